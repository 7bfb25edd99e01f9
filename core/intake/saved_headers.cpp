// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/saved_headers.h"

#include <algorithm>

namespace desk::intake {

namespace {

constexpr std::size_t mostHeaderBytes = std::size_t{64} << 10;
constexpr std::size_t mostHeaders = 200;
constexpr std::string_view headerBlanks = " \t";

std::string headerName(std::string_view name)
{
    std::string out(name);
    for (char &c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return out;
}

std::string_view headerText(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(headerBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(headerBlanks) - first + 1);
}

/// A token of RFC 9110 §5.6.2.
bool isHeaderName(std::string_view name)
{
    static constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               marks.find(c) != std::string_view::npos;
    });
}

/// The next line and whatever ends it, taken off the front.
std::string_view takeHeaderLine(std::string_view &rest)
{
    const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end);
    if (rest.starts_with("\r\n"))
        rest.remove_prefix(2);
    else if (!rest.empty())
        rest.remove_prefix(1);
    return line;
}

bool headerHasControls(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<std::uint8_t>(c) < 0x20 && c != '\t') || c == 0x7F;
    });
}

} // namespace

Result<SavedHeaders> SavedHeaders::read(std::string_view text)
{
    if (text.size() > mostHeaderBytes)
        return fail(ErrorCode::LimitExceeded, "The file of headers is larger than 64 KiB.");
    SavedHeaders out;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::string_view line = takeHeaderLine(text);
        const std::string place = "line " + std::to_string(++number);
        if (headerText(line).empty())
            continue;
        const bool goesOn = headerBlanks.find(line.front()) != std::string_view::npos;
        if (goesOn && !out.m_headers.empty() && !headerHasControls(line)) {
            out.m_headers.back().value.append(1, ' ').append(headerText(line));
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !isHeaderName(line.substr(0, colon)) ||
            headerHasControls(line))
            return fail(ErrorCode::InvalidInput, "A line of a file of headers reads \"Name: value\".", place);
        if (out.m_headers.size() == mostHeaders)
            return fail(ErrorCode::LimitExceeded, "There are more than 200 headers.", place);
        out.m_headers.push_back(
            {headerName(line.substr(0, colon)), std::string(headerText(line.substr(colon + 1)))});
    }
    for (const Header &each : out.m_headers) {
        if (out.find(each.name) != each.value)
            return fail(ErrorCode::InvalidInput, "A header comes twice with different values.");
    }
    return out;
}

std::optional<std::string> SavedHeaders::find(std::string_view name) const
{
    const std::string wanted = headerName(name);
    for (const Header &each : m_headers) {
        if (each.name == wanted)
            return each.value;
    }
    return std::nullopt;
}

} // namespace desk::intake
