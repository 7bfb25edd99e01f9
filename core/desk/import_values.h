// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that were made, and what taking one back does, as an interface sees them.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/desk/subject_values.h"

#include <optional>
#include <string>
#include <vector>

namespace desk {

struct ImportRunView
{
    ImportId id;
    std::string category;
    policy::LocalText label;
    std::string file; ///< Name of the file, without its folder.
    Instant at{};
    bool finished = false; ///< False: it was broken off after some chunks.
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t faulty = 0;
    std::uint64_t people = 0; ///< That were new; 0 for imports of an earlier version.
    std::optional<Instant> undoneAt;
    bool isLast = false; ///< Of its category: only then can it be taken back.
};

struct UndoReport
{
    std::uint64_t removed = 0;  ///< Records that the import added.
    std::uint64_t restored = 0; ///< Records that get back what stood there before it.
    std::uint64_t people = 0;   ///< Of whom nothing is left.
};

/// How a mapping fills one field.
struct FilledField
{
    std::string field;
    std::vector<std::string> from; ///< Columns.
    std::string join;
    std::optional<std::string> constant;
    std::string datePattern;
};

/**
 * The beginning of a file as an import would take it. In clear, for it is what somebody is about to hand
 * over: never stored, never logged.
 */
struct ImportPreview
{
    std::string format;                         ///< As ImportReport has it.
    std::vector<std::string> columns;           ///< In the order of the file.
    std::vector<std::vector<std::string>> rows; ///< Values by column; cut where they are long.
    std::vector<FilledField> fields;            ///< What the order's mapping fills, where it has no fault.
    std::string mapping;                        ///< All of that mapping, as a file; of a set, this category's.
    std::vector<std::string> unknown;       ///< Columns that it neither takes nor keeps nor ignores by name.
    std::vector<ImportFault> mappingFaults; ///< Of the mapping itself; `place` is a JSON pointer.
    std::vector<ImportFault> faults;        ///< Rows that would be set aside, as far as they alone can tell.
};

} // namespace desk
