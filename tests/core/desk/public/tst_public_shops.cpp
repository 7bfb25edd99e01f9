// SPDX-License-Identifier: GPL-3.0-or-later
// Two shops that others made: everybody's package holds exactly the rows that the source has for them.
#include "tests/core/desk/public_shops.h"

namespace desk::test::shops {
namespace {

TEST_F(PublicShops, chinookEverybodyGetsExactlyTheirRows)
{
    const QJsonObject source = QJsonDocument::fromJson(bytesOf("chinook/ChinookData.json")).object();
    const Names customer{
        {"CustomerId", "account_id"}, {"Email", "email"}, {"Phone", "phone"}, {"PostalCode", "postcode"}};
    const Names invoice{{"InvoiceId", "order_number"},
                        {"CustomerId", "account_id"},
                        {"InvoiceDate", "placed_on"},
                        {"Total", "total"}};
    const Names line{{"InvoiceId", "order_number"}, {"InvoiceLineId", "item"}};
    const std::string file = publicData("chinook/ChinookData.json");
    ASSERT_NO_FATAL_FAILURE(take("customers", file, mappingOf(customer, {{"rows", "/Customer"}}), {59, {}}));
    ASSERT_NO_FATAL_FAILURE(take("orders", file, mappingOf(invoice, {{"rows", "/Invoice"}}), {412, {}}));
    ASSERT_NO_FATAL_FAILURE(take("lines", file, mappingOf(line, {{"rows", "/InvoiceLine"}}), {2240, {}}));

    std::map<QString, QStringList> mail;
    std::map<int, QString> buyer;
    const auto idOf = [](const QJsonValue &id) {
        return QString::number(id.toInt(-1));
    };
    for (const Row &row : jsonRows(source["Customer"].toArray())) {
        mail[idOf(row.at("CustomerId"))] << row.at("Email").toString();
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

TEST_F(PublicShops, superstoreEverybodyGetsExactlyTheirRows)
{
    const char *file = "superstore/Retail Store Sales Data.csv";
    const Names names{{"Order ID", "order_number"},
                      {"Row ID", "item"},
                      {"Customer ID", "account_id"},
                      {"Customer Name", "name"},
                      {"Postal Code", "postcode"}};
    const QJsonObject date{
        {"field", "placed_on"}, {"from", QJsonArray{"Order Date"}}, {"datePattern", "dd/MM/yyyy"}};
    ASSERT_NO_FATAL_FAILURE(
        take("lines", publicData(file), mappingOf(names, {{"fields", QJsonArray{date}}}), {9994, {}}));

    // Windows-1252 is Latin-1 but for 0x80 to 0x9F, of which this file uses two.
    QString text = QString::fromLatin1(bytesOf(file));
    ASSERT_EQ(text.count(QRegularExpression("[\\x80-\\x9f]")), 86);
    EXPECT_EQ(text.count(u'\x93'), 19);
    text.replace(u'\x93', u'\u201c').replace(u'\x94', u'\u201d');
    std::map<QString, QStringList> own;
    for (const Row &source : splitCsv(text)) {
        Row row = renamed(source, names);
        const QStringList day = source.at("Order Date").toString().split('/');
        row.erase("Order Date");
        row["placed_on"] = day.value(2) + '-' + day.value(1) + '-' + day.value(0);
        const QString account = source.at("Customer ID").toString();
        own[account] = QStringList{account};
        expectRow(account, "lines", row);
    }
    checkEverybody(793, 9994, QRegularExpression("\\b[A-Z][A-Za-z]-\\d{5}\\b"), own);
}

} // namespace
} // namespace desk::test::shops
