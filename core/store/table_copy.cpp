// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/table_copy.h"

#include "core/store/connection_state.h"

#include <algorithm>

namespace desk::store {

namespace {

constexpr std::array<std::string_view, 2> keyTables{"bucket", "capsule"};
/// Worked out from the records; only for a while, and only here.
constexpr std::array<std::string_view, 2> leftOut{"identifier", "import_change"};

enum class CellKind : std::uint8_t
{
    Null = 0,
    Integer = 1,
    Text = 2,
    Bytes = 3
};

/// A name from a file, as a name in SQL. Empty: no name of ours.
bool isPlainName(std::string_view name)
{
    return !name.empty() && name.size() < 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
    });
}

Result<std::vector<std::string>> columnsOf(Connection &connection, const std::string &table)
{
    std::vector<std::string> out;
    Query query(connection, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    query.bindText(table);
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back(query.text(0));
    }
}

std::string joinedNames(const std::vector<std::string> &names)
{
    std::string out;
    for (const std::string &name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

Error notThisShape(const std::string &table)
{
    return fail(ErrorCode::Damaged,
                "The backup holds a table that this version does not know; update Rightsdesk.", table);
}

void put32(Bytes &out, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void encodeCell(Bytes &out, sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        out.push_back(static_cast<std::uint8_t>(CellKind::Null));
        return;
    case SQLITE_INTEGER: {
        const auto value = static_cast<std::uint64_t>(sqlite3_column_int64(statement, column));
        out.push_back(static_cast<std::uint8_t>(CellKind::Integer));
        put32(out, static_cast<std::uint32_t>(value >> 32));
        put32(out, static_cast<std::uint32_t>(value));
        return;
    }
    default:
        break;
    }
    const bool isText = sqlite3_column_type(statement, column) == SQLITE_TEXT;
    out.push_back(static_cast<std::uint8_t>(isText ? CellKind::Text : CellKind::Bytes));
    const auto *data = static_cast<const std::uint8_t *>(
        isText ? static_cast<const void *>(sqlite3_column_text(statement, column))
               : sqlite3_column_blob(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    put32(out, static_cast<std::uint32_t>(size));
    out.insert(out.end(), data, data + size);
}

/// Values live in the row until the statement was stepped.
bool bindCell(sqlite3_stmt *statement, int column, ByteReader &row)
{
    const auto kind = static_cast<CellKind>(row.u8());
    if (kind == CellKind::Null)
        return row.ok() && sqlite3_bind_null(statement, column) == SQLITE_OK;
    if (kind == CellKind::Integer)
        return sqlite3_bind_int64(statement, column, static_cast<sqlite3_int64>(row.u64())) == SQLITE_OK &&
               row.ok();
    if (kind != CellKind::Text && kind != CellKind::Bytes)
        return false;
    const ByteView value = row.sized();
    if (!row.ok())
        return false;
    const auto size = static_cast<int>(value.size());
    if (kind == CellKind::Text)
        return sqlite3_bind_text(statement, column, reinterpret_cast<const char *>(value.data()), size,
                                 SQLITE_STATIC) == SQLITE_OK;
    // No pointer at all would be taken for NULL.
    return (size == 0 ? sqlite3_bind_zeroblob(statement, column, 0)
                      : sqlite3_bind_blob(statement, column, value.data(), size, SQLITE_STATIC)) == SQLITE_OK;
}

} // namespace

Result<std::vector<TableShape>> tablesOf(Connection &connection, CopyPart part)
{
    std::vector<TableShape> out;
    {
        Query query(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            const std::string name = query.text(0);
            const bool isKeys = std::find(keyTables.begin(), keyTables.end(), name) != keyTables.end();
            const bool isLeft = std::find(leftOut.begin(), leftOut.end(), name) != leftOut.end();
            if (!isLeft && isKeys == (part == CopyPart::Keys))
                out.push_back({name, {}});
        }
    }
    for (TableShape &shape : out) {
        DESK_TRY(shape.columns, columnsOf(connection, shape.name));
    }
    return out;
}

TableReader::TableReader(Connection &connection, const TableShape &shape)
    : m_connection(connection)
    , m_shape(shape)
{
}

TableReader::~TableReader()
{
    if (m_statement != nullptr)
        sqlite3_reset(m_statement);
}

Result<bool> TableReader::next(Bytes &row)
{
    if (m_statement == nullptr) {
        DESK_TRY(m_statement, m_connection.state().rawStatement("SELECT " + joinedNames(m_shape.columns) +
                                                                " FROM " + m_shape.name));
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_DONE)
        return false;
    if (code != SQLITE_ROW)
        return engineError(code);
    row.clear();
    for (int column = 0; column < static_cast<int>(m_shape.columns.size()); ++column)
        encodeCell(row, m_statement, column);
    return true;
}

TableWriter::TableWriter(Connection &connection, std::string sql, std::size_t columns)
    : m_connection(connection)
    , m_sql(std::move(sql))
    , m_columns(columns)
{
}

Result<TableWriter> TableWriter::open(Connection &connection, const TableShape &shape)
{
    if (!isPlainName(shape.name))
        return notThisShape({});
    DESK_TRY(const std::vector<std::string> known, columnsOf(connection, shape.name));
    if (known.empty() || known != shape.columns)
        return notThisShape(shape.name);
    std::string marks;
    for (std::size_t i = 0; i < known.size(); ++i)
        marks += i == 0 ? "?" : ", ?";
    return TableWriter(connection,
                       "INSERT OR REPLACE INTO " + shape.name + " (" + joinedNames(known) + ") VALUES (" +
                           marks + ")",
                       known.size());
}

Result<void> TableWriter::put(ByteView row)
{
    DESK_TRY(sqlite3_stmt *const statement, m_connection.state().rawStatement(m_sql));
    ByteReader in(row);
    for (std::size_t column = 1; column <= m_columns; ++column) {
        if (!bindCell(statement, static_cast<int>(column), in))
            return fail(ErrorCode::Damaged, "A row of the backup is malformed.");
    }
    if (!in.atEnd())
        return fail(ErrorCode::Damaged, "A row of the backup is malformed.");
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (code != SQLITE_DONE)
        return engineError(code);
    return {};
}

Result<std::uint64_t> rowCount(Connection &connection, const std::string &table)
{
    Query query(connection, "SELECT COUNT(*) FROM " + table);
    DESK_TRY(const bool found, query.next());
    return found ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

Result<void> deferReferences(Connection &connection)
{
    return connection.execute("PRAGMA defer_foreign_keys=ON");
}

} // namespace desk::store
