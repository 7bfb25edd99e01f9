// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/staff_keys.h"

namespace desk::keys {

/// Who somebody is to be.
struct NewStaff
{
    std::string name;
    SlotKind kind = SlotKind::Person;
    SlotState state = SlotState::Enabled;
    std::vector<std::uint8_t> roles;
    std::vector<PlatformId> platforms;
    Credentials credentials;
    crypto::SecretBytes totpSecret;  ///< Empty: signs in without one-time codes.
    Instant passwordSetAt{};         ///< When they chose the password themselves; 1970: somebody else did.
};

/// A new keyring with its founder, who is its root of trust and holds the desk's own keys.
struct NewKeyring
{
    Keyring keyring;
    StaffKeysPointer founder;
};
Result<NewKeyring> foundKeyring(StoreId store, bool rehearsal, const NewStaff &founder, const Clock &clock, RandomSource &random);

/// Adds a member of staff, certified by `certifier`. AlreadyExists when the name is taken. Gives no keys: see grantKey().
Result<StaffId> addStaff(Keyring &keyring, const StaffKeys &certifier, const NewStaff &added, const Clock &clock, RandomSource &random);

/**
 * Makes a new key and gives it to `holders`; whoever makes it keeps nothing. Returns its id.
 * AlreadyExists when there is a key of this name.
 */
Result<std::uint32_t> addKey(Keyring &keyring, const StaffKeys &maker, const KeyName &name, const std::vector<StaffId> &holders,
                             const Clock &clock, RandomSource &random);

/// Gives one version of a key that `granter` holds. Does nothing where it was given already.
Result<void> grantKey(Keyring &keyring, const StaffKeys &granter, const OpenedKey &key, StaffId to, const Clock &clock,
                      RandomSource &random);

/**
 * Makes the next version of a key, which becomes the current one, and gives it to every enabled member of staff who
 * holds the version that was current. Returns it; the earlier versions stay until dropVersions().
 *
 * Versions count in a ring of 65535: after the last comes 1, for only neighbours are ever held together.
 * NotFound: there is no such key. KeyUnavailable: `maker` does not hold it.
 */
Result<OpenedKey> replaceKey(Keyring &keyring, const StaffKeys &maker, const KeyName &name, const Clock &clock, RandomSource &random);

/// replaceKey() for the key that signs for the desk; its public half is known from then on, and so stays the one before.
Result<OpenedKey> replaceDeskSigning(Keyring &keyring, const StaffKeys &maker, const Clock &clock, RandomSource &random);

/// replaceKey() for the Directory key, and every name sealed anew under it. KeyUnavailable: `maker` cannot read a name.
Result<OpenedKey> replaceDirectory(Keyring &keyring, const StaffKeys &maker, const Clock &clock, RandomSource &random);

/**
 * Takes away every grant of a version before `below`; how many. On the disk they are gone after
 * KeyringFile::saveBoth() only. The current version cannot be dropped: InvalidArgument. NotFound: no such key.
 */
Result<std::size_t> dropVersions(Keyring &keyring, const KeyName &name, std::uint16_t below);
/// The same for everybody but `keepers`, who go on opening what lies in old backups.
Result<std::size_t> retireVersions(Keyring &keyring, const KeyName &name, std::uint16_t below,
                                   const std::vector<StaffId> &keepers);

/// Whether a version comes before another in the ring of versions.
bool isEarlierVersion(std::uint16_t version, std::uint16_t than);

/**
 * Opens a member of staff's keys. Runs scrypt: half a second on a real desk, never on an interface's thread.
 *
 * Each trouble has its own code: WrongPassword (also for an unknown name), KeyFileRequired, WrongKeyFile, Locked
 * (disabled), Tampered (weakened parameters, foreign certificates or grants), Damaged.
 * One-time codes are the session's business: see desk.
 */
Result<StaffKeysPointer> unlock(const Keyring &keyring, std::string_view name, const Credentials &credentials);

/// Whether somebody who is signed in can say again what they signed in with. Runs scrypt. Errors as unlock().
Result<void> proveAgain(const Keyring &keyring, const StaffKeys &own, const Credentials &credentials);

/// The same member of staff with the roles and keys that the keyring grants them now, and no others.
Result<StaffKeysPointer> reopen(const Keyring &keyring, const StaffKeys &own);

/// Seals the same keys, and what is kept with them, under other credentials (or the same ones, where what is kept changed).
Result<void> changeCredentials(Keyring &keyring, const StaffKeys &own, const Credentials &credentials, RandomSource &random);

/// The name of a member of staff, for those who hold the Directory key.
Result<std::string> staffName(const Keyring &keyring, const StaffKeys &reader, StaffId staff);

} // namespace desk::keys
