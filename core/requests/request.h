// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requests/action.h"

namespace desk::requests {

/// Who writes for the person. The numbers are stored.
enum class Behalf : std::uint8_t { Self = 0, Agent = 1, Parent = 2, Lawyer = 3, Merchant = 4 };

/// In whose name somebody else asks, and what showed that they may.
struct OnBehalfOf
{
    Behalf kind = Behalf::Self;
    std::string name;
    std::string authority;  ///< What was seen, e.g. a signed mandate; the document itself is not kept.
    std::string scope;      ///< What it covers.
    QDate seenOn;           ///< Invalid: not seen yet, so nothing may be disclosed or changed.
};

/// How two requests belong together. The numbers are stored.
enum class LinkKind : std::uint8_t { Duplicate = 1, Repeat = 2, Related = 3, MergedInto = 4, MergedFrom = 5, SplitInto = 6, SplitFrom = 7 };

struct Link
{
    RequestId request;
    LinkKind kind{};
    QDate receivedBefore;  ///< MergedFrom: this request's own receipt day, which an undoing puts back.
};

/// A code that was told, or a call that is to be made, to a contact that is stored.
struct PendingChallenge
{
    policy::VerificationMethod method{};
    policy::IdentifierKind contact{};
    crypto::Digest256 codeHash{};  ///< Of a one-time code; zero for a call-back.
    Instant expiresAt{};
};

/// One of the files that a request came in as; the bytes lie beside it, see RequestStore::original().
struct Source
{
    std::uint8_t format = 0;  ///< Number of an intake::Format.
    std::string name;         ///< As the sender named the file.
    std::string externalId;   ///< The sender's own id of the request; may be empty.
    crypto::Digest256 sha256{};
    std::uint64_t bytes = 0;
};

/// What was decided of a string in one field of one record of a package, so that nobody else's data leaves
/// with the person's.
struct Redaction
{
    std::string category;
    std::string record; ///< As the package names it.
    std::string field;
    std::string text;       ///< What is struck or stays, as it stands there.
    std::uint8_t kind = 0;  ///< Number of a redaction::PlaceKind.
    std::uint8_t because = 0; ///< Number of a redaction::Because.
    bool struck = false;
    std::string reason;     ///< Struck: a code of exporting::redactionGrounds; else of redactionReasons.
    StaffId by;
};

/// What a person sent. Clear columns are authenticated with the sealed ones.
struct Request
{
    PlatformId platform;
    RequestId id;
    std::string reference;
    State state = State::Received;     ///< Where the least advanced open action stands; kept by RequestStore.
    QDate receivedOn;
    std::string residence;
    std::string channel;
    std::string language;
    int policyOrdinal = 1;             ///< Which version of the platform's policy was in force on the receipt day.
    std::optional<SubjectId> subject;  ///< Whose request it is, once that is known.
    std::optional<StaffId> assignee;
    Instant createdAt{};
    std::uint64_t revision = 1;
    // Sealed:
    std::vector<Action> actions;  ///< One for each right exercised.
    std::string email;
    std::string phone;
    std::string account;
    std::string order;
    std::string text;
    OnBehalfOf behalf;
    std::vector<Link> links;
    std::optional<PendingChallenge> challenge;
    std::vector<Source> sources;  ///< In the order in which they came; empty: typed in.
    std::vector<Redaction> redactions;
    std::uint64_t undecided = 0;  ///< Places that waited for a decision when a package was planned last.
};

std::vector<policy::Right> rightsOf(const Request &request);
/// Null: the request does not exercise this right.
Action *findAction(Request &request, policy::Right right);
/// Over all that was decided of others in a package; nothing where nothing was.
std::optional<crypto::Digest256> redactionsDigest(const Request &request);
/// Merged into another request, which goes on in its place.
bool isMerged(const Request &request);

/// One attempt to prove who asks.
struct Evidence
{
    policy::VerificationMethod method{};
    policy::IdentifierKind identifier = policy::IdentifierKind::None;  ///< What it proves; each identifier apart.
    bool proven = false;
    Instant at{};
    Instant expiresAt{};
    StaffId actor;
    std::string claims;  ///< Sealed: which fields were claimed, never what was said of them.
};

struct TimelineEntry
{
    Instant at{};
    StaffId actor;
    std::uint16_t event = 0;  ///< Number of an audit event.
    std::string note;         ///< Sealed.
};

} // namespace desk::requests
