// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letters/template_set.h"

#include <optional>
#include <string>
#include <string_view>

namespace desk::letters {

/**
 * The article of a law for a topic of letters, e.g. "12(4)"; empty when it has none.
 *
 * "right" is the request's own right. An entry "topic/right" goes before "topic". An entry without a right
 * counts only for rights that the law itself gives: a period of the law does not bind what a shop grants of
 * its own will. Remedies and the ban on retaliation hold always. Thread-safe.
 */
std::string articleOf(const LawTemplate &law, std::string_view topic, policy::Right right);

/// An article as the language quotes it, e.g. "Art. 12 Abs. 4 DSGVO"; nothing for a source that the law does
/// not define. Thread-safe.
std::optional<std::string> cite(const LawTemplate &law, std::string_view article, LetterLanguage language);

/// The article of a ground under a law; empty when no law stands behind it. Thread-safe.
std::string groundArticle(const GroundTemplate &ground, const LawTemplate &law, policy::Right right);

} // namespace desk::letters
