// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/present_request.h"

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

Json identifiersJson(const RequestDetails &details)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < details.identifiers.size(); ++i) {
        const auto &[kind, value] = details.identifiers[i];
        const IdentifierStanding standing =
            i < details.standings.size() ? details.standings[i] : IdentifierStanding();
        list.push_back({{"kind", policy::spelling(kind)},
                        {"value", value},
                        {"in_file", standing.inFile},
                        {"proven", standing.proven}});
    }
    return list;
}

Json linksJson(const std::vector<RequestLink> &links)
{
    return listOf(links, [](const RequestLink &link) {
        return Json{{"reference", link.reference}, {"kind", link.kind}};
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
                    {"identifier", policy::spelling(evidence.identifier)},
                    {"proven", evidence.proven},
                    {"at", toRfc3339(evidence.at)},
                    {"expires_at", toRfc3339(evidence.expiresAt)},
                    {"by", evidence.by}};
    });
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
    json["identifiers"] = identifiersJson(details);
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
    json["links"] = linksJson(details.links);
    json["likely"] = linksJson(details.likely);
    json["actions"] = listOf(details.actions, [](const ActionView &action) { return toJson(action); });
    return json;
}

Json toJson(const PlanView &plan)
{
    Json json{{"right", policy::spelling(plan.right)},
              {"digest", plan.digest},
              {"records", plan.records},
              {"undecided", plan.undecided},
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

} // namespace desk::command_line
