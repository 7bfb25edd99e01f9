// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/purpose_stops.h"
#include "tests/core/policy/policy_fixture.h"

#include <gtest/gtest.h>

namespace desk::policy {
namespace {

/// "category", "category!" when it is hidden, "category: field field" when only fields are left out.
std::vector<std::string> stopTexts(const std::vector<CategoryStop> &stops)
{
    std::vector<std::string> all;
    for (const CategoryStop &each : stops) {
        std::string text = each.category + (each.hidden ? "!" : "");
        EXPECT_EQ(each.noMoreRows, each.fields.empty()) << each.category;
        for (const std::string &field : each.fields)
            text += (field == each.fields.front() ? ": " : " ") + field;
        all.push_back(text);
    }
    return all;
}

struct StopRow
{
    const char *fact;
    const char *profile;
    StoppedPurposes stopped;
    std::vector<std::string> stops;
};

TEST(PurposeStops, Categories)
{
    const std::vector<StopRow> rows{
        {"FR-R4: nothing stopped", "fragrance", {}, {}},
        {"FR-R4: one of two", "fragrance", {"personalised-recommendation"}, {"browsing"}},
        {"FR-R4", "fragrance", {"personalised-recommendation", "site-improvement"}, {"browsing!"}},
        {"FR-R4: the shop goes on", "fragrance", {"site-improvement"}, {"browsing"}},
        {"SK-R2",
         "skincare",
         {"personalised-recommendation"},
         {"account: browsing_labels", "account-activity!"}},
        {"MP-R2", "marketplace", {"service-improvement"}, {"usage-logs"}},
        {"RU-R2: collection stops at once", "rugs", {"personalised-recommendation"}, {"technical"}},
        {"RU-R2: a use no category has", "rugs", {"third-party-advertising"}, {}},
        {"MH-R3: direct marketing", "merchant-hub", {"direct-marketing"}, {}},
        {"MH-R3: call recording", "merchant-hub", {"call-recording"}, {"support: call_recordings"}},
        {"MH-R3: personalisation", "merchant-hub", {"personalisation"}, {"usage: page_views feature_use"}},
        {"MH-R3: insight", "merchant-hub", {"business-insight"}, {}},
        {"no such purpose", "rugs", {"resale"}, {}},
    };
    for (const StopRow &row : rows)
        EXPECT_EQ(stopTexts(stoppedCategories(shippedAs(row.profile), row.stopped)), row.stops) << row.fact;
}

struct UseRow
{
    const char *fact;
    const char *profile;
    const char *category;
    const char *purpose;
    StoppedPurposes stopped;
    bool may;
};

TEST(PurposeStops, Use)
{
    const std::vector<UseRow> rows{
        {"FR-R4", "fragrance", "browsing", "personalised-recommendation", {}, true},
        {"FR-R4",
         "fragrance",
         "browsing",
         "personalised-recommendation",
         {"personalised-recommendation"},
         false},
        {"FR-R4", "fragrance", "orders", "order-fulfilment", {"personalised-recommendation"}, true},
        {"MP-R2", "marketplace", "usage-logs", "service-improvement", {"service-improvement"}, false},
        {"MP-R2", "marketplace", "usage-logs", "identity-confirmation", {"service-improvement"}, true},
        {"RU-R2", "rugs", "technical", "personalised-recommendation", {"personalised-recommendation"}, false},
        {"RU-R2", "rugs", "technical", "site-maintenance", {"personalised-recommendation"}, true},
        {"RU-C1: never", "rugs", "account", "third-party-advertising", {}, false},
        {"MH-R3", "merchant-hub", "account", "direct-marketing", {"direct-marketing"}, false},
        {"MH-R3", "merchant-hub", "account", "service-provision", {"direct-marketing"}, true},
        {"MH-S6", "merchant-hub", "end-customer", "direct-marketing", {}, false},
        {"MH-S6", "merchant-hub", "end-customer", "order-fulfilment", {}, true},
        {"not its purpose", "rugs", "orders", "settlement", {}, false},
    };
    for (const UseRow &row : rows) {
        const Profile profile = shippedAs(row.profile);
        EXPECT_EQ(mayUse(*findCategory(profile, row.category), row.purpose, row.stopped), row.may)
            << row.fact << " " << row.purpose;
    }
}

TEST(PurposeStops, ForbiddenPurposesAreAlwaysStopped)
{
    Category category;
    category.id = "returns";
    category.purposes = {"delivery", "newsletter"};
    category.forbiddenPurposes = {"newsletter"}; // a profile cannot say both; a use is refused all the same
    Profile profile;
    profile.categories = {category};
    EXPECT_FALSE(mayUse(category, "newsletter", {}));
    EXPECT_TRUE(stoppedCategories(profile, {}).empty());
    EXPECT_EQ(stopTexts(stoppedCategories(profile, {"delivery"})), std::vector<std::string>{"returns!"});
    profile.categories[0].purposes = {};
    EXPECT_TRUE(stoppedCategories(profile, {"delivery"}).empty())
        << "what has no purpose cannot lose the last";
}

} // namespace
} // namespace desk::policy
