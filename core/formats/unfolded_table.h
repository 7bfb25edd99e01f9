// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/table_types.h"

#include <deque>
#include <memory>
#include <set>

namespace desk::formats {

/// Rows that lie deeper in a JSON document than one pointer can say.
struct Unfolding
{
    /// Like an RFC 6901 pointer from a row of the document, except that `*` stands for every member or
    /// element.
    std::string path;
    std::string key; ///< Column that takes the name under which a row was found; empty: none.
    /// What is found is a list of objects with a `name` and a `value`: each pair becomes a column.
    bool pairs = false;
};

/**
 * The rows that `how` finds in the rows of another table. One thread; memory as for one row of that table.
 *
 * A pair whose name came before in its row gets " 2", " 3" and so on behind its name, so that nothing is
 * lost. What is found and can be no row (a text, a pair without a name) comes with a fault. Rows of the other
 * table that have a fault come as they are.
 */
class UnfoldedTable final : public TableReader
{
public:
    UnfoldedTable(std::unique_ptr<TableReader> table, Unfolding how);

    Result<std::optional<SourceRow>> next() override;
    const std::vector<std::string> &columns() const override { return m_table->columns(); }
    TableDialect dialect() const override { return m_table->dialect(); }
    std::uint64_t bytesRead() const override { return m_table->bytesRead(); }

    /// What stood beside the way so far and was not looked into, as paths with `*`, e.g. "/*/comments".
    const std::set<std::string> &passedBy() const { return m_passedBy; }

private:
    Result<void> descend(const std::vector<Cell> &parts, std::size_t step, const std::string &way,
                         std::uint64_t line);
    SourceRow rowOf(const Cell &found, std::uint64_t line) const;

    std::unique_ptr<TableReader> m_table;
    Unfolding m_how;
    std::vector<std::string> m_steps; ///< "*" for every one.
    std::deque<SourceRow> m_found;
    std::set<std::string> m_passedBy;
};

} // namespace desk::formats
