// SPDX-License-Identifier: GPL-3.0-or-later
// What deletion and retention cost on a desk of many people. See docs/benchmarks.md.
#include "tests/bench/desks.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

namespace desk::bench {
namespace {

constexpr int recordsEach = 20;

double seconds(std::chrono::steady_clock::duration time)
{
    return std::chrono::duration<double>(time).count();
}

/// One person after another, spread over everybody: plan, run with a new shred root, scan. They are gone
/// afterwards, so this stands behind the benchmarks that open files, and no person is taken twice.
void deletePerson(benchmark::State &state)
{
    Desks &desks = desksOf(static_cast<int>(state.range(0)));
    SealedDesk &desk = desks.sealed();
    const int people = desks.workload().people;
    std::vector<double> times;
    int person = people / 7;
    for (auto _ : state) {
        person = (person + people / 41 + 1) % people;
        const auto start = std::chrono::steady_clock::now();
        if (desk.deletePerson(Workload::email(person)) != recordsEach + 1)
            state.SkipWithError("not everything of a person was erased");
        times.push_back(seconds(std::chrono::steady_clock::now() - start));
    }
    std::sort(times.begin(), times.end());
    state.counters["p50_s"] = times[times.size() / 2];
    state.counters["p95_s"] = times[times.size() * 95 / 100];
    state.counters["max_s"] = times.back();
}

/// What falls due among this many records: nothing in `range(1)` 0, half of everybody's in 1.
void previewRetention(benchmark::State &state)
{
    SealedDesk &desk = desksOf(static_cast<int>(state.range(0)) / recordsEach).sealed();
    const bool later = state.range(1) == 1;
    // The records are of the 10th to the 29th of March 2026, and their rule gives them a year.
    const QDate day = later ? QDate(2027, 3, 19) : QDate(2026, 12, 1);
    const auto expected = static_cast<std::uint64_t>(later ? state.range(0) / 2 : 0);
    for (auto _ : state) {
        const SealedDesk::Preview seen = desk.previewRetention(day);
        if (seen.examined != static_cast<std::uint64_t>(state.range(0)) || seen.due != expected)
            state.SkipWithError("the preview did not count every record");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(previewRetention)
    ->Args({100000, 0})
    ->Args({1000000, 0})
    ->Args({1000000, 1})
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(deletePerson)
    ->Arg(10000)
    ->Arg(1000000)
    ->Iterations(40)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace desk::bench
