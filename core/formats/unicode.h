// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace desk::formats {

/// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
bool isValidUtf8(std::string_view text);

// The following expect valid UTF-8 (malformed bytes become U+FFFD) and follow the Unicode version of ICU.

std::string nfc(std::string_view text);      ///< UAX #15 Normalization Form C.
std::string caseFold(std::string_view text); ///< Full, locale-independent case folding: "Straße" → "strasse".
std::string stripMarks(std::string_view text); ///< For comparing names: NFKD, marks removed, case folded.

/// How many characters (code points) of which kind a text has.
struct CharacterKinds
{
    int characters = 0;
    int upper = 0;    ///< Upper and title case.
    int lower = 0;
    int uncased = 0;  ///< Different letters of scripts without case.
    int digits = 0;   ///< Decimal digits of any script.
    int symbols = 0;  ///< Whatever is seen, or a space, and is neither letter nor digit nor a mark upon a letter.
};
CharacterKinds countKinds(std::string_view text);

} // namespace desk::formats
