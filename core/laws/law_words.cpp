// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/law_words.h"

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

} // namespace desk::policy
