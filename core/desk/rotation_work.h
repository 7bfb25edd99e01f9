// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/open_desk.h"

namespace desk::work {

Result<std::vector<KeyLine>> listKeys(OpenDesk &desk, PlatformId platform);
Result<RotationReport> rotateKey(OpenDesk &desk, const RotationOrder &order, Progress &progress);

} // namespace desk::work
