// SPDX-License-Identifier: GPL-3.0-or-later
// Figures beside plain SQLite through the same calls, in the same run. See docs/benchmarks.md.
#include "tests/bench/desks.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

namespace desk::bench {
namespace {

constexpr int filePeople = 2000; // whose files are opened, spread over everybody

std::int64_t bytesIn(const QString &folder)
{
    std::int64_t total = 0;
    for (QDirIterator at(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); at.hasNext();) {
        at.next();
        total += at.fileInfo().size();
    }
    return total;
}

/// Opens files of people spread over everybody, each once warm; the median is what counts.
template <typename Open>
void measureFiles(benchmark::State &state, int people, Open open)
{
    std::vector<int> who(filePeople);
    std::mt19937 random(1);
    for (int &person : who)
        person = static_cast<int>(random() % static_cast<unsigned>(people));
    for (const int person : who)
        open(person);
    std::vector<double> times;
    for (auto _ : state) {
        for (const int person : who) {
            const auto start = std::chrono::steady_clock::now();
            benchmark::DoNotOptimize(open(person));
            times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
        }
    }
    std::sort(times.begin(), times.end());
    state.counters["p50_us"] = times[times.size() / 2];
    state.counters["p99_us"] = times[times.size() * 99 / 100];
}

void fileSealed(benchmark::State &state)
{
    Desks &desks = desksOf(static_cast<int>(state.range(0)));
    measureFiles(state, desks.workload().people,
                 [&](int person) { return desks.sealed().openFile(Workload::email(person)); });
}

void filePlain(benchmark::State &state)
{
    Desks &desks = desksOf(static_cast<int>(state.range(0)));
    measureFiles(state, desks.workload().people,
                 [&](int person) { return desks.plain().openFile(Workload::email(person)); });
}

void filePlainThroughQt(benchmark::State &state)
{
    Desks &desks = desksOf(static_cast<int>(state.range(0)));
    measureFiles(state, desks.workload().people,
                 [&](int person) { return desks.plain().openFileThroughQt(Workload::email(person)); });
}

void deskSize(benchmark::State &state)
{
    Desks &desks = desksOf(static_cast<int>(state.range(0)));
    desks.plain().checkpoint();
    desks.sealed().checkpoint();
    for (auto _ : state)
        benchmark::DoNotOptimize(bytesIn(desks.folder()));
    const auto plain = static_cast<double>(bytesIn(desks.folder() + QStringLiteral("/plain")));
    const auto sealed = static_cast<double>(bytesIn(desks.folder() + QStringLiteral("/sealed")));
    state.counters["plain_MB"] = plain / 1e6;
    state.counters["sealed_MB"] = sealed / 1e6;
    state.counters["ratio"] = sealed / plain;
}

/// People with accounts, whose usage is then imported from a CSV export of 300-byte records.
template <typename Desk, typename Import>
void measureImport(benchmark::State &state, Import import)
{
    const Workload accounts{static_cast<int>(state.range(0)), 0};
    const std::string csv = Workload{accounts.people, 20}.csv();
    std::uint64_t rows = 0;
    for (auto _ : state) {
        state.PauseTiming();
        QTemporaryDir folder(QDir::current().filePath(QStringLiteral("bench-XXXXXX")));
        QDir(folder.path()).mkpath(QStringLiteral("data"));
        auto desk = std::make_unique<Desk>(folder.filePath(QStringLiteral("data/it")).toStdString());
        desk->fill(accounts);
        formats::MemorySource source(asBytes(csv));
        auto table = formats::openTable(source, {}).value();
        state.ResumeTiming();
        rows += import(*desk, *table);
        state.PauseTiming();
        desk.reset();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(rows));
}

void importSealed(benchmark::State &state)
{
    measureImport<SealedDesk>(state, [](SealedDesk &desk, formats::TableReader &table) { return desk.import(table); });
}

void importPlain(benchmark::State &state)
{
    const policy::Profile &profile = desksOf(1000).sealed().profile();
    measureImport<PlainDesk>(state, [&](PlainDesk &desk, formats::TableReader &table) { return desk.import(table, profile); });
}

double residentMiB(const char *what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(static_cast<qsizetype>(qstrlen(what))).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

/// One person with many records, from request to package.
void packageLarge(benchmark::State &state)
{
    QTemporaryDir folder(QDir::current().filePath(QStringLiteral("bench-XXXXXX")));
    SealedDesk desk(folder.filePath(QStringLiteral("sealed")).toStdString());
    desk.fill({1, static_cast<int>(state.range(0))});
    int number = 0;
    for (auto _ : state)
        state.counters["package_MB"] = static_cast<double>(desk.package(Workload::email(0), folder.filePath(QString::number(++number)).toStdString())) / 1e6;
    state.counters["peak_MiB"] = residentMiB("VmHWM:");
}

BENCHMARK(packageLarge)->Arg(1000)->Arg(100000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(importPlain)->Arg(10000)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(importSealed)->Arg(10000)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(filePlain)->Arg(10000)->Iterations(40)->Unit(benchmark::kMillisecond);
BENCHMARK(filePlainThroughQt)->Arg(10000)->Iterations(40)->Unit(benchmark::kMillisecond);
BENCHMARK(fileSealed)->Arg(10000)->Iterations(40)->Unit(benchmark::kMillisecond);
BENCHMARK(deskSize)->Arg(10000)->Iterations(1);
BENCHMARK(filePlain)->Arg(1000000)->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(filePlainThroughQt)->Arg(1000000)->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(fileSealed)->Arg(1000000)->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(deskSize)->Arg(1000000)->Iterations(1);

} // namespace
} // namespace desk::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    desk::bench::removeDesks();
    return 0;
}
