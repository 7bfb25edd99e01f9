// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/coverage.h"
#include "tests/core/policy/policy_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace desk::policy {
namespace {

using Ids = std::vector<std::string>;

TEST(Coverage, ShippedProfilesLeaveNothingUnexplained)
{
    for (const std::string_view id : shippedProfileIds()) {
        const Profile profile = shippedAs(id);
        EXPECT_EQ(unexplainedDifferences(profile), Ids{}) << id;
        const auto map = coverageMap(profile);
        ASSERT_EQ(map.size(), profile.categories.size());
        for (const CategoryCoverage &each : map) {
            const Category &category = *findCategory(profile, each.category);
            const bool anonymous = category.anonymous;
            EXPECT_EQ(each.access, anonymous ? CoverageReason::Anonymous : CoverageReason::Covered) << id;
            EXPECT_EQ(each.deletion == CoverageReason::PartlyKept, keptByLaw(category))
                << id << each.category;
        }
    }
}

struct CoverageRow
{
    const char *name;
    const char *patch;
    const char *category;
    CoverageReason access;
    CoverageReason deletion;
    Ids unexplained;
};

TEST(Coverage, OfBrokenProfiles)
{
    using enum CoverageReason;
    const std::vector<CoverageRow> rows{
        {"as it is", R"([])", "account", Covered, Covered, {}},
        {"kept for a time", R"([])", "orders", Covered, PartlyKept, {}},
        {"SK-C4: belongs to nobody", R"([])", "visits", Anonymous, Anonymous, {}},
        {"no right reaches it", R"([])", "returns", NotCovered, NotCovered, {}},
        {"access without deletion",
         R"([{"op":"add","path":"/rights/0/categories/-","value":"returns"}])",
         "returns",
         Covered,
         NotCovered,
         {"returns"}},
        {"deletion without access",
         R"([{"op":"remove","path":"/rights/0/categories/0"}])",
         "account",
         NotCovered,
         Covered,
         {"account"}},
        {"deleted when the account goes, only",
         R"([{"op":"remove","path":"/rights/2/categories/0"}])",
         "account",
         Covered,
         Covered,
         {}},
        {"kept in spite of access, and a rule says why",
         R"([{"op":"replace","path":"/rights/2/categories","value":["account"]},
             {"op":"replace","path":"/rights/7/categories","value":["account"]}])",
         "orders",
         Covered,
         KeptByLaw,
         {}},
        {"kept in spite of access, and no rule says why",
         R"([{"op":"replace","path":"/rights/2/categories","value":["account"]},
             {"op":"replace","path":"/rights/7/categories","value":["account"]},
             {"op":"replace","path":"/legalKeeping","value":[]}])",
         "orders",
         Covered,
         NotCovered,
         {"orders"}},
        {"whoever answers has no key",
         R"([{"op":"replace","path":"/categories/0/readableBy","value":["customer-service"]}])",
         "account",
         NotReadable,
         Covered,
         {"account"}},
        {"secrets only",
         R"([{"op":"replace","path":"/categories/3/fields","value":[{"id":"order_number","label":{"en":"a","zh-CN":"b"},
               "type":"text","provenance":"provided","sensitivity":"secret"},{"id":"closed_on","exportable":false,
               "label":{"en":"a","zh-CN":"b"},"type":"date","provenance":"observed","sensitivity":"ordinary"}]},
             {"op":"replace","path":"/categories/3/key","value":[]},
             {"op":"add","path":"/rights/2/categories/-","value":"returns"},
             {"op":"add","path":"/rights/7/categories/-","value":"returns"}])",
         "returns",
         NothingToShow,
         Covered,
         {}},
    };
    for (const CoverageRow &row : rows) {
        const Profile profile = patchedBookShop(row.patch);
        const auto map = coverageMap(profile);
        const auto found = std::find_if(map.begin(), map.end(), [&](const CategoryCoverage &each) {
            return each.category == row.category;
        });
        ASSERT_NE(found, map.end()) << row.name;
        EXPECT_EQ(spelling(found->access), spelling(row.access)) << row.name;
        EXPECT_EQ(spelling(found->deletion), spelling(row.deletion)) << row.name;
        EXPECT_EQ(unexplainedDifferences(profile), row.unexplained) << row.name;
    }
}

TEST(Coverage, NamesWhatIsWithheldAndWhichRulesKeep)
{
    const auto map = coverageMap(profileOf(bookShopJson()));
    EXPECT_EQ(map.at(0).withheld, Ids{"password"});
    EXPECT_EQ(map.at(1).withheld, Ids{});
    EXPECT_EQ(map.at(0).keepingRules, Ids{});
    EXPECT_EQ(map.at(1).keepingRules, Ids{"claims"});
}

} // namespace
} // namespace desk::policy
