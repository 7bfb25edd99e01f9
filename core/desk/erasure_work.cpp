// SPDX-License-Identifier: GPL-3.0-or-later
// Deletion and account cancellation: planned from the policy and the file's own dates, carried out key first.
#include "core/desk/erasure_access.h"
#include "core/desk/right_work.h"
#include "core/fulfilment/erasure_plan.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::work {

namespace {

using fulfilment::ErasureLine;
using fulfilment::Fate;
using requests::Outcome;

std::string reasonOf(const policy::Profile &profile, const ErasureLine &line, const std::string &language)
{
    const policy::LegalKeepingRule *rule = policy::findLegalKeeping(profile, line.rule);
    return rule == nullptr ? std::string() : rule->law.in(language);
}

Result<fulfilment::ErasurePlan> planOf(OpenDesk &desk, LoadedRequest &loaded, policy::Right right)
{
    OpenPlatform &platform = *loaded.platform;
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    return planErasureFor(desk, platform, {subject, right, loaded.request.id});
}

PlanView viewPlan(const policy::Profile &profile, const fulfilment::ErasurePlan &plan, const std::string &language)
{
    PlanView out;
    out.records = plan.records;
    out.digest = toHex(plan.order.digest);
    for (const ErasureLine &line : plan.lines) {
        out.lines.push_back({line.category->id, line.category->label.in(language), fulfilment::fateWord(line.fate), line.records,
                             line.ground.empty() ? line.rule : line.ground, reasonOf(profile, line, language), line.until});
    }
    return out;
}

std::vector<requests::CategoryOutcome> outcomesOf(const fulfilment::ErasurePlan &plan)
{
    std::vector<requests::CategoryOutcome> out;
    for (const ErasureLine &line : plan.lines) {
        const Outcome outcome = line.fate == Fate::Erased ? Outcome::Granted : line.fate == Fate::Masked ? Outcome::Partial : Outcome::Refused;
        out.push_back({line.category->id, outcome, line.ground.empty() ? line.rule : line.ground, line.until, line.records});
    }
    return out;
}

/// Shred classes of which all that stays may be opened by data protection only (MH-T2: cold, legal access only).
std::vector<std::uint16_t> classesToRestrict(const policy::Profile &profile, const fulfilment::ErasurePlan &plan)
{
    std::map<std::uint16_t, bool> closed;
    for (const ErasureLine &line : plan.lines) {
        if (line.fate == Fate::Erased)
            continue;
        const policy::LegalKeepingRule *rule = policy::findLegalKeeping(profile, line.rule);
        const bool legalOnly = rule != nullptr && rule->restrictTo == std::vector{policy::Role::DataProtection};
        const auto shredClass = static_cast<std::uint16_t>(line.category->shredClass);
        closed[shredClass] = closed.try_emplace(shredClass, true).first->second && legalOnly;
    }
    std::vector<std::uint16_t> out;
    for (const auto &[shredClass, legalOnly] : closed) {
        if (legalOnly)
            out.push_back(shredClass);
    }
    return out;
}

} // namespace

Result<fulfilment::ErasurePlan> planErasureFor(OpenDesk &desk, OpenPlatform &platform, const ErasureWish &wish)
{
    const QDate today = utcDay(desk.clock().now());
    subjects::SubjectStates states(platform.context, *platform.files);
    DESK_TRY(const subjects::SubjectState state, states.load(wish.subject));
    fulfilment::ErasureScope scope{platform.profile, wish.right, wish.subject, wish.request, today, {}, wish.only};
    for (const subjects::Hold &hold : subjects::activeHolds(state, today))
        scope.holds.push_back({hold.until});
    return fulfilment::planErasure(*platform.files, scope);
}

Result<PlanView> planDeletion(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action)
{
    DESK_TRY(const fulfilment::ErasurePlan plan, planOf(desk, loaded, action.right));
    action.outcomes = outcomesOf(plan);
    return viewPlan(loaded.platform->profile, plan, loaded.request.language);
}

Result<FulfilResult> carryOutDeletion(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, const FulfilOrder &, Progress &progress)
{
    // Every row is opened once more, also those that no rule looks into: what somebody changed underneath is not erased as if
    // nothing had happened, and the error names it.
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_CHECK(loaded.platform->files->visit(subject, [](const subjects::Record &) { return true; }));
    DESK_TRY(const fulfilment::ErasurePlan plan, planOf(desk, loaded, action.right));
    if (toHex(plan.order.digest) != action.planDigest)
        return fail(ErrorCode::Conflict, "The file changed since the plan was approved; look at a new plan first.", "digest");
    FulfilResult out;
    out.records = plan.order.file.erase.size() + plan.order.file.mask.size();
    const Outcome outcome = plan.complete ? Outcome::Granted : out.records > 0 ? Outcome::Partial : Outcome::Refused;
    out.outcome = static_cast<ActionOutcome>(outcome);
    const auto alongside = [&](const keys::StaffKeysPointer &staff, const std::vector<fulfilment::ErasureEntry> &) -> Result<void> {
        desk.adopt(staff);  // the keys changed under everything that is open
        OpenPlatform &platform = *loaded.platform;
        keys::OwnerKeys &ownerKeys = platform.files->ownerKeys();
        for (const std::uint16_t shredClass : classesToRestrict(platform.profile, plan))
            DESK_CHECK(ownerKeys.restrict(keys::ownerOf(plan.order.subject), shredClass));
        if (plan.complete) {
            subjects::SubjectStates states(platform.context, *platform.files);
            DESK_CHECK(states.remove(plan.order.subject));
        }
        DESK_CHECK(finish(desk, loaded, action, outcome, audit::Event::DataErased));
        return platform.files->flush();
    };
    const fulfilment::ErasureHooks hooks{progress, alongside};
    const std::vector orders{plan.order};
    DESK_CHECK(erase(desk, *loaded.platform, orders, hooks));
    return out;
}

} // namespace desk::work
