// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/letter_reader.h"
#include "tests/support/public_data.h"

#include <algorithm>
#include <set>
#include <string>

namespace desk::intake::test {

inline const LetterRules &shippedRules()
{
    static const Result<LetterRules> rules = shippedLetterRules();
    if (!rules.ok())
        ADD_FAILURE() << rules.error().message << ' ' << rules.error().place;
    return rules.value();
}

inline Draft understood(std::string_view text, std::string region = "DE")
{
    return understandLetter(text, {shippedRules(), std::move(region), {"privacy@shop.example"}});
}

/// The rights as words: "access! deletion" where what is certain has a mark.
inline std::string rightsOf(const Draft &draft)
{
    std::string out;
    for (const RightFinding &found : draft.rights) {
        out += out.empty() ? "" : " ";
        out += policy::spelling(found.right);
        out += found.because.certainty == Certainty::Certain ? "!" : "";
    }
    return out;
}

inline std::string identifiersOf(const Draft &draft, policy::IdentifierKind kind)
{
    std::string out;
    for (const IdentifierFinding &found : draft.identifiers) {
        if (found.kind != kind)
            continue;
        out += out.empty() ? "" : " | ";
        out += found.value;
        out += found.because.certainty == Certainty::Certain ? "!" : "";
    }
    return out;
}

inline bool doubts(const Draft &draft, std::string_view words)
{
    return std::any_of(draft.doubts.begin(), draft.doubts.end(),
                       [&](const Doubt &doubt) { return doubt.sentence.find(words) != std::string::npos; });
}

/// The words of the letter that a finding rests on.
inline std::string wordsOfFinding(const Draft &draft, const Finding &finding)
{
    std::string out;
    for (const Span &span : finding.words)
        out += (out.empty() ? "" : " / ") + draft.text.substr(span.from, span.length);
    return out;
}

} // namespace desk::intake::test
