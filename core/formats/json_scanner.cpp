// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_scanner.h"

#include "core/formats/utf8.h"

#include <algorithm>

namespace desk::formats {
namespace {

/// Nesting beyond this ends the document: the stack of open brackets must not grow with the file.
constexpr std::size_t hardDepth = 1'000'000;

bool isDigit(int c)
{
    return c >= '0' && c <= '9';
}

} // namespace

JsonScanner::JsonScanner(DecodedSource &source, const Limits &limits) : m_source(&source)
{
    restart({}, limits, 1);
}

void JsonScanner::restart(std::string_view text, const Limits &limits, std::uint64_t line)
{
    m_limits = limits;
    m_bufferBegin = m_cur = m_lineMark = text.data();
    m_end = m_cur + text.size();
    m_bytesBefore = 0;
    m_line = m_tokenLine = line;
    m_columnsBefore = m_tokenColumn = 0;
    m_tokenMark = m_cur;
    m_expect = Expect::Value;
    m_objects.clear();
    m_discarding = m_compacting = m_rawKeeping = m_failed = false;
    m_rawDepth = static_cast<std::size_t>(-1);
    m_flaw.reset();
}

JsonScanner::Token JsonScanner::next()
{
    if (m_failed)
        return Token::Failed;
    skipSpace();
    beginToken();
    switch (m_expect) {
    case Expect::Value:
        return scanValue();
    case Expect::ValueOrEnd:
        return peek() == ']' ? close(false) : scanValue();
    case Expect::KeyOrEnd:
        return peek() == '}' ? close(true) : scanKey();
    case Expect::CommaOrEnd:
        return scanCommaOrEnd();
    case Expect::End:
        break;
    }
    if (peek() >= 0)
        return fail("Something follows the end of the JSON text; remove it.");
    return m_failed ? Token::Failed : Token::End;
}

void JsonScanner::skip(Token begun)
{
    if (begun != Token::ObjectBegin && begun != Token::ArrayBegin)
        return;
    const std::size_t outside = m_objects.size() - 1;
    while (m_objects.size() > outside && next() != Token::Failed) {
    }
}

int JsonScanner::peek()
{
    return m_cur == m_end && !refill() ? -1 : static_cast<unsigned char>(*m_cur);
}

bool JsonScanner::refill()
{
    if (m_source == nullptr || m_failed)
        return false;
    if (m_rawKeeping && m_raw.size() < m_limits.maxRowBytes)
        m_raw.append(m_rawMark, m_end);
    if (m_tokenMark != nullptr) {
        m_tokenColumn = m_columnsBefore;
        if (m_tokenMark > m_lineMark)
            m_tokenColumn +=
                countCodePoints({m_lineMark, static_cast<std::size_t>(m_tokenMark - m_lineMark)});
        m_tokenMark = nullptr;
    }
    m_columnsBefore = columnHere();
    m_bytesBefore = offset();
    m_buffer.clear();
    auto more = m_source->fill(m_buffer);
    m_bufferBegin = m_cur = m_lineMark = m_rawMark = m_buffer.data();
    m_end = m_cur + m_buffer.size();
    if (!more) {
        m_error = std::move(more).error();
        m_failed = true;
        return false;
    }
    return *more;
}

std::uint64_t JsonScanner::offset() const
{
    return m_bytesBefore + static_cast<std::uint64_t>(m_cur - m_bufferBegin);
}

/// Characters of this line before the next byte.
std::uint64_t JsonScanner::columnHere() const
{
    return m_columnsBefore + countCodePoints({m_lineMark, static_cast<std::size_t>(m_cur - m_lineMark)});
}

std::string JsonScanner::placeAt(std::uint64_t line, std::uint64_t column) const
{
    return "line " + std::to_string(line) + ", column " + std::to_string(column + 1);
}

std::string JsonScanner::place() const
{
    std::uint64_t column = m_tokenColumn;
    if (m_tokenMark != nullptr)
        column = m_columnsBefore +
                 countCodePoints({m_lineMark, static_cast<std::size_t>(m_tokenMark - m_lineMark)});
    return placeAt(m_tokenLine, column);
}

void JsonScanner::skipSpace()
{
    for (;;) {
        const int c = peek();
        if (c == '\n') {
            ++m_line;
            m_columnsBefore = 0;
            m_lineMark = m_cur + 1;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            return;
        }
        ++m_cur;
    }
}

void JsonScanner::beginToken()
{
    m_tokenMark = m_cur;
    m_tokenLine = m_line;
}

JsonScanner::Token JsonScanner::fail(const char *message)
{
    if (!m_failed)
        m_error = desk::fail(ErrorCode::InvalidInput, message, placeAt(m_line, columnHere()));
    m_failed = true;
    return Token::Failed;
}

void JsonScanner::addFlaw(ErrorCode code, const char *message, std::string place)
{
    if (!m_flaw)
        m_flaw = desk::fail(code, message, std::move(place));
}

std::optional<Error> JsonScanner::takeFlaw()
{
    return std::exchange(m_flaw, std::nullopt);
}

void JsonScanner::keepRawAtDepth(std::size_t depth)
{
    m_rawDepth = depth;
    m_rawKeeping = false;
    m_raw.clear();
}

std::string JsonScanner::raw() const
{
    std::string out = m_raw;
    if (m_rawKeeping && out.size() < m_limits.maxRowBytes)
        out.append(m_rawMark, m_cur);
    out.resize(std::min(out.size(), m_limits.maxRowBytes));
    return out;
}

void JsonScanner::beginCompact(Token begun)
{
    m_compacting = true;
    m_compact.assign(1, begun == Token::ObjectBegin ? '{' : '[');
}

std::string JsonScanner::takeCompact()
{
    m_compacting = false;
    return std::exchange(m_compact, {});
}

void JsonScanner::compact(std::string_view spelling)
{
    if (!m_compacting || m_discarding)
        return;
    if (m_compact.size() + spelling.size() > m_limits.maxFieldBytes)
        addFlaw(ErrorCode::LimitExceeded, "This value is larger than the limit; shorten it.", place());
    else
        m_compact.append(spelling);
}

void JsonScanner::beginValue()
{
    if (m_objects.size() != m_rawDepth)
        return;
    m_raw.clear();
    m_rawMark = m_cur;
    m_rawKeeping = true;
}

JsonScanner::Token JsonScanner::scanCommaOrEnd()
{
    const bool object = m_objects.back();
    const int c = peek();
    if (c == (object ? '}' : ']'))
        return close(object);
    if (c != ',')
        return fail(object ? "This is not JSON: a comma or a closing brace is missing here."
                           : "This is not JSON: a comma or a closing bracket is missing here.");
    ++m_cur;
    compact(",");
    skipSpace();
    beginToken();
    return object ? scanKey() : scanValue();
}

JsonScanner::Token JsonScanner::scanKey()
{
    if (peek() != '"')
        return fail("This is not JSON: a name in quotation marks is missing here.");
    if (!scanString())
        return Token::Failed;
    skipSpace();
    if (peek() != ':')
        return fail("This is not JSON: a colon is missing after the name.");
    ++m_cur;
    compact(":");
    m_expect = Expect::Value;
    return Token::Key;
}

JsonScanner::Token JsonScanner::scanValue()
{
    const int c = peek();
    beginValue();
    const Expect after = m_objects.empty() ? Expect::End : Expect::CommaOrEnd;
    switch (c) {
    case '{':
        return open(true);
    case '[':
        return open(false);
    case '"':
        m_expect = after;
        return scanString() ? Token::String : Token::Failed;
    case 't':
        m_expect = after;
        return scanWord("true", Token::True);
    case 'f':
        m_expect = after;
        return scanWord("false", Token::False);
    case 'n':
        m_expect = after;
        return scanWord("null", Token::Null);
    default:
        break;
    }
    if (c == '-' || isDigit(c)) {
        m_expect = after;
        return scanNumber();
    }
    return fail(c < 0 ? "This is not JSON: the text ends where a value should be."
                      : "This is not JSON: a value is missing here.");
}

JsonScanner::Token JsonScanner::open(bool object)
{
    if (m_objects.size() == hardDepth)
        return fail("This JSON is nested deeper than any table can be.");
    ++m_cur;
    m_objects.push_back(object);
    compact(object ? "{" : "[");
    m_expect = object ? Expect::KeyOrEnd : Expect::ValueOrEnd;
    return object ? Token::ObjectBegin : Token::ArrayBegin;
}

JsonScanner::Token JsonScanner::close(bool object)
{
    ++m_cur;
    m_objects.pop_back();
    compact(object ? "}" : "]");
    m_expect = m_objects.empty() ? Expect::End : Expect::CommaOrEnd;
    return object ? Token::ObjectEnd : Token::ArrayEnd;
}

JsonScanner::Token JsonScanner::scanWord(const char *rest, Token token)
{
    m_text = rest;
    for (const char *expected = rest; *expected != 0; ++expected) {
        if (peek() != *expected)
            return fail("This is not JSON: only true, false and null are words of it.");
        ++m_cur;
    }
    compact(rest);
    return token;
}

void JsonScanner::keepNumber(char c)
{
    ++m_cur;
    if (m_discarding)
        return;
    if (m_text.size() < m_limits.maxFieldBytes)
        m_text += c;
    else
        addFlaw(ErrorCode::LimitExceeded, "This number is longer than the limit; shorten it.", place());
}

bool JsonScanner::scanDigits()
{
    if (!isDigit(peek()))
        return false;
    for (int c = peek(); isDigit(c); c = peek())
        keepNumber(static_cast<char>(c));
    return true;
}

JsonScanner::Token JsonScanner::scanNumber()
{
    constexpr const char *malformed = "This is not JSON: a digit is missing in this number.";
    m_text.clear();
    if (peek() == '-')
        keepNumber('-');
    if (peek() == '0')
        keepNumber('0');
    else if (!scanDigits())
        return fail(malformed);
    if (peek() == '.') {
        keepNumber('.');
        if (!scanDigits())
            return fail(malformed);
    }
    if (const int e = peek(); e == 'e' || e == 'E') {
        keepNumber(static_cast<char>(e));
        if (const int sign = peek(); sign == '+' || sign == '-')
            keepNumber(static_cast<char>(sign));
        if (!scanDigits())
            return fail(malformed);
    }
    compact(m_text);
    return m_failed ? Token::Failed : Token::Number;
}

} // namespace desk::formats
