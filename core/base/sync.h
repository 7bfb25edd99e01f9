// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>

namespace desk {

/// Forces what was written to an open file onto the disk (fsync, or FlushFileBuffers on Windows). False on failure.
bool syncToDisk(QFileDevice &file);

} // namespace desk
