// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QString>

#include <optional>

class QLineEdit;

namespace desk::ui {

/// Moves what was typed into memory that is wiped, clears the edit, and overwrites what it gave out.
crypto::SecretBytes takeSecret(QLineEdit *edit);

/// A key file's contents in memory that is wiped; nothing when it cannot be read or has more than `most` bytes.
std::optional<crypto::SecretBytes> readKeyFile(const QString &path, qint64 most = 1 << 20);

} // namespace desk::ui
