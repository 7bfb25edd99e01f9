// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of a row that is gone stays between the rows of a page, whatever the engine did to the page before.
#include "core/store/clean_pages.h"
#include "core/store/file_scan.h"
#include "core/store/record_table.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace desk::store::test {
namespace {

constexpr std::size_t pageSize = 512;
constexpr std::uint8_t treePages[] = {2, 5, 10, 13};

/// A page of two rows of 50 bytes with a free block of 40 between them, everything unused filled with 0xEE.
Bytes page(std::uint8_t kind, std::size_t header)
{
    Bytes out(pageSize, 0xEE);
    std::fill_n(out.begin() + 370, 142, std::uint8_t{0x11});
    std::fill_n(out.begin() + 424, 36, std::uint8_t{0xEE});
    const std::uint8_t head[] = {kind, 420 >> 8, 420 & 0xFF, 0, 2, 370 >> 8, 370 & 0xFF, 0};
    std::copy(std::begin(head), std::end(head), out.begin() + static_cast<std::ptrdiff_t>(header));
    const std::uint8_t block[] = {0, 0, 0, 40};
    std::copy(std::begin(block), std::end(block), out.begin() + 420);
    const std::size_t pointers = header + (kind == 2 || kind == 5 ? 12U : 8U);
    std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(header + 8), pointers - header - 8 + 4,
                std::uint8_t{0x22});
    return out;
}

TEST(ClearUnused, zeroesWhatBelongsToNoRow)
{
    for (const std::uint8_t kind : treePages) {
        for (const bool first : {false, true}) {
            SCOPED_TRACE(int{kind});
            const std::size_t header = first ? 100 : 0;
            const Bytes before = page(kind, header);
            Bytes expected = before;
            const std::size_t pointersEnd = header + (kind == 2 || kind == 5 ? 12U : 8U) + 4;
            std::fill(expected.begin() + static_cast<std::ptrdiff_t>(pointersEnd), expected.begin() + 370,
                      std::uint8_t{0});
            std::fill_n(expected.begin() + 424, 36, std::uint8_t{0});
            Bytes cleared = before;
            EXPECT_TRUE(clearUnused(cleared, first));
            EXPECT_EQ(cleared, expected);
            EXPECT_FALSE(clearUnused(cleared, first)) << "nothing was left to do";
            EXPECT_EQ(cleared, expected);
        }
    }
}

TEST(ClearUnused, anyOtherPageStaysAsItIs)
{
    struct Change
    {
        const char *what;
        std::size_t at;
        std::uint8_t value;
    };
    const Change changes[] = {
        {"overflow or free list: a page's number begins below 2", 0, 0},
        {"the same with the highest number that is allowed", 0, 1},
        {"no kind of page", 0, 3},
        {"more rows than fit before the first", 3, 1},
        {"rows that begin behind the page", 5, 0xFF},
    };
    for (const Change &change : changes) {
        Bytes changed = page(10, 0);
        changed[change.at] = change.value;
        const Bytes before = changed;
        EXPECT_FALSE(clearUnused(changed, false)) << change.what;
        EXPECT_EQ(changed, before) << change.what;
    }
    Bytes tiny(16, 10);
    EXPECT_FALSE(clearUnused(tiny, false));
}

TEST(ClearUnused, aMalformedChainOfFreeBlocksTouchesNoRow)
{
    const std::pair<std::size_t, std::uint8_t> changes[] = {
        {1, 0},      // the first block lies before the rows
        {422, 0xFF}, // a block longer than the page
        {423, 3},    // shorter than its own header
        {421, 50},   // the next one lies before this one
    };
    for (const auto &[at, value] : changes) {
        Bytes changed = page(10, 0);
        changed[at] = value;
        const Bytes before = changed;
        clearUnused(changed, false);
        for (std::size_t i = 370; i < 424; ++i)
            EXPECT_EQ(changed[i], before[i]) << at << " " << i;
        for (std::size_t i = 460; i < pageSize; ++i)
            EXPECT_EQ(changed[i], before[i]) << at << " " << i;
    }
    // One block, whose next is itself.
    Bytes endless = page(10, 0);
    endless[420] = 420 >> 8;
    endless[421] = 420 & 0xFF;
    EXPECT_TRUE(clearUnused(endless, false));
}

TEST(ClearUnused, anyBytesAtAllAreHarmless)
{
    desk::test::SeededRandom random(3);
    for (int round = 0; round < 20000; ++round) {
        Bytes bytes = random.bytes(pageSize);
        bytes[0] = treePages[random.below(4)];
        bytes[3] = 0;
        bytes[5] = static_cast<std::uint8_t>(random.below(2));
        bytes[1] = static_cast<std::uint8_t>(random.below(3));
        clearUnused(bytes, false);
        EXPECT_FALSE(clearUnused(bytes, false)) << round;
    }
}

class CleanPages : public testing::Test
{
protected:
    void SetUp() override
    {
        auto connection = Connection::open(path(), OpenMode::Create);
        ASSERT_OK(connection);
        m_connection = std::move(*connection);
        ASSERT_OK(migrate(*m_connection));
        m_random.fill(m_platform.bytes);
    }
    std::string path() const { return m_folder.path().toStdString() + "/desk.db"; }

    RecordRow put(SubjectId subject, std::uint16_t category)
    {
        RecordRow row;
        row.platform = m_platform;
        row.subject = subject;
        row.category = category;
        m_random.fill(row.record.bytes);
        row.sealed = m_random.bytes(150 + m_random.below(450));
        EXPECT_OK(RecordTable(*m_connection).put(row));
        return row;
    }
    /// People whose rows come one category after the other, so that full pages are spread over new ones; then
    /// every third of them is erased.
    void fillAndErase()
    {
        Transaction transaction(*m_connection);
        ASSERT_OK(transaction.begin());
        std::vector<SubjectId> subjects(300);
        for (std::size_t i = 0; i < subjects.size(); ++i) {
            subjects[i].bytes[0] = static_cast<std::uint8_t>(i >> 8);
            subjects[i].bytes[1] = static_cast<std::uint8_t>(i);
        }
        std::vector<std::pair<std::size_t, RecordRow>> rows;
        for (const int category : {2, 1, 3}) {
            for (std::size_t i = 0; i < subjects.size(); ++i) {
                for (int each = 0; each < 7; ++each)
                    rows.emplace_back(i, put(subjects[i], static_cast<std::uint16_t>(category)));
            }
        }
        ASSERT_OK(transaction.commit());
        for (auto &[person, row] : rows) {
            if (person % 3 == 0) {
                ASSERT_TRUE(
                    *RecordTable(*m_connection).remove(m_platform, row.subject, row.category, row.record));
                m_gone.push_back(std::move(row));
            } else {
                m_there.push_back(std::move(row));
            }
        }
        ASSERT_OK(m_connection->scrub());
    }
    static Sample sampleOf(const RecordRow &row)
    {
        Sample out{};
        std::copy_n(row.sealed.begin() + 20, out.size(), out.begin());
        return out;
    }
    std::uint64_t count(const std::vector<RecordRow> &rows) const
    {
        std::vector<Sample> samples;
        for (const RecordRow &row : rows)
            samples.push_back(sampleOf(row));
        NoProgress silent;
        return SampleScan(samples).countInFile(path(), silent).value();
    }
    void expectWhole()
    {
        for (const RecordRow &row : m_there) {
            const auto held =
                RecordTable(*m_connection).get(row.platform, row.subject, row.category, row.record);
            ASSERT_OK(held);
            ASSERT_TRUE(held->has_value());
            EXPECT_EQ((*held)->sealed, row.sealed);
        }
        Query check(*m_connection, "PRAGMA integrity_check");
        ASSERT_TRUE(*check.next());
        EXPECT_EQ(check.text(0), "ok");
    }
    /// Writes a sample behind the engine's back into the unused middle of a page here and there; how many.
    std::uint64_t plant(const Sample &sample) const
    {
        QFile file(QString::fromStdString(path()));
        EXPECT_TRUE(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        const auto at = [&content](qsizetype place) {
            return static_cast<std::uint8_t>(content[place]);
        };
        std::uint64_t planted = 0;
        constexpr qsizetype step = 16384;
        for (qsizetype start = step; start < content.size(); start += step) {
            const int firstRow = at(start + 5) << 8 | at(start + 6);
            const int pointersEnd = 12 + 2 * (at(start + 3) << 8 | at(start + 4));
            const bool hasRoom = at(start) == 10 && firstRow - pointersEnd > 40;
            if (!hasRoom || planted == 20)
                continue;
            file.seek(start + firstRow - 20);
            file.write(reinterpret_cast<const char *>(sample.data()), static_cast<qint64>(sample.size()));
            planted += 1;
        }
        return planted;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    desk::test::SeededRandom m_random{17};
    PlatformId m_platform;
    std::vector<RecordRow> m_there;
    std::vector<RecordRow> m_gone;
    NoProgress m_silent;
};

TEST_F(CleanPages, whatWasDeletedStandsNowhereAndWhatStaysStandsOnce)
{
    ASSERT_NO_FATAL_FAILURE(fillAndErase());
    EXPECT_EQ(count(m_gone), 0U);
    EXPECT_EQ(count(m_there), m_there.size());
    expectWhole();
    EXPECT_EQ(*m_connection->clean(m_silent), 0U) << "pages reach the file clean";
}

TEST_F(CleanPages, whatAnotherProgramLeftIsCleanedInPlace)
{
    ASSERT_NO_FATAL_FAILURE(fillAndErase());
    const std::uint64_t planted = plant(sampleOf(m_gone.front()));
    ASSERT_GT(planted, 5U);
    ASSERT_EQ(count(m_gone), planted);
    EXPECT_EQ(*m_connection->clean(m_silent), planted);
    EXPECT_EQ(count(m_gone), 0U);
    expectWhole();
    EXPECT_EQ(*m_connection->clean(m_silent), 0U);
    // What the engine still had in memory does not bring it back.
    for (const RecordRow &row : m_there) {
        RecordRow next = row;
        next.version += 1;
        ASSERT_OK(RecordTable(*m_connection).put(next));
    }
    ASSERT_OK(m_connection->scrub());
    EXPECT_EQ(count(m_gone), 0U);

    Transaction transaction(*m_connection);
    ASSERT_OK(transaction.begin());
    EXPECT_FAILS(m_connection->clean(m_silent), ErrorCode::InvalidArgument);
}

TEST_F(CleanPages, cleaningThatIsCutOffLeavesAWholeStoreAndIsDoneAgain)
{
    class EndsHalfWay final : public Progress
    {
    public:
        bool report(std::uint64_t done, std::uint64_t total) override { return done < total / 2; }
    };
    ASSERT_OK(m_connection->execute("DELETE FROM meta WHERE name = 'clean_pages'"));
    ASSERT_NO_FATAL_FAILURE(fillAndErase());
    const std::uint64_t planted = plant(sampleOf(m_gone.front()));
    EndsHalfWay half;
    EXPECT_FAILS(cleanOnce(*m_connection, half), ErrorCode::Cancelled);
    EXPECT_LT(count(m_gone), planted);
    expectWhole();
    EXPECT_TRUE(*cleanOnce(*m_connection, m_silent)) << "what was cut off does not count as done";
    EXPECT_EQ(count(m_gone), 0U);
    expectWhole();
}

TEST_F(CleanPages, aStoreOfAnEarlierVersionIsCleanedOnce)
{
    EXPECT_FALSE(*cleanOnce(*m_connection, m_silent)) << "this version made it";
    ASSERT_OK(m_connection->execute("DELETE FROM meta WHERE name = 'clean_pages'"));
    ASSERT_NO_FATAL_FAILURE(fillAndErase());
    ASSERT_GT(plant(sampleOf(m_gone.front())), 0U);
    EXPECT_TRUE(*cleanOnce(*m_connection, m_silent));
    EXPECT_EQ(count(m_gone), 0U);
    EXPECT_FALSE(*cleanOnce(*m_connection, m_silent));
}

TEST_F(CleanPages, theFolderMayHaveAnyName)
{
    for (const char *name :
         {"plain", "Büro #1", "100%", "a?vfs=none&b=c", "x%20y", "semi;colon", "quote'\""}) {
        const QString folder = m_folder.filePath(QString::fromUtf8(name));
        ASSERT_TRUE(QDir().mkpath(folder));
        const std::string file = folder.toStdString() + "/desk.db";
        {
            auto made = Connection::open(file, OpenMode::Create);
            ASSERT_OK(made) << name;
            ASSERT_OK(migrate(**made));
            EXPECT_EQ((*made)->path(), file);
        }
        EXPECT_TRUE(QFile::exists(QString::fromStdString(file))) << name;
        auto opened = Connection::open(file, OpenMode::Existing);
        ASSERT_OK(opened) << name;
        EXPECT_EQ(**readMeta(**opened, "schema"), std::to_string(currentSchema()));
    }
}

} // namespace
} // namespace desk::store::test
