// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

#include <memory>

namespace desk::crypto {

constexpr std::size_t nonceSize = 12;
constexpr std::size_t tagSize = 16;
using Nonce = std::array<std::uint8_t, nonceSize>;

/**
 * AES-GCM (NIST SP 800-38D) under one key, with 96-bit nonces and 128-bit tags; the key schedule is kept.
 *
 * DANGER: two messages under one key and one nonce give both away. Everything outside this module seals
 * through envelope.h, which chooses nonces. One thread at a time.
 */
class AesGcm
{
public:
    /// A key of 16 or 32 bytes; anything else stops the program.
    explicit AesGcm(ByteView key);
    ~AesGcm();
    AesGcm(AesGcm &&) noexcept;
    AesGcm &operator=(AesGcm &&) noexcept;

    /// Appends ciphertext and tag to `out`.
    void seal(const Nonce &nonce, ByteView associated, ByteView plaintext, Bytes &out);
    /// `sealed` is ciphertext and tag. Tampered when the tag does not fit; nothing is returned then.
    Result<SecretBytes> open(const Nonce &nonce, ByteView associated, ByteView sealed);
    /// The same into a buffer that serves many messages; left empty and wiped when the tag does not fit.
    Result<void> openInto(SecretBytes &plaintext, const Nonce &nonce, ByteView associated, ByteView sealed);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace desk::crypto
