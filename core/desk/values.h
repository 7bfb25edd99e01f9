// SPDX-License-Identifier: GPL-3.0-or-later
// What crosses the border between the desk and an interface: plain values, ids and revisions.
#pragma once

#include "core/base/id.h"
#include "core/crypto/secret.h"
#include "core/policy/profile.h"

#include <optional>
#include <string>
#include <vector>

namespace desk {

/// Where a desk lies: its data, and apart from them its keys. Absolute folders.
struct DeskLocation
{
    std::string data;
    std::string keyring;
};

struct PlatformInfo
{
    PlatformId id;
    std::string profile;  ///< Id of its policy profile, e.g. "rugs".
    std::string prefix;   ///< First part of its references, e.g. "RU".
    policy::LocalText name;
    std::string policyVersion;
};

/// Who works at the desk now.
struct SessionInfo
{
    StaffId staff;
    std::string name;
    std::vector<policy::Role> roles;
    bool rehearsal = false;  ///< The people are made up; every interface says so all the time.
    std::vector<PlatformInfo> platforms;  ///< Those this member of staff may enter.
};

struct SignIn
{
    std::string user;
    crypto::SecretBytes password;
    crypto::SecretBytes keyFile;  ///< Contents of the key file; empty without one.
    std::string code;             ///< One-time code; empty without one.
};

struct NewDesk
{
    std::string admin;
    crypto::SecretBytes password;
    crypto::SecretBytes keyFile;
    std::vector<std::string> profiles;  ///< Ids of shipped profiles, or JSON texts.
    bool rehearsal = false;
};

/// Told once, when a desk is made; kept nowhere.
struct CreatedDesk
{
    std::string totpSecret;   ///< Base32; empty on a rehearsal desk.
    std::string totpUri;      ///< otpauth:// for an authenticator's camera.
    std::string recoveryKit;  ///< The passphrase that opens the desk when nobody else can.
};

struct NewStaffMember
{
    std::string name;
    std::vector<policy::Role> roles;
    std::vector<PlatformId> platforms;  ///< Empty: all.
    crypto::SecretBytes password;
    bool withCode = true;  ///< Enrol a one-time code; only a rehearsal desk may go without.
};

struct StaffInfo
{
    StaffId id;
    std::string name;
    std::vector<policy::Role> roles;
    bool enabled = true;
    bool recovery = false;
    std::size_t keysHeld = 0;
    std::size_t keysDue = 0;  ///< What their roles call for.
};

struct ImportOrder
{
    PlatformId platform;
    std::string category;
    std::string mapping;  ///< JSON text of a mapping file; empty: columns are named like fields.
    std::string path;     ///< "-" for standard input.
    bool dryRun = false;
};

/// A row that was not taken in, kept sealed for correction. Places and reasons only, nothing personal.
struct ImportFault
{
    std::uint64_t line = 0;
    std::string place;   ///< e.g. "line 12, column 3".
    std::string reason;  ///< One sentence.
};

struct ImportReport
{
    std::uint64_t rows = 0;
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t faulty = 0;
    std::uint64_t newSubjects = 0;
    std::vector<ImportFault> faults;  ///< At most the first 1000.
    std::string format;               ///< What the file turned out to be, e.g. "CSV, windows-1252, delimiter ;".
};

enum class FindBy : std::uint8_t { Email, Phone, Account, Order, NameAndPostcode };

struct CategoryHolding
{
    std::string category;
    policy::LocalText label;
    std::uint64_t records = 0;
    bool readable = false;  ///< For the role that asks.
};

/// Somebody who was found, without a word about who they are.
struct FoundSubject
{
    SubjectId id;
    std::vector<CategoryHolding> holdings;
    bool candidate = false;  ///< Found by likeness only: a person must confirm.
};

struct FieldView
{
    std::string field;
    std::string label;
    std::string text;  ///< Masked unless revealed.
    bool masked = false;
    bool secret = false;  ///< Never shown.
};

struct RecordView
{
    RecordId id;
    std::vector<FieldView> fields;
};

struct CategoryView
{
    std::string category;
    std::string label;
    bool readable = true;
    std::vector<RecordView> records;
    std::uint64_t total = 0;
};

struct SubjectView
{
    SubjectId id;
    std::vector<CategoryView> categories;
    bool revealed = false;
};

enum class RequestState : std::uint8_t {
    Received = 1,   ///< Taken in; nobody found or nothing proven yet.
    Verified = 2,   ///< Who asks is proven as far as the right warrants.
    Planned = 3,    ///< What will be done has been worked out.
    Fulfilled = 4,  ///< Done; the answer is ready.
    Closed = 5,
};

struct NewRequest
{
    PlatformId platform;
    std::vector<policy::Right> rights;
    std::string channel;    ///< email phone letter chat web-form dashboard agent api
    QDate receivedOn;       ///< The day it reached an official channel.
    std::string residence;  ///< ISO 3166-1 alpha-2, with a region where law differs (US-CA).
    std::string language;   ///< BCP 47 tag; empty: the platform's.
    std::string email;
    std::string phone;
    std::string account;
    std::string order;
    std::string text;  ///< What the person wrote.
};

struct RequestSummary
{
    PlatformId platform;
    RequestId id;
    std::string reference;  ///< e.g. RU-2026-000123-7
    std::vector<policy::Right> rights;
    RequestState state = RequestState::Received;
    QDate receivedOn;
    std::string residence;
    std::string channel;
    std::string assignee;  ///< Name of a member of staff; empty: nobody.
    std::uint64_t revision = 0;
};

struct RequestFilter
{
    std::optional<PlatformId> platform;
    std::optional<RequestState> state;
    bool openOnly = false;
    std::string reference;  ///< Only this one.
};

struct RequestPage
{
    std::vector<RequestSummary> requests;
    std::string next;  ///< Cursor of the next page; empty after the last.
};

/// A way to prove who asks that the policy allows for this request.
struct VerificationOption
{
    policy::VerificationMethod method{};
    std::string numberField;                             ///< Order facts: the field that names the order.
    std::vector<std::pair<std::string, std::string>> details;  ///< Order facts: field ids with their labels.
    int required = 1;                                    ///< How many details must fit, besides the number.
};

struct EvidenceView
{
    policy::VerificationMethod method{};
    bool proven = false;
    Instant at{};
    Instant expiresAt{};
    std::string by;  ///< Name of a member of staff.
};

struct TimelineEntry
{
    Instant at{};
    std::string by;
    std::string event;  ///< Stable word, e.g. "request-opened"; an interface translates it.
    std::string note;   ///< What somebody wrote, if anything.
};

struct RequestDetails
{
    RequestSummary summary;
    std::string text;
    std::string language;
    std::vector<std::pair<policy::IdentifierKind, std::string>> identifiers;  ///< As given, in clear: the person's file is open.
    std::vector<FoundSubject> subjects;  ///< Who the identifiers find; exactly one is what is needed.
    std::vector<VerificationOption> options;
    std::vector<EvidenceView> evidence;
    int attemptsLeft = 0;
    std::string blockedBecause;  ///< Why the next step cannot be taken; a stable word, empty when it can.
};

struct VerificationAttempt
{
    policy::VerificationMethod method{};
    std::vector<std::pair<std::string, std::string>> claims;  ///< Field id and what the person said.
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
    std::string withheldBecause;  ///< Stable word: secret, anonymous, not-readable.
};

struct PlanView
{
    std::vector<PlanLine> lines;
    std::string digest;  ///< Hexadecimal SHA-256 over every record the plan names, with its version.
    std::uint64_t records = 0;
};

struct PackageResult
{
    std::string path;
    std::string passphrase;  ///< Told once, by another channel than the package; kept nowhere.
    std::uint64_t bytes = 0;
    std::uint64_t records = 0;
    std::string sha256;
};

struct AuditLine
{
    std::uint64_t index = 0;
    Instant at{};
    std::string by;
    std::string event;
    std::string subject;  ///< A reference or id; empty without one.
};

} // namespace desk
