// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"
#include "core/store/record_table.h"
#include "core/subjects/platform_context.h"

#include <optional>

namespace desk::subjects {

/**
 * What the rows of a platform add up to: records, what holds for people, and requests with their timelines and
 * evidence. A row that somebody who writes the database took out, put in twice, moved or put back as it was does not add up, although it opens.
 *
 *     F(row) = HMAC-SHA-256(K, what names the row | first 24 bytes of its envelope | its last 16)
 *     sum    = Σ F(row) mod 2^256, the number of rows beside it; K = HMAC-SHA-256(log key, "dsr1|row-sum")
 *
 * (MSet-Add-Hash of Clarke, Devadas, van Dijk, Gassend and Suh, ASIACRYPT 2003, under a secret key; sealed,
 * so that nobody learns what a row adds.) Every member of staff holds the log's key. Changes are gathered in
 * memory and written by flush() in the transaction that made them; clear() after a rollback. A platform
 * without a sum gets one at its first flush, by going through all its rows. The connection's thread.
 */
class RowSums
{
public:
    explicit RowSums(const PlatformContext &context) : m_context(context) {}

    /// Adds what was put into the store, or takes away what stood there. `row` names it: a record by
    /// recordAssociated(), others by rowKey(). KeyUnavailable: no log key of the sum's version.
    Result<void> add(ByteView row, ByteView sealed);
    Result<void> remove(ByteView row, ByteView sealed);
    /// Writes the sum with today's length of the log at the next flush also if nothing changed: for whatever
    /// leaves an entry that says that rows changed.
    void touch() { m_touched = true; }
    Result<void> flush();
    void clear();

    /// Goes through every row without opening any. Tampered: they do not add up, or the sum is older than
    /// entry `since` of the log, after which rows were changed. True: there is a sum.
    Result<bool> check(std::uint64_t since);
    /// Makes the sum of what is there now; for after a restore. In the caller's transaction.
    Result<void> rebuild();

private:
    struct Sum
    {
        std::array<std::uint64_t, 4> digits{}; ///< Lowest first.
        std::uint64_t rows = 0;
        std::uint16_t keyVersion = 0; ///< Of the log key that K comes from.
        bool operator==(const Sum &) const = default;
    };
    struct Stored
    {
        Sum sum;
        std::uint64_t at = 0;
    };

    Result<std::optional<Stored>> load();
    Result<void> save(const Sum &sum);
    Result<Sum> count(std::uint16_t keyVersion);
    Result<void> prepare();
    Result<void> prepareFor(std::uint16_t keyVersion);
    crypto::Digest256 digestOf(ByteView row, ByteView sealed);
    Bytes associatedOf(std::uint64_t at) const;
    Result<std::uint64_t> logSize() const;

    const PlatformContext &m_context;
    std::optional<crypto::Hmac> m_mac;
    std::uint16_t m_keyVersion = 0;
    Sum m_delta;
    bool m_touched = false;
};

/// Names a row of a table beside the records: its owner, and what tells an owner's rows apart.
Bytes rowKey(std::string_view table, PlatformId platform, ByteView owner, std::int64_t number);

} // namespace desk::subjects
