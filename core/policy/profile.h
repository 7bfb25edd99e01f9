// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/policy/vocabulary.h"

#include <QDate>

#include <map>
#include <string>
#include <vector>

namespace desk::policy {

/// A text in both languages of the desk. Both are always filled in.
struct LocalText
{
    std::string en;
    std::string zhCN;

    /// `zhCN` for a tag that begins with "zh", `en` for any other.
    const std::string &in(std::string_view languageTag) const;
};

/// Ids of the promises in the published policy that a part of a profile keeps, e.g. "FR-R2".
using Facts = std::vector<std::string>;

struct RoleEntry
{
    Role role{};
    LocalText label; ///< What this company calls the role.
    Facts facts;
};

struct Purpose
{
    std::string id;
    LocalText label;
    std::string dpv;         ///< Data Privacy Vocabulary term, e.g. "dpv:DirectMarketing"; may be empty.
    bool objectable = false; ///< A person may object to it.
    bool needsConsent = false;
    Facts facts;
};

struct Field
{
    std::string id;
    LocalText label;
    FieldType type = FieldType::Text;
    Provenance provenance = Provenance::Provided;
    Sensitivity sensitivity = Sensitivity::Ordinary;
    Mask mask = Mask::None;
    IdentifierKind identifier = IdentifierKind::None;
    std::string party;        ///< Empty: the category's main party.
    bool shared = false;      ///< Names nobody (a price, a SKU): goes into the record of every party.
    bool secondLayer = false; ///< Sealed once more inside its record (SK-S2).
    bool exportable = true;   ///< False for every Secret field.
    Facts facts;
};

/// One of several people a row speaks of. The first of a category is the main party.
struct Party
{
    std::string id;
    LocalText label;
    std::string when; ///< Boolean field that says it is another person; where not true, its fields are the
                      ///< main party's.
};

struct Category
{
    std::string id;
    std::uint16_t number =
        0; ///< Stable for ever within a profile's id: stands in authenticated data on disk.
    LocalText label;
    ShredClass shredClass = ShredClass::Erasable;
    bool anonymous = false;          ///< Bound to nobody: no identifiers, no readers, no rights (SK-C4).
    bool shareable = true;           ///< False: no recipient may hold any of it (MH-P1).
    std::vector<Role> readableBy;    ///< Who gets the category key. Empty only where anonymous.
    std::vector<Role> aggregatesFor; ///< Who may see counts and totals.
    std::vector<std::string> purposes;
    std::vector<std::string> forbiddenPurposes; ///< Never, whatever the rest says (MH-S6).
    std::vector<std::string> key; ///< Fields that identify a row; empty: the whole content does.
    std::string tenantField;      ///< Field with the merchant a row belongs to; may be empty (MH-C2).
    std::vector<Party> parties;   ///< Empty: one person a row.
    std::vector<Field> fields;
    Facts facts;
};

struct RightCondition
{
    ConditionKind kind{};
    std::string category;            ///< Empty: every category the right covers.
    std::vector<std::string> fields; ///< Empty: every field of the category.
    std::string dateField;           ///< OnlyBeforeShipment: filled once shipped.
};

struct RightRule
{
    Right right{};
    std::vector<std::string> categories; ///< What it covers; may be empty for a complaint.
    std::vector<Requester> requesters;
    std::vector<Provenance> provenances; ///< Empty: all. Portability: Provided, Observed.
    std::vector<std::string> purposes;   ///< Objection and consent withdrawal: to which.
    std::vector<RightCondition> conditions;
    LocalText note; ///< May be empty.
    Facts facts;
};

/// Proof of an order: its number plus `required` of `details`.
struct OrderFactsRule
{
    std::string category;
    std::string numberField;
    std::vector<std::string> details;
    int required = 1;
    Facts facts;
};

/// For these rights and requesters any `required` of `methods` prove who asks; listed as they should be
/// tried.
struct VerificationLadder
{
    std::vector<Right> rights;
    std::vector<Requester> requesters;
    std::vector<VerificationMethod> methods;
    int required = 1;
    Facts facts;
};

struct Verification
{
    std::vector<VerificationLadder> ladders;
    std::vector<VerificationMethod> forbidden;
    std::optional<OrderFactsRule> orderFacts;
    Facts facts;
};

struct Period
{
    int amount = 0;
    PeriodUnit unit = PeriodUnit::Days;
};

/**
 * A date, and how long after it. Without `category` it is the row's own field, and a row that has no value
 * waits. With it, it is that field in every row of `category` whose `match` field has the same value as this
 * row's: each must have a value and be past; no such row means there is nothing to wait for.
 */
struct RetentionCondition
{
    std::string field;
    Period period;
    std::string category;
    std::string match;
};

struct RetentionRule
{
    std::string id;
    LocalText label;
    std::vector<std::string> categories;
    std::vector<RetentionCondition> after; ///< All of them must be past.
    RetentionAction action{};
    std::vector<std::string> keep; ///< Deidentify: fields that stay, none of them personal.
    Facts facts;
};

/// What a law orders to keep beyond its term (MH-T2).
struct LegalHoldRule
{
    bool coldStorage = false;
    std::vector<Role> readableBy;
    bool eraseAtEnd = true;
    Facts facts;
};

struct Holding
{
    std::string category;
    std::vector<std::string> fields; ///< Empty: the whole category.
};

struct Recipient
{
    std::string id;
    LocalText label;
    RecipientKind kind{};
    std::vector<Holding> holds; ///< Empty: nothing personal, so never told.
    std::vector<Right> toldOf;
    bool reviewFirst = false;     ///< An internal compliance review comes before any disclosure (RU-P1).
    std::vector<LocalText> cases; ///< Authorities: the only cases in which they get anything.
    Facts facts;
};

struct Promise
{
    std::string id;
    PromiseKind kind{};
    std::vector<Right> rights; ///< RightCarriedOut only.
    Period period;
    LocalText label;
    Facts facts;
};

struct PasswordRule
{
    int minimumLength = 12;
    bool upper = false;
    bool lower = false;
    bool digit = false;
    bool symbol = false;
    int maximumAgeDays = 0; ///< 0: never expires.
    Facts facts;
};

struct AccessRules
{
    bool uniqueUserIds = true;
    bool secondFactor = false;
    bool leastPrivilege = true;
    bool logEveryRead = false;
    bool maskCore = true;
    bool tenantIsolation = false;
    Facts facts;
};

/// What keeps staff from carrying data off.
struct LeakRules
{
    bool staffCopies = false;     ///< Private copies, exports and shares by staff.
    std::vector<Role> changeCore; ///< Who may change fields of sensitivity Core.
    std::vector<Role> download;   ///< Who may write a package to a file.
    int filesPerHour = 0;         ///< People's files one member of staff may open; 0: no limit.
    int revealsPerHour = 0;       ///< Masked values one member of staff may reveal; 0: no limit.
    bool emergencyCutOff = false;
    Facts facts;
};

struct StorageRules
{
    std::string atRest = "AES-256-GCM";
    bool keysApart = true;
    std::string transport = "TLS1.2"; ///< Lowest version in transit.
    bool secondLayer = false;
    Facts facts;
};

struct PaymentRules
{
    bool refuseCardNumbers = true; ///< Import refuses a file that holds full card numbers (FR-T2).
    Facts facts;
};

struct BackupRules
{
    bool encrypted = true;
    int everyDays = 0;          ///< 0: only by hand.
    int rehearseEveryDays = 0;  ///< Restore rehearsals; 0: none promised.
    bool erasureReaches = true; ///< A deletion reaches the backups too (MH-T3).
    Facts facts;
};

struct IncidentRules
{
    bool recorded = true;
    bool evidenceChain = false;
    Facts facts;
};

struct SecurityRules
{
    AccessRules access;
    std::optional<PasswordRule> password;
    LeakRules leaks;
    StorageRules storage;
    PaymentRules payment;
    BackupRules backups;
    IncidentRules incidents;
};

struct PriorVersion
{
    std::string version;
    QDate effective;
    bool material = false; ///< The change that replaced it was a material one.
    LocalText change;
};

/// What happens when the policy changes (ALL-N1).
struct ChangeRules
{
    bool announce = true;
    bool consentAgain = false; ///< Asked for again where a material change touches it.
    Facts facts;
};

/**
 * One company's privacy promises as data. A plain value: copy it, share it between threads, change nothing in
 * place.
 *
 * Made by parseProfile() only, which makes sure that every id named anywhere is defined.
 */
struct Profile
{
    std::string id;     ///< Lower case, digits and dashes.
    std::string prefix; ///< Two capital letters, first part of a request's reference.
    LocalText name;
    LocalText description;
    std::string version;
    QDate effective;
    std::vector<PriorVersion> supersedes; ///< Oldest first, all before `effective`.
    ChangeRules changes;
    std::string defaultRegion; ///< ISO 3166-1 alpha-2, for phone numbers written without a country code.
    std::vector<RoleEntry> roles;
    std::vector<Purpose> purposes;
    std::vector<Category> categories;
    std::vector<RightRule> rights;
    Verification verification;
    std::vector<RetentionRule> retention;
    LegalHoldRule legalHold;
    std::vector<Recipient> recipients;
    std::vector<Promise> promises;
    SecurityRules security;
    std::map<std::string, std::vector<std::string>>
        keptFacts; ///< Promise id to the pointers of what keeps it.
};

/// A thing wrong with a file. `pointer` is RFC 6901 and empty for the whole document.
struct Fault
{
    std::string pointer;
    std::string message;
};

/**
 * Every fault of a profile: syntax (with line and column) or else the form (draft-07 schema, see
 * resources/json-schemas/policy-profile.schema.json) or else the meaning. Each step needs the one before it,
 * so all faults of the first step that finds any are reported. Empty means that parseProfile() succeeds.
 * Thread-safe.
 */
std::vector<Fault> checkProfile(std::string_view json);

/// The profile, or InvalidInput with the first fault (its pointer as place) and how many there are.
/// Thread-safe.
Result<Profile> parseProfile(std::string_view json);

/// Null when there is none; the pointer lives as long as the profile.
const Category *findCategory(const Profile &profile, std::string_view id);
const Category *findCategoryByNumber(const Profile &profile, std::uint16_t number);
const Field *findField(const Category &category, std::string_view id);
const RightRule *findRight(const Profile &profile, Right right);
const Recipient *findRecipient(const Profile &profile, std::string_view id);
bool mayRead(const Category &category, Role role);

/// The ladder for a right and a requester; null when the profile does not offer the right to them.
const VerificationLadder *findLadder(const Profile &profile, Right right, Requester requester);

/// The retention rules that speak of a category, in the profile's order.
std::vector<const RetentionRule *> retentionOf(const Profile &profile, std::string_view categoryId);

/// The version in force on the day a request came in; the oldest known one for days before all (ALL-N1).
const std::string &versionInForce(const Profile &profile, QDate received);

} // namespace desk::policy
