// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mapping_set.h"
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"
#include "tests/support/public_data.h"

#include <algorithm>
#include <set>

namespace desk::policy {
namespace {

std::string faultsOf(const std::vector<Fault> &faults)
{
    std::string text;
    for (const Fault &each : faults)
        text += each.pointer + ": " + each.message + "\n";
    return text;
}

std::vector<Profile> shippedProfiles()
{
    std::vector<Profile> out;
    for (const std::string_view id : shippedProfileIds()) {
        auto profile = parseProfile(*shippedProfile(id));
        EXPECT_OK(profile);
        if (profile.ok())
            out.push_back(std::move(*profile));
    }
    return out;
}

class ShippedMappings : public testing::TestWithParam<const char *>
{
protected:
    void SetUp() override
    {
        const auto text = shippedMapping(GetParam());
        ASSERT_TRUE(text.has_value());
        m_text = *text;
        auto set = parseMappingSet(m_text);
        ASSERT_OK(set);
        m_set = std::move(*set);
    }
    std::string_view m_text;
    MappingSet m_set;
};

TEST_P(ShippedMappings, haveNoFaultsOnAnyPlatformTheyAreFor)
{
    EXPECT_EQ(m_set.id, GetParam());
    EXPECT_EQ(m_text,
              test::readFile(test::sourceFile(std::string("resources/mappings/") + GetParam() + ".json")));
    int platforms = 0;
    for (const Profile &profile : shippedProfiles()) {
        if (!isFor(m_set, profile)) {
            EXPECT_EQ(checkMappingSet(m_text, profile).size(), 1U);
            EXPECT_FAILS(tablesFor(m_set, profile), ErrorCode::InvalidInput);
            continue;
        }
        ++platforms;
        EXPECT_EQ(faultsOf(checkMappingSet(m_text, profile)), "") << profile.id;
        const auto tables = tablesFor(m_set, profile);
        ASSERT_OK(tables);
        for (const TableMapping &table : *tables) {
            EXPECT_FALSE(table.files.empty());
            EXPECT_FALSE(table.mapping.fields.empty()) << table.category;
        }
    }
    EXPECT_GE(platforms, 1);
}

TEST_P(ShippedMappings, sayInBothLanguagesWhatTheyAreAndWhereTheirColumnsComeFrom)
{
    EXPECT_NE(m_set.title.en, m_set.title.zhCN);
    EXPECT_GT(m_set.description.size(), 60U);
    EXPECT_GT(m_set.source.size(), 15U);
}

TEST_P(ShippedMappings, leaveOutOnlyFieldsThatTheCategoryDoesNotHave)
{
    for (const Profile &profile : shippedProfiles()) {
        for (const MappingTable &table : m_set.tables) {
            for (const MappingTarget &target : table.targets) {
                const Category *category =
                    target.platform == profile.id ? findCategory(profile, target.category) : nullptr;
                for (const std::string &field :
                     category == nullptr ? std::vector<std::string>() : target.without)
                    EXPECT_EQ(findField(*category, field), nullptr)
                        << profile.id << " " << target.category << " " << field;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, ShippedMappings,
                         testing::Values("shopify-csv", "shopify-json", "wordpress-export", "magento-csv",
                                         "amazon-orders", "stripe-csv", "zendesk-tables", "klaviyo-tables",
                                         "category-folder", "rightsdesk-package"),
                         [](const auto &each) {
                             std::string name = each.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(MappingSets, allOfThemAreTested)
{
    EXPECT_EQ(shippedMappingIds().size(), 10U);
    EXPECT_FALSE(shippedMapping("none"));
}

const Profile &rugs()
{
    static const Profile profile = parseProfile(*shippedProfile("rugs")).value();
    return profile;
}

/// A set of one table for the rug shop's accounts.
std::string oneTable(const std::string &target, const std::string &mapping)
{
    return R"({"id": "x", "title": {"en": "X", "zh-CN": "某"}, "description": "d", "source": "s", "tables": [{"files": ["a.csv"], "for": [)" +
           target + R"(], "mapping": )" + mapping + "}]}";
}

TEST(MappingSets, nameEachFaultByItsPlace)
{
    const std::string account = R"({"platform": "rugs", "category": "account"})";
    struct Row
    {
        std::string text;
        std::string faults;
    };
    const Row rows[] = {
        {oneTable(account, R"({"fields": [{"field": "account_id", "from": ["Id"]}]})"), ""},
        {oneTable(
             account,
             R"({"fields": [{"field": "account_id", "from": ["Id"]}, {"field": "hat", "from": ["Hat"]}]})"),
         "/tables/0/mapping/fields/1/field: The category does not define this field. (account)\n"},
        {oneTable(
             R"({"platform": "rugs", "category": "account", "without": ["hat"]})",
             R"({"fields": [{"field": "account_id", "from": ["Id"]}, {"field": "hat", "from": ["Hat"]}]})"),
         ""},
        {oneTable(R"({"platform": "rugs", "category": "hats"})",
                  R"({"fields": [{"field": "account_id", "from": ["Id"]}]})"),
         "/tables/0/for: The platform has no such category: hats.\n"},
        {oneTable(account, R"({"fields": [{"field": "email", "from": ["Mail"]}]})"),
         "/tables/0/mapping/fields: The field account_id identifies a row, and nothing fills it. "
         "(account)\n"},
        {oneTable(account, R"({"onePerson": true, "fields": [{"field": "email", "from": ["Mail"]}]})"), ""},
        {oneTable(account, R"({"fields": [{"field": "account_id", "from": ["Id"]}], "keep": ["Id"]})"),
         "/tables/0/mapping/keep/0: This column is taken by a field. (account)\n"},
        {oneTable(account, R"({"fields": [{"field": "account_id", "from": ["Id"]}], "keep": ["email"]})"),
         "/tables/0/mapping/keep/0: A column that is kept may not be called like a field of the category. "
         "(account)\n"},
        {oneTable(R"({"platform": "skincare", "category": "account"})",
                  R"({"fields": [{"field": "account_id", "from": ["Id"]}]})"),
         "/tables: This mapping fills nothing on this platform.\n"}};
    for (const Row &row : rows) {
        EXPECT_TRUE(isMappingSet(row.text));
        EXPECT_EQ(faultsOf(checkMappingSet(row.text, rugs())), row.faults) << row.text;
        const auto set = parseMappingSet(row.text);
        ASSERT_OK(set);
        EXPECT_EQ(tablesFor(*set, rugs()).ok(), row.faults.empty());
    }
    EXPECT_FALSE(isMappingSet(R"({"fields": []})"));
    EXPECT_FALSE(isMappingSet("no JSON"));
    EXPECT_FAILS(parseMappingSet(R"({"id": "x", "tables": []})"), ErrorCode::InvalidInput);
}

TEST(MappingSets, keepTheColumnsOfFieldsThatACategoryDoesNotHave)
{
    const auto set = parseMappingSet(oneTable(
        R"({"platform": "rugs", "category": "account", "without": ["hat"]})",
        R"({"fields": [{"field": "account_id", "from": ["Id"]}, {"field": "hat", "from": ["Hat"]}]})"));
    ASSERT_OK(set);
    const auto tables = tablesFor(*set, rugs());
    ASSERT_OK(tables);
    EXPECT_EQ(tables->front().mapping.keep, std::vector<std::string>{"Hat"});
}

TEST(Keep, knowsAStarAtTheEndOnly)
{
    ImportMapping mapping;
    mapping.keep = {"Note", "custom_*", "*x"};
    for (const char *kept : {"Note", "custom_", "custom_a", "*x"})
        EXPECT_TRUE(keeps(mapping, kept)) << kept;
    for (const char *other : {"note", "Notes", "custom", "ax"})
        EXPECT_FALSE(keeps(mapping, other)) << other;
}

TEST(WithoutTargets, everyCategoryButAnonymousOnesIsFilledByItsOwnFields)
{
    const auto set = parseMappingSet(*shippedMapping("category-folder"));
    ASSERT_OK(set);
    for (const Profile &profile : shippedProfiles()) {
        const auto tables = tablesFor(*set, profile);
        ASSERT_OK(tables);
        std::set<std::string> filled;
        for (const TableMapping &table : *tables) {
            filled.insert(table.category);
            EXPECT_EQ(table.files.front(), table.category + ".csv");
            EXPECT_EQ(table.mapping.fields.size(), findCategory(profile, table.category)->fields.size());
        }
        for (const Category &category : profile.categories)
            EXPECT_EQ(filled.contains(category.id), !category.anonymous) << profile.id << " " << category.id;
    }
}

} // namespace
} // namespace desk::policy
