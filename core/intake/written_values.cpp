// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/written_values.h"

#include "core/formats/folded_text.h"
#include "core/formats/utf8.h"

#include <QChar>

#include <algorithm>

namespace desk::intake {

namespace {

constexpr std::size_t longestCode = 64;
constexpr std::string_view fullWidthColon = "\xEF\xBC\x9A";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t skipSpaces(std::string_view text, std::size_t at)
{
    while (at < text.size() &&
           (text[at] == ' ' || text[at] == '\t' || text.substr(at).starts_with("\xC2\xA0")))
        at += text[at] == ' ' || text[at] == '\t' ? 1 : 2;
    return at;
}

bool isHolding(const std::vector<std::string> &sorted, const std::string &word)
{
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// The end of the run of letters at `at`; a Han character is a run of its own.
std::size_t endOfLetters(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size()) {
        const auto lead = static_cast<unsigned char>(text[end]);
        if (lead >= 0xE3)
            return end == at ? std::min(text.size(), at + (lead >= 0xF0 ? 4 : 3)) : end;
        const bool letter = isAsciiLetter(text[end]) || (lead >= 0xC3 && lead <= 0xD4);
        if (!letter)
            return end;
        end += lead < 0x80 ? 1 : 2;
    }
    return std::min(end, text.size());
}

std::string foldedWord(std::string_view text, std::size_t from, std::size_t to)
{
    return formats::foldForMatching(text.substr(from, to - from)).text;
}

/// Behind one of `words` at `at`; `at` itself when there is none. A Han word may be of two characters.
std::size_t skipWord(std::string_view text, std::size_t at, const std::vector<std::string> &words)
{
    const std::size_t end = endOfLetters(text, at);
    if (end == at)
        return at;
    if (static_cast<unsigned char>(text[at]) >= 0xE3) {
        const std::size_t second = endOfLetters(text, end);
        if (second > end && isHolding(words, foldedWord(text, at, second)))
            return second;
    }
    if (!isHolding(words, foldedWord(text, at, end)))
        return at;
    return end < text.size() && text[end] == '.' ? end + 1 : end;
}

char32_t firstCharacter(std::string_view text)
{
    return text.empty() ? 0 : formats::utf8At(text, 0).code;
}

bool isHanCharacter(std::string_view text)
{
    return QChar::script(firstCharacter(text)) == QChar::Script_Han;
}

/// The end of a name of two to four Han characters, with a dot between foreign names; `at` when there is
/// none.
std::size_t endOfHanName(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    int count = 0;
    while (end < text.size()) {
        if (isHanCharacter(text.substr(end)))
            ++count;
        else if (!text.substr(end).starts_with("\xC2\xB7"))
            break;
        end += text.substr(end).starts_with("\xC2\xB7") ? 2 : 3;
        if (count > 12)
            return at;
    }
    const bool foreign = text.substr(at, end - at).find("\xC2\xB7") != std::string_view::npos;
    return count >= 2 && (count <= 4 || foreign) ? std::min(end, text.size()) : at;
}

std::size_t endOfNameWord(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size()) {
        const std::size_t letters = endOfLetters(text, end);
        if (letters > end) {
            end = letters;
            continue;
        }
        const bool joins =
            text[end] == '\'' || text[end] == '-' || text.substr(end).starts_with("\xE2\x80\x99");
        if (end == at || !joins)
            break;
        const std::size_t step = text[end] == '\'' || text[end] == '-' ? 1 : 3;
        if (endOfLetters(text, end + step) == end + step)
            break;
        end += step;
    }
    if (end > at && end - at <= 2 && end < text.size() && text[end] == '.')
        ++end; // an initial
    return end;
}

bool beginsWithCapital(std::string_view text)
{
    const char32_t c = firstCharacter(text);
    return QChar::isUpper(c) || QChar::isTitleCase(c);
}

Written writtenAt(std::string_view text, std::size_t from, std::size_t to)
{
    return {std::string(text.substr(from, to - from)), {from, to - from}};
}

} // namespace

Behind behindLabel(std::string_view text, std::size_t at, const std::vector<std::string> &linkWords)
{
    Behind out;
    int wordsLeft = 3;
    bool lineEnd = false;
    while (at < text.size()) {
        at = skipSpaces(text, at);
        if (at >= text.size())
            break;
        const std::string_view rest = text.substr(at);
        if (rest.front() == ':' || rest.front() == '=') {
            out.colon = true;
            ++at;
        } else if (rest.starts_with(fullWidthColon)) {
            out.colon = true;
            at += fullWidthColon.size();
        } else if (rest.front() == '#' || rest.front() == '.' || rest.front() == '"') {
            ++at;
        } else if (rest.starts_with("\xE2\x84\x96") || rest.starts_with("\xE2\x80\x9E") ||
                   rest.starts_with("\xE2\x80\x9C")) { // № „ “
            at += 3;
        } else if (rest.starts_with("\xC2\xB0") || rest.starts_with("\xC2\xBA")) { // n°, nº
            at += 2;
        } else if ((rest.front() == '\n' || rest.front() == '\r') && out.colon && !lineEnd) {
            lineEnd = rest.front() == '\n';
            ++at;
        } else if (const std::size_t next = skipWord(text, at, linkWords); next > at && wordsLeft > 0) {
            --wordsLeft;
            at = next;
        } else {
            break;
        }
    }
    out.at = at;
    return out;
}

std::optional<Written> writtenCode(std::string_view text, std::size_t at)
{
    constexpr std::string_view marks = "-_./#";
    std::size_t end = at;
    while (end < text.size() &&
           (isAsciiLetter(text[end]) || isDigit(text[end]) || marks.find(text[end]) != marks.npos))
        ++end;
    while (end > at && !isAsciiLetter(text[end - 1]) && !isDigit(text[end - 1]))
        --end;
    const bool isPartOfAddress = end < text.size() && text[end] == '@';
    if (end == at || end - at > longestCode || isPartOfAddress)
        return std::nullopt;
    return writtenAt(text, at, end);
}

std::optional<std::size_t> nextInList(std::string_view text, std::size_t at,
                                      const std::vector<std::string> &listWords)
{
    const std::size_t start = skipSpaces(text, at);
    std::size_t next = start;
    const std::string_view rest = text.substr(std::min(next, text.size()));
    if (rest.starts_with(',') || rest.starts_with('&'))
        next += 1;
    else if (rest.starts_with("\xE3\x80\x81") || rest.starts_with("\xEF\xBC\x8C")) // 、 ，
        next += 3;
    next = skipSpaces(text, next);
    if (next < text.size())
        next = skipSpaces(text, skipWord(text, next, listWords));
    if (next == start)
        return std::nullopt;
    while (next < text.size() && text[next] == '#')
        ++next;
    return next;
}

std::optional<Written> writtenNumber(std::string_view text, std::size_t at)
{
    constexpr std::string_view between = " ()./-\t";
    std::size_t digits = 0;
    std::size_t end = at;
    std::size_t lastDigit = at;
    while (end < text.size() && digits <= 20) {
        if (isDigit(text[end])) {
            ++digits;
            lastDigit = end + 1;
        } else if (between.find(text[end]) == between.npos && !(text[end] == '+' && end == at)) {
            break;
        }
        ++end;
    }
    if (digits < 6 || digits > 20)
        return std::nullopt;
    return writtenAt(text, at, lastDigit);
}

std::optional<Written> writtenPostcode(std::string_view text, std::size_t at)
{
    const auto endOfGroup = [&](std::size_t from) {
        while (from < text.size() && (isAsciiLetter(text[from]) || isDigit(text[from]) || text[from] == '-'))
            ++from;
        return from;
    };
    const auto hasDigit = [&](std::size_t from, std::size_t to) {
        return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                           text.begin() + static_cast<std::ptrdiff_t>(to), isDigit);
    };
    std::size_t end = endOfGroup(at);
    if (end == at || end - at > 10 || !hasDigit(at, end))
        return std::nullopt;
    if (end - at <= 4 && end < text.size() && text[end] == ' ') {
        const std::size_t second = endOfGroup(end + 1);
        const std::size_t size = second - end - 1;
        const bool isSecond = size == 3 ? isDigit(text[end + 1]) : size == 2 && !hasDigit(end + 1, second);
        if (isSecond)
            end = second;
    }
    return writtenAt(text, at, end);
}

std::vector<Written> addressPostcodes(std::string_view text, const Span &part)
{
    std::vector<Written> out;
    std::size_t at = part.from;
    while (at < part.from + part.length) {
        const std::size_t end = std::min(text.find('\n', at), part.from + part.length);
        const std::size_t from = skipSpaces(text, at);
        const auto code = from < end && end - from <= 80 ? writtenPostcode(text, from) : std::nullopt;
        if (code) {
            const std::size_t behind = code->at.from + code->at.length;
            const auto digits = std::count_if(code->text.begin(), code->text.end(), isDigit);
            const bool town =
                behind < end && text[behind] == ' ' && nameLine(text, {behind, end - behind}, {});
            const bool alone = text.substr(behind, end - behind).find_first_not_of(" \r,.") == text.npos;
            const bool british =
                code->text.find(' ') != std::string::npos && isAsciiLetter(code->text.front());
            if ((town && digits >= 4 && digits <= 6) || (alone && british))
                out.push_back(*code);
        }
        at = end + 1;
    }
    return out;
}

std::optional<Written> writtenName(std::string_view text, std::size_t at,
                                   const std::vector<std::string> &particles)
{
    if (at >= text.size())
        return std::nullopt;
    if (isHanCharacter(text.substr(at))) {
        const std::size_t end = endOfHanName(text, at);
        return end > at ? std::optional(writtenAt(text, at, end)) : std::nullopt;
    }
    std::size_t end = at;
    std::size_t next = at;
    for (int words = 0; words < 5 && next < text.size(); ++words) {
        const std::size_t wordEnd = endOfNameWord(text, next);
        if (wordEnd == next)
            break;
        const std::string_view word = text.substr(next, wordEnd - next);
        const bool capital = beginsWithCapital(word);
        if (!capital && (words == 0 || !isHolding(particles, foldedWord(text, next, wordEnd))))
            break;
        if (capital)
            end = wordEnd;
        next = wordEnd;
        if (next >= text.size() || text[next] != ' ')
            break;
        next = skipSpaces(text, next);
    }
    return end > at ? std::optional(writtenAt(text, at, end)) : std::nullopt;
}

std::optional<Written> nameLine(std::string_view text, const Span &line,
                                const std::vector<std::string> &particles)
{
    const std::size_t from = skipSpaces(text, line.from);
    const std::size_t end = line.from + line.length;
    if (from >= end || line.length > 80)
        return std::nullopt;
    auto name = writtenName(text.substr(0, end), from, particles);
    if (!name)
        return std::nullopt;
    const std::size_t behind = name->at.from + name->at.length;
    if (text.substr(behind, end - behind).find_first_not_of(" \t\r.,") != std::string_view::npos)
        return std::nullopt;
    return name;
}

} // namespace desk::intake
