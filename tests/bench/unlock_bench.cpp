// SPDX-License-Identifier: GPL-3.0-or-later
// What signing in costs on a real desk: password, one-time code, all five platforms. See docs/benchmarks.md.
#include "core/crypto/one_time_code.h"
#include "core/crypto/system_random.h"
#include "core/desk/founding.h"
#include "tests/bench/desks.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <chrono>

namespace desk::bench {
namespace {

crypto::SecretBytes password()
{
    return crypto::toSecret(asBytes("Kite-7-lantern-orchard"));
}

void unlock(benchmark::State &state)
{
    const QTemporaryDir folder;
    const DeskLocation where{folder.filePath(QStringLiteral("desk")).toStdString(),
                             folder.filePath(QStringLiteral("keys")).toStdString()};
    FixedClock clock(*instantFromRfc3339("2026-11-29T09:00:00Z"));
    crypto::SystemRandom random;
    NewDesk desk;
    desk.admin = "Ada";
    desk.password = password();
    desk.profiles = {"rugs", "fragrance", "skincare", "marketplace", "merchant-hub"};
    const CreatedDesk made = must(foundDesk(where, desk, clock, random));
    const Bytes secret = must(fromBase32(made.totpSecret));
    std::vector<double> times;
    for (auto _ : state) {
        clock.advance(std::chrono::seconds(30)); // a code counts once
        const SignIn who{"Ada",
                         password(),
                         {},
                         crypto::hotp(secret, crypto::totpStep(clock.now()), 6, crypto::MacHash::Sha1)};
        const auto before = std::chrono::steady_clock::now();
        must(signIn(where, who, clock, random));
        times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count());
    }
    state.counters["p50_s"] = percentile(times, 50);
    state.counters["p95_s"] = percentile(times, 95);
}

BENCHMARK(unlock)->Iterations(40)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace desk::bench
