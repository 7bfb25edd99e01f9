// SPDX-License-Identifier: GPL-3.0-or-later
// What a backup and a restore cost on a desk of many people. See docs/benchmarks.md.
#include "tests/bench/desks.h"

#include <QFileInfo>

#include <benchmark/benchmark.h>

namespace desk::bench {
namespace {

constexpr int rowsEach = 20;

double megabytes(const std::string &path)
{
    return static_cast<double>(QFileInfo(QString::fromStdString(path)).size()) / 1048576.0;
}

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
    for (auto _ : state) {
        // Each person has one more: their account.
        if (desk.restore(made) != static_cast<std::uint64_t>(state.range(0) + state.range(0) / rowsEach))
            state.SkipWithError("not every record came back");
    }
    state.counters["records_s"] = benchmark::Counter(static_cast<double>(state.range(0)),
                                                     benchmark::Counter::kIsIterationInvariantRate);
    state.counters["store_MiB_s"] =
        benchmark::Counter(megabytes(desk.database()), benchmark::Counter::kIsIterationInvariantRate);
}

BENCHMARK(backUp)->Arg(200'000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(restore)->Arg(200'000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2);

} // namespace
} // namespace desk::bench
