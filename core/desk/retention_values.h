// SPDX-License-Identifier: GPL-3.0-or-later
// What may not be erased yet, what falls due, what was erased, as an interface sees it.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/policy/profile.h"

#include <QDate>

#include <string>
#include <vector>

namespace desk {

/// A reason, with law and end, why a person's data may not be erased yet.
struct HoldOrder
{
    PlatformId platform;
    SubjectId subject;
    std::string law;    ///< What demands it, e.g. "ZPO § 142".
    std::string reason;
    QDate until;        ///< Invalid: until it is released.
};

struct HoldView
{
    PlatformId platform;
    SubjectId subject;
    std::string id;
    std::string law;
    std::string reason;
    QDate since;
    QDate until;
    std::string by; ///< Name of a member of staff.
};

/// What one rule does to one category.
struct RetentionLine
{
    std::string rule;
    policy::LocalText label;
    std::string category;
    /// erase deidentify protect; archive: in the archive by their date, nothing is left to be done.
    std::string action;
    std::uint64_t records = 0;
    std::uint64_t people = 0;
    QDate earliest; ///< The longest overdue of them.
};

struct RetentionReport
{
    std::vector<RetentionLine> due;
    std::uint64_t examined = 0; ///< Records looked at.
    std::uint64_t held = 0;     ///< Due, but kept by a hold.
    std::uint64_t waiting = 0;  ///< Rows that lack the date their rule counts from.
    std::uint64_t done = 0;     ///< After a run: records erased or de-identified.
};

/// What is left of a row that lost its person: field and text.
using DeidentifiedRowView = std::vector<std::pair<std::string, std::string>>;

struct DeidentifiedView
{
    std::vector<DeidentifiedRowView> rows; ///< In no order that means anything.
    std::string next;                      ///< Where the next page begins; empty at the end.
};

struct ErasureView
{
    std::string id;
    SubjectId subject;
    std::string reference; ///< Of the request; empty: retention.
    Instant at{};
    bool proven = false; ///< The scan found nothing left.
    std::uint64_t records = 0;
};

} // namespace desk
