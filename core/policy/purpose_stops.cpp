// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/purpose_stops.h"

#include <algorithm>

namespace desk::policy {
namespace {

bool lists(const std::vector<std::string> &all, std::string_view one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// One of the right's purposes that the category serves has been stopped.
bool isExercisedOn(const RightRule &rule, const Category &category, const StoppedPurposes &stopped)
{
    return std::any_of(rule.purposes.begin(), rule.purposes.end(), [&](const std::string &purpose) {
        return stopped.contains(purpose) && lists(category.purposes, purpose);
    });
}

void addCollectionStops(const RightRule &rule, const Category &category, CategoryStop &stop)
{
    for (const RightCondition &condition : rule.conditions) {
        const bool here = condition.category.empty() ? lists(rule.categories, category.id)
                                                     : condition.category == category.id;
        if (condition.kind != ConditionKind::StopsAtOnce || !here)
            continue;
        stop.noMoreRows = stop.noMoreRows || condition.fields.empty();
        for (const std::string &field : condition.fields)
            if (!lists(stop.fields, field))
                stop.fields.push_back(field);
    }
}

CategoryStop stopOf(const Profile &profile, const Category &category, const StoppedPurposes &stopped)
{
    CategoryStop stop;
    stop.category = category.id;
    const bool anyUse =
        std::any_of(category.purposes.begin(), category.purposes.end(),
                    [&](const std::string &purpose) { return mayUse(category, purpose, stopped); });
    stop.hidden = !anyUse && !category.purposes.empty();
    stop.noMoreRows = stop.hidden;
    for (const RightRule &rule : profile.rights)
        if (isExercisedOn(rule, category, stopped))
            addCollectionStops(rule, category, stop);
    if (stop.noMoreRows)
        stop.fields.clear();
    return stop;
}

} // namespace

bool mayUse(const Category &category, std::string_view purpose, const StoppedPurposes &stopped)
{
    return lists(category.purposes, purpose) && !lists(category.forbiddenPurposes, purpose) &&
           !stopped.contains(purpose);
}

std::vector<CategoryStop> stoppedCategories(const Profile &profile, const StoppedPurposes &stopped)
{
    std::vector<CategoryStop> stops;
    for (const Category &category : profile.categories) {
        CategoryStop stop = stopOf(profile, category, stopped);
        if (stop.noMoreRows || stop.hidden || !stop.fields.empty())
            stops.push_back(std::move(stop));
    }
    return stops;
}

} // namespace desk::policy
