// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a file as an import would take it.
#include "tests/core/desk/rights_fixture.h"

namespace desk::test {
namespace {

class ImportPreviews : public RightsDesk
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(open({"marketplace", {}, {}})); }
    Result<ImportPreview> look(const std::string &name, std::string_view text,
                               const std::string &mapping = {})
    {
        return wait(services().subjects.preview(
            {m_desk.platform(), "purchases", mapping, m_desk.write(name, text), true}));
    }
};

constexpr const char *dated = R"({"category": "purchases", "unmapped": "ignore", "fields": [
    {"field": "order_number", "from": ["Order"]}, {"field": "account_id", "from": ["Who"]}, {"field": "sku", "from": ["Item"]},
    {"field": "placed_on", "from": ["Date"]}]})";

TEST_F(ImportPreviews, showsColumnsAndRowsOfAFileThatNoMappingFits)
{
    const auto seen = look("a.csv", "Order;Who;Date\n1;A-1;01.10.2026\n2;A-2;02.10.2026\n");
    ASSERT_OK(seen);
    EXPECT_EQ(seen->columns, (std::vector<std::string>{"Order", "Who", "Date"}));
    ASSERT_EQ(seen->rows.size(), 2U);
    EXPECT_EQ(seen->rows[1], (std::vector<std::string>{"2", "A-2", "02.10.2026"}));
    EXPECT_EQ(seen->format, "CSV, utf-8, delimiter ;");
}

TEST_F(ImportPreviews, saysWhichRowsWouldBeSetAsideAndWhichColumnsNothingNames)
{
    const auto seen = look("a.csv",
                           "Order;Who;Item;Date;Packed "
                           "by\n1;A-1;X;2026-10-01;Kim\n2;A-2;X;02.10.2026;Kim\n3;A-3;X;2026-13-03;Kim\n",
                           dated);
    ASSERT_OK(seen);
    EXPECT_TRUE(seen->mappingFaults.empty());
    ASSERT_EQ(seen->faults.size(), 2U);
    EXPECT_EQ(seen->faults[0].line, 3U);
    EXPECT_EQ(seen->faults[0].place, "line 3, column 4");
    EXPECT_EQ(seen->unknown, std::vector<std::string>{"Packed by"});
    ASSERT_EQ(seen->fields.size(), 4U);
    EXPECT_EQ(seen->fields[3].from, std::vector<std::string>{"Date"});
}

TEST_F(ImportPreviews, tellsTheWholeMappingAlsoHowItFindsItsRows)
{
    const auto seen = look(
        "a.csv", "Order,Who,Item\n1,A-1,X\n1,A-1,Y\n",
        R"({"category": "purchases", "unmapped": "ignore", "group": {"by": ["Order", "Who"], "of": ["Item"], "into": "items"},
                               "fields": [{"field": "order_number", "from": ["Order"]}, {"field": "account_id", "from": ["Who"]},
                                          {"field": "sku", "from": ["items"]}]})");
    ASSERT_OK(seen);
    EXPECT_EQ(seen->rows.size(), 1U);
    const auto again = look("a.csv", "Order,Who,Item\n1,A-1,X\n1,A-1,Y\n", seen->mapping);
    ASSERT_OK(again);
    EXPECT_EQ(again->rows, seen->rows) << "gathered as before";
    EXPECT_EQ(again->mapping, seen->mapping);
    EXPECT_TRUE(again->mappingFaults.empty());
}

TEST_F(ImportPreviews, namesEveryFaultOfAMappingAndStillShowsTheFile)
{
    const auto seen =
        look("a.csv", "Order,Who\n1,A-1\n", R"({"fields": [{"field": "no-such-field", "from": ["Who"]}]})");
    ASSERT_OK(seen);
    EXPECT_FALSE(seen->mappingFaults.empty());
    EXPECT_TRUE(seen->faults.empty());
    EXPECT_EQ(seen->rows.size(), 1U);
}

TEST_F(ImportPreviews, stopsAfterFiftyRowsAndCutsWhatIsLong)
{
    std::string text = "Order,Who\n";
    for (int i = 0; i < 80; ++i)
        text += std::to_string(i) + "," + std::string(i == 0 ? 5000 : 3, 'x') + "\n";
    const auto seen = look("a.csv", text);
    ASSERT_OK(seen);
    EXPECT_EQ(seen->rows.size(), 50U);
    EXPECT_LT(seen->rows[0][1].size(), 210U);
}

TEST_F(ImportPreviews, namesTheColumnsOfJsonInTheOrderInWhichTheyCome)
{
    const auto seen =
        look("a.json", R"([{"order_number": "1", "sku": "A"}, {"order_number": "2", "account_id": "A-1"}])");
    ASSERT_OK(seen);
    EXPECT_EQ(seen->columns, (std::vector<std::string>{"order_number", "sku", "account_id"}));
    EXPECT_EQ(seen->rows[0], (std::vector<std::string>{"1", "A", ""}));
    EXPECT_EQ(seen->rows[1], (std::vector<std::string>{"2", "", "A-1"}));
}

TEST_F(ImportPreviews, changesNothingLogsNothingAndIsForDataProtection)
{
    const auto before = wait(services().audit.entries(1000));
    ASSERT_OK(look("a.csv", "order_number,account_id\n1,A-1\n"));
    const auto after = wait(services().audit.entries(1000));
    ASSERT_OK(before);
    ASSERT_OK(after);
    EXPECT_EQ(before->size(), after->size());
    EXPECT_TRUE(wait(services().subjects.imports(m_desk.platform()))->empty());
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(look("a.csv", "order_number\n1\n"), ErrorCode::NotPermitted);
}

} // namespace
} // namespace desk::test
