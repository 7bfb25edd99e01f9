// SPDX-License-Identifier: GPL-3.0-or-later
// The strings of JsonScanner: RFC 8259 §7.
#include "core/formats/json_scanner.h"
#include "core/formats/utf8.h"

#include <array>

namespace desk::formats {
namespace {

enum class Kind : std::uint8_t
{
    Plain,
    NotAscii,
    Stop
};

constexpr std::array<Kind, 256> makeKinds()
{
    std::array<Kind, 256> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        kinds[i] = i < 0x20 || i == '"' || i == '\\' ? Kind::Stop : i < 0x80 ? Kind::Plain : Kind::NotAscii;
    return kinds;
}

constexpr std::array<Kind, 256> kinds = makeKinds();

constexpr const char *loneSurrogate =
    "A \\u escape is half of a surrogate pair and means no character; correct it where the file was made.";

} // namespace

bool JsonScanner::refuse(const char *message)
{
    fail(message);
    return false;
}

void JsonScanner::keep(std::string_view text)
{
    if (m_discarding)
        return;
    if (m_text.size() + text.size() <= m_limits.maxFieldBytes)
        m_text.append(text);
    else
        m_textTooLong = true;
}

/// Copies up to the next quotation mark, escape or control character of this buffer.
void JsonScanner::scanPlain()
{
    const char *const begin = m_cur;
    bool notAscii = false;
    for (; m_cur != m_end; ++m_cur) {
        const Kind kind = kinds[static_cast<std::uint8_t>(*m_cur)];
        if (kind == Kind::Stop)
            break;
        notAscii |= kind == Kind::NotAscii;
    }
    if (m_cur == begin)
        return;
    dropHighSurrogate();
    m_textNotAscii |= notAscii;
    const std::string_view plain(begin, static_cast<std::size_t>(m_cur - begin));
    keep(plain);
    compact(plain);
}

bool JsonScanner::scanString()
{
    ++m_cur;
    m_text.clear();
    m_textNotAscii = m_textTooLong = false;
    m_highSurrogate = 0;
    compact("\"");
    for (;;) {
        const int c = peek();
        if (c == '"')
            break;
        if (c < 0)
            return refuse("This is not JSON: the text ends inside a string.");
        if (c < 0x20)
            return refuse("This is not JSON: a control character in a string must be escaped.");
        if (c != '\\')
            scanPlain();
        else if (!scanEscape())
            return false;
    }
    dropHighSurrogate();
    ++m_cur;
    compact("\"");
    if (m_textTooLong)
        addFlaw(ErrorCode::LimitExceeded, "This string is longer than the limit; shorten it.", place());
    else if (m_textNotAscii && !m_discarding && firstInvalidUtf8(m_text) != std::string::npos)
        addFlaw(ErrorCode::InvalidInput,
                "This string is not valid UTF-8; name the encoding of the file and read it again.", place());
    return true;
}

bool JsonScanner::scanEscape()
{
    ++m_cur;
    const int c = peek();
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (c == 'u') {
        ++m_cur;
        const int unit = scanHex4();
        if (unit < 0)
            return false;
        unescapeUnit(static_cast<unsigned>(unit));
        return true;
    }
    const std::size_t which = c < 0 ? std::string_view::npos : letters.find(static_cast<char>(c));
    if (which == std::string_view::npos)
        return refuse("This is not JSON: there is no such escape in a string.");
    ++m_cur;
    dropHighSurrogate();
    keep(meanings.substr(which, 1));
    const std::array<char, 2> spelling{'\\', static_cast<char>(c)};
    compact({spelling.data(), spelling.size()});
    return true;
}

int JsonScanner::scanHex4()
{
    std::array<char, 6> spelling{'\\', 'u'};
    int unit = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const int c = peek();
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) {
            refuse("This is not JSON: \\u needs four hexadecimal digits.");
            return -1;
        }
        ++m_cur;
        unit = unit << 4 | digit;
        spelling[i + 2] = static_cast<char>(c);
    }
    compact({spelling.data(), spelling.size()});
    return unit;
}

void JsonScanner::unescapeUnit(unsigned unit)
{
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    std::string character;
    if (low && m_highSurrogate != 0) {
        appendUtf8(character, 0x10000U + ((m_highSurrogate - 0xD800U) << 10) + (unit - 0xDC00U));
        m_highSurrogate = 0;
        keep(character);
        return;
    }
    dropHighSurrogate();
    if (low) {
        addFlaw(ErrorCode::InvalidInput, loneSurrogate, place());
    } else if (unit >= 0xD800 && unit <= 0xDBFF) {
        m_highSurrogate = unit;
    } else {
        appendUtf8(character, unit);
        keep(character);
    }
}

/// A high surrogate that anything but its other half follows is a flaw.
void JsonScanner::dropHighSurrogate()
{
    if (m_highSurrogate != 0)
        addFlaw(ErrorCode::InvalidInput, loneSurrogate, place());
    m_highSurrogate = 0;
}

} // namespace desk::formats
