// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/restore_gate.h"

#include "core/audit/checkpoint.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace desk::work {

namespace {

bool isLedgerTable(const std::string &name)
{
    return name == "erasure" || name == "suppression";
}

/// Newer knowledge than the backup's own, put beside it.
class Gathering
{
public:
    Gathering(const GateInput &input, Progress &progress) : m_input(input), m_progress(progress) {}

    Result<void> fromLive();
    Result<void> fromBeside();
    Result<void> fromNamed();
    Result<void> findGap();

    GatheredLedger out;

private:
    Result<void> fromStore(const std::string &database);
    Result<void> fromBackup(const std::string &path);
    void note(Instant at, std::uint64_t logSize);
    Result<std::uint64_t> rememberedSize();
    std::uint64_t missingRuns(PlatformId platform, std::uint16_t first, std::uint16_t last) const;
    Result<void> loadEntries();

    const GateInput &m_input;
    Progress &m_progress;
    std::vector<fulfilment::ErasureEntry> m_all;
};

void Gathering::note(Instant at, std::uint64_t logSize)
{
    out.until = std::max(out.until, at);
    out.logSize = std::max(out.logSize, logSize);
}

/// The two tables of another store, by a second connection: it only reads.
Result<void> Gathering::fromStore(const std::string &database)
{
    DESK_TRY(const auto connection, store::Connection::open(database, store::OpenMode::Existing));
    DESK_TRY(const auto store, store::readMeta(*connection, "store"));
    if (!store || *store != m_input.data.store.text())
        return fail(ErrorCode::InvalidInput, "The ledger is of another desk.", "ledger");
    store::ReadTransaction reading(*connection);
    DESK_CHECK(reading.begin());
    audit::AuditLog log(*connection, m_input.data.store, m_input.desk.clock(), m_input.desk.random());
    DESK_TRY(const std::uint64_t size, log.size());
    DESK_TRY(const auto tables, store::tablesOf(*connection, store::CopyPart::Data));
    Bytes row;
    for (const store::TableShape &table : tables) {
        if (!isLedgerTable(table.name))
            continue;
        DESK_TRY(store::TableWriter writer, store::TableWriter::open(m_input.desk.connection(), table));
        store::TableReader reader(*connection, table);
        for (;;) {
            DESK_TRY(const bool found, reader.next(row));
            if (!found)
                break;
            DESK_CHECK(writer.put(row));
        }
    }
    note(m_input.desk.clock().now(), size);
    return {};
}

Result<void> Gathering::fromBackup(const std::string &path)
{
    DESK_TRY(const backup::FileGlance glance, backup::glanceAt(path));
    if (glance.head.kind != backup::FileKind::Data || glance.head.store != m_input.data.store)
        return fail(ErrorCode::InvalidInput, "This is no data backup of this desk.", path);
    DESK_TRY(const keys::OpenedKey key, m_input.desk.staff()->version(backupKeyName, glance.head.keyVersion));
    // Gathered first: nothing of a file counts before all of it is known to be whole.
    std::vector<std::pair<store::TableShape, std::vector<Bytes>>> tables;
    bool wanted = false;
    const backup::BackupSink sink{[&](const store::TableShape &shape) -> Result<void> {
                                      wanted = isLedgerTable(shape.name);
                                      if (wanted)
                                          tables.push_back({shape, {}});
                                      return {};
                                  },
                                  [&](ByteView row) -> Result<void> {
                                      if (wanted)
                                          tables.back().second.push_back(toBytes(row));
                                      return {};
                                  }};
    DESK_TRY(const backup::BackupContent content, backup::readBackup(path, key.key, sink, m_progress));
    DESK_CHECK(backup::checkSignature(content, keys::signingKeys(m_input.desk.keyring()), path));
    for (const auto &[shape, rows] : tables) {
        DESK_TRY(store::TableWriter writer, store::TableWriter::open(m_input.desk.connection(), shape));
        for (const Bytes &row : rows)
            DESK_CHECK(writer.put(row));
    }
    note(content.manifest.madeAt, content.manifest.logSize);
    return {};
}

Result<void> Gathering::fromLive()
{
    note(m_input.data.madeAt, m_input.data.logSize);
    if (!m_input.liveStore)
        return {};
    return fromStore(m_input.order.live.data + "/desk.db");
}

Result<void> Gathering::fromBeside()
{
    const QFileInfo own(QString::fromStdString(m_input.order.file));
    const QDir folder(own.absolutePath());
    for (const QString &name : folder.entryList(QDir::Files)) {
        const std::string path = folder.filePath(name).toStdString();
        const auto glance = backup::glanceAt(path);
        const bool newer = glance.ok() && glance->head.kind == backup::FileKind::Data &&
                           glance->head.store == m_input.data.store &&
                           glance->head.madeAt >= m_input.data.madeAt && glance->head.id != m_input.data.id;
        if (!newer)
            continue;
        const auto read = fromBackup(path);
        if (!read.ok() && read.error().code == ErrorCode::Cancelled)
            return read.error();
    }
    return {};
}

Result<void> Gathering::fromNamed()
{
    for (const std::string &path : m_input.order.ledgers) {
        const QString name = QString::fromStdString(path);
        DESK_CHECK(QFileInfo(name).isDir() ? fromStore(path + "/desk.db") : fromBackup(path));
    }
    return {};
}

Result<void> Gathering::loadEntries()
{
    fulfilment::ErasureLedger ledger(m_input.desk.connection(), m_input.desk.keyring().store,
                                     m_input.desk.staff(), m_input.desk.random());
    for (const auto &[id, platform] : m_input.desk.platforms()) {
        DESK_TRY(const auto entries, ledger.all(id));
        m_all.insert(m_all.end(), entries.begin(), entries.end());
    }
    return {};
}

/// How far somebody outside the ledger saw the log come.
Result<std::uint64_t> Gathering::rememberedSize()
{
    std::uint64_t size = 0;
    OpenDesk &desk = m_input.desk;
    if (m_input.keys.live) {
        const audit::LogPinFile pin(m_input.order.live.keyring, desk.log().origin());
        DESK_TRY(const auto known, pin.load(*desk.staff()));
        size = known ? known->head.size : 0;
    }
    if (!m_input.order.checkpoint.empty()) {
        DESK_TRY(const audit::Checkpoint seen,
                 audit::openCheckpointOf(m_input.order.checkpoint, audit::checkpointKeyName,
                                         keys::signingKeys(desk.keyring())));
        if (seen.origin != desk.log().origin())
            return fail(ErrorCode::InvalidInput, "The checkpoint is of another desk's log.", "checkpoint");
        size = std::max(size, seen.size);
    }
    return size;
}

std::uint64_t Gathering::missingRuns(PlatformId platform, std::uint16_t first, std::uint16_t last) const
{
    std::uint64_t missing = 0;
    for (std::uint16_t version = first; version != last;
         version = version == 0xFFFF ? std::uint16_t{1} : static_cast<std::uint16_t>(version + 1)) {
        const bool known =
            std::any_of(m_all.begin(), m_all.end(), [&](const fulfilment::ErasureEntry &entry) {
                return entry.platform == platform && entry.epochBefore == version;
            });
        missing += known ? 0 : 1;
    }
    return missing;
}

Result<void> Gathering::findGap()
{
    DESK_CHECK(loadEntries());
    const keys::Keyring &keyring = m_input.keys.keyring;
    if (m_input.keys.live && m_input.keys.snapshot && !m_input.liveStore) {
        // Each run of an erasure ends a shred root: the keyring of today counts them.
        for (const auto &[id, platform] : m_input.desk.platforms()) {
            const keys::KeyName root{keys::KeyPurpose::ShredRoot, id, 0};
            const keys::KeyEntry *then = m_input.keys.snapshot->find(root);
            const keys::KeyEntry *now = keyring.find(root);
            const std::uint64_t missing =
                then == nullptr || now == nullptr ? 0 : missingRuns(id, then->version, now->version);
            if (missing > 0)
                out.gap = "The keyring knows of " + std::to_string(missing) + " run" +
                          (missing == 1 ? "" : "s") + " of erasure on platform " + platform.info.profile +
                          " that no ledger here tells of.";
        }
        return {};
    }
    DESK_TRY(const std::uint64_t remembered, rememberedSize());
    if (remembered > out.logSize)
        out.gap = "The desk's log is known to have had " + std::to_string(remembered) +
                  " entries, and the newest ledger here is of " + std::to_string(out.logSize) +
                  ": erasures in between are not known.";
    return {};
}

} // namespace

Result<GatheredLedger> gatherLedger(const GateInput &input, Progress &progress)
{
    std::set<fulfilment::ErasureId> before;
    {
        store::Query query(input.desk.connection(), "SELECT erasure FROM erasure");
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            before.insert(query.id<fulfilment::ErasureId>(0));
        }
    }
    Gathering work(input, progress);
    DESK_CHECK(work.fromLive());
    DESK_CHECK(work.fromBeside());
    DESK_CHECK(work.fromNamed());
    DESK_CHECK(work.findGap());
    fulfilment::ErasureLedger ledger(input.desk.connection(), input.desk.keyring().store, input.desk.staff(),
                                     input.desk.random());
    for (const auto &[id, platform] : input.desk.platforms()) {
        DESK_TRY(const auto entries, ledger.all(id));
        for (const fulfilment::ErasureEntry &entry : entries) {
            if (!before.contains(entry.id))
                work.out.since.push_back(entry);
        }
    }
    std::sort(work.out.since.begin(), work.out.since.end(),
              [](const auto &a, const auto &b) { return std::pair(a.at, a.id) < std::pair(b.at, b.id); });
    return std::move(work.out);
}

} // namespace desk::work
