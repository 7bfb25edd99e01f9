// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/request_access.h"
#include "core/verification/order_facts.h"

#include <algorithm>
#include <set>

namespace desk::work {

namespace {

using policy::VerificationMethod;

constexpr std::chrono::hours evidenceLife{30 * 24};

/// Methods this version can carry out; the others of a ladder come with the codes and call-backs they need.
bool canCarryOut(VerificationMethod method)
{
    return method == VerificationMethod::Account || method == VerificationMethod::RegisteredContact || method == VerificationMethod::OrderFacts;
}

/// What the policy allows for this request, each method once.
std::vector<VerificationMethod> allowedMethods(const OpenPlatform &platform, const requests::Request &request,
                                               const std::vector<policy::Requester> &requesters)
{
    std::vector<VerificationMethod> out;
    for (const policy::Right right : request.rights) {
        for (const policy::Requester requester : requesters) {
            const policy::VerificationLadder *ladder = policy::findLadder(platform.profile, right, requester);
            if (ladder == nullptr)
                continue;
            for (const VerificationMethod method : ladder->methods) {
                if (canCarryOut(method) && std::find(out.begin(), out.end(), method) == out.end())
                    out.push_back(method);
            }
        }
    }
    return out;
}

/// How many different methods the policy wants: the most that any of the rights asks for.
int requiredProofs(const OpenPlatform &platform, const requests::Request &request, const std::vector<policy::Requester> &requesters)
{
    int out = 1;
    for (const policy::Right right : request.rights) {
        for (const policy::Requester requester : requesters) {
            const policy::VerificationLadder *ladder = policy::findLadder(platform.profile, right, requester);
            out = std::max(out, ladder == nullptr ? 1 : ladder->required);
        }
    }
    return out;
}

VerificationOption optionFor(const OpenPlatform &platform, VerificationMethod method, const std::string &language)
{
    VerificationOption out;
    out.method = method;
    if (method != VerificationMethod::OrderFacts || !platform.profile.verification.orderFacts)
        return out;
    const policy::OrderFactsRule &rule = *platform.profile.verification.orderFacts;
    out.numberField = rule.numberField;
    out.required = rule.required;
    const policy::Category *category = policy::findCategory(platform.profile, rule.category);
    for (const std::string &id : rule.details) {
        const policy::Field *field = category == nullptr ? nullptr : policy::findField(*category, id);
        out.details.emplace_back(id, field == nullptr ? id : field->label.in(language));
    }
    return out;
}

/// Record by record: a claim must fit one and the same record, and a file may be long.
Result<bool> judge(OpenPlatform &platform, SubjectId subject, const VerificationAttempt &attempt)
{
    const auto judgeThese = [&](const std::vector<subjects::Record> &records) {
        if (attempt.method != VerificationMethod::OrderFacts)
            return verification::provesContact(platform.profile, attempt.method, records, attempt.claims);
        return verification::provesOrder(platform.profile, *platform.profile.verification.orderFacts, records, attempt.claims);
    };
    Result<bool> verdict = judgeThese({}); // claims that make no sense are refused whatever the file holds
    DESK_CHECK(verdict);
    DESK_CHECK(platform.files->visit(subject, [&](const subjects::Record &record) {
        verdict = judgeThese({record});
        return verdict.ok() && !*verdict;
    }));
    return verdict;
}

/// Why the next step cannot be taken, as a stable word.
Result<std::string> blockedBecause(OpenDesk &desk, LoadedRequest &loaded, const RequestDetails &details)
{
    if (loaded.request.state == requests::State::Closed)
        return std::string("closed");
    if (details.subjects.empty())
        return std::string("nobody-found");
    if (details.subjects.size() > 1)
        return std::string("several-found");
    DESK_TRY(const bool proven, isProven(desk, loaded));
    if (!proven && loaded.request.state != requests::State::Fulfilled)
        return std::string(details.attemptsLeft == 0 ? "no-attempts-left" : details.options.empty() ? "no-method" : "not-proven");
    if (loaded.request.state == requests::State::Planned && !desk.hasRole(policy::Role::DataProtection))
        return std::string("needs-data-protection");
    return std::string();
}

} // namespace

Result<std::vector<policy::Requester>> requesterOf(OpenPlatform &platform, SubjectId subject)
{
    bool hasAccount = false;
    DESK_CHECK(platform.files->visit(subject, [&](const subjects::Record &record) {
        for (const policy::Field &field : platform.files->category(record.category)->fields) {
            const formats::Value *value = field.identifier == policy::IdentifierKind::Account ? subjects::findCell(record.cells, field.id) : nullptr;
            hasAccount = hasAccount || (value != nullptr && !value->text.empty());
        }
        return !hasAccount;
    }));
    if (hasAccount)
        return std::vector{policy::Requester::Registered};
    return std::vector{policy::Requester::Guest, policy::Requester::EndCustomer};
}

Result<bool> isProven(OpenDesk &desk, LoadedRequest &loaded)
{
    DESK_TRY(const auto evidence, loaded.platform->requests->evidence(loaded.request.id));
    std::set<VerificationMethod> proven;
    for (const requests::Evidence &each : evidence) {
        if (each.proven && each.expiresAt > desk.clock().now())
            proven.insert(each.method);
    }
    if (proven.empty())
        return false;
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_TRY(const auto requesters, requesterOf(*loaded.platform, subject));
    return static_cast<int>(proven.size()) >= requiredProofs(*loaded.platform, loaded.request, requesters);
}

Result<int> attemptsLeft(LoadedRequest &loaded)
{
    DESK_TRY(const auto evidence, loaded.platform->requests->evidence(loaded.request.id));
    const auto failed = std::count_if(evidence.begin(), evidence.end(), [](const requests::Evidence &each) { return !each.proven; });
    return std::max(0, mostAttempts - static_cast<int>(failed));
}

Result<RequestDetails> requestDetails(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    const requests::Request &request = loaded.request;
    RequestDetails out;
    out.summary = summarise(desk, request);
    out.text = request.text;
    out.language = request.language;
    using policy::IdentifierKind;
    for (const auto &[kind, text] : {std::pair{IdentifierKind::Email, &request.email}, std::pair{IdentifierKind::Phone, &request.phone},
                                     std::pair{IdentifierKind::Account, &request.account}, std::pair{IdentifierKind::Order, &request.order}}) {
        if (!text->empty())
            out.identifiers.emplace_back(kind, *text);
    }
    DESK_TRY(out.subjects, subjectsOf(desk, loaded));
    DESK_TRY(out.attemptsLeft, attemptsLeft(loaded));
    DESK_TRY(const auto evidence, loaded.platform->requests->evidence(request.id));
    for (const requests::Evidence &each : evidence)
        out.evidence.push_back({each.method, each.proven, each.at, each.expiresAt, desk.staffName(each.actor)});
    if (out.subjects.size() == 1) {
        DESK_TRY(const auto requesters, requesterOf(*loaded.platform, out.subjects.front().id));
        for (const VerificationMethod method : allowedMethods(*loaded.platform, request, requesters))
            out.options.push_back(optionFor(*loaded.platform, method, request.language));
    }
    DESK_TRY(out.blockedBecause, blockedBecause(desk, loaded, out));
    loaded.platform->files->close();
    return out;
}

Result<VerificationResult> verify(OpenDesk &desk, const std::string &reference, const VerificationAttempt &attempt)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_CHECK(requests::advance(loaded.request.state, requests::Step::Verify, desk.roles()));
    DESK_TRY(const int left, attemptsLeft(loaded));
    if (left == 0)
        return fail(ErrorCode::LimitExceeded, "Too many wrong attempts for this request; refuse it or start again with a new one.");
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_TRY(const auto requesters, requesterOf(*loaded.platform, subject));
    const auto methods = allowedMethods(*loaded.platform, loaded.request, requesters);
    if (std::find(methods.begin(), methods.end(), attempt.method) == methods.end())
        return fail(ErrorCode::InvalidArgument, "The platform's policy does not allow this way of proving for this request.", "method");
    DESK_TRY(const bool proven, judge(*loaded.platform, subject, attempt));

    requests::Evidence evidence;
    evidence.method = attempt.method;
    evidence.proven = proven;
    evidence.at = desk.clock().now();
    evidence.expiresAt = evidence.at + evidenceLife;
    evidence.actor = desk.staff()->staff;
    for (const auto &claim : attempt.claims)
        evidence.claims += (evidence.claims.empty() ? "" : " ") + claim.first;

    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(loaded.platform->requests->addEvidence(loaded.request.id, evidence));
    if (proven)
        loaded.request.subject = subject;
    DESK_TRY(const bool enough, isProven(desk, loaded));
    if (enough) {
        DESK_CHECK(take(desk, loaded, requests::Step::Verify));
    } else if (proven) {
        DESK_CHECK(loaded.platform->requests->save(loaded.request));
    }
    DESK_CHECK(remember(desk, loaded, proven ? audit::Event::IdentityProven : audit::Event::IdentityNotProven, ""));
    DESK_CHECK(transaction.commit());
    loaded.platform->files->close();
    return VerificationResult{proven, proven ? left : left - 1, evidence.expiresAt};
}

} // namespace desk::work
