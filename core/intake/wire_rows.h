// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the readers of tables: the rows of a file that strangers made.
#pragma once

#include "core/crypto/digest.h"
#include "core/formats/table_types.h"

#include <initializer_list>
#include <string_view>

namespace desk::intake::wire {

constexpr std::size_t maximumRows = 10'000;
constexpr std::uint64_t maximumTableBytes = std::uint64_t{64} << 20;

/// CSV, JSON or NDJSON, whichever it is, with rows that a request fits into.
formats::TableOptions rowOptions();

/// LimitExceeded when a row after `rows` others, or what has been read for it, is too much.
Result<void> checkExtent(const formats::TableReader &table, std::size_t rows);

/// SHA-256 of the names and values, each with its length before it.
crypto::Digest256 digestOf(const formats::SourceRow &row);

/// A name as columns are compared: without blanks around it, lower case, blanks and dashes as underscores.
std::string columnName(std::string_view name);

/// The first of these columns (spelled as columnName() gives them) that holds something; null: none does.
const formats::Cell *filledCell(const formats::SourceRow &row, std::initializer_list<std::string_view> names);

std::string_view trimmed(std::string_view text); ///< Without ASCII white space at either end.

} // namespace desk::intake::wire
