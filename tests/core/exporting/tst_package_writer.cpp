// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/package_verifier.h"
#include "tests/core/exporting/package_fixture.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

namespace {

std::uint32_t little(const std::string &bytes, std::size_t at, std::size_t size)
{
    std::uint32_t out = 0;
    for (std::size_t i = size; i > 0; --i)
        out = out << 8 | static_cast<unsigned char>(bytes.at(at + i - 1));
    return out;
}

class CancelAfter final : public Progress
{
public:
    explicit CancelAfter(std::uint64_t limit) : m_limit(limit) {}
    bool report(std::uint64_t done, std::uint64_t) override { return done < m_limit; }

private:
    std::uint64_t m_limit;
};

PackageRecord madeRecord(std::uint64_t at)
{
    const std::string n = std::to_string(at);
    return {toHex(asBytes(n)),
            {{"line", text("message " + n + " " + toHex(crypto::sha256Of({asBytes(n)}))), 1},
             {"n", number(n), 2}}};
}

} // namespace

class PackageWriter : public PackageTest
{
};

TEST_F(PackageWriter, FilesComeInTheOrderOfTheFormat)
{
    FakeSource source = sampleSource();
    const auto receipt = write(source);
    ASSERT_OK(receipt);
    std::vector<std::string> names;
    for (const auto &[name, all] : contents())
        names.push_back(name);
    const std::vector<std::string> expected{
        "index.html",           "letter.pdf",           "data/orders.json",
        "data/orders.csv",      "data/profile.json",    "data/profile.csv",
        "data/chats.json",      "data/chats.csv",       "data/csv-metadata.json",
        "person.jsonld",        "datapackage.json",     "withheld.json",
        "audit/checkpoint.txt", "audit/inclusion.json", "manifest.json",
        "manifest.sig"};
    EXPECT_EQ(names, expected);
    const std::vector<CategoryCount> counts{{"orders", 3}, {"profile", 1}, {"chats", 0}};
    EXPECT_EQ(receipt->records, counts);
    const std::string file = desk::test::readFile(path());
    EXPECT_EQ(receipt->bytes, file.size());
    EXPECT_EQ(receipt->sha256, crypto::sha256Of({asBytes(file)}));
    EXPECT_EQ(receipt->manifestDigest, crypto::sha256Of({asBytes(content("manifest.json"))}));
    EXPECT_EQ(QFile::permissions(QString::fromStdString(path())) &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions{});
}

TEST_F(PackageWriter, TheLetterIsAFileBesideThePageAndNoData)
{
    FakeSource source = sampleSource();
    ASSERT_OK(write(source));
    EXPECT_EQ(content("letter.pdf"), sampleInfo().letter);
    EXPECT_NE(content("manifest.json").find("\"letter.pdf\""), std::string::npos);
    EXPECT_EQ(content("datapackage.json").find("letter.pdf"), std::string::npos);
}

TEST_F(PackageWriter, WithoutAnAnswerThereIsNoLetterAndNoWordOfOne)
{
    PackageInfo info = sampleInfo();
    info.letter.clear();
    FakeSource source = sampleSource();
    ASSERT_OK(write(source, info));
    for (const auto &[name, all] : contents()) {
        EXPECT_NE(name, "letter.pdf");
        EXPECT_EQ(all.find("letter.pdf"), std::string::npos) << name;
    }
    const auto report = verifyPackage(path(), passphrase, deskKey().publicKey);
    ASSERT_OK(report);
    EXPECT_TRUE(report->ok());
}

TEST_F(PackageWriter, JsonHoldsValuesExactlyAsTheyAre)
{
    FakeSource source = sampleSource();
    ASSERT_OK(write(source));
    const std::string orders = content("data/orders.json");
    EXPECT_NE(orders.find("\"category\":\"orders\",\"label\":\"Orders & <returns>\""), std::string::npos);
    const std::string records =
        R"~("records":[{"number":"A-1","total":12.50,"paid":true,"placed":"2026-01-31"},)~"
        R"~({"total":-1e400,"number":"=HYPERLINK(\"http://example.com\")","gift wrap":"+cmd|' /C calc'!A0"},)~"
        R"~({"number":"A-3","paid":null}]})~";
    EXPECT_TRUE(orders.ends_with(records)) << orders;
    const std::string profile = content("data/profile.json");
    EXPECT_NE(profile.find(R"("tags":{"a":[1.0,"\u00e9"],"records":[{},{}]},"age":30)"), std::string::npos)
        << profile;
    const auto parsed = nlohmann::json::parse(profile);
    EXPECT_EQ(parsed["records"][0]["note"], "two\r\nlines, \"quoted\"\x01");
    EXPECT_EQ(parsed["records"][0]["name"], source.records[1][0].cells[0].value.text);
}

TEST_F(PackageWriter, CsvHasExtraColumnsLastAndNoFormulas)
{
    FakeSource source = sampleSource();
    ASSERT_OK(write(source));
    EXPECT_EQ(content("data/orders.csv"),
              "number,total,paid,placed,gift wrap\r\n"
              "A-1,12.50,true,2026-01-31,\r\n"
              "\"'=HYPERLINK(\"\"http://example.com\"\")\",\"'-1e400\",,,\"'+cmd|' /C calc'!A0\"\r\n"
              "A-3,,,,\r\n");
    const std::string profile = content("data/profile.csv");
    EXPECT_TRUE(profile.starts_with("name,note,tags,age,\"'@x1\",x2,x3\r\n")) << profile;
    EXPECT_NE(profile.find(",30,\"'@SUM(A1)\",,y\r\n"), std::string::npos) << profile;
    EXPECT_EQ(content("data/chats.csv"), "line\r\n");
}

TEST_F(PackageWriter, NoChecksumOfThePlaintextIsInTheZip)
{
    FakeSource source = sampleSource();
    ASSERT_OK(write(source));
    const std::string file = desk::test::readFile(path());
    const std::size_t end = file.size() - 22;
    ASSERT_EQ(little(file, end, 4), 0x06054b50U);
    const std::uint32_t count = little(file, end + 10, 2);
    ASSERT_EQ(count, 16U);
    std::size_t central = little(file, end + 16, 4);
    for (std::uint32_t i = 0; i < count; ++i) {
        ASSERT_EQ(little(file, central, 4), 0x02014b50U);
        EXPECT_EQ(little(file, central + 10, 2), 99U);
        EXPECT_EQ(little(file, central + 16, 4), 0U) << "central CRC of entry " << i;
        EXPECT_EQ(little(file, central + 12, 4), 0x5D75B6CCU) << "2026-11-21 22:54:24 UTC";
        const std::size_t local = little(file, central + 42, 4);
        ASSERT_EQ(little(file, local, 4), 0x04034b50U);
        EXPECT_EQ(little(file, local + 14, 4), 0U) << "local CRC of entry " << i;
        EXPECT_EQ(little(file, local + 10, 4), 0x5D75B6CCU);
        EXPECT_EQ(little(file, local + 6, 2) & 8U, 0U) << "there is no data descriptor that could hold one";
        central += 46 + little(file, central + 28, 2) + little(file, central + 30, 2) +
                   little(file, central + 32, 2);
    }
    EXPECT_EQ(central, end);
    EXPECT_EQ(file.find("HYPERLINK"), std::string::npos);
}

TEST_F(PackageWriter, SevenZipReadsTheSameFiles)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("7z"));
    if (program.isEmpty())
        GTEST_SKIP() << "7z is not installed";
    FakeSource source = sampleSource();
    ASSERT_OK(write(source));
    const QString archive = QString::fromStdString(path());
    const QString secret = QStringLiteral("-p") + QString::fromStdString(passphrase);
    QProcess check;
    check.start(program, {QStringLiteral("t"), secret, archive});
    ASSERT_TRUE(check.waitForFinished());
    EXPECT_EQ(check.exitCode(), 0) << check.readAll().toStdString();
    for (const auto &[name, all] : contents()) {
        QProcess extract;
        extract.start(program, {QStringLiteral("x"), QStringLiteral("-so"), secret, archive,
                                QString::fromStdString(name)});
        ASSERT_TRUE(extract.waitForFinished());
        EXPECT_EQ(extract.readAllStandardOutput().toStdString(), all) << name;
    }
}

TEST_F(PackageWriter, ManifestNamesEveryFileBeforeIt)
{
    FakeSource source = sampleSource();
    ASSERT_OK(write(source));
    const auto manifest = nlohmann::json::parse(content("manifest.json"));
    EXPECT_EQ(manifest["version"], 1);
    EXPECT_EQ(manifest["reference"], "FR-2026-000123");
    EXPECT_EQ(manifest["right"], "access");
    EXPECT_EQ(manifest["created"], "2026-11-21T22:54:25.123Z");
    const auto all = contents();
    ASSERT_EQ(manifest["files"].size(), all.size() - 2);
    for (std::size_t i = 0; i + 2 < all.size(); ++i) {
        const auto &file = manifest["files"][i];
        EXPECT_EQ(file["path"], all[i].first);
        EXPECT_EQ(file["bytes"], all[i].second.size());
        EXPECT_EQ(file["sha256"], toHex(crypto::sha256Of({asBytes(all[i].second)})));
        EXPECT_EQ(file.contains("records"),
                  all[i].first.starts_with("data/") && all[i].first != "data/csv-metadata.json");
    }
    EXPECT_EQ(manifest["files"][2]["records"], 3);
    const auto withheld = nlohmann::json::parse(content("withheld.json"))["withheld"];
    ASSERT_EQ(withheld.size(), 2U);
    EXPECT_EQ(withheld[0]["field"], "total");
    EXPECT_FALSE(withheld[1].contains("field"));
    EXPECT_EQ(withheld[1]["reason"], "secret");
}

TEST_F(PackageWriter, AnExistingFileStaysAsItIs)
{
    std::ofstream(path()) << "precious";
    FakeSource source = sampleSource();
    EXPECT_FAILS(write(source), ErrorCode::AlreadyExists);
    EXPECT_EQ(desk::test::readFile(path()), "precious");
    EXPECT_EQ(filesLeft().size(), 1);
}

TEST_F(PackageWriter, FailuresLeaveNothingBehind)
{
    struct Case
    {
        const char *what;
        ErrorCode code;
        std::function<void(FakeSource &, PackageInfo &)> spoil;
    };
    const std::vector<Case> cases{
        {"more records than counted", ErrorCode::Conflict,
         [](FakeSource &s, PackageInfo &) {
             s.surplus = 1;
         }},
        {"a cell twice", ErrorCode::InvalidInput,
         [](FakeSource &s, PackageInfo &) {
             s.records[0][0].cells.push_back(s.records[0][0].cells[0]);
         }},
        {"no UTF-8", ErrorCode::InvalidInput,
         [](FakeSource &s, PackageInfo &) {
             s.records[0][0].cells[0].value = text("\xFF");
         }},
        {"no number", ErrorCode::InvalidInput,
         [](FakeSource &s, PackageInfo &) {
             s.records[0][0].cells[1].value = number("007");
         }},
        {"no JSON", ErrorCode::InvalidInput,
         [](FakeSource &s, PackageInfo &) {
             s.records[1][0].cells[2].value = json("{\"a\":}");
         }},
        {"id is no file name", ErrorCode::InvalidArgument,
         [](FakeSource &s, PackageInfo &) {
             s.all[0].id = "../x";
         }},
        {"two categories of one id", ErrorCode::InvalidArgument,
         [](FakeSource &s, PackageInfo &) {
             s.all[0].id = s.all[1].id;
         }},
        {"no checkpoint", ErrorCode::InvalidArgument,
         [](FakeSource &, PackageInfo &i) {
             i.checkpoint.clear();
         }},
        {"too many columns", ErrorCode::LimitExceeded,
         [](FakeSource &s, PackageInfo &) {
             for (int i = 0; i < 4100; ++i)
                 s.records[0][0].cells.push_back({"x" + std::to_string(i), text(""), 0});
         }},
    };
    for (const Case &each : cases) {
        SCOPED_TRACE(each.what);
        FakeSource source = sampleSource();
        PackageInfo info = sampleInfo();
        each.spoil(source, info);
        EXPECT_FAILS(write(source, info), each.code);
        EXPECT_EQ(filesLeft().size(), 0);
    }
}

TEST_F(PackageWriter, ChangesBetweenTheReadingsAreAConflict)
{
    FakeSource source = sampleSource();
    source.made[2] = [&source](std::uint64_t at) {
        PackageRecord record = madeRecord(at);
        if (source.opened > 6) // the scans and the page are over
            record.cells.push_back({"new", text("x"), 3});
        return record;
    };
    source.madeCount = 10;
    EXPECT_FAILS(write(source), ErrorCode::Conflict);
    EXPECT_EQ(filesLeft().size(), 0);
}

TEST_F(PackageWriter, CancellingAnywhereLeavesNothingBehind)
{
    for (const PackageForm form : {PackageForm::Zip, PackageForm::Html, PackageForm::Age}) {
        for (const std::uint64_t after : {1U, 1500U, 2500U, 3000U}) {
            FakeSource source = sampleSource();
            source.made[2] = madeRecord;
            source.madeCount = 1000;
            CancelAfter progress(after);
            EXPECT_FAILS(make(source, {path(), passphrase, form}, progress), ErrorCode::Cancelled);
            EXPECT_EQ(filesLeft().size(), 0) << after;
        }
    }
}

TEST_F(PackageWriter, AFolderThatIsNotThereIsAnIoError)
{
    FakeSource source = sampleSource();
    NoProgress progress;
    EXPECT_FAILS(make(source, {path("no/such/folder.zip"), passphrase}, progress), ErrorCode::Io);
}

namespace {

std::uint64_t peakKilobytes()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    std::uint64_t value = 0;
    while (status >> word)
        if (word == "VmHWM:") {
            status >> value;
            return value;
        }
    return 0;
}

void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace

TEST_F(PackageWriter, MemoryStaysFlatOver100000Records)
{
    for (const PackageForm form : {PackageForm::Zip, PackageForm::Html, PackageForm::Age}) {
        SCOPED_TRACE(packageFormName(form));
        std::map<std::uint64_t, std::uint64_t> peaks;
        for (const std::uint64_t count : {2'000U, 100'000U}) {
            FakeSource source = sampleSource();
            source.made[2] = madeRecord;
            source.madeCount = count;
            const std::string name = std::to_string(count) + std::string(packageFormName(form));
            forgetPeak();
            ASSERT_OK(write(source, sampleInfo(), name, form));
            const auto report = verifyPackage(path(name), passphrase, deskKey().publicKey);
            ASSERT_OK(report);
            for (const PackageCheck &each : report->checks)
                EXPECT_TRUE(each.ok) << each.check << ": " << each.detail;
            peaks[count] = peakKilobytes();
        }
        EXPECT_GT(peaks[2'000], 0U);
#if !defined(__SANITIZE_ADDRESS__) // which keeps what was freed
        EXPECT_LT(peaks[100'000], 200U * 1024) << "kB";
        EXPECT_LT(peaks[100'000], peaks[2'000] + 8U * 1024) << "kB more than for two thousand records";
#endif
    }
}
