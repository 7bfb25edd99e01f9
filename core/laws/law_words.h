// SPDX-License-Identifier: GPL-3.0-or-later
// Every closed list of words that a law or a calendar is made of.
#pragma once

#include "core/policy/spelling.h"

#include <cstdint>

namespace desk::laws {

/// What a number rests on: the law itself, what an authority says of it, or a choice of this program where
/// the law names no number.
enum class Basis : std::uint8_t
{
    Statute = 1,
    Guidance,
    ProductDefault
};

enum class LimitUnit : std::uint8_t
{
    Days = 1,        ///< Calendar days; the day after receipt is the first.
    DaysFromReceipt, ///< Calendar days; the day of receipt is the first.
    WorkingDays,     ///< Days that are neither weekend nor holiday; the first lies after receipt.
    Months,          ///< To the same date number, or the last day of a month that is too short.
};

/// What a last day on a weekend or holiday becomes.
enum class Roll : std::uint8_t
{
    None = 1,
    NextWorkingDay
};

/// Why an answer waits for the person.
enum class PauseReason : std::uint8_t
{
    Identity = 1,
    Clarification,
    Fee
};

enum class PauseEffect : std::uint8_t
{
    None = 1, ///< The law does not stop for it.
    Beside,   ///< The strict day stays; the paused day is shown beside it.
    Rebase,   ///< The period begins when the reason is gone: the latest such day counts.
    Subtract, ///< The days of waiting do not count.
};

/// Why a law holds for a request.
enum class HeldBy : std::uint8_t
{
    Residence = 1,
    Establishment,
    Both,
    StrictDefault, ///< Nothing known names a law.
    Chosen,        ///< Named by who asks.
};

template <typename E>
using Spelling = policy::Spelling<E>;

} // namespace desk::laws

namespace desk::policy {

template <>
std::span<const Spelling<laws::Basis>> spellings<laws::Basis>();
template <>
std::span<const Spelling<laws::LimitUnit>> spellings<laws::LimitUnit>();
template <>
std::span<const Spelling<laws::Roll>> spellings<laws::Roll>();
template <>
std::span<const Spelling<laws::PauseReason>> spellings<laws::PauseReason>();
template <>
std::span<const Spelling<laws::PauseEffect>> spellings<laws::PauseEffect>();
template <>
std::span<const Spelling<laws::HeldBy>> spellings<laws::HeldBy>();

} // namespace desk::policy
