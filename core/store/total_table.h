// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <vector>

namespace desk::store {

/// A sum over rows of a category in one month that were de-identified. Nothing in it names a person.
struct Total
{
    std::uint16_t category = 0;
    std::string month;    ///< YYYY-MM.
    std::string currency; ///< ISO 4217, or empty where the amounts have none.
    std::uint64_t records = 0;
    std::int64_t amount = 0; ///< In ten-thousandths.
    bool operator==(const Total &) const = default;
};

/**
 * An amount as its field spells it ("007.50", "-3", "+.25") in ten-thousandths, exactly.
 * InvalidInput: not a decimal number, or finer than ten-thousandths. LimitExceeded: more than 64 bits hold.
 */
Result<std::int64_t> tenThousandths(std::string_view decimal);

/// Totals that outlive the rows they were made of. The connection's thread; inside the caller's transaction.
class TotalTable
{
public:
    explicit TotalTable(Connection &connection) : m_connection(connection) {}

    /// Adds to the sum of its category, month and currency. InvalidArgument: no such month. LimitExceeded:
    /// too large a sum.
    Result<void> add(PlatformId platform, const Total &added);
    /// All of a platform, by category, month and currency.
    Result<std::vector<Total>> all(PlatformId platform);

private:
    Connection &m_connection;
};

} // namespace desk::store
