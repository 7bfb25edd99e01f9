// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_rows.h"

// The merchant hub: of ten people one is a merchant's contact, two are its staff, seven its customers.
namespace desk::sample {
namespace {

enum HubTopic
{
    HubFirmTopic = 40,
    HubStaffTopic
};

struct Merchant
{
    Person contact;
    std::string id;
};

Merchant merchantOf(const Stage &stage, int index)
{
    const int first = index - index % 10;
    return {personAt(stage, first), uniqueNumber("MER", stage, first, 0)};
}

void addFirm(Export &out, const Stage &stage, const Merchant &merchant)
{
    const Person &contact = merchant.contact;
    Draw draw(stage, contact.index, HubFirmTopic);
    const bool chinese = contact.land->country == "CN";
    const bool closed = contact.lastActiveOn < stage.today.addDays(-700);
    out.add("account",
            {{"account_id", contact.account},
             {"merchant_id", merchant.id},
             {"company_name", chinese ? contact.city + "云帆商贸有限公司" : contact.city + " Trading"},
             {"credit_code", "91MA" + draw.hex(4) + "Y" + draw.hex(4) + "Z"},
             {"registered_address", contact.line1 + ", " + contact.city},
             {"contact_name", contact.name},
             {"postcode", contact.postcode},
             {"job_title", chinese ? "店长" : "Shop manager"},
             {"email", contact.email},
             {"phone", contact.phone},
             {"credential", "scrypt:" + draw.hex(8) + "." + draw.hex(8) + "x"},
             {"registered_on", isoDay(contact.registeredOn)},
             {"closed_on", closed ? isoDay(contact.lastActiveOn.addDays(30)) : ""}});
    for (int year = 1; year <= 2; ++year)
        out.add("billing", {{"invoice_number", uniqueNumber("INV", stage, contact.index, year)},
                            {"account_id", contact.account},
                            {"merchant_id", merchant.id},
                            {"invoiced_on", isoDay(contact.lastActiveOn.addDays(-90 * year))},
                            {"plan", draw.chance(40) ? "professional" : "basic"},
                            {"currency", std::string(contact.land->currency)},
                            {"settlement_serial", "st_" + draw.hex(6) + "z" + draw.hex(6)},
                            {"paid_amount", money(std::int64_t{4900} * contact.land->priceFactor)},
                            {"card_last_four", std::to_string(draw.between(1000, 9999))}});
}

void addBooks(Export &out, const Stage &stage, const Merchant &merchant)
{
    const Person &contact = merchant.contact;
    Draw draw(stage, contact.index, HubFirmTopic + 10);
    out.add("business-supply", {{"account_id", contact.account},
                                {"merchant_id", merchant.id},
                                {"record_number", uniqueNumber("S", stage, contact.index, 3)},
                                {"kind", "purchase"},
                                {"supplier", "义乌示例供应商"},
                                {"purchase_order", uniqueNumber("PO", stage, contact.index, 4)},
                                {"sku", "HB-501"},
                                {"stock", std::to_string(draw.below(500))},
                                {"warehouse", "W" + std::to_string(draw.between(1, 4))},
                                {"batch", "B" + std::to_string(draw.between(100, 999))},
                                {"listing_status", "listed"},
                                {"details", R"({"colour":"blue","boxes":12})"},
                                {"recorded_on", isoDay(contact.lastActiveOn.addDays(-30))}});
    const std::int64_t sales = draw.between(200'000, 900'000);
    out.add("business-finance", {{"account_id", contact.account},
                                 {"merchant_id", merchant.id},
                                 {"period", isoDay(contact.lastActiveOn).substr(0, 7)},
                                 {"sales", money(sales)},
                                 {"cost", money(sales / 2)},
                                 {"profit", money(sales - sales / 2)},
                                 {"invoices", jsonList({uniqueNumber("INV", stage, contact.index, 1)})},
                                 {"ageing", R"({"0-30":"120.00","31-60":"0.00"})"},
                                 {"recorded_on", isoDay(contact.lastActiveOn)}});
    out.add("usage", {{"account_id", contact.account},
                      {"accessed_at", isoMoment(contact.lastActiveOn, draw.below(50))},
                      {"ip_address", networkAddress(draw)},
                      {"device_id", "dev-" + draw.hex(8)},
                      {"operating_system", draw.chance(50) ? "Linux" : "Android"},
                      {"browser", "Browser " + std::to_string(draw.between(90, 130))},
                      {"page_views", jsonList({"/orders", "/stock"})},
                      {"feature_use", R"({"bulk-edit":3})"},
                      {"api_calls", R"([{"path":"/v1/orders","count":18}])"},
                      {"error_log", draw.chance(20) ? "timeout while loading stock" : ""}});
    const Phrases &texts = phrasesIn(contact.land->language);
    out.add("support", {{"ticket_number", uniqueNumber("TK", stage, contact.index, 5)},
                        {"account_id", contact.account},
                        {"merchant_id", merchant.id},
                        {"email", contact.email},
                        {"opened_on", isoDay(contact.lastActiveOn.addDays(-20))},
                        {"description", std::string(texts.question)},
                        {"system_logs", R"([{"level":"warning","code":"STOCK-7"}])"},
                        {"screenshots", jsonList({"stock-page.png"})},
                        {"call_recordings", draw.chance(30) ? jsonList({"call-1.ogg"}) : "[]"},
                        {"closed_on", isoDay(contact.lastActiveOn.addDays(-18))}});
}

void addStaff(Export &out, const Stage &stage, const Merchant &merchant, const Person &person)
{
    Draw draw(stage, person.index, HubStaffTopic);
    const bool left = person.lastActiveOn < stage.today.addDays(-700);
    out.add("business-staff",
            {{"employee_number", "E" + std::to_string(person.index % 10)},
             {"merchant_id", merchant.id},
             {"name", person.name},
             {"postcode", person.postcode},
             {"email", person.email},
             {"phone", person.phone},
             {"position", draw.chance(50) ? "warehouse" : "customer care"},
             {"attendance", "{\"daysPresent\":" + std::to_string(draw.between(15, 22)) + "}"},
             {"salary", money(std::int64_t{draw.between(2000, 4000)} * 100 * person.land->priceFactor)},
             {"left_on", left ? isoDay(person.lastActiveOn) : ""}});
}

void addCustomerOrder(Export &out, const Merchant &merchant, const Person &person, const Order &order)
{
    for (const Item &item : order.items)
        out.add("business-orders", {{"account_id", merchant.contact.account},
                                    {"merchant_id", merchant.id},
                                    {"order_number", order.number},
                                    {"product_name", std::string(item.name)},
                                    {"sku", std::string(item.sku)},
                                    {"quantity", std::to_string(item.quantity)},
                                    {"price", money(item.cents)},
                                    {"status", std::string(order.status)},
                                    {"returned", yesOrNo(order.returned)},
                                    {"tracking_number", order.tracking},
                                    {"carrier", order.carrier},
                                    {"ordered_on", isoDay(order.placedOn)}});
    const Person &to = order.recipient;
    out.add("end-customer", {{"order_number", order.number},
                             {"merchant_id", merchant.id},
                             {"buyer_name", person.name},
                             {"email", person.email},
                             {"phone", person.phone},
                             {"is_gift", yesOrNo(order.gift)},
                             {"recipient_name", to.name},
                             {"recipient_phone", to.phone},
                             {"address_line_1", to.line1},
                             {"address_line_2", to.line2},
                             {"city", to.city},
                             {"region", to.region},
                             {"postcode", to.postcode},
                             {"country", std::string(to.land->country)},
                             {"shipped_on", isoDay(order.shippedOn)},
                             {"delivered_on", isoDay(order.deliveredOn)}});
}

} // namespace

void addMerchantHub(Export &out, const Stage &stage, int index)
{
    const Merchant merchant = merchantOf(stage, index);
    if (index % 10 == 0) {
        addFirm(out, stage, merchant);
        addBooks(out, stage, merchant);
        return;
    }
    const Person person = personAt(stage, index);
    if (index % 10 <= 2) {
        addStaff(out, stage, merchant, person);
        return;
    }
    for (const Order &order : ordersOf(stage, person))
        addCustomerOrder(out, merchant, person, order);
}

} // namespace desk::sample
