// SPDX-License-Identifier: GPL-3.0-or-later
// A letter that is pasted, or a file: read at once, understood, corrected, taken in.
#include "tests/ui/support/window_fixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace {

using namespace desk;
using test::WindowFixture;

/// Signed in, with the dialog in front.
void begin(WindowFixture &fixture)
{
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
}

QPlainTextEdit *letter(WindowFixture &fixture)
{
    return fixture.find<QPlainTextEdit>("letter");
}

void paste(WindowFixture &fixture, const QString &words)
{
    QApplication::clipboard()->setText(words);
    letter(fixture)->paste();
    fixture.settle();
}

void pasteFiles(WindowFixture &fixture, const QStringList &paths)
{
    auto *data = new QMimeData;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data->setUrls(urls);
    QApplication::clipboard()->setMimeData(data);
    letter(fixture)->paste();
    fixture.settle();
}

QString fileWith(const QTemporaryDir &folder, const char *name, const QByteArray &bytes)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

bool isTicked(WindowFixture &fixture, policy::Right right)
{
    const QByteArray name = "right" + QByteArray::number(static_cast<int>(right));
    auto *box = fixture.find<QCheckBox>(name.constData());
    return box && box->isChecked();
}

/// Every text that the pane of what was understood shows, one a line.
QString understood(WindowFixture &fixture)
{
    QStringList out;
    for (QLabel *label : fixture.widget("understoodPane")->findChildren<QLabel *>())
        if (label->isVisible())
            out << label->text();
    return out.join(QLatin1Char('\n'));
}

TEST(IntakeLetter, IsReadAtOnceAndFillsTheForm)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    EXPECT_FALSE(fixture.isShown("understoodPane"));
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    EXPECT_EQ(fixture.desk().callsOf("readIncoming"), 1);
    EXPECT_EQ(fixture.desk().lastIncoming.bytes, test::madeUpLetter);
    EXPECT_TRUE(fixture.desk().lastIncoming.name.empty());
    EXPECT_EQ(fixture.find<QLineEdit>("email")->text(), QStringLiteral("jane@example.org"));
    EXPECT_EQ(fixture.find<QLineEdit>("order")->text(), QStringLiteral("R-1001"));
    EXPECT_EQ(fixture.find<QComboBox>("channel")->currentData().toString(), QStringLiteral("letter"));
    EXPECT_EQ(fixture.find<QDateEdit>("received")->date(), QDate(2026, 11, 19));
    EXPECT_TRUE(fixture.find<QComboBox>("residence")->currentText().contains(QStringLiteral("DE")));
    EXPECT_EQ(fixture.find<QComboBox>("language")->currentData().toString(), QStringLiteral("en"));
}

TEST(IntakeLetter, OnlyWhatIsCertainIsTickedAndTheRestIsAskedAbout)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    EXPECT_TRUE(isTicked(fixture, policy::Right::Access));
    EXPECT_FALSE(isTicked(fixture, policy::Right::Deletion));
    auto *question = fixture.find<QPushButton>("addRight3");
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(question->text().contains(QStringLiteral("Deletion")));
    EXPECT_TRUE(question->accessibleDescription().contains(QStringLiteral("it were gone")));
    fixture.click("addRight3");
    EXPECT_TRUE(isTicked(fixture, policy::Right::Deletion));
    EXPECT_FALSE(fixture.isShown("addRight3"));
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastOrder.request.rights,
              (std::vector{policy::Right::Access, policy::Right::Deletion}));
}

TEST(IntakeLetter, SaysWhyItBelievesWhatItDoes)
{
    WindowFixture fixture(test::look());
    IntakeDraft draft = test::madeUpDraft();
    OtherRequest other;
    other.summary.reference = "RU-2026-000077-0";
    other.summary.state = RequestState::Planned;
    other.kind = "duplicate";
    draft.others = {other};
    fixture.desk().reading.drafts = {draft};
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    const std::string all = understood(fixture).toStdString();
    for (const char *each : {"“send me all the data”", "“it were gone”", "Perhaps", "GDPR", "9.zip",
                             "The letter is written in more than one language.",
                             "One person was found by what it names.", "RU-2026-000077-0", "Duplicate"})
        EXPECT_NE(all.find(each), std::string::npos) << each << " in\n" << all;
}

TEST(IntakeLetter, MarksTheWordsInTheLetterAlthoughASpanCountsBytes)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    QStringList marked;
    for (const QTextEdit::ExtraSelection &each : letter(fixture)->extraSelections())
        marked << each.cursor.selectedText();
    EXPECT_TRUE(marked.contains(QStringLiteral("send me all the data")))
        << marked.join(QLatin1Char('|')).toStdString();
    EXPECT_TRUE(marked.contains(QStringLiteral("jane@example.org")));
}

TEST(IntakeLetter, MarksWhatWasUnderstoodUntilSomebodyCorrectsIt)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    EXPECT_FALSE(fixture.isShown("emailMark"));
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    EXPECT_TRUE(fixture.isShown("emailMark"));
    EXPECT_TRUE(fixture.isShown("receivedMark"));
    EXPECT_FALSE(fixture.isShown("phoneMark")); // nothing was said about it
    fixture.type("email", "joan@example.org");
    EXPECT_FALSE(fixture.isShown("emailMark"));
    EXPECT_TRUE(fixture.isShown("receivedMark"));
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastOrder.request.email, "joan@example.org");
}

TEST(IntakeLetter, IsTakenInWithItsBytesAndOpened)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("takeIn"), 1);
    EXPECT_EQ(fixture.desk().callsOf("open"), 0);
    const IntakeOrder &order = fixture.desk().lastOrder;
    EXPECT_EQ(order.draft.original, test::madeUpLetter);
    EXPECT_EQ(order.request.text, test::madeUpLetter);
    EXPECT_TRUE(order.attachTo.empty());
    EXPECT_EQ(fixture.dialog(), nullptr);
    EXPECT_TRUE(fixture.isShown("identityPane"));
}

TEST(IntakeLetter, IsNeverShownAsHtml)
{
    WindowFixture fixture(test::look());
    IntakeDraft draft = test::madeUpDraft();
    draft.draft.text = "<img src=x><b>erase</b>";
    draft.draft.rights = {{policy::Right::Deletion, {intake::Certainty::Likely, {{11, 12}}, {}, {}}}};
    draft.draft.doubts = {{{}, "<h1>doubt</h1>", {}}};
    fixture.desk().reading.drafts = {draft};
    begin(fixture);
    paste(fixture, QStringLiteral("<img src=x><b>erase</b>"));
    EXPECT_TRUE(letter(fixture)->toPlainText().contains(QStringLiteral("<b>erase</b>")));
    for (QLabel *label : fixture.dialog()->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
    EXPECT_TRUE(understood(fixture).contains(QStringLiteral("<h1>doubt</h1>")));
}

TEST(IntakeLetter, TypedLettersAreReadOnlyWhenAskedTo)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    EXPECT_FALSE(fixture.widget("readLetter")->isEnabled());
    fixture.type("letter", "Please send me my data.");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("readIncoming"), 0);
    fixture.click("readLetter");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastIncoming.bytes, "Please send me my data.");
    EXPECT_TRUE(fixture.isShown("understoodPane"));
}

TEST(IntakeLetter, ALetterThatWasChangedIsReadAgainBeforeItIsSaved)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    fixture.type("letter", "P.S. And more.");
    EXPECT_FALSE(fixture.widget("saveRequest")->isEnabled());
    EXPECT_TRUE(letter(fixture)->extraSelections().isEmpty());
    fixture.click("readLetter");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("readIncoming"), 2);
    EXPECT_TRUE(fixture.widget("saveRequest")->isEnabled());
}

TEST(IntakeLetter, WhatIsForgottenIsNotKept)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    fixture.click("forgetLetter");
    EXPECT_FALSE(fixture.isShown("understoodPane"));
    EXPECT_FALSE(fixture.isShown("emailMark"));
    EXPECT_FALSE(fixture.isShown("addRight3"));
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("open"), 1);
    EXPECT_EQ(fixture.desk().callsOf("takeIn"), 0);
}

TEST(IntakeLetter, AnAnswerThatComesTooLateIsDropped)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    fixture.desk().hold("readIncoming");
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    EXPECT_FALSE(fixture.widget("saveRequest")->isEnabled());
    EXPECT_FALSE(fixture.widget("saveRequest")->toolTip().isEmpty());
    fixture.click("forgetLetter");
    EXPECT_TRUE(fixture.widget("saveRequest")->isEnabled());
    fixture.desk().release();
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("understoodPane"));
    EXPECT_TRUE(fixture.find<QLineEdit>("email")->text().isEmpty());
}

TEST(IntakeLetter, IsReadAgainForAnotherPlatform)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    const PlatformId first = fixture.desk().lastIncoming.platform;
    fixture.find<QComboBox>("platform")->setCurrentIndex(2);
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("readIncoming"), 2);
    EXPECT_NE(fixture.desk().lastIncoming.platform, first);
    EXPECT_EQ(fixture.desk().lastIncoming.bytes, test::madeUpLetter);
    EXPECT_TRUE(fixture.isShown("understoodPane"));
}

TEST(IntakeLetter, WhatWasCorrectedStaysForAnotherPlatform)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    fixture.type("email", "joan@example.org");
    fixture.find<QComboBox>("platform")->setCurrentIndex(2);
    fixture.settle();
    EXPECT_EQ(fixture.find<QLineEdit>("email")->text(), QStringLiteral("joan@example.org"));
    EXPECT_FALSE(fixture.isShown("emailMark"));
    EXPECT_TRUE(fixture.isShown("orderMark"));
}

TEST(IntakeLetter, SaysWhatIsAskedForAndNotPromised)
{
    WindowFixture fixture(test::look());
    IntakeDraft draft = test::madeUpDraft();
    draft.draft.rights.push_back({policy::Right::Portability, {intake::Certainty::Certain, {}, "right", {}}});
    draft.request = requestFrom(draft.draft, {});
    fixture.desk().reading.drafts = {draft};
    begin(fixture); // the perfume shop promises no portability, the merchants' hub does
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    EXPECT_TRUE(fixture.isShown("notPromised"));
    EXPECT_FALSE(fixture.isShown("right4"));
    auto *platform = fixture.find<QComboBox>("platform");
    for (int i = 0; i < platform->count() && !fixture.isShown("right4"); ++i) {
        platform->setCurrentIndex(i);
        fixture.settle();
    }
    EXPECT_TRUE(isTicked(fixture, policy::Right::Portability));
    EXPECT_FALSE(fixture.isShown("notPromised"));
}

TEST(IntakeLetter, WhatCannotBeReadIsSaidAndTheLetterStays)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    fixture.desk().failNext("readIncoming", ErrorCode::Tampered);
    paste(fixture, QStringLiteral("Please send me my data."));
    EXPECT_TRUE(fixture.isShown("noticeText"));
    EXPECT_EQ(letter(fixture)->toPlainText(), QStringLiteral("Please send me my data."));
    EXPECT_TRUE(fixture.widget("saveRequest")->isEnabled());
    EXPECT_TRUE(fixture.widget("readLetter")->isEnabled());
}

TEST(IntakeLetter, WhatCameInBeforeCannotBeTakenInTwice)
{
    WindowFixture fixture(test::look());
    IntakeDraft draft = test::madeUpDraft();
    draft.cameAs = "RU-2026-000042-3";
    fixture.desk().reading.drafts = {draft};
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    EXPECT_FALSE(fixture.widget("saveRequest")->isEnabled());
    EXPECT_TRUE(fixture.isShown("cameInBefore"));
    EXPECT_TRUE(understood(fixture).contains(QStringLiteral("RU-2026-000042-3")));
}

TEST(IntakeLetter, AReminderCanBeAttachedToAnOpenRequest)
{
    WindowFixture fixture(test::look());
    IntakeDraft draft = test::madeUpDraft();
    draft.draft.follows = intake::Follows::Reminder;
    draft.request.residence.clear(); // an attached letter needs no form
    OtherRequest other;
    other.summary.reference = fixture.desk().requestIn(RequestState::Verified);
    other.summary.state = RequestState::Verified;
    other.summary.rights = {policy::Right::Access};
    other.kind = "duplicate";
    draft.others = {other};
    fixture.desk().reading.drafts = {draft};
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    EXPECT_TRUE(fixture.find<QRadioButton>("openNew")->isChecked());
    fixture.click("attachTo0");
    EXPECT_TRUE(fixture.find<QPushButton>("saveRequest")->text().contains(QStringLiteral("Attach")));
    fixture.desk().failNext("takeIn", ErrorCode::Conflict, "attach");
    fixture.click("saveRequest");
    fixture.settle();
    ASSERT_NE(fixture.dialog(), nullptr);
    EXPECT_TRUE(understood(fixture).contains(QStringLiteral("cannot be attached")));
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastOrder.attachTo, other.summary.reference);
    EXPECT_EQ(fixture.dialog(), nullptr);
    EXPECT_EQ(fixture.text("pageTitle").toStdString(), other.summary.reference);
}

TEST(IntakeLetter, ARefusalIsSaidBesideTheFieldItIsAbout)
{
    WindowFixture fixture(test::look());
    begin(fixture);
    paste(fixture, QString::fromUtf8(test::madeUpLetter));
    fixture.desk().failNext("takeIn", ErrorCode::InvalidArgument, "residence");
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("residenceFault"));
    fixture.desk().failNext("takeIn", ErrorCode::AlreadyExists, "RU-2026-000042-3");
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_TRUE(understood(fixture).contains(QStringLiteral("RU-2026-000042-3")));
    EXPECT_EQ(fixture.find<QLineEdit>("email")->text(), QStringLiteral("jane@example.org"));
}

TEST(IntakeFile, IsReadWithItsNameAndTheHeadersBesideIt)
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, "webhook.json", "{\"shop_id\": 1}");
    fileWith(folder, "webhook.json.headers", "X-Topic: customers/redact");
    WindowFixture fixture(test::look());
    begin(fixture);
    fixture.prompter().answer = {path};
    fixture.click("chooseLetter");
    EXPECT_TRUE(QTest::qWaitFor([&] { return fixture.isShown("understoodPane"); }, 5000));
    const Incoming &incoming = fixture.desk().lastIncoming;
    EXPECT_EQ(incoming.name, "webhook.json");
    EXPECT_EQ(incoming.bytes, "{\"shop_id\": 1}");
    EXPECT_EQ(incoming.headers, "X-Topic: customers/redact");
    EXPECT_NE(incoming.arrivedAt, Instant{});
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastOrder.name, "webhook.json");
}

TEST(IntakeFile, CanBeDroppedOntoTheLetterAndItsTextStaysAsItCame)
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, "letter.eml", "From: jane@example.org\r\n\r\nhello");
    WindowFixture fixture(test::look());
    begin(fixture);
    pasteFiles(fixture, {path});
    EXPECT_TRUE(QTest::qWaitFor([&] { return fixture.isShown("understoodPane"); }, 5000));
    EXPECT_EQ(fixture.desk().lastIncoming.name, "letter.eml");
    EXPECT_TRUE(letter(fixture)->isReadOnly());
    EXPECT_EQ(letter(fixture)->toPlainText(), QString::fromUtf8(test::madeUpLetter));
    fixture.click("forgetLetter");
    EXPECT_FALSE(letter(fixture)->isReadOnly());
    EXPECT_TRUE(letter(fixture)->toPlainText().isEmpty());
}

TEST(IntakeFile, OneAtATimeAndOnlyWhatIsThere)
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, "a.txt", "hello");
    WindowFixture fixture(test::look());
    begin(fixture);
    pasteFiles(fixture, {path, folder.filePath(QStringLiteral("b.txt"))});
    EXPECT_EQ(fixture.desk().callsOf("readIncoming"), 0);
    EXPECT_TRUE(fixture.isShown("noticeText"));
    pasteFiles(fixture, {folder.path()}); // a folder is no file
    fixture.settle(200);
    EXPECT_EQ(fixture.desk().callsOf("readIncoming"), 0);
    EXPECT_TRUE(fixture.widget("chooseLetter")->isEnabled());
    EXPECT_TRUE(fixture.widget("saveRequest")->isEnabled());
}

} // namespace
