// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/letter_rules.h"

#include <string_view>
#include <vector>

namespace desk::intake {

/// Which parts of a letter its sender wrote, and which somebody else did. Whole lines, in order; together
/// everything.
struct LetterParts
{
    std::vector<Span> own;
    std::vector<Span> quoted;
};

/**
 * Tells them apart by what mail programs put in: ">" before lines (RFC 3676 §4.5), "On … wrote:" before them,
 * "Original Message", a block of headers. Everything behind the last two is somebody else's. A first line
 * "Re: …" is a subject that the sender did not choose. Headers above everything else are those of the letter
 * itself. `text` is valid UTF-8.
 */
LetterParts partsOf(std::string_view text, const QuoteWords &words);

} // namespace desk::intake
