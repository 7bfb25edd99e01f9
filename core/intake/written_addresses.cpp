// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/written_values.h"

#include <algorithm>

namespace desk::intake {

namespace {

constexpr std::size_t longestAddressPart = 255;
constexpr std::string_view fullWidthAt = "\xEF\xBC\xA0";

bool isAddressLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Two-byte UTF-8 up to U+052F: Latin with marks, Greek, Cyrillic, without the signs of Latin-1.
bool isMarkedLetter(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead >= 0xC3 && lead <= 0xD4;
}

bool isLocalCharacter(char c)
{
    constexpr std::string_view marks = "!#$%&*+-^_{|}~.";
    return isAddressLetter(c) || marks.find(c) != std::string_view::npos;
}

std::size_t startOfLocal(std::string_view text, std::size_t at, std::size_t first)
{
    const std::size_t floor = at > longestAddressPart ? std::max(first, at - longestAddressPart) : first;
    while (at > floor) {
        if (isLocalCharacter(text[at - 1])) {
            --at;
        } else if (at >= floor + 2 && isContinuation(text[at - 1]) && isMarkedLetter(text, at - 2)) {
            at -= 2;
        } else {
            break;
        }
    }
    return at;
}

std::size_t endOfDomain(std::string_view text, std::size_t at, std::size_t last)
{
    const std::size_t ceiling = std::min(last, at + longestAddressPart);
    while (at < ceiling) {
        if (isAddressLetter(text[at]) || text[at] == '-' || text[at] == '.')
            ++at;
        else if (at + 1 < ceiling && isMarkedLetter(text, at))
            at += 2;
        else
            break;
    }
    return at;
}

} // namespace

std::vector<Written> writtenAddresses(std::string_view text, const Span &part)
{
    std::vector<Written> out;
    const std::size_t last = part.from + part.length;
    std::size_t from = part.from;
    for (std::size_t at = part.from; at < last;) {
        const bool wide = text.substr(at).starts_with(fullWidthAt);
        if (text[at] != '@' && !wide) {
            ++at;
            continue;
        }
        const std::size_t behind = at + (wide ? fullWidthAt.size() : 1);
        std::size_t start = startOfLocal(text, at, from);
        while (start < at && (text[start] == '.' || text[start] == '-'))
            ++start;
        std::size_t end = endOfDomain(text, behind, last);
        while (end > behind && (text[end - 1] == '.' || text[end - 1] == '-'))
            --end;
        const std::string_view domain = text.substr(behind, end - behind);
        if (start < at && domain.find('.') != std::string_view::npos)
            out.push_back({std::string(text.substr(start, at - start)) + '@' + std::string(domain),
                           {start, end - start}});
        from = std::max(end, behind);
        at = from;
    }
    return out;
}

} // namespace desk::intake
