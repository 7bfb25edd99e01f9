// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"
#include "ui/models/request_cells.h"
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
    /// Looks at every page by itself, so not for tests that count pages.
    void watch() { tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::Fatal); }
    std::optional<QAbstractItemModelTester> tester;
};

TEST(RequestListModel, ReadsLikeTheQueue)
{
    Queue queue(3);
    queue.watch();
    queue.load();
    EXPECT_EQ(
        asText(queue.model, 3).toStdString(),
        "Reference | Rights | Platform | State | Owner | Law | Own target | Due by law | Risk | Waits | "
        "Received\n"
        "FR-2026-001000-0 | Access |  | Received | Nobody | EU GDPR | in 20 days | in 30 days | On track | "
        "For the person | 21 Nov 2026\n"
        "RU-2026-000999-1 | Access |  | Received | agent | US CA CCPA | in 20 days | in 30 days | On track | "
        "For the person | 21 Nov 2026\n"
        "SK-2026-000998-2 | Access |  | Verified | supervisor | EU GDPR | in 20 days | in 30 days | On track "
        "|  | 21 Nov 2026");
}

TEST(RequestListModel, SaysInWordsAndInToneWhatIsLate)
{
    Queue queue(240);
    RequestFilter overdue;
    overdue.dueBefore = utcDay(queue.desk.clock().now());
    queue.load(overdue);
    ASSERT_GT(queue.model.rowCount(), 0);
    const QModelIndex due = queue.model.index(0, RequestListModel::Due);
    EXPECT_TRUE(due.data().toString().endsWith(QLatin1String(" late")))
        << due.data().toString().toStdString();
    EXPECT_EQ(due.data(ui::ChipsRole).toStringList(), QStringList{due.data().toString()})
        << "words, not colour alone";
    EXPECT_EQ(due.data(ui::ToneRole).toString(), QLatin1String("bad"));
    const QModelIndex risk = queue.model.index(0, RequestListModel::Risk);
    EXPECT_EQ(risk.data(ui::ChipsRole).toStringList(), QStringList{QStringLiteral("Overdue")});
}

TEST(RequestCells, SayWhatIsAtRisk)
{
    const QDate today(2026, 11, 21);
    const std::vector<std::tuple<int, const char *, const char *>> table{
        {-1, "Overdue", "bad"}, {0, "At risk", "warn"}, {6, "At risk", "warn"}, {7, "On track", "ok"}};
    for (const auto &[days, words, tone] : table) {
        EXPECT_EQ(ui::RequestCells::risk(today.addDays(days), today).toStdString(), words);
        EXPECT_EQ(ui::RequestCells::riskTone(today.addDays(days), today).toStdString(), tone);
    }
    EXPECT_TRUE(ui::RequestCells::risk({}, today).isEmpty());
    EXPECT_EQ(ui::RequestCells::law("us-ca-ccpa").toStdString(), "US CA CCPA");
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

constexpr int size = RequestListModel::pageSize;

TEST(RequestListModel, HasARowForEveryRequestAndFetchesOnlyWhatIsLookedAt)
{
    Queue queue(size * 8 + 40);
    queue.load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.isCounted(); }));
    EXPECT_EQ(queue.model.rowCount(), size * 8 + 40);
    EXPECT_EQ(queue.desk.callsOf("list"), 1);
    EXPECT_EQ(queue.desk.callsOf("count"), 1);
    // Somewhere in the middle, without the pages between.
    const int row = size * 5 + 3;
    EXPECT_EQ(queue.model.at(row), nullptr);
    EXPECT_EQ(queue.model.index(row, 0).data().toString(), QStringLiteral("…"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.at(row) != nullptr; }));
    EXPECT_EQ(queue.desk.callsOf("list"), 2);
    EXPECT_EQ(queue.desk.lastFilter().skip, static_cast<std::uint64_t>(size) * 4)
        << "counted from the first page's end";
    // From there the next page is reached by its cursor.
    const int last = size * 6;
    queue.model.index(last, 0).data();
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.at(last) != nullptr; }));
    EXPECT_EQ(queue.desk.lastFilter().skip, 0U);
}

TEST(RequestListModel, ShowsTheSameRowsWhicheverWayOneComesToThem)
{
    Queue queue(size * 4 + 7);
    queue.watch();
    RequestFilter filter;
    filter.order = RequestOrder::Due;
    queue.load(filter);
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.isCounted(); }));
    for (const int page : {4, 1, 3, 2, 0}) {
        queue.model.index(page * size, 0).data();
        ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.at(page * size) != nullptr; }));
    }
    RequestFilter whole = filter;
    std::string after;
    int row = 0;
    do {
        const auto answer = queue.services.requests.list(whole, size, after);
        ASSERT_TRUE(QTest::qWaitFor([&] { return answer.isFinished(); }));
        const Result<RequestPage> page = answer.result();
        ASSERT_TRUE(page.ok());
        for (const RequestSummary &each : page->requests)
            EXPECT_EQ(queue.model.at(row++)->reference, each.reference);
        after = page->next;
    } while (!after.empty());
    EXPECT_EQ(row, queue.model.rowCount());
}

TEST(RequestListModel, FetchesWhereSomebodyStopsScrollingAndNotWhatFlewBy)
{
    Queue queue(size * 30);
    queue.load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.isCounted(); }));
    const int before = queue.desk.callsOf("list");
    for (int page = 1; page < 30; ++page)
        queue.model.index(page * size, 0).data();
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.at(29 * size) != nullptr; }));
    QTest::qWait(30);
    EXPECT_LE(queue.desk.callsOf("list") - before, 3);
    EXPECT_EQ(queue.model.at(10 * size), nullptr);
}

TEST(RequestListModel, KeepsOnlyThePagesLookedAtLast)
{
    Queue queue(size * (RequestListModel::keptPages + 6));
    queue.load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.isCounted(); }));
    for (int page = 1; page < RequestListModel::keptPages + 6; ++page) {
        queue.model.index(0, 0).data(); // looked at again and again
        queue.model.index(page * size, 0).data();
        ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.at(page * size) != nullptr; }));
    }
    EXPECT_EQ(queue.model.pagesHeld(), RequestListModel::keptPages);
    EXPECT_NE(queue.model.at(0), nullptr);
    EXPECT_EQ(queue.model.at(size), nullptr) << "the oldest went";
    EXPECT_EQ(queue.model.rowCount(), size * (RequestListModel::keptPages + 6));
}

TEST(RequestListModel, ReadsAgainWithoutLosingWhatItShows)
{
    Queue queue(size * 2);
    queue.watch();
    queue.load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.isCounted(); }));
    const std::string reference = queue.model.at(4)->reference;
    const QPersistentModelIndex kept = queue.model.index(4, 0);
    queue.desk.hold("list");
    queue.model.reload();
    ASSERT_NE(queue.model.at(4), nullptr) << "it shows what it has until the answer is there";
    const int before = queue.desk.callsOf("list");
    queue.model.index(4, 0).data();
    queue.desk.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.desk.callsOf("list") > before; }));
    QTest::qWait(10);
    EXPECT_TRUE(kept.isValid());
    EXPECT_EQ(queue.model.at(4)->reference, reference);
}

TEST(RequestListModel, EndsWhereThePagesEndWhateverWasCounted)
{
    Queue queue(size + 10);
    queue.watch();
    queue.desk.hold("count");
    queue.load();
    EXPECT_EQ(queue.model.rowCount(), size);
    queue.desk.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.isCounted(); }));
    EXPECT_EQ(queue.model.rowCount(), size + 10);
    // Others closed what was open: the next page is short, or empty.
    RequestFilter open;
    open.openOnly = true;
    queue.load(open);
    ASSERT_TRUE(QTest::qWaitFor([&] { return queue.model.isCounted(); }));
    EXPECT_LT(queue.model.rowCount(), size + 10);
}

TEST(RequestListModel, DropsTheAnswerToASupersededQuestion)
{
    Queue queue(50);
    queue.watch();
    queue.desk.hold("list");
    queue.model.load({});
    RequestFilter closed;
    closed.states = {RequestState::Closed};
    queue.model.load(closed);
    queue.desk.release();
    queue.settle();
    ASSERT_GT(queue.model.rowCount(), 0);
    for (int row = 0; row < queue.model.rowCount(); ++row)
        EXPECT_EQ(queue.model.at(row)->state, RequestState::Closed);
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
    EXPECT_TRUE(queue.model.isCounted());
    const int asked = queue.desk.callsOf("list");
    QTest::qWait(20);
    EXPECT_EQ(queue.desk.callsOf("list"), asked) << "a failing page would be asked for for ever";
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
