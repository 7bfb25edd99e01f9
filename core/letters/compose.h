// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letters/letter.h"
#include "core/letters/letter_request.h"
#include "core/letters/template_set.h"

#include <string>
#include <vector>

namespace desk::letters {

/**
 * Chooses the blocks whose conditions hold, and fills them in.
 *
 * Fails with InvalidArgument for a kind that makes no sense for this law, right or outcome, for a ground of
 * another law, and for a field that a chosen block needs and that was not given: its name is the place. With
 * NotFound for a law or ground that no template knows. A letter that leaves a duty of the law open cannot be
 * made. Values are put in as they are and never looked into. Thread-safe.
 */
Result<Letter> composeLetter(const TemplateSet &templates, const LetterRequest &request);

/// The fields without which composeLetter() fails for this request, whatever it holds already; in the order
/// of the list. Also "outcomes", "corrections", "ground" and "residence" by those names. Thread-safe.
Result<std::vector<std::string>> requiredFields(const TemplateSet &templates, const LetterRequest &request);

/// Whether this kind of letter makes sense for this law, right and outcome. Thread-safe.
bool isPossible(const TemplateSet &templates, const LetterRequest &request);

} // namespace desk::letters
