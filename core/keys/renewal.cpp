// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/renewal.h"

#include "core/keys/staff_changes.h"
#include "core/keys/staff_slot.h"

#include <algorithm>

namespace desk::keys {

namespace {

Error notThere()
{
    return fail(ErrorCode::NotFound, "There is no such member of staff.");
}

/// A slot of the same person with the public halves of other key pairs, uncertified and unlocked.
StaffSlot slotFor(const StaffSlot &slot, const StaffKeys &keys)
{
    StaffSlot out;
    out.certificate = slot.certificate;
    out.certificate.agreement = keys.agreement.publicKey;
    out.certificate.signing = keys.signing.publicKey;
    return out;
}

void drawPairs(StaffKeys &keys, RandomSource &random)
{
    keys.signing = crypto::SigningKeyPair::generate(random);
    keys.agreement = crypto::AgreementKeyPair::generate(random);
}

/// Whether two certificates say the same, whoever signed them.
bool saySame(const Keyring &keyring, StaffCertificate a, StaffCertificate b)
{
    a.certifiedBy = b.certifiedBy = StaffId();
    return certificateMessage(keyring, a) == certificateMessage(keyring, b);
}

/// Whether `offered` is exactly what `there` says, signed by somebody else.
bool coversAll(const Keyring &keyring, const std::vector<StaffCertificate> &there,
               const std::vector<StaffCertificate> &offered)
{
    return there.size() == offered.size() &&
           std::equal(there.begin(), there.end(), offered.begin(),
                      [&](const StaffCertificate &a, const StaffCertificate &b) { return saySame(keyring, a, b); });
}

/// Every key that is granted to somebody, opened; each with its version.
Result<std::vector<OpenedKey>> heldBy(const Keyring &keyring, const StaffKeys &own)
{
    std::vector<OpenedKey> out;
    for (const Grant &grant : keyring.grants) {
        if (grant.to != own.staff)
            continue;
        const KeyEntry *entry = keyring.find(grant.keyId);
        if (entry == nullptr)
            return fail(ErrorCode::Damaged, "A key in the keyring has no name; put back a copy of it.", "keyring");
        DESK_TRY(OpenedKey key, own.version(entry->name, grant.keyVersion));
        out.push_back(std::move(key));
    }
    return out;
}

/// Signs as the new root whatever the earlier one signed.
void certifyAsRoot(Keyring &keyring, const StaffKeys &founder, const crypto::PublicKey &earlierRoot)
{
    forEachCertificate(keyring, [&](StaffCertificate &each) {
        if (crypto::verify(earlierRoot, certificateMessage(keyring, each), each.signature))
            certify(keyring, founder, each);
    });
}

/// Puts a slot with other key pairs in the place of one, whose certificate and name are kept. Every grant to the earlier
/// pair goes; how many.
std::size_t takePlace(Keyring &keyring, StaffSlot &slot, StaffSlot renewed, std::uint64_t until)
{
    const StaffId staff = slot.certificate.staff;
    keyring.earlierStaff.push_back({slot.certificate, until});
    renewed.sealedName = std::move(slot.sealedName);
    slot = std::move(renewed);
    return std::erase_if(keyring.grants, [staff](const Grant &grant) { return grant.to == staff; });
}

} // namespace

Result<Renewal> prepareRenewal(const Keyring &keyring, const StaffKeys &certifier, StaffId staff,
                               const RenewedSecrets &secrets, const Clock &clock, RandomSource &random)
{
    const StaffSlot *slot = keyring.findStaff(staff);
    if (slot == nullptr || slot->certificate.kind != SlotKind::Person)
        return notThere();
    const auto keys = makeStaffKeys();
    keys->staff = staff;
    keys->totpSecret = secrets.totpSecret;
    keys->kept.codeSetAt = clock.now();
    drawPairs(*keys, random);
    Renewal out;
    out.slot = slotFor(*slot, *keys);
    DESK_CHECK(certifyAnew(keyring, certifier, out.slot.certificate));
    DESK_TRY(out.inTheirPlace, signedInTheirPlace(keyring, certifier, staff));
    DESK_CHECK(lockSlot(keyring, out.slot, *keys, secrets.credentials, random));
    return out;
}

Result<int> installRenewal(Keyring &keyring, const Renewal &renewal, std::uint64_t until)
{
    Keyring changed = keyring;
    const StaffId staff = renewal.slot.certificate.staff;
    StaffSlot *slot = changed.findStaff(staff);
    if (slot == nullptr)
        return notThere();
    if (!coversAll(keyring, certifiedBy(keyring, staff), renewal.inTheirPlace))
        return fail(ErrorCode::Conflict, "Whom they certified changed since it was proposed; reject it and propose it anew.",
                    "proposal");
    // Nobody gets another role on this way.
    StaffCertificate same = renewal.slot.certificate;
    same.agreement = slot->certificate.agreement;
    same.signing = slot->certificate.signing;
    if (!saySame(keyring, same, slot->certificate))
        return fail(ErrorCode::Tampered, "The new keys would change more about somebody than their keys; reject them.",
                    "proposal");
    const std::size_t gone = takePlace(changed, *slot, renewal.slot, until);
    for (const StaffCertificate &each : renewal.inTheirPlace)
        DESK_CHECK(replaceCertificate(changed, each));
    DESK_CHECK(verifySlot(changed, *slot));
    for (const StaffCertificate &each : renewal.inTheirPlace)
        DESK_CHECK(verifySlot(changed, *changed.findStaff(each.staff)));
    keyring = std::move(changed);
    return static_cast<int>(gone);
}

Bytes encodeRenewal(const Renewal &renewal)
{
    ByteWriter out(2048);
    out.sized(encodeSlot(renewal.slot)).u32(static_cast<std::uint32_t>(renewal.inTheirPlace.size()));
    for (const StaffCertificate &each : renewal.inTheirPlace)
        out.sized(encodeCertificate(each));
    return out.take();
}

Result<Renewal> decodeRenewal(ByteView bytes)
{
    ByteReader in(bytes);
    Renewal out;
    DESK_TRY(out.slot, decodeSlot(in.sized()));
    for (std::uint32_t left = in.u32(); left > 0 && in.ok(); --left) {
        DESK_TRY(StaffCertificate certificate, decodeCertificate(in.sized()));
        out.inTheirPlace.push_back(std::move(certificate));
    }
    if (!in.atEnd())
        return fail(ErrorCode::Damaged, "New keys of a member of staff cannot be read.");
    return out;
}

Result<StaffKeysPointer> renewRoot(Keyring &keyring, const StaffKeys &own, const Credentials &credentials,
                                   const std::vector<std::string> &recoveryCodes, std::uint64_t until,
                                   const Clock &clock, RandomSource &random)
{
    if (own.signing.publicKey != keyring.root)
        return fail(ErrorCode::NotPermitted, "Only whoever has the desk's root key replaces it: its founder.");
    Keyring changed = keyring;
    StaffSlot *slot = changed.findStaff(own.staff);
    if (slot == nullptr)
        return notThere();
    DESK_TRY(const std::vector<OpenedKey> held, heldBy(changed, own));
    const auto keys = makeStaffKeys();
    keys->staff = own.staff;
    keys->roles = own.roles;
    keys->platforms = own.platforms;
    keys->totpSecret = own.totpSecret;
    keys->kept = own.kept;
    drawPairs(*keys, random);
    setRecoveryCodes(changed, *keys, recoveryCodes);
    takePlace(changed, *slot, slotFor(*slot, *keys), until);
    changed.root = keys->signing.publicKey;
    certifyAsRoot(changed, *keys, own.signing.publicKey);
    certify(changed, *keys, slot->certificate);
    DESK_CHECK(lockSlot(changed, *slot, *keys, credentials, random));
    for (const OpenedKey &key : held)
        DESK_CHECK(grantKey(changed, *keys, key, own.staff, clock, random));
    DESK_TRY(StaffKeysPointer out, reopen(changed, *keys));
    keyring = std::move(changed);
    return out;
}

} // namespace desk::keys
