// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/work.h"
#include "core/formats/table_reader.h"
#include "core/formats/unfolded_table.h"
#include "core/policy/mapping_set.h"

namespace desk::work {

/// What the order's mapping says for this platform, and for the one category where it names one.
Result<std::vector<policy::TableMapping>> tablesOf(const ImportOrder &order, const policy::Profile &profile);

/// The rows of a file as a mapping finds them.
struct MappedTable
{
    std::unique_ptr<formats::TableReader> rows;
    formats::UnfoldedTable *unfolded = nullptr; ///< The same reader, where rows lie deep in a document.
};
/// In the encoding, with the delimiter and from the rows that the mapping says, gathered or unfolded.
Result<MappedTable> openMapped(const policy::ImportMapping &mapping, formats::ByteSource &source);
/// e.g. "CSV, windows-1252, delimiter ;".
std::string dialectText(const formats::TableDialect &dialect);

Result<ImportPreview> previewImport(OpenDesk &desk, const ImportOrder &order);

/// The mappings that come with the program and fill something on the platform of this profile.
std::vector<MappingInfo> mappings(const policy::Profile &profile);

Result<std::vector<ImportRunView>> listImports(OpenDesk &desk, PlatformId platform);
Result<UndoReport> previewUndo(OpenDesk &desk, PlatformId platform, ImportId import);
Result<UndoReport> undoImport(OpenDesk &desk, PlatformId platform, ImportId import, Progress &progress);

} // namespace desk::work
