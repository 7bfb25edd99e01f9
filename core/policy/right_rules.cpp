// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile_rules.h"
#include "core/policy/rule_helpers.h"

namespace desk::policy {
namespace {

bool needsCategories(Right right)
{
    return right != Right::Complaint && right != Right::Objection && right != Right::ConsentWithdrawal;
}

void checkRightCategories(const Profile &profile, const RightRule &rule, const std::string &pointer,
                          Faults &faults)
{
    const std::string at = pointer + "/categories";
    checkCategoryList(profile, rule.categories, at, faults);
    checkKnown(
        rule.categories, at,
        [&](const std::string &id) {
            const Category *category = findCategory(profile, id);
            return category == nullptr || !category->anonymous;
        },
        "Nobody can exercise a right on an anonymous category.", faults);
    if (rule.categories.empty() && needsCategories(rule.right))
        faults.push_back({at, "The right covers no category."});
    const RightRule *deletion = findRight(profile, Right::Deletion);
    if (rule.right != Right::AccountCancellation || deletion == nullptr)
        return;
    for (const std::string &id : deletion->categories)
        if (!contains(rule.categories, id)) {
            faults.push_back({at, "Cancelling an account must cover all that a deletion covers."});
            return;
        }
}

void checkRightPurposes(const Profile &profile, const RightRule &rule, const std::string &pointer,
                        Faults &faults)
{
    const std::string at = pointer + "/purposes";
    checkPurposeList(profile, rule.purposes, at, faults);
    const bool objects = rule.right == Right::Objection;
    const bool withdraws = rule.right == Right::ConsentWithdrawal;
    if ((objects || withdraws) && rule.purposes.empty())
        faults.push_back({pointer, "The right does not say which purposes it is about."});
    if (!objects && !withdraws && !rule.purposes.empty())
        faults.push_back({at, "Only objection and consent withdrawal are about purposes."});
    for (std::size_t i = 0; i < rule.purposes.size(); ++i) {
        const Purpose *purpose = findPurpose(profile, rule.purposes[i]);
        if (purpose != nullptr && objects && !purpose->objectable)
            faults.push_back({element(pointer, "purposes", i), "Nobody may object to this purpose."});
        if (purpose != nullptr && withdraws && !purpose->needsConsent)
            faults.push_back({element(pointer, "purposes", i), "This purpose does not rest on consent."});
    }
}

void checkShipmentCondition(const Category &category, const RightCondition &condition,
                            const std::string &pointer, Faults &faults)
{
    if (condition.dateField.empty())
        faults.push_back({pointer, "The condition does not say which field is filled at shipment."});
    else
        checkDateField(category, condition.dateField, pointer + "/dateField", faults);
}

void checkCondition(const Profile &profile, const RightRule &rule, const RightCondition &condition,
                    const std::string &pointer, Faults &faults)
{
    const bool shipment = condition.kind == ConditionKind::OnlyBeforeShipment;
    if (shipment && rule.right != Right::Correction)
        faults.push_back({pointer + "/kind", "Only a correction can depend on shipment."});
    if (!shipment && !condition.dateField.empty())
        faults.push_back({pointer + "/dateField", "This kind of condition has no date field."});
    if (condition.category.empty()) {
        if (shipment || !condition.fields.empty())
            faults.push_back({pointer, "The condition does not say which category it is about."});
        return;
    }
    const Category *category = findCategory(profile, condition.category);
    if (category == nullptr) {
        faults.push_back({pointer + "/category", "The profile does not define this category."});
        return;
    }
    if (!contains(rule.categories, condition.category))
        faults.push_back({pointer + "/category", "The right does not cover this category."});
    checkFieldList(*category, condition.fields, pointer + "/fields", faults);
    if (shipment)
        checkShipmentCondition(*category, condition, pointer, faults);
}

/// An authority is no requester; everybody else has to be named.
void checkRequesters(const Profile &profile, const RightRule &rule, const std::string &pointer, Faults &faults)
{
    const bool authority = rule.right == Right::AuthorityDisclosure;
    if (!authority && rule.requesters.empty())
        faults.push_back({pointer, "The right does not say who may ask."});
    if (authority && !rule.requesters.empty())
        faults.push_back({pointer + "/requesters", "What an authority asks for has no requester."});
    const bool known = std::any_of(profile.recipients.begin(), profile.recipients.end(), [](const Recipient &recipient) {
        return recipient.kind == RecipientKind::Authority && recipient.reviewFirst && !recipient.cases.empty();
    });
    if (authority && !known)
        faults.push_back({pointer + "/right", "No recipient says in which cases, and after which review, an authority gets anything."});
}

} // namespace

void checkRights(const Profile &profile, Faults &faults)
{
    for (std::size_t i = 0; i < profile.rights.size(); ++i) {
        const RightRule &rule = profile.rights[i];
        const std::string pointer = element("", "rights", i);
        if (findRight(profile, rule.right) != &rule)
            faults.push_back({pointer + "/right", "This right is defined before."});
        checkRightCategories(profile, rule, pointer, faults);
        checkRightPurposes(profile, rule, pointer, faults);
        checkRequesters(profile, rule, pointer, faults);
        if (rule.right == Right::Portability)
            checkKnown(
                rule.provenances, pointer + "/provenances",
                [](Provenance provenance) { return provenance != Provenance::Inferred; },
                "Inferred data is not handed over for portability.", faults);
        if (rule.right == Right::Portability && rule.provenances.empty())
            faults.push_back({pointer, "Portability must say which provenances it hands over."});
        for (std::size_t j = 0; j < rule.conditions.size(); ++j)
            checkCondition(profile, rule, rule.conditions[j], element(pointer, "conditions", j), faults);
    }
}

} // namespace desk::policy
