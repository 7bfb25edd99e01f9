// SPDX-License-Identifier: GPL-3.0-or-later
// queue_bench FOLDER [REQUESTS]: what a page of the queue and its counts cost on a desk with a million
// requests. The desk is made in FOLDER when it is not there yet. See docs/benchmarks.md.
#include "core/desk/founding.h"
#include "core/desk/work.h"
#include "tests/bench/sealed_desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

namespace desk::bench {
namespace {

constexpr int chunk = 10'000;
/// About what a letter with its actions takes, sealed.
constexpr std::size_t sealedBytes = 700;

class QueueDesk
{
public:
    QueueDesk(const std::string &folder, int requests)
    {
        const DeskLocation where{folder + "/desk", folder + "/keys"};
        const bool fresh = !QFileInfo::exists(QString::fromStdString(where.data));
        if (fresh) {
            QDir().mkpath(QString::fromStdString(folder));
            NewDesk desk;
            desk.admin = "bench";
            desk.password = rehearsalPassword();
            desk.rehearsal = true;
            desk.profiles = {"fragrance", "skincare", "marketplace", "rugs", "merchant-hub"};
            must(foundDesk(where, desk, m_clock, m_random));
        }
        open(where);
        if (fresh)
            fill(requests);
    }
    void open(const DeskLocation &where)
    {
        m_desk.reset();
        m_desk = must(signIn(where, {"bench", rehearsalPassword(), {}, {}}, m_clock, m_random));
    }
    OpenDesk &desk() { return *m_desk; }
    QDate today() const { return utcDay(m_clock.now()); }

private:
    /// Rows as the store of requests writes them, without sealing each: the queue never looks into them.
    void fill(int requests)
    {
        std::vector<PlatformId> platforms;
        for (const auto &[id, platform] : m_desk->platforms())
            platforms.push_back(id);
        Bytes sealed(sealedBytes);
        m_random.fill(sealed);
        for (int number = 0; number < requests;) {
            store::Transaction writing(m_desk->connection());
            must(writing.begin());
            for (int i = 0; i < chunk && number < requests; ++i, ++number)
                insert(number, requests, platforms, sealed);
            must(writing.commit());
        }
        must(m_desk->connection().checkpoint());
    }
    /// Half of them are closed; of the others a fiftieth is overdue, and a tenth is mine.
    void insert(int number, int requests, const std::vector<PlatformId> &platforms, const Bytes &sealed)
    {
        const auto below = [this](int limit) {
            return static_cast<std::int64_t>(m_draw() % static_cast<unsigned>(limit));
        };
        const bool closed = below(2) == 0;
        const auto stage = closed ? 5 : below(5);
        static constexpr std::array<int, 6> states{1, 2, 3, 6, 4, 5};
        const QDate received = today().addDays(-(requests - number) / (requests / 700 + 1));
        const QDate due = today().addDays(below(50) == 0 ? -1 - below(20) : below(60));
        const auto day = [closed](QDate on) {
            return closed ? 99991231 : std::int64_t{on.year()} * 10000 + on.month() * 100 + on.day();
        };
        char reference[32];
        std::snprintf(reference, sizeof reference, "%s-%04d-%06d-%d", number % 2 == 0 ? "RU" : "SK",
                      received.year(), number, number % 10);
        store::Query query(
            m_desk->connection(),
            "INSERT INTO request (platform, request, reference, state, received_on, residence, "
            "channel, language, policy_ordinal, subject, assignee, created_at, revision, sealed, "
            "stage, due_day, internal_day, rights, waits) "
            "VALUES (?, ?, ?, ?, ?, 'DE', 'email', 'en', 1, NULL, ?, 0, 1, ?, ?, ?, ?, ?, ?)");
        const PlatformId platform =
            platforms[static_cast<std::size_t>(below(static_cast<int>(platforms.size())))];
        query.bind(platform.view()).bind(makeId<RequestId>(m_clock, m_random).view()).bindText(reference);
        query.bindInteger(states[static_cast<std::size_t>(stage)]).bindText(toIsoDate(received));
        const std::int64_t owner = below(10);
        StaffId colleague;
        colleague.bytes[15] = static_cast<std::uint8_t>(owner);
        if (owner == 0)
            query.bind(m_desk->staff()->staff.view());
        else if (owner < 8)
            query.bind(colleague.view());
        else
            query.bindNull();
        query.bind(sealed).bindInteger(stage).bindInteger(day(due)).bindInteger(day(due.addDays(-10)));
        must(query.bindInteger(std::int64_t{2} << below(8)).bindInteger(closed ? 0 : below(3)).run());
    }

    SystemClock m_clock;
    crypto::SystemRandom m_random;
    std::mt19937 m_draw{1};
    std::unique_ptr<OpenDesk> m_desk;
};

double milliseconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// First time and the median of five more.
void tell(const char *what, const std::function<void()> &work)
{
    const double first = milliseconds(work);
    std::vector<double> times;
    for (int i = 0; i < 5; ++i)
        times.push_back(milliseconds(work));
    std::sort(times.begin(), times.end());
    std::printf("%-58s %8.1f %8.1f\n", what, first, times[2]);
    std::fflush(stdout);
}

struct Named
{
    const char *name;
    RequestFilter filter;
};

std::vector<Named> views(QDate today)
{
    std::vector<Named> out(8);
    for (std::size_t i = 0; i < 7; ++i)
        out[i].filter.openOnly = true;
    out[0].name = "all open";
    out[1].name = "mine";
    out[1].filter.assignee = "bench";
    out[2].name = "unassigned";
    out[2].filter.unassigned = true;
    out[3].name = "at risk";
    out[3].filter.dueFrom = today;
    out[3].filter.dueBefore = today.addDays(7);
    out[4].name = "waiting for the person";
    out[4].filter.waitingFor = WaitingFor::Person;
    out[5].name = "waiting for approval";
    out[5].filter.waitingFor = WaitingFor::Approval;
    out[6].name = "overdue";
    out[6].filter.dueBefore = today;
    out[7].name = "everything";
    for (Named &each : out)
        each.filter.order = RequestOrder::Due;
    return out;
}

void measure(QueueDesk &queue)
{
    const auto page = [&queue](const RequestFilter &filter) {
        must(work::listRequests(queue.desk(), filter, 100, ""));
    };
    std::printf("%-58s %8s %8s\n", "milliseconds", "first", "median");
    const std::vector<Named> all = views(queue.today());
    std::vector<RequestFilter> counted;
    for (std::size_t i = 0; i < 7; ++i)
        counted.push_back(all[i].filter);
    tell("open: first page of all open by due day", [&] { page(all[0].filter); });
    tell("the counts of seven saved views", [&] { must(work::countRequests(queue.desk(), counted)); });
    static constexpr std::array orders{"received", "due", "internal", "reference", "state", "assignee"};
    for (const Named &each : all) {
        const std::string view = each.name;
        tell((view + ": its number").c_str(),
             [&] { must(work::countRequests(queue.desk(), {each.filter})); });
        for (std::size_t order = 0; order < orders.size(); ++order) {
            for (const bool descending : {false, true}) {
                RequestFilter filter = each.filter;
                filter.order = static_cast<RequestOrder>(order);
                filter.descending = descending;
                tell((view + " by " + orders[order] + (descending ? ", down" : ", up")).c_str(),
                     [&] { page(filter); });
            }
        }
    }
    RequestFilter combined = all[1].filter;
    combined.platform = queue.desk().platforms().begin()->first;
    combined.right = policy::Right::Deletion;
    combined.states = {RequestState::Planned, RequestState::Fulfilled};
    tell("mine, of one platform, deletion, two states, by internal", [&] {
        combined.order = RequestOrder::Internal;
        page(combined);
    });
    RequestFilter prefix;
    prefix.referencePrefix = "RU-2026-9";
    tell("reference begins with RU-2026-9", [&] { page(prefix); });
    RequestFilter middle = all[7].filter;
    middle.skip = 500'000;
    tell("everything by due, page at 500,000 without a cursor", [&] { page(middle); });
    middle.order = RequestOrder::Assignee;
    tell("everything by assignee, page at 500,000 without a cursor", [&] { page(middle); });
}

} // namespace
} // namespace desk::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: queue_bench FOLDER [REQUESTS]\n");
        return 2;
    }
    const int requests = argc > 2 ? std::atoi(argv[2]) : 1'000'000;
    desk::bench::QueueDesk queue(argv[1], requests);
    desk::bench::measure(queue);
    return 0;
}
