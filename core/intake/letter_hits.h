// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/letter_rules.h"

#include <vector>

namespace desk::intake {

/// A rule that fired.
struct Hit
{
    const LetterRule *rule = nullptr;
    PhraseMatch match;
    Span words; ///< In the letter, from the first word to the last.
    Certainty certainty =
        Certainty::Likely; ///< After conditions, questions and quotation marks were looked at.
    bool negated = false;  ///< The letter says that this is not so.
};

/**
 * Every rule that fires, in the order of the words. A condition ("if you delete …"), an indirect question
 * ("how do I …") and quotation marks make what is certain likely; a condition or quotation marks take what
 * was only likely away. Of two laws the one with more words counts.
 */
std::vector<Hit> hitsOf(const LetterRules &rules, const SymbolText &text);

} // namespace desk::intake
