// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace desk {

/**
 * A file that one process at a time may hold. The operating system lets go of it when the process ends, however it
 * ends: nothing is ever left locked by the dead.
 */
class FileLock
{
public:
    FileLock();
    ~FileLock();  ///< Lets go.
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Makes the file where there is none. False: another process holds it, or it cannot be opened.
    bool tryLock(const std::string &path);

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

} // namespace desk
