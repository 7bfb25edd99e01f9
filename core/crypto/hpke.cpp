// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hpke.h"

#include "core/crypto/aead.h"
#include "core/crypto/kdf.h"

namespace desk::crypto {

namespace {

// RFC 9180 §7: KEM 0x0020 DHKEM(X25519, HKDF-SHA256), KDF 0x0001 HKDF-SHA256, AEAD 0x0002 AES-256-GCM
constexpr std::uint16_t kemId = 0x0020;
constexpr std::uint16_t kdfId = 0x0001;
constexpr std::uint16_t aeadId = 0x0002;
constexpr std::uint8_t baseMode = 0x00;

Bytes kemSuite()
{
    return ByteWriter().raw(asBytes("KEM")).u16(kemId).take();
}

Bytes hpkeSuite()
{
    return ByteWriter().raw(asBytes("HPKE")).u16(kemId).u16(kdfId).u16(aeadId).take();
}

// RFC 9180 §4
SecretBytes labeledExtract(ByteView salt, ByteView suite, std::string_view label, ByteView keyMaterial)
{
    SecretBytes labeled = toSecret(asBytes("HPKE-v1"));
    for (const ByteView part : {suite, asBytes(label), keyMaterial})
        labeled.insert(labeled.end(), part.begin(), part.end());
    return hkdfExtract(KdfHash::Sha256, salt, labeled);
}

SecretBytes labeledExpand(ByteView pseudoRandomKey, ByteView suite, std::string_view label, ByteView info, std::uint16_t size)
{
    ByteWriter labeled;
    labeled.u16(size).raw(asBytes("HPKE-v1")).raw(suite).raw(asBytes(label)).raw(info);
    return hkdfExpand(KdfHash::Sha256, pseudoRandomKey, labeled.view(), size).value();
}

// RFC 9180 §4.1, ExtractAndExpand
SecretBytes sharedSecret(const Key &agreed, ByteView encapsulated, ByteView recipient)
{
    const Bytes suite = kemSuite();
    const SecretBytes extracted = labeledExtract({}, suite, "eae_prk", agreed.view());
    const Bytes context = ByteWriter().raw(encapsulated).raw(recipient).take();
    return labeledExpand(extracted, suite, "shared_secret", context, 32);
}

struct Schedule
{
    SecretBytes key;
    Nonce nonce{};
};

// RFC 9180 §5.1, KeySchedule with mode_base; the first message uses the base nonce unchanged (§5.2, seq = 0)
Schedule keySchedule(const SecretBytes &shared, ByteView info)
{
    const Bytes suite = hpkeSuite();
    const SecretBytes pskIdHash = labeledExtract({}, suite, "psk_id_hash", {});
    const SecretBytes infoHash = labeledExtract({}, suite, "info_hash", info);
    const Bytes context = ByteWriter().u8(baseMode).raw(pskIdHash).raw(infoHash).take();
    const SecretBytes secret = labeledExtract(shared, suite, "secret", {});
    Schedule out;
    out.key = labeledExpand(secret, suite, "key", context, 32);
    const SecretBytes nonce = labeledExpand(secret, suite, "base_nonce", context, nonceSize);
    std::copy(nonce.begin(), nonce.end(), out.nonce.begin());
    return out;
}

} // namespace

Result<HpkeSealed> hpkeSealWithEphemeral(const AgreementKeyPair &ephemeral, ByteView recipient, ByteView info,
                                         ByteView associated, ByteView plaintext)
{
    DESK_TRY(const Key agreed, agree(ephemeral.privateKey, recipient));
    const Schedule schedule = keySchedule(sharedSecret(agreed, ephemeral.publicKey, recipient), info);
    HpkeSealed sealed;
    sealed.encapsulated = ephemeral.publicKey;
    AesGcm(schedule.key).seal(schedule.nonce, associated, plaintext, sealed.ciphertext);
    return sealed;
}

Result<HpkeSealed> hpkeSeal(ByteView recipient, ByteView info, ByteView associated, ByteView plaintext, RandomSource &random)
{
    return hpkeSealWithEphemeral(AgreementKeyPair::generate(random), recipient, info, associated, plaintext);
}

Result<SecretBytes> hpkeOpen(const AgreementKeyPair &own, ByteView info, ByteView associated, const HpkeSealed &sealed)
{
    const auto agreed = agree(own.privateKey, sealed.encapsulated);
    if (!agreed.ok())
        return fail(ErrorCode::Tampered, "A sealed key was changed after it was written.");
    const Schedule schedule = keySchedule(sharedSecret(*agreed, sealed.encapsulated, own.publicKey), info);
    return AesGcm(schedule.key).open(schedule.nonce, associated, sealed.ciphertext);
}

} // namespace desk::crypto
