// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/embedded.h"

#include <charconv>

namespace desk::store {

namespace {

/// The setting that says that nothing lies between the rows of any page.
constexpr std::string_view cleanSetting = "clean_pages";

void replaceAll(std::string &text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// The schema in the words of SQLite: the one place that knows them.
std::string inDialect(std::string_view step)
{
    std::string sql(step);
    replaceAll(sql, "{bytes}", "BLOB");
    replaceAll(sql, "{clustered}", "WITHOUT ROWID");
    return sql;
}

Result<int> schemaVersion(Connection &connection)
{
    {
        Query exists(connection, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'");
        DESK_TRY(const bool row, exists.next());
        if (!row || exists.integer(0) == 0)
            return 0;
    }
    DESK_TRY(const auto text, readMeta(connection, "schema"));
    int version = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), version).ec != std::errc())
        return fail(ErrorCode::Damaged, "The data store does not say which version it is; restore it from a backup.");
    return version;
}

} // namespace

int currentSchema()
{
    return static_cast<int>(embeddedTexts().size());
}

Result<void> migrate(Connection &connection)
{
    return migrateTo(connection, currentSchema());
}

Result<void> migrateTo(Connection &connection, int wanted)
{
    DESK_TRY(const int found, schemaVersion(connection));
    if (found > currentSchema() || wanted > currentSchema())
        return fail(ErrorCode::NewerFormat, "This desk was made by a later version; update Rightsdesk.");
    for (int version = found; version < wanted; ++version) {
        Transaction step(connection);
        DESK_CHECK(step.begin());
        DESK_CHECK(connection.execute(inDialect(embeddedTexts()[static_cast<std::size_t>(version)].text)));
        DESK_CHECK(writeMeta(connection, "schema", std::to_string(version + 1)));
        if (found == 0)
            DESK_CHECK(writeMeta(connection, cleanSetting, "1"));
        DESK_CHECK(step.commit());
    }
    return {};
}

Result<bool> cleanOnce(Connection &connection, Progress &progress)
{
    DESK_TRY(const auto done, readMeta(connection, cleanSetting));
    if (done)
        return false;
    DESK_CHECK(connection.clean(progress));
    DESK_CHECK(writeMeta(connection, cleanSetting, "1"));
    return true;
}

Result<std::optional<std::string>> readMeta(Connection &connection, std::string_view name)
{
    Query query(connection, "SELECT value FROM meta WHERE name = ?");
    query.bindText(name);
    DESK_TRY(const bool found, query.next());
    if (!found)
        return std::optional<std::string>();
    return std::optional<std::string>(query.text(0));
}

Result<void> writeMeta(Connection &connection, std::string_view name, std::string_view value)
{
    Query query(connection, "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    return query.bindText(name).bindText(value).run();
}

} // namespace desk::store
