// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/staff_slot.h"

#include "core/crypto/envelope.h"

namespace desk::keys {

namespace {

/// Numbers of the layouts of the sealed part. The first had the two keys and the one-time-code secret only.
constexpr std::uint16_t firstLayout = 1;
constexpr std::uint16_t layout = 2;
constexpr std::size_t mostCodes = 64;

std::array<std::uint8_t, 16> keyFileId(StoreId store, ByteView keyFile)
{
    const auto digest = crypto::sha256Of({asBytes("dsr1|key-file"), store.view(), keyFile});
    std::array<std::uint8_t, 16> id{};
    std::copy_n(digest.begin(), id.size(), id.begin());
    return id;
}

Result<crypto::Key> unlockKey(const Keyring &keyring, const StaffSlot &slot, const Credentials &credentials)
{
    DESK_TRY(const crypto::SecretBytes stretched,
             crypto::scrypt(credentials.password, slot.salt, slot.cost, 32));
    ByteWriter info;
    info.raw(asBytes("dsr1|unlock")).raw(keyring.store.view());
    const ByteView salt = slot.keyFileId ? ByteView(credentials.keyFile) : ByteView();
    DESK_TRY(const crypto::SecretBytes key,
             crypto::hkdf(crypto::KdfHash::Sha512, salt, stretched, info.view(), 32));
    return crypto::Key::fromBytes(key);
}

Bytes privateAssociated(const Keyring &keyring, const StaffSlot &slot)
{
    ByteWriter out(160);
    out.raw(keyring.store.view()).u8(keyring.rehearsal ? 1 : 0).raw(slot.certificate.staff.view());
    out.u8(slot.cost.logN).u8(slot.cost.r).u8(slot.cost.p).raw(slot.salt).u8(slot.keyFileId ? 1 : 0);
    if (slot.keyFileId)
        out.raw(*slot.keyFileId);
    return out.raw(slot.certificate.agreement).raw(slot.certificate.signing).take();
}

crypto::EnvelopeHeader privateHeader(std::uint16_t version)
{
    return {crypto::ObjectType::UserPrivate, false, version, 0};
}

std::uint64_t millisecondsOf(Instant at)
{
    return static_cast<std::uint64_t>(at.time_since_epoch().count());
}

Instant instantOf(std::uint64_t milliseconds)
{
    return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(milliseconds)));
}

crypto::SecretBytes writePrivate(const StaffKeys &own)
{
    ByteWriter out(1024); // never grows, so that no copy is left behind
    const KeptWithKeys &kept = own.kept;
    out.raw(own.agreement.privateKey.view()).raw(own.signing.seed.view());
    out.sized(ByteView(own.totpSecret)).sized(ByteView(kept.pendingSecret));
    out.u8(kept.passwordSetAt ? 1 : 0).u64(millisecondsOf(kept.passwordSetAt.value_or(Instant{})));
    out.u64(millisecondsOf(kept.codeSetAt));
    out.u8(static_cast<std::uint8_t>(kept.recoveryCodes.size()));
    for (const crypto::Digest256 &code : kept.recoveryCodes)
        out.raw(code);
    out.u8(kept.earlier ? 1 : 0);
    if (kept.earlier) {
        out.u8(kept.earlier->cost.logN).u8(kept.earlier->cost.r).u8(kept.earlier->cost.p);
        out.raw(kept.earlier->salt).raw(kept.earlier->verifier);
    }
    Bytes plain = out.take();
    crypto::SecretBytes secret = crypto::toSecret(plain);
    crypto::wipe(plain);
    return secret;
}

/// What follows the two keys. False: it is not what writePrivate() writes.
bool readKept(ByteReader &in, StaffKeys &own)
{
    KeptWithKeys &kept = own.kept;
    own.totpSecret = crypto::toSecret(in.sized());
    kept.pendingSecret = crypto::toSecret(in.sized());
    const bool known = in.u8() != 0;
    const Instant setAt = instantOf(in.u64());
    kept.passwordSetAt = known ? std::optional(setAt) : std::nullopt;
    kept.codeSetAt = instantOf(in.u64());
    const std::size_t codes = in.u8();
    if (codes > mostCodes)
        return false;
    for (std::size_t i = 0; i < codes && in.ok(); ++i)
        kept.recoveryCodes.push_back(in.array<32>());
    if (in.u8() != 0) {
        EarlierPassword earlier;
        earlier.cost.logN = in.u8();
        earlier.cost.r = in.u8();
        earlier.cost.p = in.u8();
        earlier.salt = in.array<16>();
        earlier.verifier = in.array<32>();
        kept.earlier = earlier;
    }
    return in.atEnd();
}

} // namespace

crypto::ScryptCost costFor(const Keyring &keyring)
{
    return keyring.rehearsal ? crypto::rehearsalScryptCost : crypto::standardScryptCost;
}

Error wrongPassword()
{
    return fail(ErrorCode::WrongPassword, "The name or the password is wrong.");
}

Result<void> lockSlot(const Keyring &keyring, StaffSlot &slot, const StaffKeys &own,
                      const Credentials &credentials, RandomSource &random)
{
    if (!credentials.keyFile.empty() && credentials.keyFile.size() != crypto::Key::size)
        return fail(ErrorCode::InvalidArgument,
                    "A key file holds exactly 32 bytes; make one with Rightsdesk.");
    slot.cost = costFor(keyring);
    random.fill(slot.salt);
    slot.keyFileId.reset();
    if (!credentials.keyFile.empty())
        slot.keyFileId = keyFileId(keyring.store, credentials.keyFile);
    DESK_TRY(const crypto::Key key, unlockKey(keyring, slot, credentials));
    slot.sealedPrivate = crypto::sealSingleUse(key, privateHeader(layout), privateAssociated(keyring, slot),
                                               writePrivate(own), random);
    slot.signature = crypto::sign(own.signing, slotMessage(keyring, slot));
    return {};
}

void spendAsMuchAsOpening(const Keyring &keyring, const Credentials &credentials)
{
    StaffSlot nobody;
    nobody.cost = costFor(keyring);
    [[maybe_unused]] const auto key = unlockKey(keyring, nobody, credentials);
}

Result<std::shared_ptr<StaffKeys>> openSlot(const Keyring &keyring, const StaffSlot &slot,
                                            const Credentials &credentials)
{
    DESK_CHECK(crypto::checkScryptCost(slot.cost, costFor(keyring)));
    if (slot.keyFileId && credentials.keyFile.empty())
        return fail(ErrorCode::KeyFileRequired, "A key file is needed to sign in; name it.");
    if (slot.keyFileId && keyFileId(keyring.store, credentials.keyFile) != *slot.keyFileId)
        return fail(ErrorCode::WrongKeyFile,
                    "This is not the key file that belongs to this member of staff.");
    const Error damaged =
        fail(ErrorCode::Damaged, "A staff entry of the keyring is damaged; put back a copy of the keyring.");
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(slot.sealedPrivate));
    if (header.keyVersion != firstLayout && header.keyVersion != layout)
        return fail(ErrorCode::NewerFormat,
                    "A staff entry was written by a later version; update Rightsdesk.");
    DESK_TRY(const crypto::Key key, unlockKey(keyring, slot, credentials));
    const auto opened = crypto::openSingleUse(key, privateHeader(header.keyVersion),
                                              privateAssociated(keyring, slot), slot.sealedPrivate);
    if (!opened.ok())
        return opened.error().code == ErrorCode::WrongKey ? wrongPassword() : opened.error();
    if (opened->size() < 2 * crypto::Key::size)
        return damaged;
    auto own = makeStaffKeys();
    const ByteView secrets = *opened;
    own->staff = slot.certificate.staff;
    own->roles = slot.certificate.roles;
    own->platforms = slot.certificate.platforms;
    own->agreement = crypto::AgreementKeyPair::fromPrivate(crypto::Key(secrets.subspan<0, 32>()));
    own->signing = crypto::SigningKeyPair::fromSeed(crypto::Key(secrets.subspan<32, 32>()));
    if (header.keyVersion == firstLayout) {
        own->totpSecret = crypto::toSecret(secrets.subspan(64));
        return own;
    }
    ByteReader rest(secrets.subspan(64));
    if (!readKept(rest, *own))
        return damaged;
    return own;
}

} // namespace desk::keys
