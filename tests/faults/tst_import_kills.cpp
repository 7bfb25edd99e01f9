// SPDX-License-Identifier: GPL-3.0-or-later
// An import that is ended, or finds the disk full, at any call that changes a file: the desk opens, its log
// is whole, whole chunks are there, and the same import goes on to exactly what one undisturbed import gives.
//
// A sample of calls by default; RIGHTSDESK_KILL_POINTS=all tries every one, 2/5 every fifth from the second
// on.
#include "tests/faults/killed_desk.h"
#include "tests/support/test_profile.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <set>

namespace desk::test::faults {
namespace {

constexpr int rows = 12'000;
constexpr int people = 3'000;
constexpr int chunk = 5'000;

struct Held
{
    int records = 0;
    int subjects = 0;
    int identifiers = 0;
    bool operator==(const Held &) const = default;
};

class ImportKills : public KilledDesk
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create({testProfile(
            "kill-shop", "KI",
            {{"orders",
              "contract-claims",
              {"order_number"},
              {{"order_number", "order"}, {"account_id", "account"}, {"email", "email"}, {"remark"}}}})}));
        m_desk.close();
        std::string text = "order_number,account_id,email,remark\n";
        for (int i = 0; i < rows; ++i) {
            const std::string person = std::to_string(i % people);
            text += "O-" + std::to_string(100'000 + i) + ",A-" + person + ",person" + person +
                    "@example.com,row " + std::to_string(i) + "\n";
        }
        m_file = m_desk.write("rows.csv", text);
        keepPassword();
        freshCopy();
        const Ended whole = run("RIGHTSDESK_CALLS_TO", QString::fromStdString(m_desk.path("calls")));
        ASSERT_EQ(whole.status, 0) << whole.error;
        m_calls = readFile(m_desk.path("calls"));
        m_whole = held();
        ASSERT_EQ(m_whole.records, rows);
        ASSERT_EQ(m_whole.subjects, people);
        ASSERT_GT(m_whole.identifiers, rows);
    }

    /// rightsdeskctl import in the copy, with the library preloaded and told `value`.
    Ended run(const QString &variable, const QString &value) const
    {
        return runProgram(
            {"import", "--platform", "kill-shop", "--category", "orders", QString::fromStdString(m_file)},
            variable, value);
    }
    /// What the closed copy holds, by the database alone.
    Held held() const
    {
        Held out;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "counting");
            database.setDatabaseName(QString::fromStdString(copy().data + "/desk.db"));
            EXPECT_TRUE(database.open());
            const auto number = [&](const char *sql) {
                QSqlQuery query(database);
                EXPECT_TRUE(query.exec(sql) && query.next()) << sql;
                return query.value(0).toInt();
            };
            out = {number("SELECT COUNT(*) FROM record"),
                   number("SELECT COUNT(DISTINCT subject) FROM record"),
                   number("SELECT COUNT(*) FROM identifier")};
        }
        QSqlDatabase::removeDatabase("counting");
        return out;
    }
    /// The copy opens, its log is whole, whole chunks are there (`before` records); the import goes on to its
    /// end.
    void expectRecovers(int &before) const
    {
        LocalDesk desk(LocalDeskOptions{});
        const Services services = desk.services();
        const auto session = wait(
            services.session.signIn(copy(), {std::string(founderName), password(founderPassword), {}, {}}));
        ASSERT_OK(session);
        ASSERT_OK(wait(services.audit.verify()));
        before = held().records;
        EXPECT_TRUE(before % chunk == 0 || before == rows) << before << " records";
        const auto again =
            wait(services.subjects.import({session->platforms.front().id, "orders", "", m_file, false}));
        ASSERT_OK(again);
        EXPECT_EQ(again->rows, static_cast<std::uint64_t>(rows));
        EXPECT_EQ(again->added, static_cast<std::uint64_t>(rows - before));
        EXPECT_EQ(again->unchanged, static_cast<std::uint64_t>(before));
        EXPECT_EQ(again->updated + again->faulty, 0U);
        ASSERT_OK(wait(services.audit.verify()));
        ASSERT_OK(wait(services.session.lock()));
        EXPECT_TRUE(held() == m_whole) << held().records << " records, " << held().subjects << " people, "
                                       << held().identifiers << " identifiers";
    }
    std::string m_file;
    Held m_whole;
};

TEST_F(ImportKills, anEndAtAnyCallLosesNoWholeChunkAndDoublesNothing)
{
    ASSERT_GT(m_calls.size(), 100U);
    ASSERT_GE(std::count(m_calls.begin(), m_calls.end(), 's'), 3) << "chunks are not forced to the disk";
    std::set<int> found;
    int ended = 0;
    for (const long at : sample(25)) {
        SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ASSERT_NO_FATAL_FAILURE(freshCopy());
        const Ended end = run("RIGHTSDESK_KILL_AT", QString::number(at));
        // Another run may make a few calls fewer: then it came to its end.
        ASSERT_TRUE(end.status == killed || (end.status == 0 && at + 50 > static_cast<long>(m_calls.size())))
            << end.status << ": " << end.error;
        ended += end.status == killed ? 1 : 0;
        int before = -1;
        ASSERT_NO_FATAL_FAILURE(expectRecovers(before));
        found.insert(before);
    }
    tell(std::to_string(ended) + " ends, " + std::to_string(found.size()) + " states");
    EXPECT_GE(ended, 20);
    EXPECT_TRUE(found.contains(0) && found.contains(chunk) && found.contains(2 * chunk))
        << "the ends did not fall into all chunks";
}

TEST_F(ImportKills, aFullDiskIsSaidAndChangesNothingInTheMiddle)
{
    int failed = 0;
    for (const long at : sample(12)) {
        SCOPED_TRACE("no space from call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ASSERT_NO_FATAL_FAILURE(freshCopy());
        const Ended end = run("RIGHTSDESK_FAIL_AT", QString::number(at));
        if (end.status != 0) {
            EXPECT_EQ(end.status, 1) << end.error;
            EXPECT_GT(end.error.size(), 20U) << "nothing was said";
            EXPECT_EQ(end.error.find("example.com"), std::string::npos);
            ++failed;
        }
        int before = -1;
        ASSERT_NO_FATAL_FAILURE(expectRecovers(before));
    }
    tell(std::to_string(failed) + " times no space");
    EXPECT_GE(failed, 8);
}

} // namespace
} // namespace desk::test::faults
