// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"

#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"

#include <algorithm>

namespace desk::test {

namespace {

constexpr std::int64_t startMilliseconds = 1795255200000; // 2026-11-21T10:00:00Z

/// Parsed once a program: parsing takes most of the time of a short test.
const std::vector<policy::Profile> &shippedProfiles()
{
    static const std::vector<policy::Profile> profiles = [] {
        std::vector<policy::Profile> out;
        for (const std::string_view id : policy::shippedProfileIds()) {
            auto profile = policy::parseProfile(*policy::shippedProfile(id));
            if (!profile)
                std::abort();
            out.push_back(std::move(profile).value());
        }
        return out;
    }();
    return profiles;
}

} // namespace

FakeDesk::FakeDesk(int requests)
    : m_clock(Instant(std::chrono::milliseconds(startMilliseconds)))
    , m_session(makeFakeSession(*this))
    , m_administration(makeFakeAdministration(*this))
    , m_subjects(makeFakeSubjects(*this))
    , m_intake(makeFakeIntake(*this))
    , m_requestService(makeFakeRequests(*this))
    , m_verification(makeFakeVerification(*this))
    , m_actions(makeFakeActions(*this))
    , m_clocks(makeFakeClocks(*this))
    , m_letters(makeFakeLetters(*this))
    , m_retention(makeFakeRetention(*this))
    , m_policies(makeFakePolicies(*this))
    , m_auditService(makeFakeAudit(*this))
    , m_incidentService(makeFakeIncidents(*this))
    , m_guardService(makeFakeGuard(*this))
    , m_keyService(makeFakeKeys(*this))
    , m_backupService(makeFakeBackups(*this))
    , m_staffService(makeFakeStaff(*this))
    , m_credentialService(makeFakeCredentials(*this))
    , m_reportService(makeFakeReports(*this))
{
    makePlatforms();
    for (int i = 0; i < requests; ++i)
        makeRequest(i);
    static constexpr const char *events[] = {
        "signed-in",       "request-opened", "data-imported",   "subject-viewed", "identity-not-proven",
        "identity-proven", "plan-made",      "package-written", "request-closed", "subject-revealed"};
    for (int i = 60; i > 0; --i) {
        const Held *held =
            m_requests.empty() ? nullptr : &m_requests[static_cast<std::size_t>(i) % m_requests.size()];
        const bool about = held && i % 10 != 0;
        m_audit.push_back({static_cast<std::uint64_t>(i), m_clock.now() - std::chrono::minutes(11 * (60 - i)),
                           i % 3 ? "agent" : "supervisor", events[i % 10],
                           about ? held->details.summary.reference : std::string()});
    }
}

FakeDesk::~FakeDesk() = default;

Services FakeDesk::services()
{
    return {*m_session,       *m_administration, *m_subjects,         *m_intake,       *m_requestService,
            *m_verification,  *m_actions,        *m_clocks,           *m_letters,      *m_retention,
            *m_policies,      *m_auditService,   *m_incidentService,  *m_guardService, *m_keyService,
            *m_backupService, *m_staffService,   *m_credentialService, *m_reportService};
}

void FakeDesk::makePlatforms()
{
    m_profiles = shippedProfiles();
    std::uint8_t number = 0;
    for (const policy::Profile &profile : m_profiles) {
        PlatformInfo info;
        info.id.bytes[15] = ++number;
        info.profile = profile.id;
        info.prefix = profile.prefix;
        info.name = profile.name;
        info.policyVersion = profile.version;
        m_platforms.push_back(info);
    }
}

const policy::Profile &FakeDesk::profileOf(PlatformId platform) const
{
    for (std::size_t i = 0; i < m_platforms.size(); ++i)
        if (m_platforms[i].id == platform)
            return m_profiles[i];
    return m_profiles.front();
}

std::vector<CategoryHolding> FakeDesk::holdings(PlatformId platform, int seed) const
{
    std::vector<CategoryHolding> out;
    for (const policy::Category &each : profileOf(platform).categories)
        if (!each.anonymous)
            out.push_back(
                {each.id, each.label, static_cast<std::uint64_t>((seed * 7 + each.number * 5) % 19), true});
    return out;
}

SubjectView FakeDesk::subject(PlatformId platform, SubjectId id, const std::string &language,
                              bool revealed) const
{
    SubjectView view;
    view.id = id;
    view.revealed = revealed;
    for (const policy::Category &category : profileOf(platform).categories) {
        if (category.anonymous)
            continue;
        CategoryView out{category.id, category.label.in(language), true, {}, 0};
        for (int i = 0; i < 6 + category.number; ++i) {
            RecordView record;
            record.id.bytes[15] = static_cast<std::uint8_t>(i + 1);
            for (const policy::Field &field : category.fields) {
                const bool secret = field.sensitivity == policy::Sensitivity::Secret;
                const bool masked =
                    !revealed && field.sensitivity >= policy::Sensitivity::Personal && !secret;
                record.fields.push_back({field.id, field.label.in(language),
                                         secret   ? ""
                                         : masked ? "••••" + std::to_string(10 + i)
                                                  : field.id + " " + std::to_string(i + 1),
                                         masked, secret});
            }
            out.records.push_back(std::move(record));
        }
        out.total = out.records.size();
        view.categories.push_back(std::move(out));
    }
    return view;
}

FakeDesk::Held *FakeDesk::find(const std::string &reference)
{
    const auto at = std::find_if(m_requests.begin(), m_requests.end(), [&](const Held &held) {
        return held.details.summary.reference == reference;
    });
    return at == m_requests.end() ? nullptr : &*at;
}

void FakeDesk::note(Held &held, const std::string &event, const std::string &text)
{
    ++held.details.summary.revision;
    held.timeline.push_back({m_clock.now(), m_user, event, text});
    m_audit.insert(m_audit.begin(),
                   {m_audit.size() + 1, m_clock.now(), m_user, event, held.details.summary.reference});
}

Result<SessionInfo> FakeDesk::enter(const std::string &user)
{
    SessionInfo info;
    info.name = user;
    info.roles = user == "supervisor" ? std::vector{policy::Role::Supervisor, policy::Role::DataProtection}
                 : user == "administrator" ? std::vector{policy::Role::Administrator}
                                           : std::vector{policy::Role::CustomerService};
    if (m_guard.stopped && info.roles.front() == policy::Role::CustomerService)
        return fail(ErrorCode::Locked, "The desk was stopped in an emergency.");
    m_user = user;
    info.passwordExpired = passwordExpired;
    info.codeDue = codeDue;
    info.backupDue = backupDue;
    info.logDoubted = logDoubted;
    info.isRoot = isRoot;
    info.rehearsal = rehearsal;
    info.platforms = m_platforms;
    return info;
}

void FakeDesk::failNext(const std::string &operation, ErrorCode errorCode, const std::string &place)
{
    m_failures[operation] = fail(errorCode, "A test asked for this failure.", place);
}

std::optional<Error> FakeDesk::takeFailure(const std::string &operation)
{
    const auto at = m_failures.find(operation);
    if (at == m_failures.end())
        return std::nullopt;
    Error error = at->second;
    m_failures.erase(at);
    return error;
}

void FakeDesk::hold(const std::string &operation)
{
    m_held.insert(operation);
}

void FakeDesk::release()
{
    m_held.clear();
    const std::vector<std::function<void()>> waiting = std::move(m_waiting);
    m_waiting.clear();
    for (const std::function<void()> &finish : waiting)
        finish();
}

void FakeDesk::schedule(const std::string &operation, std::function<void()> finish)
{
    if (m_held.count(operation))
        m_waiting.push_back(std::move(finish));
    else
        QTimer::singleShot(0, &m_loop, std::move(finish));
}

int FakeDesk::callsOf(const std::string &operation) const
{
    return static_cast<int>(std::count(m_calls.begin(), m_calls.end(), operation));
}

void FakeDesk::turnInto(const std::string &reference, policy::Right right)
{
    Held *held = find(reference);
    held->details.actions.front().right = right;
    held->details.summary.rights.front() = right;
}

std::string FakeDesk::requestIn(RequestState state, policy::Right right) const
{
    for (const Held &held : m_requests)
        if (held.details.summary.state == state && held.details.subjects.size() == 1 &&
            !held.details.subjects.front().candidate && held.details.summary.rights == std::vector{right})
            return held.details.summary.reference;
    return {};
}

std::string FakeDesk::requestWith(std::size_t rights, RequestState state) const
{
    for (const Held &held : m_requests)
        if (held.details.summary.state == state && held.details.summary.rights.size() == rights)
            return held.details.summary.reference;
    return {};
}

std::string FakeDesk::requestFinding(std::size_t people) const
{
    for (const Held &held : m_requests)
        if (held.details.summary.state == RequestState::Received && held.details.subjects.size() == people)
            return held.details.summary.reference;
    return {};
}

} // namespace desk::test
