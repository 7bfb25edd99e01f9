// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/compact_text.h"

#include <array>
#include <functional>

namespace desk::formats {

/// Finds any of many strings of bytes in one pass (Aho and Corasick, 1975).
class ByteAutomaton
{
public:
    /// `number` may come again for another spelling.
    void add(std::string_view text, std::uint32_t number);
    /// Once, after the last add().
    void settle();

    struct Match
    {
        std::uint32_t number = 0;
        std::uint32_t length = 0;
    };
    std::uint32_t next(std::uint32_t state, char byte) const
    {
        return m_table[state * m_width + m_class[static_cast<unsigned char>(byte)]];
    }
    const std::vector<Match> &at(std::uint32_t state) const { return m_matches[state]; }
    std::size_t longest() const { return m_longest; }
    bool empty() const { return m_texts.empty(); }

private:
    std::vector<std::pair<std::string, std::uint32_t>> m_texts;
    std::array<std::uint16_t, 256> m_class{}; ///< 0: a byte that no text holds.
    std::size_t m_width = 1;
    std::size_t m_longest = 0;
    std::vector<std::uint32_t> m_table;
    std::vector<std::vector<Match>> m_matches;
};

/// A place where a needle stands, in bytes of the original.
struct NeedleHit
{
    std::uint32_t number = 0;
    std::uint64_t from = 0;
    std::uint64_t until = 0;

    bool operator==(const NeedleHit &) const = default;
};

/**
 * Strings that are looked for in whatever spelling CompactReader sees through: as whole words where their
 * script has such, and telephone numbers by their digits, whatever stands between them.
 */
class Needles
{
public:
    /// Nothing where the text reads as fewer than two characters.
    void add(std::uint32_t number, std::string_view text);
    void addDigits(std::uint32_t number, std::string_view digits); ///< Six or more.
    void settle();                                                 ///< Once, before anything is searched.

    bool empty() const { return m_words.empty() && m_digits.empty(); }
    /// By where they begin. `reader` is at rest before and after.
    std::vector<NeedleHit> find(CompactReader &reader, std::string_view text) const;

private:
    friend class NeedleSearch;
    ByteAutomaton m_words;
    ByteAutomaton m_digits;
};

/// Searches a text that comes in pieces, in constant memory. One thread; the needles outlive it.
class NeedleSearch
{
public:
    using Found = std::function<void(const NeedleHit &)>;
    NeedleSearch(const Needles &needles, Found found) : m_needles(needles), m_found(std::move(found)) {}
    void feed(std::string_view piece);
    void finish();

private:
    friend class Needles;
    struct Pending
    {
        ByteAutomaton::Match match;
        std::size_t last = 0; ///< Where in m_bytes its last byte stands.
    };
    void search();
    void words(std::size_t at);
    void digits(std::size_t at);
    void settle(const CompactByte *next);

    const Needles &m_needles;
    Found m_found;
    CompactReader m_reader;
    std::vector<CompactByte> m_bytes; ///< The last ones, as many as the longest needle has and a piece more.
    std::size_t m_at = 0;             ///< The first that was not searched yet.
    std::uint32_t m_state = 0;
    std::vector<Pending> m_pending;   ///< Whole words only if the next byte does not go on with one.
    std::vector<NeedleHit> m_numbers; ///< Found only if no digit follows at once.
    std::uint32_t m_digitState = 0;
    int m_separators = 0;
    std::vector<std::uint64_t> m_digitFrom; ///< Of the last digits, each where it begins.
};

} // namespace desk::formats
