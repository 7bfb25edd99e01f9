// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a record's life: periods, what ends them, who else holds it, what was promised.
#pragma once

#include "core/policy/spelling.h"

#include <cstdint>

namespace desk::policy {

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

template <>
std::span<const Spelling<PeriodUnit>> spellings<PeriodUnit>();
template <>
std::span<const Spelling<RetentionAction>> spellings<RetentionAction>();
template <>
std::span<const Spelling<RecipientKind>> spellings<RecipientKind>();
template <>
std::span<const Spelling<PromiseKind>> spellings<PromiseKind>();

} // namespace desk::policy
