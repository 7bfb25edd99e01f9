// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/correction_plan.h"
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"
#include "tests/support/public_data.h"

#include <gtest/gtest.h>

namespace desk::fulfilment {
namespace {

using formats::Value;

const policy::Profile &shipped(const std::string &id)
{
    static std::map<std::string, policy::Profile> read;
    const auto known = read.find(id);
    if (known != read.end())
        return known->second;
    auto parsed = policy::parseProfile(policy::shippedProfile(id).value_or("{}"));
    EXPECT_TRUE(parsed.ok()) << id;
    return read.emplace(id, parsed.ok() ? std::move(*parsed) : policy::Profile{}).first->second;
}

subjects::Record recordOf(const std::vector<std::pair<std::string, Value>> &cells)
{
    subjects::Record out;
    out.version = 3;
    for (const auto &[name, value] : cells)
        out.cells.push_back({name, value, 0});
    return out;
}

struct CorrectionRow
{
    const char *what;
    const char *profile;
    const char *category;
    const char *field;
    std::string value;
    std::optional<ErrorCode> fault;
};

class CorrectionChecks : public testing::TestWithParam<CorrectionRow>
{
};

TEST_P(CorrectionChecks, letsThroughWhatTheFieldCanHave)
{
    const CorrectionRow &row = GetParam();
    SCOPED_TRACE(row.what);
    const policy::Profile &profile = shipped(row.profile);
    const policy::Category *category = policy::findCategory(profile, row.category);
    ASSERT_NE(category, nullptr);
    const subjects::Record record = recordOf({{"email", {Value::Kind::Text, "ana@example.com"}}});
    const auto verdict = checkCorrection(profile, {category, &record, row.field, row.value});
    if (!row.fault) {
        EXPECT_OK(verdict);
        return;
    }
    EXPECT_FAILS(verdict, *row.fault);
    EXPECT_EQ(verdict.error().place, row.field);
    EXPECT_TRUE(row.value.empty() || verdict.error().message.find(row.value) == std::string::npos)
        << "a message never repeats what was typed";
}

constexpr auto bad = ErrorCode::InvalidArgument;

INSTANTIATE_TEST_SUITE_P(
    Fields, CorrectionChecks,
    testing::Values(
        CorrectionRow{"an address", "skincare", "account", "email", "anna@example.com", {}},
        CorrectionRow{"no address", "skincare", "account", "email", "anna at example", bad},
        CorrectionRow{"a field is emptied", "skincare", "account", "email", "", {}},
        CorrectionRow{"what stands there", "skincare", "account", "email", "ana@example.com", bad},
        CorrectionRow{"a number", "skincare", "account", "phone", "+49 30 1234501", {}},
        CorrectionRow{"a number of the shop's country", "skincare", "account", "phone", "(212) 555-0123", {}},
        CorrectionRow{"no number", "skincare", "account", "phone", "12", bad},
        CorrectionRow{"a credential", "skincare", "account", "credential", "secret", bad},
        CorrectionRow{"worked out", "skincare", "account", "browsing_labels", "oily skin", bad},
        CorrectionRow{"what names the row", "skincare", "account", "account_id", "A-2", bad},
        CorrectionRow{"unknown", "skincare", "account", "shoe_size", "42", bad},
        CorrectionRow{"a category of nobody", "skincare", "browsing", "day", "2026-01-31", bad},
        CorrectionRow{"not covered", "fragrance", "browsing", "page_track", "/rose", bad},
        CorrectionRow{"a day", "skincare", "orders", "placed_on", "2026-01-31", {}},
        CorrectionRow{"no day", "skincare", "orders", "placed_on", "2026-02-30", bad},
        CorrectionRow{"a day and more", "skincare", "orders", "placed_on", "2026-01-31 or so", bad},
        CorrectionRow{"an amount", "skincare", "orders", "total", "49.90", {}},
        CorrectionRow{"a comma", "skincare", "orders", "total", "49,90", bad},
        CorrectionRow{"a count", "marketplace", "purchases", "quantity", "2", {}},
        CorrectionRow{"half a thing", "marketplace", "purchases", "quantity", "2.5", bad},
        CorrectionRow{"yes or no", "marketplace", "purchases", "is_gift", "true", {}},
        CorrectionRow{"maybe", "marketplace", "purchases", "is_gift", "maybe", bad},
        CorrectionRow{"JSON", "skincare", "after-sales", "conversation", R"([{"said":"hello"}])", {}},
        CorrectionRow{"no JSON", "skincare", "after-sales", "conversation", "[", bad},
        CorrectionRow{"a card", "skincare", "after-sales", "description", "4111 1111 1111 1111", bad},
        CorrectionRow{"no text", "skincare", "account", "name", "\xFF\xFE", bad},
        CorrectionRow{"endless", "skincare", "account", "name", std::string(1025, 'a'), bad},
        CorrectionRow{"endless prose", "skincare", "after-sales", "description", std::string(20001, 'a'),
                      bad}));

TEST(CorrectionConditions, FR_R2_anAddressChangesOnlyBeforeShipment)
{
    SCOPED_TRACE("FR-R2");
    const policy::Profile &profile = shipped("fragrance");
    const policy::Category *logistics = policy::findCategory(profile, "logistics");
    ASSERT_NE(logistics, nullptr);
    for (const char *field : {"address_line_1", "address_line_2", "city", "region", "postcode", "country"}) {
        for (const Value &waiting : {Value{}, Value{Value::Kind::Null, "null"}}) {
            const subjects::Record open = recordOf({{"shipped_on", waiting}});
            EXPECT_OK(checkCorrection(profile, {logistics, &open, field, "10117"}));
        }
        const subjects::Record gone = recordOf({{"shipped_on", {Value::Kind::Text, "2026-11-01"}}});
        EXPECT_FAILS(checkCorrection(profile, {logistics, &gone, field, "10117"}), ErrorCode::Conflict);
    }
    const subjects::Record gone = recordOf({{"shipped_on", {Value::Kind::Text, "2026-11-01"}}});
    // A name is no address.
    EXPECT_OK(checkCorrection(profile, {logistics, &gone, "recipient_name", "Anna Ebert"}));
}

TEST(CorrectedCells, keepOrderKindAndWhatWasNotMeant)
{
    const policy::Profile &profile = shipped("marketplace");
    const policy::Category *purchases = policy::findCategory(profile, "purchases");
    const subjects::Record record = recordOf({{"sku", {Value::Kind::Text, "LAMP"}},
                                              {"quantity", {Value::Kind::Number, "1"}},
                                              {"is_gift", {Value::Kind::Boolean, "false"}},
                                              {"total", {Value::Kind::Null, "null"}}});
    const subjects::Cells cells = correctedCells(record, {{purchases, &record, "quantity", "2"},
                                                          {purchases, &record, "is_gift", "yes"},
                                                          {purchases, &record, "total", "9.90"},
                                                          {purchases, &record, "gift_message", "Hello"}});
    ASSERT_EQ(cells.size(), 5U);
    EXPECT_EQ(cells[0].value, (Value{Value::Kind::Text, "LAMP"}));
    EXPECT_EQ(cells[1].value, (Value{Value::Kind::Number, "2"}));
    EXPECT_EQ(cells[2].value, (Value{Value::Kind::Text, "yes"})) << "no JSON truth value";
    EXPECT_EQ(cells[3].value, (Value{Value::Kind::Text, "9.90"}));
    EXPECT_EQ(cells[4].name, "gift_message");
}

TEST(CorrectionDigest, changesWithEverythingThatMatters)
{
    const policy::Profile &profile = shipped("marketplace");
    const policy::Category *account = policy::findCategory(profile, "account");
    const policy::Category *delivery = policy::findCategory(profile, "delivery");
    const subjects::Record record = recordOf({{"city", {Value::Kind::Text, "Berlin"}}});
    subjects::Record newer = record;
    newer.version = 4;
    subjects::Record other = record;
    other.id.bytes[0] = 1;
    subjects::Record moved = recordOf({{"city", {Value::Kind::Text, "Bonn"}}});
    SubjectId ana;
    SubjectId ben;
    ben.bytes[0] = 1;
    std::set<crypto::Digest256> all;
    all.insert(correctionDigest(ana, {{account, &record, "city", "Ulm"}}));
    EXPECT_FALSE(all.insert(correctionDigest(ana, {{account, &record, "city", "Ulm"}})).second)
        << "the same gives the same";
    const WantedChange changes[] = {{account, &record, "city", "Kiel"}, {account, &record, "region", "Ulm"},
                                    {account, &newer, "city", "Ulm"},   {account, &other, "city", "Ulm"},
                                    {account, &moved, "city", "Ulm"},   {delivery, &record, "city", "Ulm"}};
    for (const WantedChange &change : changes)
        EXPECT_TRUE(all.insert(correctionDigest(ana, {change})).second)
            << change.field << " " << change.value;
    EXPECT_TRUE(all.insert(correctionDigest(ben, {{account, &record, "city", "Ulm"}})).second);
}

TEST(CorrectionMerchant, MH_R1_isNamedForWhatTheHubHoldsForThem)
{
    SCOPED_TRACE("MH-R1");
    const policy::Profile &hub = shipped("merchant-hub");
    const policy::Category *bought = policy::findCategory(hub, "end-customer");
    const subjects::Record record = recordOf({{"merchant_id", {Value::Kind::Text, "H-7"}}});
    const WantedChange change{bought, &record, "city", "Ulm"};
    EXPECT_EQ(merchantOf(hub, change, {policy::Requester::Guest, policy::Requester::EndCustomer}), "H-7");
    EXPECT_EQ(merchantOf(hub, change, {policy::Requester::Registered}), "") << "a merchant's own account";
    const policy::Profile &rugs = shipped("rugs");
    const policy::Category *orders = policy::findCategory(rugs, "orders");
    EXPECT_EQ(merchantOf(rugs, {orders, &record, "city", "Ulm"},
                         {policy::Requester::Guest, policy::Requester::EndCustomer}),
              "");
}

} // namespace
} // namespace desk::fulfilment
