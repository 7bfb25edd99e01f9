// SPDX-License-Identifier: GPL-3.0-or-later
// What falls due is told in numbers: on the desktop, and over every page while it lasts.
#include "tests/ui/support/window_fixture.h"
#include "ui/models/due_watch.h"
#include "ui/trust/trust_page.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>

namespace {

using namespace desk;
using test::WindowFixture;

struct Told
{
    ui::DueCounts counts;
    const char *says;
};

TEST(DueWords, AreASentenceForEachThingAndNamesNobody)
{
    const std::vector<Told> table{
        {{}, ""},
        {{1, 0, 0, 0, false, false}, "1 request is overdue."},
        {{0, 2, 0, 0, false, false}, "2 requests are due today."},
        {{0, 0, 1, 0, false, false}, "1 request is due tomorrow."},
        {{0, 0, 0, 4, false, false}, "4 requests wait for an approval."},
        {{0, 0, 0, 0, true, false}, "A backup is due."},
        {{0, 0, 0, 0, false, true}, "The log is not the one this desk knew. Check it."},
        {{3, 0, 0, 0, true, false}, "3 requests are overdue.|A backup is due."}};
    for (const Told &row : table)
        EXPECT_EQ(ui::DueWords::sentences(row.counts).join(QLatin1Char('|')).toStdString(), row.says);
    EXPECT_EQ(ui::DueWords::standing({9, 9, 9, 9, true, false}).toStdString(), "A backup is due.");
}

/// How many of the fake desk's requests fall due in [from, before).
int dueBetween(WindowFixture &fixture, QDate from, QDate before)
{
    RequestFilter filter;
    filter.openOnly = true;
    filter.dueFrom = from;
    filter.dueBefore = before;
    auto counts = fixture.surroundings().services.requests.count({filter});
    EXPECT_TRUE(QTest::qWaitFor([&] { return counts.isFinished(); }));
    return static_cast<int>(counts.result()->front());
}

TEST(Notices, CountWhatIsOverdueAndNothingElseAboutIt)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    EXPECT_EQ(fixture.notifier().told, 1) << "at sign-in";
    const int overdue = dueBetween(fixture, {}, utcDay(fixture.desk().clock().now()));
    ASSERT_GT(overdue, 1);
    EXPECT_TRUE(fixture.notifier().shown.contains(QStringLiteral("%1 requests are overdue.").arg(overdue)));
    static const QRegularExpression somebody(QStringLiteral("@|-2026-|agent|supervisor"));
    EXPECT_FALSE(fixture.notifier().shown.contains(somebody)) << fixture.notifier().shown.toStdString();
    EXPECT_FALSE(fixture.notifier().shown.contains(QLatin1String("approval"))) << "an agent gives none";
    fixture.window().lock();
    EXPECT_TRUE(fixture.notifier().shown.isEmpty()) << "a locked desk says nothing";
}

TEST(Notices, CountApprovalsForWhoMayGiveThem)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    EXPECT_TRUE(fixture.notifier().shown.contains(QLatin1String("wait for an approval")));
}

TEST(Notices, AreSwitchedOffInThePreferences)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.key(Qt::Key_Comma, Qt::ControlModifier);
    fixture.settle();
    fixture.click("preferNotifications");
    fixture.click("closePreferences");
    EXPECT_FALSE(fixture.settings().notifies());
    fixture.window().lock();
    fixture.settle();
    fixture.signIn();
    EXPECT_EQ(fixture.notifier().told, 1) << "only before it was switched off";
}

TEST(Notices, AnAnswerAfterLockingIsToldToNobody)
{
    WindowFixture fixture(test::look());
    fixture.desk().hold("count");
    fixture.signIn();
    fixture.window().lock();
    fixture.desk().release();
    fixture.settle();
    EXPECT_EQ(fixture.notifier().told, 0);
    EXPECT_FALSE(fixture.isShown("dueText"));
}

TEST(Notices, AreLookedForAgainAfterEachInterval)
{
    WindowFixture fixture(test::look());
    Services services = fixture.desk().services();
    ui::DueWatch watch(services, fixture.desk().clock(), nullptr, std::chrono::milliseconds(30));
    int found = 0;
    QObject::connect(&watch, &ui::DueWatch::found, [&] { ++found; });
    watch.start({});
    EXPECT_TRUE(QTest::qWaitFor([&] { return found >= 3; }));
    watch.stop();
    const int before = found;
    fixture.settle();
    EXPECT_EQ(found, before);
}

TEST(Notices, StandOverEveryPageUntilTheBackupIsMade)
{
    WindowFixture fixture(test::look());
    fixture.desk().backupDue = true;
    fixture.signIn("lookAsSupervisor");
    ASSERT_TRUE(fixture.isShown("dueText"));
    EXPECT_EQ(fixture.text("dueText").toStdString(), "A backup is due.");
    fixture.window().go(ui::Place::People);
    EXPECT_TRUE(fixture.isShown("dueText"));
    fixture.click("seeToBackup");
    fixture.settle();
    EXPECT_EQ(fixture.find<QTabBar>("trustTabs")->currentIndex(), static_cast<int>(ui::TrustTab::Backups));
}

TEST(Notices, AnAgentHearsThatABackupIsDueAndIsNotSentThere)
{
    WindowFixture fixture(test::look());
    fixture.desk().backupDue = true;
    fixture.signIn();
    EXPECT_TRUE(fixture.isShown("dueText"));
    EXPECT_FALSE(fixture.isShown("seeToBackup"));
}

TEST(Notices, ADoubtedLogIsOneClickFromItsCheck)
{
    WindowFixture fixture(test::look());
    fixture.desk().logDoubted = true;
    fixture.signIn("lookAsSupervisor");
    EXPECT_TRUE(fixture.text("dueText").startsWith(QLatin1String("The log is not the one")));
    fixture.click("checkLog");
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("verifyLog"));
}

} // namespace
