// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's table over a million requests that a service makes up as they are asked for.
#include "tests/ui/support/resident.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/models/request_list_model.h"
#include "ui/requests/queue_table.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

namespace {

using namespace desk;
using test::WindowFixture;

constexpr int million = 1'000'000;

/// Answers at the next turn of the event loop, as a desk on another thread would.
class MillionRequests final : public RequestService
{
public:
    Answer<RequestPage> list(const RequestFilter &filter, int limit, const std::string &after) override
    {
        ++pages;
        const int first = static_cast<int>(filter.skip) + (after.empty() ? 0 : std::stoi(after));
        RequestPage page;
        for (int number = first; number < std::min(million, first + limit); ++number) {
            RequestSummary &each = page.requests.emplace_back();
            each.reference = "RU-2026-" + std::to_string(number);
            each.rights = {policy::Right::Access};
            each.dueOn = QDate(2026, 1, 1).addDays(number / 3000);
        }
        if (first + limit < million)
            page.next = std::to_string(first + limit);
        return later(page);
    }
    Answer<std::vector<std::uint64_t>> count(const std::vector<RequestFilter> &) override
    {
        return later(std::vector<std::uint64_t>{million});
    }
    Answer<RequestSummary> open(const NewRequest &) override { return none<RequestSummary>(); }
    Answer<RequestDetails> details(const std::string &) override { return none<RequestDetails>(); }
    Answer<std::vector<TimelineEntry>> timeline(const std::string &) override
    {
        return none<std::vector<TimelineEntry>>();
    }
    Answer<RequestSummary> assign(const std::string &, const std::string &, std::uint64_t) override
    {
        return none<RequestSummary>();
    }
    Answer<RequestSummary> note(const std::string &, const std::string &) override
    {
        return none<RequestSummary>();
    }
    Answer<RequestSummary> chooseSubject(const std::string &, SubjectId) override
    {
        return none<RequestSummary>();
    }
    Answer<RequestSummary> changeReceipt(const std::string &, QDate, const std::string &) override
    {
        return none<RequestSummary>();
    }
    Answer<RequestSummary> link(const std::string &, const std::string &, const std::string &) override
    {
        return none<RequestSummary>();
    }
    Answer<RequestSummary> merge(const std::string &, const std::string &) override
    {
        return none<RequestSummary>();
    }
    Answer<RequestSummary> unmerge(const std::string &) override { return none<RequestSummary>(); }
    Answer<RequestSummary> split(const std::string &, policy::Right) override
    {
        return none<RequestSummary>();
    }
    Answer<RequestSummary> close(const std::string &) override { return none<RequestSummary>(); }

    int pages = 0;

private:
    template <typename T>
    Answer<T> later(T value)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QTimer::singleShot(2, &m_loop, [promise, value = std::move(value)] {
            promise->addResult(Result<T>(value));
            promise->finish();
        });
        return promise->future();
    }
    template <typename T>
    Answer<T> none()
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(Result<T>(fail(ErrorCode::NotFound, "There is only a list.")));
        promise.finish();
        return promise.future();
    }
    QObject m_loop;
};

TEST(LongQueue, ScrollsThroughAMillionWithoutHoldingTheWindowUp)
{
    MillionRequests service;
    FixedClock clock(*instantFromRfc3339("2026-11-21T09:00:00Z"));
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    ui::Settings settings(store);
    ui::RequestListModel model(service, clock);
    ui::QueueTable table(model, test::look().theme, settings, nullptr);
    table.resize(1000, 700);
    table.show();
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    beat.start(1);
    model.load({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == million; }));
    QTest::qWait(50);
    std::printf("a million rows come into view: longest turn of the loop %lld ms\n",
                static_cast<long long>(longest));
    longest = 0;
    QScrollBar *const bar = table.verticalScrollBar();
    for (int step = 1; step <= 200; ++step) {
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / 200));
        QTest::qWait(5);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.at(million - 1) != nullptr; }));
    std::printf("scrolled: longest turn of the loop %lld ms, %d pages fetched\n",
                static_cast<long long>(longest), service.pages);
    // To be reached are 50; a machine that builds beside it gets more.
    EXPECT_LT(longest, 250);
    EXPECT_LE(model.pagesHeld(), ui::RequestListModel::keptPages);
    EXPECT_EQ(model.at(million - 1)->reference, "RU-2026-999999");
    std::printf("%.0f MiB in memory\n", test::residentMiB());
    EXPECT_LE(test::residentMiB(), test::mostResident);
    table.selectAll();
    EXPECT_EQ(table.selectedCount(), million);
    EXPECT_TRUE(table.selectedRequests().empty()) << "nobody assigns a million at once";
}

} // namespace
