// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/staff.h"

#include "core/crypto/envelope.h"
#include "core/keys/staff_slot.h"

#include <algorithm>
#include <set>

namespace desk::keys {

namespace {

constexpr KeyName deskSigningName{KeyPurpose::DeskSigning, {}, 0};
constexpr KeyName directoryName{KeyPurpose::Directory, {}, 0};
constexpr KeyName logPayloadName{KeyPurpose::LogPayload, {}, 0};

crypto::EnvelopeHeader nameHeader(const OpenedKey &directory)
{
    return {crypto::ObjectType::Setting, false, directory.version, directory.id};
}

Bytes nameAssociated(StoreId store, StaffId staff)
{
    return ByteWriter().raw(store.view()).raw(staff.view()).sized("name").take();
}

Bytes grantInfo(StoreId store, const Grant &grant)
{
    ByteWriter out;
    out.raw(asBytes("dsr1|grant")).raw(store.view()).u32(grant.keyId).u16(grant.keyVersion).raw(grant.to.view());
    return out.take();
}

Bytes grantAssociated(const Grant &grant)
{
    return ByteWriter().raw(grant.by.view()).raw(grant.id.view()).take();
}

/// A slot with new key pairs, uncertified and unnamed. Its keys come back with it.
struct FreshSlot
{
    StaffSlot slot;
    std::shared_ptr<StaffKeys> keys;
};

Result<FreshSlot> makeSlot(const Keyring &keyring, const NewStaff &added, const Clock &clock, RandomSource &random)
{
    if (added.name.empty() || added.name.size() > 200)
        return fail(ErrorCode::InvalidArgument, "A member of staff needs a name of at most 200 bytes.", "name");
    if (keyring.findByName(added.name) != nullptr)
        return fail(ErrorCode::AlreadyExists, "There is a member of staff of this name already.", "name");
    FreshSlot fresh;
    fresh.keys = makeStaffKeys();
    fresh.keys->staff = makeId<StaffId>(clock, random);
    fresh.keys->roles = added.roles;
    fresh.keys->platforms = added.platforms;
    fresh.keys->signing = crypto::SigningKeyPair::generate(random);
    fresh.keys->agreement = crypto::AgreementKeyPair::generate(random);
    fresh.keys->totpSecret = added.totpSecret;
    fresh.keys->kept.passwordSetAt = added.passwordSetAt;
    fresh.keys->kept.codeSetAt = clock.now();
    StaffCertificate &certificate = fresh.slot.certificate;
    certificate.staff = fresh.keys->staff;
    certificate.kind = added.kind;
    certificate.state = added.state;
    certificate.nameTag = staffNameTag(keyring.store, added.name);
    certificate.roles = added.roles;
    certificate.platforms = added.platforms;
    certificate.agreement = fresh.keys->agreement.publicKey;
    certificate.signing = fresh.keys->signing.publicKey;
    DESK_CHECK(lockSlot(keyring, fresh.slot, *fresh.keys, added.credentials, random));
    return fresh;
}

void sealName(const Keyring &keyring, StaffSlot &slot, const OpenedKey &directory, std::string_view name, RandomSource &random)
{
    slot.sealedName = crypto::sealSingleUse(directory.key, nameHeader(directory),
                                            nameAssociated(keyring.store, slot.certificate.staff), asBytes(name), random);
}

Result<void> openGrants(const Keyring &keyring, StaffKeys &own)
{
    std::set<StaffId> known; // granters whose certificate was checked
    for (const Grant &grant : keyring.grants) {
        if (grant.to != own.staff)
            continue;
        const StaffSlot *granter = keyring.findStaff(grant.by);
        if (granter != nullptr && known.insert(grant.by).second)
            DESK_CHECK(verifySlot(keyring, *granter));
        const KeyEntry *entry = keyring.find(grant.keyId);
        if (granter == nullptr || entry == nullptr
            || !isSignedBy(keyring, grant.by, grantMessage(keyring.store, grant), grant.signature))
            return fail(ErrorCode::Tampered, "A key in the keyring was given by somebody this desk does not know.");
        DESK_TRY(const crypto::SecretBytes opened,
                 crypto::hpkeOpen(own.agreement, grantInfo(keyring.store, grant), grantAssociated(grant), grant.sealed));
        DESK_TRY(const crypto::Key key, crypto::Key::fromBytes(opened));
        own.add(entry->name, {entry->id, grant.keyVersion, key}, grant.keyVersion == entry->version);
    }
    return {};
}

} // namespace

Result<NewKeyring> foundKeyring(StoreId store, bool rehearsal, const NewStaff &founder, const Clock &clock, RandomSource &random)
{
    NewKeyring out;
    Keyring &keyring = out.keyring;
    keyring.store = store;
    keyring.rehearsal = rehearsal;
    DESK_TRY(FreshSlot fresh, makeSlot(keyring, founder, clock, random));
    keyring.root = fresh.keys->signing.publicKey;
    fresh.slot.certificate.certifiedBy = fresh.keys->staff;
    fresh.slot.certificate.signature = crypto::sign(fresh.keys->signing, certificateMessage(keyring, fresh.slot.certificate));
    keyring.staff.push_back(std::move(fresh.slot));
    for (const KeyName &name : {deskSigningName, directoryName, logPayloadName})
        DESK_CHECK(addKey(keyring, *fresh.keys, name, {fresh.keys->staff}, clock, random));
    DESK_CHECK(openGrants(keyring, *fresh.keys));
    DESK_TRY(const crypto::SigningKeyPair deskKey, fresh.keys->deskSigning());
    keyring.deskSigning = deskKey.publicKey;
    DESK_TRY(const OpenedKey directory, fresh.keys->current(directoryName));
    sealName(keyring, keyring.staff.front(), directory, founder.name, random);
    out.founder = std::move(fresh.keys);
    return out;
}

Result<OpenedKey> replaceDeskSigning(Keyring &keyring, const StaffKeys &maker, const Clock &clock, RandomSource &random)
{
    const KeyEntry *entry = keyring.find(deskSigningName);
    if (entry == nullptr)
        return fail(ErrorCode::NotFound, "The keyring has no key that signs for the desk.");
    const EarlierSigning earlier{entry->version, keyring.deskSigning};
    DESK_TRY(OpenedKey made, replaceKey(keyring, maker, deskSigningName, clock, random));
    keyring.earlierSigning.push_back(earlier);
    keyring.deskSigning = crypto::SigningKeyPair::fromSeed(made.key).publicKey;
    return made;
}

Result<OpenedKey> replaceDirectory(Keyring &keyring, const StaffKeys &maker, const Clock &clock, RandomSource &random)
{
    Keyring changed = keyring;
    DESK_TRY(OpenedKey made, replaceKey(changed, maker, directoryName, clock, random));
    for (StaffSlot &slot : changed.staff) {
        DESK_TRY(const std::string name, staffName(keyring, maker, slot.certificate.staff));
        sealName(changed, slot, made, name, random);
    }
    keyring = std::move(changed);
    return made;
}

Result<StaffId> addStaff(Keyring &keyring, const StaffKeys &certifier, const NewStaff &added, const Clock &clock, RandomSource &random)
{
    DESK_TRY(const OpenedKey directory, certifier.current(directoryName));
    DESK_TRY(FreshSlot fresh, makeSlot(keyring, added, clock, random));
    fresh.slot.certificate.certifiedBy = certifier.staff;
    fresh.slot.certificate.signature = crypto::sign(certifier.signing, certificateMessage(keyring, fresh.slot.certificate));
    sealName(keyring, fresh.slot, directory, added.name, random);
    keyring.staff.push_back(std::move(fresh.slot));
    return fresh.keys->staff;
}

Result<std::uint32_t> addKey(Keyring &keyring, const StaffKeys &maker, const KeyName &name, const std::vector<StaffId> &holders,
                             const Clock &clock, RandomSource &random)
{
    if (keyring.find(name) != nullptr)
        return fail(ErrorCode::AlreadyExists, "There is a key of this name already.");
    const OpenedKey made{keyring.nextKeyId, 1, crypto::Key::random(random)};
    keyring.nextKeyId += 1;
    keyring.keys.push_back({made.id, name, made.version});
    for (const StaffId &holder : holders)
        DESK_CHECK(grantKey(keyring, maker, made, holder, clock, random));
    return made.id;
}

Result<void> grantKey(Keyring &keyring, const StaffKeys &granter, const OpenedKey &key, StaffId to, const Clock &clock,
                      RandomSource &random)
{
    const StaffSlot *slot = keyring.findStaff(to);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no such member of staff.");
    DESK_CHECK(verifySlot(keyring, *slot)); // a substituted public key would receive the grant
    const bool given = std::any_of(keyring.grants.begin(), keyring.grants.end(), [&](const Grant &grant) {
        return grant.to == to && grant.keyId == key.id && grant.keyVersion == key.version;
    });
    if (given)
        return {};
    Grant grant;
    grant.id = makeId<GrantId>(clock, random);
    grant.keyId = key.id;
    grant.keyVersion = key.version;
    grant.to = to;
    grant.by = granter.staff;
    DESK_TRY(grant.sealed, crypto::hpkeSeal(slot->certificate.agreement, grantInfo(keyring.store, grant), grantAssociated(grant),
                                            key.key.view(), random));
    grant.signature = crypto::sign(granter.signing, grantMessage(keyring.store, grant));
    keyring.grants.push_back(std::move(grant));
    return {};
}

Result<StaffKeysPointer> unlock(const Keyring &keyring, std::string_view name, const Credentials &credentials)
{
    const StaffSlot *slot = keyring.findByName(name);
    if (slot == nullptr) {
        spendAsMuchAsOpening(keyring, credentials);
        return wrongPassword();
    }
    DESK_CHECK(verifySlot(keyring, *slot));
    DESK_TRY(std::shared_ptr<StaffKeys> own, openSlot(keyring, *slot, credentials));
    // Only whoever has the password learns that it no longer counts.
    if (slot->certificate.state == SlotState::Disabled)
        return fail(ErrorCode::Locked, "This member of staff is disabled, or was not agreed to yet; an administrator can say which.",
                    "user");
    DESK_CHECK(openGrants(keyring, *own));
    return StaffKeysPointer(std::move(own));
}

Result<void> proveAgain(const Keyring &keyring, const StaffKeys &own, const Credentials &credentials)
{
    const StaffSlot *slot = keyring.findStaff(own.staff);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no such member of staff.");
    DESK_CHECK(verifySlot(keyring, *slot));
    DESK_CHECK(openSlot(keyring, *slot, credentials));
    return {};
}

Result<StaffKeysPointer> reopen(const Keyring &keyring, const StaffKeys &own)
{
    // Not a copy: what was dropped from the keyring must be forgotten here as well.
    auto again = makeStaffKeys();
    again->staff = own.staff;
    const StaffSlot *slot = keyring.findStaff(own.staff);
    again->roles = slot == nullptr ? own.roles : slot->certificate.roles;
    again->platforms = slot == nullptr ? own.platforms : slot->certificate.platforms;
    again->signing = own.signing;
    again->agreement = own.agreement;
    again->totpSecret = own.totpSecret;
    again->kept = own.kept;
    DESK_CHECK(openGrants(keyring, *again));
    return StaffKeysPointer(std::move(again));
}

Result<void> changeCredentials(Keyring &keyring, const StaffKeys &own, const Credentials &credentials, RandomSource &random)
{
    StaffSlot *slot = keyring.findStaff(own.staff);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no such member of staff.");
    return lockSlot(keyring, *slot, own, credentials, random);
}

Result<std::string> staffName(const Keyring &keyring, const StaffKeys &reader, StaffId staff)
{
    const StaffSlot *slot = keyring.findStaff(staff);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no such member of staff.");
    DESK_TRY(const OpenedKey directory, reader.current(directoryName));
    DESK_TRY(const crypto::SecretBytes name, crypto::openSingleUse(directory.key, nameHeader(directory),
                                                                   nameAssociated(keyring.store, staff), slot->sealedName));
    return std::string(asText(name));
}

} // namespace desk::keys
