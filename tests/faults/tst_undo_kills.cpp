// SPDX-License-Identifier: GPL-3.0-or-later
// An import is taken back by a program that ends, or finds the disk full, at any call that changes a file: it
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
        ASSERT_NO_FATAL_FAILURE(freshCopy());
        const Ended whole = run("RIGHTSDESK_CALLS_TO", QString::fromStdString(m_desk.path("calls")));
        ASSERT_EQ(whole.status, 0) << whole.error;
        QFile calls(QString::fromStdString(m_desk.path("calls")));
        ASSERT_TRUE(calls.open(QIODevice::ReadOnly));
        m_calls = calls.readAll().toStdString();
        ASSERT_EQ(records(), before);
    }
    static std::string rows(int count, const std::string &remark)
    {
        std::string out = "order_number,account_id,remark\n";
        for (int i = 0; i < count; ++i)
            out += "O-" + std::to_string(100 + i) + ",A-" + std::to_string(i / 2) + "," + remark + "\n";
        return out;
    }
    Ended run(const QString &variable, const QString &value) const
    {
        return runProgram({"import", "undo", QString::fromStdString(m_import.text()), "--platform",
                           "kill-shop", "--yes", "--now",
                           QString::fromUtf8(fixtureNow.data(), static_cast<qsizetype>(fixtureNow.size()))},
                          variable, value);
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
};

TEST_F(UndoKills, anEndAtAnyCallLeavesTheImportWholeOrTakenBackWhole)
{
    int ended = 0;
    int done = 0;
    for (const long at : sample(24)) {
        SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ASSERT_NO_FATAL_FAILURE(freshCopy());
        const Ended end = run("RIGHTSDESK_KILL_AT", QString::number(at));
        ASSERT_TRUE(end.status == killed || (end.status == 0 && at + 20 > static_cast<long>(m_calls.size())))
            << end.status << ": " << end.error;
        ended += end.status == killed ? 1 : 0;
        bool wasDone = false;
        ASSERT_NO_FATAL_FAILURE(expectWhole(wasDone));
        done += wasDone ? 1 : 0;
    }
    tell(std::to_string(ended) + " ends, " + std::to_string(done) + " after the deed");
    EXPECT_GE(ended, 16);
    EXPECT_GT(done, 0) << "no end came after it was done";
    EXPECT_LT(done, ended) << "no end came before it was done";
}

TEST_F(UndoKills, aFullDiskIsSaidAndTakesNothingBackByHalves)
{
    int failed = 0;
    for (const long at : sample(10)) {
        SCOPED_TRACE("full from call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ASSERT_NO_FATAL_FAILURE(freshCopy());
        const Ended end = run("RIGHTSDESK_FAIL_AT", QString::number(at));
        failed += end.status == 1 ? 1 : 0;
        bool wasDone = false;
        ASSERT_NO_FATAL_FAILURE(expectWhole(wasDone));
    }
    tell(std::to_string(failed) + " times no space");
    EXPECT_GE(failed, 5);
}

} // namespace
} // namespace desk::test::faults
