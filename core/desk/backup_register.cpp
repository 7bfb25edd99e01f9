// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backup_register.h"

#include "core/crypto/envelope.h"

namespace desk {

namespace {

constexpr std::string_view planSetting = "backup_plan";

std::int64_t millisecondsAt(Instant at)
{
    return at.time_since_epoch().count();
}

crypto::EnvelopeHeader registerHeader(const keys::OpenedKey &key)
{
    return {crypto::ObjectType::Setting, false, key.version, key.id};
}

Bytes planAssociated(StoreId store)
{
    return ByteWriter().raw(asBytes("dsr1|backup-plan")).raw(store.view()).take();
}

Error malformedRegister()
{
    return fail(ErrorCode::Damaged,
                "The desk's list of backups is malformed; restore the desk from a backup.");
}

Bytes encodePlan(const BackupPlan &plan)
{
    ByteWriter out(256);
    out.u32(static_cast<std::uint32_t>(plan.everyHours))
        .sized(plan.dataFolder)
        .sized(plan.keystoreFolder)
        .u8(plan.sameVolume ? 1 : 0);
    for (const int number :
         {plan.keepDays, plan.keepWeeks, plan.keepMonths, plan.snapshotDays, plan.snapshotsAtOnce})
        out.u32(static_cast<std::uint32_t>(number));
    return out.take();
}

Result<BackupPlan> decodePlan(ByteView bytes)
{
    ByteReader in(bytes);
    BackupPlan out;
    out.everyHours = static_cast<int>(in.u32());
    out.dataFolder = in.sizedText();
    out.keystoreFolder = in.sizedText();
    out.sameVolume = in.u8() != 0;
    for (int *number :
         {&out.keepDays, &out.keepWeeks, &out.keepMonths, &out.snapshotDays, &out.snapshotsAtOnce})
        *number = static_cast<int>(in.u32());
    if (!in.atEnd())
        return malformedRegister();
    return out;
}

Result<BackupRow> clearColumns(const store::Query &query)
{
    BackupRow row;
    row.id = query.id<backup::BackupId>(0);
    row.madeAt = Instant(std::chrono::milliseconds(query.integer(1)));
    row.state = static_cast<BackupState>(query.integer(2));
    row.snapshotVersion = static_cast<std::uint16_t>(query.integer(3));
    row.expiresAt = Instant(std::chrono::milliseconds(query.integer(4)));
    return row;
}

constexpr std::string_view everyBackup = "SELECT backup, made_at, state, snapshot_version, expires_at, "
                                         "sealed FROM backup ORDER BY made_at, snapshot_version";

} // namespace

Bytes BackupRegister::associated(const BackupRow &row) const
{
    ByteWriter out(96);
    out.raw(asBytes("dsr1|backup")).raw(m_desk.keyring().store.view()).raw(row.id.view());
    out.u64(static_cast<std::uint64_t>(millisecondsAt(row.madeAt)))
        .u8(static_cast<std::uint8_t>(row.state))
        .u16(row.snapshotVersion);
    return out.u64(static_cast<std::uint64_t>(millisecondsAt(row.expiresAt))).take();
}

Result<void> BackupRegister::put(const BackupRow &row)
{
    DESK_TRY(const keys::OpenedKey key, m_desk.staff()->current(backupKeyName));
    ByteWriter content(256);
    content.sized(row.data)
        .sized(row.keystore)
        .sized(row.opener)
        .u64(row.bytes)
        .u64(row.rows)
        .sized(row.sha256);
    const Bytes sealed =
        crypto::sealSingleUse(key.key, registerHeader(key), associated(row), content.view(), m_desk.random());
    store::Query query(
        m_desk.connection(),
        "INSERT INTO backup (backup, made_at, state, snapshot_version, expires_at, sealed) VALUES (?, ?, ?, "
        "?, ?, ?) "
        "ON CONFLICT (backup) DO UPDATE SET state = excluded.state, expires_at = excluded.expires_at, "
        "sealed = excluded.sealed");
    query.bind(row.id.view())
        .bindInteger(millisecondsAt(row.madeAt))
        .bindInteger(static_cast<std::int64_t>(row.state));
    query.bindInteger(row.snapshotVersion).bindInteger(millisecondsAt(row.expiresAt));
    return query.bind(sealed).run();
}

Result<void> BackupRegister::remove(backup::BackupId id)
{
    store::Query query(m_desk.connection(), "DELETE FROM backup WHERE backup = ?");
    return query.bind(id.view()).run();
}

Result<std::vector<BackupRow>> BackupRegister::clear()
{
    std::vector<BackupRow> out;
    store::Query query(m_desk.connection(), everyBackup);
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        DESK_TRY(BackupRow row, clearColumns(query));
        out.push_back(std::move(row));
    }
}

Result<std::vector<BackupRow>> BackupRegister::all()
{
    std::vector<BackupRow> out;
    store::Query query(m_desk.connection(), everyBackup);
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        DESK_TRY(BackupRow row, clearColumns(query));
        const Bytes sealed = query.bytes(5);
        DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(sealed));
        DESK_TRY(const keys::OpenedKey key, m_desk.staff()->version(backupKeyName, header.keyVersion));
        DESK_TRY(const crypto::SecretBytes content,
                 crypto::openSingleUse(key.key, registerHeader(key), associated(row), sealed));
        ByteReader in(content);
        row.data = in.sizedText();
        row.keystore = in.sizedText();
        row.opener = in.sizedText();
        row.bytes = in.u64();
        row.rows = in.u64();
        row.sha256 = in.sizedText();
        if (!in.atEnd())
            return malformedRegister();
        out.push_back(std::move(row));
    }
}

Result<BackupPlan> BackupRegister::plan()
{
    DESK_TRY(const auto text, store::readMeta(m_desk.connection(), planSetting));
    if (!text)
        return BackupPlan();
    DESK_TRY(const Bytes sealed, fromBase64(*text));
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(sealed));
    DESK_TRY(const keys::OpenedKey key, m_desk.staff()->version(backupKeyName, header.keyVersion));
    DESK_TRY(
        const crypto::SecretBytes content,
        crypto::openSingleUse(key.key, registerHeader(key), planAssociated(m_desk.keyring().store), sealed));
    return decodePlan(content);
}

Result<void> BackupRegister::setPlan(const BackupPlan &plan)
{
    DESK_TRY(const keys::OpenedKey key, m_desk.staff()->current(backupKeyName));
    const Bytes sealed =
        crypto::sealSingleUse(key.key, registerHeader(key), planAssociated(m_desk.keyring().store),
                              encodePlan(plan), m_desk.random());
    return store::writeMeta(m_desk.connection(), planSetting, toBase64(sealed));
}

bool isBackupDue(OpenDesk &desk)
{
    if (!desk.staff()->holds(backupKeyName))
        return false;
    BackupRegister known(desk);
    const auto plan = known.plan();
    const auto rows = known.clear();
    if (!plan.ok() || !rows.ok())
        return false;
    std::optional<Instant> last;
    for (const BackupRow &row : *rows) {
        if (row.state != BackupState::Begun)
            last = row.madeAt;
    }
    const Instant now = desk.clock().now();
    const auto next = backup::nextDue(last, plan->everyHours, now);
    return next && *next <= now;
}

} // namespace desk
