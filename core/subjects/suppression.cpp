// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/suppression.h"

#include <algorithm>

namespace desk::subjects {

namespace {

bool isStrong(IdentifierField field)
{
    return field == IdentifierField::Account || field == IdentifierField::EmailStrict ||
           field == IdentifierField::Phone || field == IdentifierField::SourceRow;
}

bool isOwn(IdentifierField field)
{
    return field == IdentifierField::Account || field == IdentifierField::EmailStrict;
}

} // namespace

SuppressionList::SuppressionList(store::Connection &connection, std::vector<TokenMaker> tokens, PlatformId platform)
    : m_table(connection)
    , m_tokens(std::move(tokens))
    , m_platform(platform)
{
}

Result<SuppressionList> SuppressionList::open(store::Connection &connection, StoreId store,
                                              PlatformId platform, const keys::StaffKeys &staff)
{
    DESK_TRY(std::vector<TokenMaker> tokens, tokenMakers("dsr1|sup|", store, platform, staff));
    SuppressionList out(connection, std::move(tokens), platform);
    DESK_TRY(out.m_any, out.m_table.holdsAny(platform));
    return out;
}

Result<std::size_t> SuppressionList::add(const std::vector<Identifier> &identifiers, QDate since)
{
    std::size_t added = 0;
    for (const Identifier &each : identifiers) {
        if (!isStrong(each.field))
            continue;
        DESK_TRY(const bool isNew, m_table.add(m_platform, m_tokens.front().token(each), toIsoDate(since)));
        added += isNew ? 1 : 0;
        m_any = true;
    }
    return added;
}

Result<bool> SuppressionList::contains(const Identifier &identifier)
{
    for (TokenMaker &each : m_tokens) {
        DESK_TRY(const bool found, m_table.contains(m_platform, each.token(identifier)));
        if (found)
            return true;
    }
    return false;
}

Result<bool> SuppressionList::suppresses(const std::vector<Identifier> &identifiers,
                                         const Identifier &sourceRow)
{
    if (!m_any)
        return false;
    DESK_TRY(const bool row, contains(sourceRow));
    if (row)
        return true;
    const bool hasOwn = std::any_of(identifiers.begin(), identifiers.end(),
                                    [](const Identifier &each) { return isOwn(each.field); });
    for (const Identifier &each : identifiers) {
        const bool decides = hasOwn ? isOwn(each.field) : each.field == IdentifierField::Phone;
        if (!decides)
            continue;
        DESK_TRY(const bool found, contains(each));
        if (found)
            return true;
    }
    return false;
}

Result<bool> SuppressionList::lift(const Identifier &identifier, std::string_view reason)
{
    if (reason.empty())
        return fail(ErrorCode::InvalidArgument,
                    "Say why this person may come in again; it goes into the log.", "reason");
    bool removed = false;
    for (TokenMaker &each : m_tokens) {
        DESK_TRY(const bool was, m_table.remove(m_platform, each.token(identifier)));
        removed = removed || was;
    }
    return removed;
}

} // namespace desk::subjects
