// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile.h"

#include <algorithm>

namespace desk::policy {
namespace {

template <typename T>
const T *findById(const std::vector<T> &all, std::string_view id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T &each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

template <typename Rule>
std::vector<const Rule *> rulesFor(const std::vector<Rule> &all, std::string_view categoryId)
{
    std::vector<const Rule *> rules;
    for (const Rule &each : all)
        if (std::find(each.categories.begin(), each.categories.end(), categoryId) != each.categories.end())
            rules.push_back(&each);
    return rules;
}

template <typename T>
bool has(const std::vector<T> &all, const T &one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

const Category *findCategory(const Profile &profile, std::string_view id)
{
    return findById(profile.categories, id);
}

const Category *findCategoryByNumber(const Profile &profile, std::uint16_t number)
{
    for (const Category &each : profile.categories)
        if (each.number == number)
            return &each;
    return nullptr;
}

const Field *findField(const Category &category, std::string_view id)
{
    return findById(category.fields, id);
}

const RightRule *findRight(const Profile &profile, Right right)
{
    for (const RightRule &each : profile.rights)
        if (each.right == right)
            return &each;
    return nullptr;
}

bool hasCondition(const RightRule &rule, ConditionKind kind)
{
    return std::any_of(rule.conditions.begin(), rule.conditions.end(),
                       [kind](const RightCondition &each) { return each.kind == kind; });
}

const Purpose *findPurpose(const Profile &profile, std::string_view id)
{
    return findById(profile.purposes, id);
}

const LegalKeepingRule *findLegalKeeping(const Profile &profile, std::string_view id)
{
    return findById(profile.legalKeeping, id);
}

const TotalRule *findTotal(const Profile &profile, std::string_view categoryId)
{
    for (const TotalRule &each : profile.totals)
        if (each.category == categoryId)
            return &each;
    return nullptr;
}

const Recipient *findRecipient(const Profile &profile, std::string_view id)
{
    return findById(profile.recipients, id);
}

bool mayRead(const Category &category, Role role)
{
    return has(category.readableBy, role);
}

const VerificationLadder *findLadder(const Profile &profile, Right right, Requester requester)
{
    const RightRule *rule = findRight(profile, right);
    if (rule == nullptr || !has(rule->requesters, requester))
        return nullptr;
    for (const VerificationLadder &each : profile.verification.ladders)
        if (has(each.rights, right) && has(each.requesters, requester))
            return &each;
    return nullptr;
}

std::vector<const RetentionRule *> retentionOf(const Profile &profile, std::string_view categoryId)
{
    return rulesFor(profile.retention, categoryId);
}

std::vector<const LegalKeepingRule *> legalKeepingOf(const Profile &profile, std::string_view categoryId)
{
    return rulesFor(profile.legalKeeping, categoryId);
}

bool keptByLaw(const Category &category)
{
    return category.shredClass == ShredClass::Tax || category.shredClass == ShredClass::ContractClaims;
}

const std::string &versionInForce(const Profile &profile, QDate received)
{
    if (received >= profile.effective || profile.supersedes.empty())
        return profile.version;
    const std::string *inForce = &profile.supersedes.front().version;
    for (const PriorVersion &each : profile.supersedes)
        if (received >= each.effective)
            inForce = &each.version;
    return *inForce;
}

} // namespace desk::policy
