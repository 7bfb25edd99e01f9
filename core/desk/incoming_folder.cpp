// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/incoming_folder.h"

#include <QDir>
#include <QFileInfo>

namespace desk {

namespace {

constexpr const char *takenFolder = "taken";

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
    const QDir dir = file.dir();
    const QString to = dir.filePath(QLatin1String(takenFolder)) + QLatin1Char('/') + file.fileName();
    if (!dir.mkpath(QLatin1String(takenFolder)) || !QFile::rename(file.filePath(), to))
        return fail(ErrorCode::Io, "It was taken in, and could not be put aside; take it out of the folder.",
                    file.fileName().toStdString());
    const QString headers = file.filePath() + QLatin1String(headersEnding);
    if (QFile::exists(headers) && !QFile::rename(headers, to + QLatin1String(headersEnding)))
        return fail(ErrorCode::Io, "It was taken in, and its headers could not be put aside.",
                    file.fileName().toStdString());
    return {};
}

} // namespace desk
