// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/folded_text.h"
#include "core/formats/html_text.h"
#include "core/formats/unicode.h"

#include <gtest/gtest.h>

namespace desk::formats {
namespace {

struct Page
{
    const char *html;
    const char *text;
};

TEST(HtmlText, isReducedToItsWords)
{
    const Page pages[] = {
        {"", ""},
        {"plain", "plain"},
        {"<p>one</p><p>two</p>", "one\n\ntwo"},
        {"one<br>two<BR/>three", "one\ntwo\nthree"},
        {"<div>one<div>two</div></div>three", "one\ntwo\nthree"},
        {"a  \n b", "a b"},
        {"<ul><li>one<li>two</ul>", "- one\n- two"},
        {"<table><tr><td>a</td><td>b</td></tr></table>", "a b"},
        {"<head><title>t</title></head><body>b</body>", "b"},
        {"a<script>if (1 < 2) { delete data; }</script>b", "ab"},
        {"a<style>p{}</style><!-- c --><![CDATA[d]]>b", "ab"},
        {"<blockquote>one<blockquote>two</blockquote></blockquote>three", "> one\n>> two\nthree"},
        {"a<span hidden>b</span>c", "ac"},
        {"a<div style='display : NONE'>b<div>c</div>d</div>e", "ae"},
        {"a<img alt=\"x > y\" src=http://example.org/>b", "ab"},
        {"&lt;p&gt; &amp; &uuml;&#252;&#xFC; &nosuch; &#0; &#55296; & &;",
         "<p> & üüü &nosuch; \uFFFD \uFFFD & &;"},
        {"1 < 2 and 3 > 2", "1 < 2 and 3 > 2"},
        {"<", "<"},
        {"<b", ""},
        {"<!--", ""},
        {"a<b title=\"never closed>text</b>", "atext"},
        {"</blockquote></p>a", "a"},
    };
    for (const Page &each : pages)
        EXPECT_EQ(textOfHtml(each.html), each.text) << each.html;
}

TEST(HtmlText, takesDeepAndLongPagesInLinearTime)
{
    std::string deep;
    for (int i = 0; i < 200000; ++i)
        deep += "<blockquote><div><";
    EXPECT_FALSE(textOfHtml(deep).empty());
    EXPECT_TRUE(textOfHtml(std::string(1000000, '<')).starts_with("<<"));
    EXPECT_TRUE(textOfHtml(std::string(1000000, '&')).starts_with("&&"));
}

struct Folding
{
    const char *text;
    const char *folded;
};

TEST(FoldedText, makesSpellingsAlike)
{
    const Folding table[] = {
        {"Straße", "strasse"},
        {"ÉCOLE", "ecole"},
        {"ﬁle", "file"},
        {"Ｄｅｌｅｔｅ", "delete"},
        {"don’t", "don't"},
        {"„a“ «b»", "\"a\" \"b\""},
        {"a–b—c", "a-b-c"},
        {"刪除個人資料", "删除个人资料"},
        {"de\u00ADle\u200Bte", "delete"},
        {"①", "1"},
        {"\xFF", "\uFFFD"},
        {"", ""},
    };
    for (const Folding &each : table)
        EXPECT_EQ(foldForMatching(each.text).text, each.folded) << each.text;
}

TEST(FoldedText, knowsWhenceEachByteCame)
{
    const FoldedText folded = foldForMatching("aßﬁz");
    ASSERT_EQ(folded.text, "assfiz");
    EXPECT_EQ(folded.origin, (std::vector<std::uint32_t>{0, 1, 1, 3, 3, 6, 7}));
    EXPECT_EQ(folded.originalEnd(1), 1U);
    EXPECT_EQ(folded.originalEnd(2), 3U) << "half a character is all of it";
    EXPECT_EQ(folded.originalEnd(3), 3U);
    EXPECT_EQ(folded.originalEnd(6), 7U);
    EXPECT_EQ(folded.originalEnd(0), 0U);
}

} // namespace
} // namespace desk::formats
