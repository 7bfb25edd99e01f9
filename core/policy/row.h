// SPDX-License-Identifier: GPL-3.0-or-later
// How the rules of a profile read rows without knowing where they lie.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace desk::policy {

/// One row of a category.
class RowReader
{
public:
    virtual ~RowReader() = default;
    /// The text of a field as it was imported; empty when it is missing. Valid as long as the reader.
    virtual std::string_view text(std::string_view field) const = 0;
};

/// Where to look in the other categories.
struct RelatedField
{
    std::string_view category;
    std::string_view field;
    std::string_view match;      ///< Field of that category...
    std::string_view matchValue; ///< ...whose text must be this one; never empty.
};

/// The rows around one row.
class RelatedRows
{
public:
    virtual ~RelatedRows() = default;
    /// The text of `field` in every row that matches, one element a row and empty where the row has none.
    virtual std::vector<std::string> values(const RelatedField &wanted) const = 0;
};

/// A field and its text.
struct FieldText
{
    std::string field;
    std::string text;

    bool operator==(const FieldText &) const = default;
};

} // namespace desk::policy
