// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/letter_rules.h"

#include <string>
#include <vector>

namespace desk::intake {

/// What a letter is read with.
struct LetterContext
{
    const LetterRules &rules;
    std::string region; ///< ISO 3166-1 alpha-2: whose telephone numbers have no country code. May be empty.
    std::vector<std::string> ownAddresses; ///< The desk's own e-mail addresses: nobody's identifiers.
};

} // namespace desk::intake
