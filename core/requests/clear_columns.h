// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/requests: what lies in clear beside a sealed request.
#pragma once

#include "core/requests/instants.h"
#include "core/requests/request.h"
#include "core/store/connection.h"

namespace desk::requests {

/// Day of the queue's columns where nothing is open any more; later than every day.
inline constexpr std::int64_t nothingDue = 99991231;

/// A day as the queue's columns keep it: YYYYMMDD.
inline std::int64_t dayNumber(QDate day)
{
    return day.isValid() ? std::int64_t{day.year()} * 10000 + day.month() * 100 + day.day() : nothingDue;
}

/// Invalid for nothingDue.
inline QDate dayNumbered(std::int64_t number)
{
    const auto day = static_cast<int>(number);
    return number == nothingDue ? QDate() : QDate(day / 10000, day / 100 % 100, day % 100);
}

inline std::int64_t rightBit(policy::Right right)
{
    return std::int64_t{1} << static_cast<int>(right);
}

template <typename AnyId>
std::optional<AnyId> optionalId(const store::Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(query.id<AnyId>(column));
}

/// The first twelve columns: request, reference, state, received_on, residence, channel, language,
/// policy_ordinal, subject, assignee, created_at, revision.
inline Request readClear(const store::Query &query, PlatformId platform)
{
    Request out;
    out.platform = platform;
    out.id = query.id<RequestId>(0);
    out.reference = query.text(1);
    out.state = static_cast<State>(query.integer(2));
    out.receivedOn = QDate::fromString(QString::fromStdString(query.text(3)), Qt::ISODate);
    out.residence = query.text(4);
    out.channel = query.text(5);
    out.language = query.text(6);
    out.policyOrdinal = static_cast<int>(query.integer(7));
    out.subject = optionalId<SubjectId>(query, 8);
    out.assignee = optionalId<StaffId>(query, 9);
    out.createdAt = instant(query.integer(10));
    out.revision = static_cast<std::uint64_t>(query.integer(11));
    return out;
}

} // namespace desk::requests
