// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/crypto: owners for OpenSSL's objects, and the algorithms fetched once.
#pragma once

#include "core/base/bytes.h"

#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace desk::crypto {

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *object) const { Free(object); }
};

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Freed<EVP_CIPHER_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Freed<EVP_KDF_CTX_free>>;
using PublicKeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using PublicKeyObject = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;

/// OpenSSL refused something that cannot be refused with valid arguments: the process is not to be trusted on.
[[noreturn]] inline void cryptoBroken(const char *what)
{
    std::fprintf(stderr, "rightsdesk: the cryptographic library failed (%s); stopping.\n", what);
    std::abort();
}

inline void must(int status, const char *what)
{
    if (status != 1)
        cryptoBroken(what);
}

const EVP_MD *sha1();
const EVP_MD *sha256();
const EVP_MD *sha512();
const EVP_CIPHER *aes256Gcm();
const EVP_CIPHER *aes128Gcm();
const EVP_CIPHER *chaCha20Poly1305();
EVP_KDF *scryptKdf();

} // namespace desk::crypto
