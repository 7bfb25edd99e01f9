// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace desk {

namespace {
QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

/// A number of nothing but digits; -1 where anything else stands.
int digits(std::string_view text)
{
    int out = 0;
    for (const char each : text) {
        if (each < '0' || each > '9')
            return -1;
        out = 10 * out + (each - '0');
    }
    return out;
}
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
    // The one spelling nearly every date has is read by hand: retention reads millions of them.
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const int year = digits(text.substr(0, 4));
        const int month = digits(text.substr(5, 2));
        const int dayOfMonth = digits(text.substr(8, 2));
        if (year > 0 && QDate::isValid(year, month, dayOfMonth))
            return QDate(year, month, dayOfMonth);
    }
    const QDate day = text.size() == 10 ? QDate::fromString(fromView(text), Qt::ISODate) : QDate();
    if (!day.isValid())
        return fail(ErrorCode::InvalidInput, "A date must look like 2026-11-21.");
    return day;
}

} // namespace desk
