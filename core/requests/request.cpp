// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request.h"

#include <algorithm>
#include <array>

namespace desk::requests {

namespace {

using policy::Role;

constexpr std::array desk{Role::CustomerService, Role::Supervisor, Role::DataProtection};
// Only data protection holds every category's key, so only it can hand over a whole file.
constexpr std::array whole{Role::DataProtection};

constexpr std::array table{
    Transition{State::Received, Step::Verify, State::Verified, desk},
    Transition{State::Verified, Step::Verify, State::Verified, desk},  // evidence expired, or a second identifier
    Transition{State::Verified, Step::Plan, State::Planned, desk},
    Transition{State::Planned, Step::Plan, State::Planned, desk},  // the file changed since
    Transition{State::Planned, Step::Verify, State::Planned, desk},
    Transition{State::Planned, Step::Fulfil, State::Fulfilled, whole},
    Transition{State::Fulfilled, Step::Close, State::Closed, desk},
    // A person may withdraw, or never answer: every state has a way out.
    Transition{State::Received, Step::Close, State::Closed, desk},
    Transition{State::Verified, Step::Close, State::Closed, desk},
    Transition{State::Planned, Step::Close, State::Closed, desk},
};

} // namespace

std::span<const Transition> transitions()
{
    return table;
}

Result<State> advance(State from, Step step, std::span<const Role> roles)
{
    const auto move = std::find_if(table.begin(), table.end(), [&](const Transition &each) { return each.from == from && each.step == step; });
    if (move == table.end())
        return fail(ErrorCode::Conflict, "The request is not at the point where this can be done; look at what comes next.");
    const bool allowed = std::any_of(roles.begin(), roles.end(), [&](Role role) {
        return std::find(move->roles.begin(), move->roles.end(), role) != move->roles.end();
    });
    if (!allowed)
        return fail(ErrorCode::NotPermitted, "Your role may not take this step; ask data protection.");
    return move->to;
}

} // namespace desk::requests
