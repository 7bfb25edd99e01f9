// SPDX-License-Identifier: GPL-3.0-or-later
// Public holidays as rules: which days are not worked, in any year, without a list for it.
#pragma once

#include "core/policy/local_text.h"
#include "core/policy/spelling.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk::laws {

using policy::LocalText;

/// As Qt counts.
enum class Weekday : std::uint8_t
{
    Monday = 1,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday
};

enum class HolidayForm : std::uint8_t
{
    Fixed = 1,      ///< `month`, `day`.
    WesternEaster,  ///< `offset` days after Easter Sunday (Gregorian).
    OrthodoxEaster, ///< `offset` days after Orthodox Easter Sunday, as a Gregorian date.
    NthWeekday,     ///< The `nth` `weekday` of `month`; negative counts from its end.
    WeekdayFrom,    ///< The first `weekday` on or after `month`, `day`.
};

/// Where a holiday goes when it falls on a weekend.
enum class Shift : std::uint8_t
{
    None = 1,
    NextFreeWeekday, ///< Saturday or Sunday: the next weekday that is no holiday.
    SundayToMonday,
    SundayToSaturday, ///< The Saturday before.
    WeekendToNearest, ///< Sunday: the Monday after; Saturday: the Friday before.
};

struct HolidayRule
{
    std::string name; ///< A key of the names that all calendars share.
    HolidayForm form{};
    int month = 0;
    int day = 0;
    int offset = 0;
    int nth = 0;
    int weekday = 0; ///< 1 is Monday.
    Shift shift = Shift::None;
    int since = 0; ///< First year; 0: always.
    int until = 0; ///< Last year; 0: still.
    /// Holds only in years in which `month`, `day` of this condition is (or is not) that weekday.
    struct Condition
    {
        int month = 0;
        int day = 0;
        int weekday = 0;
        bool is = true;
    };
    std::optional<Condition> condition;
};

/// A year for which a list was published: what it names beyond the rules, and what it leaves out.
struct OfficialYear
{
    int year = 0;
    std::string source;
    std::vector<std::pair<QDate, std::string>> added; ///< With the key of a name; by day.
    std::vector<QDate> removed;
    std::vector<QDate> workedWeekends; ///< Saturdays and Sundays that are worked.
};

struct HolidayCalendar
{
    std::string id; ///< "DE", "GB-ENG", "US-CA".
    LocalText name;
    std::string source;              ///< The law the rules are in.
    bool workedWeekendsVary = false; ///< Weekends are moved every year; only listed years are known.
    std::vector<HolidayRule> rules;
    std::vector<OfficialYear> years;
};

struct Holiday
{
    QDate day;
    std::string_view name;   ///< Key; lives as long as the calendar.
    bool onlyListed = false; ///< The year's list names it, the rules do not.
};

/// Every holiday of a year in order, also those on weekends. Thread-safe.
std::vector<Holiday> holidaysIn(const HolidayCalendar &calendar, int year);
/// The published list of a year; null when its days are computed.
const OfficialYear *officialYear(const HolidayCalendar &calendar, int year);

QDate westernEaster(int year);  ///< 1583 to 4099 (Meeus, Jones, Butcher).
QDate orthodoxEaster(int year); ///< 1900 to 4099; Gregorian date of the Julian rule.

enum class DayKind : std::uint8_t
{
    Working = 1,
    Saturday,
    Sunday,
    Holiday
};

/**
 * Asks what kind of day it is, and remembers the year asked for last. Without a calendar only weekends rest.
 * Cheap to make; one thread.
 */
class WorkingDays
{
public:
    /// The calendar, which may be null, must outlive this.
    explicit WorkingDays(const HolidayCalendar *calendar) : m_calendar(calendar) {}

    /// A holiday on a weekend is a Saturday or Sunday.
    DayKind kindOf(QDate day);
    bool isWorking(QDate day) { return kindOf(day) == DayKind::Working; }
    /// The holiday on this day; null when there is none.
    const Holiday *holidayOn(QDate day);
    /// The `count`th working day after `day`.
    QDate after(QDate day, int count);
    const HolidayCalendar *calendar() const { return m_calendar; }

private:
    void load(int year);

    const HolidayCalendar *m_calendar;
    int m_year = 0;
    std::vector<Holiday> m_days;
    const OfficialYear *m_official = nullptr;
};

} // namespace desk::laws

namespace desk::policy {

template <>
std::span<const Spelling<laws::Weekday>> spellings<laws::Weekday>();
template <>
std::span<const Spelling<laws::Shift>> spellings<laws::Shift>();

} // namespace desk::policy
