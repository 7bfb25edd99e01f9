// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/plain_desk.h"
#include "tests/bench/sealed_desk.h"

#include <QDir>
#include <QTemporaryDir>

namespace desk::bench {

/// A plain and a sealed desk filled alike, each when it is first asked for: a million people take a while.
class Desks
{
public:
    explicit Desks(int people) : m_workload{people, 20} {}
    const Workload &workload() const { return m_workload; }
    PlainDesk &plain();
    SealedDesk &sealed();
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder{QDir::current().filePath(QStringLiteral("bench-XXXXXX"))};
    Workload m_workload;
    std::unique_ptr<PlainDesk> m_plain;
    std::unique_ptr<SealedDesk> m_sealed;
};

/// The desks of this many people: the same for every benchmark of that size.
Desks &desksOf(int people);
/// Before Qt goes.
void removeDesks();

} // namespace desk::bench
