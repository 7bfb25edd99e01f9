// SPDX-License-Identifier: GPL-3.0-or-later
// Three customers of a shop that others made are deleted: no file holds a piece of what was theirs, nobody
// finds them, nothing brings them back, and everyone else's package stays as it was, byte for byte.
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/package_contents.h"
#include "tests/support/test_profile.h"

#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <unordered_set>

namespace desk::test::deletion {
namespace {

using policy::Right;

constexpr const char *source = "chinook/ChinookData.json";
constexpr std::size_t sampleSize = 16;
constexpr int customers = 59;
const std::vector<std::string> leaving{"2", "17", "58"};

/// The shop, with deletion promised to whoever has an account.
std::string shopProfile()
{
    const std::string text = testProfile(
        "deletion-shop", "DE",
        {{"customers",
          "erasable",
          {"account_id"},
          {{"account_id", "account"}, {"email", "email"}, {"phone", "phone"}, {"postcode", "postcode"}}},
         {"orders", "erasable", {"order_number"}, {{"order_number", "order"}, {"account_id", "account"}}},
         {"lines",
          "erasable",
          {"order_number", "item"},
          {{"order_number", "order"}, {"item"}, {"account_id", "account"}}}});
    QJsonObject profile = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    QJsonArray rights = profile["rights"].toArray();
    QJsonObject deletion = rights.first().toObject();
    deletion["right"] = "deletion";
    rights.append(deletion);
    profile["rights"] = rights;
    QJsonObject verification = profile["verification"].toObject();
    QJsonArray ladders = verification["ladders"].toArray();
    QJsonObject ladder = ladders.first().toObject();
    ladder["rights"] = QJsonArray{"access", "deletion"};
    ladders[0] = ladder;
    verification["ladders"] = ladders;
    profile["verification"] = verification;
    return QJsonDocument(profile).toJson().toStdString();
}

std::string mappingOf(const char *rows, const std::vector<std::pair<const char *, const char *>> &names)
{
    QJsonArray fields;
    for (const auto &[column, field] : names)
        fields.append(QJsonObject{{"field", field}, {"from", QJsonArray{column}}});
    const QJsonObject out{{"rows", rows}, {"unmapped", "keep"}, {"fields", fields}};
    return QJsonDocument(out).toJson().toStdString();
}

using Rows = std::vector<QVariantList>;

class PublicDeletion : public RightsDesk
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create({shopProfile()}));
        ASSERT_NO_FATAL_FAILURE(importAll());
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Bea", {policy::Role::CustomerService}));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Cleo", {policy::Role::Supervisor}));
    }
    Result<ImportReport> take(const char *category)
    {
        static const std::map<std::string, std::string> mappings{
            {"customers", mappingOf("/Customer", {{"CustomerId", "account_id"},
                                                  {"Email", "email"},
                                                  {"Phone", "phone"},
                                                  {"PostalCode", "postcode"}})},
            {"orders", mappingOf("/Invoice", {{"InvoiceId", "order_number"}, {"CustomerId", "account_id"}})},
            {"lines", mappingOf("/InvoiceLine", {{"InvoiceId", "order_number"}, {"InvoiceLineId", "item"}})}};
        return m_desk.import(category, publicData(source), mappings.at(category));
    }
    void importAll()
    {
        for (const char *category : {"customers", "orders", "lines"})
            ASSERT_OK(take(category));
    }
    /// Planned by Bea, agreed to by Cleo; Ada, who would carry it out, is signed in.
    Result<std::string> approved(const std::string &account)
    {
        m_desk.become("Bea");
        DESK_TRY(const std::string reference, ask(Right::Deletion, accountHolder(account)));
        DESK_TRY(const PlanView planned, plan(reference, Right::Deletion));
        m_desk.become("Cleo");
        DESK_CHECK(wait(services().actions.approve(reference, Right::Deletion, planned.digest)));
        m_desk.become("Ada");
        return reference;
    }
    /// The data files of everybody's package who stays, but for what they asked before: each package is one more.
    std::map<std::string, std::string> packages()
    {
        std::map<std::string, std::string> out;
        for (int i = 1; i <= customers; ++i) {
            const std::string account = std::to_string(i);
            if (std::find(leaving.begin(), leaving.end(), account) != leaving.end())
                continue;
            const std::string path = m_desk.path("package.zip");
            const auto written = answerAccess(m_desk, account, path);
            EXPECT_OK(written);
            if (!written.ok())
                return out;
            for (const auto &[name, text] : packageContents(path, written->passphrase)) {
                const bool aboutRequests = name == "data/requests.json" || name == "data/csv-metadata.json";
                if (name.starts_with("data/") && name.ends_with(".json") && !aboutRequests)
                    out[account + " " + name] = text;
            }
            EXPECT_TRUE(QFile::remove(QString::fromStdString(path)));
        }
        return out;
    }
    /// Of the closed desk's database.
    template <typename Work>
    void withDatabase(const Work &work)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "looking");
            database.setDatabaseName(QString::fromStdString(m_desk.database()));
            ASSERT_TRUE(database.open());
            work(database);
        }
        QSqlDatabase::removeDatabase("looking");
    }
    Rows recordsOf(SubjectId subject)
    {
        Rows out;
        withDatabase([&](QSqlDatabase &database) {
            QSqlQuery query(database);
            ASSERT_TRUE(query.prepare("SELECT * FROM record WHERE subject = ?"));
            query.addBindValue(QByteArray(reinterpret_cast<const char *>(subject.bytes.data()), 16));
            ASSERT_TRUE(query.exec()) << query.lastError().text().toStdString();
            while (query.next()) {
                QVariantList row;
                for (int i = 0; i < query.record().count(); ++i)
                    row.append(query.value(i));
                out.push_back(row);
            }
        });
        return out;
    }
    /// The longest blob of a row: its ciphertext.
    static QByteArray sealed(const QVariantList &row)
    {
        QByteArray out;
        for (const QVariant &value : row) {
            if (value.typeId() == QMetaType::QByteArray && value.toByteArray().size() > out.size())
                out = value.toByteArray();
        }
        return out;
    }
    /// How many of the pieces stand in a file of the desk or its keys.
    std::size_t found(const std::unordered_set<std::string> &pieces) const
    {
        std::size_t out = 0;
        for (const std::string &folder : {m_desk.where().data, m_desk.where().keyring}) {
            QDirIterator files(QString::fromStdString(folder), QDir::Files | QDir::Hidden,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const std::string all = readFile(files.next().toStdString());
                for (std::size_t at = 0; at + sampleSize <= all.size(); ++at)
                    out += pieces.contains(all.substr(at, sampleSize)) ? 1 : 0;
            }
        }
        return out;
    }
    std::vector<SubjectId> whoLeaves()
    {
        std::vector<SubjectId> out;
        for (const std::string &account : leaving) {
            const auto person = findOne(FindBy::Account, account);
            EXPECT_OK(person);
            out.push_back(person->id);
        }
        return out;
    }
};

TEST_F(PublicDeletion, chinookThreeLeaveAndEveryoneElseStaysByteForByte)
{
    const auto subjects = whoLeaves();
    const auto before = packages();
    ASSERT_EQ(before.size(), 3U * (customers - leaving.size()));
    m_desk.close();
    Rows rows;
    for (const SubjectId subject : subjects) {
        const Rows theirs = recordsOf(subject);
        rows.insert(rows.end(), theirs.begin(), theirs.end());
    }
    ASSERT_GT(rows.size(), 100U);
    std::unordered_set<std::string> pieces;
    constexpr int header = 12; // alike in every row
    for (const QVariantList &row : rows) {
        const QByteArray bytes = sealed(row).mid(header);
        ASSERT_GT(bytes.size(), 60);
        for (qsizetype at = 0; at + 16 <= bytes.size(); at += 16)
            pieces.insert(bytes.mid(at, 16).toStdString());
        pieces.insert(bytes.right(16).toStdString());
    }
    ASSERT_GE(found(pieces), pieces.size() / 2) << "the search would find them";
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter(std::string(founderName), founderPassword));

    for (const std::string &account : leaving) {
        const auto reference = approved(account);
        ASSERT_OK(reference);
        const auto done = fulfil(*reference, Right::Deletion);
        ASSERT_OK(done);
        EXPECT_EQ(done->outcome, ActionOutcome::Granted);
    }
    m_desk.close();
    EXPECT_EQ(found(pieces), 0U) << "a piece of what was erased is left";
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    for (std::size_t i = 0; i < leaving.size(); ++i) {
        EXPECT_FAILS(findOne(FindBy::Account, leaving[i]), ErrorCode::NotFound);
        EXPECT_FAILS(reveal(subjects[i]), ErrorCode::NotFound);
    }
    const auto again = take("customers");
    ASSERT_OK(again);
    EXPECT_EQ(again->suppressed, leaving.size());
    EXPECT_EQ(again->added + again->updated + again->newSubjects, 0U);
    ASSERT_OK(take("orders"));
    ASSERT_OK(take("lines"));
    for (const std::string &account : leaving)
        EXPECT_FAILS(findOne(FindBy::Account, account), ErrorCode::NotFound);
    EXPECT_TRUE(packages() == before) << "somebody else's package changed";
    EXPECT_OK(wait(services().audit.verify()));

    // Somebody kept a copy of the rows and puts them back: their key is gone.
    m_desk.close();
    withDatabase([&](QSqlDatabase &database) {
        for (const QVariantList &row : rows) {
            QSqlQuery query(database);
            ASSERT_TRUE(
                query.prepare("INSERT INTO record VALUES (" + QStringList(row.size(), "?").join(',') + ")"));
            for (const QVariant &value : row)
                query.addBindValue(value);
            ASSERT_TRUE(query.exec()) << query.lastError().text().toStdString();
        }
    });
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    for (const SubjectId subject : subjects)
        EXPECT_FAILS(reveal(subject), ErrorCode::KeyDestroyed);
}

TEST_F(PublicDeletion, aRecordTamperedWithAfterApprovalIsRefusedByName)
{
    const auto person = findOne(FindBy::Account, "2");
    ASSERT_OK(person);
    const auto reference = approved("2");
    ASSERT_OK(reference);
    m_desk.close();
    const Rows rows = recordsOf(person->id);
    ASSERT_FALSE(rows.empty());
    const QByteArray before = sealed(rows.back());
    QByteArray after = before;
    after[after.size() - 20] = static_cast<char>(after[after.size() - 20] ^ 1);
    withDatabase([&](QSqlDatabase &database) {
        QSqlQuery names(database);
        ASSERT_TRUE(names.exec("SELECT * FROM record LIMIT 1"));
        int changed = 0;
        for (int i = 0; i < names.record().count(); ++i) {
            QSqlQuery query(database);
            ASSERT_TRUE(query.prepare("UPDATE record SET " + names.record().fieldName(i) + " = ? WHERE " +
                                      names.record().fieldName(i) + " = ?"));
            query.addBindValue(after);
            query.addBindValue(before);
            ASSERT_TRUE(query.exec());
            changed += query.numRowsAffected();
        }
        ASSERT_EQ(changed, 1);
    });
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto refused = fulfil(*reference, Right::Deletion);
    EXPECT_FAILS(refused, ErrorCode::Tampered);
    EXPECT_FALSE(refused.error().place.empty()) << "it says where";
    EXPECT_EQ(action(*reference)->state, RequestState::Approved);
    EXPECT_OK(findOne(FindBy::Account, "2"));
}

TEST_F(PublicDeletion, anImportAfterApprovalMakesThePlanStaleAndTheCategoryIsNamed)
{
    const auto reference = approved("2");
    ASSERT_OK(reference);
    ASSERT_OK(m_desk.import("orders", m_desk.write("more.csv", "order_number,account_id\n9999,2\n"), ""));
    const auto refused = fulfil(*reference, Right::Deletion);
    EXPECT_FAILS(refused, ErrorCode::Conflict);
    EXPECT_NE(refused.error().message.find("orders"), std::string::npos) << refused.error().message;
    EXPECT_EQ(refused.error().message.find("lines"), std::string::npos) << refused.error().message;
    EXPECT_OK(findOne(FindBy::Order, "9999"));
}

} // namespace
} // namespace desk::test::deletion
