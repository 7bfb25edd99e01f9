// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/requests: moments as the tables keep them.
#pragma once

#include "core/base/clock.h"

namespace desk::requests {

inline std::int64_t milliseconds(Instant at)
{
    return at.time_since_epoch().count();
}

inline Instant instant(std::int64_t at)
{
    return Instant(std::chrono::milliseconds(at));
}

} // namespace desk::requests
