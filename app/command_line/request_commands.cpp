// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: taking in, listing, looking at.
#include "app/command_line/present.h"
#include "app/command_line/session.h"

#include <algorithm>
#include <array>

namespace desk::command_line {

namespace {

constexpr std::size_t maxLetter = 1 << 20;
constexpr std::array<std::string_view, 8> channels{"email",    "phone",     "letter", "chat",
                                                   "web-form", "dashboard", "agent",  "api"};

constexpr std::array openOptions{
    OptionSpec{"platform", "ID", "whom the request is addressed to"},
    OptionSpec{"right", "RIGHT,...",
               "access correction deletion portability objection restriction "
               "consent-withdrawal complaint account-cancellation",
               true},
    OptionSpec{"channel", "CHANNEL", "email phone letter chat web-form dashboard agent api"},
    OptionSpec{"received", "DATE", "the day it reached an official channel, YYYY-MM-DD"},
    OptionSpec{"residence", "CC",
               "where the person lives: ISO 3166-1, with a region where law differs (US-CA)"},
    OptionSpec{"email", "VALUE", "the person's e-mail address"},
    OptionSpec{"phone", "VALUE", "the person's telephone number"},
    OptionSpec{"order", "VALUE", "an order number"},
    OptionSpec{"account", "VALUE", "an account number"},
    OptionSpec{"language", "TAG", "the person's language, e.g. de"},
    OptionSpec{"text", "FILE", "what the person wrote; - is standard input"},
};
constexpr std::array listOptions{
    OptionSpec{"platform", "ID", "only this platform"},
    OptionSpec{"state", "S", "received verified planned fulfilled closed"},
    OptionSpec{"open", "", "only those that are not closed"},
    OptionSpec{"limit", "N", "at most N; 50 when not given"},
    OptionSpec{"after", "CURSOR", "the next page: what the last one printed at its end"},
};

Attempt<NewRequest> newRequestOf(const Arguments &arguments)
{
    NewRequest request;
    DESK_TRY(request.rights, parseWords<policy::Right>(arguments.all("right"), "--right"));
    DESK_TRY(request.channel, arguments.required("channel"));
    if (std::find(channels.begin(), channels.end(), request.channel) == channels.end())
        return usageError("This takes one of: email, phone, letter, chat, web-form, dashboard, agent, api.",
                          "--channel");
    DESK_TRY(const std::string received, arguments.required("received"));
    const Result<QDate> day = dateFromIso(received);
    if (!day)
        return usageError("This option takes a day as YYYY-MM-DD.", "--received");
    request.receivedOn = *day;
    DESK_TRY(request.residence, arguments.required("residence"));
    request.language = arguments.get("language");
    request.email = arguments.get("email");
    request.phone = arguments.get("phone");
    request.order = arguments.get("order");
    request.account = arguments.get("account");
    return request;
}

Outcome openRequest(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string word, arguments.required("platform"));
    DESK_TRY(NewRequest request, newRequestOf(arguments));
    if (arguments.get("text") == "-" && arguments.get("password-file") == "-")
        return usageError("Standard input can be used for one thing only.", "--text");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    if (arguments.has("text")) {
        DESK_TRY(request.text, readTextFile(arguments.get("text"), maxLetter));
    }
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, word));
    request.platform = platform.id;
    DESK_TRY(const RequestSummary opened, await(desk.services.requests.open(request)));
    context.output.object(toJson(opened));
    showRequest(context.output, opened);
    return ExitStatus::Done;
}

Attempt<RequestFilter> filterOf(const SessionInfo &session, const Arguments &arguments)
{
    RequestFilter filter;
    filter.openOnly = arguments.has("open");
    if (arguments.has("state")) {
        filter.state = stateFromWord(arguments.get("state"));
        if (!filter.state)
            return usageError("This takes one of: received, verified, planned, fulfilled, closed.",
                              "--state");
    }
    if (arguments.has("platform")) {
        DESK_TRY(const PlatformInfo platform, platformNamed(session, arguments.get("platform")));
        filter.platform = platform.id;
    }
    return filter;
}

Outcome listRequests(Context &context, const Arguments &arguments)
{
    DESK_TRY(const int limit, arguments.number("limit", 50, 1, 1000));
    if (arguments.has("state") && !stateFromWord(arguments.get("state")))
        return usageError("This takes one of: received, verified, planned, fulfilled, closed.", "--state");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const RequestFilter filter, filterOf(desk.info, arguments));
    DESK_TRY(const RequestPage page,
             await(desk.services.requests.list(filter, limit, arguments.get("after"))));
    std::vector<std::vector<std::string>> rows;
    for (const RequestSummary &request : page.requests) {
        context.output.object(toJson(request));
        rows.push_back({request.reference, std::string(stateWord(request.state)),
                        joined(spelled(request.rights)), toIsoDate(request.receivedOn), request.channel,
                        request.residence, request.assignee});
    }
    context.output.table({"Reference", "State", "Rights", "Received", "Channel", "Residence", "Assignee"},
                         rows, "There are no such requests.");
    if (!page.next.empty()) {
        context.output.object({{"next", page.next}});
        context.output.line("More: --after " + page.next);
    }
    return ExitStatus::Done;
}

Json detailsJson(const RequestDetails &details)
{
    Json json = toJson(details.summary);
    json["language"] = details.language;
    json["text"] = details.text;
    json["identifiers"] = Json::array();
    for (const auto &[kind, value] : details.identifiers)
        json["identifiers"].push_back({{"kind", policy::spelling(kind)}, {"value", value}});
    json["subjects"] = Json::array();
    for (const FoundSubject &subject : details.subjects)
        json["subjects"].push_back(toJson(subject));
    json["verification"] = Json::array();
    for (const VerificationOption &option : details.options) {
        std::vector<std::string> fields;
        for (const auto &[field, label] : option.details)
            fields.push_back(field);
        json["verification"].push_back({{"method", policy::spelling(option.method)},
                                        {"number_field", option.numberField},
                                        {"details", fields},
                                        {"required", option.required}});
    }
    json["evidence"] = Json::array();
    for (const EvidenceView &evidence : details.evidence)
        json["evidence"].push_back({{"method", policy::spelling(evidence.method)},
                                    {"proven", evidence.proven},
                                    {"at", toRfc3339(evidence.at)},
                                    {"expires_at", toRfc3339(evidence.expiresAt)},
                                    {"by", evidence.by}});
    json["attempts_left"] = details.attemptsLeft;
    json["blocked_because"] = details.blockedBecause;
    return json;
}

void showVerification(Output &output, const RequestDetails &details)
{
    for (const VerificationOption &option : details.options) {
        std::string how = std::string(policy::spelling(option.method));
        if (!option.numberField.empty())
            how += ": " + option.numberField + " and " + std::to_string(option.required) + " of";
        for (const auto &[field, label] : option.details)
            how += " " + field;
        output.line("Can be proven by " + how);
    }
    for (const EvidenceView &evidence : details.evidence)
        output.line(std::string(evidence.proven ? "Proven by " : "Not proven by ") +
                    std::string(policy::spelling(evidence.method)) + ", " + shownTime(evidence.at) + ", " +
                    evidence.by + (evidence.proven ? ", until " + shownTime(evidence.expiresAt) : ""));
}

Outcome showDetails(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const RequestDetails details, await(desk.services.requests.details(arguments.positional()[0])));
    context.output.object(detailsJson(details));
    showRequest(context.output, details.summary);
    std::vector<std::pair<std::string, std::string>> facts;
    for (const auto &[kind, value] : details.identifiers)
        facts.emplace_back("Given " + std::string(policy::spelling(kind)), value);
    facts.emplace_back("Attempts left", std::to_string(details.attemptsLeft));
    facts.emplace_back("Blocked because", details.blockedBecause);
    facts.emplace_back("Text", details.text);
    context.output.facts(facts);
    showVerification(context.output, details);
    context.output.line();
    showFound(context.output, details.subjects);
    return ExitStatus::Done;
}

Outcome showTimeline(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::vector<TimelineEntry> entries,
             await(desk.services.requests.timeline(arguments.positional()[0])));
    std::vector<std::vector<std::string>> rows;
    for (const TimelineEntry &entry : entries) {
        context.output.object(
            {{"at", toRfc3339(entry.at)}, {"by", entry.by}, {"event", entry.event}, {"note", entry.note}});
        rows.push_back({shownTime(entry.at), entry.by, entry.event, entry.note});
    }
    context.output.table({"When", "Who", "What", "Note"}, rows, "Nothing has happened yet.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{
        "request open", "", 0, 0, "Take in a request.",
        "request open --platform rugs --right access --channel email --received 2026-01-31 --residence DE "
        "--order RG-100234 --desk ./desk --user Li",
        openOptions, openRequest},
    Command{"request list", "", 0, 0, "List requests, the newest first; nothing personal.",
            "request list --open --limit 20 --desk ./desk --user Li", listOptions, listRequests},
    Command{"request show",
            "REF",
            1,
            1,
            "Show a request, who it finds, and what may prove who asks.",
            "request show RU-2026-000123-7 --desk ./desk --user Li",
            {},
            showDetails},
    Command{"request timeline",
            "REF",
            1,
            1,
            "Show what happened to a request.",
            "request timeline RU-2026-000123-7 --desk ./desk --user Li",
            {},
            showTimeline},
};

} // namespace

std::span<const Command> requestCommands()
{
    return commands;
}

} // namespace desk::command_line
