// SPDX-License-Identifier: GPL-3.0-or-later
// What an import leaves about itself: its counts, and the rows that could not be taken in.
#include "core/subjects/import_ledger.h"

#include "core/formats/json_text.h"
#include "core/subjects/card_number.h"
#include "core/subjects/importer.h"
#include "core/subjects/key_rotation.h"

namespace desk::subjects {

namespace {

constexpr std::size_t mostFaultsShown = 1000;
constexpr std::uint16_t faultClass = static_cast<std::uint16_t>(policy::ShredClass::Erasable);

/// The row as it was, for whoever corrects it: what could not be read is kept as found.
std::string rowText(const formats::SourceRow &row)
{
    if (!row.raw.empty())
        return holdsCardNumber(row.raw) ? "[a full card number stood in this row; it was not kept]" : row.raw;
    formats::MemorySink sink;
    formats::JsonWriter out(sink);
    out.beginObject();
    for (const formats::Cell &cell : row.cells) {
        out.key(cell.name);
        if (holdsCardNumber(cell.value.text))
            out.string("[a full card number stood here; it was not kept]");
        else
            out.value(cell.value);
    }
    out.endObject();
    return out.finish().ok() ? std::string(sink.text()) : std::string();
}

/// Ordinal 0 is the import itself.
RowSeal faultSeal(const PlatformContext &context, ImportId import, std::uint64_t ordinal)
{
    // The import is its own owner: its faults can be destroyed without touching anybody's file.
    const keys::OwnerId owner = keys::ownerOf(import);
    ByteWriter associated;
    associated.raw(context.store.view()).raw(context.platform.view()).raw(owner.view()).u64(ordinal);
    return {{owner, faultClass, keys::importFaultCategory}, associated.take()};
}

} // namespace

Result<Bytes> Importer::sealFault(std::uint64_t ordinal, std::string_view text)
{
    const RowSeal seal = faultSeal(m_context, m_outcome.import, ordinal);
    return OwnerCiphers(m_context, m_files.ownerKeys(), seal.under).seal(seal.associated, asBytes(text), keys::Provision::Yes);
}

KeyRotations importRotations(const PlatformContext &context, SubjectFiles &files)
{
    const auto sealOf = [&context](const store::SealedRow &row) -> Result<RowSeal> {
        return faultSeal(context, ImportId{row.owner}, static_cast<std::uint64_t>(row.number));
    };
    KeyRotations out;
    for (const store::SealedTable &table : {store::SealedTable{"import_run", "import", "0", {}},
                                            store::SealedTable{"import_fault", "import", "ordinal", {}}})
        out.push_back(tableRotation(context, files.ownerKeys(), {table, keys::importFaultCategory, sealOf, Orphans::Refuse, nullptr}));
    return out;
}

Result<void> Importer::keepFaulty(const formats::SourceRow &row, const Error &why)
{
    m_outcome.faulty += 1;
    const std::string place = why.place.empty() ? "line " + std::to_string(row.line) : why.place;
    if (m_outcome.faults.size() < mostFaultsShown)
        m_outcome.faults.push_back({row.line, place, why.message});
    DESK_TRY(const Bytes sealed, sealFault(m_outcome.faulty, rowText(row)));
    store::Query query(m_context.connection, "INSERT INTO import_fault (platform, import, ordinal, line, reason, sealed) VALUES (?, ?, ?, ?, ?, ?)");
    query.bind(m_context.platform.view()).bind(m_outcome.import.view()).bindInteger(static_cast<std::int64_t>(m_outcome.faulty));
    return query.bindInteger(static_cast<std::int64_t>(row.line)).bindText(place + ": " + why.message).bind(sealed).run();
}

Result<void> Importer::writeRun(std::string_view sourceName, bool finished)
{
    DESK_TRY(const Bytes sealed, sealFault(0, sourceName));
    const std::int64_t now = m_context.clock.now().time_since_epoch().count();
    store::Query query(m_context.connection,
                       "INSERT INTO import_run (platform, import, category, started_at, finished_at, added, updated, unchanged, faulty, suppressed, sealed, "
                       "changes, people) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (platform, import) DO UPDATE SET "
                       "finished_at = excluded.finished_at, added = excluded.added, updated = excluded.updated, unchanged = excluded.unchanged, "
                       "faulty = excluded.faulty, suppressed = excluded.suppressed, changes = excluded.changes, people = excluded.people");
    const std::int64_t changes = m_gate.endedCorrections() ? -1 : static_cast<std::int64_t>(m_changed);
    query.bind(m_context.platform.view()).bind(m_outcome.import.view()).bindInteger(m_category.number).bindInteger(now);
    if (finished)
        query.bindInteger(now);
    else
        query.bindNull();
    query.bindInteger(static_cast<std::int64_t>(m_outcome.added)).bindInteger(static_cast<std::int64_t>(m_outcome.updated));
    query.bindInteger(static_cast<std::int64_t>(m_outcome.unchanged)).bindInteger(static_cast<std::int64_t>(m_outcome.faulty));
    query.bindInteger(static_cast<std::int64_t>(m_outcome.suppressed)).bind(sealed).bindInteger(changes);
    return query.bindInteger(static_cast<std::int64_t>(m_outcome.newSubjects)).run();
}

namespace {

constexpr std::string_view runColumns =
    "SELECT import, category, started_at, finished_at, added, updated, unchanged, faulty, changes, people, undone_at, latest, sealed FROM import_run ";

Instant instantOf(std::int64_t milliseconds)
{
    return Instant{std::chrono::milliseconds(milliseconds)};
}

/// A row of runColumns, with its sealed name still to be opened.
std::pair<ImportRun, Bytes> readRun(const store::Query &query)
{
    const auto number = [&query](int column) { return static_cast<std::uint64_t>(query.integer(column)); };
    ImportRun out;
    out.import = query.id<ImportId>(0);
    out.category = static_cast<std::uint16_t>(query.integer(1));
    out.startedAt = instantOf(query.integer(2));
    out.finished = !query.isNull(3);
    out.added = number(4);
    out.updated = number(5);
    out.unchanged = number(6);
    out.faulty = number(7);
    out.changes = query.integer(8);
    out.people = number(9);
    if (!query.isNull(10))
        out.undoneAt = instantOf(query.integer(10));
    out.isLast = query.integer(11) != 0;
    return {out, query.bytes(12)};
}

/// What the file was called is for data protection; whoever lacks the key sees the counts.
void openName(const PlatformContext &context, SubjectFiles &files, ImportRun &run, ByteView sealed)
{
    const RowSeal seal = faultSeal(context, run.import, 0);
    const auto name = OwnerCiphers(context, files.ownerKeys(), seal.under).open(seal.associated, sealed);
    if (name.ok())
        run.source = asText(*name);
}

} // namespace

Result<std::vector<ImportRun>> importRuns(const PlatformContext &context, SubjectFiles &files, int limit)
{
    std::vector<std::pair<ImportRun, Bytes>> rows;
    {
        store::Query query(context.connection,
                           std::string(runColumns) + "WHERE platform = ? ORDER BY started_at DESC, latest DESC, import DESC LIMIT ?");
        query.bind(context.platform.view()).bindInteger(limit);
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            rows.push_back(readRun(query));
        }
    }
    std::vector<ImportRun> out;
    for (auto &[run, sealed] : rows) {
        openName(context, files, run, sealed);
        out.push_back(std::move(run));
    }
    return out;
}

Result<ImportRun> importRun(const PlatformContext &context, SubjectFiles &files, ImportId import)
{
    store::Query query(context.connection, std::string(runColumns) + "WHERE platform = ? AND import = ?");
    query.bind(context.platform.view()).bind(import.view());
    DESK_TRY(const bool found, query.next());
    if (!found)
        return fail(ErrorCode::NotFound, "There is no such import on this platform.", "import");
    auto [run, sealed] = readRun(query);
    openName(context, files, run, sealed);
    return run;
}

} // namespace desk::subjects
