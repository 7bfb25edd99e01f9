// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_data.h"
#include "core/formats/json_text.h"
#include "core/formats/table_reader.h"
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"
#include "core/subjects/identifier.h"
#include "core/subjects/row_mapper.h"
#include "tests/support/public_data.h"

#include <map>
#include <set>

namespace desk::sample {
namespace {

using Row = std::map<std::string, std::string>;
using Rows = std::vector<Row>;
using Tables = std::map<std::string, Rows>;

constexpr std::uint32_t seed = 7;
const QDate today(2026, 11, 20);

policy::Profile profileOf(std::string_view id)
{
    auto profile = policy::parseProfile(*policy::shippedProfile(id));
    EXPECT_OK(profile);
    return std::move(*profile);
}

Rows rowsOf(const std::string &csv)
{
    formats::MemorySource source(asBytes(csv));
    auto table = formats::openTable(source, {formats::TableFormat::Csv, formats::TextEncoding::Utf8, ','});
    EXPECT_OK(table);
    Rows out;
    while (table.ok()) {
        auto next = (*table)->next();
        EXPECT_OK(next);
        if (!next.ok() || !*next)
            break;
        EXPECT_FALSE((*next)->fault) << "line " << (*next)->line;
        Row row;
        for (const formats::Cell &cell : (*next)->cells)
            row[cell.name] = cell.value.text;
        out.push_back(std::move(row));
    }
    return out;
}

Tables tablesOf(std::string_view profile, int people, std::uint32_t withSeed = seed)
{
    Tables out;
    for (const SampleTable &table : sampleTables(profile, people, withSeed, today))
        out[table.category] = rowsOf(table.csv);
    return out;
}

std::string everything(std::string_view profile, int people, std::uint32_t withSeed)
{
    std::string out;
    for (const SampleTable &table : sampleTables(profile, people, withSeed, today))
        out += table.category + "\n" + table.csv;
    return out;
}

/// Written apart from the check that importing uses: 13 to 19 digits in a row, spaces and dashes passed over.
bool holdsLuhnNumber(std::string_view text)
{
    std::string run;
    const auto passes = [&run] {
        int sum = 0;
        for (std::size_t i = 0; i < run.size(); ++i) {
            const int digit = run[run.size() - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return run.size() >= 13 && sum % 10 == 0;
    };
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            run += c;
        } else if (c != ' ' && c != '-') {
            if (passes())
                return true;
            run.clear();
        }
    }
    return passes();
}

bool isReserved(std::string_view email)
{
    return email.ends_with("@example.com") || email.ends_with("@example.org") ||
           email.ends_with("@example.net");
}

std::set<std::string> valuesOf(const Tables &tables, policy::IdentifierKind kind,
                               const policy::Profile &profile)
{
    std::set<std::string> out;
    for (const policy::Category &category : profile.categories)
        for (const policy::Field &field : category.fields)
            if (field.identifier == kind)
                for (const Row &row : tables.at(category.id))
                    out.insert(row.at(field.id));
    return out;
}

void expectFits(const policy::Field &field, const std::string &text)
{
    if (text.empty())
        return;
    switch (field.type) {
    case policy::FieldType::Date: {
        const QDate day = QDate::fromString(QString::fromStdString(text), Qt::ISODate);
        EXPECT_EQ(text.size(), 10U);
        EXPECT_TRUE(day.isValid() && day <= today && day > today.addYears(-6)) << text;
        break;
    }
    case policy::FieldType::DateTime:
        EXPECT_TRUE(QDateTime::fromString(QString::fromStdString(text), Qt::ISODate).isValid()) << text;
        EXPECT_TRUE(text.size() == 20 && text.back() == 'Z') << text;
        break;
    case policy::FieldType::Boolean:
        EXPECT_TRUE(text == "true" || text == "false") << text;
        break;
    case policy::FieldType::Integer:
        EXPECT_EQ(text.find_first_not_of("0123456789"), std::string::npos) << text;
        break;
    case policy::FieldType::Decimal:
        EXPECT_EQ(text.find_first_not_of("0123456789."), std::string::npos) << text;
        EXPECT_EQ(text.find('.'), text.size() - 3) << text;
        break;
    case policy::FieldType::List:
        EXPECT_EQ(text.front(), '[');
        [[fallthrough]];
    case policy::FieldType::Json:
        EXPECT_OK(formats::parseJsonValue(text));
        break;
    case policy::FieldType::Text:
        break;
    }
}

class SampleData : public testing::TestWithParam<std::string_view>
{
protected:
    const policy::Profile profile = profileOf(GetParam());
};

TEST_P(SampleData, DependsOnSeedAlone)
{
    EXPECT_EQ(everything(GetParam(), 30, 1), everything(GetParam(), 30, 1));
    EXPECT_NE(everything(GetParam(), 30, 1), everything(GetParam(), 30, 2));
}

TEST_P(SampleData, HasEveryCategoryAndFillsEveryField)
{
    const Tables tables = tablesOf(GetParam(), 300);
    ASSERT_EQ(tables.size(), profile.categories.size());
    for (const policy::Category &category : profile.categories)
        for (const policy::Field &field : category.fields) {
            const Rows &rows = tables.at(category.id);
            EXPECT_TRUE(std::any_of(rows.begin(), rows.end(),
                                    [&](const Row &row) { return !row.at(field.id).empty(); }))
                << category.id << " " << field.id;
        }
}

TEST_P(SampleData, AccountsAndOrdersComeFirst)
{
    const std::set<std::string> first{"account", "orders", "purchases"};
    bool rest = false;
    for (const SampleTable &table : sampleTables(GetParam(), 1, seed, today)) {
        EXPECT_FALSE(rest && first.contains(table.category)) << table.category;
        rest = rest || !first.contains(table.category);
    }
}

TEST_P(SampleData, ImportTakesEveryRow)
{
    for (const SampleTable &table : sampleTables(GetParam(), 120, seed, today)) {
        const policy::Category *category = policy::findCategory(profile, table.category);
        ASSERT_NE(category, nullptr);
        formats::MemorySource source(asBytes(table.csv));
        auto reader = formats::openTable(source, {});
        ASSERT_OK(reader);
        const subjects::RowMapper mapper(*category, policy::identityMapping(*category, (*reader)->columns()));
        EXPECT_TRUE(mapper.unmapped((*reader)->columns()).empty());
        for (auto row = (*reader)->next(); row.ok() && *row; row = (*reader)->next())
            EXPECT_OK(mapper.map(**row));
    }
}

TEST_P(SampleData, ValuesAreOfTheirTypesAndKeysUnique)
{
    const Tables tables = tablesOf(GetParam(), 300);
    for (const policy::Category &category : profile.categories) {
        SCOPED_TRACE(category.id);
        std::set<std::string> keys;
        for (const Row &row : tables.at(category.id)) {
            std::string key;
            for (const std::string &field : category.key) {
                EXPECT_FALSE(row.at(field).empty()) << field;
                key += row.at(field) + "|";
            }
            EXPECT_TRUE(category.key.empty() || keys.insert(key).second) << key;
            for (const policy::Field &field : category.fields)
                expectFits(field, row.at(field.id));
        }
    }
}

TEST_P(SampleData, ReferencesResolve)
{
    const Tables tables = tablesOf(GetParam(), 300);
    const std::string ordersIn = tables.contains("orders")      ? "orders"
                                 : tables.contains("purchases") ? "purchases"
                                                                : "business-orders";
    std::set<std::string> orders{""};
    for (const Row &row : tables.at(ordersIn))
        orders.insert(row.at("order_number"));
    std::set<std::string> accounts{""};
    if (tables.contains("account"))
        for (const Row &row : tables.at("account"))
            accounts.insert(row.at("account_id"));
    EXPECT_GT(orders.size(), 300U);
    for (const auto &[category, rows] : tables)
        for (const Row &row : rows) {
            EXPECT_TRUE(!row.contains("order_number") || orders.contains(row.at("order_number"))) << category;
            EXPECT_TRUE(!row.contains("account_id") || accounts.contains(row.at("account_id"))) << category;
        }
}

TEST_P(SampleData, ContactsAreReservedAndNoTextLooksLikeACard)
{
    const Tables tables = tablesOf(GetParam(), 700);
    for (const policy::Category &category : profile.categories)
        for (const Row &row : tables.at(category.id))
            for (const policy::Field &field : category.fields) {
                const std::string &text = row.at(field.id);
                ASSERT_FALSE(holdsLuhnNumber(text)) << category.id << " " << field.id << " " << text;
                ASSERT_TRUE(text.find('@') == std::string::npos || isReserved(text)) << text;
                if (text.empty())
                    continue;
                if (field.identifier == policy::IdentifierKind::Email) {
                    ASSERT_TRUE(subjects::normaliseEmailStrict(text)) << text;
                }
                if (field.identifier == policy::IdentifierKind::Phone) {
                    ASSERT_TRUE(subjects::normalisePhone(text, profile.defaultRegion)) << text;
                }
                if (field.id == "card_last_four") {
                    ASSERT_EQ(text.size(), 4U);
                }
            }
}

TEST_P(SampleData, OneInTwelveDeliveriesIsAGiftToAnother)
{
    const Tables tables = tablesOf(GetParam(), 700);
    for (const policy::Category &category : profile.categories) {
        if (category.parties.size() < 2 || category.id == "purchases")
            continue;
        const Rows &rows = tables.at(category.id);
        const auto gifts = std::count_if(rows.begin(), rows.end(),
                                         [](const Row &row) { return row.at("is_gift") == "true"; });
        const double share = static_cast<double>(gifts) / static_cast<double>(rows.size());
        EXPECT_GT(share, 0.06) << category.id;
        EXPECT_LT(share, 0.10) << category.id;
    }
}

TEST_P(SampleData, GrowsWithPeopleAndKeepsWhoWasThere)
{
    const Tables one = tablesOf(GetParam(), 1);
    const Tables fifty = tablesOf(GetParam(), 50);
    const Tables many = tablesOf(GetParam(), 2000);
    for (const auto &[category, rows] : one) {
        SCOPED_TRACE(category);
        const std::set<Row> among(fifty.at(category).begin(), fifty.at(category).end());
        for (const Row &row : rows)
            EXPECT_TRUE(among.contains(row));
        EXPECT_LT(rows.size(), fifty.at(category).size());
        EXPECT_GT(many.at(category).size(), 10 * fifty.at(category).size());
    }
    const auto people = valuesOf(many, policy::IdentifierKind::Email, profile).size();
    EXPECT_GE(people, 1900U);
    EXPECT_LE(people, 2100U);
}

std::string nameOf(const testing::TestParamInfo<std::string_view> &info)
{
    std::string name(info.param);
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Platforms, SampleData, testing::ValuesIn(policy::shippedProfileIds()), nameOf);

TEST(SampleTables, UnknownProfileHasNone)
{
    EXPECT_TRUE(sampleTables("no-such-shop", 5, seed, today).empty());
}

TEST(SampleTables, SkincareBrowsingNamesNobody)
{
    const Tables tables = tablesOf("skincare", 100);
    for (const Row &row : tables.at("browsing"))
        for (const auto &[field, text] : row) {
            EXPECT_EQ(text.find('@'), std::string::npos) << field;
            EXPECT_NE(text.front(), 'A') << field;
        }
}

class SampleRequests : public testing::TestWithParam<int>
{
};

TEST_P(SampleRequests, NamePeopleOfTheTablesUnlessMarked)
{
    const auto requests = sampleRequests(GetParam(), seed, today);
    EXPECT_EQ(requests.size(), static_cast<std::size_t>(12 + GetParam() / 20));
    std::map<std::string, Tables> tables;
    for (const std::string_view id : policy::shippedProfileIds())
        tables[std::string(id)] = tablesOf(id, GetParam());
    std::size_t nobody = 0;
    int before = 0;
    for (const SampleRequest &request : requests) {
        const policy::Profile profile = profileOf(request.profile);
        const auto known = [&](policy::IdentifierKind kind, const std::string &text) {
            return valuesOf(tables.at(request.profile), kind, profile).contains(text);
        };
        EXPECT_EQ(known(policy::IdentifierKind::Email, request.email), !request.findsNobody);
        EXPECT_TRUE(isReserved(request.email));
        if (!request.order.empty()) {
            EXPECT_EQ(known(policy::IdentifierKind::Order, request.order), !request.findsNobody);
        }
        if (!request.account.empty()) {
            EXPECT_EQ(known(policy::IdentifierKind::Account, request.account), !request.findsNobody);
        }
        EXPECT_NE(policy::findRight(profile, request.right), nullptr) << policy::spelling(request.right);
        EXPECT_EQ(request.residence.size(), 2U);
        EXPECT_EQ(request.text.find("%1"), std::string::npos);
        EXPECT_FALSE(holdsLuhnNumber(request.text));
        EXPECT_GE(request.daysAgo, before);
        before = request.daysAgo;
        nobody += request.findsNobody ? 1 : 0;
    }
    EXPECT_GE(nobody, 1U);
    EXPECT_LE(nobody, requests.size() / 8);
}

INSTANTIATE_TEST_SUITE_P(Counts, SampleRequests, testing::Values(1, 50, 200));

TEST(SampleRequests, CoverPlatformsAndLanguages)
{
    std::set<std::string> profiles;
    std::set<std::string> languages;
    for (const SampleRequest &request : sampleRequests(2000, seed, today)) {
        profiles.insert(request.profile);
        languages.insert(request.language);
    }
    EXPECT_EQ(profiles.size(), 5U);
    EXPECT_EQ(languages, (std::set<std::string>{"de", "en", "es", "fr", "zh-CN"}));
}

class Rehearsal : public testing::TestWithParam<std::uint32_t>
{
};

TEST_P(Rehearsal, GuestHasARichFileAndAGiftEachWay)
{
    const RehearsalGuest guest = rehearsalGuest(GetParam());
    const Tables tables = tablesOf("rugs", 1, GetParam());
    std::set<std::string> own;
    std::string phone;
    for (const Row &row : tables.at("orders")) {
        if (row.at("email") != guest.email)
            continue;
        EXPECT_EQ(row.at("account_id"), "");
        own.insert(row.at("order_number"));
        phone = row.at("phone");
        if (row.at("order_number") != guest.orderNumber)
            continue;
        EXPECT_EQ(row.at("placed_on"), guest.placedOn);
        EXPECT_EQ(row.at("total"), guest.total);
        EXPECT_EQ(row.at("billing_postcode"), guest.billingPostcode);
        EXPECT_EQ(row.at("buyer_name"), guest.buyerName);
    }
    EXPECT_EQ(own.size(), 3U);
    EXPECT_TRUE(own.contains(guest.orderNumber));
    EXPECT_GE(guest.billingPostcode.size(), 3U);
    int sent = 0;
    int received = 0;
    for (const Row &row : tables.at("delivery")) {
        const bool gift = row.at("is_gift") == "true";
        const bool toGuest = row.at("consignee_name") == guest.buyerName &&
                             row.at("consignee_phone") == phone &&
                             row.at("postcode") == guest.billingPostcode;
        const bool byGuest = own.contains(row.at("order_number"));
        EXPECT_TRUE(!byGuest || gift != toGuest);
        sent += byGuest && gift ? 1 : 0;
        received += !byGuest && gift && toGuest ? 1 : 0;
    }
    EXPECT_EQ(sent, 1);
    EXPECT_EQ(received, 1);
    for (const char *category : {"payment", "consultation", "after-sales", "reviews"}) {
        const Rows &rows = tables.at(category);
        EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const Row &row) {
            return own.contains(row.at("order_number"));
        })) << category;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Rehearsal, testing::Values(0U, 1U, 7U, 42U, 2026U, 4294967295U));

} // namespace
} // namespace desk::sample
