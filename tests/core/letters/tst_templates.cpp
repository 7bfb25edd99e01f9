// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/citation.h"
#include "core/letters/embedded.h"
#include "core/letters/placeholders.h"
#include "core/letters/template_rules.h"
#include "tests/core/letters/letters_fixture.h"
#include "tests/support/public_data.h"

#include <algorithm>
#include <functional>
#include <set>

namespace desk::letters {
namespace {

using test::shippedTemplates;

template <typename E>
class EveryLetterWord : public testing::Test
{
};

using Words =
    testing::Types<LetterKind, LetterOutcome, CategoryOutcome, LetterLanguage, LetterFlag, BlockForm, Field>;
TYPED_TEST_SUITE(EveryLetterWord, Words);

TYPED_TEST(EveryLetterWord, GoesThereAndBackAndIsUnique)
{
    std::set<std::string_view> seen;
    int next = static_cast<int>(policy::spellings<TypeParam>().front().value);
    for (const auto &each : policy::spellings<TypeParam>()) {
        EXPECT_EQ(static_cast<int>(each.value), next++) << each.text;
        EXPECT_EQ(policy::fromSpelling<TypeParam>(each.text), each.value);
        EXPECT_TRUE(seen.insert(each.text).second) << each.text;
    }
}

/// Words that would be in a text of this language by mistake only.
bool looksForeign(LetterLanguage language, const std::string &text)
{
    const bool hasChinese = std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE4 && byte <= 0xE9; // the first byte of the common CJK characters
    });
    if (language == LetterLanguage::Chinese)
        return !hasChinese;
    return hasChinese;
}

TEST(Templates, EveryBlockSpeaksEveryLanguageInItsOwnWords)
{
    int texts = 0;
    for (const BlockTemplate &block : shippedTemplates().blocks) {
        if (block.text.front().empty() || block.text.front().starts_with("{{"))
            continue;
        std::set<std::string> different;
        for (const auto &each : policy::spellings<LetterLanguage>()) {
            const std::string &text = block.text[static_cast<std::size_t>(each.value)];
            EXPECT_FALSE(text.empty()) << block.id << " " << each.text;
            EXPECT_FALSE(looksForeign(each.value, text)) << block.id << " " << each.text << ": " << text;
            different.insert(text);
            ++texts;
        }
        EXPECT_EQ(different.size(), letterLanguageCount) << block.id << " was not translated";
    }
    EXPECT_EQ(texts, 94 * 5);
}

TEST(Templates, EveryLineOfABlockIsThereInEveryLanguage)
{
    const auto lines = [](const std::string &text) {
        return std::count(text.begin(), text.end(), '\n');
    };
    for (const BlockTemplate &block : shippedTemplates().blocks)
        for (const std::string &text : block.text)
            if (block.id != "regards") { // two lines are how a Chinese letter ends
                EXPECT_EQ(lines(text), lines(block.text.front())) << block.id;
            }
}

TEST(Templates, EveryArticleCanBeQuotedInEveryLanguage)
{
    int quoted = 0;
    for (const LawTemplate &law : shippedTemplates().laws)
        for (const auto &[topic, article] : law.articles)
            for (const auto &each : policy::spellings<LetterLanguage>()) {
                if (article.empty())
                    continue;
                const auto text = cite(law, article, each.value);
                ASSERT_TRUE(text) << law.id << " " << topic;
                EXPECT_EQ(text->find_first_of("{}"), std::string::npos) << *text;
                ++quoted;
            }
    EXPECT_GT(quoted, 1000);
}

TEST(Templates, ArticlesAreQuotedAsLawyersOfTheLanguageDo)
{
    const LawTemplate &gdpr = shippedTemplates().laws.front();
    const std::vector<std::pair<LetterLanguage, const char *>> expected{
        {LetterLanguage::English, "Article 17(3)(b) GDPR"},
        {LetterLanguage::Chinese, "GDPR第17条第3款b项"},
        {LetterLanguage::German, "Art. 17 Abs. 3 Buchst. b DSGVO"},
        {LetterLanguage::French, "article 17, paragraphe 3, point b), du RGPD"},
        {LetterLanguage::Spanish, "artículo 17.3.b) del RGPD"}};
    for (const auto &[language, text] : expected)
        EXPECT_EQ(cite(gdpr, "17(3)(b)", language), text);
    EXPECT_EQ(cite(gdpr, "15", LetterLanguage::French), "article 15 du RGPD");
    EXPECT_EQ(cite(gdpr, "nowhere:1", LetterLanguage::French), std::nullopt);
}

TEST(Templates, APeriodOfTheLawDoesNotBindWhatTheLawDoesNotGive)
{
    for (const LawTemplate &law : shippedTemplates().laws) {
        if (law.id == "us-va-vcdpa") {
            EXPECT_EQ(articleOf(law, "answer", policy::Right::Access), "59.1-577(B)(1)");
            EXPECT_EQ(articleOf(law, "answer", policy::Right::Restriction), "");
            EXPECT_EQ(articleOf(law, "remedy", policy::Right::Restriction), "59.1-577(C)");
        }
        if (law.id == "eu-gdpr") {
            EXPECT_EQ(articleOf(law, "answer", policy::Right::AccountCancellation), "12(3)");
            EXPECT_EQ(articleOf(law, "answer", policy::Right::ConsentWithdrawal), "");
        }
    }
}

struct Damage
{
    const char *pointer;
    std::function<void(TemplateSet &)> make;
};

BlockTemplate &block(TemplateSet &set, std::string_view id)
{
    return *std::find_if(set.blocks.begin(), set.blocks.end(),
                         [id](const auto &each) { return each.id == id; });
}

TEST(Templates, DamageIsNamed)
{
    const std::vector<Damage> all{
        {"/blocks/remedy-court/text/de",
         [](TemplateSet &s) {
             block(s, "remedy-court").text[2].clear();
         }},
        {"/blocks/remedy-court/text/fr",
         [](TemplateSet &s) {
             block(s, "remedy-court").text[3] = "rien";
         }},
        {"/blocks/remedy-court/text/es",
         [](TemplateSet &s) {
             block(s, "remedy-court").text[4] += "{{";
         }},
        {"/blocks/remedy-court/locked",
         [](TemplateSet &s) {
             block(s, "remedy-court").locked = false;
         }},
        {"/blocks/remedy-court/text",
         [](TemplateSet &s) {
             block(s, "remedy-court").when.has.clear();
         }},
        {"/blocks/remedy-court/when/has",
         [](TemplateSet &s) {
             block(s, "remedy-court").when.has.push_back("mediation");
         }},
        {"/blocks/regards/text",
         [](TemplateSet &s) {
             block(s, "regards").text.fill("{{age}}");
         }},
        {"/blocks/regards",
         [](TemplateSet &s) {
             block(s, "greeting").id = "regards";
         }},
        {"/blocks/greeting-named/when",
         [](TemplateSet &s) {
             block(s, "greeting-named").when.given.push_back("age");
         }},
        {"/blocks/outcomes-partial/columns",
         [](TemplateSet &s) {
             block(s, "outcomes-partial").columns.pop_back();
         }},
        {"/blocks/authorities/locked",
         [](TemplateSet &s) {
             block(s, "authorities").locked = false;
         }},
        {"/blocks/identity-clock-later/when/laws",
         [](TemplateSet &s) {
             block(s, "identity-clock-later").when.laws = {"xx"};
         }},
        {"/laws/eu-gdpr/articles/court",
         [](TemplateSet &s) {
             s.laws[0].articles["court"] = "x:79";
         }},
        {"/laws/eu-gdpr/appealDays",
         [](TemplateSet &s) {
             s.laws[0].appealDays = 3;
         }},
        {"/kinds",
         [](TemplateSet &s) {
             s.kinds.pop_back();
         }},
        {"/rights",
         [](TemplateSet &s) {
             s.rights.erase(policy::Right::Access);
         }},
        {"/outcomes",
         [](TemplateSet &s) {
             s.outcomes.erase(CategoryOutcome::Kept);
         }},
        {"/duties/court",
         [](TemplateSet &s) {
             block(s, "remedy-court").duties.clear();
         }},
        {"/grounds/gdpr.7.3.no_consent/laws",
         [](TemplateSet &s) {
             for (GroundTemplate &each : s.grounds)
                 if (each.code == "gdpr.7.3.no_consent")
                     each.laws.push_back("xx");
         }},
    };
    EXPECT_TRUE(templateFaults(shippedTemplates()).empty());
    for (const Damage &damage : all) {
        TemplateSet set = shippedTemplates();
        damage.make(set);
        const auto faults = templateFaults(set);
        const bool named = std::any_of(faults.begin(), faults.end(),
                                       [&](const auto &fault) { return fault.pointer == damage.pointer; });
        EXPECT_TRUE(named) << damage.pointer << (faults.empty() ? "" : ", not " + faults.front().pointer);
    }
}

TEST(Templates, ADutyThatNoBlockMeetsStopsTheLetter)
{
    TemplateSet set = shippedTemplates();
    block(set, "remedy-court").when.laws = {"jp-appi"};
    LetterRequest request = test::fullRequest(LetterKind::Refusal, {"eu-gdpr", "DE"});
    request.outcome = LetterOutcome::Refused;
    const auto letter = composeLetter(set, request);
    EXPECT_FAILS(letter, ErrorCode::InvalidArgument);
    EXPECT_EQ(letter.error().place, "court");
}

TEST(Templates, AFileThatIsNotRightIsNamedWithItsPlace)
{
    const auto missing =
        readTemplates({{"mine.json", R"({"blocks":[{"id":"a","form":"paragraph","locked":true,
        "text":{"en":"a","zh-CN":"b","de":"c","fr":"d"}}]})"}});
    EXPECT_FAILS(missing, ErrorCode::InvalidInput);
    EXPECT_EQ(missing.error().place, "mine.json/blocks/0/text");
    EXPECT_FAILS(readTemplates({{"mine.json", "{"}}), ErrorCode::InvalidInput);
    EXPECT_FAILS(readTemplates({}), ErrorCode::InvalidInput);
    EXPECT_EQ(embeddedTexts().size(), 10u);
}

TEST(Placeholders, BracesStandInPairs)
{
    EXPECT_EQ(placeholderNames("{{b}} and {{a}}"), (std::vector<std::string>{"a", "b"}));
    for (const char *bad : {"{{a", "a}}", "{{}}", "}}{{a}}", "{{a}} {{"})
        EXPECT_FALSE(splitPlaceholders(bad)) << bad;
    EXPECT_EQ(linesOf("a\n\nb\n"), (std::vector<std::string>{"a", "", "b"}));
    EXPECT_TRUE(linesOf("").empty());
}

} // namespace
} // namespace desk::letters
