// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/incoming_file.h"

#include "core/desk/incoming_folder.h"
#include "ui/models/other_thread.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace desk::ui {

namespace {

constexpr qint64 largestIncoming = qint64{64} << 20;
constexpr qint64 largestHeaders = 1 << 16;

Result<std::string> bytesOf(const QString &path, qint64 most)
{
    // A pipe or a device might never end.
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::NotFound, "There is no such file.");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The file cannot be read.");
    if (file.size() > most)
        return fail(ErrorCode::LimitExceeded, "The file is too large.");
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, "The file cannot be read.");
    if (bytes.size() > most)
        return fail(ErrorCode::LimitExceeded, "The file is too large.");
    return bytes.toStdString();
}

Result<Incoming> incomingOf(const QString &path)
{
    const QFileInfo info(path);
    Incoming out;
    out.name = info.fileName().toStdString();
    DESK_TRY(out.bytes, bytesOf(path, largestIncoming));
    if (const QString headers = path + QLatin1String(headersEnding); QFileInfo::exists(headers)) {
        DESK_TRY(out.headers, bytesOf(headers, largestHeaders));
    }
    if (const QDateTime changed = info.lastModified(); changed.isValid())
        out.arrivedAt = Instant(std::chrono::milliseconds(changed.toMSecsSinceEpoch()));
    return out;
}

} // namespace

Answer<Incoming> loadIncoming(const QString &path)
{
    return onAnotherThread<Incoming>([path] { return incomingOf(path); });
}

} // namespace desk::ui
