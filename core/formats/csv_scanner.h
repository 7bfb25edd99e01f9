// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/decoded_source.h"

#include <string_view>

namespace desk::formats {

/// How the rows and cells of a CSV text are told apart.
struct CsvDialect
{
    char delimiter = ',';
    bool loneCrEndsLine = false;
};

/**
 * Splits decoded CSV text into rows and cells by RFC 4180, in one pass that can stop at any byte for more.
 *
 * Knows nothing of headers or values: cells are places in the text of the row.
 */
class CsvScanner
{
public:
    enum class Flaw : std::uint8_t
    {
        None,
        StrayQuote,
        TextAfterQuote,
        OpenQuote,
        RowTooLarge,
        CellTooLarge,
        TooManyCells
    };
    struct CellPlace
    {
        std::size_t begin; ///< Offset in the row, quotes not included.
        std::size_t end;
        bool quoted;
        bool doubled; ///< Holds doubled quotes.
    };
    struct Row
    {
        std::uint64_t line = 1;
        std::string_view text; ///< Without its line end; cut off at Limits::maxRowBytes. Valid until next().
        std::vector<CellPlace> cells;
        Flaw flaw = Flaw::None;
        std::size_t flawAt = 0;   ///< Offset in the row.
        std::size_t flawCell = 0; ///< 1-based.
    };

    CsvScanner(DecodedSource &source, CsvDialect dialect, const Limits &limits);
    Result<bool> next(); ///< False at the end.
    const Row &row() const { return m_row; }
    /// "line L, column C" of an offset in the current row.
    std::string place(std::size_t offset) const;

private:
    enum class State : std::uint8_t
    {
        CellStart,
        Bare,
        Quoted,
        AfterQuote,
        Skip
    };
    enum class Step : std::uint8_t
    {
        GoOn,
        RowDone,
        NeedMore
    };

    void startRow();
    Step scan(); ///< RowDone or NeedMore.
    Step scanCellStart();
    Step scanBare();
    Step scanQuoted();
    Step scanAfterQuote();
    Step scanSkip();
    std::optional<std::size_t> lineEndAt(std::size_t at) const;
    Step endRow(std::size_t lineEndBytes);
    void endAtEndOfSource();
    void endCell(std::size_t end);
    void flaw(Flaw what, std::size_t at);
    void discard();
    void finishRow();
    void countLineEnds(std::string_view text);

    DecodedSource &m_source;
    CsvDialect m_dialect;
    Limits m_limits;
    std::array<bool, 256> m_endsBare{};
    std::string m_buffer;
    std::size_t m_begin = 0;    ///< Where the row, or what is left of it, begins in the buffer.
    std::size_t m_position = 0; ///< The next byte to look at.
    std::size_t m_end = 0;      ///< Of the row, once it is complete.
    std::size_t m_next = 0;     ///< Start of the row after it.
    bool m_sourceEnded = false;
    State m_state = State::CellStart;
    CellPlace m_cell{};
    bool m_sawQuote = false;
    std::uint64_t m_discarded = 0; ///< Bytes of this row that have left the buffer.
    std::uint64_t m_linesInside = 0;
    bool m_afterCr = false;
    bool m_first = true;
    std::string m_kept; ///< The front of a row that is too large.
    Row m_row;
};

} // namespace desk::formats
