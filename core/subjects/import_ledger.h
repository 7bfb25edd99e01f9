// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subjects/subject_files.h"

namespace desk::subjects {

/// An import as it is remembered.
struct ImportRun
{
    ImportId import;
    std::uint16_t category = 0;
    Instant startedAt{};
    bool finished = false;
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t faulty = 0;
    std::uint64_t people = 0; ///< That were new; 0 for imports of an earlier version.
    std::int64_t changes = 0; ///< Rows of import_change that belong to it; -1: it cannot be taken back whole.
    std::optional<Instant> undoneAt;
    bool isLast = false; ///< Of its category.
    std::string source;  ///< As the file was called; empty where this role may not know.
};

/// The imports of a platform, newest first, at most `limit`.
Result<std::vector<ImportRun>> importRuns(const PlatformContext &context, SubjectFiles &files, int limit);
/// NotFound.
Result<ImportRun> importRun(const PlatformContext &context, SubjectFiles &files, ImportId import);

} // namespace desk::subjects
