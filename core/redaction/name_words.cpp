// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/name_words.h"

#include "core/formats/compact_text.h"
#include "core/formats/utf8.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace desk::redaction {

namespace {

constexpr std::array<std::string_view, 24> titles{
    "mr", "mrs", "ms",   "miss",     "mx",     "dr", "prof", "sir",   "herr",   "frau", "hr", "fr",
    "m",  "mme", "mlle", "monsieur", "madame", "sr", "sra",  "señor", "señora", "sig",  "jr", "ing"};

/// Family names of two characters, of which the longest-lived are in use.
constexpr std::array<std::string_view, 12> doubleNames{"欧阳", "司马", "上官", "诸葛", "夏侯", "东方",
                                                       "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐"};
constexpr std::array<std::string_view, 8> addresses{"先生", "女士", "小姐", "太太",
                                                    "夫人", "老师", "经理", "同学"};

bool isHan(char32_t code)
{
    return QChar::script(code) == QChar::Script_Han;
}

bool isBreak(char32_t code)
{
    return QChar::isSpace(code) || code == U',' || code == U';' || code == U'(' || code == U')' ||
           code == U'"' || code == 0x3001 || code == 0xFF0C;
}

bool isTitle(std::string_view compact)
{
    while (compact.ends_with('.'))
        compact.remove_suffix(1);
    return std::any_of(titles.begin(), titles.end(),
                       [&](std::string_view each) { return formats::compactText(each) == compact; });
}

NameWord wordOf(std::string text)
{
    NameWord out;
    out.compact = formats::compactText(text);
    while (out.compact.ends_with('.'))
        out.compact.pop_back();
    out.capital = !beginsSmall(text, 0);
    out.title = isTitle(out.compact);
    out.text = std::move(text);
    return out;
}

std::string joined(const std::vector<NameWord> &words, std::size_t from, std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += (i == 0 ? "" : " ") + words[(from + i) % words.size()].text;
    return out;
}

/// The family name of a name in two to four Han characters; empty for another name.
std::string hanFamilyName(std::string_view name)
{
    std::size_t characters = 0;
    std::size_t first = 0;
    std::size_t second = 0;
    for (std::size_t at = 0; at < name.size(); ++characters) {
        const formats::Utf8Character next = formats::utf8At(name, at);
        if (!isHan(next.code))
            return {};
        at += next.bytes;
        if (characters == 0)
            first = at;
        if (characters <= 1)
            second = at;
    }
    if (characters < 2 || characters > 4)
        return {};
    const std::string_view pair = name.substr(0, second);
    const bool isDouble =
        characters > 2 && std::find(doubleNames.begin(), doubleNames.end(), pair) != doubleNames.end();
    return std::string(isDouble ? pair : name.substr(0, first));
}

} // namespace

bool beginsSmall(std::string_view text, std::size_t at)
{
    return at < text.size() && QChar::isLower(formats::utf8At(text, at).code);
}

std::vector<NameWord> wordsOfName(std::string_view name)
{
    std::vector<NameWord> out;
    std::string word;
    const auto end = [&] {
        if (std::any_of(word.begin(), word.end(),
                        [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; }))
            out.push_back(wordOf(word));
        word.clear();
    };
    for (std::size_t at = 0; at < name.size();) {
        const formats::Utf8Character next = formats::utf8At(name, at);
        if (isBreak(next.code))
            end();
        else
            word.append(name.substr(at, next.bytes));
        at += next.bytes;
    }
    end();
    return out;
}

std::vector<std::string> spellingsOfName(std::string_view name)
{
    std::vector<std::string> out{std::string(name)};
    std::string packed(name);
    std::erase(packed, ' ');
    if (const std::string family = hanFamilyName(packed); !family.empty()) {
        for (const std::string_view address : addresses)
            out.push_back(family + std::string(address));
        return out;
    }
    std::vector<NameWord> words = wordsOfName(name);
    std::erase_if(words, [](const NameWord &word) { return word.title; });
    const std::size_t count = words.size();
    if (count < 2)
        return out;
    // Only family name first: "Gute, Claire" is how lists spell it; the comma counts for nothing else.
    out.push_back(joined(words, 0, count));
    out.push_back(joined(words, count - 1, count));
    out.push_back(words.back().text + ", " + joined(words, 0, count - 1));
    out.push_back(joined(words, 1, count));
    if (count > 2) {
        out.push_back(words.front().text + " " + words.back().text);
        out.push_back(words.back().text + ", " + words.front().text);
    }
    return out;
}

} // namespace desk::redaction
