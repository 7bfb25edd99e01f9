// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and what is done about them, as words and as JSON. Names of members never change: scripts read
// them.
#pragma once

#include "app/command_line/present.h"

namespace desk::command_line {

std::string_view stateWord(RequestState state);
std::optional<RequestState> stateFromWord(std::string_view word);
/// Every state, for help and wrong usage.
std::string stateWords();
std::string_view outcomeWord(ActionOutcome outcome);

Json toJson(const RequestSummary &request);
Json toJson(const ActionView &action);
Json toJson(const RequestDetails &details);
Json toJson(const PlanView &plan);
Json toJson(const ActionClock &clock);

/// What is said of one request, for people.
void showRequest(Output &output, const RequestSummary &request);
/// Each right that is exercised: where it stands, when it is due, what comes next.
void showActions(Output &output, const std::vector<ActionView> &actions);
void showDetails(Output &output, const RequestDetails &details);
void showPlan(Output &output, const PlanView &plan);
/// Every day that holds, and under it the steps that lead there.
void showClock(Output &output, const ActionClock &clock);

} // namespace desk::command_line
