// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/desk: a restore by an open session as well.
#pragma once

#include "core/desk/backup_work.h"

namespace desk::work {

struct RestoreTools
{
    const Clock &clock;
    RandomSource &random;
    keys::StaffKeysPointer session; ///< Whose keys open everything; null: by the order's credentials.
};

/// See BackupService::restore(). What fails is taken back whole.
Result<RestoreReport> restoreWith(const RestoreOrder &order, const RestoreTools &tools, Progress &progress);

} // namespace desk::work
