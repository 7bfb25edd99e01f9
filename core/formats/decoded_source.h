// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"
#include "core/formats/table_types.h"

#include <array>

namespace desk::formats {

/**
 * Turns the bytes of a source into UTF-8, chunk by chunk, without losing any.
 *
 * UTF-8 passes through unchecked. What UTF-16 cannot mean (a lone surrogate, half a character at the end)
 * comes out as bytes that are not valid UTF-8, so that whoever checks the text finds it at its place. The
 * bytes that Windows-1252 leaves undefined become the C1 control of the same number.
 */
class DecodedSource
{
public:
    /// `head` was read from the source already; its first `skip` bytes (a byte order mark) are not text.
    DecodedSource(ByteSource &source, TextEncoding encoding, Bytes head, std::size_t skip);

    Result<bool>
    fill(std::string &to); ///< Appends at least one byte; false, and nothing appended, at the end.
    TextEncoding encoding() const { return m_encoding; }
    std::uint64_t bytesRead() const { return m_bytesRead; }

private:
    Result<std::size_t> readBytes(MutableByteView into);
    void decodeUtf16(ByteView bytes, std::string &to);
    void unit(char16_t unit, std::string &to);
    void endUtf16(std::string &to);

    ByteSource &m_source;
    TextEncoding m_encoding;
    Bytes m_head;
    std::size_t m_headUsed;
    Bytes m_chunk;
    std::uint64_t m_bytesRead;
    std::optional<std::uint8_t> m_halfUnit;
    char16_t m_highSurrogate = 0;
    bool m_ended = false;
};

} // namespace desk::formats
