// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/law_words.h"

#include "core/laws/calendar.h"
#include "core/laws/clock.h"

#include <array>

namespace desk::policy {

template <>
std::span<const Spelling<laws::Basis>> spellings<laws::Basis>()
{
    static constexpr std::array<Spelling<laws::Basis>, 3> table{{
        {laws::Basis::Statute, "statute"},
        {laws::Basis::Guidance, "guidance"},
        {laws::Basis::ProductDefault, "product-default"},
    }};
    return table;
}

template <>
std::span<const Spelling<laws::LimitUnit>> spellings<laws::LimitUnit>()
{
    static constexpr std::array<Spelling<laws::LimitUnit>, 4> table{{
        {laws::LimitUnit::Days, "days"},
        {laws::LimitUnit::DaysFromReceipt, "days-from-receipt"},
        {laws::LimitUnit::WorkingDays, "working-days"},
        {laws::LimitUnit::Months, "months"},
    }};
    return table;
}

template <>
std::span<const Spelling<laws::Roll>> spellings<laws::Roll>()
{
    static constexpr std::array<Spelling<laws::Roll>, 2> table{{
        {laws::Roll::None, "none"},
        {laws::Roll::NextWorkingDay, "next-working-day"},
    }};
    return table;
}

template <>
std::span<const Spelling<laws::PauseReason>> spellings<laws::PauseReason>()
{
    static constexpr std::array<Spelling<laws::PauseReason>, 3> table{{
        {laws::PauseReason::Identity, "identity"},
        {laws::PauseReason::Clarification, "clarification"},
        {laws::PauseReason::Fee, "fee"},
    }};
    return table;
}

template <>
std::span<const Spelling<laws::PauseEffect>> spellings<laws::PauseEffect>()
{
    static constexpr std::array<Spelling<laws::PauseEffect>, 4> table{{
        {laws::PauseEffect::None, "none"},
        {laws::PauseEffect::Beside, "beside"},
        {laws::PauseEffect::Rebase, "rebase"},
        {laws::PauseEffect::Subtract, "subtract"},
    }};
    return table;
}

template <>
std::span<const Spelling<laws::HeldBy>> spellings<laws::HeldBy>()
{
    static constexpr std::array<Spelling<laws::HeldBy>, 5> table{{
        {laws::HeldBy::Residence, "residence"},
        {laws::HeldBy::Establishment, "establishment"},
        {laws::HeldBy::Both, "residence-and-establishment"},
        {laws::HeldBy::StrictDefault, "strict-default"},
        {laws::HeldBy::Chosen, "chosen"},
    }};
    return table;
}

template <>
std::span<const Spelling<laws::DueKind>> spellings<laws::DueKind>()
{
    static constexpr std::array<Spelling<laws::DueKind>, 6> table{{
        {laws::DueKind::Legal, "legal"},
        {laws::DueKind::Extended, "extended"},
        {laws::DueKind::Acknowledgement, "acknowledgement"},
        {laws::DueKind::PausedBeside, "paused-beside"},
        {laws::DueKind::Promise, "promise"},
        {laws::DueKind::Internal, "internal"},
    }};
    return table;
}

template <>
std::span<const Spelling<laws::Weekday>> spellings<laws::Weekday>()
{
    static constexpr std::array<Spelling<laws::Weekday>, 7> table{{
        {laws::Weekday::Monday, "monday"},
        {laws::Weekday::Tuesday, "tuesday"},
        {laws::Weekday::Wednesday, "wednesday"},
        {laws::Weekday::Thursday, "thursday"},
        {laws::Weekday::Friday, "friday"},
        {laws::Weekday::Saturday, "saturday"},
        {laws::Weekday::Sunday, "sunday"},
    }};
    return table;
}

template <>
std::span<const Spelling<laws::Shift>> spellings<laws::Shift>()
{
    static constexpr std::array<Spelling<laws::Shift>, 5> table{{
        {laws::Shift::None, "none"},
        {laws::Shift::NextFreeWeekday, "next-free-weekday"},
        {laws::Shift::SundayToMonday, "sunday-to-monday"},
        {laws::Shift::SundayToSaturday, "sunday-to-saturday"},
        {laws::Shift::WeekendToNearest, "weekend-to-nearest"},
    }};
    return table;
}

} // namespace desk::policy
