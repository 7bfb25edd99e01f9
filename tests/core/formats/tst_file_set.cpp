// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/file_set.h"
#include "tests/support/public_data.h"
#include "tests/support/zip_bytes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace desk::formats {
namespace {

using test::ZipPart;
using Names = std::vector<std::string>;

class FileSets : public testing::Test
{
protected:
    std::string write(const std::string &name, std::string_view text)
    {
        const QString path = m_folder.filePath(QString::fromStdString(name));
        EXPECT_TRUE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(text.data(), static_cast<qint64>(text.size())),
                  static_cast<qint64>(text.size()));
        return path.toStdString();
    }
    Result<FileSet> zip(const std::vector<ZipPart> &parts)
    {
        return FileSet::open(write("a.zip", test::zipBytes(parts)), "");
    }
    static Result<std::string> read(FileSet &set, std::size_t file)
    {
        DESK_TRY(const auto source, set.source(file));
        std::string out;
        Bytes piece(7);
        for (;;) {
            DESK_TRY(const std::size_t count, source->read(piece));
            if (count == 0)
                return out;
            out += asText(ByteView(piece).first(count));
        }
    }
    QTemporaryDir m_folder;
};

TEST_F(FileSets, aFileIsASetOfOne)
{
    auto set = FileSet::open(write("orders.csv", "a,b\n"), "");
    ASSERT_OK(set);
    EXPECT_TRUE(set->isOne());
    EXPECT_EQ(set->names(), Names{"orders.csv"});
    EXPECT_EQ(*read(*set, 0), "a,b\n");
}

TEST_F(FileSets, aFolderIsReadToItsLeavesAndNoLinkIsFollowed)
{
    write("shop/orders.csv", "1");
    write("shop/deep/er/people.json", "2");
    write("elsewhere.csv", "3");
    ASSERT_TRUE(QFile::link(m_folder.filePath("elsewhere.csv"), m_folder.filePath("shop/link.csv")));
    auto set = FileSet::open(m_folder.filePath("shop").toStdString(), "");
    ASSERT_OK(set);
    EXPECT_EQ(set->names(), (Names{"deep/er/people.json", "orders.csv"}));
    EXPECT_EQ(*read(*set, 0), "2");
    EXPECT_EQ(*read(*set, 1), "1");
    EXPECT_EQ(*read(*set, 0), "2") << "again, from the start";
}

TEST_F(FileSets, aZipFileIsReadAsItsFiles)
{
    auto set = zip({{"b/", ""}, {"b/two.csv", "second"}, {"Ünïcode.csv", "first"}});
    ASSERT_OK(set);
    EXPECT_FALSE(set->isOne());
    EXPECT_EQ(set->names(), (Names{"b/two.csv", "Ünïcode.csv"}));
    EXPECT_EQ(*read(*set, 0), "second");
    EXPECT_EQ(*read(*set, 1), "first");
}

TEST_F(FileSets, aNameThatCouldLeaveTheFolderIsRefused)
{
    for (const char *name :
         {"../a.csv", "/a.csv", "a/../b.csv", "a//b.csv", "./a.csv", "a\\b.csv", "c:a.csv", "a\nb.csv"})
        EXPECT_FAILS(zip({{name, "x"}}), ErrorCode::InvalidInput);
    EXPECT_FAILS(zip({{"a.csv", "x"}, {"a.csv", "y"}}), ErrorCode::InvalidInput);
}

TEST_F(FileSets, moreThanIsAcceptedIsALimit)
{
    EXPECT_FAILS(zip({{"a.csv", "x", 0xFFFFFFF0U}}), ErrorCode::LimitExceeded) << "4 GiB from one byte";
    std::string deep;
    for (int i = 0; i < 17; ++i)
        deep += "d/";
    EXPECT_FAILS(zip({{deep + "a.csv", "x"}}), ErrorCode::LimitExceeded);
    std::vector<ZipPart> many;
    for (int i = 0; i < 10'001; ++i)
        many.push_back({std::to_string(i), ""});
    EXPECT_FAILS(zip(many), ErrorCode::LimitExceeded);
    many.pop_back();
    EXPECT_OK(zip(many));
}

TEST_F(FileSets, whatIsNotWhatTheDirectorySaysEndsWithAnError)
{
    auto longer = zip({{"a.csv", "0123456789", 4}});
    if (longer.ok()) { // libzip may have noticed already
        EXPECT_FAILS(read(*longer, 0), ErrorCode::LimitExceeded);
    }
    auto changed = zip({{"a.csv", "0123456789", 0xFFFFFFFFU, false}});
    ASSERT_OK(changed);
    EXPECT_FAILS(read(*changed, 0), ErrorCode::Damaged);
    EXPECT_FAILS(FileSet::open(write("cut.zip", test::zipBytes({{"a.csv", "0123456789"}}).substr(0, 40)), ""),
                 ErrorCode::InvalidInput);
    EXPECT_FAILS(FileSet::open(m_folder.filePath("none.csv").toStdString(), ""), ErrorCode::Io);
}

TEST(FileNames, fitTheirPatterns)
{
    struct Row
    {
        const char *name;
        const char *pattern;
        bool fits;
    };
    static constexpr Row rows[] = {{"orders.csv", "orders.csv", true},
                                   {"Orders.CSV", "orders*.csv", true},
                                   {"a/b/orders-1.csv", "orders*.csv", true},
                                   {"orders.csv.bak", "orders*.csv", false},
                                   {"my-orders.csv", "orders*.csv", false},
                                   {"data/orders.json", "data/*.json", true},
                                   {"x/data/orders.json", "data/*.json", true},
                                   {"orders.json", "data/*.json", false},
                                   {"data/a/b.json", "data/*.json", false},
                                   {"mydata/orders.json", "data/*.json", false},
                                   {"a.csv", "?.csv", true},
                                   {"ab.csv", "?.csv", false},
                                   {"", "*", true},
                                   {"aXbXc", "a*X*c", true},
                                   {"aaab", "*ab", true},
                                   {"anything", "**", true}};
    for (const Row &row : rows)
        EXPECT_EQ(fitsName(row.name, row.pattern), row.fits) << row.name << " " << row.pattern;
}

} // namespace
} // namespace desk::formats
