// SPDX-License-Identifier: GPL-3.0-or-later
// Disabling, shutting out of a platform, a new recovery kit, the age of passwords: what one person may do.
#include "core/desk/role_keys.h"
#include "core/desk/staff_access.h"
#include "core/desk/staff_work.h"
#include "core/keys/staff_changes.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;
constexpr int mostPasswordDays = 3650;

Error ownself()
{
    return fail(ErrorCode::NotPermitted, "Nobody does this to themselves; another administrator has to.",
                "name");
}

} // namespace

Result<int> disableStaff(OpenDesk &desk, const std::string &name)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    DESK_TRY(const keys::StaffSlot *const slot, staffNamed(desk, name));
    if (slot->certificate.staff == desk.staff()->staff)
        return ownself();
    if (slot->certificate.state == keys::SlotState::Disabled)
        return fail(ErrorCode::Conflict, "This member of staff is disabled, or waits to be agreed to.",
                    "name");
    Loss loss{slot->certificate, keys::keysOf(desk.keyring(), slot->certificate.staff),
              audit::Event::StaffDisabled};
    loss.certificate.state = keys::SlotState::Disabled;
    DESK_CHECK(checkLoss(desk, loss));
    DESK_CHECK(keys::certifyAnew(desk.keyring(), *desk.staff(), loss.certificate));
    DESK_TRY(const int gone, takeAway(desk, loss));
    DESK_CHECK(rerootWhatIsDue(desk));
    return gone;
}

Result<int> revokePlatform(OpenDesk &desk, const std::string &name, PlatformId platform)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    DESK_CHECK(desk.platform(platform));
    DESK_TRY(const keys::StaffSlot *const slot, staffNamed(desk, name));
    if (slot->certificate.staff == desk.staff()->staff)
        return ownself();
    Loss loss{slot->certificate, {}, audit::Event::KeysTaken};
    std::vector<PlatformId> &mine = loss.certificate.platforms;
    if (mine.empty()) { // all of them, which from now on have to be named
        std::set<PlatformId> all;
        for (const keys::KeyEntry &key : desk.keyring().keys)
            all.insert(key.name.platform);
        all.erase(PlatformId{});
        mine.assign(all.begin(), all.end());
    }
    if (std::erase(mine, platform) == 0)
        return fail(ErrorCode::NotFound, "They may not enter this platform as it is.", "platform");
    if (mine.empty())
        return fail(ErrorCode::Conflict, "It is the only platform they may enter; disable them instead.",
                    "platform");
    for (const keys::KeyEntry &key : keys::keysOf(desk.keyring(), slot->certificate.staff)) {
        if (key.name.platform == platform)
            loss.keys.push_back(key);
    }
    DESK_CHECK(checkLoss(desk, loss));
    DESK_CHECK(keys::certifyAnew(desk.keyring(), *desk.staff(), loss.certificate));
    DESK_TRY(const int gone, takeAway(desk, loss));
    DESK_CHECK(rerootWhatIsDue(desk));
    return gone;
}

Result<std::string> renewKit(OpenDesk &desk)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    keys::Keyring changed = desk.keyring();
    std::vector<keys::KeyEntry> held;
    std::optional<StaffId> old;
    if (const keys::StaffSlot *kit = keys::recoverySlot(changed)) {
        held = keys::keysOf(changed, kit->certificate.staff);
        DESK_TRY(old, keys::retireKit(changed, *desk.staff()));
    }
    std::set<keys::KeyName> names;
    for (const keys::KeyEntry &key : changed.keys)
        names.insert(key.name);
    for (const keys::KeyName &name : names) {
        if (!desk.staff()->holds(name))
            return fail(
                ErrorCode::KeyUnavailable,
                "A recovery kit opens everything, and you do not hold every key; somebody has to who does.");
    }
    DESK_TRY(const std::string passphrase,
             addKit(changed, *desk.staff(), names, desk.clock(), desk.random()));
    if (old)
        DESK_CHECK(noteDue(desk, *old, held));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(desk.replaceKeyring(std::move(changed), true));
    if (old)
        DESK_CHECK(noteDisabled(desk.connection(), *old, desk.clock().now()));
    DESK_CHECK(desk.log(audit::Event::RecoveryKitMade, {}, {}, "{}", std::nullopt));
    DESK_CHECK(transaction.commit());
    DESK_CHECK(rerootWhatIsDue(desk));
    return passphrase;
}

Result<int> setPasswordDays(OpenDesk &desk, int days)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    if (days < 0 || days > mostPasswordDays)
        return fail(ErrorCode::InvalidArgument,
                    "A password lasts between 1 and 3650 days; 0 leaves it to the policies.", "days");
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(store::writeMeta(desk.connection(), passwordDaysSetting, std::to_string(days)));
    DESK_CHECK(desk.log(audit::Event::PasswordRuleSet, {}, {}, "{\"days\":" + std::to_string(days) + "}",
                        std::nullopt));
    DESK_CHECK(transaction.commit());
    DESK_TRY(const PasswordDemands demands, desk.passwordDemands());
    return demands.mostDays;
}

} // namespace desk::work
