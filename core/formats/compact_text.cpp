// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/compact_text.h"

#include "core/formats/folded_text.h"
#include "core/formats/utf8.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace desk::formats {

namespace {

/// No reference and no escape is read further than this; as much is held back at the end of a piece.
constexpr std::size_t longestUnit = 64;
constexpr std::size_t longestEscape = 24;

struct NamedReference
{
    std::string_view name;
    char32_t code;
};
constexpr std::array<NamedReference, 22> namedReferences{
    {{"lt", U'<'},     {"gt", U'>'},     {"quot", U'"'},   {"apos", U'\''}, {"nbsp", U' '},
     {"commat", U'@'}, {"period", U'.'}, {"hyphen", U'-'}, {"dash", U'-'},  {"lowbar", U'_'},
     {"plus", U'+'},   {"num", U'#'},    {"szlig", 0xDF},  {"aelig", 0xE6}, {"AElig", 0xC6},
     {"oslash", 0xF8}, {"Oslash", 0xD8}, {"eth", 0xF0},    {"thorn", 0xFE}, {"oelig", 0x153},
     {"OElig", 0x152}, {"shy", 0xAD}}};
/// Marks upon letters fold away, so the letter alone is what such a name stands for.
constexpr std::array<std::string_view, 9> accents{"acute", "grave", "circ",  "uml",  "tilde",
                                                  "cedil", "ring",  "caron", "slash"};

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A character by the name that HTML has for it; 0: none that is known here.
char32_t codeOf(std::string_view name)
{
    const auto known = std::find_if(namedReferences.begin(), namedReferences.end(),
                                    [&](const NamedReference &each) { return each.name == name; });
    if (known != namedReferences.end())
        return known->code;
    const bool marked = name.size() > 3 && isAsciiLetter(name[0]) &&
                        std::find(accents.begin(), accents.end(), name.substr(1)) != accents.end();
    return marked ? static_cast<char32_t>(name[0]) : 0;
}

/// Digits of a number in this base, all of `text`; 0 where they are none.
char32_t numberOf(std::string_view text, int base)
{
    std::uint32_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out, base);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && out <= 0x10FFFF ? static_cast<char32_t>(out) : 0;
}

bool isLineBreak(char c)
{
    return c == '\n' || c == '\r';
}

/// Scripts that write words without spaces between them.
bool isUnparted(UChar32 code)
{
    UErrorCode state = U_ZERO_ERROR;
    switch (uscript_getScript(code, &state)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_THAI:
        return true;
    default:
        return false;
    }
}

} // namespace

CompactReader::Unit CompactReader::referenceAt(std::size_t at) const
{
    const std::string_view rest = std::string_view(m_text).substr(at);
    std::size_t begin = 1;
    while (rest.substr(begin, 4) == "amp;" && begin + 4 < longestUnit)
        begin += 4; // escaped once more than the text was
    const std::size_t end = rest.substr(0, longestUnit).find(';', begin);
    char32_t code = 0;
    if (end != std::string_view::npos && end > begin) {
        const std::string_view name = rest.substr(begin, end - begin);
        if (name.starts_with("#x") || name.starts_with("#X"))
            code = numberOf(name.substr(2), 16);
        else if (name.front() == '#')
            code = numberOf(name.substr(1), 10);
        else
            code = codeOf(name);
    }
    return code != 0 ? Unit{code, end + 1, false} : Unit{U'&', begin, false};
}

CompactReader::Unit CompactReader::escapeAt(std::size_t at) const
{
    const std::string_view rest = std::string_view(m_text).substr(at);
    std::size_t run = 0;
    while (run < rest.size() && run < longestEscape && rest[run] == '\\')
        ++run; // escaped as often as the text was written into another
    const char letter = run < rest.size() ? rest[run] : '\0';
    if (letter == 'n' || letter == 'r' || letter == 't')
        return {U' ', run + 1, false};
    if (letter == '"' || letter == '/')
        return {static_cast<char32_t>(letter), run + 1, false};
    if (letter != 'u' || rest.size() < run + 5)
        return {U'\\', run, false};
    const char32_t high = numberOf(rest.substr(run + 1, 4), 16);
    if (high < 0xD800 || high > 0xDBFF)
        return high == 0 ? Unit{U'\\', run, false} : Unit{high, run + 5, false};
    const std::size_t second = run + 5;
    const std::size_t behind = rest.find_first_not_of('\\', second);
    if (behind == std::string_view::npos || behind == second || rest[behind] != 'u')
        return {high, run + 5, true};
    const char32_t low = numberOf(rest.substr(behind + 1, 4), 16);
    if (low < 0xDC00 || low > 0xDFFF)
        return {high, run + 5, true};
    return {0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), behind + 5, false};
}

CompactReader::Unit CompactReader::unitAt(std::size_t at) const
{
    const char c = m_text[at];
    if (c == '&')
        return referenceAt(at);
    if (c == '\\')
        return escapeAt(at);
    if (c == '-' && at + 1 < m_text.size()) {
        const bool breaks = isLineBreak(m_text[at + 1]);
        const Unit next = m_text[at + 1] == '\\' ? escapeAt(at + 1) : Unit{};
        return {U'-', 1, breaks || next.code == U' '};
    }
    const Utf8Character next = utf8At(m_text, at);
    return {next.code, next.bytes, false};
}

const CompactReader::Folded &CompactReader::folded(char32_t code)
{
    const auto known = m_seen.find(code);
    if (known != m_seen.end())
        return known->second;
    Folded out;
    const auto point = static_cast<UChar32>(code);
    out.space = u_isUWhiteSpace(point) != 0 || u_charType(point) == U_CONTROL_CHAR;
    if (!out.space) {
        std::string one;
        appendUtf8(one, code);
        out.text = foldForMatching(one).text;
        std::erase(out.text, ' '); // of a mark that stands alone
        out.space = out.text == "\"";
        out.word = u_isalnum(point) != 0 && !isUnparted(point);
    }
    return m_seen.emplace(code, std::move(out)).first->second;
}

void CompactReader::take(const Unit &unit, std::uint64_t from, std::vector<CompactByte> &to)
{
    if (unit.none)
        return;
    const Folded &as = folded(unit.code);
    if (as.space) {
        m_gap = true;
        return;
    }
    for (const char byte : as.text) {
        to.push_back({byte, as.word, m_gap, from, from + unit.bytes});
        m_gap = false;
    }
}

void CompactReader::read(std::size_t end, std::vector<CompactByte> &to)
{
    std::size_t at = 0;
    while (at < end) {
        const char c = m_text[at];
        if (isAsciiLetter(c) || (c >= '0' && c <= '9')) { // most of every text
            const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            to.push_back({lower, true, m_gap, m_offset + at, m_offset + at + 1});
            m_gap = false;
            ++at;
            continue;
        }
        const Unit unit = unitAt(at);
        take(unit, m_offset + at, to);
        at += unit.bytes;
    }
    at = std::min(at, m_text.size());
    m_text.erase(0, at);
    m_offset += at;
}

void CompactReader::feed(std::string_view piece, std::vector<CompactByte> &to)
{
    m_text.append(piece);
    if (m_text.size() <= longestUnit)
        return;
    std::size_t end = m_text.size() - longestUnit;
    while (end > 0 && (static_cast<unsigned char>(m_text[end]) & 0xC0U) == 0x80U)
        --end;
    read(end, to);
}

void CompactReader::finish(std::vector<CompactByte> &to)
{
    read(m_text.size(), to);
    m_offset = 0;
    m_gap = false;
}

std::vector<CompactByte> compactBytes(CompactReader &reader, std::string_view text)
{
    std::vector<CompactByte> out;
    out.reserve(text.size());
    reader.feed(text, out);
    reader.finish(out);
    return out;
}

std::string compactText(std::string_view text)
{
    CompactReader reader;
    std::string out;
    for (const CompactByte &each : compactBytes(reader, text))
        out.push_back(each.byte);
    return out;
}

} // namespace desk::formats
