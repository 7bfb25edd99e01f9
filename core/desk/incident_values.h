// SPDX-License-Identifier: GPL-3.0-or-later
// The register of incidents, as an interface sees it.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>
#include <vector>

namespace desk {

/// What is known when an incident is taken in; more comes with notes.
struct NewIncident
{
    std::string what;
    std::optional<Instant> detectedAt; ///< When somebody became aware; now where it is not given.
    std::vector<PlatformId> platforms;
    std::vector<std::string> categories;
    std::optional<std::uint64_t> people;
    std::optional<std::uint64_t> records;
    bool confidentiality = false;
    bool integrity = false;
    bool availability = false;
};

/// Something more that became known.
struct IncidentNoteOrder
{
    std::string text;
    std::vector<std::uint64_t> entries; ///< Of the log, which belong to the evidence.
    std::string risk;                   ///< unlikely likely high; empty: as before.
    std::optional<std::uint64_t> people;
    std::optional<std::uint64_t> records;
};

/// A notice drafted, sent, or found not to be needed.
struct IncidentNoticeOrder
{
    std::string to;   ///< authority people partner
    std::string text; ///< Of a draft; empty where the last draft goes out.
    std::optional<Instant> sentAt;
    std::string lateReason;      ///< Needed where it went out after its time.
    std::string notNeededReason; ///< Instead of all the above.
};

struct IncidentClosing
{
    std::string cause;
    std::string measures;
};

/// One time limit, counted from the moment of detection.
struct IncidentClock
{
    std::string clock;            ///< promise gdpr-33 gdpr-34
    std::string to;               ///< authority people partner
    std::string source;           ///< Article, or the platform's own promise.
    std::optional<Instant> dueAt; ///< None: without undue delay.
    std::string state;            ///< running overdue met late not-needed
    std::optional<Instant> metAt;
};

struct IncidentNoteView
{
    Instant at{};
    std::string by;
    std::string text;
    std::vector<std::uint64_t> entries;
};

struct IncidentNoticeView
{
    std::string to;
    std::string text;
    Instant draftedAt{};
    std::string draftedBy;
    std::optional<Instant> sentAt;
    std::string sentBy;
    std::string lateReason;
};

struct IncidentView
{
    std::uint32_t number = 0;
    bool open = true;
    std::string what;
    Instant detectedAt{};
    Instant openedAt{};
    std::string openedBy;
    std::string risk;                 ///< unassessed unlikely likely high
    std::vector<std::string> natures; ///< confidentiality integrity availability
    std::vector<PlatformId> platforms;
    std::vector<std::string> categories;
    std::optional<std::uint64_t> people;
    std::optional<std::uint64_t> records;
    std::vector<IncidentClock> clocks;
    std::vector<IncidentNoteView> notes;
    std::vector<IncidentNoticeView> notices;
    std::optional<Instant> closedAt;
    std::string closedBy;
    std::string cause;
    std::string measures;
};

} // namespace desk
