// SPDX-License-Identifier: GPL-3.0-or-later
// How the words of a vocabulary are written in files and commands.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace desk::policy {

template <typename E>
struct Spelling
{
    E value;
    std::string_view text;
};

/// Every member of an enumeration with its spelling in files and commands, in order of declaration.
template <typename E>
std::span<const Spelling<E>> spellings();

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
