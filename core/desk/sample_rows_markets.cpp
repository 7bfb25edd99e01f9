// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_rows.h"

// The marketplace (accounts only) and the rugs shop (accounts and guests).
namespace desk::sample {
namespace {

enum MarketTopic
{
    MarketAccountTopic = 30,
    MarketVisitTopic,
    MarketTalkTopic,
    MarketReviewTopic
};

void addMarketplaceAccount(Export &out, const Stage &stage, const Person &person)
{
    Draw draw(stage, person.index, MarketAccountTopic);
    out.add("account", {{"account_id", person.account},
                        {"credential", "scrypt:" + draw.hex(8) + "." + draw.hex(8) + "x"},
                        {"email", person.email},
                        {"phone", person.phone},
                        {"name", person.name},
                        {"address_line_1", person.line1},
                        {"address_line_2", person.line2},
                        {"city", person.city},
                        {"region", person.region},
                        {"postcode", person.postcode},
                        {"country", std::string(person.land->country)},
                        {"language", std::string(person.land->language)},
                        {"registered_on", isoDay(person.registeredOn)},
                        {"last_active_on", isoDay(person.lastActiveOn)}});
}

void addPurchase(Export &out, const Person &person, const Order &order, const Item &item)
{
    const std::string message(phrasesIn(person.land->language).giftMessage);
    out.add("purchases", {{"transaction_id", "T" + order.number},
                          {"order_number", order.number},
                          {"account_id", person.account},
                          {"email", person.email},
                          {"placed_on", isoDay(order.placedOn)},
                          {"status", std::string(order.status)},
                          {"sku", std::string(item.sku)},
                          {"quantity", std::to_string(item.quantity)},
                          {"unit_price", money(item.cents)},
                          {"currency", std::string(person.land->currency)},
                          {"total", money(order.totalCents)},
                          {"is_gift", yesOrNo(order.gift)},
                          {"gift_recipient_name", order.gift ? order.recipient.name : ""},
                          {"gift_recipient_postcode", order.gift ? order.recipient.postcode : ""},
                          {"gift_message", order.gift ? message : ""},
                          {"completed_on", isoDay(order.closedOn)}});
}

void addMarketplaceOrder(Export &out, const Person &person, const Order &order)
{
    for (const Item &item : order.items)
        addPurchase(out, person, order, item);
    const Person &to = order.recipient;
    out.add("delivery", {{"order_number", order.number},
                         {"account_id", person.account},
                         {"is_gift", yesOrNo(order.gift)},
                         {"recipient_name", to.name},
                         {"recipient_phone", to.phone},
                         {"address_line_1", to.line1},
                         {"address_line_2", to.line2},
                         {"city", to.city},
                         {"region", to.region},
                         {"postcode", to.postcode},
                         {"country", std::string(to.land->country)},
                         {"carrier", order.carrier},
                         {"tracking_number", order.tracking},
                         {"shipped_on", isoDay(order.shippedOn)},
                         {"delivered_on", isoDay(order.deliveredOn)}});
    out.add("payments", {{"payment_id", "P" + order.number},
                         {"order_number", order.number},
                         {"account_id", person.account},
                         {"paid_on", isoDay(order.placedOn)},
                         {"method", "card"},
                         {"settlement_serial", order.serial},
                         {"paid_amount", money(order.totalCents)},
                         {"card_last_four", order.lastFour},
                         {"currency", std::string(person.land->currency)},
                         {"refund_status", order.returned ? "refunded" : "none"}});
}

void addRugsAccount(Export &out, const Stage &stage, const Person &person)
{
    Draw draw(stage, person.index, MarketAccountTopic);
    out.add("account", {{"account_id", person.account},
                        {"nickname", person.givenName},
                        {"credential", "scrypt:" + draw.hex(8) + "." + draw.hex(8) + "x"},
                        {"email", person.email},
                        {"phone", person.phone},
                        {"name", person.name},
                        {"postcode", person.postcode},
                        {"registered_on", isoDay(person.registeredOn)},
                        {"last_active_on", isoDay(person.lastActiveOn)}});
    const int visits = draw.between(1, 3);
    for (int visit = 0; visit < visits; ++visit)
        out.add("technical", {{"account_id", person.account},
                              {"device_type", draw.chance(60) ? "phone" : "desktop"},
                              {"accessed_at", isoMoment(person.lastActiveOn.addDays(-visit), draw.below(50))},
                              {"browse_track", jsonList({"/", "/kelim", "/runners"})},
                              {"cart_changes", jsonList({"+RG-402", "-RG-402"})},
                              {"operation_log", R"([{"action":"sign-in","result":"ok"}])"}});
}

std::string rugSize(const Order &order)
{
    const std::string_view name = order.items.front().name;
    return std::string(name.substr(name.rfind(',') + 2)) + " cm";
}

} // namespace

void addMarketplace(Export &out, const Stage &stage, int index)
{
    const Person person = personAt(stage, index);
    addMarketplaceAccount(out, stage, person);
    for (const Order &order : ordersOf(stage, person))
        addMarketplaceOrder(out, person, order);
    Draw draw(stage, index, MarketVisitTopic);
    const int visits = draw.between(1, 4);
    for (int visit = 0; visit < visits; ++visit)
        out.add("usage-logs",
                {{"account_id", person.account},
                 {"occurred_at", isoMoment(person.lastActiveOn.addDays(-visit), draw.below(50))},
                 {"ip_address", networkAddress(draw)},
                 {"device", draw.chance(60) ? "phone" : "desktop"},
                 {"action", draw.chance(50) ? "view" : "search"},
                 {"page", "/p/" + std::to_string(draw.between(100, 999))},
                 {"interests", jsonList({draw.chance(50) ? "garden" : "toys"})}});
}

void addRugs(Export &out, const Stage &stage, int index)
{
    const Person person = personAt(stage, index);
    if (!person.account.empty())
        addRugsAccount(out, stage, person);
    Draw draw(stage, index, MarketTalkTopic);
    for (const Order &order : ordersOf(stage, person)) {
        addRugsOrder(out, person, order);
        if (draw.chance(20))
            addRugsConsultation(out, stage, person, order);
        if (order.returned)
            addRugsCase(out, stage, person, order);
        if (draw.chance(30) && order.closedOn.isValid())
            addRugsReview(out, stage, person, order);
    }
}

void addRugsOrder(Export &out, const Person &person, const Order &order)
{
    const std::string currency(person.land->currency);
    out.add("orders", {{"order_number", order.number},
                       {"account_id", person.account},
                       {"email", person.email},
                       {"phone", person.phone},
                       {"buyer_name", person.name},
                       {"billing_postcode", person.postcode},
                       {"placed_on", isoDay(order.placedOn)},
                       {"status", std::string(order.status)},
                       {"items", itemList(order)},
                       {"rug_size", rugSize(order)},
                       {"currency", currency},
                       {"total", money(order.totalCents)},
                       {"discount", money(order.discountCents)}});
    const Person &to = order.recipient;
    out.add("delivery", {{"order_number", order.number},
                         {"email", person.email},
                         {"is_gift", yesOrNo(order.gift)},
                         {"consignee_name", to.name},
                         {"consignee_phone", to.phone},
                         {"address_line_1", to.line1},
                         {"address_line_2", to.line2},
                         {"city", to.city},
                         {"region", to.region},
                         {"postcode", to.postcode},
                         {"country", std::string(to.land->country)},
                         {"carrier", order.carrier},
                         {"tracking_number", order.tracking},
                         {"shipped_on", isoDay(order.shippedOn)},
                         {"delivered_on", isoDay(order.deliveredOn)}});
    out.add("payment", {{"payment_id", "P-" + order.number},
                        {"order_number", order.number},
                        {"paid_on", isoDay(order.placedOn)},
                        {"currency", currency},
                        {"settlement_serial", order.serial},
                        {"paid_amount", money(order.totalCents)},
                        {"card_last_four", order.lastFour}});
}

void addRugsConsultation(Export &out, const Stage &stage, const Person &person, const Order &order)
{
    out.add("consultation", {{"consultation_id", "C-" + order.number},
                             {"account_id", person.account},
                             {"email", person.email},
                             {"order_number", order.number},
                             {"opened_on", isoDay(order.placedOn)},
                             {"conversation", conversation(phrasesIn(person.land->language), order.placedOn)},
                             {"closed_on", isoDay(upTo(order.placedOn.addDays(2), stage.today))}});
}

void addRugsCase(Export &out, const Stage &stage, const Person &person, const Order &order)
{
    const Phrases &texts = phrasesIn(person.land->language);
    const QDate opened = order.deliveredOn.addDays(2);
    const std::string closed = isoDay(upTo(opened.addDays(12), stage.today));
    out.add("after-sales", {{"case_number", "AS-" + order.number},
                            {"order_number", order.number},
                            {"email", person.email},
                            {"opened_on", isoDay(opened)},
                            {"kind", "return"},
                            {"reason", std::string(texts.reason)},
                            {"description", std::string(texts.complaint)},
                            {"conversation", conversation(texts, opened)},
                            {"refund_reference", "RF-" + order.number},
                            {"refund_amount", money(order.items.front().cents)},
                            {"refund_closed_on", closed},
                            {"closed_on", closed}});
}

void addRugsReview(Export &out, const Stage &stage, const Person &person, const Order &order)
{
    Draw draw(stage, person.index, MarketReviewTopic);
    out.add("reviews", {{"review_id", "R-" + order.number},
                        {"account_id", person.account},
                        {"order_number", order.number},
                        {"written_on", isoDay(order.closedOn)},
                        {"rating", std::to_string(draw.between(3, 5))},
                        {"text", std::string(phrasesIn(person.land->language).review)}});
}

} // namespace desk::sample
