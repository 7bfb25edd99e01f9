// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/openssl_support.h"

namespace desk::crypto {

namespace {

template <typename T>
T *fetched(T *object, const char *name)
{
    if (object == nullptr)
        cryptoBroken(name);
    return object;
}

} // namespace

// Fetching costs as much as sealing a record does, so each algorithm is fetched once and kept for the process.

const EVP_MD *sha1()
{
    static EVP_MD *const digest = fetched(EVP_MD_fetch(nullptr, "SHA1", nullptr), "SHA1");
    return digest;
}

const EVP_MD *sha256()
{
    static EVP_MD *const digest = fetched(EVP_MD_fetch(nullptr, "SHA256", nullptr), "SHA256");
    return digest;
}

const EVP_MD *sha512()
{
    static EVP_MD *const digest = fetched(EVP_MD_fetch(nullptr, "SHA512", nullptr), "SHA512");
    return digest;
}

const EVP_CIPHER *aes256Gcm()
{
    static EVP_CIPHER *const cipher = fetched(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr), "AES-256-GCM");
    return cipher;
}

const EVP_CIPHER *aes128Gcm()
{
    static EVP_CIPHER *const cipher = fetched(EVP_CIPHER_fetch(nullptr, "AES-128-GCM", nullptr), "AES-128-GCM");
    return cipher;
}

const EVP_CIPHER *chaCha20Poly1305()
{
    static EVP_CIPHER *const cipher = fetched(EVP_CIPHER_fetch(nullptr, "ChaCha20-Poly1305", nullptr), "ChaCha20-Poly1305");
    return cipher;
}

EVP_KDF *scryptKdf()
{
    static EVP_KDF *const kdf = fetched(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr), "SCRYPT");
    return kdf;
}

} // namespace desk::crypto
