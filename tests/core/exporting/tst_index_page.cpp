// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/index_page.h"
#include "core/exporting/page_texts.h"
#include "tests/core/exporting/package_fixture.h"

#include <QDir>

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

class IndexPageTest : public PackageTest
{
protected:
    std::string page(FakeSource source, const PackageInfo &info = sampleInfo())
    {
        EXPECT_OK(write(source, info));
        return content("index.html");
    }
    static bool has(const std::string &page, std::string_view part)
    {
        return page.find(part) != std::string::npos;
    }
};

TEST_F(IndexPageTest, LoadsAndRunsNothing)
{
    const std::string html = page(sampleSource());
    EXPECT_TRUE(has(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'\">"));
    for (const char *never : {"<script", "<img", "<iframe", "<link", "<object", "src=", "url(", "@import",
                              "javascript:", "onload", "onerror", "href=\"http"})
        EXPECT_FALSE(has(html, never)) << never;
}

TEST_F(IndexPageTest, ShowsValuesEscapedAndIsolated)
{
    const std::string html = page(sampleSource());
    EXPECT_TRUE(has(
        html,
        "<dd dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39;&amp;\xE2\x80\xAE\xD7\x90</dd>"));
    EXPECT_TRUE(has(html, "<bdi dir=\"auto\">Orders &amp; &lt;returns&gt;</bdi>"));
    EXPECT_TRUE(has(html, "A paragraph on &lt;law&gt;."));
    EXPECT_TRUE(has(html, "Another person&#39;s &lt;payment&gt;."));
    EXPECT_TRUE(has(html, "&quot;quoted&quot;\xEF\xBF\xBD</dd>")) << "a control character";
    EXPECT_TRUE(has(html, "class=\"json\">{&quot;a&quot;"));
    EXPECT_TRUE(has(html, "Bloom &amp; Co"));
    EXPECT_TRUE(has(html, "FR-2026-000123"));
    EXPECT_TRUE(has(html, "2026-11-21 22:54 UTC"));
    EXPECT_TRUE(has(html, "2026-11-02"));
    EXPECT_TRUE(has(html, "Parcel carrier"));
    EXPECT_TRUE(has(html, "Nothing is held about you here."));
    EXPECT_TRUE(has(html, "Gift recipient"));
}

TEST_F(IndexPageTest, ShowsAtMost200Records)
{
    FakeSource source = sampleSource();
    source.madeCount = 1234;
    source.made[2] = [](std::uint64_t at) {
        return PackageRecord{"00", {{"line", text("row-" + std::to_string(at) + "."), 1}}};
    };
    const std::string html = page(std::move(source));
    EXPECT_TRUE(has(html, "row-199."));
    EXPECT_FALSE(has(html, "row-200."));
    EXPECT_TRUE(has(html, "The first 200 of 1234 records are shown. All of them are in "
                          "<code>data/chats.json</code> and <code>data/chats.csv</code>."));
}

TEST_F(IndexPageTest, ShortensLongValuesBetweenCharacters)
{
    FakeSource source = sampleSource();
    std::string longText = "a";
    for (int i = 0; i < 2000; ++i)
        longText += "\xC3\xA9";
    source.records[0][0].cells[0].value = text(longText);
    const std::string html = page(std::move(source));
    EXPECT_TRUE(has(html, longText.substr(0, 1999) + "… <span"));
    EXPECT_FALSE(has(html, longText.substr(0, 2001)));
    EXPECT_TRUE(has(content("data/orders.json"), longText));
}

TEST_F(IndexPageTest, SpeaksChineseAndElseEnglish)
{
    struct Case
    {
        const char *tag;
        const char *lang;
        const char *says;
    };
    for (const Case &each :
         {Case{"en", "lang=\"en\"", "If something is wrong"}, Case{"zh-CN", "lang=\"zh-CN\"", "如果您有异议"},
          Case{"zh", "lang=\"zh-CN\"", "监管机构"}, Case{"de", "lang=\"en\"", "supervisory authority"}}) {
        PackageInfo info = sampleInfo();
        info.language = each.tag;
        FakeSource source = sampleSource();
        const std::string name = std::string(each.tag) + ".zip";
        ASSERT_OK(write(source, info, name));
        const std::string html = contents(name).front().second;
        EXPECT_TRUE(has(html, each.lang)) << each.tag;
        EXPECT_TRUE(has(html, each.says)) << each.tag;
        EXPECT_FALSE(has(html, "{0}")) << each.tag;
    }
}

TEST_F(IndexPageTest, LeadsToTheLetterInItsOwnLanguage)
{
    EXPECT_TRUE(has(
        page(sampleSource()),
        "Our answer to your request is the letter in <a href=\"letter.pdf\"><code>letter.pdf</code></a>."));
    PackageInfo info = sampleInfo();
    info.language = "zh-CN";
    const std::string chinese = "zh.zip";
    FakeSource source = sampleSource();
    ASSERT_OK(write(source, info, chinese));
    EXPECT_TRUE(has(contents(chinese).front().second, "我们对您请求的答复见信函 <a href=\"letter.pdf\">"));
}

TEST_F(IndexPageTest, SaysWhenNothingWasWithheld)
{
    PackageInfo info = sampleInfo();
    info.withheld.clear();
    EXPECT_TRUE(has(page(sampleSource(), info), "Nothing was left out."));
}

TEST(PageTexts, FillPutsArgumentsInOnce)
{
    EXPECT_EQ(fill("{1} of {0}, {2} {", {"{1}", "b"}), "b of {1}, {2} {");
}
