// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desks.h"

#include <QDirIterator>
#include <QFile>

#include <map>

namespace desk::bench {

namespace {

std::map<int, std::unique_ptr<Desks>> &allDesks()
{
    static std::map<int, std::unique_ptr<Desks>> all;
    return all;
}

} // namespace

Desks::Desks(int people) : m_workload{people, 20}
{
    const QString kept = qEnvironmentVariable("RIGHTSDESK_BENCH_DESKS");
    m_kept = !kept.isEmpty();
    m_folder = m_kept ? QDir(kept).filePath(QString::number(people)) : m_temporary.path();
}

Desks::~Desks() = default;

bool Desks::isFilled(const QString &desk) const
{
    return QFile::exists(QDir(m_folder).filePath(desk) + QStringLiteral(".filled"));
}

void Desks::noteFilled(const QString &desk) const
{
    QFile note(QDir(m_folder).filePath(desk) + QStringLiteral(".filled"));
    if (!note.open(QIODevice::WriteOnly))
        must(Result<void>(fail(ErrorCode::Io, "The folder of the kept desks cannot be written.")));
}

PlainDesk &Desks::plain()
{
    if (!m_plain) {
        const QString name = QStringLiteral("plain");
        const QString path = QDir(m_folder).filePath(name);
        const bool filled = isFilled(name);
        if (!filled)
            QDir(path).removeRecursively();
        QDir().mkpath(path);
        m_plain = std::make_unique<PlainDesk>((path + QStringLiteral("/plain.db")).toStdString());
        if (!filled) {
            m_plain->fill(m_workload);
            m_plain->checkpoint();
            noteFilled(name);
        }
    }
    return *m_plain;
}

SealedDesk &Desks::sealed()
{
    if (!m_sealed) {
        const QString name = QStringLiteral("sealed");
        const QString path = QDir(m_folder).filePath(name);
        const bool filled = isFilled(name);
        if (!filled)
            QDir(path).removeRecursively();
        m_sealed = std::make_unique<SealedDesk>(path.toStdString());
        if (!filled) {
            m_sealed->fill(m_workload);
            m_sealed->checkpoint();
            noteFilled(name);
        }
    }
    return *m_sealed;
}

SealedDesk &Desks::toDeleteFrom()
{
    if (!m_kept)
        return sealed();
    if (!m_copy) {
        sealed();
        m_sealed.reset(); // a desk that is open is no file to copy
        const QDir from(QDir(m_folder).filePath(QStringLiteral("sealed")));
        const QDir to(m_temporary.filePath(QStringLiteral("sealed")));
        for (QDirIterator at(from.path(), QDir::Files, QDirIterator::Subdirectories); at.hasNext();) {
            const QString target = to.filePath(from.relativeFilePath(at.next()));
            QDir().mkpath(QFileInfo(target).path());
            if (!QFile::copy(at.filePath(), target))
                must(Result<void>(fail(ErrorCode::Io, "The kept desk cannot be copied.")));
        }
        m_copy = std::make_unique<SealedDesk>(to.path().toStdString());
    }
    return *m_copy;
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
