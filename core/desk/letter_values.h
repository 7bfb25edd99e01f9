// SPDX-License-Identifier: GPL-3.0-or-later
// Letters to people, as an interface sees them.
#pragma once

#include "core/letters/letter.h"
#include "core/policy/profile.h"

#include <string>
#include <vector>

namespace desk {

struct LetterOrder
{
    policy::Right right{};
    std::string kind;     ///< acknowledgement, identity-question, clarification, extension, grant, partial-grant, refusal, ...
    std::string language; ///< Empty: the person's.
    std::string recipient; ///< A recipient notice: id in the policy.
    /// What the agent wrote instead of the text of a block that is not locked: block id and text.
    std::vector<std::pair<std::string, std::string>> edits;
    /// What only the agent knows: field name and text, e.g. what is asked back.
    std::vector<std::pair<std::string, std::string>> fields;
};

struct LetterDraft
{
    letters::Letter letter;
    std::vector<std::string> unfilled; ///< Fields without a text: such a letter cannot be sent.
};

} // namespace desk
