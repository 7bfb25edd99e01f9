// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the restore: whose keys open what.
#pragma once

#include "core/backup/backup_reader.h"
#include "core/desk/backup_work.h"

namespace desk::work {

/// The keys of whoever restores, and the keyring that the new desk will have.
struct RestoreKeys
{
    keys::Keyring keyring;
    keys::StaffKeysPointer staff;
    bool live = false;                     ///< It is the desk's own, as it is now, and not a snapshot's.
    std::optional<keys::Keyring> snapshot; ///< The keyring inside the snapshot.
    std::optional<crypto::Key> snapshotKey;
};

/// Who restores: by an open session, or by what they know.
struct Restorer
{
    keys::StaffKeysPointer session; ///< Null: by the order's credentials.
    const Clock &clock;
};

/**
 * Opens the keys: those of the live keyring where there is one, else those that the snapshot's opener leads
 * to. With a snapshot, what only it still holds (earlier shred roots) is added for whoever restores.
 *
 * WrongPassword and its like as a sign-in. NotFound: neither a keyring nor an opener. KeyDestroyed: the
 * snapshot expired. Conflict: the snapshot is older than the data: what was added since would have no key.
 */
Result<RestoreKeys> openRestoreKeys(const RestoreOrder &order, const backup::FileHead &data,
                                    const Restorer &who, Progress &progress);

} // namespace desk::work
