// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/one_time_code.h"
#include "core/desk/backup_work.h"
#include "core/desk/erasure_access.h"
#include "core/desk/failed_sign_ins.h"
#include "core/desk/founding.h"
#include "core/desk/guard.h"

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
    store::Query query(connection, "SELECT failures, locked_until, last_code_step FROM staff_state WHERE staff = ?");
    query.bind(staff.view());
    DESK_TRY(const bool found, query.next());
    if (!found)
        return Attempts{};
    return Attempts{static_cast<int>(query.integer(0)), query.integer(1), query.integer(2)};
}

Result<void> writeAttempts(store::Connection &connection, StaffId staff, const Attempts &attempts)
{
    store::Query query(connection, "INSERT INTO staff_state (staff, failures, locked_until, last_code_step) VALUES (?, ?, ?, ?) "
                                   "ON CONFLICT (staff) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until, "
                                   "last_code_step = excluded.last_code_step");
    return query.bind(staff.view()).bindInteger(attempts.failures).bindInteger(attempts.lockedUntil).bindInteger(attempts.lastStep).run();
}

/// One more failure: from the sixth on each doubles the wait.
Result<void> countFailure(store::Connection &connection, StaffId staff, Attempts attempts, std::int64_t now)
{
    DESK_CHECK(noteFailedSignIn(connection, staff, now));
    attempts.failures += 1;
    if (attempts.failures > freeAttempts)
        attempts.lockedUntil = now + std::min(longestDelay, firstDelay << std::min(attempts.failures - freeAttempts - 1, 12));
    return writeAttempts(connection, staff, attempts);
}

Result<void> checkCode(const keys::StaffKeys &staff, const std::string &code, Attempts &attempts, Instant now)
{
    if (staff.totpSecret.empty())
        return {};
    if (code.empty())
        return fail(ErrorCode::CodeRequired, "A one-time code is needed to sign in; read it from the authenticator.", "otp");
    DESK_TRY(const std::uint64_t step, crypto::matchTotp(staff.totpSecret, code, now));
    if (static_cast<std::int64_t>(step) <= attempts.lastStep)
        return fail(ErrorCode::WrongCode, "This one-time code was used already; wait for the next one.", "otp");
    attempts.lastStep = static_cast<std::int64_t>(step);
    return {};
}

} // namespace

Result<std::unique_ptr<OpenDesk>> signIn(const DeskLocation &where, const SignIn &who, const Clock &clock, RandomSource &random)
{
    DESK_TRY(std::unique_ptr<DeskFiles> files, DeskFiles::open(where));
    DESK_TRY(keys::Keyring keyring, loadKeyring(*files));
    const std::int64_t now = clock.now().time_since_epoch().count();
    const keys::StaffSlot *slot = keyring.findByName(who.user);
    const StaffId known = slot == nullptr ? StaffId() : slot->certificate.staff;
    DESK_TRY(Attempts attempts, readAttempts(files->connection(), known));
    if (attempts.lockedUntil > now)
        DESK_CHECK(noteFailedSignIn(files->connection(), known, now));
    if (attempts.lockedUntil > now)
        return fail(ErrorCode::Locked, "Too many wrong attempts: wait " + std::to_string((attempts.lockedUntil - now + 59999) / 60000) + " min and try again.");

    auto unlocked = keys::unlock(keyring, who.user, {who.password, who.keyFile});
    if (!unlocked.ok()) {
        if (unlocked.error().code == ErrorCode::WrongPassword || unlocked.error().code == ErrorCode::WrongKeyFile)
            DESK_CHECK(countFailure(files->connection(), known, attempts, now));
        return std::move(unlocked).error();
    }
    const auto code = checkCode(**unlocked, who.code, attempts, clock.now());
    if (!code.ok()) {
        if (code.error().code == ErrorCode::WrongCode)
            DESK_CHECK(countFailure(files->connection(), known, attempts, now));
        return code.error();
    }
    attempts.failures = 0;
    attempts.lockedUntil = 0;
    DESK_CHECK(writeAttempts(files->connection(), known, attempts));

    auto desk = std::make_unique<OpenDesk>(std::move(files), std::move(keyring), *unlocked, clock, random);
    DESK_CHECK(desk->loadPlatforms());
    DESK_CHECK(admitWhileStopped(*desk));
    DESK_CHECK(desk->comparePin());
    if (desk->hasRole(policy::Role::Administrator))
        DESK_CHECK(addMissingKeys(*desk));
    DESK_CHECK(work::finishErasures(*desk));
    DESK_CHECK(work::expireSnapshots(*desk));
    DESK_CHECK(logFailedSignIns(*desk));
    DESK_CHECK(desk->log(audit::Event::SignedIn, {}, keys::ownerOf(known), "{}", std::nullopt));
    work::eraseWhatIsReleased(*desk);
    return desk;
}

Result<std::vector<std::string>> rehearsalUsers(const DeskLocation &where)
{
    std::vector<std::string> out;
    const auto keyring = keys::KeyringFile(where.keyring).load();
    if (!keyring.ok() || !keyring->rehearsal)
        return out;
    for (const std::string_view name : {rehearsalAgent, rehearsalSupervisor}) {
        if (keyring->findByName(name) != nullptr)
            out.emplace_back(name);
    }
    return out;
}

} // namespace desk
