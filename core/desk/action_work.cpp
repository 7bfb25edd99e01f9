// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that every right goes through: plan, refuse, approve, send back, fulfil, withdraw.
#include "core/desk/package_redactions.h"
#include "core/desk/right_work.h"

#include "core/crypto/digest.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;
using requests::Action;
using requests::Outcome;
using requests::State;
using requests::Step;

/// An action of a loaded request with what it needs; refuses who may not take the step before anything is opened.
struct StepOn
{
    LoadedRequest loaded;
    Action *action = nullptr;
    requests::Needs needs;
};

Result<StepOn> stepOnLoaded(OpenDesk &desk, LoadedRequest loaded, policy::Right right, Step step)
{
    StepOn out;
    out.loaded = std::move(loaded);
    if (isMerged(out.loaded.request))
        return fail(ErrorCode::Conflict, "This request was merged into another; go on there, or undo the merge.");
    DESK_TRY(out.action, theAction(out.loaded, right));
    DESK_TRY(out.needs, needsOf(out.loaded, *out.action));
    DESK_CHECK(requests::advance(*out.action, out.needs, step, actorOf(desk)));
    return out;
}

Result<StepOn> stepOn(OpenDesk &desk, const std::string &reference, policy::Right right, Step step)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    return stepOnLoaded(desk, std::move(loaded), right, step);
}

Result<void> checkProof(OpenDesk &desk, LoadedRequest &loaded, const Action &action, const requests::Needs &needs)
{
    if (loaded.request.behalf.kind != requests::Behalf::Self && !loaded.request.behalf.seenOn.isValid())
        return fail(ErrorCode::Unverified, "Nobody has seen yet that they may ask for this person; ask for their authority first.");
    if (!needs.verification)
        return {};
    DESK_TRY(const bool proven, isProven(desk, loaded, action.right));
    if (!proven)
        return fail(ErrorCode::Unverified, "Who asks has not been proven, or the proof has expired; verify first.");
    return {};
}

/// What became of each category then and now, where it differs: categories and numbers, nothing of what they hold.
std::string difference(const std::vector<requests::CategoryOutcome> &then, const std::vector<requests::CategoryOutcome> &now)
{
    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> counts;
    for (const requests::CategoryOutcome &line : then)
        counts[line.category].first += line.records;
    for (const requests::CategoryOutcome &line : now)
        counts[line.category].second += line.records;
    std::string out;
    for (const auto &[category, count] : counts) {
        if (count.first != count.second)
            out += (out.empty() ? "" : ", ") + category + " " + std::to_string(count.first) + " then, " + std::to_string(count.second) + " now";
    }
    return out.empty() ? "the content of a record or a date that decides" : out;
}

/// The plan as the file is now, which must be the one that was looked at. Conflict says what changed.
Result<PlanView> freshPlan(OpenDesk &desk, LoadedRequest &loaded, const Action &action)
{
    const RightWork *work = workFor(action.right);
    if (work == nullptr)
        return fail(ErrorCode::InvalidArgument, "This version does not carry this right out.", "right");
    Action now = action;
    DESK_TRY(PlanView view, work->plan(desk, loaded, now));
    if (view.digest != action.planDigest) {
        return fail(ErrorCode::Conflict, "The file changed since the plan was made (" + difference(action.outcomes, now.outcomes)
                                             + "); look at a new plan first.", "digest");
    }
    return view;
}

/// For a package that is written anew. What another person agreed to is what leaves; anything else is the file as it is now.
Result<void> planAgain(OpenDesk &desk, StepOn &on)
{
    if (on.needs.approval) {
        DESK_CHECK(freshPlan(desk, on.loaded, *on.action));
        return {};
    }
    Action now = *on.action;
    DESK_TRY(const PlanView view, workFor(now.right)->plan(desk, on.loaded, now));
    on.action->planDigest = view.digest;
    return {};
}

Result<PlanView> keepPlan(OpenDesk &desk, StepOn &on, const Action &planned, PlanView view)
{
    *on.action = planned;
    on.action->planDigest = view.digest;
    on.action->plannedBy = desk.staff()->staff;
    on.action->approvedBy.reset();
    DESK_TRY(on.needs, needsOf(on.loaded, *on.action));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(takeStep(desk, on.loaded, *on.action, Step::Plan));
    DESK_CHECK(remember(desk, on.loaded, audit::Event::PlanMade, view.digest));
    DESK_CHECK(transaction.commit());
    on.loaded.platform->files->close();
    view.right = on.action->right;
    return view;
}

/// Whether something of what a recipient holds was changed, erased or restricted.
bool touches(const OpenPlatform &platform, const Action &action, const policy::Holding &holding)
{
    const auto done = [&](const requests::CategoryOutcome &line) {
        const bool carriedOut = line.outcome == Outcome::Granted || line.outcome == Outcome::Partial;
        return line.category == holding.category && line.records > 0 && carriedOut;
    };
    if (std::none_of(action.outcomes.begin(), action.outcomes.end(), done))
        return false;
    if (action.right != policy::Right::Correction || holding.fields.empty())
        return true;
    // Of a correction only who holds that very field is told: nobody learns more than they have.
    return std::any_of(action.changes.begin(), action.changes.end(), [&](const requests::FieldChange &change) {
        const policy::Category *category = policy::findCategoryByNumber(platform.profile, change.category);
        return category != nullptr && category->id == holding.category
               && std::find(holding.fields.begin(), holding.fields.end(), change.field) != holding.fields.end();
    });
}

std::vector<requests::RecipientNotice> noticesDue(const OpenPlatform &platform, const Action &action)
{
    std::vector<requests::RecipientNotice> out;
    for (const policy::Recipient &recipient : platform.profile.recipients) {
        const bool told = std::find(recipient.toldOf.begin(), recipient.toldOf.end(), action.right) != recipient.toldOf.end();
        const bool touched = std::any_of(recipient.holds.begin(), recipient.holds.end(),
                                         [&](const policy::Holding &holding) { return touches(platform, action, holding); });
        if (told && touched)
            out.push_back({recipient.id, requests::NoticeState::Due, {}, {}, {}});
    }
    return out;
}

Result<FulfilResult> carryOutRefusal(OpenDesk &desk, LoadedRequest &loaded, Action &action)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(finish(desk, loaded, action, Outcome::Refused, audit::Event::ActionRefused));
    DESK_CHECK(transaction.commit());
    FulfilResult out;
    out.outcome = ActionOutcome::Refused;
    return out;
}

} // namespace

std::string planDigest(const requests::Request &request, const Action &action, std::string_view saying)
{
    ByteWriter out(256);
    out.raw(request.platform.view()).raw(request.id.view()).u8(static_cast<std::uint8_t>(action.right)).sized(saying);
    return toHex(crypto::sha256Of({out.view()}));
}

Result<void> finish(OpenDesk &desk, LoadedRequest &loaded, Action &action, Outcome outcome, audit::Event event)
{
    const bool again = action.state == State::Fulfilled;
    action.outcome = outcome;
    if (outcome != Outcome::Refused && !again)
        action.notices = noticesDue(*loaded.platform, action);
    DESK_CHECK(takeStep(desk, loaded, action, again ? Step::Again : Step::Fulfil));
    return remember(desk, loaded, event, action.planDigest);
}

Result<PlanView> plan(OpenDesk &desk, const std::string &reference, policy::Right right)
{
    return planAfter(desk, reference, right, {});
}

Result<PlanView> planAfter(OpenDesk &desk, const std::string &reference, policy::Right right, const Preparation &prepare)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(Action *const found, theAction(loaded, right));
    if (found->refusal && requests::stage(found->state) < requests::stage(State::Fulfilled)) {
        found->refusal.reset();  // a new plan takes the proposal back
        found->state = State::Received;
        DESK_CHECK(settleProof(desk, loaded));
    }
    DESK_TRY(StepOn on, stepOnLoaded(desk, std::move(loaded), right, Step::Plan));
    DESK_CHECK(checkProof(desk, on.loaded, *on.action, on.needs));
    const RightWork *work = workFor(right);
    if (work == nullptr)
        return fail(ErrorCode::InvalidArgument, "This version does not carry this right out.", "right");
    Action planned = *on.action;
    planned.outcomes.clear();
    if (prepare)
        DESK_CHECK(prepare(on.loaded, planned));
    DESK_TRY(PlanView view, work->plan(desk, on.loaded, planned));
    return keepPlan(desk, on, planned, std::move(view));
}

Result<PlanView> refuse(OpenDesk &desk, const std::string &reference, policy::Right right, const RefusalOrder &refusal)
{
    DESK_CHECK(checkReason(refusal.reason));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_CHECK(checkGround(desk, loaded, right, refusal.ground));
    DESK_TRY(Action *const action, theAction(loaded, right));
    if (requests::stage(action->state) >= requests::stage(State::Fulfilled))
        return fail(ErrorCode::Conflict, "This has been carried out; it cannot be refused any more.");
    Action planned = *action;
    planned.refusal = {refusal.ground, refusal.reason};
    planned.outcomes.clear();
    DESK_TRY(const requests::Needs needs, needsOf(loaded, planned));
    DESK_CHECK(requests::advance(planned, needs, Step::Plan, actorOf(desk)));
    PlanView view;
    view.refusal = true;
    view.ground = refusal.ground;
    view.reason = refusal.reason;
    view.digest = planDigest(loaded.request, planned, "refusal " + refusal.ground + "\n" + refusal.reason);
    StepOn on{std::move(loaded), nullptr, needs};
    DESK_TRY(on.action, theAction(on.loaded, right));
    return keepPlan(desk, on, planned, std::move(view));
}

Result<RequestDetails> approve(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &digest)
{
    DESK_TRY(StepOn on, stepOn(desk, reference, right, Step::Approve));
    if (digest != on.action->planDigest)
        return fail(ErrorCode::Conflict, "This is not the plan that was made last; look at it again.", "digest");
    if (!on.action->refusal) {
        DESK_CHECK(checkProof(desk, on.loaded, *on.action, on.needs));
        if (makesPackage(right))
            DESK_CHECK(refuseUndecided(on.loaded.request.undecided));
        // A supervisor without every key approves what was shown; whoever carries it out works it out anew.
        if (const auto fresh = freshPlan(desk, on.loaded, *on.action); !fresh.ok() && fresh.error().code != ErrorCode::KeyUnavailable)
            return fresh.error();
    }
    on.action->approvedBy = desk.staff()->staff;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(takeStep(desk, on.loaded, *on.action, Step::Approve));
    DESK_CHECK(remember(desk, on.loaded, audit::Event::PlanApproved, digest));
    DESK_CHECK(transaction.commit());
    return requestDetails(desk, reference);
}

Result<RequestDetails> sendBack(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &reason)
{
    DESK_CHECK(checkReason(reason));
    DESK_TRY(StepOn on, stepOn(desk, reference, right, Step::SendBack));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_TRY(on.action->state, requests::advance(*on.action, on.needs, Step::SendBack, actorOf(desk)));
    on.action->approvedBy.reset();
    on.action->plannedBy.reset();
    on.action->refusal.reset();
    on.action->planDigest.clear();
    on.action->outcomes.clear();
    DESK_CHECK(settleProof(desk, on.loaded));
    DESK_CHECK(saveRequest(desk, on.loaded));
    DESK_CHECK(remember(desk, on.loaded, audit::Event::PlanSentBack, reason));
    DESK_CHECK(transaction.commit());
    return requestDetails(desk, reference);
}

Result<FulfilResult> fulfil(OpenDesk &desk, const std::string &reference, policy::Right right, const FulfilOrder &order, Progress &progress)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(const Action *const found, theAction(loaded, right));
    const bool again = found->state == State::Fulfilled;
    DESK_TRY(StepOn on, stepOnLoaded(desk, std::move(loaded), right, again ? Step::Again : Step::Fulfil));
    if (on.action->refusal)
        return carryOutRefusal(desk, on.loaded, *on.action);
    if (again) {
        DESK_CHECK(planAgain(desk, on));
    } else {
        DESK_CHECK(checkProof(desk, on.loaded, *on.action, on.needs));
        DESK_CHECK(freshPlan(desk, on.loaded, *on.action));
    }
    auto done = workFor(right)->carryOut(desk, on.loaded, *on.action, order, progress);
    on.loaded.platform->files->close();
    return done;
}

Result<RequestDetails> withdraw(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &reason)
{
    DESK_CHECK(checkReason(reason));
    DESK_TRY(StepOn on, stepOn(desk, reference, right, Step::Withdraw));
    on.action->outcome = Outcome::Withdrawn;
    on.action->answeredOn = utcDay(desk.clock().now());
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(takeStep(desk, on.loaded, *on.action, Step::Withdraw));
    DESK_CHECK(remember(desk, on.loaded, audit::Event::ActionWithdrawn, reason));
    DESK_CHECK(transaction.commit());
    return requestDetails(desk, reference);
}

Result<RequestDetails> assignAction(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &name)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(Action *const action, theAction(loaded, right));
    DESK_TRY(action->assignee, staffCalled(desk, name));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::RequestAssigned, ""));
    DESK_CHECK(transaction.commit());
    return requestDetails(desk, reference);
}

} // namespace desk::work
