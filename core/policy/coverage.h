// SPDX-License-Identifier: GPL-3.0-or-later
// What access finds and what deletion touches, side by side. Pure functions; thread-safe.
#pragma once

#include "core/policy/profile.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace desk::policy {

/// Why a right does not reach a category, or not all of it.
enum class CoverageReason : std::uint8_t
{
    Covered = 1,
    PartlyKept,    ///< Deletion: a legal-keeping rule keeps some of it for a time.
    Anonymous,     ///< It belongs to nobody.
    NothingToShow, ///< Access: every field is secret or not exportable.
    NotReadable,   ///< Access: data protection, who answers, has no key to it.
    KeptByLaw,     ///< Deletion does not cover it, and a legal-keeping rule says why.
    NotCovered,    ///< The right does not name it, and nothing explains that.
};

template <>
std::span<const Spelling<CoverageReason>> spellings<CoverageReason>();

struct CategoryCoverage
{
    std::string category;
    CoverageReason access{};
    CoverageReason deletion{};             ///< Of deletion and account cancellation together.
    std::vector<std::string> withheld;     ///< Fields that access never hands out.
    std::vector<std::string> keepingRules; ///< Ids of the legal-keeping rules.
    bool unexplained = false; ///< One of the two reaches it, the other does not, and no rule says why.
};

/// An entry for each category, in the profile's order.
std::vector<CategoryCoverage> coverageMap(const Profile &profile);

/// The ids of the categories with an unexplained difference. While there are any nothing is closed.
std::vector<std::string> unexplainedDifferences(const Profile &profile);

} // namespace desk::policy
