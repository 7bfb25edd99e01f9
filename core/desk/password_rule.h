// SPDX-License-Identifier: GPL-3.0-or-later
// Which passwords will do (MH-S2), and for how long.
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/policy/security_rules.h"

#include <optional>
#include <string_view>

namespace desk {

/// What a password has to be. The four kinds of characters are always asked for.
struct PasswordDemands
{
    int leastLength = 12; ///< Characters (code points) of the text in Normalization Form C.
    int mostDays = 0;     ///< After which it has to be changed; 0: never.
    /// Takes over whatever a policy asks for beyond it.
    void tighten(const policy::PasswordRule &rule);
};

/**
 * Whether a password will do for somebody of this name: long enough; upper and lower case, a digit and a
 * symbol (two different letters of a script without case stand for the two cases); not made of words that
 * everybody guesses, also where digits stand for letters; not the name. InvalidArgument says which of these
 * it is, and never the password.
 */
Result<void> checkPassword(ByteView password, std::string_view name, const PasswordDemands &demands);

/// Whether a password has to be changed. `setAt` 1970: somebody else chose it, so at once; none: not known,
/// so not yet.
bool isPasswordDue(std::optional<Instant> setAt, Instant now, const PasswordDemands &demands);

} // namespace desk
