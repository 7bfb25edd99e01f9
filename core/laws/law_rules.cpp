// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/law_rules.h"

#include "core/policy/rule_helpers.h"

#include <algorithm>

namespace desk::laws {
namespace {

using policy::element;
using policy::Fault;
using policy::Faults;

template <typename T, typename Key>
void checkUnique(const std::vector<T> &all, const std::string &pointer, std::string_view member,
                 const Key &key, Faults &faults)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (key(all[i]) == key(all[j])) {
                faults.push_back(
                    {pointer + "/" + std::to_string(i) + "/" + std::string(member), "This is there before."});
                break;
            }
}

bool definesLimits(const LawVersion &version, const std::string &id)
{
    return std::any_of(version.limits.begin(), version.limits.end(),
                       [&](const LimitSet &each) { return each.id == id; });
}

/// The longest stretch of days that surely lies within a limit.
int surelyWithin(const Limit &limit)
{
    constexpr int shortestMonth = 28;
    if (limit.unit == LimitUnit::Months)
        return limit.amount * shortestMonth;
    return limit.unit == LimitUnit::DaysFromReceipt ? limit.amount - 1 : limit.amount;
}

void checkLimits(const LawVersion &version, const std::string &pointer, Faults &faults)
{
    for (std::size_t i = 0; i < version.limits.size(); ++i) {
        const LimitSet &set = version.limits[i];
        const std::string here = element(pointer, "limits", i);
        if (set.internal.amount > surelyWithin(set.answer))
            faults.push_back(
                {here + "/internal/amount", "The internal target lies outside the answer's time."});
        if (set.extension && set.answer.unit == LimitUnit::WorkingDays)
            faults.push_back({here + "/extension", "An answer in working days cannot be extended."});
    }
}

bool restsOnHolidays(const LawVersion &version)
{
    return version.arithmetic.roll != Roll::None || version.arithmetic.twoWorkingDays ||
           std::any_of(version.limits.begin(), version.limits.end(), [](const LimitSet &each) {
               return each.answer.unit == LimitUnit::WorkingDays ||
                      (each.acknowledgement && each.acknowledgement->unit == LimitUnit::WorkingDays);
           });
}

void checkVersion(const LawVersion &version, const std::string &pointer, Faults &faults)
{
    if (!version.from.isValid())
        faults.push_back({pointer + "/from", "There is no such day."});
    checkUnique(
        version.limits, pointer + "/limits", "id", [](const LimitSet &each) { return each.id; }, faults);
    checkUnique(
        version.rights, pointer + "/rights", "right", [](const LawRight &each) { return each.right; },
        faults);
    checkUnique(
        version.pauses, pointer + "/pauses", "reason", [](const PauseRule &each) { return each.reason; },
        faults);
    checkUnique(
        version.refusals, pointer + "/refusals", "code", [](const RefusalGround &each) { return each.code; },
        faults);
    checkUnique(
        version.duties, pointer + "/duties", "code", [](const ContentDuty &each) { return each.code; },
        faults);
    for (std::size_t i = 0; i < version.rights.size(); ++i)
        if (!definesLimits(version, version.rights[i].limits))
            faults.push_back({element(pointer, "rights", i) + "/limits", "This version has no such limits."});
    if (!definesLimits(version, version.otherwise))
        faults.push_back({pointer + "/otherwise", "This version has no such limits."});
    checkLimits(version, pointer, faults);
    if (restsOnHolidays(version) && version.arithmetic.calendar.empty())
        faults.push_back({pointer + "/arithmetic", "Working days need a calendar."});
}

bool existsEveryYear(int month, int day)
{
    constexpr int leapYear = 2024;
    constexpr int commonYear = 2025;
    return QDate(leapYear, month, day).isValid() && QDate(commonYear, month, day).isValid();
}

void checkOfficialYear(const HolidayCalendar &calendar, std::size_t index, Faults &faults)
{
    const OfficialYear &year = calendar.years[index];
    const std::string pointer = element("", "years", index);
    HolidayCalendar bare = calendar;
    bare.years.clear();
    const std::vector<Holiday> ruled = holidaysIn(bare, year.year);
    const auto isRuled = [&](QDate day) {
        return std::any_of(ruled.begin(), ruled.end(),
                           [day](const Holiday &each) { return each.day == day; });
    };
    for (std::size_t i = 0; i < year.added.size(); ++i)
        if (!year.added[i].first.isValid() || year.added[i].first.year() != year.year ||
            isRuled(year.added[i].first))
            faults.push_back(
                {element(pointer, "add", i), "The day is not of this year, or a rule has it already."});
    for (std::size_t i = 0; i < year.removed.size(); ++i)
        if (!isRuled(year.removed[i]))
            faults.push_back({element(pointer, "remove", i), "No rule has this day."});
    for (std::size_t i = 0; i < year.workedWeekends.size(); ++i)
        if (year.workedWeekends[i].dayOfWeek() < static_cast<int>(Weekday::Saturday))
            faults.push_back({element(pointer, "workedWeekends", i), "The day is no weekend."});
    if (!std::is_sorted(year.workedWeekends.begin(), year.workedWeekends.end()))
        faults.push_back({pointer + "/workedWeekends", "The days are not in order."});
}

} // namespace

std::vector<Fault> lawFaults(const Law &law)
{
    Faults faults;
    for (std::size_t i = 0; i < law.versions.size(); ++i) {
        const std::string pointer = element("", "versions", i);
        checkVersion(law.versions[i], pointer, faults);
        if (i > 0 && law.versions[i].from <= law.versions[i - 1].from)
            faults.push_back({pointer + "/from", "A version comes after the one before it."});
    }
    if (law.residence.codes.empty() && law.establishment.codes.empty())
        faults.push_back({"/residence/codes", "The law holds for nobody."});
    return faults;
}

std::vector<Fault> calendarFaults(const HolidayCalendar &calendar)
{
    Faults faults;
    for (std::size_t i = 0; i < calendar.rules.size(); ++i) {
        const HolidayRule &rule = calendar.rules[i];
        const bool dated = rule.form == HolidayForm::Fixed || rule.form == HolidayForm::WeekdayFrom;
        if (dated && !existsEveryYear(rule.month, rule.day))
            faults.push_back({element("", "rules", i), "There is no such day in every year."});
        if (rule.condition && !existsEveryYear(rule.condition->month, rule.condition->day))
            faults.push_back({element("", "rules", i) + "/when/on", "There is no such day in every year."});
    }
    if (!faults.empty())
        return faults;
    for (std::size_t i = 0; i < calendar.years.size(); ++i)
        checkOfficialYear(calendar, i, faults);
    return faults;
}

} // namespace desk::laws
