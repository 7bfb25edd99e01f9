// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"
#include "core/exporting/package_form.h"
#include "core/exporting/zip_layout.h"
#include "core/formats/zip_reader.h"

namespace desk::exporting {

/// What reading one file of a package gave.
struct FoundFile
{
    formats::EntryOutcome outcome = formats::EntryOutcome::Damaged;
    std::uint64_t bytes = 0;
    crypto::Digest256 sha256{};
    std::uint64_t records = 0;
    std::string text; ///< Of the few files that are looked into.
};

/// A package as it was found, whatever its form.
struct PackageContents
{
    PackageForm form = PackageForm::Zip;
    std::vector<ZipEntry> entries;
    std::vector<FoundFile> found;          ///< As many.
    std::optional<crypto::Digest256> page; ///< SealedPageSource::shell(), where the form is a page.
    std::string broken;                    ///< Why not all of it could be read: an English sentence.
};

/**
 * Reads a package of any form once from front to back in constant memory; by its first bytes it is told
 * which.
 *
 * Where it is sealed and whole as far as its start goes, trouble further on goes into `broken`. Io or
 * NotFound (cannot be read), InvalidInput (no package), WrongPassword, WrongKey (an age file sealed to a key:
 * its AGE-SECRET-KEY-1 is taken in place of a passphrase), LimitExceeded (more than 10,000 files, 64 GiB, or
 * packed beyond 800 to 1), NewerFormat.
 */
Result<PackageContents> readPackage(const std::string &path, const std::string &passphrase);

} // namespace desk::exporting
