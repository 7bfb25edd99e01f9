// SPDX-License-Identifier: GPL-3.0-or-later
// Whole tables out of one store and into another, as rows that any engine could hold.
#pragma once

#include "core/store/connection.h"

#include <vector>

struct sqlite3_stmt;

namespace desk::store {

/// What a copy of a store is made of.
enum class CopyPart : std::uint8_t
{
    Data = 1, ///< All that may be kept for years: sealed rows, the log, the ledger. What the next two lack.
    Keys = 2, ///< Capsules and buckets.
    // Index tokens are in neither: they are worked out from the records. Nor is what an import can be taken back by.
};

struct TableShape
{
    std::string name;
    std::vector<std::string> columns;
};

/// The tables of a part with their columns, by name. A table that a later schema adds is data.
Result<std::vector<TableShape>> tablesOf(Connection &connection, CopyPart part);

/**
 * Every row of a table, encoded: for each column its kind (0 NULL, 1 integer of 8 bytes, 2 text, 3 bytes, the
 * last two with a length of 4 bytes before them), big-endian. Inside the caller's ReadTransaction.
 */
class TableReader
{
public:
    TableReader(Connection &connection, const TableShape &shape);
    ~TableReader();
    TableReader(const TableReader &) = delete;
    TableReader &operator=(const TableReader &) = delete;

    /// The next row in place of what `row` held; false after the last.
    Result<bool> next(Bytes &row);

private:
    Connection &m_connection;
    TableShape m_shape;
    sqlite3_stmt *m_statement = nullptr;
};

/// Puts rows that TableReader encoded into a table that has these columns. Inside the caller's Transaction.
class TableWriter
{
public:
    /// Damaged: there is no such table, or not with these columns.
    static Result<TableWriter> open(Connection &connection, const TableShape &shape);

    /// Replaces the row of the same key. Damaged: not a row of this shape.
    Result<void> put(ByteView row);

private:
    TableWriter(Connection &connection, std::string sql, std::size_t columns);
    Connection &m_connection;
    std::string m_sql;
    std::size_t m_columns = 0;
};

/// How many rows a table of this store has.
Result<std::uint64_t> rowCount(Connection &connection, const std::string &table);

/// Lets a transaction put rows in any order; at its commit each reference must be met.
Result<void> deferReferences(Connection &connection);

} // namespace desk::store
