// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"
#include "core/policy/profile.h"
#include "core/subjects/subject_files.h"

namespace desk::fulfilment {

/// Why something of a person's file is not in the answer. The words are those of withheld.json.
enum class WithheldReason : std::uint8_t {
    Secret = 1,      ///< A credential: nobody may see it, not even its owner's agent.
    NotCovered = 2,  ///< The platform's right does not extend to this category.
    NotReadable = 3, ///< This role holds no key for it.
};

const char *withheldWord(WithheldReason reason);

struct PlannedCategory
{
    const policy::Category *category = nullptr;
    std::uint64_t included = 0;
    std::uint64_t withheld = 0;
    WithheldReason reason{};           ///< Of what is withheld as a whole.
    std::vector<std::string> secrets;  ///< Fields left out of every record.
};

/// What an access request hands over: a plan that writes nothing.
struct AccessPlan
{
    std::vector<PlannedCategory> categories;
    crypto::Digest256 digest{};  ///< Over every record included: category, id and version, in order.
    std::uint64_t records = 0;
};

/**
 * Works out the answer to an access request. Reads every row's id and version, opens none.
 * The same file gives the same digest; any row added, changed or removed gives another.
 */
Result<AccessPlan> planAccess(const policy::Profile &profile, subjects::SubjectFiles &files, SubjectId subject);

} // namespace desk::fulfilment
