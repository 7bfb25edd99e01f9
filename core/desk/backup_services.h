// SPDX-License-Identifier: GPL-3.0-or-later
// The service for backups: part of services.h, whose first lines say what holds for every call.
#pragma once

#include "core/desk/answer.h"
#include "core/desk/backup_values.h"

namespace desk {

/**
 * Two files make a backup: the data, which opens nobody's file without the keys and may be kept for years,
 * and a snapshot of the keys, which expires. For data protection and administrators.
 */
class BackupService
{
public:
    virtual ~BackupService() = default;
    /// Conflict: both files would lie on one volume. AlreadyExists, Io, LimitExceeded: nothing is left then.
    virtual Answer<BackupView> create(const BackupOrder &order) = 0;
    /// Needs no session, but says less without one: `opened` is false then. Tampered, Damaged: what is wrong.
    virtual Answer<BackupCheck> verify(const std::string &path) = 0;
    virtual Answer<std::vector<BackupView>> list() = 0;
    virtual Answer<BackupPlanView> plan() = 0;
    /// InvalidArgument; Conflict as create().
    virtual Answer<BackupPlanView> setPlan(const BackupPlan &plan) = 0;
    /// Makes a backup as planned when one is due, and removes what the plan no longer keeps once the new one
    /// was read back; none where nothing was due.
    virtual Answer<std::vector<BackupView>> runDue() = 0;
    /**
     * Makes a desk out of a backup, in new folders. Needs no session. Nothing of it can be seen before the
     * erasures made since are carried out again; Conflict ("ledger"): some of them are known to lack.
     * KeyDestroyed: the snapshot of the keys expired. KeyUnavailable: whoever asks does not hold every key.
     */
    virtual Answer<RestoreReport> restore(const RestoreOrder &order) = 0;
    /// Restores into the desk's own folder, compares with the desk, and removes it again. `keystore` may be
    /// empty.
    virtual Answer<RehearsalReport> rehearse(const std::string &file, const std::string &keystore) = 0;
};

} // namespace desk
