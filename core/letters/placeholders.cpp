// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/placeholders.h"

#include <algorithm>

namespace desk::letters {

namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

} // namespace

std::optional<std::vector<Piece>> splitPlaceholders(std::string_view text)
{
    std::vector<Piece> pieces;
    while (!text.empty()) {
        const std::size_t start = text.find(opening);
        const std::string_view words = text.substr(0, start);
        if (words.find(closing) != std::string_view::npos)
            return std::nullopt;
        if (!words.empty())
            pieces.push_back({false, std::string(words)});
        if (start == std::string_view::npos)
            break;
        text.remove_prefix(start + opening.size());
        const std::size_t end = text.find(closing);
        if (end == std::string_view::npos || end == 0)
            return std::nullopt;
        pieces.push_back({true, std::string(text.substr(0, end))});
        text.remove_prefix(end + closing.size());
    }
    return pieces;
}

std::vector<std::string> placeholderNames(std::string_view text)
{
    std::vector<std::string> names;
    if (const auto pieces = splitPlaceholders(text))
        for (const Piece &piece : *pieces)
            if (piece.placeholder)
                names.push_back(piece.text);
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace desk::letters
