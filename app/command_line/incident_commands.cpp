// SPDX-License-Identifier: GPL-3.0-or-later
// The register of incidents.
#include "app/command_line/present.h"
#include "app/command_line/session.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace desk::command_line {

namespace {

constexpr std::array openOptions{
    OptionSpec{"what", "TEXT", "what happened"},
    OptionSpec{"detected", "TIMESTAMP", "when somebody became aware (RFC 3339); now when not given"},
    OptionSpec{"platform", "ID", "a platform concerned; any of them when not given", true},
    OptionSpec{"category", "C", "a category concerned", true},
    OptionSpec{"people", "N", "about how many people"},
    OptionSpec{"records", "N", "about how many records"},
    OptionSpec{"nature", "WORD", "confidentiality, integrity or availability", true},
};
constexpr std::array noteOptions{
    OptionSpec{"entry", "N", "an entry of the log that is evidence", true},
    OptionSpec{"risk", "WORD", "to people: unlikely, likely or high"},
    OptionSpec{"people", "N", "about how many people"},
    OptionSpec{"records", "N", "about how many records"},
};
constexpr std::array noticeOptions{
    OptionSpec{"to", "WHOM", "authority, people or partner"},
    OptionSpec{"text", "FILE", "the text of a draft, or - for standard input"},
    OptionSpec{"sent", "TIMESTAMP", "when it went out (RFC 3339)"},
    OptionSpec{"late-reason", "TEXT", "why it went out after its time"},
    OptionSpec{"not-needed", "TEXT", "why they need not be told"},
};
constexpr std::array closeOptions{
    OptionSpec{"cause", "TEXT", "what caused it"},
    OptionSpec{"measures", "TEXT", "what was done so that it does not happen again"},
};

constexpr std::size_t maxNotice = 20000;

Attempt<std::optional<std::uint64_t>> countOf(const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return std::optional<std::uint64_t>();
    DESK_TRY(const int count, arguments.number(option, 0, 0, 2'000'000'000));
    return std::optional(static_cast<std::uint64_t>(count));
}

Attempt<std::optional<Instant>> momentOf(const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return std::optional<Instant>();
    const Result<Instant> at = instantFromRfc3339(arguments.get(option));
    if (!at)
        return usageError("This option takes a time such as 2026-01-31T09:00:00Z.",
                          std::string("--") + option);
    return std::optional(*at);
}

template <typename Number>
Attempt<Number> numberOf(const std::string &word, const char *what)
{
    Number out = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), out);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size())
        return usageError(std::string("This takes the number of ") + what + ".", word);
    return out;
}

Json momentJson(const std::optional<Instant> &at)
{
    return at ? Json(toRfc3339(*at)) : Json();
}

Json clockJson(const IncidentClock &clock)
{
    return {{"clock", clock.clock},   {"to", clock.to},
            {"source", clock.source}, {"due_at", momentJson(clock.dueAt)},
            {"state", clock.state},   {"met_at", momentJson(clock.metAt)}};
}

Json incidentJson(const IncidentView &incident)
{
    Json clocks = Json::array();
    for (const IncidentClock &clock : incident.clocks)
        clocks.push_back(clockJson(clock));
    Json notes = Json::array();
    for (const IncidentNoteView &note : incident.notes)
        notes.push_back(
            {{"at", toRfc3339(note.at)}, {"by", note.by}, {"text", note.text}, {"entries", note.entries}});
    Json notices = Json::array();
    for (const IncidentNoticeView &notice : incident.notices)
        notices.push_back({{"to", notice.to},
                           {"text", notice.text},
                           {"drafted_at", toRfc3339(notice.draftedAt)},
                           {"drafted_by", notice.draftedBy},
                           {"sent_at", momentJson(notice.sentAt)},
                           {"sent_by", notice.sentBy},
                           {"late_reason", notice.lateReason}});
    Json platforms = Json::array();
    for (const PlatformId &platform : incident.platforms)
        platforms.push_back(platform.text());
    return {{"incident", incident.number},
            {"open", incident.open},
            {"what", incident.what},
            {"detected_at", toRfc3339(incident.detectedAt)},
            {"opened_at", toRfc3339(incident.openedAt)},
            {"opened_by", incident.openedBy},
            {"risk", incident.risk},
            {"natures", incident.natures},
            {"platforms", platforms},
            {"categories", incident.categories},
            {"people", incident.people ? Json(*incident.people) : Json()},
            {"records", incident.records ? Json(*incident.records) : Json()},
            {"clocks", clocks},
            {"notes", notes},
            {"notices", notices},
            {"closed_at", momentJson(incident.closedAt)},
            {"closed_by", incident.closedBy},
            {"cause", incident.cause},
            {"measures", incident.measures}};
}

std::string shownMoment(const std::optional<Instant> &at)
{
    return at ? shownTime(*at) : std::string();
}

Outcome tell(Context &context, const IncidentView &incident)
{
    context.output.object(incidentJson(incident));
    context.output.facts({{"Incident", std::to_string(incident.number)},
                          {"State", incident.open ? "open" : "closed"},
                          {"What", incident.what},
                          {"Detected", shownTime(incident.detectedAt)},
                          {"Opened", shownTime(incident.openedAt) + ", " + incident.openedBy},
                          {"Nature", joined(incident.natures)},
                          {"Risk", incident.risk},
                          {"Categories", joined(incident.categories)},
                          {"People", incident.people ? std::to_string(*incident.people) : ""},
                          {"Records", incident.records ? std::to_string(*incident.records) : ""},
                          {"Closed", shownMoment(incident.closedAt)},
                          {"Cause", incident.cause},
                          {"Measures", incident.measures}});
    std::vector<std::vector<std::string>> rows;
    for (const IncidentClock &clock : incident.clocks)
        rows.push_back({clock.to, clock.dueAt ? shownTime(*clock.dueAt) : "without undue delay", clock.state,
                        shownMoment(clock.metAt), clock.source});
    context.output.line();
    context.output.table({"To be told", "Until", "State", "Told", "By"}, rows, "Nobody has to be told.");
    for (const IncidentNoteView &note : incident.notes) {
        std::string entries;
        for (const std::uint64_t entry : note.entries)
            entries += " [entry " + std::to_string(entry) + "]";
        context.output.line(shownTime(note.at) + "  " + note.by + ": " + note.text + entries);
    }
    for (const IncidentNoticeView &notice : incident.notices)
        context.output.line(shownTime(notice.draftedAt) + "  " + notice.draftedBy + ": notice to " +
                            notice.to + ", " +
                            (notice.sentAt ? "sent " + shownTime(*notice.sentAt) : std::string("draft")));
    return ExitStatus::Done;
}

Attempt<std::uint32_t> incidentOf(const Arguments &arguments)
{
    return numberOf<std::uint32_t>(arguments.positional()[0], "an incident");
}

Outcome open(Context &context, const Arguments &arguments)
{
    NewIncident order;
    DESK_TRY(order.what, arguments.required("what"));
    DESK_TRY(order.detectedAt, momentOf(arguments, "detected"));
    DESK_TRY(order.people, countOf(arguments, "people"));
    DESK_TRY(order.records, countOf(arguments, "records"));
    order.categories = arguments.all("category");
    for (const std::string &nature : arguments.all("nature")) {
        bool *const which = nature == "confidentiality" ? &order.confidentiality
                            : nature == "integrity"     ? &order.integrity
                            : nature == "availability"  ? &order.availability
                                                        : nullptr;
        if (which == nullptr)
            return usageError("This takes one of: confidentiality, integrity, availability.", "--nature");
        *which = true;
    }
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    for (const std::string &word : arguments.all("platform")) {
        DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, word));
        order.platforms.push_back(platform.id);
    }
    DESK_TRY(const IncidentView incident, await(desk.services.incidents.open(order)));
    return tell(context, incident);
}

Outcome list(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::vector<IncidentView> incidents, await(desk.services.incidents.list()));
    std::vector<std::vector<std::string>> rows;
    for (const IncidentView &incident : incidents) {
        context.output.object(incidentJson(incident));
        const auto next =
            std::find_if(incident.clocks.begin(), incident.clocks.end(), [](const IncidentClock &clock) {
                return clock.state == "running" || clock.state == "overdue";
            });
        rows.push_back({std::to_string(incident.number), incident.open ? "open" : "closed",
                        shownTime(incident.detectedAt), incident.risk,
                        next == incident.clocks.end()
                            ? ""
                            : next->to + " " + shownMoment(next->dueAt) + " (" + next->state + ")",
                        incident.what});
    }
    context.output.table({"Incident", "State", "Detected", "Risk", "Next to be told", "What"}, rows,
                         "No incident was recorded.");
    return ExitStatus::Done;
}

Outcome show(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::uint32_t number, incidentOf(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const IncidentView incident, await(desk.services.incidents.details(number)));
    return tell(context, incident);
}

Outcome note(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::uint32_t number, incidentOf(arguments));
    IncidentNoteOrder order;
    order.text = arguments.positional()[1];
    order.risk = arguments.get("risk");
    DESK_TRY(order.people, countOf(arguments, "people"));
    DESK_TRY(order.records, countOf(arguments, "records"));
    for (const std::string &word : arguments.all("entry")) {
        DESK_TRY(const std::uint64_t entry, numberOf<std::uint64_t>(word, "an entry"));
        order.entries.push_back(entry);
    }
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const IncidentView incident, await(desk.services.incidents.note(number, order)));
    return tell(context, incident);
}

Outcome notice(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::uint32_t number, incidentOf(arguments));
    IncidentNoticeOrder order;
    DESK_TRY(order.to, arguments.required("to"));
    DESK_TRY(order.sentAt, momentOf(arguments, "sent"));
    order.lateReason = arguments.get("late-reason");
    order.notNeededReason = arguments.get("not-needed");
    if (arguments.get("text") == "-" && arguments.get("password-file") == "-")
        return usageError("Standard input can be used for one thing only.", "--text");
    if (arguments.has("text")) {
        DESK_TRY(order.text, readTextFile(arguments.get("text"), maxNotice));
    }
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const IncidentView incident, await(desk.services.incidents.notice(number, order)));
    return tell(context, incident);
}

Outcome close(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::uint32_t number, incidentOf(arguments));
    IncidentClosing closing;
    DESK_TRY(closing.cause, arguments.required("cause"));
    DESK_TRY(closing.measures, arguments.required("measures"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const IncidentView incident, await(desk.services.incidents.close(number, closing)));
    return tell(context, incident);
}

constexpr std::array commands{
    Command{"incident open", "", 0, 0, "Record an incident; the clocks run from its detection.",
            "incident open --what \"A laptop was stolen\" --detected 2026-11-20T08:10:00Z --platform rugs "
            "--nature confidentiality "
            "--people 40 --desk ./desk --user Ada",
            openOptions, open},
    Command{"incident list",
            "",
            0,
            0,
            "List the incidents and who is to be told next.",
            "incident list --desk ./desk --user Ada",
            {},
            list},
    Command{"incident show",
            "N",
            1,
            1,
            "Show an incident with its clocks, notes, evidence and notices.",
            "incident show 1 --desk ./desk --user Ada",
            {},
            show},
    Command{"incident note", "N TEXT", 2, 2, "Record what became known, with entries of the log as evidence.",
            "incident note 1 \"The disk was encrypted\" --entry 41 --risk unlikely --desk ./desk --user Ada",
            noteOptions, note},
    Command{"incident notice", "N", 1, 1, "Draft a notice, record that it went out, or why none is needed.",
            "incident notice 1 --to authority --text notice.txt --sent 2026-11-20T15:00:00Z --desk ./desk "
            "--user Ada",
            noticeOptions, notice},
    Command{"incident close", "N", 1, 1, "Close an incident when everybody was told.",
            "incident close 1 --cause \"Left in a train\" --measures \"Bags with locks\" --desk ./desk "
            "--user Ada",
            closeOptions, close},
};

} // namespace

std::span<const Command> incidentCommands()
{
    return commands;
}

} // namespace desk::command_line
