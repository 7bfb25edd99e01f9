// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk::letters {

/// A stretch of a template's text: words as they are, or the name between double braces.
struct Piece
{
    bool placeholder = false;
    std::string text;
};

/// The pieces of a text; nothing when braces are not in pairs or a name is empty. Thread-safe.
std::optional<std::vector<Piece>> splitPlaceholders(std::string_view text);

/// The names in a text, sorted; empty for a text that cannot be split. Thread-safe.
std::vector<std::string> placeholderNames(std::string_view text);

/// The lines of a text; an empty text has none. Thread-safe.
std::vector<std::string> linesOf(std::string_view text);

} // namespace desk::letters
