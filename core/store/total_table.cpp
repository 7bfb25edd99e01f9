// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/total_table.h"

#include "core/base/clock.h"

#include <algorithm>
#include <limits>

namespace desk::store {

namespace {

constexpr std::size_t places = 4;

Error tooLarge()
{
    return fail(ErrorCode::LimitExceeded, "An amount is larger than totals can hold.");
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

Result<std::int64_t> tenThousandths(std::string_view decimal)
{
    const Error malformed =
        fail(ErrorCode::InvalidInput,
             "An amount is not a decimal number with at most four places; it cannot be added up.");
    const bool negative = decimal.starts_with('-');
    if (negative || decimal.starts_with('+'))
        decimal.remove_prefix(1);
    const std::size_t point = std::min(decimal.find('.'), decimal.size());
    const std::string_view whole = decimal.substr(0, point);
    std::string_view fraction = decimal.substr(std::min(point + 1, decimal.size()));
    if (!std::all_of(whole.begin(), whole.end(), isDigit) ||
        !std::all_of(fraction.begin(), fraction.end(), isDigit) || (whole.empty() && fraction.empty()))
        return malformed;
    while (fraction.ends_with('0'))
        fraction.remove_suffix(1);
    if (fraction.size() > places)
        return malformed;
    std::string digits(whole);
    digits.append(fraction).append(places - fraction.size(), '0');
    std::int64_t out = 0;
    for (const char digit : digits) {
        if (__builtin_mul_overflow(out, std::int64_t{10}, &out) ||
            __builtin_add_overflow(out, std::int64_t{digit - '0'}, &out))
            return tooLarge();
    }
    return negative ? -out : out;
}

Result<void> TotalTable::add(PlatformId platform, const Total &added)
{
    if (!dateFromIso(added.month + "-01").ok())
        return fail(ErrorCode::InvalidArgument, "A total belongs to a month, written YYYY-MM.", "month");
    Total sum = added;
    {
        Query query(m_connection, "SELECT records, amount FROM total WHERE platform = ? AND category = ? AND "
                                  "month = ? AND currency = ?");
        query.bind(platform.view())
            .bindInteger(added.category)
            .bindText(added.month)
            .bindText(added.currency);
        DESK_TRY(const bool found, query.next());
        if (found) {
            sum.records += static_cast<std::uint64_t>(query.integer(0));
            if (__builtin_add_overflow(sum.amount, query.integer(1), &sum.amount))
                return tooLarge();
        }
    }
    Query query(
        m_connection,
        "INSERT INTO total (platform, category, month, currency, records, amount) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (platform, category, month, currency) DO UPDATE SET records = excluded.records, "
        "amount = excluded.amount");
    query.bind(platform.view()).bindInteger(sum.category).bindText(sum.month).bindText(sum.currency);
    return query.bindInteger(static_cast<std::int64_t>(sum.records)).bindInteger(sum.amount).run();
}

Result<std::vector<Total>> TotalTable::all(PlatformId platform)
{
    Query query(m_connection,
                "SELECT category, month, currency, records, amount FROM total WHERE platform = ? "
                "ORDER BY category, month, currency");
    query.bind(platform.view());
    std::vector<Total> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back({static_cast<std::uint16_t>(query.integer(0)), query.text(1), query.text(2),
                       static_cast<std::uint64_t>(query.integer(3)), query.integer(4)});
    }
}

} // namespace desk::store
