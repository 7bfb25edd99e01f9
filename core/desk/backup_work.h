// SPDX-License-Identifier: GPL-3.0-or-later
// Backups and restores, on the desk's own thread. Not for interfaces: they use backup_services.h.
#pragma once

#include "core/base/progress.h"
#include "core/desk/backup_register.h"

namespace desk::work {

/// The table of a keystore file that holds the keyring's bytes, as one row.
inline constexpr std::string_view keyringSection = "keyring";

BackupView viewBackup(OpenDesk &desk, const BackupRow &row);
Result<BackupView> createBackup(OpenDesk &desk, const BackupOrder &order, Progress &progress);
/// `desk` may be null.
Result<BackupCheck> verifyBackup(OpenDesk *desk, const std::string &path, Progress &progress);
Result<std::vector<BackupView>> listBackups(OpenDesk &desk);
Result<BackupPlanView> backupPlan(OpenDesk &desk);
Result<BackupPlanView> setBackupPlan(OpenDesk &desk, const BackupPlan &plan);
Result<std::vector<BackupView>> runDueBackup(OpenDesk &desk, Progress &progress);

/**
 * Takes the keys of snapshots that expired out of both copies of the keyring, and their files off the disk as
 * far as whoever is signed in knows where they lie. At every sign-in; doing it again changes nothing.
 */
Result<void> expireSnapshots(OpenDesk &desk);

Result<RestoreReport> restoreBackup(const RestoreOrder &order, const Clock &clock, RandomSource &random,
                                    Progress &progress);
Result<RehearsalReport> rehearseRestore(OpenDesk &desk, const std::string &file, const std::string &keystore,
                                        Progress &progress);

} // namespace desk::work
