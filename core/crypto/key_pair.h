// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

namespace desk::crypto {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// An Ed25519 key pair (RFC 8032). The private half is the 32-byte seed.
struct SigningKeyPair
{
    Key seed;
    PublicKey publicKey{};
    static SigningKeyPair generate(RandomSource &random);
    static SigningKeyPair fromSeed(const Key &seed);
};

/// An X25519 key pair (RFC 7748).
struct AgreementKeyPair
{
    Key privateKey;
    PublicKey publicKey{};
    static AgreementKeyPair generate(RandomSource &random);
    static AgreementKeyPair fromPrivate(const Key &privateKey);
};

/// PureEdDSA over the message (RFC 8032 §5.1.6). About 50 µs.
Signature sign(const SigningKeyPair &key, ByteView message);
/// RFC 8032 §5.1.7; false for malformed keys and signatures of any length. About 130 µs.
bool verify(ByteView publicKey, ByteView message, ByteView signature);
/// X25519 (RFC 7748 §6.1). InvalidInput when the result is all zero: the other side's key is of low order.
Result<Key> agree(const Key &privateKey, ByteView otherPublic);

} // namespace desk::crypto
