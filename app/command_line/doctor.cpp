// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/session.h"
#include "core/crypto/library_version.h"
#include "core/crypto/locked_memory.h"
#include "core/keys/keyring_file.h"
#include "core/keys/staff_changes.h"
#include "core/policy/request_words.h"
#include "core/store/engine_info.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <filesystem>

namespace desk::command_line {

namespace {

constexpr std::uintmax_t leastFree = std::uintmax_t{512} << 20;

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

/// Asks the file system of the folder: the list of mounts, where Qt looks, lacks the root of a container.
Finding spaceFinding(const QString &path)
{
    std::error_code failed;
    const auto space = std::filesystem::space(QFileInfo(existing(path)).filesystemFilePath(), failed);
    if (failed)
        return {"free disk space", false, "cannot be told: " + failed.message()};
    return {"free disk space", space.available >= leastFree, std::to_string(space.available >> 20) + " MiB"};
}

Finding memoryFinding()
{
    const bool locked = crypto::lockedMemoryState() == crypto::LockedMemory::Locked;
    return {"memory of keys", locked,
            locked ? "stays out of swap" : "may be swapped out: allow 2 MiB of locked memory (ulimit -l)"};
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

/// Whether somebody of these roles agrees to changes of staff, as core/desk has it.
bool agrees(const keys::StaffCertificate &who)
{
    const auto has = [&](policy::Role role) {
        return std::find(who.roles.begin(), who.roles.end(), static_cast<std::uint8_t>(role)) != who.roles.end();
    };
    return who.kind == keys::SlotKind::Person && who.state == keys::SlotState::Enabled &&
           (has(policy::Role::Administrator) || has(policy::Role::DataProtection));
}

/// What the keyring tells without a password: whether the desk depends on one person.
std::vector<Finding> holderFindings(const QString &folder)
{
    const auto keyring = keys::KeyringFile(folder.toStdString()).load();
    if (!keyring.ok())
        return {{"keyring", false, keyring.error().message}};
    const auto few = keys::singleHolders(*keyring);
    const bool kit = keys::recoverySlot(*keyring) != nullptr;
    const bool lost = std::any_of(few.begin(), few.end(), [](const keys::FewHolders &each) { return !each.inKit; });
    const auto people = std::count_if(keyring->staff.begin(), keyring->staff.end(),
                                      [](const keys::StaffSlot &slot) { return agrees(slot.certificate); });
    return {
        {"keyring's signature", keyring->hasHead, keyring->hasHead ? "is there" : "is missing: sign in once to add it"},
        {"recovery kit", kit, kit ? "is there" : "is missing: `staff recovery-kit` makes one"},
        {"keys with one holder", !lost,
         std::to_string(few.size()) + (lost ? ", some of which the recovery kit does not open" : "; the recovery kit opens them")},
        {"four eyes on staff", true,
         people > 1 ? std::to_string(people) + " people can agree"
                    : std::string("one person only: changes of staff are made by one alone")},
    };
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
        memoryFinding(),
        folderFinding("data folder", data),
        folderFinding("key folder", keyring),
        spaceFinding(data),
    };
    const bool hasDesk = QFileInfo::exists(data + QStringLiteral("/desk.db"));
    findings.push_back({"desk", true, hasDesk ? "is there" : "none here; `create` makes one"});
    if (hasDesk || QFileInfo::exists(keyring)) {
        for (Finding &finding : keyringFindings(keyring))
            findings.push_back(std::move(finding));
        for (Finding &finding : holderFindings(keyring))
            findings.push_back(std::move(finding));
    }
    return findings;
}

constexpr std::array doctorOptions{
    OptionSpec{"forensic", "", "sign in and search every file of the desk for anything of erased people"},
    OptionSpec{"folder", "DIR", "with --forensic: also search this folder, e.g. of backups", true},
};

/// What a search cannot see.
std::vector<std::string> unknownTo(const ForensicReport &report)
{
    std::vector<std::string> out{
        "copies of the desk's folders in places that were not named",
        "what the disk keeps below the file system: blocks it has set aside, snapshots, swap",
    };
    const auto sealed = std::count_if(report.files.begin(), report.files.end(),
                                      [](const ForensicFile &file) { return file.sealed; });
    if (sealed > 0)
        out.push_back("what is inside " + std::to_string(sealed) +
                      " sealed files (packages, backups): they open with their own passphrase only");
    if (report.withoutTraces > 0)
        out.push_back("loose copies of rows of " + std::to_string(report.withoutTraces) +
                      " erasures, of which no traces were kept");
    return out;
}

void tellForensic(Output &output, const ForensicReport &report)
{
    Json files = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const ForensicFile &file : report.files) {
        files.push_back({{"path", file.path},
                         {"bytes", file.bytes},
                         {"found", file.found},
                         {"ours", file.ours},
                         {"sealed", file.sealed}});
        rows.push_back({file.found > 0 ? "FOUND" : "ok", std::to_string(file.bytes),
                        file.ours     ? "desk"
                        : file.sealed ? "sealed"
                                      : "other",
                        file.path});
    }
    Json leftovers = Json::array();
    for (const ForensicLeftover &left : report.leftovers) {
        leftovers.push_back({{"erasure", left.erasure}, {"what", left.what}, {"count", left.count}});
        rows.push_back({"FOUND", std::to_string(left.count), left.what, "erasure " + left.erasure});
    }
    for (const std::string &path : report.unreadable)
        rows.push_back({"WRONG", "", "cannot be read", path});
    const std::vector<std::string> unknown = unknownTo(report);
    output.object({{"ok", report.clean()},
                   {"erasures", report.erasures},
                   {"pending", report.pending},
                   {"traces", report.traces},
                   {"without_traces", report.withoutTraces},
                   {"files", files},
                   {"leftovers", leftovers},
                   {"unreadable", report.unreadable},
                   {"not_known", unknown}});
    output.table({"Result", "Bytes", "Kind", "Where"}, rows, "There is no file.");
    output.line();
    output.facts({{"Erasures", std::to_string(report.erasures)},
                  {"Not finished", std::to_string(report.pending)},
                  {"Traces looked for", std::to_string(report.traces)}});
    output.line("Not known:");
    for (const std::string &each : unknown)
        output.line("  " + each);
}

Outcome forensic(Context &context, const Arguments &arguments)
{
    std::vector<std::string> folders;
    for (const std::string &folder : arguments.all("folder"))
        folders.push_back(absolutePath(folder));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const Result<ForensicReport> report =
        await(desk.services.audit.searchErased(folders), progressOn(context, "Searching every file"));
    endProgress(context);
    DESK_CHECK(report);
    tellForensic(context.output, *report);
    return report->clean() ? ExitStatus::Done : ExitStatus::Integrity;
}

Outcome doctor(Context &context, const Arguments &arguments)
{
    if (arguments.has("forensic"))
        return forensic(context, arguments);
    if (arguments.has("folder"))
        return usageError("A folder is searched with --forensic only.", "--folder");
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
    Command{"doctor", "", 0, 0, "Say what is wrong with this machine or desk, without personal data.",
            "doctor --desk ./desk", doctorOptions, doctor},
};

} // namespace

std::span<const Command> doctorCommands()
{
    return commands;
}

} // namespace desk::command_line
