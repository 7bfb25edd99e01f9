// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/keyring.h"

#include <map>
#include <memory>

namespace desk::keys {

/// What a member of staff unlocks with.
struct Credentials
{
    crypto::SecretBytes password;  ///< Exact UTF-8 bytes.
    crypto::SecretBytes keyFile;   ///< Contents of the key file (32 bytes); empty without one.
};

/// Who somebody is to be.
struct NewStaff
{
    std::string name;
    SlotKind kind = SlotKind::Person;
    std::vector<std::uint8_t> roles;
    std::vector<PlatformId> platforms;
    Credentials credentials;
    crypto::SecretBytes totpSecret;  ///< Empty: signs in without one-time codes.
};

/**
 * The opened keys of one member of staff: what they can read and sign, and nothing else.
 *
 * Made by unlock(). Immutable and safe to share between threads; wiped when the last owner lets go.
 */
class StaffKeys
{
public:
    StaffId staff;
    std::vector<std::uint8_t> roles;
    std::vector<PlatformId> platforms;
    crypto::SigningKeyPair signing;
    crypto::AgreementKeyPair agreement;
    crypto::SecretBytes totpSecret;

    bool hasRole(std::uint8_t role) const;
    bool mayEnter(PlatformId platform) const;  ///< One of their platforms.
    /// The version that seals today. KeyUnavailable when this member of staff was never given it.
    Result<OpenedKey> current(const KeyName &name) const;
    /// A given version, for opening what it sealed. KeyUnavailable as above.
    Result<OpenedKey> version(const KeyName &name, std::uint16_t version) const;
    /// All versions that this member of staff was given, the one that seals today first.
    std::vector<OpenedKey> versions(const KeyName &name) const;
    bool holds(const KeyName &name) const { return m_current.contains(name); }
    /// The key that signs packages and checkpoints.
    Result<crypto::SigningKeyPair> deskSigning() const;

    void add(const KeyName &name, const OpenedKey &key, bool isCurrent);

private:
    std::map<std::pair<KeyName, std::uint16_t>, OpenedKey> m_keys;
    std::map<KeyName, std::uint16_t> m_current;
};

using StaffKeysPointer = std::shared_ptr<const StaffKeys>;

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

/// The same member of staff with the keys that the keyring grants them now, and no others.
Result<StaffKeysPointer> reopen(const Keyring &keyring, const StaffKeys &own);

/// Seals the same keys under other credentials.
Result<void> changeCredentials(Keyring &keyring, const StaffKeys &own, const Credentials &credentials, RandomSource &random);

/// The name of a member of staff, for those who hold the Directory key.
Result<std::string> staffName(const Keyring &keyring, const StaffKeys &reader, StaffId staff);

} // namespace desk::keys
