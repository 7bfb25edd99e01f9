// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/term.h"

#include "core/base/clock.h"

#include <QDateTime>
#include <QString>

#include <algorithm>
#include <array>

namespace desk::policy {
namespace {

TermStep stepFor(const RetentionCondition &condition, std::string_view text)
{
    TermStep step;
    step.category = condition.category;
    step.field = condition.field;
    step.period = condition.period;
    step.on = dayIn(text);
    if (text.empty())
        step.state = TermState::Missing;
    else if (!step.on.isValid())
        step.state = TermState::Unreadable;
    else
        step.state = TermState::Dated;
    if (step.on.isValid())
        step.until = dayAfter(step.on, condition.period);
    return step;
}

void addRelatedSteps(const RetentionCondition &condition, const RowReader &row, const RelatedRows &related,
                     std::vector<TermStep> &chain)
{
    const std::string_view matchValue = row.text(condition.match);
    std::vector<std::string> values;
    if (!matchValue.empty())
        values = related.values({condition.category, condition.field, condition.match, matchValue});
    for (const std::string &each : values)
        chain.push_back(stepFor(condition, each));
    if (values.empty())
        chain.push_back({TermState::NoRow, condition.category, condition.field, condition.period, {}, {}});
}

bool isAwaited(const TermStep &step)
{
    return step.state == TermState::Missing || step.state == TermState::Unreadable;
}

/// Moves `end` to where the term of this text ends, if that is later; whether the text is a date.
bool extend(std::optional<QDate> &end, const Period &period, std::string_view text)
{
    const QDate on = dayIn(text);
    if (!on.isValid())
        return false;
    const QDate until = dayAfter(on, period);
    end = end ? std::max(*end, until) : until;
    return true;
}

/// Whether a text begins as 2026-11-21T09:30:00 does, an hour of 24 and a leap second aside.
bool isPlainTime(std::string_view text)
{
    constexpr std::string_view shape = "0000-00-00T20:50:50";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        const bool fits = shape[i] == '0'                      ? digit
                          : shape[i] == '2' || shape[i] == '5' ? digit && text[i] <= shape[i]
                                                               : text[i] == shape[i];
        if (!fits)
            return false;
    }
    return text.substr(11, 2) < "24";
}

QDate afterWorkingDays(QDate day, int amount)
{
    while (amount > 0) {
        day = day.addDays(1);
        if (day.dayOfWeek() < Qt::Saturday)
            --amount;
    }
    return day;
}

} // namespace

template <>
std::span<const Spelling<TermState>> spellings<TermState>()
{
    static constexpr std::array<Spelling<TermState>, 4> table{{
        {TermState::Dated, "dated"},
        {TermState::NoRow, "no-row"},
        {TermState::Missing, "missing"},
        {TermState::Unreadable, "unreadable"},
    }};
    return table;
}

QDate dayIn(std::string_view text)
{
    constexpr std::size_t dayLength = 10;
    if (text.size() <= dayLength) {
        const auto day = dateFromIso(text);
        return day.ok() ? *day : QDate();
    }
    // The usual spelling of a time, in UTC or without an offset, is read by hand: retention reads millions of
    // them.
    constexpr std::size_t timeLength = 19;
    const bool utc = text.size() == timeLength || (text.size() == timeLength + 1 && text.back() == 'Z');
    if (utc && isPlainTime(text)) {
        const auto day = dateFromIso(text.substr(0, dayLength));
        return day.ok() ? *day : QDate();
    }
    QDateTime at = QDateTime::fromString(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                                         Qt::ISODateWithMs);
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC); // an export without offsets must mean the same on every machine
    return at.isValid() ? at.toUTC().date() : QDate();
}

QDate dayAfter(QDate day, const Period &period)
{
    constexpr int hoursOfDay = 24;
    switch (period.unit) {
    case PeriodUnit::Hours:
        return day.addDays((period.amount + hoursOfDay - 1) / hoursOfDay);
    case PeriodUnit::Days:
        return day.addDays(period.amount);
    case PeriodUnit::WorkingDays:
        return afterWorkingDays(day, period.amount);
    case PeriodUnit::Months:
        return day.addMonths(period.amount);
    case PeriodUnit::Years:
        return day.addYears(period.amount);
    }
    return {};
}

Term termOf(std::span<const RetentionCondition> after, const RowReader &row, const RelatedRows &related)
{
    Term term;
    for (const RetentionCondition &each : after) {
        if (each.category.empty())
            term.chain.push_back(stepFor(each, row.text(each.field)));
        else
            addRelatedSteps(each, row, related, term.chain);
    }
    if (std::any_of(term.chain.begin(), term.chain.end(), isAwaited))
        return term;
    for (const TermStep &each : term.chain)
        if (each.state == TermState::Dated && (!term.end || each.until > *term.end))
            term.end = each.until;
    return term;
}

std::optional<QDate> termEnd(std::span<const RetentionCondition> after, const RowReader &row,
                             const RelatedRows &related)
{
    std::optional<QDate> end;
    for (const RetentionCondition &each : after) {
        if (each.category.empty()) {
            if (!extend(end, each.period, row.text(each.field)))
                return {};
            continue;
        }
        const std::string_view matchValue = row.text(each.match);
        if (matchValue.empty())
            continue;
        for (const std::string &text : related.values({each.category, each.field, each.match, matchValue})) {
            if (!extend(end, each.period, text))
                return {};
        }
    }
    return end;
}

std::vector<TermStep> waitsOf(const Term &term)
{
    if (term.end)
        return {};
    std::vector<TermStep> waits;
    std::copy_if(term.chain.begin(), term.chain.end(), std::back_inserter(waits), isAwaited);
    return waits.empty() ? term.chain : waits;
}

} // namespace desk::policy
