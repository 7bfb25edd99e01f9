// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_people.h"

#include "core/formats/json_text.h"

#include <algorithm>
#include <array>

namespace desk::sample {
namespace {

using std::int64_t;
using Text = std::string_view;

enum PeopleTopic
{
    WhoTopic = 1,
    HistoryTopic = 2,
    OrderTopic = 100
};

/// How often customers of a platform live in each of lands(), in its order.
constexpr int landWeights[5][12] = {
    {20, 10, 4, 14, 24, 10, 4, 2, 4, 6, 1, 1}, {18, 8, 4, 8, 12, 8, 6, 4, 16, 14, 1, 1},
    {18, 12, 6, 14, 10, 12, 8, 6, 6, 4, 2, 2}, {20, 10, 4, 18, 8, 6, 6, 12, 4, 2, 5, 5},
    {6, 4, 2, 6, 4, 4, 4, 2, 62, 4, 1, 1},
};

constexpr std::array<Text, 3> domains{"example.com", "example.org", "example.net"};
constexpr std::array<Text, 4> carriers{"Northline Parcel", "Kurierdienst Ahorn", "Blue Heron Post",
                                       "安途快递"};

struct Product
{
    Text sku;
    Text name;
    int64_t cents; ///< In euros.
};

constexpr Product perfumes[] = {{"FG-101", "Bergamot & Smoke, 50 ml", 8900},
                                {"FG-102", "Fig Leaf, 30 ml", 6400},
                                {"FG-103", "Salt Garden, 100 ml", 13900},
                                {"FG-104", "Cedar Room candle", 4200},
                                {"FG-105", "Discovery set of eight", 2900}};
constexpr Product creams[] = {{"SC-201", "Oat cleansing milk", 2450},
                              {"SC-202", "Night cream, unscented", 4890},
                              {"SC-203", "Sun fluid SPF 50", 2990},
                              {"SC-204", "Rice water toner", 1990},
                              {"SC-205", "Calming serum", 5600}};
constexpr Product goods[] = {{"MP-301", "Enamel teapot", 3450},   {"MP-302", "Bicycle light set", 2790},
                             {"MP-303", "Linen bed sheet", 6900}, {"MP-304", "Wooden train", 1895},
                             {"MP-305", "Garden shears", 2240},   {"MP-306", "Notebook, ruled", 750}};
constexpr Product rugs[] = {{"RG-401", "Kelim \"Anatolia\", 160 x 230", 38900},
                            {"RG-402", "Wool runner, 80 x 300", 21900},
                            {"RG-403", "Berber rug, 200 x 300", 89000},
                            {"RG-404", "Jute mat, 60 x 90", 4900},
                            {"RG-405", "Silk rug, 120 x 180", 129000}};
constexpr Product wares[] = {{"HB-501", "保温杯", 1290},
                             {"HB-502", "Phone stand", 890},
                             {"HB-503", "折叠伞", 1150},
                             {"HB-504", "LED desk lamp", 2490}};

std::span<const Product> productsOf(Platform platform)
{
    switch (platform) {
    case Platform::Fragrance:
        return perfumes;
    case Platform::Skincare:
        return creams;
    case Platform::Marketplace:
        return goods;
    case Platform::Rugs:
        return rugs;
    case Platform::MerchantHub:
        return wares;
    }
    return goods;
}

bool isGuest(Platform platform, int index, Draw &draw)
{
    const bool drawn = draw.chance(25);
    switch (platform) {
    case Platform::Fragrance:
        return true;
    case Platform::Rugs:
        return drawn || index >= firstRecipient;
    case Platform::MerchantHub:
        return index % 10 != 0; // one contact for nine staff and end customers
    case Platform::Skincare:
    case Platform::Marketplace:
        return false;
    }
    return false;
}

const Land &landOf(Platform platform, Draw &draw)
{
    const auto &weights = landWeights[static_cast<int>(platform)];
    int total = 0;
    for (const int weight : weights)
        total += weight;
    int at = draw.below(total);
    std::size_t land = 0;
    while (at >= weights[land])
        at -= weights[land++];
    return lands()[land];
}

/// Whether 13 or more digits pass the check of ISO/IEC 7812-1: importing refuses what looks like a card.
bool looksLikeCard(Text text)
{
    int sum = 0;
    int digits = 0;
    for (auto c = text.rbegin(); c != text.rend(); ++c) {
        if (*c < '0' || *c > '9')
            continue;
        const int value = (*c - '0') * (digits++ % 2 == 1 ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return digits >= 13 && sum % 10 == 0;
}

/// The pattern with the last digits of `count` in place of its marks.
std::string counted(Text pattern, int count)
{
    std::string out(pattern);
    for (auto c = out.rbegin(); c != out.rend(); ++c) {
        if (*c != '#')
            continue;
        *c = static_cast<char>('0' + count % 10);
        count /= 10;
    }
    if (looksLikeCard(out))
        out.back() = out.back() == '9' ? '0' : static_cast<char>(out.back() + 1);
    return out;
}

std::string wholeName(NameOrder order, Text given, Text family)
{
    const bool familyFirst = order != NameOrder::GivenFirst;
    std::string out(familyFirst ? family : given);
    if (order != NameOrder::FamilyJoined)
        out += ' ';
    return out.append(familyFirst ? given : family);
}

std::string mailbox(const Word &given, const Word &family, int index, Draw &draw)
{
    std::string out;
    switch (draw.below(3)) {
    case 0:
        out.append(given.latin).append(".");
        break;
    case 1:
        out.append(given.latin.substr(0, 1)).append("-");
        break;
    default:
        break;
    }
    out.append(family.latin);
    if (index < guestIndex) // the few others are told apart by whoever picks them
        out.append(std::to_string(index + 1));
    out.append("@");
    return out.append(draw.oneOf(domains));
}

void setHistory(const Stage &stage, Person &person)
{
    Draw draw(stage, person.index, HistoryTopic);
    const bool inactive = draw.chance(8);
    const int active = inactive ? draw.between(800, 1500) : draw.between(0, 90);
    person.lastActiveOn = stage.today.addDays(-active);
    person.registeredOn = person.lastActiveOn.addDays(-draw.between(30, 600));
}

void setItems(const Stage &stage, const Land &land, Order &order, Draw &draw)
{
    const auto products = productsOf(stage.platform);
    const auto size = static_cast<int>(products.size());
    const int count = draw.chance(30) ? 2 : 1;
    const int first = draw.below(size);
    for (int i = 0; i < count; ++i) {
        const Product &product = products[static_cast<std::size_t>((first + i) % size)];
        order.items.push_back(
            {product.sku, product.name, draw.chance(15) ? 2 : 1, product.cents * land.priceFactor});
        order.totalCents += order.items.back().cents * order.items.back().quantity;
    }
    if (draw.chance(20))
        order.discountCents = order.totalCents / 10;
    order.totalCents -= order.discountCents;
}

Text statusOf(const Order &order)
{
    if (order.returned)
        return "returned";
    if (order.closedOn.isValid())
        return "completed";
    if (order.deliveredOn.isValid())
        return "delivered";
    return order.shippedOn.isValid() ? "shipped" : "paid";
}

} // namespace

Draw::Draw(const Stage &stage, int subject, int topic)
    : m_state((static_cast<std::uint64_t>(stage.seed) << 32) ^
              (static_cast<std::uint64_t>(subject) << 12 | static_cast<std::uint64_t>(topic)) ^
              (static_cast<std::uint64_t>(stage.platform) << 60))
{
    below(2); // neighbouring starts part only after the first step
}

int Draw::below(int limit)
{
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t z = m_state;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
    z = (z ^ z >> 27) * 0x94D049BB133111EBU;
    z ^= z >> 31;
    return static_cast<int>(z % static_cast<std::uint64_t>(limit));
}

int Draw::between(int first, int last)
{
    return first + below(last - first + 1);
}

bool Draw::chance(int percent)
{
    return below(100) < percent;
}

std::string Draw::hex(int digits)
{
    std::string out;
    for (int i = 0; i < digits; ++i)
        out += "0123456789abcdef"[below(16)];
    return out;
}

Person personAt(const Stage &stage, int index)
{
    Draw draw(stage, index, WhoTopic);
    Person person;
    person.index = index;
    const Land &land = landOf(stage.platform, draw);
    person.land = &land;
    const Word &given = draw.oneOf(land.names->given);
    const Word &family = draw.oneOf(land.names->family);
    person.givenName = given.native;
    person.name = wholeName(land.names->order, given.native, family.native);
    person.email = mailbox(given, family, index, draw);
    const Place &place = draw.oneOf(land.places);
    person.phone = counted(place.phone, index);
    person.city = place.city;
    person.region = place.region;
    person.postcode = filled(place.postcode, draw);
    person.line1 = filled(draw.oneOf(land.streets), draw);
    if (draw.chance(35))
        person.line2 = filled(draw.oneOf(land.extras), draw);
    if (!isGuest(stage.platform, index, draw))
        person.account = uniqueNumber("A", stage, index, 0);
    setHistory(stage, person);
    return person;
}

std::vector<Order> ordersOf(const Stage &stage, const Person &person)
{
    Draw draw(stage, person.index, OrderTopic - 1);
    const int count = draw.chance(35) ? 1 : draw.between(1, 8);
    const auto span = static_cast<int>(person.registeredOn.daysTo(person.lastActiveOn));
    std::vector<QDate> days;
    for (int i = 0; i < count; ++i)
        days.push_back(person.registeredOn.addDays(draw.between(0, span)));
    std::sort(days.begin(), days.end());
    std::vector<Order> out;
    for (int i = 0; i < count; ++i)
        out.push_back(orderAt(stage, person, i, days[static_cast<std::size_t>(i)]));
    return out;
}

Order orderAt(const Stage &stage, const Person &person, int ordinal, QDate placedOn)
{
    constexpr Text prefixes[] = {"FR-", "SK", "M", "RU-", "H"};
    Draw draw(stage, person.index, OrderTopic + ordinal);
    Order order;
    order.number = uniqueNumber(prefixes[static_cast<int>(stage.platform)], stage, person.index, ordinal);
    order.placedOn = placedOn;
    order.shippedOn = upTo(placedOn.addDays(draw.between(1, 4)), stage.today);
    order.deliveredOn = upTo(placedOn.addDays(draw.between(5, 12)), stage.today);
    order.closedOn = upTo(placedOn.addDays(draw.between(26, 45)), stage.today);
    order.returned = draw.chance(10) && order.closedOn.isValid();
    order.status = statusOf(order);
    setItems(stage, *person.land, order, draw);
    order.gift = draw.chance(8);
    order.recipient =
        order.gift ? personAt(stage, firstRecipient + person.index % 39'000 * 10 + ordinal) : person;
    order.carrier = draw.oneOf(carriers);
    if (order.shippedOn.isValid())
        order.tracking = "NL" + draw.hex(4) + "x" + draw.hex(5);
    order.serial = "st_" + draw.hex(6) + "z" + draw.hex(6);
    order.lastFour = std::to_string(draw.between(1000, 9999));
    return order;
}

std::string uniqueNumber(std::string_view prefix, const Stage &stage, int index, int ordinal)
{
    // 48271 has no divisor in common with 10^8, so that different people never meet.
    constexpr int64_t all = 100'000'000;
    const int64_t plain = int64_t{index} * 10 + ordinal + stage.seed % 90'000;
    return std::string(prefix) + std::to_string(all + plain * 48271 % all).substr(1);
}

std::string filled(std::string_view pattern, Draw &draw)
{
    std::string out(pattern);
    for (char &c : out) {
        if (c == '#')
            c = static_cast<char>('1' + draw.below(9));
        else if (c == '@')
            c = "ABDEFGHJLNPRSTUW"[draw.below(16)];
    }
    return out;
}

std::string isoDay(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate).toStdString() : std::string();
}

std::string isoMoment(QDate day, int ordinal)
{
    const int minute = ordinal * 7 % 60;
    const int hour = 8 + ordinal % 12;
    const auto two = [](int value) {
        return std::to_string(100 + value).substr(1);
    };
    return isoDay(day) + "T" + two(hour) + ":" + two(minute) + ":" + two(ordinal % 60) + "Z";
}

std::string money(std::int64_t cents)
{
    return std::to_string(cents / 100) + "." + std::to_string(100 + cents % 100).substr(1);
}

std::string yesOrNo(bool value)
{
    return value ? "true" : "false";
}

std::string jsonList(const std::vector<std::string> &texts)
{
    std::string out = "[";
    for (const std::string &text : texts)
        out.append(out.size() > 1 ? "," : "").append(formats::quoteJson(text));
    return out + "]";
}

QDate upTo(QDate day, QDate today)
{
    return day <= today ? day : QDate();
}

std::string networkAddress(Draw &draw)
{
    constexpr Text nets[] = {"192.0.2.", "198.51.100.", "203.0.113.", "2001:db8::"};
    return std::string(draw.oneOf(nets)) + std::to_string(draw.between(1, 254));
}

} // namespace desk::sample
