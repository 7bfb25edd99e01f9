// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/incident.h"
#include "core/audit/log.h"

namespace desk::audit {

/**
 * The register of incidents, sealed under the desk's log key with every clear column in the associated data.
 * Each change is an entry of the log that holds the digest of what was stored: a row that is changed, put
 * back or deleted is noticed. The connection's thread; each call is one transaction with its entry, and joins
 * the caller's.
 */
class IncidentRegister
{
public:
    IncidentRegister(store::Connection &connection, StoreId store, AuditLog &log, RandomSource &random);

    /// Gives the incident its number.
    Result<void> add(const keys::StaffKeys &actor, Incident &incident);
    /// The next revision; `event` says what changed.
    Result<void> save(const keys::StaffKeys &actor, Incident &incident, Event event);
    /// NotFound. Tampered: it is not what the log says was stored.
    Result<Incident> load(const keys::StaffKeys &reader, std::uint32_t number);
    /// All of them, oldest first. Tampered: one is missing that the log knows of.
    Result<std::vector<Incident>> all(const keys::StaffKeys &reader);

private:
    Result<void> put(const keys::StaffKeys &actor, const Incident &incident, Event event);
    Result<Incident> readRow(const keys::StaffKeys &reader, const store::Query &row);
    Result<void> checkAgainstLog(const keys::StaffKeys &reader, IncidentId incident, ByteView sealed);

    store::Connection &m_connection;
    StoreId m_store;
    AuditLog &m_log;
    RandomSource &m_random;
};

} // namespace desk::audit
