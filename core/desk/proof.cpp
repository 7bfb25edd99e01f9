// SPDX-License-Identifier: GPL-3.0-or-later
// Whether who asks is proven, as far as each right warrants.
#include "core/desk/request_access.h"

#include <algorithm>
#include <set>

namespace desk::work {

namespace {

using policy::VerificationMethod;

/// How many different methods the policy wants for a right.
int requiredProofs(const policy::Profile &profile, policy::Right right, const std::vector<policy::Requester> &requesters)
{
    int out = 1;
    for (const policy::Requester requester : requesters) {
        const policy::VerificationLadder *ladder = policy::findLadder(profile, right, requester);
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
    return requests::needsOf(action.right, action.refusal.has_value(), neverVerified(promisedBy(loaded), action.right));
}

namespace {

/// As requesterOf(); everybody they may be where the role that asks cannot see whether there is an account. What was proven
/// was held against the one right ladder by who saw it, and is again by whoever carries the plan out.
Result<std::vector<policy::Requester>> whoeverTheyMayBe(OpenPlatform &platform, SubjectId subject)
{
    DESK_TRY(const auto held, platform.files->count(subject));
    for (const store::CategoryCount &count : held) {
        const policy::Category *category = platform.files->category(count.category);
        const bool names = category != nullptr && std::any_of(category->fields.begin(), category->fields.end(), [](const policy::Field &field) {
            return field.identifier == policy::IdentifierKind::Account;
        });
        if (!names)
            continue;
        DESK_TRY(const bool open, platform.files->canOpen(subject, *category));
        if (!open)
            return std::vector{policy::Requester::Registered, policy::Requester::Guest, policy::Requester::EndCustomer};
    }
    return requesterOf(platform, subject);
}

} // namespace

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
    DESK_TRY(const auto requesters, whoeverTheyMayBe(*loaded.platform, subject));
    // A method counts only where the ladder of this very right names it.
    std::size_t counting = 0;
    for (const VerificationMethod method : proven) {
        const bool onLadder = std::any_of(requesters.begin(), requesters.end(), [&](policy::Requester requester) {
            const policy::VerificationLadder *ladder = policy::findLadder(promisedBy(loaded), right, requester);
            return ladder != nullptr && std::find(ladder->methods.begin(), ladder->methods.end(), method) != ladder->methods.end();
        });
        counting += onLadder ? 1 : 0;
    }
    return static_cast<int>(counting) >= requiredProofs(promisedBy(loaded), right, requesters);
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

} // namespace desk::work
