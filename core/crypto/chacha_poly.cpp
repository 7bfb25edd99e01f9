// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chacha_poly.h"

#include "core/crypto/aead_cipher.h"

namespace desk::crypto {

struct ChaChaPoly::State : AeadCipher
{
    using AeadCipher::AeadCipher;
};

ChaChaPoly::ChaChaPoly(ByteView key)
{
    if (key.size() != Key::size)
        cryptoBroken("ChaCha20 key size");
    m_state = std::make_unique<State>(chaCha20Poly1305(), key);
}

ChaChaPoly::~ChaChaPoly() = default;
ChaChaPoly::ChaChaPoly(ChaChaPoly &&) noexcept = default;
ChaChaPoly &ChaChaPoly::operator=(ChaChaPoly &&) noexcept = default;

void ChaChaPoly::seal(const Nonce &nonce, ByteView associated, ByteView plaintext, Bytes &out)
{
    m_state->seal(nonce, associated, plaintext, out);
}

Result<void> ChaChaPoly::openInto(SecretBytes &plaintext, const Nonce &nonce, ByteView associated,
                                  ByteView sealed)
{
    return m_state->openInto(plaintext, nonce, associated, sealed);
}

} // namespace desk::crypto
