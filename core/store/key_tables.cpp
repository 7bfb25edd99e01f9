// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/key_tables.h"

#include "core/store/connection_state.h"

namespace desk::store {

namespace {

Result<std::optional<keys::SealedBucket>> readBucket(Query &query)
{
    DESK_TRY(const bool found, query.next());
    if (!found)
        return std::optional<keys::SealedBucket>();
    keys::SealedBucket out;
    out.bucket = static_cast<std::uint32_t>(query.integer(0));
    out.version = static_cast<std::uint64_t>(query.integer(1));
    out.epoch = static_cast<std::uint32_t>(query.integer(2));
    out.owners = static_cast<std::uint32_t>(query.integer(3));
    out.sealed = query.bytes(4);
    return std::optional(std::move(out));
}

} // namespace

Result<std::optional<keys::SealedBucket>> KeyTables::bucket(PlatformId platform, std::uint32_t bucket)
{
    Query query(m_connection, "SELECT bucket, version, epoch, owners, sealed FROM bucket WHERE platform = ? AND bucket = ?");
    query.bind(platform.view()).bindInteger(bucket);
    return readBucket(query);
}

Result<std::optional<keys::SealedBucket>> KeyTables::newestBucket(PlatformId platform)
{
    Query query(m_connection, "SELECT bucket, version, epoch, owners, sealed FROM bucket WHERE platform = ? ORDER BY bucket DESC LIMIT 1");
    query.bind(platform.view());
    return readBucket(query);
}

Result<void> KeyTables::putBucket(PlatformId platform, const keys::SealedBucket &bucket)
{
    Query query(m_connection, "INSERT INTO bucket (platform, bucket, version, epoch, owners, sealed) VALUES (?, ?, ?, ?, ?, ?) "
                              "ON CONFLICT (platform, bucket) DO UPDATE SET version = excluded.version, epoch = excluded.epoch, "
                              "owners = excluded.owners, sealed = excluded.sealed");
    query.bind(platform.view()).bindInteger(bucket.bucket).bindInteger(static_cast<std::int64_t>(bucket.version));
    query.bindInteger(bucket.epoch).bindInteger(bucket.owners).bind(bucket.sealed);
    return query.run();
}

Result<std::optional<keys::SealedCapsule>> KeyTables::capsule(PlatformId platform, keys::OwnerId owner)
{
    // Read at every opening of a file, so on the engine's own interface.
    DESK_TRY(sqlite3_stmt *const statement,
             m_connection.state().rawStatement("SELECT bucket, version, sealed FROM capsule WHERE platform = ? AND owner = ?"));
    sqlite3_bind_blob(statement, 1, platform.bytes.data(), 16, SQLITE_STATIC);
    sqlite3_bind_blob(statement, 2, owner.bytes.data(), 16, SQLITE_STATIC);
    const int code = sqlite3_step(statement);
    std::optional<keys::SealedCapsule> out;
    if (code == SQLITE_ROW) {
        const auto *sealed = static_cast<const std::uint8_t *>(sqlite3_column_blob(statement, 2));
        out = keys::SealedCapsule{owner, static_cast<std::uint32_t>(sqlite3_column_int64(statement, 0)),
                                  static_cast<std::uint64_t>(sqlite3_column_int64(statement, 1)),
                                  toBytes({sealed, static_cast<std::size_t>(sqlite3_column_bytes(statement, 2))})};
    }
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return engineError(code);
    return out;
}

Result<void> KeyTables::putCapsule(PlatformId platform, const keys::SealedCapsule &capsule)
{
    Query query(m_connection, "INSERT INTO capsule (platform, owner, bucket, version, sealed) VALUES (?, ?, ?, ?, ?) "
                              "ON CONFLICT (platform, owner) DO UPDATE SET version = excluded.version, sealed = excluded.sealed");
    query.bind(platform.view()).bind(capsule.owner.view()).bindInteger(capsule.bucket);
    query.bindInteger(static_cast<std::int64_t>(capsule.version)).bind(capsule.sealed);
    return query.run();
}

Result<std::vector<keys::SealedBucket>> KeyTables::buckets(PlatformId platform, std::uint32_t after, int limit)
{
    Query query(m_connection, "SELECT bucket, version, epoch, owners, sealed FROM bucket WHERE platform = ? AND bucket > ? ORDER BY bucket LIMIT ?");
    query.bind(platform.view()).bindInteger(after).bindInteger(limit);
    std::vector<keys::SealedBucket> out;
    for (;;) {
        DESK_TRY(auto found, readBucket(query));
        if (!found)
            return out;
        out.push_back(std::move(*found));
    }
}

Result<std::vector<keys::SealedCapsule>> KeyTables::capsulesOf(PlatformId platform, std::uint32_t bucket)
{
    Query query(m_connection, "SELECT owner, bucket, version, sealed FROM capsule WHERE platform = ? AND bucket = ? ORDER BY owner");
    query.bind(platform.view()).bindInteger(bucket);
    std::vector<keys::SealedCapsule> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back({query.id<keys::OwnerId>(0), static_cast<std::uint32_t>(query.integer(1)),
                       static_cast<std::uint64_t>(query.integer(2)), query.bytes(3)});
    }
}

} // namespace desk::store
