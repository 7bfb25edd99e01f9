// SPDX-License-Identifier: GPL-3.0-or-later
// All laws and calendars a desk works with, and where they are read from.
#pragma once

#include "core/base/result.h"
#include "core/laws/calendar.h"
#include "core/laws/law.h"
#include "core/policy/fault.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace desk::laws {

/// A plain value; share it between threads, change nothing in place.
struct LawBook
{
    std::vector<Law> laws;                                  ///< In the order of their ids.
    std::vector<HolidayCalendar> calendars;                 ///< In the order of their ids.
    std::map<std::string, LocalText, std::less<>> dayNames; ///< What holidays are called.
};

/**
 * Every fault of a law file: syntax, or else the form (resources/json-schemas/law.schema.json), or else the
 * meaning, each with its JSON pointer. Empty means that parseLaw() succeeds. Thread-safe.
 */
std::vector<policy::Fault> checkLaw(std::string_view json);
/// The law, or InvalidInput with the first fault (its pointer as place). Thread-safe.
Result<Law> parseLaw(std::string_view json);
/// Whether a JSON text means to be a law file rather than a policy profile: it has versions and a residence.
bool looksLikeLaw(std::string_view json);
/// A calendar file (resources/json-schemas/holidays.schema.json); InvalidInput with a JSON pointer.
Result<HolidayCalendar> parseCalendar(std::string_view json);

/// The laws and calendars that come with the program. The first call reads them (a tenth of a second).
/// Thread-safe.
Result<LawBook> shippedLaws();

/// NotFound names the laws there are.
Result<const Law *> lawNamed(const LawBook &book, std::string_view id);
/// Null when there is none for this code or the country it lies in.
const HolidayCalendar *calendarFor(const LawBook &book, std::string_view code);

} // namespace desk::laws
