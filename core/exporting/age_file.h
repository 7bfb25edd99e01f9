// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/exporting/age_key.h"
#include "core/exporting/sealing_sink.h"

#include <memory>

namespace desk::exporting {

/**
 * Writes an age file, version 1 (https://c2sp.org/age): what the age program, rage and their like open.
 *
 *     head     the file key of 16 bytes, wrapped for one recipient, under an HMAC (age_header.h)
 *     nonce    16
 *     chunks   of 64 KiB and their tags, the last one shorter or not: ChaCha20-Poly1305 under
 *              HKDF-SHA-256(file key, nonce, "payload"); nonce = number of the chunk 11 | last 1
 *
 * In clear stand the kind of recipient, the work factor and the size; the key that it opens by does not.
 */
class AgeWriter final : public SealingSink
{
public:
    /// `out` and `random` outlive it. InvalidInput: a key of low order. LimitExceeded: no memory for scrypt,
    /// which runs here.
    static Result<std::unique_ptr<AgeWriter>> begin(formats::ByteSink &out, const AgeRecipient &recipient,
                                                    RandomSource &random);
    ~AgeWriter() override;

    Result<void> write(ByteView bytes) override;
    Result<void> finish() override;

private:
    struct State;
    explicit AgeWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Opens an age file front to back, in constant memory. Strict: what the specification does not allow is
/// refused.
class AgeSource final : public formats::ByteSource
{
public:
    /**
     * `file` outlives it. `secret` is a passphrase or, for what is sealed to keys, an "AGE-SECRET-KEY-1…".
     *
     * InvalidInput: no age file. NewerFormat. WrongPassword. WrongKey: sealed to other keys, or to keys where
     * a passphrase was given. LimitExceeded: its work factor is beyond mostAgeWork. Tampered: the head was
     * changed.
     */
    static Result<std::unique_ptr<AgeSource>> open(formats::ByteSource &file, std::string_view secret);
    ~AgeSource() override;

    /// Tampered: a chunk was changed, moved or left out, the end is missing, or something follows it.
    /// Damaged: cut off within a chunk's tag.
    Result<std::size_t> read(MutableByteView into) override;

private:
    struct State;
    explicit AgeSource(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace desk::exporting
