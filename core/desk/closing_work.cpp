// SPDX-License-Identifier: GPL-3.0-or-later
// The end of an action: who else is told, and closing.
#include "core/desk/request_access.h"
#include "core/desk/work.h"

#include "core/fulfilment/erasure_ledger.h"
#include "core/policy/coverage.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;
using requests::Action;
using requests::State;
using requests::Step;

/// What access finds and what deletion touches must differ only where a rule says why, and what was erased must be proven.
Result<void> checkErasures(OpenDesk &desk, LoadedRequest &loaded)
{
    const std::vector<std::string> unexplained = policy::unexplainedDifferences(promisedBy(loaded));
    if (!unexplained.empty())
        return fail(ErrorCode::Conflict, "The policy lets access and deletion differ without a reason; correct the policy first.", unexplained.front());
    fulfilment::ErasureLedger ledger(desk.connection(), desk.keyring().store, desk.staff(), desk.random());
    DESK_TRY(const auto pending, ledger.pending());
    const bool waits = std::any_of(pending.begin(), pending.end(), [&](const auto &entry) { return entry.request == loaded.request.id; });
    if (waits)
        return fail(ErrorCode::Conflict, "What was erased has not been proven gone yet; sign in again to finish the search.");
    return {};
}

/// Why an action cannot be closed; nothing when it can.
Result<void> checkClosing(OpenDesk &desk, LoadedRequest &loaded, const Action &action)
{
    const bool deletes = action.right == policy::Right::Deletion || action.right == policy::Right::AccountCancellation;
    if (deletes && !action.refusal)
        DESK_CHECK(checkErasures(desk, loaded));
    const auto waits = std::find_if(action.notices.begin(), action.notices.end(), [](const requests::RecipientNotice &notice) {
        return notice.state == requests::NoticeState::Due;
    });
    if (waits != action.notices.end())
        return fail(ErrorCode::Conflict, "A recipient has not been told yet; record the notice, or why none is needed.", waits->recipient);
    return {};
}

} // namespace

Result<RequestDetails> notice(OpenDesk &desk, const std::string &reference, policy::Right right, const NoticeOrder &order)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(Action *const action, theAction(loaded, right));
    const auto found = std::find_if(action->notices.begin(), action->notices.end(),
                                    [&](const requests::RecipientNotice &each) { return each.recipient == order.recipient; });
    if (found == action->notices.end())
        return fail(ErrorCode::NotFound, "This recipient is not to be told of this action.", "recipient");
    const int said = (order.sentOn.isValid() ? 1 : 0) + (order.acknowledgedOn.isValid() ? 1 : 0) + (order.notNeeded.empty() ? 0 : 1);
    if (said != 1)
        return fail(ErrorCode::InvalidArgument, "Say one thing: the day it was sent, the day it was acknowledged, or why it is not needed.", "notice");
    const QDate latest = utcDay(desk.clock().now()).addDays(1);
    if (order.sentOn > latest || order.acknowledgedOn > latest)
        return fail(ErrorCode::InvalidArgument, "A notice cannot have gone in the future.", "notice");
    if (order.acknowledgedOn.isValid() && found->state != requests::NoticeState::Sent)
        return fail(ErrorCode::Conflict, "Only a notice that was sent can be acknowledged; record the day it was sent first.", "notice");
    if (order.sentOn.isValid()) {
        found->state = requests::NoticeState::Sent;
        found->sentOn = order.sentOn;
    } else if (order.acknowledgedOn.isValid()) {
        found->state = requests::NoticeState::Acknowledged;
        found->acknowledgedOn = order.acknowledgedOn;
    } else {
        found->state = requests::NoticeState::NotNeeded;
        found->reason = order.notNeeded;
    }
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::NoticeRecorded, order.recipient));
    DESK_CHECK(transaction.commit());
    return requestDetails(desk, reference);
}

Result<RequestSummary> closeRequest(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    int closed = 0;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    for (Action &action : loaded.request.actions) {
        if (action.state == State::Closed)
            continue;
        DESK_TRY(const requests::Needs needs, needsOf(loaded, action));
        DESK_TRY(const State to, requests::advance(action, needs, Step::Close, actorOf(desk)));
        DESK_CHECK(checkClosing(desk, loaded, action));
        action.state = to;
        if (!action.answeredOn.isValid())
            action.answeredOn = utcDay(desk.clock().now());
        ++closed;
    }
    if (closed == 0)
        return fail(ErrorCode::Conflict, "The request is closed already.");
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::RequestClosed, ""));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

} // namespace desk::work
