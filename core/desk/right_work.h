// SPDX-License-Identifier: GPL-3.0-or-later
// What each right takes: how it is planned and how the plan is carried out. One file a right, one row each in the table.
#pragma once

#include "core/desk/request_access.h"

#include <functional>

namespace desk::work {

/// How one right is planned and carried out.
struct RightWork
{
    policy::Right right{};
    /**
     * What would be done with the file as it is now. Writes nothing to the store; fills in `action.outcomes`, one line for
     * each category and what becomes of it. The digest covers every record with its version.
     */
    Result<PlanView> (*plan)(OpenDesk &, LoadedRequest &, requests::Action &) = nullptr;
    /**
     * Carries out a plan that was found fresh, by somebody who may. Ends with finish(), inside the transaction of what it
     * does, so that the deed and the state stand or fall together.
     */
    Result<FulfilResult> (*carryOut)(OpenDesk &, LoadedRequest &, requests::Action &, const FulfilOrder &, Progress &) = nullptr;
};

/// Null: this version does not carry the right out.
const RightWork *workFor(policy::Right right);

Result<PlanView> planPackage(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action);
Result<FulfilResult> writePackage(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, const FulfilOrder &order, Progress &progress);

Result<PlanView> planCorrection(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action);
Result<FulfilResult> makeCorrection(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, const FulfilOrder &order, Progress &progress);

/// Deletion and account cancellation.
Result<PlanView> planDeletion(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action);
Result<FulfilResult> carryOutDeletion(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, const FulfilOrder &order, Progress &progress);

/// Objection and withdrawal of consent.
Result<PlanView> planStops(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action);
Result<FulfilResult> stopPurposes(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, const FulfilOrder &order, Progress &progress);

Result<PlanView> planRestriction(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action);
Result<FulfilResult> restrictFile(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, const FulfilOrder &order, Progress &progress);

Result<PlanView> planComplaint(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action);
Result<FulfilResult> answerComplaint(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, const FulfilOrder &order, Progress &progress);

/// As a package, for an authority: whose data is asked for has to be chosen, and the case is part of what is approved.
Result<PlanView> planDisclosure(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action);

/// Fills in what a plan is to be about before it is made, e.g. the fields to correct. Writes nothing.
using Preparation = std::function<Result<void>(LoadedRequest &, requests::Action &)>;
/// As plan(), with a preparation (may be empty) once it is clear that the step may be taken and who asks is proven.
Result<PlanView> planAfter(OpenDesk &desk, const std::string &reference, policy::Right right, const Preparation &prepare);

/// A digest from what a plan says, for plans that name no records of their own.
std::string planDigest(const requests::Request &request, const requests::Action &action, std::string_view saying);

/// Moves an action to fulfilled, with outcome, timeline and log. Inside the caller's transaction.
Result<void> finish(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, requests::Outcome outcome, audit::Event event);

} // namespace desk::work
