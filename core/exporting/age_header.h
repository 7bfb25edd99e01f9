// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"

namespace desk::exporting {

/// The key of an age file, wrapped for one recipient.
struct AgeStanza
{
    std::vector<std::string> arguments; ///< The first is the type.
    Bytes body;
};

/// What stands before the payload of an age file (C2SP age specification, "Header").
struct AgeHeader
{
    std::vector<AgeStanza> stanzas;
    std::string authenticated; ///< Up to and with "---": what the MAC is of.
    crypto::Digest256 mac{};
};

inline constexpr std::string_view ageVersionLine = "age-encryption.org/v1\n";

/// RFC 4648 §4 without padding.
std::string toBareBase64(ByteView bytes);
/// InvalidInput unless toBareBase64() would have written it.
Result<Bytes> fromBareBase64(std::string_view text);

/// AgeHeader::authenticated of these stanzas.
std::string printAgeStanzas(const std::vector<AgeStanza> &stanzas);
/// All of it, the last line feed included.
std::string printAgeHeader(const AgeHeader &header);

/**
 * Reads what stands before the payload, the last line feed included, and nothing else: what comes back prints
 * as the same bytes. InvalidInput: any other shape. NewerFormat: another version of age.
 */
Result<AgeHeader> readAgeHeader(std::string_view text);

} // namespace desk::exporting
