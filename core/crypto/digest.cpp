// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"

#include "core/crypto/openssl_support.h"
#include "core/crypto/secret.h"

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

// HMAC is put together from its hash: through OpenSSL's own interface for it the hash is looked up by name
// for every new key, which costs more than the MAC of a short message.

struct Hmac::State
{
    explicit State(MacHash hash)
        : digest(hash == MacHash::Sha1     ? sha1()
                 : hash == MacHash::Sha256 ? sha256()
                                           : sha512())
        , blockSize(hash == MacHash::Sha512 ? 128 : 64)
    {
    }

    /// The state of the hash after the key, padded to a block and mixed with `with` (RFC 2104 §2).
    void absorb(DigestContext &to, ByteView key, std::uint8_t with) const
    {
        std::array<std::uint8_t, maxBlock> block{};
        std::copy(key.begin(), key.end(), block.begin());
        for (std::uint8_t &byte : block)
            byte ^= with;
        must(EVP_DigestInit_ex2(to.get(), digest, nullptr), "HMAC");
        must(EVP_DigestUpdate(to.get(), block.data(), blockSize), "HMAC");
        wipe(block);
    }

    void start(ByteView key)
    {
        std::array<std::uint8_t, maxDigest> shortened{};
        if (key.size() > blockSize) {
            must(EVP_DigestInit_ex2(work.get(), digest, nullptr), "HMAC");
            must(EVP_DigestUpdate(work.get(), key.data(), key.size()), "HMAC");
            key = finish(shortened);
        }
        absorb(inner, key, 0x36);
        absorb(outer, key, 0x5C);
        wipe(shortened);
    }

    /// What `work` has come to, as the front of `out`.
    ByteView finish(std::array<std::uint8_t, 64> &out) const
    {
        unsigned int size = 0;
        must(EVP_DigestFinal_ex(work.get(), out.data(), &size), "HMAC");
        return ByteView(out).first(size);
    }

    static constexpr std::size_t maxBlock = 128;
    static constexpr std::size_t maxDigest = 64;
    const EVP_MD *digest;
    std::size_t blockSize;
    DigestContext inner{EVP_MD_CTX_new()};
    DigestContext outer{EVP_MD_CTX_new()};
    DigestContext work{EVP_MD_CTX_new()};
};

Hmac::Hmac(MacHash hash, ByteView key) : m_state(std::make_unique<State>(hash))
{
    m_state->start(key);
}

Hmac::~Hmac() = default;
Hmac::Hmac(Hmac &&) noexcept = default;
Hmac &Hmac::operator=(Hmac &&) noexcept = default;

void Hmac::rekey(ByteView key)
{
    m_state->start(key);
}

void Hmac::compute(std::initializer_list<ByteView> parts, MutableByteView out)
{
    EVP_MD_CTX *const work = m_state->work.get();
    std::array<std::uint8_t, State::maxDigest> full{};
    must(EVP_MD_CTX_copy_ex(work, m_state->inner.get()), "HMAC");
    for (const ByteView part : parts)
        must(EVP_DigestUpdate(work, part.data(), part.size()), "HMAC");
    const ByteView digest = m_state->finish(full);
    must(EVP_MD_CTX_copy_ex(work, m_state->outer.get()), "HMAC");
    must(EVP_DigestUpdate(work, digest.data(), digest.size()), "HMAC");
    const ByteView mac = m_state->finish(full);
    std::copy_n(mac.begin(), std::min(out.size(), mac.size()), out.begin());
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
