// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/policy/erasure_mask.h"
#include "core/policy/retention.h"
#include "tests/core/policy/policy_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace desk::policy {
namespace {

struct DeletionRow
{
    const char *fact;
    const char *profile;
    const char *category;
    Texts row;
    QDate today;
    DeletionOutcome outcome;
    const char *until;
    const char *hold; ///< The first rule that holds.
};

std::vector<DeletionRow> deletionRows()
{
    using enum DeletionOutcome;
    const Texts paid{{"paid_on", "2024-02-29"}, {"payment_id", "P1"}};
    const QDate day(2026, 1, 1);
    return {
        {"FR-R3", "fragrance", "browsing", {{"valid", "false"}}, day, Erase, "", ""},
        {"FR-R3: while claims are possible",
         "fragrance",
         "orders",
         {{"closed_on", "2025-01-31"}},
         day,
         Mask,
         "2028-01-31",
         "order-claims"},
        {"FR-R3: an open order", "fragrance", "orders", {}, day, Keep, "", "order-claims"},
        {"SK-R2", "skincare", "orders", {{"placed_on", "2025-12-31"}}, day, Erase, "", ""},
        {"SK-R2", "skincare", "account-activity", {}, day, Erase, "", ""},
        {"SK-R3", "skincare", "logistics", {}, day, Erase, "", ""},
        {"MP-R1",
         "marketplace",
         "purchases",
         {{"completed_on", "2024-05-31"}},
         day,
         Mask,
         "2027-05-31",
         "purchase-claims"},
        {"MP-R1", "marketplace", "payments", paid, day, Mask, "2034-02-28", "payment-books"},
        {"RU-R1: delivery", "rugs", "delivery", {{"delivered_on", "2025-12-31"}}, day, Erase, "", ""},
        {"RU-R1: books", "rugs", "payment", paid, day, Mask, "2034-02-28", "payment-books"},
        {"RU-R1: the day before", "rugs", "payment", paid, QDate(2034, 2, 27), Mask, "2034-02-28",
         "payment-books"},
        {"RU-R1: the day", "rugs", "payment", paid, QDate(2034, 2, 28), Erase, "", ""},
        {"RU-R1: no date",
         "rugs",
         "payment",
         {{"payment_id", "P1"}},
         QDate(2090, 1, 1),
         Keep,
         "",
         "payment-books"},
        {"RU-R1: a bad date",
         "rugs",
         "payment",
         {{"paid_on", "29.02.2024"}},
         QDate(2090, 1, 1),
         Keep,
         "",
         "payment-books"},
        {"MH-T1", "merchant-hub", "end-customer", {{"delivered_on", "2025-12-31"}}, day, Erase, "", ""},
        {"MH-T2",
         "merchant-hub",
         "billing",
         {{"invoiced_on", "2020-06-30"}},
         day,
         Mask,
         "2030-06-30",
         "billing-books"},
        {"MH-T2: at once when the term ends",
         "merchant-hub",
         "billing",
         {{"invoiced_on", "2020-06-30"}},
         QDate(2030, 6, 30),
         Erase,
         "",
         ""},
        {"MH-T2: figures",
         "merchant-hub",
         "business-finance",
         {{"recorded_on", "2020-06-30"}},
         day,
         Mask,
         "2030-06-30",
         "finance-books"},
    };
}

TEST(Deletion, WhatItDoesToARow)
{
    for (const DeletionRow &row : deletionRows()) {
        const Profile profile = shippedAs(row.profile);
        const Category &category = *findCategory(profile, row.category);
        const DeletionVerdict verdict =
            judgeDeletion(profile, category, FakeRow(row.row), FakeRows({}), row.today);
        EXPECT_EQ(spelling(verdict.outcome), spelling(row.outcome)) << row.fact;
        EXPECT_EQ(verdict.until ? toIsoDate(*verdict.until) : "", row.until) << row.fact;
        EXPECT_EQ(verdict.holds.empty() ? "" : verdict.holds.front().rule, row.hold) << row.fact;
        EXPECT_EQ(verdict.stays.empty(), row.outcome != DeletionOutcome::Mask) << row.fact;
        EXPECT_FALSE(verdict.unruled) << row.fact;
        for (const LegalHold &hold : verdict.holds) {
            EXPECT_EQ(waitsOf(hold.term).empty(), hold.term.end.has_value()) << row.fact;
            const LegalKeepingRule *rule = findLegalKeeping(profile, hold.rule);
            ASSERT_NE(rule, nullptr) << row.fact;
            EXPECT_EQ(hold.ground, rule->ground);
        }
    }
}

TEST(Deletion, MhT2OnlyDataProtectionOpensWhatTheLawKeeps)
{
    const Profile profile = shippedAs("merchant-hub");
    for (const char *id : {"billing-books", "finance-books"}) {
        const LegalKeepingRule *rule = findLegalKeeping(profile, id);
        ASSERT_NE(rule, nullptr) << id;
        EXPECT_EQ(rule->restrictTo, std::vector{Role::DataProtection}) << id;
        EXPECT_EQ(rule->facts, Facts{"MH-T2"}) << id;
        EXPECT_EQ(rule->ground, "gdpr.17.3.b") << id;
    }
}

/// A second rule beside the book shop's first.
std::string secondRule(const std::string &needs, const std::string &field)
{
    return R"([{"op":"add","path":"/legalKeeping/-","value":{"id":"second","label":{"en":"a","zh-CN":"b"},
        "categories":["orders"],"after":[{"field":")" +
           field + R"(","period":{"amount":10,"unit":"years"}}],)" + needs +
           R"("ground":"gdpr.17.3.b","law":{"en":"a","zh-CN":"b"}}}])";
}

DeletionVerdict judgeBookOrder(const Profile &profile, Texts row)
{
    row.emplace("order_number", "B1");
    return judgeDeletion(profile, *findCategory(profile, "orders"), FakeRow(std::move(row)), FakeRows({}),
                         QDate(2026, 1, 1));
}

TEST(Deletion, SeveralRulesAddUp)
{
    const std::string needs = R"("needs":["order_number","email","placed_on","shipped_on"],)";
    const Profile two = patchedBookShop(secondRule(needs, "placed_on"));
    const DeletionVerdict both =
        judgeBookOrder(two, {{"shipped_on", "2025-02-01"}, {"placed_on", "2025-01-01"}});
    EXPECT_EQ(both.outcome, DeletionOutcome::Mask);
    EXPECT_EQ(both.until, QDate(2035, 1, 1));
    EXPECT_EQ(both.stays, (std::vector<std::string>{"order_number", "email", "title", "price", "placed_on",
                                                    "shipped_on"}));
    ASSERT_EQ(both.holds.size(), 2U);

    const DeletionVerdict one =
        judgeBookOrder(two, {{"shipped_on", "2018-02-01"}, {"placed_on", "2018-01-01"}});
    EXPECT_EQ(one.stays, (std::vector<std::string>{"order_number", "email", "placed_on", "shipped_on"}));
    EXPECT_EQ(one.until, QDate(2028, 1, 1));

    for (const Texts &half : {Texts{{"shipped_on", "2025-02-01"}}, Texts{{"placed_on", "2025-02-01"}}}) {
        const DeletionVerdict open = judgeBookOrder(two, half);
        EXPECT_EQ(open.outcome, DeletionOutcome::Keep);
        EXPECT_FALSE(open.until.has_value()) << "the other rule's day says nothing about the open one";
        EXPECT_EQ(open.holds.size(), 2U);
        EXPECT_TRUE(open.stays.empty());
    }
}

TEST(Deletion, ARuleThatNeedsTheWholeRowKeepsIt)
{
    const Profile profile = patchedBookShop(secondRule("", "placed_on"));
    const DeletionVerdict verdict =
        judgeBookOrder(profile, {{"shipped_on", "2025-02-01"}, {"placed_on", "2025-01-01"}});
    EXPECT_EQ(verdict.outcome, DeletionOutcome::Keep);
    EXPECT_EQ(verdict.until, QDate(2035, 1, 1));
    EXPECT_TRUE(verdict.stays.empty());
}

TEST(Deletion, AStoredProfileWithoutARuleKeepsAndSaysSo)
{
    nlohmann::json document = bookShopJson();
    for (const char *member : {"legalKeeping", "totals", "establishment", "holidayCountry"})
        document.erase(member);
    EXPECT_FAILS(parseProfile(document.dump()), ErrorCode::InvalidInput);
    const auto stored = parseStoredProfile(document.dump());
    ASSERT_OK(stored);
    EXPECT_EQ(stored->establishment, "");
    const DeletionVerdict orders = judgeBookOrder(*stored, {{"shipped_on", "1999-01-01"}});
    EXPECT_EQ(orders.outcome, DeletionOutcome::Keep);
    EXPECT_TRUE(orders.unruled);
    EXPECT_FALSE(orders.until.has_value());
    const DeletionVerdict account = judgeDeletion(*stored, *findCategory(*stored, "account"), FakeRow({}),
                                                  FakeRows({}), QDate(2026, 1, 1));
    EXPECT_EQ(account.outcome, DeletionOutcome::Erase);
    document["categories"][2]["number"] = 1;
    EXPECT_FAILS(parseStoredProfile(document.dump()), ErrorCode::InvalidInput);
}

struct DeletionReach
{
    const char *fact;
    const char *profile;
    Right right;
    std::vector<std::string> categories;
    std::vector<ConditionKind> conditions;
};

TEST(Deletion, ReachesWhatThePolicyPromises)
{
    using enum ConditionKind;
    const std::vector<DeletionReach> rows{
        {"FR-R3", "fragrance", Right::Deletion, {"browsing"}, {WithinLegalLimits}},
        {"SK-R2", "skincare", Right::Deletion, {"orders", "account-activity"}, {FreeOfCharge}},
        {"SK-R3",
         "skincare",
         Right::AccountCancellation,
         {"account", "orders", "logistics"},
         {AggregatesStay}},
        {"MP-R1",
         "marketplace",
         Right::Deletion,
         {"account", "purchases", "delivery", "payments", "usage-logs"},
         {WithinLegalLimits}},
        {"RU-R1",
         "rugs",
         Right::Deletion,
         {"account", "orders", "delivery", "payment", "consultation", "after-sales", "reviews", "technical"},
         {WithinLegalLimits}},
        {"MH-R1, MH-T3",
         "merchant-hub",
         Right::Deletion,
         {"account", "billing", "business-orders", "business-supply", "business-finance", "business-staff",
          "end-customer", "usage", "support"},
         {WithinLegalLimits}},
    };
    for (const DeletionReach &row : rows) {
        const Profile profile = shippedAs(row.profile);
        const RightRule *rule = findRight(profile, row.right);
        ASSERT_NE(rule, nullptr) << row.fact;
        for (const std::string &id : row.categories)
            EXPECT_EQ(std::count(rule->categories.begin(), rule->categories.end(), id), 1) << row.fact << id;
        for (const ConditionKind kind : row.conditions)
            EXPECT_TRUE(std::any_of(rule->conditions.begin(), rule->conditions.end(),
                                    [&](const RightCondition &each) { return each.kind == kind; }))
                << row.fact;
    }
}

class LegalKeepingOfShipped : public testing::TestWithParam<const char *>
{
};

/// Every text of a row filled with something that may not survive unless the law needs it.
Texts tellingRow(const Category &category)
{
    Texts row;
    for (const Field &each : category.fields)
        row[each.id] = each.type == FieldType::Date ? "2024-05-17" : "secret-" + each.id;
    return row;
}

TEST_P(LegalKeepingOfShipped, AMaskedRowKeepsWhatTheLawNeedsAndNothingPersonalBeside)
{
    const Profile profile = shippedAs(GetParam());
    std::size_t masked = 0;
    for (const LegalKeepingRule &rule : profile.legalKeeping)
        for (const std::string &id : rule.categories) {
            const Category &category = *findCategory(profile, id);
            const auto left = maskedRow(category, rule.needs, FakeRow(tellingRow(category)));
            ASSERT_OK(left);
            ++masked;
            for (const FieldText &each : *left) {
                const Field &field = *findField(category, each.field);
                const bool needed = std::count(rule.needs.begin(), rule.needs.end(), each.field) == 1;
                EXPECT_TRUE(needed || field.sensitivity == Sensitivity::Ordinary || each.text == "se")
                    << rule.id << " " << each.field;
                EXPECT_NE(field.sensitivity, Sensitivity::Secret);
            }
            for (const std::string &need : rule.needs)
                EXPECT_TRUE(std::any_of(left->begin(), left->end(),
                                        [&](const FieldText &each) { return each.field == need; }))
                    << rule.id << " " << need;
            const DeletionVerdict again = judgeDeletion(profile, category, FakeRow(tellingRow(category)),
                                                        FakeRows({}), QDate(2025, 1, 1));
            Texts after;
            for (const FieldText &each : *left)
                after[each.field] = each.text;
            const DeletionVerdict later =
                judgeDeletion(profile, category, FakeRow(after), FakeRows({}), QDate(2025, 1, 1));
            EXPECT_TRUE(again.until.has_value()) << rule.id;
            EXPECT_EQ(later.until, again.until) << rule.id << ": a masked row still knows its day";
        }
    const auto governed = std::count_if(profile.categories.begin(), profile.categories.end(), keptByLaw);
    EXPECT_EQ(masked, static_cast<std::size_t>(governed));
}

INSTANTIATE_TEST_SUITE_P(Policies, LegalKeepingOfShipped,
                         testing::Values("fragrance", "skincare", "marketplace", "rugs", "merchant-hub"),
                         [](const auto &instance) {
                             std::string name = instance.param;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace desk::policy
