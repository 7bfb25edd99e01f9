// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/staff_changes.h"

#include <algorithm>
#include <set>

namespace desk::keys {

namespace {

bool holds(const Keyring &keyring, StaffId staff, const KeyEntry &key)
{
    return std::any_of(keyring.grants.begin(), keyring.grants.end(), [&](const Grant &grant) {
        return grant.to == staff && grant.keyId == key.id && grant.keyVersion == key.version;
    });
}

Result<crypto::Digest256> passwordVerifier(const Keyring &keyring, const EarlierPassword &shape,
                                           ByteView password)
{
    DESK_TRY(const crypto::SecretBytes stretched, crypto::scrypt(password, shape.salt, shape.cost, 32));
    return crypto::hmacSha256(
        stretched, ByteWriter().raw(asBytes("dsr1|earlier-password")).raw(keyring.store.view()).view());
}

Error hangsOnThem()
{
    return fail(ErrorCode::Conflict,
                "It was they who certified you, or somebody who did: another administrator, or whoever has the "
                "recovery kit, has to do this.",
                "certifier");
}

} // namespace

void certify(const Keyring &keyring, const StaffKeys &certifier, StaffCertificate &certificate)
{
    certificate.certifiedBy = certifier.staff;
    certificate.signature = crypto::sign(certifier.signing, certificateMessage(keyring, certificate));
}

crypto::Digest256 certificateDigest(const Keyring &keyring, const StaffCertificate &certificate)
{
    const Bytes message = certificateMessage(keyring, certificate);
    return crypto::sha256Of({message, certificate.signature});
}

Result<void> installCertificate(Keyring &keyring, const StaffCertificate &certificate)
{
    StaffSlot *slot = keyring.findStaff(certificate.staff);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no such member of staff.");
    const StaffCertificate before = slot->certificate;
    if (certificate.kind != before.kind || certificate.nameTag != before.nameTag ||
        certificate.agreement != before.agreement || certificate.signing != before.signing)
        return fail(ErrorCode::Tampered, "The certificate is not about this member of staff's keys.");
    slot->certificate = certificate;
    if (auto verified = verifySlot(keyring, *slot); !verified.ok()) {
        slot->certificate = before;
        return verified;
    }
    return {};
}

std::vector<StaffCertificate> certifiedBy(const Keyring &keyring, StaffId staff)
{
    std::vector<StaffCertificate> out;
    forEachCertificate(keyring, [&](const StaffCertificate &each) {
        // The root's word stands, whoever has it today: everything leads to it.
        if (each.certifiedBy == staff && each.staff != staff &&
            !crypto::verify(keyring.root, certificateMessage(keyring, each), each.signature))
            out.push_back(each);
    });
    return out;
}

bool hangsOn(const Keyring &keyring, StaffId staff, StaffId other)
{
    const StaffSlot *current = keyring.findStaff(staff);
    for (int depth = 0; depth < 64 && current != nullptr; ++depth) {
        const StaffCertificate &certificate = current->certificate;
        if (crypto::verify(keyring.root, certificateMessage(keyring, certificate), certificate.signature))
            return false;
        if (certificate.certifiedBy == other)
            return true;
        current = keyring.findStaff(certificate.certifiedBy);
    }
    return true; // a ring, or nobody: nothing to build on
}

Result<void> certifyAnew(const Keyring &keyring, const StaffKeys &certifier, StaffCertificate &certificate)
{
    if (hangsOn(keyring, certifier.staff, certificate.staff))
        return hangsOnThem();
    certify(keyring, certifier, certificate);
    return {};
}

Result<void> replaceCertificate(Keyring &keyring, const StaffCertificate &certificate)
{
    bool found = false;
    forEachCertificate(keyring, [&](StaffCertificate &each) {
        if (each.staff != certificate.staff || each.signing != certificate.signing ||
            each.agreement != certificate.agreement)
            return;
        each = certificate;
        found = true;
    });
    return found ? Result<void>() : fail(ErrorCode::NotFound, "There is no such member of staff.");
}

Result<std::vector<StaffCertificate>> signedInTheirPlace(const Keyring &keyring, const StaffKeys &certifier,
                                                         StaffId staff)
{
    if (hangsOn(keyring, certifier.staff, staff))
        return hangsOnThem();
    std::vector<StaffCertificate> out = certifiedBy(keyring, staff);
    for (StaffCertificate &each : out)
        certify(keyring, certifier, each);
    return out;
}

Result<int> certifyInTheirPlace(Keyring &keyring, const StaffKeys &certifier, StaffId staff)
{
    DESK_TRY(const std::vector<StaffCertificate> anew, signedInTheirPlace(keyring, certifier, staff));
    for (const StaffCertificate &each : anew)
        DESK_CHECK(replaceCertificate(keyring, each));
    return static_cast<int>(anew.size());
}

Result<void> removeStaff(Keyring &keyring, StaffId staff)
{
    if (!keysOf(keyring, staff).empty())
        return fail(ErrorCode::Conflict, "This member of staff holds keys; disable them instead.");
    if (std::erase_if(keyring.staff,
                      [staff](const StaffSlot &slot) { return slot.certificate.staff == staff; }) == 0)
        return fail(ErrorCode::NotFound, "There is no such member of staff.");
    return {};
}

std::vector<KeyEntry> keysOf(const Keyring &keyring, StaffId staff)
{
    std::set<std::uint32_t> held;
    for (const Grant &grant : keyring.grants) {
        if (grant.to == staff)
            held.insert(grant.keyId);
    }
    std::vector<KeyEntry> out;
    std::copy_if(keyring.keys.begin(), keyring.keys.end(), std::back_inserter(out),
                 [&](const KeyEntry &key) { return held.contains(key.id); });
    return out;
}

std::size_t takeKey(Keyring &keyring, StaffId staff, std::uint32_t keyId)
{
    return std::erase_if(keyring.grants,
                         [&](const Grant &grant) { return grant.to == staff && grant.keyId == keyId; });
}

std::vector<FewHolders> singleHolders(const Keyring &keyring)
{
    std::vector<FewHolders> out;
    for (const KeyEntry &key : keyring.keys) {
        FewHolders few{key, std::nullopt, false};
        int people = 0;
        for (const StaffSlot &slot : keyring.staff) {
            if (slot.certificate.state != SlotState::Enabled || !holds(keyring, slot.certificate.staff, key))
                continue;
            if (slot.certificate.kind == SlotKind::Recovery) {
                few.inKit = true;
                continue;
            }
            ++people;
            few.holder = slot.certificate.staff;
        }
        if (people < 2)
            out.push_back(few);
    }
    return out;
}

const StaffSlot *recoverySlot(const Keyring &keyring)
{
    const auto found = std::find_if(keyring.staff.begin(), keyring.staff.end(), [](const StaffSlot &slot) {
        return slot.certificate.kind == SlotKind::Recovery && slot.certificate.state == SlotState::Enabled;
    });
    return found == keyring.staff.end() ? nullptr : &*found;
}

Result<StaffId> retireKit(Keyring &keyring, const StaffKeys &certifier)
{
    const StaffSlot *kit = recoverySlot(keyring);
    if (kit == nullptr)
        return fail(ErrorCode::NotFound, "There is no recovery kit.");
    const StaffId staff = kit->certificate.staff;
    StaffCertificate &certificate = keyring.findStaff(staff)->certificate;
    certificate.state = SlotState::Disabled;
    certificate.nameTag = staffNameTag(keyring.store, staff.text());
    certify(keyring, certifier, certificate);
    DESK_CHECK(certifyInTheirPlace(keyring, certifier, staff));
    std::erase_if(keyring.grants, [staff](const Grant &grant) { return grant.to == staff; });
    return staff;
}

crypto::Digest256 recoveryVerifier(const Keyring &keyring, const StaffKeys &own, std::string_view code)
{
    std::string plain;
    for (const char c : code) { // as people type it: without the hyphen, in small letters
        if (c != '-' && c != ' ')
            plain.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    ByteWriter message(64);
    message.raw(asBytes("dsr1|recovery-code")).raw(keyring.store.view()).raw(own.staff.view()).sized(plain);
    return crypto::hmacSha256(own.agreement.privateKey.view(), message.view());
}

void setRecoveryCodes(const Keyring &keyring, StaffKeys &own, const std::vector<std::string> &codes)
{
    own.kept.recoveryCodes.clear();
    for (const std::string &code : codes)
        own.kept.recoveryCodes.push_back(recoveryVerifier(keyring, own, code));
}

Result<EarlierPassword> rememberPassword(const Keyring &keyring, const StaffSlot &slot, ByteView password)
{
    EarlierPassword out{slot.cost, slot.salt, {}};
    DESK_TRY(out.verifier, passwordVerifier(keyring, out, password));
    return out;
}

Result<bool> isPassword(const Keyring &keyring, const EarlierPassword &earlier, ByteView password)
{
    DESK_CHECK(crypto::checkScryptCost(earlier.cost, keyring.rehearsal ? crypto::rehearsalScryptCost
                                                                       : crypto::standardScryptCost));
    DESK_TRY(const crypto::Digest256 verifier, passwordVerifier(keyring, earlier, password));
    return crypto::equalInConstantTime(verifier, earlier.verifier);
}

} // namespace desk::keys
