// SPDX-License-Identifier: GPL-3.0-or-later
// What the store remembers of somebody's attempts to sign in; survives a restart. A null id stands for every
// name that is nobody's.
#pragma once

#include "core/base/clock.h"
#include "core/store/connection.h"

namespace desk {

/// Locked: too many attempts, and the wait is not over. The place says how long, e.g. "3 min".
Result<void> refuseLockedOut(store::Connection &connection, StaffId staff, Instant at);

/// One more failure, if `error` is one that counts (password, key file, code): from the sixth on each doubles
/// the wait.
Result<void> countFailure(store::Connection &connection, StaffId staff, const Error &error, Instant at);

Result<void> forgetFailures(store::Connection &connection, StaffId staff);

/// Takes a one-time code of this secret. WrongCode: it is none, or one of its step was taken already.
Result<void> takeCode(store::Connection &connection, StaffId staff, ByteView secret, const std::string &code,
                      Instant now);
/// Notes a step whose code counts no more.
Result<void> noteCodeStep(store::Connection &connection, StaffId staff, std::uint64_t step);

} // namespace desk
