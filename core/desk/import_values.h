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

} // namespace desk
