// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/erasure_mask.h"
#include "tests/core/policy/policy_fixture.h"

#include <gtest/gtest.h>

namespace desk::policy {
namespace {

/// What the header's table says, row by row; none: refused.
std::optional<MaskEffect> promisedEffect(const Field &field, bool needed)
{
    using enum FieldType;
    const bool ordinary = field.sensitivity == Sensitivity::Ordinary;
    const bool inferred = field.provenance == Provenance::Inferred;
    if (needed) {
        const bool refused = field.sensitivity == Sensitivity::Secret || field.secondLayer ||
                             field.type == Json || (!ordinary && (field.type == List || inferred));
        return refused ? std::nullopt : std::optional(MaskEffect::Stays);
    }
    if (field.sensitivity == Sensitivity::Secret || field.secondLayer || inferred)
        return MaskEffect::Removed;
    if (field.identifier == IdentifierKind::Postcode)
        return MaskEffect::Coarsened;
    if (ordinary && (field.type == Date || field.type == DateTime))
        return MaskEffect::Coarsened;
    if (ordinary && (field.type == Integer || field.type == Decimal || field.type == Boolean))
        return MaskEffect::Stays;
    return MaskEffect::Removed;
}

TEST(ErasureMask, EveryTypeSensitivityAndProvenance)
{
    Category category;
    category.id = "orders";
    std::size_t seen = 0;
    std::size_t refused = 0;
    for (const auto &type : spellings<FieldType>())
        for (const auto &sensitivity : spellings<Sensitivity>())
            for (const auto &provenance : spellings<Provenance>())
                for (int bits = 0; bits < 8; ++bits) {
                    Field field;
                    field.id = "f";
                    field.type = type.value;
                    field.sensitivity = sensitivity.value;
                    field.provenance = provenance.value;
                    field.secondLayer = (bits & 1) != 0;
                    field.identifier = (bits & 2) != 0 ? IdentifierKind::Postcode : IdentifierKind::None;
                    const bool needed = (bits & 4) != 0;
                    const auto effect = maskEffect(category, field, needed);
                    const auto promised = promisedEffect(field, needed);
                    ++seen;
                    ASSERT_EQ(effect.ok(), promised.has_value())
                        << type.text << sensitivity.text << provenance.text << bits;
                    if (promised) {
                        EXPECT_EQ(*effect, *promised)
                            << type.text << sensitivity.text << provenance.text << bits;
                        continue;
                    }
                    ++refused;
                    EXPECT_EQ(effect.error().code, ErrorCode::InvalidArgument);
                    EXPECT_EQ(effect.error().place, "orders/f");
                }
    EXPECT_EQ(seen, 8U * 4 * 3 * 8);
    EXPECT_EQ(refused, 2U * (96 + 96 - 45)) << "second layer: all 96; without: 96 less the 45 that may stay";
}

TEST(ErasureMask, WhatTheTableDoesNotHaveStopsTheRun)
{
    Category category;
    category.id = "orders";
    Field field;
    field.id = "f";
    for (const bool needed : {false, true}) {
        field.type = static_cast<FieldType>(9);
        field.sensitivity = Sensitivity::Ordinary;
        EXPECT_FAILS(maskEffect(category, field, needed), ErrorCode::InvalidArgument);
        field.type = FieldType::Text;
        for (const int sensitivity : {0, 5}) {
            field.sensitivity = static_cast<Sensitivity>(sensitivity);
            EXPECT_FAILS(maskEffect(category, field, needed), ErrorCode::InvalidArgument);
        }
    }
    category.fields = {field};
    EXPECT_FAILS(checkMask(category, {}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(maskedRow(category, {}, FakeRow({})), ErrorCode::InvalidArgument);
}

TEST(ErasureMask, ARowOfTheBookShop)
{
    const Profile profile = profileOf(bookShopJson());
    const Category &orders = *findCategory(profile, "orders");
    const FakeRow row({{"order_number", "B1"},
                       {"account_id", "A1"},
                       {"email", "ada@example.org"},
                       {"title", "Emma"},
                       {"price", "12.50"},
                       {"is_gift", "true"},
                       {"recipient_name", "Grace"},
                       {"postcode", "10115"},
                       {"street", "1 Lane"},
                       {"placed_on", "2025-03-04"},
                       {"shipped_on", ""},
                       {"unmapped", "anything"}});
    const auto left = maskedRow(orders, {"order_number", "title"}, row);
    ASSERT_OK(left);
    const std::vector<FieldText> expected{{"order_number", "B1"}, {"title", "Emma"},
                                          {"price", "12.50"},     {"is_gift", "true"},
                                          {"postcode", "10"},     {"placed_on", "2025-03"}};
    EXPECT_EQ(*left, expected);
    const auto unknown = maskedRow(orders, {"order_number", "colour"}, row);
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().place, "orders/colour");
    const auto sealed = maskedRow(orders, {"street"}, row);
    ASSERT_FALSE(sealed.ok());
    EXPECT_EQ(sealed.error().place, "orders/street");
    EXPECT_EQ(sealed.error().message.find("Lane"), std::string::npos);
}

TEST(ErasureMask, Coarsened)
{
    struct CoarseRow
    {
        FieldType type;
        const char *text;
        const char *coarse;
    };
    using enum FieldType;
    const std::vector<CoarseRow> rows{
        {Date, "2025-12-31", "2025-12"},
        {DateTime, "2025-12-31T23:30:00-02:00", "2026-01"},
        {Date, "31.12.2025", ""},
        {Date, "", ""},
        {Text, "SW1A 1AA", "SW"},
        {Text, "10115", "10"},
        {Text, "101", ""},
        {Text, "", ""},
        {Text, "\xFF\xFF\xFF\xFF\xFF", ""},
    };
    for (const CoarseRow &row : rows) {
        Field field;
        field.type = row.type;
        EXPECT_EQ(coarsened(field, row.text), row.coarse) << row.text;
    }
}

struct TotalRow
{
    const char *fact;
    const char *profile;
    const char *category;
    Texts row;
    RowTotal total;
};

TEST(Totals, NameNobody)
{
    const std::vector<TotalRow> rows{
        {"SK-R3",
         "skincare",
         "orders",
         {{"total", "49.90"}, {"currency", "USD"}, {"placed_on", "2025-03-04"}, {"order_number", "S1"}},
         {"2025-03", "USD", 499'000, 1}},
        {"FR-T1",
         "fragrance",
         "orders",
         {{"total", "-3"}, {"currency", "EUR"}, {"placed_on", "2025-03-04"}},
         {"2025-03", "EUR", -30'000, 1}},
        {"MP-T1",
         "marketplace",
         "purchases",
         {{"unit_price", "0.3333"}, {"quantity", "3"}, {"currency", "USD"}, {"completed_on", "2024-12-01"}},
         {"2024-12", "USD", 9'999, 1}},
        {"MP-T1: no quantity",
         "marketplace",
         "purchases",
         {{"unit_price", "+.5"}, {"currency", "USD"}},
         {"", "USD", 5'000, 1}},
        {"SK-R3: nothing known", "skincare", "orders", {}, {"", "", 0, 1}},
        {"SK-R3: a text in place of a currency",
         "skincare",
         "orders",
         {{"total", "7.00000"}, {"currency", "Ada Lovelace"}, {"placed_on", "in spring"}},
         {"", "", 70'000, 1}},
    };
    for (const TotalRow &row : rows) {
        const Profile profile = shippedAs(row.profile);
        const TotalRule *rule = findTotal(profile, row.category);
        ASSERT_NE(rule, nullptr) << row.fact;
        const auto total = deidentifiedTotal(*rule, FakeRow(row.row));
        ASSERT_OK(total);
        EXPECT_EQ(*total, row.total) << row.fact << " " << total->tenThousandths << total->month;
    }
}

TEST(Totals, OnlyWhatAddsUpExactly)
{
    const TotalRule rule{"orders", "total", "quantity", "", "", {}};
    const auto error = [&](const char *total, const char *quantity) {
        const auto made = deidentifiedTotal(rule, FakeRow({{"total", total}, {"quantity", quantity}}));
        return made.ok() ? std::string() : made.error().place;
    };
    EXPECT_EQ(error("1.0001", "1"), "");
    EXPECT_EQ(error("922337203685477.5807", "1"), "");
    for (const char *bad : {"1.00001", "1,50", "abc", "-", ".", "1.2.3", "922337203685477.5808", "1e3"})
        EXPECT_EQ(error(bad, "1"), "orders/total") << bad;
    for (const char *bad : {"1.5", "many", "99999999999999999999"})
        EXPECT_EQ(error("1", bad), "orders/quantity") << bad;
    EXPECT_EQ(error("922337203685477", "2"), "orders/quantity");
}

} // namespace
} // namespace desk::policy
