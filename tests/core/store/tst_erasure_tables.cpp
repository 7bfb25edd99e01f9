// SPDX-License-Identifier: GPL-3.0-or-later
// What an erasure asks of the store: rows and tokens that go, totals that stay, an empty log, and the search
// of files.
#include "core/store/file_scan.h"
#include "core/store/key_tables.h"
#include "core/store/record_table.h"
#include "core/store/suppression_table.h"
#include "core/store/total_table.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <limits>

namespace desk::store::test {
namespace {

class ErasureTables : public testing::Test
{
protected:
    void SetUp() override
    {
        auto connection = Connection::open(path(), OpenMode::Create);
        ASSERT_OK(connection);
        m_connection = std::move(*connection);
        ASSERT_OK(migrate(*m_connection));
        m_random.fill(m_platform.bytes);
        m_random.fill(m_subject.bytes);
    }
    std::string path() const { return m_folder.path().toStdString() + "/desk.db"; }
    RecordRow row(std::uint16_t category, std::size_t size)
    {
        RecordRow out;
        out.platform = m_platform;
        out.subject = m_subject;
        out.category = category;
        m_random.fill(out.record.bytes);
        out.sealed = m_random.bytes(size);
        return out;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    desk::test::SeededRandom m_random{11};
    PlatformId m_platform;
    SubjectId m_subject;
    NoProgress m_silent;
};

Sample sampleOf(ByteView bytes, std::size_t at)
{
    Sample out{};
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), out.size(), out.begin());
    return out;
}

TEST_F(ErasureTables, aDeletedRowLeavesNothingInAnyFile)
{
    RecordTable records(*m_connection);
    const RecordRow goes = row(1, 40000); // over several pages
    const RecordRow stays = row(1, 300);
    ASSERT_OK(records.put(goes));
    ASSERT_OK(records.put(stays));
    ASSERT_OK(m_connection->scrub());
    std::vector<Sample> samples;
    for (std::size_t at = 0; at + 16 <= goes.sealed.size(); at += 997)
        samples.push_back(sampleOf(goes.sealed, at));
    const SampleScan scan(samples);
    EXPECT_GT(*scan.countInFile(path(), m_silent), samples.size() - 4) << "but for those across two pages";

    EXPECT_TRUE(*records.remove(m_platform, m_subject, 1, goes.record));
    EXPECT_FALSE(*records.remove(m_platform, m_subject, 1, goes.record));
    const auto pages = pagesInLog(path());
    ASSERT_OK(pages);
    EXPECT_GE(pages->size(), 3U);
    ASSERT_OK(m_connection->scrub());
    EXPECT_EQ(QFileInfo(QString::fromStdString(path() + "-wal")).size(), 0);
    EXPECT_TRUE(pagesInLog(path())->empty());
    EXPECT_EQ(*scan.countInFile(path(), m_silent), 0U);
    EXPECT_EQ(*scan.countInPages(path(), *pages, m_silent), 0U);
    const SampleScan other({sampleOf(stays.sealed, 100)});
    EXPECT_EQ(*other.countInFile(path(), m_silent), 1U);
    EXPECT_EQ(records.file(m_platform, m_subject, {}, 10)->size(), 1U);
}

TEST_F(ErasureTables, aReaderKeepsTheLogFromBeingEmptied)
{
    ASSERT_OK(m_connection->scrub());
    auto reader = Connection::open(path(), OpenMode::Existing);
    ASSERT_OK(reader);
    ASSERT_OK(m_connection->execute("PRAGMA busy_timeout=50"));
    {
        Transaction reading(**reader);
        ASSERT_OK((*reader)->execute("BEGIN"));
        Query query(**reader, "SELECT COUNT(*) FROM record");
        ASSERT_TRUE(*query.next());
        ASSERT_OK(RecordTable(*m_connection).put(row(1, 300)));
        EXPECT_FAILS(m_connection->scrub(), ErrorCode::Conflict);
    }
    ASSERT_OK((*reader)->execute("COMMIT"));
    EXPECT_OK(m_connection->scrub());
    Transaction transaction(*m_connection);
    ASSERT_OK(transaction.begin());
    EXPECT_FAILS(m_connection->scrub(), ErrorCode::InvalidArgument);
}

TEST_F(ErasureTables, tokensAreFoundByTheirPerson)
{
    IdentifierTable identifiers(*m_connection);
    SubjectId other;
    m_random.fill(other.bytes);
    std::vector<IdentifierTable::Entry> mine;
    for (std::uint16_t field = 1; field <= 3; ++field) {
        IdentifierTable::Entry entry{field, {}};
        m_random.fill(entry.token);
        ASSERT_OK(identifiers.put(m_platform, field, entry.token, m_subject));
        ASSERT_OK(identifiers.put(m_platform, field, entry.token, other));
        mine.push_back(entry);
    }
    EXPECT_EQ(*identifiers.ofSubject(m_platform, m_subject), mine);
    ASSERT_OK(identifiers.remove(m_platform, 2, mine[1].token, m_subject));
    mine.erase(mine.begin() + 1);
    EXPECT_EQ(*identifiers.ofSubject(m_platform, m_subject), mine);
    EXPECT_EQ(identifiers.ofSubject(m_platform, other)->size(), 3U);
    EXPECT_TRUE(identifiers.ofSubject({}, m_subject)->empty());
}

TEST_F(ErasureTables, bucketsComeInPagesAndCapsulesByBucket)
{
    KeyTables tables(*m_connection);
    for (std::uint32_t i = 1; i <= 5; ++i) {
        ASSERT_OK(tables.putBucket(m_platform, {i, 1, 1, 2, {1, 2, 3}}));
        for (std::uint8_t j = 0; j < 3; ++j) {
            keys::OwnerId owner{{static_cast<std::uint8_t>(i), j}};
            ASSERT_OK(tables.putCapsule(m_platform, {owner, i, 7, {j}}));
        }
    }
    EXPECT_EQ(tables.buckets(m_platform, 0, 3)->size(), 3U);
    EXPECT_EQ(tables.buckets(m_platform, 3, 3)->at(1).bucket, 5U);
    EXPECT_TRUE(tables.buckets(m_platform, 5, 3)->empty());
    const auto capsules = tables.capsulesOf(m_platform, 4);
    ASSERT_OK(capsules);
    ASSERT_EQ(capsules->size(), 3U);
    EXPECT_EQ(capsules->at(2).owner, (keys::OwnerId{{4, 2}}));
    EXPECT_EQ(capsules->at(2).sealed, Bytes{2});
    EXPECT_TRUE(tables.capsulesOf({}, 4)->empty());
}

TEST_F(ErasureTables, suppressionRemembersTokensOfItsPlatform)
{
    SuppressionTable table(*m_connection);
    SuppressionTable::Token token{};
    m_random.fill(token);
    EXPECT_FALSE(*table.holdsAny(m_platform));
    EXPECT_TRUE(*table.add(m_platform, token, "2026-11-22"));
    EXPECT_FALSE(*table.add(m_platform, token, "2027-11-22"));
    EXPECT_TRUE(*table.contains(m_platform, token));
    EXPECT_FALSE(*table.contains({}, token));
    EXPECT_FALSE(*table.holdsAny({}));
    EXPECT_TRUE(*table.remove(m_platform, token));
    EXPECT_FALSE(*table.remove(m_platform, token));
    EXPECT_FALSE(*table.holdsAny(m_platform));
}

TEST_F(ErasureTables, totalsAddUpExactly)
{
    TotalTable totals(*m_connection);
    for (int i = 0; i < 10; ++i)
        ASSERT_OK(totals.add(m_platform, {3, "2026-01", "EUR", 1, *tenThousandths("0.1")}));
    ASSERT_OK(totals.add(m_platform, {3, "2026-01", "CHF", 2, -5}));
    ASSERT_OK(totals.add(m_platform, {3, "2025-12", "", 1, 7}));
    EXPECT_EQ(*totals.all(m_platform),
              (std::vector<Total>{
                  {3, "2025-12", "", 1, 7}, {3, "2026-01", "CHF", 2, -5}, {3, "2026-01", "EUR", 10, 10000}}));
    EXPECT_TRUE(totals.all({})->empty());
    for (const char *month : {"", "2026", "2026-13", "2026-1", "2026-01-01"})
        EXPECT_FAILS(totals.add(m_platform, {3, month, "EUR", 1, 1}), ErrorCode::InvalidArgument);
    ASSERT_OK(totals.add(m_platform, {4, "2026-01", "", 1, std::numeric_limits<std::int64_t>::max()}));
    EXPECT_FAILS(totals.add(m_platform, {4, "2026-01", "", 1, 1}), ErrorCode::LimitExceeded);
}

TEST(TenThousandths, table)
{
    const std::pair<const char *, std::int64_t> good[] = {
        {"0", 0},
        {"007.50", 75000},
        {"-3", -30000},
        {"+.25", 2500},
        {"12.", 120000},
        {"-0.0001", -1},
        {"1.10000", 11000},
        {"0.30000000", 3000},
        {"922337203685477.5807", std::numeric_limits<std::int64_t>::max()}};
    for (const auto &[text, amount] : good)
        EXPECT_EQ(*tenThousandths(text), amount) << text;
    for (const char *text :
         {"", ".", "-", "+", "1e3", "1,50", " 1", "1 ", "0.00001", "--1", "1.2.3", "0x10", "\xEF\xBC\x91"})
        EXPECT_FAILS(tenThousandths(text), ErrorCode::InvalidInput);
    EXPECT_FAILS(tenThousandths("922337203685477.5808"), ErrorCode::LimitExceeded);
    EXPECT_FAILS(tenThousandths("99999999999999999999"), ErrorCode::LimitExceeded);
}

TEST(SampleScanTest, findsEverySampleWhereverItLies)
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString() + "/file";
    desk::test::SeededRandom random(5);
    Bytes content = random.bytes((1 << 20) * 2 + 100);
    NoProgress silent;
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(reinterpret_cast<const char *>(content.data()), static_cast<qint64>(content.size())),
              static_cast<qint64>(content.size()));
    file.close();
    // At the ends, and everywhere about the seams of blocks of a mebibyte.
    std::vector<std::size_t> places{0, 1, content.size() - 17, content.size() - 16};
    for (std::size_t at = (1 << 20) - 20; at < (1 << 20) + 20; ++at)
        places.push_back(at);
    for (const std::size_t at : places) {
        const SampleScan scan({sampleOf(content, at), {}});
        EXPECT_EQ(*scan.countInFile(path, silent), 1U) << at;
        EXPECT_EQ(scan.countIn(content), 1U) << at;
        EXPECT_EQ(scan.countIn(ByteView(content).subspan(at, 16)), 1U);
        EXPECT_EQ(scan.countIn(ByteView(content).subspan(at, 15)), 0U);
    }
    EXPECT_EQ(*SampleScan({}).countInFile(path, silent), 0U);
    EXPECT_EQ(*SampleScan({sampleOf(content, 0)}).countInFile(path + "-none", silent), 0U);
}

TEST(SampleScanTest, aFileThatIsNoLogIsDamaged)
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString() + "/desk.db";
    EXPECT_TRUE(pagesInLog(path)->empty());
    QFile file(QString::fromStdString(path + "-wal"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("this is not a write-ahead log at all, is it?");
    file.close();
    EXPECT_FAILS(pagesInLog(path), ErrorCode::Damaged);
}

} // namespace
} // namespace desk::store::test
