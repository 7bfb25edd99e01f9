// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/decoded_source.h"

#include "core/formats/utf8.h"

#include <algorithm>

namespace desk::formats {
namespace {

constexpr std::size_t chunkBytes = std::size_t{64} << 10;

/// Windows-1252 from 0x80 to 0x9F, https://encoding.spec.whatwg.org/#windows-1252 (the others are Latin-1).
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void decodeWindows1252(ByteView bytes, std::string &to)
{
    for (const std::uint8_t byte : bytes) {
        if (byte < 0x80)
            to += static_cast<char>(byte);
        else
            appendUtf8(to, byte < 0xA0 ? windows1252[byte - 0x80U] : byte);
    }
}

} // namespace

DecodedSource::DecodedSource(ByteSource &source, TextEncoding encoding, Bytes head, std::size_t skip)
    : m_source(source)
    , m_encoding(encoding)
    , m_head(std::move(head))
    , m_headUsed(skip)
    , m_bytesRead(skip)
{
}

Result<std::size_t> DecodedSource::readBytes(MutableByteView into)
{
    std::size_t size = std::min(into.size(), m_head.size() - m_headUsed);
    if (size > 0) {
        std::copy_n(m_head.begin() + static_cast<std::ptrdiff_t>(m_headUsed), size, into.begin());
        m_headUsed += size;
        if (m_headUsed == m_head.size()) {
            m_head = Bytes();
            m_headUsed = 0;
        }
    } else {
        DESK_TRY(size, m_source.read(into));
    }
    m_bytesRead += size;
    return size;
}

Result<bool> DecodedSource::fill(std::string &to)
{
    if (m_ended)
        return false;
    const std::size_t before = to.size();
    m_chunk.resize(chunkBytes);
    while (to.size() == before && !m_ended) { // half a UTF-16 character yields no text yet
        DESK_TRY(const std::size_t size, readBytes(m_chunk));
        const ByteView bytes = ByteView(m_chunk).first(size);
        m_ended = size == 0;
        if (m_encoding == TextEncoding::Utf8)
            to.append(asText(bytes));
        else if (m_encoding == TextEncoding::Windows1252)
            decodeWindows1252(bytes, to);
        else if (m_ended)
            endUtf16(to);
        else
            decodeUtf16(bytes, to);
    }
    return to.size() > before;
}

void DecodedSource::decodeUtf16(ByteView bytes, std::string &to)
{
    const bool little = m_encoding == TextEncoding::Utf16Le;
    for (const std::uint8_t byte : bytes) {
        if (!m_halfUnit) {
            m_halfUnit = byte;
            continue;
        }
        const unsigned low = little ? *m_halfUnit : byte;
        const unsigned high = little ? byte : *m_halfUnit;
        m_halfUnit.reset();
        unit(static_cast<char16_t>(high << 8 | low), to);
    }
}

void DecodedSource::unit(char16_t unit, std::string &to)
{
    const bool isLow = unit >= 0xDC00 && unit <= 0xDFFF;
    if (m_highSurrogate != 0 && isLow) {
        appendUtf8(to, 0x10000U + ((m_highSurrogate - 0xD800U) << 10) + (unit - 0xDC00U));
        m_highSurrogate = 0;
        return;
    }
    if (m_highSurrogate != 0)
        appendUtf8(to, m_highSurrogate);
    m_highSurrogate = 0;
    if (unit >= 0xD800 && unit <= 0xDBFF)
        m_highSurrogate = unit;
    else
        appendUtf8(to, unit);
}

void DecodedSource::endUtf16(std::string &to)
{
    if (m_highSurrogate != 0)
        appendUtf8(to, m_highSurrogate);
    if (m_halfUnit)
        to += '\xFF';
    m_highSurrogate = 0;
    m_halfUnit.reset();
}

} // namespace desk::formats
