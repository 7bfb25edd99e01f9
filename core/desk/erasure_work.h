// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing with the keys of who is signed in. On the desk's own thread.
#pragma once

#include "core/desk/open_desk.h"
#include "core/fulfilment/erasure_run.h"

namespace desk::work {

/**
 * fulfilment::runErasures() on a platform of an open desk. Afterwards every OpenPlatform is another, whether
 * it went well or not: pointers to the earlier ones are invalid. Who may and what was approved is the
 * caller's to check.
 */
Result<std::vector<fulfilment::ErasureEntry>> runErasures(OpenDesk &desk, PlatformId platform,
                                                          std::span<const fulfilment::ErasureOrder> orders,
                                                          const fulfilment::ErasureHooks &hooks);

/**
 * Finishes what a crash left of erasures, as far as this member of staff holds the keys; how many. A search
 * that finds something leaves them pending and does not keep anybody from signing in.
 */
Result<std::size_t> resumeErasures(OpenDesk &desk);

} // namespace desk::work
