// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/suppression_table.h"

namespace desk::store {

Result<bool> SuppressionTable::add(PlatformId platform, const Token &token, const std::string &since)
{
    DESK_TRY(const bool known, contains(platform, token));
    if (known)
        return false;
    Query query(m_connection, "INSERT INTO suppression (platform, token, since) VALUES (?, ?, ?)");
    DESK_CHECK(query.bind(platform.view()).bind(token).bindText(since).run());
    return true;
}

Result<bool> SuppressionTable::contains(PlatformId platform, const Token &token)
{
    Query query(m_connection, "SELECT 1 FROM suppression WHERE platform = ? AND token = ?");
    return query.bind(platform.view()).bind(token).next();
}

Result<bool> SuppressionTable::holdsAny(PlatformId platform)
{
    Query query(m_connection, "SELECT 1 FROM suppression WHERE platform = ? LIMIT 1");
    return query.bind(platform.view()).next();
}

Result<bool> SuppressionTable::remove(PlatformId platform, const Token &token)
{
    DESK_TRY(const bool known, contains(platform, token));
    if (!known)
        return false;
    Query query(m_connection, "DELETE FROM suppression WHERE platform = ? AND token = ?");
    DESK_CHECK(query.bind(platform.view()).bind(token).run());
    return true;
}

} // namespace desk::store
