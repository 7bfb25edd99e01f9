// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTextBrowser>

namespace {

using namespace desk;
using test::WindowFixture;

enum Tab
{
    Work,
    Clocks,
    Letters,
    Recipients,
    Related,
    Redactions
};

void openTab(WindowFixture &fixture, const std::string &reference, Tab tab)
{
    fixture.signIn("lookAsSupervisor");
    fixture.window().openRequest(reference);
    fixture.settle();
    fixture.find<QTabBar>("workspaceTabs")->setCurrentIndex(tab);
    fixture.settle();
}

TEST(ClockTab, OpensADayIntoItsRulesWithTheirArticles)
{
    WindowFixture fixture(test::look());
    openTab(fixture, fixture.desk().requestIn(RequestState::Verified), Clocks);
    EXPECT_FALSE(fixture.isShown("chainStep"));
    fixture.click("openChain0");
    EXPECT_TRUE(fixture.text("chainStep").startsWith(QLatin1String("1. ")));
    EXPECT_TRUE(fixture.text("chainSource").contains(QLatin1String("Art. 12(3)")));
    fixture.click("openChain0");
    EXPECT_FALSE(fixture.isShown("chainStep"));
}

TEST(ClockTab, ExtendsOnceWithReasonAndNotice)
{
    WindowFixture fixture(test::look());
    openTab(fixture, fixture.desk().requestIn(RequestState::Verified), Clocks);
    fixture.click("extendClock");
    EXPECT_FALSE(fixture.widget("askGo")->isEnabled());
    fixture.type("askReason", "Many records.");
    fixture.click("askGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("extend"), 1);
    EXPECT_FALSE(fixture.widget("extendClock")->isEnabled()) << "the law allows it once";
}

TEST(ClockTab, PausesAndLetsItGoOn)
{
    WindowFixture fixture(test::look());
    openTab(fixture, fixture.desk().requestIn(RequestState::Verified), Clocks);
    fixture.click("pauseClock");
    fixture.click("askGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("pause"), 1);
    fixture.click("pauseClock");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("resume"), 1);
}

TEST(ClockTab, ShowsItsOwnErrors)
{
    WindowFixture fixture(test::look());
    openTab(fixture, fixture.desk().requestIn(RequestState::Verified), Clocks);
    fixture.desk().failNext("pause", ErrorCode::InvalidArgument, "Art. 12(3)");
    fixture.click("pauseClock");
    fixture.click("askGo");
    fixture.settle();
    auto *notice = fixture.widget("clockPane")->findChild<QLabel *>(QStringLiteral("noticeText"));
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(notice->isVisible());
}

TEST(LettersTab, PreviewsSafelyAndSavesWhatIsSent)
{
    WindowFixture fixture(test::look());
    const std::string reference = fixture.desk().requestIn(RequestState::Verified);
    openTab(fixture, reference, Letters);
    const QString shown = fixture.find<QTextBrowser>("letterPreview")->toPlainText();
    EXPECT_TRUE(shown.contains(QLatin1Char('<') + QString::fromStdString(reference) + QLatin1Char('>')))
        << "what looks like a tag is text";
    fixture.prompter().answer = {QStringLiteral("/letters/one.pdf")};
    fixture.click("savePdf");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("sendLetter"), 1);
    ASSERT_EQ(fixture.press().written.size(), 1U);
    EXPECT_EQ(fixture.press().written.front(), "pdf /letters/one.pdf");
    fixture.prompter().answer = {QStringLiteral("/letters/one.eml")};
    fixture.click("saveMail");
    fixture.settle();
    ASSERT_EQ(fixture.press().written.size(), 2U);
    EXPECT_NE(fixture.press().written.back().find("@example.org /letters/one.eml"), std::string::npos);
}

TEST(LettersTab, NoFileChosenMeansNothingSent)
{
    WindowFixture fixture(test::look());
    openTab(fixture, fixture.desk().requestIn(RequestState::Verified), Letters);
    fixture.prompter().answer = {};
    fixture.click("savePdf");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("sendLetter"), 0);
}

TEST(LettersTab, WaitsForEveryFieldAndLetsOnlyFreeBlocksBeWorded)
{
    WindowFixture fixture(test::look());
    openTab(fixture, fixture.desk().requestIn(RequestState::Verified), Letters);
    fixture.choose("letterKind", QStringLiteral("clarification"));
    fixture.settle();
    EXPECT_FALSE(fixture.widget("savePdf")->isEnabled());
    fixture.type("letterField_question", "Which order is meant?");
    fixture.settle(450);
    EXPECT_TRUE(fixture.widget("savePdf")->isEnabled());
    EXPECT_TRUE(fixture.isShown("block_greeting"));
    EXPECT_FALSE(fixture.isShown("block_remedy-authority")) << "what the law wants said is locked";
    fixture.find<QPlainTextEdit>("block_greeting")->setPlainText(QStringLiteral("Good morning,"));
    fixture.settle(450);
    EXPECT_TRUE(
        fixture.find<QTextBrowser>("letterPreview")->toPlainText().contains(QLatin1String("Good morning,")));
}

TEST(RecipientsTab, RecordsWordSentAcknowledgedAndNotNeeded)
{
    WindowFixture fixture(test::look());
    openTab(fixture, fixture.desk().requestIn(RequestState::Fulfilled, policy::Right::Complaint), Recipients);
    fixture.click("noticeSent0");
    fixture.click("askGo");
    fixture.settle();
    fixture.click("noticeAcknowledged0");
    fixture.click("askGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("notice"), 2);
    EXPECT_FALSE(fixture.isShown("noticeSent0"));
    fixture.find<QTabBar>("workspaceTabs")->setCurrentIndex(Work);
    fixture.settle();
    EXPECT_TRUE(fixture.widget("closeRequest")->isEnabled()) << "nobody waits for word any more";
}

TEST(RelatedTab, LinksAndUndoesAMerge)
{
    WindowFixture fixture(test::look());
    const std::string other = fixture.desk().requestIn(RequestState::Planned);
    openTab(fixture, fixture.desk().requestIn(RequestState::Verified), Related);
    EXPECT_FALSE(fixture.widget("splitRequest")->isEnabled()) << "it asks for one thing only";
    fixture.click("mergeRequest");
    fixture.type("askLine", other.c_str());
    fixture.click("askGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("merge"), 1);
    fixture.click("mergeRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("unmerge"), 1);
    fixture.click("linkRequest");
    fixture.type("askLine", other.c_str());
    fixture.click("askGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("link"), 1);
}

TEST(RelatedTab, OpensALikelyDuplicate)
{
    WindowFixture fixture(test::look());
    const std::string other = fixture.desk().requestIn(RequestState::Planned);
    openTab(fixture, fixture.desk().requestIn(RequestState::Verified), Related);
    fixture.click("linkRequest");
    fixture.type("askLine", other.c_str());
    fixture.click("askGo");
    fixture.settle();
    const char *link = fixture.isShown("openLinked1") ? "openLinked1" : "openLinked0";
    fixture.click(link);
    fixture.settle();
    EXPECT_EQ(fixture.text("pageTitle").toStdString(), other);
}

/// Some packages speak of other people.
void openRedactions(WindowFixture &fixture)
{
    fixture.desk().redactions = test::madeUpRedactions();
    openTab(fixture, fixture.desk().requestIn(RequestState::Planned), Redactions);
}

TEST(RedactionsTab, StrikesOneOutAndGoesOnToTheNext)
{
    WindowFixture fixture(test::look());
    openRedactions(fixture);
    EXPECT_TRUE(fixture.text("redactionsLead").startsWith(QLatin1String("3 places wait")));
    fixture.choose("redactionGround", QStringLiteral("no-consent"));
    fixture.click("strikeOut");
    fixture.settle();
    EXPECT_EQ(fixture.desk().redactions[0].state, "struck");
    EXPECT_EQ(fixture.desk().redactions[0].reason, "no-consent");
    EXPECT_EQ(fixture.find<QTableView>("redactionTable")->currentIndex().row(), 1);
    fixture.choose("redactionReason", QStringLiteral("public"));
    fixture.click("leaveIn");
    fixture.settle();
    EXPECT_EQ(fixture.desk().redactions[1].state, "left");
    EXPECT_EQ(fixture.desk().redactions[1].reason, "public");
    EXPECT_TRUE(fixture.text("redactionsLead").startsWith(QLatin1String("1 place waits")));
}

TEST(RedactionsTab, OneDecisionCanGoForEveryPlaceOfAString)
{
    WindowFixture fixture(test::look());
    openRedactions(fixture);
    fixture.click("strikeEverywhere");
    fixture.settle();
    EXPECT_EQ(fixture.desk().redactions[0].state, "struck");
    EXPECT_EQ(fixture.desk().redactions[1].state, "undecided");
    EXPECT_EQ(fixture.desk().redactions[2].state, "struck");
}

TEST(RedactionsTab, ShowsATextOnlyForAReason)
{
    WindowFixture fixture(test::look());
    openRedactions(fixture);
    const auto shown = [&] {
        return fixture.find<QTableView>("redactionTable")->model()->index(0, 3).data().toString();
    };
    EXPECT_EQ(shown(), QLatin1String("***"));
    EXPECT_FALSE(fixture.isShown("redactionExcerpt"));
    fixture.click("revealRedactions");
    fixture.settle();
    fixture.type("revealReason", "Deciding what is struck");
    fixture.click("confirmReveal");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastRevealReason(), "Deciding what is struck");
    EXPECT_EQ(shown(), QLatin1String("Maria Lopez"));
    EXPECT_TRUE(fixture.text("redactionExcerpt").contains(QLatin1String("Left with <b>Maria Lopez</b>, thank")));
    fixture.click("strikeOut");
    fixture.settle();
    EXPECT_EQ(shown(), QLatin1String("Maria Lopez")) << "stays revealed while somebody works on it";
    fixture.click("backToRequests");
    fixture.settle();
    const auto *left = fixture.window().findChild<QTableView *>(QStringLiteral("redactionTable"));
    ASSERT_NE(left, nullptr);
    EXPECT_EQ(left->model()->rowCount(), 0) << "and goes with the request";
}

TEST(RedactionsTab, StrikesWhatNobodyProposed)
{
    WindowFixture fixture(test::look());
    openRedactions(fixture);
    fixture.click("strikeOther");
    fixture.settle();
    fixture.type("askLine", "my sister");
    fixture.choose("askChoice", QStringLiteral("safety"));
    fixture.click("askGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastWords(), "orders/00ff/note my sister safety");
}

TEST(RedactionsTab, SaysWhyThereIsNothingToDecide)
{
    WindowFixture fixture(test::look());
    openTab(fixture, fixture.desk().requestIn(RequestState::Planned, policy::Right::Deletion), Redactions);
    EXPECT_TRUE(fixture.text("redactionsLead").startsWith(QLatin1String("Nothing leaves in a package")));
    EXPECT_EQ(fixture.desk().callsOf("redactions"), 0);
    EXPECT_FALSE(fixture.isShown("strikeOut"));
}

TEST(RedactionsTab, ARefusalStandsBesideTheList)
{
    WindowFixture fixture(test::look());
    openRedactions(fixture);
    fixture.desk().failNext("redact", ErrorCode::Conflict);
    fixture.click("strikeOut");
    fixture.settle();
    EXPECT_EQ(fixture.desk().redactions[0].state, "undecided");
    EXPECT_TRUE(fixture.widget("strikeOut")->isEnabled()) << "it can be tried again";
}

} // namespace
