// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of words, and finding them among the words of a letter.
#pragma once

#include "core/base/result.h"
#include "core/intake/letter_tokens.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace desk::intake {

using Symbol = std::int32_t; ///< A word or the beginning of words that some pattern names.

/// Every word that patterns name, numbered. Filled while patterns are read, then only looked up: thread-safe.
class Vocabulary
{
public:
    Symbol add(const std::string &word, bool isPrefix);

    /// What a word is to patterns: the word itself and each named beginning of it. Usually nothing.
    std::vector<Symbol> symbolsOf(const std::string &word) const;

private:
    std::unordered_map<std::string, Symbol> m_words;
    std::unordered_map<std::string, Symbol> m_prefixes;
    std::size_t m_longestPrefix = 0;
    Symbol m_next = 0;
};

/// A letter's words as patterns see them.
struct SymbolText
{
    std::vector<Token> tokens;
    std::vector<std::vector<Symbol>> symbols; ///< For each token.
};
SymbolText symbolTextOf(std::vector<Token> tokens, const Vocabulary &vocabulary);

/// Words in a row, no gaps.
using WordRow = std::vector<Symbol>;
using WordRows = std::vector<WordRow>;

/// How far beyond its word an element may lie, and what it may be.
struct PhraseElement
{
    int gapBefore = 0;               ///< At most so many other words before it.
    std::map<Symbol, WordRows> rows; ///< Alternatives by their first word.
    bool optional = false;
};

/// Where a phrase was found: token numbers.
struct PhraseMatch
{
    std::size_t from = 0;
    std::size_t to = 0; ///< Behind the last.
    std::vector<std::pair<std::size_t, std::size_t>>
        named; ///< Runs of words that the pattern names; gaps lie between.
};

struct Phrase
{
    bool atStart = false; ///< Only at the beginning of a sentence.
    std::vector<PhraseElement> elements;
};

using WordLists = std::map<std::string, std::vector<std::string>>;

/**
 * Reads a pattern. Elements stand between spaces: `word`, `word*` (a beginning), `a|b` (either), `word?` (or
 * not),
 * `..4` (at most four words of any kind), `<name>` (a row of words of that list, also between `|`), and `^`
 * as the first for the beginning of a sentence. Entries of lists are made of words, `a|b` and `word?`. Words
 * are folded like letters; one that falls apart ("e-mail", Chinese) is a row of words.
 *
 * InvalidInput for a list that is not there, a gap at either end, an optional first element, an empty
 * pattern.
 */
Result<Phrase> readPhrase(std::string_view pattern, const WordLists &lists, Vocabulary &vocabulary);

/// The rows of words that an entry of a list stands for.
Result<WordRows> readRows(std::string_view entry, Vocabulary &vocabulary);

/// Finds `phrase` beginning at token `at`, within its sentence; the shortest gaps win.
std::optional<PhraseMatch> matchPhrase(const Phrase &phrase, const SymbolText &text, std::size_t at);

/// Length in tokens of the longest row that begins at `at`; 0 when none does.
std::size_t matchRows(const std::map<Symbol, WordRows> &rows, const SymbolText &text, std::size_t at);

/// Rows ordered by their first word.
std::map<Symbol, WordRows> byFirstWord(WordRows rows);

} // namespace desk::intake
