// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/steps.h"

#include <algorithm>
#include <array>

namespace desk::requests {

namespace {

using policy::Right;
using policy::Role;

constexpr std::array desk{Role::CustomerService, Role::Supervisor, Role::DataProtection};
constexpr std::array approvers{Role::Supervisor, Role::DataProtection};
// Only data protection holds every category's key, so only it can hand over, erase or close off a whole file.
constexpr std::array whole{Role::DataProtection};

constexpr std::array table{
    Move{State::Received, Step::Verify, State::Verified, If::Yes, If::Any, If::Any, desk},
    // Evidence expires, and a second identifier may have to be proven.
    Move{State::Verified, Step::Verify, State::Verified, If::Yes, If::Any, If::Any, desk},
    Move{State::Planned, Step::Verify, State::Planned, If::Yes, If::Any, If::Any, desk},
    Move{State::Approved, Step::Verify, State::Approved, If::Yes, If::Any, If::Any, desk},

    Move{State::Received, Step::Plan, State::Planned, If::No, If::Any, If::Any, desk},
    Move{State::Verified, Step::Plan, State::Planned, If::Any, If::Any, If::Any, desk},
    Move{State::Planned, Step::Plan, State::Planned, If::Any, If::Any, If::Any, desk},
    Move{State::Approved, Step::Plan, State::Planned, If::Any, If::Any, If::Any, desk},

    Move{State::Planned, Step::Approve, State::Approved, If::Any, If::Yes, If::Any, approvers, true},
    Move{State::Planned, Step::SendBack, State::Verified, If::Yes, If::Any, If::Any, approvers},
    Move{State::Planned, Step::SendBack, State::Received, If::No, If::Any, If::Any, approvers},
    Move{State::Approved, Step::SendBack, State::Verified, If::Yes, If::Any, If::Any, approvers},
    Move{State::Approved, Step::SendBack, State::Received, If::No, If::Any, If::Any, approvers},

    Move{State::Planned, Step::Fulfil, State::Fulfilled, If::Any, If::No, If::Yes, whole},
    Move{State::Planned, Step::Fulfil, State::Fulfilled, If::Any, If::No, If::No, desk},
    Move{State::Approved, Step::Fulfil, State::Fulfilled, If::Any, If::Yes, If::Yes, whole},
    Move{State::Approved, Step::Fulfil, State::Fulfilled, If::Any, If::Yes, If::No, desk},

    // A package opens for nobody once its passphrase was lost; another one takes its place.
    Move{State::Fulfilled, Step::Again, State::Fulfilled, If::Any, If::Any, If::Any, whole, false, If::Yes},
    Move{State::Fulfilled, Step::Close, State::Closed, If::Any, If::Any, If::Any, desk},

    Move{State::Received, Step::Withdraw, State::Closed, If::Any, If::Any, If::Any, desk},
    Move{State::Verified, Step::Withdraw, State::Closed, If::Any, If::Any, If::Any, desk},
    Move{State::Planned, Step::Withdraw, State::Closed, If::Any, If::Any, If::Any, desk},
    Move{State::Approved, Step::Withdraw, State::Closed, If::Any, If::Any, If::Any, desk},
};

bool fits(If wanted, bool is)
{
    return wanted == If::Any || (wanted == If::Yes) == is;
}

} // namespace

int stage(State state)
{
    switch (state) {
    case State::Received: return 0;
    case State::Verified: return 1;
    case State::Planned: return 2;
    case State::Approved: return 3;
    case State::Fulfilled: return 4;
    case State::Closed: return 5;
    }
    return 0;
}

std::span<const Move> moves()
{
    return table;
}

Needs needsOf(Right right, bool refused, bool unverified)
{
    Needs out;
    // Telling somebody no discloses nothing; who asks need not be proven, and often cannot be.
    out.verification = !unverified && !refused;
    if (refused) {
        out.approval = true;
        return out;
    }
    switch (right) {
    case Right::AuthorityDisclosure:
        out.package = true;
        // It is not the person who asks; another member of staff's review stands in the place of their proof (RU-P1).
        out.verification = false;
        [[fallthrough]];
    case Right::Deletion:
    case Right::AccountCancellation:
        out.approval = true;
        out.wholeFile = true;
        break;
    case Right::Access:
    case Right::Portability:
        out.package = true;
        [[fallthrough]];
    case Right::Restriction:
        out.wholeFile = true;
        break;
    case Right::Correction:
    case Right::Objection:
    case Right::ConsentWithdrawal:
    case Right::Complaint:
        break;
    }
    return out;
}

Result<State> advance(const Action &action, const Needs &needs, Step step, const Actor &actor)
{
    const auto move = std::find_if(table.begin(), table.end(), [&](const Move &each) {
        return each.from == action.state && each.step == step && fits(each.verification, needs.verification)
               && fits(each.approval, needs.approval) && fits(each.wholeFile, needs.wholeFile)
               && fits(each.package, needs.package);
    });
    if (move == table.end())
        return fail(ErrorCode::Conflict, "The request is not at the point where this can be done; look at what comes next.");
    const bool allowed = std::any_of(actor.roles.begin(), actor.roles.end(), [&](Role role) {
        return std::find(move->roles.begin(), move->roles.end(), role) != move->roles.end();
    });
    if (!allowed) {
        return fail(ErrorCode::NotPermitted, move->roles.size() == whole.size() ? "Your role may not take this step; ask data protection."
                                                                                : "Your role may not take this step; ask a supervisor.");
    }
    if (move->anotherPerson && action.plannedBy == actor.staff)
        return fail(ErrorCode::NotPermitted, "Whoever made the plan cannot approve it; ask another supervisor or data protection.");
    return move->to;
}

Waiting waitsFor(const Action &action, const Needs &needs)
{
    if (action.state == State::Closed)
        return Waiting::Nobody;
    const bool paused = !action.pauses.empty() && !action.pauses.back().to.isValid();
    if (paused || (action.state == State::Received && needs.verification))
        return Waiting::Person;
    return action.state == State::Planned && needs.approval ? Waiting::Approver : Waiting::Nobody;
}

State stateOf(std::span<const Action> actions)
{
    State out = State::Closed;
    for (const Action &action : actions) {
        if (stage(action.state) < stage(out))
            out = action.state;
    }
    return out;
}

} // namespace desk::requests
