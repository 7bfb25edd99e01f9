// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/calendar.h"

#include <algorithm>
#include <array>

namespace desk::laws {
namespace {

constexpr int monday = 1;
constexpr int friday = 5;
constexpr int saturday = 6;
constexpr int sunday = 7;

bool holdsIn(const HolidayRule &rule, int year)
{
    if ((rule.since != 0 && year < rule.since) || (rule.until != 0 && year > rule.until))
        return false;
    if (!rule.condition)
        return true;
    const QDate day(year, rule.condition->month, rule.condition->day);
    return (day.dayOfWeek() == rule.condition->weekday) == rule.condition->is;
}

QDate weekdayOnOrAfter(QDate day, int weekday)
{
    return day.addDays((weekday - day.dayOfWeek() + 7) % 7);
}

QDate nthWeekday(const HolidayRule &rule, int year)
{
    const QDate first(year, rule.month, 1);
    if (rule.nth > 0)
        return weekdayOnOrAfter(first, rule.weekday).addDays(7 * (rule.nth - 1));
    const QDate lastWeek = first.addMonths(1).addDays(-7);
    return weekdayOnOrAfter(lastWeek, rule.weekday).addDays(7 * (rule.nth + 1));
}

QDate dayIn(const HolidayRule &rule, int year)
{
    switch (rule.form) {
    case HolidayForm::Fixed:
        return {year, rule.month, rule.day};
    case HolidayForm::WesternEaster:
        return westernEaster(year).addDays(rule.offset);
    case HolidayForm::OrthodoxEaster:
        return orthodoxEaster(year).addDays(rule.offset);
    case HolidayForm::NthWeekday:
        return nthWeekday(rule, year);
    case HolidayForm::WeekdayFrom:
        return weekdayOnOrAfter({year, rule.month, rule.day}, rule.weekday);
    }
    return {};
}

bool isListed(const std::vector<Holiday> &days, QDate day)
{
    return std::any_of(days.begin(), days.end(), [day](const Holiday &each) { return each.day == day; });
}

QDate shifted(const HolidayRule &rule, QDate day, const std::vector<Holiday> &taken)
{
    const int weekday = day.dayOfWeek();
    if (weekday < saturday)
        return day;
    switch (rule.shift) {
    case Shift::None:
        return day;
    case Shift::NextFreeWeekday:
        while (day.dayOfWeek() >= saturday || isListed(taken, day))
            day = day.addDays(1);
        return day;
    case Shift::SundayToMonday:
        return weekday == sunday ? weekdayOnOrAfter(day, monday) : day;
    case Shift::SundayToSaturday:
        return weekday == sunday ? day.addDays(-1) : day;
    case Shift::WeekendToNearest:
        return weekday == sunday ? day.addDays(1) : day.addDays(friday - saturday);
    }
    return day;
}

/// In two rounds: a substitute day must not fall on a holiday that stands still.
std::vector<Holiday> ruledDays(const HolidayCalendar &calendar, int year)
{
    std::vector<Holiday> days;
    days.reserve(calendar.rules.size());
    for (const bool moving : {false, true})
        for (const HolidayRule &rule : calendar.rules) {
            if (!holdsIn(rule, year))
                continue;
            const QDate day = dayIn(rule, year);
            if ((rule.shift != Shift::None && day.dayOfWeek() >= saturday) == moving)
                days.push_back({shifted(rule, day, days), rule.name, false});
        }
    return days;
}

void applyList(const OfficialYear &list, std::vector<Holiday> &days)
{
    std::erase_if(days, [&list](const Holiday &each) {
        return std::find(list.removed.begin(), list.removed.end(), each.day) != list.removed.end();
    });
    for (const auto &[day, name] : list.added)
        days.push_back({day, name, true});
}

} // namespace

QDate westernEaster(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return {year, f / 31, f % 31 + 1};
}

QDate orthodoxEaster(int year)
{
    const int d = (19 * (year % 19) + 15) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const int julian = d + e + 114;
    const int centuries = year / 100;
    const int lag = centuries - centuries / 4 - 2; // days the Julian calendar is behind
    return QDate(year, julian / 31, julian % 31 + 1).addDays(lag);
}

const OfficialYear *officialYear(const HolidayCalendar &calendar, int year)
{
    for (const OfficialYear &each : calendar.years)
        if (each.year == year)
            return &each;
    return nullptr;
}

std::vector<Holiday> holidaysIn(const HolidayCalendar &calendar, int year)
{
    std::vector<Holiday> days = ruledDays(calendar, year);
    if (const OfficialYear *list = officialYear(calendar, year))
        applyList(*list, days);
    const auto earlier = [](const Holiday &a, const Holiday &b) {
        return a.day < b.day;
    };
    const auto same = [](const Holiday &a, const Holiday &b) {
        return a.day == b.day;
    };
    std::stable_sort(days.begin(), days.end(), earlier);
    days.erase(std::unique(days.begin(), days.end(), same), days.end());
    return days;
}

void WorkingDays::load(int year)
{
    if (year == m_year)
        return;
    m_year = year;
    m_days = holidaysIn(*m_calendar, year);
    m_official = officialYear(*m_calendar, year);
}

const Holiday *WorkingDays::holidayOn(QDate day)
{
    if (m_calendar == nullptr)
        return nullptr;
    load(day.year());
    const auto found = std::lower_bound(m_days.begin(), m_days.end(), day,
                                        [](const Holiday &each, QDate wanted) { return each.day < wanted; });
    return found != m_days.end() && found->day == day ? &*found : nullptr;
}

DayKind WorkingDays::kindOf(QDate day)
{
    const int weekday = day.dayOfWeek();
    if (weekday < saturday)
        return holidayOn(day) != nullptr ? DayKind::Holiday : DayKind::Working;
    if (m_calendar != nullptr) {
        load(day.year());
        if (m_official != nullptr &&
            std::binary_search(m_official->workedWeekends.begin(), m_official->workedWeekends.end(), day))
            return DayKind::Working;
    }
    return weekday == saturday ? DayKind::Saturday : DayKind::Sunday;
}

QDate WorkingDays::after(QDate day, int count)
{
    while (count > 0) {
        day = day.addDays(1);
        if (isWorking(day))
            --count;
    }
    return day;
}

} // namespace desk::laws

namespace desk::policy {

template <>
std::span<const Spelling<laws::Weekday>> spellings<laws::Weekday>()
{
    static constexpr std::array<Spelling<laws::Weekday>, 7> table{{
        {laws::Weekday::Monday, "monday"},
        {laws::Weekday::Tuesday, "tuesday"},
        {laws::Weekday::Wednesday, "wednesday"},
        {laws::Weekday::Thursday, "thursday"},
        {laws::Weekday::Friday, "friday"},
        {laws::Weekday::Saturday, "saturday"},
        {laws::Weekday::Sunday, "sunday"},
    }};
    return table;
}

template <>
std::span<const Spelling<laws::Shift>> spellings<laws::Shift>()
{
    static constexpr std::array<Spelling<laws::Shift>, 5> table{{
        {laws::Shift::None, "none"},
        {laws::Shift::NextFreeWeekday, "next-free-weekday"},
        {laws::Shift::SundayToMonday, "sunday-to-monday"},
        {laws::Shift::SundayToSaturday, "sunday-to-saturday"},
        {laws::Shift::WeekendToNearest, "weekend-to-nearest"},
    }};
    return table;
}

} // namespace desk::policy
