// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of requests: the rights, who may do what, who asks, how they prove it.
#pragma once

#include "core/policy/spelling.h"

#include <cstdint>

namespace desk::policy {

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
    AuthorityDisclosure = 10, ///< No right of the person: an authority asks, in one of the cases of the policy.
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

} // namespace desk::policy
