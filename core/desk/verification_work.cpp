// SPDX-License-Identifier: GPL-3.0-or-later
// Proving who asks: codes and calls to stored contacts, facts only the person knows, and who may ask for another.
#include "core/desk/request_access.h"
#include "core/verification/challenge.h"
#include "core/verification/order_facts.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::IdentifierKind;
using policy::VerificationMethod;

constexpr std::chrono::hours evidenceLife{30 * 24};
constexpr std::chrono::minutes challengeLife{60};

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

/// InvalidArgument: the policy does not allow this way of proving for this request, or forbids it altogether.
Result<void> mayProveBy(LoadedRequest &loaded, SubjectId subject, VerificationMethod method)
{
    const auto &forbidden = promisedBy(loaded).verification.forbidden;
    if (std::find(forbidden.begin(), forbidden.end(), method) != forbidden.end())
        return fail(ErrorCode::InvalidArgument, "The platform's policy promises never to ask for this.", "method");
    DESK_TRY(const auto requesters, requesterOf(*loaded.platform, subject));
    const auto methods = allowedMethods(loaded, requesters);
    if (std::find(methods.begin(), methods.end(), method) == methods.end())
        return fail(ErrorCode::InvalidArgument, "The platform's policy does not allow this way of proving for this request.", "method");
    return {};
}

struct Verdict
{
    bool proven = false;
    IdentifierKind identifier = IdentifierKind::None;  ///< What was proven to be theirs.
};

/// One claim of this name and no other.
Result<std::string> onlyClaim(const VerificationAttempt &attempt, std::string_view name)
{
    if (attempt.claims.size() != 1 || attempt.claims.front().first != name || attempt.claims.front().second.empty())
        return fail(ErrorCode::InvalidArgument, "This way of proving takes one thing said: " + std::string(name) + ".", std::string(name));
    return attempt.claims.front().second;
}

Result<Verdict> judgeChallenge(OpenDesk &desk, const LoadedRequest &loaded, const VerificationAttempt &attempt)
{
    const auto &pending = loaded.request.challenge;
    if (!pending || pending->method != attempt.method)
        return fail(ErrorCode::Conflict, "Nothing was sent or called for this request yet; make a code or a call first.", "method");
    if (pending->expiresAt <= desk.clock().now())
        return fail(ErrorCode::Conflict, "The code or call has expired; make a new one.", "code");
    if (attempt.method == VerificationMethod::OneTimeCode)
        return Verdict{verification::matchesCode(loaded.request.id, pending->codeHash, attempt.code), pending->contact};
    DESK_TRY(const std::string said, onlyClaim(attempt, "confirmed"));
    if (said != "yes" && said != "no")
        return fail(ErrorCode::InvalidArgument, "Whoever answered the call confirmed the request, yes or no.", "confirmed");
    return Verdict{said == "yes", pending->contact};
}

/// Which identifier a contact or an account is.
IdentifierKind kindClaimed(const OpenPlatform &platform, const VerificationAttempt &attempt)
{
    if (attempt.method == VerificationMethod::Account)
        return IdentifierKind::Account;
    if (attempt.method == VerificationMethod::OrderFacts)
        return IdentifierKind::Order;
    for (const policy::Category &category : platform.profile.categories) {
        if (const policy::Field *field = policy::findField(category, attempt.claims.empty() ? "" : attempt.claims.front().first))
            return field->identifier;
    }
    return attempt.identifier;
}

/// Record by record: a claim must fit one and the same record, and a file may be long.
Result<bool> judgeFacts(OpenPlatform &platform, SubjectId subject, const VerificationAttempt &attempt)
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

Result<Verdict> judge(OpenDesk &desk, LoadedRequest &loaded, SubjectId subject, const VerificationAttempt &attempt)
{
    switch (attempt.method) {
    case VerificationMethod::OneTimeCode:
    case VerificationMethod::CallBack: return judgeChallenge(desk, loaded, attempt);
    case VerificationMethod::ThroughMerchant: {
        DESK_TRY(const std::string merchant, onlyClaim(attempt, "merchant"));
        bool found = false;
        DESK_CHECK(loaded.platform->files->visit(subject, [&](const subjects::Record &record) {
            found = verification::isOfMerchant(loaded.platform->profile, record, merchant);
            return !found;
        }));
        return Verdict{found, IdentifierKind::Order};
    }
    case VerificationMethod::DocumentSeen: {
        // What was seen is said by its kind; nothing of the document is kept.
        DESK_TRY(const std::string kind, onlyClaim(attempt, "document"));
        if (kind != "identity-card" && kind != "passport" && kind != "driving-licence" && kind != "residence-permit")
            return fail(ErrorCode::InvalidArgument, "Say which document was seen: identity-card, passport, driving-licence or residence-permit.", "document");
        return Verdict{true, IdentifierKind::Name};
    }
    case VerificationMethod::Account:
    case VerificationMethod::RegisteredContact:
    case VerificationMethod::OrderFacts: {
        DESK_TRY(const bool proven, judgeFacts(*loaded.platform, subject, attempt));
        return Verdict{proven, kindClaimed(*loaded.platform, attempt)};
    }
    case VerificationMethod::None:
    case VerificationMethod::Biometric: break;
    }
    return fail(ErrorCode::InvalidArgument, "This is no way to prove who asks.", "method");
}

Result<void> keepEvidence(OpenDesk &desk, LoadedRequest &loaded, SubjectId subject, const requests::Evidence &evidence)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(loaded.platform->requests->addEvidence(loaded.request.id, evidence));
    if (evidence.proven) {
        loaded.request.subject = subject;
        loaded.request.challenge.reset();  // a code counts once
        DESK_CHECK(settleProof(desk, loaded));
        DESK_CHECK(saveRequest(desk, loaded));
    }
    DESK_CHECK(remember(desk, loaded, evidence.proven ? audit::Event::IdentityProven : audit::Event::IdentityNotProven, ""));
    return transaction.commit();
}

} // namespace

Result<Challenge> challenge(OpenDesk &desk, const std::string &reference, VerificationMethod method, IdentifierKind contact)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_CHECK(mayVerify(desk, loaded));
    const bool call = method == VerificationMethod::CallBack;
    if (!call && method != VerificationMethod::OneTimeCode)
        return fail(ErrorCode::InvalidArgument, "Only a one-time code or a call-back is made here.", "method");
    if (contact != IdentifierKind::Phone && (call || contact != IdentifierKind::Email))
        return fail(ErrorCode::InvalidArgument, call ? "A call goes to a stored number." : "A code goes to a stored e-mail address or number.", "contact");
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_CHECK(mayProveBy(loaded, subject, method));
    const std::string &named = contact == IdentifierKind::Email ? loaded.request.email : loaded.request.phone;
    std::optional<verification::StoredContact> stored;
    DESK_CHECK(loaded.platform->files->visit(subject, [&](const subjects::Record &record) {
        const auto found = verification::storedContact(loaded.platform->profile, contact, {record}, named);
        if (found && (!stored || found->named))
            stored = found;
        return !stored || (!named.empty() && !stored->named);
    }));
    if (!stored)
        return fail(ErrorCode::NotFound, "The person's file holds no such contact that you may read; prove in another way.", "contact");

    Challenge out{method, contact, stored->value, {}, desk.clock().now() + challengeLife};
    requests::PendingChallenge pending{method, contact, {}, out.expiresAt};
    if (!call) {
        verification::IssuedCode issued = verification::issueCode(loaded.request.id, desk.random());
        out.code = std::move(issued.code);
        pending.codeHash = issued.hash;
    }
    loaded.request.challenge = pending;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::ChallengeMade, ""));
    DESK_CHECK(transaction.commit());
    loaded.platform->files->close();
    return out;
}

Result<VerificationResult> verify(OpenDesk &desk, const std::string &reference, const VerificationAttempt &attempt)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_CHECK(mayVerify(desk, loaded));
    DESK_TRY(const int left, attemptsLeft(loaded));
    if (left == 0)
        return fail(ErrorCode::LimitExceeded, "Too many wrong attempts for this request; refuse it or start again with a new one.");
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_CHECK(mayProveBy(loaded, subject, attempt.method));
    DESK_TRY(const Verdict verdict, judge(desk, loaded, subject, attempt));

    requests::Evidence evidence;
    evidence.method = attempt.method;
    evidence.identifier = verdict.proven ? verdict.identifier : IdentifierKind::None;
    evidence.proven = verdict.proven;
    evidence.at = desk.clock().now();
    evidence.expiresAt = evidence.at + evidenceLife;
    evidence.actor = desk.staff()->staff;
    for (const auto &claim : attempt.claims)
        evidence.claims += (evidence.claims.empty() ? "" : " ") + claim.first;
    DESK_CHECK(keepEvidence(desk, loaded, subject, evidence));
    loaded.platform->files->close();
    return VerificationResult{verdict.proven, verdict.proven ? left : left - 1, evidence.expiresAt};
}

Result<RequestDetails> setBehalf(OpenDesk &desk, const std::string &reference, const OnBehalf &behalf)
{
    DESK_CHECK(desk.require({policy::Role::CustomerService, policy::Role::Supervisor, policy::Role::DataProtection}));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    if (loaded.request.state == requests::State::Closed)
        return fail(ErrorCode::Conflict, "The request is closed.");
    if (behalf.seenOn.isValid() && (behalf.authority.empty() || behalf.scope.empty()))
        return fail(ErrorCode::InvalidArgument, "Say what was seen and what it covers, e.g. a signed mandate for access and deletion.", "authority");
    if (behalf.seenOn > utcDay(desk.clock().now()).addDays(1))
        return fail(ErrorCode::InvalidArgument, "The authority cannot have been seen in the future.", "seen");
    DESK_TRY(loaded.request.behalf, behalfFrom(behalf));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::AuthoritySeen, behalf.kind));
    DESK_CHECK(transaction.commit());
    return requestDetails(desk, reference);
}

} // namespace desk::work
