// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/row_mapper.h"

#include "core/formats/json_text.h"
#include "core/subjects/card_number.h"
#include "core/subjects/field_value.h"

#include <QDateTime>

#include <algorithm>

namespace desk::subjects {

namespace {

using formats::Cell;
using formats::SourceRow;
using formats::Value;
using policy::FieldType;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The column, or the top-level part of a pointer into a nested one.
std::string columnOf(const std::string &from)
{
    if (from.empty() || from.front() != '/')
        return from;
    std::string column = from.substr(1, from.find('/', 1) - 1);
    for (const auto &[escape, plain] : {std::pair{"~1", "/"}, std::pair{"~0", "~"}}) {
        for (std::size_t at = column.find(escape); at != std::string::npos; at = column.find(escape, at + 1))
            column.replace(at, 2, plain);
    }
    return column;
}

const Cell *findColumn(const SourceRow &row, std::string_view name)
{
    const auto found = std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell &cell) { return cell.name == name; });
    return found == row.cells.end() ? nullptr : &*found;
}

/// The value a mapping names: a column, or something nested in one. Absent: nothing.
std::optional<Value> pick(const SourceRow &row, const std::string &from)
{
    const Cell *cell = findColumn(row, from);
    if (cell != nullptr)
        return cell->value;
    if (from.empty() || from.front() != '/')
        return std::nullopt;
    cell = findColumn(row, columnOf(from));
    if (cell == nullptr)
        return std::nullopt;
    const std::size_t next = from.find('/', 1);
    if (next == std::string::npos)
        return cell->value;
    auto nested = formats::jsonAt(cell->value, from.substr(next));
    return nested.ok() ? std::optional(std::move(*nested)) : std::nullopt;
}

bool isTrue(const Value &value)
{
    static constexpr std::string_view words[] = {"true", "TRUE", "True", "1", "yes", "Yes", "Y"};
    return std::find(std::begin(words), std::end(words), value.text) != std::end(words);
}

Error badCell(std::uint32_t column, const std::string &field, const std::string &what)
{
    return fail(ErrorCode::InvalidInput, "The value for \"" + field + "\" " + what,
                column == 0 ? std::string("field ") + field : "column " + std::to_string(column));
}

} // namespace

RowMapper::RowMapper(const policy::Category &category, policy::ImportMapping mapping)
    : m_category(category), m_mapping(std::move(mapping))
{
    for (const policy::Field &field : category.fields)
        m_fields.emplace(field.id, &field);
    for (const policy::FieldMapping &field : m_mapping.fields) {
        for (const std::string &from : field.from)
            m_taken.insert(from); // a pointer takes a part of a column; the rest of it must be kept or ignored
    }
    m_ignored.insert(m_mapping.ignore.begin(), m_mapping.ignore.end());
}

std::vector<std::string> RowMapper::unmapped(const std::vector<std::string> &columns) const
{
    std::vector<std::string> out;
    if (m_mapping.unmapped == policy::Unmapped::Refuse) {
        std::copy_if(columns.begin(), columns.end(), std::back_inserter(out), [this](const std::string &column) {
            return !names(column);
        });
    }
    return out;
}

bool RowMapper::names(const std::string &column) const
{
    return m_taken.contains(column) || m_ignored.contains(column) || policy::keeps(m_mapping, column);
}

Result<void> RowMapper::check(const policy::FieldMapping &mapping, Cell &cell) const
{
    const policy::Field &field = *m_fields.find(mapping.field)->second;
    if (cell.value.kind == Value::Kind::Null || cell.value.text.empty())
        return {};
    if (!mapping.datePattern.empty()) {
        const QDateTime at = QDateTime::fromString(toQString(cell.value.text), toQString(mapping.datePattern));
        if (!at.isValid())
            return badCell(cell.column, field.id, "is not a date of the pattern the mapping names.");
        const bool dayOnly = field.type == FieldType::Date;
        cell.value = {Value::Kind::Text, (dayOnly ? at.date().toString(Qt::ISODate) : at.toString(Qt::ISODate)).toStdString()};
    }
    if (!fitsType(field.type, cell.value.text))
        return badCell(cell.column, field.id, "is not a " + std::string(policy::spelling(field.type)) + "; correct it or map the column to another field.");
    return {};
}

Result<Cell> RowMapper::field(const policy::FieldMapping &mapping, const SourceRow &row, bool &present) const
{
    Cell out;
    out.name = mapping.field;
    present = false;
    if (mapping.constant) {
        out.value.text = *mapping.constant;
        present = true;
        return out;
    }
    for (const std::string &from : mapping.from) {
        std::optional<Value> value = pick(row, from);
        if (!value)
            continue;
        const Cell *column = findColumn(row, columnOf(from));
        out.column = column == nullptr ? 0 : column->column;
        if (mapping.from.size() == 1) {
            out.value = std::move(*value);
        } else if (!value->text.empty() && value->kind != Value::Kind::Null) {
            out.value.text += (out.value.text.empty() ? "" : mapping.join) + value->text;
        }
        present = true;
    }
    if (present)
        DESK_CHECK(check(mapping, out));
    return out;
}

Result<Cells> RowMapper::fields(const SourceRow &row) const
{
    Cells out;
    for (const policy::FieldMapping &mapping : m_mapping.fields) {
        bool present = false;
        DESK_TRY(Cell cell, field(mapping, row, present));
        if (present)
            out.push_back(std::move(cell));
    }
    for (const Cell &cell : row.cells) {
        if (m_taken.contains(cell.name) || m_ignored.contains(cell.name))
            continue;
        const bool kept = policy::keeps(m_mapping, cell.name);
        if (!kept && m_mapping.unmapped == policy::Unmapped::Ignore)
            continue;
        if (!kept && m_mapping.unmapped == policy::Unmapped::Refuse)
            return fail(ErrorCode::InvalidInput, "A column is neither mapped nor ignored; name it in the mapping file.",
                        "column " + std::to_string(cell.column));
        if (m_fields.contains(cell.name) || findCell(out, cell.name) != nullptr)
            return fail(ErrorCode::InvalidInput, "A column that is kept as it is has the name of a field; map or ignore it.",
                        "column " + std::to_string(cell.column));
        out.push_back(cell);
    }
    return out;
}

std::string contentNameOf(const Cells &cells)
{
    ByteWriter name;
    for (const Cell &cell : cells)
        name.sized(cell.name).u8(static_cast<std::uint8_t>(cell.value.kind)).sized(cell.value.text);
    return std::string(asText(name.view()));
}

Result<std::string> sourceNameOf(const policy::Category &category, const Cells &cells)
{
    // Length-prefixed, so that no two rows share a name by where their parts meet.
    if (category.key.empty())
        return contentNameOf(cells);
    ByteWriter name;
    for (const std::string &key : category.key) {
        const Value *value = findCell(cells, key);
        if (value == nullptr || value->text.empty() || value->kind == Value::Kind::Null)
            return fail(ErrorCode::InvalidInput, "The row lacks \"" + key + "\", which names it; correct the row or the mapping.", "field " + key);
        name.sized(value->text);
    }
    return std::string(asText(name.view()));
}

bool RowMapper::isAnother(const policy::Party &party, const Cells &cells) const
{
    const Value *said = party.when.empty() ? nullptr : findCell(cells, party.when);
    return said != nullptr && isTrue(*said);
}

Result<MappedRow> RowMapper::map(const SourceRow &row) const
{
    DESK_TRY(const Cells cells, fields(row));
    for (const Cell &cell : cells) {
        const auto field = m_fields.find(cell.name);
        const bool isNumberOfOurs = field != m_fields.end()
                                    && (field->second->identifier == policy::IdentifierKind::Order
                                        || field->second->identifier == policy::IdentifierKind::Account);
        if (!isNumberOfOurs && holdsCardNumber(cell.value.text))
            return badCell(cell.column, cell.name, "holds a full payment card number, which may not be stored; remove it and import the row again.");
    }
    MappedRow out;
    auto name = sourceNameOf(m_category, cells);
    if (!name && !m_mapping.onePerson)
        return std::move(name).error();
    out.sourceName = name ? std::move(*name) : contentNameOf(cells);
    if (m_mapping.onePerson) {
        out.parties.push_back({{}, cells});
        return out;
    }
    const bool several = m_category.parties.size() > 1;
    out.parties.push_back({several ? m_category.parties.front().id : std::string(), {}});
    for (std::size_t i = 1; i < m_category.parties.size(); ++i) {
        if (isAnother(m_category.parties[i], cells))
            out.parties.push_back({m_category.parties[i].id, {}});
    }
    for (const Cell &cell : cells) {
        const auto field = m_fields.find(cell.name);
        const bool shared = field != m_fields.end() && field->second->shared;
        const std::string &party = field == m_fields.end() ? std::string() : field->second->party;
        const auto other = std::find_if(out.parties.begin() + 1, out.parties.end(), [&](const PartyRow &each) { return each.party == party; });
        if (shared) {
            for (PartyRow &each : out.parties)
                each.cells.push_back(cell);
        } else {
            (other == out.parties.end() ? out.parties.front() : *other).cells.push_back(cell);
        }
    }
    return out;
}

} // namespace desk::subjects
