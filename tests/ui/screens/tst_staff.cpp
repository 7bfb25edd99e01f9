// SPDX-License-Identifier: GPL-3.0-or-later
// Staff, four eyes, and one's own signing in.
#include "tests/ui/support/window_fixture.h"
#include "ui/trust/trust_page.h"
#include "ui/widgets/qr_code.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

namespace {

using namespace desk;
using test::WindowFixture;

void signInAs(WindowFixture &fixture, const char *user)
{
    fixture.type("user", user);
    fixture.type("password", fixture.desk().password.c_str());
    fixture.click("signIn");
    fixture.settle();
}

void openTab(WindowFixture &fixture, ui::TrustTab tab)
{
    fixture.window().go(ui::Place::Trust);
    fixture.settle();
    fixture.find<QTabBar>("trustTabs")->setCurrentIndex(static_cast<int>(tab));
    fixture.settle();
}

void giveOwnPassword(WindowFixture &fixture)
{
    fixture.type("ownPassword", fixture.desk().password.c_str());
    fixture.click("formGo");
    fixture.settle();
}

TEST(Staff, AnotherPersonAgreesToANewOne)
{
    WindowFixture fixture(test::look());
    signInAs(fixture, "administrator");
    openTab(fixture, ui::TrustTab::Staff);
    fixture.click("addStaff");
    fixture.settle();
    fixture.type("staffName", "berta");
    fixture.type("staffPassword", "violin amber lake");
    fixture.type("staffPasswordAgain", "violin amber");
    fixture.click("role1");
    EXPECT_FALSE(fixture.widget("formGo")->isEnabled()) << "the passwords differ";
    fixture.type("staffPasswordAgain", "violin amber lake");
    fixture.click("formGo");
    fixture.settle();
    ASSERT_EQ(fixture.desk().proposals.size(), 1U);
    EXPECT_FALSE(fixture.isShown("toldSecret")) << "hidden until asked for";
    fixture.click("showSecret");
    EXPECT_EQ(fixture.text("toldSecret"), QLatin1String("ABCDEFGH"));
    fixture.find<QTableView>("proposalTable")->selectRow(0);
    fixture.settle();
    EXPECT_FALSE(fixture.widget("approveProposal")->isEnabled()) << "nobody agrees to what they proposed";
    fixture.window().lock();
    fixture.settle();
    fixture.signIn("lookAsSupervisor");
    openTab(fixture, ui::TrustTab::Staff);
    EXPECT_FALSE(fixture.isShown("toldSecret")) << "it was told once";
    fixture.find<QTableView>("proposalTable")->selectRow(0);
    fixture.click("approveProposal");
    fixture.settle();
    EXPECT_EQ(fixture.desk().proposals.front().state, ProposalState::Approved);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("3 keys given")));
}

TEST(Staff, DisablesOnlyWithNumbersAndWarnsOfKeysWithOneHolder)
{
    WindowFixture fixture(test::look());
    fixture.desk().keyHolding.kit = true;
    fixture.desk().keyHolding.approvers = 2;
    fixture.desk().keyHolding.few = {{"index key of RU", "supervisor", true}};
    signInAs(fixture, "administrator");
    openTab(fixture, ui::TrustTab::Staff);
    EXPECT_EQ(fixture.find<QTableView>("fewTable")->model()->rowCount(), 1);
    fixture.find<QTableView>("staffTable")->selectRow(0);
    fixture.click("disableStaff");
    fixture.settle();
    EXPECT_TRUE(fixture.text("formLead").contains(QLatin1String("11 keys")));
    EXPECT_EQ(fixture.desk().callsOf("disable"), 0);
    fixture.click("formGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastWords(), "agent");
}

TEST(Staff, IsShutOutOfTheOnePlatformThatIsChosen)
{
    WindowFixture fixture(test::look());
    signInAs(fixture, "administrator");
    openTab(fixture, ui::TrustTab::Staff);
    fixture.find<QTableView>("staffTable")->selectRow(0);
    fixture.click("shutOut");
    fixture.settle();
    const QVariant platform = fixture.find<QComboBox>("shutOutOf")->itemData(2);
    fixture.choose("shutOutOf", platform);
    EXPECT_EQ(fixture.desk().callsOf("revoke"), 0) << "asked before it is done";
    fixture.click("formGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastWords(), "agent " + platform.toString().toStdString());
}

TEST(Staff, GivesNewKeyPairsWithAFirstPassword)
{
    WindowFixture fixture(test::look());
    signInAs(fixture, "administrator");
    openTab(fixture, ui::TrustTab::Staff);
    EXPECT_FALSE(fixture.widget("renewStaff")->isEnabled()) << "nobody is chosen";
    fixture.find<QTableView>("staffTable")->selectRow(0);
    fixture.click("renewStaff");
    fixture.settle();
    EXPECT_TRUE(fixture.text("formTitle").contains(QLatin1String("agent")));
    fixture.type("staffPassword", "violin amber lake");
    fixture.type("staffPasswordAgain", "violin amber");
    EXPECT_FALSE(fixture.widget("formGo")->isEnabled()) << "the passwords differ";
    fixture.type("staffPasswordAgain", "violin amber lake");
    EXPECT_EQ(fixture.desk().callsOf("renewStaff"), 0);
    fixture.click("formGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastWords(), "agent");
    EXPECT_EQ(fixture.desk().proposals.front().kind, ProposalKind::Renew);
    EXPECT_TRUE(fixture.isShown("showSecret")) << "of the authenticator that comes with them";
}

TEST(Staff, SaysWhoCannotDoItForThemselves)
{
    WindowFixture fixture(test::look());
    signInAs(fixture, "administrator");
    openTab(fixture, ui::TrustTab::Staff);
    fixture.find<QTableView>("staffTable")->selectRow(0);
    fixture.desk().failNext("disable", ErrorCode::Conflict, "certifier");
    fixture.click("disableStaff");
    fixture.settle();
    fixture.click("formGo");
    fixture.settle();
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("gave you your place")))
        << fixture.text("noticeText").toStdString();
}

TEST(Staff, TabsThatAreNotThereLeaveNoGap)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor"); // who sees every tab
    fixture.window().go(ui::Place::Trust);
    fixture.settle();
    fixture.window().lock();
    fixture.settle();
    signInAs(fixture, "administrator");
    fixture.window().go(ui::Place::Trust);
    fixture.settle();
    auto *tabs = fixture.find<QTabBar>("trustTabs");
    int hidden = 0;
    int next = tabs->tabRect(0).left();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (!tabs->isTabVisible(tab)) {
            ++hidden;
            continue;
        }
        EXPECT_EQ(tabs->tabRect(tab).left(), next) << tab;
        next = tabs->tabRect(tab).right() + 1;
    }
    EXPECT_GT(hidden, 0);
}

TEST(Staff, IsNotThereForAnAgent)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().go(ui::Place::Trust);
    fixture.settle();
    auto *tabs = fixture.find<QTabBar>("trustTabs");
    EXPECT_FALSE(tabs->isTabVisible(static_cast<int>(ui::TrustTab::Staff)));
    EXPECT_TRUE(tabs->isTabVisible(static_cast<int>(ui::TrustTab::Own)));
    EXPECT_EQ(fixture.desk().callsOf("holding"), 0);
}

TEST(OwnSignIn, AnExpiredPasswordIsChangedBeforeAnythingElse)
{
    WindowFixture fixture(test::look());
    fixture.desk().passwordExpired = true;
    fixture.signIn("lookAsSupervisor");
    EXPECT_FALSE(fixture.widget("goRequests")->isEnabled());
    EXPECT_EQ(fixture.desk().callsOf("guard") + fixture.desk().callsOf("queue"), 0)
        << "everything else would be refused";
    fixture.click("changePassword");
    fixture.settle();
    fixture.type("newPassword", "violin amber lake");
    fixture.type("newPasswordAgain", "violin amber lake");
    fixture.type("ownPassword", "wrong");
    fixture.click("formGo");
    fixture.settle();
    EXPECT_FALSE(fixture.widget("goRequests")->isEnabled());
    fixture.click("changePassword");
    fixture.settle();
    fixture.type("newPassword", "violin amber lake");
    fixture.type("newPasswordAgain", "violin amber lake");
    giveOwnPassword(fixture);
    EXPECT_TRUE(fixture.widget("goRequests")->isEnabled());
    EXPECT_TRUE(fixture.isShown("requestTable")) << "and the day begins";
}

TEST(OwnSignIn, EnrolsAnAuthenticatorByItsPicture)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    openTab(fixture, ui::TrustTab::Own);
    EXPECT_FALSE(fixture.isShown("confirmCode"));
    fixture.click("enrolCode");
    fixture.settle();
    giveOwnPassword(fixture);
    EXPECT_FALSE(fixture.find<ui::QrCode>("qrCode")->isEmpty());
    EXPECT_FALSE(fixture.isShown("toldSecret"));
    fixture.click("confirmCode");
    fixture.settle();
    fixture.type("enrolmentCode", "123456");
    giveOwnPassword(fixture);
    EXPECT_EQ(fixture.desk().callsOf("confirmEnrolment"), 1);
    EXPECT_FALSE(fixture.isShown("qrCode"));
}

TEST(OwnSignIn, ReplacesTheRootForWhoeverFoundedTheDesk)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    openTab(fixture, ui::TrustTab::Own);
    EXPECT_FALSE(fixture.isShown("renewRoot")) << "an agent's keys are no root";
    fixture.window().lock();
    fixture.settle();
    fixture.desk().isRoot = true;
    fixture.signIn("lookAsSupervisor");
    openTab(fixture, ui::TrustTab::Own);
    fixture.click("renewRoot");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("renewRoot"), 0) << "asked before it is done";
    giveOwnPassword(fixture);
    EXPECT_EQ(fixture.desk().callsOf("renewRoot"), 1);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("every certificate leads to them")));
    EXPECT_EQ(fixture.text("toldSecret").count(QLatin1Char('\n')), 9) << "new recovery codes";
}

TEST(OwnSignIn, TellsRecoveryCodesOnce)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    openTab(fixture, ui::TrustTab::Own);
    fixture.click("renewCodes");
    fixture.settle();
    giveOwnPassword(fixture);
    EXPECT_EQ(fixture.text("toldSecret").count(QLatin1Char('\n')), 9);
    openTab(fixture, ui::TrustTab::Incidents);
    openTab(fixture, ui::TrustTab::Own);
    EXPECT_FALSE(fixture.isShown("toldSecret"));
}

TEST(OwnSignIn, WritesAKeyFileForItsOwnerAndTakesItBackWhenRefused)
{
    WindowFixture fixture(test::look());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    fixture.signIn();
    openTab(fixture, ui::TrustTab::Own);
    const auto make = [&] {
        fixture.click("keyFileStep");
        fixture.settle();
        fixture.prompter().answer = {path};
        fixture.click("newKeyFileChoose");
        giveOwnPassword(fixture);
    };
    fixture.desk().failNext("setKeyFile", ErrorCode::WrongPassword);
    make();
    EXPECT_FALSE(QFile::exists(path));
    make();
    EXPECT_EQ(QFile(path).size(), 32);
    EXPECT_EQ(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
    EXPECT_EQ(fixture.desk().keyFileBytes, 32U);
}

TEST(QrCode, IsOneThatACameraFinds)
{
    ui::QrCode code(nullptr);
    code.setContent("otpauth://totp/Rightsdesk:agent?secret=ABCDEFGH");
    const QImage &modules = code.modules();
    ASSERT_GE(modules.width(), 21);
    // The three finder patterns: seven dark modules along the edge, then a light one.
    const auto finder = [&](int x, int y) {
        for (int i = 0; i < 7; ++i)
            if (qGray(modules.pixel(x + i, y)) != 0)
                return false;
        return true;
    };
    const int last = modules.width() - 7;
    EXPECT_TRUE(finder(0, 0) && finder(last, 0) && finder(0, last) && finder(0, last + 6));
    EXPECT_NE(qGray(modules.pixel(7, 0)), 0);
    code.setContent({});
    EXPECT_TRUE(code.isEmpty());
}

} // namespace
