// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/private_file.h"

#include "app/command_line/session.h"
#include "core/base/sync.h"

#include <QFile>
#include <QFileInfo>

namespace desk::command_line {

Result<void> checkNewFile(const std::string &path)
{
    const QFileInfo file(QString::fromStdString(absolutePath(path)));
    if (file.exists())
        return fail(ErrorCode::AlreadyExists, "There is a file of this name already; choose another.", path);
    if (!QFileInfo(file.path()).isWritable())
        return fail(ErrorCode::Io, "The folder for the file is not there or cannot be written.", path);
    return {};
}

Result<void> writePrivateFile(const std::string &path, std::string_view bytes)
{
    QFile file(QString::fromStdString(path));
    if (file.exists())
        return fail(ErrorCode::AlreadyExists, "There is a file of this name already; choose another.", path);
    // Owner only before the first byte is in it.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io, "The file cannot be written.", path);
    const auto size = static_cast<qint64>(bytes.size());
    const bool written = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes.data(), size) == size && syncToDisk(file);
    if (!written) {
        file.remove();
        return fail(ErrorCode::Io, "The file cannot be written.", path);
    }
    return {};
}

} // namespace desk::command_line
