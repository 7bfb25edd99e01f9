// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"

#include <QPromise>

#include <algorithm>

namespace desk::test {

template <typename T>
Answer<T> FakeDesk::answer(const std::string &operation, std::function<Result<T>()> work)
{
    m_calls.push_back(operation);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    schedule(operation, [this, operation, promise, work = std::move(work)] {
        if (!promise->isCanceled()) {
            if (std::optional<Error> failure = takeFailure(operation))
                promise->addResult(Result<T>(*failure));
            else
                promise->addResult(work());
        }
        promise->finish();
    });
    return promise->future();
}

template <typename T>
Answer<T> FakeDesk::longAnswer(const std::string &operation, std::function<Result<T>()> work)
{
    m_calls.push_back(operation);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    promise->setProgressRange(0, 100);
    schedule(operation, [this, operation, promise, work = std::move(work)] {
        auto *timer = new QTimer(&m_loop);
        timer->setInterval(stepMilliseconds);
        QObject::connect(timer, &QTimer::timeout, timer,
                         [this, operation, promise, work, timer, step = 0]() mutable {
                             promise->setProgressValue(step += 10);
                             if (!promise->isCanceled() && step < 100)
                                 return;
                             timer->stop();
                             timer->deleteLater();
                             if (!promise->isCanceled()) {
                                 if (std::optional<Error> failure = takeFailure(operation))
                                     promise->addResult(Result<T>(*failure));
                                 else
                                     promise->addResult(work());
                             }
                             promise->finish();
                         });
        timer->start();
    });
    return promise->future();
}

class FakeSession final : public SessionService
{
public:
    explicit FakeSession(FakeDesk &desk) : m_desk(desk) {}
    Answer<CreatedDesk> create(const DeskLocation &, const NewDesk &) override
    {
        return m_desk.answer<CreatedDesk>("create", [] { return CreatedDesk(); });
    }
    Answer<SessionInfo> signIn(const DeskLocation &, const SignIn &who) override
    {
        return m_desk.answer<SessionInfo>("signIn", [this, who]() -> Result<SessionInfo> {
            if (std::string(who.password.begin(), who.password.end()) != m_desk.password)
                return fail(ErrorCode::WrongPassword, "The password is wrong.");
            if (m_desk.codeNeeded && who.code.empty())
                return fail(ErrorCode::CodeRequired, "A code is needed.");
            if (m_desk.codeNeeded && who.code != m_desk.code)
                return fail(ErrorCode::WrongCode, "The code is wrong.");
            return m_desk.enter(who.user);
        });
    }
    Answer<std::vector<std::string>> rehearsalUsers(const DeskLocation &) override
    {
        return m_desk.answer<std::vector<std::string>>("rehearsalUsers", [this] {
            return m_desk.rehearsal ? std::vector<std::string>{"agent", "supervisor"}
                                    : std::vector<std::string>();
        });
    }
    Answer<SessionInfo> signInRehearsal(const DeskLocation &, const std::string &user) override
    {
        return m_desk.answer<SessionInfo>("signInRehearsal", [this, user] { return m_desk.enter(user); });
    }
    Answer<bool> lock() override
    {
        return m_desk.answer<bool>("lock", [this] {
            m_desk.m_user.clear();
            return true;
        });
    }

private:
    FakeDesk &m_desk;
};

class FakeAdministration final : public AdministrationService
{
public:
    explicit FakeAdministration(FakeDesk &desk) : m_desk(desk) {}
    Answer<PlatformInfo> addPlatform(const std::string &) override
    {
        return m_desk.answer<PlatformInfo>("addPlatform", [this] { return m_desk.m_platforms.front(); });
    }
    Answer<policy::Profile> profile(PlatformId platform) override
    {
        return m_desk.answer<policy::Profile>("profile",
                                              [this, platform] { return m_desk.profileOf(platform); });
    }
    Answer<CreatedDesk> addStaff(const NewStaffMember &) override
    {
        return m_desk.answer<CreatedDesk>("addStaff", [] { return CreatedDesk(); });
    }
    Answer<std::vector<StaffInfo>> staff() override
    {
        return m_desk.answer<std::vector<StaffInfo>>("staff", [] { return std::vector<StaffInfo>(); });
    }
    Answer<int> grant(const std::string &) override
    {
        return m_desk.answer<int>("grant", [] { return 0; });
    }
    Answer<int> fillSample(int people, std::uint32_t) override
    {
        return m_desk.longAnswer<int>("fillSample", [people] { return people; });
    }

private:
    FakeDesk &m_desk;
};

class FakeSubjects final : public SubjectService
{
public:
    explicit FakeSubjects(FakeDesk &desk) : m_desk(desk) {}
    Answer<ImportReport> import(const ImportOrder &order) override
    {
        return m_desk.longAnswer<ImportReport>("import", [order] {
            ImportReport report{1240, 1180, 41, 12, 7, 1093, {}, "CSV, windows-1252, delimiter ;"};
            static constexpr const char *reasons[] = {
                "The date in column ordered_on is not a date. Write it as YYYY-MM-DD.",
                "The column email is empty; without an identifier nobody can be found.",
                "The number in column total has two decimal points."};
            for (std::uint64_t i = 0; i < report.faulty; ++i)
                report.faults.push_back(
                    {i * 91 + 12,
                     "line " + std::to_string(i * 91 + 12) + ", column " + std::to_string(i % 3 + 2),
                     reasons[i % 3]});
            return report;
        });
    }
    Answer<std::vector<FoundSubject>> find(PlatformId platform, FindBy by, const std::string &value,
                                           const std::string &) override
    {
        return m_desk.answer<std::vector<FoundSubject>>("find", [this, platform, by, value] {
            std::vector<FoundSubject> out;
            if (value.find("nobody") != std::string::npos)
                return out;
            const auto &known = m_desk.m_requests.front().details.subjects.front();
            out.push_back({known.id, m_desk.holdings(platform, 3), false});
            if (by == FindBy::NameAndPostcode) {
                FoundSubject similar{known.id, m_desk.holdings(platform, 8), true};
                similar.id.bytes[15] = 0x77;
                out.push_back(similar);
            }
            return out;
        });
    }
    Answer<SubjectView> show(PlatformId platform, SubjectId subject, const std::string &,
                             const std::string &language) override
    {
        return m_desk.answer<SubjectView>(
            "show", [=, this] { return m_desk.subject(platform, subject, language, false); });
    }
    Answer<SubjectView> reveal(PlatformId platform, SubjectId subject, const std::string &category,
                               const std::string &language, const std::string &reason) override
    {
        m_desk.m_lastReason = reason;
        return m_desk.answer<SubjectView>("reveal", [=, this] {
            SubjectView view = m_desk.subject(platform, subject, language, true);
            std::erase_if(view.categories,
                          [&](const CategoryView &each) { return each.category != category; });
            return view;
        });
    }

private:
    FakeDesk &m_desk;
};

class FakeRequests final : public RequestService
{
public:
    explicit FakeRequests(FakeDesk &desk) : m_desk(desk) {}
    Answer<RequestSummary> open(const NewRequest &request) override;
    Answer<RequestPage> list(const RequestFilter &filter, int limit, const std::string &after) override;
    Answer<RequestDetails> details(const std::string &reference) override
    {
        return with<RequestDetails>("details", reference, [](FakeDesk::Held &held) { return held.details; });
    }
    Answer<std::vector<TimelineEntry>> timeline(const std::string &reference) override
    {
        return with<std::vector<TimelineEntry>>("timeline", reference,
                                                [](FakeDesk::Held &held) { return held.timeline; });
    }
    Answer<RequestSummary> assign(const std::string &reference, const std::string &name,
                                  std::uint64_t revision) override
    {
        return with<RequestSummary>("assign", reference,
                                    [=, this](FakeDesk::Held &held) -> Result<RequestSummary> {
                                        if (held.details.summary.revision != revision)
                                            return fail(ErrorCode::Conflict, "The request was changed.");
                                        held.details.summary.assignee = name;
                                        m_desk.note(held, "request-assigned");
                                        return held.details.summary;
                                    });
    }
    Answer<RequestSummary> note(const std::string &reference, const std::string &text) override
    {
        return with<RequestSummary>("note", reference, [=, this](FakeDesk::Held &held) {
            m_desk.note(held, "request-noted", text);
            return held.details.summary;
        });
    }
    Answer<RequestSummary> chooseSubject(const std::string &reference, SubjectId subject) override
    {
        return with<RequestSummary>("chooseSubject", reference, [=, this](FakeDesk::Held &held) {
            std::erase_if(held.details.subjects,
                          [&](const FoundSubject &each) { return each.id != subject; });
            held.details.subjects.front().candidate = false;
            m_desk.note(held, "subject-chosen");
            return held.details.summary;
        });
    }
    Answer<VerificationResult> verify(const std::string &reference,
                                      const VerificationAttempt &attempt) override;
    Answer<PlanView> plan(const std::string &reference) override;
    Answer<PackageResult> writePackage(const std::string &reference, const std::string &path) override;
    Answer<RequestSummary> close(const std::string &reference) override
    {
        return with<RequestSummary>("close", reference, [this](FakeDesk::Held &held) {
            held.details.summary.state = RequestState::Closed;
            m_desk.note(held, "request-closed");
            return held.details.summary;
        });
    }

private:
    template <typename T>
    Answer<T> with(const std::string &operation, const std::string &reference,
                   std::function<Result<T>(FakeDesk::Held &)> work)
    {
        return m_desk.answer<T>(operation, [this, reference, work = std::move(work)]() -> Result<T> {
            FakeDesk::Held *held = m_desk.find(reference);
            if (!held)
                return fail(ErrorCode::NotFound, "There is no such request.");
            return work(*held);
        });
    }
    FakeDesk &m_desk;
};

Answer<RequestSummary> FakeRequests::open(const NewRequest &request)
{
    m_desk.m_lastRequest = request;
    return m_desk.answer<RequestSummary>("open", [this, request]() -> Result<RequestSummary> {
        const int number = static_cast<int>(m_desk.m_requests.size());
        m_desk.makeRequest(number * 7);
        FakeDesk::Held held = std::move(m_desk.m_requests.back());
        m_desk.m_requests.pop_back();
        RequestSummary &summary = held.details.summary;
        summary.platform = request.platform;
        summary.reference = "RU-2026-001001-" + std::to_string(number % 10);
        summary.rights = request.rights;
        summary.state = RequestState::Received;
        summary.receivedOn = request.receivedOn;
        summary.residence = request.residence;
        summary.channel = request.channel;
        summary.assignee.clear();
        held.details.text = request.text;
        held.details.language = request.language;
        held.details.identifiers = {{policy::IdentifierKind::Email, request.email}};
        held.details.evidence.clear();
        held.details.subjects.resize(1);
        held.details.subjects.front().candidate = false;
        held.timeline = {{m_desk.m_clock.now(), m_desk.m_user, "request-opened", {}}};
        m_desk.m_requests.push_front(std::move(held));
        return m_desk.m_requests.front().details.summary;
    });
}

Answer<RequestPage> FakeRequests::list(const RequestFilter &filter, int limit, const std::string &after)
{
    return m_desk.answer<RequestPage>("list", [=, this] {
        RequestPage page;
        std::size_t at = after.empty() ? 0 : std::stoul(after);
        for (; at < m_desk.m_requests.size() && static_cast<int>(page.requests.size()) < limit; ++at) {
            const RequestSummary &each = m_desk.m_requests[at].details.summary;
            if ((filter.platform && each.platform != *filter.platform) ||
                (filter.state && each.state != *filter.state) ||
                (filter.openOnly && each.state == RequestState::Closed) ||
                (!filter.reference.empty() && each.reference != filter.reference))
                continue;
            page.requests.push_back(each);
        }
        if (at < m_desk.m_requests.size())
            page.next = std::to_string(at);
        return page;
    });
}

Answer<VerificationResult> FakeRequests::verify(const std::string &reference,
                                                const VerificationAttempt &attempt)
{
    return with<VerificationResult>(
        "verify", reference, [=, this](FakeDesk::Held &held) -> Result<VerificationResult> {
            if (held.details.attemptsLeft == 0)
                return fail(ErrorCode::LimitExceeded, "No attempts are left.");
            bool proven = !attempt.claims.empty();
            for (const auto &[field, said] : attempt.claims)
                proven = proven && (said == FakeDesk::rightOrder || said == FakeDesk::rightDetail);
            const Instant until = m_desk.m_clock.now() + std::chrono::hours(24);
            held.details.evidence.push_back(
                {attempt.method, proven, m_desk.m_clock.now(), proven ? until : Instant(), m_desk.m_user});
            if (proven)
                held.details.summary.state = RequestState::Verified;
            else
                --held.details.attemptsLeft;
            m_desk.note(held, proven ? "identity-proven" : "identity-not-proven");
            return VerificationResult{proven, held.details.attemptsLeft, proven ? until : Instant()};
        });
}

Answer<PlanView> FakeRequests::plan(const std::string &reference)
{
    return with<PlanView>("plan", reference, [this](FakeDesk::Held &held) -> Result<PlanView> {
        if (held.details.summary.state == RequestState::Received)
            return fail(ErrorCode::Unverified, "Nobody has been verified.");
        PlanView plan;
        for (const policy::Category &each : m_desk.profileOf(held.details.summary.platform).categories) {
            PlanLine line{each.id, each.label.en, each.anonymous ? 0U : each.number * 3U, 0, {}};
            line.withheld = each.anonymous ? 12 : each.number == 1 ? 1 : each.number == 4 ? 5 : 0;
            line.withheldBecause = each.anonymous     ? "anonymous"
                                   : each.number == 1 ? "secret"
                                                      : "not-readable";
            plan.records += line.included;
            plan.lines.push_back(line);
        }
        plan.digest = "5f1d7a84e966aa5b7b2f1d3c86a0e2c49a1b7d5566e0f3a9c2d4b8e7f6051423";
        held.details.summary.state = RequestState::Planned;
        m_desk.note(held, "plan-made");
        return plan;
    });
}

Answer<PackageResult> FakeRequests::writePackage(const std::string &reference, const std::string &path)
{
    return m_desk.longAnswer<PackageResult>("writePackage", [=, this]() -> Result<PackageResult> {
        FakeDesk::Held *held = m_desk.find(reference);
        if (!held || held->details.summary.state != RequestState::Planned)
            return fail(ErrorCode::Conflict, "There is no plan.");
        held->details.summary.state = RequestState::Fulfilled;
        m_desk.note(*held, "package-written");
        return PackageResult{path, "amber-violin-cactus-lantern-orbit-maple", 184320, 63,
                             "9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab"};
    });
}

class FakeAudit final : public AuditService
{
public:
    explicit FakeAudit(FakeDesk &desk) : m_desk(desk) {}
    Answer<std::vector<AuditLine>> entries(int limit) override
    {
        return m_desk.answer<std::vector<AuditLine>>("entries", [this, limit] {
            std::vector<AuditLine> lines = m_desk.m_audit;
            lines.resize(std::min(lines.size(), static_cast<std::size_t>(limit)));
            return lines;
        });
    }
    Answer<std::uint64_t> verify() override
    {
        return m_desk.longAnswer<std::uint64_t>(
            "auditVerify", [this] { return static_cast<std::uint64_t>(m_desk.m_audit.size()); });
    }

private:
    FakeDesk &m_desk;
};

std::unique_ptr<SessionService> makeFakeSession(FakeDesk &desk)
{
    return std::make_unique<FakeSession>(desk);
}
std::unique_ptr<AdministrationService> makeFakeAdministration(FakeDesk &desk)
{
    return std::make_unique<FakeAdministration>(desk);
}
std::unique_ptr<SubjectService> makeFakeSubjects(FakeDesk &desk)
{
    return std::make_unique<FakeSubjects>(desk);
}
std::unique_ptr<RequestService> makeFakeRequests(FakeDesk &desk)
{
    return std::make_unique<FakeRequests>(desk);
}
std::unique_ptr<AuditService> makeFakeAudit(FakeDesk &desk)
{
    return std::make_unique<FakeAudit>(desk);
}

} // namespace desk::test
