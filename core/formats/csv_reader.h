// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/csv_scanner.h"

#include <memory>

namespace desk::formats {

/// Reads the header of `text` and returns a reader for the rows after it; see openTable() for the rules.
Result<std::unique_ptr<TableReader>> openCsv(std::unique_ptr<DecodedSource> text, CsvDialect csv,
                                             const TableDialect &dialect, const TableOptions &options);

} // namespace desk::formats
