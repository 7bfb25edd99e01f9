// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/letter_language.h"

#include "core/formats/utf8.h"

#include <QChar>

#include <algorithm>
#include <map>
#include <set>

namespace desk::intake {

namespace {

constexpr int votesOfARule = 2;
constexpr int fewestVotes = 2;
constexpr std::size_t shortestSentence = 8; ///< Words; shorter ones say little about a language.

enum class TokenScript
{
    Other,
    Han,
    Kana
};

TokenScript scriptOf(const Token &token)
{
    if (static_cast<unsigned char>(token.word.front()) < 0xE0)
        return TokenScript::Other;
    switch (QChar::script(formats::utf8At(token.word, 0).code)) {
    case QChar::Script_Han:
        return TokenScript::Han;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return TokenScript::Kana;
    default:
        return TokenScript::Other;
    }
}

/// The language with the most common words among tokens [from, to); empty unless it is twice ahead.
std::string clearLanguage(const LetterRules &rules, const SymbolText &text, std::size_t from, std::size_t to)
{
    int best = 0;
    int second = 0;
    std::string language;
    for (const CommonWords &common : rules.commonWords) {
        int count = 0;
        for (std::size_t at = from; at < to; ++at)
            count +=
                std::binary_search(common.words.begin(), common.words.end(), text.tokens[at].word) ? 1 : 0;
        if (count > best) {
            second = best;
            best = count;
            language = common.language;
        } else {
            second = std::max(second, count);
        }
    }
    return best >= 4 && best >= 2 * second ? language : std::string();
}

bool hasRulesFor(const LetterRules &rules, const std::string &language)
{
    return std::any_of(rules.rules.begin(), rules.rules.end(),
                       [&](const LetterRule &rule) { return rule.language == language; });
}

/// Languages of sentences that make up a fifth of the words at least.
bool isMixed(const LetterRules &rules, const SymbolText &text, const std::string &main, std::size_t hanCount)
{
    std::map<std::string, std::size_t> words;
    std::size_t from = 0;
    for (std::size_t at = 1; at <= text.tokens.size(); ++at) {
        if (at < text.tokens.size() && text.tokens[at].before != Break::Sentence)
            continue;
        if (at - from >= shortestSentence)
            words[clearLanguage(rules, text, from, at)] += at - from;
        from = at;
    }
    if (hanCount > 0)
        words["zh"] += hanCount;
    words.erase(std::string());
    words.erase(main);
    return std::any_of(words.begin(), words.end(),
                       [&](const auto &each) { return each.second * 5 >= text.tokens.size(); });
}

std::string chineseTag(const SymbolText &text, std::string_view letter, std::size_t hanCount)
{
    std::size_t traditional = 0;
    for (const Token &token : text.tokens) {
        if (scriptOf(token) == TokenScript::Han &&
            letter.substr(token.at.from, token.at.length) != token.word)
            ++traditional;
    }
    return traditional * 10 >= hanCount ? "zh-Hant" : "zh-CN";
}

} // namespace

LetterTongue tongueOf(const LetterRules &rules, const SymbolText &text, const std::vector<Hit> &hits,
                      std::string_view letter)
{
    std::map<std::string, int> votes;
    std::size_t han = 0;
    std::size_t kana = 0;
    for (const Token &token : text.tokens) {
        const TokenScript script = scriptOf(token);
        han += script == TokenScript::Han ? 1 : 0;
        kana += script == TokenScript::Kana ? 1 : 0;
        for (const CommonWords &common : rules.commonWords) {
            if (std::binary_search(common.words.begin(), common.words.end(), token.word))
                ++votes[common.language];
        }
    }
    std::set<const LetterRule *> seen;
    for (const Hit &hit : hits) {
        if (!hit.rule->language.empty() && seen.insert(hit.rule).second)
            votes[hit.rule->language] += votesOfARule;
    }
    LetterTongue out;
    if (kana * 10 > han + kana)
        return out; // Japanese is written with Han characters, too
    const auto best = std::max_element(votes.begin(), votes.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    const int bestVotes = best == votes.end() ? 0 : best->second;
    const bool isChinese = han >= 4 && static_cast<int>(han) / 2 > bestVotes;
    if (!isChinese && bestVotes < fewestVotes)
        return out;
    const std::string language = isChinese ? "zh" : best->first;
    out.tag = isChinese ? chineseTag(text, letter, han) : language;
    out.hasRules = hasRulesFor(rules, language);
    out.isMixed = isMixed(rules, text, language, isChinese ? 0 : han);
    return out;
}

} // namespace desk::intake
