// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"

#include "core/crypto/aead_cipher.h"

namespace desk::crypto {

namespace {

static_assert(aeadTagSize == tagSize);

const EVP_CIPHER *aesFor(ByteView key)
{
    if (key.size() != 32 && key.size() != 16)
        cryptoBroken("AES key size");
    return key.size() == 32 ? aes256Gcm() : aes128Gcm();
}

} // namespace

struct AesGcm::State : AeadCipher
{
    using AeadCipher::AeadCipher;
};

AesGcm::AesGcm(ByteView key) : m_state(std::make_unique<State>(aesFor(key), key)) {}

AesGcm::~AesGcm() = default;
AesGcm::AesGcm(AesGcm &&) noexcept = default;
AesGcm &AesGcm::operator=(AesGcm &&) noexcept = default;

void AesGcm::seal(const Nonce &nonce, ByteView associated, ByteView plaintext, Bytes &out)
{
    m_state->seal(nonce, associated, plaintext, out);
}

Result<SecretBytes> AesGcm::open(const Nonce &nonce, ByteView associated, ByteView sealed)
{
    SecretBytes plaintext;
    DESK_CHECK(openInto(plaintext, nonce, associated, sealed));
    return plaintext;
}

Result<void> AesGcm::openInto(SecretBytes &plaintext, const Nonce &nonce, ByteView associated,
                              ByteView sealed)
{
    return m_state->openInto(plaintext, nonce, associated, sealed);
}

} // namespace desk::crypto
