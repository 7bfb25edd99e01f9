// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/letter_tokens.h"

#include "core/formats/folded_text.h"
#include "core/formats/utf8.h"

#include <QChar>

#include <algorithm>

namespace desk::intake {

namespace {

constexpr std::size_t longestSentence = 400;

bool isHan(char32_t c)
{
    return c >= 0x2E80 && QChar::script(c) == QChar::Script_Han && QChar::isLetterOrNumber(c);
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == 0xA7;
    return c == 0xA7 || QChar::isLetterOrNumber(c);
}

bool isNumber(const std::string &word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool holds(const std::vector<std::string> &sorted, const std::string &word)
{
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

class Tokeniser
{
public:
    Tokeniser(const StopWords &stops, std::vector<Token> &out) : m_stops(stops), m_out(out) {}

    void read(std::string_view part, std::size_t offset)
    {
        m_part = part;
        m_folded = formats::foldForMatching(part);
        m_offset = offset;
        m_quotes = false;
        m_break = Break::Sentence;
        const std::string_view text = m_folded.text;
        std::size_t at = 0;
        while (at < text.size()) {
            const formats::Utf8Character c = formats::utf8At(text, at);
            if (isHan(c.code))
                at = add(at, at + c.bytes);
            else if (isWordCharacter(c.code))
                at = add(at, endOfWord(at));
            else
                at = readMark(at, c);
        }
    }

private:
    std::size_t endOfWord(std::size_t at) const
    {
        const std::string_view text = m_folded.text;
        if (formats::utf8At(text, at).code == 0xA7)
            return at + 2; // a paragraph sign is a word
        while (at < text.size()) {
            const formats::Utf8Character c = formats::utf8At(text, at);
            if (!isWordCharacter(c.code) || isHan(c.code) || c.code == 0xA7)
                break;
            at += c.bytes;
        }
        return at;
    }

    std::size_t add(std::size_t from, std::size_t to)
    {
        Token token;
        token.word = m_folded.text.substr(from, to - from);
        const std::size_t start = m_folded.origin[from];
        token.at = {m_offset + start, m_folded.originalEnd(to) - start};
        token.inQuotes = m_quotes;
        if (m_stop && !goesOn(token.word))
            raise(Break::Sentence);
        m_stop = false;
        m_length = m_break == Break::Sentence ? 1 : m_length + 1;
        if (m_length > longestSentence) {
            m_break = Break::Sentence;
            m_length = 1;
        }
        token.before = m_break;
        m_break = Break::None;
        m_out.push_back(std::move(token));
        return to;
    }

    /// Whether the sentence goes on with `next` after a full stop.
    bool goesOn(const std::string &next) const
    {
        if (m_out.empty())
            return false;
        const std::string &last = m_out.back().word;
        if (isNumber(last))
            return last.size() <= 2 && holds(m_stops.afterOrdinals, next);
        return (last.size() == 1 && last != "i") || holds(m_stops.abbreviations, last);
    }

    std::size_t readMark(std::size_t at, formats::Utf8Character c)
    {
        const std::string_view text = m_folded.text;
        const std::size_t end = at + c.bytes;
        const bool spaceAfter = end >= text.size() || text[end] == ' ' || text[end] == '\n' ||
                                text[end] == '\r' || text[end] == '\t' || text[end] == ')' ||
                                text[end] == '"';
        const bool spaceBefore = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
        if (c.code == '\n')
            return readLineEnd(end);
        if (c.code == '"') {
            m_quotes = !m_quotes;
            raise(Break::Clause);
        } else if (c.code == '!' || c.code == '?' || c.code == 0x3002 || c.code == 0xFF61) {
            raise(Break::Sentence);
        } else if (c.code == '.' && spaceAfter) {
            m_stop = true;
        } else if (c.code == ';' || c.code == ':' || c.code == '(' || c.code == ')' || c.code == 0x3001 ||
                   (c.code == ',' && !betweenDigits(at)) || (c.code == '-' && spaceBefore && spaceAfter)) {
            raise(Break::Clause);
        }
        return end;
    }

    bool betweenDigits(std::size_t at) const
    {
        const std::string &text = m_folded.text;
        const auto digit = [&](std::size_t i) {
            return i < text.size() && text[i] >= '0' && text[i] <= '9';
        };
        return at > 0 && digit(at - 1) && digit(at + 1);
    }

    /// An empty line, or a line that begins like one of a list, begins a sentence.
    std::size_t readLineEnd(std::size_t at)
    {
        const std::string_view text = m_folded.text;
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r'))
            ++at;
        if (at >= text.size())
            return at;
        const char32_t c = formats::utf8At(text, at).code;
        if (c == '\n') {
            m_quotes = false;
            raise(Break::Sentence);
        } else if (beginsField(at)) {
            raise(Break::Sentence);
        } else if (c == '-' || c == '*' || c == '+' || c == 0x2022 || c == 0xB7 || c == 0x25CF) {
            raise(Break::Sentence);
        } else if (c >= '0' && c <= '9') {
            std::size_t after = at;
            while (after < text.size() && text[after] >= '0' && text[after] <= '9')
                ++after;
            if (after + 1 < text.size() && (text[after] == '.' || text[after] == ')') &&
                text[after + 1] == ' ')
                raise(Break::Sentence);
        }
        return at;
    }

    /// "Order number: 1001" on a line of its own, as forms have it: a capital, and soon a colon.
    bool beginsField(std::size_t at) const
    {
        constexpr std::size_t longestName = 30;
        const char32_t first = formats::utf8At(m_part, m_folded.origin[at]).code;
        if (!QChar::isUpper(first) && !isHan(first))
            return false;
        const std::string_view name = std::string_view(m_folded.text).substr(at, longestName);
        const std::size_t colon = name.find_first_of(":\n,.");
        return colon != std::string_view::npos && name[colon] == ':';
    }

    void raise(Break to) { m_break = std::max(m_break, to); }

    const StopWords &m_stops;
    std::vector<Token> &m_out;
    std::string_view m_part;
    formats::FoldedText m_folded;
    std::size_t m_offset = 0;
    std::size_t m_length = 0;
    Break m_break = Break::Sentence;
    bool m_stop = false; ///< A full stop stands before the next word.
    bool m_quotes = false;
};

} // namespace

std::vector<Token> tokensOf(std::string_view text, const std::vector<Span> &parts, const StopWords &stops)
{
    std::vector<Token> out;
    Tokeniser tokeniser(stops, out);
    for (const Span &part : parts)
        tokeniser.read(text.substr(part.from, part.length), part.from);
    return out;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> out;
    for (Token &token : tokensOf(text, {{0, text.size()}}, {}))
        out.push_back(std::move(token.word));
    return out;
}

} // namespace desk::intake
