// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/desk/services.h"
#include "core/requests/steps.h"
#include "tests/support/fake_trust.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace desk::test {

/**
 * A desk in memory that keeps to the contract of core/desk/services.h: for tests of the window and for
 * looking at it.
 *
 * Answers come through the event loop. A test may let the next call of an operation fail, or hold answers
 * back until it releases them. Operations are named like the functions, e.g. "signIn".
 */
class FakeDesk : public FakeTrust
{
public:
    /// `requests` requests lie on it.
    explicit FakeDesk(int requests = 240);
    ~FakeDesk();

    Services services();
    FixedClock &clock() { return m_clock; }

    bool rehearsal = true;
    /// What signIn() takes; the code only when `codeNeeded`.
    std::string password = "Right-password-1";
    bool codeNeeded = false;
    std::string code = "123456";
    GuardView &guard() { return m_guard; } ///< What it knows.
    int stepMilliseconds = 1; ///< Of work that shows progress, a hundred steps.

    void failNext(const std::string &operation, ErrorCode code, const std::string &place = {});
    void hold(const std::string &operation);
    void release();
    const std::vector<PlatformInfo> &platforms() const { return m_platforms; }
    const std::vector<std::string> &calls() const { return m_calls; } ///< So far, oldest first.
    int callsOf(const std::string &operation) const;
    const std::string &lastRevealReason() const { return m_lastReason; }
    const NewRequest &lastRequest() const { return m_lastRequest; }
    void turnInto(const std::string &reference, policy::Right right); ///< Its first right is another one.
    /// Of the first request in this state that one person was found for and that asks for this alone.
    std::string requestIn(RequestState state, policy::Right right = policy::Right::Access) const;
    /// Reference of the first request with this many rights, in this state.
    std::string requestWith(std::size_t rights, RequestState state) const;
    /// Reference of the first received request that finds this many people.
    std::string requestFinding(std::size_t people) const;
    /// The proof that requests with order facts accept: every detail is this word, the order this number.
    static constexpr const char *rightOrder = "R-1001";
    static constexpr const char *rightDetail = "right";
    static constexpr const char *rightCode = "402871"; ///< What a challenge hands the agent.
    const FulfilOrder &lastFulfilment() const { return m_lastFulfilment; }
    const std::vector<FieldCorrection> &lastCorrections() const { return m_lastCorrections; }
    const LetterOrder &lastLetter() const { return m_lastLetter; }
    const RequestFilter &lastFilter() const { return m_lastFilter; }
    /// What an operation without a record of its own was called with, as words apart by spaces.
    const std::string &lastWords() const { return m_lastWords; }

private:
    friend class FakeSession;
    friend class FakeAdministration;
    friend class FakeSubjects;
    friend class FakeIntake;
    friend class FakeRequests;
    friend class FakeVerification;
    friend class FakeActions;
    friend class FakeClocks;
    friend class FakeLetters;
    friend class FakeRetention;
    friend class FakePolicies;
    friend class FakeAudit;
    friend class FakeIncidents;
    friend class FakeGuard;
    friend class FakeKeys;
    friend class FakeBackups;
    friend class FakeStaff;
    friend class FakeCredentials;
    friend class FakeReports;

    struct Held
    {
        RequestDetails details;
        std::vector<TimelineEntry> timeline;
    };

    template <typename T>
    Answer<T> answer(const std::string &operation, std::function<Result<T>()> work);
    template <typename T>
    Answer<T> longAnswer(const std::string &operation, std::function<Result<T>()> work);
    /// Answers about one request.
    template <typename T>
    Answer<T> about(const std::string &operation, const std::string &reference,
                    std::function<Result<T>(Held &)> work);
    /// Answers about one action of one request.
    template <typename T>
    Answer<T> aboutAction(const std::string &operation, const std::string &reference, policy::Right right,
                          std::function<Result<T>(Held &, ActionView &)> work);
    void schedule(const std::string &operation, std::function<void()> finish);
    std::optional<Error> takeFailure(const std::string &operation);
    void makePlatforms();
    void makeRequest(int number);
    std::vector<policy::Right> rightsOf(int number, const policy::Profile &profile) const;
    ActionView makeAction(policy::Right right, RequestState state, QDate received,
                          const policy::Profile &profile) const;
    /// The profile's first recipient is still to be told, unless the request is closed; no other is.
    static std::vector<NoticeView> makeNotices(RequestState state, const policy::Profile &profile);
    /// Where everything stands, as who is signed in sees it. By the rules of core/requests.
    void settle(Held &held) const;
    void settleAction(const Held &held, ActionView &action) const;
    Result<void> take(Held &held, ActionView &action, requests::Step step);
    requests::Actor actor() const;
    std::vector<CategoryHolding> holdings(PlatformId platform, int seed) const;
    const policy::Profile &profileOf(PlatformId platform) const;
    Held *find(const std::string &reference);
    RequestSummary openNow(const NewRequest &request);
    void note(Held &held, const std::string &event, const std::string &text = {});
    SubjectView subject(PlatformId platform, SubjectId id, const std::string &language, bool revealed) const;
    Result<SessionInfo> enter(const std::string &user);

    QObject m_loop;
    FixedClock m_clock;
    std::vector<PlatformInfo> m_platforms;
    std::vector<policy::Profile> m_profiles;
    std::deque<Held> m_requests;
    std::vector<AuditLine> m_audit;
    std::vector<IncidentView> m_incidents;
    std::string m_user;
    std::map<std::string, Error> m_failures;
    std::set<std::string> m_held;
    std::vector<std::function<void()>> m_waiting;
    std::vector<std::string> m_calls;
    std::string m_lastReason;
    NewRequest m_lastRequest;
    FulfilOrder m_lastFulfilment;
    std::vector<FieldCorrection> m_lastCorrections;
    LetterOrder m_lastLetter;
    RequestFilter m_lastFilter;
    std::string m_lastWords;
    std::vector<HoldView> m_holds;
    std::vector<ErasureView> m_erasures;
    std::uint64_t m_retentionDue = 0;
    std::unique_ptr<SessionService> m_session;
    std::unique_ptr<AdministrationService> m_administration;
    std::unique_ptr<SubjectService> m_subjects;
    std::unique_ptr<IntakeService> m_intake;
    std::unique_ptr<RequestService> m_requestService;
    std::unique_ptr<VerificationService> m_verification;
    std::unique_ptr<ActionService> m_actions;
    std::unique_ptr<ClockService> m_clocks;
    std::unique_ptr<LetterService> m_letters;
    std::unique_ptr<RetentionService> m_retention;
    std::unique_ptr<PolicyService> m_policies;
    std::unique_ptr<AuditService> m_auditService;
    std::unique_ptr<IncidentService> m_incidentService;
    GuardView m_guard;
    std::unique_ptr<GuardService> m_guardService;
    std::unique_ptr<KeyService> m_keyService;
    BackupPlan m_backupPlan;
    std::vector<BackupView> m_backups;
    std::unique_ptr<BackupService> m_backupService;
    std::unique_ptr<StaffService> m_staffService;
    std::unique_ptr<CredentialService> m_credentialService;
    std::unique_ptr<ReportService> m_reportService;
};

// The services of a FakeDesk, which makes them itself:
std::unique_ptr<SessionService> makeFakeSession(FakeDesk &desk);
std::unique_ptr<AdministrationService> makeFakeAdministration(FakeDesk &desk);
std::unique_ptr<SubjectService> makeFakeSubjects(FakeDesk &desk);
std::unique_ptr<RequestService> makeFakeRequests(FakeDesk &desk);
std::unique_ptr<VerificationService> makeFakeVerification(FakeDesk &desk);
std::unique_ptr<ActionService> makeFakeActions(FakeDesk &desk);
std::unique_ptr<ClockService> makeFakeClocks(FakeDesk &desk);
std::unique_ptr<LetterService> makeFakeLetters(FakeDesk &desk);
std::unique_ptr<RetentionService> makeFakeRetention(FakeDesk &desk);
std::unique_ptr<PolicyService> makeFakePolicies(FakeDesk &desk);
std::unique_ptr<AuditService> makeFakeAudit(FakeDesk &desk);
std::unique_ptr<IncidentService> makeFakeIncidents(FakeDesk &desk);
std::unique_ptr<GuardService> makeFakeGuard(FakeDesk &desk);
std::unique_ptr<KeyService> makeFakeKeys(FakeDesk &desk);
std::unique_ptr<BackupService> makeFakeBackups(FakeDesk &desk);
std::unique_ptr<StaffService> makeFakeStaff(FakeDesk &desk);
std::unique_ptr<CredentialService> makeFakeCredentials(FakeDesk &desk);
std::unique_ptr<ReportService> makeFakeReports(FakeDesk &desk);

} // namespace desk::test
