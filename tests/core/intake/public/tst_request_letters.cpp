// SPDX-License-Identifier: GPL-3.0-or-later
// Every request letter of datenanfragen.de (CC0) in four languages, each with all of its variants: right and
// language are recognised, and never is a wrong right certain.
#include "tests/core/intake/letter_support.h"

#include <filesystem>
#include <iostream>
#include <map>

namespace desk::intake {
namespace {

using policy::Right;

/// What a letter of this kind asks for, and what its variants may ask for besides.
struct Expected
{
    std::vector<Right> asked;
    std::set<Right> allowed;
    Follows follows = Follows::Nothing;
};

Expected expectedOf(const std::string &file, const std::set<std::string> &flags)
{
    if (file.starts_with("access")) {
        if (flags.count("data_portability") > 0)
            return {{Right::Access, Right::Portability}, {}, Follows::Nothing};
        return {{Right::Access}, {}, Follows::Nothing};
    }
    if (file.starts_with("erasure")) {
        if (flags.count("include_objection") > 0)
            return {{Right::Deletion, Right::Objection},
                    {Right::ConsentWithdrawal, Right::Restriction},
                    Follows::Nothing};
        return {{Right::Deletion}, {Right::ConsentWithdrawal}, Follows::Nothing};
    }
    if (file.starts_with("objection"))
        return {{Right::Objection}, {Right::ConsentWithdrawal}, Follows::Nothing};
    if (file.starts_with("rectification"))
        return {{Right::Correction}, {}, Follows::Nothing};
    if (file.starts_with("admonition"))
        return {{}, {}, Follows::Reminder};
    return {{Right::Complaint}, {}, Follows::Complaint};
}

const std::map<std::string, std::string> &values()
{
    static const std::map<std::string, std::string> table{
        {"request_date", "3.5.2026"},
        {"request_article", "15"},
        {"Artikel", "17"},
        {"request_recipient_address", "Shop Example\nHigh Street 1\n10115 Berlin"},
        {"runs_list", "shop.example, rugs.example"},
        {"id_data", "E-Mail: jane@example.org\nName: Jane Doe"},
        {"erasure_data", "Name, e-mail"},
        {"rectification_data", "Name: Jane Doe"},
        {"objection_reason", ""},
    };
    return table;
}

/// `{name}` and `{hint, e.g.: text}`: the value, or the text of the example.
std::string valueOf(const std::string &name)
{
    if (const auto found = values().find(name); found != values().end())
        return found->second;
    const std::size_t colon = name.rfind(": ");
    const std::size_t wide = name.find(" : ");
    if (wide != std::string::npos)
        return name.substr(wide + 3);
    return colon == std::string::npos ? "12 345 67" : name.substr(colon + 2);
}

/// Fills `{variables}` and keeps `[flag>blocks]` of the flags that are set; notes every flag it sees.
std::string filled(std::string_view text, const std::set<std::string> &flags, std::set<std::string> &seen)
{
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '{') {
            const std::size_t end = text.find('}', at);
            out += valueOf(std::string(text.substr(at + 1, end - at - 1)));
            at = end + 1;
            continue;
        }
        const std::size_t mark = text[at] == '[' ? text.find_first_of(">]", at) : std::string_view::npos;
        if (mark != std::string_view::npos && text[mark] == '>') {
            const std::string flag(text.substr(at + 1, mark - at - 1));
            seen.insert(flag);
            std::size_t end = text.find(']', mark);
            end = end == std::string_view::npos ? text.size() : end; // one letter forgets to close
            if (flags.count(flag) > 0)
                out += filled(text.substr(mark + 1, end - mark - 1), flags, seen);
            at = std::min(end + 1, text.size());
            continue;
        }
        out += text[at++];
    }
    return out;
}

std::string withoutItalics(std::string text)
{
    for (const std::string mark : {"<italic>", "</italic>"}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.erase(at, mark.size());
    }
    return text;
}

struct Tally
{
    int letters = 0;
    int rights = 0;
    int certain = 0;
    int languages = 0;
};

void check(const std::string &name, const std::string &language, const std::string &file,
           const std::string &text, const std::set<std::string> &flags, Tally &tally)
{
    const Draft draft = test::understood(text);
    const Expected expected = expectedOf(file, flags);
    bool allFound = true;
    bool allCertain = true;
    for (const Right right : expected.asked) {
        const auto found = std::find_if(draft.rights.begin(), draft.rights.end(),
                                        [&](const RightFinding &each) { return each.right == right; });
        allFound = allFound && found != draft.rights.end();
        allCertain =
            allCertain && found != draft.rights.end() && found->because.certainty == Certainty::Certain;
    }
    for (const RightFinding &found : draft.rights) {
        const bool isAsked = std::count(expected.asked.begin(), expected.asked.end(), found.right) > 0;
        const bool isWrong = !isAsked && expected.allowed.count(found.right) == 0;
        EXPECT_FALSE(isWrong && found.because.certainty == Certainty::Certain)
            << name << " is certain of " << policy::spelling(found.right) << " by " << found.because.rule
            << ": " << test::wordsOfFinding(draft, found.because);
    }
    EXPECT_EQ(static_cast<int>(draft.follows), static_cast<int>(expected.follows)) << name;
    if (!allCertain)
        std::cout << name << ": " << test::rightsOf(draft) << '\n';
    ++tally.letters;
    tally.rights += allFound ? 1 : 0;
    tally.certain += allCertain ? 1 : 0;
    tally.languages += draft.language == language ? 1 : 0;
    EXPECT_EQ(draft.language, language) << name;
}

TEST(RequestLetters, ofFourLanguagesAreUnderstoodInEveryVariant)
{
    Tally tally;
    for (const std::string language : {"en", "de", "fr", "es"}) {
        const std::string folder = desk::test::publicData("datenanfragen/templates/" + language);
        for (const auto &entry : std::filesystem::directory_iterator(folder)) {
            const std::string file = entry.path().filename().string();
            const std::string text = withoutItalics(desk::test::readFile(entry.path().string()));
            std::set<std::string> known;
            filled(text, {}, known);
            const std::vector<std::string> all(known.begin(), known.end());
            for (unsigned bits = 0; bits < (1U << all.size()); ++bits) {
                std::set<std::string> flags;
                for (std::size_t i = 0; i < all.size(); ++i) {
                    if ((bits >> i & 1U) != 0)
                        flags.insert(all[i]);
                }
                std::string name = language + "/" + file;
                for (const std::string &flag : flags)
                    name += " " + flag;
                check(name, language, file, filled(text, flags, known), flags, tally);
            }
        }
    }
    std::cout << tally.letters << " letters: " << tally.rights << " with all their rights, " << tally.certain
              << " with all of them certain, " << tally.languages << " in their language\n";
    ASSERT_GT(tally.letters, 200);
    EXPECT_GE(tally.rights * 100, tally.letters * 95);
    EXPECT_GE(tally.certain * 100, tally.letters * 95);
    EXPECT_GE(tally.languages * 100, tally.letters * 95);
}

} // namespace
} // namespace desk::intake
