// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"
#include "core/crypto/secret.h"

namespace desk::crypto {

enum class KdfHash : std::uint8_t { Sha256, Sha512 };

/// HKDF (RFC 5869), extract then expand. `size` 1 to 255 hash lengths, `info` at most 32 KiB, else LimitExceeded.
Result<SecretBytes> hkdf(KdfHash hash, ByteView salt, ByteView keyMaterial, ByteView info, std::size_t size);
/// HKDF-Extract (RFC 5869 §2.2): 32 or 64 bytes.
SecretBytes hkdfExtract(KdfHash hash, ByteView salt, ByteView keyMaterial);
/// HKDF-Expand (RFC 5869 §2.3). Limits as hkdf().
Result<SecretBytes> hkdfExpand(KdfHash hash, ByteView pseudoRandomKey, ByteView info, std::size_t size);

/**
 * PBKDF2 (RFC 8018 §5.2) with HMAC-SHA-512: for what a browser opens, which knows no dearer derivation.
 * `iterations` and `size` at least 1. About a microsecond an iteration.
 */
SecretBytes pbkdf2Sha512(ByteView password, ByteView salt, std::uint32_t iterations, std::size_t size);

/// What scrypt (RFC 7914) costs: memory is 128 × r × 2^logN bytes.
struct ScryptCost
{
    std::uint8_t logN = 17;
    std::uint8_t r = 8;
    std::uint8_t p = 1;
    auto operator<=>(const ScryptCost &) const = default;
};

/// The cost for a real desk (OWASP password storage, ASVS 5.0: N = 2^17, r = 8, p = 1) and the least that is accepted.
constexpr ScryptCost standardScryptCost{17, 8, 1};
/// The cost for a rehearsal desk, whose people are made up.
constexpr ScryptCost rehearsalScryptCost{12, 8, 1};

/**
 * Whether a cost read from a file may be run at all: not below `floor`, and not so high that opening would
 * exhaust the machine (N ≤ 2^21, r ≤ 16, p ≤ 4, memory ≤ 1 GiB). Tampered otherwise.
 */
Result<void> checkScryptCost(ScryptCost cost, ScryptCost floor);

/**
 * `size` bytes from a password. Takes about half a second at the standard cost: never on an interface's thread.
 *
 * A cost that came from a file goes through checkScryptCost() first. InvalidArgument: logN is not 1 to 24, or a zero.
 * LimitExceeded: more memory than there is.
 */
Result<SecretBytes> scrypt(ByteView password, ByteView salt, ScryptCost cost, std::size_t size);

} // namespace desk::crypto
