// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/letter_hits.h"

#include <string>

namespace desk::intake {

/// The language that most words are of.
struct LetterTongue
{
    std::string
        tag; ///< BCP 47: "de"; "zh-CN", or "zh-Hant" in traditional characters. Empty: not recognised.
    bool hasRules = true; ///< False: recognised, but no rules of this language are here.
    bool isMixed = false; ///< Whole sentences are in other languages.
};

/// Counts common words, Han characters, and the rules that fired. `letter` is what `text` was made of.
LetterTongue tongueOf(const LetterRules &rules, const SymbolText &text, const std::vector<Hit> &hits,
                      std::string_view letter);

} // namespace desk::intake
