// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/plain_desk.h"
#include "tests/bench/sealed_desk.h"

#include <QDir>
#include <QTemporaryDir>

namespace desk::bench {

/// A plain and a sealed desk filled alike, each when it is first asked for: a million people take a while.
/// Where the environment variable RIGHTSDESK_BENCH_DESKS names a folder, they stay there and are taken up
/// again.
class Desks
{
public:
    explicit Desks(int people);
    ~Desks();
    const Workload &workload() const { return m_workload; }
    PlainDesk &plain();
    SealedDesk &sealed();
    /// The sealed desk, or a copy of it where desks are kept: people may be taken out of it.
    SealedDesk &toDeleteFrom();
    QString folder() const { return m_folder; }

private:
    bool isFilled(const QString &desk) const;
    void noteFilled(const QString &desk) const;

    QTemporaryDir m_temporary{QDir::current().filePath(QStringLiteral("bench-XXXXXX"))};
    bool m_kept = false;
    QString m_folder;
    Workload m_workload;
    std::unique_ptr<PlainDesk> m_plain;
    std::unique_ptr<SealedDesk> m_sealed;
    std::unique_ptr<SealedDesk> m_copy;
};

/// The desks of this many people: the same for every benchmark of that size.
Desks &desksOf(int people);
/// Before Qt goes.
void removeDesks();

} // namespace desk::bench
