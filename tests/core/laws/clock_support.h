// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/laws/clock.h"
#include "tests/support/public_data.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

namespace desk::laws {

// For messages of failed tests.
inline void PrintTo(DueKind kind, std::ostream *out)
{
    *out << policy::spelling(kind);
}

inline void PrintTo(StepKind kind, std::ostream *out)
{
    *out << policy::spelling(kind);
}

} // namespace desk::laws

namespace desk::test {

/// What is shipped, read once a program.
inline const laws::LawBook &shippedBook()
{
    static const laws::LawBook book = [] {
        Result<laws::LawBook> read = laws::shippedLaws();
        EXPECT_OK(read);
        return read.ok() ? std::move(read).value() : laws::LawBook{};
    }();
    return book;
}

inline QDate day(std::string_view text)
{
    const Result<QDate> read = dateFromIso(text);
    EXPECT_OK(read);
    return read.ok() ? read.value() : QDate();
}

/// One law, one right, one day of receipt.
inline laws::ClockInput inputFor(std::string_view law, policy::Right right, std::string_view received)
{
    laws::ClockInput input;
    input.right = right;
    input.receivedOn = day(received);
    input.laws = {std::string(law)};
    return input;
}

inline laws::ClockResult countedDays(const laws::ClockInput &input)
{
    Result<laws::ClockResult> result = laws::dueDays(shippedBook(), input);
    EXPECT_OK(result);
    return result.ok() ? std::move(result).value() : laws::ClockResult{};
}

/// The first due day of a kind (and owner, when given); null when there is none.
inline const laws::Due *dueOf(const laws::ClockResult &result, laws::DueKind kind,
                              std::string_view owner = {})
{
    for (const laws::Due &each : result.dues)
        if (each.kind == kind && (owner.empty() || each.owner == owner))
            return &each;
    return nullptr;
}

/// The day of dueOf(), as text; empty when there is none.
inline std::string dayOf(const laws::ClockResult &result, laws::DueKind kind, std::string_view owner = {})
{
    const laws::Due *due = dueOf(result, kind, owner);
    return due != nullptr ? toIsoDate(due->on) : std::string();
}

inline const laws::ClockStep *stepOf(const laws::Due &due, laws::StepKind kind)
{
    const auto found = std::find_if(due.chain.begin(), due.chain.end(),
                                    [kind](const laws::ClockStep &each) { return each.kind == kind; });
    return found != due.chain.end() ? &*found : nullptr;
}

} // namespace desk::test
