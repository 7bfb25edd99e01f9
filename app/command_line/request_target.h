// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands about one request share: which of its rights is meant, days, and how a step ends.
#pragma once

#include "app/command_line/present_request.h"
#include "app/command_line/session.h"

#include <utility>

namespace desk::command_line {

inline constexpr OptionSpec actionOption{"action", "RIGHT",
                                         "which right is meant; the only open one when not given"};

/// The day of an option that must be there.
Attempt<QDate> requiredDay(const Arguments &arguments, std::string_view option);
/// The day of an option; no day when it was not given.
Attempt<QDate> optionalDay(const Arguments &arguments, std::string_view option);

/// NAME=VALUE, split at the first equals sign, of every mention of an option.
Attempt<std::vector<std::pair<std::string, std::string>>> pairsOf(const Arguments &arguments,
                                                                  std::string_view option);

/// The right that --action names, if it does. A usage error for a word that is none.
Attempt<std::optional<policy::Right>> namedAction(const Arguments &arguments);

/**
 * The action that a step is about: the named one; without a name the only one that is not closed, or the only
 * one there is.
 *
 * A usage error where several could be meant: it names them. NotFound: the request does not exercise the
 * named right.
 */
Attempt<ActionView> actionOf(const RequestDetails &details, std::optional<policy::Right> named);

/// A member of staff at an open desk, and the right of the request (the first argument) that a step is about.
struct AtRight
{
    SignedIn desk;
    std::string reference;
    policy::Right right{};
};

/// Signs in; opens the request only where no right was named.
Attempt<AtRight> enterRight(Context &context, const Arguments &arguments);

/// The same with all that is known of the request.
struct AtAction
{
    SignedIn desk;
    RequestDetails details;
    ActionView action;
};

Attempt<AtAction> enterAction(Context &context, const Arguments &arguments);

/// How a step ends that changed a request.
Outcome tellRequest(Context &context, const Result<RequestSummary> &request);
Outcome tellDetails(Context &context, const Result<RequestDetails> &details);
Outcome tellPlan(Context &context, const Result<PlanView> &plan);

/**
 * Asks before what cannot be undone. A usage error where nobody can be asked and --yes was not given;
 * Cancelled when the answer is no.
 */
Attempt<bool> confirmed(Context &context, const Arguments &arguments, const std::string &question);

} // namespace desk::command_line
