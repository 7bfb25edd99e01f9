// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/unfolded_table.h"

#include "core/formats/json_text.h"
#include "core/formats/json_values.h"

#include <algorithm>

namespace desk::formats {

namespace {

const Value *partOf(const std::vector<Cell> &parts, std::string_view name)
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Cell &each) { return each.name == name; });
    return found == parts.end() ? nullptr : &found->value;
}

bool opensWith(const Value &value, char bracket)
{
    return value.kind == Value::Kind::Json && value.text.starts_with(bracket);
}

/// `name`, or the first of "name 2", "name 3", … that no cell has yet.
std::string freeName(const std::vector<Cell> &cells, const std::string &name)
{
    std::string out = name;
    for (int next = 2; partOf(cells, out) != nullptr; ++next)
        out = name + " " + std::to_string(next);
    return out;
}

/// The pairs of a list, or the one pair where there is no list around it.
Result<std::vector<Cell>> pairsOf(const Value &list)
{
    std::vector<Cell> objects{{{}, list, 0}};
    if (opensWith(list, '[')) {
        DESK_TRY(objects, jsonParts(list));
    }
    std::vector<Cell> out;
    for (const Cell &object : objects) {
        DESK_TRY(std::vector<Cell> pair, jsonParts(object.value));
        const Value *name = partOf(pair, "name");
        const Value *value = partOf(pair, "value");
        if (name == nullptr || value == nullptr || name->kind != Value::Kind::Text || name->text.empty())
            return fail(ErrorCode::InvalidInput, "A pair needs a name and a value.");
        out.push_back({freeName(out, name->text), *value, static_cast<std::uint32_t>(out.size() + 1)});
    }
    return out;
}

} // namespace

UnfoldedTable::UnfoldedTable(std::unique_ptr<TableReader> table, Unfolding how)
    : m_table(std::move(table))
    , m_how(std::move(how))
{
    if (auto steps = parsePointer(m_how.path); steps.ok())
        m_steps = std::move(*steps);
}

Result<std::optional<SourceRow>> UnfoldedTable::next()
{
    while (m_found.empty()) {
        DESK_TRY(std::optional<SourceRow> row, m_table->next());
        if (!row || row->fault)
            return row;
        DESK_CHECK(descend(row->cells, 0, {}, row->line));
    }
    SourceRow out = std::move(m_found.front());
    m_found.pop_front();
    return std::optional(std::move(out));
}

Result<void> UnfoldedTable::descend(const std::vector<Cell> &parts, std::size_t step, const std::string &way,
                                    std::uint64_t line)
{
    const std::string &wanted = m_steps[step];
    const bool last = step + 1 == m_steps.size();
    for (const Cell &part : parts) {
        if (wanted != "*" && part.name != wanted) {
            m_passedBy.insert(way + "/" + part.name);
            continue;
        }
        if (last) {
            m_found.push_back(rowOf(part, line));
            continue;
        }
        if (part.value.kind != Value::Kind::Json)
            continue;
        DESK_TRY(const std::vector<Cell> deeper, jsonParts(part.value));
        DESK_CHECK(descend(deeper, step + 1, way + "/" + wanted, line));
    }
    return {};
}

SourceRow UnfoldedTable::rowOf(const Cell &found, std::uint64_t line) const
{
    SourceRow row;
    row.line = line;
    const bool fits = opensWith(found.value, '{') || (m_how.pairs && opensWith(found.value, '['));
    Result<std::vector<Cell>> cells =
        fail(ErrorCode::InvalidInput, "This is no JSON object, so it cannot be a row.");
    if (fits)
        cells = m_how.pairs ? pairsOf(found.value) : jsonParts(found.value);
    if (!cells) {
        row.fault = std::move(cells).error();
        row.fault->place = "line " + std::to_string(line);
        row.raw = found.value.text;
        return row;
    }
    row.cells = std::move(*cells);
    if (!m_how.key.empty())
        row.cells.push_back({freeName(row.cells, m_how.key),
                             {Value::Kind::Text, found.name},
                             static_cast<std::uint32_t>(row.cells.size() + 1)});
    return row;
}

} // namespace desk::formats
