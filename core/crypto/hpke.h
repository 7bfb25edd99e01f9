// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_pair.h"

namespace desk::crypto {

/// One message sealed to a public key: the ephemeral public key, then ciphertext and tag.
struct HpkeSealed
{
    PublicKey encapsulated{};
    Bytes ciphertext;
};

/**
 * HPKE (RFC 9180), base mode, single shot (§6.1): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
 *
 * `info` binds the message to its purpose, `associated` to its circumstances; both must be given again to open.
 * InvalidInput: the public key is of low order. About 90 µs.
 */
Result<HpkeSealed> hpkeSeal(ByteView recipient, ByteView info, ByteView associated, ByteView plaintext, RandomSource &random);

/// hpkeSeal() with a given ephemeral key pair: for published vectors only; never use a pair twice.
Result<HpkeSealed> hpkeSealWithEphemeral(const AgreementKeyPair &ephemeral, ByteView recipient, ByteView info,
                                         ByteView associated, ByteView plaintext);

/// Tampered: not sealed to this key, or `info`, `associated` or the ciphertext differ. About 45 µs.
Result<SecretBytes> hpkeOpen(const AgreementKeyPair &own, ByteView info, ByteView associated, const HpkeSealed &sealed);

} // namespace desk::crypto
