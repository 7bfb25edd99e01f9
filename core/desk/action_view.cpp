// SPDX-License-Identifier: GPL-3.0-or-later
// What an interface sees of an action, and what it is told comes next.
#include "core/desk/own_request_record.h"
#include "core/desk/package_redactions.h"
#include "core/desk/right_work.h"

#include "core/policy/mask.h"

#include <algorithm>
#include <array>

namespace desk::work {

namespace {

using requests::Action;
using requests::State;
using requests::Step;

constexpr std::array<std::pair<requests::Behalf, std::string_view>, 4> behalfWords{
    {{requests::Behalf::Agent, "agent"}, {requests::Behalf::Parent, "parent"}, {requests::Behalf::Lawyer, "lawyer"}, {requests::Behalf::Merchant, "merchant"}}};

/// The step that comes next, and its word.
std::pair<Step, const char *> nextStep(const Action &action, const requests::Needs &needs)
{
    switch (action.state) {
    case State::Received: return needs.verification ? std::pair{Step::Verify, "verify"} : std::pair{Step::Plan, "plan"};
    case State::Verified: return {Step::Plan, "plan"};
    case State::Planned: return needs.approval ? std::pair{Step::Approve, "approve"} : std::pair{Step::Fulfil, "fulfil"};
    case State::Approved: return {Step::Fulfil, "fulfil"};
    case State::Fulfilled: return {Step::Close, "close"};
    case State::Closed: break;
    }
    return {Step::Close, ""};
}

/// Why the next step cannot be taken, as a stable word.
std::string blocked(OpenDesk &desk, const LoadedRequest &loaded, const Action &action, const ActionView &view, const requests::Needs &needs,
                    const std::string &unproven)
{
    if (action.state == State::Closed)
        return "closed";
    if (isMerged(loaded.request))
        return "merged";
    if (loaded.request.behalf.kind != requests::Behalf::Self && !loaded.request.behalf.seenOn.isValid())
        return "authority-not-seen";
    if (needs.verification && !view.proven && requests::stage(action.state) < requests::stage(State::Fulfilled))
        return unproven.empty() ? "not-proven" : unproven;
    const auto move = requests::advance(action, needs, nextStep(action, needs).first, actorOf(desk));
    if (!move.ok() && needs.approval && action.plannedBy == desk.staff()->staff && action.state == State::Planned)
        return "needs-another-person";
    if (!move.ok()) {
        const bool agrees = action.state == State::Planned && needs.approval;
        return needs.wholeFile && !agrees ? "needs-data-protection" : "needs-supervisor";
    }
    const bool leaves = action.state == State::Planned || action.state == State::Approved;
    if (leaves && view.undecided > 0)
        return "redactions-undecided";
    const bool waits = std::any_of(action.notices.begin(), action.notices.end(), [](const auto &each) { return each.state == requests::NoticeState::Due; });
    return action.state == State::Fulfilled && waits ? "recipient-not-told" : "";
}

void viewParts(OpenDesk &desk, const LoadedRequest &loaded, const Action &action, ActionView &out)
{
    const policy::Profile &profile = loaded.platform->profile;
    const std::string &language = loaded.request.language;
    for (const requests::Pause &pause : action.pauses)
        out.pauses.push_back({pause.reason, pause.from, pause.to});
    for (const requests::FieldChange &change : action.changes) {
        const policy::Category *category = loaded.platform->files->category(change.category);
        const policy::Field *field = category == nullptr ? nullptr : policy::findField(*category, change.field);
        out.changes.push_back({category == nullptr ? "" : category->id, change.record, change.field, field == nullptr ? change.field : field->label.in(language),
                               shownBefore(field, change.before), change.after});
    }
    for (const requests::CategoryOutcome &line : action.outcomes) {
        out.outcomes.push_back({line.category, categoryLabel(profile, line.category, language),
                                static_cast<ActionOutcome>(line.outcome), line.ground, line.eraseOn, line.records});
    }
    for (const requests::RecipientNotice &notice : action.notices) {
        const policy::Recipient *recipient = policy::findRecipient(profile, notice.recipient);
        out.notices.push_back({notice.recipient, recipient == nullptr ? notice.recipient : recipient->label.in(language), noticeWord(notice.state),
                               notice.sentOn, notice.acknowledgedOn, notice.reason});
    }
    for (const requests::SentLetter &letter : action.letters)
        out.letters.push_back({letter.kind, letter.on});
    if (action.specialist)
        out.specialist = desk.staffName(*action.specialist);
}

} // namespace

const char *stateWord(State state)
{
    switch (state) {
    case State::Received: return "received";
    case State::Verified: return "verified";
    case State::Planned: return "planned";
    case State::Approved: return "approved";
    case State::Fulfilled: return "fulfilled";
    case State::Closed: return "closed";
    }
    return "";
}

const char *outcomeWord(requests::Outcome outcome)
{
    switch (outcome) {
    case requests::Outcome::None: return "none";
    case requests::Outcome::Granted: return "granted";
    case requests::Outcome::Partial: return "partial";
    case requests::Outcome::Refused: return "refused";
    case requests::Outcome::Withdrawn: return "withdrawn";
    case requests::Outcome::NotApplicable: return "not-applicable";
    }
    return "";
}

const char *noticeWord(requests::NoticeState state)
{
    switch (state) {
    case requests::NoticeState::Due: return "due";
    case requests::NoticeState::Sent: return "sent";
    case requests::NoticeState::Acknowledged: return "acknowledged";
    case requests::NoticeState::NotNeeded: return "not-needed";
    }
    return "";
}

const char *linkWord(requests::LinkKind kind)
{
    switch (kind) {
    case requests::LinkKind::Duplicate: return "duplicate";
    case requests::LinkKind::Repeat: return "repeat";
    case requests::LinkKind::Related: return "related";
    case requests::LinkKind::MergedInto: return "merged-into";
    case requests::LinkKind::MergedFrom: return "merged-from";
    case requests::LinkKind::SplitInto: return "split-into";
    case requests::LinkKind::SplitFrom: return "split-from";
    }
    return "";
}

Result<std::vector<ActionView>> viewActions(OpenDesk &desk, LoadedRequest &loaded, const RequestDetails &details)
{
    std::vector<ActionView> all;
    for (const Action &action : loaded.request.actions) {
        DESK_TRY(const requests::Needs needs, needsOf(loaded, action));
        ActionView out;
        out.right = action.right;
        out.state = static_cast<RequestState>(action.state);
        out.outcome = static_cast<ActionOutcome>(action.outcome);
        out.assignee = action.assignee ? desk.staffName(*action.assignee) : "";
        out.plannedBy = action.plannedBy ? desk.staffName(*action.plannedBy) : "";
        out.approvedBy = action.approvedBy ? desk.staffName(*action.approvedBy) : "";
        out.digest = action.planDigest;
        out.needsProof = needs.verification;
        out.needsApproval = needs.approval;
        if (needs.verification && details.subjects.size() == 1) {
            DESK_TRY(out.proven, isProven(desk, loaded, action.right));
        }
        if (action.refusal) {
            out.refusalGround = action.refusal->ground;
            out.refusalReason = action.refusal->reason;
        } else if (makesPackage(action.right)) {
            out.undecided = loaded.request.undecided;
        }
        out.dueOn = action.dueOn;
        out.internalOn = action.internalOn;
        out.answeredOn = action.answeredOn;
        if (action.extension) {
            out.extensionReason = action.extension->reason;
            out.extensionNoticeOn = action.extension->noticeSentOn;
        }
        out.grounds = refusalGrounds(desk, loaded, action.right);
        out.purposes = action.purposes;
        out.answer = action.answer;
        viewParts(desk, loaded, action, out);
        out.nextStep = nextStep(action, needs).second;
        out.blockedBecause = blocked(desk, loaded, action, out, needs, details.blockedBecause);
        all.push_back(std::move(out));
    }
    return all;
}

std::string shownBefore(const policy::Field *field, const std::string &value)
{
    if (field != nullptr && field->sensitivity == policy::Sensitivity::Ordinary)
        return value;
    return policy::maskValue(field == nullptr ? policy::Mask::Full : field->mask, value);
}

Result<std::vector<RequestLink>> viewLinks(LoadedRequest &loaded)
{
    std::vector<RequestLink> out;
    for (const requests::Link &link : loaded.request.links) {
        DESK_TRY(const std::string other, loaded.platform->requests->referenceOf(link.request));
        out.push_back({other, linkWord(link.kind)});
    }
    return out;
}

OnBehalf viewBehalf(const requests::OnBehalfOf &behalf)
{
    OnBehalf out{"", behalf.name, behalf.authority, behalf.scope, behalf.seenOn};
    for (const auto &[kind, word] : behalfWords) {
        if (kind == behalf.kind)
            out.kind = word;
    }
    return out;
}

Result<requests::OnBehalfOf> behalfFrom(const OnBehalf &behalf)
{
    requests::OnBehalfOf out;
    if (behalf.kind.empty())
        return out;
    const auto found = std::find_if(behalfWords.begin(), behalfWords.end(), [&](const auto &each) { return each.second == behalf.kind; });
    if (found == behalfWords.end())
        return fail(ErrorCode::InvalidArgument, "Somebody may ask for another person as agent, parent, lawyer or merchant.", "on-behalf-of");
    out.kind = found->first;
    out.name = behalf.name;
    out.authority = behalf.authority;
    out.scope = behalf.scope;
    out.seenOn = behalf.seenOn;
    return out;
}

} // namespace desk::work
