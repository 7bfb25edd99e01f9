// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files that work on requests: loading one by its reference, who asks, taking a step, and what a request
// becomes in an interface's eyes.
#pragma once

#include "core/desk/work.h"
#include "core/requests/steps.h"

namespace desk::work {

/// A request with the platform it belongs to.
struct LoadedRequest
{
    OpenPlatform *platform = nullptr;
    requests::Request request;
};

Result<LoadedRequest> loadRequest(OpenDesk &desk, const std::string &reference);
/// The policy that was in force on the receipt day: what the person was promised (ALL-N1).
const policy::Profile &promisedBy(const LoadedRequest &loaded);
RequestSummary summarise(OpenDesk &desk, const requests::Request &request);
/// What does not come from the actions, in both kinds of summary: of a whole request, and of a line of the list.
RequestSummary summariseClear(OpenDesk &desk, const requests::Request &request);
/// Ids of the laws that hold for a request.
std::vector<std::string> lawsOf(OpenDesk &desk, const requests::Request &request);
/// NotFound: the request does not exercise this right.
Result<requests::Action *> theAction(LoadedRequest &loaded, policy::Right right);

/// A request as it would be opened, checked against the policy and stored nowhere. InvalidArgument.
Result<LoadedRequest> unopened(OpenDesk &desk, OpenPlatform &platform, const NewRequest &request);
/// Finds whose it is and stores it. Inside the caller's transaction.
Result<void> addRequest(OpenDesk &desk, LoadedRequest &loaded);
/// What happened to a request at the desk that it was taken over from; empty for others.
Result<std::vector<TimelineEntry>> earlierTimeline(LoadedRequest &loaded);

/// Whether the request gives anything by which somebody can be found.
bool namesAnybody(const NewRequest &request);
/// Who the request's identifiers find; exactly the chosen one once somebody was chosen.
Result<std::vector<FoundSubject>> subjectsOf(OpenDesk &desk, LoadedRequest &loaded);
/// The one subject a step needs. Conflict: nobody was found, or several and nobody chose.
Result<SubjectId> theSubject(OpenDesk &desk, LoadedRequest &loaded);
/// As whom the policy sees this person: registered as soon as any record names an account.
Result<std::vector<policy::Requester>> requesterOf(OpenPlatform &platform, SubjectId subject);

/// What this action takes under the platform's policy: proof, another person's consent, every key.
Result<requests::Needs> needsOf(LoadedRequest &loaded, const requests::Action &action);
/// Whether who asks is proven now: as many methods as the policy requires for this right have succeeded and not expired.
Result<bool> isProven(OpenDesk &desk, LoadedRequest &loaded, policy::Right right);
/// Moves every action on whose proof is already good enough.
Result<void> settleProof(OpenDesk &desk, LoadedRequest &loaded);
Result<int> attemptsLeft(LoadedRequest &loaded);
/// The ways of proving that the policy's ladders name for this request, each once, the least demanding first.
std::vector<policy::VerificationMethod> allowedMethods(const LoadedRequest &loaded, const std::vector<policy::Requester> &requesters);

requests::Actor actorOf(const OpenDesk &desk);
/// InvalidArgument: no reason, or one of more than 4000 bytes.
Result<void> checkReason(const std::string &reason);
/// A member of staff by name; nobody for an empty name. NotFound.
Result<std::optional<StaffId>> staffCalled(OpenDesk &desk, const std::string &name);

/// What happened, on the request's timeline and in the log. Inside the caller's transaction.
Result<void> remember(OpenDesk &desk, LoadedRequest &loaded, audit::Event event, const std::string &note);
/// Works the clocks out anew and saves. Inside the caller's transaction.
Result<void> saveRequest(OpenDesk &desk, LoadedRequest &loaded);
/// Takes a step with one action: checks state, role and person; saves. Inside the caller's transaction.
Result<void> takeStep(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, requests::Step step);

/// InvalidArgument: an authority's request that stands beside a right, or is of none of the policy's cases (RU-P1).
Result<void> checkDisclosure(const policy::Profile &profile, const NewRequest &request);

/// Ids of the laws that hold, with blanks between them, as they stand beside each action.
std::string heldWords(OpenDesk &desk, const LoadedRequest &loaded);
/// The days that bind each action, whose turn it is, and which laws hold: beside it for sorting and counting.
Result<void> refreshClocks(OpenDesk &desk, LoadedRequest &loaded);
/// InvalidArgument: no law that holds for this request knows the ground for this right.
Result<void> checkGround(OpenDesk &desk, LoadedRequest &loaded, policy::Right right, const std::string &ground);
/// The grounds that checkGround() accepts, each once, the first law's first.
std::vector<RefusalGroundView> refusalGrounds(OpenDesk &desk, const LoadedRequest &loaded, policy::Right right);

/// What an interface sees of each action, and what comes next.
Result<std::vector<ActionView>> viewActions(OpenDesk &desk, LoadedRequest &loaded, const RequestDetails &details);
Result<std::vector<RequestLink>> viewLinks(LoadedRequest &loaded);
/// The stable words of where an action stands, of how it or a category of it ended, of a notice's state and of a link.
const char *stateWord(requests::State state);
const char *outcomeWord(requests::Outcome outcome);
const char *noticeWord(requests::NoticeState state);
const char *linkWord(requests::LinkKind kind);
/// A value as it stood before a correction: masked as on the person's file, for looking at a plan reveals nothing.
std::string shownBefore(const policy::Field *field, const std::string &value);
OnBehalf viewBehalf(const requests::OnBehalfOf &behalf);
Result<requests::OnBehalfOf> behalfFrom(const OnBehalf &behalf);

constexpr int mostAttempts = 5;

} // namespace desk::work
