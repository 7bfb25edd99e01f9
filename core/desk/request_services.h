// SPDX-License-Identifier: GPL-3.0-or-later
// The services about requests: part of services.h, whose first lines say what holds for every call.
#pragma once

#include "core/desk/answer.h"
#include "core/desk/values.h"

namespace desk {

/// Requests from intake to the end. `reference` as printed; NotFound where it is nobody's.
class RequestService
{
public:
    virtual ~RequestService() = default;
    virtual Answer<RequestSummary> open(const NewRequest &request) = 0;
    /// In the filter's order; 500 at most. `after` is the `next` of a page in the same order.
    virtual Answer<RequestPage> list(const RequestFilter &filter, int limit, const std::string &after) = 0;
    /// How many fit each filter; order and `reference` count for nothing. 50 filters at most.
    virtual Answer<std::vector<std::uint64_t>> count(const std::vector<RequestFilter> &filters) = 0;
    virtual Answer<RequestDetails> details(const std::string &reference) = 0;
    virtual Answer<std::vector<TimelineEntry>> timeline(const std::string &reference) = 0;
    /// `name` empty: nobody. `revision` as read; Conflict when somebody changed the request since.
    virtual Answer<RequestSummary> assign(const std::string &reference, const std::string &name, std::uint64_t revision) = 0;
    virtual Answer<RequestSummary> note(const std::string &reference, const std::string &text) = 0;
    /// Says which of several found people is meant.
    virtual Answer<RequestSummary> chooseSubject(const std::string &reference, SubjectId subject) = 0;
    /// The receipt day, with a reason that stays on the timeline; every clock is worked out anew.
    virtual Answer<RequestSummary> changeReceipt(const std::string &reference, QDate day, const std::string &reason) = 0;
    /// Marks two requests of one platform as belonging together: duplicate, repeat or related.
    virtual Answer<RequestSummary> link(const std::string &reference, const std::string &other, const std::string &kind) = 0;
    /// `reference` goes on as part of `into`, whose actions it joins; undone by unmerge().
    virtual Answer<RequestSummary> merge(const std::string &reference, const std::string &into) = 0;
    virtual Answer<RequestSummary> unmerge(const std::string &reference) = 0;
    /// One action goes on as a request of its own, with the same letter and receipt day. The new request.
    virtual Answer<RequestSummary> split(const std::string &reference, policy::Right right) = 0;
    /// Ends what is fulfilled. Conflict while a recipient waits for word, an erasure is unproven or an answer was not sent.
    virtual Answer<RequestSummary> close(const std::string &reference) = 0;
};

/// Who asks, and in whose name.
class VerificationService
{
public:
    virtual ~VerificationService() = default;
    /// Makes a one-time code or looks up the number to call, for the agent to deliver to the contact that is stored.
    virtual Answer<Challenge> challenge(const std::string &reference, policy::VerificationMethod method, policy::IdentifierKind contact) = 0;
    virtual Answer<VerificationResult> verify(const std::string &reference, const VerificationAttempt &attempt) = 0;
    /// Binds somebody else's authority to ask to the request, once it has been seen.
    virtual Answer<RequestDetails> setBehalf(const std::string &reference, const OnBehalf &behalf) = 0;
};

/// What is done about each right that a request exercises.
class ActionService
{
public:
    virtual ~ActionService() = default;
    /// Works out what fulfilment would do; discloses and changes nothing but the plan's digest.
    virtual Answer<PlanView> plan(const std::string &reference, policy::Right right) = 0;
    /// Which fields of which records are to change; replaces what was set before. Checked by type and by the policy.
    virtual Answer<PlanView> correct(const std::string &reference, const std::vector<FieldCorrection> &changes) = 0;
    /// Plans to refuse. Another person has to agree.
    virtual Answer<PlanView> refuse(const std::string &reference, policy::Right right, const RefusalOrder &refusal) = 0;
    /// Agrees to the plan with this digest. Conflict: the file has changed since, and in which categories.
    virtual Answer<RequestDetails> approve(const std::string &reference, policy::Right right, const std::string &digest) = 0;
    virtual Answer<RequestDetails> sendBack(const std::string &reference, policy::Right right, const std::string &reason) = 0;
    /// Carries the plan out. Conflict: stale, as with approve(). A package can be written anew, under a new passphrase, until the
    /// request is closed: the first, or its passphrase, may be lost.
    virtual Answer<FulfilResult> fulfil(const std::string &reference, policy::Right right, const FulfilOrder &order) = 0;
    /// The person no longer asks for it.
    virtual Answer<RequestDetails> withdraw(const std::string &reference, policy::Right right, const std::string &reason) = 0;
    virtual Answer<RequestDetails> assign(const std::string &reference, policy::Right right, const std::string &name) = 0;
    virtual Answer<RequestDetails> notice(const std::string &reference, policy::Right right, const NoticeOrder &notice) = 0;
    /// What the packages of this request would tell of other people, masked; Conflict: nobody was found.
    virtual Answer<RedactionList> redactions(const std::string &reference) = 0;
    /// The same in clear; the reason is logged, and it counts as a revealing.
    virtual Answer<RedactionList> revealRedactions(const std::string &reference, const std::string &reason) = 0;
    /// Strikes places out, or says why they stay. Takes back every plan of a package, with what was agreed to. Masked.
    virtual Answer<RedactionList> redact(const std::string &reference, const RedactionOrder &order) = 0;
    /// The same for a string that nobody proposed. NotFound: it does not stand there.
    virtual Answer<RedactionList> strike(const std::string &reference, const StrikeOrder &order) = 0;
    /// Ends a restriction, once the person was told so (GDPR Art. 18(3)).
    virtual Answer<RequestDetails> liftRestriction(const std::string &reference, QDate noticeSentOn) = 0;
};

/// When each action must be answered, and why.
class ClockService
{
public:
    virtual ~ClockService() = default;
    virtual Answer<std::vector<ActionClock>> chain(const std::string &reference, const std::string &language) = 0;
    /// Only as the law allows: inside the first period, once, with a reason, counted from the notice to the person.
    virtual Answer<RequestDetails> extend(const std::string &reference, policy::Right right, const ExtensionOrder &extension) = 0;
    /// `reason` is a word of the law's pause rules: identity, clarification, fee.
    virtual Answer<RequestDetails> pause(const std::string &reference, policy::Right right, const std::string &reason) = 0;
    virtual Answer<RequestDetails> resume(const std::string &reference, policy::Right right) = 0;
};

/// Letters to people and to recipients. Drawing one on paper is the program's part: see app/printing.
class LetterService
{
public:
    virtual ~LetterService() = default;
    /// As it stands; writes nothing.
    virtual Answer<LetterDraft> draft(const std::string &reference, const LetterOrder &order) = 0;
    /// The same for sending, remembered with the action. InvalidInput names the field that is not filled.
    virtual Answer<letters::Letter> send(const std::string &reference, const LetterOrder &order) = 0;
};

} // namespace desk
