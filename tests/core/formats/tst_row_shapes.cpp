// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that have to be gathered, and rows that have to be looked for.
#include "core/formats/grouped_table.h"
#include "core/formats/json_text.h"
#include "core/formats/table_reader.h"
#include "core/formats/unfolded_table.h"
#include "tests/support/public_data.h"

namespace desk::formats {
namespace {

/// Each row as one line: name=value, or what is wrong with it.
template <typename Shape, typename How>
std::string rowsOf(std::string_view text, const How &how)
{
    MemorySource source(asBytes(text));
    auto table = openTable(source, {});
    EXPECT_OK(table);
    if (!table)
        return {};
    Shape shaped(std::move(*table), how);
    std::string out;
    for (;;) {
        auto row = shaped.next();
        EXPECT_OK(row);
        if (!row.ok() || !*row)
            return out;
        if ((*row)->fault) {
            EXPECT_TRUE((*row)->cells.empty());
            out += "! " + (*row)->fault->place + " " + (*row)->raw + "\n";
            continue;
        }
        for (const Cell &cell : (*row)->cells)
            out += cell.name + "=" + cell.value.text + " ";
        out += "\n";
    }
}

const Grouping byOrder{{"Order"}, {"Item", "Price"}, "Items"};

TEST(GroupedTable, makesOneRowOfNeighboursAndLosesNothing)
{
    EXPECT_EQ(
        rowsOf<GroupedTable>("Order,Mail,Item,Price,Note\n"
                             "1,a@example.com,Rug,10,first\n"
                             "1,,Mat,5,\n"
                             "1,,Pad,,second\n"
                             "2,b@example.com,Rug,10,\n",
                             byOrder),
        R"(Order=1 Mail=a@example.com Note=first Items=[{"Item":"Rug","Price":"10"},{"Item":"Mat","Price":"5"},{"Item":"Pad","Note":"second"}] )"
        "\n"
        R"(Order=2 Mail=b@example.com Note= Items=[{"Item":"Rug","Price":"10"}] )"
        "\n");
}

TEST(GroupedTable, namesAGroupThatComesAgainAndReadsOn)
{
    EXPECT_EQ(rowsOf<GroupedTable>("Order,Item,Price\n1,Rug,10\n2,Mat,5\n1,Pad,3\n3,Rug,10\n", byOrder),
              "Order=1 Items=[{\"Item\":\"Rug\",\"Price\":\"10\"}] \n"
              "Order=2 Items=[{\"Item\":\"Mat\",\"Price\":\"5\"}] \n"
              "! line 4 {\"Order\":\"1\",\"Item\":\"Pad\",\"Price\":\"3\"}\n"
              "Order=3 Items=[{\"Item\":\"Rug\",\"Price\":\"10\"}] \n");
}

TEST(GroupedTable, leavesRowsWithoutAnOrderAndFaultyOnesAlone)
{
    EXPECT_EQ(rowsOf<GroupedTable>("Order,Item,Price\n,Rug,10\n,Mat,5\n1,a,b,c\n1,Rug,1\n", byOrder),
              "Order= Items=[{\"Item\":\"Rug\",\"Price\":\"10\"}] \n"
              "Order= Items=[{\"Item\":\"Mat\",\"Price\":\"5\"}] \n"
              "! line 4, column 1 1,a,b,c\n"
              "Order=1 Items=[{\"Item\":\"Rug\",\"Price\":\"1\"}] \n");
}

TEST(GroupedTable, hasTheColumnsThatItsRowsHave)
{
    MemorySource source(asBytes("Order,Item,Price,Note\n"));
    auto table = openTable(source, {});
    ASSERT_OK(table);
    EXPECT_EQ(GroupedTable(std::move(*table), byOrder).columns(),
              (std::vector<std::string>{"Order", "Note", "Items"}));
}

constexpr std::string_view export_ =
    R"({"Export for ann@example.com": {"about": {"items": {}}, "user": {"group_label": "User", "items": {
       "user-1": [{"name": "Email", "value": "ann@example.com"}, {"name": "Agent", "value": 1}, {"name": "Agent", "value": 2}]}},
       "orders": {"items": {"order-1": [{"name": "Number", "value": "1"}], "order-2": {"name": "Number", "value": "2"}, "order-3": "no"}}}})";

TEST(UnfoldedTable, findsRowsUnderNamesThatNobodyKnowsBefore)
{
    EXPECT_EQ(rowsOf<UnfoldedTable>(export_, Unfolding{"/*/user/items/*", "item", true}),
              "Email=ann@example.com Agent=1 Agent 2=2 item=user-1 \n");
    EXPECT_EQ(rowsOf<UnfoldedTable>(export_, Unfolding{"/*/orders/items/*", "", true}),
              "Number=1 \nNumber=2 \n! line 1 no\n");
    EXPECT_EQ(rowsOf<UnfoldedTable>(export_, Unfolding{"/*/none/items/*", "", true}), "");
    EXPECT_EQ(rowsOf<UnfoldedTable>(R"([{"a": [{"x": 1}, {"x": {"y": 2}}]}, {"a": [{"x": 3}]}])",
                                    Unfolding{"/a/*", "n", false}),
              "x=1 n=0 \nx={\"y\":2} n=1 \nx=3 n=0 \n");
}

TEST(UnfoldedTable, saysWhatItWentPast)
{
    MemorySource source(asBytes(export_));
    auto table = openTable(source, {});
    ASSERT_OK(table);
    UnfoldedTable unfolded(std::move(*table), {"/*/user/items/*", "", true});
    while (unfolded.next().value()) {
    }
    EXPECT_EQ(unfolded.passedBy(), (std::set<std::string>{"/*/about", "/*/orders", "/*/user/group_label"}));
}

TEST(JsonParts, areMembersOrElementsAsTheyWere)
{
    const auto parts = [](const char *text) {
        std::string out;
        const auto found = jsonParts({Value::Kind::Json, text});
        if (!found)
            return std::string(errorCodeName(found.error().code));
        for (const Cell &part : *found)
            out += part.name + "=" + part.value.text + ";";
        return out;
    };
    EXPECT_EQ(parts(R"({"a":1.0,"b":{"c":[1, 2]},"":null})"), R"(a=1.0;b={"c":[1,2]};=null;)");
    EXPECT_EQ(parts(R"([true,"x",[]])"), "0=true;1=x;2=[];");
    EXPECT_EQ(parts("{}"), "");
    EXPECT_EQ(parts(R"({"a":1,"a":2})"), "invalid-input");
    EXPECT_EQ(parts("3"), "invalid-input");
}

} // namespace
} // namespace desk::formats
