// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/law.h"

#include <algorithm>

namespace desk::laws {

const LawVersion &versionOn(const Law &law, QDate day)
{
    const LawVersion *found = &law.versions.front();
    for (const LawVersion &each : law.versions)
        if (each.from <= day)
            found = &each;
    return *found;
}

bool wasInForce(const Law &law, QDate day)
{
    return law.versions.front().from <= day;
}

const LawRight *findRight(const LawVersion &version, Right right)
{
    for (const LawRight &each : version.rights)
        if (each.right == right)
            return &each;
    return nullptr;
}

const LimitSet &limitsFor(const LawVersion &version, Right right)
{
    const LawRight *known = findRight(version, right);
    const std::string &id = known != nullptr ? known->limits : version.otherwise;
    for (const LimitSet &each : version.limits)
        if (each.id == id)
            return each;
    return version.limits.front();
}

const PauseRule *findPause(const LawVersion &version, PauseReason reason)
{
    for (const PauseRule &each : version.pauses)
        if (each.reason == reason)
            return &each;
    return nullptr;
}

std::vector<const RefusalGround *> refusalsFor(const LawVersion &version, Right right)
{
    std::vector<const RefusalGround *> grounds;
    for (const RefusalGround &each : version.refusals)
        if (each.rights.empty() ||
            std::find(each.rights.begin(), each.rights.end(), right) != each.rights.end())
            grounds.push_back(&each);
    return grounds;
}

bool reaches(const Reach &reach, std::string_view code)
{
    return std::any_of(reach.codes.begin(), reach.codes.end(), [code](const std::string &each) {
        return code == each ||
               (code.size() > each.size() && code.starts_with(each) && code[each.size()] == '-');
    });
}

} // namespace desk::laws
