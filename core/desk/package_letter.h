// SPDX-License-Identifier: GPL-3.0-or-later
// The letter that answers a request, as a file of the package it comes with.
#pragma once

#include "core/desk/request_access.h"

namespace desk::work {

/**
 * What draftLetter() would make of a grant or a partial grant of this action, in the person's language, as
 * PDF; made at `at`. `action` has its outcomes. Empty where the program draws no letters, and where no such
 * letter is written: to an authority. Writes nothing.
 */
Result<std::string> packageLetter(OpenDesk &desk, const LoadedRequest &loaded, const requests::Action &action,
                                  Instant at);

/// Whether everything that an action is about was given.
bool isWhole(const requests::Action &action);

/// The answer to an action that is about to be granted, wholly or in part; nothing where no such letter is
/// written or where it needs what only an agent knows. In letter_work.cpp.
Result<std::optional<letters::Letter>> answerLetter(OpenDesk &desk, const LoadedRequest &loaded,
                                                    requests::Action action);

} // namespace desk::work
