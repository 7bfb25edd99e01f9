// SPDX-License-Identifier: GPL-3.0-or-later
// What an erasure is given to work with, and how it is watched.
#pragma once

#include "core/base/progress.h"
#include "core/fulfilment/erasure_ledger.h"
#include "core/keys/keyring_file.h"

#include <functional>

namespace desk::fulfilment {

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

} // namespace desk::fulfilment
