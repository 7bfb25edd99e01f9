// SPDX-License-Identifier: GPL-3.0-or-later
// Whose word counts in a keyring: certificates up to the root, and signatures by earlier key pairs.
#include "core/keys/keyring.h"

#include <algorithm>

namespace desk::keys {

namespace {

/// The chain of certificates is as long as administrators appointed one another; a ring would never end.
bool leadsToRoot(const Keyring &keyring, const StaffCertificate &certificate)
{
    const StaffCertificate *current = &certificate;
    for (int depth = 0; depth < 64; ++depth) {
        const Bytes message = certificateMessage(keyring, *current);
        // The founder may have other key pairs by now: the root's own word stands until it is renewed.
        if (crypto::verify(keyring.root, message, current->signature))
            return true;
        const StaffSlot *certifier = keyring.findStaff(current->certifiedBy);
        if (certifier == nullptr || certifier->certificate.state != SlotState::Enabled || &certifier->certificate == current)
            return false;
        const std::vector<std::uint8_t> &roles = certifier->certificate.roles;
        if (std::find(roles.begin(), roles.end(), certifyingRole) == roles.end()
            || !crypto::verify(certifier->certificate.signing, message, current->signature))
            return false;
        current = &certifier->certificate;
    }
    return false;
}

} // namespace

Result<void> verifySlot(const Keyring &keyring, const StaffSlot &slot)
{
    const bool signedByOwner = crypto::verify(slot.certificate.signing, slotMessage(keyring, slot), slot.signature);
    const bool earlierOnes = std::all_of(keyring.earlierStaff.begin(), keyring.earlierStaff.end(), [&](const EarlierCertificate &each) {
        return each.certificate.staff != slot.certificate.staff || leadsToRoot(keyring, each.certificate);
    });
    if (signedByOwner && earlierOnes && leadsToRoot(keyring, slot.certificate))
        return {};
    return fail(ErrorCode::Tampered, "A staff entry of the keyring was changed by somebody who may not.");
}

bool isSignedBy(const Keyring &keyring, StaffId staff, ByteView message, ByteView signature)
{
    const StaffSlot *slot = keyring.findStaff(staff);
    if (slot == nullptr)
        return false;
    return crypto::verify(slot->certificate.signing, message, signature)
           || std::any_of(keyring.earlierStaff.begin(), keyring.earlierStaff.end(), [&](const EarlierCertificate &each) {
                  return each.certificate.staff == staff && crypto::verify(each.certificate.signing, message, signature);
              });
}

} // namespace desk::keys
