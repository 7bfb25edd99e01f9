// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/laws/calendar.h"
#include "core/laws/law.h"

#include <nlohmann/json_fwd.hpp>

namespace desk::laws {

/// A law from a document that its schema has been through.
Law readLaw(const nlohmann::json &document);
/// A calendar from a document that its schema has been through.
HolidayCalendar readCalendar(const nlohmann::json &document);

} // namespace desk::laws
