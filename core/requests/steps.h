// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/requests/action.h"

#include <span>

namespace desk::requests {

/// What moves an action on. The numbers are stored.
enum class Step : std::uint8_t {
    Verify = 1,
    Plan = 2,      ///< Works out what will be done, or proposes to refuse.
    Fulfil = 3,
    Close = 4,
    Approve = 5,
    SendBack = 6,
    Withdraw = 7,  ///< The person no longer asks for it.
    Again = 8,     ///< Writes the package anew: the first, or its passphrase, was lost.
};

/// What an action needs before it may be done. Worked out from the right and the platform's policy; see needsOf().
struct Needs
{
    bool verification = true;
    bool approval = false;   ///< Another person's.
    bool wholeFile = false;  ///< Every category's key: data protection only.
    bool package = false;    ///< Answered with a file, which can be written anew until the request is closed.
};

/// On which actions a row of the table works.
enum class If : std::uint8_t { Any, Yes, No };

/// One allowed move: for which actions, who may make it, and where it leads.
struct Move
{
    State from{};
    Step step{};
    State to{};
    If verification = If::Any;
    If approval = If::Any;
    If wholeFile = If::Any;
    std::span<const policy::Role> roles;
    bool anotherPerson = false;  ///< Not by whoever made the plan.
    If package = If::Any;
};

/// Every allowed move; what is not here is not allowed.
std::span<const Move> moves();

struct Actor
{
    StaffId staff;
    std::vector<policy::Role> roles;
};

/// What exercising a right takes. `refused`: the plan is to refuse it. `unverified`: the policy never asks for proof.
Needs needsOf(policy::Right right, bool refused, bool unverified);

/**
 * Where a step leads, for this action and this member of staff.
 * Conflict: the step cannot be taken in this state. NotPermitted: it can, but not by them.
 */
Result<State> advance(const Action &action, const Needs &needs, Step step, const Actor &actor);

/// Whose turn it is.
Waiting waitsFor(const Action &action, const Needs &needs);

/// A request stands where the least advanced of its open actions stands.
State stateOf(std::span<const Action> actions);

} // namespace desk::requests
