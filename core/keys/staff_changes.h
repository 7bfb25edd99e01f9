// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to somebody's place in the keyring after it was made: other roles, leaving, coming back;
// passwords that were used before, recovery codes; and who is the only one left with a key.
#pragma once

#include "core/keys/staff.h"

namespace desk::keys {

/// Signs a changed certificate. Everything but `certifiedBy` and `signature` is as the caller wants it.
void certify(const Keyring &keyring, const StaffKeys &certifier, StaffCertificate &certificate);

/// What a certificate is, in 32 bytes: tells whether it changed since somebody looked at it.
crypto::Digest256 certificateDigest(const Keyring &keyring, const StaffCertificate &certificate);

/**
 * Puts a certificate that an administrator signed in the place of the one there is. Keys, names and kind stay
 * as they are. NotFound: no such slot. Tampered: not signed by somebody who may, or not about the same keys.
 * Then nothing changed.
 */
Result<void> installCertificate(Keyring &keyring, const StaffCertificate &certificate);

/// Signs anew, as `certifier`, whatever `staff` certified: they will certify nobody any more. How many.
/// Conflict: it was they who certified `certifier`, who cannot do that for themselves; nothing changed then.
Result<int> certifyInTheirPlace(Keyring &keyring, const StaffKeys &certifier, StaffId staff);

/// Takes a member of staff out who never had a key. Conflict: they hold one.
Result<void> removeStaff(Keyring &keyring, StaffId staff);

/// The keys of which somebody holds any version.
std::vector<KeyEntry> keysOf(const Keyring &keyring, StaffId staff);
/// Takes every version of a key away from somebody; how many grants went. On the disk after
/// KeyringFile::saveBoth() only.
std::size_t takeKey(Keyring &keyring, StaffId staff, std::uint32_t keyId);

/// A key that fewer than two people who may sign in hold.
struct FewHolders
{
    KeyEntry key;
    std::optional<StaffId> holder; ///< The only one; none: nobody but, perhaps, the kit.
    bool inKit = false;            ///< The recovery kit opens it.
};
std::vector<FewHolders> singleHolders(const Keyring &keyring);

/// The slot that the recovery kit on paper opens; null when there is none.
const StaffSlot *recoverySlot(const Keyring &keyring);

/// Disables the kit's slot, takes its keys away and frees its name for the next; which slot it was. NotFound:
/// no kit. Conflict as certifyInTheirPlace().
Result<StaffId> retireKit(Keyring &keyring, const StaffKeys &certifier);

/// What tells a recovery code again. Under a key that derives from the member of staff's own.
crypto::Digest256 recoveryVerifier(const Keyring &keyring, const StaffKeys &own, std::string_view code);

/// What tells the password of a slot again, as it is locked now. Runs scrypt.
Result<EarlierPassword> rememberPassword(const Keyring &keyring, const StaffSlot &slot, ByteView password);
/// Whether this is that password. Runs scrypt.
Result<bool> isPassword(const Keyring &keyring, const EarlierPassword &earlier, ByteView password);

} // namespace desk::keys
