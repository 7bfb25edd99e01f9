// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that hands a nonce to OpenSSL.
#include "core/crypto/aead.h"

#include "core/crypto/openssl_support.h"

#include <openssl/err.h>

#include <limits>

namespace desk::crypto {

namespace {

Error tampered()
{
    return fail(ErrorCode::Tampered, "Sealed data was changed after it was written.");
}

} // namespace

struct AesGcm::State
{
    std::array<std::uint8_t, 32> key{};
    const EVP_CIPHER *cipher = nullptr;
    CipherContext encrypt; ///< Each made, and the key worked into it, at the first message.
    CipherContext decrypt;

    ~State() { wipe(key); }
};

AesGcm::AesGcm(ByteView key) : m_state(std::make_unique<State>())
{
    if (key.size() != 32 && key.size() != 16)
        cryptoBroken("AES key size");
    std::copy(key.begin(), key.end(), m_state->key.begin());
    m_state->cipher = key.size() == 32 ? aes256Gcm() : aes128Gcm();
}

AesGcm::~AesGcm() = default;
AesGcm::AesGcm(AesGcm &&) noexcept = default;
AesGcm &AesGcm::operator=(AesGcm &&) noexcept = default;

void AesGcm::seal(const Nonce &nonce, ByteView associated, ByteView plaintext, Bytes &out)
{
    if (plaintext.size() > std::numeric_limits<int>::max() / 2 || associated.size() > std::numeric_limits<int>::max() / 2)
        cryptoBroken("message too long for one envelope");
    const bool first = !m_state->encrypt;
    if (first)
        m_state->encrypt.reset(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX *context = m_state->encrypt.get();
    must(EVP_EncryptInit_ex2(context, first ? m_state->cipher : nullptr,
                             first ? m_state->key.data() : nullptr, nonce.data(), nullptr),
         "AES-GCM key and nonce");
    int written = 0;
    must(EVP_EncryptUpdate(context, nullptr, &written, associated.data(), static_cast<int>(associated.size())), "AES-GCM associated data");
    const std::size_t start = out.size();
    out.resize(start + plaintext.size() + tagSize);
    if (!plaintext.empty())
        must(EVP_EncryptUpdate(context, out.data() + start, &written, plaintext.data(), static_cast<int>(plaintext.size())), "AES-GCM");
    must(EVP_EncryptFinal_ex(context, out.data() + start + plaintext.size(), &written), "AES-GCM end");
    must(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tagSize, out.data() + start + plaintext.size()), "AES-GCM tag");
}

Result<SecretBytes> AesGcm::open(const Nonce &nonce, ByteView associated, ByteView sealed)
{
    SecretBytes plaintext;
    DESK_CHECK(openInto(plaintext, nonce, associated, sealed));
    return plaintext;
}

Result<void> AesGcm::openInto(SecretBytes &plaintext, const Nonce &nonce, ByteView associated, ByteView sealed)
{
    plaintext.clear();
    if (sealed.size() < tagSize || sealed.size() > std::numeric_limits<int>::max() / 2)
        return tampered();
    const bool first = !m_state->decrypt;
    if (first)
        m_state->decrypt.reset(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX *context = m_state->decrypt.get();
    must(EVP_DecryptInit_ex2(context, first ? m_state->cipher : nullptr,
                             first ? m_state->key.data() : nullptr, nonce.data(), nullptr),
         "AES-GCM key and nonce");
    int written = 0;
    must(EVP_DecryptUpdate(context, nullptr, &written, associated.data(), static_cast<int>(associated.size())), "AES-GCM associated data");
    const std::size_t size = sealed.size() - tagSize;
    plaintext.resize(size);
    if (size > 0)
        must(EVP_DecryptUpdate(context, plaintext.data(), &written, sealed.data(), static_cast<int>(size)), "AES-GCM");
    std::array<std::uint8_t, tagSize> tag{};
    std::copy_n(sealed.begin() + static_cast<std::ptrdiff_t>(size), tagSize, tag.begin());
    must(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()), "AES-GCM tag");
    if (EVP_DecryptFinal_ex(context, plaintext.data() + size, &written) != 1) {
        ERR_clear_error();
        wipe(plaintext);
        plaintext.clear();
        return tampered();
    }
    return {};
}

} // namespace desk::crypto
