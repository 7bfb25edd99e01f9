// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/letter_context.h"
#include "core/intake/letter_hits.h"

namespace desk::intake {

/**
 * Adds what finds the person: what stands behind a label ("order number 1001"), e-mail addresses and
 * international telephone numbers wherever they are, the postcode of a line of an address. E-mail and
 * telephone in the spelling of core/subjects/identifier.h, the rest as written. A telephone number whose
 * country is not known is a doubt.
 */
void addIdentifiers(const std::vector<Span> &parts, const std::vector<Hit> &hits,
                    const LetterContext &context, Draft &draft);

/// The name behind "my name is" or under the closing words; empty when there is none.
struct WriterName
{
    std::string name;
    Finding because;
};
WriterName writerName(const std::vector<Span> &parts, const std::vector<Hit> &hits,
                      const LetterContext &context, std::string_view letter);

} // namespace desk::intake
