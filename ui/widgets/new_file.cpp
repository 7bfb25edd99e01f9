// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/new_file.h"

#include <QFile>

namespace desk::ui {

Result<void> writeNewFile(const QString &path, std::span<const std::uint8_t> content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::Io,
                    "The file cannot be made; choose a new name in a folder that can be written.");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const qint64 length = static_cast<qint64>(content.size());
    if (file.write(reinterpret_cast<const char *>(content.data()), length) != length || !file.flush()) {
        file.remove();
        return fail(ErrorCode::Io, "The file cannot be written in full; check the free space.");
    }
    return {};
}

} // namespace desk::ui
