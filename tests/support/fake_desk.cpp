// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"

#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"

#include <algorithm>

namespace desk::test {

namespace {

constexpr std::int64_t startMilliseconds = 1795255200000; // 2026-11-21T10:00:00Z

SubjectId subjectNumber(int number)
{
    SubjectId id;
    id.bytes[0] = 1;
    id.bytes[12] = static_cast<std::uint8_t>(0x10 + number % 200);
    id.bytes[13] = static_cast<std::uint8_t>((number * 37) % 256);
    id.bytes[14] = static_cast<std::uint8_t>((number * 101) % 256);
    id.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return id;
}

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

VerificationOption orderFacts(const policy::Profile &profile)
{
    VerificationOption option{policy::VerificationMethod::OrderFacts, "order_no", {}, 2};
    if (const auto &rule = profile.verification.orderFacts) {
        option.numberField = rule->numberField;
        option.required = rule->required;
        for (const std::string &detail : rule->details) {
            const policy::Field *field =
                policy::findField(*policy::findCategory(profile, rule->category), detail);
            option.details.emplace_back(detail, field->label.en);
        }
    } else {
        option.details = {{"postcode", "Postcode"}, {"ordered_on", "Order date"}, {"total", "Total"}};
    }
    return option;
}

} // namespace

FakeDesk::FakeDesk(int requests)
    : m_clock(Instant(std::chrono::milliseconds(startMilliseconds)))
    , m_session(makeFakeSession(*this))
    , m_administration(makeFakeAdministration(*this))
    , m_subjects(makeFakeSubjects(*this))
    , m_requestService(makeFakeRequests(*this))
    , m_auditService(makeFakeAudit(*this))
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
    return {*m_session, *m_administration, *m_subjects, *m_requestService, *m_auditService};
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

void FakeDesk::makeRequest(int number)
{
    static constexpr const char *residences[] = {"DE", "US-CA", "FR", "CN", "ES", "GB", "NL"};
    static constexpr const char *channelNames[] = {"email", "phone", "web-form", "letter", "chat"};
    static constexpr RequestState states[] = {
        RequestState::Received,  RequestState::Received, RequestState::Verified, RequestState::Planned,
        RequestState::Fulfilled, RequestState::Received, RequestState::Closed};
    const PlatformInfo &platform = m_platforms[static_cast<std::size_t>(number * 3) % m_platforms.size()];
    Held held;
    RequestSummary &summary = held.details.summary;
    summary.platform = platform.id;
    summary.id.bytes[14] = static_cast<std::uint8_t>(number / 256);
    summary.id.bytes[15] = static_cast<std::uint8_t>(number % 256);
    char reference[40];
    std::snprintf(reference, sizeof reference, "%s-2026-%06d-%d", platform.prefix.c_str(), 1000 - number,
                  number % 10);
    summary.reference = reference;
    summary.rights = {policy::Right::Access};
    if (number % 9 == 4)
        summary.rights.push_back(policy::Right::Portability);
    summary.state = states[number % 7];
    summary.receivedOn = utcDay(m_clock.now()).addDays(-number / 4);
    summary.residence = residences[number % 7];
    summary.channel = channelNames[number % 5];
    summary.assignee = number % 3 == 0 ? "" : number % 3 == 1 ? "agent" : "supervisor";
    summary.revision = 1;
    held.details.language = number % 2 ? "en" : "zh-CN";
    held.details.text =
        "Please send me a copy of everything you hold about me, my orders and messages included. "
        "I would like to have it in a form I can open at home.";
    held.details.identifiers = {
        {policy::IdentifierKind::Email, "person" + std::to_string(number) + "@example.org"},
        {policy::IdentifierKind::Order, rightOrder}};
    const int people = summary.state != RequestState::Received ? 1
                       : number % 14 == 5                      ? 2
                       : number % 14 == 7                      ? 0
                                                               : 1;
    for (int i = 0; i < people; ++i)
        held.details.subjects.push_back(
            {subjectNumber(number + i), holdings(platform.id, number + i + 1), number % 14 == 8});
    held.details.options = {orderFacts(profileOf(platform.id)),
                            {policy::VerificationMethod::RegisteredContact, {}, {}, 1},
                            {policy::VerificationMethod::Account, {}, {}, 1}};
    held.details.attemptsLeft = 3;
    if (summary.state != RequestState::Received)
        held.details.evidence = {{policy::VerificationMethod::OrderFacts,
                                  false,
                                  m_clock.now() - std::chrono::hours(3),
                                  {},
                                  "agent"},
                                 {policy::VerificationMethod::OrderFacts, true,
                                  m_clock.now() - std::chrono::hours(2),
                                  m_clock.now() + std::chrono::hours(22), "agent"}};
    held.timeline = {{m_clock.now() - std::chrono::hours(5), "agent", "request-opened", {}},
                     {m_clock.now() - std::chrono::hours(4), "supervisor", "request-noted",
                      "Called twice before; please answer by e-mail."}};
    m_requests.push_back(std::move(held));
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
    m_user = user;
    SessionInfo info;
    info.name = user;
    info.roles = user == "supervisor" ? std::vector{policy::Role::Supervisor, policy::Role::DataProtection}
                                      : std::vector{policy::Role::CustomerService};
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

std::string FakeDesk::requestIn(RequestState state) const
{
    for (const Held &held : m_requests)
        if (held.details.summary.state == state && held.details.subjects.size() == 1 &&
            !held.details.subjects.front().candidate)
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
