// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/table_reader.h"

#include "core/formats/csv_reader.h"
#include "core/formats/json_reader.h"
#include "core/formats/table_detection.h"
#include "core/formats/utf8.h"

namespace desk::formats {
namespace {

constexpr std::size_t headBytes = std::size_t{1} << 20;
constexpr std::size_t sampleBytes = std::size_t{64} << 10;
constexpr std::size_t chunkBytes = std::size_t{64} << 10;

/// The front of a source, read before anything is known of it.
struct Head
{
    Bytes bytes;
    bool whole = false; ///< The source has no more.
};

Result<Head> readHead(ByteSource &source)
{
    Head head;
    head.bytes.resize(headBytes);
    std::size_t filled = 0;
    while (filled < headBytes) {
        DESK_TRY(const std::size_t size, source.read(MutableByteView(head.bytes).subspan(filled)));
        filled += size;
        if (size == 0) {
            head.whole = true;
            break;
        }
    }
    head.bytes.resize(filled);
    return head;
}

/// True when `text` is UTF-8, or would be if it did not stop in the middle of a character.
bool isUtf8SoFar(std::string_view text, std::size_t &goodBytes)
{
    const std::size_t invalid = firstInvalidUtf8(text);
    goodBytes = std::min(invalid, text.size());
    return invalid == std::string_view::npos || isCutUtf8Sequence(text.substr(invalid));
}

Result<bool> isWholeSourceUtf8(ByteSource &source)
{
    Bytes chunk(chunkBytes);
    std::size_t carried = 0;
    for (;;) {
        DESK_TRY(const std::size_t size, source.read(MutableByteView(chunk).subspan(carried)));
        const std::size_t filled = carried + size;
        std::size_t good = 0;
        if (!isUtf8SoFar(asText(ByteView(chunk).first(filled)), good))
            return false;
        if (size == 0)
            return good == filled;
        carried = filled - good;
        std::copy(chunk.begin() + static_cast<std::ptrdiff_t>(good),
                  chunk.begin() + static_cast<std::ptrdiff_t>(filled), chunk.begin());
    }
}

/// Whether the source is UTF-8. Leaves it where it was, or at its start with an empty head.
Result<bool> isUtf8(ByteSource &source, Head &head)
{
    std::size_t good = 0;
    const bool headGood = isUtf8SoFar(asText(head.bytes), good);
    if (!headGood || head.whole)
        return headGood && good == head.bytes.size();
    if (!source.rewind())
        return true;
    head.bytes.clear();
    DESK_TRY(const bool good8, isWholeSourceUtf8(source));
    if (!source.rewind())
        return fail(ErrorCode::Io, "The file cannot be read from its start again; try again.");
    return good8;
}

Result<std::string> decodeSample(const Head &head, TextEncoding encoding, std::size_t markBytes)
{
    const std::size_t size = std::min(head.bytes.size(), sampleBytes);
    MemorySource source(ByteView(head.bytes).first(size));
    DecodedSource decoded(source, encoding, {}, 0);
    std::string text;
    for (;;) {
        DESK_TRY(const bool more, decoded.fill(text));
        if (!more)
            break;
    }
    const bool hasMark = markBytes > 0 && text.starts_with("\xEF\xBB\xBF");
    return hasMark ? text.substr(3) : text;
}

Result<void> checkOptions(const TableOptions &options)
{
    const char delimiter = options.delimiter;
    if (delimiter == '"' || delimiter == '\r' || delimiter == '\n' || (delimiter & '\x80') != 0)
        return fail(ErrorCode::InvalidArgument,
                    "A delimiter must be one ASCII character and neither a quotation mark nor a line end.");
    if (!options.rowsPointer.empty() && options.format != TableFormat::Detect &&
        options.format != TableFormat::Json)
        return fail(ErrorCode::InvalidArgument, "Only a JSON document has a pointer to its rows.");
    return {};
}

} // namespace

Result<std::unique_ptr<TableReader>> openTable(ByteSource &source, const TableOptions &options)
{
    DESK_CHECK(checkOptions(options));
    DESK_TRY(Head head, readHead(source));
    const EncodingSigns signs = readEncodingSigns(head.bytes);
    TableDialect dialect;
    dialect.encoding = options.encoding;
    if (options.encoding == TextEncoding::Detect)
        dialect.encoding = signs.encoding.value_or(TextEncoding::Utf8);
    const std::size_t markBytes = byteOrderMarkBytes(head.bytes, dialect.encoding);
    dialect.byteOrderMark = markBytes > 0;
    DESK_TRY(const std::string sample, decodeSample(head, dialect.encoding, markBytes));
    const bool sampleIsWhole = head.whole && head.bytes.size() <= sampleBytes;

    dialect.format = options.format;
    if (options.format == TableFormat::Detect)
        dialect.format = options.rowsPointer.empty() ? guessFormat(sample) : TableFormat::Json;
    const bool isCsv = dialect.format == TableFormat::Csv;
    if (isCsv && options.encoding == TextEncoding::Detect && !signs.encoding) {
        DESK_TRY(const bool utf8, isUtf8(source, head));
        dialect.encoding = utf8 ? TextEncoding::Utf8 : TextEncoding::Windows1252;
    }
    CsvDialect csv;
    if (isCsv) { // quotes, delimiters and line ends are the same bytes in UTF-8 and Windows-1252
        csv.loneCrEndsLine = endsLinesWithCr(sample, sampleIsWhole);
        csv.delimiter = options.delimiter != 0 ? options.delimiter
                                               : guessDelimiter(sample, sampleIsWhole, csv.loneCrEndsLine);
        dialect.delimiter = csv.delimiter;
    }
    auto text = std::make_unique<DecodedSource>(source, dialect.encoding, std::move(head.bytes), markBytes);
    if (isCsv)
        return openCsv(std::move(text), csv, dialect, options);
    if (dialect.format == TableFormat::Json)
        return openJson(std::move(text), dialect, options);
    return openNdjson(std::move(text), dialect, options);
}

} // namespace desk::formats
