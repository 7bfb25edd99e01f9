// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/desk/public_rows.h"
#include "tests/support/asking.h"
#include "tests/support/package_contents.h"
#include "tests/support/test_profile.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <set>

// Shops that others made, imported into a profile that is nothing but JSON; everybody in them asks for what
// is held about them. What a source has is read here with other readers than ours.
namespace desk::test::shops {

/// By category, in any order.
using File = std::map<QString, std::vector<QString>>;

inline std::string shopProfile()
{
    return testProfile("public-shop", "PS",
                       {{"customers",
                         "erasable",
                         {"account_id"},
                         {{"account_id", "account"},
                          {"email", "email"},
                          {"phone", "phone"},
                          {"name", "name"},
                          {"postcode", "postcode"}}},
                        {"orders",
                         "contract-claims",
                         {"order_number"},
                         {{"order_number", "order"},
                          {"account_id", "account"},
                          {"placed_on", "", "date-time"},
                          {"total", "", "decimal"}}},
                        {"lines",
                         "contract-claims",
                         {"order_number", "item"},
                         {{"order_number", "order"},
                          {"item"},
                          {"account_id", "account"},
                          {"placed_on", "", "date"},
                          {"name", "name"},
                          {"postcode", "postcode"}}}});
}

/// What an import is to find in a file: rows in all, and which lines of it cannot be taken in.
struct Expected
{
    std::uint64_t rows = 0;
    std::set<std::uint64_t> faultyLines{};
};

class PublicShops : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.create({shopProfile()})); }

    /// Exactly these lines of the file are faulty, and are named.
    void take(const char *category, const std::string &file, const std::string &mapping,
              const Expected &expected)
    {
        const auto report = m_desk.import(category, file, mapping);
        ASSERT_OK(report);
        EXPECT_EQ(report->rows, expected.rows);
        EXPECT_EQ(report->faulty, expected.faultyLines.size())
            << (report->faults.empty() ? ""
                                       : report->faults.front().place + ": " + report->faults.front().reason);
        EXPECT_EQ(report->added, expected.rows - expected.faultyLines.size());
        std::set<std::uint64_t> lines;
        for (const ImportFault &fault : report->faults) {
            EXPECT_TRUE(lines.insert(fault.line).second) << fault.line;
            EXPECT_TRUE((fault.place + ",").starts_with("line " + std::to_string(fault.line) + ","))
                << fault.place;
            EXPECT_GT(fault.reason.size(), 20U) << "nothing was said of line " << fault.line;
        }
        EXPECT_EQ(lines, expected.faultyLines);
    }
    /// How many rows lie sealed for correction, by the database alone.
    std::size_t faultsKept() const
    {
        std::size_t kept = 0;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "faults");
            database.setDatabaseName(QString::fromStdString(m_desk.database()));
            EXPECT_TRUE(database.open());
            QSqlQuery query(database);
            EXPECT_TRUE(query.exec("SELECT COUNT(*) FROM import_fault WHERE length(sealed) > 72") &&
                        query.next());
            kept = query.value(0).toULongLong();
        }
        QSqlDatabase::removeDatabase("faults");
        return kept;
    }
    void expectRow(const QString &account, const char *category, const Row &row)
    {
        m_truth[account][category].push_back(fingerprint(row));
    }

    /// Everybody asks and gets exactly their rows. `names` finds what may name a person; it must be among
    /// their `own`.
    void checkEverybody(std::size_t people, std::size_t rows, const QRegularExpression &names,
                        const std::map<QString, QStringList> &own)
    {
        ASSERT_EQ(m_truth.size(), people);
        std::size_t checked = 0;
        for (auto &[account, file] : m_truth) {
            const std::string path = m_desk.path("package.zip");
            const auto written = answerAccess(m_desk, account.toStdString(), path);
            ASSERT_OK(written);
            const auto contents = packageContents(path, written->passphrase);
            File held;
            for (const auto &[name, text] : contents) {
                if (QString::fromStdString(name).startsWith("data/") && name.ends_with(".json"))
                    readRecords(text, held);
                expectOnly(own.at(account), names, name, text);
            }
            std::size_t count = 0;
            for (auto *each : {&file, &held}) {
                for (auto &[category, records] : *each)
                    std::sort(records.begin(), records.end());
            }
            for (const auto &[category, records] : held)
                count += records.size();
            ASSERT_TRUE(held == file) << "the package of " << account.toStdString();
            EXPECT_EQ(written->records, count);
            checked += count;
            ASSERT_TRUE(QFile::remove(QString::fromStdString(path)));
        }
        EXPECT_EQ(checked, rows);
    }

    RehearsalDesk m_desk;
    std::map<QString, File> m_truth;

private:
    static void readRecords(const std::string &text, File &held)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
        ASSERT_EQ(error.error, QJsonParseError::NoError);
        for (const Row &row : jsonRows(document["records"].toArray()))
            held[document["category"].toString()].push_back(fingerprint(row));
    }
    static void expectOnly(const QStringList &own, const QRegularExpression &names, const std::string &file,
                           const std::string &text)
    {
        auto found = names.globalMatch(QString::fromStdString(text));
        while (found.hasNext()) {
            const QString name = found.next().captured();
            EXPECT_TRUE(own.contains(name)) << name.toStdString() << " in " << file;
        }
    }
};

} // namespace desk::test::shops
