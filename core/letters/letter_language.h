// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letters/letter.h"

#include <QDate>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk::letters {

/// The language of letters that a BCP 47 tag asks for, by its first subtag; traditional Chinese is not
/// simplified Chinese, so "zh-Hant", "zh-TW", "zh-HK" and "zh-MO" find none. Thread-safe.
std::optional<LetterLanguage> languageFor(std::string_view tag);

/// A day in words of the language; month before day for English where people live in the US. Thread-safe.
std::string writtenDay(QDate day, LetterLanguage language, std::string_view residence);

/// One text of several, with the language's separator of a list. Thread-safe.
std::string writtenList(const std::vector<std::string> &texts, LetterLanguage language);

/// Letter where CLDR's supplemental data (paperSize) names it, A4 elsewhere and where nothing is known.
Paper paperFor(std::string_view residence);

/// All languages of letters so far run from left to right; an interface must not have to know. Thread-safe.
Direction directionOf(LetterLanguage language);

} // namespace desk::letters
