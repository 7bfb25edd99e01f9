// SPDX-License-Identifier: GPL-3.0-or-later
// What a backup and a restore cost on a desk of many people. See docs/benchmarks.md.
#include "tests/bench/desks.h"

#include <QFileInfo>

#include <benchmark/benchmark.h>

#include <array>
#include <chrono>

namespace desk::bench {
namespace {

constexpr int rowsEach = 20;

double megabytes(const std::string &path)
{
    return static_cast<double>(QFileInfo(QString::fromStdString(path)).size()) / 1048576.0;
}

/// What each of the four stages of a restore took: reading the file, filling the store, the log and the gate,
/// and opening and indexing every record.
class StageTimes final : public Progress
{
public:
    bool report(std::uint64_t done, std::uint64_t total) override
    {
        const auto stage = std::min<std::size_t>(done * m_seconds.size() / total, m_seconds.size() - 1);
        const auto now = std::chrono::steady_clock::now();
        // What passes between two stages belongs to the earlier.
        m_seconds[m_stage] += std::chrono::duration<double>(now - m_last).count();
        m_stage = std::max(m_stage, stage);
        m_last = now;
        return true;
    }
    void end() { report(m_seconds.size(), m_seconds.size()); }
    double seconds(std::size_t stage) const { return m_seconds[stage]; }

private:
    std::array<double, 4> m_seconds{};
    std::size_t m_stage = 0;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

/// Both files and the opener, written and read back.
void backUp(benchmark::State &state)
{
    SealedDesk &desk = desksOf(static_cast<int>(state.range(0)) / rowsEach).sealed();
    double size = 0;
    for (auto _ : state) {
        const SealedDesk::Backup made = desk.backUp();
        size = megabytes(desk.database());
        state.counters["file_MiB"] = megabytes(made.data) + megabytes(made.keystore);
    }
    state.counters["store_MiB_s"] = benchmark::Counter(size, benchmark::Counter::kIsIterationInvariantRate);
}

/// From both files, by an administrator's password, into a new folder: with every record opened and indexed.
void restore(benchmark::State &state)
{
    SealedDesk &desk = desksOf(static_cast<int>(state.range(0)) / rowsEach).sealed();
    const SealedDesk::Backup made = desk.backUp();
    double filled = 0;
    double indexed = 0;
    for (auto _ : state) {
        StageTimes times;
        // Each person has one more: their account.
        if (desk.restore(made, times) !=
            static_cast<std::uint64_t>(state.range(0) + state.range(0) / rowsEach))
            state.SkipWithError("not every record came back");
        times.end();
        filled += times.seconds(0) + times.seconds(1) + times.seconds(2);
        indexed += times.seconds(3);
    }
    const double size = megabytes(desk.database()) * static_cast<double>(state.iterations());
    state.counters["read_filled_checked_MiB_s"] = size / filled;
    state.counters["indexed_MiB_s"] = size / indexed;
    state.counters["records_s"] = benchmark::Counter(static_cast<double>(state.range(0)),
                                                     benchmark::Counter::kIsIterationInvariantRate);
    state.counters["store_MiB_s"] =
        benchmark::Counter(megabytes(desk.database()), benchmark::Counter::kIsIterationInvariantRate);
}

BENCHMARK(backUp)->Arg(200'000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(restore)->Arg(200'000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2);

} // namespace
} // namespace desk::bench
