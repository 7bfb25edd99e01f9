// SPDX-License-Identifier: GPL-3.0-or-later
// Strings that break programs, and CSV files that break readers: what goes in comes out of a package, to the
// letter.
#include "tests/support/asking.h"
#include "tests/support/package_contents.h"
#include "tests/support/test_profile.h"

#include <QDir>

#include <algorithm>

namespace desk::test::strings {
namespace {

class PublicStrings : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(
            m_desk.create({testProfile("string-shop", "ST",
                                       {{"rows",
                                         "erasable",
                                         {"account_id", "item"},
                                         {{"account_id", "account"}, {"item"}, {"text"}}}})}));
    }
    /// The records of the person's package, by their item.
    std::map<QString, QJsonObject> packageOf(const std::string &account)
    {
        std::map<QString, QJsonObject> out;
        const std::string path = m_desk.path("package.zip");
        const auto written = answerAccess(m_desk, account, path);
        EXPECT_OK(written);
        if (!written.ok())
            return out;
        const auto contents = packageContents(path, written->passphrase);
        EXPECT_TRUE(QFile::remove(QString::fromStdString(path)));
        QJsonParseError error;
        const auto document =
            QJsonDocument::fromJson(QByteArray::fromStdString(contents.at("data/rows.json")), &error);
        EXPECT_EQ(error.error, QJsonParseError::NoError);
        for (const QJsonValue &record : document["records"].toArray())
            EXPECT_TRUE(out.emplace(record["item"].toString(), record.toObject()).second);
        return out;
    }

    RehearsalDesk m_desk;
};

TEST_F(PublicStrings, naughtyStringsComeBackAsTheyWere)
{
    const QJsonArray naughty =
        QJsonDocument::fromJson(QByteArray::fromStdString(readFile(publicData("naughty-strings/blns.json"))))
            .array();
    ASSERT_GT(naughty.size(), 500);
    std::string lines;
    std::string csv = "account_id,item,text\n";
    for (qsizetype i = 0; i < naughty.size(); ++i) {
        const QJsonObject row{{"account_id", "J"}, {"item", QString::number(i)}, {"text", naughty[i]}};
        lines += QJsonDocument(row).toJson(QJsonDocument::Compact).toStdString() + "\n";
        csv += "C," + std::to_string(i) + ",\"" + naughty[i].toString().replace('"', "\"\"").toStdString() +
               "\"\n";
    }
    const std::pair<std::string, std::string> files[] = {{"J", m_desk.write("n.ndjson", lines)},
                                                         {"C", m_desk.write("n.csv", csv)}};
    for (const auto &[account, file] : files) {
        SCOPED_TRACE(file);
        const auto report = m_desk.import("rows", file, "");
        ASSERT_OK(report);
        EXPECT_EQ(report->added + report->faulty, static_cast<std::uint64_t>(naughty.size()));
        // Some of the strings are not for keeping: full card numbers. Nothing else may be refused.
        std::uint64_t cards = 0;
        for (const ImportFault &fault : report->faults)
            cards += fault.reason.find("card number") != std::string::npos ? 1 : 0;
        EXPECT_EQ(report->faulty, cards) << report->faults.front().place << report->faults.front().reason;
        EXPECT_LE(cards, 2U);
        const auto held = packageOf(account);
        EXPECT_EQ(held.size(), report->added);
        for (const auto &[item, record] : held)
            EXPECT_EQ(record["text"].toString(), naughty[item.toInt()].toString()) << item.toStdString();
    }
}

TEST_F(PublicStrings, csvSpectrumComesBackAsItsJsonSays)
{
    const QDir folder(QString::fromStdString(publicData("csv-spectrum/csvs")));
    std::size_t cells = 0;
    const QStringList files = folder.entryList({"*.csv"}, QDir::Files);
    ASSERT_EQ(files.size(), 12);
    for (const QString &file : files) {
        SCOPED_TRACE(file.toStdString());
        std::string text = readFile(folder.filePath(file).toStdString());
        if (file.endsWith("_crlf.csv") && text.find('\r') == std::string::npos)
            text = QString::fromStdString(text)
                       .replace('\n', "\r\n")
                       .toStdString(); // lost in some copies of the set
        const std::string json = publicData("csv-spectrum/json/" + file.chopped(4).toStdString() + ".json");
        const QJsonDocument said = QJsonDocument::fromJson(QByteArray::fromStdString(readFile(json)));
        QJsonArray expected = said.isObject() ? QJsonArray{said.object()} : said.array();
        const std::string first = text.substr(0, text.find(','));
        const std::string account = file.toStdString();
        const std::string mapping =
            R"({"unmapped": "keep", "fields": [{"field": "account_id", "constant": ")" + account +
            R"("}, {"field": "item", "from": [")" + first + R"("]}]})";
        const auto report = m_desk.import("rows", m_desk.write("spectrum.csv", text), mapping);
        ASSERT_OK(report);
        ASSERT_EQ(report->added, static_cast<std::uint64_t>(expected.size()));
        const auto held = packageOf(account);
        for (const QJsonValue &each : expected) {
            QJsonObject row = each.toObject();
            // One file and its JSON name different telephone numbers.
            const QString key =
                said.isObject() ? "2095257564" : row[QString::fromStdString(first)].toString();
            row.remove(QString::fromStdString(first));
            row["item"] = key;
            row["account_id"] = file;
            ASSERT_TRUE(held.contains(key)) << key.toStdString();
            EXPECT_TRUE(held.at(key) == row);
            cells += static_cast<std::size_t>(row.size()) - 1;
        }
    }
    EXPECT_EQ(cells, 61U);
}

} // namespace
} // namespace desk::test::strings
