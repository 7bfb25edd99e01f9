// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"
#include "ui/models/request_list_model.h"
#include "ui/models/words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <optional>
#include <tuple>

namespace {

using namespace desk;
using ui::RequestListModel;

QString asText(const QAbstractItemModel &model, int rows)
{
    QStringList lines;
    QStringList headers;
    for (int column = 0; column < model.columnCount(); ++column)
        headers << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << headers.join(QLatin1String(" | "));
    for (int row = 0; row < std::min(rows, model.rowCount()); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QLatin1String(" | "));
    }
    return lines.join(QLatin1Char('\n'));
}

struct Queue
{
    explicit Queue(int requests)
        : desk(requests)
        , services(desk.services())
        , model(services.requests, desk.clock())
    {
        model.setPlatforms({});
    }
    void load(const RequestFilter &filter = {})
    {
        model.load(filter);
        settle();
    }
    void settle()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !model.isLoading(); }));
    }

    test::FakeDesk desk;
    Services services;
    RequestListModel model;
    /// Also fetches more by itself, so not for tests that count pages.
    void watch() { tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::Fatal); }
    std::optional<QAbstractItemModelTester> tester;
};

TEST(RequestListModel, ReadsLikeTheQueue)
{
    Queue queue(3);
    queue.watch();
    queue.load();
    EXPECT_EQ(asText(queue.model, 3).toStdString(),
              "Reference | Rights | Platform | State | Due by law | Own target | Owner\n"
              "FR-2026-001000-0 | Access |  | Received | in 30 days | in 20 days | Nobody\n"
              "RU-2026-000999-1 | Access |  | Received | in 30 days | in 20 days | agent\n"
              "SK-2026-000998-2 | Access |  | Verified | in 30 days | in 20 days | supervisor");
}

TEST(RequestListModel, SaysInWordsAndInToneWhatIsLate)
{
    Queue queue(240);
    queue.load();
    queue.settle();
    RequestFilter overdue;
    overdue.dueBefore = utcDay(queue.desk.clock().now());
    queue.load(overdue);
    ASSERT_GT(queue.model.rowCount(), 0);
    const QModelIndex due = queue.model.index(0, RequestListModel::Due);
    EXPECT_TRUE(due.data().toString().startsWith(QLatin1String("overdue by ")))
        << due.data().toString().toStdString();
    EXPECT_EQ(due.data(ui::ChipsRole).toStringList(), QStringList{due.data().toString()})
        << "words, not colour alone";
    EXPECT_EQ(due.data(ui::ToneRole).toString(), QLatin1String("bad"));
}

TEST(Words, TellHowFarOffADayIs)
{
    const QDate today(2026, 11, 21);
    const std::vector<std::tuple<int, const char *, const char *>> table{
        {-2, "overdue by 2 days", "bad"}, {-1, "overdue by 1 day", "bad"}, {0, "today", "warn"},
        {1, "in 1 day", "warn"},          {5, "in 5 days", "warn"},        {6, "in 6 days", "neutral"}};
    for (const auto &[days, words, tone] : table) {
        EXPECT_EQ(ui::Words::due(today.addDays(days), today).toStdString(), words);
        EXPECT_EQ(ui::Words::dueTone(today.addDays(days), today).toStdString(), tone);
    }
    EXPECT_TRUE(ui::Words::due({}, today).isEmpty());
}

TEST(RequestListModel, LoadsPageByPage)
{
    Queue queue(RequestListModel::pageSize * 2 + 40);
    queue.load();
    EXPECT_EQ(queue.model.rowCount(), RequestListModel::pageSize);
    ASSERT_TRUE(queue.model.canFetchMore({}));
    queue.model.fetchMore({});
    EXPECT_FALSE(queue.model.canFetchMore({})) << "a page is under way";
    queue.settle();
    queue.model.fetchMore({});
    queue.settle();
    EXPECT_EQ(queue.model.rowCount(), RequestListModel::pageSize * 2 + 40);
    EXPECT_TRUE(queue.model.isComplete());
    EXPECT_FALSE(queue.model.canFetchMore({}));
    EXPECT_EQ(queue.desk.callsOf("list"), 3);
}

TEST(RequestListModel, DropsTheAnswerToASupersededQuestion)
{
    Queue queue(50);
    queue.watch();
    queue.desk.hold("list");
    queue.model.load({});
    RequestFilter closed;
    closed.state = RequestState::Closed;
    queue.model.load(closed);
    queue.desk.release();
    queue.settle();
    ASSERT_GT(queue.model.rowCount(), 0);
    for (int row = 0; row < queue.model.rowCount(); ++row)
        EXPECT_EQ(queue.model.row(row).state, RequestState::Closed);
}

TEST(RequestListModel, ForgetsEverythingAndWhatIsUnderWay)
{
    Queue queue(50);
    queue.watch();
    queue.load();
    queue.desk.hold("list");
    queue.model.load({});
    queue.model.clear();
    queue.desk.release();
    queue.settle();
    EXPECT_EQ(queue.model.rowCount(), 0);
    EXPECT_FALSE(queue.model.isLoading());
}

TEST(RequestListModel, TellsFailureOnce)
{
    Queue queue(5);
    queue.watch();
    QSignalSpy failed(&queue.model, &RequestListModel::failed);
    queue.desk.failNext("list", ErrorCode::NotPermitted);
    queue.load();
    ASSERT_EQ(failed.size(), 1);
    EXPECT_FALSE(queue.model.canFetchMore({})) << "a failing page would be asked for for ever";
}

TEST(RequestListModel, SurvivesItsOwnEndWhileAnAnswerIsOut)
{
    test::FakeDesk desk(5);
    Services services = desk.services();
    desk.hold("list");
    {
        RequestListModel model(services.requests, desk.clock());
        model.load({});
    }
    desk.release();
    QTest::qWait(10);
    EXPECT_EQ(desk.callsOf("list"), 1);
}

} // namespace
