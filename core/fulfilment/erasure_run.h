// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fulfilment/erasure_ledger.h"
#include "core/keys/keyring_file.h"
#include "core/store/total_table.h"
#include "core/subjects/file_eraser.h"

#include <functional>
#include <span>

namespace desk::fulfilment {

/// What is to be erased of one person: nothing in it is left to the run to decide.
struct ErasureOrder
{
    SubjectId subject;
    std::optional<RequestId> request;
    subjects::FileErasure file;       ///< Every row of the person, in its version: erased, masked or kept.
    std::vector<store::Total> totals; ///< What de-identified rows leave behind.
    crypto::Digest256 digest{};       ///< erasureDigest() of the rest: what was approved.
};

/// Over everything in the order but `digest`; the order of the lists does not matter.
crypto::Digest256 erasureDigest(const ErasureOrder &order);

/// What a desk lends to an erasure. `keyring` and `staff` are brought up to date with the keyring file.
struct ErasureDesk
{
    store::Connection &connection;
    keys::Keyring &keyring;
    keys::KeyringFile &keyringFile;
    keys::StaffKeysPointer &staff;
    const Clock &clock;
    RandomSource &random;
};

/// What was reached; a crash after any of them loses nothing.
enum class ErasureStep : std::uint8_t
{
    RootAdded,   ///< The keyring has the next shred root, beside the one before.
    RowsWritten, ///< Inside the transaction, before its commit.
    Committed,
    Scrubbed,     ///< The write-ahead log is empty.
    RootsDropped, ///< Neither copy of the keyring has an earlier shred root.
    Scanned,
};

/// Told after each step. A test may answer false: then the run ends there, as if the process had.
class StepObserver
{
public:
    virtual ~StepObserver() = default;
    virtual bool reached(ErasureStep step) = 0;
};

struct ErasureHooks
{
    Progress &progress;
    /// The caller's own writes: in the same transaction, with the staff's new keys. May be empty.
    std::function<Result<void>(const keys::StaffKeysPointer &staff, const std::vector<ErasureEntry> &entries)>
        alongside;
    StepObserver *observer = nullptr;
    /// Databases up to this size are scanned whole; of larger ones the pages that the erasure wrote.
    std::uint64_t scanWhole = std::uint64_t{256} << 20;
};

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
