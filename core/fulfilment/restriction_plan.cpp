// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/restriction_plan.h"

#include "core/fulfilment/access_plan.h"

#include <algorithm>

namespace desk::fulfilment {

Result<RestrictionPlan> planRestriction(const policy::Profile &profile, subjects::SubjectFiles &files,
                                        SubjectId subject)
{
    const policy::RightRule *rule = policy::findRight(profile, policy::Right::Restriction);
    if (rule == nullptr)
        return fail(ErrorCode::InvalidArgument, "This platform's policy does not promise this right.");
    RestrictionPlan plan;
    crypto::Sha256 digest;
    digest.update(subject.view());
    for (const std::string &id : rule->categories)
        plan.classes.insert(static_cast<std::uint16_t>(policy::findCategory(profile, id)->shredClass));
    for (const std::uint16_t shredClass : plan.classes)
        digest.update(ByteWriter(8).u16(shredClass).view());
    DESK_TRY(const std::vector<store::CategoryCount> held, files.count(subject));
    for (const store::CategoryCount &count : held) {
        const policy::Category *category = files.category(count.category);
        if (category == nullptr)
            return fail(ErrorCode::Damaged,
                        "The store holds records of a category that the policy does not know.");
        RestrictedCategory line;
        line.category = category;
        line.records = count.records;
        line.covered = std::find(rule->categories.begin(), rule->categories.end(), category->id) !=
                       rule->categories.end();
        line.locked = plan.classes.contains(static_cast<std::uint16_t>(category->shredClass));
        if (line.locked) {
            plan.records += line.records;
            DESK_CHECK(addRows(digest, files, subject, *category));
        }
        plan.categories.push_back(line);
    }
    plan.digest = digest.finish();
    return plan;
}

} // namespace desk::fulfilment
