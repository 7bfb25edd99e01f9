// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead_cipher.h"

#include <openssl/err.h>

#include <limits>

namespace desk::crypto {

namespace {

Error tampered()
{
    return fail(ErrorCode::Tampered, "Sealed data was changed after it was written.");
}

} // namespace

AeadCipher::AeadCipher(const EVP_CIPHER *cipher, ByteView key) : m_cipher(cipher)
{
    std::copy(key.begin(), key.end(), m_key.begin());
}

void AeadCipher::seal(ByteView nonce, ByteView associated, ByteView plaintext, Bytes &out)
{
    if (plaintext.size() > std::numeric_limits<int>::max() / 2 ||
        associated.size() > std::numeric_limits<int>::max() / 2)
        cryptoBroken("message too long for one envelope");
    const bool first = !m_encrypt;
    if (first)
        m_encrypt.reset(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX *context = m_encrypt.get();
    must(EVP_EncryptInit_ex2(context, first ? m_cipher : nullptr, first ? m_key.data() : nullptr,
                             nonce.data(), nullptr),
         "AEAD key and nonce");
    int written = 0;
    must(
        EVP_EncryptUpdate(context, nullptr, &written, associated.data(), static_cast<int>(associated.size())),
        "AEAD associated data");
    const std::size_t start = out.size();
    out.resize(start + plaintext.size() + aeadTagSize);
    if (!plaintext.empty())
        must(EVP_EncryptUpdate(context, out.data() + start, &written, plaintext.data(),
                               static_cast<int>(plaintext.size())),
             "AEAD");
    must(EVP_EncryptFinal_ex(context, out.data() + start + plaintext.size(), &written), "AEAD end");
    must(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, aeadTagSize,
                             out.data() + start + plaintext.size()),
         "AEAD tag");
}

Result<void> AeadCipher::openInto(SecretBytes &plaintext, ByteView nonce, ByteView associated,
                                  ByteView sealed)
{
    plaintext.clear();
    if (sealed.size() < aeadTagSize || sealed.size() > std::numeric_limits<int>::max() / 2)
        return tampered();
    const bool first = !m_decrypt;
    if (first)
        m_decrypt.reset(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX *context = m_decrypt.get();
    must(EVP_DecryptInit_ex2(context, first ? m_cipher : nullptr, first ? m_key.data() : nullptr,
                             nonce.data(), nullptr),
         "AEAD key and nonce");
    int written = 0;
    must(
        EVP_DecryptUpdate(context, nullptr, &written, associated.data(), static_cast<int>(associated.size())),
        "AEAD associated data");
    const std::size_t size = sealed.size() - aeadTagSize;
    plaintext.resize(size);
    if (size > 0)
        must(EVP_DecryptUpdate(context, plaintext.data(), &written, sealed.data(), static_cast<int>(size)),
             "AEAD");
    std::array<std::uint8_t, aeadTagSize> tag{};
    std::copy_n(sealed.begin() + static_cast<std::ptrdiff_t>(size), aeadTagSize, tag.begin());
    must(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, aeadTagSize, tag.data()), "AEAD tag");
    if (EVP_DecryptFinal_ex(context, plaintext.data() + size, &written) != 1) {
        ERR_clear_error();
        wipe(plaintext);
        plaintext.clear();
        return tampered();
    }
    return {};
}

} // namespace desk::crypto
