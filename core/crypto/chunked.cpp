// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chunked.h"

#include "core/crypto/kdf.h"

namespace desk::crypto {

namespace {

constexpr std::size_t chunkedSaltSize = 24;
constexpr std::size_t chunkCommitmentSize = 32;
constexpr std::uint64_t mostChunks = std::uint64_t{1} << 38;

using ChunkedSalt = std::array<std::uint8_t, chunkedSaltSize>;

/// What one message is sealed with.
struct ChunkKeys
{
    AesGcm cipher;
    Nonce base{};
    std::array<std::uint8_t, chunkCommitmentSize> commitment{};

    Nonce nonce(std::uint64_t chunk) const
    {
        Nonce out = base;
        for (std::size_t i = 0; i < sizeof(chunk); ++i)
            out[nonceSize - 1 - i] ^= static_cast<std::uint8_t>(chunk >> (8 * i));
        return out;
    }
};

Result<ChunkKeys> chunkKeys(const Key &key, ByteView salt, ByteView context)
{
    ByteWriter info(96 + context.size());
    info.raw(asBytes("c2sp.org/chunked-encryption@v1+")).raw(asBytes("AEAD_AES_256_GCM")).u8(0);
    info.raw(salt).raw(context);
    DESK_TRY(const SecretBytes derived, hkdfExpand(KdfHash::Sha512, key.view(), info.view(),
                                                   Key::size + nonceSize + chunkCommitmentSize));
    const ByteView all = derived;
    ChunkKeys out{AesGcm(all.first(Key::size)), {}, {}};
    std::copy_n(all.begin() + Key::size, nonceSize, out.base.begin());
    std::copy_n(all.begin() + Key::size + nonceSize, chunkCommitmentSize, out.commitment.begin());
    return out;
}

Error tooLongForChunks()
{
    return fail(ErrorCode::LimitExceeded, "More than 4 PiB cannot be sealed as one message.");
}

} // namespace

struct ChunkedSealer::State
{
    Key key;
    Bytes context;
    RandomSource &random;
    Take take;
    std::optional<ChunkKeys> keys;
    std::uint64_t chunk = 0;
    SecretBytes plain;
    Bytes sealed;
};

ChunkedSealer::ChunkedSealer(const Key &key, ByteView context, RandomSource &random, Take take)
    : m_state(new State{key, toBytes(context), random, std::move(take), {}, 0, {}, {}})
{
    m_state->plain.reserve(chunkSize);
    m_state->sealed.reserve(chunkSize + tagSize);
}

ChunkedSealer::~ChunkedSealer() = default;

Result<void> ChunkedSealer::sealChunk()
{
    State &state = *m_state;
    if (!state.keys) {
        ChunkedSalt salt{};
        state.random.fill(salt);
        DESK_TRY(state.keys, chunkKeys(state.key, salt, state.context));
        DESK_CHECK(state.take(salt));
        DESK_CHECK(state.take(state.keys->commitment));
    }
    if (state.chunk >= mostChunks)
        return tooLongForChunks();
    state.sealed.clear();
    state.keys->cipher.seal(state.keys->nonce(state.chunk++), {}, state.plain, state.sealed);
    state.plain.clear();
    return state.take(state.sealed);
}

Result<void> ChunkedSealer::add(ByteView plaintext)
{
    SecretBytes &plain = m_state->plain;
    while (!plaintext.empty()) {
        const ByteView piece = plaintext.first(std::min(plaintext.size(), chunkSize - plain.size()));
        plain.insert(plain.end(), piece.begin(), piece.end());
        plaintext = plaintext.subspan(piece.size());
        if (plain.size() == chunkSize)
            DESK_CHECK(sealChunk());
    }
    return {};
}

Result<void> ChunkedSealer::finish()
{
    return sealChunk();
}

struct ChunkedOpener::State
{
    Key key;
    Bytes context;
    Give give;
    std::optional<ChunkKeys> keys;
    std::uint64_t chunk = 0;
    bool ended = false;
    Bytes sealed;
    SecretBytes plain;
};

ChunkedOpener::ChunkedOpener(const Key &key, ByteView context, Give give)
    : m_state(new State{key, toBytes(context), std::move(give), {}, 0, false, {}, {}})
{
}

ChunkedOpener::~ChunkedOpener() = default;

Result<void> ChunkedOpener::start()
{
    State &state = *m_state;
    std::array<std::uint8_t, chunkedPrefixSize> prefix{};
    DESK_TRY(const std::size_t count, state.give(prefix));
    if (count < prefix.size())
        return fail(ErrorCode::Damaged, "The sealed file ends before its first chunk.");
    const ByteView all = prefix;
    DESK_TRY(state.keys, chunkKeys(state.key, all.first(chunkedSaltSize), state.context));
    if (!equalInConstantTime(state.keys->commitment, all.subspan(chunkedSaltSize)))
        return fail(ErrorCode::WrongKey, "This key does not open the file, or its head was changed.");
    return {};
}

Result<ByteView> ChunkedOpener::next()
{
    State &state = *m_state;
    if (state.ended)
        return ByteView();
    if (!state.keys)
        DESK_CHECK(start());
    if (state.chunk >= mostChunks)
        return tooLongForChunks();
    state.sealed.resize(chunkSize + tagSize);
    DESK_TRY(const std::size_t count, state.give(state.sealed));
    if (count < tagSize)
        return fail(ErrorCode::Damaged, "The sealed file was cut off: its last chunk is missing.");
    state.ended = count < state.sealed.size();
    state.sealed.resize(count);
    const auto opened =
        state.keys->cipher.openInto(state.plain, state.keys->nonce(state.chunk), {}, state.sealed);
    if (!opened.ok())
        return fail(ErrorCode::Tampered, "The sealed file was changed or cut off after it was written.",
                    "chunk " + std::to_string(state.chunk));
    state.chunk += 1;
    return ByteView(state.plain);
}

} // namespace desk::crypto
