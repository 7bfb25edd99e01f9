// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile.h"

#include "core/policy/json_check.h"
#include "core/policy/profile_reader.h"
#include "core/policy/profile_rules.h"

#include <algorithm>

namespace desk::policy {
namespace {

constexpr std::string_view schemaName = "json-schemas/policy-profile.schema.json";

struct Examined
{
    Profile profile;
    std::vector<Fault> faults;
};

Examined examine(std::string_view text)
{
    CheckedJson checked = checkedJson(text, schemaName);
    if (!checked.faults.empty())
        return {{}, std::move(checked.faults)};
    Profile profile = readProfile(checked.value);
    std::vector<Fault> faults = meaningFaults(profile);
    return {std::move(profile), std::move(faults)};
}

template <typename T>
const T *findById(const std::vector<T> &all, std::string_view id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T &each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

template <typename T>
bool has(const std::vector<T> &all, const T &one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

const std::string &LocalText::in(std::string_view languageTag) const
{
    const bool chinese =
        languageTag == "zh" || languageTag.starts_with("zh-") || languageTag.starts_with("zh_");
    return chinese ? zhCN : en;
}

std::vector<Fault> checkProfile(std::string_view json)
{
    return examine(json).faults;
}

Result<Profile> parseProfile(std::string_view json)
{
    Examined examined = examine(json);
    if (!examined.faults.empty())
        return faultError(examined.faults, "policy profile");
    return std::move(examined.profile);
}

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
    std::vector<const RetentionRule *> rules;
    for (const RetentionRule &each : profile.retention)
        if (has(each.categories, std::string(categoryId)))
            rules.push_back(&each);
    return rules;
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
