// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_table.h"

#include "core/store/connection_state.h"

#include <limits>

namespace desk::store {

namespace {

constexpr std::uint16_t recordTableNumber = 1; // stands in associated data

/// Binds in order; the bytes must live until the statement was stepped.
class Binder
{
public:
    explicit Binder(sqlite3_stmt *statement) : m_statement(statement) {}
    Binder &bytes(ByteView value)
    {
        sqlite3_bind_blob(m_statement, m_next++, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
        return *this;
    }
    Binder &integer(std::int64_t value)
    {
        sqlite3_bind_int64(m_statement, m_next++, value);
        return *this;
    }

private:
    sqlite3_stmt *m_statement;
    int m_next = 1;
};

/// ByteWriter for a fixed number of bytes: written for every row of a file, so without asking for memory.
class FixedWriter
{
public:
    explicit FixedWriter(RecordAssociated &to) : m_at(to.begin()) {}
    template <std::size_t Size>
    FixedWriter &raw(const std::array<std::uint8_t, Size> &bytes)
    {
        m_at = std::copy(bytes.begin(), bytes.end(), m_at);
        return *this;
    }
    template <typename Integer>
    FixedWriter &integer(Integer value)
    {
        for (std::size_t left = sizeof(Integer); left > 0; --left)
            *m_at++ = static_cast<std::uint8_t>(value >> (8 * (left - 1)));
        return *this;
    }

private:
    RecordAssociated::iterator m_at;
};

/// Resets a statement when its rows have been read, so that it holds no lock.
struct Resetter
{
    sqlite3_stmt *statement;
    ~Resetter() { sqlite3_reset(statement); }
};

ByteView columnBytes(sqlite3_stmt *statement, int column)
{
    const auto *data = static_cast<const std::uint8_t *>(sqlite3_column_blob(statement, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

template <typename AnyId>
AnyId columnId(sqlite3_stmt *statement, int column)
{
    AnyId id;
    const ByteView bytes = columnBytes(statement, column);
    std::copy_n(bytes.begin(), std::min(bytes.size(), id.bytes.size()), id.bytes.begin());
    return id;
}

constexpr std::string_view columns = "SELECT category, record, version, shred_class, schema, sealed FROM record ";

RecordHead readHead(sqlite3_stmt *statement, PlatformId platform, SubjectId subject)
{
    RecordHead row;
    row.platform = platform;
    row.subject = subject;
    row.category = static_cast<std::uint16_t>(sqlite3_column_int(statement, 0));
    row.record = columnId<RecordId>(statement, 1);
    row.version = static_cast<std::uint64_t>(sqlite3_column_int64(statement, 2));
    row.shredClass = static_cast<std::uint16_t>(sqlite3_column_int(statement, 3));
    row.schema = static_cast<std::uint16_t>(sqlite3_column_int(statement, 4));
    return row;
}

constexpr int sealedColumn = 5;

/// At most `limit` rows: what is not stepped to costs nothing.
Result<std::vector<RecordRow>> readRows(sqlite3_stmt *statement, PlatformId platform, SubjectId subject,
                                        int limit)
{
    const Resetter resetter{statement};
    std::vector<RecordRow> rows;
    while (rows.size() < static_cast<std::size_t>(limit)) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE)
            break;
        if (code != SQLITE_ROW)
            return engineError(code);
        rows.push_back(
            {readHead(statement, platform, subject), toBytes(columnBytes(statement, sealedColumn))});
    }
    return rows;
}

Result<void> runOnce(sqlite3_stmt *statement)
{
    const Resetter resetter{statement};
    const int code = sqlite3_step(statement);
    if (code != SQLITE_DONE)
        return engineError(code);
    return {};
}

} // namespace

RecordAssociated recordAssociated(StoreId store, const RecordHead &row)
{
    RecordAssociated bytes{};
    FixedWriter out(bytes);
    out.raw(store.bytes).integer(recordTableNumber).raw(row.platform.bytes).raw(row.record.bytes).raw(row.subject.bytes);
    out.integer(row.shredClass).integer(row.category).integer(row.version).integer(row.schema);
    return bytes;
}

Result<void> RecordTable::put(const RecordRow &row)
{
    DESK_TRY(sqlite3_stmt *const statement,
             m_connection.state().rawStatement(
                 "INSERT INTO record (platform, subject, category, record, version, shred_class, schema, sealed) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (platform, subject, category, record) DO UPDATE SET "
                 "version = excluded.version, shred_class = excluded.shred_class, schema = excluded.schema, sealed = excluded.sealed"));
    Binder(statement)
        .bytes(row.platform.view())
        .bytes(row.subject.view())
        .integer(row.category)
        .bytes(row.record.view())
        .integer(static_cast<std::int64_t>(row.version))
        .integer(row.shredClass)
        .integer(row.schema)
        .bytes(row.sealed);
    return runOnce(statement);
}

Result<std::optional<RecordRow>> RecordTable::get(PlatformId platform, SubjectId subject, std::uint16_t category, RecordId record)
{
    static const std::string sql = std::string(columns) + "WHERE platform = ? AND subject = ? AND category = ? AND record = ?";
    DESK_TRY(sqlite3_stmt *const statement, m_connection.state().rawStatement(sql));
    Binder(statement).bytes(platform.view()).bytes(subject.view()).integer(category).bytes(record.view());
    DESK_TRY(std::vector<RecordRow> rows, readRows(statement, platform, subject, 1));
    return rows.empty() ? std::optional<RecordRow>() : std::optional(std::move(rows.front()));
}

void RecordPage::clear()
{
    m_heads.clear();
    m_ends.clear();
    m_sealed.clear();
}

void RecordPage::add(const RecordHead &head, ByteView sealed)
{
    if (m_heads.empty()) { // enough for most people at once
        m_heads.reserve(32);
        m_ends.reserve(32);
        m_sealed.reserve(16384);
    }
    m_heads.push_back(head);
    append(m_sealed, sealed);
    m_ends.push_back(m_sealed.size());
}

Result<sqlite3_stmt *> RecordTable::fileStatement(const PlatformId &platform, const SubjectId &subject,
                                                  const RecordCursor &after)
{
    // The engine compares anew for every row what a page begins behind, so only those ask for it that must.
    static const std::string fromStart =
        std::string(columns) + "WHERE platform = ? AND subject = ? ORDER BY category, record";
    static const std::string fromCategory =
        std::string(columns) +
        "WHERE platform = ? AND subject = ? AND category > ? ORDER BY category, record";
    static const std::string within = std::string(columns) +
                                      "WHERE platform = ? AND subject = ? AND (category, record) > (?, ?) "
                                      "ORDER BY category, record";
    const bool whole = after.record == lastOf(after.category).record;
    const bool all = after.category == 0 && after.record.isNull();
    DESK_TRY(sqlite3_stmt *const statement, m_connection.state().rawStatement(all     ? fromStart
                                                                              : whole ? fromCategory
                                                                                      : within));
    Binder binder(statement);
    binder.bytes(platform.view()).bytes(subject.view());
    if (!all)
        binder.integer(after.category);
    if (!all && !whole)
        binder.bytes(after.record.view());
    return statement;
}

Result<std::vector<RecordRow>> RecordTable::file(PlatformId platform, SubjectId subject,
                                                 const RecordCursor &after, int limit)
{
    DESK_TRY(sqlite3_stmt *const statement, fileStatement(platform, subject, after));
    return readRows(statement, platform, subject, limit);
}

Result<void> RecordTable::readFile(PlatformId platform, SubjectId subject, const RecordCursor &after,
                                   int limit, RecordPage &to)
{
    to.clear();
    DESK_TRY(sqlite3_stmt *const statement, fileStatement(platform, subject, after));
    const Resetter resetter{statement};
    while (to.size() < static_cast<std::size_t>(limit)) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE)
            break;
        if (code != SQLITE_ROW)
            return engineError(code);
        to.add(readHead(statement, platform, subject), columnBytes(statement, sealedColumn));
    }
    return {};
}

Result<std::vector<RecordRow>> RecordTable::heads(PlatformId platform, SubjectId subject)
{
    DESK_TRY(sqlite3_stmt *const statement,
             m_connection.state().rawStatement(
                 "SELECT category, record, version, shred_class, schema, NULL FROM record "
                 "WHERE platform = ? AND subject = ? ORDER BY category, record"));
    Binder(statement).bytes(platform.view()).bytes(subject.view());
    return readRows(statement, platform, subject, std::numeric_limits<int>::max());
}

Result<std::vector<RecordRow>> RecordTable::page(PlatformId platform, SubjectId subject, const RecordCursor &after, int limit)
{
    static const std::string sql =
        std::string(columns) +
        "WHERE platform = ? AND subject = ? AND category = ? AND record > ? ORDER BY record";
    DESK_TRY(sqlite3_stmt *const statement, m_connection.state().rawStatement(sql));
    Binder(statement)
        .bytes(platform.view())
        .bytes(subject.view())
        .integer(after.category)
        .bytes(after.record.view());
    return readRows(statement, platform, subject, limit);
}

Result<std::vector<CategoryCount>> RecordTable::count(PlatformId platform, SubjectId subject)
{
    Query query(m_connection, "SELECT category, COUNT(*) FROM record WHERE platform = ? AND subject = ? GROUP BY category ORDER BY category");
    query.bind(platform.view()).bind(subject.view());
    std::vector<CategoryCount> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back({static_cast<std::uint16_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1))});
    }
}

Result<bool> RecordTable::remove(PlatformId platform, SubjectId subject, std::uint16_t category, RecordId record)
{
    DESK_TRY(sqlite3_stmt *const statement,
             m_connection.state().rawStatement("DELETE FROM record WHERE platform = ? AND subject = ? AND category = ? AND record = ?"));
    Binder(statement).bytes(platform.view()).bytes(subject.view()).integer(category).bytes(record.view());
    DESK_CHECK(runOnce(statement));
    return sqlite3_changes(m_connection.state().engine()) > 0;
}

Result<std::vector<SubjectId>> RecordTable::subjects(PlatformId platform, SubjectId after, int limit)
{
    // One seek for each person: a scan would read every row of everybody.
    DESK_TRY(sqlite3_stmt *const statement,
             m_connection.state().rawStatement("SELECT subject FROM record WHERE platform = ? AND subject > ? ORDER BY subject LIMIT 1"));
    std::vector<SubjectId> out;
    while (out.size() < static_cast<std::size_t>(limit)) {
        const Resetter resetter{statement};
        Binder(statement).bytes(platform.view()).bytes(after.view());
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE)
            return out;
        if (code != SQLITE_ROW)
            return engineError(code);
        after = columnId<SubjectId>(statement, 0);
        out.push_back(after);
    }
    return out;
}

Result<std::uint64_t> RecordTable::subjectCount(PlatformId platform)
{
    Query query(m_connection, "SELECT COALESCE(SUM(owners), 0) FROM bucket WHERE platform = ?");
    query.bind(platform.view());
    DESK_TRY(const bool found, query.next());
    return found ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

Result<void> RecordTable::everyRow(PlatformId platform, const std::function<void(const RecordHead &row, ByteView sealed)> &visit)
{
    DESK_TRY(sqlite3_stmt *const statement,
             m_connection.state().rawStatement("SELECT category, record, version, shred_class, schema, sealed, subject FROM record "
                                               "WHERE platform = ? ORDER BY subject, category, record"));
    Binder(statement).bytes(platform.view());
    const Resetter resetter{statement};
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_ROW)
            return engineError(code);
        visit(readHead(statement, platform, columnId<SubjectId>(statement, sealedColumn + 1)), columnBytes(statement, sealedColumn));
    }
}

Result<void> IdentifierTable::put(PlatformId platform, std::uint16_t field, const Token &token, SubjectId subject)
{
    DESK_TRY(sqlite3_stmt *const statement,
             m_connection.state().rawStatement("INSERT INTO identifier (platform, field, token, subject) VALUES (?, ?, ?, ?) "
                                               "ON CONFLICT DO NOTHING"));
    Binder(statement).bytes(platform.view()).integer(field).bytes(token).bytes(subject.view());
    return runOnce(statement);
}

Result<void> IdentifierTable::remove(PlatformId platform, std::uint16_t field, const Token &token, SubjectId subject)
{
    Query query(m_connection, "DELETE FROM identifier WHERE platform = ? AND field = ? AND token = ? AND subject = ?");
    return query.bind(platform.view()).bindInteger(field).bind(token).bind(subject.view()).run();
}

Result<void> IdentifierTable::removeOfNobody(PlatformId platform)
{
    Query query(m_connection, "DELETE FROM identifier WHERE platform = ? AND NOT EXISTS (SELECT 1 FROM record "
                              "WHERE record.platform = identifier.platform AND record.subject = identifier.subject)");
    return query.bind(platform.view()).run();
}

Result<std::vector<SubjectId>> IdentifierTable::find(PlatformId platform, std::uint16_t field, const Token &token, int limit)
{
    DESK_TRY(sqlite3_stmt *const statement,
             m_connection.state().rawStatement("SELECT subject FROM identifier WHERE platform = ? AND field = ? AND token = ? "
                                               "ORDER BY subject LIMIT ?"));
    Binder(statement).bytes(platform.view()).integer(field).bytes(token).integer(limit);
    const Resetter resetter{statement};
    std::vector<SubjectId> out;
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE)
            return out;
        if (code != SQLITE_ROW)
            return engineError(code);
        out.push_back(columnId<SubjectId>(statement, 0));
    }
}

Result<std::vector<IdentifierTable::Entry>> IdentifierTable::ofSubject(PlatformId platform, SubjectId subject)
{
    Query query(m_connection, "SELECT field, token FROM identifier WHERE platform = ? AND subject = ? ORDER BY field, token");
    query.bind(platform.view()).bind(subject.view());
    std::vector<Entry> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        Entry entry;
        entry.field = static_cast<std::uint16_t>(query.integer(0));
        const Bytes token = query.bytes(1);
        std::copy_n(token.begin(), std::min(token.size(), entry.token.size()), entry.token.begin());
        out.push_back(entry);
    }
}

} // namespace desk::store
