// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a person beside their records, as an interface sees it. Nothing of what the records say.
#pragma once

#include "core/desk/request_values.h"

#include <string>
#include <vector>

namespace desk {

/// One thing that holds for a person today.
struct StandingView
{
    std::string kind;      ///< hold restriction purpose-stopped corrected kept
    std::string label;     ///< A hold's law; a purpose; categories; category and field.
    std::string reason;    ///< Why a hold was made; empty for the others.
    std::string reference; ///< Of the request it comes from, if any.
    QDate since;           ///< Invalid where that is not remembered.
    QDate until; ///< First day on which it no longer holds; invalid: not known, or until it is taken back.
    std::uint64_t records = 0; ///< Rows that a law keeps.
};

/// Word to a recipient about this person.
struct ToldView
{
    std::string recipient; ///< Label in the policy.
    std::string state;     ///< due sent acknowledged not-needed
    QDate on;              ///< Of the last of sent and acknowledged; invalid: neither.
    std::string reference;
    policy::Right right{};
};

struct PersonView
{
    std::vector<RequestSummary>
        requests; ///< Newest first; only those that are known to be theirs, 200 at most.
    std::vector<StandingView> standing;
    std::vector<ToldView> told;
};

/// Who bears one of a person's identifiers on another platform of this desk.
struct ElsewhereView
{
    PlatformId platform;
    std::vector<FoundSubject> people; ///< Never more than two; several are candidates.
};

} // namespace desk
