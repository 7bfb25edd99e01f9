// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the restore: which erasures were made since the backup, and what is known to lack of them.
#pragma once

#include "core/desk/restore_keys.h"
#include "core/fulfilment/erasure_ledger.h"

namespace desk::work {

/// The ledger as far as anything within reach knows it.
struct GatheredLedger
{
    std::vector<fulfilment::ErasureEntry> since; ///< Not in the backup; oldest first.
    Instant until{};                             ///< Of the newest state that was read.
    std::uint64_t logSize = 0;                   ///< Of that state.
    std::string gap;                             ///< One sentence; empty: nothing is known to lack.
};

/// What the gate looks at: the desk that is being filled, and the backup it is filled from.
struct GateInput
{
    OpenDesk &desk;
    const RestoreOrder &order;
    const RestoreKeys &keys;
    const backup::Manifest &data;
    bool liveStore = false; ///< The live desk's store was read, to its end.
};

/**
 * Reads the ledgers and suppression lists of every newer place into the new store: the live desk's, newer
 * data backups beside the file, and those that were named. What one of the named cannot give is an error;
 * what lies there by chance and does not open is passed over. Inside the caller's transaction.
 */
Result<GatheredLedger> gatherLedger(const GateInput &input, Progress &progress);

} // namespace desk::work
