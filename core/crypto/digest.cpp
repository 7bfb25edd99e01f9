// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"

#include "core/crypto/openssl_support.h"
#include "core/crypto/secret.h"

#include <openssl/core_names.h>

#include <algorithm>

namespace desk::crypto {

struct Sha256::State
{
    DigestContext context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    must(EVP_DigestInit_ex2(m_state->context.get(), sha256(), nullptr), "SHA-256");
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::update(ByteView data)
{
    must(EVP_DigestUpdate(m_state->context.get(), data.data(), data.size()), "SHA-256");
}

Digest256 Sha256::finish()
{
    Digest256 out{};
    must(EVP_DigestFinal_ex(m_state->context.get(), out.data(), nullptr), "SHA-256");
    return out;
}

Digest256 sha256Of(std::initializer_list<ByteView> parts)
{
    Sha256 hash;
    for (const ByteView part : parts)
        hash.update(part);
    return hash.finish();
}

struct Hmac::State
{
    MacContext context{EVP_MAC_CTX_new(hmac())};
    bool fresh = false; ///< Initialised and not used since.

    void start(ByteView key, const OSSL_PARAM *parameters)
    {
        // An empty key is legal for HMAC, but a null pointer means "keep the key" to OpenSSL.
        static constexpr std::uint8_t none = 0;
        must(EVP_MAC_init(context.get(), key.empty() ? &none : key.data(), key.size(), parameters), "HMAC");
        fresh = true;
    }
};

Hmac::Hmac(MacHash hash, ByteView key) : m_state(std::make_unique<State>())
{
    char sha1Name[] = "SHA1";
    char sha256Name[] = "SHA256";
    char sha512Name[] = "SHA512";
    char *name = hash == MacHash::Sha1 ? sha1Name : hash == MacHash::Sha256 ? sha256Name : sha512Name;
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0), OSSL_PARAM_construct_end()};
    m_state->start(key, parameters);
}

Hmac::~Hmac() = default;
Hmac::Hmac(Hmac &&) noexcept = default;
Hmac &Hmac::operator=(Hmac &&) noexcept = default;

void Hmac::rekey(ByteView key)
{
    m_state->start(key, nullptr);
}

void Hmac::compute(std::initializer_list<ByteView> parts, MutableByteView out)
{
    if (!m_state->fresh)
        must(EVP_MAC_init(m_state->context.get(), nullptr, 0, nullptr), "HMAC");
    m_state->fresh = false;
    for (const ByteView part : parts)
        must(EVP_MAC_update(m_state->context.get(), part.data(), part.size()), "HMAC");
    std::array<std::uint8_t, 64> full{};
    std::size_t written = 0;
    must(EVP_MAC_final(m_state->context.get(), full.data(), &written, full.size()), "HMAC");
    std::copy_n(full.begin(), std::min(out.size(), written), out.begin());
    wipe(full);
}

Digest256 hmacSha256(ByteView key, ByteView message)
{
    Digest256 out{};
    Hmac(MacHash::Sha256, key).compute({message}, out);
    return out;
}

Digest512 hmacSha512(ByteView key, ByteView message)
{
    Digest512 out{};
    Hmac(MacHash::Sha512, key).compute({message}, out);
    return out;
}

} // namespace desk::crypto
