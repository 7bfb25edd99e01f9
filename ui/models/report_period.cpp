// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/report_period.h"

namespace desk::ui {

std::pair<QDate, QDate> daysOf(ReportPeriod period, QDate today)
{
    const auto months = [](QDate first, int count) {
        return std::pair(first, first.addMonths(count).addDays(-1));
    };
    const QDate month(today.year(), today.month(), 1);
    const QDate quarter(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    const QDate year(today.year(), 1, 1);
    switch (period) {
    case ReportPeriod::ThisMonth:
        return months(month, 1);
    case ReportPeriod::LastMonth:
        return months(month.addMonths(-1), 1);
    case ReportPeriod::ThisQuarter:
        return months(quarter, 3);
    case ReportPeriod::LastQuarter:
        return months(quarter.addMonths(-3), 3);
    case ReportPeriod::ThisYear:
        return months(year, 12);
    case ReportPeriod::LastYear:
        return months(year.addYears(-1), 12);
    case ReportPeriod::OwnDays:
        break;
    }
    return {today, today};
}

} // namespace desk::ui
