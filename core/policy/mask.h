// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/vocabulary.h"

#include <string>
#include <string_view>

namespace desk::policy {

/**
 * A value (UTF-8) as it may be shown before it is revealed.
 *
 * What is hidden is always three stars, so its length does not show; a value too short to spare anything, and
 * one that is not what its mask expects or not UTF-8, is hidden whole. An empty value stays empty.
 * Surrounding white space is dropped. Thread-safe.
 *
 * | mask     | stays                                                                | from         |
 * |----------|----------------------------------------------------------------------|--------------|
 * | None     | everything                                                           |              |
 * | Name     | the first character                                                  | 2 characters |
 * | Email    | first character of mailbox and domain (3 or more each), top domain   |              |
 * | Phone    | last two digits                                                      | 7 digits     |
 * | Account  | last two letters or digits                                           | 6 characters |
 * | Postcode | first two letters or digits                                          | 4 characters |
 * | LastFour | last four digits                                                     | 8 digits     |
 * | Address, Full | nothing                                                         |              |
 */
std::string maskValue(Mask mask, std::string_view value);

} // namespace desk::policy
