// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/package_verifier.h"

#include <map>

namespace desk::exporting {

/// What verifyEvidence() found. The descriptive fields are only as good as ok().
struct EvidenceReport
{
    std::string kind;                 ///< audit-log erasure-certificate case-file proof
    std::vector<PackageCheck> checks; ///< Codes: container manifest signature key files checkpoint keys
                                      ///< entries tree proof statement.
    std::string createdAt;
    std::string origin;
    std::string keyFingerprint;
    bool keyPinned = false; ///< Signed by the very key the caller knew beforehand.
    std::uint64_t entries = 0;

    bool ok() const; ///< There are checks and all of them passed.
};

/**
 * Checks an evidence file (evidence_format.h), or a proof of one entry (C2SP tlog-proof), without a desk.
 *
 * Reads the file once or twice in constant memory and changes nothing. What can be opened but is not as it
 * was issued gives a report with failed checks; an Error means that there was nothing to report on: NotFound,
 * Io, InvalidInput (neither of the two), WrongPassword, LimitExceeded, NewerFormat. A proof of one entry
 * needs `pinned`: InvalidArgument.
 */
Result<EvidenceReport> verifyEvidence(const std::string &path, const std::string &passphrase,
                                      const std::optional<crypto::PublicKey> &pinned);

/// The same of a sealed evidence file, and what its files hold: the very bytes that were checked.
/// LimitExceeded beyond 256 MiB.
Result<EvidenceReport> readEvidence(const std::string &path, const std::string &passphrase,
                                    const std::optional<crypto::PublicKey> &pinned,
                                    std::map<std::string, std::string> &files);

} // namespace desk::exporting
