// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_pair.h"

namespace desk::exporting {

/**
 * The desk's public signing key as one line of text that can be published and handed to a verifier:
 * "rightsdesk-desk-key-v1 <base64 of 32 bytes>" and a line feed.
 */
std::string printDeskKey(const crypto::PublicKey &key);

/// Reads that line; white space at both ends is ignored, anything else is InvalidInput. A later version of
/// the line is NewerFormat.
Result<crypto::PublicKey> parseDeskKey(std::string_view text);

/// How people compare a key: lower-case hexadecimal SHA-256 of its 32 bytes.
std::string keyFingerprint(const crypto::PublicKey &key);

} // namespace desk::exporting
