// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/crypto: what AesGcm and ChaChaPoly share. The .cpp is the only file that hands a nonce to
// OpenSSL.
#pragma once

#include "core/crypto/openssl_support.h"
#include "core/crypto/secret.h"

namespace desk::crypto {

inline constexpr std::size_t aeadTagSize = 16;

/// One of OpenSSL's ciphers with a tag of 128 bits, under one key of at most 32 bytes, nonces of 12; the key
/// schedule is kept.
class AeadCipher
{
public:
    AeadCipher(const EVP_CIPHER *cipher, ByteView key);
    ~AeadCipher() { wipe(m_key); }
    AeadCipher(const AeadCipher &) = delete;
    AeadCipher &operator=(const AeadCipher &) = delete;

    void seal(ByteView nonce, ByteView associated, ByteView plaintext, Bytes &out);
    Result<void> openInto(SecretBytes &plaintext, ByteView nonce, ByteView associated, ByteView sealed);

private:
    std::array<std::uint8_t, 32> m_key{};
    const EVP_CIPHER *m_cipher;
    CipherContext m_encrypt; ///< Each made, and the key worked into it, at the first message.
    CipherContext m_decrypt;
};

} // namespace desk::crypto
