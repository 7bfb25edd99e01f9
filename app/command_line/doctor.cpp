// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/session.h"
#include "core/crypto/library_version.h"
#include "core/keys/keyring.h"
#include "core/store/engine_info.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>

namespace desk::command_line {

namespace {

constexpr qint64 leastFree = qint64(512) << 20;

struct Finding
{
    std::string what;
    bool ok = false;
    std::string detail;
};

/// The nearest folder that exists: where the desk's folder would be made.
QString existing(const QString &path)
{
    QString folder = path;
    while (!QFileInfo::exists(folder) && QFileInfo(folder).path() != folder)
        folder = QFileInfo(folder).path();
    return folder;
}

Finding folderFinding(const std::string &what, const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {what, QFileInfo(existing(path)).isWritable(), "is not there yet: " + path.toStdString()};
    if (!info.isDir() || !info.isWritable())
        return {what, false, "is no folder you can write to: " + path.toStdString()};
#ifndef Q_OS_WIN
    constexpr QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (info.permissions() & others)
        return {what, false, "can be read by others; allow its owner only: " + path.toStdString()};
#endif
    return {what, true, path.toStdString()};
}

Finding spaceFinding(const QString &path)
{
    const QStorageInfo storage(existing(path));
    const qint64 free = storage.bytesAvailable();
    return {"free disk space", storage.isValid() && free >= leastFree, std::to_string(free >> 20) + " MiB"};
}

/// The two copies must both be readable: losing the last one loses everything.
std::vector<Finding> keyringFindings(const QString &folder)
{
    std::vector<Finding> findings;
    for (const char *name : {"keyring-a", "keyring-b"}) {
        QFile file(folder + QLatin1Char('/') + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly)) {
            findings.push_back({name, false, "cannot be read"});
            continue;
        }
        const QByteArray bytes = file.readAll();
        const auto keyring = keys::decodeKeyring({reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                                  static_cast<std::size_t>(bytes.size())});
        findings.push_back({name, keyring.ok(),
                            keyring ? "generation " + std::to_string(keyring->generation)
                                    : std::string(errorCodeName(keyring.error().code))});
    }
    return findings;
}

std::vector<Finding> examine(const DeskLocation &where)
{
    const QString data = QString::fromStdString(where.data);
    const QString keyring = QString::fromStdString(where.keyring);
    const bool driver = store::isDriverAvailable();
    std::vector<Finding> findings{
        {"Qt", true, qVersion()},
        {"Qt's SQLite driver", driver,
         driver ? store::engineVersion() : "is missing: install Qt's SQLite plug-in"},
        {"cryptography", true, crypto::libraryVersion()},
        folderFinding("data folder", data),
        folderFinding("key folder", keyring),
        spaceFinding(data),
    };
    const bool hasDesk = QFileInfo::exists(data + QStringLiteral("/desk.db"));
    findings.push_back({"desk", true, hasDesk ? "is there" : "none here; `create` makes one"});
    if (hasDesk || QFileInfo::exists(keyring))
        for (Finding &finding : keyringFindings(keyring))
            findings.push_back(std::move(finding));
    return findings;
}

Outcome doctor(Context &context, const Arguments &arguments)
{
    DESK_TRY(const DeskLocation where, locationOf(arguments));
    bool ok = true;
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const Finding &finding : examine(where)) {
        ok = ok && finding.ok;
        list.push_back({{"what", finding.what}, {"ok", finding.ok}, {"detail", finding.detail}});
        rows.push_back({finding.ok ? "ok" : "WRONG", finding.what, finding.detail});
    }
    context.output.object({{"ok", ok}, {"findings", list}});
    context.output.table({"Result", "What", "Detail"}, rows, "");
    return ok ? ExitStatus::Done : ExitStatus::Failed;
}

constexpr std::array commands{
    Command{"doctor",
            "",
            0,
            0,
            "Say what is wrong with this machine or desk, without personal data.",
            "doctor --desk ./desk",
            {},
            doctor},
};

} // namespace

std::span<const Command> doctorCommands()
{
    return commands;
}

} // namespace desk::command_line
