// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/erasure_ledger.h"

namespace desk::fulfilment {

namespace {

constexpr keys::KeyName logName{keys::KeyPurpose::LogPayload, {}, 0};

std::int64_t milliseconds(Instant at)
{
    return at.time_since_epoch().count();
}

Instant instant(std::int64_t milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

crypto::EnvelopeHeader sealedHeader(const keys::OpenedKey &key)
{
    return {crypto::ObjectType::Setting, false, key.version, key.id};
}

Bytes associatedOf(StoreId store, const ErasureEntry &entry)
{
    ByteWriter out(128);
    out.raw(asBytes("dsr1|erasure")).raw(store.view()).raw(entry.platform.view()).raw(entry.id.view());
    out.raw(entry.subject.view()).u8(entry.request ? 1 : 0).raw(entry.request.value_or(RequestId()).view());
    out.u8(static_cast<std::uint8_t>(entry.state)).u16(entry.epochBefore);
    out.u64(static_cast<std::uint64_t>(milliseconds(entry.at))).u8(entry.finishedAt ? 1 : 0);
    return out.u64(static_cast<std::uint64_t>(milliseconds(entry.finishedAt.value_or(Instant())))).take();
}

Bytes contentOf(const ErasureEntry &entry)
{
    ByteWriter out(128 + 16 * entry.samples.size());
    out.raw(entry.digest).u64(entry.erased).u64(entry.masked).u64(entry.kept);
    out.u32(static_cast<std::uint32_t>(entry.destroyed.size()));
    for (const std::uint16_t shredClass : entry.destroyed)
        out.u16(shredClass);
    out.u32(static_cast<std::uint32_t>(entry.samples.size()));
    for (const store::Sample &sample : entry.samples)
        out.raw(sample);
    out.u8(static_cast<std::uint8_t>(entry.extent)).u64(entry.searchedFor).u8(entry.copiesKnown ? 1 : 0);
    out.sized(entry.copiesUntil.isValid() ? toIsoDate(entry.copiesUntil) : std::string());
    out.u32(static_cast<std::uint32_t>(entry.traces.size()));
    for (const store::Sample &trace : entry.traces)
        out.raw(trace);
    if (!entry.rowsKnown)
        return out.take();
    out.u32(static_cast<std::uint32_t>(entry.gone.size()));
    for (const auto &[category, record] : entry.gone)
        out.u16(category).raw(record.view());
    return out.take();
}

void readTrailer(ByteReader &in, ErasureEntry &entry)
{
    entry.extent = static_cast<SearchExtent>(in.u8());
    entry.searchedFor = in.u64();
    entry.copiesKnown = in.u8() != 0;
    const auto day = dateFromIso(in.sizedText());
    entry.copiesUntil = day.ok() ? *day : QDate();
    for (std::uint32_t left = in.u32(); left > 0 && in.ok(); --left)
        entry.traces.push_back(in.array<16>());
    entry.rowsKnown = in.remaining() > 0; // earlier versions ended here
    if (!entry.rowsKnown)
        return;
    for (std::uint32_t left = in.u32(); left > 0 && in.ok(); --left) {
        const std::uint16_t category = in.u16();
        entry.gone.emplace_back(category, RecordId{in.array<16>()});
    }
}

Result<void> readContent(ByteView content, ErasureEntry &entry)
{
    ByteReader in(content);
    entry.digest = in.array<32>();
    entry.erased = in.u64();
    entry.masked = in.u64();
    entry.kept = in.u64();
    for (std::uint32_t left = in.u32(); left > 0 && in.ok(); --left)
        entry.destroyed.push_back(in.u16());
    for (std::uint32_t left = in.u32(); left > 0 && in.ok(); --left)
        entry.samples.push_back(in.array<16>());
    if (in.remaining() > 0) // earlier versions ended here
        readTrailer(in, entry);
    if (!in.atEnd())
        return fail(ErrorCode::Damaged,
                    "An entry of the ledger of erasures is malformed; restore the desk from a backup.");
    return {};
}

} // namespace

ErasureLedger::ErasureLedger(store::Connection &connection, StoreId store, keys::StaffKeysPointer staff,
                             RandomSource &random)
    : m_connection(connection)
    , m_store(store)
    , m_staff(std::move(staff))
    , m_random(random)
{
}

Result<void> ErasureLedger::put(const ErasureEntry &entry)
{
    DESK_TRY(const keys::OpenedKey key, m_staff->current(logName));
    const Bytes sealed = crypto::sealSingleUse(key.key, sealedHeader(key), associatedOf(m_store, entry),
                                               contentOf(entry), m_random);
    store::Query query(
        m_connection, "INSERT INTO erasure (platform, erasure, subject, request, state, epoch_before, at, "
                      "finished_at, sealed) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (platform, erasure) DO UPDATE SET "
                      "state = excluded.state, finished_at = excluded.finished_at, sealed = excluded.sealed");
    query.bind(entry.platform.view()).bind(entry.id.view()).bind(entry.subject.view());
    if (entry.request)
        query.bind(entry.request->view());
    else
        query.bindNull();
    query.bindInteger(static_cast<std::int64_t>(entry.state)).bindInteger(entry.epochBefore);
    query.bindInteger(milliseconds(entry.at));
    if (entry.finishedAt)
        query.bindInteger(milliseconds(*entry.finishedAt));
    else
        query.bindNull();
    return query.bind(sealed).run();
}

Result<ErasureEntry> ErasureLedger::readRow(const store::Query &row)
{
    ErasureEntry out;
    out.platform = row.id<PlatformId>(0);
    out.id = row.id<ErasureId>(1);
    out.subject = row.id<SubjectId>(2);
    if (!row.isNull(3))
        out.request = row.id<RequestId>(3);
    out.state = static_cast<ErasureState>(row.integer(4));
    out.epochBefore = static_cast<std::uint16_t>(row.integer(5));
    out.at = instant(row.integer(6));
    if (!row.isNull(7))
        out.finishedAt = instant(row.integer(7));
    const Bytes sealed = row.bytes(8);
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(sealed));
    DESK_TRY(const keys::OpenedKey key, m_staff->version(logName, header.keyVersion));
    DESK_TRY(const crypto::SecretBytes content,
             crypto::openSingleUse(key.key, sealedHeader(key), associatedOf(m_store, out), sealed));
    DESK_CHECK(readContent(content, out));
    return out;
}

Result<std::vector<ErasureEntry>> ErasureLedger::readAll(store::Query &query)
{
    std::vector<ErasureEntry> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        DESK_TRY(ErasureEntry entry, readRow(query));
        out.push_back(std::move(entry));
    }
}

Result<std::vector<ErasureEntry>> ErasureLedger::all(PlatformId platform)
{
    store::Query query(
        m_connection,
        "SELECT platform, erasure, subject, request, state, epoch_before, at, finished_at, sealed "
        "FROM erasure WHERE platform = ? ORDER BY erasure");
    return readAll(query.bind(platform.view()));
}

Result<std::vector<ErasureEntry>> ErasureLedger::pending()
{
    store::Query query(
        m_connection,
        "SELECT platform, erasure, subject, request, state, epoch_before, at, finished_at, sealed "
        "FROM erasure WHERE state <> ? ORDER BY platform, erasure");
    return readAll(query.bindInteger(static_cast<std::int64_t>(ErasureState::Done)));
}

} // namespace desk::fulfilment
