// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/services.h"

#include <QString>

namespace desk::ui {

/// Reads a file that came in, on another thread, with the headers that lie beside it as NAME.headers.
/// NotFound, Io: there is no such file, or it cannot be read; LimitExceeded above 64 MiB. The platform and
/// the keys are left to whoever asks.
Answer<Incoming> loadIncoming(const QString &path);

} // namespace desk::ui
