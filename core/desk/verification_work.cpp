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
    for (const policy::Right right : rightsOf(request)) {
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

/// How many different methods the policy wants for a right.
int requiredProofs(const OpenPlatform &platform, policy::Right right, const std::vector<policy::Requester> &requesters)
{
    int out = 1;
    for (const policy::Requester requester : requesters) {
        const policy::VerificationLadder *ladder = policy::findLadder(platform.profile, right, requester);
        out = std::max(out, ladder == nullptr ? 1 : ladder->required);
    }
    return out;
}

/// Whether the policy never asks for proof of who exercises a right: an opt-out, a complaint.
bool neverVerified(const policy::Profile &profile, policy::Right right)
{
    bool offered = false;
    for (const policy::VerificationLadder &ladder : profile.verification.ladders) {
        if (std::find(ladder.rights.begin(), ladder.rights.end(), right) == ladder.rights.end())
            continue;
        offered = true;
        if (std::find(ladder.methods.begin(), ladder.methods.end(), VerificationMethod::None) == ladder.methods.end())
            return false;
    }
    return offered;
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

/// Why who asks is not proven, as a stable word; empty when they are, or need not be.
Result<std::string> unprovenBecause(OpenDesk &desk, LoadedRequest &loaded, const RequestDetails &details)
{
    bool wanted = false;
    bool missing = false;
    for (const requests::Action &action : loaded.request.actions) {
        DESK_TRY(const requests::Needs needs, needsOf(loaded, action));
        if (!needs.verification || requests::stage(action.state) >= requests::stage(requests::State::Fulfilled))
            continue;
        wanted = true;
        if (details.subjects.size() == 1) {
            DESK_TRY(const bool proven, isProven(desk, loaded, action.right));
            missing = missing || !proven;
        }
    }
    if (loaded.request.state == requests::State::Closed)
        return std::string("closed");
    if (!wanted)
        return std::string();
    if (details.subjects.empty())
        return std::string("nobody-found");
    if (details.subjects.size() > 1)
        return std::string("several-found");
    if (missing)
        return std::string(details.attemptsLeft == 0 ? "no-attempts-left" : details.options.empty() ? "no-method" : "not-proven");
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

Result<requests::Needs> needsOf(LoadedRequest &loaded, const requests::Action &action)
{
    return requests::needsOf(action.right, action.refusal.has_value(), neverVerified(loaded.platform->profile, action.right));
}

Result<bool> isProven(OpenDesk &desk, LoadedRequest &loaded, policy::Right right)
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
    // A method counts only where the ladder of this very right names it.
    std::size_t counting = 0;
    for (const VerificationMethod method : proven) {
        const bool onLadder = std::any_of(requesters.begin(), requesters.end(), [&](policy::Requester requester) {
            const policy::VerificationLadder *ladder = policy::findLadder(loaded.platform->profile, right, requester);
            return ladder != nullptr && std::find(ladder->methods.begin(), ladder->methods.end(), method) != ladder->methods.end();
        });
        counting += onLadder ? 1 : 0;
    }
    return static_cast<int>(counting) >= requiredProofs(*loaded.platform, right, requesters);
}

Result<void> settleProof(OpenDesk &desk, LoadedRequest &loaded)
{
    for (requests::Action &action : loaded.request.actions) {
        DESK_TRY(const requests::Needs needs, needsOf(loaded, action));
        if (!needs.verification || action.state != requests::State::Received || !loaded.request.subject)
            continue;
        DESK_TRY(const bool proven, isProven(desk, loaded, action.right));
        if (!proven)
            continue;
        DESK_TRY(action.state, requests::advance(action, needs, requests::Step::Verify, actorOf(desk)));
        action.identityProvenOn = utcDay(desk.clock().now());
    }
    return {};
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
    DESK_TRY(out.blockedBecause, unprovenBecause(desk, loaded, out));
    out.behalf = viewBehalf(request.behalf);
    DESK_TRY(out.links, viewLinks(loaded));
    DESK_TRY(out.actions, viewActions(desk, loaded, out));
    loaded.platform->files->close();
    return out;
}

namespace {

/// Conflict: nothing in this request waits for proof any more. NotPermitted: it does, but not by these roles.
Result<void> mayVerify(OpenDesk &desk, LoadedRequest &loaded)
{
    Result<void> first = fail(ErrorCode::Conflict, "Nothing in this request needs proof of who asks.");
    bool asked = false;
    for (const requests::Action &action : loaded.request.actions) {
        DESK_TRY(const requests::Needs needs, needsOf(loaded, action));
        if (!needs.verification)
            continue;
        const auto move = requests::advance(action, needs, requests::Step::Verify, actorOf(desk));
        if (move.ok())
            return {};
        if (!asked)
            first = move.error();
        asked = true;
    }
    return first;
}

} // namespace

Result<VerificationResult> verify(OpenDesk &desk, const std::string &reference, const VerificationAttempt &attempt)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_CHECK(mayVerify(desk, loaded));
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
    if (proven) {
        DESK_CHECK(settleProof(desk, loaded));
        DESK_CHECK(saveRequest(desk, loaded));
    }
    DESK_CHECK(remember(desk, loaded, proven ? audit::Event::IdentityProven : audit::Event::IdentityNotProven, ""));
    DESK_CHECK(transaction.commit());
    loaded.platform->files->close();
    return VerificationResult{proven, proven ? left : left - 1, evidence.expiresAt};
}

} // namespace desk::work
