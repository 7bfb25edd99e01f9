// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk remembers of its backups. On the desk's own thread; not for interfaces.
#pragma once

#include "core/backup/generations.h"
#include "core/desk/backup_values.h"
#include "core/desk/open_desk.h"

namespace desk {

inline constexpr keys::KeyName backupKeyName{keys::KeyPurpose::Backup, {}, 0};
inline constexpr keys::KeyName snapshotKeyName{keys::KeyPurpose::Snapshot, {}, 0};

/// The numbers are on disk for ever.
enum class BackupState : std::uint8_t
{
    Begun = 1,   ///< Not whole: it was cut short, or is being written.
    Whole = 2,   ///< Read back to its end.
    Expired = 3, ///< The data is still there; the snapshot's key and files are gone.
};

struct BackupRow
{
    backup::BackupId id;
    Instant madeAt{};
    BackupState state = BackupState::Begun;
    std::uint16_t snapshotVersion = 0;
    Instant expiresAt{};
    // Sealed under the Backup key, the columns above authenticated:
    std::string data;
    std::string keystore;
    std::string opener;
    std::uint64_t bytes = 0;
    std::uint64_t rows = 0;
    std::string sha256;
};

/// The rows of table `backup`. Writing belongs into the caller's transaction. KeyUnavailable: no Backup key.
class BackupRegister
{
public:
    explicit BackupRegister(OpenDesk &desk) : m_desk(desk) {}

    Result<void> put(const BackupRow &row);
    Result<void> remove(backup::BackupId id);
    /// Oldest first.
    Result<std::vector<BackupRow>> all();
    /// The same for anybody: without what is sealed.
    Result<std::vector<BackupRow>> clear();

    Result<BackupPlan> plan();
    Result<void> setPlan(const BackupPlan &plan);

private:
    Bytes associated(const BackupRow &row) const;

    OpenDesk &m_desk;
};

/// Whether a planned backup is due; false for who does not make backups.
bool isBackupDue(OpenDesk &desk);

} // namespace desk
