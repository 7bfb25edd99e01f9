// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/work.h"

namespace desk::work {

/// The mappings that come with the program and fill something on the platform of this profile.
std::vector<MappingInfo> mappings(const policy::Profile &profile);

Result<std::vector<ImportRunView>> listImports(OpenDesk &desk, PlatformId platform);
Result<UndoReport> previewUndo(OpenDesk &desk, PlatformId platform, ImportId import);
Result<UndoReport> undoImport(OpenDesk &desk, PlatformId platform, ImportId import, Progress &progress);

} // namespace desk::work
