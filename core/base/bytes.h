// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace desk {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
using MutableByteView = std::span<std::uint8_t>;

inline ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}
inline std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}
inline Bytes toBytes(ByteView bytes) { return {bytes.begin(), bytes.end()}; }
inline void append(Bytes &to, ByteView from) { to.insert(to.end(), from.begin(), from.end()); }

std::string toHex(ByteView bytes);                          ///< Lower case, no separators.
Result<Bytes> fromHex(std::string_view text);               ///< Either case, even length. InvalidInput otherwise.
std::string toBase64(ByteView bytes);                       ///< RFC 4648 §4, padded.
Result<Bytes> fromBase64(std::string_view text);            ///< RFC 4648 §4, padded, strict.
std::string toBase32(ByteView bytes);                       ///< RFC 4648 §6, without padding.
Result<Bytes> fromBase32(std::string_view text);            ///< Either case; spaces, dashes and padding ignored.

/// Writes fixed-width big-endian integers and length-prefixed strings: the encoding of all associated data.
class ByteWriter
{
public:
    ByteWriter() = default;
    explicit ByteWriter(std::size_t reserve) { m_bytes.reserve(reserve); }
    ByteWriter &u8(std::uint8_t value);
    ByteWriter &u16(std::uint16_t value);
    ByteWriter &u32(std::uint32_t value);
    ByteWriter &u64(std::uint64_t value);
    ByteWriter &raw(ByteView bytes);
    ByteWriter &sized(ByteView bytes);  ///< u32 length, then the bytes.
    ByteWriter &sized(std::string_view text) { return sized(asBytes(text)); }
    ByteView view() const { return m_bytes; }
    Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

/// Reads what ByteWriter wrote. After the first read past the end everything yields zero and ok() is false.
class ByteReader
{
public:
    explicit ByteReader(ByteView bytes) : m_rest(bytes) {}
    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    std::uint64_t u64();
    ByteView raw(std::size_t size);
    ByteView sized();  ///< u32 length, then the bytes; a view into the input.
    std::string sizedText() { return std::string(asText(sized())); }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_rest.empty(); }
    std::size_t remaining() const { return m_rest.size(); }
    template <std::size_t N>
    std::array<std::uint8_t, N> array()
    {
        std::array<std::uint8_t, N> out{};
        const ByteView from = raw(N);
        for (std::size_t i = 0; i < from.size(); ++i)
            out[i] = from[i];
        return out;
    }

private:
    ByteView m_rest;
    bool m_ok = true;
};

} // namespace desk
