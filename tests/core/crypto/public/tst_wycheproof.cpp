// SPDX-License-Identifier: GPL-3.0-or-later
// Every case of the Wycheproof files goes through our own wrappers and reaches its stated verdict. The
// numbers of cases are exact, so that a case passed over shows.
#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/kdf.h"
#include "core/crypto/key_pair.h"
#include "tests/support/json_vectors.h"

#include <algorithm>

namespace desk::crypto {
namespace {

using nlohmann::json;
using test::hexOf;

json wycheproof(const char *name)
{
    return test::readJson(test::publicData(std::string("wycheproof/testvectors_v1/") + name));
}

std::string caseName(const json &vector)
{
    return "case " + std::to_string(vector.at("tcId").get<int>()) + " " + vector.value("comment", "");
}

bool has(const json &vector, const char *flag)
{
    const json &flags = vector.at("flags");
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

void checkGcm(const json &vector)
{
    SCOPED_TRACE(caseName(vector));
    const Bytes iv = hexOf(vector, "iv");
    Nonce nonce{};
    ASSERT_EQ(iv.size(), nonce.size());
    std::copy(iv.begin(), iv.end(), nonce.begin());
    const Bytes associated = hexOf(vector, "aad");
    const Bytes message = hexOf(vector, "msg");
    const Bytes sealed = ByteWriter().raw(hexOf(vector, "ct")).raw(hexOf(vector, "tag")).take();
    AesGcm cipher(hexOf(vector, "key"));

    const auto opened = cipher.open(nonce, associated, sealed);
    if (vector.at("result") != "valid") {
        EXPECT_FAILS(opened, ErrorCode::Tampered);
        return;
    }
    ASSERT_OK(opened);
    EXPECT_EQ(toHex(*opened), toHex(message));
    Bytes again;
    cipher.seal(nonce, associated, message, again);
    EXPECT_EQ(toHex(again), toHex(sealed));
}

TEST(Wycheproof, aesGcm)
{
    int run = 0;
    int otherNonceSize = 0;
    int otherKeySize = 0;
    const json vectors = wycheproof("aes_gcm_test.json");
    for (const json &group : vectors.at("testGroups")) {
        ASSERT_EQ(group.at("tagSize"), 128);
        for (const json &vector : group.at("tests")) {
            if (group.at("ivSize") != 96) {
                ++otherNonceSize; // our nonces are arrays of 12 bytes: another size cannot be expressed
            } else if (group.at("keySize") == 192) {
                ++otherKeySize; // no suite of ours has such keys, and AesGcm stops the program
            } else {
                checkGcm(vector);
                ++run;
            }
        }
    }
    EXPECT_EQ(run, 133);
    EXPECT_EQ(otherNonceSize, 119);
    EXPECT_EQ(otherKeySize, 64);
}

void checkHkdf(KdfHash hash, const char *file, int expectedCases)
{
    int run = 0;
    int tooLong = 0;
    const json vectors = wycheproof(file);
    for (const json &group : vectors.at("testGroups")) {
        for (const json &vector : group.at("tests")) {
            SCOPED_TRACE(caseName(vector));
            ++run;
            const auto derived = hkdf(hash, hexOf(vector, "salt"), hexOf(vector, "ikm"),
                                      hexOf(vector, "info"), vector.at("size").get<std::size_t>());
            if (vector.at("result") == "valid") {
                ASSERT_OK(derived);
                EXPECT_EQ(toHex(*derived), vector.at("okm").get<std::string>());
            } else {
                EXPECT_TRUE(has(vector, "SizeTooLarge"));
                EXPECT_FAILS(derived, ErrorCode::LimitExceeded);
                ++tooLong;
            }
        }
    }
    EXPECT_EQ(run, expectedCases);
    EXPECT_EQ(tooLong, 3);
}

TEST(Wycheproof, hkdfSha256)
{
    checkHkdf(KdfHash::Sha256, "hkdf_sha256_test.json", 86);
}

TEST(Wycheproof, hkdfSha512)
{
    checkHkdf(KdfHash::Sha512, "hkdf_sha512_test.json", 83);
}

void checkHmac(MacHash hash, const char *file)
{
    int run = 0;
    int refused = 0;
    const json vectors = wycheproof(file);
    for (const json &group : vectors.at("testGroups")) {
        Bytes mac(group.at("tagSize").get<std::size_t>() / 8);
        for (const json &vector : group.at("tests")) {
            SCOPED_TRACE(caseName(vector));
            ++run;
            Hmac(hash, hexOf(vector, "key")).compute({hexOf(vector, "msg")}, mac);
            const bool equal = equalInConstantTime(mac, hexOf(vector, "tag"));
            EXPECT_EQ(equal, vector.at("result") == "valid");
            refused += equal ? 0 : 1;
        }
    }
    EXPECT_EQ(run, 174);
    EXPECT_EQ(refused, 108);
}

TEST(Wycheproof, hmacSha256)
{
    checkHmac(MacHash::Sha256, "hmac_sha256_test.json");
}

TEST(Wycheproof, hmacSha512)
{
    checkHmac(MacHash::Sha512, "hmac_sha512_test.json");
}

// "acceptable" means: twist points, non-canonical coordinates and low order. RFC 7748 §5 computes the first
// two; the third gives all zero, which RFC 7748 §6.1 and RFC 9180 §7.1.4 have us refuse.
TEST(Wycheproof, x25519)
{
    int run = 0;
    int zero = 0;
    const json vectors = wycheproof("x25519_test.json");
    for (const json &group : vectors.at("testGroups")) {
        for (const json &vector : group.at("tests")) {
            SCOPED_TRACE(caseName(vector));
            ++run;
            const auto shared =
                agree(Key::fromBytes(hexOf(vector, "private")).value(), hexOf(vector, "public"));
            if (has(vector, "ZeroSharedSecret")) {
                ++zero;
                EXPECT_FAILS(shared, ErrorCode::InvalidInput);
                continue;
            }
            ASSERT_OK(shared);
            EXPECT_EQ(toHex(shared->view()), vector.at("shared").get<std::string>());
        }
    }
    EXPECT_EQ(run, 518);
    EXPECT_EQ(zero, 31);
}

// The file holds public keys only: signing is checked against RFC 8032 in tst_vectors.cpp.
TEST(Wycheproof, ed25519)
{
    int run = 0;
    int valid = 0;
    const json vectors = wycheproof("ed25519_test.json");
    for (const json &group : vectors.at("testGroups")) {
        ASSERT_FALSE(group.contains("privateKey"));
        const Bytes publicKey = hexOf(group.at("publicKey"), "pk");
        for (const json &vector : group.at("tests")) {
            SCOPED_TRACE(caseName(vector));
            ++run;
            const bool good = verify(publicKey, hexOf(vector, "msg"), hexOf(vector, "sig"));
            EXPECT_EQ(good, vector.at("result") == "valid");
            valid += good ? 1 : 0;
        }
    }
    EXPECT_EQ(run, 151);
    EXPECT_EQ(valid, 88);
}

} // namespace
} // namespace desk::crypto
