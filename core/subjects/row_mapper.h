// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/mapping.h"
#include "core/subjects/record_content.h"

#include <map>
#include <set>

namespace desk::subjects {

/// What one row says about one person.
struct PartyRow
{
    std::string party;  ///< Id of the party; empty for a category that knows only one.
    Cells cells;
};

/// A row in the fields of its category: one part for each person it speaks of, the main party first.
struct MappedRow
{
    std::vector<PartyRow> parties;
    std::string sourceName;  ///< What names the row: its key fields, or the whole content.
};

/// What names a row of a category: its key fields, or the whole content. InvalidInput: a key field is missing.
Result<std::string> sourceNameOf(const policy::Category &category, const Cells &cells);
/// The whole content, for rows without a key.
std::string contentNameOf(const Cells &cells);

/**
 * Turns rows of a shop's export into rows of a category, as the mapping file says.
 *
 * Values are moved, never converted; only a date with a pattern is rewritten as ISO 8601. Pure; one thread at a
 * time. A row that does not fit is InvalidInput with the column as place: a value that is not of its field's type,
 * a missing key, a full payment card number, a column that nobody mapped.
 */
class RowMapper
{
public:
    RowMapper(const policy::Category &category, policy::ImportMapping mapping);

    Result<MappedRow> map(const formats::SourceRow &row) const;

    /// Columns of a CSV header that the mapping neither takes nor ignores while it refuses such.
    std::vector<std::string> unmapped(const std::vector<std::string> &columns) const;

    /// Whether the mapping says anything of a column: takes it, keeps it or ignores it by name.
    bool names(const std::string &column) const;

private:
    Result<Cells> fields(const formats::SourceRow &row) const;
    Result<formats::Cell> field(const policy::FieldMapping &mapping, const formats::SourceRow &row, bool &present) const;
    Result<void> check(const policy::FieldMapping &mapping, formats::Cell &cell) const;
    bool isAnother(const policy::Party &party, const Cells &cells) const;

    const policy::Category &m_category;
    policy::ImportMapping m_mapping;
    std::map<std::string, const policy::Field *, std::less<>> m_fields;
    std::set<std::string, std::less<>> m_taken;    ///< Source columns that fill fields.
    std::set<std::string, std::less<>> m_ignored;
};

} // namespace desk::subjects
