// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: the queue, and looking at one.
#include "app/command_line/private_file.h"
#include "app/command_line/request_target.h"
#include "core/desk/calendar.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array listOptions{
    OptionSpec{"platform", "ID", "only this platform"},
    OptionSpec{"state", "S", "received verified planned approved fulfilled closed; several: any of them",
               true},
    OptionSpec{"open", "", "only those that are not closed"},
    OptionSpec{"right", "RIGHT", "only those that exercise it"},
    OptionSpec{"assignee", "NAME", "only this member of staff's"},
    OptionSpec{"unassigned", "", "only nobody's"},
    OptionSpec{"waiting-for", "WHOM",
               "person: to prove who they are or to answer; approval: by another member of staff"},
    OptionSpec{"due-from", "DATE", "only those whose earliest day is this one or later"},
    OptionSpec{"due-before", "DATE", "only those with something open that is due before this day"},
    OptionSpec{"reference", "START", "only those whose reference begins so"},
    OptionSpec{"sort", "BY", "received due internal reference state assignee; received when not given"},
    OptionSpec{"descending", "", "the other way round"},
    OptionSpec{"limit", "N", "at most N; 50 when not given"},
    OptionSpec{"after", "CURSOR", "the next page: what the last one printed at its end"},
};
constexpr std::array calendarOptions{
    OptionSpec{"platform", "ID", "only this platform"},
    OptionSpec{"assignee", "NAME", "only this member of staff's"},
    OptionSpec{"all", "", "closed ones, too: they are taken out of the calendar again"},
    OptionSpec{"out", "FILE", "the calendar; must not exist"},
};
constexpr std::array assignOptions{
    actionOption,
    OptionSpec{"revision", "N", "the request's revision as you read it; the newest when not given"},
};

template <typename Value>
struct NamedValue
{
    std::string_view word;
    Value value;
};

constexpr std::array orders{
    NamedValue<RequestOrder>{"received", RequestOrder::Received},
    NamedValue<RequestOrder>{"due", RequestOrder::Due},
    NamedValue<RequestOrder>{"internal", RequestOrder::Internal},
    NamedValue<RequestOrder>{"reference", RequestOrder::Reference},
    NamedValue<RequestOrder>{"state", RequestOrder::State},
    NamedValue<RequestOrder>{"assignee", RequestOrder::Assignee},
};
constexpr std::array waits{
    NamedValue<WaitingFor>{"person", WaitingFor::Person},
    NamedValue<WaitingFor>{"approval", WaitingFor::Approval},
};

/// The value that an option names; `otherwise` where it was not given.
template <typename Value, std::size_t N>
Attempt<Value> namedBy(const Arguments &arguments, std::string_view option,
                       const std::array<NamedValue<Value>, N> &table, Value otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    std::vector<std::string> words;
    for (const NamedValue<Value> &each : table) {
        if (each.word == arguments.get(option))
            return each.value;
        words.emplace_back(each.word);
    }
    return usageError("This takes one of: " + joined(words) + ".", "--" + std::string(option));
}

/// All but the platform, which needs a session.
Attempt<RequestFilter> filterOf(const Arguments &arguments)
{
    RequestFilter filter;
    filter.openOnly = arguments.has("open");
    filter.assignee = arguments.get("assignee");
    filter.unassigned = arguments.has("unassigned");
    filter.referencePrefix = arguments.get("reference");
    filter.descending = arguments.has("descending");
    DESK_TRY(filter.dueFrom, optionalDay(arguments, "due-from"));
    DESK_TRY(filter.dueBefore, optionalDay(arguments, "due-before"));
    DESK_TRY(filter.order, namedBy(arguments, "sort", orders, RequestOrder::Received));
    DESK_TRY(filter.waitingFor, namedBy(arguments, "waiting-for", waits, WaitingFor::Anybody));
    if (arguments.has("right")) {
        DESK_TRY(const auto rights, parseWords<policy::Right>(arguments.all("right"), "--right"));
        if (rights.size() != 1)
            return usageError("Name one right.", "--right");
        filter.right = rights.front();
    }
    for (const std::string &word : arguments.all("state")) {
        const auto state = stateFromWord(word);
        if (!state)
            return usageError("This takes one of: " + stateWords() + ".", "--state");
        filter.states.push_back(*state);
    }
    if (filter.unassigned && !filter.assignee.empty())
        return usageError("Say one of --assignee NAME and --unassigned.", "--unassigned");
    return filter;
}

Outcome listRequests(Context &context, const Arguments &arguments)
{
    DESK_TRY(const int limit, arguments.number("limit", 50, 1, 1000));
    DESK_TRY(RequestFilter filter, filterOf(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    if (arguments.has("platform")) {
        DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, arguments.get("platform")));
        filter.platform = platform.id;
    }
    DESK_TRY(const RequestPage page,
             await(desk.services.requests.list(filter, limit, arguments.get("after"))));
    std::vector<std::vector<std::string>> rows;
    for (const RequestSummary &request : page.requests) {
        context.output.object(toJson(request));
        rows.push_back({request.reference, std::string(stateWord(request.state)),
                        joined(spelled(request.rights)), toIsoDate(request.receivedOn),
                        shownDay(request.dueOn), request.channel, request.residence, request.assignee});
    }
    context.output.table(
        {"Reference", "State", "Rights", "Received", "Due", "Channel", "Residence", "Assignee"}, rows,
        "There are no such requests.");
    if (!page.next.empty()) {
        context.output.object({{"next", page.next}});
        context.output.line("More: --after " + page.next);
    }
    return ExitStatus::Done;
}

Outcome writeCalendar(Context &context, const Arguments &arguments)
{
    constexpr int page = 500;
    DESK_TRY(const std::string out, arguments.required("out"));
    DESK_CHECK(checkNewFile(out));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    RequestFilter filter;
    filter.openOnly = !arguments.has("all");
    filter.assignee = arguments.get("assignee");
    if (arguments.has("platform")) {
        DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, arguments.get("platform")));
        filter.platform = platform.id;
    }
    std::vector<RequestSummary> requests;
    std::string after;
    do {
        DESK_TRY(RequestPage some, await(desk.services.requests.list(filter, page, after)));
        after = some.next;
        for (RequestSummary &each : some.requests)
            requests.push_back(std::move(each));
    } while (!after.empty());
    DESK_CHECK(writePrivateFile(out, calendarOf(requests, SystemClock().now())));
    context.output.object({{"path", out}, {"requests", requests.size()}});
    context.output.line(std::to_string(requests.size()) + " days written to " + out + ".");
    return ExitStatus::Done;
}

Outcome showOne(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const RequestDetails details, await(desk.services.requests.details(arguments.positional()[0])));
    context.output.object(toJson(details));
    showDetails(context.output, details);
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

Outcome assign(Context &context, const Arguments &arguments)
{
    const std::string &reference = arguments.positional()[0];
    const std::string &name = arguments.positional()[1];
    DESK_TRY(const auto action, namedAction(arguments));
    if (action && arguments.has("revision"))
        return usageError("A revision goes with the whole request, not with one action.", "--revision");
    DESK_TRY(const int given, arguments.number("revision", -1, 0, 2'000'000'000));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    if (action)
        return tellDetails(context, await(desk.services.actions.assign(reference, *action, name)));
    auto revision = static_cast<std::uint64_t>(given);
    if (given < 0) {
        DESK_TRY(const RequestDetails details, await(desk.services.requests.details(reference)));
        revision = details.summary.revision;
    }
    return tellRequest(context, await(desk.services.requests.assign(reference, name, revision)));
}

Outcome note(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellRequest(
        context, await(desk.services.requests.note(arguments.positional()[0], arguments.positional()[1])));
}

constexpr std::array commands{
    Command{"request calendar", "", 0, 0,
            "Write the days by which requests are due, for any calendar program; nothing personal.",
            "request calendar --assignee Li --out due.ics --desk ./desk --user Li", calendarOptions,
            writeCalendar},
    Command{"request list", "", 0, 0, "List requests, what waits longest first; nothing personal.",
            "request list --open --due-before 2026-03-01 --limit 20 --desk ./desk --user Li", listOptions,
            listRequests},
    Command{"request show",
            "REF",
            1,
            1,
            "Show a request: each right with its state, due day and next step, who it finds, what proves who "
            "asks.",
            "request show RU-2026-000123-7 --desk ./desk --user Li",
            {},
            showOne},
    Command{"request timeline",
            "REF",
            1,
            1,
            "Show what happened to a request.",
            "request timeline RU-2026-000123-7 --desk ./desk --user Li",
            {},
            showTimeline},
    Command{"request assign", "REF NAME", 2, 2,
            "Give a request, or one right of it, to a member of staff; an empty NAME gives it back.",
            "request assign RU-2026-000123-7 Li --desk ./desk --user Ada", assignOptions, assign},
    Command{"request note",
            "REF TEXT",
            2,
            2,
            "Write a note on the request's timeline.",
            "request note RU-2026-000123-7 \"Called back, no answer\" --desk ./desk --user Li",
            {},
            note},
};

} // namespace

std::span<const Command> requestQueueCommands()
{
    return commands;
}

} // namespace desk::command_line
