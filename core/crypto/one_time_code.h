// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/digest.h"

#include <string>

namespace desk::crypto {

/// HOTP (RFC 4226 §5.3): `digits` decimal digits, 6 to 8.
std::string hotp(ByteView secret, std::uint64_t counter, int digits, MacHash hash);

/// The 30-second step of TOTP (RFC 6238 §4) in which `at` falls.
std::uint64_t totpStep(Instant at);

/// The step of the code, when it is that of `at` or of a neighbour (RFC 6238 §5.2); compares in constant time.
/// WrongCode otherwise. The caller must refuse a step it has seen before: a code counts once.
Result<std::uint64_t> matchTotp(ByteView secret, std::string_view code, Instant at);

} // namespace desk::crypto
