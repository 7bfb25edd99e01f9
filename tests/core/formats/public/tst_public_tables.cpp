// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_writer.h"
#include "core/formats/io_device_source.h"
#include "core/formats/json_text.h"
#include "tests/core/formats/table_support.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <set>

namespace desk::formats {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> filesBelow(std::string_view folder, std::string_view ending)
{
    std::vector<std::string> files;
    for (const auto &entry : fs::recursive_directory_iterator(test::publicData(folder)))
        if (entry.is_regular_file() && entry.path().extension() == ending)
            files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

std::string nameOf(const std::string &path)
{
    return fs::path(path).filename().string();
}

TEST(CsvSpectrum, allTwelveReadAsTheirJsonSays)
{
    const auto files = filesBelow("csv-spectrum/csvs", ".csv");
    ASSERT_EQ(files.size(), 12U);
    std::size_t cells = 0;
    for (const std::string &file : files) {
        SCOPED_TRACE(nameOf(file));
        std::string text = test::readFile(file);
        if (file.ends_with("_crlf.csv") && text.find('\r') == std::string::npos)
            for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
                text.insert(at, 1, '\r'); // some copies of the set have lost what the name promises
        const Table table = readTable(text);
        ASSERT_FALSE(table.error) << table.error->message;
        const std::string jsonFile =
            test::publicData("csv-spectrum/json/") + fs::path(file).stem().string() + ".json";
        auto expected = nlohmann::json::parse(test::readFile(jsonFile));
        if (expected
                .is_object()) { // location_coordinates: one row, and another telephone number than its CSV
            expected = nlohmann::json::array({expected});
            expected[0]["Contact Phone Number"] = "2095257564";
        }
        ASSERT_EQ(table.rows.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            EXPECT_FALSE(table.rows[i].fault);
            EXPECT_EQ(table.rows[i].cells.size(), expected[i].size());
            for (const Cell &cell : table.rows[i].cells) {
                ASSERT_TRUE(expected[i].contains(cell.name)) << cell.name;
                EXPECT_EQ(cell.value.text, expected[i][cell.name].get<std::string>());
                ++cells;
            }
        }
    }
    EXPECT_EQ(cells, 61U);
}

TEST(JsonTestSuite, parseJsonValueAcceptsAndRefusesWhatItMust)
{
    std::map<char, int> seen;
    for (const std::string &file : filesBelow("json-testsuite/test_parsing", ".json")) {
        const std::string name = nameOf(file);
        const auto value = parseJsonValue(test::readFile(file));
        ++seen[name[0]];
        if (name[0] == 'y') {
            EXPECT_TRUE(value.ok()) << name << ": " << value.error().message << ' ' << value.error().place;
        }
        if (name[0] == 'n') {
            EXPECT_FALSE(value.ok()) << name;
        }
        if (!value.ok()) {
            EXPECT_TRUE(value.error().place.starts_with("line ")) << name;
        }
    }
    EXPECT_EQ(seen, (std::map<char, int>{{'y', 95}, {'n', 188}, {'i', 35}}));
}

/// Every document made the value of a row, so that all of them reach the streaming reader.
TEST(JsonTestSuite, theStreamingReaderJudgesTheSame)
{
    // Names that are used twice are valid JSON and no valid row.
    const std::set<std::string> spoilt{"y_object_duplicated_key.json",
                                       "y_object_duplicated_key_and_value.json"};
    TableOptions options;
    options.format = TableFormat::Json;
    options.encoding = TextEncoding::Utf8;
    int read = 0;
    int refused = 0;
    for (const std::string &file : filesBelow("json-testsuite/test_parsing", ".json")) {
        const std::string name = nameOf(file);
        const std::string document = test::readFile(file);
        SCOPED_TRACE(name);
        const Table table = readTable("[{\"first\":1},\n{\"v\":" + document + "},{\"last\":2}]", options);
        const bool sound = !table.error && table.faults() == 0 && table.rows.size() == 3;
        if (name[0] == 'y') {
            EXPECT_EQ(sound, !spoilt.contains(name)) << describe(table);
            EXPECT_FALSE(table.error);
        }
        if (name[0] == 'n') {
            EXPECT_FALSE(sound) << describe(table);
        }
        if (sound && document.size() < 1000) {
            const auto alone = parseJsonValue(document);
            ASSERT_OK(alone);
            EXPECT_EQ(table.rows[1].cells[0].value, alone.value());
        }
        ++(sound ? read : refused);
        readTable(document, options); // as a document of its own: no crash, and the same in all pieces
        readTable(document);
    }
    EXPECT_EQ(read + refused, 318);
    EXPECT_GE(read, 93);
    EXPECT_GE(refused, 190);
}

TEST(JsonTestSuite, wholeDocumentsThatAreTablesAreRead)
{
    TableOptions options;
    options.format = TableFormat::Json;
    options.encoding = TextEncoding::Utf8;
    std::map<char, int> ended;
    for (const std::string &file : filesBelow("json-testsuite/test_parsing", ".json")) {
        const Table table = readTable(test::readFile(file), options);
        const char kind = nameOf(file)[0];
        if (!table.error && table.faults() == 0)
            ++ended[kind];
    }
    EXPECT_EQ(ended['n'], 0);
    EXPECT_GE(ended['y'], 10); // objects and empty arrays
}

TEST(NaughtyStrings, survivesCsvAndJsonUnchanged)
{
    const auto strings = nlohmann::json::parse(test::readFile(test::publicData("naughty-strings/blns.json")))
                             .get<std::vector<std::string>>();
    ASSERT_GE(strings.size(), 500U);
    MemorySink csvSink;
    CsvWriter csv(csvSink, {CsvSafety::Verbatim, ','});
    const std::vector<std::string> header{"a", "b"};
    csv.header(header);
    MemorySink jsonSink;
    JsonWriter json(jsonSink);
    json.beginArray();
    for (const std::string &text : strings) {
        const std::vector<std::string> row{text, "x" + text};
        csv.row(row);
        json.beginObject().key("a").string(text).key("b" + text).string("").endObject();
        EXPECT_EQ(nlohmann::json::parse(quoteJson(text)).get<std::string>(), text);
    }
    json.endArray();
    ASSERT_OK(csv.finish());
    ASSERT_OK(json.finish());
    for (const std::string_view written : {csvSink.text(), jsonSink.text()}) {
        const Table table = readTable(written);
        ASSERT_FALSE(table.error);
        ASSERT_EQ(table.rows.size(), strings.size());
        for (std::size_t i = 0; i < strings.size(); ++i) {
            ASSERT_FALSE(table.rows[i].fault) << i;
            EXPECT_EQ(table.rows[i].cells[0].value, (Value{Value::Kind::Text, strings[i]}));
        }
    }
}

TEST(CsvInjection, everyPayloadIsNeutralised)
{
    std::vector<std::string> payloads;
    for (const char *file : {"csv-injection/Intruder/csv-payload.txt",
                             "csv-injection/PayloadsAllTheThings/CSV Injection/README.md"}) {
        const bool prose = std::string_view(file).ends_with(".md");
        std::istringstream lines(test::readFile(test::publicData(file)));
        bool fenced = false;
        for (std::string line; std::getline(lines, line);) {
            const std::size_t begin = line.find_first_not_of(' ');
            const std::string text = begin == std::string::npos ? "" : line.substr(begin);
            if (text.starts_with("```"))
                fenced = !fenced;
            else if (!text.empty() &&
                     (!prose || (fenced && text.size() > 3))) // three are the bare characters
                payloads.push_back(prose ? text : line);
        }
    }
    EXPECT_EQ(payloads.size(), 18U);
    for (const std::string &payload : payloads) {
        MemorySink sink;
        CsvWriter writer(sink);
        writer.header(std::vector<std::string>{"a"});
        writer.row(std::vector<std::string>{payload});
        ASSERT_OK(writer.finish());
        const Table table = readTable(sink.text(), {.format = TableFormat::Csv, .delimiter = ','});
        ASSERT_EQ(table.rows.size(), 1U) << payload;
        EXPECT_EQ(table.rows[0].cells.at(0).value.text, "'" + payload);
    }
}

TEST(CsvW3c, everyFileIsReadOrRefusedWithAReason)
{
    const auto files = filesBelow("csv-w3c-csvw", ".csv");
    ASSERT_EQ(files.size(), 202U);
    std::size_t rows = 0;
    std::size_t opened = 0;
    for (const std::string &file : files) {
        const Table table = readTable(test::readFile(file));
        rows += table.rows.size();
        opened += table.error ? 0 : 1;
        if (table.error) {
            EXPECT_FALSE(table.error->message.empty()) << file;
        }
        for (const SourceRow &row : table.rows)
            EXPECT_NE(row.fault.has_value(), row.raw.empty()) << file;
    }
    EXPECT_GE(opened, 190U);
    EXPECT_GE(rows, 500U);
}

TEST(Superstore, isFoundToBeWindows1252)
{
    QFile file(QString::fromStdString(test::publicData("superstore/Retail Store Sales Data.csv")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    DeviceSource source(file);
    EXPECT_EQ(source.size(), 2250017U);
    const Table table = readFrom(source, {});
    ASSERT_FALSE(table.error);
    EXPECT_EQ(table.dialect, (TableDialect{TableFormat::Csv, TextEncoding::Windows1252, ',', false}));
    EXPECT_EQ(table.columns.size(), 21U);
    EXPECT_EQ(table.rows.size(), 9994U);
    EXPECT_EQ(table.faults(), 0U);
    EXPECT_EQ(table.rows.front().cells[6].value.text, "Claire Gute");
}

TEST(ShopifyFixtures, everyJsonFileIsReadable)
{
    const auto files = filesBelow("shopify-fixtures", ".json");
    ASSERT_EQ(files.size(), 157U);
    std::size_t cells = 0;
    for (const std::string &file : files) {
        const std::string text = test::readFile(file);
        const Table table = readTable(text, {.format = TableFormat::Json});
        ASSERT_FALSE(table.error) << file << ' ' << table.error->message << table.error->place;
        const auto expected = nlohmann::json::parse(text);
        const auto isNoRow = [](const nlohmann::json &element) {
            return !element.is_object();
        };
        const auto noRows = expected.is_array() ? std::count_if(expected.begin(), expected.end(), isNoRow)
                                                : std::ptrdiff_t{0};
        EXPECT_EQ(table.faults(), static_cast<std::size_t>(noRows)) << file;
        ASSERT_EQ(table.rows.size(), expected.is_array() ? expected.size() : 1U) << file;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const auto &object = expected.is_array() ? expected[i] : expected;
            for (const Cell &cell : table.rows[i].cells) {
                const auto value = cell.value.kind == Value::Kind::Text
                                       ? nlohmann::json(cell.value.text)
                                       : nlohmann::json::parse(cell.value.text);
                EXPECT_EQ(value, object.at(cell.name)) << file << ' ' << cell.name;
                ++cells;
            }
        }
    }
    EXPECT_GE(cells, 157U);
}

} // namespace
} // namespace desk::formats
