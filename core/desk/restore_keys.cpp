// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/restore_keys.h"

#include "core/crypto/one_time_code.h"
#include "core/desk/backup_opener.h"

#include <QFileInfo>

#include <algorithm>

namespace desk::work {

namespace {

constexpr std::string_view kitName = "recovery kit";

Error snapshotExpired()
{
    return fail(ErrorCode::KeyDestroyed,
                "This snapshot of the keys has expired; what was promised to be erased by its day stays "
                "erased. Use a newer one.",
                "keystore");
}

Error otherDesk(const char *which)
{
    return fail(ErrorCode::InvalidInput,
                std::string("The ") + which + " belongs to another desk than the backup.", which);
}

/// Opens the keys of whoever asks, with their one-time code where they have one.
Result<keys::StaffKeysPointer> unlockAs(const keys::Keyring &keyring, const RestoreOrder &order,
                                        const Restorer &who)
{
    if (who.session)
        return keys::reopen(keyring, *who.session);
    if (!order.recoveryKit.empty())
        return keys::unlock(keyring, kitName, {order.recoveryKit, {}});
    DESK_TRY(const keys::StaffKeysPointer staff,
             keys::unlock(keyring, order.who.user, {order.who.password, order.who.keyFile}));
    if (staff->totpSecret.empty())
        return staff;
    if (order.who.code.empty())
        return fail(ErrorCode::CodeRequired,
                    "A one-time code is needed to restore; read it from the authenticator.", "otp");
    DESK_CHECK(crypto::matchTotp(staff->totpSecret, order.who.code, who.clock.now()));
    return staff;
}

std::string folderOfFile(const std::string &path)
{
    return QFileInfo(QString::fromStdString(path)).absolutePath().toStdString();
}

/// The opener lies with the data; somebody may have copied it beside the snapshot.
Result<SnapshotOpener> findOpener(const RestoreOrder &order, const backup::FileHead &snapshot)
{
    for (const std::string &beside : {order.file, order.keystore}) {
        auto found = readOpener(openerPath(folderOfFile(beside), snapshot.id));
        if (!found.ok() && found.error().code == ErrorCode::NotFound)
            continue;
        DESK_CHECK(found);
        if (found->id != snapshot.id || found->keyring.store != snapshot.store)
            return fail(ErrorCode::Tampered, "The opener belongs to another snapshot of the keys.",
                        "keystore");
        return found;
    }
    return fail(ErrorCode::NotFound,
                "The desk's own keyring is not there, and neither is the opener of this snapshot "
                "(rightsdesk-….opener, which lay "
                "with the newest data backup); name the keyring's folder, or bring the opener.",
                "keystore");
}

/// The keyring's bytes, which stand first in a snapshot.
Result<keys::Keyring> keyringIn(const std::string &path, const crypto::Key &key, Progress &progress)
{
    Bytes encoded;
    bool wanted = false;
    const backup::BackupSink sink{[&wanted](const store::TableShape &shape) -> Result<void> {
                                      wanted = shape.name == keyringSection;
                                      return {};
                                  },
                                  [&](ByteView row) -> Result<void> {
                                      if (wanted)
                                          encoded = toBytes(row);
                                      return {};
                                  }};
    DESK_TRY(const backup::BackupContent content, backup::readBackup(path, key, sink, progress));
    DESK_TRY(keys::Keyring keyring, keys::decodeKeyring(encoded));
    DESK_CHECK(backup::checkSignature(content, keys::signingKeys(keyring), path));
    return keyring;
}

/// What of an earlier keyring only it still has for this member of staff. Who granted it must be known today.
/// KeyUnavailable: they had other key pairs then, and nothing opens what was granted to those.
Result<void> addEarlierGrants(keys::Keyring &to, const keys::Keyring &earlier, StaffId staff)
{
    const keys::StaffSlot *was = earlier.findStaff(staff);
    const keys::StaffSlot *is = to.findStaff(staff);
    if (was == nullptr || is == nullptr || was->certificate.agreement != is->certificate.agreement)
        return fail(ErrorCode::KeyUnavailable,
                    "You got new keys since this snapshot was made. Leave the snapshot out, for the desk's own keys "
                    "are there, or restore with the recovery kit.",
                    "keystore");
    for (const keys::Grant &grant : earlier.grants) {
        const keys::KeyEntry *then = earlier.find(grant.keyId);
        const keys::KeyEntry *now = to.find(grant.keyId);
        const bool same = then != nullptr && now != nullptr && then->name == now->name;
        const bool there = std::any_of(to.grants.begin(), to.grants.end(), [&](const keys::Grant &each) {
            return each.to == staff && each.keyId == grant.keyId && each.keyVersion == grant.keyVersion;
        });
        if (grant.to == staff && same && !there && to.findStaff(grant.by) != nullptr)
            to.grants.push_back(grant);
    }
    return {};
}

Result<void> addSnapshot(RestoreKeys &out, const RestoreOrder &order, const backup::FileHead &snapshot,
                         Progress &progress)
{
    DESK_TRY(out.snapshot, keyringIn(order.keystore, *out.snapshotKey, progress));
    if (out.snapshot->store != snapshot.store)
        return otherDesk("keystore");
    if (!out.live)
        out.keyring = *out.snapshot;
    else
        DESK_CHECK(addEarlierGrants(out.keyring, *out.snapshot, out.staff->staff));
    DESK_TRY(out.staff, keys::reopen(out.keyring, *out.staff));
    return {};
}

Result<backup::FileHead> snapshotHead(const RestoreOrder &order, const backup::FileHead &data, Instant now)
{
    DESK_TRY(const backup::FileGlance glance, backup::glanceAt(order.keystore));
    if (glance.head.kind != backup::FileKind::Keystore)
        return fail(ErrorCode::InvalidInput,
                    "This is no snapshot of the keys; name the second file of a backup.", order.keystore);
    if (glance.head.store != data.store)
        return otherDesk("keystore");
    if (glance.head.madeAt < data.madeAt)
        return fail(ErrorCode::Conflict,
                    "The snapshot of the keys is older than the data: people added since would be lost. Use "
                    "a newer snapshot.",
                    order.keystore);
    if (glance.head.expiresAt <= now)
        return snapshotExpired();
    return glance.head;
}

} // namespace

Result<RestoreKeys> openRestoreKeys(const RestoreOrder &order, const backup::FileHead &data,
                                    const Restorer &who, Progress &progress)
{
    RestoreKeys out;
    auto live = keys::KeyringFile(order.live.keyring).load();
    if (!order.live.keyring.empty() && !live.ok() && live.error().code != ErrorCode::NotFound)
        return std::move(live).error();
    out.live = !order.live.keyring.empty() && live.ok();
    if (out.live && live->store != data.store)
        return otherDesk("keyring");
    if (out.live) {
        out.keyring = std::move(*live);
        DESK_TRY(out.staff, unlockAs(out.keyring, order, who));
    }
    if (order.keystore.empty()) {
        if (out.live)
            return out;
        return fail(ErrorCode::NotFound,
                    "Without the desk's own folders a restore needs a snapshot of the keys; name it.",
                    "keystore");
    }
    DESK_TRY(const backup::FileHead snapshot, snapshotHead(order, data, who.clock.now()));
    if (out.live) {
        const auto key = out.staff->version(snapshotKeyName, snapshot.keyVersion);
        if (!key.ok())
            return out.staff->holds(snapshotKeyName) ? snapshotExpired() : key.error();
        out.snapshotKey = key->key;
    } else {
        DESK_TRY(const SnapshotOpener opener, findOpener(order, snapshot));
        DESK_TRY(out.staff, unlockAs(opener.keyring, order, who));
        DESK_TRY(const keys::OpenedKey key, out.staff->version(snapshotKeyName, snapshot.keyVersion));
        out.snapshotKey = key.key;
    }
    DESK_CHECK(addSnapshot(out, order, snapshot, progress));
    return out;
}

} // namespace desk::work
