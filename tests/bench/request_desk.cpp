// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/request_desk.h"

#include "core/desk/founding.h"
#include "core/desk/work.h"
#include "tests/bench/sealed_desk.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace desk::bench {

namespace {

constexpr int rowsAtOnce = 10'000;
/// About what a letter with its actions takes, sealed.
constexpr std::size_t sealedBytes = 700;

struct Cost
{
    double wall = 0;      ///< Milliseconds,
    double processor = 0; ///< of which a busy machine takes none.
};

Cost costOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t before = std::clock();
    work();
    const double processor = static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(),
            processor};
}

} // namespace

RequestDesk::RequestDesk(const std::string &folder, int requests, const Insert &insert)
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
        fill(requests, insert);
}

QDate RequestDesk::today() const
{
    return utcDay(m_clock.now());
}

std::int64_t RequestDesk::below(int limit)
{
    return static_cast<std::int64_t>(m_draw() % static_cast<unsigned>(limit));
}

void RequestDesk::fill(int requests, const Insert &insert)
{
    std::vector<PlatformId> platforms;
    for (const auto &[id, platform] : m_desk->platforms())
        platforms.push_back(id);
    Bytes sealed(sealedBytes);
    m_random.fill(sealed);
    for (int number = 0; number < requests;) {
        store::Transaction writing(m_desk->connection());
        must(writing.begin());
        for (int i = 0; i < rowsAtOnce && number < requests; ++i, ++number) {
            const auto at = static_cast<std::size_t>(below(static_cast<int>(platforms.size())));
            insert(*this, {number, requests, platforms[at], makeId<RequestId>(m_clock, m_random), sealed});
        }
        must(writing.commit());
    }
    must(m_desk->connection().checkpoint());
}

std::int64_t dayNumber(QDate on)
{
    return std::int64_t{on.year()} * 10000 + on.month() * 100 + on.day();
}

void tellHead()
{
    std::printf("%-58s %8s %8s %10s\n", "milliseconds", "first", "median", "processor");
}

void tell(const char *what, const std::function<void()> &work)
{
    const double first = costOf(work).wall;
    std::vector<double> walls;
    std::vector<double> processors;
    for (int i = 0; i < 5; ++i) {
        const Cost cost = costOf(work);
        walls.push_back(cost.wall);
        processors.push_back(cost.processor);
    }
    std::sort(walls.begin(), walls.end());
    std::sort(processors.begin(), processors.end());
    std::printf("%-58s %8.1f %8.1f %10.1f\n", what, first, walls[2], processors[2]);
    std::fflush(stdout);
}

} // namespace desk::bench
