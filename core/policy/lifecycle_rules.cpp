// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile_rules.h"
#include "core/policy/rule_helpers.h"

namespace desk::policy {
namespace {

/// A date of the row itself, in every category the rule speaks of.
void checkOwnDate(const Profile &profile, const std::vector<std::string> &categories,
                  const RetentionCondition &condition, const std::string &pointer, Faults &faults)
{
    if (!condition.match.empty())
        faults.push_back({pointer + "/match", "Only a condition on another category matches rows."});
    for (const std::string &id : categories) {
        const Category *category = findCategory(profile, id);
        const std::size_t before = faults.size();
        if (category != nullptr)
            checkDateField(*category, condition.field, pointer + "/field", faults);
        if (faults.size() > before)
            return;
    }
}

/// A date in rows of another category.
void checkOtherDate(const Profile &profile, const std::vector<std::string> &categories,
                    const RetentionCondition &condition, const std::string &pointer, Faults &faults)
{
    const Category *other = findCategory(profile, condition.category);
    if (other == nullptr) {
        faults.push_back({pointer + "/category", "The profile does not define this category."});
        return;
    }
    checkDateField(*other, condition.field, pointer + "/field", faults);
    if (condition.match.empty()) {
        faults.push_back({pointer, "The condition does not say which field the rows have in common."});
        return;
    }
    bool everywhere = findField(*other, condition.match) != nullptr;
    for (const std::string &id : categories) {
        const Category *category = findCategory(profile, id);
        everywhere = everywhere && (category == nullptr || findField(*category, condition.match) != nullptr);
    }
    if (!everywhere)
        faults.push_back({pointer + "/match", "Not all of the categories have this field."});
}

void checkKeep(const Profile &profile, const RetentionRule &rule, const std::string &pointer, Faults &faults)
{
    const bool deidentify = rule.action == RetentionAction::Deidentify;
    if (deidentify && rule.keep.empty())
        faults.push_back({pointer, "Nothing would stay: say which fields, or erase."});
    if (!deidentify && !rule.keep.empty())
        faults.push_back({pointer + "/keep", "Only a rule that de-identifies keeps fields."});
    for (std::size_t i = 0; i < rule.keep.size(); ++i) {
        bool known = false;
        bool personal = false;
        for (const std::string &id : rule.categories) {
            const Category *category = findCategory(profile, id);
            const Field *field = category == nullptr ? nullptr : findField(*category, rule.keep[i]);
            known = known || field != nullptr;
            personal = personal || (field != nullptr && (field->sensitivity != Sensitivity::Ordinary ||
                                                         field->identifier != IdentifierKind::None));
        }
        if (!known)
            faults.push_back({element(pointer, "keep", i), "None of the categories defines this field."});
        if (personal)
            faults.push_back({element(pointer, "keep", i), "A personal field does not outlive its person."});
    }
}

void checkHolding(const Profile &profile, const Holding &holding, const std::string &pointer, Faults &faults)
{
    const Category *category = findCategory(profile, holding.category);
    if (category == nullptr) {
        faults.push_back({pointer + "/category", "The profile does not define this category."});
        return;
    }
    if (!category->shareable)
        faults.push_back({pointer + "/category", "This category is never given to anybody."});
    checkFieldList(*category, holding.fields, pointer + "/fields", faults);
    checkKnown(
        holding.fields, pointer + "/fields",
        [&](const std::string &id) {
            const Field *field = findField(*category, id);
            return field == nullptr || field->sensitivity != Sensitivity::Secret;
        },
        "A secret field is given to nobody.", faults);
    const bool secret = std::any_of(category->fields.begin(), category->fields.end(), [](const Field &field) {
        return field.sensitivity == Sensitivity::Secret;
    });
    if (holding.fields.empty() && secret)
        faults.push_back({pointer, "The category has a secret field: name the fields that were given."});
}

void checkToldOf(const Profile &profile, const Recipient &recipient, const std::string &pointer,
                 Faults &faults)
{
    const std::string at = pointer + "/toldOf";
    if (recipient.holds.empty() && !recipient.toldOf.empty())
        faults.push_back({at, "Who holds nothing is told of nothing."});
    if (!recipient.holds.empty() && recipient.toldOf.empty())
        faults.push_back({at, "Who holds data must be told when it is corrected or deleted."});
    checkKnown(
        recipient.toldOf, at, [&](Right right) { return findRight(profile, right) != nullptr; },
        "The profile does not offer this right.", faults);
    checkKnown(
        recipient.toldOf, at,
        [](Right right) {
            return right != Right::Access && right != Right::Portability && right != Right::Complaint;
        },
        "No recipient needs to know of this.", faults);
}

} // namespace

void checkTerm(const Profile &profile, const std::vector<std::string> &categories,
               const std::vector<RetentionCondition> &after, const std::string &pointer, Faults &faults)
{
    for (std::size_t i = 0; i < after.size(); ++i) {
        const std::string at = element(pointer, "after", i);
        if (after[i].category.empty())
            checkOwnDate(profile, categories, after[i], at, faults);
        else
            checkOtherDate(profile, categories, after[i], at, faults);
    }
}

void checkRetention(const Profile &profile, Faults &faults)
{
    checkUniqueIds(profile.retention, "/retention", faults);
    for (std::size_t i = 0; i < profile.retention.size(); ++i) {
        const RetentionRule &rule = profile.retention[i];
        const std::string pointer = element("", "retention", i);
        checkCategoryList(profile, rule.categories, pointer + "/categories", faults);
        checkTerm(profile, rule.categories, rule.after, pointer, faults);
        checkKeep(profile, rule, pointer, faults);
    }
}

void checkRecipients(const Profile &profile, Faults &faults)
{
    checkUniqueIds(profile.recipients, "/recipients", faults);
    for (std::size_t i = 0; i < profile.recipients.size(); ++i) {
        const Recipient &recipient = profile.recipients[i];
        const std::string pointer = element("", "recipients", i);
        for (std::size_t j = 0; j < recipient.holds.size(); ++j)
            checkHolding(profile, recipient.holds[j], element(pointer, "holds", j), faults);
        checkToldOf(profile, recipient, pointer, faults);
        const bool authority = recipient.kind == RecipientKind::Authority;
        if (authority && recipient.cases.empty())
            faults.push_back(
                {pointer, "The profile does not say in which cases the authority gets anything."});
        if (authority && !recipient.reviewFirst)
            faults.push_back({pointer, "Nothing goes to an authority without a review first."});
        if (!authority && !recipient.cases.empty())
            faults.push_back({pointer + "/cases", "Cases are for authorities only."});
    }
}

} // namespace desk::policy
