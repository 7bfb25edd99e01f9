// SPDX-License-Identifier: GPL-3.0-or-later
// What deletion and retention cost on a desk of many people. See docs/benchmarks.md.
#include "tests/bench/desks.h"

#include <benchmark/benchmark.h>

#include <map>

namespace desk::bench {
namespace {

constexpr int recordsEach = 20;

/// One person after another, spread over everybody: plan, run with a new shred root, scan. They are gone
/// afterwards, so this stands behind the benchmarks that open files, and no person is taken twice.
void deletePerson(benchmark::State &state)
{
    Desks &desks = desksOf(static_cast<int>(state.range(0)));
    SealedDesk &desk = desks.toDeleteFrom();
    const int people = desks.workload().people;
    std::vector<double> times;
    std::map<std::string, std::vector<double>> phases;
    int person = people / 7;
    for (auto _ : state) {
        person = (person + people / 41 + 1) % people;
        const SealedDesk::Deletion done = desk.deletePerson(Workload::email(person));
        if (done.records != recordsEach + 1)
            state.SkipWithError("not everything of a person was erased");
        times.push_back(0);
        for (const auto &[phase, seconds] : done.phases) {
            phases[phase].push_back(seconds);
            times.back() += seconds;
        }
    }
    state.counters["p50_s"] = percentile(times, 50);
    state.counters["p95_s"] = percentile(times, 95);
    state.counters["max_s"] = times.back();
    for (auto &[phase, taken] : phases)
        state.counters[phase + "_ms"] = percentile(taken, 50) * 1000;
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
