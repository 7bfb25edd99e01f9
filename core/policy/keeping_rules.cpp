// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/erasure_mask.h"
#include "core/policy/profile_rules.h"
#include "core/policy/rule_helpers.h"

#include <set>

namespace desk::policy {
namespace {

/// Adds the fields of `categoryId` that a rule of `categories` reads to reckon its term.
void addReadFields(const std::vector<std::string> &categories, const std::vector<RetentionCondition> &after,
                   const std::string &categoryId, std::set<std::string> &fields)
{
    const bool own = contains(categories, categoryId);
    for (const RetentionCondition &each : after) {
        if (each.category.empty() && own)
            fields.insert(each.field);
        if (!each.category.empty() && own)
            fields.insert(each.match);
        if (each.category == categoryId)
            fields.insert({each.field, each.match});
    }
}

std::set<std::string> datesOfTerms(const Profile &profile, const std::string &categoryId)
{
    std::set<std::string> fields;
    for (const RetentionRule &each : profile.retention)
        addReadFields(each.categories, each.after, categoryId, fields);
    for (const LegalKeepingRule &each : profile.legalKeeping)
        addReadFields(each.categories, each.after, categoryId, fields);
    return fields;
}

void checkNeeds(const Category &category, const LegalKeepingRule &rule, const std::string &pointer,
                Faults &faults)
{
    checkFieldList(category, rule.needs, pointer + "/needs", faults);
    checkKnown(
        rule.needs, pointer + "/needs",
        [&](const std::string &id) {
            const Field *field = findField(category, id);
            return field == nullptr || maskEffect(category, *field, true).ok();
        },
        "A field of this kind cannot stay in a row that is masked.", faults);
}

/// Without them nobody could say any more when a masked row must go.
void checkDatesStay(const Profile &profile, const Category &category, const LegalKeepingRule &rule,
                    const std::string &pointer, Faults &faults)
{
    for (const std::string &id : datesOfTerms(profile, category.id))
        if (findField(category, id) != nullptr && !contains(rule.needs, id))
            faults.push_back({pointer + "/needs", "A term is reckoned from \"" + id + "\" of \"" +
                                                      category.id + "\", so it must stay."});
}

void checkRestriction(const Profile &profile, const LegalKeepingRule &rule, const std::string &pointer,
                      Faults &faults)
{
    checkRoleList(profile, rule.restrictTo, pointer + "/restrictTo", faults);
    checkKnown(
        rule.restrictTo, pointer + "/restrictTo",
        [&](Role role) {
            return !roleIsDefined(profile, role) ||
                   std::all_of(rule.categories.begin(), rule.categories.end(), [&](const std::string &id) {
                       const Category *category = findCategory(profile, id);
                       return category == nullptr || mayRead(*category, role);
                   });
        },
        "This role cannot read all of the categories.", faults);
}

bool hasOwnDate(const std::vector<RetentionCondition> &after)
{
    return std::any_of(after.begin(), after.end(),
                       [](const RetentionCondition &each) { return each.category.empty(); });
}

/// A field of a total: there, of a type that fits, and naming nobody.
template <typename Fits>
void checkTotalField(const Category &category, const std::string &id, const std::string &pointer,
                     const Fits &fits, Faults &faults)
{
    if (id.empty())
        return;
    const Field *field = findField(category, id);
    if (field == nullptr)
        faults.push_back({pointer, "The category does not define this field."});
    else if (!fits(*field))
        faults.push_back({pointer, "The field's type does not fit."});
    else if (field->sensitivity != Sensitivity::Ordinary || field->identifier != IdentifierKind::None)
        faults.push_back({pointer, "A personal field does not outlive its person."});
}

void checkTotal(const Category &category, const TotalRule &total, const std::string &pointer, Faults &faults)
{
    const auto number = [](const Field &field) {
        return field.type == FieldType::Decimal || field.type == FieldType::Integer;
    };
    checkTotalField(category, total.amount, pointer + "/amount", number, faults);
    checkTotalField(
        category, total.times, pointer + "/times",
        [](const Field &field) { return field.type == FieldType::Integer; }, faults);
    checkTotalField(
        category, total.currency, pointer + "/currency",
        [](const Field &field) { return field.type == FieldType::Text; }, faults);
    checkTotalField(category, total.month, pointer + "/month", isDate, faults);
    if (total.amount.empty() && (!total.times.empty() || !total.currency.empty()))
        faults.push_back({pointer, "Without an amount there is nothing to multiply and no currency."});
}

void checkKeptClasses(const Profile &profile, Faults &faults)
{
    std::set<std::string> told;
    for (std::size_t i = 0; i < profile.rights.size(); ++i) {
        const RightRule &rule = profile.rights[i];
        if (rule.right != Right::Deletion && rule.right != Right::AccountCancellation)
            continue;
        for (std::size_t j = 0; j < rule.categories.size(); ++j) {
            const Category *category = findCategory(profile, rule.categories[j]);
            if (category != nullptr && keptByLaw(*category) &&
                legalKeepingOf(profile, category->id).empty() && told.insert(category->id).second)
                faults.push_back({element(element("", "rights", i), "categories", j),
                                  "A law keeps records of this shred class: say in legalKeeping which, and "
                                  "for how long."});
        }
    }
}

void checkDeidentified(const Profile &profile, const RetentionRule &rule, const std::string &pointer,
                       Faults &faults)
{
    if (rule.action != RetentionAction::Deidentify || rule.keep.empty())
        return;
    for (const std::string &id : rule.categories) {
        const TotalRule *total = findTotal(profile, id);
        if (total == nullptr) {
            faults.push_back({pointer + "/action", "Say in totals what stays when rows lose their person."});
            return;
        }
        for (const std::string *field : {&total->amount, &total->times, &total->currency, &total->month})
            if (!field->empty() && !contains(rule.keep, *field)) {
                faults.push_back({pointer + "/keep", "The totals of the category need a field that goes."});
                return;
            }
    }
}

void checkAggregatesStay(const Profile &profile, const RightRule &rule, const std::string &pointer,
                         Faults &faults)
{
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        const RightCondition &condition = rule.conditions[i];
        if (condition.kind != ConditionKind::AggregatesStay)
            continue;
        const bool told =
            std::any_of(profile.totals.begin(), profile.totals.end(), [&](const TotalRule &each) {
                return condition.category.empty() ? contains(rule.categories, each.category)
                                                  : each.category == condition.category;
            });
        if (!told)
            faults.push_back({element(pointer, "conditions", i), "Say in totals what stays."});
    }
}

} // namespace

void checkLegalKeeping(const Profile &profile, Faults &faults)
{
    checkUniqueIds(profile.legalKeeping, "/legalKeeping", faults);
    for (std::size_t i = 0; i < profile.legalKeeping.size(); ++i) {
        const LegalKeepingRule &rule = profile.legalKeeping[i];
        const std::string pointer = element("", "legalKeeping", i);
        checkCategoryList(profile, rule.categories, pointer + "/categories", faults);
        checkKnown(
            rule.categories, pointer + "/categories",
            [&](const std::string &id) {
                const Category *category = findCategory(profile, id);
                return category == nullptr || !category->anonymous;
            },
            "An anonymous category is never deleted for anybody.", faults);
        checkTerm(profile, rule.categories, rule.after, pointer, faults);
        if (!hasOwnDate(rule.after))
            faults.push_back({pointer + "/after", "At least one date must stand in the row itself."});
        checkRestriction(profile, rule, pointer, faults);
        for (const std::string &id : rule.categories) {
            const Category *category = findCategory(profile, id);
            if (category == nullptr || rule.needs.empty())
                continue;
            checkNeeds(*category, rule, pointer, faults);
            checkDatesStay(profile, *category, rule, pointer, faults);
        }
    }
}

void checkTotals(const Profile &profile, Faults &faults)
{
    for (std::size_t i = 0; i < profile.totals.size(); ++i) {
        const TotalRule &total = profile.totals[i];
        const std::string pointer = element("", "totals", i);
        const Category *category = findCategory(profile, total.category);
        if (category == nullptr)
            faults.push_back({pointer + "/category", "The profile does not define this category."});
        else if (findTotal(profile, total.category) != &total)
            faults.push_back({pointer + "/category", "The totals of this category are defined before."});
        else
            checkTotal(*category, total, pointer, faults);
    }
}

void checkObligations(const Profile &profile, Faults &faults)
{
    checkKeptClasses(profile, faults);
    for (std::size_t i = 0; i < profile.retention.size(); ++i) {
        const RetentionRule &rule = profile.retention[i];
        const std::string pointer = element("", "retention", i);
        if (!hasOwnDate(rule.after))
            faults.push_back({pointer + "/after", "At least one date must stand in the row itself."});
        checkDeidentified(profile, rule, pointer, faults);
    }
    for (std::size_t i = 0; i < profile.rights.size(); ++i)
        checkAggregatesStay(profile, profile.rights[i], element("", "rights", i), faults);
}

} // namespace desk::policy
