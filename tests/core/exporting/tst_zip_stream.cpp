// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exporting/zip_stream_text.h"

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

TEST(ZipStream, bringsBackWhatWentIn)
{
    const std::vector<std::pair<std::string, std::string>> files{
        {"a.txt", "short"}, {"empty", ""}, {"data/long.json", std::string(300'000, 'x') + "y"}};
    const auto read = readStream(zipStream(files));
    ASSERT_OK(read);
    EXPECT_EQ(*read, (std::map<std::string, std::string>(files.begin(), files.end())));
}

TEST(ZipStream, everyCutIsRefusedAndNoFlippedByteGivesOtherFiles)
{
    const std::vector<std::pair<std::string, std::string>> files{{"a.txt", "short"},
                                                                 {"b.txt", "another one"}};
    const std::map<std::string, std::string> wanted(files.begin(), files.end());
    const std::string zip = zipStream(files);
    std::size_t spare = 0;
    for (std::size_t i = 0; i < zip.size(); ++i) {
        EXPECT_FALSE(readStream(zip.substr(0, i)).ok()) << i;
        std::string flipped = zip;
        flipped[i] = static_cast<char>(flipped[i] ^ 0x20);
        const auto read = readStream(flipped);
        EXPECT_TRUE(!read.ok() || *read == wanted) << i << ": only what fills the last byte up may differ";
        spare += read.ok() ? 1 : 0;
    }
    EXPECT_LE(spare, files.size());
    EXPECT_FALSE(readStream(zip + "x").ok());
}

TEST(ZipStream, aBombIsRefusedOnTheWay)
{
    const std::string zip = zipStream({{"bomb", std::string(std::size_t{80} << 20, '\0')}});
    EXPECT_LT(zip.size(), std::size_t{100} << 10);
    EXPECT_FAILS(readStream(zip), ErrorCode::LimitExceeded);
}
