// SPDX-License-Identifier: GPL-3.0-or-later
// Three shops that others made, imported into a profile that is nothing but JSON: everybody's package holds
// exactly the rows that the source has for them. What the source has is read here with other readers than
// ours.
#include "tests/support/desk_fixture.h"
#include "tests/support/package_contents.h"
#include "tests/support/test_profile.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace desk::test::shops {
namespace {

/// A record as text: field, kind and value, in the order of the names.
using Row = std::map<QString, QJsonValue>;
/// By category, in any order.
using File = std::map<QString, std::vector<QString>>;

QString fingerprint(const Row &row)
{
    QJsonObject out;
    for (const auto &[name, value] : row)
        out[name] = value;
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

std::string shopProfile()
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

QByteArray bytesOf(const char *file)
{
    return QByteArray::fromStdString(readFile(publicData(file)));
}

/// The rows of a CSV file whose text is decoded: quotes, doubled quotes, LF or CRLF. Nothing else is needed
/// here.
std::vector<Row> splitCsv(const QString &text)
{
    std::vector<QStringList> lines(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            lines.back() << cell;
            cell.clear();
            if (c == u'\n')
                lines.emplace_back();
        } else if (quoted || c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !lines.back().isEmpty())
        lines.back() << cell;
    if (lines.back().isEmpty())
        lines.pop_back();
    std::vector<Row> out;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() != lines[0].size())
            continue; // a comma that should have been quoted: the importer keeps such rows for correction
        Row row;
        for (qsizetype column = 0; column < lines[0].size(); ++column)
            row[lines[0][column]] = lines[i].value(column);
        out.push_back(row);
    }
    return out;
}

std::vector<Row> jsonRows(const QJsonArray &array)
{
    std::vector<Row> out;
    for (const QJsonValue &value : array) {
        Row row;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            row[member.key()] = member.value();
        out.push_back(row);
    }
    return out;
}

/// The columns under the names of the fields they are mapped to.
Row renamed(const Row &row, const std::map<QString, QString> &names)
{
    Row out;
    for (const auto &[name, value] : row)
        out[names.contains(name) ? names.at(name) : name] = value;
    return out;
}

std::string mappingOf(const std::map<QString, QString> &names, const QJsonObject &more = {})
{
    QJsonObject out = more;
    QJsonArray fields = more["fields"].toArray();
    for (const auto &[column, field] : names)
        fields.append(QJsonObject{{"field", field}, {"from", QJsonArray{column}}});
    out["fields"] = fields;
    out["unmapped"] = "keep";
    return QJsonDocument(out).toJson().toStdString();
}

class PublicShops : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.create({shopProfile()})); }

    void take(const char *category, const char *file, const std::string &mapping, std::uint64_t rows,
              std::uint64_t faulty = 0)
    {
        const auto report = m_desk.import(category, publicData(file), mapping);
        ASSERT_OK(report);
        EXPECT_EQ(report->rows, rows);
        EXPECT_EQ(report->faulty, faulty)
            << (report->faults.empty() ? ""
                                       : report->faults.front().place + ": " + report->faults.front().reason);
        EXPECT_EQ(report->added, rows - faulty);
    }
    void expectRow(const QString &account, const char *category, const Row &row)
    {
        m_truth[account][category].push_back(fingerprint(row));
    }

    /// Everybody asks and gets exactly their rows. `others` finds what may name a person; it must be `own` of
    /// them.
    void checkEverybody(std::size_t people, std::size_t rows, const QRegularExpression &names,
                        const std::map<QString, QString> &own)
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
    static void expectOnly(const QString &own, const QRegularExpression &names, const std::string &file,
                           const std::string &text)
    {
        auto found = names.globalMatch(QString::fromStdString(text));
        while (found.hasNext())
            EXPECT_EQ(found.next().captured().toStdString(), own.toStdString()) << file;
    }
};

TEST_F(PublicShops, chinookEverybodyGetsExactlyTheirRows)
{
    const QJsonObject source = QJsonDocument::fromJson(bytesOf("chinook/ChinookData.json")).object();
    const std::map<QString, QString> customer{
        {"CustomerId", "account_id"}, {"Email", "email"}, {"Phone", "phone"}, {"PostalCode", "postcode"}};
    const std::map<QString, QString> invoice{{"InvoiceId", "order_number"},
                                             {"CustomerId", "account_id"},
                                             {"InvoiceDate", "placed_on"},
                                             {"Total", "total"}};
    const std::map<QString, QString> line{{"InvoiceId", "order_number"}, {"InvoiceLineId", "item"}};
    const char *file = "chinook/ChinookData.json";
    ASSERT_NO_FATAL_FAILURE(take("customers", file, mappingOf(customer, {{"rows", "/Customer"}}), 59));
    ASSERT_NO_FATAL_FAILURE(take("orders", file, mappingOf(invoice, {{"rows", "/Invoice"}}), 412));
    ASSERT_NO_FATAL_FAILURE(take("lines", file, mappingOf(line, {{"rows", "/InvoiceLine"}}), 2240));

    std::map<QString, QString> mail;
    std::map<int, QString> buyer;
    const auto idOf = [](const QJsonValue &id) {
        return QString::number(id.toInt(-1));
    };
    for (const Row &row : jsonRows(source["Customer"].toArray())) {
        mail[idOf(row.at("CustomerId"))] = row.at("Email").toString();
        expectRow(idOf(row.at("CustomerId")), "customers", renamed(row, customer));
    }
    for (const Row &row : jsonRows(source["Invoice"].toArray())) {
        buyer[row.at("InvoiceId").toInt()] = idOf(row.at("CustomerId"));
        expectRow(idOf(row.at("CustomerId")), "orders", renamed(row, invoice));
    }
    for (const Row &row : jsonRows(source["InvoiceLine"].toArray()))
        expectRow(buyer.at(row.at("InvoiceId").toInt()), "lines", renamed(row, line));
    const QRegularExpression address("[\\w.%+-]+@[\\w.-]+\\.\\w{2,}",
                                     QRegularExpression::UseUnicodePropertiesOption);
    checkEverybody(59, 59 + 412 + 2240, address, mail);
}

TEST_F(PublicShops, northwindEverybodyGetsExactlyTheirRows)
{
    // Addresses with commas stand unquoted in this copy: 24 customers and 176 orders have a cell too many,
    // and the 439 lines of those orders belong to nobody. They are kept as faulty; everything else must be in
    // its file.
    const std::map<QString, QString> customer{{"customerID", "account_id"},
                                              {"contactName", "name"},
                                              {"postalCode", "postcode"},
                                              {"phone", "phone"}};
    const std::map<QString, QString> order{{"orderID", "order_number"}, {"customerID", "account_id"}};
    const std::map<QString, QString> line{{"orderID", "order_number"}, {"productID", "item"}};
    ASSERT_NO_FATAL_FAILURE(take("customers", "northwind/csv/customers.csv", mappingOf(customer), 91, 24));
    ASSERT_NO_FATAL_FAILURE(take("orders", "northwind/csv/orders.csv", mappingOf(order), 830, 176));
    ASSERT_NO_FATAL_FAILURE(take("lines", "northwind/csv/order-details.csv", mappingOf(line), 2155, 439));

    std::map<QString, QString> contact;
    std::map<QString, QString> buyer;
    QStringList names;
    for (const Row &row : splitCsv(bytesOf("northwind/csv/customers.csv"))) {
        contact[row.at("customerID").toString()] = row.at("contactName").toString();
        names << QRegularExpression::escape(row.at("contactName").toString());
        expectRow(row.at("customerID").toString(), "customers", renamed(row, customer));
    }
    for (const Row &row : splitCsv(bytesOf("northwind/csv/orders.csv"))) {
        buyer[row.at("orderID").toString()] = row.at("customerID").toString();
        expectRow(row.at("customerID").toString(), "orders", renamed(row, order));
    }
    for (const Row &row : splitCsv(bytesOf("northwind/csv/order-details.csv"))) {
        if (buyer.contains(row.at("orderID").toString()))
            expectRow(buyer.at(row.at("orderID").toString()), "lines", renamed(row, line));
    }
    checkEverybody(67, 67 + 654 + 1716, QRegularExpression(names.join('|')), contact);
}

TEST_F(PublicShops, superstoreEverybodyGetsExactlyTheirRows)
{
    const char *file = "superstore/Retail Store Sales Data.csv";
    const std::map<QString, QString> names{{"Order ID", "order_number"},
                                           {"Row ID", "item"},
                                           {"Customer ID", "account_id"},
                                           {"Customer Name", "name"},
                                           {"Postal Code", "postcode"}};
    const QJsonObject date{
        {"field", "placed_on"}, {"from", QJsonArray{"Order Date"}}, {"datePattern", "dd/MM/yyyy"}};
    ASSERT_NO_FATAL_FAILURE(take("lines", file, mappingOf(names, {{"fields", QJsonArray{date}}}), 9994));

    // Windows-1252 is Latin-1 but for 0x80 to 0x9F, of which this file uses two.
    QString text = QString::fromLatin1(bytesOf(file));
    ASSERT_EQ(text.count(QRegularExpression("[\\x80-\\x9f]")), 86);
    EXPECT_EQ(text.count(u'\x93'), 19);
    text.replace(u'\x93', u'\u201c').replace(u'\x94', u'\u201d');
    std::map<QString, QString> own;
    for (const Row &source : splitCsv(text)) {
        Row row = renamed(source, names);
        const QStringList day = source.at("Order Date").toString().split('/');
        row.erase("Order Date");
        row["placed_on"] = day.value(2) + '-' + day.value(1) + '-' + day.value(0);
        const QString account = source.at("Customer ID").toString();
        own[account] = account;
        expectRow(account, "lines", row);
    }
    checkEverybody(793, 9994, QRegularExpression("\\b[A-Z][A-Za-z]-\\d{5}\\b"), own);
}

} // namespace
} // namespace desk::test::shops
