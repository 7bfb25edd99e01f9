// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/table_detection.h"

#include <algorithm>

namespace desk::formats {
namespace {

constexpr std::string_view jsonSpace = " \t\r\n";
constexpr std::size_t rowsToCompare = 50;

/// How well a delimiter fits: more rows in step with the first one, then more cells.
struct Fit
{
    double share = 0;
    std::size_t cells = 0;
    bool operator<(const Fit &other) const
    {
        return share < other.share || (share == other.share && cells < other.cells);
    }
};

Fit measure(std::string_view text, bool whole, CsvDialect dialect)
{
    MemorySource source(asBytes(text));
    DecodedSource decoded(source, TextEncoding::Utf8, {}, 0);
    CsvScanner scanner(decoded, dialect, Limits());
    std::size_t cells = 0;
    std::size_t rows = 0;
    std::size_t inStep = 0;
    bool lastInStep = false;
    while (rows < rowsToCompare) {
        const auto found = scanner.next();
        if (!found || !*found)
            break;
        const CsvScanner::Row &row = scanner.row();
        if (row.text.empty())
            continue;
        if (rows == 0)
            cells = row.cells.size();
        ++rows;
        lastInStep = row.flaw == CsvScanner::Flaw::None && row.cells.size() == cells;
        inStep += lastInStep ? 1 : 0;
    }
    if (!whole && rows > 1 && rows < rowsToCompare) { // the last row is cut off
        --rows;
        inStep -= lastInStep ? 1 : 0;
    }
    if (cells < 2)
        return {};
    return {static_cast<double>(inStep) / static_cast<double>(rows), cells};
}

bool startsWith(ByteView bytes, std::initializer_list<std::uint8_t> with)
{
    return bytes.size() >= with.size() && std::equal(with.begin(), with.end(), bytes.begin());
}

} // namespace

std::size_t byteOrderMarkBytes(ByteView head, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return startsWith(head, {0xEF, 0xBB, 0xBF}) ? 3 : 0;
    case TextEncoding::Utf16Le:
        return startsWith(head, {0xFF, 0xFE}) ? 2 : 0;
    case TextEncoding::Utf16Be:
        return startsWith(head, {0xFE, 0xFF}) ? 2 : 0;
    case TextEncoding::Windows1252:
    case TextEncoding::Detect:
        break;
    }
    return 0;
}

EncodingSigns readEncodingSigns(ByteView head)
{
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be})
        if (const std::size_t mark = byteOrderMarkBytes(head, encoding); mark > 0)
            return {encoding, mark};
    // Line ends, delimiters and digits of any UTF-16 table have a zero half, and always the same one.
    const std::size_t pairs = std::min<std::size_t>(head.size(), 4096) / 2;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < pairs * 2; ++i)
        zeros[i % 2] += head[i] == 0 ? 1 : 0;
    const auto speaksFor = [&](std::size_t half) {
        return pairs >= 2 && zeros[half] * 8 >= pairs && zeros[1 - half] * 16 <= zeros[half];
    };
    if (speaksFor(1))
        return {TextEncoding::Utf16Le, 0};
    if (speaksFor(0))
        return {TextEncoding::Utf16Be, 0};
    return {};
}

TableFormat guessFormat(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(jsonSpace);
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return TableFormat::Csv;
    const std::size_t second = text.find_first_not_of(jsonSpace, first + 1);
    const char inside = second == std::string_view::npos ? ' ' : text[second];
    if (text[first] == '[') // "[id]" could be the name of a column
        return std::string_view("{[\"]").find(inside) == std::string_view::npos ? TableFormat::Csv
                                                                                : TableFormat::Json;
    if (inside != '"' && inside != '}')
        return TableFormat::Csv;
    // In one JSON document nothing but a comma or the end can follow a line that ends an object.
    const std::size_t lineEnd = text.find('\n', first);
    if (lineEnd == std::string_view::npos)
        return TableFormat::Json;
    const std::size_t lastOfLine = text.find_last_not_of(jsonSpace, lineEnd);
    const std::size_t after = text.find_first_not_of(jsonSpace, lineEnd);
    const bool another = text[lastOfLine] == '}' && after != std::string_view::npos && text[after] == '{';
    return another ? TableFormat::Ndjson : TableFormat::Json;
}

bool endsLinesWithCr(std::string_view text, bool whole)
{
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            quoted = !quoted;
        if (quoted || (text[i] != '\r' && text[i] != '\n'))
            continue;
        if (text[i] == '\n')
            return false;
        return i + 1 < text.size() ? text[i + 1] != '\n' : whole;
    }
    return false;
}

char guessDelimiter(std::string_view text, bool whole, bool loneCrEndsLine)
{
    Fit best;
    char delimiter = ',';
    for (const char candidate : {',', ';', '\t', '|'}) {
        const Fit fit = measure(text, whole, {candidate, loneCrEndsLine});
        if (best < fit) {
            best = fit;
            delimiter = candidate;
        }
    }
    return delimiter;
}

} // namespace desk::formats
