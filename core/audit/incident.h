// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/merkle.h"
#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>

namespace desk::audit {

using IncidentId = Id<struct IncidentTag>;

/// The numbers are stored.
enum class IncidentState : std::uint8_t
{
    Open = 1,
    Closed = 2
};

/// How likely the incident harms people (GDPR Art. 33(1), 34(1)). The numbers are stored.
enum class IncidentRisk : std::uint8_t
{
    Unassessed = 0,
    Unlikely = 1,
    Likely = 2,
    High = 3,
};

/// Whom a notice is for. The numbers are stored.
enum class NoticeTo : std::uint8_t
{
    Authority = 1, ///< GDPR Art. 33.
    People = 2,    ///< GDPR Art. 34.
    Partner = 3,   ///< Whom a platform promised to tell, e.g. the marketplace its data comes from.
};

/// An entry of the log that belongs to the evidence, with its leaf: who changes the one has to change the
/// other.
struct EvidenceLink
{
    std::uint64_t entry = 0;
    Digest256 leaf{};
};

struct IncidentNote
{
    Instant at{};
    StaffId by;
    std::string text;
    std::vector<EvidenceLink> evidence;
};

struct IncidentNotice
{
    NoticeTo to{};
    std::string text;
    Instant draftedAt{};
    StaffId draftedBy;
    std::optional<Instant> sentAt;
    StaffId sentBy;
    std::string lateReason; ///< GDPR Art. 33(1): why it came after its time.
};

/// Why somebody need not be told.
struct NotNeeded
{
    NoticeTo to{};
    std::string reason;
    Instant at{};
    StaffId by;
};

struct Incident
{
    IncidentId id;
    std::uint32_t number = 0; ///< From 1; given by add().
    IncidentState state = IncidentState::Open;
    Instant detectedAt{};
    Instant openedAt{};
    std::uint64_t revision = 1;
    // Sealed:
    StaffId openedBy;
    std::string what;
    bool confidentiality = false;
    bool integrity = false;
    bool availability = false;
    IncidentRisk risk = IncidentRisk::Unassessed;
    std::vector<PlatformId> platforms;
    std::vector<std::string> categories;
    std::optional<std::uint64_t> people;
    std::optional<std::uint64_t> records;
    std::vector<IncidentNote> notes;
    std::vector<IncidentNotice> notices;
    std::vector<NotNeeded> notNeeded;
    std::optional<Instant> closedAt;
    StaffId closedBy;
    std::string cause;
    std::string measures;
};

} // namespace desk::audit
