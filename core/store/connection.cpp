// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/clean_pages.h"
#include "core/store/connection_state.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>
#include <QVariant>

namespace desk::store {

namespace {

struct Pragma
{
    const char *set;
    const char *read;
    const char *expected;
};

static_assert(mostPages == 33554431); // as below

// The order matters: a journal mode cannot change inside a transaction, and secure_delete must hold before any write.
constexpr Pragma pragmas[] = {
    {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
    {"PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal"},
    {"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    // For cleanPagesLayer(): no maps of pages, which cannot be told from pages of rows, and no more than 512 GiB.
    {"PRAGMA auto_vacuum=NONE", "PRAGMA auto_vacuum", "0"},
    {"PRAGMA max_page_count=33554431", "PRAGMA max_page_count", "33554431"},
    {"PRAGMA busy_timeout=5000", "PRAGMA busy_timeout", "5000"},
    {"PRAGMA cache_size=-65536", "PRAGMA cache_size", "-65536"},
};

Result<std::string> single(QSqlDatabase &database, const char *sql)
{
    QSqlQuery query(database);
    if (!query.exec(QLatin1String(sql)))
        return engineError(query.lastError());
    return query.next() ? query.value(0).toString().toStdString() : std::string();
}

Result<void> applyPragmas(QSqlDatabase &database)
{
    for (const Pragma &pragma : pragmas) {
        DESK_CHECK(single(database, pragma.set));
        DESK_TRY(const std::string value, single(database, pragma.read));
        if (value != pragma.expected)
            return fail(ErrorCode::Io, std::string("The database engine does not accept \"") + pragma.set + "\".");
    }
    return {};
}

} // namespace

Connection::Connection() : m_state(std::make_unique<ConnectionState>()) {}

Connection::~Connection()
{
    m_state->raw.clear();
    m_state->idle.clear();
    m_state->database.close();
    const QString name = m_state->name;
    m_state->database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string &path, OpenMode mode)
{
    const QString file = QString::fromStdString(path);
    if (mode == OpenMode::Existing && !QFile::exists(file))
        return fail(ErrorCode::NotFound, "There is no desk in this folder; create one or name another folder.");
    if (mode == OpenMode::Create && QFile::exists(file))
        return fail(ErrorCode::AlreadyExists, "There is a desk in this folder already; choose another.");
    std::unique_ptr<Connection> out(new Connection);
    ConnectionState &state = out->state();
    state.name = QStringLiteral("rightsdesk-") + QUuid::createUuid().toString(QUuid::Id128);
    state.database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), state.name);
    if (!state.database.isValid())
        return fail(ErrorCode::Io, "Qt's SQLite driver is not installed; install it (Debian: libqt6sql6-sqlite).");
    DESK_TRY(const char *const layer, cleanPagesLayer());
    state.path = path;
    // An address, because the driver has no other way to name a layer.
    const QByteArray address = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded();
    state.database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
    state.database.setDatabaseName(QString::fromLatin1(address + "?vfs=" + layer));
    if (!state.database.open())
        return engineError(state.database.lastError());
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    // Sealed rows are long: larger pages waste less of their ends. Counts only before the first table is made.
    if (mode == OpenMode::Create)
        DESK_CHECK(single(state.database, "PRAGMA page_size=16384"));
    DESK_CHECK(applyPragmas(state.database));
    return out;
}

Result<void> Connection::execute(const std::string &sql)
{
    const int code = sqlite3_exec(m_state->engine(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return engineError(sqlite3_extended_errcode(m_state->engine()));
    return {};
}

Result<void> Connection::checkpoint()
{
    const int code = sqlite3_wal_checkpoint_v2(m_state->engine(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK)
        return engineError(code);
    return {};
}

Result<void> Connection::scrub()
{
    if (m_state->depth > 0)
        return fail(ErrorCode::InvalidArgument, "Nothing can be scrubbed inside a transaction; commit it first.");
    DESK_CHECK(checkpoint());
    // The engine says busy where a reader keeps it from emptying the log; that the file is empty is what counts.
    if (QFileInfo(QString::fromStdString(path()) + QStringLiteral("-wal")).size() > 0)
        return fail(ErrorCode::Conflict, "The desk is busy: its log cannot be emptied while another program reads; try again.");
    return {};
}

Result<std::uint64_t> Connection::clean(Progress &progress)
{
    DESK_CHECK(scrub());
    Transaction nobodyWrites(*this);
    DESK_CHECK(nobodyWrites.begin());
    DESK_TRY(const std::string size, single(m_state->database, "PRAGMA page_size"));
    std::vector<std::uint8_t> page(std::stoul(size));
    sqlite3_file *file = nullptr;
    sqlite3_int64 end = 0;
    int code = sqlite3_file_control(m_state->engine(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code == SQLITE_OK)
        code = file->pMethods->xFileSize(file, &end);
    const auto step = static_cast<int>(page.size());
    std::uint64_t cleaned = 0;
    for (sqlite3_int64 at = 0; code == SQLITE_OK && at + step <= end; at += step) {
        code = file->pMethods->xRead(file, page.data(), step, at);
        if (code == SQLITE_OK && clearUnused(page, at == 0)) {
            code = file->pMethods->xWrite(file, page.data(), step, at);
            cleaned += 1;
        }
        if (!progress.report(static_cast<std::uint64_t>(at + step), static_cast<std::uint64_t>(end)))
            return fail(ErrorCode::Cancelled,
                        "Cleaning the data store was cancelled; it is done at the next erasure.");
    }
    if (code == SQLITE_OK)
        code = file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
    if (code != SQLITE_OK)
        return engineError(code);
    return cleaned;
}

Result<void> Connection::checkStructure()
{
    Query query(*this, "PRAGMA integrity_check(1)");
    DESK_TRY(const bool found, query.next());
    if (found && query.text(0) == "ok")
        return {};
    return fail(ErrorCode::Damaged, "The structure of the data store is damaged; restore it from a backup.", "desk.db");
}

std::string Connection::path() const
{
    return m_state->path;
}

struct Query::State
{
    ConnectionState *connection = nullptr;
    std::string sql;
    std::unique_ptr<QSqlQuery> statement;
    int bound = 0;
    bool started = false;
    std::optional<Error> prepareError;
};

Query::Query(Connection &connection, std::string_view sql) : m_state(std::make_unique<State>())
{
    m_state->connection = &connection.state();
    m_state->sql = sql;
    auto &idle = m_state->connection->idle;
    if (const auto known = idle.find(sql); known != idle.end()) {
        m_state->statement = std::move(known->second);
        idle.erase(known);
        return;
    }
    m_state->statement = std::make_unique<QSqlQuery>(m_state->connection->database);
    m_state->statement->setForwardOnly(true);
    if (!m_state->statement->prepare(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()))))
        m_state->prepareError = engineError(m_state->statement->lastError());
}

Query::~Query()
{
    if (m_state->prepareError)
        return;
    m_state->statement->finish();
    m_state->connection->idle.insert_or_assign(m_state->sql, std::move(m_state->statement));
}

Query &Query::bind(ByteView bytes)
{
    m_state->statement->bindValue(m_state->bound++, QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())));
    return *this;
}

Query &Query::bindInteger(std::int64_t value)
{
    m_state->statement->bindValue(m_state->bound++, static_cast<qlonglong>(value));
    return *this;
}

Query &Query::bindText(std::string_view text)
{
    m_state->statement->bindValue(m_state->bound++, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    return *this;
}

Query &Query::bindNull()
{
    m_state->statement->bindValue(m_state->bound++, QVariant());
    return *this;
}

Result<bool> Query::next()
{
    if (m_state->prepareError)
        return *m_state->prepareError;
    if (!m_state->started) {
        m_state->started = true;
        if (!m_state->statement->exec())
            return engineError(m_state->statement->lastError());
    }
    if (m_state->statement->next())
        return true;
    if (m_state->statement->lastError().isValid())
        return engineError(m_state->statement->lastError());
    return false;
}

Result<void> Query::run()
{
    if (m_state->prepareError)
        return *m_state->prepareError;
    if (!m_state->statement->exec())
        return engineError(m_state->statement->lastError());
    m_state->statement->finish();
    m_state->bound = 0;
    return {};
}

std::int64_t Query::integer(int column) const { return m_state->statement->value(column).toLongLong(); }
std::string Query::text(int column) const { return m_state->statement->value(column).toString().toStdString(); }
bool Query::isNull(int column) const { return m_state->statement->isNull(column); }

Bytes Query::bytes(int column) const
{
    const QByteArray value = m_state->statement->value(column).toByteArray();
    return toBytes(asBytes({value.constData(), static_cast<std::size_t>(value.size())}));
}

Transaction::Transaction(Connection &connection) : m_connection(connection) {}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_connection.state().depth -= 1;
    if (!m_joined)
        (void)m_connection.execute("ROLLBACK").ok(); // the engine may have rolled back already
}

Result<void> Transaction::begin()
{
    if (m_connection.state().reading)
        return fail(ErrorCode::InvalidArgument, "Nothing can be written while the store is being read.");
    m_joined = m_connection.state().depth > 0;
    if (!m_joined)
        DESK_CHECK(m_connection.execute("BEGIN IMMEDIATE"));
    m_open = true;
    m_connection.state().depth += 1;
    return {};
}

Result<void> Transaction::commit()
{
    if (!m_joined)
        DESK_CHECK(m_connection.execute("COMMIT"));
    m_open = false;
    m_connection.state().depth -= 1;
    return {};
}

ReadTransaction::~ReadTransaction()
{
    if (!m_open)
        return;
    m_connection.state().reading = false;
    (void)m_connection.state().runPrepared("COMMIT").ok(); // there is nothing to lose
}

Result<void> ReadTransaction::begin()
{
    if (m_connection.state().depth > 0 || m_connection.state().reading)
        return {};
    DESK_CHECK(m_connection.state().runPrepared("BEGIN"));
    m_open = true;
    m_connection.state().reading = true;
    return {};
}

} // namespace desk::store
