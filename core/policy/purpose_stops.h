// SPDX-License-Identifier: GPL-3.0-or-later
// What an objection or a withdrawn consent stops for its person. Pure functions; thread-safe.
#pragma once

#include "core/policy/profile.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace desk::policy {

/// Purposes a person has objected to or taken their consent back for.
using StoppedPurposes = std::set<std::string, std::less<>>;

/// Whether rows of a category may serve a purpose: it is one of the category's own, not forbidden, not
/// stopped.
bool mayUse(const Category &category, std::string_view purpose, const StoppedPurposes &stopped);

struct CategoryStop
{
    std::string category;
    bool noMoreRows = false;         ///< Import takes no further row of the person.
    std::vector<std::string> fields; ///< Import leaves these out of further rows; empty when noMoreRows.
    bool hidden = false;             ///< Shown to nobody but those who handle rights: no purpose is left.
};

/**
 * The categories that stopped purposes touch, in the profile's order; those without any effect are left out.
 *
 * A category all of whose purposes are stopped or forbidden is hidden and takes no more rows. A right whose
 * condition is StopsAtOnce stops collection of the condition's fields (or of the whole category) as soon as
 * one of the right's purposes that the category serves is stopped, whatever else it serves (RU-R2).
 */
std::vector<CategoryStop> stoppedCategories(const Profile &profile, const StoppedPurposes &stopped);

} // namespace desk::policy
