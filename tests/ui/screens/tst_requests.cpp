// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"
#include "ui/models/request_list_model.h"
#include "ui/models/saved_views.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace desk;
using test::WindowFixture;

QTableView *table(WindowFixture &fixture)
{
    return fixture.find<QTableView>("requestTable");
}

void showAll(WindowFixture &fixture)
{
    fixture.find<QTableView>("savedViews")->selectRow(static_cast<int>(ui::SavedView::Everything));
    fixture.settle();
}

void chooseStates(WindowFixture &fixture, const std::vector<RequestState> &states)
{
    for (const RequestState each : states)
        fixture.window()
            .findChild<QAction *>(QStringLiteral("state%1").arg(static_cast<int>(each)))
            ->setChecked(true);
    fixture.settle();
}

TEST(Queue, HasARowForEachRequestAndShowsTheOneThatIsScrolledTo)
{
    WindowFixture fixture(test::look(), 450);
    fixture.signIn();
    showAll(fixture);
    EXPECT_EQ(table(fixture)->model()->rowCount(), 450);
    EXPECT_EQ(fixture.text("requestCount").toStdString(), "450 requests");
    table(fixture)->verticalScrollBar()->setValue(table(fixture)->verticalScrollBar()->maximum());
    fixture.settle();
    EXPECT_GT(table(fixture)->model()->index(449, 0).data().toString().size(), 10);
    EXPECT_EQ(table(fixture)->model()->index(250, 0).data().toString(), QStringLiteral("…"));
}

TEST(Queue, SavedViewsSayHowManyTheyHoldAndShowThem)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    auto *views = fixture.find<QTableView>("savedViews");
    for (int view = 0; view < views->model()->rowCount(); ++view) {
        views->selectRow(view);
        fixture.settle();
        EXPECT_EQ(views->model()->index(view, 1).data().toInt(), table(fixture)->model()->rowCount()) << view;
        EXPECT_GT(table(fixture)->model()->rowCount(), 0) << view;
    }
}

TEST(Queue, FiltersCombine)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    showAll(fixture);
    chooseStates(fixture, {RequestState::Fulfilled, RequestState::Planned});
    fixture.find<QComboBox>("platformFilter")->setCurrentIndex(2);
    fixture.settle();
    const QAbstractItemModel *model = table(fixture)->model();
    ASSERT_GT(model->rowCount(), 0);
    const QString platform = fixture.find<QComboBox>("platformFilter")->currentText();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString state = model->index(row, ui::RequestListModel::State).data().toString();
        EXPECT_TRUE(state == QLatin1String("Fulfilled") || state == QLatin1String("Planned"));
        EXPECT_EQ(model->index(row, ui::RequestListModel::Platform).data().toString(), platform);
    }
    const int before = model->rowCount();
    fixture.choose("rightFilter", static_cast<int>(policy::Right::Access));
    fixture.settle();
    EXPECT_LT(model->rowCount(), before);
    EXPECT_EQ(fixture.desk().lastFilter().states.size(), 2U);
}

TEST(Queue, SortsByTheHeaderThatIsPressedAndBackByTheSame)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    EXPECT_EQ(fixture.desk().lastFilter().order, RequestOrder::Due) << "what is most urgent comes first";
    QHeaderView *header = table(fixture)->horizontalHeader();
    const auto press = [&](int column) {
        const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, at);
        fixture.settle();
    };
    press(ui::RequestListModel::Reference);
    EXPECT_EQ(fixture.desk().lastFilter().order, RequestOrder::Reference);
    EXPECT_FALSE(fixture.desk().lastFilter().descending);
    const QString first = table(fixture)->model()->index(0, 0).data().toString();
    press(ui::RequestListModel::Reference);
    EXPECT_TRUE(fixture.desk().lastFilter().descending);
    EXPECT_GT(table(fixture)->model()->index(0, 0).data().toString(), first);
    press(ui::RequestListModel::Rights);
    EXPECT_EQ(fixture.desk().lastFilter().order, RequestOrder::Reference) << "rights do not sort";
    EXPECT_EQ(header->sortIndicatorSection(), ui::RequestListModel::Reference);
}

TEST(Queue, KeepsTheColumnsThatWereChosenAndHowWideTheyAre)
{
    test::Look &look = test::look();
    WindowFixture fixture(look);
    fixture.signIn();
    EXPECT_TRUE(table(fixture)->isColumnHidden(ui::RequestListModel::Waits));
    fixture.window()
        .findChild<QAction *>(QStringLiteral("column%1").arg(ui::RequestListModel::Waits))
        ->trigger();
    EXPECT_FALSE(table(fixture)->isColumnHidden(ui::RequestListModel::Waits));
    table(fixture)->setColumnWidth(ui::RequestListModel::Rights, 171);
    ui::Surroundings again = fixture.surroundings();
    ui::MainWindow next(again);
    auto *other = next.findChild<QTableView *>(QStringLiteral("requestTable"));
    EXPECT_FALSE(other->isColumnHidden(ui::RequestListModel::Waits));
    EXPECT_EQ(other->columnWidth(ui::RequestListModel::Rights), 171);
}

TEST(Queue, AssignsSeveralAtOnceAndSaysWhatCouldNotBe)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    QTableView *const rows = table(fixture);
    rows->selectionModel()->select({rows->model()->index(0, 0), rows->model()->index(2, 0)},
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    fixture.settle();
    EXPECT_TRUE(fixture.text("requestCount").startsWith(QLatin1String("3 of ")))
        << fixture.text("requestCount").toStdString();
    fixture.click("assignRequests");
    fixture.choose("askChoice", QStringLiteral("agent"));
    fixture.click("askGo");
    fixture.settle(150);
    EXPECT_EQ(fixture.desk().callsOf("assign"), 3);
    for (int row = 0; row < 3; ++row)
        EXPECT_EQ(rows->model()->index(row, ui::RequestListModel::Assignee).data().toString(),
                  QStringLiteral("agent"));
    fixture.desk().failNext("note", ErrorCode::Conflict);
    fixture.click("noteRequests");
    fixture.type("askReason", "Called back.");
    fixture.click("askGo");
    fixture.settle(150);
    EXPECT_TRUE(fixture.isShown("noticeText"));
}

TEST(Queue, ExportsTheListThatIsShown)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    fixture.prompter().answer = {path};
    fixture.click("exportList");
    fixture.settle(100);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), table(fixture)->model()->rowCount() + 1);
    // Of several that are selected, these alone.
    table(fixture)->selectionModel()->select(
        {table(fixture)->model()->index(1, 0), table(fixture)->model()->index(4, 0)},
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QString some = folder.filePath(QStringLiteral("some.csv"));
    fixture.prompter().answer = {some};
    fixture.click("exportList");
    fixture.settle(100);
    QFile four(some);
    ASSERT_TRUE(four.open(QIODevice::ReadOnly));
    const QByteArray written = four.readAll();
    EXPECT_EQ(written.count('\n'), 5);
    EXPECT_TRUE(written.contains(table(fixture)->model()->index(4, 0).data().toString().toLatin1()));
}

TEST(Queue, WhatIsUnderWayForSeveralEndsWithTheSession)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    table(fixture)->selectionModel()->select(
        {table(fixture)->model()->index(0, 0), table(fixture)->model()->index(5, 0)},
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    fixture.settle();
    fixture.desk().hold("assign");
    fixture.click("assignRequests");
    fixture.click("askGo");
    fixture.settle();
    fixture.window().lock();
    fixture.desk().release();
    fixture.settle(100);
    EXPECT_EQ(fixture.desk().callsOf("assign"), 1);
}

TEST(Queue, FindsAClosedRequestByItsReferenceAlthoughOnlyOpenOnesAreShown)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    const std::string wanted = fixture.desk().requestIn(RequestState::Closed);
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    fixture.type("referenceSearch", wanted.c_str());
    fixture.settle(350);
    ASSERT_EQ(table(fixture)->model()->rowCount(), 1);
    EXPECT_EQ(table(fixture)->model()->index(0, 0).data().toString().toStdString(), wanted);
}

TEST(Queue, SaysWhatToDoWhenThereIsNothing)
{
    WindowFixture empty(test::look(), 0);
    empty.signIn();
    showAll(empty);
    EXPECT_TRUE(empty.isShown("firstRequest"));
    WindowFixture full(test::look());
    full.signIn();
    full.type("referenceSearch", "XX-0000-000000-0");
    full.settle(350);
    EXPECT_FALSE(full.isShown("requestTable"));
    full.click("clearFilters");
    full.settle();
    EXPECT_TRUE(full.isShown("requestTable"));
}

TEST(Queue, OpensWithTheKeyboardAndComesBackToTheSameRow)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_Down);
    const QString wanted = table(fixture)->currentIndex().siblingAtColumn(0).data().toString();
    fixture.key(Qt::Key_Return);
    fixture.settle();
    EXPECT_EQ(fixture.text("pageTitle"), wanted);
    fixture.key(Qt::Key_Escape);
    fixture.settle();
    ASSERT_TRUE(fixture.isShown("requestTable"));
    EXPECT_EQ(table(fixture)->currentIndex().siblingAtColumn(0).data().toString(), wanted);
}

TEST(Queue, NeverShowsWhoSomebodyIs)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    const QAbstractItemModel *model = table(fixture)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            for (int role = 0; role < Qt::UserRole + 8; ++role)
                EXPECT_FALSE(model->index(row, column).data(role).toString().contains(QLatin1Char('@')));
}

TEST(Intake, SaysWhatIsWrongBesideEachFieldAndMendsItself)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    fixture.settle();
    fixture.click("saveRequest");
    EXPECT_FALSE(fixture.text("residenceFault").isEmpty());
    EXPECT_FALSE(fixture.text("emailFault").isEmpty());
    EXPECT_EQ(fixture.desk().callsOf("open"), 0);
    fixture.type("residence", "Germany");
    EXPECT_FALSE(fixture.isShown("residenceFault"));
    fixture.type("email", "no address");
    EXPECT_TRUE(fixture.isShown("emailFault"));
    fixture.type("email", "someone@example.org");
    EXPECT_FALSE(fixture.isShown("emailFault"));
}

TEST(Intake, WhatIsWrongIsNeverCutByTheEdge)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    fixture.settle();
    fixture.type("residence", "Germany");
    fixture.click("saveRequest"); // nothing says how the person can be found
    fixture.settle();
    const auto isWhole = [&](const char *name) {
        QWidget *fault = fixture.widget(name);
        const QWidget *view = fixture.find<QScrollArea>("newRequestFields")->viewport();
        const QPoint end = fault->mapTo(view, QPoint(0, fault->height()));
        return end.y() <= view->height() && fault->mapTo(view, QPoint()).y() >= 0;
    };
    EXPECT_TRUE(isWhole("emailFault"));
    EXPECT_TRUE(fixture.widget("email")->hasFocus());
}

TEST(Intake, DoesNotTakeATomorrow)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    auto *received = fixture.find<QDateEdit>("received");
    received->setDate(received->date().addDays(5));
    EXPECT_EQ(received->date(), received->maximumDate());
}

TEST(Intake, SavesWhatWasEnteredAndOpensIt)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    fixture.choose("channel", QStringLiteral("letter"));
    fixture.type("residence", "us-ca");
    fixture.type("email", "someone@example.org");
    fixture.type("order", "R-77");
    fixture.type("letter", "Please send me my data.");
    fixture.click("saveRequest");
    fixture.settle();
    const NewRequest &saved = fixture.desk().lastRequest();
    EXPECT_EQ(saved.channel, "letter");
    EXPECT_EQ(saved.residence, "US-CA");
    EXPECT_EQ(saved.email, "someone@example.org");
    EXPECT_EQ(saved.order, "R-77");
    EXPECT_EQ(saved.text, "Please send me my data.");
    EXPECT_EQ(saved.rights, std::vector{policy::Right::Access});
    EXPECT_EQ(fixture.dialog(), nullptr);
    EXPECT_TRUE(fixture.isShown("identityPane"));
}

TEST(Intake, KeepsWhatWasTypedWhenSavingFails)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    fixture.type("residence", "DE");
    fixture.type("email", "someone@example.org");
    fixture.desk().failNext("open", ErrorCode::Io);
    fixture.click("saveRequest");
    fixture.settle();
    ASSERT_NE(fixture.dialog(), nullptr);
    EXPECT_EQ(fixture.find<QLineEdit>("email")->text().toStdString(), "someone@example.org");
    EXPECT_TRUE(fixture.isShown("noticeText"));
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.dialog(), nullptr);
}

TEST(CaseDialog, TakesACaseOverOnlyWithItsPassphraseAndOpensWhatItBecame)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    fixture.settle();
    fixture.click("takeCaseOver");
    fixture.settle();
    EXPECT_FALSE(fixture.widget("takeCase")->isEnabled());
    EXPECT_FALSE(fixture.widget("takeCase")->toolTip().isEmpty());
    fixture.prompter().answer = {QStringLiteral("/cases/RU-2026-000042-1-case.zip")};
    fixture.click("chooseCase");
    fixture.settle();
    EXPECT_EQ(fixture.text("caseName").toStdString(), "RU-2026-000042-1-case.zip");
    EXPECT_FALSE(fixture.widget("takeCase")->isEnabled());
    fixture.find<QLineEdit>("casePassphrase")->setText(QStringLiteral("amber-violin-7"));
    EXPECT_TRUE(fixture.widget("takeCase")->isEnabled());
    fixture.click("takeCase");
    fixture.settle(200);
    EXPECT_EQ(fixture.desk().callsOf("takeCase"), 1);
    EXPECT_FALSE(fixture.isShown("caseDialog"));
    EXPECT_TRUE(fixture.isShown("caseBox")) << "the request it became is open";
}

} // namespace
