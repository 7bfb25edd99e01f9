// SPDX-License-Identifier: GPL-3.0-or-later
// Requests from intake to package, as an interface sees them.
#pragma once

#include "core/base/clock.h"
#include "core/desk/action_values.h"
#include "core/desk/subject_values.h"

#include <QDate>

#include <optional>
#include <string>
#include <vector>

namespace desk {

/// In whose name somebody else asks, and what showed that they may.
struct OnBehalf
{
    std::string kind;      ///< agent, parent, lawyer, merchant; empty: the person asks.
    std::string name;
    std::string authority; ///< What was seen; the document itself is not kept.
    std::string scope;
    QDate seenOn;          ///< Invalid: nothing was seen yet.
};

struct NewRequest
{
    PlatformId platform;
    std::vector<policy::Right> rights;
    std::string channel;   ///< email phone letter chat web-form dashboard agent api
    QDate receivedOn;      ///< The day it reached an official channel.
    std::string residence; ///< ISO 3166-1 alpha-2, with a region where law differs (US-CA).
    std::string language;  ///< BCP 47 tag; empty: the platform's.
    std::string email;
    std::string phone;
    std::string account;
    std::string order;
    std::string text; ///< What the person wrote.
    OnBehalf behalf;
    std::vector<std::string> purposes; ///< Objection and withdrawal of consent: to which; empty: to all that the policy names.
    std::string disclosureCase;        ///< Disclosure to an authority: which of the policy's cases, by number from 1.
};

struct RequestSummary
{
    PlatformId platform;
    RequestId id;
    std::string reference; ///< e.g. RU-2026-000123-7
    std::vector<policy::Right> rights;
    RequestState state = RequestState::Received;
    QDate receivedOn;
    std::string residence;
    std::string channel;
    std::string assignee; ///< Name of a member of staff; empty: nobody.
    QDate dueOn;          ///< The earliest day that binds one of its open actions; invalid when nothing is open.
    QDate internalOn;     ///< The earliest of the desk's own targets.
    std::vector<std::string> laws; ///< Ids of the laws that hold, e.g. eu-gdpr; the first is the residence's.
    bool waitsForPerson = false;   ///< To prove who they are, or for what a paused clock waits for.
    bool waitsForApproval = false; ///< By another member of staff.
    std::uint64_t revision = 0;
};

/// What a list of requests is sorted by; requests of one key stand in the order in which they were taken in.
enum class RequestOrder : std::uint8_t {
    Received,
    Due,       ///< The day that binds. What is closed has none and comes after every day.
    Internal,  ///< The desk's own target, likewise.
    Reference,
    State,     ///< How far along it is.
    Assignee   ///< By name, nobody's last; each one's by due day.
};

enum class WaitingFor : std::uint8_t { Anybody, Person, Approval };

/// What is set must hold all at once.
struct RequestFilter
{
    std::optional<PlatformId> platform;
    std::vector<RequestState> states; ///< One of these; empty: any.
    bool openOnly = false;
    std::string reference;       ///< Only this one; all else is then left aside.
    std::string referencePrefix; ///< What the reference begins with; the list is then in the order of references.
    std::optional<policy::Right> right;
    std::string assignee;        ///< Only this member of staff's.
    bool unassigned = false;     ///< Only nobody's.
    QDate dueFrom;               ///< Only with an open action, of which the earliest binds on this day or later,
    QDate dueBefore;             ///< and before this one.
    WaitingFor waitingFor = WaitingFor::Anybody;

    RequestOrder order = RequestOrder::Received;
    bool descending = false;
    std::uint64_t skip = 0;      ///< How many are passed over before the page begins, counted from its cursor.
};

struct RequestPage
{
    std::vector<RequestSummary> requests;
    std::string next; ///< Cursor of the next page; empty after the last.
};

/// A way to prove who asks that the policy allows for this request.
struct VerificationOption
{
    policy::VerificationMethod method{};
    std::string numberField; ///< Order facts: the field that names the order.
    std::vector<std::pair<std::string, std::string>> details; ///< Order facts: field ids with their labels.
    int required = 1; ///< How many details must fit, besides the number.
};

struct EvidenceView
{
    policy::VerificationMethod method{};
    policy::IdentifierKind identifier = policy::IdentifierKind::None; ///< What it proves.
    bool proven = false;
    Instant at{};
    Instant expiresAt{};
    std::string by; ///< Name of a member of staff.
};

struct TimelineEntry
{
    Instant at{};
    std::string by;
    std::string event; ///< Stable word, e.g. "request-opened"; an interface translates it.
    std::string note;  ///< What somebody wrote, if anything.
};

/// Another request that belongs to this one.
struct RequestLink
{
    std::string reference;
    std::string kind; ///< duplicate repeat related merged-into merged-from split-into split-from
};

/// What is known of an identifier that the letter gives. Nothing goes to a contact that is neither stored nor proven.
struct IdentifierStanding
{
    bool inFile = false;
    bool proven = false;
};

struct RequestDetails
{
    RequestSummary summary;
    std::string text;
    std::string language;
    std::vector<std::pair<policy::IdentifierKind, std::string>>
        identifiers;                    ///< As given, in clear: the person's file is open.
    /// Of the identifiers, in their order: whether it stands in the person's file, and whether it is proven theirs.
    std::vector<IdentifierStanding> standings;
    std::vector<FoundSubject> subjects; ///< Who the identifiers find; exactly one is what is needed.
    std::vector<VerificationOption> options;
    std::vector<EvidenceView> evidence;
    int attemptsLeft = 0;
    std::string blockedBecause; ///< Why who asks is not proven; a stable word, empty when they are or need not be.
    OnBehalf behalf;
    std::vector<RequestLink> links;
    std::vector<RequestLink> likely; ///< Other requests of the same person, as what they might be linked.
    std::vector<ActionView> actions; ///< In the order in which they were asked for.
};

struct VerificationAttempt
{
    policy::VerificationMethod method{};
    std::vector<std::pair<std::string, std::string>> claims; ///< Field id and what the person said.
    std::string code;                                        ///< One-time code: what the person said back.
    policy::IdentifierKind identifier = policy::IdentifierKind::None; ///< Which identifier it proves, where the method leaves that open.
};

/// What the agent has to deliver, by the channel that is stored and no other.
struct Challenge
{
    policy::VerificationMethod method{};
    policy::IdentifierKind contact{};
    std::string to;   ///< The stored e-mail address or number, in clear: the agent has to reach it.
    std::string code; ///< One-time code; empty for a call-back. Told once; kept as a hash only.
    Instant expiresAt{};
};

struct VerificationResult
{
    bool proven = false;
    int attemptsLeft = 0;
    Instant expiresAt{};
};

} // namespace desk
