// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mailbox.h"

#include <algorithm>

namespace desk::intake {

namespace {

/// "From jane@example.org Thu Nov 26 10:00:00 2026": a time of day, and a year of four digits behind it.
bool isParting(std::string_view line)
{
    constexpr std::string_view start = "From ";
    if (!line.starts_with(start) || line.size() > 400)
        return false;
    const auto digits = [&](std::size_t at) {
        return at + 1 < line.size() && line[at] >= '0' && line[at] <= '9' && line[at + 1] >= '0' &&
               line[at + 1] <= '9';
    };
    for (std::size_t i = start.size() + 2; i + 2 < line.size(); ++i) {
        if (line[i] != ':' || !digits(i - 2) || !digits(i + 1))
            continue;
        for (std::size_t year = line.find(' ', i); year != std::string_view::npos;
             year = line.find(' ', year + 1)) {
            if (digits(year + 1) && digits(year + 3))
                return true;
        }
    }
    return false;
}

std::string_view lineAt(std::string_view bytes, std::size_t at)
{
    return bytes.substr(at, std::min(bytes.find('\n', at), bytes.size()) - at);
}

/// ">From ", ">>From ": one mark was added when it was put away.
bool isMarkedFrom(std::string_view line)
{
    const std::size_t first = line.find_first_not_of('>');
    return first != 0 && first != std::string_view::npos && line.substr(first).starts_with("From ");
}

} // namespace

bool looksLikeMailbox(std::string_view bytes)
{
    return isParting(lineAt(bytes, 0));
}

std::vector<std::string> messagesOfMailbox(std::string_view bytes)
{
    std::vector<std::string> messages;
    bool afterEmpty = true;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        std::string_view line = bytes.substr(at, end - at);
        at = end;
        if (afterEmpty && isParting(line)) {
            messages.emplace_back();
            afterEmpty = false;
            continue;
        }
        afterEmpty = line == "\n" || line == "\r\n";
        if (messages.empty())
            continue;
        if (isMarkedFrom(line))
            line.remove_prefix(1);
        messages.back() += line;
    }
    return messages;
}

} // namespace desk::intake
