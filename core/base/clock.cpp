// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace desk {

namespace {
QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
} // namespace

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string toRfc3339(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toStdString();
}

Result<Instant> instantFromRfc3339(std::string_view text)
{
    const QDateTime parsed = QDateTime::fromString(fromView(text), Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return fail(ErrorCode::InvalidInput, "A time must look like 2026-11-21T09:30:00Z.");
    return Instant(std::chrono::milliseconds(parsed.toMSecsSinceEpoch()));
}

QDate utcDay(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC).date();
}

std::string toIsoDate(QDate day)
{
    return day.toString(Qt::ISODate).toStdString();
}

Result<QDate> dateFromIso(std::string_view text)
{
    const QDate day = text.size() == 10 ? QDate::fromString(fromView(text), Qt::ISODate) : QDate();
    if (!day.isValid())
        return fail(ErrorCode::InvalidInput, "A date must look like 2026-11-21.");
    return day;
}

} // namespace desk
