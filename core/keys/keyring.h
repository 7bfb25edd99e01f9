// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hpke.h"
#include "core/crypto/kdf.h"
#include "core/keys/key_name.h"

#include <optional>

namespace desk::keys {

/// A key of the desk: its name, and the version that seals today. The key itself is only in grants.
struct KeyEntry
{
    std::uint32_t id = 0;
    KeyName name;
    std::uint16_t version = 1;
};

enum class SlotKind : std::uint8_t { Person = 1, Recovery = 2 };
enum class SlotState : std::uint8_t { Enabled = 1, Disabled = 2 };

/// What an administrator certifies about a member of staff. Changing anything of it needs a new signature.
struct StaffCertificate
{
    StaffId staff;
    SlotKind kind = SlotKind::Person;
    SlotState state = SlotState::Enabled;
    std::array<std::uint8_t, 16> nameTag{};   ///< Finds the slot by the name typed; see staffNameTag().
    std::vector<std::uint8_t> roles;          ///< Numbers of policy::Role.
    std::vector<PlatformId> platforms;        ///< Empty: all.
    crypto::PublicKey agreement{};
    crypto::PublicKey signing{};
    StaffId certifiedBy;
    crypto::Signature signature{};
};

/// How a member of staff unlocks. Signed by themselves, so that a weakened slot is seen before it is used.
struct StaffSlot
{
    StaffCertificate certificate;
    crypto::ScryptCost cost;
    std::array<std::uint8_t, 16> salt{};
    std::optional<std::array<std::uint8_t, 16>> keyFileId;  ///< Set where a key file is needed.
    Bytes sealedName;     ///< Setting envelope under the Directory key.
    Bytes sealedPrivate;  ///< UserPrivate envelope under the unlock key.
    crypto::Signature signature{};
};

/// A key sealed to one member of staff (RFC 9180), signed by who gave it.
struct Grant
{
    GrantId id;
    std::uint32_t keyId = 0;
    std::uint16_t keyVersion = 0;
    StaffId to;
    StaffId by;
    crypto::HpkeSealed sealed;
    crypto::Signature signature{};
};

/// The public half of a signing key that the desk had before: what it signed stays true.
struct EarlierSigning
{
    std::uint16_t version = 0;
    crypto::PublicKey key{};
};

/// A key pair that a member of staff had before, as it was certified: what they signed with it stays true.
struct EarlierCertificate
{
    StaffCertificate certificate;
    std::uint64_t until = 0; ///< Number of the first entry of the log that it signs no longer.
};

/**
 * All that opens a desk, in a file of its own apart from the data.
 *
 * A plain value: nothing in it is secret without a password, and everything that matters in it is signed, up
 * to `root`, whose fingerprint the data store knows as well. Order and completeness are signed as well (signHead()).
 */
struct Keyring
{
    StoreId store;
    std::uint64_t generation = 0;
    bool rehearsal = false;            ///< Made-up people only; weaker passwords and a settable clock are allowed.
    crypto::PublicKey root{};          ///< Signing key of the founder, until it is renewed: every certificate leads to it.
    crypto::PublicKey deskSigning{};   ///< Public half of the DeskSigning key.
    std::vector<EarlierSigning> earlierSigning; ///< The oldest first.
    std::vector<EarlierCertificate> earlierStaff; ///< The oldest first; see renewal.h.
    std::uint32_t nextKeyId = 1;
    std::vector<KeyEntry> keys;
    std::vector<StaffSlot> staff;
    std::vector<Grant> grants;
    StaffId savedBy;               ///< Who signed the whole of this generation; see signHead().
    crypto::Signature headSignature{};
    bool hasHead = false;          ///< False: written by the first version of the format, which had no such signature.

    const KeyEntry *find(const KeyName &name) const;
    const KeyEntry *find(std::uint32_t id) const;
    const StaffSlot *findStaff(StaffId staff) const;
    StaffSlot *findStaff(StaffId staff);
    const StaffSlot *findByName(std::string_view name) const;
};

/// Every key that this desk has signed with, today's first: one of them signed a package, checkpoint or backup of its own.
std::vector<crypto::PublicKey> signingKeys(const Keyring &keyring);

/// Finds a slot without keeping names in clear: SHA-256 over the store and the case-folded, trimmed name.
std::array<std::uint8_t, 16> staffNameTag(StoreId store, std::string_view name);

Bytes encodeKeyring(const Keyring &keyring);
/// Damaged: truncated or corrupted (a checksum tells). NewerFormat: of a later version.
Result<Keyring> decodeKeyring(ByteView file);

/// A certificate with its signature, for keeping it elsewhere than in the keyring.
Bytes encodeCertificate(const StaffCertificate &certificate);
Result<StaffCertificate> decodeCertificate(ByteView bytes);
/// The same for a slot.
Bytes encodeSlot(const StaffSlot &slot);
Result<StaffSlot> decodeSlot(ByteView bytes);

/// The bytes that a certificate's, a slot's and a grant's signature cover.
Bytes certificateMessage(const Keyring &keyring, const StaffCertificate &certificate);
Bytes slotMessage(const Keyring &keyring, const StaffSlot &slot);
Bytes grantMessage(StoreId store, const Grant &grant);

/**
 * Signs all of a keyring together: which keys there are and in which version, who is staff, every grant, and the
 * generation. What one person signed cannot be mixed with another generation, nor can anything be left out of it.
 */
void signHead(Keyring &keyring, StaffId by, const crypto::SigningKeyPair &signing);

/// Whether somebody who may work here signed the keyring as it is, up to the root. True also of one without a head:
/// whether it must have one, the store knows. Tampered.
Result<void> verifyHead(const Keyring &keyring);

/// Number of the role that may certify others (policy::Role::Administrator; this module knows no other role).
constexpr std::uint8_t certifyingRole = 7;

/// Whether a slot is what an administrator and its owner made it, up to the root, and so are the certificates of the
/// key pairs that its owner had before. Tampered otherwise.
/// Who was disabled certifies nobody, but for the founder, whose key is the root itself.
Result<void> verifySlot(const Keyring &keyring, const StaffSlot &slot);

/// Whether a member of staff signed a message, with the key pair they have or one they had before. What they may, and
/// whose the keys are, is the caller's to ask: verifySlot().
bool isSignedBy(const Keyring &keyring, StaffId staff, ByteView message, ByteView signature);

} // namespace desk::keys
