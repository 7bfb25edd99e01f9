// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_reader.h"

#include "core/formats/json_values.h"

namespace desk::formats {
namespace {

using Token = JsonScanner::Token;

class JsonReader final : public TableReader
{
public:
    JsonReader(std::unique_ptr<DecodedSource> text, const TableDialect &dialect, const Limits &limits)
        : m_text(std::move(text))
        , m_scanner(*m_text, limits)
        , m_rows(limits)
        , m_dialect(dialect)
    {
    }

    Result<void> open(const std::string &rowsPointer);
    Result<std::optional<SourceRow>> next() override;
    const std::vector<std::string> &columns() const override { return m_noColumns; }
    TableDialect dialect() const override { return m_dialect; }
    std::uint64_t bytesRead() const override { return m_text->bytesRead(); }

private:
    enum class State : std::uint8_t
    {
        InArray,
        AtObject,
        BehindRows,
        Ended,
        Failed
    };

    Result<std::optional<SourceRow>> readRow(Token begun);
    Result<std::optional<SourceRow>> finish();
    Error failWith(Error error);

    std::unique_ptr<DecodedSource> m_text;
    JsonScanner m_scanner;
    JsonRowReader m_rows;
    TableDialect m_dialect;
    std::vector<std::string> m_path;
    std::vector<std::string> m_noColumns;
    State m_state = State::InArray;
    Error m_error;
};

Result<void> JsonReader::open(const std::string &rowsPointer)
{
    DESK_TRY(m_path, parsePointer(rowsPointer));
    m_scanner.keepRawAtDepth(m_path.size());
    auto begun = descendTo(m_scanner, m_path);
    if (!begun && begun.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::InvalidInput,
                    "The document holds nothing where its rows should be; check the pointer.", rowsPointer);
    if (!begun)
        return std::move(begun).error();
    if (*begun == Token::ObjectBegin) {
        m_state = State::AtObject;
    } else if (*begun == Token::ArrayBegin) {
        m_scanner.takeFlaw();
        m_scanner.keepRawAtDepth(m_path.size() + 1);
    } else {
        return fail(ErrorCode::InvalidInput,
                    "There is neither an array of objects nor an object where the rows should be.",
                    m_scanner.place());
    }
    return {};
}

Error JsonReader::failWith(Error error)
{
    m_state = State::Failed;
    m_error = std::move(error);
    return m_error;
}

Result<std::optional<SourceRow>> JsonReader::readRow(Token begun)
{
    m_scanner.takeFlaw(); // of what was passed over on the way here
    std::optional<SourceRow> row = m_rows.read(m_scanner, begun);
    if (m_scanner.hasFailed())
        return failWith(m_scanner.error());
    if (row->fault)
        row->raw = m_scanner.raw();
    return row;
}

Result<std::optional<SourceRow>> JsonReader::finish()
{
    auto rest = ascendFrom(m_scanner, m_path);
    if (!rest)
        return failWith(std::move(rest).error());
    m_state = State::Ended;
    return std::optional<SourceRow>();
}

Result<std::optional<SourceRow>> JsonReader::next()
{
    switch (m_state) {
    case State::AtObject:
        m_state = State::BehindRows;
        return readRow(Token::ObjectBegin);
    case State::BehindRows:
        return finish();
    case State::Ended:
        return std::optional<SourceRow>();
    case State::Failed:
        return m_error;
    case State::InArray:
        break;
    }
    const Token token = m_scanner.next();
    if (token == Token::Failed)
        return failWith(m_scanner.error());
    return token == Token::ArrayEnd ? finish() : readRow(token);
}

class NdjsonReader final : public TableReader
{
public:
    NdjsonReader(std::unique_ptr<DecodedSource> text, const TableDialect &dialect, const Limits &limits)
        : m_text(std::move(text))
        , m_scanner(std::string_view(), limits)
        , m_rows(limits)
        , m_dialect(dialect)
        , m_limits(limits)
    {
    }

    Result<std::optional<SourceRow>> next() override;
    const std::vector<std::string> &columns() const override { return m_noColumns; }
    TableDialect dialect() const override { return m_dialect; }
    std::uint64_t bytesRead() const override { return m_text->bytesRead(); }

private:
    Result<bool> readLine();
    SourceRow parseLine();

    std::unique_ptr<DecodedSource> m_text;
    JsonScanner m_scanner;
    JsonRowReader m_rows;
    TableDialect m_dialect;
    Limits m_limits;
    std::vector<std::string> m_noColumns;
    std::string m_buffer;
    std::size_t m_next = 0;  ///< Start of the line after the current one.
    std::string_view m_line; ///< At most Limits::maxRowBytes of it.
    bool m_lineTooLarge = false;
    std::string m_kept; ///< The front of a line that is too large.
    std::uint64_t m_lineNumber = 0;
    bool m_sourceEnded = false;
    std::optional<Error> m_failed;
};

/// False at the end of the source.
Result<bool> NdjsonReader::readLine()
{
    ++m_lineNumber;
    m_lineTooLarge = false;
    std::size_t searched = m_next;
    for (;;) {
        const std::size_t lineEnd = m_buffer.find('\n', searched);
        const bool complete = lineEnd != std::string::npos || m_sourceEnded;
        const std::size_t end = std::min(lineEnd, m_buffer.size());
        if (!m_lineTooLarge && end - m_next > m_limits.maxRowBytes) {
            m_kept = m_buffer.substr(m_next, m_limits.maxRowBytes);
            m_lineTooLarge = true;
        }
        if (complete) {
            const bool found = lineEnd != std::string::npos || end > m_next || m_lineTooLarge;
            m_line = m_lineTooLarge ? std::string_view(m_kept)
                                    : std::string_view(m_buffer).substr(m_next, end - m_next);
            m_next = lineEnd == std::string::npos ? end : end + 1;
            return found;
        }
        m_buffer.erase(0, m_lineTooLarge ? end : m_next);
        m_next = 0;
        searched = m_buffer.size();
        DESK_TRY(const bool more, m_text->fill(m_buffer));
        m_sourceEnded = !more;
    }
}

Result<std::optional<SourceRow>> NdjsonReader::next()
{
    if (m_failed)
        return *m_failed;
    do {
        auto found = readLine();
        if (!found) {
            m_failed = found.error();
            return *m_failed;
        }
        if (!*found)
            return std::optional<SourceRow>();
    } while (!m_lineTooLarge && m_line.find_first_not_of(" \t\r") == std::string_view::npos);
    std::optional<SourceRow> row = parseLine();
    if (row->fault) {
        row->cells.clear();
        row->raw = m_line;
    }
    return row;
}

SourceRow NdjsonReader::parseLine()
{
    SourceRow row;
    row.line = m_lineNumber;
    if (m_lineTooLarge) {
        row.fault = fail(ErrorCode::LimitExceeded, "This row is larger than the limit; shorten it.",
                         "line " + std::to_string(m_lineNumber) + ", column 1");
        return row;
    }
    m_scanner.restart(m_line, m_limits, m_lineNumber);
    const Token begun = m_scanner.next();
    if (begun != Token::Failed) {
        row = m_rows.read(m_scanner, begun);
        m_scanner.next(); // nothing may follow
    }
    if (m_scanner.hasFailed())
        row.fault = m_scanner.error();
    return row;
}

} // namespace

Result<std::unique_ptr<TableReader>> openJson(std::unique_ptr<DecodedSource> text,
                                              const TableDialect &dialect, const TableOptions &options)
{
    auto reader = std::make_unique<JsonReader>(std::move(text), dialect, options.limits);
    DESK_CHECK(reader->open(options.rowsPointer));
    return std::unique_ptr<TableReader>(std::move(reader));
}

std::unique_ptr<TableReader> openNdjson(std::unique_ptr<DecodedSource> text, const TableDialect &dialect,
                                        const TableOptions &options)
{
    return std::make_unique<NdjsonReader>(std::move(text), dialect, options.limits);
}

} // namespace desk::formats
