// SPDX-License-Identifier: GPL-3.0-or-later
// data/envelope_v1.json was sealed by another implementation (envelope_twin.py). What is on people's disks
// must open for ever: this file only grows.
#include "core/crypto/envelope.h"
#include "tests/support/json_vectors.h"
#include "tests/support/random_sources.h"

namespace desk::crypto {
namespace {

using nlohmann::json;
using test::base64Of;

const json &frozenEnvelopes()
{
    static const json all = test::readJson(test::sourceFile("tests/core/crypto/data/envelope_v1.json"));
    return all;
}

template <std::size_t N>
std::array<std::uint8_t, N> arrayOf(const json &object, const char *member)
{
    const Bytes bytes = base64Of(object, member);
    EXPECT_EQ(bytes.size(), N);
    std::array<std::uint8_t, N> out{};
    std::copy_n(bytes.begin(), N, out.begin());
    return out;
}

Key frozenKey(const json &object, const char *member)
{
    return Key::fromBytes(base64Of(object, member)).value();
}

TEST(FrozenEnvelopes, singleUseOpensAndSealsToTheSameBytes)
{
    const json &cases = frozenEnvelopes().at("singleUse");
    EXPECT_EQ(cases.size(), 22U);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        SCOPED_TRACE(i);
        const json &row = cases[i];
        EnvelopeHeader header;
        header.type = static_cast<ObjectType>(row.at("type").get<int>());
        header.padded = row.at("padded").get<bool>();
        header.keyVersion = row.at("keyVersion").get<std::uint16_t>();
        header.keyId = row.at("keyId").get<std::uint32_t>();
        const Key key = frozenKey(row, "key");
        const Bytes associated = base64Of(row, "associated");
        const Bytes plaintext = base64Of(row, "plaintext");
        const Bytes envelope = base64Of(row, "envelope");

        const auto opened = openSingleUse(key, header, associated, envelope);
        ASSERT_OK(opened);
        EXPECT_EQ(toHex(*opened), toHex(plaintext));
        EXPECT_EQ(envelope.size(), plaintext.size() + 84);
        EXPECT_EQ(readEnvelopeHeader(envelope).value(), header);

        test::ReplayedRandom random(base64Of(row, "fresh"));
        EXPECT_EQ(toHex(sealSingleUse(key, header, associated, plaintext, random)), toHex(envelope));
        EXPECT_TRUE(random.usedUp());
    }
}

TEST(FrozenEnvelopes, recordsOpenAndSealToTheSameBytes)
{
    const json &cases = frozenEnvelopes().at("records");
    EXPECT_EQ(cases.size(), 26U);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        SCOPED_TRACE(i);
        const json &row = cases[i];
        RecordContext context;
        context.store = arrayOf<16>(row, "store");
        context.platform = arrayOf<16>(row, "platform");
        context.owner = arrayOf<16>(row, "owner");
        context.shredClass = row.at("shredClass").get<std::uint16_t>();
        context.category = row.at("category").get<std::uint16_t>();
        context.keyId = row.at("keyId").get<std::uint32_t>();
        context.keyVersion = row.at("keyVersion").get<std::uint16_t>();
        RecordCipher cipher(frozenKey(row, "ownerKey"), frozenKey(row, "categoryKey"), context);
        RecordNamer namer(frozenKey(row, "ownerKey"), context);
        const Bytes associated = base64Of(row, "associated");
        const Bytes plaintext = base64Of(row, "plaintext");
        const Bytes envelope = base64Of(row, "envelope");

        const auto opened = cipher.open(associated, envelope);
        ASSERT_OK(opened);
        EXPECT_EQ(toHex(*opened), toHex(plaintext));
        EXPECT_EQ(envelope.size(), paddedSize(plaintext.size()) + 72);

        test::ReplayedRandom random(base64Of(row, "fresh"));
        EXPECT_EQ(toHex(cipher.seal(associated, plaintext, random)), toHex(envelope));
        EXPECT_TRUE(random.usedUp());
        EXPECT_EQ(namer.recordId(base64Of(row, "sourceName")), arrayOf<16>(row, "recordId"));
    }
}

} // namespace
} // namespace desk::crypto
