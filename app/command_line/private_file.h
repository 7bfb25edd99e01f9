// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace desk::command_line {

/// Whether a new file can be made there. AlreadyExists, Io.
Result<void> checkNewFile(const std::string &path);

/// Writes a new file that only its owner can read. AlreadyExists, Io.
Result<void> writePrivateFile(const std::string &path, std::string_view bytes);

} // namespace desk::command_line
