// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace desk::policy {

/// Where a value came from (GDPR Art. 20 hands over the first two only).
enum class Provenance : std::uint8_t
{
    Provided = 1,
    Observed,
    Inferred
};

/// How a value is handled on screen: Core is masked until revealed; Secret is never shown and never exported.
enum class Sensitivity : std::uint8_t
{
    Ordinary = 1,
    Personal,
    Core,
    Secret
};

/// How a masked value looks; see maskValue().
enum class Mask : std::uint8_t
{
    None = 1,
    Name,
    Email,
    Phone,
    Address,
    Account,
    Postcode,
    LastFour,
    Full
};

/// What a field finds a person by. Name and Postcode only count together.
enum class IdentifierKind : std::uint8_t
{
    None = 0,
    Email = 1,
    Phone,
    Account,
    Order,
    Name,
    Postcode
};

enum class FieldType : std::uint8_t
{
    Text = 1,
    Integer,
    Decimal,
    Boolean,
    Date,
    DateTime,
    List,
    Json
};

/// Records whose key dies together. The numbers are part of the authenticated data on disk: never renumber.
enum class ShredClass : std::uint8_t
{
    Erasable = 1,
    ContractClaims = 2,
    Tax = 3,
    RequestFile = 4,
    Suppression = 5
};

/// The numbers are stored: never renumber. Spellings are those of the command line.
enum class Right : std::uint8_t
{
    Access = 1,
    Correction = 2,
    Deletion = 3,
    Portability = 4,
    Objection = 5,
    Restriction = 6,
    ConsentWithdrawal = 7,
    Complaint = 8,
    AccountCancellation = 9,
};

/// The numbers are stored: never renumber.
enum class Role : std::uint8_t
{
    CustomerService = 1,
    Fulfilment = 2,
    Finance = 3,
    Operation = 4,
    Supervisor = 5,
    DataProtection = 6,
    Administrator = 7,
    Auditor = 8,
};

/// Whose account, order or contact stands behind a request.
enum class Requester : std::uint8_t
{
    Registered = 1,
    Guest,
    EndCustomer
};

/// What a right is bound to beyond the law.
enum class ConditionKind : std::uint8_t
{
    OnlyBeforeShipment = 1, ///< `fields` may change only while `dateField` is empty.
    NoLossOfService,        ///< The answer records that nothing is taken away from who asks.
    FreeOfCharge,
    AggregatesStay,       ///< Totals that name nobody stay behind.
    WithinLegalLimits,    ///< What a law orders to keep is kept, and said so.
    TellRecipients,       ///< Every holder is told.
    StopsAtOnce,          ///< From the next visit on nothing more is collected.
    TransmitToController, ///< Sent straight to another controller where feasible.
    AssignSpecialist,
    ReportBack,
};

/// Ways to prove who asks, the least demanding first.
enum class VerificationMethod : std::uint8_t
{
    None = 1,
    Account,
    RegisteredContact,
    OneTimeCode,
    OrderFacts,
    CallBack,
    ThroughMerchant,
    DocumentSeen,
    Biometric, ///< Exists so that a profile can forbid it; no ladder may use it.
};

enum class PeriodUnit : std::uint8_t
{
    Hours = 1,
    Days,
    WorkingDays,
    Months,
    Years
};

enum class RetentionAction : std::uint8_t
{
    Erase = 1,
    Deidentify, ///< Everything goes but the fields the rule keeps, and those no longer belong to a person.
    Archive,    ///< Out of the daily view; still found by a request.
    Protect,    ///< Only data protection can open it until the person comes back.
};

enum class RecipientKind : std::uint8_t
{
    Carrier = 1,
    PaymentInstitution,
    CloudHost,
    FulfilmentPartner,
    TrackingProvider,
    ServiceProvider,
    Authority,
};

enum class PromiseKind : std::uint8_t
{
    RightCarriedOut = 1,
    ComplaintAnswered,
    IncidentNotified
};

template <typename E>
struct Spelling
{
    E value;
    std::string_view text;
};

/// Every member of an enumeration above with its spelling in files and commands, in order of declaration.
template <typename E>
std::span<const Spelling<E>> spellings();

template <>
std::span<const Spelling<Provenance>> spellings<Provenance>();
template <>
std::span<const Spelling<Sensitivity>> spellings<Sensitivity>();
template <>
std::span<const Spelling<Mask>> spellings<Mask>();
template <>
std::span<const Spelling<IdentifierKind>> spellings<IdentifierKind>();
template <>
std::span<const Spelling<FieldType>> spellings<FieldType>();
template <>
std::span<const Spelling<ShredClass>> spellings<ShredClass>();
template <>
std::span<const Spelling<Right>> spellings<Right>();
template <>
std::span<const Spelling<Role>> spellings<Role>();
template <>
std::span<const Spelling<Requester>> spellings<Requester>();
template <>
std::span<const Spelling<ConditionKind>> spellings<ConditionKind>();
template <>
std::span<const Spelling<VerificationMethod>> spellings<VerificationMethod>();
template <>
std::span<const Spelling<PeriodUnit>> spellings<PeriodUnit>();
template <>
std::span<const Spelling<RetentionAction>> spellings<RetentionAction>();
template <>
std::span<const Spelling<RecipientKind>> spellings<RecipientKind>();
template <>
std::span<const Spelling<PromiseKind>> spellings<PromiseKind>();

/// The spelling of a member, e.g. "consent-withdrawal"; empty for a number that is no member.
template <typename E>
std::string_view spelling(E value)
{
    for (const Spelling<E> &each : spellings<E>())
        if (each.value == value)
            return each.text;
    return {};
}

/// The member with exactly this spelling, if there is one.
template <typename E>
std::optional<E> fromSpelling(std::string_view text)
{
    for (const Spelling<E> &each : spellings<E>())
        if (each.text == text)
            return each.value;
    return std::nullopt;
}

} // namespace desk::policy
