// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/aead.h"

namespace desk::crypto {

/**
 * ChaCha20-Poly1305 (RFC 8439 §2.8) under one key: for what other programs open (core/exporting/age_file.h);
 * what is ours is sealed with AesGcm.
 *
 * DANGER: two messages under one key and one nonce give both away. One thread at a time.
 */
class ChaChaPoly
{
public:
    /// A key of 32 bytes; anything else stops the program.
    explicit ChaChaPoly(ByteView key);
    ~ChaChaPoly();
    ChaChaPoly(ChaChaPoly &&) noexcept;
    ChaChaPoly &operator=(ChaChaPoly &&) noexcept;

    /// Appends ciphertext and tag to `out`.
    void seal(const Nonce &nonce, ByteView associated, ByteView plaintext, Bytes &out);
    /// Into a buffer that serves many messages. Tampered when the tag does not fit: then it is left empty and
    /// wiped.
    Result<void> openInto(SecretBytes &plaintext, const Nonce &nonce, ByteView associated, ByteView sealed);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace desk::crypto
