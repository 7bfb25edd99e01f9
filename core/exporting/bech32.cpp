// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/bech32.h"

#include <algorithm>
#include <cctype>

namespace desk::exporting {

namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksumSize = 6;
constexpr std::size_t longestBech32 = 90;

std::uint32_t polymod(std::uint32_t sum, unsigned value)
{
    constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                     0x2a1462b3};
    const std::uint32_t top = sum >> 25;
    sum = (sum & 0x1ffffff) << 5 ^ value;
    for (std::size_t i = 0; i < generator.size(); ++i)
        sum ^= (top >> i & 1) != 0 ? generator[i] : 0;
    return sum;
}

/// Of the prefix and what follows it, five bits each; 1 when the checksum stands at the end and is right.
std::uint32_t checksum(std::string_view prefix, ByteView values)
{
    std::uint32_t sum = 1;
    for (const char c : prefix)
        sum = polymod(sum, static_cast<unsigned char>(c) >> 5);
    sum = polymod(sum, 0);
    for (const char c : prefix)
        sum = polymod(sum, static_cast<unsigned char>(c) & 31);
    for (const std::uint8_t value : values)
        sum = polymod(sum, value);
    return sum;
}

Bytes toFiveBits(ByteView data)
{
    Bytes out;
    unsigned buffer = 0;
    int bits = 0;
    for (const std::uint8_t byte : data) {
        buffer = buffer << 8 | byte;
        for (bits += 8; bits >= 5; bits -= 5)
            out.push_back(static_cast<std::uint8_t>(buffer >> (bits - 5) & 31));
    }
    if (bits > 0)
        out.push_back(static_cast<std::uint8_t>(buffer << (5 - bits) & 31));
    return out;
}

/// Nothing where the last character is not needed, or its spare bits are not zero.
std::optional<Bytes> fromFiveBits(ByteView values)
{
    Bytes out;
    unsigned buffer = 0;
    int bits = 0;
    for (const std::uint8_t value : values) {
        buffer = buffer << 5 | value;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out.push_back(static_cast<std::uint8_t>(buffer >> bits));
        }
    }
    const bool filledWithZeros = bits < 5 && (buffer & ((1U << bits) - 1)) == 0;
    return filledWithZeros ? std::optional(std::move(out)) : std::nullopt;
}

/// In lower case; empty for both cases at once, or what cannot be printed.
std::string inOneCase(std::string_view text)
{
    bool upper = false;
    bool lower = false;
    std::string out;
    for (const char c : text) {
        if (c < 33 || c > 126)
            return {};
        upper = upper || (c >= 'A' && c <= 'Z');
        lower = lower || (c >= 'a' && c <= 'z');
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return upper && lower ? std::string() : out;
}

} // namespace

std::string toBech32(std::string_view prefix, ByteView data)
{
    Bytes values = toFiveBits(data);
    Bytes padded = values;
    padded.resize(values.size() + checksumSize);
    const std::uint32_t sum = checksum(prefix, padded) ^ 1;
    for (std::size_t i = 0; i < checksumSize; ++i)
        values.push_back(static_cast<std::uint8_t>(sum >> (5 * (checksumSize - 1 - i)) & 31));
    std::string out = std::string(prefix) + "1";
    for (const std::uint8_t value : values)
        out += alphabet[value];
    return out;
}

Result<Bech32> fromBech32(std::string_view text)
{
    const Error bad = fail(ErrorCode::InvalidInput,
                           "This is not a key as it was written: a character is wrong or missing.");
    const std::string lower = inOneCase(text);
    const std::size_t split = lower.rfind('1');
    if (lower.size() > longestBech32 || split == std::string::npos || split == 0 ||
        lower.size() - split - 1 < checksumSize)
        return bad;
    Bytes values;
    for (const char c : std::string_view(lower).substr(split + 1)) {
        const std::size_t value = alphabet.find(c);
        if (value == std::string_view::npos)
            return bad;
        values.push_back(static_cast<std::uint8_t>(value));
    }
    std::string prefix = lower.substr(0, split);
    if (checksum(prefix, values) != 1)
        return bad;
    std::optional<Bytes> data = fromFiveBits(ByteView(values).first(values.size() - checksumSize));
    if (!data)
        return bad;
    return Bech32{std::move(prefix), std::move(*data)};
}

} // namespace desk::exporting
