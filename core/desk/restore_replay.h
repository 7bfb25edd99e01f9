// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the restore: what has to go from restored rows before anybody sees them.
#pragma once

#include "core/backup/refill.h"
#include "core/desk/restore_gate.h"

namespace desk::work {

/**
 * Carries out again, on restored rows, what later erasures did: what they destroyed goes with its key, what
 * they took out of a shred class that lives on goes, and what stays of it is sealed under a new key. Where
 * the ledger does not tell the rows, everything of the person goes: never is somebody put back by a doubt.
 * Inside the caller's transaction; OwnerKeys::reroot() and a flush follow.
 */
Result<backup::Refilled> replayErasures(OpenPlatform &platform,
                                        const std::vector<fulfilment::ErasureEntry> &since);

/// Takes away what hangs from keys that are gone: files of requests, and what held for people who were
/// erased.
Result<void> tidyKeyless(OpenPlatform &platform);

} // namespace desk::work
