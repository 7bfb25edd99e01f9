// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html_text.h"
#include "core/formats/json_text.h"
#include "core/formats/needles.h"
#include "tests/support/random_sources.h"

using namespace desk;
using namespace desk::formats;

namespace {

/// What stands where the needle was found.
std::vector<std::string> foundIn(const std::string &text, const std::string &needle)
{
    Needles needles;
    needles.add(0, needle);
    needles.settle();
    CompactReader reader;
    std::vector<std::string> out;
    for (const NeedleHit &hit : needles.find(reader, text))
        out.push_back(text.substr(hit.from, hit.until - hit.from));
    return out;
}

std::vector<std::string> digitsIn(const std::string &text, const std::string &digits)
{
    Needles needles;
    needles.addDigits(0, digits);
    needles.settle();
    CompactReader reader;
    std::vector<std::string> out;
    for (const NeedleHit &hit : needles.find(reader, text))
        out.push_back(text.substr(hit.from, hit.until - hit.from));
    return out;
}

} // namespace

TEST(Needles, aNameIsFoundHoweverItIsSpelled)
{
    for (const std::string text :
         {"Maria López", "MARIA LOPEZ", "maria\n  lopez", "Maria L&oacute;pez", "Maria L&amp;oacute;pez",
          "Maria L&#243;pez", "Maria L&#xF3;pez", "Maria L\\u00f3pez", "Maria\\nL\\\\u00f3pez", "MariaLopez",
          "Maria Lo-\npez", "Maria Lo\xC2\xADpez", "Ｍａｒｉａ Lopez"})
        EXPECT_EQ(foundIn("Ask " + text + ", she knows", "Maria López"), std::vector{text});
}

TEST(Needles, onlyWholeWordsAreFound)
{
    for (const std::string text : {"Annalise", "Joanna", "Anna2", "Annaé"})
        EXPECT_TRUE(foundIn(text, "Anna").empty()) << text;
    for (const std::string text : {"Anna", "Anna's", "(Anna)", "the Anna.", "an_Anna-x", "\"Anna\""})
        EXPECT_EQ(foundIn(text, "Anna").size(), 1U) << text;
    EXPECT_EQ(foundIn("请联系王小明先生。", "王小明").size(), 1U) << "a script without spaces";
    EXPECT_EQ(foundIn("請聯繫陳小東", "陈小东").size(), 1U) << "traditional characters";
}

TEST(Needles, aNumberIsFoundWhateverStandsBetweenItsDigits)
{
    for (const std::string text : {"301234567", "+49 30 123-45-67", "(030) 123 / 4567", "0049.30.1234567",
                                   "030 123\n4567", "３０１２３４５６７"})
        EXPECT_EQ(digitsIn("call " + text + " now", "301234567").size(), 1U) << text;
    EXPECT_TRUE(digitsIn("30 123, 4567", "301234567").empty()) << "two numbers";
    EXPECT_TRUE(digitsIn("30 123 x 4567", "301234567").empty());
    EXPECT_TRUE(digitsIn("order 301234567890", "301234567").empty()) << "the front of a longer number";
}

TEST(Needles, whereATextIsCutChangesNothing)
{
    const std::string text =
        "Maria L&amp;oacute;pez, MARIA\\\\u00a0L\\u00f3pez 王小明 \xF0\x9F\x98\x80 +49 (30) "
        "123-45-67 Maria Lo-\r\npez; Joanna, Anna & Anna";
    Needles needles;
    for (const auto &[number, needle] : {std::pair{0U, "Maria López"}, {1U, "王小明"}, {2U, "Anna"}})
        needles.add(number, needle);
    needles.addDigits(3, "301234567");
    needles.settle();
    CompactReader reader;
    auto expected = needles.find(reader, text);
    EXPECT_EQ(expected.size(), 7U);
    for (std::size_t step = 1; step < 70; ++step) {
        std::vector<NeedleHit> hits;
        NeedleSearch search(needles, [&](const NeedleHit &hit) { hits.push_back(hit); });
        for (std::size_t at = 0; at < text.size(); at += step)
            search.feed(std::string_view(text).substr(at, step));
        search.finish();
        const auto order = [](const NeedleHit &a, const NeedleHit &b) {
            return a.from < b.from;
        };
        std::sort(hits.begin(), hits.end(), order);
        EXPECT_EQ(hits, expected) << "in pieces of " << step;
    }
}

TEST(Needles, aNeedleAcrossManyPiecesIsFoundInConstantMemory)
{
    Needles needles;
    needles.add(0, "Maria Lopez");
    needles.settle();
    std::vector<std::uint64_t> at;
    NeedleSearch search(needles, [&](const NeedleHit &hit) { at.push_back(hit.from); });
    const std::string filler(100'000, 'x');
    for (int i = 0; i < 50; ++i) {
        search.feed(filler + " Maria");
        search.feed(" Lopez ");
    }
    search.finish();
    ASSERT_EQ(at.size(), 50U);
    EXPECT_EQ(at[49], 49 * (filler.size() + 13) + filler.size() + 1);
}

/// Whatever a text is written into, it is found there: random words between random characters.
TEST(Needles, whatIsInATextIsInEveryFileOfIt)
{
    desk::test::SeededRandom random(20);
    const std::vector<std::string> letters{"a", "B", "é", "ß", "王", "明", "5", "Ω", "ı", "-", "'"};
    const std::vector<std::string> around{" ", "\n", "\"", ".", ",",    "<",
                                          "&", "\t", "/",  "(", "\x01", "🙂"};
    for (int round = 0; round < 3000; ++round) {
        std::string needle = "x";
        for (std::uint64_t i = 2 + random.below(8); i > 0; --i)
            needle += letters[random.below(letters.size())];
        needle += "y";
        std::string text;
        for (int i = 0; i < 3; ++i)
            text += around[random.below(around.size())];
        text += needle;
        for (int i = 0; i < 3; ++i)
            text += around[random.below(around.size())];
        EXPECT_GE(foundIn(text, needle).size(), 1U) << text;
        EXPECT_GE(foundIn(quoteJson(text), needle).size(), 1U) << text;
        EXPECT_GE(foundIn(quoteJson(quoteJson(text)), needle).size(), 1U) << text;
        EXPECT_GE(foundIn(escapeHtml(text), needle).size(), 1U) << text;
    }
}
