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
    NotProvided = 4, ///< Portability: worked out about the person, neither given by them nor observed (GDPR Art. 20(1)).
};

const char *withheldWord(WithheldReason reason);

struct PlannedCategory
{
    const policy::Category *category = nullptr;
    std::uint64_t included = 0;
    std::uint64_t withheld = 0;
    WithheldReason reason{};           ///< Of what is withheld as a whole.
    std::vector<std::string> secrets;      ///< Fields left out of every record: nobody is shown them.
    std::vector<std::string> notProvided;  ///< Fields left out of every record: not the right's provenance.
};

/// What a request for access, portability or disclosure hands over: a plan that writes nothing.
struct AccessPlan
{
    std::vector<PlannedCategory> categories;
    crypto::Digest256 digest{};  ///< Over every record that the right covers, whoever plans: category, id and version, in order.
    std::uint64_t records = 0;
};

/**
 * Works out what a package for this right holds. Reads every row's id and version, opens none.
 * The same file gives the same digest; any row added, changed or removed gives another, and so does another right.
 * Portability leaves out what is not of the provenances that the policy names for it.
 */
Result<AccessPlan> planAccess(const policy::Profile &profile, policy::Right right, subjects::SubjectFiles &files, SubjectId subject);

/// Adds id and version of every row that a person has in a category to a digest; opens none.
Result<void> addRows(crypto::Sha256 &digest, subjects::SubjectFiles &files, SubjectId subject, const policy::Category &category);

} // namespace desk::fulfilment
