// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk {

/// What a process ends with after a fault of the program itself: EX_SOFTWARE of sysexits.h.
constexpr int faultStatus = 70;

/**
 * From here on a fault that nothing else caught (std::terminate) ends the process at once with one fixed
 * sentence on standard error and faultStatus. What was thrown is not told: it may hold anything. Nothing is
 * finished or tidied up: transactions that were open are undone when the desk is opened next.
 *
 * To be called first in main(). `program` has to outlive the process.
 */
void installLastResort(const char *program);

} // namespace desk
