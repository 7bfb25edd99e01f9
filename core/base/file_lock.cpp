// SPDX-License-Identifier: GPL-3.0-or-later
// A seam: Qt's own lock file stays behind when a process dies while writing it.
#include "core/base/file_lock.h"

#include <QString>

#ifdef Q_OS_WIN
#define NOMINMAX
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace desk {

#ifdef Q_OS_WIN

struct FileLock::Handle
{
    HANDLE file = INVALID_HANDLE_VALUE;
    ~Handle()
    {
        if (file != INVALID_HANDLE_VALUE)
            CloseHandle(file);
    }
};

bool FileLock::tryLock(const std::string &path)
{
    auto handle = std::make_unique<Handle>();
    const QString name = QString::fromStdString(path);
    // No sharing: whoever opens it first keeps everybody else out.
    handle->file = CreateFileW(reinterpret_cast<const wchar_t *>(name.utf16()), GENERIC_READ | GENERIC_WRITE, 0, nullptr,
                               OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle->file == INVALID_HANDLE_VALUE)
        return false;
    m_handle = std::move(handle);
    return true;
}

#else

struct FileLock::Handle
{
    int file = -1;
    ~Handle()
    {
        if (file >= 0)
            ::close(file);
    }
};

bool FileLock::tryLock(const std::string &path)
{
    auto handle = std::make_unique<Handle>();
    handle->file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle->file < 0 || ::flock(handle->file, LOCK_EX | LOCK_NB) != 0)
        return false;
    m_handle = std::move(handle);
    return true;
}

#endif

FileLock::FileLock() = default;
FileLock::~FileLock() = default;

} // namespace desk
