// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_reader.h"

#include "core/formats/utf8.h"

#include <algorithm>
#include <unordered_map>

namespace desk::formats {
namespace {

using Flaw = CsvScanner::Flaw;

std::string explain(Flaw flaw)
{
    switch (flaw) {
    case Flaw::None:
        break;
    case Flaw::StrayQuote:
        return "has a quotation mark inside, but does not begin with one; enclose it in quotation marks and "
               "double the one inside.";
    case Flaw::TextAfterQuote:
        return "goes on after its closing quotation mark; double the quotation marks inside it.";
    case Flaw::OpenQuote:
        return "begins with a quotation mark that is never closed; close it, or double it if it belongs to "
               "the text.";
    case Flaw::RowTooLarge:
        return "is in a row that is larger than the limit; look for a quotation mark that is never closed.";
    case Flaw::CellTooLarge:
        return "is larger than the limit; shorten it.";
    case Flaw::TooManyCells:
        return "is one more than the limit allows; check the delimiter.";
    }
    return "cannot be read.";
}

Error explainRow(const CsvScanner &scanner)
{
    const CsvScanner::Row &row = scanner.row();
    const bool limit =
        row.flaw == Flaw::RowTooLarge || row.flaw == Flaw::CellTooLarge || row.flaw == Flaw::TooManyCells;
    return fail(limit ? ErrorCode::LimitExceeded : ErrorCode::InvalidInput,
                "Cell " + std::to_string(std::max<std::size_t>(row.flawCell, 1)) + ' ' + explain(row.flaw),
                scanner.place(row.flawAt));
}

const char *encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16Le:
        return "UTF-16 (little-endian)";
    case TextEncoding::Utf16Be:
        return "UTF-16 (big-endian)";
    case TextEncoding::Windows1252:
        return "Windows-1252";
    case TextEncoding::Utf8:
    case TextEncoding::Detect:
        break;
    }
    return "UTF-8";
}

/// The characters of a cell, its doubled quotes halved.
std::string cellText(std::string_view row, const CsvScanner::CellPlace &place)
{
    const std::string_view text = row.substr(place.begin, place.end - place.begin);
    if (!place.doubled)
        return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] == '"')
            ++i; // the scanner has seen that another follows
    }
    return out;
}

class CsvReader final : public TableReader
{
public:
    CsvReader(std::unique_ptr<DecodedSource> text, CsvDialect csv, const TableDialect &dialect,
              const TableOptions &options)
        : m_text(std::move(text))
        , m_scanner(*m_text, csv, options.limits)
        , m_dialect(dialect)
        , m_missing(options.missingValues)
    {
    }

    Result<void> readHeader();
    Result<std::optional<SourceRow>> next() override;
    const std::vector<std::string> &columns() const override { return m_columns; }
    TableDialect dialect() const override { return m_dialect; }
    std::uint64_t bytesRead() const override { return m_text->bytesRead(); }

private:
    std::optional<Error> findFault() const;
    std::optional<Error> findMisfit() const;
    bool isMissing(const CsvScanner::CellPlace &place) const;
    std::string_view textOf(const CsvScanner::CellPlace &place) const;

    std::unique_ptr<DecodedSource> m_text;
    CsvScanner m_scanner;
    TableDialect m_dialect;
    std::vector<std::string> m_missing;
    std::vector<std::string> m_columns;
    std::size_t m_nameless = 0; ///< Columns after the named ones that must stay empty.
    std::optional<Error> m_failed;
};

std::string_view CsvReader::textOf(const CsvScanner::CellPlace &place) const
{
    return m_scanner.row().text.substr(place.begin, place.end - place.begin);
}

Result<void> CsvReader::readHeader()
{
    do {
        DESK_TRY(const bool found, m_scanner.next());
        if (!found)
            return fail(ErrorCode::InvalidInput,
                        "The file holds no header row; check that it is the right file.");
    } while (m_scanner.row().text.empty());
    const CsvScanner::Row &row = m_scanner.row();
    if (const auto bad = findFault())
        return *bad;
    std::size_t named = row.cells.size();
    while (named > 0 && textOf(row.cells[named - 1]).empty())
        --named;
    m_nameless = row.cells.size() - named;
    std::unordered_map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < std::max<std::size_t>(named, 1); ++i) {
        std::string name = cellText(row.text, row.cells[i]);
        const std::string number = std::to_string(i + 1);
        const std::string place = m_scanner.place(row.cells[i].begin);
        if (name.empty())
            return fail(ErrorCode::InvalidInput,
                        "Column " + number + " of the header has no name; name it in the file.", place);
        if (const auto [first, isNew] = seen.emplace(name, i + 1); !isNew)
            return fail(ErrorCode::InvalidInput,
                        "Columns " + std::to_string(first->second) + " and " + number +
                            " of the header have the same name; rename one of them in the file.",
                        place);
        m_columns.push_back(std::move(name));
    }
    return {};
}

Result<std::optional<SourceRow>> CsvReader::next()
{
    if (m_failed)
        return *m_failed;
    for (;;) {
        auto found = m_scanner.next();
        if (!found) {
            m_failed = found.error();
            return *m_failed;
        }
        if (!*found)
            return std::optional<SourceRow>();
        if (!m_scanner.row().text.empty() || m_columns.size() + m_nameless == 1)
            break;
    }
    const CsvScanner::Row &row = m_scanner.row();
    std::optional<SourceRow> out(std::in_place);
    out->line = row.line;
    out->fault = findFault();
    if (!out->fault)
        out->fault = findMisfit();
    if (out->fault) {
        out->raw = row.text;
        return out;
    }
    out->cells.reserve(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (isMissing(row.cells[i]))
            continue;
        Cell &cell = out->cells.emplace_back();
        cell.name = m_columns[i];
        cell.value.text = cellText(row.text, row.cells[i]);
        cell.column = static_cast<std::uint32_t>(i + 1);
    }
    return out;
}

std::optional<Error> CsvReader::findFault() const
{
    const CsvScanner::Row &row = m_scanner.row();
    if (row.flaw != Flaw::None)
        return explainRow(m_scanner);
    const std::size_t invalid =
        m_dialect.encoding == TextEncoding::Windows1252 ? std::string_view::npos : firstInvalidUtf8(row.text);
    if (invalid != std::string_view::npos)
        return fail(ErrorCode::InvalidInput,
                    std::string("This row is not valid ") + encodingName(m_dialect.encoding) +
                        "; name the encoding of the file and read it again.",
                    m_scanner.place(invalid));
    return std::nullopt;
}

/// What is wrong with a row that is sound in itself when it is laid beside the header.
std::optional<Error> CsvReader::findMisfit() const
{
    const CsvScanner::Row &row = m_scanner.row();
    const std::size_t count = row.cells.size();
    if (count < m_columns.size() || count > m_columns.size() + m_nameless)
        return fail(ErrorCode::InvalidInput,
                    "This row has " + std::to_string(count) + " cells where the header has " +
                        std::to_string(m_columns.size()) +
                        " columns; look for a missing or surplus delimiter or quotation mark.",
                    m_scanner.place(0));
    for (std::size_t i = m_columns.size(); i < count; ++i)
        if (!textOf(row.cells[i]).empty())
            return fail(ErrorCode::InvalidInput,
                        "Cell " + std::to_string(i + 1) +
                            " holds something, but its column has no name; name the column in the header.",
                        m_scanner.place(row.cells[i].begin));
    return std::nullopt;
}

bool CsvReader::isMissing(const CsvScanner::CellPlace &place) const
{
    return !place.quoted && std::find(m_missing.begin(), m_missing.end(), textOf(place)) != m_missing.end();
}

} // namespace

Result<std::unique_ptr<TableReader>> openCsv(std::unique_ptr<DecodedSource> text, CsvDialect csv,
                                             const TableDialect &dialect, const TableOptions &options)
{
    auto reader = std::make_unique<CsvReader>(std::move(text), csv, dialect, options);
    DESK_CHECK(reader->readHeader());
    return std::unique_ptr<TableReader>(std::move(reader));
}

} // namespace desk::formats
