// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fulfilment/erasure_context.h"
#include "core/store/total_table.h"
#include "core/subjects/deidentified_rows.h"
#include "core/subjects/file_eraser.h"

#include <span>

namespace desk::fulfilment {

/// What is to be erased of one person: nothing in it is left to the run to decide.
struct ErasureOrder
{
    SubjectId subject;
    std::optional<RequestId> request;
    subjects::FileErasure file;       ///< Every row of the person, in its version: erased, masked or kept.
    std::vector<store::Total> totals; ///< What de-identified rows add to the sums.
    std::vector<subjects::DeidentifiedRow> rows; ///< What is left of them one by one.
    crypto::Digest256 digest{};       ///< erasureDigest() of the rest: what was approved.
};

/// Over everything in the order but `digest` and the wish, whose days follow from the rest; the order of the lists
/// does not matter.
crypto::Digest256 erasureDigest(const ErasureOrder &order);

/**
 * Carries out erasures of one platform's people, all together with one new shred root: a. the next root goes
 * into the keyring; b. keys, rows, tokens, totals, ledger and the caller's writes in one transaction; c. the
 * write-ahead log is emptied; d. the earlier roots leave both copies of the keyring; e. every file is
 * searched for what is gone, and the ledger says done.
 *
 * Before b. is committed nothing has happened; afterwards resumeErasures() finishes what a crash left.
 * Afterwards the caller forgets every opened file and key: `desk.staff` is another.
 *
 * Conflict: an order's digest is not its own, or a file has changed since (`place` names the row). Tampered:
 * the scan found something of what was erased: it stays pending. Others as eraseFrom(). Cancelled: before b.
 * only.
 */
Result<std::vector<ErasureEntry>> runErasures(const ErasureDesk &desk,
                                              const subjects::PlatformContext &context,
                                              std::span<const ErasureOrder> orders,
                                              const ErasureHooks &hooks);

/// Finishes pending erasures of all platforms whose shred root `desk.staff` holds; how many. Reads whole
/// files.
Result<std::size_t> resumeErasures(const ErasureDesk &desk, const ErasureHooks &hooks);

} // namespace desk::fulfilment
