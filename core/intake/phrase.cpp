// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/phrase.h"

#include <algorithm>

namespace desk::intake {

namespace {

constexpr std::size_t shortestPrefix = 2;
constexpr int longestGap = 40;
constexpr std::size_t mostRows = 4000;

std::vector<std::string_view> cut(std::string_view text, char at)
{
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(at), text.size());
        if (end > 0)
            out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

Error badPattern(std::string_view pattern, std::string message)
{
    return fail(ErrorCode::InvalidInput, std::move(message), std::string(pattern));
}

/// `a|b*`: each alternative is a row, as one written word may be several.
WordRows alternatives(std::string_view element, Vocabulary &vocabulary)
{
    WordRows rows;
    for (std::string_view each : cut(element, '|')) {
        const bool isPrefix = each.ends_with('*');
        if (isPrefix)
            each.remove_suffix(1);
        const std::vector<std::string> words = wordsOf(each);
        WordRow row;
        for (std::size_t i = 0; i < words.size(); ++i)
            row.push_back(vocabulary.add(words[i], isPrefix && i + 1 == words.size()));
        if (!row.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

/// `word`, `word*` or `<list>`.
Result<WordRows> rowsOfChoice(std::string_view choice, const WordLists &lists, Vocabulary &vocabulary)
{
    if (!choice.starts_with('<') || !choice.ends_with('>'))
        return alternatives(choice, vocabulary);
    const auto list = lists.find(std::string(choice.substr(1, choice.size() - 2)));
    if (list == lists.end())
        return badPattern(choice, "There is no list of that name.");
    WordRows all;
    for (const std::string &entry : list->second) {
        DESK_TRY(const WordRows rows, readRows(entry, vocabulary));
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

/// A gap of the pattern, or nothing when the element is none.
std::optional<int> gapOf(std::string_view element)
{
    if (!element.starts_with("..") || element.size() < 3 || element.size() > 4)
        return std::nullopt;
    int count = 0;
    for (const char c : element.substr(2)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        count = count * 10 + (c - '0');
    }
    return std::min(count, longestGap);
}

/// Whether the words behind `at` go on like the row, before `end`.
bool fits(const WordRow &row, const SymbolText &text, std::size_t at, std::size_t end)
{
    if (at + row.size() > end)
        return false;
    for (std::size_t i = 1; i < row.size(); ++i) {
        const std::vector<Symbol> &symbols = text.symbols[at + i];
        if (std::find(symbols.begin(), symbols.end(), row[i]) == symbols.end())
            return false;
    }
    return true;
}

struct Trail
{
    const Phrase &phrase;
    const SymbolText &text;
    std::size_t end; ///< Of the sentence.
    std::vector<std::pair<std::size_t, std::size_t>> named;

    bool follow(std::size_t element, std::size_t at)
    {
        if (element == phrase.elements.size())
            return true;
        const PhraseElement &next = phrase.elements[element];
        for (std::size_t gap = 0; gap <= static_cast<std::size_t>(next.gapBefore) && at + gap < end; ++gap) {
            if (followAt(element, at + gap))
                return true;
        }
        return next.optional && follow(element + 1, at);
    }

    bool followAt(std::size_t element, std::size_t at)
    {
        const PhraseElement &next = phrase.elements[element];
        for (const Symbol symbol : text.symbols[at]) {
            const auto rows = next.rows.find(symbol);
            if (rows == next.rows.end())
                continue;
            for (const WordRow &row : rows->second) {
                if (!fits(row, text, at, end))
                    continue;
                named.emplace_back(at, at + row.size());
                if (follow(element + 1, at + row.size()))
                    return true;
                named.pop_back();
            }
        }
        return false;
    }
};

std::size_t endOfSentence(const SymbolText &text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.tokens.size() && text.tokens[end].before != Break::Sentence)
        ++end;
    return end;
}

} // namespace

Symbol Vocabulary::add(const std::string &word, bool isPrefix)
{
    auto &table = isPrefix ? m_prefixes : m_words;
    if (isPrefix)
        m_longestPrefix = std::max(m_longestPrefix, word.size());
    const auto [found, isNew] = table.try_emplace(word, m_next);
    if (isNew)
        ++m_next;
    return found->second;
}

std::vector<Symbol> Vocabulary::symbolsOf(const std::string &word) const
{
    std::vector<Symbol> out;
    if (const auto found = m_words.find(word); found != m_words.end())
        out.push_back(found->second);
    for (std::size_t size = shortestPrefix; size <= std::min(word.size(), m_longestPrefix); ++size) {
        if (const auto found = m_prefixes.find(word.substr(0, size)); found != m_prefixes.end())
            out.push_back(found->second);
    }
    return out;
}

SymbolText symbolTextOf(std::vector<Token> tokens, const Vocabulary &vocabulary)
{
    SymbolText out;
    out.symbols.reserve(tokens.size());
    for (const Token &token : tokens)
        out.symbols.push_back(vocabulary.symbolsOf(token.word));
    out.tokens = std::move(tokens);
    return out;
}

Result<WordRows> readRows(std::string_view entry, Vocabulary &vocabulary)
{
    WordRows rows{WordRow()};
    for (std::string_view element : cut(entry, ' ')) {
        const bool optional = element.ends_with('?');
        if (optional)
            element.remove_suffix(1);
        const WordRows choices = alternatives(element, vocabulary);
        WordRows longer = optional ? rows : WordRows();
        for (const WordRow &row : rows) {
            for (const WordRow &choice : choices) {
                longer.push_back(row);
                longer.back().insert(longer.back().end(), choice.begin(), choice.end());
            }
        }
        rows = std::move(longer);
        if (rows.empty() || rows.size() > mostRows)
            return badPattern(entry, "A row of words has a word in each place and at most 4000 spellings.");
    }
    std::erase_if(rows, [](const WordRow &row) { return row.empty(); });
    if (rows.empty())
        return badPattern(entry, "A row of words has at least one word.");
    return rows;
}

std::map<Symbol, WordRows> byFirstWord(WordRows rows)
{
    std::map<Symbol, WordRows> out;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const WordRow &a, const WordRow &b) { return a.size() > b.size(); });
    for (WordRow &row : rows)
        out[row.front()].push_back(std::move(row));
    return out;
}

Result<Phrase> readPhrase(std::string_view pattern, const WordLists &lists, Vocabulary &vocabulary)
{
    Phrase phrase;
    int gap = 0;
    for (std::string_view element : cut(pattern, ' ')) {
        if (element == "^" && phrase.elements.empty() && !phrase.atStart) {
            phrase.atStart = true;
            continue;
        }
        if (const auto count = gapOf(element)) {
            gap += *count;
            continue;
        }
        PhraseElement next;
        next.gapBefore = std::exchange(gap, 0);
        next.optional = element.ends_with('?');
        if (next.optional)
            element.remove_suffix(1);
        WordRows all;
        for (const std::string_view choice : cut(element, '|')) {
            DESK_TRY(const WordRows rows, rowsOfChoice(choice, lists, vocabulary));
            all.insert(all.end(), rows.begin(), rows.end());
        }
        next.rows = byFirstWord(std::move(all));
        if (next.rows.empty())
            return badPattern(pattern, "An element of a pattern has a word.");
        phrase.elements.push_back(std::move(next));
    }
    if (phrase.elements.empty() || gap != 0 || phrase.elements.front().gapBefore != 0 ||
        phrase.elements.front().optional)
        return badPattern(pattern,
                          "A pattern begins and ends with words, and its first ones are not optional.");
    return phrase;
}

std::optional<PhraseMatch> matchPhrase(const Phrase &phrase, const SymbolText &text, std::size_t at)
{
    if (phrase.atStart && text.tokens[at].before != Break::Sentence)
        return std::nullopt;
    Trail trail{phrase, text, endOfSentence(text, at), {}};
    if (!trail.follow(0, at))
        return std::nullopt;
    return PhraseMatch{at, trail.named.back().second, std::move(trail.named)};
}

std::size_t matchRows(const std::map<Symbol, WordRows> &rows, const SymbolText &text, std::size_t at)
{
    std::size_t longest = 0;
    for (const Symbol symbol : text.symbols[at]) {
        const auto found = rows.find(symbol);
        if (found == rows.end())
            continue;
        const std::size_t end = endOfSentence(text, at);
        for (const WordRow &row : found->second) {
            if (row.size() > longest && fits(row, text, at, end))
                longest = row.size();
        }
    }
    return longest;
}

} // namespace desk::intake
