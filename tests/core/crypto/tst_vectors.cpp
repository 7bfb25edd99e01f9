// SPDX-License-Identifier: GPL-3.0-or-later
// The examples that the standards themselves print, through our own wrappers.
#include "core/crypto/chacha_poly.h"
#include "core/crypto/digest.h"
#include "core/crypto/hpke.h"
#include "core/crypto/kdf.h"
#include "core/crypto/key_pair.h"
#include "tests/support/json_vectors.h"
#include "tests/support/random_sources.h"

namespace desk::crypto {
namespace {

using nlohmann::json;
using test::hexOf;

const json &rfcVectors()
{
    static const json all = test::readJson(test::sourceFile("tests/core/crypto/data/rfc_vectors.json"));
    return all;
}

Key keyFrom(const json &row, const char *member)
{
    return Key::fromBytes(hexOf(row, member)).value();
}

TEST(Vectors, sha256)
{
    const json &rows = rfcVectors().at("sha256").at("cases");
    ASSERT_EQ(rows.size(), 3U);
    for (const json &row : rows) {
        const Bytes message = hexOf(row, "message");
        EXPECT_EQ(toHex(sha256Of({message})), row.at("digest"));
        Sha256 inPieces;
        for (const std::uint8_t &byte : message)
            inPieces.update({&byte, 1});
        EXPECT_EQ(toHex(inPieces.finish()), row.at("digest"));
    }
}

TEST(Vectors, hkdfOfRfc5869)
{
    const json &rows = rfcVectors().at("hkdf").at("cases");
    ASSERT_EQ(rows.size(), 3U);
    for (const json &row : rows) {
        SCOPED_TRACE(row.at("section").get<std::string>());
        const Bytes salt = hexOf(row, "salt");
        const Bytes material = hexOf(row, "ikm");
        const Bytes info = hexOf(row, "info");
        const auto size = row.at("size").get<std::size_t>();
        const SecretBytes extracted = hkdfExtract(KdfHash::Sha256, salt, material);
        EXPECT_EQ(toHex(extracted), row.at("prk"));
        EXPECT_EQ(toHex(hkdfExpand(KdfHash::Sha256, extracted, info, size).value()), row.at("okm"));
        EXPECT_EQ(toHex(hkdf(KdfHash::Sha256, salt, material, info, size).value()), row.at("okm"));
    }
}

TEST(Vectors, hkdfHasLimits)
{
    const Bytes key(32, 1);
    const Bytes longContext((std::size_t{32} << 10) + 1);
    const ByteView longest = ByteView(longContext).first(longContext.size() - 1);
    EXPECT_OK(hkdfExpand(KdfHash::Sha256, key, longest, 255 * 32));
    EXPECT_OK(hkdf(KdfHash::Sha512, {}, {}, longest, 255 * 64));
    EXPECT_FAILS(hkdfExpand(KdfHash::Sha256, key, longContext, 32), ErrorCode::LimitExceeded);
    EXPECT_FAILS(hkdf(KdfHash::Sha512, {}, key, longContext, 32), ErrorCode::LimitExceeded);
    EXPECT_FAILS(hkdf(KdfHash::Sha512, {}, key, {}, 255 * 64 + 1), ErrorCode::LimitExceeded);
    EXPECT_FAILS(hkdfExpand(KdfHash::Sha256, key, {}, 255 * 32 + 1), ErrorCode::LimitExceeded);
    EXPECT_FAILS(hkdf(KdfHash::Sha256, {}, key, {}, 0), ErrorCode::LimitExceeded);
}

TEST(Vectors, hmacOfRfc4231)
{
    const json &rows = rfcVectors().at("hmac").at("cases");
    ASSERT_EQ(rows.size(), 7U);
    for (const json &row : rows) {
        SCOPED_TRACE(row.at("section").get<std::string>());
        const Bytes key = hexOf(row, "key");
        const Bytes data = hexOf(row, "data");
        const Bytes expected256 = hexOf(row, "sha256");
        const Bytes expected512 = hexOf(row, "sha512");
        Bytes mac256(expected256.size());
        Bytes mac512(expected512.size());
        Hmac kept(MacHash::Sha256, key);
        for (int repeat = 0; repeat < 2; ++repeat) {
            kept.compute({data}, mac256);
            EXPECT_EQ(mac256, expected256);
        }
        const std::size_t cut = data.size() / 2;
        kept.compute({ByteView(data).first(cut), {}, ByteView(data).subspan(cut)}, mac256);
        EXPECT_EQ(mac256, expected256);
        Hmac(MacHash::Sha512, key).compute({data}, mac512);
        EXPECT_EQ(mac512, expected512);
        EXPECT_EQ(toHex(hmacSha256(key, data)).substr(0, 2 * expected256.size()), toHex(expected256));
        EXPECT_EQ(toHex(hmacSha512(key, data)).substr(0, 2 * expected512.size()), toHex(expected512));
    }
}

TEST(Vectors, scryptOfRfc7914)
{
    const json &rows = rfcVectors().at("scrypt").at("cases");
    ASSERT_EQ(rows.size(), 3U);
    for (const json &row : rows) {
        const ScryptCost cost{row.at("logN").get<std::uint8_t>(), row.at("r").get<std::uint8_t>(),
                              row.at("p").get<std::uint8_t>()};
        const auto derived = scrypt(hexOf(row, "password"), hexOf(row, "salt"), cost, 64);
        ASSERT_OK(derived);
        EXPECT_EQ(toHex(*derived), row.at("derived"));
    }
}

/// RFC 6070's inputs with this hash; from Python's hashlib.pbkdf2_hmac.
// RFC 8439 §2.8.2. Twice with one object: the key that stays must serve again.
TEST(Vectors, chaCha20Poly1305OfRfc8439)
{
    Bytes key(32);
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<std::uint8_t>(0x80 + i);
    const Nonce nonce{7, 0, 0, 0, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47};
    const Bytes associated = fromHex("50515253c0c1c2c3c4c5c6c7").value();
    const std::string_view message = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip "
                                     "for the future, sunscreen would be it.";
    const std::string expected =
        "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b1a71de0a9e060b29"
        "05d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc3ff4def08e4b7a9de576d26586cec64b"
        "61161ae10b594f09e26a7e902ecbd0600691";
    ChaChaPoly cipher(key);
    for (int again = 0; again < 2; ++again) {
        Bytes sealed;
        cipher.seal(nonce, associated, asBytes(message), sealed);
        EXPECT_EQ(toHex(sealed), expected);
        SecretBytes opened;
        ASSERT_OK(cipher.openInto(opened, nonce, associated, sealed));
        EXPECT_EQ(asText(opened), message);
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            Bytes changed = sealed;
            changed[i] ^= 0x80;
            EXPECT_FAILS(cipher.openInto(opened, nonce, associated, changed), ErrorCode::Tampered) << i;
            EXPECT_TRUE(opened.empty());
        }
        EXPECT_FAILS(cipher.openInto(opened, nonce, {}, sealed), ErrorCode::Tampered);
    }
}

TEST(Vectors, pbkdf2WithSha512)
{
    struct Case
    {
        std::string_view password, salt;
        std::uint32_t iterations;
        std::size_t size;
        const char *key;
    };
    const Case cases[] = {
        {"password", "salt", 1, 64, "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce"},
        {"password", "salt", 2, 64, "e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53cf76cab2868a39b9f7840edce4fef5a82be67335c77a6068e04112754f27ccf4e"},
        {"password", "salt", 4096, 32, "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5"},
        {"passwordPASSWORDpassword", "saltSALTsaltSALTsaltSALTsaltSALTsalt", 4096, 25, "8c0511f4c6e597c6ac6315d8f0362e225f3c501495ba23b868"},
        {"", "salt", 3, 16, "35728858479af699c1690e989eba0d10"},
    };
    for (const Case &each : cases)
        EXPECT_EQ(toHex(pbkdf2Sha512(asBytes(each.password), asBytes(each.salt), each.iterations, each.size)), each.key);
}

TEST(Vectors, x25519OfRfc7748)
{
    const json &rows = rfcVectors().at("x25519");
    ASSERT_EQ(rows.at("cases").size(), 2U);
    for (const json &row : rows.at("cases")) {
        const auto result = agree(keyFrom(row, "scalar"), hexOf(row, "point"));
        ASSERT_OK(result);
        EXPECT_EQ(toHex(result->view()), row.at("result"));
    }
    Key scalar = Key::fromBytes(ByteWriter().u8(9).raw(Bytes(31)).view()).value();
    Bytes point = toBytes(scalar.view());
    for (int i = 1; i <= 1000; ++i) {
        const Key next = agree(scalar, point).value();
        point = toBytes(scalar.view());
        scalar = next;
        if (i == 1) {
            EXPECT_EQ(toHex(scalar.view()), rows.at("iterated").at("1"));
        }
    }
    EXPECT_EQ(toHex(scalar.view()), rows.at("iterated").at("1000"));

    const json &both = rows.at("agreement");
    const AgreementKeyPair a = AgreementKeyPair::fromPrivate(keyFrom(both, "privateA"));
    const AgreementKeyPair b = AgreementKeyPair::fromPrivate(keyFrom(both, "privateB"));
    EXPECT_EQ(toHex(a.publicKey), both.at("publicA"));
    EXPECT_EQ(toHex(b.publicKey), both.at("publicB"));
    EXPECT_EQ(toHex(agree(a.privateKey, b.publicKey).value().view()), both.at("shared"));
    EXPECT_EQ(toHex(agree(b.privateKey, a.publicKey).value().view()), both.at("shared"));
}

TEST(Vectors, ed25519OfRfc8032)
{
    const json &rows = rfcVectors().at("ed25519").at("cases");
    ASSERT_EQ(rows.size(), 4U);
    for (const json &row : rows) {
        SCOPED_TRACE(row.at("section").get<std::string>());
        const SigningKeyPair pair = SigningKeyPair::fromSeed(keyFrom(row, "seed"));
        EXPECT_EQ(toHex(pair.publicKey), row.at("publicKey"));
        const Bytes message = hexOf(row, "message");
        const Signature signature = sign(pair, message);
        EXPECT_EQ(toHex(signature), row.at("signature"));
        EXPECT_TRUE(verify(pair.publicKey, message, signature));
        EXPECT_FALSE(verify(pair.publicKey, ByteWriter().raw(message).u8(0).view(), signature));
        EXPECT_FALSE(verify(pair.publicKey, message, ByteView(signature).first(63)));
        EXPECT_FALSE(verify(ByteView(pair.publicKey).first(31), message, signature));
        EXPECT_FALSE(verify({}, message, signature));
    }
}

TEST(Vectors, hpkeOfRfc9180)
{
    const json file = test::readJson(test::sourceFile("tests/core/crypto/data/hpke_base.json"));
    ASSERT_EQ(file.at("cases").size(), 1U);
    for (const json &row : file.at("cases")) {
        const AgreementKeyPair ephemeral = AgreementKeyPair::fromPrivate(keyFrom(row, "skEm"));
        const AgreementKeyPair recipient = AgreementKeyPair::fromPrivate(keyFrom(row, "skRm"));
        EXPECT_EQ(toHex(recipient.publicKey), row.at("pkRm"));
        const Bytes info = hexOf(row, "info");
        const Bytes associated = hexOf(row, "aad");
        const auto sealed =
            hpkeSealWithEphemeral(ephemeral, recipient.publicKey, info, associated, hexOf(row, "pt"));
        ASSERT_OK(sealed);
        EXPECT_EQ(toHex(sealed->encapsulated), row.at("enc"));
        EXPECT_EQ(toHex(sealed->ciphertext), row.at("ct"));
        const auto opened = hpkeOpen(recipient, info, associated, *sealed);
        ASSERT_OK(opened);
        EXPECT_EQ(toHex(*opened), row.at("pt"));
    }
}

TEST(Hpke, onlyTheRightKeyAndCircumstancesOpen)
{
    test::SeededRandom random(9180);
    const AgreementKeyPair own = AgreementKeyPair::generate(random);
    const AgreementKeyPair other = AgreementKeyPair::generate(random);
    const Bytes info = random.bytes(20);
    const Bytes associated = random.bytes(30);
    for (const std::size_t size : {0, 1, 32, 1000}) {
        const Bytes message = random.bytes(size);
        const HpkeSealed sealed = hpkeSeal(own.publicKey, info, associated, message, random).value();
        const HpkeSealed again = hpkeSeal(own.publicKey, info, associated, message, random).value();
        EXPECT_NE(sealed.encapsulated, again.encapsulated);
        EXPECT_EQ(toHex(hpkeOpen(own, info, associated, sealed).value()), toHex(message));
        EXPECT_FAILS(hpkeOpen(other, info, associated, sealed), ErrorCode::Tampered);
        EXPECT_FAILS(hpkeOpen(own, associated, associated, sealed), ErrorCode::Tampered);
        EXPECT_FAILS(hpkeOpen(own, info, info, sealed), ErrorCode::Tampered);
        EXPECT_FAILS(hpkeOpen(own, {}, associated, sealed), ErrorCode::Tampered);
    }
}

TEST(Hpke, everyFlippedBitIsNoticed)
{
    test::SeededRandom random(9181);
    const AgreementKeyPair own = AgreementKeyPair::generate(random);
    const HpkeSealed sealed = hpkeSeal(own.publicKey, {}, {}, random.bytes(32), random).value();
    for (std::size_t bit = 0; bit < 8 * 32; ++bit) {
        HpkeSealed changed = sealed;
        changed.encapsulated[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
        EXPECT_FAILS(hpkeOpen(own, {}, {}, changed), ErrorCode::Tampered);
    }
    for (std::size_t bit = 0; bit < 8 * sealed.ciphertext.size(); ++bit) {
        HpkeSealed changed = sealed;
        changed.ciphertext[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
        EXPECT_FAILS(hpkeOpen(own, {}, {}, changed), ErrorCode::Tampered);
    }
    for (std::size_t size = 0; size < sealed.ciphertext.size(); ++size) {
        HpkeSealed cut = sealed;
        cut.ciphertext.resize(size);
        EXPECT_FAILS(hpkeOpen(own, {}, {}, cut), ErrorCode::Tampered);
    }
}

TEST(Hpke, keysOfLowOrderAreRefused)
{
    test::SeededRandom random(1);
    const AgreementKeyPair own = AgreementKeyPair::generate(random);
    HpkeSealed sealed = hpkeSeal(own.publicKey, {}, {}, random.bytes(8), random).value();
    for (const std::uint8_t point : std::array<std::uint8_t, 2>{0, 1}) {
        PublicKey low{};
        low[0] = point;
        EXPECT_FAILS(hpkeSeal(low, {}, {}, random.bytes(8), random), ErrorCode::InvalidInput);
        sealed.encapsulated = low;
        EXPECT_FAILS(hpkeOpen(own, {}, {}, sealed), ErrorCode::Tampered);
    }
}

} // namespace
} // namespace desk::crypto
