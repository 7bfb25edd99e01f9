// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/request_target.h"

namespace desk::command_line {

namespace {

std::string dashed(std::string_view option)
{
    return "--" + std::string(option);
}

} // namespace

Attempt<QDate> requiredDay(const Arguments &arguments, std::string_view option)
{
    DESK_TRY(const std::string text, arguments.required(option));
    const Result<QDate> day = dateFromIso(text);
    if (!day)
        return usageError("This option takes a day as YYYY-MM-DD.", dashed(option));
    return *day;
}

Attempt<QDate> optionalDay(const Arguments &arguments, std::string_view option)
{
    if (!arguments.has(option))
        return QDate();
    return requiredDay(arguments, option);
}

Attempt<std::vector<std::pair<std::string, std::string>>> pairsOf(const Arguments &arguments,
                                                                  std::string_view option)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const std::string &word : arguments.all(option)) {
        const std::size_t equals = word.find('=');
        if (equals == 0 || equals == std::string::npos)
            return usageError("This option takes NAME=VALUE.", dashed(option));
        pairs.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    }
    return pairs;
}

Attempt<std::optional<policy::Right>> namedAction(const Arguments &arguments)
{
    if (!arguments.has("action"))
        return std::optional<policy::Right>();
    DESK_TRY(const auto rights, parseWords<policy::Right>(arguments.all("action"), "--action"));
    if (rights.size() != 1)
        return usageError("One right at a time.", "--action");
    return std::optional(rights.front());
}

Attempt<ActionView> actionOf(const RequestDetails &details, std::optional<policy::Right> named)
{
    std::vector<ActionView> open;
    for (const ActionView &action : details.actions) {
        if (action.right == named)
            return action;
        if (action.state != RequestState::Closed)
            open.push_back(action);
    }
    if (named)
        return fail(ErrorCode::NotFound, "The request does not exercise this right.", "--action");
    const std::vector<ActionView> &candidates = open.empty() ? details.actions : open;
    if (candidates.size() == 1)
        return candidates.front();
    std::vector<policy::Right> rights;
    for (const ActionView &action : candidates)
        rights.push_back(action.right);
    return usageError(
        "The request exercises several rights; say which one with --action: " + joined(spelled(rights)) + ".",
        "--action");
}

Attempt<AtRight> enterRight(Context &context, const Arguments &arguments)
{
    const std::string &reference = arguments.positional()[0];
    DESK_TRY(const auto named, namedAction(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    if (named)
        return AtRight{std::move(desk), reference, *named};
    DESK_TRY(const RequestDetails details, await(desk.services.requests.details(reference)));
    DESK_TRY(const ActionView action, actionOf(details, named));
    return AtRight{std::move(desk), reference, action.right};
}

Attempt<AtAction> enterAction(Context &context, const Arguments &arguments)
{
    DESK_TRY(const auto named, namedAction(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(RequestDetails details, await(desk.services.requests.details(arguments.positional()[0])));
    DESK_TRY(ActionView action, actionOf(details, named));
    return AtAction{std::move(desk), std::move(details), std::move(action)};
}

Outcome tellRequest(Context &context, const Result<RequestSummary> &request)
{
    DESK_CHECK(request);
    context.output.object(toJson(*request));
    showRequest(context.output, *request);
    return ExitStatus::Done;
}

Outcome tellDetails(Context &context, const Result<RequestDetails> &details)
{
    DESK_CHECK(details);
    context.output.object(toJson(*details));
    showRequest(context.output, details->summary);
    context.output.line();
    showActions(context.output, details->actions);
    return ExitStatus::Done;
}

Outcome tellPlan(Context &context, const Result<PlanView> &plan)
{
    DESK_CHECK(plan);
    context.output.object(toJson(*plan));
    showPlan(context.output, *plan);
    return ExitStatus::Done;
}

Attempt<bool> confirmed(Context &context, const Arguments &arguments, const std::string &question)
{
    if (arguments.has("yes"))
        return true;
    if (!context.terminal.canAsk())
        return usageError("This cannot be undone, and nobody can be asked here; say --yes if it is meant.",
                          "--yes");
    if (!context.terminal.confirm(question))
        return fail(ErrorCode::Cancelled, "Nothing was done.");
    return true;
}

} // namespace desk::command_line
