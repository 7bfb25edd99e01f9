// SPDX-License-Identifier: GPL-3.0-or-later
// An import is taken back by a program that ends, or finds the disk full or broken, at any call that changes a file: it
// is taken back whole or not at all, and the same command goes on to the end.
#include "tests/faults/killed_desk.h"
#include "tests/support/test_profile.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace desk::test::faults {
namespace {

constexpr int before = 40; ///< Rows that the second import changes.
constexpr int added = 60;

class UndoKills : public KilledDesk
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create(
            {testProfile("kill-shop", "KI",
                         {{"orders",
                           "contract-claims",
                           {"order_number"},
                           {{"order_number", "order"}, {"account_id", "account"}, {"remark"}}}})}));
        ASSERT_OK(m_desk.import("orders", m_desk.write("first.csv", rows(before, "as it was")), ""));
        ASSERT_OK(m_desk.import("orders", m_desk.write("second.csv", rows(before + added, "changed")), ""));
        const auto runs = wait(m_desk.services().subjects.imports(m_desk.platform()));
        ASSERT_OK(runs);
        m_import = runs->front().id;
        ASSERT_EQ(runs->front().added, static_cast<std::uint64_t>(added));
        ASSERT_EQ(runs->front().updated, static_cast<std::uint64_t>(before));
        keepPassword();
        m_desk.close();
        ASSERT_NO_FATAL_FAILURE(measure(undoing()));
        ASSERT_EQ(records(), before);
    }
    static std::string rows(int count, const std::string &remark)
    {
        std::string out = "order_number,account_id,remark\n";
        for (int i = 0; i < count; ++i)
            out += "O-" + std::to_string(100 + i) + ",A-" + std::to_string(i / 2) + "," + remark + "\n";
        return out;
    }
    Act undoing()
    {
        const QStringList words{
            "import", "undo",  QString::fromStdString(m_import.text()), "--platform", "kill-shop",
            "--yes",  "--now", QString::fromUtf8(fixtureNow.data(), static_cast<qsizetype>(fixtureNow.size()))};
        return command(words, [this](const Ended &end) {
            bool done = false;
            ASSERT_NO_FATAL_FAILURE(expectWhole(done));
            EXPECT_TRUE(done || end.status != 0) << "it was said to be taken back";
            m_done += done ? 1 : 0;
        });
    }
    int records() const
    {
        int out = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "counting");
            database.setDatabaseName(QString::fromStdString(copy().data + "/desk.db"));
            EXPECT_TRUE(database.open());
            QSqlQuery query(database);
            EXPECT_TRUE(query.exec("SELECT COUNT(*) FROM record") && query.next());
            out = query.value(0).toInt();
        }
        QSqlDatabase::removeDatabase("counting");
        return out;
    }
    /// The copy opens, its log and its rows are whole; what is left of the undoing is done.
    void expectWhole(bool &wasDone) const
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(fixtureNow);
        LocalDesk desk(options);
        const Services services = desk.services();
        const auto session = wait(
            services.session.signIn(copy(), {std::string(founderName), password(founderPassword), {}, {}}));
        ASSERT_OK(session);
        const PlatformId platform = session->platforms.front().id;
        ASSERT_OK(wait(services.audit.verify()));
        ASSERT_OK(wait(services.audit.verifyRows()));
        const auto runs = wait(services.subjects.imports(platform));
        ASSERT_OK(runs);
        wasDone = runs->front().undoneAt.has_value();
        EXPECT_EQ(records(), wasDone ? before : before + added);
        if (!wasDone) {
            const auto undone = wait(services.subjects.undoImport(platform, m_import));
            ASSERT_OK(undone);
            EXPECT_EQ(undone->removed, static_cast<std::uint64_t>(added));
            EXPECT_EQ(undone->restored, static_cast<std::uint64_t>(before));
        }
        EXPECT_EQ(wait(services.subjects.find(platform, FindBy::Order, "O-199", ""))->size(), 0U);
        const auto found = wait(services.subjects.find(platform, FindBy::Order, "O-100", ""));
        ASSERT_OK(found);
        ASSERT_EQ(found->size(), 1U);
        const auto seen =
            wait(services.subjects.reveal(platform, found->front().id, "", "en", "A test looks."));
        ASSERT_OK(seen);
        for (const RecordView &record : seen->categories.front().records)
            EXPECT_TRUE(std::any_of(record.fields.begin(), record.fields.end(),
                                    [](const FieldView &each) { return each.text == "as it was"; }));
        ASSERT_OK(wait(services.audit.verifyRows()));
    }

    ImportId m_import;
    int m_done = 0;
};

TEST_F(UndoKills, anEndAtAnyCallLeavesTheImportWholeOrTakenBackWhole)
{
    const int ended = endEverywhere(undoing(), 24);
    tell(std::to_string(ended) + " ends, " + std::to_string(m_done) + " after the deed");
    EXPECT_GE(ended, 16);
    EXPECT_GT(m_done, 0) << "no end came after it was done";
    EXPECT_LT(m_done, ended) << "no end came before it was done";
}

TEST_F(UndoKills, aDiskThatIsFullOrBrokenIsSaidAndTakesNothingBackByHalves)
{
    const int said = disturbEverywhere(undoing(), 6);
    tell(std::to_string(said) + " failures");
    EXPECT_GE(said, 5);
}

} // namespace
} // namespace desk::test::faults
