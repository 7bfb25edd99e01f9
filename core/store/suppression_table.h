// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_table.h"

namespace desk::store {

/// Tokens of what no import may bring back. The connection's thread.
class SuppressionTable
{
public:
    explicit SuppressionTable(Connection &connection) : m_connection(connection) {}
    using Token = IdentifierTable::Token;

    /// Whether it was new; an older day stays. `since` is YYYY-MM-DD.
    Result<bool> add(PlatformId platform, const Token &token, const std::string &since);
    Result<bool> contains(PlatformId platform, const Token &token);
    Result<bool> holdsAny(PlatformId platform);
    /// Whether there was one.
    Result<bool> remove(PlatformId platform, const Token &token);

private:
    Connection &m_connection;
};

} // namespace desk::store
