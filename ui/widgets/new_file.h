// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <span>

namespace desk::ui {

/// Writes a file that is not there yet, for its owner alone. Io: nothing is left then.
Result<void> writeNewFile(const QString &path, std::span<const std::uint8_t> content);

} // namespace desk::ui
