// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/decoded_source.h"

#include <string_view>

namespace desk::formats {

/**
 * A strict pull parser for RFC 8259 that runs over a whole text or over a stream in constant memory.
 *
 * Our own because rapidjson 1.1 does not fit: its readers stop for good at the first trouble, while a lone
 * surrogate, bad UTF-8 or an oversized string spoils one row and not the file; its streams take a NUL byte
 * for the end; and it keeps neither the places of tokens nor the spelling of what is nested.
 *
 * Two kinds of trouble: a text that is not JSON ends the scan (Failed, error()); a flaw leaves the structure
 * intact, so scanning goes on and the first flaw since the last takeFlaw() is remembered.
 */
class JsonScanner
{
public:
    enum class Token : std::uint8_t
    {
        ObjectBegin,
        ObjectEnd,
        ArrayBegin,
        ArrayEnd,
        Key,
        String,
        Number,
        True,
        False,
        Null,
        End,
        Failed
    };

    JsonScanner(DecodedSource &source, const Limits &limits);
    JsonScanner(std::string_view text, const Limits &limits) { restart(text, limits, 1); }
    JsonScanner(const JsonScanner &) = delete;
    JsonScanner &operator=(const JsonScanner &) = delete;
    /// Scans another text, the first line of which has number `line`; spares allocations.
    void restart(std::string_view text, const Limits &limits, std::uint64_t line);

    Token next();
    void skip(Token begun); ///< Passes over the rest of a value whose first token was `begun`.
    const std::string &text() const
    {
        return m_text;
    } ///< Of a Key or String: unescaped; of a Number: its digits.
    std::size_t depth() const { return m_objects.size(); } ///< Of open objects and arrays.
    bool insideObject() const { return !m_objects.empty() && m_objects.back(); }
    bool hasFailed() const { return m_failed; }
    const Error &error() const { return m_error; }     ///< After Failed.
    std::uint64_t line() const { return m_tokenLine; } ///< Where the last token began.
    std::string place() const;                         ///< "line L, column C" of the last token.
    std::uint64_t offset() const;                      ///< Bytes consumed so far.

    void addFlaw(ErrorCode code, const char *message, std::string place);
    bool hasFlaw() const { return m_flaw.has_value(); }
    std::optional<Error> takeFlaw();

    /// Keeps the raw spelling of the values at this depth, at most Limits::maxRowBytes of each.
    void keepRawAtDepth(std::size_t depth);
    std::string raw() const; ///< Of the last value kept, as far as it has been scanned.

    /// From now on tokens are also appended to compact(), without the white space between them.
    void beginCompact(Token begun);
    std::string takeCompact();

    /// While set, texts are not collected: for passing over things of any size.
    void setDiscarding(bool discarding) { m_discarding = discarding; }

private:
    enum class Expect : std::uint8_t
    {
        Value,
        ValueOrEnd,
        KeyOrEnd,
        CommaOrEnd,
        End
    };

    int peek();
    bool refill();
    void skipSpace();
    void beginToken();
    void beginValue();
    Token fail(const char *message);
    bool refuse(const char *message); ///< Always false.
    Token scanCommaOrEnd();
    Token scanKey();
    Token scanValue();
    Token scanNumber();
    bool scanDigits();
    Token scanWord(const char *rest, Token token);
    bool scanString();
    void scanPlain();
    bool scanEscape();
    int scanHex4();
    void unescapeUnit(unsigned unit);
    void dropHighSurrogate();
    Token open(bool object);
    Token close(bool object);
    void keep(std::string_view text);
    void keepNumber(char c);
    void compact(std::string_view spelling);
    std::string placeAt(std::uint64_t line, std::uint64_t column) const;
    std::uint64_t columnHere() const;

    DecodedSource *m_source = nullptr;
    Limits m_limits;
    std::string m_buffer;
    const char *m_cur = nullptr;
    const char *m_end = nullptr;
    const char *m_bufferBegin = nullptr;
    std::uint64_t m_bytesBefore = 0; ///< Bytes of earlier buffers.

    std::uint64_t m_line = 1;
    std::uint64_t m_columnsBefore = 0; ///< Characters of this line in earlier buffers.
    const char *m_lineMark = nullptr;  ///< Where the line, or its part in this buffer, begins.
    std::uint64_t m_tokenLine = 1;
    const char *m_tokenMark = nullptr; ///< Null when the token began in an earlier buffer.
    std::uint64_t m_tokenColumn = 0;   ///< Then: its column.

    Expect m_expect = Expect::Value;
    std::vector<bool> m_objects; ///< One entry for each open bracket: true for an object.
    std::string m_text;
    bool m_textNotAscii = false;
    bool m_textTooLong = false;
    unsigned m_highSurrogate = 0;
    bool m_discarding = false;
    bool m_compacting = false;
    std::string m_compact;
    std::size_t m_rawDepth = static_cast<std::size_t>(-1);
    const char *m_rawMark = nullptr;
    bool m_rawKeeping = false;
    std::string m_raw;
    std::optional<Error> m_flaw;
    Error m_error;
    bool m_failed = false;
};

} // namespace desk::formats
