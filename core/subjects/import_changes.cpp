// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/import_changes.h"

namespace desk::subjects {

namespace {

std::int64_t milliseconds(Instant moment)
{
    return moment.time_since_epoch().count();
}

} // namespace

Result<void> ImportChanges::begin(std::uint16_t category)
{
    store::Query query(m_context.connection,
                       "DELETE FROM import_change WHERE platform = ? AND import IN "
                       "(SELECT import FROM import_run WHERE platform = ? AND category = ?)");
    DESK_CHECK(
        query.bind(m_context.platform.view()).bind(m_context.platform.view()).bindInteger(category).run());
    store::Query mark(m_context.connection,
                      "UPDATE import_run SET latest = 0 WHERE platform = ? AND category = ? AND latest = 1");
    return mark.bind(m_context.platform.view()).bindInteger(category).run();
}

Result<bool> ImportChanges::note(ImportId import, const ImportChange &change)
{
    const auto version = static_cast<std::int64_t>(change.version);
    if (change.before) {
        store::Query known(m_context.connection,
                           "SELECT 1 FROM import_change WHERE platform = ? AND import = ? "
                           "AND subject = ? AND record = ?");
        known.bind(m_context.platform.view()).bind(import.view());
        DESK_TRY(const bool again, known.bind(change.subject.view()).bind(change.record.view()).next());
        if (again) {
            store::Query query(m_context.connection,
                               "UPDATE import_change SET version = ? WHERE platform = ? "
                               "AND import = ? AND subject = ? AND record = ?");
            query.bindInteger(version).bind(m_context.platform.view()).bind(import.view());
            DESK_CHECK(query.bind(change.subject.view()).bind(change.record.view()).run());
            return false;
        }
    }
    store::Query query(
        m_context.connection,
        "INSERT INTO import_change (platform, import, subject, record, version, before_version, "
        "shred_class, schema, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(m_context.platform.view()).bind(import.view()).bind(change.subject.view());
    query.bind(change.record.view()).bindInteger(version);
    if (change.before) {
        query.bindInteger(static_cast<std::int64_t>(change.before->version));
        query.bindInteger(change.before->shredClass).bindInteger(change.before->schema);
        query.bind(change.before->sealed);
    } else {
        query.bindNull().bindNull().bindNull().bindNull();
    }
    DESK_CHECK(query.run());
    return true;
}

Result<std::vector<ImportChange>> ImportChanges::page(ImportId import, std::uint16_t category,
                                                      const ImportChange &after, int limit)
{
    store::Query query(m_context.connection,
                       "SELECT subject, record, version, before_version, shred_class, schema, sealed "
                       "FROM import_change WHERE platform = ? AND import = ? AND (subject, record) > (?, ?) "
                       "ORDER BY subject, record LIMIT ?");
    query.bind(m_context.platform.view()).bind(import.view()).bind(after.subject.view());
    query.bind(after.record.view()).bindInteger(limit);
    std::vector<ImportChange> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        ImportChange change{
            query.id<SubjectId>(0), query.id<RecordId>(1), static_cast<std::uint64_t>(query.integer(2)), {}};
        if (!query.isNull(6)) {
            store::RecordRow &before = change.before.emplace();
            before.platform = m_context.platform;
            before.subject = change.subject;
            before.category = category;
            before.record = change.record;
            before.version = static_cast<std::uint64_t>(query.integer(3));
            before.shredClass = static_cast<std::uint16_t>(query.integer(4));
            before.schema = static_cast<std::uint16_t>(query.integer(5));
            before.sealed = query.bytes(6);
        }
        out.push_back(std::move(change));
    }
}

Result<std::uint64_t> ImportChanges::count(ImportId import)
{
    store::Query query(m_context.connection,
                       "SELECT COUNT(*) FROM import_change WHERE platform = ? AND import = ?");
    query.bind(m_context.platform.view()).bind(import.view());
    DESK_CHECK(query.next());
    return static_cast<std::uint64_t>(query.integer(0));
}

Result<bool> ImportChanges::touches(ImportId import, SubjectId subject)
{
    store::Query query(
        m_context.connection,
        "SELECT 1 FROM import_change WHERE platform = ? AND import = ? AND subject = ? LIMIT 1");
    return query.bind(m_context.platform.view()).bind(import.view()).bind(subject.view()).next();
}

Result<void> ImportChanges::forget(ImportId import)
{
    store::Query query(m_context.connection, "DELETE FROM import_change WHERE platform = ? AND import = ?");
    return query.bind(m_context.platform.view()).bind(import.view()).run();
}

Result<std::vector<Bytes>> ImportChanges::forget(SubjectId subject)
{
    // Import by import, for that is how the rows lie.
    static constexpr std::string_view theirs =
        "platform = ? AND import IN (SELECT import FROM import_run WHERE platform = ?) AND subject = ?";
    std::vector<Bytes> out;
    {
        store::Query query(m_context.connection,
                           "SELECT sealed FROM import_change WHERE sealed IS NOT NULL AND " +
                               std::string(theirs));
        query.bind(m_context.platform.view()).bind(m_context.platform.view()).bind(subject.view());
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            out.push_back(query.bytes(0));
        }
    }
    store::Query query(m_context.connection, "DELETE FROM import_change WHERE " + std::string(theirs));
    DESK_CHECK(
        query.bind(m_context.platform.view()).bind(m_context.platform.view()).bind(subject.view()).run());
    return out;
}

Result<void> ImportChanges::forgetBefore(Instant moment)
{
    store::Query query(m_context.connection,
                       "DELETE FROM import_change WHERE platform = ? AND import IN "
                       "(SELECT import FROM import_run WHERE platform = ? AND started_at <= ?)");
    query.bind(m_context.platform.view()).bind(m_context.platform.view());
    return query.bindInteger(milliseconds(moment)).run();
}

Result<void> ImportChanges::forgetAll()
{
    store::Query query(m_context.connection, "DELETE FROM import_change WHERE platform = ?");
    return query.bind(m_context.platform.view()).run();
}

} // namespace desk::subjects
