// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/letter_rules.h"

#include "core/formats/folded_text.h"
#include "core/intake/embedded.h"
#include "core/policy/json_check.h"
#include "core/policy/json_values.h"

#include <algorithm>
#include <set>

namespace desk::intake {

namespace {

using nlohmann::json;
using policy::textAt;
using policy::textsAt;

constexpr std::string_view rulesSchema = "json-schemas/letter-rules.schema.json";

struct IdentifierWord
{
    policy::IdentifierKind kind;
    std::string_view word;
};
constexpr std::array identifierWords{IdentifierWord{policy::IdentifierKind::Email, "email"},
                                     IdentifierWord{policy::IdentifierKind::Phone, "phone"},
                                     IdentifierWord{policy::IdentifierKind::Account, "account"},
                                     IdentifierWord{policy::IdentifierKind::Order, "order"},
                                     IdentifierWord{policy::IdentifierKind::Name, "name"},
                                     IdentifierWord{policy::IdentifierKind::Postcode, "postcode"}};

policy::IdentifierKind identifierFrom(std::string_view word)
{
    for (const IdentifierWord &each : identifierWords) {
        if (each.word == word)
            return each.kind;
    }
    return policy::IdentifierKind::None;
}

std::vector<std::string> foldedAt(const json &object, const char *name)
{
    std::vector<std::string> out;
    for (const std::string &each : textsAt(object, name))
        out.push_back(formats::foldForMatching(each).text);
    return out;
}

void addTo(std::vector<std::string> &to, const json &object, const char *name)
{
    const std::vector<std::string> more = foldedAt(object, name);
    to.insert(to.end(), more.begin(), more.end());
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

/// What one file adds to the rules.
class FileReader
{
public:
    FileReader(const json &document, LetterRules &rules)
        : m_document(document)
        , m_rules(rules)
        , m_language(textAt(document, "language"))
        , m_lists(document.value("lists", WordLists()))
    {
    }

    Result<void> read()
    {
        addWords();
        DESK_CHECK(addGuards());
        const auto rules = m_document.find("rules");
        if (rules == m_document.end())
            return {};
        for (std::size_t i = 0; i < rules->size(); ++i) {
            auto rule = readRule((*rules)[i]);
            if (!rule.ok()) {
                rule.error().place = "/rules/" + std::to_string(i) + ": " + rule.error().place;
                return rule.error();
            }
            m_rules.rules.push_back(std::move(rule.value()));
        }
        return {};
    }

private:
    void addWords()
    {
        if (m_document.contains("commonWords")) {
            m_rules.commonWords.push_back({m_language, {}});
            addTo(m_rules.commonWords.back().words, m_document, "commonWords");
        }
        addTo(m_rules.stops.abbreviations, m_document, "abbreviations");
        addTo(m_rules.stops.afterOrdinals, m_document, "months");
        addTo(m_rules.closings, m_document, "closings");
        addTo(m_rules.nameParticles, m_document, "nameParticles");
        addTo(m_rules.linkWords, m_document, "linkWords");
        addTo(m_rules.listWords, m_document, "listWords");
        addTo(m_rules.quotes.separators, m_document, "quoteSeparators");
        addTo(m_rules.quotes.attributions, m_document, "quoteAttributions");
        addTo(m_rules.quotes.headers, m_document, "quoteHeaders");
        addTo(m_rules.quotes.replyMarks, m_document, "replyMarks");
    }

    Result<void> addRows(std::map<Symbol, WordRows> &to, const json &object, const char *name)
    {
        for (const std::string &entry : textsAt(object, name)) {
            DESK_TRY(WordRows rows, readRows(entry, m_rules.vocabulary));
            for (WordRow &row : rows)
                to[row.front()].push_back(std::move(row));
        }
        return {};
    }

    Result<void> addGuards()
    {
        Guards &guards = m_rules.guards;
        DESK_CHECK(addRows(guards.negators, m_document, "negators"));
        DESK_CHECK(addRows(guards.notNegators, m_document, "notNegators"));
        DESK_CHECK(addRows(guards.negatorsAfter, m_document, "negatorsAfter"));
        DESK_CHECK(addRows(guards.conditions, m_document, "conditions"));
        DESK_CHECK(addRows(guards.notConditions, m_document, "notConditions"));
        DESK_CHECK(addRows(guards.indirect, m_document, "indirect"));
        DESK_CHECK(addRows(guards.subordinates, m_document, "subordinates"));
        return addRows(guards.clauseWords, m_document, "clauseWords");
    }

    Result<LetterRule> readRule(const json &object)
    {
        LetterRule rule;
        rule.id = textAt(object, "id");
        rule.language = m_language;
        rule.certainty = textAt(object, "certainty") == "certain" ? Certainty::Certain : Certainty::Likely;
        readMeaning(object, rule);
        for (const std::string &pattern : textsAt(object, "patterns")) {
            DESK_TRY(Phrase phrase, readPhrase(pattern, m_lists, m_rules.vocabulary));
            rule.phrases.push_back(std::move(phrase));
        }
        DESK_CHECK(addRows(rule.unless, object, "unless"));
        DESK_CHECK(addRows(rule.notBetween, object, "notBetween"));
        rule.examples = textsAt(object, "examples");
        rule.otherwise = textsAt(object, "otherwise");
        return rule;
    }

    static void readMeaning(const json &object, LetterRule &rule)
    {
        rule.rights = policy::membersAt<policy::Right>(object, "rights");
        if (object.contains("reminder"))
            rule.says = RuleSays::Reminder;
        if (object.contains("earlier"))
            rule.says = RuleSays::Earlier;
        for (const auto &[name, says] :
             {std::pair("behalf", RuleSays::Behalf), std::pair("law", RuleSays::Law),
              std::pair("doubt", RuleSays::Doubt)}) {
            if (object.contains(name)) {
                rule.says = says;
                rule.word = textAt(object, name);
            }
        }
        if (object.contains("identifier")) {
            rule.says = RuleSays::Identifier;
            rule.identifier = identifierFrom(textAt(object, "identifier"));
        }
    }

    const json &m_document;
    LetterRules &m_rules;
    std::string m_language;
    WordLists m_lists;
};

Result<void> checkIds(const LetterRules &rules)
{
    std::set<std::string> ids;
    for (const LetterRule &rule : rules.rules) {
        if (!ids.insert(rule.id).second)
            return fail(ErrorCode::InvalidInput, "The id of a rule is there twice.", rule.id);
    }
    return {};
}

void indexRules(LetterRules &rules)
{
    for (std::size_t rule = 0; rule < rules.rules.size(); ++rule) {
        const std::vector<Phrase> &phrases = rules.rules[rule].phrases;
        for (std::size_t phrase = 0; phrase < phrases.size(); ++phrase) {
            for (const auto &[symbol, rows] : phrases[phrase].elements.front().rows) {
                const auto place = static_cast<std::size_t>(symbol);
                if (rules.byFirst.size() <= place)
                    rules.byFirst.resize(place + 1);
                rules.byFirst[place].emplace_back(rule, phrase);
            }
        }
    }
}

} // namespace

Result<LetterRules> readLetterRules(const std::vector<RuleFile> &files)
{
    LetterRules rules;
    for (const RuleFile &file : files) {
        const policy::CheckedJson checked = policy::checkedJson(file.json, rulesSchema);
        Result<void> done;
        if (!checked.faults.empty())
            done = policy::faultError(checked.faults, "file of letter rules");
        else
            done = FileReader(checked.value, rules).read();
        if (!done.ok()) {
            done.error().place = std::string(file.name) + done.error().place;
            return done.error();
        }
    }
    DESK_CHECK(checkIds(rules));
    indexRules(rules);
    return rules;
}

Result<LetterRules> shippedLetterRules()
{
    std::vector<RuleFile> files;
    for (const EmbeddedText &each : embeddedTexts())
        files.push_back({each.name, each.text});
    return readLetterRules(files);
}

} // namespace desk::intake
