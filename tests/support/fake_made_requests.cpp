// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up requests of a FakeDesk, and where they stand by the rules of core/requests.
#include "tests/support/fake_desk.h"

#include <algorithm>

namespace desk::test {

namespace {

using policy::Right;

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

StaffId staffNamed(const std::string &name)
{
    StaffId id;
    id.bytes[15] = name == "supervisor" ? 2 : name == "agent" ? 1 : 3;
    return id;
}

requests::Needs needsOf(const ActionView &action)
{
    return requests::needsOf(action.right, !action.refusalGround.empty(), false);
}

requests::Action asAction(const ActionView &view)
{
    requests::Action out;
    out.right = view.right;
    out.state = static_cast<requests::State>(view.state);
    if (!view.plannedBy.empty())
        out.plannedBy = staffNamed(view.plannedBy);
    return out;
}

std::pair<requests::Step, const char *> nextStep(const ActionView &action)
{
    using requests::Step;
    switch (action.state) {
    case RequestState::Received:
        return action.needsProof ? std::pair{Step::Verify, "verify"} : std::pair{Step::Plan, "plan"};
    case RequestState::Verified:
        return {Step::Plan, "plan"};
    case RequestState::Planned:
        return action.needsApproval ? std::pair{Step::Approve, "approve"} : std::pair{Step::Fulfil, "fulfil"};
    case RequestState::Approved:
        return {Step::Fulfil, "fulfil"};
    case RequestState::Fulfilled:
        return {Step::Close, "close"};
    case RequestState::Closed:
        break;
    }
    return {Step::Close, ""};
}

} // namespace

std::vector<Right> FakeDesk::rightsOf(int number, const policy::Profile &profile) const
{
    static const std::vector<std::vector<Right>> mixes{
        {Right::Access},
        {Right::Deletion},
        {Right::Access},
        {Right::Access, Right::Deletion, Right::Objection},
        {Right::Correction},
        {Right::Complaint},
        {Right::Access, Right::Portability},
        {Right::Access},
        {Right::ConsentWithdrawal},
        {Right::Restriction},
        {Right::Access, Right::Correction},
    };
    std::vector<Right> out =
        number < 3 ? mixes.front() : mixes[static_cast<std::size_t>(number) % mixes.size()];
    std::erase_if(out, [&profile](Right each) { return policy::findRight(profile, each) == nullptr; });
    return out.empty() ? mixes.front() : out;
}

std::vector<NoticeView> FakeDesk::makeNotices(RequestState state, const policy::Profile &profile)
{
    std::vector<NoticeView> out;
    for (const policy::Recipient &each : profile.recipients) {
        if (out.empty())
            out.push_back(
                {each.id, each.label.en, state == RequestState::Closed ? "acknowledged" : "due", {}, {}, {}});
        else
            out.push_back({each.id, each.label.en, "not-needed", {}, {}, "It never had the data."});
    }
    return out;
}

ActionView FakeDesk::makeAction(Right right, RequestState state, QDate received,
                                const policy::Profile &profile) const
{
    ActionView out;
    out.right = right;
    const requests::Needs needs = requests::needsOf(right, false, false);
    out.needsProof = needs.verification;
    out.needsApproval = needs.approval;
    out.state = state;
    out.proven = state != RequestState::Received;
    out.dueOn = received.addMonths(1);
    out.internalOn = received.addDays(20);
    out.grounds = {{"gdpr.12.5.b",
                    {"The request is manifestly unfounded or excessive.", "该请求明显没有根据或过度。"},
                    "Art. 12(5)(b)"},
                   {"gdpr.11.2", {"Who asks cannot be identified.", "无法识别请求人的身份。"}, "Art. 11(2)"}};
    if (right == Right::Objection || right == Right::ConsentWithdrawal)
        if (const policy::RightRule *rule = policy::findRight(profile, right))
            out.purposes = rule->purposes;
    if (state == RequestState::Received || state == RequestState::Verified)
        return out;
    out.plannedBy = "agent";
    out.digest = "5f1d7a84e966aa5b7b2f1d3c86a0e2c49a1b7d5566e0f3a9c2d4b8e7f6051423";
    out.outcomes = {{"orders", "Orders", ActionOutcome::Granted, {}, {}, 12},
                    {"payments", "Payments", ActionOutcome::Partial, "gdpr.17.3.b", received.addYears(8), 4}};
    if (state == RequestState::Fulfilled || state == RequestState::Closed) {
        out.outcome = right == Right::Deletion ? ActionOutcome::Partial : ActionOutcome::Granted;
        out.approvedBy = needs.approval ? "supervisor" : "";
        out.answeredOn = received.addDays(9);
        out.notices = makeNotices(state, profile);
        out.letters = {{"acknowledgement", received.addDays(1)}};
    }
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
    summary.rights = rightsOf(number, profileOf(platform.id));
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
    using policy::VerificationMethod;
    held.details.options = {orderFacts(profileOf(platform.id))};
    for (const VerificationMethod method :
         {VerificationMethod::RegisteredContact, VerificationMethod::Account, VerificationMethod::OneTimeCode,
          VerificationMethod::CallBack, VerificationMethod::ThroughMerchant,
          VerificationMethod::DocumentSeen})
        held.details.options.push_back({method, {}, {}, 1});
    held.details.attemptsLeft = 3;
    if (summary.state != RequestState::Received)
        held.details.evidence = {{VerificationMethod::OrderFacts,
                                  policy::IdentifierKind::Order,
                                  false,
                                  m_clock.now() - std::chrono::hours(3),
                                  {},
                                  "agent"},
                                 {VerificationMethod::OrderFacts, policy::IdentifierKind::Order, true,
                                  m_clock.now() - std::chrono::hours(2),
                                  m_clock.now() + std::chrono::hours(22), "agent"}};
    held.timeline = {{m_clock.now() - std::chrono::hours(5), "agent", "request-opened", {}},
                     {m_clock.now() - std::chrono::hours(4), "supervisor", "request-noted",
                      "Called twice before; please answer by e-mail."}};
    for (const Right right : summary.rights)
        held.details.actions.push_back(
            makeAction(right, summary.state, summary.receivedOn, profileOf(platform.id)));
    if (number % 5 == 3 && !m_requests.empty())
        held.details.links = {{m_requests.back().details.summary.reference, "duplicate"}};
    settle(held);
    m_requests.push_back(std::move(held));
}

requests::Actor FakeDesk::actor() const
{
    using policy::Role;
    if (m_user == "supervisor")
        return {staffNamed(m_user), {Role::Supervisor, Role::DataProtection}};
    return {staffNamed(m_user), {Role::CustomerService}};
}

void FakeDesk::settleAction(const Held &held, ActionView &action) const
{
    const requests::Needs needs = needsOf(action);
    action.needsProof = needs.verification;
    action.needsApproval = needs.approval;
    const auto [step, word] = nextStep(action);
    action.nextStep = word;
    const std::size_t found = held.details.subjects.size();
    const bool before = action.state < RequestState::Fulfilled || action.state == RequestState::Approved;
    if (action.state == RequestState::Closed)
        action.blockedBecause = "closed";
    else if (!held.details.behalf.kind.empty() && !held.details.behalf.seenOn.isValid())
        action.blockedBecause = "authority-not-seen";
    else if (needs.verification && !action.proven && before)
        action.blockedBecause = found == 0                       ? "nobody-found"
                                : found > 1                      ? "several-found"
                                : held.details.attemptsLeft == 0 ? "no-attempts-left"
                                                                 : "not-proven";
    else if (const auto move = requests::advance(asAction(action), needs, step, actor()); !move.ok())
        action.blockedBecause =
            action.state == RequestState::Planned && action.plannedBy == m_user && action.needsApproval
                ? "needs-another-person"
            : needs.wholeFile && step != requests::Step::Approve ? "needs-data-protection"
                                                                 : "needs-supervisor";
    else if (action.state == RequestState::Fulfilled &&
             std::any_of(action.notices.begin(), action.notices.end(),
                         [](const NoticeView &each) { return each.state == "due"; }))
        action.blockedBecause = "recipient-not-told";
    else
        action.blockedBecause.clear();
}

void FakeDesk::settle(Held &held) const
{
    std::vector<requests::Action> all;
    RequestSummary &summary = held.details.summary;
    summary.rights.clear();
    summary.dueOn = summary.internalOn = {};
    summary.waitsForPerson = summary.waitsForApproval = false;
    summary.laws = {summary.residence == "US-CA" ? "us-ca-ccpa" : "eu-gdpr"};
    held.details.blockedBecause.clear();
    for (ActionView &action : held.details.actions) {
        settleAction(held, action);
        all.push_back(asAction(action));
        summary.rights.push_back(action.right);
        if (action.needsProof && !action.proven)
            held.details.blockedBecause = action.blockedBecause;
        if (action.state == RequestState::Closed)
            continue;
        if (!summary.dueOn.isValid() || action.dueOn < summary.dueOn)
            summary.dueOn = action.dueOn;
        if (!summary.internalOn.isValid() || action.internalOn < summary.internalOn)
            summary.internalOn = action.internalOn;
        const requests::Waiting waiting = requests::waitsFor(all.back(), needsOf(action));
        summary.waitsForPerson |= waiting == requests::Waiting::Person;
        summary.waitsForApproval |= waiting == requests::Waiting::Approver;
    }
    summary.state = static_cast<RequestState>(requests::stateOf(all));
}

Result<void> FakeDesk::take(Held &held, ActionView &action, requests::Step step)
{
    auto state = requests::advance(asAction(action), needsOf(action), step, actor());
    if (!state)
        return state.error();
    action.state = static_cast<RequestState>(*state);
    settle(held);
    return {};
}

} // namespace desk::test
