// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <string>

namespace desk::crypto {

/**
 * A generated passphrase of `groups` × 5 characters from Crockford's 32 letters and digits (no I, L, O, U), e.g.
 * "7QK2M-…": 25 bits a group. Five groups (125 bits) withstand guessing even through a weak derivation.
 */
std::string generatePassphrase(RandomSource &random, int groups);

} // namespace desk::crypto
