// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as people read them.
#include "app/command_line/present_request.h"
#include "app/command_line/session.h"

namespace desk::command_line {

namespace {

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
                    std::string(policy::spelling(evidence.method)) +
                    (evidence.identifier == policy::IdentifierKind::None
                         ? ""
                         : " (" + std::string(policy::spelling(evidence.identifier)) + ")") +
                    ", " + shownTime(evidence.at) + ", " + evidence.by +
                    (evidence.proven ? ", until " + shownTime(evidence.expiresAt) : ""));
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
    for (std::size_t i = 0; i < details.identifiers.size(); ++i) {
        const auto &[kind, value] = details.identifiers[i];
        const bool known = i < details.standings.size() && details.standings[i].inFile;
        const bool proven = i < details.standings.size() && details.standings[i].proven;
        facts.emplace_back("Given " + std::string(policy::spelling(kind)),
                           value + (proven  ? " (proven)"
                                    : known ? " (in the file)"
                                            : " (not in the file)"));
    }
    facts.emplace_back("On behalf", shownBehalf(details.behalf));
    for (const RequestLink &link : details.links)
        facts.emplace_back("Linked", link.kind + " " + link.reference);
    for (const RequestLink &link : details.likely)
        facts.emplace_back("Perhaps", link.kind + " of " + link.reference);
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
