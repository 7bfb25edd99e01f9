// SPDX-License-Identifier: GPL-3.0-or-later
// Restriction of processing (GDPR Art. 18) by key, and its end.
#include "core/desk/right_work.h"
#include "core/fulfilment/restriction_plan.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr std::string_view liftedLetter = "restriction-lifted";

/// Locks the keys of these classes, making those the person has none of yet: what comes later is locked as
/// well.
Result<void> lock(OpenPlatform &platform, SubjectId subject, const std::set<std::uint16_t> &classes)
{
    keys::OwnerKeys &owned = platform.files->ownerKeys();
    const keys::OwnerId owner = keys::ownerOf(subject);
    for (const std::uint16_t shredClass : classes) {
        DESK_TRY(const keys::KeyState state, owned.state(owner, shredClass));
        if (state == keys::KeyState::Destroyed)
            continue; // erased: there is nothing left to restrict
        DESK_CHECK(owned.key(owner, shredClass, keys::Provision::Yes));
        DESK_CHECK(owned.restrict(owner, shredClass));
    }
    return {};
}

/// Opens again what no other restriction keeps locked.
Result<void> unlock(OpenPlatform &platform, SubjectId subject, const subjects::SubjectState &state,
                    const std::vector<std::uint16_t> &classes)
{
    keys::OwnerKeys &owned = platform.files->ownerKeys();
    for (const std::uint16_t shredClass : classes) {
        DESK_TRY(const keys::KeyState key, owned.state(keys::ownerOf(subject), shredClass));
        if (key == keys::KeyState::Restricted && !isRestricted(state, shredClass))
            DESK_CHECK(owned.lift(keys::ownerOf(subject), shredClass));
    }
    return {};
}

Result<void> checkNotice(OpenDesk &desk, const subjects::Restriction &restriction, QDate noticeSentOn)
{
    if (!noticeSentOn.isValid())
        return fail(
            ErrorCode::InvalidArgument,
            "The person has to be told before a restriction is lifted (GDPR Art. 18(3)); give the day.",
            "notice");
    if (noticeSentOn < restriction.since)
        return fail(ErrorCode::InvalidArgument, "The notice cannot have gone before the restriction began.",
                    "notice");
    if (noticeSentOn > utcDay(desk.clock().now()))
        return fail(ErrorCode::InvalidArgument,
                    "The notice has to have gone already; lift the restriction after that.", "notice");
    return {};
}

} // namespace

Result<PlanView> planRestriction(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action)
{
    OpenPlatform &platform = *loaded.platform;
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_TRY(const fulfilment::RestrictionPlan made,
             fulfilment::planRestriction(promisedBy(loaded), *platform.files, subject));
    PlanView view;
    action.outcomes.clear();
    for (const fulfilment::RestrictedCategory &line : made.categories) {
        const std::string because = line.covered ? "" : line.locked ? "same-key" : "not-covered";
        view.lines.push_back({line.category->id,
                              line.category->label.in(loaded.request.language),
                              line.locked ? "restricted" : "untouched",
                              line.records,
                              because,
                              {},
                              {}});
        action.outcomes.push_back(
            {line.category->id,
             line.locked ? requests::Outcome::Granted : requests::Outcome::NotApplicable,
             because,
             {},
             line.records});
    }
    view.records = made.records;
    view.digest = toHex(made.digest);
    return view;
}

Result<FulfilResult> restrictFile(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action,
                                  const FulfilOrder &, Progress &)
{
    OpenPlatform &platform = *loaded.platform;
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_TRY(const fulfilment::RestrictionPlan made,
             fulfilment::planRestriction(promisedBy(loaded), *platform.files, subject));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(lock(platform, subject, made.classes));
    subjects::SubjectStates states(platform.context, *platform.files);
    DESK_TRY(subjects::SubjectState state, states.load(subject));
    state.restrictions.push_back(
        {loaded.request.id, {made.classes.begin(), made.classes.end()}, utcDay(desk.clock().now()), {}});
    DESK_CHECK(states.save(subject, state));
    DESK_CHECK(platform.files->flush());
    loaded.request.subject = subject;
    DESK_CHECK(finish(desk, loaded, action, requests::Outcome::Granted, audit::Event::RecordsRestricted));
    DESK_CHECK(transaction.commit());
    FulfilResult out;
    out.outcome = ActionOutcome::Granted;
    out.records = made.records;
    return out;
}

Result<RequestDetails> liftRestriction(OpenDesk &desk, const std::string &reference, QDate noticeSentOn)
{
    DESK_CHECK(desk.require({policy::Role::DataProtection}));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(requests::Action *const action, theAction(loaded, policy::Right::Restriction));
    OpenPlatform &platform = *loaded.platform;
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    subjects::SubjectStates states(platform.context, *platform.files);
    DESK_TRY(subjects::SubjectState state, states.load(subject));
    const auto found = std::find_if(state.restrictions.begin(), state.restrictions.end(),
                                    [&](const subjects::Restriction &each) {
                                        return each.request == loaded.request.id && !each.liftedOn.isValid();
                                    });
    if (found == state.restrictions.end())
        return fail(ErrorCode::Conflict, "No restriction of this request is in force.", "restriction");
    DESK_CHECK(checkNotice(desk, *found, noticeSentOn));
    found->liftedOn = utcDay(desk.clock().now());
    const std::vector<std::uint16_t> classes = found->classes;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(unlock(platform, subject, state, classes));
    DESK_CHECK(states.save(subject, state));
    DESK_CHECK(platform.files->flush());
    action->letters.push_back({std::string(liftedLetter), noticeSentOn});
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::RestrictionLifted, toIsoDate(noticeSentOn)));
    DESK_CHECK(transaction.commit());
    platform.files->close();
    return requestDetails(desk, reference);
}

} // namespace desk::work
