// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, backups, restoring, and certificates of erasure.
#include "tests/ui/support/window_fixture.h"
#include "ui/trust/trust_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>

namespace {

using namespace desk;
using test::WindowFixture;

void openTab(WindowFixture &fixture, ui::TrustTab tab)
{
    fixture.signIn("lookAsSupervisor");
    fixture.window().go(ui::Place::Trust);
    fixture.settle();
    fixture.find<QTabBar>("trustTabs")->setCurrentIndex(static_cast<int>(tab));
    fixture.settle();
}

TEST(Keys, AreReplacedOnlyAfterADryRunWithNumbers)
{
    WindowFixture fixture(test::look());
    openTab(fixture, ui::TrustTab::Keys);
    EXPECT_FALSE(fixture.widget("rotateKey")->isEnabled()) << "no key is chosen";
    fixture.find<QTableView>("keyTable")->selectRow(0);
    fixture.click("rotateKey");
    fixture.settle(150);
    EXPECT_TRUE(fixture.text("formLead").contains(QLatin1String("240 rows")));
    EXPECT_EQ(fixture.desk().callsOf("rotate"), 0) << "nothing is replaced yet";
    fixture.click("formGo");
    fixture.settle(150);
    EXPECT_EQ(fixture.desk().callsOf("rotate"), 1);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("Version 2")));
}

TEST(Keys, AReplacementCanBeCancelledAndSaysHowToGoOn)
{
    WindowFixture fixture(test::look());
    openTab(fixture, ui::TrustTab::Keys);
    fixture.find<QTableView>("keyTable")->selectRow(0);
    fixture.click("rotateKey");
    fixture.settle(150);
    fixture.desk().stepMilliseconds = 40;
    fixture.click("formGo");
    fixture.settle();
    EXPECT_FALSE(fixture.widget("rotateKey")->isEnabled());
    fixture.click("cancelWork");
    fixture.settle(150);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("to go on")));
    EXPECT_TRUE(fixture.widget("rotateKey")->isEnabled());
}

TEST(Backups, AreTwoFilesCheckedAndRehearsed)
{
    WindowFixture fixture(test::look());
    openTab(fixture, ui::TrustTab::Backups);
    fixture.click("createBackup");
    fixture.settle();
    fixture.type("backupData", "/vault/a.rdb");
    EXPECT_FALSE(fixture.widget("formGo")->isEnabled()) << "a backup is two files";
    fixture.type("backupKeys", "/safe/a.rdk");
    fixture.desk().failNext("createBackup", ErrorCode::Conflict, "keystore");
    fixture.click("formGo");
    fixture.settle(150);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("one volume")));
    fixture.click("createBackup");
    fixture.settle();
    fixture.type("backupData", "/vault/a.rdb");
    fixture.type("backupKeys", "/safe/a.rdk");
    fixture.click("formGo");
    fixture.settle(150);
    EXPECT_EQ(fixture.desk().lastWords(), "/vault/a.rdb /safe/a.rdk");
    fixture.find<QTableView>("backupTable")->selectRow(0);
    fixture.click("verifyBackup");
    fixture.settle(150);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("signed by this desk")));
    fixture.click("rehearseRestore");
    fixture.settle(150);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("as in the desk")));
}

TEST(Backups, TheScheduleIsShownAndSet)
{
    WindowFixture fixture(test::look());
    openTab(fixture, ui::TrustTab::Backups);
    EXPECT_FALSE(fixture.widget("runDueBackup")->isEnabled()) << "nothing is due";
    fixture.click("backupPlan");
    fixture.settle();
    fixture.type("planHours", "24");
    fixture.type("planData", "/vault");
    fixture.type("planKeys", "/safe");
    fixture.click("formGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("setBackupPlan"), 1);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("schedule holds")));
}

TEST(Restore, AsksForWhoRestoresAndSaysWhatTheGateFound)
{
    WindowFixture fixture(test::look());
    fixture.click("restoreBackup");
    fixture.settle();
    EXPECT_TRUE(fixture.text("formLead").contains(QLatin1String("erasure made since")));
    const auto fill = [&] {
        fixture.type("restoreFile", "/vault/a.rdb");
        fixture.type("restoreData", "/new/desk");
        fixture.type("restoreKeyring", "/new/keys");
        EXPECT_FALSE(fixture.widget("formGo")->isEnabled()) << "somebody has to restore";
        fixture.type("restoreKit", "amber violin");
        fixture.click("formGo");
        fixture.settle(150);
    };
    fixture.desk().failNext("restoreBackup", ErrorCode::Conflict, "ledger");
    fill();
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("known to be missing")));
    fixture.click("restoreBackup");
    fixture.settle();
    fill();
    EXPECT_EQ(fixture.desk().lastWords(), "/vault/a.rdb  /new/desk");
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("restored desk")));
    EXPECT_EQ(fixture.find<QLineEdit>("deskFolder")->text(), QLatin1String("/new/desk"));
}

TEST(Certificate, IsOfferedForAnErasureThatWasAnsweredAndForNothingElse)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Closed, policy::Right::Access));
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("certificate"));
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Closed, policy::Right::Deletion));
    fixture.settle();
    fixture.prompter().answer = {QStringLiteral("/answers/certificate.zip")};
    fixture.click("certificate");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("certificate"), 1);
    EXPECT_TRUE(fixture.text("packagePath").contains(QLatin1String("certificate.zip")));
    EXPECT_FALSE(fixture.isShown("passphrase")) << "anybody may read it";
}

} // namespace
