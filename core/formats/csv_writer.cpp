// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_writer.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace desk::formats {
namespace {

constexpr std::size_t bufferBytes = std::size_t{64} << 10;

/// An optional sign, digits, and digits after one point: what no spreadsheet reads as anything but a number.
bool isPlainNumber(std::string_view text)
{
    const auto skipDigits = [&text] {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(digits);
        return digits > 0;
    };
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    if (!skipDigits())
        return false;
    if (text.empty())
        return true;
    if (text.front() != '.')
        return false;
    text.remove_prefix(1);
    return skipDigits() && text.empty();
}

/// Excel runs "DDE (…)" chains as well once something has made a formula of the cell.
bool beginsLikeDde(std::string_view cell)
{
    constexpr std::string_view word = "dde";
    if (cell.size() <= word.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((cell[i] | 0x20) != word[i])
            return false;
    const std::size_t next = cell.find_first_not_of(' ', word.size());
    return next != std::string_view::npos && cell[next] == '(';
}

} // namespace

bool looksLikeFormula(std::string_view cell)
{
    constexpr std::string_view triggers("=+-@\t\r\n\0", 8);
    constexpr std::array<std::string_view, 4> fullWidth{"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    if (cell.empty())
        return false;
    const bool wide = std::any_of(fullWidth.begin(), fullWidth.end(),
                                  [cell](std::string_view trigger) { return cell.starts_with(trigger); });
    return wide || beginsLikeDde(cell) ||
           (triggers.find(cell.front()) != std::string_view::npos && !isPlainNumber(cell));
}

CsvWriter::CsvWriter(ByteSink &sink, CsvOptions options) : m_sink(sink), m_options(options) {}

void CsvWriter::header(std::span<const std::string> names)
{
    assert(m_columns == 0 && !names.empty() && "one header, first");
    m_columns = names.size();
    line(names);
}

void CsvWriter::row(std::span<const std::string> cells)
{
    assert(cells.size() == m_columns && "as many cells as the header has");
    line(cells);
}

void CsvWriter::line(std::span<const std::string> cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_buffer += m_options.delimiter;
        cell(cells[i], cells.size() == 1);
    }
    m_buffer += "\r\n";
    if (m_buffer.size() < bufferBytes)
        return;
    if (m_state)
        m_state = m_sink.write(asBytes(m_buffer));
    m_buffer.clear();
}

/// `alone`: an empty cell must be quoted or its line would be blank.
void CsvWriter::cell(std::string_view text, bool alone)
{
    const bool formula = m_options.safety == CsvSafety::Neutralise && looksLikeFormula(text);
    // Semicolons, tabs and outer spaces need no quotes by RFC 4180, but spreadsheets of some countries split
    // at the former and others trim the latter. A cell that starts like a byte order mark must not start the
    // file.
    const std::string_view special(",;\t\"\r\n", 6);
    const bool quoted = formula || (text.empty() && alone) ||
                        text.find_first_of(special) != std::string_view::npos ||
                        text.find(m_options.delimiter) != std::string_view::npos || text.starts_with(' ') ||
                        text.ends_with(' ') || text.starts_with("\uFEFF");
    if (!quoted) {
        m_buffer += text;
        return;
    }
    m_buffer += formula ? "\"'" : "\"";
    for (const char c : text)
        m_buffer.append(c == '"' ? 2 : 1, c);
    m_buffer += '"';
}

Result<void> CsvWriter::finish()
{
    if (m_state && !m_buffer.empty())
        m_state = m_sink.write(asBytes(m_buffer));
    m_buffer.clear();
    return m_state;
}

} // namespace desk::formats
