// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/record_counter.h"

namespace desk::exporting {

namespace {

constexpr std::string_view recordsKey = "records";

} // namespace

void RecordCounter::feed(std::string_view bytes)
{
    for (const char c : bytes)
        m_format == Format::Csv ? csv(c) : json(c);
}

std::uint64_t RecordCounter::records() const
{
    const bool header = m_format == Format::Csv && m_count > 0;
    return m_count - (header ? 1 : 0);
}

void RecordCounter::csv(char c)
{
    if (c == '"')
        m_quoted = !m_quoted; // a doubled quote turns it off and on again
    else if (c == '\n' && m_previous == '\r' && !m_quoted)
        ++m_count;
    m_previous = c;
}

void RecordCounter::json(char c)
{
    if (m_quoted) {
        if (m_escaped)
            m_escaped = false;
        else if (c == '\\')
            m_escaped = true;
        else if (c == '"')
            m_quoted = false;
        else if (m_depth == 1 && m_key.size() <= recordsKey.size())
            m_key += c;
        return;
    }
    if (c == '"') {
        m_quoted = true;
        if (m_depth == 1)
            m_key.clear();
    } else if (c == '{' || c == '[') {
        if (m_depth == 1)
            m_inRecords = c == '[' && m_key == recordsKey;
        if (m_depth == 2 && m_inRecords && c == '{')
            ++m_count;
        ++m_depth;
    } else if ((c == '}' || c == ']') && m_depth > 0) {
        --m_depth;
    }
}

} // namespace desk::exporting
