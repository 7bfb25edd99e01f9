// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/request_table.h"

#include "core/formats/csv_writer.h"
#include "core/formats/table_reader.h"
#include "core/formats/unicode.h"
#include "core/intake/request_row.h"
#include "core/intake/wire_rows.h"

#include <algorithm>
#include <array>
#include <map>

namespace desk::intake {

namespace {

using formats::SourceRow;

constexpr std::string_view faultColumn = "fault";
constexpr std::string_view foundColumn = "row as found";
constexpr std::string_view foundName = "row_as_found";
constexpr std::array<std::string_view, 11> tableColumns{"right",    "channel", "received",   "residence",
                                                        "email",    "phone",   "order",      "account",
                                                        "language", "text",    "external_id"};
constexpr std::array<std::string_view, 4> neededColumns{"right", "channel", "received", "residence"};

bool isOwnColumn(std::string_view name)
{
    return name == faultColumn || name == foundName;
}

Result<void> checkColumns(const std::vector<std::string> &names)
{
    std::vector<std::string> known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string name = wire::columnName(names[i]);
        const std::string place = "column " + std::to_string(i + 1);
        const bool taken = std::find(tableColumns.begin(), tableColumns.end(), name) != tableColumns.end();
        if (!taken && !isOwnColumn(name))
            return fail(
                ErrorCode::InvalidInput,
                "A column has another name than right, channel, received, residence, email, phone, order, "
                "account, language, text or external id; rename it or take it out.",
                place);
        if (std::find(known.begin(), known.end(), name) != known.end())
            return fail(ErrorCode::InvalidInput, "Two columns have the same name; take one out.", place);
        known.push_back(name);
    }
    for (const std::string_view needed : neededColumns) {
        if (std::find(known.begin(), known.end(), needed) == known.end())
            return fail(ErrorCode::InvalidInput, "The column is missing; every request needs it.",
                        std::string(needed));
    }
    return {};
}

/// Whether a spreadsheet would take the cell, without apostrophes in front, for a formula.
bool hidesFormula(std::string_view cell)
{
    const std::size_t rest = std::min(cell.find_first_not_of('\''), cell.size());
    return formats::looksLikeFormula(cell.substr(rest));
}

/// The writer puts an apostrophe before formulas only; one more before what begins with apostrophes itself
/// makes taking one away always right.
std::string guarded(const std::string &cell)
{
    return cell.starts_with('\'') && hidesFormula(cell) ? '\'' + cell : cell;
}

std::string unguarded(const std::string &cell)
{
    return cell.starts_with('\'') && hidesFormula(cell) ? cell.substr(1) : cell;
}

/// U+FFFD for what is not UTF-8: the row is shown to somebody, not read by a program.
std::string shownRaw(const std::string &raw)
{
    return formats::isValidUtf8(raw) ? raw : formats::nfc(raw);
}

class TableReading
{
public:
    TableReading(const std::vector<std::string> &columns, QDate today) : m_today(today)
    {
        for (const std::string &each : columns) {
            m_ours = m_ours || wire::columnName(each) == faultColumn;
            if (!isOwnColumn(wire::columnName(each)))
                m_out.columns.emplace_back(wire::trimmed(each)); // a tab before it would be a formula's
        }
    }

    void add(const SourceRow &row)
    {
        FailedRow failed;
        failed.line = row.line;
        if (row.fault) {
            failed.found = shownRaw(row.raw);
            failed.faults.push_back({row.fault->place, row.fault->message, {}});
            m_out.failed.push_back(std::move(failed));
            return;
        }
        RequestRow request;
        bool anything = false;
        for (const std::string &column : m_out.columns) {
            const std::string cell = cellOf(row, column);
            anything = anything || !wire::trimmed(cell).empty();
            request.cells[wire::columnName(column)] = cell;
            failed.cells.push_back(cell);
        }
        failed.found = cellOf(row, foundColumn);
        if (!anything && failed.found.empty())
            return; // spreadsheets end with such rows
        if (!failed.found.empty()) {
            failed.faults.push_back({std::string(foundColumn),
                                     "Move what stands in this column to the others, then empty it.",
                                     {}});
            m_out.failed.push_back(std::move(failed));
            return;
        }
        Draft draft = readRequestRow(request, m_today, failed.faults);
        draft.source = wire::digestOf(row);
        if (!draft.externalId.empty())
            checkNew(draft.externalId, row.line, failed.faults);
        if (failed.faults.empty())
            m_out.drafts.push_back(std::move(draft));
        else
            m_out.failed.push_back(std::move(failed));
    }

    RequestTable take() { return std::move(m_out); }

private:
    std::string cellOf(const SourceRow &row, std::string_view column) const
    {
        for (const formats::Cell &cell : row.cells) {
            if (wire::columnName(cell.name) == wire::columnName(column))
                return m_ours ? unguarded(cell.value.text) : cell.value.text;
        }
        return {};
    }

    void checkNew(const std::string &id, std::uint64_t line, std::vector<Doubt> &faults)
    {
        const auto [there, isNew] = m_seen.emplace(id, line);
        if (!isNew)
            faults.push_back(
                {"external id",
                 "The row in line " + std::to_string(there->second) +
                     " has the same external id; the same request counts once, so change it or take "
                     "the row out.",
                 {}});
    }

    QDate m_today;
    bool m_ours = false;
    RequestTable m_out;
    std::map<std::string, std::uint64_t> m_seen;
};

std::string faultText(const FailedRow &row)
{
    std::string out = "Line " + std::to_string(row.line) + '.';
    for (const Doubt &each : row.faults)
        out += ' ' + each.place + ": " + each.sentence;
    return out;
}

} // namespace

Result<RequestTable> readRequestTable(formats::ByteSource &source, QDate today)
{
    formats::TableOptions options = wire::rowOptions();
    options.format = formats::TableFormat::Csv;
    DESK_TRY(auto table, formats::openTable(source, options));
    DESK_CHECK(checkColumns(table->columns()));
    TableReading reading(table->columns(), today);
    for (std::size_t rows = 0;; ++rows) {
        DESK_TRY(const auto row, table->next());
        if (!row)
            return reading.take();
        DESK_CHECK(wire::checkExtent(*table, rows));
        reading.add(*row);
    }
}

Result<void> writeFailedRows(const RequestTable &table, formats::ByteSink &sink)
{
    const bool anyFound = std::any_of(table.failed.begin(), table.failed.end(),
                                      [](const FailedRow &row) { return !row.found.empty(); });
    std::vector<std::string> line = table.columns;
    line.emplace_back(faultColumn);
    if (anyFound)
        line.emplace_back(foundColumn);
    formats::CsvWriter writer(sink);
    writer.header(line);
    for (const FailedRow &row : table.failed) {
        line.clear();
        std::transform(row.cells.begin(), row.cells.end(), std::back_inserter(line), guarded);
        line.resize(table.columns.size());
        line.push_back(faultText(row));
        if (anyFound)
            line.push_back(guarded(row.found));
        writer.row(line);
    }
    return writer.finish();
}

} // namespace desk::intake
