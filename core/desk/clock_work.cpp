// SPDX-License-Identifier: GPL-3.0-or-later
// When each action must be answered: the laws that hold for a request, the platform's promises, extension and pause.
#include "core/desk/request_access.h"
#include "core/laws/clock.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;
using requests::Action;

laws::ClockInput inputFor(OpenDesk &desk, const LoadedRequest &loaded, const Action &action)
{
    const policy::Profile &profile = promisedBy(loaded);
    laws::ClockInput out;
    out.right = action.right;
    out.receivedOn = loaded.request.receivedOn;
    out.residence = loaded.request.residence;
    out.establishment = profile.establishment;
    out.asOf = utcDay(desk.clock().now());
    out.promises = profile.promises;
    out.feePaidOn = action.feePaidOn;
    if (action.extension)
        out.extension = laws::ExtensionNotice{action.extension->reason, action.extension->noticeSentOn};
    for (const requests::Pause &pause : action.pauses) {
        const auto reason = policy::fromSpelling<laws::PauseReason>(pause.reason);
        if (!reason)
            continue;
        out.pauses.push_back({*reason, pause.from, pause.to});
        // Only an identity that was asked for may move the start of a period.
        if (*reason == laws::PauseReason::Identity)
            out.identityProvenOn = action.identityProvenOn;
    }
    return out;
}

std::vector<laws::HeldLaw> heldLaws(OpenDesk &desk, const LoadedRequest &loaded)
{
    return laws::lawsFor(desk.laws(), loaded.request.residence, loaded.platform->profile.establishment, loaded.request.receivedOn);
}

DueView viewDue(OpenDesk &desk, const LoadedRequest &loaded, const laws::Due &due, const std::string &language)
{
    DueView out;
    out.kind = policy::spelling(due.kind);
    out.law = due.owner;
    out.day = due.on;
    if (const auto law = laws::lawNamed(desk.laws(), due.owner); law.ok())
        out.name = (*law)->name.in(language);
    for (const policy::Promise &promise : promisedBy(loaded).promises) {
        if (promise.id == due.owner)
            out.name = promise.label.in(language);
    }
    for (const laws::ClockStep &step : due.chain)
        out.chain.push_back({std::string(policy::spelling(step.kind)), step.after, laws::stepText(step).in(language), step.citation.article, step.citation.source});
    return out;
}

/// Loads an action whose clock somebody wants to change.
struct OpenClock
{
    LoadedRequest loaded;
    Action *action = nullptr;
};

Result<OpenClock> openClock(OpenDesk &desk, const std::string &reference, policy::Right right)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    OpenClock out;
    DESK_TRY(out.loaded, loadRequest(desk, reference));
    DESK_TRY(out.action, theAction(out.loaded, right));
    if (requests::stage(out.action->state) >= requests::stage(requests::State::Fulfilled))
        return fail(ErrorCode::Conflict, "This was carried out already; its clock has stopped.");
    return out;
}

Result<RequestDetails> keepClock(OpenDesk &desk, OpenClock &clock, audit::Event event, const std::string &note)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(saveRequest(desk, clock.loaded));
    DESK_CHECK(remember(desk, clock.loaded, event, note));
    DESK_CHECK(transaction.commit());
    return requestDetails(desk, clock.loaded.request.reference);
}

/// Whether at least one law that holds allows it; else what the first of them says.
template <typename Ask>
Result<void> anyLaw(OpenDesk &desk, const LoadedRequest &loaded, const Ask &ask)
{
    std::optional<Error> first;
    for (const laws::HeldLaw &held : heldLaws(desk, loaded)) {
        const Result<void> allowed = ask(held.law->id);
        if (allowed.ok())
            return {};
        if (!first)
            first = allowed.error();
    }
    return first.value_or(fail(ErrorCode::InvalidArgument, "No law is known that holds for this request.", "residence"));
}

} // namespace

std::string heldWords(OpenDesk &desk, const LoadedRequest &loaded)
{
    std::string out;
    for (const laws::HeldLaw &held : heldLaws(desk, loaded))
        out += (out.empty() ? "" : " ") + held.law->id;
    return out;
}

Result<void> refreshClocks(OpenDesk &desk, LoadedRequest &loaded)
{
    const std::string held = heldWords(desk, loaded);
    for (Action &action : loaded.request.actions) {
        action.laws = held;
        DESK_TRY(const laws::ClockResult result, laws::dueDays(desk.laws(), inputFor(desk, loaded, action)));
        action.dueOn = result.binding < result.dues.size() ? result.dues[result.binding].on : QDate();
        action.internalOn = QDate();
        for (const laws::Due &due : result.dues) {
            if (due.kind == laws::DueKind::Internal)
                action.internalOn = due.on;
        }
        DESK_TRY(const requests::Needs needs, needsOf(loaded, action));
        action.waiting = requests::waitsFor(action, needs);
    }
    return {};
}

std::vector<std::string> lawsOf(OpenDesk &desk, const requests::Request &request)
{
    std::vector<std::string> out;
    const auto platform = desk.platforms().find(request.platform);
    if (platform == desk.platforms().end())
        return out;
    for (const laws::HeldLaw &held :
         laws::lawsFor(desk.laws(), request.residence, platform->second.profile.establishment, request.receivedOn))
        out.push_back(held.law->id);
    return out;
}

std::vector<RefusalGroundView> refusalGrounds(OpenDesk &desk, const LoadedRequest &loaded, policy::Right right)
{
    std::vector<RefusalGroundView> out;
    for (const laws::HeldLaw &held : heldLaws(desk, loaded)) {
        for (const laws::RefusalGround *each : laws::refusalsFor(laws::versionOn(*held.law, loaded.request.receivedOn), right)) {
            const bool known = std::any_of(out.begin(), out.end(), [&](const RefusalGroundView &other) { return other.code == each->code; });
            if (!known)
                out.push_back({each->code, each->text, each->citation.article});
        }
    }
    return out;
}

Result<void> checkGround(OpenDesk &desk, LoadedRequest &loaded, policy::Right right, const std::string &ground)
{
    std::string known;
    for (const RefusalGroundView &each : refusalGrounds(desk, loaded, right)) {
        if (each.code == ground)
            return {};
        known += (known.empty() ? "" : ", ") + each.code;
    }
    return fail(ErrorCode::InvalidArgument, "No law that holds for this request knows this ground for this right; known are: " + known + ".", "ground");
}

Result<std::vector<ActionClock>> clockChain(OpenDesk &desk, const std::string &reference, const std::string &language)
{
    DESK_TRY(const LoadedRequest loaded, loadRequest(desk, reference));
    std::vector<ActionClock> out;
    for (const Action &action : loaded.request.actions) {
        DESK_TRY(const laws::ClockResult result, laws::dueDays(desk.laws(), inputFor(desk, loaded, action)));
        ActionClock clock;
        clock.right = action.right;
        for (const laws::Due &due : result.dues)
            clock.days.push_back(viewDue(desk, loaded, due, language));
        if (result.binding < clock.days.size())
            clock.days[result.binding].binding = true;
        out.push_back(std::move(clock));
    }
    return out;
}

Result<RequestDetails> extend(OpenDesk &desk, const std::string &reference, policy::Right right, const ExtensionOrder &extension)
{
    DESK_TRY(OpenClock clock, openClock(desk, reference, right));
    if (extension.reason.empty() || extension.reason.size() > 4000)
        return fail(ErrorCode::InvalidArgument, "Give the reason that the person was told, of at most 4000 bytes.", "reason");
    if (!extension.noticeSentOn.isValid() || extension.noticeSentOn > utcDay(desk.clock().now()).addDays(1))
        return fail(ErrorCode::InvalidArgument, "An extension counts only when the person was told; give the day the notice was sent.", "notice-sent");
    const laws::ClockInput input = inputFor(desk, clock.loaded, *clock.action);
    DESK_CHECK(anyLaw(desk, clock.loaded, [&](const std::string &law) {
        return laws::mayExtend(desk.laws(), input, law, {extension.reason, extension.noticeSentOn});
    }));
    clock.action->extension = requests::Extension{extension.reason, extension.noticeSentOn};
    return keepClock(desk, clock, audit::Event::ClockExtended, extension.reason);
}

Result<RequestDetails> pauseClock(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &reason)
{
    DESK_TRY(OpenClock clock, openClock(desk, reference, right));
    const auto word = policy::fromSpelling<laws::PauseReason>(reason);
    if (!word)
        return fail(ErrorCode::InvalidArgument, "A clock pauses for identity, clarification or fee.", "reason");
    if (!clock.action->pauses.empty() && !clock.action->pauses.back().to.isValid())
        return fail(ErrorCode::Conflict, "This clock is paused already; let it go on first.");
    const laws::ClockInput input = inputFor(desk, clock.loaded, *clock.action);
    DESK_CHECK(anyLaw(desk, clock.loaded, [&](const std::string &law) { return laws::mayPause(desk.laws(), input, law, *word); }));
    clock.action->pauses.push_back({reason, utcDay(desk.clock().now()), {}});
    return keepClock(desk, clock, audit::Event::ClockPaused, reason);
}

Result<RequestDetails> resumeClock(OpenDesk &desk, const std::string &reference, policy::Right right)
{
    DESK_TRY(OpenClock clock, openClock(desk, reference, right));
    if (clock.action->pauses.empty() || clock.action->pauses.back().to.isValid())
        return fail(ErrorCode::Conflict, "This clock is not paused.");
    clock.action->pauses.back().to = utcDay(desk.clock().now());
    return keepClock(desk, clock, audit::Event::ClockResumed, clock.action->pauses.back().reason);
}

} // namespace desk::work
