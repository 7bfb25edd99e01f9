// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace {

using namespace desk;
using test::FakeDesk;
using test::WindowFixture;

/// As a supervisor who is data protection as well, so that every step is theirs; an agent where `as` says so.
void open(WindowFixture &fixture, const std::string &reference, const char *as = "lookAsSupervisor")
{
    fixture.signIn(as);
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
    EXPECT_FALSE(fixture.widget("carryOut")->isEnabled());

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
    fixture.click("carryOut");
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
    fixture.click("carryOut");
    fixture.settle(100);
    EXPECT_FALSE(fixture.widget("carryOut")->isEnabled());
    fixture.click("cancelWork");
    fixture.settle(150);
    EXPECT_FALSE(fixture.isShown("passphrase"));
    EXPECT_TRUE(fixture.isShown("noticeText"));
    EXPECT_TRUE(fixture.widget("carryOut")->isEnabled());
    fixture.desk().stepMilliseconds = 1;
    fixture.click("carryOut");
    fixture.settle(150);
    EXPECT_TRUE(fixture.isShown("passphrase"));
}

TEST(Workspace, APackageThatWasLostIsWrittenAgain)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Planned));
    EXPECT_FALSE(fixture.isShown("writeAgain"));
    fixture.prompter().answer = {QStringLiteral("/packages/answer.zip")};
    fixture.click("carryOut");
    fixture.settle(100);
    ASSERT_TRUE(fixture.isShown("writeAgain"));
    EXPECT_FALSE(fixture.isShown("carryOut"));
    fixture.prompter().answer = {QStringLiteral("/packages/another.zip")};
    fixture.click("writeAgain");
    fixture.settle(100);
    EXPECT_EQ(fixture.desk().callsOf("fulfil"), 2);
    EXPECT_TRUE(fixture.isShown("passphrase"));
    fixture.click("closeRequest");
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("writeAgain"));
}

TEST(Workspace, APackageHasTheFormThatWasChosen)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Planned));
    ASSERT_TRUE(fixture.isShown("packageForm"));
    auto *form = qobject_cast<QComboBox *>(fixture.widget("packageForm"));
    ASSERT_NE(form, nullptr);
    EXPECT_EQ(form->count(), 3);
    form->setCurrentIndex(1);
    fixture.prompter().answer = {QStringLiteral("/packages/answer.html")};
    fixture.click("carryOut");
    fixture.settle(100);
    EXPECT_TRUE(fixture.prompter().asked.back().suggested.endsWith(QLatin1String(".html")));
    EXPECT_EQ(fixture.desk().lastFulfilment().form, exporting::PackageForm::Html);
    EXPECT_TRUE(fixture.isShown("packageForm")) << "a lost package may be written again in another form";
    fixture.click("closeRequest");
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("packageForm"));
}

/// Of nobody: an age key for these tests.
constexpr const char *theirKey = "age1ggkgu7nzyltmegf4pvlzhde8nauf0wrmk6z5k7puvr5qxydwxpusyw0gnn";

TEST(Workspace, PortabilityGoesToAnotherControllerUnderItsKey)
{
    WindowFixture fixture(test::look());
    const std::string reference = fixture.desk().requestIn(RequestState::Planned);
    fixture.desk().turnInto(reference, policy::Right::Portability);
    open(fixture, reference);
    ASSERT_TRUE(fixture.isShown("toController"));
    EXPECT_FALSE(fixture.isShown("controllerKey"));
    fixture.find<QCheckBox>("toController")->setChecked(true);
    EXPECT_FALSE(fixture.isShown("packageForm")) << "what goes to a key is an age file";
    EXPECT_FALSE(fixture.widget("carryOut")->isEnabled());
    EXPECT_TRUE(fixture.widget("carryOut")->toolTip().contains(QLatin1String("who the controller is")));
    fixture.type("controllerName", "Next Shop Ltd");
    fixture.type("controllerContact", "privacy@next.example");
    EXPECT_FALSE(fixture.widget("carryOut")->isEnabled());

    std::string slip = theirKey;
    std::swap(slip[10], slip[11]);
    const auto calls = fixture.desk().calls();
    fixture.type("controllerKey", slip.c_str());
    EXPECT_TRUE(fixture.text("controllerKeyFault").contains(QLatin1String("no age key")));
    EXPECT_FALSE(fixture.isShown("controllerFingerprint"));
    EXPECT_FALSE(fixture.widget("carryOut")->isEnabled());
    fixture.type("controllerKey", theirKey);
    EXPECT_FALSE(fixture.isShown("controllerKeyFault"));
    EXPECT_TRUE(fixture.isShown("controllerFingerprint"));
    EXPECT_EQ(fixture.desk().calls(), calls) << "what is typed is checked without asking the desk";

    fixture.prompter().answer = {QStringLiteral("/packages/next.age")};
    fixture.click("carryOut");
    fixture.settle(200);
    EXPECT_TRUE(fixture.prompter().asked.back().suggested.endsWith(QLatin1String(".age")));
    const FulfilOrder &order = fixture.desk().lastFulfilment();
    EXPECT_EQ(order.form, exporting::PackageForm::Age);
    ASSERT_TRUE(order.controller.has_value());
    EXPECT_EQ(order.controller->name, "Next Shop Ltd");
    EXPECT_EQ(order.controller->contact, "privacy@next.example");
    EXPECT_EQ(order.controller->key, theirKey);
    EXPECT_TRUE(fixture.text("packagePath").contains(QLatin1String("next.age")));
    EXPECT_TRUE(fixture.isShown("packageHash"));
    EXPECT_FALSE(fixture.isShown("passphrase"));
    auto *notice = fixture.widget("fulfilPane")->findChild<QLabel *>(QStringLiteral("noticeText"));
    EXPECT_TRUE(notice->text().contains(QLatin1String("Next Shop Ltd"))) << "what to do next is said";

    fixture.click("backToRequests");
    fixture.settle();
    EXPECT_TRUE(fixture.window().findChild<QLineEdit *>(QStringLiteral("controllerName"))->text().isEmpty());
}

TEST(Workspace, OnlyPortabilityGoesToAnotherController)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Planned));
    ASSERT_TRUE(fixture.isShown("packageForm"));
    EXPECT_FALSE(fixture.isShown("toController"));
}

TEST(Workspace, NoFileChosenMeansNoPackage)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Planned));
    fixture.click("carryOut");
    fixture.settle();
    EXPECT_EQ(fixture.prompter().asked.size(), 1U);
    EXPECT_EQ(fixture.desk().callsOf("fulfil"), 0);
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

TEST(Workspace, GivesOneRightToSomebodyOfItsOwn)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestFinding(2));
    auto *who = fixture.find<QComboBox>("actionAssignee");
    EXPECT_EQ(who->currentData().toString(), QString()) << "whoever has the request";
    ASSERT_GE(who->findData(QStringLiteral("agent")), 1);
    const QString before = fixture.text("turnSentence");
    fixture.choose("actionAssignee", QStringLiteral("agent"));
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("assignAction"), 1);
    EXPECT_EQ(fixture.desk().callsOf("assign"), 0) << "the request itself stays with whoever has it";
    EXPECT_EQ(who->currentData().toString(), QStringLiteral("agent"));
    EXPECT_NE(fixture.text("turnSentence"), before);

    // By keyboard: its letter leads to it, and the arrows choose.
    fixture.key(Qt::Key_U, Qt::AltModifier);
    EXPECT_TRUE(who->hasFocus());
    fixture.key(Qt::Key_Up);
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("assignAction"), 2);
    EXPECT_EQ(who->currentIndex(), who->findData(QStringLiteral("agent")) - 1);
}

TEST(Workspace, LeavesAPackageToDataProtectionAndSaysSo)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Planned), "lookAsAgent");
    EXPECT_FALSE(fixture.widget("carryOut")->isEnabled());
    EXPECT_TRUE(fixture.widget("carryOut")->toolTip().contains(QLatin1String("data protection")));
    EXPECT_TRUE(fixture.widget("workOutPlan")->isEnabled());
}

TEST(Workspace, NobodyApprovesTheirOwnPlan)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Verified, policy::Right::Deletion));
    fixture.click("workOutPlan");
    fixture.settle();
    EXPECT_FALSE(fixture.widget("approvePlan")->isEnabled());
    EXPECT_TRUE(fixture.widget("approvePlan")->toolTip().contains(QLatin1String("You made this plan")));
    EXPECT_FALSE(fixture.widget("carryOut")->isEnabled());
}

TEST(Workspace, ErasesOnlyAfterApprovalAndSaysHowMuchBefore)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Planned, policy::Right::Deletion));
    EXPECT_FALSE(fixture.widget("carryOut")->isEnabled());
    fixture.click("approvePlan");
    fixture.settle();
    fixture.click("carryOut");
    ASSERT_NE(fixture.dialog(), nullptr) << "what cannot be undone is asked for";
    EXPECT_EQ(fixture.desk().callsOf("fulfil"), 0);
    fixture.click("askCancel");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("fulfil"), 0);
    fixture.click("carryOut");
    fixture.click("askGo");
    fixture.settle(150);
    EXPECT_EQ(fixture.desk().callsOf("fulfil"), 1);
    EXPECT_FALSE(fixture.widget("closeRequest")->isEnabled()) << "a recipient is still to be told";
}

TEST(Workspace, SendsAPlanBackWithAReason)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Planned, policy::Right::Deletion));
    fixture.click("sendBack");
    EXPECT_FALSE(fixture.widget("askGo")->isEnabled());
    fixture.type("askReason", "The invoices are missing.");
    fixture.click("askGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("sendBack"), 1);
    EXPECT_TRUE(fixture.text("nextSentence").contains(QLatin1String("work out")));
}

TEST(Workspace, RefusesOnAGroundOfTheLaw)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Received), "lookAsAgent");
    fixture.click("refuseAction");
    fixture.choose("askChoice", QStringLiteral("gdpr.11.2"));
    fixture.type("askReason", "We could not tell who is asking.");
    fixture.click("askGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("refuse"), 1);
    EXPECT_TRUE(fixture.text("decisionStatus").contains(QLatin1String("proposes to refuse")));
    EXPECT_FALSE(fixture.widget("approvePlan")->isEnabled());
}

TEST(Workspace, AnswersAComplaintByAName)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Verified, policy::Right::Complaint));
    fixture.click("workOutPlan");
    fixture.settle();
    EXPECT_FALSE(fixture.widget("carryOut")->isEnabled());
    fixture.find<QComboBox>("specialist")->setCurrentIndex(0);
    fixture.type("complaintAnswer", "We are sorry; it was mended.");
    fixture.click("carryOut");
    fixture.settle(150);
    EXPECT_EQ(fixture.desk().lastFulfilment().specialist, "agent");
    EXPECT_EQ(fixture.desk().lastFulfilment().answer, "We are sorry; it was mended.");
}

TEST(Workspace, CorrectsAFieldChosenFromTheMaskedFile)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Verified, policy::Right::Correction));
    EXPECT_FALSE(fixture.widget("workOutPlan")->isEnabled());
    fixture.click("correctFields");
    fixture.settle();
    fixture.find<QComboBox>("correctField")->setCurrentIndex(1);
    fixture.type("correctValue", "New Street 5");
    fixture.click("addCorrection");
    fixture.click("saveCorrections");
    fixture.settle();
    ASSERT_EQ(fixture.desk().lastCorrections().size(), 1U);
    EXPECT_EQ(fixture.desk().lastCorrections().front().value, "New Street 5");
    EXPECT_TRUE(fixture.isShown("change"));
}

TEST(Workspace, MakesACodeShowsItOnceAndTakesWhatThePersonSays)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Received), "lookAsAgent");
    auto *method = fixture.find<QComboBox>("verificationMethod");
    method->setCurrentText(QStringLiteral("One-time code"));
    fixture.click("makeChallenge");
    fixture.settle();
    EXPECT_EQ(fixture.text("challengeCode").toStdString(), FakeDesk::rightCode);
    EXPECT_TRUE(fixture.text("challengeTo").contains(QLatin1String("stored@example.org")));
    fixture.type("claim_code", FakeDesk::rightCode);
    fixture.click("checkClaims");
    fixture.settle();
    EXPECT_TRUE(fixture.text("nextSentence").contains(QLatin1String("work out")));
    for (QLabel *label : fixture.window().findChildren<QLabel *>())
        EXPECT_FALSE(label->text().contains(QLatin1String(FakeDesk::rightCode))) << "a code is shown once";
}

TEST(Workspace, CallsBackOnlyTheNumberThatWasShown)
{
    WindowFixture fixture(test::look());
    open(fixture, fixture.desk().requestIn(RequestState::Received), "lookAsAgent");
    fixture.find<QComboBox>("verificationMethod")->setCurrentText(QStringLiteral("Call back"));
    EXPECT_FALSE(fixture.widget("checkClaims")->isEnabled()) << "no number was shown";
    fixture.click("makeChallenge");
    fixture.settle();
    EXPECT_TRUE(fixture.widget("checkClaims")->isEnabled());
    fixture.click("checkClaims");
    fixture.settle();
    EXPECT_TRUE(fixture.text("nextSentence").contains(QLatin1String("work out")));
}

TEST(Workspace, NamesWhatWasDoneOnTheTimelineAndNotTheDigestOfAPlan)
{
    WindowFixture fixture(test::look());
    const std::string reference = fixture.desk().requestIn(RequestState::Planned);
    const std::string digest(64, 'a');
    open(fixture, reference);
    fixture.desk().services().requests.note(reference, digest); // answered by the event loop
    fixture.settle();
    fixture.key(Qt::Key_F5);
    fixture.settle(150);
    int named = 0;
    for (const QLabel *label : fixture.window().findChildren<QLabel *>()) {
        EXPECT_FALSE(label->text().contains(QString::fromStdString(digest)));
        named += label->toolTip() == QString::fromStdString(digest) && !label->text().isEmpty() ? 1 : 0;
    }
    EXPECT_EQ(named, 1);
}

TEST(Workspace, SaysOnTheTimelineWhichLetterWent)
{
    WindowFixture fixture(test::look());
    const std::string reference = fixture.desk().requestIn(RequestState::Verified);
    LetterOrder letter;
    letter.right = policy::Right::Access;
    letter.kind = "acknowledgement";
    open(fixture, reference);
    fixture.desk().services().letters.send(reference, letter);
    fixture.settle();
    fixture.key(Qt::Key_F5);
    fixture.settle(150);
    const QString written =
        ui::Words::event("letter-written") + QStringLiteral(": ") + ui::Words::letterKind("acknowledgement");
    bool shown = false;
    for (const QLabel *label : fixture.window().findChildren<QLabel *>())
        shown = shown || label->text() == written;
    EXPECT_TRUE(shown) << written.toStdString();
}

TEST(Workspace, AWordTooLongForALineDoesNotWidenThePage)
{
    WindowFixture fixture(test::look());
    const std::string reference = fixture.desk().requestIn(RequestState::Planned);
    open(fixture, reference);
    const auto width = [&] {
        return fixture.find<QWidget>("letterText")->parentWidget()->parentWidget()->minimumSizeHint().width();
    };
    const int before = width();
    fixture.desk().services().requests.note(reference, "See https://example.org/" + std::string(400, 'a'));
    fixture.settle();
    fixture.key(Qt::Key_F5);
    fixture.settle(150);
    EXPECT_LE(width(), std::max(before, 400));
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
