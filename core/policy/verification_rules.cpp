// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile_rules.h"
#include "core/policy/rule_helpers.h"

namespace desk::policy {
namespace {

/// Rights that hand out, change or destroy data: never on somebody's mere word.
bool touchesData(Right right)
{
    return right == Right::Access || right == Right::Correction || right == Right::Deletion ||
           right == Right::Portability || right == Right::AccountCancellation;
}

/// Saying no must be as easy as it can be.
bool isOptOut(Right right)
{
    return right == Right::Objection || right == Right::ConsentWithdrawal;
}

void checkMethods(const Profile &profile, const VerificationLadder &ladder, const std::string &pointer,
                  Faults &faults)
{
    using enum VerificationMethod;
    const std::string at = pointer + "/methods";
    checkKnown(
        ladder.methods, at,
        [&](VerificationMethod method) { return !contains(profile.verification.forbidden, method); },
        "The profile forbids this method.", faults);
    checkKnown(
        ladder.methods, at,
        [&](VerificationMethod method) {
            return method != Biometric || contains(profile.verification.forbidden, method);
        },
        "No right warrants asking for biometrics.", faults);
    checkKnown(
        ladder.methods, at,
        [&](VerificationMethod method) { return method != OrderFacts || profile.verification.orderFacts; },
        "The profile does not say which facts of an order count.", faults);
    const bool none = contains(ladder.methods, None);
    if (none && ladder.methods.size() > 1)
        faults.push_back({at, "Where nothing needs proving there are no other methods."});
    if (static_cast<std::size_t>(ladder.required) > ladder.methods.size())
        faults.push_back({pointer + "/required", "More methods are required than there are."});
    const auto documents = std::find(ladder.methods.begin(), ladder.methods.end(), DocumentSeen);
    if (documents != ladder.methods.end() && documents + 1 != ladder.methods.end())
        faults.push_back({at, "A document is asked for last, if at all."});
    if (documents != ladder.methods.end() &&
        static_cast<std::size_t>(ladder.required) >= ladder.methods.size())
        faults.push_back({at, "There must be a way without showing a document."});
}

void checkLadderRights(const Profile &profile, std::size_t index, Faults &faults)
{
    const VerificationLadder &ladder = profile.verification.ladders[index];
    const std::string pointer = element("/verification", "ladders", index);
    const bool none = contains(ladder.methods, VerificationMethod::None);
    for (std::size_t i = 0; i < ladder.rights.size(); ++i) {
        const Right right = ladder.rights[i];
        const std::string at = element(pointer, "rights", i);
        if (findRight(profile, right) == nullptr)
            faults.push_back({at, "The profile does not offer this right."});
        if (none && touchesData(right))
            faults.push_back({at, "Nothing is disclosed, changed or erased for somebody unproven."});
        if (!none && isOptOut(right))
            faults.push_back({at, "Saying no is never made to depend on proof."});
        for (std::size_t earlier = 0; earlier < index; ++earlier) {
            const VerificationLadder &other = profile.verification.ladders[earlier];
            const bool meets = std::any_of(ladder.requesters.begin(), ladder.requesters.end(),
                                           [&](Requester each) { return contains(other.requesters, each); });
            if (meets && contains(other.rights, right))
                faults.push_back({at, "An earlier ladder is for the same right and requester."});
        }
    }
}

void checkOrderFacts(const Profile &profile, Faults &faults)
{
    if (!profile.verification.orderFacts)
        return;
    const OrderFactsRule &rule = *profile.verification.orderFacts;
    const std::string pointer = "/verification/orderFacts";
    const Category *category = findCategory(profile, rule.category);
    if (category == nullptr) {
        faults.push_back({pointer + "/category", "The profile does not define this category."});
        return;
    }
    const Field *number = findField(*category, rule.numberField);
    if (number == nullptr)
        faults.push_back({pointer + "/numberField", "The category does not define this field."});
    else if (number->identifier != IdentifierKind::Order)
        faults.push_back({pointer + "/numberField", "The field is not an order number."});
    checkFieldList(*category, rule.details, pointer + "/details", faults);
    checkKnown(
        rule.details, pointer + "/details", [&](const std::string &id) { return id != rule.numberField; },
        "The number itself is no detail of the order.", faults);
    checkKnown(
        rule.details, pointer + "/details",
        [&](const std::string &id) {
            const Field *field = findField(*category, id);
            return field == nullptr || field->sensitivity != Sensitivity::Secret;
        },
        "A secret field is never asked for.", faults);
    if (static_cast<std::size_t>(rule.required) > rule.details.size())
        faults.push_back({pointer + "/required", "More details are required than there are."});
}

} // namespace

void checkVerification(const Profile &profile, Faults &faults)
{
    checkOrderFacts(profile, faults);
    for (std::size_t i = 0; i < profile.verification.ladders.size(); ++i) {
        checkMethods(profile, profile.verification.ladders[i], element("/verification", "ladders", i),
                     faults);
        checkLadderRights(profile, i, faults);
    }
    for (std::size_t i = 0; i < profile.rights.size(); ++i) {
        const RightRule &rule = profile.rights[i];
        checkKnown(
            rule.requesters, element("", "rights", i) + "/requesters",
            [&](Requester requester) { return findLadder(profile, rule.right, requester) != nullptr; },
            "No ladder says how they prove who they are.", faults);
    }
}

} // namespace desk::policy
