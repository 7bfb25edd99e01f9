// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>

namespace desk {

/// Forces what was written to an open file onto the disk (fsync, or FlushFileBuffers on Windows). False on failure.
bool syncToDisk(QFileDevice &file);

/// Forces a folder's list of names onto the disk, so that a rename outlives a power cut. True where the system keeps no
/// such list open to programs (Windows).
bool syncFolder(const QString &folder);

} // namespace desk
