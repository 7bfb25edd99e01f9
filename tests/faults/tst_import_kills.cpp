// SPDX-License-Identifier: GPL-3.0-or-later
// An import that is ended, or finds the disk full or broken, at any call that changes a file: the desk opens, its log
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
        ASSERT_NO_FATAL_FAILURE(measure(importing()));
        m_whole = held();
        ASSERT_EQ(m_whole.records, rows);
        ASSERT_EQ(m_whole.subjects, people);
        ASSERT_GT(m_whole.identifiers, rows);
    }

    Act importing()
    {
        const QStringList words{"import", "--platform", "kill-shop", "--category", "orders",
                                QString::fromStdString(m_file)};
        return command(words, [this](const Ended &end) {
            int records = -1;
            ASSERT_NO_FATAL_FAILURE(expectRecovers(records));
            EXPECT_TRUE(end.status != 0 || records == rows) << "it was said to be done";
            m_found.insert(records);
        });
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
    std::set<int> m_found; ///< Records that were there after an end.
};

TEST_F(ImportKills, anEndAtAnyCallLosesNoWholeChunkAndDoublesNothing)
{
    ASSERT_GT(m_calls.size(), 100U);
    const int ended = endEverywhere(importing(), 25);
    tell(std::to_string(ended) + " ends, " + std::to_string(m_found.size()) + " states");
    EXPECT_GE(ended, 20);
    EXPECT_TRUE(m_found.contains(0) && m_found.contains(chunk) && m_found.contains(2 * chunk))
        << "the ends did not fall into all chunks";
}

TEST_F(ImportKills, aDiskThatIsFullOrBrokenIsSaidAndChangesNothingInTheMiddle)
{
    const int said = disturbEverywhere(importing(), 6);
    tell(std::to_string(said) + " failures");
    EXPECT_GE(said, 8);
}

} // namespace
} // namespace desk::test::faults
