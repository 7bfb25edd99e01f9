// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace desk::backup {

/// What names the volume on which a file lies or would lie: what is lost or stolen together. Empty: not
/// known.
std::string volumeOf(const std::string &path);

} // namespace desk::backup
