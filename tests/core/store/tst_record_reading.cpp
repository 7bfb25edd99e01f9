// SPDX-License-Identifier: GPL-3.0-or-later
// Reading several things in one state of the store, and a person's rows page by page.
#include "core/store/record_table.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <QTemporaryDir>

#include <limits>

namespace desk::store::test {
namespace {

constexpr int everything = std::numeric_limits<int>::max();

class RecordReading : public testing::Test
{
protected:
    void SetUp() override
    {
        m_random.fill(m_platform.bytes);
        m_random.fill(m_subject.bytes);
        m_connection = connect(OpenMode::Create);
        ASSERT_OK(migrate(*m_connection));
        m_other = connect(OpenMode::Existing);
    }
    std::unique_ptr<Connection> connect(OpenMode mode)
    {
        auto connection = Connection::open(m_folder.path().toStdString() + "/desk.db", mode);
        EXPECT_OK(connection);
        return std::move(*connection);
    }
    void add(Connection &to, std::uint16_t category, int count = 1)
    {
        Transaction transaction(to);
        ASSERT_OK(transaction.begin());
        for (int i = 0; i < count; ++i) {
            RecordRow row;
            row.platform = m_platform;
            row.subject = m_subject;
            row.category = category;
            m_random.fill(row.record.bytes);
            row.version = static_cast<std::uint64_t>(i) + 1;
            row.shredClass = category;
            row.sealed = m_random.bytes(40);
            ASSERT_OK(RecordTable(to).put(row));
        }
        ASSERT_OK(transaction.commit());
    }
    std::vector<RecordRow> rows(Connection &of, const RecordCursor &after = {}, int limit = everything)
    {
        auto out = RecordTable(of).file(m_platform, m_subject, after, limit);
        EXPECT_OK(out);
        return std::move(*out);
    }

    QTemporaryDir m_folder;
    desk::test::SeededRandom m_random{20261122};
    PlatformId m_platform;
    SubjectId m_subject;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Connection> m_other;
};

TEST_F(RecordReading, aReadTransactionSeesOneStateUntilItEnds)
{
    add(*m_connection, 1);
    {
        ReadTransaction reading(*m_connection);
        ASSERT_OK(reading.begin());
        EXPECT_EQ(rows(*m_connection).size(), 1U);
        add(*m_other, 1);
        EXPECT_EQ(rows(*m_connection).size(), 1U);
        EXPECT_EQ(rows(*m_other).size(), 2U);
    }
    EXPECT_EQ(rows(*m_connection).size(), 2U);
}

TEST_F(RecordReading, anInnerReadTransactionDoesNotEndTheOuterOne)
{
    ReadTransaction outer(*m_connection);
    ASSERT_OK(outer.begin());
    EXPECT_TRUE(rows(*m_connection).empty());
    {
        ReadTransaction inner(*m_connection);
        ASSERT_OK(inner.begin());
    }
    add(*m_other, 1);
    EXPECT_TRUE(rows(*m_connection).empty());
}

TEST_F(RecordReading, nothingIsWrittenInAReadTransaction)
{
    {
        ReadTransaction reading(*m_connection);
        ASSERT_OK(reading.begin());
        Transaction writing(*m_connection);
        EXPECT_FAILS(writing.begin(), ErrorCode::InvalidArgument);
    }
    add(*m_connection, 1);
    EXPECT_EQ(rows(*m_other).size(), 1U);
}

TEST_F(RecordReading, aReadTransactionInsideATransactionLeavesItOpen)
{
    Transaction writing(*m_connection);
    ASSERT_OK(writing.begin());
    add(*m_connection, 1);
    {
        ReadTransaction reading(*m_connection);
        ASSERT_OK(reading.begin());
        EXPECT_EQ(rows(*m_connection).size(), 1U);
    }
    EXPECT_TRUE(rows(*m_other).empty());
    ASSERT_OK(writing.commit());
    EXPECT_EQ(rows(*m_other).size(), 1U);
}

/// Everything page by page, as a caller goes on after the last row.
TEST_F(RecordReading, pagesOfEverySizeGiveEveryRowOnceInOrder)
{
    for (const auto &[category, count] : {std::pair<std::uint16_t, int>{1, 7}, {3, 1}, {4, 12}, {65535, 3}})
        add(*m_connection, category, count);
    const std::vector<RecordRow> all = rows(*m_connection);
    ASSERT_EQ(all.size(), 23U);
    const auto place = [](const RecordRow &row) {
        return std::pair(row.category, row.record);
    };
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(),
                               [&](const RecordRow &a, const RecordRow &b) { return place(a) < place(b); }));
    for (int limit = 1; limit <= 24; ++limit) {
        std::vector<RecordRow> paged;
        for (RecordCursor after;;) {
            const auto page = rows(*m_connection, after, limit);
            paged.insert(paged.end(), page.begin(), page.end());
            if (page.size() < static_cast<std::size_t>(limit))
                break;
            after = {page.back().category, page.back().record};
        }
        ASSERT_EQ(paged.size(), all.size()) << limit;
        RecordPage page;
        RecordCursor behind;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::size_t row = i % static_cast<std::size_t>(limit);
            if (row == 0) {
                ASSERT_OK(RecordTable(*m_connection)
                              .readFile(all[0].platform, all[0].subject, behind, limit, page));
                ASSERT_EQ(page.size(), std::min(all.size() - i, static_cast<std::size_t>(limit)));
            }
            EXPECT_EQ(std::pair(page.head(row).category, page.head(row).record), place(all[i])) << limit;
            EXPECT_EQ(toBytes(page.sealed(row)), all[i].sealed) << limit;
            behind = {page.head(row).category, page.head(row).record};
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            EXPECT_EQ(place(paged[i]), place(all[i])) << limit;
            EXPECT_EQ(paged[i].sealed, all[i].sealed) << limit;
        }
    }
}

TEST_F(RecordReading, behindACategoryTheNextOneBegins)
{
    add(*m_connection, 2, 5);
    add(*m_connection, 4, 2);
    EXPECT_EQ(rows(*m_connection, lastOf(1)).size(), 7U);
    EXPECT_EQ(rows(*m_connection, lastOf(2)).size(), 2U);
    EXPECT_EQ(rows(*m_connection, lastOf(3)).size(), 2U);
    EXPECT_TRUE(rows(*m_connection, lastOf(4)).empty());
}

TEST_F(RecordReading, headsAreTheRowsWithoutTheirContent)
{
    add(*m_connection, 2, 5);
    add(*m_connection, 4, 2);
    const auto heads = RecordTable(*m_connection).heads(m_platform, m_subject);
    ASSERT_OK(heads);
    const std::vector<RecordRow> all = rows(*m_connection);
    ASSERT_EQ(heads->size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ((*heads)[i].category, all[i].category);
        EXPECT_EQ((*heads)[i].record, all[i].record);
        EXPECT_EQ((*heads)[i].version, all[i].version);
        EXPECT_EQ((*heads)[i].shredClass, all[i].shredClass);
        EXPECT_TRUE((*heads)[i].sealed.empty());
    }
}

} // namespace
} // namespace desk::store::test
