// SPDX-License-Identifier: GPL-3.0-or-later
// The rules as data: each fires in its own examples, is needed, and what is wrong with a file is told.
#include "core/intake/letter_hits.h"
#include "tests/core/intake/letter_support.h"

#include <filesystem>
#include <map>

namespace desk::intake {
namespace {

using test::shippedRules;

std::vector<Hit> hitsIn(const LetterRules &rules, std::string_view text)
{
    const SymbolText words = symbolTextOf(tokensOf(text, {{0, text.size()}}, rules.stops), rules.vocabulary);
    return hitsOf(rules, words);
}

std::vector<const Hit *> hitsOfRule(const std::vector<Hit> &hits, const LetterRule &rule)
{
    std::vector<const Hit *> out;
    for (const Hit &hit : hits) {
        if (hit.rule == &rule && !hit.negated)
            out.push_back(&hit);
    }
    return out;
}

TEST(LetterRules, everyRuleFiresInItsExamples)
{
    ASSERT_GT(shippedRules().rules.size(), 150U);
    for (const LetterRule &rule : shippedRules().rules) {
        EXPECT_FALSE(rule.examples.empty()) << rule.id;
        for (const std::string &example : rule.examples)
            EXPECT_FALSE(hitsOfRule(hitsIn(shippedRules(), example), rule).empty())
                << rule.id << ": " << example;
    }
}

TEST(LetterRules, aCertainRuleIsCertainInItsFirstExample)
{
    for (const LetterRule &rule : shippedRules().rules) {
        const std::vector<Hit> hits = hitsIn(shippedRules(), rule.examples.front());
        for (const Hit *hit : hitsOfRule(hits, rule))
            EXPECT_EQ(hit->certainty, rule.certainty) << rule.id;
    }
}

TEST(LetterRules, noRuleFiresWhereItMustNot)
{
    int count = 0;
    for (const LetterRule &rule : shippedRules().rules) {
        for (const std::string &sentence : rule.otherwise) {
            ++count;
            EXPECT_TRUE(hitsOfRule(hitsIn(shippedRules(), sentence), rule).empty())
                << rule.id << ": " << sentence;
        }
    }
    EXPECT_GT(count, 40);
}

/// What a rule must not fire for, no rule of the same right is certain of.
TEST(LetterRules, noOtherRuleIsCertainThereEither)
{
    for (const LetterRule &rule : shippedRules().rules) {
        for (const std::string &sentence : rule.otherwise) {
            for (const Hit &hit : hitsIn(shippedRules(), sentence)) {
                if (hit.negated || hit.certainty != Certainty::Certain)
                    continue;
                for (const policy::Right right : rule.rights)
                    EXPECT_EQ(std::count(hit.rule->rights.begin(), hit.rule->rights.end(), right), 0)
                        << hit.rule->id << ": " << sentence;
            }
        }
    }
}

TEST(LetterRules, everyLanguageHasRulesForEveryRight)
{
    for (const std::string language : {"en", "de", "fr", "es", "zh"}) {
        for (const auto &each : policy::spellings<policy::Right>()) {
            if (each.value == policy::Right::AuthorityDisclosure)
                continue;
            for (const Certainty certainty : {Certainty::Likely, Certainty::Certain}) {
                const bool found = std::any_of(
                    shippedRules().rules.begin(), shippedRules().rules.end(), [&](const LetterRule &rule) {
                        return rule.language == language && rule.certainty == certainty &&
                               std::count(rule.rights.begin(), rule.rights.end(), each.value) > 0;
                    });
                EXPECT_TRUE(found) << language << ' ' << each.text << ' ' << static_cast<int>(certainty);
            }
        }
    }
}

TEST(LetterRules, everyLawOfARuleIsShipped)
{
    std::set<std::string> cited;
    for (const LetterRule &rule : shippedRules().rules) {
        if (rule.says == RuleSays::Law)
            cited.insert(rule.word);
    }
    std::set<std::string> shipped;
    for (const auto &entry : std::filesystem::directory_iterator(desk::test::sourceFile("resources/laws")))
        shipped.insert(entry.path().stem().string());
    EXPECT_EQ(cited, shipped);
}

struct BadFile
{
    const char *what;
    const char *json;
    const char *place;
};
class BadRules : public testing::TestWithParam<BadFile>
{
};

TEST_P(BadRules, areRefusedWithTheirPlace)
{
    const auto rules = readLetterRules({{"x.json", GetParam().json}});
    ASSERT_FALSE(rules.ok());
    EXPECT_EQ(rules.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(rules.error().place.find(GetParam().place), std::string::npos) << rules.error().place;
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadRules,
    testing::Values(
        BadFile{"noLanguage", R"({})", "x.json"},
        BadFile{
            "strangeRight",
            R"({"language":"en","rules":[{"id":"a","certainty":"likely","rights":["tea"],"patterns":["x"],"examples":["x"]}]})",
            "/rules/0"},
        BadFile{
            "noExample",
            R"({"language":"en","rules":[{"id":"a","certainty":"likely","rights":["access"],"patterns":["x"]}]})",
            "/rules/0"},
        BadFile{
            "saysTwoThings",
            R"({"language":"en","rules":[{"id":"a","certainty":"likely","rights":["access"],"reminder":true,"patterns":["x"],"examples":["x"]}]})",
            "/rules/0"},
        BadFile{
            "missingList",
            R"({"language":"en","rules":[{"id":"a","certainty":"likely","rights":["access"],"patterns":["x <y>"],"examples":["x"]}]})",
            "/rules/0: <y>"},
        BadFile{
            "gapAtTheEnd",
            R"({"language":"en","rules":[{"id":"a","certainty":"likely","rights":["access"],"patterns":["x ..3"],"examples":["x"]}]})",
            "/rules/0: x ..3"},
        BadFile{
            "optionalFirst",
            R"({"language":"en","rules":[{"id":"a","certainty":"likely","rights":["access"],"patterns":["x? y"],"examples":["x"]}]})",
            "/rules/0: x? y"},
        BadFile{
            "onlyMarks",
            R"({"language":"en","rules":[{"id":"a","certainty":"likely","rights":["access"],"patterns":["!!"],"examples":["x"]}]})",
            "/rules/0: !!"},
        BadFile{
            "sameIdTwice",
            R"({"language":"en","rules":[{"id":"a","certainty":"likely","rights":["access"],"patterns":["x"],"examples":["x"]},{"id":"a","certainty":"likely","rights":["access"],"patterns":["y"],"examples":["y"]}]})",
            "a"}),
    [](const auto &each) { return std::string(each.param.what); });

struct Pattern
{
    const char *pattern;
    const char *text;
    const char *found; ///< The words from the first to the last; empty: nothing.
};

TEST(Phrases, meanWhatTheirHeaderSays)
{
    const Pattern table[] = {
        {"delete my data", "Please DELETE, my data!", "DELETE, my data"},
        {"delet* data", "deletion deleting data", "deleting data"},
        {"delete ..2 data", "delete all my data", "delete all my data"},
        {"delete ..2 data", "delete all of my data", ""},
        {"delete ..2 data", "delete. All data", ""},
        {"erase|delete my? data", "delete data", "delete data"},
        {"erase|delete my? data", "erase my data", "erase my data"},
        {"^ delete data", "please delete data", ""},
        {"^ delete data", "Hello. Delete data", "Delete data"},
        {"löschen", "LÖSCHEN", "LÖSCHEN"},
        {"e-mail", "my e‑mail", "e‑mail"},
        {"删除 ..3 信息", "请删除我的个信息", "删除我的个信息"},
        {"删除", "請刪除", "刪除"},
        {"straße", "STRASSE", "STRASSE"},
        {"delete", "ｄｅｌｅｔｅ", "ｄｅｌｅｔｅ"},
        {"delete", "de\u00ADlete", "de\u00ADlete"},
    };
    for (const Pattern &row : table) {
        Vocabulary vocabulary;
        const auto phrase = readPhrase(row.pattern, {}, vocabulary);
        ASSERT_OK(phrase) << row.pattern;
        const std::string_view text = row.text;
        const SymbolText words = symbolTextOf(tokensOf(text, {{0, text.size()}}, {}), vocabulary);
        std::string found;
        for (std::size_t at = 0; at < words.tokens.size() && found.empty(); ++at) {
            if (const auto match = matchPhrase(*phrase, words, at)) {
                const Span &first = words.tokens[match->from].at;
                const Span &last = words.tokens[match->to - 1].at;
                found = text.substr(first.from, last.from + last.length - first.from);
            }
        }
        EXPECT_EQ(found, row.found) << row.pattern << " in " << row.text;
    }
}

} // namespace
} // namespace desk::intake
