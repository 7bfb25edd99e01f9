// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/decoded_source.h"

#include <memory>

namespace desk::formats {

/// Goes to the rows of a JSON document and returns a reader for them; see openTable() for the rules.
Result<std::unique_ptr<TableReader>> openJson(std::unique_ptr<DecodedSource> text,
                                              const TableDialect &dialect, const TableOptions &options);

/// A reader of one JSON object a line.
std::unique_ptr<TableReader> openNdjson(std::unique_ptr<DecodedSource> text, const TableDialect &dialect,
                                        const TableOptions &options);

} // namespace desk::formats
