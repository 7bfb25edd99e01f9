// SPDX-License-Identifier: GPL-3.0-or-later
// Holds: why a person's data may not be erased yet.
#include "core/desk/request_access.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

HoldView viewHold(OpenDesk &desk, PlatformId platform, SubjectId subject, const subjects::Hold &hold)
{
    return {platform, subject, hold.id, hold.law, hold.reason, hold.since, hold.until, desk.staffName(hold.by)};
}

} // namespace

Result<HoldView> addHold(OpenDesk &desk, const HoldOrder &order)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection}));
    DESK_CHECK(checkReason(order.reason));
    if (order.law.empty() || order.law.size() > 400)
        return fail(ErrorCode::InvalidArgument, "Name the law that demands the hold.", "law");
    const QDate today = utcDay(desk.clock().now());
    if (order.until.isValid() && order.until <= today)
        return fail(ErrorCode::InvalidArgument, "A hold ends in the future, or when it is released.", "until");
    DESK_TRY(OpenPlatform *const platform, desk.platform(order.platform));
    DESK_TRY(const auto held, platform->files->count(order.subject));
    if (held.empty())
        return fail(ErrorCode::NotFound, "There is nobody of this id on this platform.", "subject");
    subjects::SubjectStates states(platform->context, *platform->files);
    DESK_TRY(subjects::SubjectState state, states.load(order.subject));
    subjects::Hold hold;
    hold.id = subjects::nextHoldId(order.subject, state);
    hold.law = order.law;
    hold.reason = order.reason;
    hold.since = today;
    hold.until = order.until;
    hold.by = desk.staff()->staff;
    state.holds.push_back(hold);
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(states.save(order.subject, state));
    DESK_CHECK(platform->files->flush());
    DESK_CHECK(desk.log(audit::Event::HoldAdded, order.platform, keys::ownerOf(order.subject), hold.id, std::nullopt));
    DESK_CHECK(transaction.commit());
    return viewHold(desk, order.platform, order.subject, hold);
}

Result<bool> releaseHold(OpenDesk &desk, PlatformId id, const std::string &hold, const std::string &reason)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection}));
    DESK_CHECK(checkReason(reason));
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    subjects::SubjectStates states(platform->context, *platform->files);
    const Error missing = fail(ErrorCode::NotFound, "There is no such hold on this platform.", "id");
    const std::optional<SubjectId> subject = subjects::holderOf(hold);
    if (!subject)
        return missing;
    DESK_TRY(subjects::SubjectState state, states.load(*subject));
    const auto found = std::find_if(state.holds.begin(), state.holds.end(), [&](const subjects::Hold &each) { return each.id == hold; });
    if (found == state.holds.end())
        return missing;
    if (found->releasedOn.isValid())
        return fail(ErrorCode::Conflict, "This hold was released already.", "id");
    found->releasedOn = utcDay(desk.clock().now());
    found->reason += " | " + reason;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(states.save(*subject, state));
    DESK_CHECK(desk.log(audit::Event::HoldReleased, id, keys::ownerOf(*subject), hold, std::nullopt));
    DESK_CHECK(transaction.commit());
    return true;
}

Result<std::vector<HoldView>> listHolds(OpenDesk &desk, PlatformId id)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    subjects::SubjectStates states(platform->context, *platform->files);
    DESK_TRY(const auto known, states.known());
    std::vector<HoldView> out;
    for (const SubjectId subject : known) {
        DESK_TRY(const subjects::SubjectState state, states.load(subject));
        for (const subjects::Hold &hold : subjects::activeHolds(state, utcDay(desk.clock().now())))
            out.push_back(viewHold(desk, id, subject, hold));
    }
    return out;
}

} // namespace desk::work
