// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/asking.h"

// One person at each of the five shops.
namespace desk::test {

struct ShopFile
{
    const char *category;
    const char *rows;
};

struct Shop
{
    const char *profile;
    std::vector<ShopFile> files;
    Asker who;
};

inline Shop fragranceShop()
{
    return {
        "fragrance",
        {{"orders",
          "order_number,email,phone,buyer_name,placed_on,total,settlement_serial,paid_amount,shipped_on\n"
          "F-1,ana@example.com,+49 30 1234501,Ana Ebert,2026-10-01,49.90,S-1,49.90,\n"
          "F-2,ana@example.com,+49 30 1234501,Ana Ebert,2026-09-01,20.00,S-2,20.00,2026-09-03\n"},
         {"logistics",
          "order_number,buyer_email,is_gift,recipient_name,address_line_1,city,postcode,country,shipped_on\n"
          "F-1,ana@example.com,false,Ana Ebert,Alte Gasse 1,Berlin,10115,DE,\n"
          "F-2,ana@example.com,false,Ana Ebert,Alte Gasse 1,Berlin,10115,DE,2026-09-03\n"},
         {"browsing",
          "visitor_id,email,occurred_at,page_track\nV-1,ana@example.com,2026-10-01T10:00:00Z,/rose\n"}},
        {{},
         "ana@example.com",
         {},
         {policy::VerificationMethod::RegisteredContact, {{"email", "ana@example.com"}}, {}, {}}}};
}

inline Shop skincareShop()
{
    return {
        "skincare",
        {{"account", "account_id,email,phone,name,postcode,browsing_labels,registered_on\n"
                     "A-1,ana@example.com,+49 30 1234501,Ana Ebert,10115,dry skin,2025-01-31\n"},
         {"orders", "order_number,account_id,placed_on,total,paid_amount\nK-1,A-1,2026-10-01,49.90,49.90\n"},
         {"logistics", "order_number,account_id,is_gift,recipient_name,address_line_1,city\nK-1,A-1,false,"
                       "Ana Ebert,Alte Gasse 1,Berlin\n"}},
        accountHolder("A-1")};
}

inline Shop marketplaceShop()
{
    return {"marketplace",
            {{"account", "account_id,email,name,language\nA-1,ana@example.com,Ana Ebert,de\n"},
             {"purchases", "order_number,account_id,sku,quantity,placed_on\nM-1,A-1,LAMP,1,2026-10-01\n"},
             {"delivery", "order_number,account_id,is_gift,recipient_name,address_line_1,city\nM-1,A-1,false,"
                          "Ana Ebert,Alte Gasse 1,Berlin\n"},
             {"payments", "payment_id,order_number,account_id,paid_on,settlement_serial,paid_amount\nP-1,M-1,"
                          "A-1,2026-10-01,S-1,49.90\n"},
             {"usage-logs", "account_id,occurred_at,page\nA-1,2026-10-01T10:00:00Z,/lamps\n"}},
            accountHolder("A-1")};
}

inline Shop rugShop()
{
    return {
        "rugs",
        {{"account", "account_id,nickname,email,name\nA-1,ana,ana@example.com,Ana Ebert\n"},
         {"orders",
          "order_number,account_id,email,placed_on,total\nR-1,A-1,ana@example.com,2026-10-01,199.00\n"},
         {"delivery", "order_number,email,is_gift,consignee_name,address_line_1,city\nR-1,ana@example.com,"
                      "false,Ana Ebert,Alte Gasse 1,Berlin\n"},
         {"payment",
          "payment_id,order_number,paid_on,settlement_serial,paid_amount\nP-1,R-1,2026-10-01,S-1,199.00\n"},
         {"technical",
          "account_id,device_type,accessed_at,browse_track\nA-1,phone,2026-10-01T10:00:00Z,/rugs\n"}},
        accountHolder("A-1")};
}

inline Shop merchantHub()
{
    return {"merchant-hub",
            {{"account", "account_id,merchant_id,company_name,contact_name,email,phone\nA-1,H-7,Lampen "
                         "GmbH,Ana Ebert,ana@example.com,+49 30 1234501\n"},
             {"business-orders",
              "account_id,merchant_id,order_number,product_name,sku,tracking_number,carrier,ordered_on\n"
              "A-1,H-7,B-1,Lamp,LAMP,T-1,Post,2026-10-01\n"},
             {"usage", "account_id,accessed_at,ip_address\nA-1,2026-10-01T10:00:00Z,192.0.2.1\n"},
             {"end-customer",
              "order_number,merchant_id,buyer_name,email,is_gift,recipient_name,address_line_1,city\n"
              "E-1,H-7,Ben Udo,ben@example.com,false,Ben Udo,Neue Gasse 2,Ulm\n"}},
            accountHolder("A-1")};
}

/// Who bought from a merchant that uses the hub.
inline Asker endCustomer()
{
    return {{},
            "ben@example.com",
            {},
            {policy::VerificationMethod::ThroughMerchant, {{"merchant", "H-7"}}, {}, {}}};
}

} // namespace desk::test
