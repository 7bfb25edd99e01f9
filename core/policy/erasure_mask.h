// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a row that must outlive its person's data. Pure functions; thread-safe.
#pragma once

#include "core/base/result.h"
#include "core/policy/category.h"
#include "core/policy/lifecycle.h"
#include "core/policy/row.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace desk::policy {

enum class MaskEffect : std::uint8_t
{
    Stays = 1,
    Coarsened, ///< See coarsened().
    Removed,
};

/**
 * What happens to a field of a row that stays; `needed` when the law needs the field.
 *
 * | field                                | needed  | not needed                              |
 * |--------------------------------------|---------|-----------------------------------------|
 * | secret, or under the second layer    | refused | removed                                 |
 * | json                                 | refused | removed                                 |
 * | list that is personal or core        | refused | removed                                 |
 * | inferred and personal or core        | refused | removed                                 |
 * | date, date-time, ordinary            | stays   | coarsened to the month                  |
 * | integer, decimal, boolean, ordinary  | stays   | stays                                   |
 * | postcode by which people are found   | stays   | coarsened to its first two characters   |
 * | any other                            | stays   | removed                                 |
 *
 * An inferred value that is not needed is removed whatever its type. What is refused, and a type or
 * sensitivity the table does not have, is InvalidArgument with "category/field" as place.
 */
Result<MaskEffect> maskEffect(const Category &category, const Field &field, bool needed);

/// Nothing when every field of the category has an effect; else the first error. Ask before a run starts.
Result<void> checkMask(const Category &category, const std::vector<std::string> &stays);

/**
 * The fields with a text that are left of a row, in the category's order. `stays` are the fields that the law
 * needs, as judgeDeletion() lists them. InvalidArgument as maskEffect(), also for a field in `stays` that the
 * category does not define.
 */
Result<std::vector<FieldText>> maskedRow(const Category &category, const std::vector<std::string> &stays,
                                         const RowReader &row);

/// A date or date-time as "YYYY-MM", anything else as its first two letters or digits when it has four or
/// more; empty where that cannot be told.
std::string coarsened(const Field &field, std::string_view text);

/// A part of a total that names nobody. Rows of the same month and currency add up.
struct RowTotal
{
    std::string month;    ///< "YYYY-MM"; empty: not known.
    std::string currency; ///< ISO 4217 code; empty: none, or the text was no code.
    std::int64_t tenThousandths = 0;
    std::int64_t count = 1;

    bool operator==(const RowTotal &) const = default;
};

/**
 * What a row adds to the totals of its category when it is de-identified. A missing amount counts as nothing.
 * InvalidInput with "category/field" as place when an amount is no number, has more than four decimal places,
 * or is too large to be added exactly.
 */
Result<RowTotal> deidentifiedTotal(const TotalRule &rule, const RowReader &row);

} // namespace desk::policy
