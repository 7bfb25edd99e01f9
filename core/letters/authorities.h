// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letters/template_set.h"

#include <string>
#include <string_view>
#include <vector>

namespace desk::letters {

/**
 * Whom a person may complain to under a law: the authorities of where they live, else those of where the
 * platform is established (GDPR Art. 77(1) leaves the choice to the person), else, when the law has
 * authorities in one place only, those. None when it cannot be told. Thread-safe.
 */
std::vector<const Authority *> authoritiesFor(const TemplateSet &templates, std::string_view law,
                                              std::string_view residence, std::string_view establishment);

/// Name, English name where the reader's language is another, web site, and the note if there is one.
/// Thread-safe.
std::vector<std::string> authorityLines(const std::vector<const Authority *> &authorities,
                                        LetterLanguage language);

} // namespace desk::letters
