// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/crypto/key_pair.h"
#include "core/exporting/leak_search.h"
#include "core/exporting/package_form.h"
#include "core/exporting/package_info.h"
#include "core/exporting/package_source.h"

namespace desk::exporting {

struct PackageTarget
{
    std::string path;
    std::string passphrase;
    PackageForm form = PackageForm::Zip;
    std::optional<crypto::PublicKey> recipient = {}; ///< An age file opens by this key, without a passphrase.
};

/// What the desk puts in of its own.
struct PackageMaker
{
    const crypto::SigningKeyPair &deskKey;
    RandomSource &random; ///< Salts; those of a ZIP file's entries are libzip's own.
    LeakSearch *leaks = nullptr; ///< Every file goes through it; none: nothing was struck.
};

struct CategoryCount
{
    std::string category;
    std::uint64_t records = 0;

    bool operator==(const CategoryCount &) const = default;
};

/// What was written; for the request's file and the log.
struct PackageReceipt
{
    std::string path;
    crypto::Digest256 sha256{}; ///< Of the whole file.
    std::uint64_t bytes = 0;
    std::vector<CategoryCount> records; ///< In the order of the source.
    crypto::Digest256 manifestDigest{}; ///< SHA-256 of manifest.json.
};

/**
 * Writes a package in the form that `target` names, see package_format.h.
 *
 * Memory stays the same whatever the size; nothing readable ever reaches the disk. The file is written under
 * another name in the same folder and renamed when it is complete, so a failure leaves nothing behind. It is
 * readable by its owner only. Blocks for as long as it takes; progress counts records, three times each.
 * The same input and the same random source give the same bytes, but for the salts of a ZIP file's entries.
 *
 * AlreadyExists when there is a file of that name. Conflict when the source gives other records than it
 * counted or gave before, or when something that was struck is left in a file. InvalidInput when a record names a cell twice or holds what is no UTF-8 or no JSON.
 * InvalidArgument for an empty passphrase, for a passphrase or another form beside a recipient, a missing
 * checkpoint or category ids that make no file name. Io, Cancelled and LimitExceeded (4096 columns a
 * category; 4 GiB where the form is not Zip), and whatever the source fails with.
 */
Result<PackageReceipt> writePackage(const PackageInfo &info, PackageSource &source,
                                    const PackageTarget &target, const PackageMaker &maker,
                                    Progress &progress);

} // namespace desk::exporting
