// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/data_words.h"

#include <string>

namespace desk::subjects {

/**
 * Whether a text can be a value of this type: what an import checks and what a correction must keep to. Dates
 * are ISO 8601; text, lists and JSON may be anything. An empty text is no value and fits none but these.
 * Pure.
 */
bool fitsType(policy::FieldType type, const std::string &text);

} // namespace desk::subjects
