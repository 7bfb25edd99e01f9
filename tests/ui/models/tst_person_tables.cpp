// SPDX-License-Identifier: GPL-3.0-or-later
// The tables about one person, without a widget.
#include "ui/models/person_tables.h"
#include "ui/models/words.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace {

using namespace desk;

const QDate openedOn(2026, 11, 20);

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

TEST(PersonTables, ARequestSaysHowFarOffItsDayIs)
{
    ui::PersonRequestTable table(nullptr);
    QAbstractItemModelTester tester(&table);
    table.setToday(openedOn);
    RequestSummary open;
    open.reference = "RU-2026-000001-7";
    open.state = RequestState::Planned;
    open.dueOn = openedOn.addDays(-2);
    RequestSummary closed;
    closed.state = RequestState::Closed;
    table.setRows({open, closed});
    EXPECT_EQ(cell(table, 0, ui::PersonRequestTable::Due), QLatin1String("overdue by 2 days"));
    EXPECT_EQ(table.index(0, ui::PersonRequestTable::Due).data(ui::ToneRole).toString(),
              QLatin1String("bad"));
    EXPECT_TRUE(cell(table, 1, ui::PersonRequestTable::Due).isEmpty());
    EXPECT_FALSE(table.index(1, ui::PersonRequestTable::Due).data(ui::ChipsRole).isValid());
}

TEST(PersonTables, WhatHoldsSaysUntilWhenInWords)
{
    ui::StandingTable table(nullptr);
    QAbstractItemModelTester tester(&table);
    table.setRows({{"hold", "ZPO § 142", "A lawsuit.", {}, openedOn, {}},
                   {"kept", "Orders", {}, "RU-1", {}, {}, 3},
                   {"corrected", "Account: E-mail", {}, {}, {}, {}},
                   {"a-later-word", "", {}, {}, {}, {}}});
    EXPECT_EQ(cell(table, 0, ui::StandingTable::Until), QLatin1String("Until released"));
    EXPECT_EQ(table.index(0, ui::StandingTable::About).data(Qt::ToolTipRole).toString(),
              QLatin1String("A lawsuit."));
    EXPECT_EQ(cell(table, 1, ui::StandingTable::Until), QLatin1String("Not known yet"));
    EXPECT_TRUE(cell(table, 1, ui::StandingTable::About).contains(QLatin1String("3")));
    EXPECT_TRUE(cell(table, 2, ui::StandingTable::Until).isEmpty());
    EXPECT_EQ(cell(table, 3, ui::StandingTable::What), QLatin1String("a later word"))
        << "nothing is hidden because this version does not know it";
}

TEST(PersonTables, EverybodyElsewhereStandsWithTheirPlatformAndHowSureItIs)
{
    ui::ElsewhereTable table(nullptr);
    QAbstractItemModelTester tester(&table);
    PlatformInfo rugs;
    rugs.id.bytes[0] = 1;
    rugs.name = {"Rug shop", "地毯商店"};
    FoundSubject sure;
    sure.holdings = {{"orders", {"Orders", "订单"}, 3, true}};
    FoundSubject similar;
    similar.candidate = true;
    table.show({{rugs.id, {sure, similar}}, {PlatformId(), {sure}}}, {rugs});
    ASSERT_EQ(table.rowCount(), 3);
    EXPECT_EQ(cell(table, 0, ui::ElsewhereTable::Platform), QLatin1String("Rug shop"));
    EXPECT_EQ(cell(table, 0, ui::ElsewhereTable::Holdings), QLatin1String("Orders 3"));
    EXPECT_EQ(cell(table, 1, ui::ElsewhereTable::Certainty), QLatin1String("Similar only"));
    EXPECT_TRUE(cell(table, 2, ui::ElsewhereTable::Platform).isEmpty());
}

} // namespace
