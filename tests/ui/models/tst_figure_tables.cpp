// SPDX-License-Identifier: GPL-3.0-or-later
// What charts and tables show of figures, without a widget.
#include "core/base/clock.h"
#include "ui/models/figure_tables.h"
#include "ui/models/report_period.h"
#include "ui/models/risk_table.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace {

using namespace desk;
using ui::AmountRole;
using ui::FigureColumn;

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

std::string shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString().toStdString();
}

TEST(FigureTables, AnOwnersPartsAddUpToWhatIsOpen)
{
    ui::OwnerTable table;
    const QAbstractItemModelTester tester(&table, strict);
    table.setRows({{"anna", 12, 3, 4, 2, 1}, {"", 5, 5, 0, 0, 0}});
    EXPECT_EQ(shown(table, 0, ui::OwnerTable::Owner), "anna");
    EXPECT_EQ(shown(table, 1, ui::OwnerTable::Owner), "Nobody");
    for (int row = 0; row < 2; ++row) {
        double parts = 0;
        for (const int column : {ui::OwnerTable::Overdue, ui::OwnerTable::AtRisk, ui::OwnerTable::OnTrack})
            parts += table.index(row, column).data(AmountRole).toDouble();
        EXPECT_EQ(parts, table.index(row, ui::OwnerTable::Open).data(AmountRole).toDouble()) << row;
    }
}

TEST(FigureTables, BandsMonthsAndGroundsNameThemselves)
{
    ui::AgeTable ages;
    ui::MonthTable months;
    ui::DenialTable denials;
    const QAbstractItemModelTester agesTester(&ages, strict);
    const QAbstractItemModelTester monthsTester(&months, strict);
    const QAbstractItemModelTester denialsTester(&denials, strict);
    ages.setRows({{0, 7, 3}, {61, -1, 1200}});
    EXPECT_EQ(shown(ages, 0, 0), "0 to 7");
    EXPECT_EQ(shown(ages, 1, 0), "61+");
    EXPECT_EQ(shown(ages, 1, 1), "1,200");
    months.setRows({{QDate(2026, 3, 1), 8, 5}});
    EXPECT_EQ(shown(months, 0, 0), "Mar 26");
    EXPECT_EQ(months.index(0, ui::MonthTable::Answered).data(AmountRole).toDouble(), 5);
    denials.setRows({{"gdpr.12.5.b", 4}, {"unknown", 1}});
    EXPECT_EQ(shown(denials, 0, 0), "gdpr.12.5.b");
    EXPECT_EQ(shown(denials, 1, 0), "Not known any more");
}

TEST(FigureTables, ANumberThatIsNotThereIsADashAndNoZero)
{
    ui::FigureTable table({FigureColumn::Law, FigureColumn::Right, FigureColumn::Received,
                           FigureColumn::OnTrack, FigureColumn::Median, FigureColumn::Ninetieth},
                          nullptr);
    const QAbstractItemModelTester tester(&table, strict);
    Figures some;
    some.received = 9;
    some.open = 5;
    some.openOverdue = 1;
    some.openAtRisk = 2;
    some.medianDays = 12.5;
    some.ninetiethDays = 29;
    table.setRows({{"us-ca-ccpa", "RU", policy::Right::Deletion, some}, {"eu-gdpr", "RU", {}, {}}});
    EXPECT_EQ(shown(table, 0, 0), "US CA CCPA");
    EXPECT_EQ(shown(table, 0, 2), "9");
    EXPECT_EQ(shown(table, 0, 3), "2");
    EXPECT_EQ(shown(table, 0, 4), "12.5");
    EXPECT_EQ(shown(table, 0, 5), "29");
    EXPECT_EQ(shown(table, 1, 2), "0");
    EXPECT_EQ(shown(table, 1, 4), "–");
}

TEST(FigureTables, PeriodsAreWholeMonthsQuartersAndYears)
{
    struct Row
    {
        ui::ReportPeriod period;
        QDate today;
        QDate from;
        QDate to;
    };
    const Row rows[] = {
        {ui::ReportPeriod::ThisMonth, QDate(2024, 2, 10), QDate(2024, 2, 1), QDate(2024, 2, 29)},
        {ui::ReportPeriod::LastMonth, QDate(2026, 1, 31), QDate(2025, 12, 1), QDate(2025, 12, 31)},
        {ui::ReportPeriod::ThisQuarter, QDate(2026, 6, 30), QDate(2026, 4, 1), QDate(2026, 6, 30)},
        {ui::ReportPeriod::LastQuarter, QDate(2026, 2, 1), QDate(2025, 10, 1), QDate(2025, 12, 31)},
        {ui::ReportPeriod::ThisYear, QDate(2026, 12, 31), QDate(2026, 1, 1), QDate(2026, 12, 31)},
        {ui::ReportPeriod::LastYear, QDate(2026, 1, 1), QDate(2025, 1, 1), QDate(2025, 12, 31)},
        {ui::ReportPeriod::OwnDays, QDate(2026, 5, 5), QDate(2026, 5, 5), QDate(2026, 5, 5)}};
    for (const Row &row : rows)
        EXPECT_EQ(ui::daysOf(row.period, row.today), std::pair(row.from, row.to))
            << static_cast<int>(row.period);
}

TEST(RiskTable, StandsLawByLawTheMostUrgentFirst)
{
    const FixedClock clock(Instant(std::chrono::milliseconds(1795255200000)));
    ui::RiskTable table(clock, nullptr);
    const QAbstractItemModelTester tester(&table, strict);
    const auto request = [](const char *reference, const char *law, QDate due) {
        RequestSummary out;
        out.reference = reference;
        out.laws = {law};
        out.dueOn = due;
        return out;
    };
    table.show({request("A", "us-ca-ccpa", QDate(2026, 11, 1)), request("B", "eu-gdpr", QDate(2026, 11, 20)),
                request("C", "eu-gdpr", QDate(2026, 11, 10))},
               {});
    EXPECT_EQ(shown(table, 0, ui::RiskTable::Reference) + shown(table, 1, ui::RiskTable::Reference) +
                  shown(table, 2, ui::RiskTable::Reference),
              "CBA");
    EXPECT_TRUE(table.filter().openOnly);
    EXPECT_EQ(table.filter().dueBefore, QDate(2026, 11, 28));
}

} // namespace
