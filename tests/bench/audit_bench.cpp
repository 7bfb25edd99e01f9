// SPDX-License-Identifier: GPL-3.0-or-later
// What writing and checking the log costs. See docs/benchmarks.md.
#include "core/audit/log_check.h"
#include "core/crypto/system_random.h"

#include <QDir>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdlib>

namespace desk::bench {
namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result.ok())
        std::abort();
    return std::move(result).value();
}

void must(const Result<void> &result)
{
    if (!result.ok())
        std::abort();
}

/// A log of this many signed entries, in a store of its own.
class BenchLog
{
public:
    explicit BenchLog(std::uint64_t entries)
        : m_connection(must(store::Connection::open(
              m_folder.filePath(QStringLiteral("desk.db")).toStdString(), store::OpenMode::Create)))
    {
        must(store::migrate(*m_connection));
        keys::NewStaff founder;
        founder.name = "Ada";
        founder.roles = {keys::certifyingRole};
        founder.credentials.password = crypto::toSecret(asBytes("Rehearsal-only-1"));
        const StoreId store = makeId<StoreId>(m_clock, m_random);
        keys::NewKeyring founded = must(keys::foundKeyring(store, true, founder, m_clock, m_random));
        m_staff = must(keys::reopen(founded.keyring, *founded.founder));
        m_keyring = std::move(founded.keyring);
        audit::AuditLog log(*m_connection, store, m_clock, m_random);
        store::Transaction transaction(*m_connection);
        must(transaction.begin());
        for (std::uint64_t i = 0; i < entries; ++i)
            must(log.append(*m_staff, {audit::Event::SubjectViewed, {}, {}, "{}", std::nullopt}));
        must(transaction.commit());
    }

    audit::LogReport check()
    {
        NoProgress silent;
        return must(audit::checkLog(*m_connection, m_keyring, {}, silent));
    }

private:
    QTemporaryDir m_folder{QDir::current().filePath(QStringLiteral("bench-log-XXXXXX"))};
    SystemClock m_clock;
    crypto::SystemRandom m_random;
    keys::Keyring m_keyring;
    keys::StaffKeysPointer m_staff;
    std::unique_ptr<store::Connection> m_connection;
};

/// Every signature, every content's digest, the whole tree; on one core.
void verifyLog(benchmark::State &state)
{
    const auto entries = static_cast<std::uint64_t>(state.range(0));
    BenchLog log(entries);
    for (auto _ : state) {
        const audit::LogReport report = log.check();
        if (report.fault || report.entries != entries)
            state.SkipWithError("the log was not found whole");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(verifyLog)->Arg(20000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace desk::bench
