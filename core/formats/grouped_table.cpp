// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/grouped_table.h"

#include "core/formats/json_text.h"

#include <algorithm>

namespace desk::formats {

namespace {

const Value *valueOf(const SourceRow &row, const std::string &column)
{
    const auto found = std::find_if(row.cells.begin(), row.cells.end(),
                                    [&](const Cell &each) { return each.name == column; });
    return found == row.cells.end() ? nullptr : &found->value;
}

bool isNothing(const Value &value)
{
    return value.kind == Value::Kind::Null || value.text.empty();
}

/// The row as it can be kept for correction.
SourceRow faulty(const SourceRow &row, std::string_view why)
{
    MemorySink text;
    JsonWriter json(text);
    json.beginObject();
    for (const Cell &cell : row.cells)
        json.key(cell.name).value(cell.value);
    json.endObject();
    SourceRow out;
    out.line = row.line;
    out.raw = json.finish().ok() ? std::string(text.text()) : std::string();
    out.fault = fail(ErrorCode::InvalidInput, std::string(why), "line " + std::to_string(row.line));
    return out;
}

} // namespace

GroupedTable::GroupedTable(std::unique_ptr<TableReader> table, Grouping how)
    : m_table(std::move(table))
    , m_how(std::move(how))
    , m_columns(m_table->columns())
{
    if (m_columns.empty())
        return; // JSON has no header
    std::erase_if(m_columns, [this](const std::string &column) { return isOfItem(column); });
    m_columns.push_back(m_how.into);
}

bool GroupedTable::isOfItem(const std::string &column) const
{
    return std::find(m_how.of.begin(), m_how.of.end(), column) != m_how.of.end();
}

std::string GroupedTable::nameOf(const SourceRow &row) const
{
    std::string out;
    bool any = false;
    for (const std::string &column : m_how.by) {
        const Value *value = valueOf(row, column);
        const std::string text = value == nullptr || isNothing(*value) ? std::string() : value->text;
        any = any || !text.empty();
        out += std::to_string(text.size()) + ":" + text; // no two names alike by where their parts meet
    }
    return any ? out : std::string();
}

std::string GroupedTable::itemOf(const SourceRow &row, const SourceRow &first) const
{
    MemorySink text;
    JsonWriter json(text);
    json.beginObject();
    for (const Cell &cell : row.cells) {
        if (isNothing(cell.value))
            continue;
        const Value *said = valueOf(first, cell.name);
        if (isOfItem(cell.name) || said == nullptr || said->text != cell.value.text)
            json.key(cell.name).value(cell.value);
    }
    json.endObject();
    return json.finish().ok() ? std::string(text.text()) : std::string("{}");
}

Result<SourceRow> GroupedTable::gather(SourceRow first)
{
    const std::string name = nameOf(first);
    std::string items = "[" + itemOf(first, first);
    for (;;) {
        DESK_CHECK(readAhead());
        if (!m_ahead || m_ahead->fault || name.empty() || nameOf(*m_ahead) != name)
            break;
        items += "," + itemOf(*m_ahead, first);
    }
    std::erase_if(first.cells, [this](const Cell &cell) { return isOfItem(cell.name); });
    first.cells.push_back({m_how.into, {Value::Kind::Json, items + "]"}, 0});
    return first;
}

Result<void> GroupedTable::readAhead()
{
    DESK_TRY(m_ahead, m_table->next());
    m_ended = !m_ahead;
    return {};
}

Result<std::optional<SourceRow>> GroupedTable::next()
{
    if (!m_ahead && !m_ended)
        DESK_CHECK(readAhead());
    std::optional<SourceRow> row = std::exchange(m_ahead, std::nullopt);
    if (!row || row->fault)
        return row;
    const std::string name = nameOf(*row);
    if (!name.empty() && !m_seen.insert(std::hash<std::string>()(name)).second)
        return std::optional(
            faulty(*row, "Rows that belong together stand apart in this file; sort it by what they share."));
    DESK_TRY(SourceRow gathered, gather(std::move(*row)));
    return std::optional(std::move(gathered));
}

} // namespace desk::formats
