// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_scanner.h"

#include "core/formats/utf8.h"

namespace desk::formats {

CsvScanner::CsvScanner(DecodedSource &source, CsvDialect dialect, const Limits &limits)
    : m_source(source)
    , m_dialect(dialect)
    , m_limits(limits)
{
    for (const char c : {dialect.delimiter, '"', '\r', '\n'})
        m_endsBare[static_cast<std::uint8_t>(c)] = true;
}

void CsvScanner::startRow()
{
    if (!m_first)
        m_row.line += m_linesInside + 1;
    m_first = false;
    m_begin = m_position = m_next;
    m_state = State::CellStart;
    m_sawQuote = false;
    m_discarded = 0;
    m_linesInside = 0;
    m_afterCr = false;
    m_row.cells.clear();
    m_row.flaw = Flaw::None;
    m_row.flawAt = 0;
    m_row.flawCell = 0;
}

Result<bool> CsvScanner::next()
{
    startRow();
    while (scan() == Step::NeedMore) {
        if (m_sourceEnded) {
            if (m_position == m_begin && m_discarded == 0)
                return false;
            endAtEndOfSource();
            break;
        }
        if (m_position - m_begin > m_limits.maxRowBytes || m_discarded > 0)
            discard();
        m_buffer.erase(0, m_begin);
        m_position -= m_begin;
        m_begin = 0;
        DESK_TRY(const bool more, m_source.fill(m_buffer));
        m_sourceEnded = !more;
    }
    finishRow();
    return true;
}

void CsvScanner::endAtEndOfSource()
{
    m_position = m_buffer.size();
    if (m_state == State::CellStart)
        m_cell = {m_position - m_begin, 0, false, false};
    if (m_state == State::Quoted)
        flaw(Flaw::OpenQuote, m_cell.begin - 1);
    else if (m_state != State::Skip)
        endCell(m_position - m_begin);
    m_end = m_next = m_position;
}

/// Lets go of what was scanned of a row that is too large; only its front stays, for whoever repairs it.
void CsvScanner::discard()
{
    const std::string_view gone(m_buffer.data() + m_begin, m_position - m_begin);
    if (m_discarded == 0)
        m_kept.assign(gone.substr(0, m_limits.maxRowBytes));
    countLineEnds(gone);
    m_discarded += gone.size();
    m_begin = m_position;
    m_row.cells.clear();
}

void CsvScanner::finishRow()
{
    m_row.text = std::string_view(m_buffer).substr(m_begin, m_end - m_begin);
    if (m_sawQuote || m_discarded > 0)
        countLineEnds(m_row.text);
    if (m_discarded + m_row.text.size() <= m_limits.maxRowBytes)
        return;
    if (m_discarded == 0)
        m_kept.assign(m_row.text.substr(0, m_limits.maxRowBytes));
    m_row.text = m_kept;
    m_row.cells.clear();
    m_row.flaw = Flaw::RowTooLarge;
    m_row.flawAt = 0;
    m_row.flawCell = 0;
}

CsvScanner::Step CsvScanner::scan()
{
    Step step = Step::GoOn;
    while (step == Step::GoOn) {
        if (m_position == m_buffer.size())
            return Step::NeedMore;
        switch (m_state) {
        case State::CellStart:
            step = scanCellStart();
            break;
        case State::Bare:
            step = scanBare();
            break;
        case State::Quoted:
            step = scanQuoted();
            break;
        case State::AfterQuote:
            step = scanAfterQuote();
            break;
        case State::Skip:
            step = scanSkip();
            break;
        }
    }
    return step;
}

CsvScanner::Step CsvScanner::scanCellStart()
{
    m_cell = {m_position - m_begin, 0, false, false};
    m_state = State::Bare;
    if (m_buffer[m_position] == '"') {
        m_cell.quoted = m_sawQuote = true;
        ++m_cell.begin;
        ++m_position;
        m_state = State::Quoted;
    }
    return Step::GoOn;
}

CsvScanner::Step CsvScanner::scanBare()
{
    const char *const text = m_buffer.data();
    const std::size_t size = m_buffer.size();
    std::size_t at = m_position;
    while (at < size && !m_endsBare[static_cast<std::uint8_t>(text[at])])
        ++at;
    m_position = at;
    if (at == size)
        return Step::NeedMore;
    if (text[at] == m_dialect.delimiter) {
        endCell(at - m_begin);
        ++m_position;
        m_state = State::CellStart;
        return Step::GoOn;
    }
    if (text[at] == '"') {
        flaw(Flaw::StrayQuote, at - m_begin);
        m_state = State::Skip;
        return Step::GoOn;
    }
    const auto lineEnd = lineEndAt(at);
    if (!lineEnd)
        return Step::NeedMore;
    if (*lineEnd == 0) {
        ++m_position;
        return Step::GoOn;
    }
    endCell(at - m_begin);
    return endRow(*lineEnd);
}

CsvScanner::Step CsvScanner::scanQuoted()
{
    const std::size_t at = m_buffer.find('"', m_position);
    if (at == std::string::npos) {
        m_position = m_buffer.size();
        return Step::NeedMore;
    }
    m_cell.end = at - m_begin;
    m_position = at + 1;
    m_state = State::AfterQuote;
    return Step::GoOn;
}

CsvScanner::Step CsvScanner::scanAfterQuote()
{
    const char c = m_buffer[m_position];
    if (c == '"') {
        m_cell.doubled = true;
        ++m_position;
        m_state = State::Quoted;
        return Step::GoOn;
    }
    if (c == m_dialect.delimiter) {
        endCell(m_cell.end);
        ++m_position;
        m_state = State::CellStart;
        return Step::GoOn;
    }
    const auto lineEnd = lineEndAt(m_position);
    if (!lineEnd)
        return Step::NeedMore;
    if (*lineEnd > 0) {
        endCell(m_cell.end);
        return endRow(*lineEnd);
    }
    flaw(Flaw::TextAfterQuote, m_position - m_begin);
    m_state = State::Skip;
    return Step::GoOn;
}

CsvScanner::Step CsvScanner::scanSkip()
{
    const std::size_t at = m_buffer.find_first_of("\r\n", m_position);
    m_position = at == std::string::npos ? m_buffer.size() : at;
    if (at == std::string::npos)
        return Step::NeedMore;
    const auto lineEnd = lineEndAt(at);
    if (!lineEnd)
        return Step::NeedMore;
    if (*lineEnd > 0)
        return endRow(*lineEnd);
    ++m_position;
    return Step::GoOn;
}

/// How many bytes of line end begin at `at`; nothing while that depends on bytes that have not come yet.
std::optional<std::size_t> CsvScanner::lineEndAt(std::size_t at) const
{
    if (m_buffer[at] == '\n')
        return 1;
    if (m_buffer[at] != '\r')
        return 0;
    if (at + 1 == m_buffer.size() && !m_sourceEnded)
        return std::nullopt;
    if (at + 1 < m_buffer.size() && m_buffer[at + 1] == '\n')
        return 2;
    return m_dialect.loneCrEndsLine ? 1 : 0;
}

CsvScanner::Step CsvScanner::endRow(std::size_t lineEndBytes)
{
    m_end = m_position;
    m_next = m_position + lineEndBytes;
    return Step::RowDone;
}

void CsvScanner::endCell(std::size_t end)
{
    if (m_discarded > 0)
        return;
    if (!m_cell.quoted)
        m_cell.end = end;
    if (m_cell.end - m_cell.begin > m_limits.maxFieldBytes)
        flaw(Flaw::CellTooLarge, m_cell.begin);
    if (m_row.cells.size() == m_limits.maxColumns)
        flaw(Flaw::TooManyCells, m_cell.begin);
    else
        m_row.cells.push_back(m_cell);
}

void CsvScanner::flaw(Flaw what, std::size_t at)
{
    if (m_row.flaw != Flaw::None)
        return;
    m_row.flaw = what;
    m_row.flawAt = at;
    m_row.flawCell = m_row.cells.size() + 1;
}

void CsvScanner::countLineEnds(std::string_view text)
{
    for (const char c : text) {
        const bool ends = c == '\n' ? !m_afterCr : (c == '\r' && m_dialect.loneCrEndsLine);
        m_linesInside += ends ? 1 : 0;
        m_afterCr = c == '\r' && m_dialect.loneCrEndsLine;
    }
}

std::string CsvScanner::place(std::size_t offset) const
{
    const std::string_view before = m_row.text.substr(0, offset);
    std::uint64_t line = m_row.line;
    std::size_t lineStart = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool crLf = before[i] == '\r' && i + 1 < before.size() && before[i + 1] == '\n';
        if (before[i] == '\n' || (before[i] == '\r' && m_dialect.loneCrEndsLine && !crLf)) {
            ++line;
            lineStart = i + 1;
        }
    }
    return "line " + std::to_string(line) + ", column " +
           std::to_string(countCodePoints(before.substr(lineStart)) + 1);
}

} // namespace desk::formats
