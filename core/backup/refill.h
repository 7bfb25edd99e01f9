// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subjects/blind_index.h"
#include "core/subjects/subject_files.h"

namespace desk::backup {

/// What restored rows came to.
struct Refilled
{
    std::uint64_t people = 0;
    std::uint64_t records = 0;
    std::uint64_t tokens = 0;   ///< Put into the index.
    std::uint64_t erased = 0;   ///< Rows whose key was destroyed: removed.
    std::uint64_t replaced = 0; ///< Rows sealed under a key that an erasure replaced: removed.
    std::uint64_t keyless = 0;  ///< Rows of people whose keys the keystore never had: removed.
};

/**
 * After a restore: opens every record of a platform, puts what finds its person into the index, and removes
 * what no key opens any more. Whoever does it has to hold every category (KeyUnavailable). Tampered, Damaged:
 * a record was changed in the backup; `place` names it. Cancelled. Inside the caller's transaction.
 */
Result<Refilled> refill(const subjects::PlatformContext &context, subjects::SubjectFiles &files,
                        Progress &progress);

/// The same for one person, without the index: what no key opens is removed.
Result<Refilled> purgeUnreadable(const subjects::PlatformContext &context, subjects::SubjectFiles &files,
                                 SubjectId subject);

} // namespace desk::backup
