// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the restore: the two folders it fills.
#pragma once

#include "core/base/result.h"
#include "core/desk/session_values.h"

namespace desk::work {

/**
 * The folders of a desk that is not there yet. From construction on the data folder holds a mark that keeps
 * everybody else from opening it; finish() takes it away. What was not finished is taken back: at once, or,
 * after a crash, by the next restore into the same folders.
 */
class RestoreFolder
{
public:
    explicit RestoreFolder(const DeskLocation &where) : m_where(where) {}
    ~RestoreFolder();
    RestoreFolder(const RestoreFolder &) = delete;
    RestoreFolder &operator=(const RestoreFolder &) = delete;

    /// AlreadyExists: one of them holds something that no restore left. Io.
    Result<void> prepare();
    /// Io: the mark stays, and with it the folder is closed.
    Result<void> finish();

private:
    void removeAll();

    DeskLocation m_where;
    bool m_ours = false;
};

} // namespace desk::work
