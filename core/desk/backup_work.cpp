// SPDX-License-Identifier: GPL-3.0-or-later
// Making a backup: the snapshot's key first, then both files, then the proof that they can be read.
#include "core/desk/backup_work.h"

#include "core/backup/backup_reader.h"
#include "core/backup/backup_writer.h"
#include "core/backup/volume.h"
#include "core/desk/backup_opener.h"
#include "core/store/snapshot_note.h"

#include <QFileInfo>

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

/// Progress of one part of a work in several.
class PartOf final : public Progress
{
public:
    PartOf(Progress &whole, std::uint64_t part, std::uint64_t parts)
        : m_whole(whole)
        , m_part(part)
        , m_parts(parts)
    {
    }
    bool report(std::uint64_t done, std::uint64_t total) override
    {
        constexpr std::uint64_t scale = 1000;
        const std::uint64_t own = total == 0 ? 0 : std::min(done, total) * scale / total;
        return m_whole.report(m_part * scale + own, m_parts * scale);
    }

private:
    Progress &m_whole;
    std::uint64_t m_part;
    std::uint64_t m_parts;
};

std::string folderOf(const std::string &path)
{
    return QFileInfo(QString::fromStdString(path)).absolutePath().toStdString();
}

Result<void> checkTargets(const BackupOrder &order)
{
    if (order.data.empty() || order.keystore.empty() || order.data == order.keystore)
        return fail(ErrorCode::InvalidArgument,
                    "A backup is two files: name one for the data and another for the keys.", "keystore");
    for (const std::string &path : {order.data, order.keystore}) {
        if (QFileInfo::exists(QString::fromStdString(path)))
            return fail(ErrorCode::AlreadyExists, "There is already a file of that name; name another.",
                        path);
        if (!QFileInfo(QString::fromStdString(folderOf(path))).isDir())
            return fail(ErrorCode::NotFound, "There is no such folder; make it first.", folderOf(path));
    }
    const std::string volume = backup::volumeOf(order.data);
    if (!order.sameVolume && (volume.empty() || volume == backup::volumeOf(order.keystore)))
        return fail(ErrorCode::Conflict,
                    "Data and keys would lie on one volume and be lost or stolen together; name a folder on "
                    "another one, or say "
                    "that you mean it.",
                    "keystore");
    return {};
}

/// One backup on its way.
class Making
{
public:
    Making(OpenDesk &desk, const BackupOrder &order, Progress &progress)
        : m_desk(desk)
        , m_order(order)
        , m_progress(progress)
    {
    }

    Result<void> begin(const BackupPlan &plan);
    Result<void> write();
    Result<void> verify();
    Result<BackupRow> finish();
    /// Takes back what a failure left.
    void abandon();

private:
    Result<void> makeRoom(const BackupPlan &plan);
    Result<void> writeFile(const backup::FileHead &head, const crypto::Key &key, backup::Manifest &manifest);
    Result<void> copyContent(backup::FileKind kind, backup::BackupWriter &writer);
    Result<void> writeOpener();
    Result<void> verifyFile(const std::string &path, const crypto::Key &key, const backup::Manifest &expected,
                            std::uint64_t part);
    backup::FileHead headOf(backup::FileKind kind, const keys::OpenedKey &key) const;

    OpenDesk &m_desk;
    const BackupOrder &m_order;
    Progress &m_progress;
    BackupRow m_row;
    backup::Manifest m_data;
    backup::Manifest m_keystore;
};

/// The plan says how many snapshots of the keys may be alive: the oldest make room, and first what a run left
/// that was cut short.
Result<void> Making::makeRoom(const BackupPlan &plan)
{
    BackupRegister known(m_desk);
    DESK_TRY(std::vector<BackupRow> rows, known.all());
    std::erase_if(rows, [](const BackupRow &row) { return row.state == BackupState::Expired; });
    std::stable_partition(rows.begin(), rows.end(),
                          [](const BackupRow &row) { return row.state == BackupState::Begun; });
    const auto most = static_cast<std::size_t>(std::max(plan.snapshotsAtOnce, 1));
    bool ended = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].state != BackupState::Begun && rows.size() - i < most)
            break;
        rows[i].expiresAt = m_desk.clock().now();
        DESK_CHECK(known.put(rows[i]));
        ended = true;
    }
    return ended ? expireSnapshots(m_desk) : Result<void>();
}

Result<void> Making::begin(const BackupPlan &plan)
{
    DESK_CHECK(makeRoom(plan));
    const Instant now = m_desk.clock().now();
    m_row.id = makeId<backup::BackupId>(m_desk.clock(), m_desk.random());
    m_row.madeAt = now;
    m_row.expiresAt = now + std::chrono::hours(24 * plan.snapshotDays);
    m_row.data = m_order.data;
    m_row.keystore = m_order.keystore;
    m_row.opener = openerPath(folderOf(m_order.data), m_row.id);
    store::Transaction transaction(m_desk.connection());
    DESK_CHECK(transaction.begin());
    keys::Keyring changed = m_desk.keyring();
    DESK_TRY(const keys::OpenedKey made,
             keys::replaceKey(changed, *m_desk.staff(), snapshotKeyName, m_desk.clock(), m_desk.random()));
    m_row.snapshotVersion = made.version;
    m_desk.keyring() = std::move(changed);
    DESK_CHECK(m_desk.saveKeyring());
    DESK_CHECK(BackupRegister(m_desk).put(m_row));
    // From here on a certificate has to name the day: the copy may exist whatever happens next.
    DESK_CHECK(store::noteKeySnapshot(m_desk.connection(), utcDay(m_row.expiresAt)));
    return transaction.commit();
}

backup::FileHead Making::headOf(backup::FileKind kind, const keys::OpenedKey &key) const
{
    const Instant expires = kind == backup::FileKind::Keystore ? m_row.expiresAt : Instant();
    return {kind, m_desk.keyring().store, m_row.id, m_row.madeAt, expires, key.id, key.version};
}

Result<void> Making::copyContent(backup::FileKind kind, backup::BackupWriter &writer)
{
    PartOf progress(m_progress, kind == backup::FileKind::Data ? 0 : 1, 4);
    if (kind == backup::FileKind::Data) {
        DESK_TRY(const auto tables, store::tablesOf(m_desk.connection(), store::CopyPart::Data));
        return backup::copyTables(m_desk.connection(), tables, writer, progress);
    }
    DESK_CHECK(writer.section({std::string(keyringSection), {"keyring"}}));
    DESK_CHECK(writer.row(keys::encodeKeyring(m_desk.keyring())));
    DESK_CHECK(writer.endSection());
    DESK_TRY(const auto tables, store::tablesOf(m_desk.connection(), store::CopyPart::Keys));
    return backup::copyTables(m_desk.connection(), tables, writer, progress);
}

Result<void> Making::writeFile(const backup::FileHead &head, const crypto::Key &key,
                               backup::Manifest &manifest)
{
    DESK_TRY(const crypto::SigningKeyPair deskKey, m_desk.staff()->deskSigning());
    backup::TargetFile target(head.kind == backup::FileKind::Data ? m_row.data : m_row.keystore);
    DESK_CHECK(target.open());
    backup::BackupWriter writer(head, key, m_desk.random(),
                                [&target](ByteView bytes) { return target.write(bytes); });
    DESK_CHECK(copyContent(head.kind, writer));
    manifest.kind = head.kind;
    DESK_TRY(manifest, writer.finish(manifest, deskKey));
    DESK_CHECK(target.finish());
    m_row.bytes += target.size();
    return {};
}

Result<void> Making::writeOpener()
{
    const SnapshotOpener opener =
        makeOpener(m_desk.keyring(), m_row.id, m_row.snapshotVersion, m_row.expiresAt);
    backup::TargetFile target(m_row.opener);
    DESK_CHECK(target.open());
    DESK_CHECK(target.write(encodeOpener(opener)));
    return target.finish();
}

Result<void> Making::write()
{
    DESK_TRY(const keys::OpenedKey dataKey, m_desk.staff()->current(backupKeyName));
    DESK_TRY(const keys::OpenedKey snapshotKey,
             m_desk.staff()->version(snapshotKeyName, m_row.snapshotVersion));
    // One state of the store in both files. The desk's thread does nothing else meanwhile.
    store::ReadTransaction reading(m_desk.connection());
    DESK_CHECK(reading.begin());
    backup::Manifest manifest;
    manifest.store = m_desk.keyring().store;
    manifest.id = m_row.id;
    manifest.madeAt = m_row.madeAt;
    manifest.schema = static_cast<std::uint32_t>(store::currentSchema());
    DESK_TRY(const audit::TreeHead head, m_desk.log().head());
    manifest.logSize = head.size;
    manifest.logRoot = head.root;
    DESK_TRY(manifest.ledger, backup::ledgerHead(m_desk.connection()));
    manifest.snapshotVersion = m_row.snapshotVersion;
    manifest.snapshotUntil = m_row.expiresAt;
    m_data = manifest;
    m_keystore = manifest;
    DESK_CHECK(writeFile(headOf(backup::FileKind::Data, dataKey), dataKey.key, m_data));
    DESK_CHECK(writeFile(headOf(backup::FileKind::Keystore, snapshotKey), snapshotKey.key, m_keystore));
    m_row.rows = m_data.rows();
    return writeOpener();
}

Result<void> Making::verifyFile(const std::string &path, const crypto::Key &key,
                                const backup::Manifest &expected, std::uint64_t part)
{
    PartOf progress(m_progress, part, 4);
    DESK_TRY(const backup::BackupContent content, backup::readBackup(path, key, {}, progress));
    DESK_CHECK(backup::checkSignature(content, keys::signingKeys(m_desk.keyring()), path));
    if (content.manifest != expected)
        return fail(ErrorCode::Damaged,
                    "The backup does not read back as it was written; the disk may be failing.", path);
    if (expected.kind == backup::FileKind::Data)
        m_row.sha256 = toHex(content.fileDigest);
    return {};
}

Result<void> Making::verify()
{
    DESK_TRY(const keys::OpenedKey dataKey, m_desk.staff()->current(backupKeyName));
    DESK_TRY(const keys::OpenedKey snapshotKey,
             m_desk.staff()->version(snapshotKeyName, m_row.snapshotVersion));
    DESK_CHECK(verifyFile(m_row.data, dataKey.key, m_data, 2));
    DESK_CHECK(verifyFile(m_row.keystore, snapshotKey.key, m_keystore, 3));
    DESK_CHECK(readOpener(m_row.opener));
    return {};
}

Result<BackupRow> Making::finish()
{
    store::Transaction transaction(m_desk.connection());
    DESK_CHECK(transaction.begin());
    m_row.state = BackupState::Whole;
    DESK_CHECK(BackupRegister(m_desk).put(m_row));
    DESK_CHECK(m_desk.log(audit::Event::BackupMade, {}, {},
                          "{\"backup\":\"" + m_row.id.text() + "\",\"sha256\":\"" + m_row.sha256 + "\"}",
                          std::nullopt));
    DESK_CHECK(transaction.commit());
    return m_row;
}

void Making::abandon()
{
    for (const std::string &path : {m_row.data, m_row.keystore, m_row.opener})
        shredFile(path);
    // Its key goes at the next sign-in, as that of every snapshot whose day has come.
    m_row.expiresAt = m_desk.clock().now();
    BackupRegister known(m_desk);
    [[maybe_unused]] const auto noted = known.put(m_row);
    [[maybe_unused]] const auto logged = m_desk.log(audit::Event::BackupFailed, {}, {},
                                                    "{\"backup\":\"" + m_row.id.text() + "\"}", std::nullopt);
}

} // namespace

BackupView viewBackup(OpenDesk &desk, const BackupRow &row)
{
    BackupView out{row.id.text(), row.madeAt, row.data,   row.keystore,  row.opener,
                   row.bytes,     row.rows,   row.sha256, row.expiresAt, row.state != BackupState::Begun,
                   false};
    out.keystoreAlive =
        row.state == BackupState::Whole && desk.staff()->version(snapshotKeyName, row.snapshotVersion).ok();
    return out;
}

Result<BackupView> createBackup(OpenDesk &desk, const BackupOrder &order, Progress &progress)
{
    DESK_CHECK(desk.require({Role::DataProtection, Role::Administrator}));
    DESK_CHECK(checkTargets(order));
    DESK_TRY(const BackupPlan plan, BackupRegister(desk).plan());
    Making making(desk, order, progress);
    DESK_CHECK(making.begin(plan));
    auto written = making.write();
    if (written.ok())
        written = making.verify();
    if (!written.ok()) {
        making.abandon();
        return std::move(written).error();
    }
    DESK_TRY(const BackupRow row, making.finish());
    return viewBackup(desk, row);
}

} // namespace desk::work
