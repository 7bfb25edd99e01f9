// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/shipped.h"
#include "tests/core/exporting/package_fixture.h"

#include <nlohmann/json.hpp>

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

namespace {

nlohmann::json terms()
{
    return nlohmann::json::parse(
        desk::test::readFile(desk::test::sourceFile("resources/portability/schema-org.json")));
}

/// The skin care shop's account and orders.
FakeSource shopSource()
{
    using policy::FieldType;
    using policy::Provenance;
    const auto field = [](const char *id, Provenance provenance) {
        return PackageField{id, id, FieldType::Text, provenance, {}, {}};
    };
    FakeSource source;
    source.all = {{"account",
                   "Account",
                   "",
                   {field("email", Provenance::Provided), field("name", Provenance::Inferred),
                    field("postcode", Provenance::Provided), field("browsing_labels", Provenance::Inferred)},
                   {},
                   {}},
                  {"orders",
                   "Orders",
                   "",
                   {field("order_number", Provenance::Provided), field("email", Provenance::Provided),
                    field("items", Provenance::Provided), field("total", Provenance::Observed),
                    field("currency", Provenance::Observed)},
                   {},
                   {}},
                  {"account-activity", "Activity", "", {field("account_id", Provenance::Provided)}, {}, {}}};
    source.records = {{{"01",
                        {{"email", text("jane@example.test"), 1},
                         {"name", text("Concluded Name"), 2},
                         {"postcode", null(), 3},
                         {"browsing_labels", text("dry skin"), 4}}}},
                      {{"02",
                        {{"order_number", text("A-1"), 1},
                         {"email", text("jane@example.test"), 2},
                         {"items", json(R"(["Cream","Soap"])"), 3},
                         {"total", number("12.50"), 4},
                         {"currency", text("EUR"), 5}}}},
                      {{"03", {{"account_id", text("77"), 1}}}}};
    return source;
}

class PersonGraph : public PackageTest
{
protected:
    std::string graph(policy::Right right, const std::string &platform = "skincare")
    {
        PackageInfo info = sampleInfo();
        info.right = right;
        info.platformId = platform;
        FakeSource source = shopSource();
        const std::string name = std::to_string(++m_number) + ".zip";
        EXPECT_OK(write(source, info, name));
        for (const auto &[file, all] : contents(name))
            if (file == "person.jsonld")
                return all;
        return {};
    }

private:
    int m_number = 0;
};

} // namespace

TEST(PersonGraphTerms, areOfTheShippedProfilesAndOfNothingInferred)
{
    const nlohmann::json mapping = terms();
    for (const auto &[id, categories] : mapping["profiles"].items()) {
        const auto shipped = policy::shippedProfile(id);
        ASSERT_TRUE(shipped) << id;
        const nlohmann::json profile = nlohmann::json::parse(*shipped);
        for (const auto &[categoryId, entry] : categories.items()) {
            nlohmann::json fields = nlohmann::json::object();
            for (const nlohmann::json &category : profile["categories"])
                for (const nlohmann::json &field : category["fields"])
                    if (category["id"] == categoryId)
                        fields[field["id"].get<std::string>()] = field["provenance"];
            EXPECT_FALSE(entry["type"].get<std::string>().empty());
            for (const auto &[field, path] : entry["fields"].items()) {
                ASSERT_TRUE(fields.contains(field)) << id << " " << categoryId << " " << field;
                EXPECT_NE(fields[field], "inferred") << id << " " << categoryId << " " << field;
                std::string rest = path.get<std::string>();
                for (std::size_t dot = rest.find('.'); dot != std::string::npos; dot = rest.find('.')) {
                    EXPECT_TRUE(mapping["nodes"].contains(rest.substr(0, dot))) << path;
                    rest.erase(0, dot + 1);
                }
            }
        }
    }
    EXPECT_EQ(mapping["profiles"].size(), policy::shippedProfileIds().size());
}

TEST(PersonGraphTerms, aProfileMayUseEveryNodeThatTheProgramKnows)
{
    const nlohmann::json schema = nlohmann::json::parse(
        desk::test::readFile(desk::test::sourceFile("resources/json-schemas/policy-profile.schema.json")));
    const nlohmann::json mapping = terms();
    std::string names;
    for (const auto &[node, type] : mapping["nodes"].items())
        names += (names.empty() ? "" : "|") + node;
    const nlohmann::json &property = schema["definitions"]["category"]["properties"]["schemaOrg"]
                                           ["properties"]["terms"]["items"]["properties"]["property"];
    EXPECT_EQ(property["pattern"], "^((" + names + ")\\.)*[a-z][A-Za-z]*$");
}

TEST_F(PersonGraph, linksOrdersToThePersonInTermsOfSchemaOrg)
{
    const nlohmann::json expected = nlohmann::json::parse(R"({
        "@context": {"@vocab": "https://schema.org/"},
        "@graph": [
            {"@id": "_:person", "@type": "Person", "email": "jane@example.test"},
            {"@type": "Order", "orderNumber": "A-1",
             "customer": {"@id": "_:person", "@type": "Person", "email": "jane@example.test"},
             "orderedItem": [{"@type": "Product", "name": "Cream"}, {"@type": "Product", "name": "Soap"}],
             "partOfInvoice": {"@type": "Invoice", "totalPaymentDue":
                {"@type": "PriceSpecification", "price": 12.50, "priceCurrency": "EUR"}}}]})");
    const std::string text = graph(policy::Right::Portability);
    EXPECT_EQ(nlohmann::json::parse(text), expected);
    EXPECT_NE(text.find("12.50"), std::string::npos) << "a number keeps its spelling";
    EXPECT_EQ(text.find("Concluded Name"), std::string::npos) << "what was inferred is left out";
}

TEST_F(PersonGraph, isThereForThePersonOnlyAndWhereThereAreTerms)
{
    EXPECT_FALSE(graph(policy::Right::Access).empty());
    EXPECT_TRUE(graph(policy::Right::AuthorityDisclosure).empty());
    EXPECT_TRUE(graph(policy::Right::Access, "a-desks-own-profile").empty());
}

TEST_F(PersonGraph, aDesksOwnProfileBringsItsOwnTerms)
{
    PackageInfo info = sampleInfo();
    info.right = policy::Right::Portability;
    info.platformId = "a-desks-own-profile";
    info.ownTerms = true;
    FakeSource source = shopSource();
    source.all[0].schemaOrg = {"Person",
                               {{"email", "email"}, {"name", "name"}, {"postcode", "address.postalCode"}}};
    ASSERT_OK(write(source, info));
    const nlohmann::json expected = nlohmann::json::parse(R"({
        "@context": {"@vocab": "https://schema.org/"},
        "@graph": [{"@id": "_:person", "@type": "Person", "email": "jane@example.test"}]})");
    EXPECT_EQ(nlohmann::json::parse(content("person.jsonld")), expected)
        << "categories without terms and inferred fields stay out";
}

TEST_F(PersonGraph, termsOfAPolicyStandInThePlaceOfShippedOnes)
{
    PackageInfo info = sampleInfo();
    info.right = policy::Right::Portability;
    info.platformId = "skincare";
    info.ownTerms = true;
    FakeSource source = shopSource();
    source.all[1].schemaOrg = {"Invoice", {{"order_number", "identifier"}}};
    ASSERT_OK(write(source, info));
    const nlohmann::json graph = nlohmann::json::parse(content("person.jsonld"))["@graph"];
    ASSERT_EQ(graph.size(), 2U);
    EXPECT_EQ(graph[0]["@type"], "Person") << "still as it is shipped";
    EXPECT_EQ(graph[1], nlohmann::json::parse(R"({"@type": "Invoice", "identifier": "A-1"})"));
}
