// SPDX-License-Identifier: GPL-3.0-or-later
// Attempts to sign in that failed: nobody can sign an entry then, so they wait for the next who can.
#pragma once

#include "core/desk/open_desk.h"

namespace desk {

/// Remembers one attempt; `staff` is null for a name that is nobody's. `now` in milliseconds.
Result<void> noteFailedSignIn(store::Connection &connection, StaffId staff, std::int64_t now);

/// Writes the attempts since the last sign-in of anybody into the log, an entry for each name, and forgets
/// them.
Result<void> logFailedSignIns(OpenDesk &desk);

} // namespace desk
