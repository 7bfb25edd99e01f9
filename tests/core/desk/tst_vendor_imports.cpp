// SPDX-License-Identifier: GPL-3.0-or-later
// Exports as vendors make them, with people we made up, through the mappings that come with the program.
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/zip_bytes.h"

#include <QDir>

#include <algorithm>

namespace desk::test {
namespace {

class VendorImports : public RightsDesk
{
protected:
    Result<ImportReport> take(const std::string &mapping, const std::string &path, bool dryRun = false)
    {
        return wait(services().subjects.import({m_desk.platform(), {}, mapping, path, dryRun}));
    }
    Result<ImportReport> takeZip(const std::string &mapping, const std::vector<ZipPart> &parts,
                                 bool dryRun = false)
    {
        return take(mapping, m_desk.write("export.zip", zipBytes(parts)), dryRun);
    }
    /// The one person an identifier finds has this in the only record of the category, or in the one named.
    void expectStored(const std::string &email, const std::string &category,
                      const std::map<std::string, std::string> &fields,
                      const std::pair<std::string, std::string> &where = {})
    {
        const auto found = findOne(FindBy::Email, email);
        ASSERT_OK(found);
        for (const auto &[field, value] : fields) {
            const auto held = stored(found->id, category, field, where);
            ASSERT_OK(held);
            EXPECT_EQ(*held, value) << category << " " << field;
        }
    }
    static std::string firstFault(const ImportReport &report)
    {
        return report.faults.empty() ? "" : report.faults.front().place + ": " + report.faults.front().reason;
    }
};

constexpr const char *shopifyCustomers =
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Zip,Phone,Shoe Size\n"
    "'7001,Ana,Ebert,ana@example.com,yes,10115,+49 30 23125001,38\n";
constexpr const char *shopifyOrders =
    "Name,Email,Financial Status,Fulfilled at,Currency,Total,Created at,Lineitem quantity,Lineitem "
    "name,Lineitem price,Lineitem sku,"
    "Billing Name,Billing Zip,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping "
    "Country,Shipping Phone,Id\n"
    "#1001,ana@example.com,paid,2026-10-04 09:00:00 +0200,EUR,129.00,2026-10-02 23:30:00 "
    "+0200,1,Rug,100.00,RUG-1,"
    "Ana Ebert,10115,Ana Ebert,Invalidenstr. 1,Berlin,10115,DE,+49 30 23125001,5001\n"
    "#1001,ana@example.com,,,,,2026-10-02 23:30:00 +0200,2,Mat,14.50,MAT-2,,,,,,,,,\n"
    "#1002,ana@example.com,paid,,EUR,14.50,2026-10-05 08:00:00 +0200,1,Mat,14.50,MAT-2,Ana Ebert,10115,Ana "
    "Ebert,Invalidenstr. 1,Berlin,10115,DE,,5002\n";

TEST_F(VendorImports, shopifysTwoTablesInAZipFileFillAccountsOrdersAndDeliveries)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    const std::vector<ZipPart> parts{{"export/orders_export_1.csv", shopifyOrders},
                                     {"export/customers_export.csv", shopifyCustomers},
                                     {"export/readme.txt", "Hello"}};
    const auto tried = takeZip("shopify-csv", parts, true);
    ASSERT_OK(tried);
    EXPECT_EQ(tried->faulty, 0U) << firstFault(*tried);
    EXPECT_EQ(tried->added, 5U) << "a delivery needs an order that a dry run has not kept either";
    EXPECT_FAILS(findOne(FindBy::Email, "ana@example.com"), ErrorCode::NotFound);

    const auto report = takeZip("shopify-csv", parts);
    ASSERT_OK(report);
    EXPECT_EQ(report->faulty, 0U) << firstFault(*report);
    EXPECT_EQ(report->added, 5U);
    EXPECT_EQ(report->newSubjects, 1U);
    ASSERT_EQ(report->parts.size(), 3U);
    EXPECT_EQ(report->parts[0].category, "account");
    EXPECT_EQ(report->parts[1].category, "orders");
    EXPECT_EQ(report->parts[2].category, "delivery");
    EXPECT_EQ(report->unknown, std::vector<std::string>{"export/customers_export.csv, Shoe Size"});
    EXPECT_EQ(report->passedOver, std::vector<std::string>{"export/readme.txt"});
    expectStored("ana@example.com", "account",
                 {{"account_id", "'7001"},
                  {"name", "Ana Ebert"},
                  {"Shoe Size", "38"},
                  {"Accepts Email Marketing", "yes"}});
    expectStored(
        "ana@example.com", "orders",
        {{"placed_on", "2026-10-02 23:30:00 +0200"},
         {"total", "129.00"},
         {"Id", "5001"},
         {"items",
          R"([{"Lineitem quantity":"1","Lineitem name":"Rug","Lineitem price":"100.00","Lineitem sku":"RUG-1"},)"
          R"({"Lineitem quantity":"2","Lineitem name":"Mat","Lineitem price":"14.50","Lineitem sku":"MAT-2"}])"}},
        {"order_number", "#1001"});
    expectStored("ana@example.com", "delivery", {{"consignee_name", "Ana Ebert"}, {"city", "Berlin"}},
                 {"order_number", "#1001"});
    const auto again = takeZip("shopify-csv", parts);
    ASSERT_OK(again);
    EXPECT_EQ(again->unchanged, 5U);
}

TEST_F(VendorImports, aFolderAndAFileAloneAreReadLikeAZipFile)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"marketplace"}));
    ASSERT_TRUE(QDir().mkpath(QString::fromStdString(m_desk.path("shop"))));
    m_desk.write("shop/customers.csv", shopifyCustomers);
    const auto folder = take("shopify-csv", m_desk.path("shop"));
    ASSERT_OK(folder);
    EXPECT_EQ(folder->added, 1U);
    const auto alone = take("shopify-csv", m_desk.write("orders.csv", shopifyOrders));
    ASSERT_OK(alone);
    EXPECT_EQ(alone->parts.front().category, "purchases");
    EXPECT_EQ(alone->faulty, 0U) << firstFault(*alone);
    expectStored("ana@example.com", "purchases", {{"quantity", "2"}, {"unit_price", "14.50"}},
                 {"quantity", "2"});

    const std::string odd = m_desk.write("odd.csv", shopifyCustomers);
    EXPECT_FAILS(take("shopify-csv", odd), ErrorCode::InvalidInput)
        << "its name says nothing, and there are several tables";
    const auto named =
        wait(services().subjects.import({m_desk.platform(), "account", "shopify-csv", odd, false}));
    ASSERT_OK(named);
    EXPECT_EQ(named->unchanged, 1U);
}

TEST_F(VendorImports, wordPressHandsOverOnePersonWithAllTheirGroups)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    const std::string json = R"({"Personal Data Export for ana@example.com": {
        "about": {"group_label": "About", "items": {"about-1": [{"name": "For site", "value": "Rugs"}]}},
        "user": {"group_label": "User", "items": {"user-7": [{"name": "User ID", "value": 7}, {"name": "User Email", "value": "ana@example.com"},
            {"name": "User First Name", "value": "Ana"}, {"name": "User Last Name", "value": "Ebert"}, {"name": "User Registration Date", "value": "2024-01-05 10:15:30"}]}},
        "woocommerce_customer": {"group_label": "Customer Data", "items": {"user": [{"name": "Billing First Name", "value": "Ana"},
            {"name": "Billing Last Name", "value": "Ebert"}, {"name": "Billing Postal/Zip Code", "value": "10115"}, {"name": "Email Address", "value": "ana@example.com"}]}},
        "woocommerce_orders": {"group_label": "Orders", "items": {"order-12": [{"name": "Order Number", "value": "12"},
            {"name": "Order Date", "value": "January 5, 2026, 10:15 am"}, {"name": "Order Total", "value": "129.00"}, {"name": "Items Purchased", "value": "Rug x 1"},
            {"name": "Billing Address", "value": "Ana Ebert, Invalidenstr. 1, Berlin"}],
            "order-13": [{"name": "Order Number", "value": "13"}, {"name": "Order Date", "value": "05.01.2026"}]}},
        "woocommerce_tokens": {"items": {"token-3": {"name": "Token", "value": "Visa ending in 4242"}}}}})";
    const auto report = takeZip("wordpress-export", {{"export.json", json}, {"index.html", "<html>"}});
    ASSERT_OK(report);
    EXPECT_EQ(report->newSubjects, 1U) << "an order without an e-mail address is hers, too";
    EXPECT_EQ(report->added, 3U);
    EXPECT_EQ(report->faulty, 1U) << "a date that is not of the pattern is no date";
    EXPECT_EQ(report->faults.front().line, 1U);
    expectStored("ana@example.com", "account",
                 {{"name", "Ana Ebert"}, {"registered_on", "2024-01-05 10:15:30"}}, {"account_id", "7"});
    expectStored("ana@example.com", "orders",
                 {{"placed_on", "2026-01-05"}, {"items", "Rug x 1"}, {"item", "order-12"}},
                 {"order_number", "12"});
    for (const char *passed : {"index.html", "export.json, /*/about", "export.json, /*/woocommerce_tokens"})
        EXPECT_NE(std::find(report->passedOver.begin(), report->passedOver.end(), passed),
                  report->passedOver.end())
            << passed;
    EXPECT_EQ(std::find(report->passedOver.begin(), report->passedOver.end(), "export.json, /*/user"),
              report->passedOver.end());
}

TEST_F(VendorImports, magentosGridsKeepTheirDays)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    const auto report =
        takeZip("magento-csv",
                {{"customers.csv", "ID,Name,Email,Phone,ZIP,\"Customer Since\",Group\n7,Ana "
                                   "Ebert,ana@example.com,,10115,\"Jan 5, 2026 22:15:00 PM\",General\n"},
                 {"orders.csv", "ID,\"Purchase Date\",\"Bill-to Name\",\"Grand Total "
                                "(Purchased)\",Status,\"Customer Email\",\"Shipping Address\"\n"
                                "000000012,\"Feb 28, 2026 09:05:00 AM\",Ana "
                                "Ebert,129.0000,complete,ana@example.com,\"Invalidenstr. 1,Berlin\"\n"}});
    ASSERT_OK(report);
    EXPECT_EQ(report->faulty, 0U) << firstFault(*report);
    expectStored("ana@example.com", "account", {{"registered_on", "2026-01-05"}, {"Group", "General"}});
    expectStored("ana@example.com", "orders",
                 {{"order_number", "000000012"}, {"placed_on", "2026-02-28"}, {"total", "129.0000"}});
}

TEST_F(VendorImports, amazonsReportIsATableWithTabs)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"merchant-hub"}));
    const std::string report =
        "order-id\torder-item-id\tpurchase-date\tbuyer-email\tbuyer-name\tsku\tquantity-"
        "purchased\tcurrency\titem-price\trecipient-name\t"
        "ship-address-1\tship-city\tship-postal-code\tship-country\tship-phone-number\n"
        "302-1\t11\t2026-10-02T08:00:00+00:00\tx1@marketplace.example.com\tAna "
        "Ebert\tRUG-1\t1\tEUR\t100.00\tAna Ebert\tInvalidenstr. 1\tBerlin\t10115\tDE\t030 1\n"
        "302-1\t12\t2026-10-02T08:00:00+00:00\tx1@marketplace.example.com\tAna "
        "Ebert\tMAT-2\t2\tEUR\t29.00\tAna Ebert\tInvalidenstr. 1\tBerlin\t10115\tDE\t030 1\n";
    const auto taken = take("amazon-orders", m_desk.write("new_orders.txt", report));
    ASSERT_OK(taken);
    EXPECT_EQ(taken->faulty, 0U) << firstFault(*taken);
    EXPECT_EQ(taken->added, 1U);
    EXPECT_EQ(taken->format, "CSV, utf-8, tab");
    expectStored("x1@marketplace.example.com", "end-customer",
                 {{"order_number", "302-1"}, {"recipient_name", "Ana Ebert"}, {"postcode", "10115"}});
}

TEST_F(VendorImports, stripesPaymentsFindTheirCustomers)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"marketplace"}));
    const auto report = takeZip(
        "stripe-csv",
        {{"customers.csv", "id,Description,Email,Name,Created (UTC),Delinquent\ncus_7,,ana@example.com,Ana "
                           "Ebert,2026-01-05 10:15,false\n"},
         {"unified_payments.csv",
          "id,Created date (UTC),Amount,Currency,Status,Customer ID,Customer Email,Card Last4,Payment Source "
          "Type\n"
          "ch_1,2026-10-02 08:00,129.00,eur,Paid,cus_7,ana@example.com,4242,card\n"
          "ch_2,2026-10-02 08:00,\"129,00\",eur,Paid,cus_7,ana@example.com,4242,card\n"}});
    ASSERT_OK(report);
    EXPECT_EQ(report->faulty, 1U) << "a decimal comma is not bent into a point";
    EXPECT_EQ(report->faults.front().place, "unified_payments.csv, line 3, column 3");
    expectStored("ana@example.com", "payments",
                 {{"payment_id", "ch_1"},
                  {"paid_amount", "129.00"},
                  {"card_last_four", "4242"},
                  {"paid_on", "2026-10-02 08:00"}});
}

TEST_F(VendorImports, zendesksTicketsFindTheirRequesters)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    const auto report = takeZip(
        "zendesk-tables",
        {{"user_data.csv",
          "id,created_at,email,name,role\n396,2026-01-05 10:15:00,ana@example.com,Ana Ebert,end-user\n"},
         {"ticket_data.csv", "id,created_at,description,requester_id,subject,via_channel\n15,2026-10-02 "
                             "08:00:00,Where is it?,396,Rug,web\n"}});
    ASSERT_OK(report);
    EXPECT_EQ(report->faulty, 0U) << firstFault(*report);
    expectStored("ana@example.com", "consultation",
                 {{"consultation_id", "15"}, {"conversation", "Where is it?"}, {"subject", "Rug"}});
}

TEST_F(VendorImports, aFolderWithAFileForEachCategoryNeedsNoMappingOfItsOwn)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    const auto report =
        takeZip("category-folder",
                {{"Takeout/Shop/orders-2026.json",
                  R"([{"order_number": "1", "email": "ana@example.com", "total": 12.50, "mood": "good"}])"},
                 {"Takeout/Shop/account.csv", "account_id,email\nA-1,ana@example.com\n"},
                 {"Takeout/archive_browser.html", "<html>"}});
    ASSERT_OK(report);
    EXPECT_EQ(report->added, 2U) << firstFault(*report);
    EXPECT_EQ(report->newSubjects, 1U);
    EXPECT_EQ(report->unknown, std::vector<std::string>{"Takeout/Shop/orders-2026.json, mood"});
    expectStored("ana@example.com", "orders", {{"total", "12.50"}, {"mood", "good"}});
}

TEST_F(VendorImports, whatCannotBeMeantIsRefusedAndNothingIsKept)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"fragrance"}));
    const std::string file = m_desk.write("customers.csv", shopifyCustomers);
    EXPECT_FAILS(take("shopify", file), ErrorCode::NotFound);
    EXPECT_FAILS(take("klaviyo-tables", file), ErrorCode::InvalidInput)
        << "it fills nothing of the fragrance shop";
    EXPECT_FAILS(take("", file), ErrorCode::InvalidArgument) << "no category and no mapping that knows one";
    EXPECT_FAILS(takeZip("shopify-csv", {{"../orders.csv", shopifyOrders}}), ErrorCode::InvalidInput);
    EXPECT_FAILS(findOne(FindBy::Email, "ana@example.com"), ErrorCode::NotFound);
}

TEST_F(VendorImports, everyColumnThatAMappingDoesNotNameIsSaidAtOnce)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    const auto refused = m_desk.import(
        "account", m_desk.write("a.csv", "account_id,email,Hat,Shoe\n1,ana@example.com,b,c\n"), "");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().place, "columns \"Hat\", \"Shoe\"");
}

TEST_F(VendorImports, mappingsAreListedForThePlatformTheyFill)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"fragrance"}));
    const auto mappings = wait(services().subjects.mappings(m_desk.platform()));
    ASSERT_OK(mappings);
    std::vector<std::string> ids;
    for (const MappingInfo &each : *mappings) {
        ids.push_back(each.id);
        EXPECT_FALSE(each.tables.empty()) << each.id;
        EXPECT_TRUE(each.text.starts_with("{"));
    }
    EXPECT_EQ(ids, (std::vector<std::string>{"shopify-csv", "shopify-json", "wordpress-export", "magento-csv",
                                             "amazon-orders", "category-folder", "rightsdesk-package"}));
}

} // namespace
} // namespace desk::test
