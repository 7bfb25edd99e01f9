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

} // namespace desk::formats
