// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/incident_register.h"
#include "core/desk/open_desk.h"

namespace desk::work {

/**
 * The time limits of an incident: what each platform concerned promised, the 72 hours of GDPR Art. 33(1), and
 * the notice to people of Art. 34 where the risk is high.
 *
 * Counted in hours from the moment of detection, the stricter reading: Regulation 1182/71 Art. 3(1) would
 * leave out the hour in which it fell. An incident that names no platform may concern all of them.
 */
std::vector<IncidentClock> incidentClocks(OpenDesk &desk, const audit::Incident &incident);

/// The word of whom a notice is for.
const char *noticeToWord(audit::NoticeTo to);
std::optional<audit::NoticeTo> noticeToFrom(std::string_view word);

} // namespace desk::work
