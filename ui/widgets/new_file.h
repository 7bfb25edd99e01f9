// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace desk::ui {

/// Writes a text, which is no secret, to a file that is not there yet. Io: nothing is left then.
Result<void> writeNewFile(const QString &path, const std::string &text);

} // namespace desk::ui
