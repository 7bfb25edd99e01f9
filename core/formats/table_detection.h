// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/csv_scanner.h"

namespace desk::formats {

/// What the first bytes of a source say about their encoding; nothing when they say nothing.
struct EncodingSigns
{
    std::optional<TextEncoding> encoding;
    std::size_t markBytes = 0; ///< Of the byte order mark.
};
EncodingSigns readEncodingSigns(ByteView head);

/// How many of the first bytes are the byte order mark of this encoding.
std::size_t byteOrderMarkBytes(ByteView head, TextEncoding encoding);

/// Whether `text`, the front of a table, begins like JSON, NDJSON or neither (CSV).
TableFormat guessFormat(std::string_view text);

/// True when the first line of `text` outside quotation marks ends with a CR alone. `whole`: nothing follows
/// it.
bool endsLinesWithCr(std::string_view text, bool whole);

/// The delimiter that cuts the first rows of `text` into the same number of cells; a comma when none does.
char guessDelimiter(std::string_view text, bool whole, bool loneCrEndsLine);

} // namespace desk::formats
