// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/card_number.h"

#include <cstdint>
#include <string>

namespace desk::subjects {

namespace {

struct Scheme
{
    int first;  ///< Of the leading `width` digits, inclusive.
    int last;
    int width;
    std::uint32_t lengths;  ///< Bit n: n digits.
};

constexpr std::uint32_t digits(int from, int to)
{
    std::uint32_t mask = 0;
    for (int length = from; length <= to; ++length)
        mask |= std::uint32_t{1} << length;
    return mask;
}

constexpr Scheme schemes[] = {
    {4, 4, 1, digits(13, 13) | digits(16, 16) | digits(19, 19)},  // Visa
    {51, 55, 2, digits(16, 16)},                                  // Mastercard
    {2221, 2720, 4, digits(16, 16)},                              // Mastercard
    {34, 34, 2, digits(15, 15)},                                  // American Express
    {37, 37, 2, digits(15, 15)},                                  // American Express
    {6011, 6011, 4, digits(16, 19)},                              // Discover
    {644, 659, 3, digits(16, 19)},                                // Discover
    {300, 305, 3, digits(14, 19)},                                // Diners
    {36, 36, 2, digits(14, 19)},                                  // Diners
    {38, 39, 2, digits(16, 19)},                                  // Diners
    {3528, 3589, 4, digits(16, 19)},                              // JCB
    {62, 62, 2, digits(16, 19)},                                  // UnionPay
    {5018, 5018, 4, digits(12, 19)},                              // Maestro
    {5020, 5020, 4, digits(12, 19)},                              // Maestro
    {5038, 5038, 4, digits(12, 19)},                              // Maestro
    {6304, 6304, 4, digits(12, 19)},                              // Maestro
    {6759, 6763, 4, digits(12, 19)},                              // Maestro
};

bool passesLuhn(std::string_view number)
{
    int sum = 0;
    bool doubled = false;
    for (auto digit = number.rbegin(); digit != number.rend(); ++digit, doubled = !doubled) {
        const int value = (*digit - '0') * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

bool isCard(std::string_view number)
{
    if (number.size() < 12 || number.size() > 19)
        return false;
    for (const Scheme &scheme : schemes) {
        int leading = 0;
        for (int i = 0; i < scheme.width; ++i)
            leading = leading * 10 + (number[static_cast<std::size_t>(i)] - '0');
        if (leading >= scheme.first && leading <= scheme.last && (scheme.lengths >> number.size() & 1) != 0)
            return passesLuhn(number);
    }
    return false;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool holdsCardNumber(std::string_view text)
{
    std::string run;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : '\0';
        const bool divides = (c == ' ' || c == '-') && !run.empty() && i + 1 < text.size() && isDigit(text[i + 1]);
        if (isDigit(c)) {
            run.push_back(c);
        } else if (!divides) {
            if (isCard(run))
                return true;
            run.clear();
        }
    }
    return false;
}

} // namespace desk::subjects
