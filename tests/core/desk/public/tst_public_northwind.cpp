// SPDX-License-Identifier: GPL-3.0-or-later
// The wholesaler whose customers are companies, whole, out of a database dump; and a copy of it whose commas
// are not quoted.
#include "tests/core/desk/public_shops.h"
#include "tests/support/sql_dump.h"

#include <QSqlError>
#include <QSqlRecord>

namespace desk::test::shops {
namespace {

/// The lines whose cells are not as many as the header's, where no cell holds a quote.
std::set<std::uint64_t> linesOfOtherWidth(const QString &text)
{
    std::set<std::uint64_t> out;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        EXPECT_FALSE(lines[i].contains(u'"'));
        if (lines[i].count(u',') != lines[0].count(u','))
            out.insert(static_cast<std::uint64_t>(i) + 1);
    }
    return out;
}

/// What a dump holds, by SQLite, which reads the same statements on its own.
class LoadedDump
{
public:
    LoadedDump(const QString &dump, const QString &tables)
    {
        m_database = QSqlDatabase::addDatabase("QSQLITE", "dump");
        m_database.setDatabaseName(":memory:");
        EXPECT_TRUE(m_database.open());
        const QRegularExpression statement(
            "^(CREATE TABLE (?:" + tables + ") \\(\\n.*?^\\);|INSERT INTO (?:" + tables +
                ") VALUES .*?\\);)$",
            QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
        auto found = statement.globalMatch(dump);
        while (found.hasNext()) {
            QString sql = found.next().captured();
            if (sql.startsWith("CREATE"))
                sql.replace(" real", " numeric"); // else 14 would come back as 14.0
            QSqlQuery query(m_database);
            EXPECT_TRUE(query.exec(sql)) << query.lastError().text().toStdString();
        }
    }
    ~LoadedDump()
    {
        m_database = {};
        QSqlDatabase::removeDatabase("dump");
    }
    Q_DISABLE_COPY_MOVE(LoadedDump)

    /// NULL is no value.
    std::vector<Row> rows(const QString &sql)
    {
        std::vector<Row> out;
        QSqlQuery query(m_database);
        EXPECT_TRUE(query.exec(sql)) << query.lastError().text().toStdString();
        while (query.next()) {
            Row row;
            for (int column = 0; column < query.record().count(); ++column) {
                if (!query.isNull(column))
                    row[query.record().fieldName(column)] = query.value(column).toString();
            }
            out.push_back(row);
        }
        return out;
    }

private:
    QSqlDatabase m_database;
};

TEST_F(PublicShops, northwindEverybodyGetsExactlyTheirRows)
{
    const Names customer{{"customer_id", "account_id"},
                         {"contact_name", "name"},
                         {"postal_code", "postcode"},
                         {"phone", "phone"}};
    const Names order{{"order_id", "order_number"}, {"customer_id", "account_id"}};
    const Names line{{"order_id", "order_number"}, {"product_id", "item"}};
    SqlDump dump(bytesOf("northwind/sql/northwind.sql").toStdString());
    const auto takeTable = [&](const char *category, const char *table, const Names &fields,
                               std::uint64_t rows) {
        const std::string file = m_desk.write("table.csv", csvOf(dump.table(table)));
        take(category, file, mappingOf(fields, {{"missing", QJsonArray{""}}}), {rows, {}});
    };
    ASSERT_NO_FATAL_FAILURE(takeTable("customers", "customers", customer, 91));
    ASSERT_NO_FATAL_FAILURE(takeTable("orders", "orders", order, 830));
    ASSERT_NO_FATAL_FAILURE(takeTable("lines", "order_details", line, 2155));

    LoadedDump loaded(QString::fromUtf8(bytesOf("northwind/sql/northwind.sql")),
                      "customers|orders|order_details");
    std::map<QString, QStringList> own;
    QStringList names;
    for (const Row &row : loaded.rows("SELECT * FROM customers")) {
        const QString account = row.at("customer_id").toString();
        for (const char *column : {"customer_id", "company_name", "contact_name", "phone"})
            own[account] << row.at(column).toString();
        for (const QString &name : own[account])
            names << QRegularExpression::escape(name);
        expectRow(account, "customers", renamed(row, customer));
    }
    for (const Row &row : loaded.rows("SELECT * FROM orders"))
        expectRow(row.at("customer_id").toString(), "orders", renamed(row, order));
    for (Row &row : loaded.rows("SELECT customer_id AS buyer, order_details.* FROM order_details JOIN orders "
                                "USING (order_id)")) {
        const QString account = row.extract("buyer").mapped().toString();
        expectRow(account, "lines", renamed(row, line));
    }
    ASSERT_EQ(names.size(), 4 * 91);
    const QRegularExpression anyName("(?<!\\w)(?:" + names.join('|') + ")(?!\\w)",
                                     QRegularExpression::UseUnicodePropertiesOption);
    checkEverybody(91, 91 + 830 + 2155, anyName, own);
}

TEST_F(PublicShops, northwindsRowsWithACellTooManyAreKeptAndNamed)
{
    // Addresses with commas stand unquoted in this copy: some customers and orders have a cell too many, and
    // the lines of those orders belong to nobody. Everything else must be in its file.
    const Names customer{{"customerID", "account_id"},
                         {"contactName", "name"},
                         {"postalCode", "postcode"},
                         {"phone", "phone"}};
    const Names order{{"orderID", "order_number"}, {"customerID", "account_id"}};
    const Names line{{"orderID", "order_number"}, {"productID", "item"}};
    const QString customers = QString::fromUtf8(bytesOf("northwind/csv/customers.csv"));
    const QString orders = QString::fromUtf8(bytesOf("northwind/csv/orders.csv"));
    std::map<QString, QStringList> contact;
    std::map<QString, QString> buyer;
    QStringList names;
    for (const Row &row : splitCsv(customers)) {
        contact[row.at("customerID").toString()] << row.at("contactName").toString();
        names << QRegularExpression::escape(row.at("contactName").toString());
        expectRow(row.at("customerID").toString(), "customers", renamed(row, customer));
    }
    for (const Row &row : splitCsv(orders)) {
        buyer[row.at("orderID").toString()] = row.at("customerID").toString();
        expectRow(row.at("customerID").toString(), "orders", renamed(row, order));
    }
    std::set<std::uint64_t> ownerless;
    std::uint64_t at = 1;
    for (const Row &row : splitCsv(QString::fromUtf8(bytesOf("northwind/csv/order-details.csv")))) {
        ++at;
        if (buyer.contains(row.at("orderID").toString()))
            expectRow(buyer.at(row.at("orderID").toString()), "lines", renamed(row, line));
        else
            ownerless.insert(at);
    }
    const std::set<std::uint64_t> noCustomers = linesOfOtherWidth(customers);
    const std::set<std::uint64_t> noOrders = linesOfOtherWidth(orders);
    ASSERT_EQ(noCustomers.size(), 24U);
    ASSERT_EQ(noOrders.size(), 176U);
    ASSERT_EQ(ownerless.size(), 439U);
    const auto takeCsv = [this](const char *category, const char *file, const Names &fields,
                                const Expected &expected) {
        take(category, publicData(file), mappingOf(fields), expected);
    };
    ASSERT_NO_FATAL_FAILURE(takeCsv("customers", "northwind/csv/customers.csv", customer, {91, noCustomers}));
    ASSERT_NO_FATAL_FAILURE(takeCsv("orders", "northwind/csv/orders.csv", order, {830, noOrders}));
    ASSERT_NO_FATAL_FAILURE(takeCsv("lines", "northwind/csv/order-details.csv", line, {2155, ownerless}));
    EXPECT_EQ(faultsKept(), 24 + 176 + 439);
    checkEverybody(67, 67 + 654 + 1716, QRegularExpression(names.join('|')), contact);
}

} // namespace
} // namespace desk::test::shops
