// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/key_pair.h"

#include <optional>

namespace desk::exporting {

/// One thing that was looked at.
struct PackageCheck
{
    std::string check; ///< A code: "container", "encryption", "manifest", "signature", "key", "page",
                       ///< "files", "file", "records", "checkpoint", "inclusion".
    bool ok = false;
    std::string detail; ///< One English sentence; names files, never their contents.
};

/// What verifyPackage() found. The descriptive fields come from the manifest and are only as good as ok().
struct PackageReport
{
    std::vector<PackageCheck> checks;
    std::string reference;
    std::string right;
    std::string platformId;
    std::string policyVersion;
    std::string createdAt;      ///< RFC 3339.
    std::string keyFingerprint; ///< See keyFingerprint() in desk_key_file.h; empty when there is no key.
    bool keyPinned = false;     ///< Signed by the very key the caller knew beforehand.
    std::uint64_t files = 0;
    std::uint64_t bytes = 0; ///< Of all files, unpacked.

    bool ok() const; ///< There are checks and all of them passed.
};

/**
 * Checks a package of any form against its own manifest and, where given, against a desk key known
 * beforehand.
 *
 * Needs no desk. Reads the file once from front to back in constant memory; changes nothing. A package that
 * can be opened but is not as it was issued gives a report with failed checks; an Error means that there was
 * nothing to report on: Io or NotFound (cannot be read), InvalidInput (no package), WrongPassword, WrongKey,
 * LimitExceeded (more than 10,000 files, 64 GiB, or packed beyond 800 to 1), NewerFormat.
 *
 * Without `pinnedDeskKey` the signature shows that the files belong together, not who made them: compare the
 * fingerprint with one that came by another way.
 */
Result<PackageReport> verifyPackage(const std::string &path, const std::string &passphrase,
                                    const std::optional<crypto::PublicKey> &pinnedDeskKey);

} // namespace desk::exporting
