// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sign_in_attempts.h"

#include "core/crypto/one_time_code.h"
#include "core/desk/failed_sign_ins.h"

#include <algorithm>

namespace desk {

namespace {

constexpr int freeAttempts = 5;
constexpr std::int64_t firstDelay = 30 * 1000;
constexpr std::int64_t longestDelay = 60 * 60 * 1000;

/// What the store remembers of somebody's attempts; survives a restart.
struct Attempts
{
    int failures = 0;
    std::int64_t lockedUntil = 0;
    std::int64_t lastStep = 0;
};

Result<Attempts> readAttempts(store::Connection &connection, StaffId staff)
{
    store::Query query(connection,
                       "SELECT failures, locked_until, last_code_step FROM staff_state WHERE staff = ?");
    query.bind(staff.view());
    DESK_TRY(const bool found, query.next());
    if (!found)
        return Attempts{};
    return Attempts{static_cast<int>(query.integer(0)), query.integer(1), query.integer(2)};
}

Result<void> writeAttempts(store::Connection &connection, StaffId staff, const Attempts &attempts)
{
    store::Query query(
        connection,
        "INSERT INTO staff_state (staff, failures, locked_until, last_code_step) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (staff) DO UPDATE SET failures = excluded.failures, locked_until = "
        "excluded.locked_until, "
        "last_code_step = excluded.last_code_step");
    return query.bind(staff.view())
        .bindInteger(attempts.failures)
        .bindInteger(attempts.lockedUntil)
        .bindInteger(attempts.lastStep)
        .run();
}

} // namespace

Result<void> refuseLockedOut(store::Connection &connection, StaffId staff, Instant at)
{
    const std::int64_t now = at.time_since_epoch().count();
    DESK_TRY(const Attempts attempts, readAttempts(connection, staff));
    if (attempts.lockedUntil <= now)
        return {};
    DESK_CHECK(noteFailedSignIn(connection, staff, now));
    return fail(ErrorCode::Locked, "Too many wrong attempts: wait and try again.",
                std::to_string((attempts.lockedUntil - now + 59999) / 60000) + " min");
}

Result<void> countFailure(store::Connection &connection, StaffId staff, const Error &error, Instant at)
{
    if (error.code != ErrorCode::WrongPassword && error.code != ErrorCode::WrongKeyFile &&
        error.code != ErrorCode::WrongCode)
        return {};
    const std::int64_t now = at.time_since_epoch().count();
    DESK_TRY(Attempts attempts, readAttempts(connection, staff));
    DESK_CHECK(noteFailedSignIn(connection, staff, now));
    attempts.failures += 1;
    if (attempts.failures > freeAttempts)
        attempts.lockedUntil =
            now + std::min(longestDelay, firstDelay << std::min(attempts.failures - freeAttempts - 1, 12));
    return writeAttempts(connection, staff, attempts);
}

Result<void> forgetFailures(store::Connection &connection, StaffId staff)
{
    DESK_TRY(Attempts attempts, readAttempts(connection, staff));
    attempts.failures = 0;
    attempts.lockedUntil = 0;
    return writeAttempts(connection, staff, attempts);
}

Result<void> takeCode(store::Connection &connection, StaffId staff, ByteView secret, const std::string &code,
                      Instant now)
{
    DESK_TRY(const std::uint64_t step, crypto::matchTotp(secret, code, now));
    DESK_TRY(const Attempts attempts, readAttempts(connection, staff));
    if (static_cast<std::int64_t>(step) <= attempts.lastStep)
        return fail(ErrorCode::WrongCode, "This one-time code was used already; wait for the next one.",
                    "otp");
    return noteCodeStep(connection, staff, step);
}

Result<void> noteCodeStep(store::Connection &connection, StaffId staff, std::uint64_t step)
{
    DESK_TRY(Attempts attempts, readAttempts(connection, staff));
    attempts.lastStep = static_cast<std::int64_t>(step);
    return writeAttempts(connection, staff, attempts);
}

} // namespace desk
