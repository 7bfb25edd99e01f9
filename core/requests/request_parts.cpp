// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on a request: its evidence and its timeline, how all of it counts in what the platform's rows
// add up to, and its end.
#include "core/requests/instants.h"
#include "core/requests/request_store.h"

namespace desk::requests {

Result<void> RequestStore::addToSum(std::string_view table, RequestId request, std::int64_t number,
                                    ByteView sealed)
{
    subjects::RowSums &sums = m_files.rowSums();
    DESK_CHECK(sums.add(subjects::rowKey(table, m_context.platform, request.view(), number), sealed));
    return sums.flush();
}

Result<void> RequestStore::takeFromSum(std::string_view table, RequestId request, std::int64_t number,
                                       ByteView sealed)
{
    return m_files.rowSums().remove(subjects::rowKey(table, m_context.platform, request.view(), number),
                                    sealed);
}

Result<void> RequestStore::takeAllFromSum(std::string_view table, std::string_view number, RequestId request)
{
    store::Query query(m_context.connection,
                       "SELECT " + std::string(number) + ", sealed FROM " + std::string(table) +
                           " WHERE platform = ? AND request = ? AND length(sealed) > 0");
    query.bind(m_context.platform.view()).bind(request.view());
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return {};
        DESK_CHECK(takeFromSum(table, request, query.integer(0), query.bytes(1)));
    }
}

Result<void> RequestStore::forget(RequestId request)
{
    DESK_CHECK(takeAllFromSum("timeline", "ordinal", request));
    DESK_CHECK(takeAllFromSum("evidence", "ordinal", request));
    DESK_CHECK(takeAllFromSum("original", "ordinal", request));
    DESK_CHECK(takeAllFromSum("request", "revision", request));
    for (const std::string_view sql :
         {"DELETE FROM timeline WHERE platform = ? AND request = ?",
          "DELETE FROM evidence WHERE platform = ? AND request = ?",
          "DELETE FROM original WHERE platform = ? AND request = ?",
          "UPDATE request SET subject = NULL, sealed = '' WHERE platform = ? AND request = ?"}) {
        store::Query query(m_context.connection, sql);
        DESK_CHECK(query.bind(m_context.platform.view()).bind(request.view()).run());
    }
    return m_files.rowSums().flush();
}

Result<std::int64_t> RequestStore::nextOrdinal(std::string_view sql, RequestId request)
{
    store::Query query(m_context.connection, sql);
    query.bind(m_context.platform.view()).bind(request.view());
    DESK_TRY(const bool found, query.next());
    return found ? query.integer(0) + 1 : 1;
}

Result<void> RequestStore::addEvidence(RequestId request, const Evidence &evidence)
{
    DESK_TRY(const std::int64_t ordinal,
             nextOrdinal("SELECT COALESCE(MAX(ordinal), 0) FROM evidence WHERE platform = ? AND request = ?",
                         request));
    ByteWriter plain;
    plain.u8(static_cast<std::uint8_t>(evidence.method)).u8(evidence.proven ? 1 : 0).sized(evidence.claims);
    plain.u64(static_cast<std::uint64_t>(milliseconds(evidence.at)))
        .u64(static_cast<std::uint64_t>(milliseconds(evidence.expiresAt)))
        .raw(evidence.actor.view());
    plain.u8(static_cast<std::uint8_t>(evidence.identifier));
    DESK_TRY(const Bytes sealed, ciphers(request).seal(partAssociated(request, "evidence", ordinal),
                                                       plain.view(), keys::Provision::No));
    store::Query query(m_context.connection, "INSERT INTO evidence (platform, request, ordinal, method, "
                                             "identifier, proven, at, expires_at, actor, sealed) "
                                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(m_context.platform.view())
        .bind(request.view())
        .bindInteger(ordinal)
        .bindInteger(static_cast<std::int64_t>(evidence.method));
    query.bindInteger(static_cast<std::int64_t>(evidence.identifier));
    query.bindInteger(evidence.proven ? 1 : 0)
        .bindInteger(milliseconds(evidence.at))
        .bindInteger(milliseconds(evidence.expiresAt));
    DESK_CHECK(query.bind(evidence.actor.view()).bind(sealed).run());
    return addToSum("evidence", request, ordinal, sealed);
}

Result<std::vector<Evidence>> RequestStore::evidence(RequestId request)
{
    store::Query query(
        m_context.connection,
        "SELECT ordinal, sealed FROM evidence WHERE platform = ? AND request = ? ORDER BY ordinal");
    query.bind(m_context.platform.view()).bind(request.view());
    subjects::OwnerCiphers file = ciphers(request);
    std::vector<Evidence> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        // All of it counts as it was sealed; the columns beside it are for counting without keys.
        DESK_TRY(const crypto::SecretBytes plain,
                 file.open(partAssociated(request, "evidence", query.integer(0)), query.bytes(1)));
        ByteReader in(plain);
        Evidence entry;
        entry.method = static_cast<policy::VerificationMethod>(in.u8());
        entry.proven = in.u8() != 0;
        entry.claims = in.sizedText();
        entry.at = instant(static_cast<std::int64_t>(in.u64()));
        entry.expiresAt = instant(static_cast<std::int64_t>(in.u64()));
        entry.actor = StaffId{in.array<16>()};
        if (in.remaining() > 0) // version 1 did not say
            entry.identifier = static_cast<policy::IdentifierKind>(in.u8());
        out.push_back(std::move(entry));
    }
}

Result<void> RequestStore::addTimeline(RequestId request, const TimelineEntry &entry)
{
    DESK_TRY(const std::int64_t ordinal,
             nextOrdinal("SELECT COALESCE(MAX(ordinal), 0) FROM timeline WHERE platform = ? AND request = ?",
                         request));
    DESK_TRY(const Bytes sealed, ciphers(request).seal(partAssociated(request, "timeline", ordinal),
                                                       asBytes(entry.note), keys::Provision::No));
    store::Query query(m_context.connection, "INSERT INTO timeline (platform, request, ordinal, at, actor, "
                                             "kind, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)");
    query.bind(m_context.platform.view())
        .bind(request.view())
        .bindInteger(ordinal)
        .bindInteger(milliseconds(entry.at));
    DESK_CHECK(query.bind(entry.actor.view()).bindInteger(entry.event).bind(sealed).run());
    return addToSum("timeline", request, ordinal, sealed);
}

Result<std::vector<TimelineEntry>> RequestStore::timeline(RequestId request)
{
    store::Query query(m_context.connection, "SELECT ordinal, at, actor, kind, sealed FROM timeline WHERE "
                                             "platform = ? AND request = ? ORDER BY ordinal");
    query.bind(m_context.platform.view()).bind(request.view());
    subjects::OwnerCiphers file = ciphers(request);
    std::vector<TimelineEntry> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        DESK_TRY(const crypto::SecretBytes note,
                 file.open(partAssociated(request, "timeline", query.integer(0)), query.bytes(4)));
        out.push_back({instant(query.integer(1)), query.id<StaffId>(2),
                       static_cast<std::uint16_t>(query.integer(3)), std::string(asText(note))});
    }
}

} // namespace desk::requests
