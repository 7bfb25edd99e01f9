// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mapping.h"
#include "core/policy/profile_parser.h"
#include "tests/support/public_data.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace desk::policy {
namespace {

using Pointers = std::vector<std::string>;

Category orders()
{
    auto profile = parseProfile(test::readFile(test::sourceFile("tests/core/policy/book_shop.json")));
    EXPECT_TRUE(profile.ok());
    return *findCategory(*profile, "orders");
}

const char *const whole = R"({
    "category": "orders", "encoding": "windows-1252", "delimiter": ";", "rows": "/data/orders", "missing": ["N/A", "-"],
    "fields": [
        {"field": "order_number", "from": ["Order"]},
        {"field": "email", "from": ["/customer/email"]},
        {"field": "recipient_name", "from": ["First", "Last"], "join": " "},
        {"field": "is_gift", "constant": "false"},
        {"field": "placed_on", "from": ["Date"], "datePattern": "dd.MM.yyyy"}
    ],
    "unmapped": "keep", "ignore": ["Notes"]})";

TEST(Mapping, IsWrittenAsItWasRead)
{
    const auto first = parseMapping(whole, orders());
    ASSERT_OK(first);
    const auto again = parseMapping(mappingText(*first), orders());
    ASSERT_OK(again);
    EXPECT_EQ(mappingText(*again), mappingText(*first));
    EXPECT_EQ(again->encoding, "windows-1252");
    ASSERT_EQ(again->fields.size(), 5U);
    EXPECT_EQ(again->fields[2].join, " ");
    EXPECT_EQ(again->fields[3].constant, "false");
    EXPECT_EQ(again->fields[4].datePattern, "dd.MM.yyyy");
    EXPECT_EQ(again->unmapped, Unmapped::Keep);
    EXPECT_EQ(again->ignore, std::vector<std::string>{"Notes"});
}

TEST(Mapping, ReadsAWholeFile)
{
    const auto parsed = parseMapping(whole, orders());
    ASSERT_OK(parsed);
    EXPECT_EQ(parsed->category, "orders");
    EXPECT_EQ(parsed->encoding, "windows-1252");
    EXPECT_EQ(parsed->delimiter, ";");
    EXPECT_EQ(parsed->rows, "/data/orders");
    EXPECT_EQ(parsed->missing, (Pointers{"N/A", "-"}));
    ASSERT_EQ(parsed->fields.size(), 5U);
    EXPECT_EQ(parsed->fields[1].from, Pointers{"/customer/email"});
    EXPECT_FALSE(parsed->fields[1].constant.has_value());
    EXPECT_EQ(parsed->fields[2].from, (Pointers{"First", "Last"}));
    EXPECT_EQ(parsed->fields[2].join, " ");
    EXPECT_EQ(parsed->fields[3].constant, "false");
    EXPECT_EQ(parsed->fields[4].datePattern, "dd.MM.yyyy");
    EXPECT_EQ(parsed->unmapped, Unmapped::Keep);
    EXPECT_EQ(parsed->ignore, Pointers{"Notes"});
}

TEST(Mapping, RefusesStrayColumnsUnlessToldOtherwise)
{
    const auto parsed = parseMapping(R"({"fields": [{"field": "order_number", "from": ["No"]}]})", orders());
    ASSERT_OK(parsed);
    EXPECT_EQ(parsed->unmapped, Unmapped::Refuse);
    EXPECT_EQ(parsed->category, "");
}

struct MappingRow
{
    const char *name;
    std::string text;
    Pointers pointers;
};

std::string withFields(const std::string &fields, const std::string &more = {})
{
    return R"({"fields": [{"field": "order_number", "from": ["No"]})" + fields + "]" + more + "}";
}

TEST(Mapping, EveryFaultHasItsPlace)
{
    const std::vector<MappingRow> rows{
        {"no JSON", "{", {""}},
        {"nothing mapped", R"({"fields": []})", {"/fields"}},
        {"no fields at all", "{}", {""}},
        {"unknown members",
         R"({"fields": [{"field": "order_number", "from": ["No"], "x": 1}], "y": 1})",
         {"/fields/0/x", "/y"}},
        {"another category", withFields("", R"(, "category": "returns")"), {"/category"}},
        {"no such encoding", withFields("", R"(, "encoding": "ebcdic")"), {"/encoding"}},
        {"delimiter of two", withFields("", R"(, "delimiter": ",,")"), {"/delimiter"}},
        {"rows that are no pointer", withFields("", R"(, "rows": "data")"), {"/rows"}},
        {"no such policy", withFields("", R"(, "unmapped": "guess")"), {"/unmapped"}},
        {"unknown field", withFields(R"(, {"field": "colour", "from": ["C"]})"), {"/fields/1/field"}},
        {"field twice", withFields(R"(, {"field": "order_number", "from": ["C"]})"), {"/fields/1/field"}},
        {"column twice", withFields(R"(, {"field": "title", "from": ["No"]})"), {"/fields/1/from/0"}},
        {"column twice in one field",
         withFields(R"(, {"field": "title", "from": ["A", "A"]})"),
         {"/fields/1/from/1"}},
        {"no source", withFields(R"(, {"field": "title"})"), {"/fields/1"}},
        {"empty source", withFields(R"(, {"field": "title", "from": []})"), {"/fields/1/from"}},
        {"two kinds of source",
         withFields(R"(, {"field": "title", "from": ["A"], "constant": "b"})"),
         {"/fields/1/constant"}},
        {"broken pointer", withFields(R"(, {"field": "title", "from": ["/a~2"]})"), {"/fields/1/from/0"}},
        {"join of one",
         withFields(R"(, {"field": "title", "from": ["A"], "join": " "})"),
         {"/fields/1/join"}},
        {"joined number", withFields(R"(, {"field": "price", "from": ["A", "B"]})"), {"/fields/1/from"}},
        {"pattern of a text",
         withFields(R"(, {"field": "title", "from": ["A"], "datePattern": "yyyy"})"),
         {"/fields/1/datePattern"}},
        {"pattern with other letters",
         withFields(R"(, {"field": "placed_on", "from": ["A"], "datePattern": "YYYY-MM"})"),
         {"/fields/1/datePattern"}},
        {"pattern without a year",
         withFields(R"(, {"field": "placed_on", "from": ["A"], "datePattern": "dd.MM."})"),
         {"/fields/1/datePattern"}},
        {"ignored and mapped", withFields("", R"(, "ignore": ["A", "No"])"), {"/ignore/1"}},
        {"key not filled", R"({"fields": [{"field": "title", "from": ["A"]}]})", {"/fields"}},
        {"all at once",
         R"({"category": "x", "fields": [{"field": "colour", "from": ["A"], "join": "-"}]})",
         {"/category", "/fields", "/fields/0/field", "/fields/0/join"}},
    };
    for (const MappingRow &row : rows) {
        const auto faults = checkMapping(row.text, orders());
        Pointers pointers;
        std::string messages;
        for (const Fault &each : faults) {
            pointers.push_back(each.pointer);
            messages += each.pointer + ": " + each.message + "\n";
        }
        std::sort(pointers.begin(), pointers.end());
        EXPECT_EQ(pointers, row.pointers) << row.name << "\n" << messages;
        EXPECT_FAILS(parseMapping(row.text, orders()), ErrorCode::InvalidInput);
    }
}

TEST(Mapping, WithoutAFileColumnsFillFieldsOfTheirName)
{
    const std::vector<std::string> columns{"Order_Number", "EMAIL", "comment", "email", "title "};
    const ImportMapping mapping = identityMapping(orders(), columns);
    EXPECT_EQ(mapping.category, "orders");
    EXPECT_EQ(mapping.unmapped, Unmapped::Refuse);
    ASSERT_EQ(mapping.fields.size(), 2U);
    EXPECT_EQ(mapping.fields[0].field, "order_number");
    EXPECT_EQ(mapping.fields[0].from, Pointers{"Order_Number"});
    EXPECT_EQ(mapping.fields[1].field, "email");
    EXPECT_EQ(mapping.fields[1].from, Pointers{"EMAIL"});
    EXPECT_TRUE(identityMapping(orders(), {}).fields.empty());
}

} // namespace
} // namespace desk::policy
