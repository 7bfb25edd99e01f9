// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_rows.h"

// The two platforms of one brand each: fragrance (guests only) and skincare (accounts only).
namespace desk::sample {
namespace {

enum BrandTopic
{
    BrandVisitTopic = 20,
    BrandCaseTopic,
    BrandAccountTopic
};

struct Case
{
    std::string number;
    std::string opened;
    std::string closed;
    std::string refund;
    std::string amount;
    std::string conversation;
    const Phrases *texts;
};

Case caseOf(const Stage &stage, const Person &person, const Order &order)
{
    const QDate opened = order.deliveredOn.addDays(3);
    const Phrases &texts = phrasesIn(person.land->language);
    return {"CS-" + order.number,
            isoDay(opened),
            isoDay(upTo(opened.addDays(9), stage.today)),
            "RF-" + order.number,
            money(order.items.front().cents),
            conversation(texts, opened),
            &texts};
}

void addFragranceOrder(Export &out, const Person &person, const Order &order)
{
    out.add("orders", {{"order_number", order.number},
                       {"email", person.email},
                       {"phone", person.phone},
                       {"buyer_name", person.name},
                       {"billing_postcode", person.postcode},
                       {"placed_on", isoDay(order.placedOn)},
                       {"status", std::string(order.status)},
                       {"items", itemList(order)},
                       {"product_combination", std::string(order.items.size() > 1 ? "pair" : "single")},
                       {"discount_code", order.discountCents > 0 ? "WELCOME10" : ""},
                       {"discount_amount", money(order.discountCents)},
                       {"currency", std::string(person.land->currency)},
                       {"total", money(order.totalCents)},
                       {"settlement_serial", order.serial},
                       {"paid_amount", money(order.totalCents)},
                       {"card_last_four", order.lastFour},
                       {"shipped_on", isoDay(order.shippedOn)},
                       {"delivered_on", isoDay(order.deliveredOn)},
                       {"closed_on", isoDay(order.closedOn)}});
    const Person &to = order.recipient;
    out.add("logistics", {{"order_number", order.number},
                          {"buyer_email", person.email},
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
}

void addSkincareOrder(Export &out, const Person &person, const Order &order)
{
    out.add("orders", {{"order_number", order.number},
                       {"account_id", person.account},
                       {"email", person.email},
                       {"placed_on", isoDay(order.placedOn)},
                       {"status", std::string(order.status)},
                       {"items", itemList(order)},
                       {"discounts", order.discountCents > 0 ? jsonList({"Loyalty 10 %"}) : "[]"},
                       {"cart_collection", jsonList({std::string(order.items.front().sku)})},
                       {"currency", std::string(person.land->currency)},
                       {"total", money(order.totalCents)},
                       {"settlement_serial", order.serial},
                       {"paid_amount", money(order.totalCents)},
                       {"card_last_four", order.lastFour},
                       {"closed_on", isoDay(order.closedOn)}});
    const Person &to = order.recipient;
    out.add("logistics", {{"order_number", order.number},
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
}

void addSkincareAccount(Export &out, const Stage &stage, const Person &person)
{
    Draw draw(stage, person.index, BrandAccountTopic);
    out.add("account", {{"account_id", person.account},
                        {"credential", "scrypt:" + draw.hex(8) + "." + draw.hex(8) + "x"},
                        {"email", person.email},
                        {"phone", person.phone},
                        {"name", person.name},
                        {"postcode", person.postcode},
                        {"browsing_labels", jsonList({draw.chance(50) ? "dry skin" : "sensitive skin"})},
                        {"category_preferences", jsonList({draw.chance(50) ? "creams" : "sun care"})},
                        {"subscriptions", draw.chance(40) ? jsonList({"new arrivals"}) : "[]"},
                        {"registered_on", isoDay(person.registeredOn)},
                        {"last_active_on", isoDay(person.lastActiveOn)}});
}

/// A day's visit that is bound to nobody.
void addAnonymousVisit(Export &out, const Stage &stage, int index)
{
    Draw draw(stage, index, BrandVisitTopic);
    out.add("browsing", {{"day", isoDay(stage.today.addDays(-draw.between(0, 60)))},
                         {"banner_track", jsonList({draw.chance(50) ? "summer" : "new-season"})},
                         {"announcement_views", std::to_string(draw.below(4))},
                         {"sidebar_clicks", std::to_string(draw.below(9))},
                         {"dwell_seconds", std::to_string(draw.between(5, 1800))},
                         {"search_keywords", jsonList({draw.chance(50) ? "retinol" : "SPF"})}});
}

} // namespace

void addFragrance(Export &out, const Stage &stage, int index)
{
    const Person person = personAt(stage, index);
    for (const Order &order : ordersOf(stage, person)) {
        addFragranceOrder(out, person, order);
        if (!order.returned)
            continue;
        const Case each = caseOf(stage, person, order);
        out.add("after-sales", {{"case_number", each.number},
                                {"order_number", order.number},
                                {"email", person.email},
                                {"opened_on", each.opened},
                                {"kind", "return"},
                                {"reason", std::string(each.texts->reason)},
                                {"description", std::string(each.texts->complaint)},
                                {"conversation", each.conversation},
                                {"refund_reference", each.refund},
                                {"refund_amount", each.amount},
                                {"refund_closed_on", each.closed},
                                {"closed_on", each.closed}});
    }
    Draw draw(stage, index, BrandVisitTopic);
    const int visits = draw.between(1, 3);
    for (int visit = 0; visit < visits; ++visit)
        out.add("browsing",
                {{"visitor_id", uniqueNumber("v", stage, index, 0)},
                 {"email", person.email},
                 {"occurred_at", isoMoment(person.lastActiveOn.addDays(-visit), draw.below(50))},
                 {"page_track", jsonList({"/", "/perfume", "/cart"})},
                 {"sidebar_views", jsonList({"bestsellers"})},
                 {"click_preference", jsonList({draw.chance(50) ? "woody" : "citrus"})},
                 {"search_keywords", jsonList({std::string(phrasesIn(person.land->language).search)})},
                 {"banner_activity", draw.chance(30) ? jsonList({"spring banner"}) : "[]"},
                 {"dwell_seconds", std::to_string(draw.between(8, 900))},
                 {"valid", yesOrNo(draw.chance(90))}});
}

void addSkincare(Export &out, const Stage &stage, int index)
{
    const Person person = personAt(stage, index);
    addSkincareAccount(out, stage, person);
    for (const Order &order : ordersOf(stage, person)) {
        addSkincareOrder(out, person, order);
        if (!order.returned)
            continue;
        const Case each = caseOf(stage, person, order);
        out.add("after-sales", {{"case_number", each.number},
                                {"order_number", order.number},
                                {"email", person.email},
                                {"opened_on", each.opened},
                                {"kind", "return"},
                                {"reason", std::string(each.texts->reason)},
                                {"description", std::string(each.texts->complaint)},
                                {"conversation", each.conversation},
                                {"refund_reference", each.refund},
                                {"refund_amount", each.amount},
                                {"refund_closed_on", each.closed},
                                {"closed_on", each.closed},
                                {"account_id", person.account}});
    }
    Draw draw(stage, index, BrandCaseTopic);
    const int visits = draw.between(1, 4);
    for (int visit = 0; visit < visits; ++visit)
        out.add("account-activity",
                {{"account_id", person.account},
                 {"occurred_at", isoMoment(person.lastActiveOn.addDays(-visit), draw.below(50))},
                 {"viewed_products", jsonList({"SC-201", "SC-204"})},
                 {"search_history", jsonList({std::string(phrasesIn(person.land->language).search)})}});
    addAnonymousVisit(out, stage, index);
}

} // namespace desk::sample
