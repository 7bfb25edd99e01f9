// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealed_rows.h"

namespace desk::store {

namespace {

constexpr std::string_view otherVersion = " AND substr(sealed, 7, 2) <> ?";

/// As it stands in an envelope's header.
std::array<std::uint8_t, 2> versionBytes(std::uint16_t version)
{
    return {static_cast<std::uint8_t>(version >> 8), static_cast<std::uint8_t>(version)};
}

Result<std::uint64_t> countOf(Query &query)
{
    DESK_TRY(const bool found, query.next());
    return found ? static_cast<std::uint64_t>(query.integer(0)) : std::uint64_t{0};
}

} // namespace

SealedRows::SealedRows(Connection &connection, SealedTable table)
    : m_connection(connection)
    , m_table(std::move(table))
{
}

std::string SealedRows::condition(bool other) const
{
    std::string out = " WHERE platform = ?";
    if (m_table.category)
        out += " AND category = ?";
    return out + " AND length(sealed) > 0" + std::string(other ? otherVersion : "");
}

void SealedRows::bindCondition(Query &query, PlatformId platform, std::optional<std::uint16_t> version) const
{
    query.bind(platform.view());
    if (m_table.category)
        query.bindInteger(*m_table.category);
    if (version)
        query.bind(versionBytes(*version));
}

Result<std::uint64_t> SealedRows::countOther(PlatformId platform, std::optional<std::uint16_t> version)
{
    Query query(m_connection, "SELECT COUNT(*) FROM " + m_table.name + condition(version.has_value()));
    bindCondition(query, platform, version);
    return countOf(query);
}

Result<std::vector<SealedRow>> SealedRows::other(PlatformId platform, std::uint16_t version,
                                                 const SealedRow &after, int limit)
{
    const std::string key = m_table.owner + ", " + m_table.number;
    Query query(m_connection, "SELECT " + key + ", sealed FROM " + m_table.name + condition(true) + " AND (" +
                                  key + ") > (?, ?) ORDER BY 1, 2 LIMIT ?");
    bindCondition(query, platform, version);
    query.bind(after.owner).bindInteger(after.number).bindInteger(limit);
    std::vector<SealedRow> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back({query.id<PlatformId>(0).bytes, query.integer(1), query.bytes(2)});
    }
}

Result<void> SealedRows::every(PlatformId platform, const std::function<void(const SealedRow &)> &visit)
{
    Query query(m_connection, "SELECT " + m_table.owner + ", " + m_table.number + ", sealed FROM " + m_table.name +
                                  condition(false));
    bindCondition(query, platform, std::nullopt);
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return {};
        visit({query.id<PlatformId>(0).bytes, query.integer(1), query.bytes(2)});
    }
}

Result<void> SealedRows::put(PlatformId platform, const SealedRow &row)
{
    Query query(m_connection, "UPDATE " + m_table.name + " SET sealed = ? WHERE platform = ? AND " +
                                  m_table.owner + " = ? AND " + m_table.number + " = ?");
    return query.bind(row.sealed).bind(platform.view()).bind(row.owner).bindInteger(row.number).run();
}

Result<void> SealedRows::remove(PlatformId platform, const SealedRow &row)
{
    Query query(m_connection, "DELETE FROM " + m_table.name + " WHERE platform = ? AND " + m_table.owner +
                                  " = ? AND " + m_table.number + " = ?");
    return query.bind(platform.view()).bind(row.owner).bindInteger(row.number).run();
}

Result<std::uint64_t> SealedRecords::count()
{
    Query query(m_connection, "SELECT COUNT(*) FROM record WHERE platform = ? AND category = ?");
    query.bind(m_platform.view()).bindInteger(m_category);
    return countOf(query);
}

Result<std::uint64_t> SealedRecords::countOther(std::uint16_t version)
{
    Query query(m_connection, "SELECT COUNT(*) FROM record WHERE platform = ? AND category = ?" +
                                  std::string(otherVersion));
    query.bind(m_platform.view()).bindInteger(m_category).bind(versionBytes(version));
    return countOf(query);
}

Result<std::vector<RecordRow>> SealedRecords::page(std::optional<std::uint16_t> version,
                                                   const RecordHead &after, int limit)
{
    Query query(m_connection, "SELECT subject, record, version, shred_class, schema, sealed FROM record "
                              "WHERE platform = ? AND (subject, record) > (?, ?) AND category = ?" +
                                  std::string(version ? otherVersion : "") +
                                  " ORDER BY subject, record LIMIT ?");
    query.bind(m_platform.view())
        .bind(after.subject.view())
        .bind(after.record.view())
        .bindInteger(m_category);
    if (version)
        query.bind(versionBytes(*version));
    query.bindInteger(limit);
    std::vector<RecordRow> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        RecordRow &row = out.emplace_back();
        row.platform = m_platform;
        row.subject = query.id<SubjectId>(0);
        row.category = m_category;
        row.record = query.id<RecordId>(1);
        row.version = static_cast<std::uint64_t>(query.integer(2));
        row.shredClass = static_cast<std::uint16_t>(query.integer(3));
        row.schema = static_cast<std::uint16_t>(query.integer(4));
        row.sealed = query.bytes(5);
    }
}

} // namespace desk::store
