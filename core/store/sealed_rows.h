// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_table.h"

#include <array>
#include <functional>

namespace desk::store {

/// Where rows lie that are sealed under a platform's category key. The texts are names of this program, never
/// input.
struct SealedTable
{
    std::string name;
    std::string owner;                     ///< Column of 16 bytes.
    std::string number = "0";              ///< Column that tells an owner's rows apart; "0": there is one.
    std::optional<std::uint16_t> category; ///< Where the table has a column of that name: only these rows.
};

struct SealedRow
{
    std::array<std::uint8_t, 16> owner{};
    std::int64_t number = 0;
    Bytes sealed;
};

/**
 * Rows that lie under another version of their key than today's, found by the header of their envelopes
 * (crypto::EnvelopeHeader, bytes 6 and 7) without opening them. Rows without content do not count. The
 * connection's thread.
 */
class SealedRows
{
public:
    SealedRows(Connection &connection, SealedTable table);

    /// All rows where there is no version.
    Result<std::uint64_t> countOther(PlatformId platform, std::optional<std::uint16_t> version);
    /// At most `limit` of them behind `after` (null id: from the start), by owner and number.
    Result<std::vector<SealedRow>> other(PlatformId platform, std::uint16_t version, const SealedRow &after,
                                         int limit);
    /// Every one that has content, under whichever version; `visit` writes nothing.
    Result<void> every(PlatformId platform, const std::function<void(const SealedRow &)> &visit);
    /// Other content for a row that is there. Within the caller's transaction.
    Result<void> put(PlatformId platform, const SealedRow &row);
    Result<void> remove(PlatformId platform, const SealedRow &row);

private:
    std::string condition(bool other) const;
    void bindCondition(Query &query, PlatformId platform, std::optional<std::uint16_t> version) const;

    Connection &m_connection;
    SealedTable m_table;
};

/// The same for records, whose key has more parts.
class SealedRecords
{
public:
    SealedRecords(Connection &connection, PlatformId platform, std::uint16_t category)
        : m_connection(connection)
        , m_platform(platform)
        , m_category(category)
    {
    }

    /// All of the category.
    Result<std::uint64_t> count();
    Result<std::uint64_t> countOther(std::uint16_t version);
    /// At most `limit` of the category behind `after` (null ids: from the start), by subject and record; with
    /// a version, only those that lie under another.
    Result<std::vector<RecordRow>> page(std::optional<std::uint16_t> version, const RecordHead &after,
                                        int limit);

private:
    Connection &m_connection;
    PlatformId m_platform;
    std::uint16_t m_category;
};

} // namespace desk::store
