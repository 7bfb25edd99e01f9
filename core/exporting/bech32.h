// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

namespace desk::exporting {

/// A word that says what the bytes are, and the bytes.
struct Bech32
{
    std::string prefix; ///< Lower case.
    Bytes data;
};

/// BIP 173, in lower case. `prefix` is lower case and not empty; 50 bytes at most.
std::string toBech32(std::string_view prefix, ByteView data);

/// All in one case; the checksum, the length (90 at most) and the bits that fill the last character are
/// checked. InvalidInput.
Result<Bech32> fromBech32(std::string_view text);

} // namespace desk::exporting
