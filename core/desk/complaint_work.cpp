// SPDX-License-Identifier: GPL-3.0-or-later
// Complaint (MP-R3): somebody by name looks into it, and the person hears back.
#include "core/desk/right_work.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr std::size_t longestAnswer = 20000;

/// Whether the policy promises that a specialist looks into it.
bool wantsSpecialist(const policy::Profile &profile)
{
    const policy::RightRule *rule = policy::findRight(profile, policy::Right::Complaint);
    return rule != nullptr && policy::hasCondition(*rule, policy::ConditionKind::AssignSpecialist);
}

/// Who looked into it: as said, else whoever the action is assigned to, else who answers where the policy
/// promises nobody.
Result<StaffId> specialistFor(OpenDesk &desk, const LoadedRequest &loaded, const requests::Action &action,
                              const std::string &name)
{
    DESK_TRY(std::optional<StaffId> who, staffCalled(desk, name));
    if (!who)
        who = action.assignee;
    if (!who && wantsSpecialist(promisedBy(loaded)))
        return fail(ErrorCode::InvalidArgument,
                    "The platform promises that a specialist looks into a complaint; name the member of "
                    "staff who did.",
                    "specialist");
    if (!who)
        return desk.staff()->staff;
    const keys::StaffSlot *slot = desk.keyring().findStaff(*who);
    const bool works = slot != nullptr && slot->certificate.kind == keys::SlotKind::Person &&
                       slot->certificate.state == keys::SlotState::Enabled;
    const auto &platforms = works ? slot->certificate.platforms : std::vector<PlatformId>();
    const bool here = platforms.empty() || std::find(platforms.begin(), platforms.end(),
                                                     loaded.request.platform) != platforms.end();
    if (!works || !here)
        return fail(ErrorCode::InvalidArgument,
                    "A complaint is looked into by a member of staff of this platform.", "specialist");
    return *who;
}

} // namespace

Result<PlanView> planComplaint(OpenDesk &, LoadedRequest &loaded, requests::Action &action)
{
    action.outcomes.clear();
    PlanView view;
    view.digest = planDigest(loaded.request, action, "complaint\n" + loaded.request.text);
    return view;
}

Result<FulfilResult> answerComplaint(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action,
                                     const FulfilOrder &order, Progress &)
{
    if (order.answer.find_first_not_of(" \t\r\n") == std::string::npos || order.answer.size() > longestAnswer)
        return fail(ErrorCode::InvalidArgument, "Write what the person hears back, in at most 20000 bytes.",
                    "answer");
    DESK_TRY(action.specialist, specialistFor(desk, loaded, action, order.specialist));
    action.answer = order.answer;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(finish(desk, loaded, action, requests::Outcome::Granted, audit::Event::ComplaintAnswered));
    DESK_CHECK(transaction.commit());
    FulfilResult out;
    out.outcome = ActionOutcome::Granted;
    return out;
}

} // namespace desk::work
