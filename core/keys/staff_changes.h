// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to somebody's place in the keyring after it was made: other roles, leaving, coming back;
// passwords that were used before, recovery codes; and who is the only one left with a key.
#pragma once

#include "core/keys/staff.h"

namespace desk::keys {

/// Signs a certificate. Everything but `certifiedBy` and `signature` is as the caller wants it.
void certify(const Keyring &keyring, const StaffKeys &certifier, StaffCertificate &certificate);

/// What a certificate is, in 32 bytes: tells whether it changed since somebody looked at it.
crypto::Digest256 certificateDigest(const Keyring &keyring, const StaffCertificate &certificate);

/**
 * Puts a certificate that an administrator signed in the place of the one there is. Keys, names and kind stay
 * as they are. NotFound: no such slot. Tampered: not signed by somebody who may, or not about the same keys.
 * Then nothing changed.
 */
Result<void> installCertificate(Keyring &keyring, const StaffCertificate &certificate);

/// The certificates of others, of today and of earlier key pairs, that stand on the key pair `staff` has today.
std::vector<StaffCertificate> certifiedBy(const Keyring &keyring, StaffId staff);

/// Visits every certificate, of today and of earlier key pairs.
template <typename AnyKeyring, typename Visit>
void forEachCertificate(AnyKeyring &keyring, Visit visit)
{
    for (auto &slot : keyring.staff)
        visit(slot.certificate);
    for (auto &each : keyring.earlierStaff)
        visit(each.certificate);
}

/// Whether somebody's certificate hangs on another's: who signed that anew would hang on themselves.
bool hangsOn(const Keyring &keyring, StaffId staff, StaffId other);
/// certify() for somebody who is there already. Conflict: the certifier hangs on them.
Result<void> certifyAnew(const Keyring &keyring, const StaffKeys &certifier, StaffCertificate &certificate);

/// Puts a certificate in the place of the one about the same key pairs. NotFound: there is none.
Result<void> replaceCertificate(Keyring &keyring, const StaffCertificate &certificate);

/// certifiedBy(), signed anew as `certifier`: `staff` will certify nobody any more with that key pair.
/// Conflict: the certificate of `certifier` hangs on theirs, and nobody does that for themselves.
Result<std::vector<StaffCertificate>> signedInTheirPlace(const Keyring &keyring, const StaffKeys &certifier,
                                                         StaffId staff);
/// The same, put into the keyring. How many.
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

/// Lets these recovery codes take the place of those there are.
void setRecoveryCodes(const Keyring &keyring, StaffKeys &own, const std::vector<std::string> &codes);

/// What tells the password of a slot again, as it is locked now. Runs scrypt.
Result<EarlierPassword> rememberPassword(const Keyring &keyring, const StaffSlot &slot, ByteView password);
/// Whether this is that password. Runs scrypt.
Result<bool> isPassword(const Keyring &keyring, const EarlierPassword &earlier, ByteView password);

} // namespace desk::keys
