// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/access_plan.h"

#include <algorithm>

namespace desk::fulfilment {

namespace {

constexpr int pageSize = 1000;

bool ofProvenance(const policy::RightRule &rule, const policy::Field &field)
{
    return rule.provenances.empty() || std::find(rule.provenances.begin(), rule.provenances.end(), field.provenance) != rule.provenances.end();
}

} // namespace

Result<void> addRows(crypto::Sha256 &digest, subjects::SubjectFiles &files, SubjectId subject, const policy::Category &category)
{
    RecordId after;
    for (;;) {
        DESK_TRY(const auto page, files.versions(subject, category, after, pageSize));
        for (const subjects::RecordVersion &row : page) {
            ByteWriter line(32);
            line.u16(category.number).raw(row.record.view()).u64(row.version);
            digest.update(line.view());
            after = row.record;
        }
        if (page.size() < pageSize)
            return {};
    }
}

const char *withheldWord(WithheldReason reason)
{
    switch (reason) {
    case WithheldReason::Secret: return "secret";
    case WithheldReason::NotCovered: return "not-covered";
    case WithheldReason::NotReadable: return "not-readable";
    case WithheldReason::NotProvided: return "not-provided";
    }
    return "";
}

Result<AccessPlan> planAccess(const policy::Profile &profile, policy::Right right, subjects::SubjectFiles &files, SubjectId subject)
{
    const policy::RightRule *rule = policy::findRight(profile, right);
    if (rule == nullptr)
        return fail(ErrorCode::InvalidArgument, "This platform's policy does not promise this right.");
    DESK_TRY(const std::vector<store::CategoryCount> held, files.count(subject));
    AccessPlan plan;
    crypto::Sha256 digest;
    digest.update(subject.view());
    const auto ordinal = static_cast<std::uint8_t>(right);
    digest.update({&ordinal, 1});
    for (const store::CategoryCount &count : held) {
        const policy::Category *category = files.category(count.category);
        if (category == nullptr)
            return fail(ErrorCode::Damaged, "The store holds records of a category that the policy does not know.");
        PlannedCategory planned;
        planned.category = category;
        const bool covered = std::find(rule->categories.begin(), rule->categories.end(), category->id) != rule->categories.end();
        // Whoever looks at the plan: what they cannot read counts as much, so that all agree on one digest.
        if (covered)
            DESK_CHECK(addRows(digest, files, subject, *category));
        if (covered && files.canRead(*category)) {
            planned.included = count.records;
            for (const policy::Field &field : category->fields) {
                if (!field.exportable || field.sensitivity == policy::Sensitivity::Secret)
                    planned.secrets.push_back(field.id);
                else if (!ofProvenance(*rule, field))
                    planned.notProvided.push_back(field.id);
            }
            if (planned.secrets.size() + planned.notProvided.size() == category->fields.size())
                std::swap(planned.included, planned.withheld), planned.reason = WithheldReason::NotProvided;
        } else {
            planned.withheld = count.records;
            planned.reason = covered ? WithheldReason::NotReadable : WithheldReason::NotCovered;
        }
        // What this role cannot read counts as well: whoever approves or carries out may hold other keys than who planned.
        if (covered)
            DESK_CHECK(addRows(digest, files, subject, *category));
        plan.records += planned.included;
        plan.categories.push_back(std::move(planned));
    }
    plan.digest = digest.finish();
    return plan;
}

} // namespace desk::fulfilment
