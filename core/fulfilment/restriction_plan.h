// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"
#include "core/policy/profile.h"
#include "core/subjects/subject_files.h"

#include <set>

namespace desk::fulfilment {

struct RestrictedCategory
{
    const policy::Category *category = nullptr;
    std::uint64_t records = 0;
    bool locked = false; ///< Nobody but data protection opens it afterwards.
    bool covered =
        false; ///< By the right itself; a category that is locked without shares its key with one that is.
};

/// What a restriction of processing (GDPR Art. 18) closes off.
struct RestrictionPlan
{
    std::vector<RestrictedCategory> categories; ///< All of which the person has records.
    std::set<std::uint16_t> classes; ///< Shred classes to lock, also those the person has no record of yet.
    crypto::Digest256 digest{};      ///< Over the classes and every record that is locked, with its version.
    std::uint64_t records = 0;
};

/// Works out what a restriction locks. Reads ids and versions, opens nothing. InvalidArgument: the policy
/// promises no such right.
Result<RestrictionPlan> planRestriction(const policy::Profile &profile, subjects::SubjectFiles &files,
                                        SubjectId subject);

} // namespace desk::fulfilment
