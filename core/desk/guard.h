// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps those who are let in from carrying everything away. Not for interfaces.
#pragma once

#include "core/desk/guard_values.h"
#include "core/desk/open_desk.h"

namespace desk {

enum class Reading : std::uint8_t
{
    Search,
    Request,
    View,
    Reveal,
    Export
};

/// LimitExceeded, with an alarm in the log, where who is signed in has read enough of this kind on this
/// platform within the last hour. Counts what the log says, so that it survives a restart and cannot be reset
/// alone.
Result<void> ration(OpenDesk &desk, PlatformId platform, Reading kind);

/// Locked while the desk is stopped.
Result<void> refuseWhileStopped(OpenDesk &desk);
/// At a sign-in: Locked while the desk is stopped, but for those who may lift the stop.
Result<void> admitWhileStopped(OpenDesk &desk);

namespace work {

Result<GuardView> viewGuard(OpenDesk &desk);
Result<GuardView> setReadingLimits(OpenDesk &desk, const ReadingLimits &limits);
Result<bool> stopDesk(OpenDesk &desk, const std::string &reason);
Result<GuardView> liftStop(OpenDesk &desk, const std::string &reason);

} // namespace work

} // namespace desk
