// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace desk::redaction {

/// One word of a person's name.
struct NameWord
{
    std::string text;     ///< As it is written.
    std::string compact;  ///< As compactText() leaves it.
    bool capital = false; ///< Begins with a capital letter, or is of a script without such.
    bool title = false;   ///< "Dr.", "Mrs": says nothing of who it is.
};

/// Hyphens and apostrophes do not part words.
std::vector<NameWord> wordsOfName(std::string_view name);

/// How a name is written by others: as it is, family name first, with a comma; a Chinese one also with the
/// family name and a form of address.
std::vector<std::string> spellingsOfName(std::string_view name);

/// Whether the character that begins at `at` is a small letter.
bool beginsSmall(std::string_view text, std::size_t at);

} // namespace desk::redaction
