// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace desk::formats {

/**
 * One value of a table as its source spelled it: nothing is trimmed, rounded, normalised or converted.
 *
 * `text` holds: for Text the characters themselves (JSON escapes and CSV quotes resolved), UTF-8; for Number
 * the digits as written ("007" cannot come from JSON, "-0", "1.0", "1e400" and 30-digit numbers can); for
 * Boolean "true" or "false"; for Null "null"; for Json a nested array or object with the white space between
 * its tokens removed and all else untouched (order of keys, spelling of numbers and of string escapes).
 * Everything from CSV is Text. The default is an empty Text.
 */
struct Value
{
    enum class Kind : std::uint8_t
    {
        Null,
        Boolean,
        Number,
        Text,
        Json
    };
    Kind kind = Kind::Text;
    std::string text;

    bool operator==(const Value &) const = default;
};

/// A named value of a row. A field that is missing has no cell; one that is empty has a cell with an empty
/// Text.
struct Cell
{
    std::string name;
    Value value;
    std::uint32_t column = 0; ///< 1-based: field of a CSV row, member of a JSON object.

    bool operator==(const Cell &) const = default;
};

/**
 * One row of a table, or the place where one should have been.
 *
 * A row that cannot be read has a `fault` and no cells; `fault->place` is "line L, column C", both from 1,
 * columns counted in characters (Unicode code points) of that line. `raw` then holds the row as found,
 * decoded to UTF-8 where the file was in another encoding and cut off at Limits::maxRowBytes; it may be
 * invalid UTF-8. Rows that could be read have an empty `raw`. `raw` is personal data: never log it.
 */
struct SourceRow
{
    std::uint64_t line =
        0; ///< 1-based line on which the row starts; for JSON the line of its first character.
    std::vector<Cell> cells;
    std::optional<Error> fault;
    std::string raw;
};

} // namespace desk::formats
