// SPDX-License-Identifier: GPL-3.0-or-later
// Objection (GDPR Art. 21) and withdrawal of consent (Art. 7(3)): purposes stop, and every later import and
// look obeys.
#include "core/desk/right_work.h"
#include "core/fulfilment/stop_plan.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::work {

namespace {

using fulfilment::StoppedCategory;

/// The policy promises that nothing is taken away from who objects; the answer says so in the policy's words
/// (FR-R4).
std::string answerFor(const policy::RightRule &rule, const std::string &language)
{
    static const policy::LocalText plain{"Nothing is taken away from you for this.",
                                         "您不会因此失去任何服务。"};
    if (!policy::hasCondition(rule, policy::ConditionKind::NoLossOfService))
        return {};
    const std::string &note = rule.note.in(language);
    return plain.in(language) + (note.empty() ? "" : " " + note);
}

std::uint64_t recordsIn(const std::vector<store::CategoryCount> &held, const policy::Category &category)
{
    const auto found = std::find_if(held.begin(), held.end(), [&](const store::CategoryCount &count) {
        return count.category == category.number;
    });
    return found == held.end() ? 0 : found->records;
}

Result<subjects::SubjectState> stateOf(OpenPlatform &platform, SubjectId subject)
{
    return subjects::SubjectStates(platform.context, *platform.files).load(subject);
}

} // namespace

Result<PlanView> planStops(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action)
{
    OpenPlatform &platform = *loaded.platform;
    const policy::RightRule *rule = policy::findRight(promisedBy(loaded), action.right);
    if (rule == nullptr)
        return fail(ErrorCode::InvalidArgument, "This platform's policy does not promise this right.");
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_TRY(const subjects::SubjectState state, stateOf(platform, subject));
    DESK_TRY(const auto held, platform.files->count(subject));
    const std::string &language = loaded.request.language;
    PlanView view;
    action.outcomes.clear();
    // New rows change nothing about it: what stops are purposes, and the plan stays good.
    std::string saying = "stop " + subject.text();
    for (const std::string &purpose : action.purposes)
        saying += "\n" + purpose;
    for (const StoppedCategory &each :
         fulfilment::planStops(platform.profile, *rule, action.purposes, stoppedPurposes(state))) {
        const bool stopped = fulfilment::isStopped(each.effect);
        const std::uint64_t records = recordsIn(held, *each.category);
        const std::string word = fulfilment::stopWord(each.effect);
        view.lines.push_back({each.category->id,
                              each.category->label.in(language),
                              stopped ? "stopped" : "untouched",
                              records,
                              word,
                              {},
                              {}});
        action.outcomes.push_back({each.category->id,
                                   stopped ? requests::Outcome::Granted : requests::Outcome::NotApplicable,
                                   stopped ? std::string() : word,
                                   {},
                                   records});
        saying += "\n" + each.category->id + " " + word;
        view.records += stopped ? records : 0;
    }
    action.answer = answerFor(*rule, language);
    view.digest = planDigest(loaded.request, action, saying);
    return view;
}

Result<FulfilResult> stopPurposes(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action,
                                  const FulfilOrder &, Progress &)
{
    OpenPlatform &platform = *loaded.platform;
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    subjects::SubjectStates states(platform.context, *platform.files);
    DESK_TRY(subjects::SubjectState state, states.load(subject));
    const policy::StoppedPurposes before = stoppedPurposes(state);
    for (const std::string &purpose : action.purposes) {
        if (!before.contains(purpose))
            state.stopped.push_back({purpose, utcDay(desk.clock().now()), loaded.request.id});
    }
    DESK_CHECK(states.save(subject, state));
    DESK_CHECK(platform.files->flush());
    loaded.request.subject = subject;
    DESK_CHECK(finish(desk, loaded, action, requests::Outcome::Granted, audit::Event::PurposesStopped));
    DESK_CHECK(transaction.commit());
    FulfilResult out;
    out.outcome = ActionOutcome::Granted;
    for (const requests::CategoryOutcome &line : action.outcomes)
        out.records += line.outcome == requests::Outcome::Granted ? line.records : 0;
    return out;
}

} // namespace desk::work
