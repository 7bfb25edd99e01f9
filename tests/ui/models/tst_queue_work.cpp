// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views with their numbers, one step for several requests, and the list as a file.
#include "tests/support/fake_desk.h"
#include "ui/models/batch_work.h"
#include "ui/models/list_export.h"
#include "ui/models/saved_views.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace {

using namespace desk;
using ui::BatchWork;
using ui::ListExport;
using ui::SavedView;
using ui::SavedViewsModel;

constexpr std::size_t queueSize = 240;

TEST(SavedViews, CountWhatTheyShow)
{
    test::FakeDesk desk(queueSize);
    Services services = desk.services();
    SavedViewsModel model(services.requests, desk.clock());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.show();
    EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("…"));
    model.count("agent");
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.row(0).requests.has_value(); }));
    EXPECT_EQ(desk.callsOf("count"), 1) << "one question for all";
    const QDate today = utcDay(desk.clock().now());
    for (const SavedView each : SavedViewsModel::all) {
        const auto page = services.requests.list(SavedViewsModel::filterOf(each, "agent", today), 500, "");
        ASSERT_TRUE(QTest::qWaitFor([&] { return page.isFinished(); }));
        const Result<RequestPage> shown = page.result();
        ASSERT_TRUE(shown.ok());
        EXPECT_EQ(model.row(static_cast<int>(each)).requests, shown->requests.size())
            << static_cast<int>(each);
        EXPECT_GT(shown->requests.size(), 0U) << static_cast<int>(each);
        for (const RequestSummary &request : shown->requests) {
            EXPECT_TRUE(each != SavedView::Mine || request.assignee == "agent");
            EXPECT_TRUE(each != SavedView::Unassigned || request.assignee.empty());
            EXPECT_TRUE(each != SavedView::Overdue || request.dueOn < today);
            EXPECT_TRUE(each != SavedView::AtRisk || request.dueOn >= today);
            EXPECT_TRUE(each != SavedView::WaitsForApproval || request.waitsForApproval);
            EXPECT_TRUE(each == SavedView::Everything || request.state != RequestState::Closed);
        }
        EXPECT_EQ(SavedViewsModel::fromWord(SavedViewsModel::word(each)), each);
    }
    EXPECT_EQ(SavedViewsModel::fromWord(QStringLiteral("nonsense")), std::nullopt);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

struct Batch
{
    explicit Batch(int wanted, test::FakeDesk &desk) : services(desk.services())
    {
        const auto page = services.requests.list({}, wanted, "");
        EXPECT_TRUE(QTest::qWaitFor([&] { return page.isFinished(); }));
        const Result<RequestPage> shown = page.result();
        lines = shown->requests;
        work = std::make_unique<BatchWork>(
            wanted,
            [this](int number) {
                const RequestSummary &each = lines.at(static_cast<std::size_t>(number));
                return services.requests.assign(each.reference, "supervisor", each.revision);
            },
            nullptr);
        QObject::connect(work.get(), &BatchWork::finished, work.get(),
                         [this](const ui::BatchResult &how) { result = how; });
    }
    Services services;
    std::vector<RequestSummary> lines;
    std::unique_ptr<BatchWork> work;
    std::optional<ui::BatchResult> result;
};

TEST(BatchWork, TakesTheStepForEachAndSaysWhatFailed)
{
    test::FakeDesk desk(20);
    Batch batch(5, desk);
    batch.lines[1].revision += 7; // somebody changed it since
    batch.work->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return batch.result.has_value(); }));
    EXPECT_EQ(batch.result->done, 4);
    EXPECT_EQ(batch.result->failed, 1);
    EXPECT_EQ(batch.result->first->code, ErrorCode::Conflict);
    EXPECT_TRUE(batch.work->future().isFinished());
    EXPECT_EQ(batch.work->future().progressValue(), 5);
}

TEST(BatchWork, EndsAfterTheStepUnderWayWhenItIsCancelled)
{
    test::FakeDesk desk(20);
    Batch batch(5, desk);
    desk.hold("assign");
    batch.work->start();
    batch.work->future().cancel();
    desk.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return batch.result.has_value(); }));
    EXPECT_TRUE(batch.result->cancelled);
    EXPECT_EQ(batch.result->done, 1);
    EXPECT_EQ(desk.callsOf("assign"), 1);
}

TEST(BatchWork, MayGoWhileAStepIsUnderWay)
{
    test::FakeDesk desk(20);
    Batch batch(5, desk);
    desk.hold("assign");
    batch.work->start();
    const QFuture<void> future = batch.work->future();
    batch.work.reset();
    EXPECT_TRUE(future.isFinished());
    desk.release();
    QTest::qWait(10);
    EXPECT_EQ(desk.callsOf("assign"), 1);
}

QByteArrayList linesIn(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll().split('\n');
}

TEST(ListExport, WritesTheWholeListPageByPageWithoutAName)
{
    test::FakeDesk desk(1200);
    Services services = desk.services();
    QTemporaryDir folder;
    ListExport writing(services.requests, {}, nullptr);
    std::optional<std::uint64_t> written;
    QObject::connect(&writing, &ListExport::finished, &writing,
                     [&](const Result<std::uint64_t> &result) { written = result.ok() ? *result : 0; });
    RequestFilter open;
    open.openOnly = true;
    writing.writeList(folder.filePath(QStringLiteral("list.csv")), open);
    ASSERT_TRUE(QTest::qWaitFor([&] { return written.has_value(); }));
    const QByteArrayList lines = linesIn(folder.filePath(QStringLiteral("list.csv")));
    ASSERT_EQ(static_cast<std::uint64_t>(lines.size()), *written + 2) << "a header, and the end of the last";
    EXPECT_EQ(lines[0], "reference,platform,rights,state,received,target,due,waits,laws\r");
    EXPECT_EQ(lines[1],
              "FR-2026-001000-0,,access,received,2026-11-21,2026-12-11,2026-12-21,person,eu-gdpr\r");
    for (const QByteArray &line : lines) {
        EXPECT_FALSE(line.contains("agent") || line.contains("supervisor") || line.contains('@'))
            << line.data();
        EXPECT_FALSE(line.contains("closed")) << line.data();
    }
}

TEST(ListExport, LeavesNoFileBehindWhenItFailsOrIsGone)
{
    test::FakeDesk desk(1200);
    Services services = desk.services();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    {
        ListExport writing(services.requests, {}, nullptr);
        std::optional<ErrorCode> why;
        QObject::connect(&writing, &ListExport::finished, &writing, [&](const Result<std::uint64_t> &result) {
            why = result.ok() ? ErrorCode::Io : result.error().code;
        });
        desk.failNext("list", ErrorCode::NotPermitted);
        writing.writeList(path, {});
        ASSERT_TRUE(QTest::qWaitFor([&] { return why.has_value(); }));
        EXPECT_EQ(*why, ErrorCode::NotPermitted);
        EXPECT_FALSE(QFile::exists(path));
    }
    {
        ListExport writing(services.requests, {}, nullptr);
        writing.writeList(path, {});
        EXPECT_TRUE(QFile::exists(path));
    }
    EXPECT_FALSE(QFile::exists(path));
    // A file that is there is not replaced.
    QFile other(path);
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("mine");
    other.close();
    ListExport writing(services.requests, {}, nullptr);
    std::optional<ErrorCode> why;
    QObject::connect(&writing, &ListExport::finished, &writing, [&](const Result<std::uint64_t> &result) {
        why = result.ok() ? ErrorCode::Cancelled : result.error().code;
    });
    writing.writeLines(path, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return why.has_value(); }));
    EXPECT_EQ(*why, ErrorCode::Io);
    EXPECT_EQ(linesIn(path).front(), "mine");
}

} // namespace
