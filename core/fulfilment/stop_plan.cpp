// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/stop_plan.h"

#include <algorithm>

namespace desk::fulfilment {

namespace {

bool lists(const std::vector<std::string> &all, const std::string &one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

StopEffect effectOn(const policy::Category &category, const std::vector<std::string> &now,
                    const policy::CategoryStop *stop)
{
    const bool served = std::any_of(now.begin(), now.end(), [&](const std::string &purpose) {
        return lists(category.purposes, purpose) && !lists(category.forbiddenPurposes, purpose);
    });
    if (!served) {
        const bool never = std::any_of(now.begin(), now.end(), [&](const std::string &purpose) {
            return lists(category.forbiddenPurposes, purpose);
        });
        return never ? StopEffect::NeverUsed : StopEffect::OtherPurposes;
    }
    if (stop == nullptr)
        return StopEffect::Purpose;
    if (stop->hidden)
        return StopEffect::Hidden;
    return stop->noMoreRows ? StopEffect::NoMoreRows : StopEffect::Fields;
}

} // namespace

const char *stopWord(StopEffect effect)
{
    switch (effect) {
    case StopEffect::NoMoreRows:
        return "no-more-rows";
    case StopEffect::Hidden:
        return "hidden";
    case StopEffect::Fields:
        return "fields";
    case StopEffect::Purpose:
        return "purpose";
    case StopEffect::NeverUsed:
        return "never-used";
    case StopEffect::OtherPurposes:
        return "other-purposes";
    }
    return "";
}

bool isStopped(StopEffect effect)
{
    return effect != StopEffect::NeverUsed && effect != StopEffect::OtherPurposes;
}

std::vector<StoppedCategory> planStops(const policy::Profile &profile, const policy::RightRule &rule,
                                       const std::vector<std::string> &now,
                                       const policy::StoppedPurposes &before)
{
    policy::StoppedPurposes all = before;
    all.insert(now.begin(), now.end());
    const std::vector<policy::CategoryStop> stops = policy::stoppedCategories(profile, all);
    std::vector<StoppedCategory> out;
    for (const policy::Category &category : profile.categories) {
        if (!lists(rule.categories, category.id))
            continue;
        const auto stop = std::find_if(stops.begin(), stops.end(), [&](const policy::CategoryStop &each) {
            return each.category == category.id;
        });
        out.push_back({&category, effectOn(category, now, stop == stops.end() ? nullptr : &*stop)});
    }
    return out;
}

} // namespace desk::fulfilment
