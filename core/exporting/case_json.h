// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exporting/case_values.h"

namespace desk::exporting {

inline constexpr int caseVersion = 1;
inline constexpr std::string_view caseFormatName = "rightsdesk-case";

/// case.json (resources/json-schemas/case-file.schema.json, docs/case-file.md). What is empty is left out;
/// rights and states also come in the terms of the W3C Data Privacy Vocabulary.
std::string caseJson(const CaseRecord &record);

/**
 * Reads it. What it does not know it passes over, terms of the vocabulary among it. NewerFormat;
 * InvalidInput, with a JSON pointer as place, for anything that is no case: a member of another type, a day
 * that is none, more than 10,000 elements in a list, no request, desk, reference, platform, receipt day or
 * action.
 */
Result<CaseRecord> readCase(std::string_view json);

/// The term for a right or a state, as an IRI; empty where the vocabulary has none.
std::string_view rightTerm(std::string_view right);
std::string_view stateTerm(std::string_view state, std::string_view outcome);

} // namespace desk::exporting
