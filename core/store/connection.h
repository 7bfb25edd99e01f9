// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/progress.h"

#include <memory>
#include <optional>
#include <string>

namespace desk::store {

struct ConnectionState;

enum class OpenMode : std::uint8_t { Existing, Create };

/**
 * One connection to the data store, for one thread: the one that opened it.
 *
 * What a database engine has to be told to keep our promises is set on opening and read back (secure deletion,
 * write-ahead log, temporary data in memory, no trust in the schema).
 */
class Connection
{
public:
    /// `path` is the database file. NotFound / AlreadyExists by `mode`; Damaged: no database; Io.
    static Result<std::unique_ptr<Connection>> open(const std::string &path, OpenMode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs statements that return nothing, one or several, without values. For schema and pragmas.
    Result<void> execute(const std::string &sql);
    /// Moves the write-ahead log into the database and empties it.
    Result<void> checkpoint();

    /**
     * checkpoint() of which nothing may be left over: afterwards the write-ahead log is empty and no file holds an
     * earlier state of a page. Conflict when a reader of another connection stands in the way; try again.
     */
    Result<void> scrub();
    /**
     * scrub(), then zeroes what lies between the rows of every page, in place: copies that the engine left behind when
     * it moved rows, which deleting a row does not reach. Pages written by this version have none (clean_pages.h); this
     * is for files that another program wrote. Reads the whole file and changes no row: a crash leaves nothing to mend.
     * The desk's lock must keep other programs out. How many pages had such bytes. Io. Cancelled.
     */
    Result<std::uint64_t> clean(Progress &progress);
    /// Whether the engine's own structures are whole: what lies in a wrong place is not found, although it opens. Reads
    /// the whole file. Damaged.
    Result<void> checkStructure();
    /// The database file, as it was opened.
    std::string path() const;

    ConnectionState &state() { return *m_state; }  ///< Private to core/store.

private:
    Connection();
    std::unique_ptr<ConnectionState> m_state;
};

/**
 * One statement with its values, prepared once a connection.
 *
 *     Query query(connection, "SELECT version FROM capsule WHERE platform = ? AND owner = ?");
 *     query.bind(platform.view()).bind(owner.view());
 *     DESK_TRY(const bool found, query.next());
 *
 * Values are bound in order. Columns count from 0. NULL reads as 0, "" or no bytes. An error of the engine ends
 * the statement and comes out of next() or run(): Conflict (busy), Damaged, LimitExceeded (disk full), Io.
 */
class Query
{
public:
    Query(Connection &connection, std::string_view sql);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(ByteView bytes);
    Query &bindInteger(std::int64_t value);
    Query &bindText(std::string_view text);
    Query &bindNull();

    Result<bool> next();  ///< The next row; false after the last.
    Result<void> run();   ///< For statements without rows.

    std::int64_t integer(int column) const;
    std::string text(int column) const;
    Bytes bytes(int column) const;
    bool isNull(int column) const;
    template <typename AnyId>
    AnyId id(int column) const
    {
        const auto id = AnyId::fromBytes(bytes(column));
        return id.ok() ? *id : AnyId{};
    }

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/**
 * All or nothing: rolls back unless committed. An inner one joins the outer.
 */
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Takes the write lock at once. Conflict when another process holds it; InvalidArgument in a ReadTransaction.
    Result<void> begin();
    Result<void> commit();

private:
    Connection &m_connection;
    bool m_open = false;
    bool m_joined = false;
};

/**
 * Several look-ups on one state of the store, with the engine's locks taken once. Ends with the object.
 *
 * Does nothing inside a Transaction or another one. No Transaction begins inside it.
 */
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection &connection) : m_connection(connection) {}
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

    Result<void> begin();

private:
    Connection &m_connection;
    bool m_open = false;
};

/// Brings the schema to this version's, each step in one transaction. NewerFormat: made by a later version.
Result<void> migrate(Connection &connection);
/// The same up to an earlier version: for a store that is filled from a backup of that time.
Result<void> migrateTo(Connection &connection, int wanted);
/// The version of the schema this program writes.
int currentSchema();

/// Connection::clean() where that was not done yet and an earlier version may have written the file; whether it ran.
Result<bool> cleanOnce(Connection &connection, Progress &progress);

/// A setting of the store; none when it was never set.
Result<std::optional<std::string>> readMeta(Connection &connection, std::string_view name);
Result<void> writeMeta(Connection &connection, std::string_view name, std::string_view value);

} // namespace desk::store
