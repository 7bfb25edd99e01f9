// SPDX-License-Identifier: GPL-3.0-or-later
// Supervision: approving from the list, whose queue is how long, charts with their tables, and the report.
#include "tests/ui/support/window_fixture.h"
#include "ui/models/detail_tables.h"
#include "ui/models/request_cells.h"
#include "ui/supervision/supervision_page.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace {

using namespace desk;
using test::WindowFixture;

void open(WindowFixture &fixture, ui::SupervisionTab tab)
{
    fixture.signIn("lookAsSupervisor");
    fixture.window().go(ui::Place::Supervision);
    fixture.find<QTabBar>("supervisionTabs")->setCurrentIndex(static_cast<int>(tab));
    fixture.settle(150);
}

std::string cell(QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString().toStdString();
}

RequestFilter waiting()
{
    RequestFilter filter;
    filter.openOnly = true;
    filter.waitingFor = WaitingFor::Approval;
    filter.order = RequestOrder::Due;
    return filter;
}

/// What the desk says, once its answer is there.
template <typename T>
Result<T> asked(WindowFixture &fixture, const Answer<T> &answer)
{
    EXPECT_TRUE(QTest::qWaitFor([&] { return answer.isFinished(); }));
    fixture.settle(0);
    return answer.result();
}

TEST(Supervision, IsForWhoMayApproveAndForNobodyElse)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    EXPECT_FALSE(fixture.isShown("goSupervision"));
    fixture.window().go(ui::Place::Supervision);
    EXPECT_FALSE(fixture.isShown("supervisionTabs"));
    fixture.key(Qt::Key_F1);
    fixture.settle();
    for (const QLabel *label : fixture.dialog()->findChildren<QLabel *>())
        EXPECT_NE(label->text(), QLatin1String("Go to supervision"));
    fixture.dialog()->reject();
    fixture.window().lock();
    fixture.settle();
    fixture.signIn("lookAsSupervisor");
    fixture.click("goSupervision");
    EXPECT_TRUE(fixture.isShown("supervisionTabs"));
}

TEST(Supervision, ShowsTheLetterTheEvidenceAndThePlanOfTheMostUrgentAndPlansNothingAnew)
{
    WindowFixture fixture(test::look());
    open(fixture, ui::SupervisionTab::Approvals);
    const auto page = asked(fixture, fixture.desk().services().requests.list(waiting(), 10, {}));
    ASSERT_TRUE(page && page->requests.size() > 1);
    EXPECT_EQ(fixture.text("pageTitle").toStdString(), page->requests.front().reference);
    EXPECT_TRUE(fixture.text("letterText").contains(QLatin1String("copy of everything")));
    EXPECT_TRUE(fixture.isShown("evidence"));
    auto *plan = fixture.find<QTableView>("planTable");
    ASSERT_NE(plan, nullptr);
    EXPECT_EQ(plan->model()->rowCount(), 2);
    EXPECT_FALSE(fixture.isShown("workOutPlan")) << "whoever plans it anew could not approve it";
    EXPECT_EQ(fixture.desk().callsOf("plan"), 0);
}

TEST(Supervision, OneClickApprovesAndTheNextOneComesByItself)
{
    WindowFixture fixture(test::look());
    open(fixture, ui::SupervisionTab::Approvals);
    const QString first = fixture.text("pageTitle");
    const int rows = fixture.find<QTableView>("approvalTable")->model()->rowCount();
    ASSERT_GT(rows, 1);
    fixture.click("approvePlan");
    ASSERT_TRUE(QTest::qWaitFor([&] { return fixture.text("pageTitle") != first; }));
    fixture.settle(150);
    EXPECT_EQ(fixture.find<QTableView>("approvalTable")->model()->rowCount(), rows - 1);
    const auto decided = asked(fixture, fixture.desk().services().requests.details(first.toStdString()));
    ASSERT_TRUE(decided);
    EXPECT_FALSE(decided->summary.waitsForApproval);
}

TEST(Supervision, SendsBackWithAReason)
{
    WindowFixture fixture(test::look());
    open(fixture, ui::SupervisionTab::Approvals);
    const QString first = fixture.text("pageTitle");
    fixture.click("sendBack");
    fixture.settle();
    fixture.find<QPlainTextEdit>("askReason")->setPlainText(QStringLiteral("The invoice of May is missing."));
    fixture.click("askGo");
    ASSERT_TRUE(QTest::qWaitFor([&] { return fixture.text("pageTitle") != first; }));
    const auto timeline = asked(fixture, fixture.desk().services().requests.timeline(first.toStdString()));
    ASSERT_TRUE(timeline);
    EXPECT_EQ(timeline->back().note, "The invoice of May is missing.");
}

TEST(Supervision, WhoMadeThePlanIsToldWhyTheyCannotApproveIt)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    const std::string reference = fixture.desk().requestIn(RequestState::Verified, policy::Right::Deletion);
    ASSERT_FALSE(reference.empty());
    ASSERT_TRUE(asked(fixture, fixture.desk().services().actions.plan(reference, policy::Right::Deletion)));
    fixture.window().go(ui::Place::Supervision);
    fixture.settle(150);
    auto *list = fixture.find<QTableView>("approvalTable");
    int row = 0;
    while (row < list->model()->rowCount() && cell(list, row, 0) != reference)
        ++row;
    ASSERT_LT(row, list->model()->rowCount());
    list->selectRow(row);
    fixture.settle(150);
    EXPECT_EQ(fixture.text("pageTitle").toStdString(), reference);
    QWidget *approve = fixture.widget("approvePlan");
    EXPECT_FALSE(approve->isEnabled());
    EXPECT_FALSE(approve->toolTip().isEmpty());
}

TEST(Supervision, AKeyboardIsEnoughToApprove)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    fixture.key(Qt::Key_8, Qt::ControlModifier);
    fixture.settle(150);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QLatin1String("approvalTable"));
    const QString first = fixture.text("pageTitle");
    fixture.key(Qt::Key_Down);
    fixture.settle(150);
    const QString second = fixture.text("pageTitle");
    EXPECT_NE(second, first);
    for (int i = 0; i < 20 && QApplication::focusWidget()->objectName() != QLatin1String("approvePlan"); ++i)
        fixture.key(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QLatin1String("approvePlan"));
    fixture.key(Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([&] { return fixture.text("pageTitle") != second; }));
    EXPECT_EQ(fixture.desk().callsOf("approve"), 1);
}

int needs(const QAbstractItemView *lines, int column)
{
    return lines->sizeHintForColumn(column);
}

class ApprovalsRoom : public testing::TestWithParam<const char *>
{
protected:
    ~ApprovalsRoom() override { test::look().language.choose(QStringLiteral("en")); }
};

TEST_P(ApprovalsRoom, CutsNoReferenceAndNoColumnOfThePlan)
{
    test::look().language.choose(QString::fromLatin1(GetParam()));
    for (const QSize size : {QSize(1280, 800), QSize(1440, 900)}) {
        SCOPED_TRACE(size.width());
        WindowFixture fixture(test::look());
        fixture.window().resize(size);
        open(fixture, ui::SupervisionTab::Approvals);
        auto *list = fixture.find<QTableView>("approvalTable");
        const int due = ui::RequestColumns::Due;
        const int reference = ui::RequestColumns::Reference;
        EXPECT_GE(list->columnWidth(reference), needs(list, reference));
        EXPECT_GE(list->columnWidth(due), needs(list, due));
        EXPECT_LE(list->horizontalHeader()->length(), list->viewport()->width());
        const int rows = list->model()->rowCount();
        ASSERT_GT(rows, 2);
        for (int row = 0; row < rows; ++row) {
            list->selectRow(row);
            fixture.settle(100);
            auto *plan = fixture.find<QTableView>("planTable");
            const QHeaderView *header = plan->horizontalHeader();
            EXPECT_LE(header->length(), plan->viewport()->width()) << cell(list, row, 0);
            for (int column = 0; column < header->count(); ++column) {
                EXPECT_GE(header->sectionSize(column), header->sectionSizeHint(column)) << column;
                if (column != ui::PlanTable::Reason) {
                    EXPECT_GE(header->sectionSize(column), needs(plan, column)) << column;
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(In, ApprovalsRoom, testing::Values("en", "zh_CN"));

TEST(Supervision, RemembersHowWideTheListWasMade)
{
    WindowFixture fixture(test::look());
    open(fixture, ui::SupervisionTab::Approvals);
    auto *sides = fixture.find<QSplitter>("approvalSides");
    ASSERT_NE(sides, nullptr);
    const int before = sides->sizes().front();
    QTest::mousePress(sides->handle(1), Qt::LeftButton);
    QTest::mouseMove(sides->handle(1), sides->handle(1)->rect().center() + QPoint(70, 0));
    QTest::mouseRelease(sides->handle(1), Qt::LeftButton);
    const int wider = sides->sizes().front();
    EXPECT_GT(wider, before + 40);
    ui::MainWindow again(fixture.surroundings());
    again.resize(fixture.window().size());
    again.setLocation({"/desks/shop", "/keys/shop"});
    again.show();
    fixture.settle();
    QTest::mouseClick(again.findChild<QWidget *>(QStringLiteral("lookAsSupervisor")), Qt::LeftButton);
    fixture.settle();
    again.go(ui::Place::Supervision);
    fixture.settle(150);
    EXPECT_NEAR(again.findChild<QSplitter *>(QStringLiteral("approvalSides"))->sizes().front(), wider, 2);
}

TEST(Supervision, SaysSoWhenNothingWaits)
{
    WindowFixture fixture(test::look(), 0);
    open(fixture, ui::SupervisionTab::Approvals);
    EXPECT_FALSE(fixture.isShown("approvalTable"));
    EXPECT_FALSE(fixture.isShown("approvePlan"));
}

TEST(Workload, AnOwnersBarIsTheirQueue)
{
    WindowFixture fixture(test::look());
    open(fixture, ui::SupervisionTab::Workload);
    EXPECT_TRUE(fixture.isShown("ownersChart"));
    EXPECT_FALSE(fixture.isShown("ownersTable"));
    fixture.click("ownersToggle");
    auto *owners = fixture.find<QTableView>("ownersTable");
    ASSERT_NE(owners, nullptr);
    EXPECT_FALSE(fixture.isShown("ownersChart"));
    ASSERT_EQ(owners->model()->rowCount(), 3);
    EXPECT_EQ(cell(owners, 0, 0), "agent");
    owners->setFocus();
    owners->selectRow(0);
    fixture.key(Qt::Key_Return);
    fixture.settle(150);
    EXPECT_TRUE(fixture.isShown("requestTable"));
    EXPECT_EQ(fixture.desk().lastFilter().assignee, "agent");
    EXPECT_TRUE(fixture.desk().lastFilter().openOnly);
    fixture.window().go(ui::Place::Supervision);
    fixture.settle(150);
    owners->setFocus();
    owners->selectRow(2);
    fixture.key(Qt::Key_Return);
    fixture.settle(150);
    EXPECT_TRUE(fixture.desk().lastFilter().unassigned) << "nobody's";
}

TEST(Workload, ListsWhatIsLateByLawAndOpensIt)
{
    WindowFixture fixture(test::look());
    open(fixture, ui::SupervisionTab::Workload);
    auto *risks = fixture.find<QTableView>("riskTable");
    ASSERT_NE(risks, nullptr);
    const int rows = risks->model()->rowCount();
    ASSERT_GT(rows, 3);
    for (int row = 1; row < rows; ++row)
        EXPECT_LE(cell(risks, row - 1, 0), cell(risks, row, 0)) << "law by law";
    const std::string reference = cell(risks, 1, 2);
    risks->setFocus();
    risks->selectRow(1);
    fixture.key(Qt::Key_Return);
    fixture.settle(150);
    EXPECT_EQ(fixture.text("pageTitle").toStdString(), reference);
    EXPECT_TRUE(fixture.isShown("workspaceTabs"));
}

TEST(Figures, PeriodAndLawReachTheDesk)
{
    WindowFixture fixture(test::look());
    open(fixture, ui::SupervisionTab::Figures);
    EXPECT_EQ(fixture.desk().lastWords(), "2026-01-01 2026-12-31 ");
    EXPECT_NE(fixture.text("receivedNumber"), QStringLiteral("–"));
    fixture.find<QComboBox>("reportPeriod")->setCurrentIndex(1);
    fixture.settle(100);
    EXPECT_EQ(fixture.desk().lastWords(), "2026-10-01 2026-10-31 ");
    EXPECT_FALSE(fixture.widget("reportFrom")->isEnabled());
    EXPECT_FALSE(fixture.widget("reportFrom")->toolTip().isEmpty());
    fixture.find<QComboBox>("reportPeriod")->setCurrentIndex(5);
    fixture.settle(100);
    EXPECT_EQ(fixture.desk().lastWords(), "2025-01-01 2025-12-31 ");
    EXPECT_FALSE(fixture.widget("exportReport")->isEnabled()) << "nothing was received then";
    fixture.find<QComboBox>("reportPeriod")->setCurrentIndex(4);
    fixture.settle(100);
    auto *law = fixture.find<QComboBox>("reportLaw");
    const QString all = fixture.text("receivedNumber");
    ASSERT_GT(law->count(), 2);
    law->setCurrentIndex(law->findData(QStringLiteral("us-ca-ccpa")));
    fixture.settle(100);
    EXPECT_EQ(fixture.desk().lastWords(), "2026-01-01 2026-12-31 us-ca-ccpa");
    EXPECT_NE(fixture.text("receivedNumber"), all);
    EXPECT_EQ(law->count(), 3) << "the other laws can still be chosen";
}

TEST(Figures, EveryChartHasItsTableByKeyboard)
{
    WindowFixture fixture(test::look());
    open(fixture, ui::SupervisionTab::Figures);
    for (const char *name : {"months", "outcomes", "times"}) {
        const QByteArray toggleName = QByteArray(name) + "Toggle";
        const QByteArray tableName = QByteArray(name) + "Table";
        const QByteArray chartName = QByteArray(name) + "Chart";
        const char *const toggle = toggleName.constData();
        const char *const table = tableName.constData();
        const char *const chart = chartName.constData();
        EXPECT_FALSE(fixture.widget(chart)->accessibleDescription().isEmpty()) << name;
        fixture.widget(toggle)->setFocus();
        fixture.key(Qt::Key_Space);
        EXPECT_TRUE(fixture.isShown(table)) << name;
        EXPECT_FALSE(fixture.isShown(chart)) << name;
        auto *view = fixture.find<QTableView>(table);
        EXPECT_GT(view->model()->rowCount(), 0) << name;
        EXPECT_FALSE(view->accessibleName().isEmpty()) << name;
    }
}

TEST(Figures, AnExportIsAFileThatIsNeverWrittenOverAndSaysWhenItCannot)
{
    WindowFixture fixture(test::look());
    open(fixture, ui::SupervisionTab::Figures);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("m.csv"));
    fixture.prompter().answer = {path};
    fixture.click("exportReport");
    EXPECT_EQ(fixture.prompter().asked.back().suggested, QLatin1String("metrics-2026-01-01-2026-12-31.csv"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("from,to,as_of,law,platform,right,received,"));
    fixture.click("exportReport");
    fixture.settle();
    QFile again(path);
    ASSERT_TRUE(again.open(QIODevice::ReadOnly));
    EXPECT_EQ(again.size(), file.size());
}

TEST(Figures, AFailureIsSaidAndNothingOldStaysAfterLocking)
{
    WindowFixture fixture(test::look());
    fixture.desk().failNext("metrics", ErrorCode::Io);
    open(fixture, ui::SupervisionTab::Figures);
    EXPECT_EQ(fixture.text("receivedNumber"), QStringLiteral("–"));
    fixture.key(Qt::Key_F5);
    fixture.settle(150);
    EXPECT_NE(fixture.text("receivedNumber"), QStringLiteral("–"));
    fixture.window().lock();
    fixture.settle();
    for (QTableView *view : fixture.window().findChildren<QTableView *>(QStringLiteral("metricsTable")))
        EXPECT_EQ(view->model()->rowCount(), 0);
}

} // namespace
