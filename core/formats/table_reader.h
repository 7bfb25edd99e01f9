// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"
#include "core/formats/table_types.h"

#include <memory>

namespace desk::formats {

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
