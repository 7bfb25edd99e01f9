// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/table_types.h"

#include <memory>
#include <unordered_set>

namespace desk::formats {

/// An export that has a row for every item of an order, where a row for every order is wanted.
struct Grouping
{
    std::vector<std::string> by; ///< Columns whose values are the same in all rows of one group.
    std::vector<std::string> of; ///< Columns that are about one item only.
    std::string into;            ///< Column that takes the items: a JSON array of objects.
};

/**
 * Makes one row of neighbouring rows that belong together. One thread; memory as for the rows of one group,
 * and eight bytes for each group.
 *
 * The first row's cells stay, those of `of` excepted. Each row gives an item of its cells in `of`, and of
 * whatever else it says differently from the first row; empty and missing cells are left out of items. Rows
 * of a group that came before and was left have a fault: the file must be in the order of its groups, or rows
 * would replace each other. Rows without any value in `by` are groups of their own.
 */
class GroupedTable final : public TableReader
{
public:
    GroupedTable(std::unique_ptr<TableReader> table, Grouping how);

    Result<std::optional<SourceRow>> next() override;
    const std::vector<std::string> &columns() const override { return m_columns; }
    TableDialect dialect() const override { return m_table->dialect(); }
    std::uint64_t bytesRead() const override { return m_table->bytesRead(); }

private:
    std::string nameOf(const SourceRow &row) const;
    std::string itemOf(const SourceRow &row, const SourceRow &first) const;
    bool isOfItem(const std::string &column) const;
    Result<SourceRow> gather(SourceRow first);
    Result<void> readAhead();

    std::unique_ptr<TableReader> m_table;
    Grouping m_how;
    std::vector<std::string> m_columns;
    bool m_ended = false;                   ///< The other table has no more and may not be asked again.
    std::optional<SourceRow> m_ahead;       ///< Read already, and not of the group before it.
    std::unordered_set<std::size_t> m_seen; ///< Hashes of the names of groups.
};

} // namespace desk::formats
