// SPDX-License-Identifier: GPL-3.0-or-later
// What a package would tell of other people: found, and put beside what was decided. Not for interfaces.
#pragma once

#include "core/desk/planned_file.h"
#include "core/exporting/redacted_source.h"
#include "core/redaction/other_people.h"

namespace desk::work {

/// A place in a package, with what was decided of it.
struct PlaceInPackage
{
    std::string category;
    std::string record;
    redaction::Place place;
    std::string value; ///< All of the field.
    std::optional<requests::Redaction> decided;
};

struct LookedThrough
{
    std::vector<PlaceInPackage> places; ///< In the order of the package.
    std::uint64_t undecided = 0;
    bool whole = true; ///< Every category of the package could be looked through.
    exporting::Redactions redactions;
    std::vector<exporting::Withheld> withheld; ///< What was struck, by category, field and ground.
};

/**
 * Goes through the file twice: once for who is known, once for where they are named. Constant memory but for
 * what is found. What this role cannot read, or may not because of a restriction, is not looked through.
 */
Result<LookedThrough> lookThrough(LoadedRequest &loaded, SubjectId subject, const Answered &answer);

/// Conflict while places wait for a decision; the sentence says how many and what to do.
Result<void> refuseUndecided(std::uint64_t undecided);

/// How a string is looked for.
exporting::SoughtText soughtText(const LoadedRequest &loaded, redaction::PlaceKind kind,
                                 const std::string &text);

/// Whether this right is answered with a package.
bool makesPackage(policy::Right right);

} // namespace desk::work
