// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/kdf.h"
#include "core/exporting/age_header.h"
#include "core/exporting/age_key.h"

namespace desk::exporting {

inline constexpr std::size_t ageFileKeySize = 16;

/// The file key for one recipient: a "scrypt" or "X25519" stanza of the age specification. Errors are those
/// of AgeWriter::begin().
Result<AgeStanza> wrapAgeFileKey(ByteView fileKey, const AgeRecipient &recipient, RandomSource &random);

/// The file key out of whichever stanza `secret` opens; of types that are unknown nothing is asked. Errors
/// are those of AgeSource::open().
Result<crypto::SecretBytes> unwrapAgeFileKey(const std::vector<AgeStanza> &stanzas, std::string_view secret);

/// HMAC-SHA-256 of the head under HKDF-SHA-256(file key, "", "header").
crypto::Digest256 ageHeaderMac(ByteView fileKey, std::string_view authenticated);

} // namespace desk::exporting
