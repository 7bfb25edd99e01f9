// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace desk::formats {

/// A byte of a text as it is searched, and where in the original its character stands.
struct CompactByte
{
    char byte = 0;
    bool word = false; ///< Of a letter or digit of a script that parts its words with spaces.
    bool gap = false;  ///< White space or a quotation mark stood before it.
    std::uint64_t from = 0;
    std::uint64_t until = 0;
};

/**
 * A text as a search for what must not be in it reads it, however it was written into a file.
 *
 * Folded as by foldForMatching(); character references of HTML and escapes of JSON are resolved, also where
 * they were escaped in their turn; white space and quotation marks are left out, and so is a hyphen at the
 * end of a line. Never for people to read. Expects valid UTF-8.
 *
 * What is fed piece by piece reads as the whole does, wherever it was cut. One thread.
 */
class CompactReader
{
public:
    /// Appends what can be told of `piece` and what was held back before it.
    void feed(std::string_view piece, std::vector<CompactByte> &to);
    /// The rest. The next piece begins another text.
    void finish(std::vector<CompactByte> &to);

private:
    /// A character as it was written.
    struct Unit
    {
        char32_t code = 0;
        std::size_t bytes = 1;
        bool none = false; ///< Stands for nothing.
    };
    struct Folded
    {
        std::string text;
        bool word = false;
        bool space = false;
    };

    Unit unitAt(std::size_t at) const;
    Unit referenceAt(std::size_t at) const;
    Unit escapeAt(std::size_t at) const;
    const Folded &folded(char32_t code);
    void take(const Unit &unit, std::uint64_t from, std::vector<CompactByte> &to);
    void read(std::size_t end, std::vector<CompactByte> &to);

    std::string m_text;         ///< Not read yet.
    std::uint64_t m_offset = 0; ///< Of its first byte.
    bool m_gap = false;
    std::unordered_map<char32_t, Folded> m_seen;
};

/// All of `text` at once.
std::vector<CompactByte> compactBytes(CompactReader &reader, std::string_view text);

/// The same without where it stands: what two spellings of one text have in common.
std::string compactText(std::string_view text);

} // namespace desk::formats
