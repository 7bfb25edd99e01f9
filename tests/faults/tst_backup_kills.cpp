// SPDX-License-Identifier: GPL-3.0-or-later
// A backup and a restore that are ended, or find the disk full or broken, at any call that changes a file:
// the desk opens, nothing half stands under a final name, and a restore is done again or is no desk at all.
//
// A sample of calls by default; RIGHTSDESK_KILL_POINTS=all tries every one.
#include "tests/core/desk/shops.h"
#include "tests/faults/killed_desk.h"

namespace desk::test::faults {
namespace {

class BackupKills : public KilledDesk
{
protected:
    void SetUp() override
    {
        const Shop shop = rugShop();
        ASSERT_NO_FATAL_FAILURE(m_desk.create({shop.profile}));
        for (const ShopFile &file : shop.files)
            ASSERT_OK(m_desk.import(file.category, m_desk.write("rows.csv", file.rows), ""));
        ASSERT_OK(
            wait(m_desk.services().backups.create({text("whole.backup"), text("whole.keystore"), true})));
        keepPassword();
        m_desk.close();
    }
    /// A snapshot of the keys lives for days: the machine's own clock would be past them.
    static LocalDeskOptions atFixtureNow()
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(fixtureNow);
        return options;
    }
    std::string text(const std::string &name) const { return m_desk.path(name); }
    QString name(const std::string &file) const { return QString::fromStdString(m_desk.path(file)); }
    void remove(const QStringList &patterns) const
    {
        QDir folder(QFileInfo(name("x")).absolutePath());
        for (const QString &file : folder.entryList(patterns))
            ASSERT_TRUE(folder.remove(file)) << file.toStdString();
    }
    void removeRestored() const
    {
        QDir(name("restored")).removeRecursively();
        QDir(name("restored.keys")).removeRecursively();
    }

    Ended backUp(const QString &variable, const QString &value) const
    {
        return runProgram({"backup", "create", name("new.backup"), "--keystore", name("new.keystore"),
                           "--yes", "--now", QString::fromUtf8(fixtureNow.data())},
                          variable, value);
    }
    Ended restore(const QString &variable, const QString &value) const
    {
        return runProgram({"backup", "restore", name("whole.backup"), "--keystore", name("whole.keystore"),
                           "--into", name("restored"), "--now", QString::fromUtf8(fixtureNow.data())},
                          variable, value);
    }
    void freshBackup() const
    {
        ASSERT_NO_FATAL_FAILURE(freshCopy());
        // The copy's list of backups names the prepared ones; they stay where they are.
        ASSERT_NO_FATAL_FAILURE(remove({"new.*"}));
    }
    /// The desk opens and is whole; what bears a final name is whole; the next backup succeeds.
    void expectDeskAndFilesWhole(int &files) const
    {
        LocalDesk desk(atFixtureNow());
        const Services services = desk.services();
        ASSERT_OK(wait(
            services.session.signIn(copy(), {std::string(founderName), password(founderPassword), {}, {}})));
        ASSERT_OK(wait(services.audit.verify()));
        files = 0;
        for (const std::string file : {"new.backup", "new.keystore"}) {
            if (!QFile::exists(name(file)))
                continue;
            ++files;
            ASSERT_OK(wait(services.backups.verify(text(file))));
        }
        ASSERT_NO_FATAL_FAILURE(remove({"new.*"}));
        const auto again = wait(services.backups.create({text("new.backup"), text("new.keystore"), true}));
        ASSERT_OK(again);
        EXPECT_TRUE(again->whole);
        EXPECT_TRUE(QDir(QFileInfo(name("x")).absolutePath()).entryList({"*.part"}).isEmpty());
    }
    void expectRestoredWhole() const
    {
        LocalDesk desk(atFixtureNow());
        const Services services = desk.services();
        const DeskLocation where{text("restored"), text("restored.keys")};
        const auto session = wait(
            services.session.signIn(where, {std::string(founderName), password(founderPassword), {}, {}}));
        ASSERT_OK(session);
        ASSERT_OK(wait(services.audit.verify()));
        const auto found =
            wait(services.subjects.find(session->platforms.front().id, FindBy::Account, "A-1", ""));
        ASSERT_OK(found);
        ASSERT_EQ(found->size(), 1U);
        ASSERT_OK(wait(services.subjects.reveal(session->platforms.front().id, found->front().id, "", "en",
                                                "A test looks.")));
    }
    /// The folder is no desk, or a whole one; a second run makes it one.
    void expectRestoreIsDoneAgain(int &whole) const
    {
        LocalDesk desk(atFixtureNow());
        const DeskLocation where{text("restored"), text("restored.keys")};
        const auto opened = wait(desk.services().session.signIn(
            where, {std::string(founderName), password(founderPassword), {}, {}}));
        if (opened.ok()) {
            ++whole;
            ASSERT_OK(wait(desk.services().session.lock()));
        } else {
            EXPECT_TRUE(opened.error().code == ErrorCode::Conflict ||
                        opened.error().code == ErrorCode::NotFound)
                << opened.error().message;
            const Ended again = restore("RIGHTSDESK_NOTHING", "");
            ASSERT_EQ(again.status, 0) << again.error;
        }
        ASSERT_NO_FATAL_FAILURE(expectRestoredWhole());
        removeRestored();
    }
    void countCalls(const Ended &whole)
    {
        ASSERT_EQ(whole.status, 0) << whole.error;
        m_calls = readFile(text("calls"));
        ASSERT_GT(m_calls.size(), 20U);
        ASSERT_GT(std::count(m_calls.begin(), m_calls.end(), 's'), 3) << "nothing is forced to the disk";
    }
};

TEST_F(BackupKills, aBackupThatEndsAtAnyCallLeavesNoHalfFile)
{
    ASSERT_NO_FATAL_FAILURE(freshBackup());
    ASSERT_NO_FATAL_FAILURE(countCalls(backUp("RIGHTSDESK_CALLS_TO", name("calls"))));
    EXPECT_GE(std::count(m_calls.begin(), m_calls.end(), 'r'), 3) << "the files are not renamed";
    int ended = 0;
    std::set<int> states;
    for (const long at : sample(24)) {
        SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ASSERT_NO_FATAL_FAILURE(freshBackup());
        const Ended end = backUp("RIGHTSDESK_KILL_AT", QString::number(at));
        ASSERT_TRUE(end.status == killed || (end.status == 0 && at + 20 > static_cast<long>(m_calls.size())))
            << end.status << ": " << end.error;
        ended += end.status == killed ? 1 : 0;
        int files = 0;
        ASSERT_NO_FATAL_FAILURE(expectDeskAndFilesWhole(files));
        states.insert(files);
    }
    tell(std::to_string(ended) + " ends");
    EXPECT_GE(ended, 12);
    EXPECT_TRUE(states.contains(0) && states.contains(2))
        << "the ends did not fall before and after the files";
}

TEST_F(BackupKills, aBackupThatFindsTheDiskFullOrBrokenSaysSoAndLeavesNothing)
{
    ASSERT_NO_FATAL_FAILURE(freshBackup());
    ASSERT_NO_FATAL_FAILURE(countCalls(backUp("RIGHTSDESK_CALLS_TO", name("calls"))));
    int failed = 0;
    for (const char *how : {"RIGHTSDESK_FAIL_AT", "RIGHTSDESK_EIO_AT", "RIGHTSDESK_SHORT_AT"}) {
        for (const long at : sample(12)) {
            SCOPED_TRACE(std::string(how) + " " + std::to_string(at) + " of " +
                         std::to_string(m_calls.size()));
            ASSERT_NO_FATAL_FAILURE(freshBackup());
            const Ended end = backUp(how, QString::number(at));
            if (end.status != 0) {
                EXPECT_GT(end.error.size(), 20U) << "nothing was said";
                ++failed;
            }
            int files = 0;
            ASSERT_NO_FATAL_FAILURE(expectDeskAndFilesWhole(files));
            EXPECT_TRUE(end.status != 0 || files == 2);
        }
    }
    tell(std::to_string(failed) + " failures");
    EXPECT_GE(failed, 8);
}

TEST_F(BackupKills, aRestoreThatEndsAtAnyCallIsNoDeskAndIsDoneAgain)
{
    ASSERT_NO_FATAL_FAILURE(freshCopy());
    ASSERT_NO_FATAL_FAILURE(countCalls(restore("RIGHTSDESK_CALLS_TO", name("calls"))));
    removeRestored();
    int ended = 0;
    int whole = 0;
    for (const long at : sample(24)) {
        SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        const Ended end = restore("RIGHTSDESK_KILL_AT", QString::number(at));
        ASSERT_TRUE(end.status == killed || (end.status == 0 && at + 20 > static_cast<long>(m_calls.size())))
            << end.status << ": " << end.error;
        ended += end.status == killed ? 1 : 0;
        ASSERT_NO_FATAL_FAILURE(expectRestoreIsDoneAgain(whole));
    }
    tell(std::to_string(ended) + " ends, " + std::to_string(whole) + " of them after the desk was whole");
    EXPECT_GE(ended, 12);
}

TEST_F(BackupKills, aRestoreThatFindsTheDiskFullOrBrokenLeavesNothing)
{
    ASSERT_NO_FATAL_FAILURE(freshCopy());
    ASSERT_NO_FATAL_FAILURE(countCalls(restore("RIGHTSDESK_CALLS_TO", name("calls"))));
    removeRestored();
    int failed = 0;
    int whole = 0;
    for (const char *how : {"RIGHTSDESK_FAIL_AT", "RIGHTSDESK_EIO_AT"}) {
        for (const long at : sample(10)) {
            SCOPED_TRACE(std::string(how) + " " + std::to_string(at) + " of " +
                         std::to_string(m_calls.size()));
            const Ended end = restore(how, QString::number(at));
            failed += end.status != 0 ? 1 : 0;
            if (end.status != 0) {
                EXPECT_GT(end.error.size(), 20U) << "nothing was said";
            }
            ASSERT_NO_FATAL_FAILURE(expectRestoreIsDoneAgain(whole));
        }
    }
    tell(std::to_string(failed) + " failures");
    EXPECT_GE(failed, 6);
}

} // namespace
} // namespace desk::test::faults
