// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/fulfilment: what follows the commit of an erasure, now or after a crash.
#pragma once

#include "core/fulfilment/erasure_context.h"

#include <optional>
#include <set>
#include <vector>

namespace desk::fulfilment {

/// Tells the observer; Cancelled when it wants the run to end here.
Result<void> reached(const ErasureHooks &hooks, ErasureStep step);

/// Keeps the store's note of the keyring's generation.
Result<void> noteGeneration(const ErasureDesk &desk);

/**
 * Empties the log, drops the earlier shred roots of the entries' platforms from both copies of the keyring,
 * searches every file and marks the entries as done. Doing it again changes nothing. `pages`: those that the
 * erasure wrote; none where that is not known any more.
 */
Result<void> finishErasures(const ErasureDesk &desk, std::vector<ErasureEntry> &entries,
                            const ErasureHooks &hooks, const std::optional<std::set<std::uint32_t>> &pages);

} // namespace desk::fulfilment
