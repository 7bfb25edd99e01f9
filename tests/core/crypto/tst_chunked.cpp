// SPDX-License-Identifier: GPL-3.0-or-later
// data/chunked_v1.json was sealed by another implementation (chunked_twin.py).
#include "core/crypto/chunked.h"
#include "core/crypto/digest.h"
#include "core/crypto/system_random.h"
#include "tests/support/json_vectors.h"
#include "tests/support/random_sources.h"

namespace desk::crypto {
namespace {

using nlohmann::json;
using test::base64Of;

constexpr std::size_t sealedChunk = chunkSize + tagSize;

Bytes chunkedMessage(std::size_t size)
{
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<std::uint8_t>(i % 251);
    return out;
}

Bytes sealChunks(const Key &key, ByteView context, ByteView message, RandomSource &random,
                 std::size_t piece = 1000)
{
    Bytes out;
    ChunkedSealer sealer(key, context, random, [&out](ByteView sealed) -> Result<void> {
        append(out, sealed);
        return {};
    });
    while (!message.empty()) {
        const ByteView part = message.first(std::min(piece, message.size()));
        EXPECT_OK(sealer.add(part));
        message = message.subspan(part.size());
    }
    EXPECT_OK(sealer.finish());
    return out;
}

Result<Bytes> openChunks(const Key &key, ByteView context, ByteView sealed)
{
    ChunkedOpener opener(key, context, [&sealed](MutableByteView into) -> Result<std::size_t> {
        const std::size_t count = std::min(into.size(), sealed.size());
        std::copy_n(sealed.begin(), count, into.begin());
        sealed = sealed.subspan(count);
        return count;
    });
    Bytes out;
    for (;;) {
        DESK_TRY(const ByteView chunk, opener.next());
        if (chunk.empty())
            return out;
        append(out, chunk);
    }
}

Key chunkedKey(std::uint8_t with)
{
    const Bytes bytes(Key::size, with);
    return Key::fromBytes(bytes).value();
}

TEST(Chunked, anotherImplementationSealsToTheSameBytes)
{
    const json all = test::readJson(test::sourceFile("tests/core/crypto/data/chunked_v1.json")).at("chunked");
    ASSERT_EQ(all.size(), 10U);
    for (const json &row : all) {
        SCOPED_TRACE(row.at("size").get<int>());
        const Bytes message = chunkedMessage(row.at("size").get<std::size_t>());
        const Key key = Key::fromBytes(base64Of(row, "key")).value();
        const Bytes context = base64Of(row, "context");
        test::ReplayedRandom random(base64Of(row, "salt"));
        const Bytes sealed = sealChunks(key, context, message, random, 5000);
        EXPECT_TRUE(random.usedUp());
        EXPECT_EQ(sealed.size(), row.at("sealedSize").get<std::size_t>());
        EXPECT_EQ(toHex(ByteView(sealed).first(72)), toHex(base64Of(row, "prefix")));
        EXPECT_EQ(toHex(sha256Of({sealed})), row.at("sealedSha256").get<std::string>());
        const auto opened = openChunks(key, context, sealed);
        ASSERT_OK(opened);
        EXPECT_TRUE(*opened == message);
    }
}

TEST(Chunked, everyLengthButTheWholeIsAnError)
{
    SystemRandom random;
    const Bytes sealed = sealChunks(chunkedKey(1), {}, chunkedMessage(2 * chunkSize + 40), random);
    for (std::size_t size = 0; size < sealed.size();
         size += size < 200 || size % sealedChunk > sealedChunk - 40 ? 1 : 7)
        EXPECT_FALSE(openChunks(chunkedKey(1), {}, ByteView(sealed).first(size)).ok()) << size;
    // Exactly at the end of a chunk nothing is torn: only the rule that the last one is short tells.
    for (const std::size_t chunks : {1U, 2U})
        EXPECT_FAILS(
            openChunks(chunkedKey(1), {}, ByteView(sealed).first(chunkedPrefixSize + chunks * sealedChunk)),
            ErrorCode::Damaged);
    Bytes longer = sealed;
    longer.push_back(0);
    EXPECT_FAILS(openChunks(chunkedKey(1), {}, longer), ErrorCode::Tampered);
    Bytes whole = sealChunks(chunkedKey(1), {}, chunkedMessage(chunkSize), random);
    append(whole, Bytes(5, 0));
    EXPECT_FAILS(openChunks(chunkedKey(1), {}, whole), ErrorCode::Tampered);
}

TEST(Chunked, chunksCannotBeMovedRepeatedOrTakenFromAnotherMessage)
{
    SystemRandom random;
    const Bytes message = chunkedMessage(4 * chunkSize + 40);
    const Bytes sealed = sealChunks(chunkedKey(1), asBytes("a"), message, random);
    const Bytes other = sealChunks(chunkedKey(1), asBytes("a"), message, random);
    ASSERT_OK(openChunks(chunkedKey(1), asBytes("a"), sealed));
    const auto chunk = [](const Bytes &from, std::size_t number) {
        return ByteView(from).subspan(chunkedPrefixSize + number * sealedChunk, sealedChunk);
    };
    for (std::size_t a = 0; a < 4; ++a) {
        for (std::size_t b = 0; b < 4; ++b) {
            Bytes mixed = sealed;
            std::copy(chunk(other, b).begin(), chunk(other, b).end(),
                      mixed.begin() + static_cast<std::ptrdiff_t>(chunkedPrefixSize + a * sealedChunk));
            EXPECT_FAILS(openChunks(chunkedKey(1), asBytes("a"), mixed), ErrorCode::Tampered);
            if (a == b)
                continue;
            mixed = sealed;
            std::copy(chunk(sealed, b).begin(), chunk(sealed, b).end(),
                      mixed.begin() + static_cast<std::ptrdiff_t>(chunkedPrefixSize + a * sealedChunk));
            EXPECT_FAILS(openChunks(chunkedKey(1), asBytes("a"), mixed), ErrorCode::Tampered);
        }
        Bytes without = sealed;
        const auto at = without.begin() + static_cast<std::ptrdiff_t>(chunkedPrefixSize + a * sealedChunk);
        without.erase(at, at + sealedChunk);
        EXPECT_FAILS(openChunks(chunkedKey(1), asBytes("a"), without), ErrorCode::Tampered);
    }
}

TEST(Chunked, everyFlippedByteIsNoticedAndAnotherKeyOrContextSaysSo)
{
    SystemRandom random;
    const Bytes sealed = sealChunks(chunkedKey(1), asBytes("a"), chunkedMessage(700), random);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes changed = sealed;
        changed[i] ^= 0x10;
        EXPECT_FAILS(openChunks(chunkedKey(1), asBytes("a"), changed),
                     i < chunkedPrefixSize ? ErrorCode::WrongKey : ErrorCode::Tampered);
    }
    EXPECT_FAILS(openChunks(chunkedKey(2), asBytes("a"), sealed), ErrorCode::WrongKey);
    EXPECT_FAILS(openChunks(chunkedKey(1), asBytes("b"), sealed), ErrorCode::WrongKey);
}

TEST(Chunked, anErrorOfTheTargetEndsTheMessage)
{
    SystemRandom random;
    int calls = 0;
    ChunkedSealer sealer(chunkedKey(1), {}, random, [&calls](ByteView) -> Result<void> {
        return ++calls < 4 ? Result<void>() : fail(ErrorCode::Io, "The disk is full.");
    });
    EXPECT_OK(sealer.add(chunkedMessage(chunkSize)));
    EXPECT_FAILS(sealer.add(chunkedMessage(chunkSize)), ErrorCode::Io);
}

} // namespace
} // namespace desk::crypto
