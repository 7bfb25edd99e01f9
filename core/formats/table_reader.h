// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"
#include "core/formats/value.h"

#include <memory>

namespace desk::formats {

enum class TableFormat : std::uint8_t
{
    Detect,
    Csv,
    Json,
    Ndjson
};
enum class TextEncoding : std::uint8_t
{
    Detect,
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252
};

/// How large things may be before they are faults. Memory is bounded by a small multiple of maxRowBytes.
struct Limits
{
    std::size_t maxRowBytes = std::size_t{16} << 20;
    std::size_t maxFieldBytes = std::size_t{8} << 20;
    std::size_t maxColumns = 4096;
    std::size_t maxDepth = 64; ///< Of arrays and objects in a row, the row's own object included.
};

struct TableOptions
{
    TableFormat format = TableFormat::Detect;
    TextEncoding encoding = TextEncoding::Detect;
    char delimiter = 0;        ///< ASCII, of CSV; 0 = find out which of comma, semicolon, tab and bar it is.
    std::string rowsPointer{}; ///< RFC 6901 pointer to the rows of a JSON document; empty = all of it.
    std::vector<std::string> missingValues{}; ///< Unquoted CSV cells spelled like this are missing, not text.
    Limits limits{};
};

/// What a table turned out to be; never holds a Detect.
struct TableDialect
{
    TableFormat format = TableFormat::Csv;
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = 0; ///< 0 unless the format is Csv.
    bool byteOrderMark = false;

    bool operator==(const TableDialect &) const = default;
};

/**
 * Reads a table row by row in constant memory. One thread at a time; the source must outlive the reader.
 *
 * A row that cannot be read is returned with a fault and reading goes on with the next one; an Error from
 * next() ends the table (the source failed, or a JSON document is not JSON from there on) and is repeated if
 * asked again.
 */
class TableReader
{
public:
    virtual ~TableReader() = default;
    virtual Result<std::optional<SourceRow>> next() = 0;         ///< No row means the end.
    virtual const std::vector<std::string> &columns() const = 0; ///< The names of a CSV header; else empty.
    virtual TableDialect dialect() const = 0;
    virtual std::uint64_t bytesRead() const = 0; ///< Of the source, for progress; detection is not counted.
};

/**
 * Opens a table, finding out what the options leave open.
 *
 * Encoding: a byte order mark decides; else zero bytes at every other place mean UTF-16; else bytes that are
 * valid UTF-8 (the whole source where it can be rewound, else its first MiB) are UTF-8; what remains is
 * Windows-1252 for CSV and invalid for JSON (RFC 8259 §8.1). A byte order mark is never part of the data.
 *
 * CSV is RFC 4180 with any of the three line ends (a lone CR ends a line only in files whose first line ends
 * with one, elsewhere it is data). White space is data. A quotation mark opens a quoted cell only as its
 * first character; inside a cell that does not begin with one it is data; in a quoted cell it must be
 * doubled. Lines without a character are passed over before the header, and after it when the table has two
 * columns or more. Header names must be unique and not empty, except that names may be missing at the end of
 * the header: such columns must be empty in every row. Apart from those, rows need exactly the header's
 * number of cells.
 *
 * JSON is RFC 8259, strictly: an array of objects, or one object that is one row. The names of an object must
 * be unique. NDJSON is one object a line, blank lines passed over.
 *
 * InvalidInput when there is no table (an empty file, a header that cannot be used, no such rowsPointer),
 * InvalidArgument for options without meaning, Io from the source.
 */
Result<std::unique_ptr<TableReader>> openTable(ByteSource &source, const TableOptions &options);

} // namespace desk::formats
