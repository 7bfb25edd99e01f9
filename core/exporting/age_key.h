// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_pair.h"

#include <variant>

namespace desk::exporting {

/// "age1…": to whom a file is sealed, an X25519 public key as the C2SP age specification writes it.
std::string ageRecipient(const crypto::PublicKey &key);

/// Blanks around it are passed over. InvalidInput: no such key, a slip in it, or one of low order, to which
/// anybody could seal and anybody open.
Result<crypto::PublicKey> readAgeRecipient(std::string_view text);

inline constexpr std::string_view ageIdentityBegins = "AGE-SECRET-KEY-1";

/// "AGE-SECRET-KEY-1…": the private half. InvalidInput.
Result<crypto::AgreementKeyPair> readAgeIdentity(std::string_view text);

/// For reading aloud: the first 16 bytes of the SHA-256 of the "age1…" line, in groups of four hexadecimal
/// digits.
std::string ageFingerprint(const crypto::PublicKey &key);

/// Opens by a passphrase: scrypt with N = 2^logN, r = 8, p = 1.
struct AgePassphrase
{
    std::string_view text;
    std::uint8_t logN = 17; ///< As for passwords (crypto::standardScryptCost): 128 MiB and half a second.
};

/// Dearer files are not opened: a gigabyte of memory, some seconds.
inline constexpr int mostAgeWork = 20;

/// By what a new file opens: a passphrase, or the private half of this key.
using AgeRecipient = std::variant<AgePassphrase, crypto::PublicKey>;

} // namespace desk::exporting
