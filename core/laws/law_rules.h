// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/laws/calendar.h"
#include "core/laws/law.h"
#include "core/policy/fault.h"

#include <vector>

namespace desk::laws {

/// What a schema cannot say of a law: names that are defined, order of versions, targets that can be met.
std::vector<policy::Fault> lawFaults(const Law &law);
/// The same of a calendar: days that exist, lists that differ from the rules only where they say so.
std::vector<policy::Fault> calendarFaults(const HolidayCalendar &calendar);

} // namespace desk::laws
