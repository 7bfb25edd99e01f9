// SPDX-License-Identifier: GPL-3.0-or-later
// Files with several requests, and the files that a request came in as.
#include "tests/ui/support/window_fixture.h"

#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

namespace {

using namespace desk;
using test::WindowFixture;

void readTable(WindowFixture &fixture, int rows)
{
    for (int i = 1; i <= rows; ++i)
        fixture.desk().reading.drafts.push_back(test::madeUpRow(i));
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    QApplication::clipboard()->setText(QStringLiteral("right,email\nerasure,a@example.org\n"));
    fixture.find<QPlainTextEdit>("letter")->paste();
    fixture.settle();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

TEST(IntakeDrafts, AreTakenInOneAfterTheOther)
{
    WindowFixture fixture(test::look());
    readTable(fixture, 3);
    EXPECT_EQ(fixture.text("whichDraft").toStdString(), "Request 1 of 3 in this file. Taken in so far: 0.");
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastOrder.request.email, "row1@example.org");
    EXPECT_EQ(fixture.text("whichDraft").toStdString(), "Request 2 of 3 in this file. Taken in so far: 1.");
    fixture.click("nextDraft");
    EXPECT_EQ(fixture.find<QLineEdit>("email")->text(), QStringLiteral("row3@example.org"));
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastOrder.request.email, "row3@example.org");
    EXPECT_EQ(fixture.find<QLineEdit>("email")->text(), QStringLiteral("row2@example.org"));
    EXPECT_FALSE(fixture.widget("nextDraft")->isEnabled());
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("takeIn"), 3);
    EXPECT_EQ(fixture.dialog(), nullptr);
    EXPECT_TRUE(fixture.isShown("identityPane"));
}

TEST(IntakeDrafts, WhatWasCorrectedStaysWhenAnotherIsLookedAt)
{
    WindowFixture fixture(test::look());
    readTable(fixture, 2);
    fixture.type("phone", "+33 1 23 45 67 89");
    fixture.click("nextDraft");
    EXPECT_TRUE(fixture.find<QLineEdit>("phone")->text().isEmpty());
    fixture.click("nextDraft");
    EXPECT_EQ(fixture.find<QLineEdit>("phone")->text(), QStringLiteral("+33 1 23 45 67 89"));
}

TEST(IntakeDrafts, OnceOneIsTakenInTheRestAreForTheSamePlatform)
{
    WindowFixture fixture(test::look());
    readTable(fixture, 3);
    EXPECT_TRUE(fixture.widget("platform")->isEnabled());
    fixture.click("saveRequest");
    fixture.settle();
    // Else the file would be read again, and what was taken in be offered a second time.
    EXPECT_FALSE(fixture.widget("platform")->isEnabled());
    EXPECT_FALSE(fixture.widget("platform")->toolTip().isEmpty());
}

TEST(IntakeDrafts, WhatWasPastedComesBackWhenItsReadingIsForgotten)
{
    WindowFixture fixture(test::look());
    readTable(fixture, 2);
    auto *letter = fixture.find<QPlainTextEdit>("letter");
    EXPECT_TRUE(letter->toPlainText().isEmpty()); // a row brings no letter
    EXPECT_TRUE(letter->isReadOnly());
    fixture.click("forgetLetter");
    EXPECT_EQ(letter->toPlainText().toStdString(), "right,email\nerasure,a@example.org\n");
    EXPECT_FALSE(letter->isReadOnly());
    EXPECT_FALSE(fixture.isShown("draftBar"));
}

TEST(IntakeDrafts, AFailureKeepsTheDraftThatWasNotTakenIn)
{
    WindowFixture fixture(test::look());
    readTable(fixture, 2);
    fixture.desk().failNext("takeIn", ErrorCode::Io);
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.text("whichDraft").toStdString(), "Request 1 of 2 in this file. Taken in so far: 0.");
    EXPECT_EQ(fixture.find<QLineEdit>("email")->text(), QStringLiteral("row1@example.org"));
}

TEST(IntakeDrafts, WhoStopsHalfwaySeesWhatWasTakenInLast)
{
    WindowFixture fixture(test::look());
    readTable(fixture, 2);
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.find<QPushButton>("cancelRequest")->text(), QStringLiteral("Done"));
    fixture.click("cancelRequest");
    fixture.settle();
    EXPECT_EQ(fixture.dialog(), nullptr);
    EXPECT_TRUE(fixture.isShown("identityPane"));
    EXPECT_EQ(fixture.desk().callsOf("takeIn"), 1);
}

TEST(IntakeDrafts, FailedRowsAreSavedForTheirOwnerAlone)
{
    const QTemporaryDir folder;
    WindowFixture fixture(test::look());
    fixture.desk().reading.failedRows = "right,email,fault\n,b@example.org,Say which right is exercised.\n";
    fixture.desk().reading.doubts = {{"line 3, right", "Say which right is exercised.", {}}};
    readTable(fixture, 1);
    EXPECT_EQ(fixture.text("whichDraft").toStdString(), "Rows of the file could not be read as requests.");
    EXPECT_FALSE(fixture.isShown("nextDraft"));
    const QString path = folder.filePath(QStringLiteral("failed.csv"));
    fixture.prompter().answer = {path};
    fixture.click("saveFailedRows");
    EXPECT_EQ(contentOf(path).toStdString(), fixture.desk().reading.failedRows);
    EXPECT_EQ(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
              QFile::Permissions());
}

TEST(IntakeDrafts, AFileWithoutAnyRequestSaysWhy)
{
    WindowFixture fixture(test::look());
    fixture.desk().reading.failedRows = "x";
    fixture.desk().reading.doubts = {{"line 2, right", "Say which right is exercised.", {}}};
    readTable(fixture, 0);
    EXPECT_TRUE(fixture.isShown("nothingRead"));
    EXPECT_TRUE(fixture.isShown("doubts"));
    EXPECT_TRUE(fixture.isShown("saveFailedRows"));
    EXPECT_TRUE(fixture.widget("saveRequest")->isEnabled()); // by hand
}

TEST(Sources, SaysWhatARequestCameInAsAndGivesTheBytesBack)
{
    const QTemporaryDir folder;
    WindowFixture fixture(test::look());
    fixture.desk().sources = {{"mail", "letter.eml", "id-1", std::string(64, 'a'), 2048},
                              {"table", "march.csv", {}, std::string(64, 'b'), 0}};
    fixture.signIn();
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Received));
    fixture.settle();
    EXPECT_TRUE(fixture.text("source1").contains(QStringLiteral("letter.eml")));
    EXPECT_TRUE(fixture.text("source2").contains(QStringLiteral("only what was understood")));
    EXPECT_FALSE(fixture.isShown("saveOriginal2"));
    const QString path = folder.filePath(QStringLiteral("original.eml"));
    fixture.prompter().answer = {path};
    fixture.scrollTo("saveOriginal1");
    fixture.click("saveOriginal1");
    fixture.settle();
    EXPECT_EQ(contentOf(path).toStdString(), fixture.desk().originalBytes);
    EXPECT_EQ(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
              QFile::Permissions());
    // Somebody else's name is no path.
    EXPECT_FALSE(fixture.prompter().asked.back().suggested.contains(QStringLiteral("letter")));
    // What is there already stays as it is.
    fixture.desk().originalBytes = "other";
    fixture.click("saveOriginal1");
    fixture.settle();
    EXPECT_NE(contentOf(path), QByteArray("other"));
    EXPECT_TRUE(fixture.isShown("noticeText"));
}

TEST(Sources, AreHiddenWhereTheRequestWasTypedIn)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Received));
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("sourcesBox"));
}

TEST(Sources, OfAnotherRequestDoNotStay)
{
    WindowFixture fixture(test::look());
    fixture.desk().sources = {{"mail", "letter.eml", {}, std::string(64, 'a'), 2048}};
    fixture.signIn();
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Received));
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("sourcesBox"));
    fixture.desk().sources.clear();
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Verified));
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("sourcesBox"));
}

} // namespace
