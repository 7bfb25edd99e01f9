// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/needles.h"

#include <algorithm>
#include <deque>
#include <tuple>

namespace desk::formats {

namespace {

constexpr std::size_t fewestDigits = 6;
constexpr int mostSeparators = 3; // between two digits of a telephone number
constexpr std::size_t keptPiece = 64 * 1024;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSeparator(char c)
{
    return std::string_view("-./()+").find(c) != std::string_view::npos;
}

} // namespace

void ByteAutomaton::add(std::string_view text, std::uint32_t number)
{
    m_texts.emplace_back(std::string(text), number);
}

void ByteAutomaton::settle()
{
    for (const auto &[text, number] : m_texts) {
        m_longest = std::max(m_longest, text.size());
        for (const char byte : text) {
            std::uint16_t &known = m_class[static_cast<unsigned char>(byte)];
            if (known == 0)
                known = static_cast<std::uint16_t>(m_width++);
        }
    }
    m_table.assign(m_width, 0);
    m_matches.resize(1);
    for (const auto &[text, number] : m_texts) {
        std::size_t state = 0;
        for (const char byte : text) {
            const std::size_t cell = state * m_width + m_class[static_cast<unsigned char>(byte)];
            if (m_table[cell] == 0) {
                m_table[cell] = static_cast<std::uint32_t>(m_matches.size());
                m_matches.emplace_back();
                m_table.resize(m_table.size() + m_width, 0);
            }
            state = m_table[cell];
        }
        m_matches[state].push_back({number, static_cast<std::uint32_t>(text.size())});
    }
    std::vector<std::uint32_t> fallback(m_matches.size(), 0);
    std::deque<std::uint32_t> waiting;
    for (std::size_t c = 0; c < m_width; ++c)
        if (m_table[c] != 0)
            waiting.push_back(m_table[c]);
    for (; !waiting.empty(); waiting.pop_front()) {
        const std::size_t state = waiting.front();
        const std::vector<Match> &shorter = m_matches[fallback[state]];
        m_matches[state].insert(m_matches[state].end(), shorter.begin(), shorter.end());
        for (std::size_t c = 0; c < m_width; ++c) {
            std::uint32_t &to = m_table[state * m_width + c];
            const std::uint32_t otherwise = m_table[fallback[state] * m_width + c];
            if (to == 0) {
                to = otherwise;
            } else {
                fallback[to] = otherwise;
                waiting.push_back(to);
            }
        }
    }
}

void Needles::add(std::uint32_t number, std::string_view text)
{
    const std::string compact = compactText(text);
    const auto characters =
        std::count_if(compact.begin(), compact.end(), [](unsigned char c) { return (c & 0xC0U) != 0x80U; });
    if (characters > 1)
        m_words.add(compact, number);
}

void Needles::addDigits(std::uint32_t number, std::string_view digits)
{
    if (digits.size() >= fewestDigits)
        m_digits.add(digits, number);
}

void Needles::settle()
{
    m_words.settle();
    m_digits.settle();
}

std::vector<NeedleHit> Needles::find(CompactReader &reader, std::string_view text) const
{
    std::vector<NeedleHit> out;
    NeedleSearch search(*this, [&out](const NeedleHit &hit) { out.push_back(hit); });
    search.m_bytes = compactBytes(reader, text);
    search.search();
    search.settle(nullptr);
    std::sort(out.begin(), out.end(), [](const NeedleHit &a, const NeedleHit &b) {
        return std::tuple(a.from, b.until, a.number) < std::tuple(b.from, a.until, b.number);
    });
    return out;
}

void NeedleSearch::feed(std::string_view piece)
{
    m_reader.feed(piece, m_bytes);
    search();
}

void NeedleSearch::finish()
{
    m_reader.finish(m_bytes);
    search();
    settle(nullptr);
    m_bytes.clear();
    m_at = 0;
    m_state = m_digitState = 0;
    m_separators = 0;
    m_digitFrom.clear();
}

void NeedleSearch::search()
{
    for (; m_at < m_bytes.size(); ++m_at) {
        settle(&m_bytes[m_at]);
        if (!m_needles.m_words.empty())
            words(m_at);
        if (!m_needles.m_digits.empty())
            digits(m_at);
    }
    // What a needle that has begun may reach back to, with the byte before it.
    const std::size_t kept = m_needles.m_words.longest() + 1;
    if (m_bytes.size() > kept + keptPiece) {
        const std::size_t gone = m_bytes.size() - kept;
        m_bytes.erase(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(gone));
        m_at -= gone;
        for (Pending &each : m_pending)
            each.last -= gone;
    }
}

void NeedleSearch::words(std::size_t at)
{
    m_state = m_needles.m_words.next(m_state, m_bytes[at].byte);
    for (const ByteAutomaton::Match &match : m_needles.m_words.at(m_state)) {
        const std::size_t first = at + 1 - match.length;
        const CompactByte &begin = m_bytes[first];
        const bool within = begin.word && !begin.gap && first > 0 && m_bytes[first - 1].word;
        if (!within)
            m_pending.push_back({match, at});
    }
}

/// Tells of the matches that ended with the byte before `next`.
void NeedleSearch::settle(const CompactByte *next)
{
    for (const Pending &each : m_pending) {
        const CompactByte &last = m_bytes[each.last];
        const bool goesOn = last.word && next != nullptr && next->word && !next->gap;
        if (!goesOn)
            m_found({each.match.number, m_bytes[each.last + 1 - each.match.length].from, last.until});
    }
    m_pending.clear();
    const bool longer = next != nullptr && isDigit(next->byte) && !next->gap;
    for (const NeedleHit &each : m_numbers)
        if (!longer)
            m_found(each);
    m_numbers.clear();
}

void NeedleSearch::digits(std::size_t at)
{
    const CompactByte &each = m_bytes[at];
    if (!isDigit(each.byte)) {
        if (isSeparator(each.byte) && ++m_separators <= mostSeparators)
            return;
        m_digitState = 0;
        m_digitFrom.clear();
        return;
    }
    m_separators = 0;
    m_digitState = m_needles.m_digits.next(m_digitState, each.byte);
    m_digitFrom.push_back(each.from);
    for (const ByteAutomaton::Match &match : m_needles.m_digits.at(m_digitState))
        m_numbers.push_back({match.number, m_digitFrom[m_digitFrom.size() - match.length], each.until});
    const std::size_t kept = m_needles.m_digits.longest();
    if (m_digitFrom.size() > 2 * kept + 64)
        m_digitFrom.erase(m_digitFrom.begin(), m_digitFrom.end() - static_cast<std::ptrdiff_t>(kept));
}

} // namespace desk::formats
