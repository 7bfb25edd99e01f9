// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/keyring.h"

#include "core/crypto/digest.h"

#include <QString>

#include <algorithm>

namespace desk::keys {

namespace {

constexpr std::string_view magic = "DSRKEYS\n";
constexpr std::uint16_t firstFormat = 1; // without a signed head
constexpr std::uint16_t signedFormat = 2;
constexpr std::uint16_t earlierFormat = 3; // and with signing keys of the desk that were replaced
constexpr std::uint16_t renewedFormat = 4; // and with key pairs of staff that were
constexpr std::uint32_t mostEntries = 1 << 20;

/// What certificateMessage() covers.
void writeCertified(ByteWriter &out, const StaffCertificate &certificate)
{
    out.raw(certificate.staff.view()).u8(static_cast<std::uint8_t>(certificate.kind));
    out.u8(static_cast<std::uint8_t>(certificate.state)).raw(certificate.nameTag).sized(certificate.roles);
    out.u32(static_cast<std::uint32_t>(certificate.platforms.size()));
    for (const PlatformId &platform : certificate.platforms)
        out.raw(platform.view());
    out.raw(certificate.agreement).raw(certificate.signing).raw(certificate.certifiedBy.view());
}

void writeCertificate(ByteWriter &out, const StaffCertificate &certificate)
{
    writeCertified(out, certificate);
    out.raw(certificate.signature);
}

void writeLock(ByteWriter &out, const StaffSlot &slot)
{
    out.u8(slot.cost.logN).u8(slot.cost.r).u8(slot.cost.p).raw(slot.salt).u8(slot.keyFileId ? 1 : 0);
    if (slot.keyFileId)
        out.raw(*slot.keyFileId);
}

void writeSlot(ByteWriter &out, const StaffSlot &slot)
{
    writeCertificate(out, slot.certificate);
    writeLock(out, slot);
    out.sized(slot.sealedName).sized(slot.sealedPrivate).raw(slot.signature);
}

template <typename AnyId>
AnyId readId(ByteReader &in)
{
    return AnyId{in.array<16>()};
}

/// What certificateMessage() covers.
StaffCertificate readCertified(ByteReader &in)
{
    StaffCertificate out;
    out.staff = readId<StaffId>(in);
    out.kind = static_cast<SlotKind>(in.u8());
    out.state = static_cast<SlotState>(in.u8());
    out.nameTag = in.array<16>();
    out.roles = toBytes(in.sized());
    for (std::uint32_t left = in.u32(); left > 0 && in.ok(); --left)
        out.platforms.push_back(readId<PlatformId>(in));
    out.agreement = in.array<32>();
    out.signing = in.array<32>();
    out.certifiedBy = readId<StaffId>(in);
    return out;
}

StaffCertificate readCertificate(ByteReader &in)
{
    StaffCertificate out = readCertified(in);
    out.signature = in.array<64>();
    return out;
}

StaffSlot readSlot(ByteReader &in)
{
    StaffSlot out;
    out.certificate = readCertificate(in);
    out.cost.logN = in.u8();
    out.cost.r = in.u8();
    out.cost.p = in.u8();
    out.salt = in.array<16>();
    if (in.u8() != 0)
        out.keyFileId = in.array<16>();
    out.sealedName = toBytes(in.sized());
    out.sealedPrivate = toBytes(in.sized());
    out.signature = in.array<64>();
    return out;
}

Grant readGrant(ByteReader &in)
{
    Grant out;
    out.id = readId<GrantId>(in);
    out.keyId = in.u32();
    out.keyVersion = in.u16();
    out.to = readId<StaffId>(in);
    out.by = readId<StaffId>(in);
    out.sealed.encapsulated = in.array<32>();
    out.sealed.ciphertext = toBytes(in.sized());
    out.signature = in.array<64>();
    return out;
}

template <typename T, typename Read>
void readAll(ByteReader &in, std::vector<T> &into, Read read)
{
    const std::uint32_t count = in.u32();
    for (std::uint32_t i = 0; i < count && i < mostEntries && in.ok(); ++i)
        into.push_back(read(in));
}

KeyEntry readKey(ByteReader &in)
{
    KeyEntry out;
    out.id = in.u32();
    out.name.purpose = static_cast<KeyPurpose>(in.u8());
    out.name.platform = readId<PlatformId>(in);
    out.name.number = in.u16();
    out.version = in.u16();
    return out;
}

EarlierSigning readEarlier(ByteReader &in)
{
    EarlierSigning out;
    out.version = in.u16();
    out.key = in.array<32>();
    return out;
}

EarlierCertificate readEarlierCertificate(ByteReader &in)
{
    EarlierCertificate out;
    out.certificate = readCertificate(in);
    out.until = in.u64();
    return out;
}

/// A desk that replaced no such key yet is read by the version before.
std::uint16_t formatOf(const Keyring &keyring)
{
    if (!keyring.hasHead)
        return firstFormat;
    if (!keyring.earlierStaff.empty())
        return renewedFormat;
    return keyring.earlierSigning.empty() ? signedFormat : earlierFormat;
}

/// All that the head's signature covers.
Bytes bodyOf(const Keyring &keyring)
{
    ByteWriter body(4096);
    body.raw(keyring.store.view()).u64(keyring.generation).u8(keyring.rehearsal ? 1 : 0);
    body.raw(keyring.root).raw(keyring.deskSigning);
    const std::uint16_t format = formatOf(keyring);
    if (format >= earlierFormat) {
        body.u32(static_cast<std::uint32_t>(keyring.earlierSigning.size()));
        for (const EarlierSigning &each : keyring.earlierSigning)
            body.u16(each.version).raw(each.key);
    }
    if (format >= renewedFormat) {
        body.u32(static_cast<std::uint32_t>(keyring.earlierStaff.size()));
        for (const EarlierCertificate &each : keyring.earlierStaff) {
            writeCertificate(body, each.certificate);
            body.u64(each.until);
        }
    }
    body.u32(keyring.nextKeyId);
    body.u32(static_cast<std::uint32_t>(keyring.keys.size()));
    for (const KeyEntry &key : keyring.keys) {
        body.u32(key.id).u8(static_cast<std::uint8_t>(key.name.purpose)).raw(key.name.platform.view());
        body.u16(key.name.number).u16(key.version);
    }
    body.u32(static_cast<std::uint32_t>(keyring.staff.size()));
    for (const StaffSlot &slot : keyring.staff)
        writeSlot(body, slot);
    body.u32(static_cast<std::uint32_t>(keyring.grants.size()));
    for (const Grant &grant : keyring.grants) {
        body.raw(grant.id.view()).u32(grant.keyId).u16(grant.keyVersion).raw(grant.to.view()).raw(grant.by.view());
        body.raw(grant.sealed.encapsulated).sized(grant.sealed.ciphertext).raw(grant.signature);
    }
    return body.take();
}

Bytes headMessage(ByteView body, StaffId by)
{
    return ByteWriter(128).raw(asBytes("dsr1|keyring-head")).raw(by.view()).raw(crypto::sha256Of({body})).take();
}

} // namespace

const KeyEntry *Keyring::find(const KeyName &name) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const KeyEntry &key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

const KeyEntry *Keyring::find(std::uint32_t id) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const KeyEntry &key) { return key.id == id; });
    return found == keys.end() ? nullptr : &*found;
}

StaffSlot *Keyring::findStaff(StaffId id)
{
    const auto found = std::find_if(staff.begin(), staff.end(), [&](const StaffSlot &slot) { return slot.certificate.staff == id; });
    return found == staff.end() ? nullptr : &*found;
}

const StaffSlot *Keyring::findStaff(StaffId id) const
{
    const auto found = std::find_if(staff.begin(), staff.end(), [&](const StaffSlot &slot) { return slot.certificate.staff == id; });
    return found == staff.end() ? nullptr : &*found;
}

const StaffSlot *Keyring::findByName(std::string_view name) const
{
    const auto tag = staffNameTag(store, name);
    const auto found = std::find_if(staff.begin(), staff.end(), [&](const StaffSlot &slot) { return slot.certificate.nameTag == tag; });
    return found == staff.end() ? nullptr : &*found;
}

std::array<std::uint8_t, 16> staffNameTag(StoreId store, std::string_view name)
{
    const std::string folded = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
                                   .trimmed()
                                   .toCaseFolded()
                                   .normalized(QString::NormalizationForm_C)
                                   .toStdString();
    const auto digest = crypto::sha256Of({asBytes("dsr1|staff-name"), store.view(), asBytes(folded)});
    std::array<std::uint8_t, 16> tag{};
    std::copy_n(digest.begin(), tag.size(), tag.begin());
    return tag;
}

Bytes encodeKeyring(const Keyring &keyring)
{
    const Bytes body = bodyOf(keyring);
    ByteWriter file(body.size() + 256);
    file.raw(asBytes(magic)).u16(formatOf(keyring)).sized(body);
    if (keyring.hasHead)
        file.raw(keyring.savedBy.view()).raw(keyring.headSignature);
    const auto checksum = crypto::sha256Of({file.view()});
    return file.raw(checksum).take();
}

Result<Keyring> decodeKeyring(ByteView bytes)
{
    const Error damaged = fail(ErrorCode::Damaged, "The keyring file is damaged; put back a copy of it.");
    ByteReader file(bytes);
    if (asText(file.raw(magic.size())) != magic)
        return damaged;
    const std::uint16_t version = file.u16();
    if (file.ok() && (version < firstFormat || version > renewedFormat))
        return fail(ErrorCode::NewerFormat, "The keyring was written by a later version; update Rightsdesk.");
    ByteReader in(file.sized());
    Keyring out;
    out.hasHead = version != firstFormat;
    if (out.hasHead) {
        out.savedBy = readId<StaffId>(file);
        out.headSignature = file.array<64>();
    }
    const auto checksum = file.array<32>();
    const std::size_t covered = bytes.size() - file.remaining() - checksum.size();
    if (!file.ok() || crypto::sha256Of({bytes.first(covered)}) != checksum)
        return damaged;
    // What follows the checksum is the padding of an earlier, longer generation.
    const ByteView padding = bytes.last(file.remaining());
    if (std::any_of(padding.begin(), padding.end(), [](std::uint8_t each) { return each != 0; }))
        return damaged;

    out.store = readId<StoreId>(in);
    out.generation = in.u64();
    out.rehearsal = in.u8() != 0;
    out.root = in.array<32>();
    out.deskSigning = in.array<32>();
    if (version >= earlierFormat)
        readAll(in, out.earlierSigning, readEarlier);
    if (version >= renewedFormat)
        readAll(in, out.earlierStaff, readEarlierCertificate);
    out.nextKeyId = in.u32();
    readAll(in, out.keys, readKey);
    readAll(in, out.staff, readSlot);
    readAll(in, out.grants, readGrant);
    if (!in.atEnd() || formatOf(out) != version)
        return damaged;
    return out;
}

std::vector<crypto::PublicKey> signingKeys(const Keyring &keyring)
{
    std::vector<crypto::PublicKey> out{keyring.deskSigning};
    for (auto each = keyring.earlierSigning.rbegin(); each != keyring.earlierSigning.rend(); ++each)
        out.push_back(each->key);
    return out;
}

Bytes encodeCertificate(const StaffCertificate &certificate)
{
    ByteWriter out(256);
    writeCertificate(out, certificate);
    return out.take();
}

Result<StaffCertificate> decodeCertificate(ByteView bytes)
{
    ByteReader in(bytes);
    StaffCertificate out = readCertificate(in);
    if (!in.atEnd())
        return fail(ErrorCode::Damaged, "A certificate of a member of staff is damaged.");
    return out;
}

Bytes encodeSlot(const StaffSlot &slot)
{
    ByteWriter out(1024);
    writeSlot(out, slot);
    return out.take();
}

Result<StaffSlot> decodeSlot(ByteView bytes)
{
    ByteReader in(bytes);
    StaffSlot out = readSlot(in);
    if (!in.atEnd())
        return fail(ErrorCode::Damaged, "The entry of a member of staff is damaged.");
    return out;
}

Bytes certificateMessage(const Keyring &keyring, const StaffCertificate &certificate)
{
    ByteWriter out(256);
    out.raw(asBytes("dsr1|certificate")).raw(keyring.store.view()).u8(keyring.rehearsal ? 1 : 0);
    writeCertified(out, certificate);
    return out.take();
}

Bytes slotMessage(const Keyring &keyring, const StaffSlot &slot)
{
    ByteWriter out(512);
    out.raw(asBytes("dsr1|slot")).raw(keyring.store.view()).u8(keyring.rehearsal ? 1 : 0);
    out.raw(slot.certificate.staff.view()).raw(slot.certificate.agreement).raw(slot.certificate.signing);
    writeLock(out, slot);
    return out.sized(slot.sealedPrivate).take();
}

Bytes grantMessage(StoreId store, const Grant &grant)
{
    ByteWriter out(256);
    out.raw(asBytes("dsr1|grant")).raw(store.view()).raw(grant.id.view()).u32(grant.keyId).u16(grant.keyVersion);
    out.raw(grant.to.view()).raw(grant.by.view()).raw(grant.sealed.encapsulated).sized(grant.sealed.ciphertext);
    return out.take();
}

void signHead(Keyring &keyring, StaffId by, const crypto::SigningKeyPair &signing)
{
    keyring.hasHead = true;
    keyring.savedBy = by;
    keyring.headSignature = crypto::sign(signing, headMessage(bodyOf(keyring), by));
}

Result<void> verifyHead(const Keyring &keyring)
{
    if (!keyring.hasHead)
        return {};
    const StaffSlot *slot = keyring.findStaff(keyring.savedBy);
    if (slot == nullptr || slot->certificate.state != SlotState::Enabled
        || !crypto::verify(slot->certificate.signing, headMessage(bodyOf(keyring), keyring.savedBy), keyring.headSignature))
        return fail(ErrorCode::Tampered, "The keyring was changed by somebody who does not work here; put back a copy of it.", "keyring");
    return verifySlot(keyring, *slot);
}

} // namespace desk::keys
