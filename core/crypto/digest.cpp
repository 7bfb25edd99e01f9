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

    static constexpr std::size_t maxBlock = 128;
    static constexpr std::size_t maxDigest = 64;
    using Block = std::array<std::uint8_t, maxBlock>;

    /// A key as HMAC uses it (RFC 2104 §2): a block, shortened by the hash where it is longer.
    void toBlock(ByteView key, Block &block) const
    {
        block.fill(0);
        if (key.size() <= blockSize) {
            std::copy(key.begin(), key.end(), block.begin());
            return;
        }
        must(EVP_DigestInit_ex2(work.get(), digest, nullptr), "HMAC");
        must(EVP_DigestUpdate(work.get(), key.data(), key.size()), "HMAC");
        must(EVP_DigestFinal_ex(work.get(), block.data(), nullptr), "HMAC");
    }

    /// Begins the hash with a block mixed with `with`; mixing twice gives the block back.
    void begin(const DigestContext &context, Block &block, std::uint8_t with) const
    {
        for (std::uint8_t &byte : block)
            byte ^= with;
        must(EVP_DigestInit_ex2(context.get(), digest, nullptr), "HMAC");
        must(EVP_DigestUpdate(context.get(), block.data(), blockSize), "HMAC");
    }

    void start(ByteView key)
    {
        Block block;
        toBlock(key, block);
        begin(inner, block, innerPad);
        begin(outer, block, innerPad ^ outerPad);
        wipe(block);
    }

    void add(std::initializer_list<ByteView> parts) const
    {
        for (const ByteView part : parts)
            must(EVP_DigestUpdate(work.get(), part.data(), part.size()), "HMAC");
    }

    /// What `work` has come to, as the front of `out`.
    ByteView finish(std::array<std::uint8_t, 64> &out) const
    {
        unsigned int size = 0;
        must(EVP_DigestFinal_ex(work.get(), out.data(), &size), "HMAC");
        return ByteView(out).first(size);
    }

    static constexpr std::uint8_t innerPad = 0x36;
    static constexpr std::uint8_t outerPad = 0x5C;
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

void Hmac::compute(std::initializer_list<ByteView> parts, MutableByteView out)
{
    EVP_MD_CTX *const work = m_state->work.get();
    std::array<std::uint8_t, State::maxDigest> full{};
    must(EVP_MD_CTX_copy_ex(work, m_state->inner.get()), "HMAC");
    m_state->add(parts);
    const ByteView digest = m_state->finish(full);
    must(EVP_MD_CTX_copy_ex(work, m_state->outer.get()), "HMAC");
    m_state->add({digest});
    const ByteView mac = m_state->finish(full);
    std::copy_n(mac.begin(), std::min(out.size(), mac.size()), out.begin());
    wipe(full);
}

void Hmac::computeUnder(ByteView key, std::initializer_list<ByteView> parts, MutableByteView out)
{
    State::Block block;
    std::array<std::uint8_t, State::maxDigest> full{};
    m_state->toBlock(key, block);
    m_state->begin(m_state->work, block, State::innerPad);
    m_state->add(parts);
    const ByteView digest = m_state->finish(full);
    m_state->begin(m_state->work, block, State::innerPad ^ State::outerPad);
    m_state->add({digest});
    const ByteView mac = m_state->finish(full);
    std::copy_n(mac.begin(), std::min(out.size(), mac.size()), out.begin());
    wipe(block);
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
