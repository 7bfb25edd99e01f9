// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/engine_info.h"

#include <QSqlDatabase>

#include <sqlite3.h>

namespace desk::store {

bool isDriverAvailable()
{
    return QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"));
}

std::string engineVersion()
{
    return std::string("SQLite ") + sqlite3_libversion();
}

} // namespace desk::store
