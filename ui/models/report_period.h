// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <array>
#include <utility>

namespace desk::ui {

/// Periods that reports are made of.
enum class ReportPeriod
{
    ThisMonth,
    LastMonth,
    ThisQuarter,
    LastQuarter,
    ThisYear,
    LastYear, ///< What 11 CCR §7102 asks for.
    OwnDays
};
inline constexpr std::array reportPeriods{
    ReportPeriod::ThisMonth, ReportPeriod::LastMonth, ReportPeriod::ThisQuarter, ReportPeriod::LastQuarter,
    ReportPeriod::ThisYear,  ReportPeriod::LastYear,  ReportPeriod::OwnDays};

/// Its first and last day, as of `today`; of OwnDays today alone.
std::pair<QDate, QDate> daysOf(ReportPeriod period, QDate today);

} // namespace desk::ui
