// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letters/letter_fields.h"
#include "core/letters/letter_words.h"
#include "core/policy/request_words.h"

#include <set>
#include <string>
#include <vector>

namespace desk::letters {

/// Everything that decides about a letter. Days and texts are data of one person.
struct LetterRequest
{
    LetterKind kind{};
    std::string law; ///< Id, e.g. "eu-gdpr".
    policy::Right right{};
    std::vector<policy::Right> otherRights; ///< Asked for in the same message; named beside `right`.
    LetterOutcome outcome = LetterOutcome::Pending;
    std::string language;      ///< BCP 47, as the person writes, e.g. "de-AT".
    std::string residence;     ///< ISO 3166-1 or 3166-2, e.g. "FR", "US-CA"; may be empty.
    std::string establishment; ///< Of the platform; names the authority where the residence has none.
    std::string ground;        ///< Code of a refusal ground, e.g. "gdpr.12.5.excessive"; empty: none.
    std::set<LetterFlag> flags;
    LetterFields fields;
};

} // namespace desk::letters
