// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a file as an import would take it: nothing of it is stored or logged.
#include "core/desk/import_work.h"
#include "core/formats/file_set.h"
#include "core/subjects/row_mapper.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr std::size_t rowsShown = 50;
constexpr std::size_t longestShown = 200;

/// Cut between characters.
std::string shortened(const std::string &text)
{
    if (text.size() <= longestShown)
        return text;
    std::size_t end = longestShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

/// A row's values under the names of the columns, those that it is the first to have included.
void addRow(const formats::SourceRow &row, ImportPreview &to)
{
    std::vector<std::string> values(to.columns.size());
    for (const formats::Cell &cell : row.cells) {
        const auto at = std::find(to.columns.begin(), to.columns.end(), cell.name);
        const auto number = static_cast<std::size_t>(at - to.columns.begin());
        if (at == to.columns.end()) {
            to.columns.push_back(cell.name);
            values.emplace_back();
        }
        values[number] = shortened(cell.value.text);
    }
    to.rows.push_back(std::move(values));
}

/// The one table that the order means, or what is wrong with its mapping.
Result<std::optional<policy::ImportMapping>> mappingOf(const ImportOrder &order,
                                                       const policy::Profile &profile, ImportPreview &out)
{
    const policy::Category *category = policy::findCategory(profile, order.category);
    if (category == nullptr)
        return fail(ErrorCode::NotFound, "The platform's policy knows no such category.", "category");
    if (order.mapping.starts_with('{') && !policy::isMappingSet(order.mapping)) {
        for (const policy::Fault &fault : policy::checkMapping(order.mapping, *category))
            out.mappingFaults.push_back({0, fault.pointer, fault.message});
        if (!out.mappingFaults.empty())
            return std::optional<policy::ImportMapping>();
    }
    DESK_TRY(std::vector<policy::TableMapping> tables, tablesOf(order, profile));
    return std::optional(std::move(tables.front().mapping));
}

} // namespace

Result<ImportPreview> previewImport(OpenDesk &desk, const ImportOrder &order)
{
    DESK_CHECK(desk.require({policy::Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(order.platform));
    ImportPreview out;
    DESK_TRY(const std::optional<policy::ImportMapping> mapping, mappingOf(order, platform->profile, out));
    DESK_TRY(formats::FileSet files, formats::FileSet::open(order.path, order.passphrase));
    if (files.names().size() != 1)
        return fail(ErrorCode::InvalidInput, "Only a single file can be looked at before an import.", "path");
    DESK_TRY(const std::unique_ptr<formats::ByteSource> source, files.source(0));
    DESK_TRY(const MappedTable opened, openMapped(mapping.value_or(policy::ImportMapping()), *source));
    const std::unique_ptr<formats::TableReader> &table = opened.rows;
    out.format = dialectText(table->dialect());
    out.columns = table->columns();
    std::optional<subjects::RowMapper> mapper;
    if (mapping)
        mapper.emplace(*policy::findCategory(platform->profile, order.category), *mapping);
    for (std::size_t looked = 0; looked < rowsShown; ++looked) {
        DESK_TRY(const std::optional<formats::SourceRow> row, table->next());
        if (!row)
            break;
        std::optional<Error> why = row->fault;
        if (!why)
            addRow(*row, out);
        if (!why && mapper) {
            if (const auto mapped = mapper->map(*row); !mapped.ok())
                why = mapped.error();
        }
        if (why)
            out.faults.push_back(
                {row->line,
                 "line " + std::to_string(row->line) + (why->place.empty() ? "" : ", " + why->place),
                 why->message});
    }
    for (std::vector<std::string> &values : out.rows)
        values.resize(out.columns.size());
    if (!mapping)
        return out;
    out.mapping = policy::mappingText(*mapping);
    for (const policy::FieldMapping &field : mapping->fields)
        out.fields.push_back({field.field, field.from, field.join, field.constant, field.datePattern});
    std::copy_if(out.columns.begin(), out.columns.end(), std::back_inserter(out.unknown),
                 [&](const std::string &column) { return !mapper->names(column); });
    return out;
}

} // namespace desk::work
