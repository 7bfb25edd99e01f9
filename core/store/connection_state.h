// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/store.
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <sqlite3.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace desk::store {

struct FinalizeStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// What a Connection holds.
struct ConnectionState
{
    QString name;
    std::string path;
    QSqlDatabase database;
    std::map<std::string, std::unique_ptr<QSqlQuery>, std::less<>> idle;  ///< Prepared statements nobody uses now.
    std::map<std::string, RawStatement, std::less<>> raw;                 ///< Those of the hot loops.
    int depth = 0;                                                        ///< Open transactions, inner ones counted.
    bool reading = false;                                                 ///< In a ReadTransaction.

    sqlite3 *engine() const;
    /// A prepared statement on the engine's own interface, reset and without values.
    Result<sqlite3_stmt *> rawStatement(std::string_view sql);
    /// Runs a statement without values or rows, prepared once.
    Result<void> runPrepared(std::string_view sql);
};

Error engineError(const QSqlError &error);
Error engineError(int code);

} // namespace desk::store
