// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/package_verifier.h"
#include "core/formats/csv_writer.h"
#include "core/formats/table_reader.h"
#include "core/formats/unicode.h"
#include "tests/core/exporting/package_fixture.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <sstream>

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

std::string faults(const std::string &schemaFile, const nlohmann::json &document)
{
    const auto definition = nlohmann::json::parse(desk::test::readFile(desk::test::publicData(schemaFile)));
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(Adapter(definition), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    std::string out;
    if (!validator.validate(schema, Adapter(document), &results)) {
        valijson::ValidationResults::Error error;
        while (results.popError(error))
            out += (error.context.empty() ? "" : error.context.back()) + ": " + error.description + "\n";
    }
    return out;
}

} // namespace

class DataPackage : public PackageTest
{
};

TEST_F(DataPackage, FollowsThePublishedSchemas)
{
    FakeSource source = sampleSource();
    ASSERT_OK(write(source));
    const auto package = nlohmann::json::parse(content("datapackage.json"));
    EXPECT_EQ(faults("datapackage/datapackage.v2.json", package), "");
    ASSERT_EQ(package["resources"].size(), 6U);
    for (const auto &resource : package["resources"]) {
        EXPECT_EQ(faults("datapackage/dataresource.v2.json", resource), "") << resource["name"];
        EXPECT_EQ(faults("datapackage/tableschema.v2.json", resource["schema"]), "") << resource["name"];
        EXPECT_EQ(faults("datapackage/tabledialect.v2.json", resource["dialect"]), "") << resource["name"];
        const std::string all = content(resource["path"]);
        EXPECT_EQ(resource["bytes"], all.size());
        EXPECT_EQ(resource["hash"], "sha256:" + toHex(crypto::sha256Of({asBytes(all)})));
    }
    const auto &fields = package["resources"][1]["schema"]["fields"];
    EXPECT_EQ(fields[1]["type"], "number");
    EXPECT_EQ(fields[1]["provenance"], "observed");
    EXPECT_EQ(fields[1]["purposes"][0], "Accounting");
    EXPECT_EQ(fields[0]["purposes"][0], "Sending what was ordered");
    EXPECT_EQ(fields[4]["name"], "gift wrap");
    EXPECT_EQ(package["resources"][3]["schema"]["fields"][3]["party"], "Gift recipient");
}

TEST_F(DataPackage, TheSchemasRefuseWhatIsWrong)
{
    EXPECT_NE(faults("datapackage/datapackage.v2.json", nlohmann::json::parse(R"({"resources":[{}]})")), "");
    EXPECT_NE(
        faults("datapackage/tableschema.v2.json", nlohmann::json::parse(R"({"fields":[{"type":"string"}]})")),
        "");
}

TEST_F(DataPackage, NaughtyStringsComeBackUnchangedAndHarmless)
{
    const auto naughty =
        nlohmann::json::parse(desk::test::readFile(desk::test::publicData("naughty-strings/blns.json")));
    FakeSource source = sampleSource();
    for (const auto &each : naughty)
        source.records[2].push_back({"00", {{"line", text(each.get<std::string>()), 1}}});
    ASSERT_GT(source.records[2].size(), 400U);
    ASSERT_OK(write(source));
    const auto records = nlohmann::json::parse(content("data/chats.json"))["records"];
    ASSERT_EQ(records.size(), naughty.size());
    for (std::size_t i = 0; i < records.size(); ++i)
        EXPECT_EQ(records[i]["line"], naughty[i]);
    const std::string html = content("index.html");
    EXPECT_TRUE(formats::isValidUtf8(html));
    for (const char *never : {"<script", "<img", "<iframe", "<svg", "<a href=\"java", "<IMG"})
        EXPECT_EQ(html.find(never), std::string::npos) << never;
    const auto report = verifyPackage(path(), passphrase, deskKey().publicKey);
    ASSERT_OK(report);
    EXPECT_TRUE(report->ok());
}

TEST_F(DataPackage, FormulaPayloadsAreHarmlessInCsvAndUntouchedInJson)
{
    std::istringstream lines(
        desk::test::readFile(desk::test::publicData("csv-injection/Intruder/csv-payload.txt")));
    FakeSource source = sampleSource();
    std::vector<std::string> payloads;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || !formats::isValidUtf8(line))
            continue;
        payloads.push_back(line);
        source.records[2].push_back({"00", {{"line", text(line), 1}}});
    }
    ASSERT_GT(payloads.size(), 5U);
    ASSERT_OK(write(source));
    const auto records = nlohmann::json::parse(content("data/chats.json"))["records"];
    ASSERT_EQ(records.size(), payloads.size());
    const std::string csv = content("data/chats.csv");
    formats::MemorySource bytes(asBytes(csv));
    formats::TableOptions options;
    options.format = formats::TableFormat::Csv;
    options.encoding = formats::TextEncoding::Utf8;
    options.delimiter = ',';
    const auto table = formats::openTable(bytes, options);
    ASSERT_OK(table);
    for (std::size_t i = 0; i < payloads.size(); ++i) {
        EXPECT_EQ(records[i]["line"], payloads[i]);
        const auto row = (*table)->next();
        ASSERT_OK(row);
        ASSERT_TRUE(row->has_value());
        ASSERT_EQ((*row)->cells.size(), 1U);
        const std::string &cell = (*row)->cells[0].value.text;
        EXPECT_FALSE(formats::looksLikeFormula(cell)) << cell;
        EXPECT_EQ(cell, (formats::looksLikeFormula(payloads[i]) ? "'" : "") + payloads[i]);
    }
}
