// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/locked_memory.h"
#include "core/keys/keyring.h"

#include <map>
#include <memory>

namespace desk::keys {

/// What a member of staff unlocks with.
struct Credentials
{
    crypto::SecretBytes password; ///< Exact UTF-8 bytes.
    crypto::SecretBytes keyFile;  ///< Contents of the key file (32 bytes); empty without one.
};

/// What tells a password that was used before from any other: scrypt under the salt and cost it had then.
struct EarlierPassword
{
    crypto::ScryptCost cost;
    std::array<std::uint8_t, 16> salt{};
    crypto::Digest256 verifier{};
};

/// What is sealed together with somebody's private keys: nobody can read or try it who lacks their password.
struct KeptWithKeys
{
    crypto::SecretBytes pendingSecret; ///< Of an authenticator that is not confirmed yet; empty: none.
    std::optional<Instant> passwordSetAt =
        Instant{};       ///< 1970: somebody else chose it. None: from before this was kept.
    Instant codeSetAt{}; ///< When the authenticator in use was enrolled.
    std::vector<crypto::Digest256> recoveryCodes; ///< recoveryVerifier() of those that are left.
    std::optional<EarlierPassword> earlier;       ///< Of the password before this one.
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
    KeptWithKeys kept;

    bool hasRole(std::uint8_t role) const;
    bool mayEnter(PlatformId platform) const; ///< One of their platforms.
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
    using VersionOf = std::pair<KeyName, std::uint16_t>;
    std::map<VersionOf, OpenedKey, std::less<>, crypto::LockedAllocator<std::pair<const VersionOf, OpenedKey>>> m_keys;
    std::map<KeyName, std::uint16_t> m_current;
};

using StaffKeysPointer = std::shared_ptr<const StaffKeys>;

/// Keys are held for hours: they lie in memory that is neither swapped out nor dumped, where the system allows it.
template <typename... Given>
std::shared_ptr<StaffKeys> makeStaffKeys(Given &&...given)
{
    return std::allocate_shared<StaffKeys>(crypto::LockedAllocator<StaffKeys>(), std::forward<Given>(given)...);
}

} // namespace desk::keys
