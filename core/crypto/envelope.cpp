// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/envelope.h"

#include <bit>

namespace desk::crypto {

namespace {

constexpr std::size_t headerSize = 12;
constexpr std::size_t saltSize = 24;
constexpr std::size_t commitmentSize = 32;
constexpr std::uint8_t formatVersion = 1;
constexpr std::uint8_t singleUseSuite = 1;
constexpr std::uint8_t keptKeySuite = 2;
constexpr std::size_t recordPrefix = headerSize + nonceSize + commitmentSize;

Bytes writeHeader(const EnvelopeHeader &header, std::uint8_t suite, std::size_t reserve)
{
    ByteWriter out(reserve);
    out.u8(0x44).u8(0x53).u8(formatVersion).u8(suite).u8(static_cast<std::uint8_t>(header.type));
    out.u8(header.padded ? 1 : 0).u16(header.keyVersion).u32(header.keyId);
    return out.take();
}

Error damaged()
{
    return fail(ErrorCode::Damaged, "Sealed data is truncated or is not sealed data at all.");
}

Error wrongKey()
{
    return fail(ErrorCode::WrongKey, "Sealed data belongs to another key.");
}

Error misplaced()
{
    return fail(ErrorCode::Tampered, "Sealed data stands where other data belongs.");
}

/// Why bytes are not the envelope that was expected: none of ours, cut short, or of another form or for
/// another key.
Error unexpected(ByteView envelope, std::size_t leastSize)
{
    const auto found = readEnvelopeHeader(envelope);
    if (!found.ok())
        return found.error();
    return envelope.size() < leastSize ? damaged() : misplaced();
}

/// HKDF-Expand's first block: all that one message or one kept cipher needs (RFC 5869 §2.3).
struct FirstBlock
{
    Digest512 bytes{};
    Key key() const { return Key(std::span(bytes).first<Key::size>()); }
    Digest256 commitment() const
    {
        Digest256 out{};
        std::copy_n(bytes.begin() + Key::size, commitmentSize, out.begin());
        return out;
    }
    ~FirstBlock() { wipe(bytes); }
};
constexpr std::array<std::uint8_t, 1> firstBlock{1};

Nonce nonceFrom(ByteView bytes)
{
    Nonce nonce{};
    std::copy_n(bytes.begin(), nonceSize, nonce.begin());
    return nonce;
}

void pad(SecretBytes &padded, ByteView plaintext)
{
    padded.assign(plaintext.begin(), plaintext.end());
    padded.push_back(0x80);
    padded.resize(paddedSize(plaintext.size()), 0);
}

Result<void> unpad(SecretBytes &padded)
{
    while (!padded.empty() && padded.back() == 0)
        padded.pop_back();
    if (padded.empty() || padded.back() != 0x80)
        return damaged();
    padded.pop_back();
    return {};
}

SecretBytes deriveNameKey(const Key &ownerKey, const RecordContext &context)
{
    ByteWriter salt(24);
    salt.raw(asBytes("dsr1|rid")).raw(context.store);
    ByteWriter info(48);
    info.raw(context.platform).raw(context.owner).u16(context.shredClass).u16(context.category);
    return hkdf(KdfHash::Sha512, salt.view(), ownerKey.view(), info.view(), 32).value();
}

Hmac saltedBy(const std::array<std::uint8_t, 16> &store)
{
    ByteWriter salt(24);
    salt.raw(asBytes("dsr1|rec")).raw(store);
    return {MacHash::Sha512, salt.view()};
}

Bytes recordInfo(const RecordContext &context)
{
    ByteWriter info(80);
    info.raw(asBytes("dsr1|rec|AES-256-GCM")).u8(0).raw(context.platform).raw(context.owner);
    info.u16(context.shredClass).u16(context.category).u32(context.keyId).u16(context.keyVersion);
    return info.take();
}

} // namespace

std::size_t paddedSize(std::size_t size)
{
    const std::size_t least = size + 1;
    if (least <= 1024)
        return (least + 63) / 64 * 64;
    const auto exponent = static_cast<unsigned>(std::bit_width(least)) - 1;
    const auto significant = static_cast<unsigned>(std::bit_width(static_cast<std::size_t>(exponent)));
    const std::size_t mask = (std::size_t{1} << (exponent - significant)) - 1;
    return (least + mask) & ~mask;
}

Result<EnvelopeHeader> readEnvelopeHeader(ByteView envelope)
{
    if (envelope.size() < headerSize || envelope[0] != 0x44 || envelope[1] != 0x53)
        return damaged();
    const std::uint8_t version = envelope[2];
    const std::uint8_t suite = envelope[3];
    const std::uint8_t type = envelope[4];
    const std::uint8_t flags = envelope[5];
    if (version != formatVersion)
        return fail(ErrorCode::NewerFormat, "Sealed data is in a format of a later version; update Rightsdesk.");
    if (suite != singleUseSuite && suite != keptKeySuite)
        return fail(ErrorCode::NewerFormat, "Sealed data uses a cipher suite this version does not know; update Rightsdesk.");
    if (type < 1 || type > 7)
        return fail(ErrorCode::NewerFormat, "Sealed data is of a kind this version does not know; update Rightsdesk.");
    if ((flags & ~1) != 0)
        return fail(ErrorCode::NewerFormat, "Sealed data carries a flag this version does not know; update Rightsdesk.");
    EnvelopeHeader header;
    header.type = static_cast<ObjectType>(type);
    header.padded = flags != 0;
    ByteReader key(envelope.subspan(6));
    header.keyVersion = key.u16();
    header.keyId = key.u32();
    return header;
}

SingleUseKey::Derived SingleUseKey::derive(ByteView salt, ByteView headerAndAssociated)
{
    if (!m_keys)
        m_keys.emplace(MacHash::Sha512, hkdfExtract(KdfHash::Sha512, asBytes("dsr1|wrap"), m_key.view()));
    constexpr std::array<std::uint8_t, 1> zero{0};
    FirstBlock derived;
    m_keys->compute({asBytes("dsr1|AES-256-GCM"), zero, salt, sha256Of({headerAndAssociated}), firstBlock},
                    derived.bytes);
    return {derived.key(), derived.commitment()};
}

Bytes SingleUseKey::seal(const EnvelopeHeader &header, ByteView associated, ByteView plaintext,
                         RandomSource &random)
{
    Bytes out = writeHeader(header, singleUseSuite, headerSize + saltSize + commitmentSize + plaintext.size() + tagSize);
    Bytes headerAndAssociated = out;
    append(headerAndAssociated, associated);

    std::array<std::uint8_t, 32> fresh{};
    random.fill(fresh);
    std::array<std::uint8_t, saltSize> salt{};
    if (!m_hedge)
        m_hedge.emplace(MacHash::Sha512, m_key.view());
    m_hedge->compute({asBytes("dsr1|hedge"), fresh, sha256Of({headerAndAssociated}), sha256Of({plaintext})},
                     salt);

    const Derived derived = derive(salt, headerAndAssociated);
    append(out, salt);
    append(out, derived.commitment);
    AesGcm(derived.key.view())
        .seal(nonceFrom(ByteView(salt).subspan(12)), headerAndAssociated, plaintext, out);
    return out;
}

Result<SecretBytes> SingleUseKey::open(const EnvelopeHeader &expected, ByteView associated, ByteView envelope)
{
    constexpr std::size_t leastSize = headerSize + saltSize + commitmentSize + tagSize;
    Bytes headerAndAssociated = writeHeader(expected, singleUseSuite, headerSize + associated.size());
    if (envelope.size() < leastSize ||
        !std::equal(headerAndAssociated.begin(), headerAndAssociated.end(), envelope.begin()))
        return unexpected(envelope, leastSize);
    append(headerAndAssociated, associated);
    const ByteView salt = envelope.subspan(headerSize, saltSize);
    const Derived derived = derive(salt, headerAndAssociated);
    if (!equalInConstantTime(derived.commitment, envelope.subspan(headerSize + saltSize, commitmentSize)))
        return wrongKey();
    return AesGcm(derived.key.view())
        .open(nonceFrom(salt.subspan(12)), headerAndAssociated, envelope.subspan(headerSize + saltSize + commitmentSize));
}

Bytes sealSingleUse(const Key &key, const EnvelopeHeader &header, ByteView associated, ByteView plaintext,
                    RandomSource &random)
{
    return SingleUseKey(key).seal(header, associated, plaintext, random);
}

Result<SecretBytes> openSingleUse(const Key &key, const EnvelopeHeader &expected, ByteView associated,
                                  ByteView envelope)
{
    return SingleUseKey(key).open(expected, associated, envelope);
}

struct RecordCipher::Derived
{
    SecretBytes extracted = SecretBytes(sizeof(Digest512));
    FirstBlock block;
};

RecordCipherMaker::RecordCipherMaker(const std::array<std::uint8_t, 16> &store) : m_salted(saltedBy(store)) {}

RecordCipher RecordCipherMaker::make(const Key &ownerKey, const Key &categoryKey,
                                     const RecordContext &context)
{
    RecordCipher::Derived derived;
    m_salted.compute({ownerKey.view(), categoryKey.view()}, derived.extracted);
    m_salted.computeUnder(derived.extracted, {recordInfo(context), firstBlock}, derived.block.bytes);
    return {context, std::move(derived)};
}

RecordCipher::RecordCipher(const Key &ownerKey, const Key &categoryKey, const RecordContext &context)
    : RecordCipher(RecordCipherMaker(context.store).make(ownerKey, categoryKey, context))
{
}

RecordCipher::RecordCipher(const RecordContext &context, Derived &&derived)
    : m_context(context)
    , m_extracted(std::move(derived.extracted))
    , m_commitment(derived.block.commitment())
    , m_cipher(derived.block.key().view())
    , m_associated(
          writeHeader({ObjectType::Record, true, context.keyVersion, context.keyId}, keptKeySuite, 128))
{
}

Hmac &RecordCipher::hedge()
{
    if (!m_hedge) {
        const SecretBytes all = hkdfExpand(KdfHash::Sha512, m_extracted, recordInfo(m_context),
                                           Key::size + commitmentSize + Key::size)
                                    .value();
        m_hedge.emplace(MacHash::Sha256, ByteView(all).last(Key::size));
    }
    return *m_hedge;
}

void RecordCipher::associate(ByteView associated)
{
    m_associated.resize(headerSize); // the header never changes
    append(m_associated, associated);
}

Bytes RecordCipher::seal(ByteView associated, ByteView plaintext, RandomSource &random)
{
    associate(associated);
    pad(m_padded, plaintext);
    std::array<std::uint8_t, 16> fresh{};
    random.fill(fresh);
    Nonce nonce{};
    // The length keeps apart messages whose associated data and plaintext are cut in different places.
    const Bytes associatedSize = ByteWriter(8).u64(m_associated.size()).take();
    hedge().compute({fresh, associatedSize, m_associated, m_padded}, nonce);

    Bytes out;
    out.reserve(recordPrefix + m_padded.size() + tagSize);
    append(out, ByteView(m_associated).first(headerSize));
    append(out, nonce);
    append(out, m_commitment);
    m_cipher.seal(nonce, m_associated, m_padded, out);
    wipe(m_padded);
    return out;
}

Result<SecretBytes> RecordCipher::open(ByteView associated, ByteView envelope)
{
    SecretBytes plaintext;
    DESK_CHECK(openInto(plaintext, associated, envelope));
    return plaintext;
}

Result<void> RecordCipher::openInto(SecretBytes &plaintext, ByteView associated, ByteView envelope)
{
    const ByteView header = ByteView(m_associated).first(headerSize);
    if (envelope.size() < recordPrefix + tagSize ||
        !std::equal(header.begin(), header.end(), envelope.begin()))
        return unexpected(envelope, recordPrefix + tagSize);
    if (!equalInConstantTime(m_commitment, envelope.subspan(headerSize + nonceSize, commitmentSize)))
        return wrongKey();
    associate(associated);
    const Nonce nonce = nonceFrom(envelope.subspan(headerSize));
    DESK_CHECK(m_cipher.openInto(plaintext, nonce, m_associated, envelope.subspan(recordPrefix)));
    return unpad(plaintext);
}

RecordNamer::RecordNamer(const Key &ownerKey, const RecordContext &context)
    : m_names(MacHash::Sha256, deriveNameKey(ownerKey, context))
{
}

std::array<std::uint8_t, 16> RecordNamer::recordId(ByteView sourceName)
{
    std::array<std::uint8_t, 16> id{};
    m_names.compute({sourceName}, id);
    id[6] = static_cast<std::uint8_t>(0x80 | (id[6] & 0x0F));
    id[8] = static_cast<std::uint8_t>(0x80 | (id[8] & 0x3F));
    return id;
}

} // namespace desk::crypto
