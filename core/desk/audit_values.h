// SPDX-License-Identifier: GPL-3.0-or-later
// The log, as an interface sees it.
#pragma once

#include "core/base/clock.h"

#include <string>

namespace desk {

struct AuditLine
{
    std::uint64_t index = 0;
    Instant at{};
    std::string by;
    std::string event;
    std::string subject; ///< A reference or id; empty without one.
};

} // namespace desk
