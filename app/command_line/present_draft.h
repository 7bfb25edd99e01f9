// SPDX-License-Identifier: GPL-3.0-or-later
// What was understood of a letter, as words and as JSON. Names of members never change: scripts read them.
#pragma once

#include "app/command_line/present.h"

namespace desk::command_line {

/// What became of a draft that was to be opened.
struct DraftEnd
{
    std::string reference;               ///< Of the request that it is now, or is part of.
    bool attached = false;               ///< To a request that was open already.
    std::vector<std::string> onlyLikely; ///< Rights that it perhaps asks for, too, and that were not opened.
    std::string notOpened;               ///< Why not; empty where it was, or was not to be.
};

Json toJson(const IntakeDraft &draft, const std::string &file, const DraftEnd &end);
Json toJson(const intake::Doubt &doubt);
/// Each finding with the words that led to it.
void showDraft(Output &output, const IntakeDraft &draft, const std::string &file, const DraftEnd &end);

} // namespace desk::command_line
