// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of a platform's policy (ALL-N1): each signed, compared with the one before, and in force for its days.
#include "core/desk/founding.h"
#include "core/desk/work.h"
#include "core/policy/compare.h"
#include "core/policy/coverage.h"
#include "core/policy/profile_parser.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

PolicyVersionView viewVersion(int ordinal, const policy::Profile &profile)
{
    return {ordinal, profile.version, profile.effective};
}

Result<const policy::Profile *> versionOf(const OpenPlatform &platform, int ordinal)
{
    const policy::Profile *profile = platform.version(ordinal);
    if (profile == nullptr)
        return fail(ErrorCode::NotFound, "The platform's policy has no such version.", "version");
    return profile;
}

PolicyComparison viewComparison(int older, const policy::Profile &before, int newer, const policy::Profile &after)
{
    const policy::Comparison comparison = policy::compareProfiles(before, after);
    PolicyComparison out;
    out.older = viewVersion(older, before);
    out.newer = viewVersion(newer, after);
    for (const policy::Change &change : comparison.changes)
        out.changes.push_back({std::string(policy::spelling(change.kind)), change.place, change.material, std::string(change.reason)});
    out.consentAgain = comparison.consentAgain;
    return out;
}

/// Data on disk names categories and fields by what the profile said when they were sealed.
Result<void> checkSuccessor(const policy::Profile &before, const policy::Profile &after)
{
    if (after.id != before.id || after.prefix != before.prefix)
        return fail(ErrorCode::InvalidInput, "This is another platform's policy: its id and prefix have to stay.", "/id");
    if (after.version == before.version)
        return fail(ErrorCode::AlreadyExists, "The desk has this version already; give the new one another name.", "/version");
    if (after.effective <= before.effective)
        return fail(ErrorCode::InvalidInput, "A new version comes into force after the one before it.", "/effective");
    for (const policy::Category &category : before.categories) {
        const policy::Category *now = policy::findCategoryByNumber(after, category.number);
        if (now == nullptr || now->id != category.id || now->shredClass != category.shredClass || now->anonymous != category.anonymous)
            return fail(ErrorCode::InvalidInput, "A category that holds records keeps its number, id, shred class and anonymity.", "/categories/" + category.id);
    }
    return {};
}

} // namespace

Result<std::vector<PolicyVersionView>> policyVersions(OpenDesk &desk, PlatformId id)
{
    DESK_TRY(const OpenPlatform *const platform, desk.platform(id));
    std::vector<PolicyVersionView> out;
    for (int ordinal = 1; ordinal <= platform->ordinal; ++ordinal) {
        DESK_TRY(const policy::Profile *const profile, versionOf(*platform, ordinal));
        out.push_back(viewVersion(ordinal, *profile));
    }
    return out;
}

Result<PolicyComparison> addPolicyVersion(OpenDesk &desk, PlatformId id, const std::string &json)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    DESK_TRY(const policy::Profile after, policy::parseProfile(json));
    const policy::Profile before = platform->profile;
    const int ordinal = platform->ordinal;
    DESK_CHECK(checkSuccessor(before, after));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(storePolicyVersion(desk, id, ordinal + 1, after, json));
    DESK_CHECK(desk.log(audit::Event::PolicyVersionAdded, id, {}, "{}", std::nullopt));
    DESK_CHECK(desk.saveKeyring());
    DESK_CHECK(transaction.commit());
    return viewComparison(ordinal, before, ordinal + 1, after);
}

Result<PolicyComparison> comparePolicies(OpenDesk &desk, PlatformId id, int older, int newer)
{
    DESK_TRY(const OpenPlatform *const platform, desk.platform(id));
    DESK_TRY(const policy::Profile *const before, versionOf(*platform, older));
    DESK_TRY(const policy::Profile *const after, versionOf(*platform, newer));
    return viewComparison(older, *before, newer, *after);
}

Result<std::vector<CoverageLine>> policyCoverage(OpenDesk &desk, PlatformId id)
{
    DESK_TRY(const OpenPlatform *const platform, desk.platform(id));
    std::vector<CoverageLine> out;
    for (const policy::CategoryCoverage &each : policy::coverageMap(platform->profile)) {
        const policy::Category *category = policy::findCategory(platform->profile, each.category);
        out.push_back({each.category, category == nullptr ? each.category : category->label.in("en"), std::string(policy::spelling(each.access)),
                       std::string(policy::spelling(each.deletion)), each.unexplained});
    }
    return out;
}

} // namespace desk::work
