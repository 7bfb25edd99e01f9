// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/staff_keys.h"
#include "core/policy/profile.h"
#include "core/store/connection.h"

namespace desk::subjects {

/// What a platform's files are sealed and opened with.
struct PlatformContext
{
    store::Connection &connection;
    StoreId store;
    PlatformId platform;
    const policy::Profile *profile;
    keys::StaffKeysPointer staff;
    const Clock &clock;
    RandomSource &random;
};

} // namespace desk::subjects
