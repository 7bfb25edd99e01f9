// SPDX-License-Identifier: GPL-3.0-or-later
// The service against theft by those who are let in: part of services.h, whose first lines say what holds for
// every call.
#pragma once

#include "core/desk/answer.h"
#include "core/desk/guard_values.h"

namespace desk {

/**
 * Reading is rationed by person, platform and hour; what is too much is refused (LimitExceeded) and an alarm.
 * In an emergency a stop closes the desk: until two people have lifted it, every other service fails with
 * Locked, and only those may sign in who may lift it (supervisor, data protection, administrator).
 */
class GuardService
{
public:
    virtual ~GuardService() = default;
    virtual Answer<GuardView> view() = 0;
    /// InvalidArgument: a limit below 0 or above 1,000,000.
    virtual Answer<GuardView> setLimits(const ReadingLimits &limits) = 0;
    /// Stops the desk and locks it: nobody is signed in afterwards. Conflict: stopped already, or fewer than
    /// two people could lift it.
    virtual Answer<bool> stop(const std::string &reason) = 0;
    /// The first of two people asks, the second lifts. Conflict: it is the same person, or nothing is
    /// stopped.
    virtual Answer<GuardView> lift(const std::string &reason) = 0;
};

} // namespace desk
