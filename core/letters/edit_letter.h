// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letters/letter.h"

#include <cstdint>
#include <string>
#include <vector>

namespace desk::letters {

enum class EditAction : std::uint8_t
{
    Replace = 1, ///< New words for a free block.
    Remove,      ///< Only where the block answers no duty.
    AddAfter,    ///< A free paragraph of the agent's own behind the block.
};

struct LetterEdit
{
    EditAction action{};
    std::string block; ///< Id.
    std::string text;  ///< Lines become the lines of a paragraph or the items of a list.
};

/**
 * The letter with an agent's changes, made in their order. NotPermitted for a locked block, and for removing
 * what the law wants said; NotFound for an unknown block; InvalidArgument for an empty text, double braces or
 * control characters. The block's id is the place. Thread-safe.
 */
Result<Letter> applyEdits(const Letter &letter, const std::vector<LetterEdit> &edits);

} // namespace desk::letters
