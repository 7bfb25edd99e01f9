// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/restore_folder.h"

#include "core/base/sync.h"
#include "core/desk/backup_opener.h"
#include "core/desk/open_desk.h"

#include <QDir>
#include <QFile>

namespace desk::work {

namespace {

QString named(const std::string &path)
{
    return QString::fromStdString(path);
}

bool holdsAnything(const std::string &folder)
{
    return !QDir(named(folder))
                .isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
}

Error notEmpty(const std::string &folder)
{
    return fail(ErrorCode::AlreadyExists, "A restore needs a new or empty folder; name another.", folder);
}

Error cannotPrepare(const std::string &folder)
{
    return fail(ErrorCode::Io,
                "The folder of the restored desk cannot be made; check the path and its permissions.",
                folder);
}

} // namespace

RestoreFolder::~RestoreFolder()
{
    if (m_ours)
        removeAll();
}

void RestoreFolder::removeAll()
{
    // The keyring first and the mark last: what is left in the middle opens nothing and is still marked.
    for (const char *name : {"/keyring-a", "/keyring-b"}) {
        // A full disk may refuse to overwrite: nothing was sealed with these keys that is not removed as
        // well.
        if (!shredFile(m_where.keyring + name))
            QFile::remove(named(m_where.keyring + name));
    }
    QFile::remove(named(m_where.keyring + "/log-head"));
    for (const char *name : {"/desk.db-journal", "/desk.db-wal", "/desk.db-shm", "/desk.db", "/desk.lock"})
        QFile::remove(named(m_where.data + name));
    const bool keysGone = !holdsAnything(m_where.keyring);
    if (!syncFolder(named(m_where.data)) || !keysGone)
        return; // still marked: the next run tries again
    QFile::remove(named(DeskFiles::unfinishedRestore(m_where.data)));
    QDir().rmdir(named(m_where.data));
    QDir().rmdir(named(m_where.keyring));
}

Result<void> RestoreFolder::prepare()
{
    const QString mark = named(DeskFiles::unfinishedRestore(m_where.data));
    const bool again = QFile::exists(mark);
    if (again)
        removeAll();
    for (const std::string &folder : {m_where.data, m_where.keyring}) {
        if (holdsAnything(folder))
            return notEmpty(folder);
    }
    if (!QDir().mkpath(named(m_where.data)))
        return cannotPrepare(m_where.data);
    QFile::setPermissions(named(m_where.data), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile file(mark);
    if (!file.open(QIODevice::WriteOnly) || !syncToDisk(file) || !syncFolder(named(m_where.data)))
        return cannotPrepare(m_where.data);
    m_ours = true;
    return {};
}

Result<void> RestoreFolder::finish()
{
    if (!syncFolder(named(m_where.keyring)) || !syncFolder(named(m_where.data)) ||
        !QFile::remove(named(DeskFiles::unfinishedRestore(m_where.data))) || !syncFolder(named(m_where.data)))
        return cannotPrepare(m_where.data);
    m_ours = false;
    return {};
}

} // namespace desk::work
