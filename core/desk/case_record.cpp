// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/case_record.h"

#include "core/exporting/case_file.h"
#include "core/exporting/case_json.h"

#include <algorithm>

namespace desk::work {

namespace {

using exporting::CaseAction;
using exporting::CaseRecord;
using requests::Action;

constexpr auto caseFormat = static_cast<std::uint8_t>(intake::Format::CaseFile);

/// The member of an enumeration that has this word; its numbers run from `first` to `last`.
template <typename E>
std::optional<E> memberNamed(const std::string &word, const char *(*wordOf)(E), E first, E last)
{
    for (int number = static_cast<int>(first); number <= static_cast<int>(last); ++number)
        if (wordOf(static_cast<E>(number)) == word)
            return static_cast<E>(number);
    return std::nullopt;
}

Error unknown(const std::string &member)
{
    return fail(ErrorCode::InvalidInput, "The case has a word that this version does not know.", member);
}

std::string nameOf(OpenDesk &desk, const std::optional<StaffId> &staff)
{
    return staff ? desk.staffName(*staff) : std::string();
}

void tellOutcomes(const Action &action, CaseAction &out)
{
    for (const requests::CategoryOutcome &line : action.outcomes)
        out.outcomes.push_back({line.category, outcomeWord(line.outcome), line.ground, line.eraseOn, line.records});
    for (const requests::RecipientNotice &notice : action.notices)
        out.notices.push_back({notice.recipient, noticeWord(notice.state), notice.sentOn, notice.acknowledgedOn, notice.reason});
    for (const requests::SentLetter &letter : action.letters)
        out.letters.push_back({letter.kind, letter.on});
}

CaseAction tellAction(OpenDesk &desk, const LoadedRequest &loaded, const Action &action)
{
    CaseAction out;
    out.right = policy::spelling(action.right);
    out.state = stateWord(action.state);
    out.outcome = action.outcome == requests::Outcome::None ? "" : outcomeWord(action.outcome);
    out.plannedBy = nameOf(desk, action.plannedBy);
    out.approvedBy = nameOf(desk, action.approvedBy);
    out.planDigest = action.planDigest;
    if (action.refusal) {
        out.refusalGround = action.refusal->ground;
        out.refusalReason = action.refusal->reason;
    }
    if (action.extension) {
        out.extensionReason = action.extension->reason;
        out.extensionNoticeOn = action.extension->noticeSentOn;
    }
    for (const requests::Pause &pause : action.pauses)
        out.pauses.push_back({pause.reason, pause.from, pause.to});
    out.identityProvenOn = action.identityProvenOn;
    out.feePaidOn = action.feePaidOn;
    out.answeredOn = action.answeredOn;
    out.purposes = action.purposes;
    for (const requests::FieldChange &change : action.changes) {
        const policy::Category *category = loaded.platform->files->category(change.category);
        out.changes.push_back({category == nullptr ? "" : category->id, change.field, change.before, change.after});
    }
    out.answer = action.answer;
    out.disclosureCase = action.disclosureCase;
    tellOutcomes(action, out);
    return out;
}

Result<void> tellClocks(OpenDesk &desk, const std::string &reference, CaseRecord &out)
{
    DESK_TRY(const std::vector<ActionClock> clocks, clockChain(desk, reference, "en"));
    for (std::size_t i = 0; i < clocks.size() && i < out.actions.size(); ++i) {
        for (const DueView &due : clocks[i].days) {
            exporting::CaseDay &day = out.actions[i].clock.emplace_back();
            day = {due.kind, due.law, due.day, due.binding, {}};
            for (const DueStep &step : due.chain)
                day.chain.push_back({step.rule, step.day, step.text, step.article});
        }
    }
    return {};
}

/// What happened before comes first, with the desk where it did.
void tellEarlier(const CaseRecord &earlier, CaseRecord &out)
{
    for (exporting::CaseProof proof : earlier.proofs) {
        proof.desk = proof.desk.empty() ? earlier.desk : proof.desk;
        out.proofs.push_back(std::move(proof));
    }
    for (exporting::CaseEvent event : earlier.timeline) {
        event.desk = event.desk.empty() ? earlier.desk : event.desk;
        out.timeline.push_back(std::move(event));
    }
    for (CaseAction &action : out.actions) {
        const auto before = std::find_if(earlier.actions.begin(), earlier.actions.end(), [&](const CaseAction &each) { return each.right == action.right; });
        if (before == earlier.actions.end() || !action.plannedBy.empty())
            continue;
        action.plannedBy = before->plannedBy;
        action.approvedBy = before->approvedBy;
        if (action.changes.empty())
            action.changes = before->changes;
    }
}

Result<void> tellHistory(OpenDesk &desk, LoadedRequest &loaded, CaseRecord &out)
{
    DESK_TRY(const std::optional<CaseRecord> earlier, earlierCase(loaded));
    if (earlier)
        tellEarlier(*earlier, out);
    requests::RequestStore &store = *loaded.platform->requests;
    DESK_TRY(const auto evidence, store.evidence(loaded.request.id));
    for (const requests::Evidence &each : evidence)
        out.proofs.push_back({std::string(policy::spelling(each.method)), std::string(policy::spelling(each.identifier)), each.proven, each.at,
                              each.expiresAt, desk.staffName(each.actor), {}});
    DESK_TRY(const auto timeline, store.timeline(loaded.request.id));
    for (const requests::TimelineEntry &each : timeline)
        out.timeline.push_back({each.at, desk.staffName(each.actor), audit::eventName(static_cast<audit::Event>(each.event)), each.note, {}});
    DESK_TRY(const std::vector<RequestLink> links, viewLinks(loaded));
    for (const RequestLink &link : links)
        out.links.push_back({link.reference, link.kind});
    return {};
}

void tellOriginals(const requests::Request &request, CaseRecord &out)
{
    std::size_t number = 0;
    for (const requests::Source &source : request.sources) {
        exporting::CaseOriginal original{{}, std::string(intake::formatWord(static_cast<intake::Format>(source.format))), source.name,
                                         source.externalId, toHex(source.sha256), source.bytes};
        if (source.bytes > 0)
            original.path = exporting::caseOriginalPath(++number);
        out.originals.push_back(std::move(original));
    }
}

} // namespace

Result<std::optional<CaseRecord>> earlierCase(LoadedRequest &loaded)
{
    const std::vector<requests::Source> &sources = loaded.request.sources;
    for (std::size_t i = sources.size(); i > 0; --i) { // the last one: it holds those before it
        if (sources[i - 1].format != caseFormat || sources[i - 1].bytes == 0)
            continue;
        DESK_TRY(const Bytes bytes, loaded.platform->requests->original(loaded.request, i));
        DESK_TRY(CaseRecord record, exporting::readCase(asText(bytes)));
        return std::optional(std::move(record));
    }
    return std::optional<CaseRecord>();
}

Result<std::vector<TimelineEntry>> earlierTimeline(LoadedRequest &loaded)
{
    std::vector<TimelineEntry> out;
    DESK_TRY(const std::optional<CaseRecord> earlier, earlierCase(loaded));
    for (const exporting::CaseEvent &event : earlier ? earlier->timeline : std::vector<exporting::CaseEvent>())
        out.push_back({event.at, event.by + " (" + (event.desk.empty() ? earlier->desk : event.desk) + ")", event.event, event.note});
    return out;
}

Result<CaseRecord> caseRecordOf(OpenDesk &desk, LoadedRequest &loaded)
{
    const requests::Request &request = loaded.request;
    CaseRecord out;
    out.request = request.id.text();
    out.desk = desk.log().origin();
    out.reference = request.reference;
    out.platform = loaded.platform->info.profile;
    out.platformName = loaded.platform->info.name.en;
    out.policyVersion = promisedBy(loaded).version;
    out.exportedAt = desk.clock().now();
    out.createdAt = request.createdAt;
    out.receivedOn = request.receivedOn;
    out.residence = request.residence;
    out.channel = request.channel;
    out.language = request.language;
    out.state = stateWord(request.state);
    out.assignee = nameOf(desk, request.assignee);
    out.email = request.email;
    out.phone = request.phone;
    out.account = request.account;
    out.order = request.order;
    out.text = request.text;
    const OnBehalf behalf = viewBehalf(request.behalf);
    out.behalf = {behalf.kind, behalf.name, behalf.authority, behalf.scope, behalf.seenOn};
    for (const Action &action : request.actions)
        out.actions.push_back(tellAction(desk, loaded, action));
    DESK_CHECK(tellClocks(desk, request.reference, out));
    DESK_CHECK(tellHistory(desk, loaded, out));
    tellOriginals(request, out);
    return out;
}

Result<NewRequest> newRequestFrom(const CaseRecord &record, PlatformId platform)
{
    NewRequest out;
    out.platform = platform;
    for (const CaseAction &action : record.actions) {
        const auto right = policy::fromSpelling<policy::Right>(action.right);
        if (!right)
            return unknown("/actions/" + std::to_string(out.rights.size()) + "/right");
        out.rights.push_back(*right);
        out.disclosureCase = action.disclosureCase.empty() ? out.disclosureCase : action.disclosureCase;
    }
    out.channel = record.channel;
    out.receivedOn = record.receivedOn;
    out.residence = record.residence;
    out.language = record.language;
    out.email = record.email;
    out.phone = record.phone;
    out.account = record.account;
    out.order = record.order;
    out.text = record.text;
    out.behalf = {record.behalf.kind, record.behalf.name, record.behalf.authority, record.behalf.scope, record.behalf.seenOn};
    return out;
}

Result<void> takeOver(const CaseAction &from, const policy::Profile &profile, Action &to)
{
    const auto state = memberNamed(from.state, stateWord, requests::State::Received, requests::State::Approved);
    const auto outcome = from.outcome.empty() ? requests::Outcome::None
                                              : memberNamed(from.outcome, outcomeWord, requests::Outcome::None, requests::Outcome::NotApplicable);
    if (!state || !outcome)
        return unknown(from.right);
    if (!from.purposes.empty())
        to.purposes = from.purposes;
    if (!from.extensionReason.empty())
        to.extension = requests::Extension{from.extensionReason, from.extensionNoticeOn};
    for (const exporting::CasePause &pause : from.pauses)
        to.pauses.push_back({pause.reason, pause.from, pause.to});
    to.identityProvenOn = from.identityProvenOn;
    to.feePaidOn = from.feePaidOn;
    if (requests::stage(*state) < requests::stage(requests::State::Fulfilled))
        return {};
    to.state = *state;
    to.outcome = *outcome;
    to.planDigest = from.planDigest;
    to.answeredOn = from.answeredOn;
    to.answer = from.answer;
    if (!from.refusalGround.empty())
        to.refusal = requests::Refusal{from.refusalGround, from.refusalReason};
    for (const exporting::CaseCategory &line : from.outcomes) {
        const auto ended = memberNamed(line.outcome, outcomeWord, requests::Outcome::None, requests::Outcome::NotApplicable);
        if (!ended)
            return unknown(from.right);
        to.outcomes.push_back({line.category, *ended, line.ground, line.eraseOn, line.records});
    }
    for (const exporting::CaseNotice &notice : from.notices) {
        const auto told = memberNamed(notice.state, noticeWord, requests::NoticeState::Due, requests::NoticeState::NotNeeded);
        const bool known = policy::findRecipient(profile, notice.recipient) != nullptr ||
                           to.right == policy::Right::Portability; // another controller stands under its name
        if (!told || !known)
            return unknown(from.right);
        to.notices.push_back({notice.recipient, *told, notice.sentOn, notice.acknowledgedOn, notice.reason});
    }
    for (const exporting::CaseLetter &letter : from.letters)
        to.letters.push_back({letter.kind, letter.on});
    return {};
}

} // namespace desk::work
