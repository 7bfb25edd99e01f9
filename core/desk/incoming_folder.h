// SPDX-License-Identifier: GPL-3.0-or-later
// A folder into which letters that came in are put, to be taken in from there.
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace desk {

/// What ends the name of a file that holds the headers of the one beside it.
inline constexpr const char *headersEnding = ".headers";

/// Paths of the files of a folder by name, without those that begin with a dot and those that hold headers.
/// None where there is no such folder. Any thread; looks at the disk.
std::vector<std::string> incomingFiles(const std::string &folder);

/// Moves a file that was taken in, and its headers, into the folder "taken" beside it, under another name where
/// there is one of its own already. Io: it stays; its name is the place. Any thread.
Result<void> putAside(const std::string &path);

} // namespace desk
