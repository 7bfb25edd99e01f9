// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/change_list.h"

namespace desk::policy {
namespace {

using enum ChangeKind;

constexpr ChangePair rightReach{RightWidened, RightNarrowed};

/// None named means all of them.
std::vector<Provenance> provenancesOf(const RightRule &rule)
{
    if (!rule.provenances.empty())
        return rule.provenances;
    return {Provenance::Provided, Provenance::Observed, Provenance::Inferred};
}

bool takesAway(ConditionKind kind)
{
    return kind == ConditionKind::OnlyBeforeShipment || kind == ConditionKind::WithinLegalLimits;
}

/// A condition as a word that is the same in both versions: its kind, and what it speaks of.
std::vector<std::string> conditionsOf(const RightRule &rule, bool restricting)
{
    std::vector<std::string> all;
    for (const RightCondition &each : rule.conditions) {
        if (takesAway(each.kind) != restricting)
            continue;
        const std::string word = textOf(each.kind);
        const std::string of = each.category.empty() ? word : word + "/" + each.category;
        if (each.fields.empty())
            all.push_back(of);
        for (const std::string &field : each.fields)
            all.push_back(of + "/" + field);
    }
    return all;
}

void compareRight(const RightRule &before, const RightRule &after, const std::string &place,
                  ChangeList &changes)
{
    compareLists(before.categories, after.categories, rightReach, place + "/categories", changes);
    compareLists(before.requesters, after.requesters, rightReach, place + "/requesters", changes);
    compareLists(before.purposes, after.purposes, rightReach, place + "/purposes", changes);
    compareLists(provenancesOf(before), provenancesOf(after), rightReach, place + "/provenances", changes);
    compareLists(conditionsOf(before, false), conditionsOf(after, false), rightReach, place + "/conditions",
                 changes);
    compareLists(conditionsOf(before, true), conditionsOf(after, true), {RightNarrowed, RightWidened},
                 place + "/conditions", changes);
}

/// The least that proves somebody: how many methods, and then the least demanding of them.
std::vector<int> easiestProof(const VerificationLadder &ladder)
{
    std::vector<int> methods;
    for (const VerificationMethod each : ladder.methods)
        methods.push_back(static_cast<int>(each));
    std::sort(methods.begin(), methods.end());
    methods.resize(std::min(methods.size(), static_cast<std::size_t>(std::max(ladder.required, 0))));
    methods.insert(methods.begin(), ladder.required);
    return methods;
}

void compareOrderFacts(const Profile &older, const Profile &newer, ChangeList &changes)
{
    if (!older.verification.orderFacts || !newer.verification.orderFacts)
        return;
    const OrderFactsRule &before = *older.verification.orderFacts;
    const OrderFactsRule &after = *newer.verification.orderFacts;
    const ChangePair proof{VerificationTightened, VerificationLoosened};
    const std::string place = "/verification/orderFacts";
    changes.addBySign(growth(before.required, after.required), proof, place + "/required");
    compareLists(before.details, after.details, {VerificationLoosened, VerificationTightened},
                 place + "/details", changes);
}

} // namespace

void compareRights(const Profile &older, const Profile &newer, ChangeList &changes)
{
    for (const Spelling<Right> &each : spellings<Right>()) {
        const RightRule *before = findRight(older, each.value);
        const RightRule *after = findRight(newer, each.value);
        const std::string place = "/rights/" + std::string(each.text);
        if (before != nullptr && after != nullptr)
            compareRight(*before, *after, place, changes);
        else
            changes.addBySign(growth(before != nullptr, after != nullptr), {RightAdded, RightRemoved}, place);
    }
}

void compareVerification(const Profile &older, const Profile &newer, ChangeList &changes)
{
    for (const Spelling<Right> &right : spellings<Right>())
        for (const Spelling<Requester> &requester : spellings<Requester>()) {
            const VerificationLadder *before = findLadder(older, right.value, requester.value);
            const VerificationLadder *after = findLadder(newer, right.value, requester.value);
            if (before == nullptr || after == nullptr)
                continue;
            changes.addBySign(growth(easiestProof(*before), easiestProof(*after)),
                              {VerificationTightened, VerificationLoosened},
                              "/verification/" + std::string(right.text) + "/" + std::string(requester.text));
        }
    compareLists(older.verification.forbidden, newer.verification.forbidden, {MethodForbidden, MethodAllowed},
                 "/verification/forbidden", changes);
    compareOrderFacts(older, newer, changes);
}

} // namespace desk::policy
