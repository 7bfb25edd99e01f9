// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/policy/category.h"
#include "core/policy/fault.h"
#include "core/policy/spelling.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace desk::policy {

/// What happens to a source column that no field takes and that is not to be ignored.
enum class Unmapped : std::uint8_t
{
    Refuse = 1, ///< The file is refused: nothing personal gets lost unnoticed.
    Keep,       ///< Kept with the record under the column's own name.
    Ignore,
};

template <>
std::span<const Spelling<Unmapped>> spellings<Unmapped>();

/// How one field of a category is filled: from columns or else with a constant.
struct FieldMapping
{
    std::string field;
    std::vector<std::string>
        from;         ///< Column names; one that begins with "/" is an RFC 6901 pointer into the row.
    std::string join; ///< Stands between the values of several columns.
    std::optional<std::string> constant;
    std::string datePattern; ///< As QDateTime::fromString() takes it; empty: ISO 8601.
};

/// Rows of an export that are parts of one row, e.g. the items of an order; see formats::Grouping.
struct RowGroup
{
    std::vector<std::string> by;
    std::vector<std::string> of;
    std::string into;
};

/// Rows that lie deep in a JSON document; see formats::Unfolding.
struct RowUnfold
{
    std::string path;
    std::string key;
    bool pairs = false;
};

/// How a shop's export becomes rows of a category. A plain value.
struct ImportMapping
{
    std::string category;  ///< Empty, or the only category this mapping is for.
    std::string encoding;  ///< e.g. "utf-8", "windows-1252"; empty: found out from the file.
    std::string delimiter; ///< One character for CSV; empty: found out from the file.
    std::string rows;      ///< RFC 6901 pointer to the array of rows in JSON; empty: the whole document.
    std::vector<std::string> missing; ///< Spellings of unquoted CSV cells that mean "no value", e.g. "N/A".
                                      ///< An empty cell stays an empty text unless "" is listed.
    std::vector<FieldMapping> fields;
    Unmapped unmapped = Unmapped::Refuse;
    std::vector<std::string> ignore; ///< Source columns that are left out on purpose.
    std::vector<std::string>
        keep; ///< Kept under their own names on purpose; a last "*" stands for any ending.
    std::optional<RowGroup> group;
    std::optional<RowUnfold> unfold;
    bool onePerson = false; ///< All of it is about one person: rows need no key, and no row is split.
};

/// Whether a column is one that `keep` names.
bool keeps(const ImportMapping &mapping, std::string_view column);

/// Every fault of a mapping file for this category, in the steps of checkProfile(). Thread-safe.
std::vector<Fault> checkMapping(std::string_view json, const Category &category);

/// The mapping, or InvalidInput with the first fault (its pointer as place) and how many there are.
/// Thread-safe.
Result<ImportMapping> parseMapping(std::string_view json, const Category &category);

/// A mapping as a file that parseMapping() takes. Thread-safe.
std::string mappingText(const ImportMapping &mapping);

/// The mapping used where no file says otherwise: a column fills the field whose id it equals, ASCII case
/// ignored. Columns that fit no field are left to Unmapped::Refuse.
ImportMapping identityMapping(const Category &category, std::span<const std::string> columns);

} // namespace desk::policy
