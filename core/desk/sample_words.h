// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace desk::sample {

/// A word as people write it, and its letters for a mailbox (a-z only).
struct Word
{
    std::string_view native;
    std::string_view latin;
};

/// How a given and a family name make a whole one.
enum class NameOrder
{
    GivenFirst,
    FamilyFirst,
    FamilyJoined ///< Family name first, no space.
};

struct NameSet
{
    NameOrder order;
    std::span<const Word> given;
    std::span<const Word> family;
};

/// In patterns '#' is a digit and '@' a capital letter.
struct Place
{
    std::string_view city;
    std::string_view region;   ///< May be empty.
    std::string_view postcode; ///< Pattern; empty where a country has none.
    std::string_view phone;    ///< Pattern of a number that belongs to nobody; its digits count up.
};

struct Land
{
    std::string_view country;  ///< ISO 3166-1 alpha-2.
    std::string_view language; ///< BCP 47.
    std::string_view currency; ///< ISO 4217.
    int priceFactor;           ///< What one euro's worth costs there, roughly.
    const NameSet *names;
    std::span<const Place> places;
    std::span<const std::string_view> streets; ///< Patterns.
    std::span<const std::string_view> extras;  ///< Second lines of addresses; patterns.
};

/// Every country customers live in, in a fixed order.
std::span<const Land> lands();

extern const NameSet englishNames;
extern const NameSet germanNames;
extern const NameSet frenchNames;
extern const NameSet spanishNames;
extern const NameSet polishNames;
extern const NameSet turkishNames;
extern const NameSet chineseNames;
extern const NameSet japaneseNames;
extern const NameSet arabicNames;

} // namespace desk::sample
