// SPDX-License-Identifier: GPL-3.0-or-later
// When a term that runs from a row's own dates ends.
#pragma once

#include "core/policy/lifecycle.h"
#include "core/policy/row.h"

#include <QDate>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace desk::policy {

enum class TermState : std::uint8_t
{
    Dated = 1,  ///< There is a date, and the day it leads to.
    NoRow,      ///< No row of the other category: nothing to wait for.
    Missing,    ///< The row has no date: it is waited for.
    Unreadable, ///< What stands there is no date: it is waited for until somebody corrects it.
};

template <>
std::span<const Spelling<TermState>> spellings<TermState>();

/// One date that a term was reckoned from. Holds no content of the row but the date.
struct TermStep
{
    TermState state{};
    std::string category; ///< Empty: the row's own.
    std::string field;
    Period period;
    QDate on;    ///< The date; invalid unless Dated.
    QDate until; ///< `period` after it.
};

/// What all conditions of a rule come to.
struct Term
{
    std::optional<QDate> end;    ///< The latest `until`: the first day on which the term is over. None: open.
    std::vector<TermStep> chain; ///< A step for each date looked at, in the order of the conditions.

    bool isOver(QDate today) const { return end && today >= *end; }
};

/**
 * Reckons a term. It is open while any date is missing or unreadable, and when no condition has a date at
 * all.
 *
 * Days are calendar days. A date-time counts as its day in UTC; one without an offset is taken to be UTC.
 * Months and years clamp to the end of the month (31 January and one month: 28 or 29 February). Hours are
 * rounded up to whole days; working days skip Saturdays and Sundays. Thread-safe.
 */
Term termOf(std::span<const RetentionCondition> after, const RowReader &row, const RelatedRows &related);

/// The `end` of termOf() alone, without a copy of anything: for going through everybody's rows.
std::optional<QDate> termEnd(std::span<const RetentionCondition> after, const RowReader &row,
                             const RelatedRows &related);

/// The steps that keep a term open; empty when it has an end.
std::vector<TermStep> waitsOf(const Term &term);

/// The day that the text of a date or date-time field says, as termOf() takes it; invalid when it says none.
QDate dayIn(std::string_view text);

/// `period` after a valid day; see termOf().
QDate dayAfter(QDate day, const Period &period);

} // namespace desk::policy
