// SPDX-License-Identifier: GPL-3.0-or-later
// One link of the chain that leads to a day.
#pragma once

#include "core/laws/law.h"

#include <QDate>

#include <cstdint>
#include <string>
#include <vector>

namespace desk::laws {

enum class StepKind : std::uint8_t
{
    LawHolds = 1,     ///< params: name of the law (en, zh-CN), why it holds.
    LawNotYetInForce, ///< params: first day in force.
    RightUnknown,     ///< The law does not give this right; the person is told so in time.
    Receipt,          ///< The day it all starts from.
    WithoutDelay,     ///< The law's words are "without delay"; the amount is the latest.
    AddMonths,        ///< params: months.
    Clamp,            ///< The month is too short: its last day.
    AddDays,          ///< params: days.
    AddDaysInclusive, ///< params: days; the day of receipt is the first.
    AddWorkingDays,   ///< params: working days.
    TwoWorkingDays,   ///< The period must hold two working days.
    RollSaturday,
    RollSunday,
    RollHoliday,      ///< params: name of the day (en, zh-CN), the list it stands on, if any.
    ListedOnly,       ///< The list names the holiday before, the law of the state does not.
    HolidaysComputed, ///< params: name of the calendar (en, zh-CN), year. No list was published for that
                      ///< year.
    NoCalendar,       ///< params: code. Only weekends are known.
    WeekendsUnknown, ///< params: name of the calendar (en, zh-CN), year. Worked weekends of that year are not
                     ///< known.
    Extension,       ///< params: further amount, unit, day of the notice.
    ExtensionRefused, ///< params: why (en, zh-CN). It does not count.
    Rebase,           ///< params: reason. The period starts later.
    Subtract,         ///< params: days. Waiting does not count.
    PauseIgnored,     ///< params: reason. The law does not stop for it.
    PauseBeside,      ///< params: days.
    Promise,          ///< params: label (en, zh-CN).
    InternalTarget,   ///< params: days.
    InternalBefore,   ///< params: days before the legal day.
    NeverAfterLegal,  ///< The internal target may not lie after the day that binds.
    Strictest,        ///< params: how many days there were to choose from.
};

/// `before` and `after` are the same day where a step explains and moves nothing.
struct ClockStep
{
    StepKind kind{};
    QDate before;
    QDate after;
    Citation citation; ///< May be empty: the step is then plain arithmetic.
    std::vector<std::string> params;
};

/// What a step says to people, in both languages, without the days themselves.
LocalText stepText(const ClockStep &step);

} // namespace desk::laws

namespace desk::policy {
template <>
std::span<const Spelling<laws::StepKind>> spellings<laws::StepKind>();
} // namespace desk::policy
