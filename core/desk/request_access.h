// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files that work on requests: loading one by its reference, and what it becomes in an interface's eyes.
#pragma once

#include "core/desk/work.h"

namespace desk::work {

/// A request with the platform it belongs to.
struct LoadedRequest
{
    OpenPlatform *platform = nullptr;
    requests::Request request;
};

Result<LoadedRequest> loadRequest(OpenDesk &desk, const std::string &reference);
RequestSummary summarise(OpenDesk &desk, const requests::Request &request);

/// Who the request's identifiers find; exactly the chosen one once somebody was chosen.
Result<std::vector<FoundSubject>> subjectsOf(OpenDesk &desk, LoadedRequest &loaded);
/// The one subject a step needs. Conflict: nobody was found, or several and nobody chose.
Result<SubjectId> theSubject(OpenDesk &desk, LoadedRequest &loaded);

/// Whether who asks is proven now: as many methods as the policy requires have succeeded and not expired.
Result<bool> isProven(OpenDesk &desk, LoadedRequest &loaded);
Result<int> attemptsLeft(LoadedRequest &loaded);
/// As whom the policy sees this person: registered as soon as any record names an account.
Result<std::vector<policy::Requester>> requesterOf(OpenPlatform &platform, SubjectId subject);

/// What happened, on the request's timeline and in the log. Inside the caller's transaction.
Result<void> remember(OpenDesk &desk, LoadedRequest &loaded, audit::Event event, const std::string &note);
/// Takes a step: checks state and role, saves.
Result<void> take(OpenDesk &desk, LoadedRequest &loaded, requests::Step step);

constexpr int mostAttempts = 5;

} // namespace desk::work
