// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/intake_values.h"
#include "core/desk/open_desk.h"

namespace desk::work {

Result<IntakeReading> readIncoming(OpenDesk &desk, const Incoming &incoming);
Result<RequestSummary> takeIn(OpenDesk &desk, const IntakeOrder &order);
/// Takes a request over from another desk's case file.
Result<TakenCase> takeCase(OpenDesk &desk, const CaseTaking &order);
Result<std::vector<SourceView>> requestSources(OpenDesk &desk, const std::string &reference);
Result<std::string> requestOriginal(OpenDesk &desk, const std::string &reference, int number);
Result<StatusMessage> statusFor(OpenDesk &desk, const std::string &reference, const StatusOrder &order);

} // namespace desk::work
