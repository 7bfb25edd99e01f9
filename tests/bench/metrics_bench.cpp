// SPDX-License-Identifier: GPL-3.0-or-later
// metrics_bench FOLDER [ACTIONS]: what a report and the workload cost on a desk with a million requests. The
// desk is made in FOLDER when it is not there yet. See docs/benchmarks.md.
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
constexpr int daysOfWork = 730;

class MetricsDesk
{
public:
    MetricsDesk(const std::string &folder, int requests)
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
        m_desk = must(signIn(where, {"bench", rehearsalPassword(), {}, {}}, m_clock, m_random));
        if (fresh)
            fill(requests);
    }
    OpenDesk &desk() { return *m_desk; }
    QDate today() const { return utcDay(m_clock.now()); }

private:
    /// Rows as the store of requests writes them, without sealing each: figures never look into them.
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
                insert(number, requests, platforms[below(platforms.size())], sealed);
            must(writing.commit());
        }
        must(m_desk->connection().checkpoint());
    }
    std::size_t below(std::size_t limit) { return m_draw() % limit; }

    /// A tenth is open, a twelfth denied, a twentieth late; two letters of three are under EU law.
    void insert(int number, int requests, const PlatformId &platform, const Bytes &sealed)
    {
        const QDate received =
            today().addDays(-static_cast<int>(std::int64_t{requests - number} * daysOfWork / requests));
        const bool open = below(10) == 0;
        const int waited = open ? -1 : static_cast<int>(below(20) == 0 ? 31 + below(15) : below(30));
        const std::int64_t outcome = open ? 0 : below(12) == 0 ? 3 : 1 + static_cast<std::int64_t>(below(2));
        const auto day = [](QDate on) {
            return std::int64_t{on.year()} * 10000 + on.month() * 100 + on.day();
        };
        const RequestId id = makeId<RequestId>(m_clock, m_random);
        char reference[32];
        std::snprintf(reference, sizeof reference, "RU-%04d-%06d-%d", received.year(), number, number % 10);
        StaffId owner;
        owner.bytes[15] = static_cast<std::uint8_t>(1 + below(40));
        store::Query request(
            m_desk->connection(),
            "INSERT INTO request (platform, request, reference, state, received_on, residence, "
            "channel, language, policy_ordinal, subject, assignee, created_at, revision, sealed, stage, "
            "due_day, internal_day, rights, waits) "
            "VALUES (?, ?, ?, ?, ?, 'DE', 'email', 'en', 1, NULL, ?, 0, 1, ?, ?, ?, ?, 2, 0)");
        request.bind(platform.view()).bind(id.view()).bindText(reference).bindInteger(open ? 2 : 5);
        request.bindText(toIsoDate(received)).bind(owner.view()).bind(sealed).bindInteger(open ? 1 : 5);
        request.bindInteger(open ? day(received.addMonths(1)) : 99991231);
        must(request.bindInteger(open ? day(received.addDays(20)) : 99991231).run());
        store::Query action(
            m_desk->connection(),
            "INSERT INTO action (platform, request, ordinal, exercised, state, outcome, due_on, "
            "internal_on, received_day, laws, waited, ground, marks) "
            "VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        action.bind(platform.view()).bind(id.view()).bindInteger(1 + static_cast<std::int64_t>(below(9)));
        action.bindInteger(open ? 2 : 5).bindInteger(outcome).bindText(toIsoDate(received.addMonths(1)));
        action.bindText(toIsoDate(received.addDays(20))).bindInteger(day(received));
        action.bindText(below(3) == 0 ? "us-ca-ccpa eu-gdpr" : "eu-gdpr").bindInteger(waited);
        action.bindText(outcome != 3 ? "" : below(2) == 0 ? "gdpr.12.5.b" : "gdpr.11.2");
        must(action.bindInteger(waited > 30 ? 3 : waited > 20 ? 2 : 0).run());
    }

    SystemClock m_clock;
    crypto::SystemRandom m_random;
    std::mt19937 m_draw{1};
    std::unique_ptr<OpenDesk> m_desk;
};

/// First time and the median of five more.
void tell(const char *what, const std::function<void()> &work)
{
    const auto milliseconds = [&work] {
        const auto start = std::chrono::steady_clock::now();
        work();
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    };
    const double first = milliseconds();
    std::vector<double> times;
    for (int i = 0; i < 5; ++i)
        times.push_back(milliseconds());
    std::sort(times.begin(), times.end());
    std::printf("%-58s %8.1f %8.1f\n", what, first, times[2]);
    std::fflush(stdout);
}

class NoProgress final : public Progress
{
public:
    bool report(std::uint64_t, std::uint64_t) override { return true; }
};

void measure(MetricsDesk &desk)
{
    NoProgress progress;
    const auto report = [&](QDate from, QDate to, const char *law) {
        must(work::reportMetrics(desk.desk(), {from, to, law}, progress));
    };
    const QDate today = desk.today();
    std::printf("%-58s %8s %8s\n", "milliseconds", "first", "median");
    tell("report, two years", [&] { report(today.addDays(-daysOfWork), today, ""); });
    tell("report, a year", [&] { report(today.addYears(-1), today, ""); });
    tell("report, a month", [&] { report(today.addMonths(-1), today, ""); });
    tell("report, a year, one law", [&] { report(today.addYears(-1), today, "us-ca-ccpa"); });
    tell("workload", [&] { must(work::reportWorkload(desk.desk())); });
}

} // namespace
} // namespace desk::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: metrics_bench FOLDER [REQUESTS]\n");
        return 2;
    }
    desk::bench::MetricsDesk desk(argv[1], argc > 2 ? std::atoi(argv[2]) : 1'000'000);
    desk::bench::measure(desk);
    return 0;
}
