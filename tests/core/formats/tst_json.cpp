// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_text.h"
#include "core/formats/unicode.h"
#include "tests/core/formats/table_support.h"

#include <nlohmann/json.hpp>

#include <random>

namespace desk::formats {
namespace {

using Kind = Value::Kind;

TEST(JsonReader, keepsEverySpelling)
{
    const Table table =
        readTable("[ {\"n\":-0, \"d\":1.0,\"big\":1e400,\"id\":123456789012345678901234567890,\n"
                  "\"t\":\"x\\u00e9\\n\\ud83d\\ude00\\u0000\",\"b\":true,\"z\":null,\n"
                  "\"o\" : { \"k\" : [ 1.10 , \"a b\\u0041\" , { } ] , \"a\" : 0e0 }, \"e\":[ ]} ]");
    ASSERT_FALSE(table.error);
    ASSERT_EQ(table.rows.size(), 1U);
    ASSERT_FALSE(table.rows[0].fault);
    const std::vector<Cell> expected{
        {"n", {Kind::Number, "-0"}, 1},
        {"d", {Kind::Number, "1.0"}, 2},
        {"big", {Kind::Number, "1e400"}, 3},
        {"id", {Kind::Number, "123456789012345678901234567890"}, 4},
        {"t", {Kind::Text, std::string("x\xC3\xA9\n\xF0\x9F\x98\x80\0", 9)}, 5},
        {"b", {Kind::Boolean, "true"}, 6},
        {"z", {Kind::Null, "null"}, 7},
        {"o", {Kind::Json, "{\"k\":[1.10,\"a b\\u0041\",{}],\"a\":0e0}"}, 8},
        {"e", {Kind::Json, "[]"}, 9},
    };
    EXPECT_EQ(table.rows[0].cells, expected) << describe(table);
}

TEST(JsonReader, aBadRowDoesNotEndTheFile)
{
    struct Case
    {
        std::string row;
        ErrorCode code;
        std::string place;
    };
    TableOptions options;
    options.format = TableFormat::Json;
    options.limits = {200, 100, 8, 4};
    const ErrorCode input = ErrorCode::InvalidInput;
    const ErrorCode limit = ErrorCode::LimitExceeded;
    const std::vector<Case> cases{
        {"[1,{\"a\":2}]", input, "line 2, column 2"},
        {"\"text\"", input, "line 2, column 2"},
        {"null", input, "line 2, column 2"},
        {"{\"a\":1,\"a\":2}", input, "line 2, column 9"},
        {"{\"a\":1,\"\\u0061\":2}", input, "line 2, column 9"},
        {"{\"\xC3\xA9\":{\"b\":1,\n\"b\":2}}", input, "line 3, column 1"},
        {"{\"a\":\"\\ud800\"}", input, "line 2, column 7"},
        {"{\"a\":\"\\udc00\\ud800\"}", input, "line 2, column 7"},
        {"{\"a\":\"\\udc00\"}", input, "line 2, column 7"},
        {"{\"a\":[\"\\ud800\\u0041\"]}", input, "line 2, column 8"},
        {"{\"\\ud800x\":1}", input, "line 2, column 3"},
        {"{\"a\":1,\"\\ud800\"\n\n:1}", input, "line 2, column 9"},
        {"{\"a\":\"\xFF\"}", input, "line 2, column 7"},
        {"{\"a\":[[[[1]]]]}", limit, "line 2, column 10"},
        {"{\"a\":\"" + std::string(101, 'x') + "\"}", limit, "line 2, column 7"},
        {"{\"a\":\"" + std::string(90, 'x') + "\",\"b\":\"" + std::string(99, 'x') + "\"}", limit,
         "line 2, column 2"},
        {"{\"1\":1,\"2\":1,\"3\":1,\"4\":1,\"5\":1,\"6\":1,\"7\":1,\"8\":1,\"9\":1}", limit,
         "line 2, column 51"},
    };
    for (const Case &one : cases) {
        const Table table = readTable("[{\"v\":1},\n " + one.row + ",{\"v\":3}]", options);
        ASSERT_FALSE(table.error) << one.row << table.error->message;
        ASSERT_EQ(table.rows.size(), 3U) << one.row;
        ASSERT_TRUE(table.rows[1].fault) << one.row;
        EXPECT_EQ(table.rows[1].fault->code, one.code) << one.row;
        EXPECT_EQ(table.rows[1].fault->place, one.place) << one.row;
        EXPECT_EQ(table.rows[1].raw, one.row.substr(0, 200));
        EXPECT_EQ(table.rows[1].line, 2U);
        EXPECT_EQ(cellsOf(table.rows[2]), "v=3");
    }
}

TEST(JsonReader, aDocumentThatBreaksKeepsItsFirstRows)
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {"[{\"a\":1},\n{\"a\":01}]", "line 2, column 7"},
        {"[{\"a\":1},]", "line 1, column 10"},
        {"[{\"a\":1}\n", "line 2, column 1"},
        {"[{\"a\":1}] x", "line 1, column 11"},
        {"[{\"a\":1},{'a':1}]", "line 1, column 11"},
        {"[{\"a\":1},{\"a\":\"\t\"}]", "line 1, column 16"},
        {"[{\"a\":1},{\"a\":\"\\x\"}]", "line 1, column 17"},
        {"[{\"a\":1}}", "line 1, column 9"},
        {"[{\"a\":1} {\"b\":2}]", "line 1, column 10"},
        {"{\"a\":1}, {}", "line 1, column 8"},
    };
    for (const auto &[text, place] : cases) {
        const Table table = readTable(text, {.format = TableFormat::Json});
        ASSERT_TRUE(table.error) << text;
        EXPECT_EQ(table.error->place, place) << text << table.error->message;
        ASSERT_EQ(table.rows.size(), 1U) << text;
        EXPECT_EQ(cellsOf(table.rows[0]), "a=1");
    }
}

TEST(JsonReader, rowsPointerGoesToTheRows)
{
    const std::string text =
        "{\"meta\":{\"rows\":[1]},\"a/b\":[{\"x~\":[]},{\"x~\":[{\"v\":1},{\"v\":2}]}],\"z\":1}";
    const Table table = readTable(text, {.rowsPointer = "/a~1b/1/x~0"});
    ASSERT_FALSE(table.error) << table.error->message;
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(cellsOf(table.rows[1]), "v=2");
    EXPECT_EQ(cellsOf(readTable(text, {.rowsPointer = "/meta"}).rows.at(0)), "rows=[1]");
    for (const char *missing : {"/nowhere", "/a~1b/2", "/a~1b/01", "/a~1b/-", "/z/1", "/z"})
        EXPECT_EQ(readTable(text, {.rowsPointer = missing}).error->code, ErrorCode::InvalidInput) << missing;
    for (const char *bad : {"rows", "/a~2", "/~"})
        EXPECT_EQ(readTable(text, {.rowsPointer = bad}).error->code, ErrorCode::InvalidArgument) << bad;
    const Table twice = readTable("{\"r\":[{\"v\":1}],\"r\":[{\"v\":2}]}", {.rowsPointer = "/r"});
    ASSERT_TRUE(twice.error);
    EXPECT_EQ(twice.error->place, "line 1, column 16");
    EXPECT_EQ(twice.rows.size(), 1U);
    EXPECT_TRUE(readTable("{\"r\":[{\"v\":1}],\"q\":[1,}", {.rowsPointer = "/r"}).error);
}

TEST(JsonReader, formatsAreTold)
{
    const std::vector<std::pair<std::string, TableFormat>> cases{
        {"[{\"a\":1}]", TableFormat::Json},
        {" \n[]", TableFormat::Json},
        {"{\"a\":{\n}}", TableFormat::Json},
        {"{\"a\":1}", TableFormat::Json},
        {"{\"a\":1}\n{\"a\":2}\n", TableFormat::Ndjson},
        {"{\"a\":1}\r\n\r\n{\"a\":2}", TableFormat::Ndjson},
        {"[id],name\n1,2\n", TableFormat::Csv},
        {"{id},name\n1,2\n", TableFormat::Csv},
    };
    for (const auto &[text, format] : cases)
        EXPECT_EQ(readTable(text).dialect.format, format) << text;
    EXPECT_EQ(readTable("", {.format = TableFormat::Json}).error->code, ErrorCode::InvalidInput);
    EXPECT_EQ(readTable("7", {.format = TableFormat::Json}).error->code, ErrorCode::InvalidInput);
    EXPECT_TRUE(readTable("", {.format = TableFormat::Ndjson}).rows.empty());
}

TEST(Ndjson, aBadLineIsOneFault)
{
    TableOptions options;
    options.format = TableFormat::Ndjson;
    options.limits.maxRowBytes = 50;
    const std::string large = "{\"a\":\"" + std::string(60, 'x') + "\"}";
    const Table table = readTable(
        "{\"a\":1}\r\n\n{\"a\":\n[1]\n{\"a\":1} x\n" + large + "\n{\"a\":\"\xFF\"}\n{\"a\":2}", options);
    ASSERT_FALSE(table.error);
    ASSERT_EQ(table.rows.size(), 7U) << describe(table);
    const std::vector<std::string> places{"",
                                          "line 3, column 6",
                                          "line 4, column 1",
                                          "line 5, column 9",
                                          "line 6, column 1",
                                          "line 7, column 6",
                                          ""};
    for (std::size_t i = 0; i < places.size(); ++i)
        EXPECT_EQ(table.rows[i].fault ? table.rows[i].fault->place : "", places[i]) << i;
    EXPECT_EQ(table.rows[4].raw, large.substr(0, 50));
    EXPECT_EQ(table.rows[6].line, 8U);
    EXPECT_EQ(cellsOf(table.rows[6]), "a=2");
}

TEST(JsonText, aHostileTextCostsNoMoreThanItsLength)
{
    std::string deep = "[";
    for (int i = 0; i < 200'000; ++i)
        deep += "[\"\\ud800\",";
    EXPECT_FALSE(parseJsonValue(deep).ok());
    std::string names = "[{\"o\":{";
    for (int i = 0; i < 200'000; ++i)
        names += "\"" + std::to_string(i) + "\":1,";
    const Table table = readTable(names + "\"7\":1}}]");
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0].fault->code, ErrorCode::InvalidInput);
}

TEST(JsonText, jsonAtPicksWithoutChanging)
{
    const Value json{Kind::Json, "{\"a\":{\"b/c\":[1.10,{\"d\":\"\\u0041\"}],\"\":-0},\"t\":true}"};
    EXPECT_EQ(jsonAt(json, "").value(), json);
    EXPECT_EQ(jsonAt(json, "/a/b~1c/0").value(), (Value{Kind::Number, "1.10"}));
    EXPECT_EQ(jsonAt(json, "/a/b~1c/1/d").value(), (Value{Kind::Text, "A"}));
    EXPECT_EQ(jsonAt(json, "/a/b~1c/1").value(), (Value{Kind::Json, "{\"d\":\"\\u0041\"}"}));
    EXPECT_EQ(jsonAt(json, "/a/").value(), (Value{Kind::Number, "-0"}));
    EXPECT_FAILS(jsonAt(json, "/x"), ErrorCode::NotFound);
    EXPECT_FAILS(jsonAt(json, "/t/x"), ErrorCode::NotFound);
    EXPECT_FAILS(jsonAt(Value{Kind::Text, "{}"}, "/x"), ErrorCode::NotFound);
    EXPECT_FAILS(jsonAt(json, "x"), ErrorCode::InvalidArgument);
    EXPECT_FAILS(jsonAt(Value{Kind::Json, "{\"a\":1,\"a\":2}"}, "/a"), ErrorCode::InvalidInput);
}

TEST(JsonText, numbersAreToldFromOthers)
{
    for (const char *good : {"0", "-0", "10", "1.5", "-1.25e+10", "1E400", "0e0"})
        EXPECT_TRUE(isJsonNumber(good)) << good;
    for (const char *bad : {"", "01", "+1", "1.", ".5", "1e", "--1", "NaN", " 1", "1 ", "1,", "0x1", "\"1\""})
        EXPECT_FALSE(isJsonNumber(bad)) << bad;
}

TEST(JsonWriter, writesWhatOthersRead)
{
    const std::string all = [] {
        std::string text;
        for (int c = 0; c < 128; ++c)
            text += static_cast<char>(c);
        return text + "\xC3\xA9\xE2\x80\xA8\xF0\x9F\x98\x80";
    }();
    const auto write = [&all](JsonWriter &json) {
        json.beginObject().key("s").string(all).key("n").rawNumber("1.00").key("a").beginArray();
        json.boolean(true).null().beginObject().endObject().beginArray().endArray().rawJson("[1, 2]");
        json.endArray().key(all).value({Kind::Number, "-0"}).endObject();
        return json.finish();
    };
    MemorySink compact;
    MemorySink indented;
    JsonWriter first(compact);
    JsonWriter second(indented, 2);
    ASSERT_OK(write(first));
    ASSERT_OK(write(second));
    const auto expected =
        nlohmann::json{{"s", all},
                       {"n", 1.0},
                       {"a", {true, nullptr, nlohmann::json::object(), nlohmann::json::array(), {1, 2}}},
                       {all, 0}};
    EXPECT_EQ(nlohmann::json::parse(compact.text()), expected);
    EXPECT_EQ(nlohmann::json::parse(indented.text()), expected);
    EXPECT_NE(compact.text().find("\"n\":1.00,\"a\":[true,null,{},[],[1, 2]]"), std::string::npos);
    EXPECT_NE(indented.text().find("\n  \"n\": 1.00,\n  \"a\": [\n    true,"), std::string::npos);
}

TEST(JsonWriter, aFailingSinkIsTold)
{
    struct Full final : ByteSink
    {
        Result<void> write(ByteView) override { return fail(ErrorCode::Io, "full"); }
    } sink;
    JsonWriter json(sink);
    json.beginArray();
    for (int i = 0; i < 1000; ++i)
        json.string(std::string(1000, 'x'));
    json.endArray();
    EXPECT_FAILS(json.finish(), ErrorCode::Io);
}

TEST(Unicode, utf8IsCheckedByRfc3629)
{
    for (const char *good : {"", "a", "\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                             "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "12345678\xC3\xA9"})
        EXPECT_TRUE(isValidUtf8(good)) << good;
    for (const char *bad :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "12345678\xFF", "\xC3\x28"})
        EXPECT_FALSE(isValidUtf8(bad)) << bad;
}

TEST(Unicode, foldsAndStrips)
{
    EXPECT_EQ(nfc("e\u0301"), "\u00E9");
    EXPECT_EQ(nfc("\uFB01"), "\uFB01");
    EXPECT_EQ(caseFold("Stra\u00DFe \u0130"), "strasse i\u0307");
    EXPECT_EQ(stripMarks("J\u00F6rg M\u00DCLLER-Stra\u00DFe"), "jorg muller-strasse");
    EXPECT_EQ(stripMarks("\u0130brahim"), "ibrahim");
    EXPECT_EQ(stripMarks("\uFF21\uFB01"), "afi");
    EXPECT_EQ(stripMarks("\u5F20\u4F1F"), "\u5F20\u4F1F");
}

} // namespace
} // namespace desk::formats
