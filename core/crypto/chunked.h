// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/aead.h"

#include <functional>
#include <optional>

namespace desk::crypto {

/// Plaintext of every chunk but the last, which is shorter.
inline constexpr std::size_t chunkSize = std::size_t{16} << 10;
/// Salt and key commitment before the first chunk.
inline constexpr std::size_t chunkedPrefixSize = 24 + 32;

/**
 * Seals a message of any length as a stream, in constant memory: C2SP chunked-encryption v1
 * (https://c2sp.org/chunked-encryption) with AES-256-GCM and SHA-512.
 *
 *     salt 24 | commitment 32 | chunks of 16 KiB and their tags, the last one shorter and perhaps empty
 *     K 32 | base nonce 12 | commitment 32 = HKDF-Expand-SHA-512(key, "c2sp.org/chunked-encryption@v1+" |
 *                                            "AEAD_AES_256_GCM" | 0 | salt | context)
 *     nonce = base nonce XOR number of the chunk; no associated data: the context is in the key
 *
 * One message an object: add() any number of times, then finish() once. One thread at a time.
 */
class ChunkedSealer
{
public:
    using Take = std::function<Result<void>(ByteView sealed)>;

    /// `key` must be uniformly random. `context` says what the message is; whoever opens it has to know it.
    ChunkedSealer(const Key &key, ByteView context, RandomSource &random, Take take);
    ~ChunkedSealer();
    ChunkedSealer(const ChunkedSealer &) = delete;
    ChunkedSealer &operator=(const ChunkedSealer &) = delete;

    /// Errors are those of `take`.
    Result<void> add(ByteView plaintext);
    /// The last chunk: without it the message is truncated.
    Result<void> finish();

private:
    Result<void> sealChunk();

    struct State;
    std::unique_ptr<State> m_state;
};

/**
 * Opens what ChunkedSealer sealed, chunk by chunk. A chunk that was changed, left out, moved, put in from
 * another message, or cut off is an error; nothing of it is given out. One thread at a time.
 */
class ChunkedOpener
{
public:
    /// Fills `into` as far as there are bytes; fewer than asked for only at the end.
    using Give = std::function<Result<std::size_t>(MutableByteView into)>;

    ChunkedOpener(const Key &key, ByteView context, Give give);
    ~ChunkedOpener();
    ChunkedOpener(const ChunkedOpener &) = delete;
    ChunkedOpener &operator=(const ChunkedOpener &) = delete;

    /**
     * The next chunk's plaintext, until the call after; empty after the last one, and only then was all of
     * the message there. WrongKey: another key or another context. Tampered: a chunk was changed. Damaged: it
     * ends too early.
     */
    Result<ByteView> next();

private:
    Result<void> start();

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace desk::crypto
