// SPDX-License-Identifier: GPL-3.0-or-later
// A request in the words of a case file, and back.
#pragma once

#include "core/desk/request_access.h"
#include "core/exporting/case_values.h"

namespace desk::work {

/// What a case file tells of a request: with what happened at the desk that it was taken over from.
Result<exporting::CaseRecord> caseRecordOf(OpenDesk &desk, LoadedRequest &loaded);

/// The case that a request was taken over with; none for others. Damaged, Tampered: it cannot be read any more.
Result<std::optional<exporting::CaseRecord>> earlierCase(LoadedRequest &loaded);

/// What a case asks for, as somebody would enter it. InvalidInput: a right that this version does not know.
Result<NewRequest> newRequestFrom(const exporting::CaseRecord &record, PlatformId platform);

/**
 * Puts onto an action what another desk did. What is answered stays answered; everything before that begins anew, because
 * proof and plan are a desk's own. InvalidInput: a word that this version does not know.
 */
Result<void> takeOver(const exporting::CaseAction &from, const policy::Profile &profile, requests::Action &to);

} // namespace desk::work
