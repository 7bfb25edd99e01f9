// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace desk::exporting {

/**
 * Counts the records of a data file while it streams by, in constant memory.
 *
 * Knows only files as packages hold them: a CSV whose rows end with CRLF, the first being the header; a JSON
 * object whose member "records" is an array of objects. Other bytes give some number and no harm.
 */
class RecordCounter
{
public:
    enum class Format : std::uint8_t
    {
        Csv,
        Json
    };
    explicit RecordCounter(Format format) : m_format(format) {}
    void feed(std::string_view bytes);
    std::uint64_t records() const;

private:
    void csv(char c);
    void json(char c);

    Format m_format;
    std::uint64_t m_count = 0;
    std::uint64_t m_depth = 0;
    std::string m_key; ///< The last string at the top level, cut off.
    bool m_quoted = false;
    bool m_escaped = false;
    bool m_inRecords = false;
    char m_previous = 0;
};

} // namespace desk::exporting
