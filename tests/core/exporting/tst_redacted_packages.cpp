// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/age_file.h"
#include "core/exporting/redaction_grounds.h"
#include "core/exporting/sealed_page.h"
#include "core/exporting/zip_stream.h"
#include "core/formats/io_device_source.h"
#include "core/formats/json_text.h"
#include "tests/core/exporting/package_fixture.h"

#include <nlohmann/json.hpp>

#include <chrono>

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

namespace {

using Files = std::map<std::string, std::string>;

Files filesIn(formats::ByteSource &sealed)
{
    Files out;
    std::string name;
    ZipStreamTake take;
    take.begin = [&](const std::string &next) -> Result<void> {
        name = next;
        out[name];
        return {};
    };
    take.data = [&](ByteView piece) -> Result<void> {
        out[name] += asText(piece);
        return {};
    };
    EXPECT_OK(readZipStream(sealed, take));
    return out;
}

FakeSource chats(const std::vector<std::string> &lines)
{
    FakeSource source;
    source.all.push_back(
        {"chats",
         "Chats",
         "",
         {{"line", "Line", policy::FieldType::Text, policy::Provenance::Provided, {}, {}},
          {"log", "Log", policy::FieldType::Json, policy::Provenance::Provided, {}, {}},
          {"count", "Count", policy::FieldType::Integer, policy::Provenance::Provided, {}, {}}},
         {},
         {}});
    source.records.emplace_back();
    for (std::size_t i = 0; i < lines.size(); ++i)
        source.records[0].push_back({std::to_string(i), {{"line", text(lines[i]), 1}}});
    return source;
}

RedactionDecision strike(std::size_t record, const std::string &what, const std::string &field = "line")
{
    return {"chats", std::to_string(record), field, {what, {}}, true, "others-rights"};
}

} // namespace

class RedactedPackages : public PackageTest
{
protected:
    Result<PackageReceipt> write(PackageSource &source, RedactedSource &redacted, PackageForm form,
                                 const std::string &name)
    {
        desk::test::SeededRandom random(1);
        const crypto::SigningKeyPair key = deskKey();
        LeakSearch leaks(redacted);
        NoProgress progress;
        PackageInfo info = sampleInfo();
        info.withheld.clear();
        return writePackage(info, source, {path(name), passphrase, form}, {key, random, &leaks}, progress);
    }
    Files read(PackageForm form, const std::string &name)
    {
        if (form == PackageForm::Zip) {
            Files out;
            for (const auto &[file, all] : contents(name))
                out[file] = all;
            return out;
        }
        QFile file(QString::fromStdString(path(name)));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        formats::DeviceSource device(file);
        if (form == PackageForm::Html) {
            auto page = SealedPageSource::open(device, passphrase);
            EXPECT_OK(page);
            return page.ok() ? filesIn(**page) : Files();
        }
        auto age = AgeSource::open(device, passphrase);
        EXPECT_OK(age);
        return age.ok() ? filesIn(**age) : Files();
    }
};

TEST_F(RedactedPackages, whatWasStruckIsInNoFileOfAnyForm)
{
    FakeSource source = chats({"Left with Maria Lopez.", "=MARIA LOPEZ", "Nothing of note"});
    source.records[0][2].cells.push_back({"log", json(R"([{"by":"Maria L\u00f3pez","n":1}])"), 2});
    source.records[0][2].cells.push_back({"count", number("4930123456"), 3});
    Redactions redactions;
    redactions.decisions = {strike(0, "Maria Lopez"),
                            strike(1, "MARIA LOPEZ"),
                            strike(2, "Maria L\\u00f3pez", "log"),
                            {"chats", "2", "count", {"4930123456", {"30123456"}}, true, "no-consent"}};
    for (const PackageForm form : {PackageForm::Zip, PackageForm::Html, PackageForm::Age}) {
        RedactedSource redacted(source, redactions);
        const std::string name = "package." + std::string(packageFormName(form));
        ASSERT_OK(write(redacted, redacted, form, name));
        const Files files = read(form, name);
        ASSERT_EQ(files.size(), 12U);
        for (const auto &[file, all] : files)
            for (const char *gone : {"Maria", "MARIA", "Lopez", "LOPEZ", "pez", "30123456"})
                EXPECT_EQ(all.find(gone), std::string::npos) << file << " holds " << gone;
        const auto data = nlohmann::json::parse(files.at("data/chats.json"))["records"];
        EXPECT_EQ(data[0]["line"], "Left with [███ rights of others].");
        EXPECT_EQ(data[1]["line"], "=[███ rights of others]");
        EXPECT_EQ(data[2]["log"][0]["by"], "[███ rights of others]");
        EXPECT_EQ(data[2]["log"][0]["n"], 1);
        EXPECT_EQ(data[2]["count"], "[███ no consent]");
        EXPECT_NE(files.at("data/chats.csv").find("'=[███ rights of others]"), std::string::npos)
            << "no formula";
        EXPECT_NE(files.at("index.html").find("Left with [███ rights of others]."), std::string::npos);
    }
}

TEST_F(RedactedPackages, aPackageThatStillHoldsItIsNotMade)
{
    const std::vector<std::pair<std::string, std::string>> left{{"Maria Lopez", "written as it is"},
                                                                {"maria\nLOPEZ", "written otherwise"},
                                                                {"Maria L&oacute;pez", "as HTML has it"},
                                                                {"\"Maria\\u0020Lopez\"", "as JSON has it"}};
    for (const auto &[line, how] : left) {
        for (const PackageForm form : {PackageForm::Zip, PackageForm::Html, PackageForm::Age}) {
            FakeSource source = chats({"Maria Lopez", line});
            Redactions redactions;
            redactions.decisions = {strike(0, "Maria Lopez")};
            RedactedSource redacted(source, redactions);
            const auto made = write(redacted, redacted, form, "package");
            ASSERT_FALSE(made.ok()) << how;
            EXPECT_EQ(made.error().code, ErrorCode::Conflict);
            EXPECT_EQ(made.error().place, "chats/line");
            EXPECT_EQ(made.error().message.find("Lopez"), std::string::npos);
            EXPECT_TRUE(filesLeft().isEmpty()) << "a package that was refused lies there";
        }
    }
}

/// The net catches what nobody struck out: here the source itself goes past it.
TEST_F(RedactedPackages, theSearchKnowsNothingOfTheSource)
{
    FakeSource source = chats({"Maria Lopez", "+49 30 123-456"});
    for (const RedactionDecision &each :
         {strike(0, "Maria Lopez"),
          RedactionDecision{"chats", "1", "line", {"030123456", {"30123456"}}, true, "others-rights"}}) {
        Redactions redactions;
        redactions.decisions = {each};
        RedactedSource redacted(source, redactions);
        const auto made = write(source, redacted, PackageForm::Zip, "package.zip");
        ASSERT_FALSE(made.ok());
        EXPECT_EQ(made.error().place, "index.html") << "the first file that would hold it";
        EXPECT_TRUE(filesLeft().isEmpty());
    }
}

TEST_F(RedactedPackages, whatWasDeclinedAndWhatIsTheirOwnMayStay)
{
    FakeSource source = chats({"Lopez", "Lopez and Lopez", "I am Claire Lopez"});
    Redactions redactions;
    redactions.decisions = {strike(0, "Lopez"), {"chats", "1", "line", {"Lopez", {}}, false, {}}};
    redactions.own = {{"Claire Lopez", {}}};
    RedactedSource redacted(source, redactions);
    ASSERT_OK(write(redacted, redacted, PackageForm::Zip, "package.zip"));
    const auto data = nlohmann::json::parse(content("data/chats.json"))["records"];
    EXPECT_EQ(data[0]["line"], "[███ rights of others]");
    EXPECT_EQ(data[1]["line"], "Lopez and Lopez");
    EXPECT_EQ(data[2]["line"], "I am Claire Lopez");
}

TEST_F(RedactedPackages, aWordOfThePackageItselfHindersNothing)
{
    FakeSource source = chats({"the Chats of others", "Line"});
    Redactions redactions;
    redactions.decisions = {strike(0, "Chats"), strike(0, "others"), strike(1, "Line")};
    RedactedSource redacted(source, redactions);
    ASSERT_OK(write(redacted, redacted, PackageForm::Zip, "package.zip"));
    EXPECT_EQ(nlohmann::json::parse(content("data/chats.json"))["records"][1]["line"],
              "[███ rights of others]");
}

TEST_F(RedactedPackages, whatIsWithheldSaysWhyAndNeverWhat)
{
    FakeSource source = chats({"Maria"});
    PackageInfo info = sampleInfo();
    info.withheld = {{"chats", "line", "other-person", "Struck out.", 2, "confidentiality", 3}};
    ASSERT_OK(PackageTest::write(source, info));
    const auto told = nlohmann::json::parse(content("withheld.json"))["withheld"][0];
    EXPECT_EQ(told["ground"], "confidentiality");
    EXPECT_EQ(told["reason"], "other-person");
    EXPECT_EQ(told["places"], 3);
    EXPECT_EQ(told["records"], 2);
    EXPECT_EQ(told["dpv"], "https://w3id.org/dpv/justifications#ConfidentialityObligationCompromised");
    EXPECT_NE(content("index.html").find("Struck out."), std::string::npos);
}

/// Random texts, random strikes in them: no struck string is left in any file of any form.
TEST_F(RedactedPackages, noStruckStringSurvivesAnywhere)
{
    desk::test::SeededRandom random(7);
    const std::vector<std::string> pieces{"Ana",  "López", "王小明", "\"",   "\\", "&",   "<b>",
                                          "\n",   " ",     ",",      "=1+1", "n",  "\\n", "ﬁsh",
                                          "amp;", "'",     "-",      "é",    "\t", "🙂"};
    const auto some = [&](std::uint64_t most) {
        std::string out;
        for (std::uint64_t i = 1 + random.below(most); i > 0; --i)
            out += pieces[random.below(pieces.size())];
        return out;
    };
    for (int round = 0; round < 120; ++round) {
        const std::string secret = "Q" + some(3) + "Z" + std::to_string(round) + "X";
        std::vector<std::string> lines;
        Redactions redactions;
        for (std::size_t i = 0; i < 6; ++i) {
            lines.push_back(some(8) + " " + secret + " " + some(8));
            redactions.decisions.push_back(strike(i, secret));
        }
        FakeSource source = chats(lines);
        source.records[0][5].cells[0] = {"log", json("[" + formats::quoteJson(lines[5]) + "]"), 1};
        redactions.decisions.back().field = "log";
        RedactedSource redacted(source, redactions);
        const auto form = static_cast<PackageForm>(round % 20 == 1 ? 1 : round % 20 == 2 ? 2 : 0);
        const std::string name = "package-" + std::to_string(round);
        const auto made = write(redacted, redacted, form, name);
        ASSERT_OK(made) << round;
        const std::string tail = "Z" + std::to_string(round) + "X"; // no escape changes it
        for (const auto &[file, all] : read(form, name))
            EXPECT_EQ(all.find(tail), std::string::npos) << round << ": " << file;
    }
}

/// Searching costs time, but never most of it; docs/redaction.md has the figure.
TEST_F(RedactedPackages, fiftyStrikesHardlySlowALargePackageDown)
{
    constexpr std::uint64_t many = 100'000;
    FakeSource source = chats({});
    source.madeCount = many;
    source.made[0] = [](std::uint64_t at) -> PackageRecord {
        const std::string n = std::to_string(at);
        return {n,
                {{"line",
                  text("message " + n + " from the desk about order 47-" + n +
                       (at % 2000 == 0 ? ", left with Maria Lopez" + n : ", nothing else to be said")),
                  1}}};
    };
    Redactions redactions;
    for (std::uint64_t at = 0; at < many; at += 2000)
        redactions.decisions.push_back(strike(at, "Maria Lopez" + std::to_string(at)));
    ASSERT_EQ(redactions.decisions.size(), 50U);
    const auto seconds = [&](const Redactions &decided, const std::string &name) {
        RedactedSource redacted(source, decided);
        const auto start = std::chrono::steady_clock::now();
        EXPECT_OK(write(redacted, redacted, PackageForm::Zip, name));
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const double without = seconds({}, "without.zip");
    const double with = seconds(redactions, "with.zip");
    RecordProperty("records_per_second", static_cast<int>(static_cast<double>(many) / with));
    EXPECT_LT(with, 4 * without);
}
