// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"

#include <span>

namespace desk::formats {

/// What to do with cells that a spreadsheet would run as a formula (CWE-1236).
enum class CsvSafety : std::uint8_t
{
    Neutralise, ///< Such a cell is quoted and gets an apostrophe in front; JSON beside it carries the true
                ///< value.
    Verbatim,   ///< The bytes as they are: for machines.
};

struct CsvOptions
{
    CsvSafety safety = CsvSafety::Neutralise;
    char delimiter = ',';
};

/**
 * True when a spreadsheet may take the cell for a formula: it begins with = + - @, their full-width forms, a
 * tab, CR, LF or NUL. A plain decimal number ("-12.5", "+3") is none.
 */
bool looksLikeFormula(std::string_view cell);

/**
 * Writes RFC 4180: CRLF line ends, quotes only where needed, UTF-8 without a byte order mark. Buffered.
 *
 * All rows must have as many cells as the header (asserted). A failing sink makes all further writes do
 * nothing; finish() tells.
 */
class CsvWriter
{
public:
    explicit CsvWriter(ByteSink &sink, CsvOptions options = {});
    void header(std::span<const std::string> names); ///< First, once.
    void row(std::span<const std::string> cells);
    Result<void> finish(); ///< Flushes; the first error of the sink if there was one.

private:
    void line(std::span<const std::string> cells);
    void cell(std::string_view text, bool alone);

    ByteSink &m_sink;
    CsvOptions m_options;
    std::string m_buffer;
    std::size_t m_columns = 0;
    Result<void> m_state;
};

} // namespace desk::formats
