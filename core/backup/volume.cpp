// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/volume.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace desk::backup {

std::string volumeOf(const std::string &path)
{
    QFileInfo info(QString::fromStdString(path));
    while (!info.exists() && info.absolutePath() != info.absoluteFilePath())
        info.setFile(info.absolutePath());
    const QStorageInfo storage(info.absoluteFilePath());
    // The device and not the folder it is mounted on: one disk can be mounted twice.
    return storage.isValid() ? storage.device().toStdString() : std::string();
}

} // namespace desk::backup
