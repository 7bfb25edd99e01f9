// SPDX-License-Identifier: GPL-3.0-or-later
// A desk out of a backup: read, filled, cleared of what was erased since, and only then opened to anybody.
#include "core/desk/restore_work.h"

#include "core/desk/known_root.h"
#include "core/desk/restore_fill.h"
#include "core/desk/restore_folder.h"
#include "core/desk/restore_replay.h"
#include "core/formats/json_text.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace desk::work {

namespace {

/// Told as one of the stages of a restore.
class Stage final : public Progress
{
public:
    Stage(Progress &whole, std::uint64_t stage) : m_whole(whole), m_stage(stage) {}
    bool report(std::uint64_t done, std::uint64_t total) override
    {
        constexpr std::uint64_t scale = 1000;
        constexpr std::uint64_t stages = 4;
        return m_whole.report(m_stage * scale + (total == 0 ? 0 : std::min(done, total) * scale / total),
                              stages * scale);
    }

private:
    Progress &m_whole;
    std::uint64_t m_stage;
};

class Restore
{
public:
    Restore(const RestoreOrder &order, const RestoreTools &tools, Progress &progress)
        : m_order(order)
        , m_tools(tools)
        , m_progress(progress)
    {
    }

    Result<void> open();
    Result<void> fill();
    Result<void> enter();
    Result<void> pass();
    Result<void> renew();
    Result<void> finish();
    /// Lets go of the new desk's files.
    void close()
    {
        m_desk.reset();
        m_files.reset();
    }

    RestoreReport report;

private:
    Result<void> fillKeys();
    Result<void> takeLiveRows();
    Result<void> replaceRoots();
    Result<void> renewPlatform(OpenPlatform &platform, Progress &progress);
    Result<void> checkRestoredLog();
    Result<void> writeKeyring();
    Result<void> noteBackup();

    const RestoreOrder &m_order;
    const RestoreTools &m_tools;
    Progress &m_progress;
    backup::FileHead m_head;
    std::optional<RestoreKeys> m_keys;
    std::optional<crypto::Key> m_dataKey;
    backup::BackupContent m_content;
    bool m_liveStore = false;
    std::unique_ptr<DeskFiles> m_files;
    std::unique_ptr<OpenDesk> m_desk;
    GatheredLedger m_ledger;
    std::uint64_t m_taken = 0; ///< Rows of the backup that the live desk has no longer.
};

Result<void> Restore::open()
{
    DESK_TRY(const backup::FileGlance glance, backup::glanceAt(m_order.file));
    m_head = glance.head;
    if (m_head.kind != backup::FileKind::Data)
        return fail(ErrorCode::InvalidInput,
                    "This is a snapshot of the keys and not the data; name the first file of a backup.",
                    m_order.file);
    Stage progress(m_progress, 0);
    DESK_TRY(m_keys, openRestoreKeys(m_order, m_head, {m_tools.session, m_tools.clock}, progress));
    DESK_TRY(const keys::OpenedKey key, m_keys->staff->version(backupKeyName, m_head.keyVersion));
    m_dataKey = key.key;
    DESK_TRY(m_content, backup::readBackup(m_order.file, *m_dataKey, {}, progress));
    DESK_CHECK(backup::checkSignature(m_content, keys::signingKeys(m_keys->keyring), m_order.file));
    if (m_content.manifest.schema > static_cast<std::uint32_t>(store::currentSchema()))
        return fail(ErrorCode::NewerFormat, "The backup was made by a later version; update Rightsdesk.",
                    m_order.file);
    report.madeAt = m_head.madeAt;
    m_liveStore = m_keys->live && isReadableStore(m_order.live.data + "/desk.db", m_head.store);
    if (m_order.keystore.empty() && !m_liveStore)
        return fail(
            ErrorCode::NotFound,
            "The desk's own data folder is not there: a restore needs a snapshot of the keys; name it.",
            "keystore");
    return {};
}

Result<void> Restore::fillKeys()
{
    Filling filling(m_files->connection());
    if (!m_order.keystore.empty()) {
        Stage progress(m_progress, 1);
        DESK_CHECK(backup::readBackup(m_order.keystore, *m_keys->snapshotKey, filling.sink(), progress));
        return {};
    }
    DESK_TRY(const auto live,
             store::Connection::open(m_order.live.data + "/desk.db", store::OpenMode::Existing));
    store::ReadTransaction reading(*live);
    DESK_CHECK(reading.begin());
    DESK_TRY(const auto tables, store::tablesOf(*live, store::CopyPart::Keys));
    for (const store::TableShape &table : tables)
        DESK_CHECK(filling.copy(*live, table));
    return {};
}

Result<void> Restore::fill()
{
    DESK_TRY(m_files, DeskFiles::createForRestore(m_order.into, static_cast<int>(m_content.manifest.schema)));
    Stage progress(m_progress, 1);
    store::Transaction transaction(m_files->connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(store::deferReferences(m_files->connection()));
    Filling filling(m_files->connection());
    DESK_TRY(const backup::BackupContent taken,
             backup::readBackup(m_order.file, *m_dataKey, filling.sink(), progress));
    // The signature was checked over what was read the first time.
    if (taken.manifest != m_content.manifest)
        return fail(ErrorCode::Conflict, "The backup was replaced while it was read; run the restore again.",
                    m_order.file);
    DESK_CHECK(fillKeys());
    DESK_CHECK(transaction.commit());
    return store::migrate(m_files->connection());
}

/// Opens the new desk for whoever restores, and for nobody else: the mark is still there.
Result<void> Restore::enter()
{
    m_desk = std::make_unique<OpenDesk>(std::move(m_files), m_keys->keyring, m_keys->staff, m_tools.clock,
                                        m_tools.random);
    DESK_CHECK(m_desk->loadPlatforms());
    DESK_TRY(const std::uint64_t platforms, store::rowCount(m_desk->connection(), "platform"));
    if (platforms != m_desk->platforms().size())
        return fail(ErrorCode::KeyUnavailable,
                    "Only somebody who may enter every platform can restore; use the recovery kit.");
    return checkRestoredLog();
}

Result<void> Restore::checkRestoredLog()
{
    const backup::Manifest &manifest = m_content.manifest;
    const std::vector<audit::KnownHead> known{{{manifest.logSize, manifest.logRoot}, false}};
    Stage progress(m_progress, 2);
    DESK_TRY(const audit::LogReport log,
             audit::checkLog(m_desk->connection(), m_desk->keyring(), known, progress));
    if (log.fault)
        return audit::faultError(*log.fault);
    report.logEntries = log.entries;
    return {};
}

/// The gate: what was erased since, or the refusal.
Result<void> Restore::pass()
{
    Stage progress(m_progress, 2);
    store::Transaction transaction(m_desk->connection());
    DESK_CHECK(transaction.begin());
    DESK_TRY(m_ledger, gatherLedger({*m_desk, m_order, *m_keys, m_content.manifest, m_liveStore}, progress));
    report.gap = m_ledger.gap;
    report.ledgerUntil = m_ledger.until;
    report.erasedSince = m_ledger.since.size();
    if (!m_ledger.gap.empty() && m_order.acceptGap.empty())
        return fail(ErrorCode::Conflict,
                    "There is a gap in the ledger of erasures. " + m_ledger.gap +
                        " Nothing was restored: bring a newer backup or the desk's folder as a ledger, or "
                        "accept the gap with a reason.",
                    "ledger");
    return transaction.commit();
}

/// With the desk's own keys: of whom something was erased since, the backup's rows are dead, also those that
/// a law kept. They are taken as the desk has them.
Result<void> Restore::takeLiveRows()
{
    if (!m_order.keystore.empty())
        return {};
    DESK_TRY(const auto live,
             store::Connection::open(m_order.live.data + "/desk.db", store::OpenMode::Existing));
    store::RecordTable from(*live);
    store::RecordTable to(m_desk->connection());
    store::Transaction transaction(m_desk->connection());
    DESK_CHECK(transaction.begin());
    for (const fulfilment::ErasureEntry &entry : m_ledger.since) {
        DESK_TRY(const auto dead, to.heads(entry.platform, entry.subject));
        for (const store::RecordRow &row : dead) {
            DESK_CHECK(to.remove(row.platform, row.subject, row.category, row.record));
        }
        DESK_TRY(const auto rows,
                 from.file(entry.platform, entry.subject, {}, std::numeric_limits<int>::max()));
        for (const store::RecordRow &row : rows)
            DESK_CHECK(to.put(row));
        DESK_CHECK(takeState(*live, m_desk->connection(), entry));
        m_taken += dead.size() > rows.size() ? dead.size() - rows.size() : 0;
    }
    return transaction.commit();
}

Result<void> Restore::replaceRoots()
{
    keys::Keyring changed = m_desk->keyring();
    for (const auto &[id, platform] : m_desk->platforms())
        DESK_CHECK(keys::replaceKey(changed, *m_desk->staff(), {keys::KeyPurpose::ShredRoot, id, 0},
                                    m_tools.clock, m_tools.random));
    DESK_TRY(const keys::StaffKeysPointer staff, keys::reopen(changed, *m_desk->staff()));
    m_desk->keyring() = std::move(changed);
    m_desk->adopt(staff);
    return {};
}

Result<void> Restore::renewPlatform(OpenPlatform &platform, Progress &progress)
{
    store::Transaction transaction(m_desk->connection());
    DESK_CHECK(transaction.begin());
    DESK_TRY(const backup::Refilled replayed, replayErasures(platform, m_ledger.since));
    DESK_TRY(const backup::Refilled filled, backup::refill(platform.context, *platform.files, progress));
    DESK_CHECK(tidyKeyless(platform));
    DESK_CHECK(platform.files->ownerKeys().reroot(progress));
    DESK_CHECK(platform.files->rowSums().rebuild());
    DESK_CHECK(transaction.commit());
    platform.files->clear();
    report.people += filled.people;
    report.records += filled.records;
    report.tokens += filled.tokens;
    report.rowsErased += replayed.erased + replayed.replaced + filled.erased + filled.replaced;
    report.rowsKeyless += replayed.keyless + filled.keyless;
    return {};
}

Result<void> Restore::renew()
{
    DESK_CHECK(takeLiveRows());
    report.rowsErased = m_taken;
    DESK_CHECK(replaceRoots());
    Stage progress(m_progress, 3);
    for (auto &[id, platform] : m_desk->platforms())
        DESK_CHECK(renewPlatform(platform, progress));
    return {};
}

Result<void> Restore::writeKeyring()
{
    keys::Keyring changed = m_desk->keyring();
    for (const auto &[id, platform] : m_desk->platforms()) {
        const keys::KeyName root{keys::KeyPurpose::ShredRoot, id, 0};
        DESK_CHECK(keys::dropVersions(changed, root, changed.find(root)->version));
    }
    changed.generation += 1;
    DESK_CHECK(m_desk->keyringFile().create(changed));
    DESK_CHECK(settleRoot(m_desk->connection(), changed)); // the backup may be older than the root
    DESK_CHECK(
        store::writeMeta(m_desk->connection(), "keyring_generation", std::to_string(changed.generation)));
    DESK_TRY(const keys::StaffKeysPointer staff, keys::reopen(changed, *m_desk->staff()));
    m_desk->keyring() = std::move(changed);
    m_desk->adopt(staff);
    return {};
}

/// A backup was written before the desk knew it to be whole: here it is known now. Otherwise the next backup
/// would clear it away as one that was cut short.
Result<void> Restore::noteBackup()
{
    BackupRegister known(*m_desk);
    DESK_TRY(const std::vector<BackupRow> rows, known.all());
    for (BackupRow row : rows) {
        if (row.id != m_content.manifest.id)
            continue;
        row.state = BackupState::Whole;
        row.bytes = m_content.size;
        row.rows = m_content.manifest.rows();
        row.sha256 = toHex(m_content.fileDigest);
        DESK_CHECK(known.put(row));
    }
    return {};
}

Result<void> Restore::finish()
{
    DESK_CHECK(writeKeyring());
    store::Transaction transaction(m_desk->connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(noteBackup());
    const backup::Manifest &manifest = m_content.manifest;
    const std::string payload =
        "{\"backup\":\"" + manifest.id.text() + "\",\"log_size\":" + std::to_string(manifest.logSize) +
        ",\"log_root\":\"" + toHex(manifest.logRoot) +
        "\",\"consistent\":true,\"erasures_since\":" + std::to_string(m_ledger.since.size()) +
        ",\"gap\":" + (m_ledger.gap.empty() ? "false" : "true") +
        ",\"reason\":" + formats::quoteJson(m_order.acceptGap) + "}";
    DESK_CHECK(m_desk->log(audit::Event::BackupRestored, {}, {}, payload, std::nullopt));
    DESK_CHECK(transaction.commit());
    DESK_CHECK(m_desk->connection().scrub());
    m_desk.reset();
    return {};
}

} // namespace

Result<RestoreReport> restoreWith(const RestoreOrder &order, const RestoreTools &tools, Progress &progress)
{
    Restore work(order, tools, progress);
    DESK_CHECK(work.open());
    RestoreFolder folder(order.into);
    DESK_CHECK(folder.prepare());
    auto done = work.fill();
    for (const auto step : {&Restore::enter, &Restore::pass, &Restore::renew, &Restore::finish}) {
        if (done.ok())
            done = (work.*step)();
    }
    if (!done.ok()) {
        work.close();
        return std::move(done).error();
    }
    DESK_CHECK(folder.finish());
    return work.report;
}

Result<RestoreReport> restoreBackup(const RestoreOrder &order, const Clock &clock, RandomSource &random,
                                    Progress &progress)
{
    return restoreWith(order, {clock, random, nullptr}, progress);
}

} // namespace desk::work
