// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/value.h"

#include <optional>
#include <string>
#include <vector>

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

} // namespace desk::formats
