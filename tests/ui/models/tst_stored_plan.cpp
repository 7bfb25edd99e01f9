// SPDX-License-Identifier: GPL-3.0-or-later
// A plan that somebody else made, as the request keeps it.
#include "ui/models/detail_tables.h"

#include <gtest/gtest.h>

namespace {

using namespace desk;

TEST(StoredPlan, SaysOfEachCategoryWhatBecomesOfIt)
{
    struct Row
    {
        policy::Right right;
        ActionOutcome outcome;
        const char *what;
        bool counts;
    };
    using policy::Right;
    const Row rows[] = {{Right::Access, ActionOutcome::Granted, "included", true},
                        {Right::Access, ActionOutcome::NotApplicable, "withheld", false},
                        {Right::AuthorityDisclosure, ActionOutcome::Granted, "included", true},
                        {Right::Deletion, ActionOutcome::Granted, "erased", true},
                        {Right::Deletion, ActionOutcome::Partial, "masked", true},
                        {Right::AccountCancellation, ActionOutcome::Refused, "kept", false},
                        {Right::Correction, ActionOutcome::Granted, "changed", true},
                        {Right::Restriction, ActionOutcome::NotApplicable, "untouched", false},
                        {Right::Objection, ActionOutcome::Granted, "stopped", true}};
    for (const Row &row : rows) {
        ActionView action;
        action.right = row.right;
        action.digest = "5f";
        action.outcomes = {{"orders", "Orders", row.outcome, "", QDate(2034, 1, 1), 12}};
        const PlanView plan = ui::storedPlan(action);
        ASSERT_EQ(plan.lines.size(), 1U);
        EXPECT_EQ(plan.lines.front().what, row.what) << row.what;
        EXPECT_EQ(plan.records, row.counts ? 12U : 0U) << row.what;
        EXPECT_EQ(plan.digest, "5f");
        EXPECT_EQ(plan.lines.front().until, QDate(2034, 1, 1));
    }
}

} // namespace
