// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/file_rows.h"

#include <algorithm>

namespace desk::fulfilment {

namespace {

constexpr int relatedPage = 500;

} // namespace

std::string_view RecordReader::text(std::string_view field) const
{
    const formats::Value *value = subjects::findCell(m_cells, field);
    return value == nullptr ? std::string_view() : std::string_view(value->text);
}

std::string_view ViewReader::text(std::string_view field) const
{
    const auto found = std::find_if(m_cells.begin(), m_cells.end(),
                                    [field](const subjects::CellView &cell) { return cell.name == field; });
    return found == m_cells.end() ? std::string_view() : found->text;
}

const std::vector<subjects::Cells> &FileRows::rowsOf(std::string_view id) const
{
    if (const auto known = m_rows.find(id); known != m_rows.end())
        return known->second;
    std::vector<subjects::Cells> &rows = m_rows[std::string(id)];
    const policy::Category *category = policy::findCategory(m_profile, id);
    if (category == nullptr)
        return rows;
    if (!m_files.canRead(*category)) {
        m_error = fail(ErrorCode::KeyUnavailable, "Your role cannot read all that decides about this file; data protection has to plan it.", category->id);
        return rows;
    }
    for (RecordId after;;) {
        auto page = m_files.page(m_subject, *category, after, relatedPage);
        if (!page.ok()) {
            m_error = page.error();
            return rows;
        }
        const bool last = page->size() < static_cast<std::size_t>(relatedPage);
        for (subjects::Record &record : *page) {
            after = record.id;
            rows.push_back(std::move(record.cells));
        }
        if (last)
            return rows;
    }
}

std::vector<std::string> FileRows::values(const policy::RelatedField &wanted) const
{
    std::vector<std::string> out;
    for (const subjects::Cells &cells : rowsOf(wanted.category)) {
        const RecordReader row(cells);
        if (row.text(wanted.match) == wanted.matchValue)
            out.emplace_back(row.text(wanted.field));
    }
    return out;
}

} // namespace desk::fulfilment
