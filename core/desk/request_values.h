// SPDX-License-Identifier: GPL-3.0-or-later
// Requests from intake to package, as an interface sees them.
#pragma once

#include "core/base/clock.h"
#include "core/desk/subject_values.h"

#include <QDate>

#include <optional>
#include <string>
#include <vector>

namespace desk {

enum class RequestState : std::uint8_t
{
    Received = 1,  ///< Taken in; nobody found or nothing proven yet.
    Verified = 2,  ///< Who asks is proven as far as the right warrants.
    Planned = 3,   ///< What will be done has been worked out.
    Fulfilled = 4, ///< Done; the answer is ready.
    Closed = 5,
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
    std::uint64_t revision = 0;
};

struct RequestFilter
{
    std::optional<PlatformId> platform;
    std::optional<RequestState> state;
    bool openOnly = false;
    std::string reference; ///< Only this one.
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

struct RequestDetails
{
    RequestSummary summary;
    std::string text;
    std::string language;
    std::vector<std::pair<policy::IdentifierKind, std::string>>
        identifiers;                    ///< As given, in clear: the person's file is open.
    std::vector<FoundSubject> subjects; ///< Who the identifiers find; exactly one is what is needed.
    std::vector<VerificationOption> options;
    std::vector<EvidenceView> evidence;
    int attemptsLeft = 0;
    std::string blockedBecause; ///< Why the next step cannot be taken; a stable word, empty when it can.
};

struct VerificationAttempt
{
    policy::VerificationMethod method{};
    std::vector<std::pair<std::string, std::string>> claims; ///< Field id and what the person said.
};

struct VerificationResult
{
    bool proven = false;
    int attemptsLeft = 0;
    Instant expiresAt{};
};

/// What fulfilment will do with one category.
struct PlanLine
{
    std::string category;
    std::string label;
    std::uint64_t included = 0;
    std::uint64_t withheld = 0;
    std::string withheldBecause; ///< Stable word: secret, anonymous, not-readable.
};

struct PlanView
{
    std::vector<PlanLine> lines;
    std::string digest; ///< Hexadecimal SHA-256 over every record the plan names, with its version.
    std::uint64_t records = 0;
};

struct PackageResult
{
    std::string path;
    std::string passphrase; ///< Told once, by another channel than the package; kept nowhere.
    std::uint64_t bytes = 0;
    std::uint64_t records = 0;
    std::string sha256;
};

} // namespace desk
