// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who writes the database takes rows out, puts them in twice, or puts them back as they were: each
// opens, and none adds up.
#include "core/desk/founding.h"
#include "core/desk/rotation_work.h"
#include "core/desk/work.h"
#include "tests/core/desk/rights_fixture.h"

namespace desk::test {
namespace {

class RowSums : public RightsDesk
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(open(rugShop()));
        ASSERT_OK(
            import("orders",
                   "order_number,account_id,email,placed_on,total\n"
                   "R-2,A-1,ana@example.com,2026-10-02,20.00\nR-3,A-1,ana@example.com,2026-10-03,30.00\n"));
        ASSERT_OK(wait(services().audit.verifyRows()));
    }
    /// While the desk is closed, by somebody with a tool of the database's own.
    void tamper(const std::string &sql)
    {
        m_desk.close();
        {
            auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
            ASSERT_OK(connection);
            ASSERT_OK((*connection)->execute(sql));
            ASSERT_OK((*connection)->scrub());
        }
        m_desk.reopen();
    }
    void expectAlarm(const std::string &sentence)
    {
        const auto checked = wait(services().audit.verifyRows());
        ASSERT_FALSE(checked.ok());
        EXPECT_EQ(checked.error().code, ErrorCode::Tampered);
        EXPECT_NE(checked.error().message.find(sentence), std::string::npos) << checked.error().message;
        EXPECT_EQ(checked.error().place.substr(0, 5), "rugs/");
    }
    static constexpr std::string_view keep =
        "CREATE TABLE kept AS SELECT * FROM record; CREATE TABLE kept_sum AS SELECT * FROM row_sum;";
};

TEST_F(RowSums, aRowThatWasTakenOut)
{
    tamper("DELETE FROM record WHERE record = (SELECT MIN(record) FROM record)");
    expectAlarm("7 are known, 6 are there");
}

TEST_F(RowSums, aRowThatWasPutInTwice)
{
    tamper("INSERT INTO record SELECT platform, subject, category, randomblob(16), version, shred_class, "
           "schema, sealed "
           "FROM record LIMIT 1");
    expectAlarm("7 are known, 8 are there");
}

TEST_F(RowSums, aRowThatWasPutBackAsItWas)
{
    tamper(std::string(keep));
    ASSERT_OK(
        import("orders",
               "order_number,account_id,email,placed_on,total\nR-2,A-1,ana@example.com,2026-10-02,25.00\n"));
    ASSERT_OK(wait(services().audit.verifyRows()));
    tamper("REPLACE INTO record SELECT * FROM kept");
    // It opens, and says what is no longer so: nothing but the sum notices.
    const auto ana = findOne(FindBy::Account, "A-1");
    ASSERT_OK(ana);
    EXPECT_EQ(stored(ana->id, "orders", "total", {"order_number", "R-2"}).value(), "20.00");
    expectAlarm("changed or put back");
}

TEST_F(RowSums, rowsThatWerePutBackTogetherWithTheirSum)
{
    tamper(std::string(keep));
    ASSERT_OK(
        import("orders",
               "order_number,account_id,email,placed_on,total\nR-2,A-1,ana@example.com,2026-10-02,25.00\n"));
    tamper("REPLACE INTO record SELECT * FROM kept; REPLACE INTO row_sum SELECT * FROM kept_sum");
    expectAlarm("older than the log says");
}

TEST_F(RowSums, aSumThatWasTakenAwayIsMadeAnewAndSaidToBeUnknownUntilThen)
{
    tamper("DELETE FROM row_sum");
    auto report = wait(services().audit.verifyRows());
    ASSERT_OK(report);
    EXPECT_EQ(report->unknown, 1U);
    ASSERT_OK(
        import("orders",
               "order_number,account_id,email,placed_on,total\nR-9,A-1,ana@example.com,2026-10-09,9.00\n"));
    report = wait(services().audit.verifyRows());
    ASSERT_OK(report);
    EXPECT_EQ(report->unknown, 0U);
}

TEST_F(RowSums, aSumThatWasChanged)
{
    tamper("UPDATE row_sum SET at = at + 1");
    const auto checked = wait(services().audit.verifyRows());
    EXPECT_FAILS(checked, ErrorCode::Tampered);
}

TEST_F(RowSums, aHoldThatWasTakenAway)
{
    const auto ana = findOne(FindBy::Account, "A-1");
    ASSERT_OK(ana);
    ASSERT_OK(wait(services().retention.addHold({m_desk.platform(), ana->id, "ZPO 142", "A lawsuit.", {}})));
    ASSERT_OK(wait(services().audit.verifyRows()));
    tamper("DELETE FROM subject_state");
    expectAlarm("8 are known, 7 are there");
}

TEST_F(RowSums, everyRightKeepsThemAddingUp)
{
    using policy::Right;
    const auto ana = findOne(FindBy::Account, "A-1");
    ASSERT_OK(ana);
    const auto hold =
        wait(services().retention.addHold({m_desk.platform(), ana->id, "ZPO 142", "A lawsuit.", {}}));
    ASSERT_OK(hold);
    ASSERT_OK(wait(services().retention.releaseHold(m_desk.platform(), hold->id, "It ended.")));
    ASSERT_OK(wait(services().audit.verifyRows()));

    const auto correction = ask(Right::Correction, rugShop().who);
    ASSERT_OK(correction);
    const auto account = record(ana->id, "account");
    ASSERT_OK(account);
    ASSERT_OK(wait(services().actions.correct(*correction, {{account->id, "name", "Ana Eberhard"}})));
    ASSERT_OK(fulfil(*correction, Right::Correction));
    ASSERT_OK(wait(services().audit.verifyRows()));

    for (const RotatedKey key : {RotatedKey::PersonStates, RotatedKey::Log})
        ASSERT_OK(wait(services().keys.rotate(
            {key == RotatedKey::Log ? PlatformId() : m_desk.platform(), key, {}, false})));
    ASSERT_OK(wait(services().keys.rotate({m_desk.platform(), RotatedKey::Category, "orders", false})));
    ASSERT_OK(wait(services().audit.verifyRows()));

    ASSERT_OK(
        import("orders",
               "order_number,account_id,email,placed_on,total\nR-2,A-1,ana@example.com,2026-10-02,21.00\n"));
    ASSERT_OK(wait(services().audit.verifyRows())); // under a log key that was replaced

    ASSERT_OK(deleteAna(rugShop().who));
    ASSERT_OK(wait(services().audit.verifyRows()));
    m_desk.reopenOn("2027-06-01");
    ASSERT_OK(wait(services().retention.run(m_desk.platform())));
    ASSERT_OK(wait(services().audit.verifyRows()));
    m_desk.reopenOn("2045-06-01");
    ASSERT_OK(wait(services().retention.run(m_desk.platform())));
    const auto report = wait(services().audit.verifyRows());
    ASSERT_OK(report);
    EXPECT_EQ(report->unknown, 0U);
}

TEST_F(RowSums, anImportThatIsGivenUpLeavesThemAddingUp)
{
    const std::string file = m_desk.write("again.csv", "order_number,account_id,email,placed_on,total\n"
                                                       "R-7,A-1,ana@example.com,2026-10-07,7.00\n");
    ASSERT_OK(wait(services().subjects.import({m_desk.platform(), "orders", "", file, true})));
    ASSERT_OK(wait(services().audit.verifyRows()));
    ASSERT_OK(wait(services().subjects.import({m_desk.platform(), "orders", "", file, false})));
    ASSERT_OK(wait(services().audit.verifyRows()));
    ASSERT_OK(wait(services().subjects.import({m_desk.platform(), "orders", "", file, false})));
    ASSERT_OK(wait(services().audit.verifyRows()));
}

} // namespace
} // namespace desk::test
