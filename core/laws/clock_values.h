// SPDX-License-Identifier: GPL-3.0-or-later
// What a clock is given and what it says. Plain values.
#pragma once

#include "core/laws/clock_step.h"
#include "core/policy/lifecycle.h"

#include <QDate>

#include <optional>
#include <string>
#include <vector>

namespace desk::laws {

/// A question to the person that was waited for. Days are calendar days.
struct Pause
{
    PauseReason reason{};
    QDate from;
    QDate to; ///< When the answer came; invalid while it has not.
};

/// That more time is taken, and the day the person was told so.
struct ExtensionNotice
{
    std::string reason; ///< Said to the person; never part of a chain.
    QDate sentOn;
};

/// Everything that a clock depends on. Codes are ISO 3166 ("DE", "US-CA") and may be empty when not known.
struct ClockInput
{
    Right right{};
    QDate receivedOn; ///< The day it reached an official channel.
    std::string residence;
    std::string establishment;     ///< Of the platform.
    std::vector<std::string> laws; ///< Ids; empty: those of lawsFor().
    std::string memberState;       ///< Whose official days count; empty: establishment, then residence.
    std::optional<ExtensionNotice> extension;
    std::vector<Pause> pauses;
    QDate identityProvenOn; ///< Invalid: not asked for, or not yet proven.
    QDate feePaidOn;        ///< Invalid: none asked for, or not yet paid.
    QDate asOf; ///< Today, to count a pause that has no end yet; invalid: such a pause counts for nothing.
    std::vector<policy::Promise> promises; ///< Those that do not speak of `right` are passed over.
    std::optional<int> internalDays;       ///< The house's own target, days after receipt; else the law's.
};

enum class DueKind : std::uint8_t
{
    Legal = 1,       ///< To answer, without extension.
    Extended,        ///< To answer, after an extension that counts.
    Acknowledgement, ///< To tell the person that the request arrived.
    PausedBeside,    ///< What the legal day would be if waiting is accepted: guidance, never binding.
    Promise,         ///< What the platform promised.
    Internal,        ///< What the house sets itself.
};

/// A day by which something must be done, with its reasons.
struct Due
{
    DueKind kind{};
    std::string owner; ///< Id of the law or promise; for Internal the law it was measured by.
    QDate on;
    QDate nominalOn;              ///< Before it was rolled off a weekend or holiday.
    std::vector<ClockStep> chain; ///< Read from top to bottom.
};

struct ClockResult
{
    std::vector<Due> dues;   ///< By law, then promises, then the internal target.
    std::size_t binding = 0; ///< Index of the day that binds: the earliest final day of any law or promise.
    std::vector<ClockStep> why; ///< How the binding day was chosen among several.
};

/// A law that holds, and why.
struct HeldLaw
{
    const Law *law = nullptr; ///< Lives as long as the book.
    HeldBy by{};
};

} // namespace desk::laws

namespace desk::policy {
template <>
std::span<const Spelling<laws::DueKind>> spellings<laws::DueKind>();
} // namespace desk::policy
