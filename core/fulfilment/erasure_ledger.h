// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/file_scan.h"
#include "core/subjects/subject_files.h"

#include <QDate>

namespace desk::fulfilment {

using ErasureId = Id<struct ErasureTag>;

/// The numbers are on disk for ever.
enum class ErasureState : std::uint8_t
{
    Pending = 1, ///< Keys and rows are gone from the store; old copies of the keys may still be in its files.
    Done = 2,    ///< Nothing was found in any file of the desk.
};

/// How far the search after an erasure went. The numbers are on disk for ever.
enum class SearchExtent : std::uint8_t
{
    Unrecorded = 0, ///< By a version that did not say.
    Whole = 1,      ///< Every file of the desk.
    Pages = 2,      ///< Of the database only the pages that the erasure wrote.
};

/// Traces kept of one erasure, at most.
inline constexpr std::size_t mostTraces = 256;

/// One person's erasure, as the ledger keeps it.
struct ErasureEntry
{
    ErasureId id;
    PlatformId platform;
    SubjectId subject;
    std::optional<RequestId> request;
    ErasureState state = ErasureState::Pending;
    std::uint16_t epochBefore = 0; ///< The shred root that ended with it.
    Instant at{};
    std::optional<Instant> finishedAt;
    // Sealed:
    crypto::Digest256 digest{}; ///< Of the order that was carried out.
    std::uint64_t erased = 0;
    std::uint64_t masked = 0;
    std::uint64_t kept = 0;
    std::vector<std::uint16_t> destroyed; ///< Shred classes.
    std::vector<store::Sample> samples;   ///< What must be found nowhere; of pending ones only.
    std::vector<store::Sample>
        traces; ///< Some of it that tells nothing about the person, kept for later searches.
    SearchExtent extent = SearchExtent::Unrecorded;
    std::uint64_t searchedFor = 0; ///< Samples, in that search.
    bool copiesKnown = false;      ///< Whether the next was recorded.
    /// Rows that went while others of their shred class stayed, by category and id: what a restored copy of them has
    /// to lose again. Not kept by versions before `rowsKnown` was.
    std::vector<std::pair<std::uint16_t, RecordId>> gone;
    bool rowsKnown = false;
    QDate copiesUntil; ///< Until then a copy of the keys that the desk had made opens; invalid: it had made
                       ///< none.
};

/**
 * The erasures of a desk: what was begun, and what is finished.
 *
 * Sealed under the desk's log key; every clear column is in the associated data, so a row that was changed is
 * Tampered. The connection's thread; inside the caller's transaction.
 */
class ErasureLedger
{
public:
    ErasureLedger(store::Connection &connection, StoreId store, keys::StaffKeysPointer staff,
                  RandomSource &random);

    /// Adds an entry, or replaces the one of the same id.
    Result<void> put(const ErasureEntry &entry);
    /// Those of a platform, oldest first.
    Result<std::vector<ErasureEntry>> all(PlatformId platform);
    /// Those of every platform that are not done.
    Result<std::vector<ErasureEntry>> pending();

private:
    Result<ErasureEntry> readRow(const store::Query &row);
    Result<std::vector<ErasureEntry>> readAll(store::Query &query);

    store::Connection &m_connection;
    StoreId m_store;
    keys::StaffKeysPointer m_staff;
    RandomSource &m_random;
};

} // namespace desk::fulfilment
