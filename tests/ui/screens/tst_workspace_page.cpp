// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace {

using namespace desk;
using test::FakeDesk;
using test::WindowFixture;

void open(WindowFixture &fixture, const std::string &reference)
{
    fixture.signIn();
    fixture.window().openRequest(reference);
    fixture.settle();
}

/// Fills the form that proves somebody by facts about an order.
void enterFacts(WindowFixture &fixture, const char *detail)
{
    int number = 0;
    for (QLineEdit *edit : fixture.widget("identityPane")->findChildren<QLineEdit *>())
        if (edit->isVisible() && edit->objectName().startsWith(QLatin1String("claim_")))
            fixture.type(edit->objectName().toLatin1().constData(),
                         number++ == 0 ? FakeDesk::rightOrder : detail);
    ASSERT_GT(number, 1);
}

TEST(Workspace, FromReceivedToClosed)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Received));
    EXPECT_FALSE(fixture.widget("workOutPlan")->isEnabled());
    EXPECT_FALSE(fixture.widget("workOutPlan")->toolTip().isEmpty());
    EXPECT_FALSE(fixture.widget("writePackage")->isEnabled());

    enterFacts(fixture, FakeDesk::rightDetail);
    fixture.key(Qt::Key_Return);
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("verify"), 1);
    EXPECT_TRUE(fixture.text("nextSentence").contains(QLatin1String("work out")));

    fixture.click("workOutPlan");
    fixture.settle();
    auto *plan = fixture.find<QTableView>("planTable");
    ASSERT_GT(plan->model()->rowCount(), 1);
    fixture.click("copyDigest");
    EXPECT_EQ(QGuiApplication::clipboard()->text().size(), 64);

    fixture.prompter().answer = {QStringLiteral("/packages/answer.zip")};
    fixture.click("writePackage");
    fixture.settle(200);
    EXPECT_TRUE(fixture.text("packagePath").contains(QLatin1String("answer.zip")));
    EXPECT_FALSE(fixture.text("passphrase").isEmpty());
    fixture.click("copyPassphrase");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), fixture.text("passphrase"));

    fixture.click("closeRequest");
    fixture.settle();
    EXPECT_TRUE(fixture.text("nextSentence").contains(QLatin1String("closed")));

    const QString passphrase = fixture.text("passphrase");
    fixture.click("backToRequests");
    fixture.settle();
    for (QLabel *label : fixture.window().findChildren<QLabel *>())
        EXPECT_FALSE(label->text().contains(passphrase)) << "the passphrase is shown once";
    EXPECT_NE(QGuiApplication::clipboard()->text(), passphrase) << "and does not stay on the clipboard";
}

TEST(Workspace, TellsHowManyAttemptsAreLeft)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Received));
    for (int left = 2; left >= 0; --left) {
        enterFacts(fixture, "wrong");
        fixture.click("checkClaims");
        fixture.settle();
        int lines = 0;
        for (QWidget *each :
             fixture.widget("identityPane")->findChildren<QWidget *>(QStringLiteral("evidence")))
            lines += each->isVisible() ? 1 : 0;
        EXPECT_EQ(lines, 3 - left);
        EXPECT_TRUE(fixture.text("attemptsLeft").startsWith(QString::number(left)));
    }
    EXPECT_FALSE(fixture.widget("checkClaims")->isEnabled());
    EXPECT_FALSE(fixture.widget("checkClaims")->toolTip().isEmpty());
}

TEST(Workspace, EveryAttemptIsTypedAnew)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Received));
    enterFacts(fixture, "wrong");
    fixture.click("checkClaims");
    for (QLineEdit *edit : fixture.widget("identityPane")->findChildren<QLineEdit *>())
        EXPECT_TRUE(edit->text().isEmpty()) << edit->objectName().toStdString();
}

TEST(Workspace, AsksWhichOfSeveralIsMeant)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestFinding(2));
    EXPECT_FALSE(fixture.isShown("checkClaims")) << "first the person, then the proof";
    fixture.click("chooseSubject1");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("chooseSubject"), 1);
    EXPECT_TRUE(fixture.isShown("checkClaims"));
    EXPECT_FALSE(fixture.isShown("chooseSubject0"));
}

TEST(Workspace, PackagingCanBeCancelledAndBegunAgain)
{
    WindowFixture fixture(test::look());
    fixture.desk().stepMilliseconds = 30;
    open(fixture, fixture.desk().requestIn(RequestState::Planned));
    fixture.prompter().answer = {QStringLiteral("/packages/answer.zip")};
    fixture.click("writePackage");
    fixture.settle(100);
    EXPECT_FALSE(fixture.widget("writePackage")->isEnabled());
    fixture.click("cancelWork");
    fixture.settle(150);
    EXPECT_FALSE(fixture.isShown("passphrase"));
    EXPECT_TRUE(fixture.isShown("noticeText"));
    EXPECT_TRUE(fixture.widget("writePackage")->isEnabled());
    fixture.desk().stepMilliseconds = 1;
    fixture.click("writePackage");
    fixture.settle(150);
    EXPECT_TRUE(fixture.isShown("passphrase"));
}

TEST(Workspace, NoFileChosenMeansNoPackage)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Planned));
    fixture.click("writePackage");
    fixture.settle();
    EXPECT_EQ(fixture.prompter().asked.size(), 1U);
    EXPECT_EQ(fixture.desk().callsOf("writePackage"), 0);
}

TEST(Workspace, AssignsAndGivesBackAndTakesNotes)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestFinding(2));
    const QString before = fixture.text("turnSentence");
    fixture.click("assign");
    fixture.settle();
    EXPECT_NE(fixture.text("turnSentence"), before);
    EXPECT_FALSE(fixture.widget("addNote")->isEnabled());
    fixture.type("noteText", "Called, no answer.");
    fixture.click("addNote");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("note"), 1);
    bool shown = false;
    for (QLabel *label : fixture.window().findChildren<QLabel *>())
        shown = shown || label->text() == QLatin1String("Called, no answer.");
    EXPECT_TRUE(shown);
}

TEST(Workspace, ShowsAnErrorWhereTheWorkWasDone)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Verified));
    fixture.desk().failNext("plan", ErrorCode::KeyUnavailable);
    fixture.click("workOutPlan");
    fixture.settle();
    auto *notice = fixture.widget("planPane")->findChild<QLabel *>(QStringLiteral("noticeText"));
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(fixture.widget("workOutPlan")->isEnabled()) << "it can be tried again";
}

} // namespace
