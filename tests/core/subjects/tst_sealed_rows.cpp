// SPDX-License-Identifier: GPL-3.0-or-later
// Sealed rows that somebody moved or changed in the database: each fails, says how, and gives nothing away.
#include "tests/support/people_store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace desk::subjects::test::sealed {
namespace {

constexpr std::size_t magicEnd = 2;
constexpr std::size_t versionAt = 2;
constexpr std::size_t suiteAt = 3;
constexpr std::size_t typeAt = 4;
constexpr std::size_t flagsAt = 5;
constexpr std::size_t commitmentAt = 24;
constexpr std::size_t ciphertextAt = 56;

QByteArray toArray(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

class SealedRows : public testing::Test
{
protected:
    struct Row
    {
        SubjectId subject;
        int category = 0;
        QByteArray record;
        QByteArray sealed;
    };

    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_store.create(desk::test::testProfile(
            "sealed-shop", "SE",
            {{"accounts",
              "erasable",
              {"login"},
              {{"account_id", "account"}, {"login"}, {"street", "", "text", "", false, true}}},
             {"orders",
              "contract-claims",
              {"order_number"},
              {{"order_number", "order"}, {"account_id", "account"}}}})));
        std::string accounts = "account_id,login,street\n";
        std::string orders = "order_number,account_id\n";
        for (const std::string person : {"A", "B", "C"}) {
            for (const std::string number : {"1", "2"}) {
                accounts += person + "," + person + "-login-" + number + ",Street of " + person + "\n";
                orders += "O" + person + number + "," + person + "\n";
            }
        }
        ASSERT_EQ(m_store.import("accounts", accounts)->added, 6U);
        ASSERT_EQ(m_store.import("orders", orders)->added, 6U);
        m_editor = QSqlDatabase::addDatabase("QSQLITE", "editor");
        m_editor.setDatabaseName(QString::fromStdString(m_store.database()));
        ASSERT_TRUE(m_editor.open());
        edit("PRAGMA synchronous = OFF", {});
        readRows();
        ASSERT_EQ(m_rows.size(), 12U);
    }
    void TearDown() override
    {
        m_editor.close();
        m_editor = {};
        QSqlDatabase::removeDatabase("editor");
    }

    void edit(const QString &sql, const QVariantList &values)
    {
        QSqlQuery query(m_editor);
        ASSERT_TRUE(query.prepare(sql)) << query.lastError().text().toStdString();
        for (const QVariant &value : values)
            query.addBindValue(value);
        ASSERT_TRUE(query.exec()) << query.lastError().text().toStdString();
    }
    void setSealed(const Row &row, const QByteArray &sealed)
    {
        edit("UPDATE record SET sealed = ? WHERE subject = ? AND category = ? AND record = ?",
             {sealed, toArray(row.subject.view()), row.category, row.record});
    }
    /// Changes one clear column of a row to what `value` makes, as SQL.
    void setColumn(const Row &row, const QString &column, const QVariant &value)
    {
        edit("UPDATE record SET " + column + " = ? WHERE subject = ? AND category = ? AND record = ?",
             {value, toArray(row.subject.view()), row.category, row.record});
    }
    void readRows()
    {
        m_rows.clear();
        QSqlQuery query(m_editor);
        ASSERT_TRUE(query.exec(
            "SELECT subject, category, record, sealed FROM record ORDER BY subject, category, record"));
        while (query.next()) {
            Row row;
            const QByteArray subject = query.value(0).toByteArray();
            row.subject =
                *SubjectId::fromBytes(asBytes({subject.data(), static_cast<std::size_t>(subject.size())}));
            row.category = query.value(1).toInt();
            row.record = query.value(2).toByteArray();
            row.sealed = query.value(3).toByteArray();
            m_rows.push_back(row);
        }
    }
    /// Reads all of a person's rows of a category afresh: no key or cipher of an earlier reading is kept.
    Result<std::vector<Record>> read(SubjectId subject, int category)
    {
        m_store.files().clear();
        return m_store.files().page(subject, *m_store.files().category(static_cast<std::uint16_t>(category)),
                                    {}, 100);
    }
    /// The code a row ends with; empty when it opens.
    std::string outcome(const Row &row)
    {
        const auto records = read(row.subject, row.category);
        if (records.ok())
            return {};
        EXPECT_EQ(records.error().message.find("Street of"), std::string::npos);
        return errorCodeName(records.error().code);
    }

    PeopleStore m_store;
    std::vector<Row> m_rows;
    QSqlDatabase m_editor;
};

TEST_F(SealedRows, openWhenNobodyTouchedThem)
{
    for (const Row &row : m_rows) {
        const auto records = read(row.subject, row.category);
        ASSERT_OK(records);
        EXPECT_EQ(records->size(), 2U);
    }
}

TEST_F(SealedRows, noTwoCanBeSwapped)
{
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        for (std::size_t j = i + 1; j < m_rows.size(); ++j) {
            const Row &a = m_rows[i];
            const Row &b = m_rows[j];
            setSealed(a, b.sealed);
            setSealed(b, a.sealed);
            // Another person's key is another key; another category's or row's is the wrong place.
            const bool onlyPersonDiffers = a.subject != b.subject && a.category == b.category;
            const std::string expected = onlyPersonDiffers ? "wrong-key" : "tampered";
            EXPECT_EQ(outcome(a), expected) << i << " and " << j;
            EXPECT_EQ(outcome(b), expected) << j << " and " << i;
            ++seen[expected];
            setSealed(a, a.sealed);
            setSealed(b, b.sealed);
        }
    }
    EXPECT_EQ(seen["wrong-key"] + seen["tampered"], 66);
    EXPECT_EQ(seen["wrong-key"], 2 * 3 * 4) << "2 categories, 3 pairs of people, 4 pairs of rows";
    EXPECT_EQ(outcome(m_rows.front()), "");
}

/// What a flipped bit of an envelope must be called.
std::string codeFor(std::size_t byte, int bit)
{
    if (byte < magicEnd)
        return "damaged";
    if (byte == versionAt || byte == suiteAt)
        return "newer-format";
    if (byte == typeAt)
        return bit == 1 || bit == 2 ? "tampered" : "newer-format"; // 1 becomes 3 or 5: kinds there are
    if (byte == flagsAt)
        return bit == 0 ? "tampered" : "newer-format";
    if (byte >= commitmentAt && byte < ciphertextAt)
        return "wrong-key";
    return "tampered";
}

TEST_F(SealedRows, everyBitOfAnEnvelopeCounts)
{
    const Row &row = m_rows.front();
    int flipped = 0;
    for (qsizetype byte = 0; byte < row.sealed.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = row.sealed;
            changed[byte] = static_cast<char>(changed[byte] ^ (1 << bit));
            setSealed(row, changed);
            EXPECT_EQ(outcome(row), codeFor(static_cast<std::size_t>(byte), bit))
                << "byte " << byte << ", bit " << bit;
            ++flipped;
        }
    }
    EXPECT_GE(flipped, 8 * 136) << "72 bytes around at least 64";
    for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(71), row.sealed.size() - 1}) {
        setSealed(row, row.sealed.left(size));
        EXPECT_NE(outcome(row), "") << size;
    }
    setSealed(row, row.sealed + QByteArray(1, '\0'));
    EXPECT_EQ(outcome(row), "tampered");
    setSealed(row, row.sealed);
    EXPECT_EQ(outcome(row), "");
}

TEST_F(SealedRows, everyClearColumnCounts)
{
    const Row row = m_rows.front();
    const QVariant record = row.record;
    setColumn(row, "version", 2);
    EXPECT_EQ(outcome(row), "tampered");
    setColumn(row, "version", 1);
    setColumn(row, "schema", 2);
    EXPECT_EQ(outcome(row), "tampered");
    setColumn(row, "schema", 1);
    const int original =
        static_cast<int>(m_store.files().category(static_cast<std::uint16_t>(row.category))->shredClass);
    const auto other = static_cast<int>(original == static_cast<int>(policy::ShredClass::Erasable)
                                            ? policy::ShredClass::ContractClaims
                                            : policy::ShredClass::Erasable);
    setColumn(row, "shred_class", other);
    EXPECT_EQ(outcome(row), "wrong-key");
    setColumn(row, "shred_class", static_cast<int>(policy::ShredClass::Tax));
    EXPECT_EQ(outcome(row), "not-found") << "the person has no key of this class";
    setColumn(row, "shred_class", original);
    EXPECT_EQ(outcome(row), "");

    Row moved = row;
    moved.record[0] = static_cast<char>(moved.record[0] ^ 1);
    setColumn(row, "record", moved.record);
    EXPECT_EQ(outcome(moved), "tampered");
    setColumn(moved, "record", record);

    moved = row;
    moved.category = row.category == 1 ? 2 : 1;
    setColumn(row, "category", moved.category);
    EXPECT_EQ(outcome(moved), "tampered");
    setColumn(moved, "category", row.category);

    moved = row;
    moved.subject = m_rows.back().subject;
    ASSERT_NE(moved.subject, row.subject);
    setColumn(row, "subject", toArray(moved.subject.view()));
    EXPECT_EQ(outcome(moved), "wrong-key");
    setColumn(moved, "subject", toArray(row.subject.view()));

    // On another platform the person is nobody, and nobody may say that they are somewhere else.
    setColumn(row, "platform", QByteArray(16, '\x07'));
    const auto left = read(row.subject, row.category);
    ASSERT_OK(left);
    EXPECT_EQ(left->size(), 1U);
    setColumn(row, "platform", toArray(m_store.platform().view()));
    EXPECT_EQ(outcome(row), "");
}

TEST_F(SealedRows, aRowOfAnotherPlatformDoesNotOpenThere)
{
    // The worst case: rows, capsules and buckets were carried over, and the same keys given under the new
    // name.
    PlatformId other;
    other.bytes.fill(7);
    auto staff = std::make_shared<keys::StaffKeys>();
    for (const keys::KeyName &name : m_store.keyNames())
        staff->add({name.purpose, other, name.number}, *m_store.founder()->current(name), true);
    for (const QString table : {"record", "capsule", "bucket"})
        edit("UPDATE " + table + " SET platform = ?", {toArray(other.view())});
    ASSERT_NO_FATAL_FAILURE(m_store.enterAt(other, staff));
    for (const Row &row : m_rows)
        EXPECT_EQ(outcome(row), "wrong-key");
    for (const QString table : {"record", "capsule", "bucket"})
        edit("UPDATE " + table + " SET platform = ?", {toArray(m_store.platform().view())});
    ASSERT_NO_FATAL_FAILURE(m_store.enter(m_store.founder()));
    EXPECT_EQ(outcome(m_rows.front()), "");
}

TEST_F(SealedRows, whoLacksTheKeyReadsNothing)
{
    ASSERT_NO_FATAL_FAILURE(m_store.enter(m_store.without({m_store.categoryKey("orders")})));
    for (const Row &row : m_rows) {
        const bool orders = row.category == m_store.category("orders").number;
        EXPECT_EQ(outcome(row), orders ? "key-unavailable" : "") << row.category;
    }
    int visited = 0;
    ASSERT_OK(m_store.files().visit(m_rows.front().subject, [&](const Record &) { return ++visited > 0; }));
    EXPECT_EQ(visited, 2);
    for (const keys::KeyPurpose purpose : {keys::KeyPurpose::ShredRoot, keys::KeyPurpose::SecondLayer}) {
        ASSERT_NO_FATAL_FAILURE(m_store.enter(m_store.without({{purpose, m_store.platform(), 0}})));
        for (const Row &row : m_rows) {
            const bool needed =
                purpose == keys::KeyPurpose::ShredRoot || row.category == m_store.category("accounts").number;
            EXPECT_EQ(outcome(row), needed ? "key-unavailable" : "");
        }
    }
}

TEST_F(SealedRows, anotherRolesKeyOpensNothing)
{
    const keys::KeyName orders = m_store.categoryKey("orders");
    const keys::OpenedKey own = *m_store.founder()->current(orders);
    const keys::OpenedKey foreign = *m_store.founder()->current(m_store.categoryKey("accounts"));
    const std::pair<keys::OpenedKey, std::string> tries[] = {
        {foreign, "tampered"},                             // says it is another key
        {{own.id, own.version, foreign.key}, "wrong-key"}, // pretends to be the right one
    };
    for (const auto &[key, expected] : tries) {
        auto staff = std::make_shared<keys::StaffKeys>(*m_store.without({orders}));
        staff->add(orders, key, true);
        ASSERT_NO_FATAL_FAILURE(m_store.enter(staff));
        for (const Row &row : m_rows) {
            if (row.category == m_store.category("orders").number) {
                EXPECT_EQ(outcome(row), expected);
            }
        }
    }
}

} // namespace
} // namespace desk::subjects::test::sealed
