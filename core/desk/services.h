// SPDX-License-Identifier: GPL-3.0-or-later
// What an interface may ask of a desk. The window and the command line use nothing else.
//
// Everything here is asynchronous: a call returns at once with a future that finishes on the desk's own thread;
// take its result with QFuture::then(context, ...) or wait for it in a program without a window. Long work
// reports progress through the future (progressValue of progressMaximum) and ends early, with nothing
// half-done, when the future is cancelled; a cancelled future has no result. Whatever a role may not do fails with
// NotPermitted or KeyUnavailable; without a session everything fails with NotSignedIn.
#pragma once

#include "core/desk/values.h"

#include <QFuture>

namespace desk {

template <typename T>
using Answer = QFuture<Result<T>>;

/// Opening and closing a desk. One session at a time.
class SessionService
{
public:
    virtual ~SessionService() = default;
    /// Makes a desk in two empty folders and leaves it locked. AlreadyExists, InvalidArgument (e.g. a weak password), Io.
    virtual Answer<CreatedDesk> create(const DeskLocation &where, const NewDesk &desk) = 0;
    /// Opens a desk. WrongPassword, KeyFileRequired, WrongKeyFile, CodeRequired, WrongCode, Locked, Tampered, Damaged, NewerFormat.
    virtual Answer<SessionInfo> signIn(const DeskLocation &where, const SignIn &who) = 0;
    /// Whether a rehearsal desk lies there that offers one-click sign-in ("agent", "supervisor"): their names.
    virtual Answer<std::vector<std::string>> rehearsalUsers(const DeskLocation &where) = 0;
    /// Signs in on a rehearsal desk without a password.
    virtual Answer<SessionInfo> signInRehearsal(const DeskLocation &where, const std::string &user) = 0;
    /// Wipes every key from memory. Finishes when running work has stopped.
    virtual Answer<bool> lock() = 0;
};

/// Platforms and staff.
class AdministrationService
{
public:
    virtual ~AdministrationService() = default;
    /// `profile` is the id of a shipped profile or the JSON text of one.
    virtual Answer<PlatformInfo> addPlatform(const std::string &profile) = 0;
    virtual Answer<policy::Profile> profile(PlatformId platform) = 0;
    virtual Answer<CreatedDesk> addStaff(const NewStaffMember &staff) = 0;
    virtual Answer<std::vector<StaffInfo>> staff() = 0;
    /// Gives a member of staff the keys their roles call for and the caller holds; how many were given.
    virtual Answer<int> grant(const std::string &name) = 0;
    /// Fills a rehearsal desk with made-up shoppers and requests; how many people.
    virtual Answer<int> fillSample(int people, std::uint32_t seed) = 0;
};

/// Data in, and the people it is about.
class SubjectService
{
public:
    virtual ~SubjectService() = default;
    virtual Answer<ImportReport> import(const ImportOrder &order) = 0;
    /// `second` is the postcode where `by` is NameAndPostcode. Empty: nobody.
    virtual Answer<std::vector<FoundSubject>> find(PlatformId platform, FindBy by, const std::string &value,
                                                   const std::string &second) = 0;
    /// Masked. `category` empty: all; at most 200 records a category.
    virtual Answer<SubjectView> show(PlatformId platform, SubjectId subject, const std::string &category,
                                     const std::string &language) = 0;
    /// Unmasked, with a reason that is logged.
    virtual Answer<SubjectView> reveal(PlatformId platform, SubjectId subject, const std::string &category,
                                       const std::string &language, const std::string &reason) = 0;
};

/// Requests from intake to the end. `reference` as printed; NotFound where it is nobody's.
class RequestService
{
public:
    virtual ~RequestService() = default;
    virtual Answer<RequestSummary> open(const NewRequest &request) = 0;
    /// Oldest receipt day first: what waits longest. `after` is a page's `next`.
    virtual Answer<RequestPage> list(const RequestFilter &filter, int limit, const std::string &after) = 0;
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
    /// Carries the plan out. Conflict: stale, as with approve().
    virtual Answer<FulfilResult> fulfil(const std::string &reference, policy::Right right, const FulfilOrder &order) = 0;
    /// The person no longer asks for it.
    virtual Answer<RequestDetails> withdraw(const std::string &reference, policy::Right right, const std::string &reason) = 0;
    virtual Answer<RequestDetails> assign(const std::string &reference, policy::Right right, const std::string &name) = 0;
    virtual Answer<RequestDetails> notice(const std::string &reference, policy::Right right, const NoticeOrder &notice) = 0;
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

/// What may not be erased yet, what falls due, what was erased.
class RetentionService
{
public:
    virtual ~RetentionService() = default;
    virtual Answer<HoldView> addHold(const HoldOrder &hold) = 0;
    virtual Answer<bool> releaseHold(PlatformId platform, const std::string &id, const std::string &reason) = 0;
    virtual Answer<std::vector<HoldView>> holds(PlatformId platform) = 0;
    /// What falls due now, by which rule; writes nothing.
    virtual Answer<RetentionReport> preview(PlatformId platform) = 0;
    /// Does it. Ends early, with whole people done, when cancelled.
    virtual Answer<RetentionReport> run(PlatformId platform) = 0;
    virtual Answer<std::vector<ErasureView>> erasures(PlatformId platform) = 0;
};

/// Versions of a platform's policy (ALL-N1) and what its rights reach.
class PolicyService
{
public:
    virtual ~PolicyService() = default;
    virtual Answer<std::vector<PolicyVersionView>> versions(PlatformId platform) = 0;
    /// Adds a version, signed by who is signed in. InvalidInput: not a profile, or not a later version of this one.
    virtual Answer<PolicyComparison> addVersion(PlatformId platform, const std::string &json) = 0;
    virtual Answer<PolicyComparison> compare(PlatformId platform, int older, int newer) = 0;
    virtual Answer<std::vector<CoverageLine>> coverage(PlatformId platform) = 0;
};

/// The log that cannot be changed unseen.
class AuditService
{
public:
    virtual ~AuditService() = default;
    /// Newest first.
    virtual Answer<std::vector<AuditLine>> entries(int limit) = 0;
    /// How many entries were checked; Tampered with the first bad one as place.
    virtual Answer<std::uint64_t> verify() = 0;
};

/// All services of one desk.
struct Services
{
    SessionService &session;
    AdministrationService &administration;
    SubjectService &subjects;
    RequestService &requests;
    VerificationService &verification;
    ActionService &actions;
    ClockService &clocks;
    LetterService &letters;
    RetentionService &retention;
    PolicyService &policies;
    AuditService &audit;
};

} // namespace desk
