// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"
#include "ui/models/import_run_table.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace {

using namespace desk;
using test::WindowFixture;

void findSomebody(WindowFixture &fixture)
{
    fixture.signIn();
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    fixture.type("findValue", "someone@example.org");
    fixture.key(Qt::Key_Return);
    fixture.settle();
}

TEST(People, KeepsNothingOfWhatWasSearchedFor)
{
    WindowFixture fixture(test::look());
    findSomebody(fixture);
    EXPECT_EQ(fixture.desk().callsOf("find"), 1);
    EXPECT_TRUE(fixture.isShown("openSubject0"));
    EXPECT_TRUE(fixture.find<QLineEdit>("findValue")->text().isEmpty());
}

TEST(People, ANameAloneFindsNobody)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().go(ui::Place::People);
    EXPECT_FALSE(fixture.isShown("findPostcode"));
    fixture.choose("findBy", static_cast<int>(FindBy::NameAndPostcode));
    fixture.type("findValue", "Somebody");
    EXPECT_FALSE(fixture.widget("findPeople")->isEnabled());
    fixture.type("findPostcode", "10115");
    fixture.click("findPeople");
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("openSubject1"));
}

TEST(People, RevealsOnlyWithAReason)
{
    WindowFixture fixture(test::look());
    findSomebody(fixture);
    fixture.click("openSubject0");
    fixture.settle();
    auto *records = fixture.find<QTableView>("recordTable");
    ASSERT_GT(records->model()->rowCount(), 0);
    const QString masked = records->model()->index(0, 0).data().toString();
    EXPECT_TRUE(masked.startsWith(QStringLiteral("•")));
    fixture.click("reveal");
    fixture.settle();
    ASSERT_NE(fixture.dialog(), nullptr);
    EXPECT_FALSE(fixture.widget("confirmReveal")->isEnabled());
    EXPECT_FALSE(fixture.widget("confirmReveal")->toolTip().isEmpty());
    fixture.type("revealReason", "because");
    EXPECT_FALSE(fixture.widget("confirmReveal")->isEnabled()) << "that is no reason";
    fixture.type("revealReason", " the person reads the address back to me");
    fixture.click("confirmReveal");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("reveal"), 1);
    EXPECT_NE(fixture.desk().lastRevealReason().find("reads the address"), std::string::npos);
    EXPECT_NE(records->model()->index(0, 0).data().toString(), masked);
    EXPECT_EQ(fixture.text("maskedChip").toStdString(), "Revealed");
}

TEST(People, NothingIsRevealedWhenTheDialogIsLeft)
{
    WindowFixture fixture(test::look());
    findSomebody(fixture);
    fixture.click("openSubject0");
    fixture.settle();
    fixture.click("reveal");
    fixture.settle();
    fixture.click("cancelReveal");
    EXPECT_EQ(fixture.desk().callsOf("reveal"), 0);
    fixture.key(Qt::Key_Escape);
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("openSubject0"));
}

void openSomebody(WindowFixture &fixture)
{
    findSomebody(fixture);
    fixture.click("openSubject0");
    fixture.settle();
}

enum PersonTab
{
    Requests = 1,
    Standing,
    Told,
    Elsewhere
};

TEST(People, ShowsTheirRequestsAndEnterOpensOne)
{
    WindowFixture fixture(test::look());
    openSomebody(fixture);
    auto *tabs = fixture.find<QTabBar>("personTabs");
    EXPECT_EQ(fixture.desk().callsOf("about"), 1);
    EXPECT_EQ(tabs->tabText(Requests), QLatin1String("Requests  (3)"));
    tabs->setCurrentIndex(Requests);
    EXPECT_FALSE(fixture.isShown("reveal")) << "there are no records to reveal";
    EXPECT_FALSE(fixture.widget("openPersonRequest")->isEnabled());
    auto *requests = fixture.find<QTableView>("personRequests");
    requests->setFocus();
    requests->setCurrentIndex(requests->model()->index(1, 0));
    const QString reference = requests->currentIndex().data().toString();
    EXPECT_TRUE(fixture.widget("openPersonRequest")->isEnabled());
    QTest::keyClick(requests, Qt::Key_Return);
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("workspaceTabs"));
    EXPECT_EQ(fixture.desk().callsOf("details"), 1);
    EXPECT_FALSE(fixture.window().windowTitle().contains(reference));
}

TEST(People, ShowsWhatHoldsAndWhoWasTold)
{
    WindowFixture fixture(test::look());
    openSomebody(fixture);
    fixture.find<QTabBar>("personTabs")->setCurrentIndex(Standing);
    const QAbstractItemModel *standing = fixture.find<QTableView>("personStanding")->model();
    ASSERT_EQ(standing->rowCount(), 5);
    EXPECT_EQ(standing->index(0, 1).data().toString(), QStringLiteral("ZPO § 142"));
    EXPECT_EQ(standing->index(0, 3).data().toString(), QLatin1String("Until released"));
    EXPECT_TRUE(standing->index(4, 1).data().toString().endsWith(QLatin1String("4 records")));
    fixture.find<QTabBar>("personTabs")->setCurrentIndex(Told);
    EXPECT_GT(fixture.find<QTableView>("personTold")->model()->rowCount(), 0);
}

TEST(People, LooksOnOtherPlatformsOnlyWhenAskedAndOpensThePersonThere)
{
    WindowFixture fixture(test::look());
    openSomebody(fixture);
    fixture.find<QTabBar>("personTabs")->setCurrentIndex(Elsewhere);
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("elsewhere"), 0);
    fixture.click("lookElsewhere");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("elsewhere"), 1);
    auto *found = fixture.find<QTableView>("personElsewhere");
    ASSERT_EQ(found->model()->rowCount(), 2);
    found->setCurrentIndex(found->model()->index(0, 0));
    fixture.click("openElsewhere");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("show"), 2);
    EXPECT_EQ(fixture.find<QTabBar>("personTabs")->currentIndex(), 0);
    EXPECT_TRUE(fixture.isShown("recordTable"));
}

TEST(People, KeepsNothingOfAPersonWhenTheDeskIsLocked)
{
    WindowFixture fixture(test::look());
    openSomebody(fixture);
    fixture.find<QTabBar>("personTabs")->setCurrentIndex(Standing);
    const QAbstractItemModel *standing = fixture.find<QTableView>("personStanding")->model();
    ASSERT_GT(standing->rowCount(), 0);
    fixture.window().lock();
    fixture.settle();
    EXPECT_EQ(standing->rowCount(), 0);
}

void chooseFile(WindowFixture &fixture)
{
    fixture.signIn();
    fixture.window().go(ui::Place::Import);
    fixture.settle();
    fixture.prompter().answer = {QStringLiteral("/exports/orders.csv")};
    fixture.click("chooseFiles");
}

TEST(Import, TriesOutFirstAndReportsEveryFaultyRow)
{
    WindowFixture fixture(test::look());
    chooseFile(fixture);
    fixture.click("startImport");
    fixture.settle(200);
    EXPECT_TRUE(fixture.text("reportTitle").contains(QLatin1String("Tried out")));
    EXPECT_EQ(fixture.text("reportNumber0").toStdString(), "1,240");
    EXPECT_EQ(fixture.find<QTableView>("faultTable")->model()->rowCount(), 7);
}

TEST(Import, CanBeCancelled)
{
    WindowFixture fixture(test::look());
    fixture.desk().stepMilliseconds = 30;
    chooseFile(fixture);
    fixture.click("startImport");
    fixture.settle(60);
    EXPECT_FALSE(fixture.widget("startImport")->isEnabled());
    fixture.click("cancelWork");
    fixture.settle(150);
    EXPECT_FALSE(fixture.isShown("reportTitle"));
    EXPECT_TRUE(fixture.widget("startImport")->isEnabled());
}

TEST(Import, OffersTheMappingsOfThePlatformAndLetsThemNameTheCategory)
{
    WindowFixture fixture(test::look());
    chooseFile(fixture);
    fixture.settle();
    auto *mapping = fixture.find<QComboBox>("importMapping");
    auto *category = fixture.find<QComboBox>("importCategory");
    ASSERT_NE(mapping, nullptr);
    EXPECT_FALSE(category->currentData().toString().isEmpty());
    const int shipped = mapping->findData(QStringLiteral("shopify-csv"));
    ASSERT_GT(shipped, 0);
    mapping->setCurrentIndex(shipped);
    category->setCurrentIndex(0);
    EXPECT_TRUE(category->currentData().toString().isEmpty());
    EXPECT_TRUE(fixture.widget("startImport")->isEnabled());
    fixture.click("startImport");
    fixture.settle(200);
    EXPECT_TRUE(fixture.text("leftOut").contains(QLatin1String("Shoe Size")));
}

TEST(Import, SaysWhyItCannotStart)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().go(ui::Place::Import);
    fixture.settle();
    EXPECT_FALSE(fixture.widget("startImport")->isEnabled());
    EXPECT_FALSE(fixture.widget("startImport")->toolTip().isEmpty());
}

/// As data protection.
void enterImport(WindowFixture &fixture)
{
    fixture.signIn("lookAsSupervisor");
    fixture.window().go(ui::Place::Import);
    fixture.settle();
}

void chooseRun(WindowFixture &fixture, int row)
{
    auto *runs = fixture.find<QTableView>("importRuns");
    runs->setCurrentIndex(runs->model()->index(row, 0));
}

TEST(Import, IsTakenBackAfterSayingInNumbersWhatThatDoes)
{
    WindowFixture fixture(test::look());
    enterImport(fixture);
    ASSERT_EQ(fixture.find<QTableView>("importRuns")->model()->rowCount(), 3);
    EXPECT_FALSE(fixture.widget("undoImport")->isEnabled());
    chooseRun(fixture, 0);
    fixture.click("undoImport");
    fixture.settle();
    ASSERT_NE(fixture.dialog(), nullptr);
    EXPECT_TRUE(fixture.text("askLead").contains(QLatin1String("1180 records")))
        << fixture.text("askLead").toStdString();
    EXPECT_TRUE(fixture.text("askLead").contains(QLatin1String("1093 people")));
    EXPECT_EQ(fixture.desk().callsOf("undoImport"), 0) << "nothing before it was agreed to";
    fixture.click("askGo");
    fixture.settle(200);
    EXPECT_EQ(fixture.desk().callsOf("undoImport"), 1);
    const QAbstractItemModel *runs = fixture.find<QTableView>("importRuns")->model();
    EXPECT_EQ(runs->index(0, ui::ImportRunTable::State).data().toString(), QLatin1String("Taken back"));
}

TEST(Import, SaysWhyAnImportCannotBeTakenBack)
{
    WindowFixture fixture(test::look());
    enterImport(fixture);
    for (const int row : {1, 2}) {
        chooseRun(fixture, row);
        EXPECT_FALSE(fixture.widget("undoImport")->isEnabled()) << row;
        EXPECT_FALSE(fixture.widget("undoImport")->toolTip().isEmpty()) << row;
    }
    chooseRun(fixture, 0);
    fixture.desk().failNext("previewUndo", ErrorCode::Conflict, "request RU-2026-000001-7");
    fixture.click("undoImport");
    fixture.settle();
    EXPECT_EQ(fixture.dialog(), nullptr);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("RU-2026-000001-7")));
}

TEST(Import, ShowsEarlierImportsToDataProtectionAlone)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().go(ui::Place::Import);
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("importRuns"));
    EXPECT_EQ(fixture.desk().callsOf("imports"), 0);
}

void openMatching(WindowFixture &fixture)
{
    chooseFile(fixture);
    fixture.settle();
    fixture.choose("importCategory", QStringLiteral("orders"));
    fixture.click("matchColumns");
    fixture.settle();
}

int fieldRow(const QAbstractItemModel *fields, const char *id)
{
    for (int row = 0; row < fields->rowCount(); ++row)
        if (fields->index(row, 0).data(Qt::ToolTipRole).toString() == QLatin1String(id))
            return row;
    return -1;
}

/// Drags a column of the file onto the place of a field.
void dropColumn(WindowFixture &fixture, int column, int field)
{
    auto *fields = fixture.find<QTableView>("mappingFields");
    const QAbstractItemModel *columns = fixture.find<QListView>("fileColumns")->model();
    const std::unique_ptr<QMimeData> data(columns->mimeData({columns->index(column, 0)}));
    const QPoint at = fields->visualRect(fields->model()->index(field, 1)).center();
    QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fields->viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fields->viewport(), &move);
    QDropEvent drop(QPointF(at), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fields->viewport(), &drop);
    fixture.settle();
}

TEST(Import, MatchesColumnsByEqualNamesAndByDroppingThem)
{
    WindowFixture fixture(test::look());
    openMatching(fixture);
    auto *fields = fixture.find<QTableView>("mappingFields");
    QAbstractItemModel *draft = fields->model();
    const int placed = fieldRow(draft, "placed_on");
    ASSERT_GE(placed, 0);
    EXPECT_EQ(draft->index(placed, 1).data().toString(), QLatin1String("placed_on")) << "named alike";
    EXPECT_EQ(fixture.find<QTableView>("fileRows")->model()->rowCount(), 6);
    dropColumn(fixture, 0, fieldRow(draft, "order_number"));
    EXPECT_TRUE(fixture.text("mappingVerdict").startsWith(QLatin1String("All of the first 6 rows")));
    dropColumn(fixture, 3, placed);
    EXPECT_EQ(draft->index(placed, 1).data().toString(), QLatin1String("Date"));
    EXPECT_TRUE(fixture.text("mappingVerdict").startsWith(QLatin1String("2 of the first 6 rows")))
        << fixture.text("mappingVerdict").toStdString();
    fixture.find<QComboBox>("datePattern")->setCurrentIndex(1);
    Q_EMIT fixture.find<QComboBox>("datePattern")->activated(1);
    fixture.settle();
    EXPECT_TRUE(fixture.text("mappingVerdict").startsWith(QLatin1String("All of the first 6 rows")));
    EXPECT_NE(fixture.desk().lastWords().find("dd.MM.yyyy"), std::string::npos);
}

TEST(Import, MatchesColumnsByKeyboardSavesTheMappingAndUsesIt)
{
    WindowFixture fixture(test::look());
    QTemporaryDir folder;
    openMatching(fixture);
    auto *fields = fixture.find<QTableView>("mappingFields");
    EXPECT_TRUE(fields->hasFocus());
    const int number = fieldRow(fields->model(), "order_number");
    ASSERT_GE(number, 0);
    fields->setCurrentIndex(fields->model()->index(number, 0));
    QTest::keyClick(fields, Qt::Key_Return);
    auto *column = fixture.find<QComboBox>("columnOfField");
    EXPECT_TRUE(column->hasFocus()) << "Enter goes to the column of the field";
    const int order = column->findData(QStringLiteral("Order"));
    column->setCurrentIndex(order);
    Q_EMIT column->activated(order);
    fixture.settle();
    EXPECT_EQ(fields->model()->index(number, 1).data().toString(), QLatin1String("Order"));
    ASSERT_TRUE(fixture.widget("useMapping")->isEnabled())
        << fixture.widget("useMapping")->toolTip().toStdString();
    fixture.prompter().answer = {folder.filePath(QStringLiteral("orders-mapping.json"))};
    fixture.click("saveMapping");
    fixture.settle();
    QFile saved(folder.filePath(QStringLiteral("orders-mapping.json")));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll().toStdString(), fixture.desk().lastWords());
    fixture.click("useMapping");
    fixture.settle();
    EXPECT_EQ(fixture.dialog(), nullptr);
    EXPECT_EQ(fixture.find<QComboBox>("importMapping")->currentText(), QLatin1String("orders-mapping.json"));
}

TEST(Import, SaysWhatAMappingStillNeeds)
{
    WindowFixture fixture(test::look());
    openMatching(fixture);
    auto *fields = fixture.find<QTableView>("mappingFields");
    auto *column = fixture.find<QComboBox>("columnOfField");
    fields->setCurrentIndex(fields->model()->index(0, 0));
    column->setCurrentIndex(0);
    Q_EMIT column->activated(0);
    fixture.settle();
    EXPECT_FALSE(fixture.widget("useMapping")->isEnabled());
    EXPECT_FALSE(fixture.widget("useMapping")->toolTip().isEmpty());
    EXPECT_EQ(fixture.text("mappingVerdict"), fixture.widget("useMapping")->toolTip());
}

TEST(Import, TakesDroppedFiles)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().go(ui::Place::Import);
    fixture.settle();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/exports/dropped.ndjson"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.widget("dropZone"), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.widget("dropZone"), &drop);
    EXPECT_TRUE(fixture.text("fileNames").contains(QLatin1String("dropped.ndjson")));
    EXPECT_TRUE(fixture.widget("startImport")->isEnabled());
}

TEST(Activity, VerifiesNowAndSaysHowMany)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.key(Qt::Key_6, Qt::ControlModifier);
    fixture.settle();
    auto *entries = fixture.find<QTableView>("activityTable");
    ASSERT_NE(entries, nullptr);
    ASSERT_EQ(entries->model()->rowCount(), 60);
    fixture.click("verifyLog");
    fixture.settle(200);
    EXPECT_TRUE(fixture.text("noticeText").startsWith(QLatin1String("60 entries")));
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("records of 5 platforms")));
}

TEST(Activity, TellsRowsThatWereTakenOutFromABadLog)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().go(ui::Place::Activity);
    fixture.desk().failNext("verifyRows", ErrorCode::Tampered, "rugs/orders");
    fixture.click("verifyLog");
    fixture.settle(200);
    EXPECT_TRUE(fixture.text("noticeText").startsWith(QLatin1String("Every entry of the log is right")));
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("rugs/orders")));
}

TEST(Activity, HandsOutProofsThatCanBeCheckedWithoutTheDesk)
{
    WindowFixture fixture(test::look());
    QTemporaryDir folder;
    fixture.signIn("lookAsSupervisor");
    fixture.window().go(ui::Place::Activity);
    fixture.settle();
    const auto saved = [&](const char *button, const char *name) {
        fixture.prompter().answer = {folder.filePath(QString::fromLatin1(name))};
        fixture.click(button);
        fixture.settle();
        QFile file(folder.filePath(QString::fromLatin1(name)));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        return file.readAll().toStdString();
    };
    EXPECT_EQ(saved("saveCheckpoint", "checkpoint"), "rightsdesk/fake\n");
    EXPECT_EQ(saved("saveProof", "proof"), "c2sp.org/tlog-proof@v1\n");
    // A file that is there stays as it is.
    fixture.click("saveProof");
    fixture.settle();
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("could not be read or written")));
}

TEST(Activity, TellsThePassphraseOfEvidenceOnce)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    fixture.window().go(ui::Place::Activity);
    fixture.settle();
    fixture.prompter().answer = {QStringLiteral("/9.zip")};
    fixture.click("exportEvidence");
    fixture.settle(200);
    EXPECT_EQ(fixture.text("passphrase"), QLatin1String("amber-violin-7"));
    fixture.window().go(ui::Place::People);
    fixture.settle();
    fixture.window().go(ui::Place::Activity);
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("passphrase")) << "it is gone with the page";
}

TEST(Person, EvidenceAboutThemIsOfferedBesideTheirDataAndItsPassphraseToldOnce)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    fixture.window().go(ui::Place::People);
    fixture.type("findValue", "somebody@example.org");
    fixture.click("findPeople");
    fixture.settle();
    fixture.click("openSubject0");
    fixture.settle();
    fixture.prompter().answer = {QStringLiteral("/9.zip")};
    fixture.click("personEvidence");
    fixture.settle(200);
    EXPECT_EQ(fixture.text("passphrase"), QLatin1String("amber-violin-7"));
    ASSERT_TRUE(fixture.desk().evidenceAbout.has_value()) << "not the whole log";
    EXPECT_FALSE(fixture.prompter().asked.back().suggested.contains(QLatin1String("somebody")))
        << "a name of a file lasts: nothing personal is in it";
    fixture.click("backToFound");
    fixture.settle();
    fixture.click("openSubject0");
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("passphrase")) << "it is gone with the page";
}

TEST(Person, EvidenceAboutThemIsOfferedBesideTheTimelineOnceThePersonIsKnown)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    fixture.window().openRequest(fixture.desk().requestFinding(2));
    fixture.settle();
    EXPECT_FALSE(fixture.widget("personEvidence")->isEnabled());
    EXPECT_FALSE(fixture.widget("personEvidence")->toolTip().isEmpty());
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Verified));
    fixture.settle();
    fixture.prompter().answer = {QStringLiteral("/9.zip")};
    fixture.click("personEvidence");
    fixture.settle(200);
    EXPECT_EQ(fixture.text("passphrase"), QLatin1String("amber-violin-7"));
    EXPECT_TRUE(fixture.desk().evidenceAbout.has_value());
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Closed));
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("passphrase")) << "it was about another request";
}

TEST(Person, AnAgentWritesNoEvidence)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Verified));
    fixture.settle();
    EXPECT_FALSE(fixture.widget("personEvidence")->isEnabled());
}

TEST(Activity, SearchesForErasedPeopleAndNamesTheFile)
{
    WindowFixture fixture(test::look());
    fixture.desk().foundFiles = {{"/exports/clean.csv", 10, 0, false, false},
                                 {"/exports/old.csv", 10, 3, false, false}};
    fixture.signIn("lookAsSupervisor");
    fixture.window().go(ui::Place::Activity);
    fixture.settle();
    fixture.click("searchErased");
    fixture.settle();
    fixture.choose("askChoice", QStringLiteral("folder"));
    fixture.prompter().answer = {QStringLiteral("/exports")};
    fixture.click("askGo");
    fixture.settle(200);
    const QAbstractItemModel *found = fixture.find<QTableView>("findingsTable")->model();
    ASSERT_EQ(found->rowCount(), 1);
    EXPECT_EQ(found->index(0, 2).data().toString(), QLatin1String("/exports/old.csv"));
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("Something was found")));
}

TEST(Activity, AnAgentHandsOutNothing)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().go(ui::Place::Activity);
    fixture.settle();
    for (const char *name : {"saveCheckpoint", "saveProof", "exportEvidence", "searchErased"}) {
        EXPECT_FALSE(fixture.widget(name)->isEnabled()) << name;
        EXPECT_FALSE(fixture.widget(name)->toolTip().isEmpty()) << name;
    }
}

TEST(Activity, NamesTheFirstBadEntry)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().go(ui::Place::Activity);
    fixture.desk().failNext("auditVerify", ErrorCode::Tampered, "entry 17");
    fixture.click("verifyLog");
    fixture.settle(200);
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("entry 17")));
}

} // namespace
