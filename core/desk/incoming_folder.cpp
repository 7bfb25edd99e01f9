// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/incoming_folder.h"

#include <QDir>
#include <QFileInfo>

namespace desk {

namespace {

constexpr const char *takenFolder = "taken";

/// `name`, or the same with a number before its ending where letters of that name came before.
QString freeName(const QDir &folder, const QFileInfo &file)
{
    QString out = file.fileName();
    const QString ending = file.suffix().isEmpty() ? QString() : QLatin1Char('.') + file.suffix();
    for (int i = 2; folder.exists(out) || folder.exists(out + QLatin1String(headersEnding)); ++i)
        out = QStringLiteral("%1 (%2)%3").arg(file.completeBaseName(), QString::number(i), ending);
    return out;
}

} // namespace

std::vector<std::string> incomingFiles(const std::string &folder)
{
    std::vector<std::string> out;
    const QDir dir(QString::fromStdString(folder));
    if (folder.empty() || !dir.exists())
        return out;
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name)) {
        if (!name.endsWith(QLatin1String(headersEnding)))
            out.push_back(dir.filePath(name).toStdString());
    }
    return out;
}

Result<void> putAside(const std::string &path)
{
    const QFileInfo file(QString::fromStdString(path));
    const QDir taken(file.dir().filePath(QLatin1String(takenFolder)));
    const bool there = taken.mkpath(QStringLiteral("."));
    const QString to = taken.filePath(freeName(taken, file));
    if (!there || !QFile::rename(file.filePath(), to))
        return fail(ErrorCode::Io, "It was taken in, and could not be put aside; take it out of the folder.",
                    file.fileName().toStdString());
    const QString headers = file.filePath() + QLatin1String(headersEnding);
    if (QFile::exists(headers) && !QFile::rename(headers, to + QLatin1String(headersEnding)))
        return fail(ErrorCode::Io, "It was taken in, and its headers could not be put aside.",
                    file.fileName().toStdString());
    return {};
}

} // namespace desk
