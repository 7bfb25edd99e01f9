// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/incident_register.h"

#include "core/audit/incident_content.h"
#include "core/crypto/envelope.h"

#include <span>

namespace desk::audit {

namespace {

constexpr keys::KeyName registerKeyName{keys::KeyPurpose::LogPayload, {}, 0};

std::int64_t milliseconds(Instant at)
{
    return at.time_since_epoch().count();
}

crypto::EnvelopeHeader sealedHeader(const keys::OpenedKey &key)
{
    return {crypto::ObjectType::Setting, false, key.version, key.id};
}

Bytes associatedOf(StoreId store, const Incident &incident)
{
    ByteWriter out(96);
    out.raw(asBytes("dsr1|incident")).raw(store.view()).raw(incident.id.view()).u32(incident.number);
    out.u8(static_cast<std::uint8_t>(incident.state))
        .u64(static_cast<std::uint64_t>(milliseconds(incident.detectedAt)));
    return out.u64(static_cast<std::uint64_t>(milliseconds(incident.openedAt))).u64(incident.revision).take();
}

Error notWhatWasStored()
{
    return fail(ErrorCode::Tampered,
                "The register of incidents is not what the log says was stored; compare with evidence that "
                "was handed out.",
                "incident");
}

} // namespace

IncidentRegister::IncidentRegister(store::Connection &connection, StoreId store, AuditLog &log,
                                   RandomSource &random)
    : m_connection(connection)
    , m_store(store)
    , m_log(log)
    , m_random(random)
{
}

Result<void> IncidentRegister::put(const keys::StaffKeys &actor, const Incident &incident, Event event)
{
    DESK_TRY(const keys::OpenedKey key, actor.current(registerKeyName));
    const Bytes sealed = crypto::sealSingleUse(key.key, sealedHeader(key), associatedOf(m_store, incident),
                                               encodeIncident(incident), m_random);
    store::Query query(
        m_connection,
        "INSERT INTO incident (incident, ordinal, state, detected_at, opened_at, revision, sealed) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (incident) DO UPDATE SET state = excluded.state, "
        "detected_at = excluded.detected_at, revision = excluded.revision, sealed = excluded.sealed");
    query.bind(incident.id.view())
        .bindInteger(incident.number)
        .bindInteger(static_cast<std::int64_t>(incident.state));
    query.bindInteger(milliseconds(incident.detectedAt)).bindInteger(milliseconds(incident.openedAt));
    DESK_CHECK(query.bindInteger(static_cast<std::int64_t>(incident.revision)).bind(sealed).run());
    DESK_CHECK(m_log.append(
        actor, {event, {}, keys::ownerOf(incident.id), toHex(crypto::sha256Of({sealed})), std::nullopt}));
    return {};
}

Result<void> IncidentRegister::add(const keys::StaffKeys &actor, Incident &incident)
{
    store::Transaction transaction(m_connection);
    DESK_CHECK(transaction.begin());
    {
        store::Query last(m_connection, "SELECT COALESCE(MAX(ordinal), 0) FROM incident");
        DESK_TRY(const bool found, last.next());
        incident.number = found ? static_cast<std::uint32_t>(last.integer(0)) + 1 : 1;
    }
    DESK_CHECK(put(actor, incident, Event::IncidentOpened));
    return transaction.commit();
}

Result<void> IncidentRegister::save(const keys::StaffKeys &actor, Incident &incident, Event event)
{
    store::Transaction transaction(m_connection);
    DESK_CHECK(transaction.begin());
    incident.revision += 1;
    DESK_CHECK(put(actor, incident, event));
    return transaction.commit();
}

Result<void> IncidentRegister::checkAgainstLog(const keys::StaffKeys &reader, IncidentId incident,
                                               ByteView sealed)
{
    const std::array owners{keys::ownerOf(incident)};
    DESK_TRY(const std::vector<Entry> entries, m_log.newestAbout(owners, 1));
    if (entries.empty())
        return notWhatWasStored();
    DESK_TRY(const std::vector<StoredEntry> page, m_log.page(entries.front().index, 1));
    if (page.empty())
        return notWhatWasStored();
    DESK_TRY(const Payload payload, m_log.payload(reader, page.front(), [](PlatformId, keys::OwnerId) {
        return Result<crypto::Key>(fail(ErrorCode::KeyUnavailable, "It is not sealed with an owner's key."));
    }));
    if (payload.text != toHex(crypto::sha256Of({sealed})))
        return notWhatWasStored();
    return {};
}

Result<Incident> IncidentRegister::readRow(const keys::StaffKeys &reader, const store::Query &row)
{
    Incident out;
    out.id = row.id<IncidentId>(0);
    out.number = static_cast<std::uint32_t>(row.integer(1));
    out.state = static_cast<IncidentState>(row.integer(2));
    out.detectedAt = Instant(std::chrono::milliseconds(row.integer(3)));
    out.openedAt = Instant(std::chrono::milliseconds(row.integer(4)));
    out.revision = static_cast<std::uint64_t>(row.integer(5));
    const Bytes sealed = row.bytes(6);
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(sealed));
    DESK_TRY(const keys::OpenedKey key, reader.version(registerKeyName, header.keyVersion));
    const auto content =
        crypto::openSingleUse(key.key, sealedHeader(key), associatedOf(m_store, out), sealed);
    if (!content.ok()) // a changed column beside it gives another key as well
        return content.error().code == ErrorCode::WrongKey ? notWhatWasStored() : content.error();
    DESK_CHECK(decodeIncident(*content, out));
    DESK_CHECK(checkAgainstLog(reader, out.id, sealed));
    return out;
}

Result<Incident> IncidentRegister::load(const keys::StaffKeys &reader, std::uint32_t number)
{
    store::Query query(m_connection, "SELECT incident, ordinal, state, detected_at, opened_at, revision, "
                                     "sealed FROM incident WHERE ordinal = ?");
    query.bindInteger(number);
    DESK_TRY(const bool found, query.next());
    if (!found)
        return fail(ErrorCode::NotFound, "The register has no incident of this number.", "incident");
    return readRow(reader, query);
}

Result<std::vector<Incident>> IncidentRegister::all(const keys::StaffKeys &reader)
{
    std::vector<Incident> out;
    {
        store::Query query(m_connection, "SELECT incident, ordinal, state, detected_at, opened_at, revision, "
                                         "sealed FROM incident ORDER BY ordinal");
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            DESK_TRY(Incident incident, readRow(reader, query));
            out.push_back(std::move(incident));
        }
    }
    DESK_TRY(const std::uint64_t opened, m_log.countOf(Event::IncidentOpened));
    if (opened != out.size())
        return notWhatWasStored();
    return out;
}

} // namespace desk::audit
