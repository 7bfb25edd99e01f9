// SPDX-License-Identifier: GPL-3.0-or-later
// How long due days take, with their chains. See docs/benchmarks.md.
#include "core/laws/clock.h"

#include <benchmark/benchmark.h>

namespace desk::bench {
namespace {

void readLaws(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(laws::shippedLaws());
}

/// A day after the other, over the states with the most holidays; every second one extended.
void dueDays(benchmark::State &state)
{
    const Result<laws::LawBook> book = laws::shippedLaws();
    if (!book) {
        state.SkipWithError("the shipped laws cannot be read");
        return;
    }
    const std::string countries[] = {"DE", "FR", "PL", "LV", "GR", "GB", "US-CA", "CN"};
    for (auto _ : state)
        for (int i = 0; i < static_cast<int>(state.range(0)); ++i) {
            laws::ClockInput input;
            input.right = policy::Right::Access;
            input.receivedOn = QDate(2025, 1, 1).addDays(i % 1000);
            input.residence = countries[i % 8];
            if (i % 2 == 1)
                input.extension = laws::ExtensionNotice{"many requests", input.receivedOn};
            benchmark::DoNotOptimize(laws::dueDays(book.value(), input));
        }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(readLaws)->Unit(benchmark::kMillisecond);
BENCHMARK(dueDays)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace desk::bench
