// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/request_values.h"

#include <string>
#include <vector>

namespace desk {

/**
 * The days by which requests have to be answered, for any calendar program (RFC 5545).
 *
 * One event a request, on the day that binds: an all-day event with the reference and the rights, reminders
 * seven and two days before and on the day, and SEQUENCE counting with the request's revision, so that
 * importing a newer file moves the event instead of adding another. A closed request, or one without a day,
 * is an event that is cancelled. Nothing personal: no name, no identifier, no text.
 *
 * UTF-8, lines of at most 75 octets, CRLF. `made` is when the file is made. Pure.
 */
std::string calendarOf(const std::vector<RequestSummary> &requests, Instant made);

} // namespace desk
