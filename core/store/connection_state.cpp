// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection_state.h"

#include <QSqlDriver>
#include <QVariant>

namespace desk::store {

Error engineError(int code)
{
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorCode::Conflict, "The desk is busy: another program is writing to it; try again.");
    case SQLITE_FULL:
        return fail(ErrorCode::LimitExceeded,
                    "The disk is full; nothing was changed. Free some space and try again.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail(ErrorCode::Damaged, "The data store is damaged; restore it from a backup.");
    case SQLITE_READONLY:
        return fail(ErrorCode::Io, "The data store cannot be written; check the permissions of its folder.");
    case SQLITE_CONSTRAINT:
        return fail(ErrorCode::Conflict, "The data store holds something else in this place already.");
    default:
        return fail(ErrorCode::Io,
                    "The data store cannot be read or written (engine code " + std::to_string(code) + ").");
    }
}

Error engineError(const QSqlError &error)
{
    bool numeric = false;
    const int code = error.nativeErrorCode().toInt(&numeric);
    return engineError(numeric ? code : SQLITE_ERROR);
}

sqlite3 *ConnectionState::engine() const
{
    const QVariant handle = database.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<sqlite3_stmt *> ConnectionState::rawStatement(std::string_view sql)
{
    if (const auto known = raw.find(sql); known != raw.end()) {
        sqlite3_reset(known->second.get());
        sqlite3_clear_bindings(known->second.get());
        return known->second.get();
    }
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(engine(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return engineError(code);
    return raw.insert_or_assign(std::string(sql), RawStatement(statement)).first->second.get();
}

Result<void> ConnectionState::runPrepared(std::string_view sql)
{
    DESK_TRY(sqlite3_stmt *const statement, rawStatement(sql));
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE)
        return engineError(code);
    return {};
}

} // namespace desk::store
