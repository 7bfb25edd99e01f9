// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"
#include "core/crypto/key_pair.h"

#include <span>
#include <string>
#include <string_view>

namespace desk::audit {

/// What a log says about itself at one moment (C2SP tlog-checkpoint): everything up to `size` is fixed by
/// `root`.
struct Checkpoint
{
    std::string origin; ///< Names the log: UTF-8, not empty, one line.
    std::uint64_t size = 0;
    crypto::Digest256 root{};
    bool operator==(const Checkpoint &) const = default;
};

/**
 * The checkpoint as a note signed with Ed25519 (C2SP tlog-checkpoint in C2SP signed-note):
 *
 *     origin
 *     size, decimal
 *     root, base64
 *
 *     — keyName base64(key id | signature)
 *
 * The signature covers the first three lines with their line ends; the key id is the first four bytes of
 * SHA-256(keyName | 0A | 01 | public key). InvalidArgument: the origin is empty or not one line of text, or
 * the key name is empty or holds a space or a plus.
 */
Result<std::string> signCheckpoint(const Checkpoint &checkpoint, std::string_view keyName,
                                   const crypto::SigningKeyPair &key);

/**
 * Reads a signed checkpoint and checks its signature by this key. Signatures of other keys (witnesses) are
 * passed over, extension lines are signed but not understood.
 *
 * InvalidInput: not a checkpoint, `place` is the line. LimitExceeded: more than 64 KiB. WrongKey: not signed
 * by this key. Tampered: the text or the signature was changed.
 */
Result<Checkpoint> openCheckpoint(std::string_view note, std::string_view keyName,
                                  const crypto::PublicKey &publicKey);

/// openCheckpoint() with whichever of the keys signed it; the first key's error where none did.
Result<Checkpoint> openCheckpointOf(std::string_view note, std::string_view keyName,
                                    std::span<const crypto::PublicKey> publicKeys);

/// The public key as people hand it on: keyName "+" key id in hexadecimal "+" base64(01 | public key).
std::string noteVerifierKey(std::string_view keyName, const crypto::PublicKey &publicKey);

} // namespace desk::audit
