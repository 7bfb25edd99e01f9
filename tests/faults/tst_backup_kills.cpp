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

    Act backingUp()
    {
        const QStringList words{"backup",     "create",           name("new.backup"),
                                "--keystore", name("new.keystore"), "--yes",
                                "--now",      QString::fromUtf8(fixtureNow.data())};
        return {[this] { freshBackup(); },
                [this, words](const QString &variable, const QString &value) {
                    return runProgram(words, variable, value);
                },
                [this](const Ended &end) {
                    int files = 0;
                    ASSERT_NO_FATAL_FAILURE(expectDeskAndFilesWhole(files));
                    EXPECT_TRUE(end.status != 0 || files == 2) << "it was said to be made";
                    m_states.insert(files);
                }};
    }
    Ended restore(const QString &variable, const QString &value) const
    {
        return runProgram({"backup", "restore", name("whole.backup"), "--keystore", name("whole.keystore"),
                           "--into", name("restored"), "--now", QString::fromUtf8(fixtureNow.data())},
                          variable, value);
    }
    Act restoring()
    {
        return {[this] { removeRestored(); },
                [this](const QString &variable, const QString &value) { return restore(variable, value); },
                [this](const Ended &end) {
                    const int before = m_restored;
                    ASSERT_NO_FATAL_FAILURE(expectRestoreIsDoneAgain(m_restored));
                    EXPECT_TRUE(end.status != 0 || m_restored > before) << "it was said to be there";
                }};
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

    std::set<int> m_states; ///< Files that bore a final name after an end.
    int m_restored = 0;     ///< How often the desk was there already.
};

TEST_F(BackupKills, aBackupThatEndsAtAnyCallLeavesNoHalfFile)
{
    ASSERT_NO_FATAL_FAILURE(measure(backingUp()));
    EXPECT_GE(std::count(m_calls.begin(), m_calls.end(), 'r'), 3) << "the files are not renamed";
    const int ended = endEverywhere(backingUp(), 24);
    tell(std::to_string(ended) + " ends, " + std::to_string(m_states.size()) + " states");
    EXPECT_GE(ended, 12);
    EXPECT_TRUE(m_states.contains(0) && m_states.contains(2))
        << "the ends did not fall before and after the files";
}

TEST_F(BackupKills, aBackupThatFindsTheDiskFullOrBrokenSaysSoAndLeavesNothing)
{
    ASSERT_NO_FATAL_FAILURE(measure(backingUp()));
    const int said = disturbEverywhere(backingUp(), 12);
    tell(std::to_string(said) + " failures");
    EXPECT_GE(said, 8);
}

TEST_F(BackupKills, aRestoreThatEndsAtAnyCallIsNoDeskAndIsDoneAgain)
{
    ASSERT_NO_FATAL_FAILURE(freshCopy());
    ASSERT_NO_FATAL_FAILURE(measure(restoring()));
    const int ended = endEverywhere(restoring(), 24);
    tell(std::to_string(ended) + " ends, " + std::to_string(m_restored) + " of them after the desk was whole");
    EXPECT_GE(ended, 12);
}

TEST_F(BackupKills, aRestoreThatFindsTheDiskFullOrBrokenLeavesNothing)
{
    ASSERT_NO_FATAL_FAILURE(freshCopy());
    ASSERT_NO_FATAL_FAILURE(measure(restoring()));
    const int said = disturbEverywhere(restoring(), 8);
    tell(std::to_string(said) + " failures");
    EXPECT_GE(said, 6);
}

} // namespace
} // namespace desk::test::faults
