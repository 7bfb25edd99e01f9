// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/letter_context.h"

#include <string_view>

namespace desk::intake {

/// More than this is kept, but not read; a doubt says so.
constexpr std::size_t longestLetter = 128 * 1024;

/**
 * What a letter asks for, by rules alone (resources/intake): rights, identifiers, laws, language, whether it
 * follows an earlier one, for whom it speaks. Format Letter, channel "letter".
 *
 * What is quoted or forwarded does not ask for anything; what a letter says it does not ask for becomes a
 * doubt, and so does whatever else was not understood. Nothing fails: bytes that are not UTF-8 become U+FFFD,
 * with a doubt. Pure; thread-safe.
 */
Draft understandLetter(std::string_view text, const LetterContext &context);

} // namespace desk::intake
