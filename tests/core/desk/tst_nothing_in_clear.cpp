// SPDX-License-Identifier: GPL-3.0-or-later
// What people said, and what is said about them, lies in no file of a desk in any spelling a search would
// try.
#include "tests/support/desk_fixture.h"
#include "tests/support/test_profile.h"

#include <QDir>
#include <QDirIterator>

#include <set>

namespace desk::test::clear {
namespace {

using Spellings = std::vector<std::pair<std::string, QByteArray>>;

/// What is the same in every Base64 text that holds these bytes at this offset: its first and last digits
/// depend on the neighbours.
QByteArray base64Core(const QByteArray &bytes, int offset)
{
    const QByteArray whole = (QByteArray(offset, 'x') + bytes).toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = offset == 0 ? 0 : offset + 1;
    const qsizetype last = (bytes.size() + offset) / 3 * 4;
    return whole.mid(first, last - first);
}

Spellings spellingsOf(const std::string &value)
{
    const QString text = QString::fromStdString(value);
    const QByteArray utf8 = text.toUtf8();
    QByteArray little;
    QByteArray big;
    for (const QChar c : text) {
        little.append(static_cast<char>(c.unicode() & 0xFF)).append(static_cast<char>(c.unicode() >> 8));
        big.append(static_cast<char>(c.unicode() >> 8)).append(static_cast<char>(c.unicode() & 0xFF));
    }
    return {{"UTF-8", utf8},
            {"UTF-16LE", little},
            {"UTF-16BE", big},
            {"Base64", base64Core(utf8, 0)},
            {"Base64 one further", base64Core(utf8, 1)},
            {"Base64 two further", base64Core(utf8, 2)},
            {"hexadecimal", utf8.toHex()},
            {"HEXADECIMAL", utf8.toHex().toUpper()}};
}

std::map<std::string, QByteArray> filesOf(const RehearsalDesk &desk)
{
    std::map<std::string, QByteArray> out;
    for (const std::string &folder : {desk.where().data, desk.where().keyring}) {
        QDirIterator files(QString::fromStdString(folder), QDir::Files | QDir::Hidden | QDir::System,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
            out[files.fileName().toStdString()] = file.readAll();
        }
    }
    return out;
}

/// "file: value as spelling" for everything found.
std::set<std::string> findIn(const std::map<std::string, QByteArray> &files,
                             const std::vector<std::string> &values)
{
    std::set<std::string> out;
    for (const std::string &value : values) {
        for (const auto &[how, bytes] : spellingsOf(value)) {
            for (const auto &[name, content] : files) {
                if (content.contains(bytes))
                    out.insert(name + ": " + value + " as " + how);
            }
        }
    }
    return out;
}

std::string all(const std::set<std::string> &found)
{
    std::string out;
    for (const std::string &each : found)
        out += each + "\n";
    return out;
}

const std::vector<std::string> planted{"Zwiebelfürst",
                                       "quarkwerk.7193@example.net",
                                       "+4930918273645",
                                       "491 5123 9988776",
                                       "ORD-Xylophon-88231",
                                       "Wunderlich-Gasse 17",
                                       "kaputtes-Datum-5511",
                                       "fehler.zeile@example.net",
                                       "Sternschnuppe im Schreiben",
                                       "Hagebutten-Begründung",
                                       "Papageien-Notiz",
                                       "zweite-Spalte-4477"};

class NothingInClear : public testing::Test
{
protected:
    void SetUp() override
    {
        const std::string profile = testProfile("clear-shop", "CS",
                                                {{"customers",
                                                  "erasable",
                                                  {"account_id"},
                                                  {{"account_id", "account"},
                                                   {"email", "email"},
                                                   {"phone", "phone"},
                                                   {"name"},
                                                   {"street", "", "text", "", false, true},
                                                   {"born_on", "", "date"}}},
                                                 {"orders",
                                                  "contract-claims",
                                                  {"order_number"},
                                                  {{"order_number", "order"}, {"account_id", "account"}}}});
        ASSERT_NO_FATAL_FAILURE(m_desk.create({profile}));
    }

    /// A desk that has seen each planted value once, the way it comes in.
    void live()
    {
        const std::string customers = m_desk.write(
            "in.csv", "account_id,email,phone,name,street,born_on,remark\n"
                      "A1,quarkwerk.7193@example.net,+4930918273645,Zwiebelfürst,"
                      "Wunderlich-Gasse 17,1980-02-03,zweite-Spalte-4477\n"
                      "A2,fehler.zeile@example.net,491 5123 9988776,Wer,Wo,kaputtes-Datum-5511,x\n");
        const char *keep = R"({"unmapped": "keep", "fields": [{"field": "account_id", "from": ["account_id"]},
            {"field": "email", "from": ["email"]}, {"field": "phone", "from": ["phone"]}, {"field": "name", "from": ["name"]},
            {"field": "street", "from": ["street"]}, {"field": "born_on", "from": ["born_on"]}]})";
        const auto report = m_desk.import("customers", customers, keep);
        ASSERT_OK(report);
        ASSERT_EQ(report->added, 1U);
        ASSERT_EQ(report->faulty, 1U);
        ASSERT_OK(m_desk.import(
            "orders", m_desk.write("o.csv", "order_number,account_id\nORD-Xylophon-88231,A1\n"), ""));

        const Services services = m_desk.services();
        const auto found =
            wait(services.subjects.find(m_desk.platform(), FindBy::Email, "quarkwerk.7193@example.net", ""));
        ASSERT_OK(found);
        ASSERT_EQ(found->size(), 1U);
        ASSERT_OK(wait(services.subjects.reveal(m_desk.platform(), found->front().id, "", "en",
                                                "Hagebutten-Begründung")));

        NewRequest request;
        request.platform = m_desk.platform();
        request.rights = {policy::Right::Access};
        request.channel = "letter";
        request.receivedOn = QDate(2026, 11, 2);
        request.residence = "DE";
        request.language = "en";
        request.email = "quarkwerk.7193@example.net";
        request.phone = "+4930918273645";
        request.account = "A1";
        request.order = "ORD-Xylophon-88231";
        request.text = "Sternschnuppe im Schreiben";
        const auto opened = wait(services.requests.open(request));
        ASSERT_OK(opened);
        ASSERT_OK(wait(services.requests.note(opened->reference, "Papageien-Notiz")));
        const auto proven = wait(services.verification.verify(
            opened->reference, {policy::VerificationMethod::Account, {{"account_id", "A1"}}, {}, {}}));
        ASSERT_OK(proven);
        ASSERT_TRUE(proven->proven);
        ASSERT_OK(wait(services.actions.plan(opened->reference, policy::Right::Access)));
        const auto written = wait(services.actions.fulfil(opened->reference, policy::Right::Access, {m_desk.path("p.zip"), {}, {}}));
        ASSERT_OK(written);
        m_passphrase = written->passphrase;
    }

    RehearsalDesk m_desk;
    std::string m_passphrase;
};

TEST_F(NothingInClear, neitherWhileTheDeskIsOpenNorAfter)
{
    ASSERT_NO_FATAL_FAILURE(live());
    std::vector<std::string> values = planted;
    values.push_back(m_passphrase);
    values.emplace_back(founderPassword);

    const auto open = filesOf(m_desk);
    EXPECT_TRUE(open.contains("desk.db-wal")) << "the log of the open store was not looked at";
    EXPECT_TRUE(open.contains("keyring-a") && open.contains("keyring-b"));
    EXPECT_EQ(all(findIn(open, values)), "");
    m_desk.close();
    const auto closed = filesOf(m_desk);
    EXPECT_GT(closed.at("desk.db").size(), 100'000);
    EXPECT_EQ(all(findIn(closed, values)), "");
}

TEST_F(NothingInClear, norInABackup)
{
    ASSERT_NO_FATAL_FAILURE(live());
    std::vector<std::string> values = planted;
    values.push_back(m_passphrase);
    values.emplace_back(founderPassword);
    values.push_back(m_desk.recoveryKit());
    const auto made = wait(m_desk.services().backups.create({m_desk.path("x.backup"), m_desk.path("x.keystore"), true}));
    ASSERT_OK(made);
    std::map<std::string, QByteArray> files;
    for (const std::string &path : {made->data, made->keystore, made->opener})
        files[path] = QByteArray::fromStdString(readFile(path));
    EXPECT_GT(files.at(made->data).size(), 20'000);
    EXPECT_EQ(all(findIn(files, values)), "");
}

TEST_F(NothingInClear, theSearchFindsWhatIsThere)
{
    ASSERT_NO_FATAL_FAILURE(live());
    m_desk.close();
    // The source of the import holds the values: so they were really there to be kept.
    std::map<std::string, QByteArray> source;
    source["in.csv"] = QByteArray::fromStdString(readFile(m_desk.path("in.csv")));
    EXPECT_EQ(findIn(source, planted).size(), 8U);

    std::size_t spellings = 0;
    for (const std::string &value : planted) {
        const QByteArray utf8 = QByteArray::fromStdString(value);
        QByteArray little;
        QByteArray big;
        for (const QChar c : QString::fromStdString(value)) {
            little.append(static_cast<char>(c.unicode() % 256)).append(static_cast<char>(c.unicode() / 256));
            big.append(static_cast<char>(c.unicode() / 256)).append(static_cast<char>(c.unicode() % 256));
        }
        const std::vector<QByteArray> hidden{utf8,
                                             little,
                                             big,
                                             ("abc" + utf8 + "tail").toBase64(),
                                             ("a" + utf8 + "tail").toBase64(),
                                             ("ab" + utf8 + "tail").toBase64(),
                                             utf8.toHex(),
                                             utf8.toHex().toUpper()};
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            m_desk.write("data/desk.lock", ("\x01\xff" + hidden[i] + "\x02").toStdString());
            const auto found = findIn(filesOf(m_desk), {value});
            const std::string expected = "desk.lock: " + value + " as " + spellingsOf(value)[i].first;
            EXPECT_TRUE(found.contains(expected)) << expected << " was not found, but " << all(found);
            ++spellings;
        }
    }
    EXPECT_EQ(spellings, planted.size() * 8);
}

} // namespace
} // namespace desk::test::clear
