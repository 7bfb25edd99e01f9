// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that somebody may hold no longer: taken from the keyring, noted for replacement, and a new shred root
// where it can be made.
#include "core/desk/role_keys.h"
#include "core/desk/staff_access.h"
#include "core/keys/staff_changes.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

bool stillWorks(const keys::StaffCertificate &who, Role role)
{
    const auto number = static_cast<std::uint8_t>(role);
    return who.kind == keys::SlotKind::Person && who.state == keys::SlotState::Enabled &&
           std::find(who.roles.begin(), who.roles.end(), number) != who.roles.end();
}

/// Whether anybody but `staff` has a role.
bool anotherHas(const keys::Keyring &keyring, StaffId staff, Role role)
{
    return std::any_of(keyring.staff.begin(), keyring.staff.end(), [&](const keys::StaffSlot &slot) {
        return slot.certificate.staff != staff && stillWorks(slot.certificate, role);
    });
}

bool anotherHolds(const keys::Keyring &keyring, StaffId staff, const keys::KeyEntry &key)
{
    return std::any_of(keyring.grants.begin(), keyring.grants.end(), [&](const keys::Grant &grant) {
        const keys::StaffSlot *slot = grant.to == staff ? nullptr : keyring.findStaff(grant.to);
        return slot != nullptr && grant.keyId == key.id && grant.keyVersion == key.version &&
               slot->certificate.kind == keys::SlotKind::Person &&
               slot->certificate.state == keys::SlotState::Enabled;
    });
}

} // namespace

Result<void> noteDisabled(store::Connection &connection, StaffId staff, Instant now)
{
    store::Query query(connection, "INSERT INTO staff_state (staff, failures, locked_until, last_code_step, "
                                   "disabled_at) VALUES (?, 0, 0, 0, ?) "
                                   "ON CONFLICT (staff) DO UPDATE SET disabled_at = excluded.disabled_at");
    return query.bind(staff.view()).bindInteger(now.time_since_epoch().count()).run();
}

namespace {

/// Whether the store knows that somebody is disabled, or somebody waits to be let in.
Result<bool> isNotedOrAwaited(store::Connection &connection, StaffId staff)
{
    store::Query query(
        connection, "SELECT (SELECT COUNT(*) FROM staff_state WHERE staff = ? AND disabled_at IS NOT NULL) + "
                    "(SELECT COUNT(*) FROM staff_proposal WHERE staff = ? AND state = ?)");
    query.bind(staff.view()).bind(staff.view()).bindInteger(static_cast<int>(ProposalState::Open));
    DESK_TRY(const bool found, query.next());
    return found && query.integer(0) > 0;
}

/// Platforms of which a shred root is noted as due.
Result<std::vector<keys::KeyEntry>> dueRoots(OpenDesk &desk)
{
    std::vector<keys::KeyEntry> out;
    store::Query query(desk.connection(), "SELECT DISTINCT key_id FROM rotation_due ORDER BY key_id");
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        const keys::KeyEntry *key = desk.keyring().find(static_cast<std::uint32_t>(query.integer(0)));
        if (key != nullptr && key->name.purpose == keys::KeyPurpose::ShredRoot)
            out.push_back(*key);
    }
}

/// A new root in the keyring, everything under it, then the old ones out of both copies: in the order of an
/// erasure.
Result<void> reroot(OpenDesk &desk, const keys::KeyEntry &root)
{
    keys::Keyring changed = desk.keyring();
    DESK_TRY(const keys::OpenedKey made,
             keys::replaceKey(changed, *desk.staff(), root.name, desk.clock(), desk.random()));
    DESK_CHECK(desk.replaceKeyring(std::move(changed), false));
    {
        store::Transaction transaction(desk.connection());
        DESK_CHECK(transaction.begin());
        DESK_TRY(OpenPlatform *const platform, desk.platform(root.name.platform));
        NoProgress silent;
        DESK_CHECK(platform->files->ownerKeys().reroot(silent));
        DESK_CHECK(desk.log(audit::Event::KeysRerooted, root.name.platform, {}, "{}", std::nullopt));
        DESK_CHECK(transaction.commit());
        desk.forgetKeys();
    }
    DESK_CHECK(desk.connection().scrub()); // what the old root wrapped leaves the write-ahead log, too
    changed = desk.keyring();
    DESK_CHECK(keys::dropVersions(changed, root.name, made.version));
    DESK_CHECK(desk.replaceKeyring(std::move(changed), true));
    store::Query held(desk.connection(), "DELETE FROM rotation_holder WHERE key_id = ?");
    DESK_CHECK(held.bindInteger(root.id).run());
    store::Query done(desk.connection(), "DELETE FROM rotation_due WHERE key_id = ?");
    return done.bindInteger(root.id).run();
}

} // namespace

Result<void> checkLoss(OpenDesk &desk, const Loss &loss)
{
    const keys::Keyring &keyring = desk.keyring();
    const keys::StaffSlot *slot = keyring.findStaff(loss.certificate.staff);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no such member of staff.");
    for (const Role role : {Role::Administrator, Role::DataProtection}) {
        if (stillWorks(slot->certificate, role) && !stillWorks(loss.certificate, role) &&
            !anotherHas(keyring, loss.certificate.staff, role))
            return fail(ErrorCode::Conflict,
                        "Nobody else would be administrator, or data protection; appoint somebody first.",
                        "name");
    }
    const auto alone = std::count_if(loss.keys.begin(), loss.keys.end(), [&](const keys::KeyEntry &key) {
        return !anotherHolds(keyring, loss.certificate.staff, key);
    });
    if (alone > 0)
        return fail(ErrorCode::Conflict,
                    "Nobody else holds " + std::to_string(alone) +
                        " of their keys; let them be given to somebody first.",
                    "name");
    return {};
}

Result<void> checkGivenAnew(OpenDesk &desk, StaffId staff, const std::vector<keys::KeyEntry> &keys)
{
    const auto lost = std::count_if(keys.begin(), keys.end(), [&](const keys::KeyEntry &key) {
        return !desk.staff()->holds(key.name) && !anotherHolds(desk.keyring(), staff, key);
    });
    if (lost > 0)
        return fail(ErrorCode::Conflict,
                    "Nobody else holds " + std::to_string(lost) +
                        " of their keys: whoever has the recovery kit has to agree, and gives them anew.",
                    "name");
    return {};
}

Result<void> noteDue(OpenDesk &desk, StaffId held, const std::vector<keys::KeyEntry> &keys)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    for (const keys::KeyEntry &key : keys) {
        store::Query query(desk.connection(), "INSERT INTO rotation_due (key_id, version, since) VALUES (?, "
                                              "?, ?) ON CONFLICT (key_id, version) DO NOTHING");
        DESK_CHECK(query.bindInteger(key.id)
                       .bindInteger(key.version)
                       .bindInteger(desk.clock().now().time_since_epoch().count())
                       .run());
        store::Query holder(desk.connection(), "INSERT INTO rotation_holder (key_id, version, staff) VALUES "
                                               "(?, ?, ?) ON CONFLICT (key_id, version, staff) DO NOTHING");
        DESK_CHECK(holder.bindInteger(key.id).bindInteger(key.version).bind(held.view()).run());
    }
    return transaction.commit();
}

Result<int> takeAway(OpenDesk &desk, const Loss &loss)
{
    const StaffId staff = loss.certificate.staff;
    const bool leaves = loss.certificate.state == keys::SlotState::Disabled;
    keys::Keyring changed = desk.keyring();
    DESK_CHECK(keys::installCertificate(changed, loss.certificate));
    if (leaves)
        DESK_CHECK(keys::certifyInTheirPlace(changed, *desk.staff(), staff));
    std::size_t gone = 0;
    for (const keys::KeyEntry &key : loss.keys)
        gone += keys::takeKey(changed, staff, key.id);
    DESK_CHECK(noteDue(desk, staff, loss.keys));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(desk.replaceKeyring(std::move(changed), true));
    if (leaves)
        DESK_CHECK(noteDisabled(desk.connection(), staff, desk.clock().now()));
    DESK_CHECK(desk.log(loss.event, {}, keys::ownerOf(staff),
                        "{\"keys\":" + std::to_string(loss.keys.size()) + "}", std::nullopt));
    DESK_CHECK(transaction.commit());
    return static_cast<int>(gone);
}

Result<int> rerootWhatIsDue(OpenDesk &desk)
{
    DESK_TRY(const std::vector<keys::KeyEntry> due, dueRoots(desk));
    int done = 0;
    for (const keys::KeyEntry &root : due) {
        if (!desk.staff()->current(root.name).ok() || !desk.platforms().contains(root.name.platform))
            continue;
        DESK_CHECK(reroot(desk, root));
        ++done;
    }
    return done;
}

Result<void> finishLeavings(OpenDesk &desk)
{
    for (const keys::StaffSlot &slot : desk.keyring().staff) {
        const StaffId staff = slot.certificate.staff;
        if (slot.certificate.state != keys::SlotState::Disabled)
            continue;
        DESK_TRY(const bool known, isNotedOrAwaited(desk.connection(), staff));
        if (known)
            continue;
        store::Transaction transaction(desk.connection());
        DESK_CHECK(transaction.begin());
        DESK_CHECK(noteDisabled(desk.connection(), staff, desk.clock().now()));
        DESK_CHECK(desk.log(audit::Event::StaffDisabled, {}, keys::ownerOf(staff), "{\"found\":true}",
                            std::nullopt));
        DESK_CHECK(transaction.commit());
    }
    return {};
}

} // namespace desk::work
