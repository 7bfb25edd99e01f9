// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_pair.h"

#include "core/crypto/openssl_support.h"

#include <openssl/err.h>

namespace desk::crypto {

namespace {

PublicKeyObject privateObject(int type, const Key &key)
{
    PublicKeyObject object(EVP_PKEY_new_raw_private_key(type, nullptr, key.view().data(), Key::size));
    if (!object)
        cryptoBroken("private key");
    return object;
}

PublicKeyObject publicObject(int type, ByteView key)
{
    PublicKeyObject object(EVP_PKEY_new_raw_public_key(type, nullptr, key.data(), key.size()));
    ERR_clear_error();
    return object;
}

PublicKey publicHalf(int type, const Key &key)
{
    const PublicKeyObject object = privateObject(type, key);
    PublicKey out{};
    std::size_t size = out.size();
    must(EVP_PKEY_get_raw_public_key(object.get(), out.data(), &size), "public key");
    return out;
}

} // namespace

SigningKeyPair SigningKeyPair::generate(RandomSource &random)
{
    return fromSeed(Key::random(random));
}

SigningKeyPair SigningKeyPair::fromSeed(const Key &seed)
{
    return {seed, publicHalf(EVP_PKEY_ED25519, seed)};
}

AgreementKeyPair AgreementKeyPair::generate(RandomSource &random)
{
    return fromPrivate(Key::random(random));
}

AgreementKeyPair AgreementKeyPair::fromPrivate(const Key &privateKey)
{
    return {privateKey, publicHalf(EVP_PKEY_X25519, privateKey)};
}

Signature sign(const SigningKeyPair &key, ByteView message)
{
    const PublicKeyObject object = privateObject(EVP_PKEY_ED25519, key.seed);
    const DigestContext context(EVP_MD_CTX_new());
    must(EVP_DigestSignInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, object.get(), nullptr), "Ed25519");
    Signature out{};
    std::size_t size = out.size();
    must(EVP_DigestSign(context.get(), out.data(), &size, message.data(), message.size()), "Ed25519");
    return out;
}

bool verify(ByteView publicKey, ByteView message, ByteView signature)
{
    const PublicKeyObject object = publicObject(EVP_PKEY_ED25519, publicKey);
    if (!object)
        return false;
    const DigestContext context(EVP_MD_CTX_new());
    must(EVP_DigestVerifyInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, object.get(), nullptr), "Ed25519");
    const bool good = EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
    ERR_clear_error();
    return good;
}

Result<Key> agree(const Key &privateKey, ByteView otherPublic)
{
    const Error bad = fail(ErrorCode::InvalidInput, "A public key cannot be used for sealing.");
    const PublicKeyObject own = privateObject(EVP_PKEY_X25519, privateKey);
    const PublicKeyObject other = publicObject(EVP_PKEY_X25519, otherPublic);
    if (!other)
        return bad;
    const PublicKeyContext context(EVP_PKEY_CTX_new(own.get(), nullptr));
    must(EVP_PKEY_derive_init(context.get()), "X25519");
    Key shared;
    std::size_t size = Key::size;
    // OpenSSL itself refuses the all-zero result; the comparison keeps that true of any library.
    const bool derived = EVP_PKEY_derive_set_peer(context.get(), other.get()) == 1
                         && EVP_PKEY_derive(context.get(), shared.mutableView().data(), &size) == 1;
    ERR_clear_error();
    if (!derived || shared == Key())
        return bad;
    return shared;
}

} // namespace desk::crypto
