// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backup_format.h"
#include "core/keys/keyring.h"

namespace desk {

/**
 * What opens a snapshot of the keys when the desk's own keyring is lost: a small file that lies with the
 * data, never with the snapshot, and goes when the snapshot expires.
 *
 *     "DSROPEN\n" | version 2 | store 16 | backup 16 | expires at 8 | sized keyring | SHA-256
 *
 * The keyring in it has every slot and grants of nothing but the snapshot's key: a password, or the recovery
 * kit, opens that key, and the snapshot the rest. Nothing of it is in clear but what is in a keyring.
 */
struct SnapshotOpener
{
    backup::BackupId id;
    Instant expiresAt{};
    keys::Keyring keyring;
};

/// Its name in a folder.
std::string openerPath(const std::string &folder, backup::BackupId id);

/// The opener of this version of the snapshot key.
SnapshotOpener makeOpener(const keys::Keyring &keyring, backup::BackupId id, std::uint16_t version,
                          Instant expiresAt);

Bytes encodeOpener(const SnapshotOpener &opener);
/// NotFound, Io, Damaged, NewerFormat; each names the file.
Result<SnapshotOpener> readOpener(const std::string &path);

/// Overwrites a file with zeroes, forces that to the disk, and removes it. True also where there is none.
bool shredFile(const std::string &path);

} // namespace desk
