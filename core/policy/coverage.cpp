// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/coverage.h"

#include <algorithm>
#include <array>

namespace desk::policy {
namespace {

bool rightNames(const Profile &profile, Right right, const std::string &categoryId)
{
    const RightRule *rule = findRight(profile, right);
    return rule != nullptr &&
           std::find(rule->categories.begin(), rule->categories.end(), categoryId) != rule->categories.end();
}

bool isWithheld(const Field &field)
{
    return field.sensitivity == Sensitivity::Secret || !field.exportable;
}

CoverageReason accessTo(const Profile &profile, const Category &category, std::size_t withheld)
{
    if (category.anonymous)
        return CoverageReason::Anonymous;
    if (withheld == category.fields.size())
        return CoverageReason::NothingToShow;
    if (!rightNames(profile, Right::Access, category.id))
        return CoverageReason::NotCovered;
    return mayRead(category, Role::DataProtection) ? CoverageReason::Covered : CoverageReason::NotReadable;
}

CoverageReason deletionOf(const Profile &profile, const Category &category, bool kept)
{
    if (category.anonymous)
        return CoverageReason::Anonymous;
    const bool named = rightNames(profile, Right::Deletion, category.id) ||
                       rightNames(profile, Right::AccountCancellation, category.id);
    if (named)
        return kept ? CoverageReason::PartlyKept : CoverageReason::Covered;
    return kept ? CoverageReason::KeptByLaw : CoverageReason::NotCovered;
}

bool reaches(CoverageReason reason)
{
    return reason == CoverageReason::Covered || reason == CoverageReason::PartlyKept;
}

/// That the role which answers has no key explains nothing: the promise of access cannot be kept then.
bool isUnexplained(CoverageReason access, CoverageReason deletion)
{
    if (access == CoverageReason::NotReadable)
        return true;
    return reaches(access) != reaches(deletion) &&
           (access == CoverageReason::NotCovered || deletion == CoverageReason::NotCovered);
}

} // namespace

template <>
std::span<const Spelling<CoverageReason>> spellings<CoverageReason>()
{
    static constexpr std::array<Spelling<CoverageReason>, 7> table{{
        {CoverageReason::Covered, "covered"},
        {CoverageReason::PartlyKept, "partly-kept"},
        {CoverageReason::Anonymous, "anonymous"},
        {CoverageReason::NothingToShow, "nothing-to-show"},
        {CoverageReason::NotReadable, "not-readable"},
        {CoverageReason::KeptByLaw, "kept-by-law"},
        {CoverageReason::NotCovered, "not-covered"},
    }};
    return table;
}

std::vector<CategoryCoverage> coverageMap(const Profile &profile)
{
    std::vector<CategoryCoverage> map;
    for (const Category &category : profile.categories) {
        CategoryCoverage row;
        row.category = category.id;
        for (const Field &field : category.fields)
            if (isWithheld(field))
                row.withheld.push_back(field.id);
        for (const LegalKeepingRule *rule : legalKeepingOf(profile, category.id))
            row.keepingRules.push_back(rule->id);
        row.access = accessTo(profile, category, row.withheld.size());
        row.deletion = deletionOf(profile, category, !row.keepingRules.empty());
        row.unexplained = isUnexplained(row.access, row.deletion);
        map.push_back(std::move(row));
    }
    return map;
}

std::vector<std::string> unexplainedDifferences(const Profile &profile)
{
    std::vector<std::string> ids;
    for (const CategoryCoverage &each : coverageMap(profile))
        if (each.unexplained)
            ids.push_back(each.category);
    return ids;
}

} // namespace desk::policy
