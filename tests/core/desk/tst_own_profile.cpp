// SPDX-License-Identifier: GPL-3.0-or-later
// A profile that a desk wrote itself says what its data is called where machines read it.
#include "core/policy/shipped.h"
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/package_contents.h"

#include <nlohmann/json.hpp>

namespace desk::test {
namespace {

using nlohmann::json;
using policy::Right;

json ownShop()
{
    json profile = json::parse(*policy::shippedProfile("marketplace"));
    profile["id"] = "own-shop";
    profile["prefix"] = "OS";
    return profile;
}

class OwnProfile : public RightsDesk
{
protected:
    std::map<std::string, std::string> packageOf(const json &profile)
    {
        const std::string text = profile.dump();
        Shop shop = marketplaceShop();
        shop.profile = text.c_str();
        open(shop);
        const auto reference = ask(Right::Access, shop.who);
        EXPECT_OK(reference);
        EXPECT_OK(plan(*reference, Right::Access));
        const auto done = fulfil(*reference, Right::Access, {m_desk.path("own.zip"), {}, {}});
        EXPECT_OK(done);
        return done ? packageContents(done->path, done->passphrase) : std::map<std::string, std::string>();
    }
};

TEST_F(OwnProfile, itsTermsOfSchemaOrgBecomeAGraphOfThePerson)
{
    json profile = ownShop();
    for (json &category : profile["categories"])
        if (category["id"] == "account")
            category["schemaOrg"] =
                json::parse(R"({"type": "Person", "terms": [{"field": "email", "property": "email"},
                                                    {"field": "name", "property": "name"}]})");
    const auto files = packageOf(profile);
    ASSERT_TRUE(files.contains("person.jsonld"));
    EXPECT_EQ(
        json::parse(files.at("person.jsonld"))["@graph"],
        json::parse(
            R"([{"@id": "_:person", "@type": "Person", "email": "ana@example.com", "name": "Ana Ebert"}])"));
}

TEST_F(OwnProfile, withoutTermsThereIsNoGraph)
{
    const auto files = packageOf(ownShop());
    EXPECT_TRUE(files.contains("data/account.json"));
    EXPECT_FALSE(files.contains("person.jsonld"));
}

} // namespace
} // namespace desk::test
