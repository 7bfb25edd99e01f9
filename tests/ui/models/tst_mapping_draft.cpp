// SPDX-License-Identifier: GPL-3.0-or-later
// A mapping while somebody works it out, without a widget; and that the desk takes what comes of it.
#include "core/policy/mapping.h"
#include "ui/models/mapping_draft.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

#include <gtest/gtest.h>

namespace {

using namespace desk;
using ui::MappingDraft;

policy::Category orders()
{
    policy::Category out;
    out.id = "orders";
    out.key = {"order_number"};
    for (const auto &[id, en, zh] :
         {std::tuple{"email", "E-mail", "电子邮箱"}, std::tuple{"placed_on", "Ordered on", "下单日期"},
          std::tuple{"order_number", "Order", "订单号"}, std::tuple{"total", "Total", "总额"}}) {
        policy::Field field;
        field.id = id;
        field.label = {en, zh};
        out.fields.push_back(field);
    }
    out.fields[1].type = policy::FieldType::Date;
    return out;
}

class Draft : public testing::Test
{
protected:
    Draft()
    {
        draft.setCategory(orders());
        draft.setFile({QStringLiteral("Order"), QStringLiteral("e_mail"), QStringLiteral("Date")},
                      {{"R-1", "ana@example.com", "01.10.2026"}});
        QObject::connect(&draft, &MappingDraft::changed, &draft, [this] { ++changes; });
    }
    int rowOf(const char *label) const
    {
        for (int row = 0; row < draft.rowCount(); ++row)
            if (cell(row, MappingDraft::Field) == QLatin1String(label))
                return row;
        return -1;
    }
    QString cell(int row, int column) const { return draft.index(row, column).data().toString(); }
    policy::ImportMapping parsed() const
    {
        const auto out = policy::parseMapping(draft.text(), orders());
        EXPECT_TRUE(out.ok()) << draft.text();
        return out ? *out : policy::ImportMapping();
    }

    MappingDraft draft;
    QAbstractItemModelTester tester{&draft};
    int changes = 0;
};

TEST_F(Draft, WhatNamesARowStandsFirstAndIsMissedUntilItIsFilled)
{
    EXPECT_EQ(rowOf("Order"), 0);
    EXPECT_EQ(draft.missing(), QStringList{QStringLiteral("Order")});
    EXPECT_TRUE(cell(0, MappingDraft::From).startsWith(QLatin1String("Needed")));
    EXPECT_TRUE(draft.text().empty());
    draft.assign(0, QStringLiteral("Order"));
    EXPECT_TRUE(draft.missing().isEmpty());
    EXPECT_EQ(cell(0, MappingDraft::Sample), QLatin1String("R-1"));
    EXPECT_EQ(changes, 1);
}

TEST_F(Draft, EqualNamesAreProposedByIdAndLabelInBothLanguagesAndNothingIsOverwritten)
{
    draft.setFile({QStringLiteral("订单号"), QStringLiteral("E-Mail"), QStringLiteral("PLACED ON"),
                   QStringLiteral("Sum")},
                  {});
    draft.assign(rowOf("Ordered on"), QStringLiteral("Sum"));
    draft.propose();
    EXPECT_EQ(draft.columnOf(rowOf("Order")), QStringLiteral("订单号"));
    EXPECT_EQ(draft.columnOf(rowOf("E-mail")), QLatin1String("E-Mail"));
    EXPECT_EQ(draft.columnOf(rowOf("Ordered on")), QLatin1String("Sum")) << "somebody chose this";
    EXPECT_TRUE(draft.columnOf(rowOf("Total")).isEmpty());
    EXPECT_EQ(draft.unused(), QStringList{QStringLiteral("PLACED ON")});
}

TEST_F(Draft, AColumnIsDroppedOnAFieldAndNowhereElse)
{
    ui::FileColumns columns;
    QAbstractItemModelTester columnsTester(&columns);
    columns.setColumns({QStringLiteral("Order"), QStringLiteral("e_mail"), QStringLiteral("Date")});
    const std::unique_ptr<QMimeData> dragged(columns.mimeData({columns.index(1)}));
    ASSERT_NE(dragged, nullptr);
    EXPECT_FALSE(draft.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, {}));
    const int row = rowOf("E-mail");
    EXPECT_TRUE(draft.flags(draft.index(row, 0)).testFlag(Qt::ItemIsDropEnabled));
    EXPECT_TRUE(draft.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, draft.index(row, 0)));
    EXPECT_EQ(draft.columnOf(row), QLatin1String("e_mail"));
    QMimeData foreign;
    foreign.setText(QStringLiteral("Order"));
    EXPECT_FALSE(draft.dropMimeData(&foreign, Qt::CopyAction, -1, -1, draft.index(row, 0)));
    QMimeData unknown;
    unknown.setData(ui::columnMimeType, "No such column");
    EXPECT_FALSE(draft.dropMimeData(&unknown, Qt::CopyAction, -1, -1, draft.index(row, 0)));
    EXPECT_EQ(draft.columnOf(row), QLatin1String("e_mail"));
}

TEST_F(Draft, BecomesAMappingFileThatTheDeskTakes)
{
    draft.assign(rowOf("Order"), QStringLiteral("Order"));
    draft.assign(rowOf("Ordered on"), QStringLiteral("Date"));
    draft.setDatePattern(QStringLiteral("dd.MM.yyyy"));
    draft.setRest(MappingDraft::Rest::Refuse);
    const policy::ImportMapping mapping = parsed();
    EXPECT_EQ(mapping.category, "orders");
    EXPECT_EQ(mapping.unmapped, policy::Unmapped::Refuse);
    ASSERT_EQ(mapping.fields.size(), 2U);
    EXPECT_EQ(mapping.fields[0].from, std::vector<std::string>{"Order"});
    EXPECT_TRUE(mapping.fields[0].datePattern.empty()) << "a number is no date";
    EXPECT_EQ(mapping.fields[1].datePattern, "dd.MM.yyyy");
    draft.assign(rowOf("Ordered on"), {});
    EXPECT_EQ(parsed().fields.size(), 1U);
}

TEST_F(Draft, AMappingThatWasThereIsTakenOverWhole)
{
    draft.take({{"order_number", {"Order"}, {}, {}, {}},
                {"email", {"e_mail", "Date"}, " ", {}, {}},
                {"total", {}, {}, "0", {}}},
               {});
    EXPECT_EQ(cell(rowOf("E-mail"), MappingDraft::From), QLatin1String("e_mail + Date"));
    EXPECT_EQ(cell(rowOf("E-mail"), MappingDraft::Sample), QLatin1String("ana@example.com 01.10.2026"));
    EXPECT_EQ(cell(rowOf("Total"), MappingDraft::From), QStringLiteral("always “0”"));
    const policy::ImportMapping mapping = parsed();
    ASSERT_EQ(mapping.fields.size(), 3U);
    EXPECT_EQ(mapping.fields[1].join, " ");
    EXPECT_EQ(mapping.fields[2].constant, "0");
}

TEST_F(Draft, HowAMappingFindsItsRowsStaysWhenColumnsAreMatchedByHand)
{
    policy::ImportMapping before;
    before.encoding = "windows-1252";
    before.delimiter = ";";
    before.missing = {"N/A"};
    before.fields = {{"order_number", {"Order"}, {}, {}, {}}};
    before.unmapped = policy::Unmapped::Ignore;
    before.ignore = {"Notes", "e_mail"};
    before.keep = {"Tags"};
    before.group = policy::RowGroup{{"Order"}, {"Item", "Price"}, "items"};
    draft.take({{"order_number", {"Order"}, {}, {}, {}}}, policy::mappingText(before));
    EXPECT_EQ(draft.rest(), MappingDraft::Rest::Ignore);
    draft.assign(rowOf("E-mail"), QStringLiteral("e_mail"));
    policy::ImportMapping mapping = parsed();
    ASSERT_TRUE(mapping.group.has_value());
    EXPECT_EQ(mapping.group->by, std::vector<std::string>{"Order"});
    EXPECT_EQ(mapping.group->of, (std::vector<std::string>{"Item", "Price"}));
    EXPECT_EQ(mapping.group->into, "items");
    EXPECT_EQ(mapping.encoding, "windows-1252");
    EXPECT_EQ(mapping.delimiter, ";");
    EXPECT_EQ(mapping.missing, std::vector<std::string>{"N/A"});
    EXPECT_EQ(mapping.ignore, std::vector<std::string>{"Notes"})
        << "what fills a field is not left out any more";
    EXPECT_EQ(mapping.keep, std::vector<std::string>{"Tags"});
    EXPECT_EQ(mapping.unmapped, policy::Unmapped::Ignore);
    EXPECT_EQ(mapping.fields.size(), 2U);

    before.group.reset();
    before.unfold = policy::RowUnfold{"/orders/*", "shop", true};
    before.onePerson = true;
    draft.take({{"order_number", {"Order"}, {}, {}, {}}}, policy::mappingText(before));
    draft.setRest(MappingDraft::Rest::Keep);
    mapping = parsed();
    EXPECT_FALSE(mapping.group.has_value());
    ASSERT_TRUE(mapping.unfold.has_value());
    EXPECT_EQ(mapping.unfold->path, "/orders/*");
    EXPECT_EQ(mapping.unfold->key, "shop");
    EXPECT_TRUE(mapping.unfold->pairs);
    EXPECT_TRUE(mapping.onePerson);
    EXPECT_EQ(mapping.unmapped, policy::Unmapped::Keep);
}

TEST(FileRows, AreShownAsTheyStand)
{
    ui::FileRows rows;
    QAbstractItemModelTester tester(&rows);
    rows.setFile({QStringLiteral("Order"), QStringLiteral("Total")}, {{"R-1", "1.00"}, {"R-2", ""}});
    EXPECT_EQ(rows.rowCount(), 2);
    EXPECT_EQ(rows.index(0, 1).data().toString(), QLatin1String("1.00"));
    EXPECT_EQ(rows.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QLatin1String("Order"));
}

} // namespace
