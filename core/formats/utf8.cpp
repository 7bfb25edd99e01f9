// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/utf8.h"

#include "core/formats/unicode.h"

#include <algorithm>
#include <cstring>

namespace desk::formats {
namespace {

/// What may follow a lead byte: RFC 3629 §4, where only the second byte has a range of its own.
struct Lead
{
    std::size_t length;
    std::uint8_t secondMin;
    std::uint8_t secondMax;
};

Lead leadOf(std::uint8_t byte)
{
    if (byte < 0x80)
        return {1, 0, 0};
    if (byte < 0xC2 || byte > 0xF4)
        return {0, 0, 0};
    if (byte < 0xE0)
        return {2, 0x80, 0xBF};
    if (byte < 0xF0) {
        const bool overlong = byte == 0xE0;
        const bool surrogate = byte == 0xED;
        return {3, static_cast<std::uint8_t>(overlong ? 0xA0 : 0x80),
                static_cast<std::uint8_t>(surrogate ? 0x9F : 0xBF)};
    }
    return {4, static_cast<std::uint8_t>(byte == 0xF0 ? 0x90 : 0x80),
            static_cast<std::uint8_t>(byte == 0xF4 ? 0x8F : 0xBF)};
}

/// How many bytes at the front of `text` fit the sequence its first byte begins.
std::size_t fittingBytes(const Lead &lead, std::string_view text)
{
    std::size_t at = 1;
    for (; at < std::min(lead.length, text.size()); ++at) {
        const auto byte = static_cast<std::uint8_t>(text[at]);
        const bool fits = at == 1 ? byte >= lead.secondMin && byte <= lead.secondMax : (byte & 0xC0) == 0x80;
        if (!fits)
            break;
    }
    return at;
}

} // namespace

std::size_t firstInvalidUtf8(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        while (text.size() - at >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + at, 8);
            if ((word & 0x8080808080808080U) != 0)
                break;
            at += 8;
        }
        if (at == text.size())
            break;
        const Lead lead = leadOf(static_cast<std::uint8_t>(text[at]));
        if (lead.length == 0 || fittingBytes(lead, text.substr(at)) != lead.length)
            return at;
        at += lead.length;
    }
    return std::string_view::npos;
}

bool isCutUtf8Sequence(std::string_view text)
{
    if (text.empty())
        return false;
    const Lead lead = leadOf(static_cast<std::uint8_t>(text.front()));
    return lead.length > text.size() && fittingBytes(lead, text) == text.size();
}

std::uint64_t countCodePoints(std::string_view text)
{
    return static_cast<std::uint64_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

Utf8Character utf8At(std::string_view text, std::size_t at)
{
    const Lead lead = leadOf(static_cast<std::uint8_t>(text[at]));
    if (lead.length == 0 || fittingBytes(lead, text.substr(at)) != lead.length)
        return {};
    auto code = static_cast<char32_t>(static_cast<std::uint8_t>(text[at]));
    if (lead.length > 1)
        code &= 0xFFU >> (lead.length + 1);
    for (std::size_t i = 1; i < lead.length; ++i)
        code = (code << 6U) | (static_cast<std::uint8_t>(text[at + i]) & 0x3FU);
    return {code, lead.length};
}

void appendUtf8(std::string &to, char32_t codePoint)
{
    const auto tail = [codePoint](int shift) {
        return static_cast<char>(0x80U | ((codePoint >> shift) & 0x3FU));
    };
    if (codePoint < 0x80) {
        to += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        to += static_cast<char>(0xC0U | (codePoint >> 6));
        to += tail(0);
    } else if (codePoint < 0x10000) {
        to += static_cast<char>(0xE0U | (codePoint >> 12));
        to += tail(6);
        to += tail(0);
    } else {
        to += static_cast<char>(0xF0U | (codePoint >> 18));
        to += tail(12);
        to += tail(6);
        to += tail(0);
    }
}

bool isValidUtf8(std::string_view text)
{
    return firstInvalidUtf8(text) == std::string_view::npos;
}

} // namespace desk::formats
