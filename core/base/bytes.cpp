// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytes.h"

namespace desk {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";
constexpr char base64Digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr char base32Digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

int base64Value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+')
        return 62;
    return c == '/' ? 63 : -1;
}

int base32Value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a';
    return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
}

template <typename Integer>
void writeBigEndian(Bytes &out, Integer value)
{
    std::array<std::uint8_t, sizeof(Integer)> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * (bytes.size() - 1 - i)));
    out.insert(out.end(), bytes.begin(), bytes.end());
}

std::uint64_t readBigEndian(ByteView bytes)
{
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8 | byte;
    return value;
}

} // namespace

std::string toHex(ByteView bytes)
{
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        out.push_back(hexDigits[byte >> 4]);
        out.push_back(hexDigits[byte & 15]);
    }
    return out;
}

Result<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return fail(ErrorCode::InvalidInput, "A hexadecimal value needs an even number of digits.");
    Bytes out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0)
            return fail(ErrorCode::InvalidInput, "A hexadecimal value holds a character that is not a digit.");
        out.push_back(static_cast<std::uint8_t>(high << 4 | low));
    }
    return out;
}

std::string toBase64(ByteView bytes)
{
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = bytes.size() - i;
        const unsigned block = static_cast<unsigned>(bytes[i]) << 16 | (left > 1 ? static_cast<unsigned>(bytes[i + 1]) << 8 : 0U)
                               | (left > 2 ? static_cast<unsigned>(bytes[i + 2]) : 0U);
        out.push_back(base64Digits[block >> 18 & 63]);
        out.push_back(base64Digits[block >> 12 & 63]);
        out.push_back(left > 1 ? base64Digits[block >> 6 & 63] : '=');
        out.push_back(left > 2 ? base64Digits[block & 63] : '=');
    }
    return out;
}

Result<Bytes> fromBase64(std::string_view text)
{
    const Error bad = fail(ErrorCode::InvalidInput, "A base64 value is malformed.");
    if (text.size() % 4 != 0)
        return bad;
    Bytes out;
    for (std::size_t i = 0; i < text.size(); i += 4) {
        const bool last = i + 4 == text.size();
        const int padding = last ? (text[i + 3] == '=') + (text[i + 3] == '=' && text[i + 2] == '=') : 0;
        unsigned block = 0;
        for (std::size_t j = 0; j < 4; ++j) {
            const bool padded = static_cast<int>(j) >= 4 - padding;
            const int value = padded ? 0 : base64Value(text[i + j]);
            if (value < 0)
                return bad;
            block = block << 6 | static_cast<unsigned>(value);
        }
        if ((padding == 1 && (block & 0xFF) != 0) || (padding == 2 && (block & 0xFFFF) != 0))
            return bad;
        for (int k = 0; k < 3 - padding; ++k)
            out.push_back(static_cast<std::uint8_t>(block >> (16 - 8 * k)));
    }
    return out;
}

std::string toBase32(ByteView bytes)
{
    std::string out;
    unsigned buffer = 0;
    int bits = 0;
    for (const std::uint8_t byte : bytes) {
        buffer = buffer << 8 | byte;
        bits += 8;
        while (bits >= 5) {
            out.push_back(base32Digits[buffer >> (bits - 5) & 31]);
            bits -= 5;
        }
    }
    if (bits > 0)
        out.push_back(base32Digits[buffer << (5 - bits) & 31]);
    return out;
}

Result<Bytes> fromBase32(std::string_view text)
{
    Bytes out;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '=')
            continue;
        const int value = base32Value(c);
        if (value < 0)
            return fail(ErrorCode::InvalidInput, "A base32 value holds a character that is not a letter or 2 to 7.");
        buffer = buffer << 5 | static_cast<unsigned>(value);
        bits += 5;
        if (bits >= 8) {
            out.push_back(static_cast<std::uint8_t>(buffer >> (bits - 8)));
            bits -= 8;
        }
    }
    return out;
}

ByteWriter &ByteWriter::u8(std::uint8_t value) { m_bytes.push_back(value); return *this; }
ByteWriter &ByteWriter::u16(std::uint16_t value) { writeBigEndian(m_bytes, value); return *this; }
ByteWriter &ByteWriter::u32(std::uint32_t value) { writeBigEndian(m_bytes, value); return *this; }
ByteWriter &ByteWriter::u64(std::uint64_t value) { writeBigEndian(m_bytes, value); return *this; }
ByteWriter &ByteWriter::raw(ByteView bytes) { append(m_bytes, bytes); return *this; }

ByteWriter &ByteWriter::sized(ByteView bytes)
{
    u32(static_cast<std::uint32_t>(bytes.size()));
    return raw(bytes);
}

ByteView ByteReader::raw(std::size_t size)
{
    if (!m_ok || size > m_rest.size()) {
        m_ok = false;
        return {};
    }
    const ByteView out = m_rest.first(size);
    m_rest = m_rest.subspan(size);
    return out;
}

std::uint8_t ByteReader::u8() { return static_cast<std::uint8_t>(readBigEndian(raw(1))); }
std::uint16_t ByteReader::u16() { return static_cast<std::uint16_t>(readBigEndian(raw(2))); }
std::uint32_t ByteReader::u32() { return static_cast<std::uint32_t>(readBigEndian(raw(4))); }
std::uint64_t ByteReader::u64() { return readBigEndian(raw(8)); }

ByteView ByteReader::sized()
{
    const std::uint32_t size = u32();
    return raw(size);
}

} // namespace desk
