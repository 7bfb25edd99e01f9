// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desks.h"

#include <map>

namespace desk::bench {

namespace {

std::map<int, std::unique_ptr<Desks>> &allDesks()
{
    static std::map<int, std::unique_ptr<Desks>> all;
    return all;
}

} // namespace

PlainDesk &Desks::plain()
{
    if (!m_plain) {
        QDir(folder()).mkpath(QStringLiteral("plain"));
        m_plain =
            std::make_unique<PlainDesk>(m_folder.filePath(QStringLiteral("plain/plain.db")).toStdString());
        m_plain->fill(m_workload);
        m_plain->checkpoint();
    }
    return *m_plain;
}

SealedDesk &Desks::sealed()
{
    if (!m_sealed) {
        m_sealed = std::make_unique<SealedDesk>(m_folder.filePath(QStringLiteral("sealed")).toStdString());
        m_sealed->fill(m_workload);
        m_sealed->checkpoint();
    }
    return *m_sealed;
}

Desks &desksOf(int people)
{
    auto &desks = allDesks()[people];
    if (!desks)
        desks = std::make_unique<Desks>(people);
    return *desks;
}

void removeDesks()
{
    allDesks().clear();
}

} // namespace desk::bench
