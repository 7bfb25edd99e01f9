// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/present_request.h"

#include "app/command_line/session.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array<std::pair<RequestState, std::string_view>, 6> states{{
    {RequestState::Received, "received"},
    {RequestState::Verified, "verified"},
    {RequestState::Planned, "planned"},
    {RequestState::Approved, "approved"},
    {RequestState::Fulfilled, "fulfilled"},
    {RequestState::Closed, "closed"},
}};

constexpr std::array<std::pair<ActionOutcome, std::string_view>, 6> outcomes{{
    {ActionOutcome::None, ""},
    {ActionOutcome::Granted, "granted"},
    {ActionOutcome::Partial, "partial"},
    {ActionOutcome::Refused, "refused"},
    {ActionOutcome::Withdrawn, "withdrawn"},
    {ActionOutcome::NotApplicable, "not-applicable"},
}};

/// A JSON array of what `one` makes of each value.
template <typename T, typename One>
Json listOf(const std::vector<T> &values, One one)
{
    Json list = Json::array();
    for (const T &value : values)
        list.push_back(one(value));
    return list;
}

Json changesJson(const std::vector<ChangeView> &changes)
{
    return listOf(changes, [](const ChangeView &change) {
        return Json{{"category", change.category},
                    {"record", change.record.text()},
                    {"field", change.field},
                    {"before", change.before},
                    {"after", change.after}};
    });
}

Json outcomesJson(const ActionView &action)
{
    return listOf(action.outcomes, [](const CategoryOutcomeView &line) {
        return Json{{"category", line.category},
                    {"outcome", outcomeWord(line.outcome)},
                    {"ground", line.ground},
                    {"erase_on", dayJson(line.eraseOn)},
                    {"records", line.records}};
    });
}

Json noticesJson(const ActionView &action)
{
    return listOf(action.notices, [](const NoticeView &notice) {
        return Json{{"recipient", notice.recipient},
                    {"state", notice.state},
                    {"sent_on", dayJson(notice.sentOn)},
                    {"acknowledged_on", dayJson(notice.acknowledgedOn)},
                    {"reason", notice.reason}};
    });
}

Json verificationJson(const RequestDetails &details)
{
    return listOf(details.options, [](const VerificationOption &option) {
        return Json{
            {"method", policy::spelling(option.method)},
            {"number_field", option.numberField},
            {"details", listOf(option.details, [](const auto &detail) { return Json(detail.first); })},
            {"required", option.required}};
    });
}

Json evidenceJson(const RequestDetails &details)
{
    return listOf(details.evidence, [](const EvidenceView &evidence) {
        return Json{{"method", policy::spelling(evidence.method)},
                    {"proven", evidence.proven},
                    {"at", toRfc3339(evidence.at)},
                    {"expires_at", toRfc3339(evidence.expiresAt)},
                    {"by", evidence.by}};
    });
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

std::string shownBehalf(const OnBehalf &behalf)
{
    if (behalf.kind.empty())
        return {};
    std::string text = behalf.kind + (behalf.name.empty() ? "" : " " + behalf.name);
    if (!behalf.seenOn.isValid())
        return text + ", authority not seen yet";
    return text + ", " + behalf.authority + ", seen on " + toIsoDate(behalf.seenOn);
}

/// What there is to say of one action beyond its line in the table.
std::vector<std::pair<std::string, std::string>> factsOf(const ActionView &action)
{
    std::vector<std::pair<std::string, std::string>> facts;
    facts.emplace_back("  Planned by", action.plannedBy);
    facts.emplace_back("  Approved by", action.approvedBy);
    facts.emplace_back("  Digest", action.digest);
    if (!action.refusalGround.empty())
        facts.emplace_back("  Refusal", action.refusalGround + ": " + action.refusalReason);
    if (action.extensionNoticeOn.isValid())
        facts.emplace_back("  Extended",
                           action.extensionReason + ", told on " + toIsoDate(action.extensionNoticeOn));
    for (const PauseView &pause : action.pauses)
        facts.emplace_back("  Paused", pause.reason + " from " + shownDay(pause.from) +
                                           (pause.to.isValid() ? " to " + toIsoDate(pause.to) : ""));
    facts.emplace_back("  Purposes", joined(action.purposes));
    for (const CategoryOutcomeView &line : action.outcomes) {
        std::string text = line.category + ", " + std::to_string(line.records) + " records";
        if (line.outcome != ActionOutcome::None)
            text += ", " + std::string(outcomeWord(line.outcome));
        text += line.ground.empty() ? "" : ", " + line.ground;
        text += line.eraseOn.isValid() ? ", to be erased on " + toIsoDate(line.eraseOn) : "";
        facts.emplace_back("  Category", text);
    }
    for (const NoticeView &notice : action.notices)
        facts.emplace_back("  Recipient", notice.recipient + ": " + notice.state +
                                              (notice.reason.empty() ? "" : ", " + notice.reason));
    for (const LetterMark &letter : action.letters)
        facts.emplace_back("  Letter", letter.kind + " of " + shownDay(letter.on));
    return facts;
}

} // namespace

std::string_view stateWord(RequestState state)
{
    for (const auto &[value, word] : states)
        if (value == state)
            return word;
    return {};
}

std::optional<RequestState> stateFromWord(std::string_view word)
{
    for (const auto &[value, text] : states)
        if (text == word)
            return value;
    return std::nullopt;
}

std::string stateWords()
{
    std::vector<std::string> words;
    for (const auto &[value, word] : states)
        words.emplace_back(word);
    return joined(words);
}

std::string_view outcomeWord(ActionOutcome outcome)
{
    for (const auto &[value, word] : outcomes)
        if (value == outcome)
            return word;
    return {};
}

Json toJson(const RequestSummary &request)
{
    return {{"reference", request.reference},
            {"id", request.id.text()},
            {"platform", request.platform.text()},
            {"rights", spelled(request.rights)},
            {"state", stateWord(request.state)},
            {"received_on", toIsoDate(request.receivedOn)},
            {"residence", request.residence},
            {"channel", request.channel},
            {"assignee", request.assignee},
            {"due_on", dayJson(request.dueOn)},
            {"internal_on", dayJson(request.internalOn)},
            {"revision", request.revision}};
}

Json toJson(const ActionView &action)
{
    Json json{{"right", policy::spelling(action.right)},
              {"state", stateWord(action.state)},
              {"outcome", outcomeWord(action.outcome)},
              {"next_step", action.nextStep},
              {"blocked_because", action.blockedBecause},
              {"due_on", dayJson(action.dueOn)},
              {"internal_on", dayJson(action.internalOn)},
              {"answered_on", dayJson(action.answeredOn)},
              {"assignee", action.assignee},
              {"planned_by", action.plannedBy},
              {"approved_by", action.approvedBy},
              {"digest", action.digest},
              {"needs_proof", action.needsProof},
              {"proven", action.proven},
              {"needs_approval", action.needsApproval},
              {"refusal", nullptr},
              {"extension", nullptr}};
    if (!action.refusalGround.empty())
        json["refusal"] = {{"ground", action.refusalGround}, {"reason", action.refusalReason}};
    if (action.extensionNoticeOn.isValid())
        json["extension"] = {{"reason", action.extensionReason},
                             {"notice_sent_on", toIsoDate(action.extensionNoticeOn)}};
    json["pauses"] = listOf(action.pauses, [](const PauseView &pause) {
        return Json{{"reason", pause.reason}, {"from", dayJson(pause.from)}, {"to", dayJson(pause.to)}};
    });
    json["purposes"] = action.purposes;
    json["changes"] = changesJson(action.changes);
    json["specialist"] = action.specialist;
    json["answer"] = action.answer;
    json["outcomes"] = outcomesJson(action);
    json["notices"] = noticesJson(action);
    json["letters"] = listOf(action.letters, [](const LetterMark &letter) {
        return Json{{"kind", letter.kind}, {"on", dayJson(letter.on)}};
    });
    return json;
}

Json toJson(const RequestDetails &details)
{
    Json json = toJson(details.summary);
    json["language"] = details.language;
    json["text"] = details.text;
    json["identifiers"] = listOf(details.identifiers, [](const auto &identifier) {
        return Json{{"kind", policy::spelling(identifier.first)}, {"value", identifier.second}};
    });
    json["subjects"] = listOf(details.subjects, [](const FoundSubject &subject) { return toJson(subject); });
    json["verification"] = verificationJson(details);
    json["evidence"] = evidenceJson(details);
    json["attempts_left"] = details.attemptsLeft;
    json["blocked_because"] = details.blockedBecause;
    json["on_behalf_of"] = nullptr;
    if (!details.behalf.kind.empty())
        json["on_behalf_of"] = {{"kind", details.behalf.kind},
                                {"name", details.behalf.name},
                                {"authority", details.behalf.authority},
                                {"scope", details.behalf.scope},
                                {"seen_on", dayJson(details.behalf.seenOn)}};
    json["links"] = listOf(details.links, [](const RequestLink &link) {
        return Json{{"reference", link.reference}, {"kind", link.kind}};
    });
    json["actions"] = listOf(details.actions, [](const ActionView &action) { return toJson(action); });
    return json;
}

Json toJson(const PlanView &plan)
{
    Json json{{"right", policy::spelling(plan.right)},
              {"digest", plan.digest},
              {"records", plan.records},
              {"refusal", nullptr}};
    if (plan.refusal)
        json["refusal"] = {{"ground", plan.ground}, {"reason", plan.reason}};
    json["categories"] = listOf(plan.lines, [](const PlanLine &line) {
        return Json{{"category", line.category}, {"what", line.what}, {"records", line.records},
                    {"because", line.because},   {"note", line.note}, {"until", dayJson(line.until)}};
    });
    json["changes"] = changesJson(plan.changes);
    return json;
}

Json toJson(const ActionClock &clock)
{
    const auto step = [](const DueStep &each) {
        return Json{{"rule", each.rule},
                    {"day", dayJson(each.day)},
                    {"text", each.text},
                    {"article", each.article},
                    {"source", each.source}};
    };
    const auto due = [&step](const DueView &each) {
        return Json{{"kind", each.kind},       {"law", each.law},
                    {"name", each.name},       {"day", dayJson(each.day)},
                    {"binding", each.binding}, {"chain", listOf(each.chain, step)}};
    };
    return {{"right", policy::spelling(clock.right)}, {"days", listOf(clock.days, due)}};
}

void showRequest(Output &output, const RequestSummary &request)
{
    output.facts({{"Reference", request.reference},
                  {"State", std::string(stateWord(request.state))},
                  {"Rights", joined(spelled(request.rights))},
                  {"Received on", toIsoDate(request.receivedOn)},
                  {"Due on", shownDay(request.dueOn)},
                  {"Own target", shownDay(request.internalOn)},
                  {"Channel", request.channel},
                  {"Residence", request.residence},
                  {"Assignee", request.assignee},
                  {"Revision", std::to_string(request.revision)}});
}

void showActions(Output &output, const std::vector<ActionView> &actions)
{
    std::vector<std::vector<std::string>> rows;
    for (const ActionView &action : actions)
        rows.push_back({std::string(policy::spelling(action.right)), std::string(stateWord(action.state)),
                        std::string(outcomeWord(action.outcome)), shownDay(action.dueOn), action.nextStep,
                        action.blockedBecause, action.assignee});
    output.table({"Right", "State", "Outcome", "Due", "Next step", "Blocked because", "Assignee"}, rows,
                 "The request exercises no right.");
}

void showDetails(Output &output, const RequestDetails &details)
{
    showRequest(output, details.summary);
    std::vector<std::pair<std::string, std::string>> facts;
    for (const auto &[kind, value] : details.identifiers)
        facts.emplace_back("Given " + std::string(policy::spelling(kind)), value);
    facts.emplace_back("On behalf", shownBehalf(details.behalf));
    for (const RequestLink &link : details.links)
        facts.emplace_back("Linked", link.kind + " " + link.reference);
    facts.emplace_back("Attempts left", std::to_string(details.attemptsLeft));
    facts.emplace_back("Blocked because", details.blockedBecause);
    facts.emplace_back("Text", details.text);
    output.facts(facts);
    showVerification(output, details);
    output.line();
    showActions(output, details.actions);
    for (const ActionView &action : details.actions) {
        output.line(policy::spelling(action.right));
        output.facts(factsOf(action));
    }
    output.line();
    showFound(output, details.subjects);
}

void showPlan(Output &output, const PlanView &plan)
{
    if (plan.refusal) {
        output.facts({{"To refuse", plan.ground}, {"Told", plan.reason}, {"Digest", plan.digest}});
        return;
    }
    std::vector<std::vector<std::string>> rows;
    for (const PlanLine &line : plan.lines)
        rows.push_back({line.category, line.what, std::to_string(line.records), shownDay(line.until),
                        line.note.empty() ? line.because : line.note});
    output.table({"Category", "What", "Records", "Until", "Because"}, rows,
                 plan.changes.empty() ? "Nothing is held about this person." : "");
    rows.clear();
    for (const ChangeView &change : plan.changes)
        rows.push_back({change.category, change.field, change.before, change.after});
    if (!rows.empty())
        output.table({"Category", "Field", "Before", "After"}, rows, "");
    output.line();
    output.facts({{"Records", std::to_string(plan.records)}, {"Digest", plan.digest}});
}

void showClock(Output &output, const ActionClock &clock)
{
    output.line(policy::spelling(clock.right));
    for (const DueView &due : clock.days) {
        const std::string name = due.name.empty() ? due.law : due.name;
        output.line("  " + (due.day.isValid() ? toIsoDate(due.day) : std::string("no number")) + "  " +
                    due.kind + (name.empty() ? "" : ", " + name) + (due.binding ? "  <- binds" : ""));
        for (const DueStep &step : due.chain)
            output.line("    " + (step.day.isValid() ? toIsoDate(step.day) : std::string("          ")) +
                        "  " + step.text + (step.article.empty() ? "" : " (" + step.article + ")"));
    }
}

} // namespace desk::command_line
