// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/csv_reader.h"
#include "core/formats/json_reader.h"
#include "core/formats/table_detection.h"
#include "core/formats/table_reader.h"
#include "tests/support/public_data.h"

#include <algorithm>

namespace desk::formats {

/// Yields a text in pieces of a given size, as slow devices do.
class DripSource final : public ByteSource
{
public:
    DripSource(std::string_view text, std::size_t piece, bool canRewind)
        : m_all(asBytes(text))
        , m_rest(m_all)
        , m_piece(piece)
        , m_canRewind(canRewind)
    {
    }
    Result<std::size_t> read(MutableByteView into) override
    {
        const std::size_t size = std::min({into.size(), m_piece, m_rest.size()});
        std::copy_n(m_rest.begin(), size, into.begin());
        m_rest = m_rest.subspan(size);
        return size;
    }
    bool rewind() override
    {
        if (m_canRewind)
            m_rest = m_all;
        return m_canRewind;
    }

private:
    ByteView m_all;
    ByteView m_rest;
    std::size_t m_piece;
    bool m_canRewind;
};

/// A table read to its end.
struct Table
{
    TableDialect dialect{TableFormat::Detect, TextEncoding::Detect, 0,
                         false}; ///< As here when opening failed.
    std::vector<std::string> columns;
    std::vector<SourceRow> rows;
    std::optional<Error> error; ///< From openTable() or the last next().

    std::size_t faults() const
    {
        return static_cast<std::size_t>(std::count_if(
            rows.begin(), rows.end(), [](const SourceRow &row) { return row.fault.has_value(); }));
    }
};

inline Table readToEnd(Result<std::unique_ptr<TableReader>> reader)
{
    Table table;
    if (!reader) {
        table.error = reader.error();
        return table;
    }
    table.dialect = (*reader)->dialect();
    table.columns = (*reader)->columns();
    for (;;) {
        auto row = (*reader)->next();
        if (!row) {
            table.error = row.error();
            EXPECT_FALSE((*reader)->next().ok()) << "an error must be repeated";
            return table;
        }
        if (!*row)
            return table;
        table.rows.push_back(std::move(**row));
    }
}

inline Table readFrom(ByteSource &source, const TableOptions &options)
{
    return readToEnd(openTable(source, options));
}

/// Past openTable(), which reads ahead: the parsers themselves get the text in pieces, so that every byte is
/// a border.
inline Table readInPieces(std::string_view text, std::size_t piece, const TableDialect &dialect,
                          const TableOptions &options)
{
    const std::string_view bare = text.substr(byteOrderMarkBytes(asBytes(text), dialect.encoding));
    DripSource source(bare, piece, false);
    auto decoded = std::make_unique<DecodedSource>(source, dialect.encoding, Bytes(), 0);
    if (dialect.format == TableFormat::Json)
        return readToEnd(openJson(std::move(decoded), dialect, options));
    if (dialect.format == TableFormat::Ndjson)
        return readToEnd(openNdjson(std::move(decoded), dialect, options));
    const bool loneCr = endsLinesWithCr(bare, true, options.delimiter);
    return readToEnd(openCsv(std::move(decoded), {dialect.delimiter, loneCr}, dialect, options));
}

inline std::string kindName(Value::Kind kind)
{
    switch (kind) {
    case Value::Kind::Null:
        return "null";
    case Value::Kind::Boolean:
        return "boolean";
    case Value::Kind::Number:
        return "number";
    case Value::Kind::Text:
        return "text";
    case Value::Kind::Json:
        return "json";
    }
    return "?";
}

/// Everything about a table in words, for comparing and for messages.
inline std::string describe(const Table &table)
{
    const auto error = [](const Error &e) {
        return std::string(errorCodeName(e.code)) + " at " + e.place + ": " + e.message + '\n';
    };
    std::string out = std::to_string(static_cast<int>(table.dialect.format)) + ' ' +
                      std::to_string(static_cast<int>(table.dialect.encoding)) + ' ' +
                      table.dialect.delimiter + '\n';
    for (const std::string &column : table.columns)
        out += '<' + column + '>';
    for (const SourceRow &row : table.rows) {
        out += "\nrow " + std::to_string(row.line) + ": ";
        for (const Cell &cell : row.cells)
            out += '[' + std::to_string(cell.column) + ' ' + cell.name + ' ' + kindName(cell.value.kind) +
                   ' ' + cell.value.text + ']';
        if (row.fault)
            out += "fault " + error(*row.fault) + "raw <" + row.raw + '>';
    }
    return out + (table.error ? "\nerror " + error(*table.error) : "\nend\n");
}

/**
 * Reads `text` in one piece, in pieces of 1, 2, 3 and 7 bytes, and from a source that cannot go back, and
 * expects the same table each time.
 */
inline Table readTable(std::string_view text, const TableOptions &options = {})
{
    DripSource whole(text, text.size() + 1, true);
    Table table = readFrom(whole, options);
    const std::string expected = describe(table);
    const auto pieces =
        text.size() > 20'000 ? std::vector<std::size_t>{4093} : std::vector<std::size_t>{1, 2, 3, 7};
    for (const std::size_t piece : pieces) {
        DripSource drip(text, piece, piece != 3);
        EXPECT_EQ(describe(readFrom(drip, options)), expected) << "in pieces of " << piece;
        if (table.dialect.format != TableFormat::Detect) { // it could be opened
            EXPECT_EQ(describe(readInPieces(text, piece, table.dialect, options)), expected)
                << "pieces of " << piece;
        }
    }
    return table;
}

/// The values of a row by name, joined: "a=1 b=2".
inline std::string cellsOf(const SourceRow &row)
{
    std::string out;
    for (const Cell &cell : row.cells)
        out += (out.empty() ? "" : " ") + cell.name + '=' + cell.value.text;
    return out;
}

} // namespace desk::formats
