// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/envelope.h"
#include "core/crypto/system_random.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <algorithm>
#include <functional>
#include <set>

namespace desk::crypto {
namespace {

const EnvelopeHeader capsuleHeader{ObjectType::Capsule, false, 3, 0x01020304};

RecordContext recordContext()
{
    RecordContext context;
    context.store.fill(1);
    context.platform.fill(2);
    context.owner.fill(3);
    context.shredClass = 4;
    context.category = 5;
    context.keyId = 6;
    context.keyVersion = 7;
    return context;
}

Bytes flipped(ByteView bytes, std::size_t bit)
{
    Bytes out = toBytes(bytes);
    out[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    return out;
}

/// The two forms behind one face, so that every rule is checked on both.
struct Form
{
    const char *name;
    std::size_t keyedBytes; ///< How many bytes after the header are a salt bound into the commitment.
    std::size_t prefix;     ///< Where the ciphertext starts.
    bool padded;
    std::function<Bytes(ByteView associated, ByteView plaintext, RandomSource &)> seal;
    std::function<Result<SecretBytes>(ByteView associated, ByteView envelope)> open;
};

class Envelope : public testing::Test
{
protected:
    test::SeededRandom m_random{20261121};
    Key m_key = Key::random(m_random);
    Key m_ownerKey = Key::random(m_random);
    RecordCipher m_cipher{m_ownerKey, m_key, recordContext()};

    std::array<Form, 2> forms()
    {
        return {{{"single use", 24, 68, false,
                  [this](ByteView associated, ByteView plaintext, RandomSource &random) {
                      return sealSingleUse(m_key, capsuleHeader, associated, plaintext, random);
                  },
                  [this](ByteView associated, ByteView envelope) {
                      return openSingleUse(m_key, capsuleHeader, associated, envelope);
                  }},
                 {"record", 0, 56, true,
                  [this](ByteView associated, ByteView plaintext, RandomSource &random) {
                      return m_cipher.seal(associated, plaintext, random);
                  },
                  [this](ByteView associated, ByteView envelope) {
                      return m_cipher.open(associated, envelope);
                  }}}};
    }
};

TEST_F(Envelope, roundTripsOverManySizes)
{
    std::vector<std::size_t> sizes(300);
    for (std::size_t i = 0; i < sizes.size(); ++i)
        sizes[i] = i;
    for (std::size_t size = 300; size <= 5000; size += 47)
        sizes.push_back(size);
    for (const std::size_t size : {1022, 1023, 1024, 1025, 2047, 2048, 4095, 4096, 5000})
        sizes.push_back(size);
    for (const Form &form : forms()) {
        for (const std::size_t size : sizes) {
            SCOPED_TRACE(testing::Message() << form.name << ' ' << size);
            const Bytes associated = m_random.bytes(size % 50);
            const Bytes plaintext = m_random.bytes(size);
            const Bytes envelope = form.seal(associated, plaintext, m_random);
            EXPECT_EQ(envelope.size(), form.prefix + 16 + (form.padded ? paddedSize(size) : size));
            const auto opened = form.open(associated, envelope);
            ASSERT_OK(opened);
            ASSERT_TRUE(std::equal(opened->begin(), opened->end(), plaintext.begin(), plaintext.end()));
        }
    }
}

TEST_F(Envelope, plaintextsThatLookLikePaddingSurvive)
{
    for (const std::size_t size : {1, 63, 64, 65, 1023, 2000}) {
        for (const std::uint8_t byte : std::array<std::uint8_t, 2>{0x00, 0x80}) {
            const Bytes plaintext(size, byte);
            EXPECT_EQ(toHex(m_cipher.open({}, m_cipher.seal({}, plaintext, m_random)).value()),
                      toHex(plaintext));
        }
    }
}

/// What the flip of one bit must be called.
ErrorCode expectedCode(const Form &form, std::size_t bit)
{
    const std::size_t byte = bit / 8;
    if (byte < 2)
        return ErrorCode::Damaged;
    if (byte < 4 || (byte == 5 && bit % 8 != 0))
        return ErrorCode::NewerFormat;
    if (byte >= 12 && byte < 12 + form.keyedBytes)
        return ErrorCode::WrongKey;
    if (byte >= form.prefix - 32 && byte < form.prefix)
        return ErrorCode::WrongKey;
    return ErrorCode::Tampered;
}

TEST_F(Envelope, everyFlippedBitIsNoticed)
{
    const Bytes associated = m_random.bytes(20);
    for (const Form &form : forms()) {
        const Bytes envelope = form.seal(associated, m_random.bytes(40), m_random);
        for (std::size_t bit = 0; bit < envelope.size() * 8; ++bit) {
            SCOPED_TRACE(testing::Message() << form.name << " bit " << bit);
            const auto opened = form.open(associated, flipped(envelope, bit));
            if (bit / 8 == 4) { // another type: one that exists stands in the wrong place, the others are of
                                // later versions
                const int type = envelope[4] ^ (1 << bit % 8);
                EXPECT_FAILS(opened, type >= 1 && type <= 7 ? ErrorCode::Tampered : ErrorCode::NewerFormat);
            } else {
                EXPECT_FAILS(opened, expectedCode(form, bit));
            }
        }
        for (std::size_t bit = 0; bit < associated.size() * 8; ++bit) {
            SCOPED_TRACE(testing::Message() << form.name << " associated bit " << bit);
            EXPECT_FAILS(form.open(flipped(associated, bit), envelope),
                         form.padded ? ErrorCode::Tampered : ErrorCode::WrongKey);
        }
        EXPECT_FALSE(form.open(ByteView(associated).first(19), envelope).ok());
        EXPECT_FALSE(form.open(ByteWriter().raw(associated).u8(0).view(), envelope).ok());
    }
}

TEST_F(Envelope, everyTruncationAndExtensionIsNoticed)
{
    const Bytes associated = m_random.bytes(20);
    for (const Form &form : forms()) {
        const Bytes envelope = form.seal(associated, m_random.bytes(100), m_random);
        for (std::size_t size = 0; size < envelope.size(); ++size) {
            SCOPED_TRACE(testing::Message() << form.name << ' ' << size);
            EXPECT_FAILS(form.open(associated, ByteView(envelope).first(size)),
                         size < form.prefix + 16 ? ErrorCode::Damaged : ErrorCode::Tampered);
        }
        EXPECT_FAILS(form.open(associated, ByteWriter().raw(envelope).u8(0).view()), ErrorCode::Tampered);
    }
}

TEST_F(Envelope, envelopesOfDifferentRecordsCannotBeSwapped)
{
    constexpr std::size_t count = 12;
    for (const Form &form : forms()) {
        std::vector<Bytes> associated;
        std::vector<Bytes> envelopes;
        for (std::size_t i = 0; i < count; ++i) {
            associated.push_back(m_random.bytes(16));
            envelopes.push_back(form.seal(associated.back(), m_random.bytes(80), m_random));
        }
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < count; ++j)
                EXPECT_EQ(form.open(associated[i], envelopes[j]).ok(), i == j) << form.name << i << ' ' << j;
        }
    }
    // Nor can the two forms stand for one another.
    EXPECT_FAILS(forms()[0].open({}, forms()[1].seal({}, {}, m_random)), ErrorCode::Tampered);
    EXPECT_FAILS(forms()[1].open({}, forms()[0].seal({}, Bytes(64), m_random)), ErrorCode::Tampered);
}

TEST_F(Envelope, anotherKeyIsNamedAsSuch)
{
    const Key other = Key::random(m_random);
    const Bytes plaintext = m_random.bytes(50);
    const Bytes wrapped = sealSingleUse(m_key, capsuleHeader, {}, plaintext, m_random);
    EXPECT_FAILS(openSingleUse(other, capsuleHeader, {}, wrapped), ErrorCode::WrongKey);
    const Bytes record = m_cipher.seal({}, plaintext, m_random);
    EXPECT_FAILS(RecordCipher(other, m_key, recordContext()).open({}, record), ErrorCode::WrongKey);
    EXPECT_FAILS(RecordCipher(m_ownerKey, other, recordContext()).open({}, record), ErrorCode::WrongKey);
    EXPECT_FAILS(RecordCipher(m_key, m_ownerKey, recordContext()).open({}, record), ErrorCode::WrongKey);
    EXPECT_OK(RecordCipher(m_ownerKey, m_key, recordContext()).open({}, record));
}

TEST_F(Envelope, everyFieldOfTheContextIsBound)
{
    const Bytes record = m_cipher.seal({}, m_random.bytes(50), m_random);
    const auto openedIn = [&](const std::function<void(RecordContext &)> &change) {
        RecordContext context = recordContext();
        change(context);
        return RecordCipher(m_ownerKey, m_key, context).open({}, record);
    };
    EXPECT_OK(openedIn([](RecordContext &) {}));
    for (std::size_t i = 0; i < 16; ++i) {
        EXPECT_FAILS(openedIn([i](RecordContext &c) { c.store[i] ^= 1; }), ErrorCode::WrongKey);
        EXPECT_FAILS(openedIn([i](RecordContext &c) { c.platform[i] ^= 1; }), ErrorCode::WrongKey);
        EXPECT_FAILS(openedIn([i](RecordContext &c) { c.owner[i] ^= 1; }), ErrorCode::WrongKey);
    }
    for (const std::uint16_t bit : std::array<std::uint16_t, 2>{0x0001, 0x8000}) {
        EXPECT_FAILS(openedIn([bit](RecordContext &c) { c.shredClass ^= bit; }), ErrorCode::WrongKey);
        EXPECT_FAILS(openedIn([bit](RecordContext &c) { c.category ^= bit; }), ErrorCode::WrongKey);
        // These two stand in the header as well, which is compared first.
        EXPECT_FAILS(openedIn([bit](RecordContext &c) { c.keyVersion ^= bit; }), ErrorCode::Tampered);
        EXPECT_FAILS(openedIn([bit](RecordContext &c) { c.keyId ^= std::uint32_t{bit} << 16; }),
                     ErrorCode::Tampered);
    }
    EXPECT_FAILS(openedIn([](RecordContext &c) { std::swap(c.platform, c.owner); }), ErrorCode::WrongKey);
    EXPECT_FAILS(openedIn([](RecordContext &c) { std::swap(c.shredClass, c.category); }),
                 ErrorCode::WrongKey);
}

TEST_F(Envelope, theExpectedHeaderIsCompared)
{
    const Bytes envelope = sealSingleUse(m_key, capsuleHeader, {}, m_random.bytes(32), m_random);
    EnvelopeHeader other = capsuleHeader;
    other.type = ObjectType::BucketKey;
    EXPECT_FAILS(openSingleUse(m_key, other, {}, envelope), ErrorCode::Tampered);
    other = capsuleHeader;
    other.padded = true;
    EXPECT_FAILS(openSingleUse(m_key, other, {}, envelope), ErrorCode::Tampered);
    other = capsuleHeader;
    other.keyVersion = 4;
    EXPECT_FAILS(openSingleUse(m_key, other, {}, envelope), ErrorCode::Tampered);
    other = capsuleHeader;
    other.keyId = 5;
    EXPECT_FAILS(openSingleUse(m_key, other, {}, envelope), ErrorCode::Tampered);
}

// GCM alone lets one ciphertext be made that opens under two keys. The commitment names the one key: without
// it nothing is decrypted, and a foreign commitment put in its place does not help.
TEST_F(Envelope, oneCiphertextOpensUnderOneKeyOnly)
{
    const Key otherKey = Key::random(m_random);
    RecordCipher other(otherKey, m_key, recordContext());
    const Bytes own = m_cipher.seal({}, m_random.bytes(50), m_random);
    const Bytes foreign = other.seal({}, m_random.bytes(50), m_random);
    EXPECT_FAILS(other.open({}, own), ErrorCode::WrongKey);
    Bytes mixed = own;
    std::copy_n(foreign.begin() + 24, 32, mixed.begin() + 24);
    EXPECT_FAILS(m_cipher.open({}, mixed), ErrorCode::WrongKey);
    EXPECT_FAILS(other.open({}, mixed), ErrorCode::Tampered);

    const Bytes wrapped = sealSingleUse(m_key, capsuleHeader, {}, m_random.bytes(50), m_random);
    const Bytes foreignWrapped = sealSingleUse(otherKey, capsuleHeader, {}, m_random.bytes(50), m_random);
    mixed = wrapped;
    std::copy_n(foreignWrapped.begin() + 36, 32, mixed.begin() + 36);
    EXPECT_FAILS(openSingleUse(m_key, capsuleHeader, {}, mixed), ErrorCode::WrongKey);
    EXPECT_FAILS(openSingleUse(otherKey, capsuleHeader, {}, mixed), ErrorCode::WrongKey);
    std::copy_n(foreignWrapped.begin() + 12, 24, mixed.begin() + 12);
    EXPECT_FAILS(openSingleUse(otherKey, capsuleHeader, {}, mixed), ErrorCode::Tampered);
}

TEST_F(Envelope, aStuckRandomSourceRepeatsANonceForTheSameMessageOnly)
{
    test::StuckRandom stuck;
    const Bytes block = m_random.bytes(64);
    const Bytes rest = m_random.bytes(30);
    const Bytes both = ByteWriter().raw(block).raw(rest).take();
    std::vector<std::pair<Bytes, Bytes>> messages{{{}, {}},     {{}, {0}},     {{0}, {}},
                                                  {{}, {0x80}}, {{}, block},   {block, {}},
                                                  {{}, both},   {block, rest}, {both, {}}};
    for (std::size_t i = 0; i < 200; ++i)
        messages.emplace_back(m_random.bytes(i % 7), m_random.bytes(1 + i % 90));
    for (const Form &form : forms()) {
        std::set<std::string> nonces;
        for (const auto &[associated, plaintext] : messages) {
            const Bytes first = form.seal(associated, plaintext, stuck);
            EXPECT_EQ(first, form.seal(associated, plaintext, stuck)) << form.name;
            nonces.insert(toHex(ByteView(first).subspan(12, 12)));
        }
        EXPECT_EQ(nonces.size(), messages.size()) << form.name;
    }
}

TEST_F(Envelope, noncesDoNotRepeat)
{
    SystemRandom random;
    const Bytes plaintext(20);
    std::vector<Nonce> nonces(100000);
    for (Nonce &nonce : nonces) {
        const Bytes envelope = m_cipher.seal({}, plaintext, random);
        std::copy_n(envelope.begin() + 12, nonce.size(), nonce.begin());
    }
    std::sort(nonces.begin(), nonces.end());
    EXPECT_EQ(std::adjacent_find(nonces.begin(), nonces.end()), nonces.end());
}

TEST_F(Envelope, recordIdsAreStableAndDifferPerOwner)
{
    RecordNamer first(m_ownerKey, recordContext());
    RecordContext rotated = recordContext();
    rotated.keyVersion += 1;
    RecordNamer same(m_ownerKey, rotated);
    RecordNamer other(Key::random(m_random), recordContext());
    std::set<std::array<std::uint8_t, 16>> ids;
    for (int i = 0; i < 1000; ++i) {
        const std::string name = "orders/" + std::to_string(i);
        const auto id = first.recordId(asBytes(name));
        EXPECT_EQ(id, same.recordId(asBytes(name)));
        EXPECT_EQ(id[6] >> 4, 8);
        EXPECT_EQ(id[8] >> 6, 2);
        ids.insert(id);
        ids.insert(other.recordId(asBytes(name)));
    }
    EXPECT_EQ(ids.size(), 2000U);
}

TEST(PaddedSize, stepsAreCoarseAndCheap)
{
    EXPECT_EQ(paddedSize(0), 64U);
    EXPECT_EQ(paddedSize(63), 64U);
    EXPECT_EQ(paddedSize(64), 128U);
    EXPECT_EQ(paddedSize(1023), 1024U);
    EXPECT_EQ(paddedSize(1024), 1088U);
    std::size_t previous = 0;
    std::set<std::size_t> above;
    for (std::size_t size = 0; size < 100000; ++size) {
        const std::size_t padded = paddedSize(size);
        ASSERT_GT(padded, size);
        ASSERT_GE(padded, previous);
        if (size < 1024) {
            ASSERT_EQ(padded % 64, 0U);
            ASSERT_LE(padded - size, 64U);
        } else {
            ASSERT_LE(static_cast<double>(padded), 1.12 * static_cast<double>(size)) << size;
            above.insert(padded);
        }
        previous = padded;
    }
    EXPECT_LT(above.size(), 150U) << "too many sizes tell too much";
    for (const std::size_t size : {std::size_t{1} << 20, std::size_t{1} << 30, (std::size_t{1} << 31) - 1})
        EXPECT_LE(static_cast<double>(paddedSize(size)), 1.12 * static_cast<double>(size));
}

TEST_F(Envelope, aBufferThatServesManyRecordsHoldsTheLastOneAlone)
{
    SecretBytes buffer;
    const Bytes associated = m_random.bytes(20);
    for (const std::size_t size : {300, 10, 0, 2000, 63, 64, 1}) {
        const Bytes plaintext = m_random.bytes(size);
        const Bytes envelope = m_cipher.seal(associated, plaintext, m_random);
        ASSERT_OK(m_cipher.openInto(buffer, associated, envelope));
        EXPECT_EQ(toHex(buffer), toHex(plaintext));
        EXPECT_FAILS(m_cipher.openInto(buffer, associated, flipped(envelope, 8 * envelope.size() - 1)),
                     ErrorCode::Tampered);
        EXPECT_TRUE(buffer.empty());
        ASSERT_OK(m_cipher.openInto(buffer, associated, envelope));
        EXPECT_EQ(toHex(buffer), toHex(plaintext));
    }
}

TEST_F(Envelope, aKeyThatIsKeptSealsAndOpensAsOneThatIsNot)
{
    SingleUseKey kept(m_key);
    SingleUseKey other(m_ownerKey);
    for (int i = 0; i < 20; ++i) {
        const Bytes associated = m_random.bytes(static_cast<std::size_t>(i));
        const Bytes plaintext = m_random.bytes(32);
        // The same random bytes give the same envelope: nothing of a message before it is left in the key.
        test::SeededRandom one(static_cast<std::uint32_t>(i));
        test::SeededRandom same(static_cast<std::uint32_t>(i));
        const Bytes envelope = kept.seal(capsuleHeader, associated, plaintext, one);
        EXPECT_EQ(toHex(envelope), toHex(sealSingleUse(m_key, capsuleHeader, associated, plaintext, same)));
        for (const auto &opened : {kept.open(capsuleHeader, associated, envelope),
                                   openSingleUse(m_key, capsuleHeader, associated, envelope)}) {
            ASSERT_OK(opened);
            EXPECT_EQ(toHex(*opened), toHex(plaintext));
        }
        EXPECT_FAILS(other.open(capsuleHeader, associated, envelope), ErrorCode::WrongKey);
    }
}

TEST_F(Envelope, macUnderAKeyThatServesOnceIsTheMacOfThatKey)
{
    const Bytes message = m_random.bytes(70);
    for (const MacHash hash : {MacHash::Sha1, MacHash::Sha256, MacHash::Sha512}) {
        Hmac kept(hash, m_key.view());
        Digest512 before{};
        kept.compute({message}, before);
        for (const std::size_t size : {0, 1, 32, 63, 64, 65, 127, 128, 129, 300}) {
            const Bytes key = m_random.bytes(size);
            Digest512 expected{};
            Hmac(hash, key).compute({message, key}, expected);
            Digest512 once{};
            kept.computeUnder(key, {message, key}, once);
            EXPECT_EQ(toHex(once), toHex(expected)) << size;
        }
        Digest512 after{};
        kept.compute({message}, after);
        EXPECT_EQ(toHex(after), toHex(before));
    }
}

} // namespace
} // namespace desk::crypto
