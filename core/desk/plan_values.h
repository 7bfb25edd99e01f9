// SPDX-License-Identifier: GPL-3.0-or-later
// What fulfilment would do, as an interface sees it.
#pragma once

#include "core/base/id.h"
#include "core/policy/profile.h"

#include <QDate>

#include <string>
#include <vector>

namespace desk {

/// One field of one record, as it is and as it will be.
struct ChangeView
{
    std::string category;
    RecordId record;
    std::string field;
    std::string label;
    std::string before;
    std::string after;
};

/// What fulfilment will do with some records of one category.
struct PlanLine
{
    std::string category;
    std::string label;
    /// Stable word. Package: included, withheld, struck (places, not records). Deletion: erased, masked, kept, joint. Others: changed, restricted,
    /// stopped, untouched.
    std::string what;
    std::uint64_t records = 0;
    std::string because; ///< Stable word or the code of a ground, e.g. secret, not-readable, gdpr.17.3.b; may be empty.
    std::string note;    ///< The reason in a sentence, in the request's language; may be empty.
    QDate until;         ///< Kept: when it will be erased; invalid: not known yet.
};

struct PlanView
{
    policy::Right right{};
    bool refusal = false; ///< The plan is to refuse.
    std::string ground;   ///< Refusal: its code.
    std::string reason;   ///< Refusal: what the person is told.
    std::vector<PlanLine> lines;
    std::vector<ChangeView> changes;
    std::string digest; ///< Hexadecimal SHA-256 over every record the plan names, with its version, and what becomes of it.
    std::uint64_t records = 0;
    std::uint64_t undecided = 0; ///< Package: places that may speak of others and wait for a decision.
};

} // namespace desk
