// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>

namespace desk {

/// What a service gives at once: a value or an error, later.
template <typename T>
using Answer = QFuture<Result<T>>;

} // namespace desk
