// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/draft.h"
#include "core/policy/vocabulary.h"
#include "tests/support/public_data.h"

#include <algorithm>

// Drafts and refusals as short texts, so that a table can say what it expects.
namespace desk::test {

/// "ok", or "code place".
template <typename AnyResult>
std::string faultOf(const AnyResult &result)
{
    if (result.ok())
        return "ok";
    return std::string(errorCodeName(result.error().code)) + ' ' + result.error().place;
}

/// "deletion at /type; objection? at /exercise".
inline std::string rightsOf(const intake::Draft &draft)
{
    std::string out;
    for (const intake::RightFinding &each : draft.rights) {
        out += out.empty() ? "" : "; ";
        out += policy::spelling(each.right);
        out += each.because.certainty == intake::Certainty::Likely ? "? at " : " at ";
        out += each.because.place;
    }
    return out;
}

/// "email=a@b.example at /email; order?=12 at /orders/0".
inline std::string identifiersOf(const intake::Draft &draft)
{
    std::string out;
    for (const intake::IdentifierFinding &each : draft.identifiers) {
        out += out.empty() ? "" : "; ";
        out += policy::spelling(each.kind);
        out += each.because.certainty == intake::Certainty::Likely ? "?=" : "=";
        out += each.value + " at " + each.because.place;
    }
    return out;
}

/// The places of the doubts, with a comma between them.
inline std::string doubtsOf(const std::vector<intake::Doubt> &doubts)
{
    std::string out;
    for (const intake::Doubt &each : doubts)
        out += (out.empty() ? "" : ",") + each.place;
    return out;
}

inline std::string lawsOf(const intake::Draft &draft)
{
    std::string out;
    for (const intake::WordFinding &each : draft.laws)
        out += each.word + (each.because.certainty == intake::Certainty::Likely ? "?" : "") + " at " +
               each.because.place;
    return out;
}

/// `text` with the first `from` replaced; fails the running test when there is none.
inline std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
        ADD_FAILURE() << "there is no " << from;
        return text;
    }
    return text.replace(at, from.size(), to);
}

} // namespace desk::test
