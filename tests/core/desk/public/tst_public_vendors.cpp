// SPDX-License-Identifier: GPL-3.0-or-later
// Vendors' own samples, through the mappings that come with the program.
#include "tests/core/desk/public_rows.h"
#include "tests/support/desk_fixture.h"

namespace desk::test {
namespace {

class PublicVendors : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"})); }
    ImportReport take(const std::string &mapping, const std::string &name, const std::string &text)
    {
        const auto report = wait(m_desk.services().subjects.import(
            {m_desk.platform(), {}, mapping, m_desk.write(name, text), false}));
        EXPECT_OK(report);
        return report.ok() ? *report : ImportReport();
    }
    std::string field(const std::string &email, const std::string &category, const std::string &field)
    {
        const auto found = wait(m_desk.services().subjects.find(m_desk.platform(), FindBy::Email, email, ""));
        EXPECT_OK(found);
        if (!found.ok() || found->size() != 1)
            return "(nobody)";
        const auto view = wait(m_desk.services().subjects.reveal(m_desk.platform(), found->front().id,
                                                                 category, "en", "A test looks."));
        EXPECT_OK(view);
        for (const CategoryView &each : view->categories)
            for (const FieldView &one :
                 each.category == category ? each.records.front().fields : std::vector<FieldView>())
                if (one.field == field)
                    return one.text;
        return "(nothing)";
    }
    RehearsalDesk m_desk;
};

TEST_F(PublicVendors, shopifysFixturesFillAccountOrderAndDelivery)
{
    const ImportReport customers =
        take("shopify-json", "customers.json",
             readFile(publicData("shopify-fixtures/rest-json/customers_search.json")));
    EXPECT_EQ(customers.added, 1U);
    EXPECT_EQ(customers.unknown, std::vector<std::string>());
    const ImportReport orders =
        take("shopify-json", "orders.json", readFile(publicData("shopify-fixtures/rest-json/orders.json")));
    EXPECT_EQ(orders.added, 2U) << "the order, and where it went";
    EXPECT_EQ(orders.faulty, 0U) << (orders.faults.empty()
                                         ? ""
                                         : orders.faults.front().place + ": " + orders.faults.front().reason);
    EXPECT_EQ(orders.newSubjects, 0U) << "the customer is known";
    EXPECT_EQ(orders.unknown, std::vector<std::string>());
    const std::string bob = "bob.norman@hostmail.com";
    EXPECT_EQ(field(bob, "account", "account_id"), "207119551");
    EXPECT_EQ(field(bob, "account", "name"), "Bob Norman");
    EXPECT_EQ(field(bob, "orders", "order_number"), "#1001");
    EXPECT_EQ(field(bob, "orders", "total"), "409.94");
    EXPECT_EQ(field(bob, "delivery", "postcode"), "40202");
}

TEST_F(PublicVendors, klaviyosProfileKeepsWhatTheShopMade)
{
    const ImportReport report = take("klaviyo-tables", "person.csv",
                                     readFile(publicData("vendor-exports-fivetran/klaviyo/person.csv")));
    EXPECT_EQ(report.added, 2U);
    EXPECT_EQ(report.unknown, std::vector<std::string>());
    EXPECT_EQ(field("nobody@hotmail.com", "account", "account_id"), "01F35SYVPX6MS88ARK37864GJX");
    EXPECT_EQ(field("nobody@hotmail.com", "account", "phone"), "+15165555555");
    EXPECT_EQ(field("nobody@hotmail.com", "account", "custom_source"), "Redesign - Mobile Email + SMS");
}

} // namespace
} // namespace desk::test
