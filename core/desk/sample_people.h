// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/sample_words.h"

#include <QDate>

#include <cstdint>
#include <string>
#include <vector>

// Whom the sample tables are about, and what they bought. Pure functions.
namespace desk::sample {

enum class Platform : std::uint8_t
{
    Fragrance,
    Skincare,
    Marketplace,
    Rugs,
    MerchantHub
};

/// What everything made up depends on.
struct Stage
{
    Platform platform{};
    std::uint32_t seed = 0;
    QDate today;
};

/// The same numbers everywhere for the same start (SplitMix64): the standard's distributions promise none.
class Draw
{
public:
    /// `subject` and `topic` keep streams apart, so that one more draw here changes nothing there.
    Draw(const Stage &stage, int subject, int topic);
    int below(int limit);             ///< 0 to limit - 1.
    int between(int first, int last); ///< Both included.
    bool chance(int percent);
    std::string hex(int digits);
    template <typename Range>
    const auto &oneOf(const Range &range)
    {
        return range[static_cast<std::size_t>(below(static_cast<int>(std::size(range))))];
    }

private:
    std::uint64_t m_state;
};

struct Person
{
    int index = 0;
    const Land *land = nullptr;
    std::string name;
    std::string givenName;
    std::string email;
    std::string phone;
    std::string line1;
    std::string line2;
    std::string city;
    std::string region;
    std::string postcode;
    std::string account; ///< Empty: a guest.
    QDate registeredOn;
    QDate lastActiveOn;
};

struct Item
{
    std::string_view sku;
    std::string_view name;
    int quantity = 1;
    std::int64_t cents = 0; ///< Of one piece.
};

/// Days that have not come are not valid.
struct Order
{
    std::string number;
    QDate placedOn;
    QDate shippedOn;
    QDate deliveredOn;
    QDate closedOn;
    std::string_view status;
    std::vector<Item> items; ///< No article twice.
    std::int64_t totalCents = 0;
    std::int64_t discountCents = 0;
    bool returned = false;
    bool gift = false;
    Person recipient; ///< The buyer unless it is a gift.
    std::string carrier;
    std::string tracking;
    std::string serial;
    std::string lastFour;
};

inline constexpr int maxPeople = 500'000;
inline constexpr int firstRecipient = 600'000; ///< From here on: people that get gifts.
inline constexpr int guestIndex = 999'990;     ///< The rehearsal guest; the friends follow.

Person personAt(const Stage &stage, int index);

/// 1 to 8 orders, oldest first.
std::vector<Order> ordersOf(const Stage &stage, const Person &person);

/// Order `ordinal` (0 to 9) of a person, placed on `placedOn`.
Order orderAt(const Stage &stage, const Person &person, int ordinal, QDate placedOn);

/// A number of up to eight digits that no other (index, ordinal) has, prefix in front.
std::string uniqueNumber(std::string_view prefix, const Stage &stage, int index, int ordinal);

/// '#' becomes a digit and '@' a letter.
std::string filled(std::string_view pattern, Draw &draw);

std::string isoDay(QDate day);                 ///< Empty for a day that is not valid.
std::string isoMoment(QDate day, int ordinal); ///< In UTC; another for each ordinal of a day (0 to 59).
std::string money(std::int64_t cents);         ///< "12.90".
std::string yesOrNo(bool value);               ///< "true" or "false".
std::string jsonList(const std::vector<std::string> &texts);
QDate upTo(QDate day, QDate today);     ///< `day`, or not valid when it is still to come.
std::string networkAddress(Draw &draw); ///< RFC 5737 or RFC 3849.

} // namespace desk::sample
