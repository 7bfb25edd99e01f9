// SPDX-License-Identifier: GPL-3.0-or-later
// A letter cut into words: what rules are matched against.
#pragma once

#include "core/intake/draft.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace desk::intake {

/// What stands between a word and the one before it.
enum class Break : std::uint8_t
{
    None = 0,
    Clause,  ///< A comma, a colon, a bracket, a dash between spaces.
    Sentence ///< The end of a sentence, an empty line, a line of a list.
};

/// A word, or a single Han character: Chinese has no spaces between words.
struct Token
{
    std::string word; ///< As foldForMatching() leaves it.
    Span at;          ///< In the original.
    Break before = Break::None;
    bool inQuotes = false; ///< Between quotation marks.
};

/// Words that a full stop belongs to, and those that go on after one.
struct StopWords
{
    std::vector<std::string> abbreviations; ///< "art", "nr": no sentence ends after them. Sorted.
    std::vector<std::string> afterOrdinals; ///< Names of months: "3. Mai". Sorted.
};

/**
 * The words of the parts of `text` that are named, in order; each part begins a sentence. Apostrophes and
 * hyphens part words. Sentences of more than 400 words are cut there, so that no rule ever looks further.
 * `text` is valid UTF-8.
 */
std::vector<Token> tokensOf(std::string_view text, const std::vector<Span> &parts, const StopWords &stops);

/// The same words without anything about where they stand: for the words of rules.
std::vector<std::string> wordsOf(std::string_view text);

} // namespace desk::intake
