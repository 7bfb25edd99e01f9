// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mask.h"

#include <cstddef>
#include <optional>

namespace desk::policy {
namespace {

constexpr std::string_view hidden = "***";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isAlphanumeric(char c)
{
    return isDigit(c) || isLetter(c);
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

/// Bytes of the well-formed UTF-8 sequence (RFC 3629 §4) that `text` begins with; 0 when it begins with none.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned char>(text[i]);
    };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    const bool wrong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) ||
                       (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
    return wrong ? 0 : length;
}

/// How many code points; none when the text is not UTF-8.
std::optional<std::size_t> codePoints(std::string_view text)
{
    std::size_t count = 0;
    for (; !text.empty(); ++count) {
        const std::size_t length = sequenceLength(text);
        if (length == 0)
            return std::nullopt;
        text.remove_prefix(length);
    }
    return count;
}

std::string firstThenHidden(std::string_view text, std::size_t atLeast)
{
    if (codePoints(text).value_or(0) < atLeast)
        return std::string(hidden);
    return std::string(text.substr(0, sequenceLength(text))).append(hidden);
}

std::string maskEmail(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    const std::size_t dot = text.rfind('.');
    if (at == std::string_view::npos || dot == std::string_view::npos || dot < at || !codePoints(text))
        return std::string(hidden);
    const std::string_view top = text.substr(dot + 1);
    for (const char c : top)
        if (!isLetter(c))
            return std::string(hidden);
    if (top.size() < 2)
        return std::string(hidden);
    const std::string_view domain = text.substr(at + 1, dot - at - 1);
    return firstThenHidden(text.substr(0, at), 3) + "@" + firstThenHidden(domain, 3) + "." + std::string(top);
}

/// The last `keep` digits of a value with at least `atLeast`, whatever separates them.
std::string keepLastDigits(std::string_view text, std::size_t keep, std::size_t atLeast)
{
    std::string digits;
    for (const char c : text)
        if (isDigit(c))
            digits.push_back(c);
    if (digits.size() < atLeast || !codePoints(text))
        return std::string(hidden);
    return std::string(hidden) + digits.substr(digits.size() - keep);
}

std::string maskAccount(std::string_view text)
{
    const bool plain = text.size() >= 6 && codePoints(text) && isAlphanumeric(text[text.size() - 1]) &&
                       isAlphanumeric(text[text.size() - 2]);
    return std::string(hidden).append(plain ? text.substr(text.size() - 2) : std::string_view{});
}

std::string maskPostcode(std::string_view text)
{
    const bool plain =
        text.size() >= 4 && codePoints(text) && isAlphanumeric(text[0]) && isAlphanumeric(text[1]);
    return std::string(plain ? text.substr(0, 2) : std::string_view{}).append(hidden);
}

} // namespace

std::string maskValue(Mask mask, std::string_view value)
{
    if (mask == Mask::None)
        return std::string(value);
    const std::string_view text = trimmed(value);
    if (text.empty())
        return {};
    switch (mask) {
    case Mask::Name:
        return firstThenHidden(text, 2);
    case Mask::Email:
        return maskEmail(text);
    case Mask::Phone:
        return keepLastDigits(text, 2, 7);
    case Mask::Account:
        return maskAccount(text);
    case Mask::Postcode:
        return maskPostcode(text);
    case Mask::LastFour:
        return keepLastDigits(text, 4, 8);
    case Mask::None:
    case Mask::Address:
    case Mask::Full:
        break;
    }
    return std::string(hidden);
}

} // namespace desk::policy
