// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/template_rules.h"

#include "core/letters/citation.h"
#include "core/letters/letter_fields.h"
#include "core/letters/placeholders.h"

#include <algorithm>
#include <array>
#include <set>

namespace desk::letters {

namespace {

using policy::Fault;
using Names = std::set<std::string, std::less<>>;

constexpr std::string_view articlePrefix = "article.";
/// What a letter knows without being told, and what is no single text.
constexpr std::array<std::string_view, 6> computed{"right",       "rights",         "law",
                                                   "ground-text", "ground-article", "appeal-days"};
constexpr std::array<std::string_view, 4> tables{"outcomes", "corrections", "ground", "ground-article"};

template <typename All>
bool contains(const All &all, std::string_view one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

class Checker
{
public:
    explicit Checker(const TemplateSet &set) : m_set(set)
    {
        m_topics.insert("right");
        for (const LawTemplate &law : set.laws) {
            m_laws.insert(law.id);
            for (const auto &[topic, article] : law.articles)
                m_topics.insert(topic.substr(0, topic.find('/')));
        }
    }

    std::vector<Fault> faults()
    {
        for (const LawTemplate &law : m_set.laws)
            checkLaw(law);
        checkWords();
        for (const BlockTemplate &block : m_set.blocks)
            checkBlock(block);
        for (const DutyRule &rule : m_set.duties)
            checkDuty(rule);
        for (const GroundTemplate &ground : m_set.grounds)
            checkGround(ground);
        for (const Authority &authority : m_set.authorities)
            checkLaws(authority.laws, "/authorities/" + authority.residence);
        return std::move(m_faults);
    }

private:
    void add(std::string pointer, std::string message)
    {
        m_faults.push_back({std::move(pointer), std::move(message)});
    }

    void checkOnce(const std::string &pointer)
    {
        if (!m_seen.insert(pointer).second)
            add(pointer, "This id is used before.");
    }

    void checkLaws(const std::vector<std::string> &laws, const std::string &pointer)
    {
        for (const std::string &law : laws)
            if (!m_laws.contains(law))
                add(pointer, "No template knows this law.");
    }

    void checkTopics(const std::vector<std::string> &topics, const std::string &pointer)
    {
        for (const std::string &topic : topics)
            if (!m_topics.contains(topic))
                add(pointer, "No law has an article for this topic.");
    }

    void checkCondition(const BlockCondition &when, const std::string &pointer)
    {
        checkLaws(when.laws, pointer + "/when/laws");
        checkTopics(when.has, pointer + "/when/has");
        checkTopics(when.lacks, pointer + "/when/lacks");
        for (const auto *names : {&when.given, &when.missing})
            for (const std::string &name : *names)
                if (!policy::fromSpelling<Field>(name) && !contains(tables, name))
                    add(pointer + "/when", "There is no field of this name.");
    }

    void checkName(const std::string &name, const BlockCondition &when, const std::string &pointer)
    {
        if (name.starts_with(articlePrefix)) {
            if (!contains(when.has, name.substr(articlePrefix.size())))
                add(pointer, "An article is quoted that the condition does not ask for.");
        } else if (!policy::fromSpelling<Field>(name) && !contains(computed, name)) {
            add(pointer, "There is no field of this name.");
        }
    }

    /// Every language has the text, and all of them the same fields in it.
    void checkTexts(const Texts &texts, const BlockCondition &when, const std::string &pointer)
    {
        const std::vector<std::string> names = placeholderNames(texts.front());
        for (const auto &each : policy::spellings<LetterLanguage>()) {
            const std::string &text = texts[static_cast<std::size_t>(each.value)];
            const std::string at = pointer + "/" + std::string(each.text);
            if (text.empty())
                add(at, "The text is missing.");
            else if (!splitPlaceholders(text))
                add(at, "Double braces have to stand in pairs around a name.");
            else if (placeholderNames(text) != names)
                add(at, "The text has other fields than the English one.");
        }
        for (const std::string &name : names)
            checkName(name, when, pointer);
    }

    void checkBlock(const BlockTemplate &block)
    {
        const std::string pointer = "/blocks/" + block.id;
        checkOnce(pointer);
        checkCondition(block.when, pointer);
        const bool hasText =
            block.form != BlockForm::Details && block.form != BlockForm::Table && block.source.empty();
        if (hasText)
            checkTexts(block.text, block.when, pointer + "/text");
        if ((block.form == BlockForm::Details) != !block.details.empty())
            add(pointer + "/details", "Rows of details belong to a block of that form.");
        const std::size_t columns = block.form != BlockForm::Table ? 0 : block.source == "outcomes" ? 4 : 3;
        if (block.columns.size() != columns)
            add(pointer + "/columns", "The table does not have the columns that its rows have.");
        if ((block.form == BlockForm::Table) != (block.source == "outcomes" || block.source == "corrections"))
            add(pointer + "/source",
                "A table is filled from outcomes or corrections, a list from authorities.");
        if (!block.source.empty() && !block.locked)
            add(pointer + "/locked", "A block that the desk fills is locked.");
        for (const Texts &column : block.columns)
            checkTexts(column, block.when, pointer + "/columns");
        for (const DetailTemplate &detail : block.details) {
            checkCondition(detail.when, pointer + "/details");
            checkTexts(detail.label, detail.when, pointer + "/details/label");
            checkTexts(detail.value, detail.when, pointer + "/details/value");
        }
        checkQuotes(block, pointer);
    }

    void checkQuotes(const BlockTemplate &block, const std::string &pointer)
    {
        const std::vector<std::string> names = placeholderNames(block.text.front());
        const bool quotes = std::any_of(names.begin(), names.end(), [](const std::string &name) {
            return name.starts_with(articlePrefix) || name == "ground-article";
        });
        if (quotes && !block.locked)
            add(pointer + "/locked", "A block that quotes the law is locked.");
    }

    void checkLaw(const LawTemplate &law)
    {
        const std::string pointer = "/laws/" + law.id;
        checkOnce(pointer);
        for (const auto &[topic, article] : law.articles)
            if (!article.empty() && !cite(law, article, LetterLanguage::English))
                add(pointer + "/articles/" + topic, "The article's source is not defined.");
        if ((law.appealDays > 0) != law.articles.contains("appeal"))
            add(pointer + "/appealDays", "An appeal has both an article and a number of days.");
    }

    void checkWords()
    {
        std::set<LetterKind> kinds;
        for (const KindTemplate &each : m_set.kinds) {
            const std::string pointer = "/kinds/" + std::string(policy::spelling(each.kind));
            checkOnce(pointer);
            kinds.insert(each.kind);
            checkTexts(each.subject, {}, pointer + "/subject");
            checkTopics(each.needsAny, pointer + "/needsAny");
            checkTopics(each.lacks, pointer + "/lacks");
        }
        if (kinds.size() != policy::spellings<LetterKind>().size())
            add("/kinds", "Not every kind of letter is there.");
        for (const auto &[right, spelling] : policy::spellings<policy::Right>()) {
            // Nobody writes to a person about a disclosure to an authority.
            if (right != policy::Right::AuthorityDisclosure && !m_set.rights.contains(right))
                add("/rights", "Not every right has its words.");
        }
        if (m_set.outcomes.size() != policy::spellings<CategoryOutcome>().size())
            add("/outcomes", "Not every outcome has its words.");
    }

    void checkDuty(const DutyRule &rule)
    {
        checkCondition(rule.when, "/duties");
        for (const std::string &duty : rule.duties) {
            const bool met = std::any_of(m_set.blocks.begin(), m_set.blocks.end(),
                                         [&](const BlockTemplate &b) { return contains(b.duties, duty); });
            if (!met)
                add("/duties/" + duty, "No block says what this duty wants said.");
        }
    }

    void checkGround(const GroundTemplate &ground)
    {
        const std::string pointer = "/grounds/" + ground.code;
        checkOnce(pointer);
        checkLaws(ground.laws, pointer + "/laws");
        for (const LawTemplate &law : m_set.laws) {
            const bool byTopic = ground.article.starts_with('@');
            if (!contains(ground.laws, law.id) || ground.article.empty())
                continue;
            if (byTopic ? !law.articles.contains(ground.article.substr(1))
                        : !cite(law, ground.article, LetterLanguage::English))
                add(pointer + "/article", "The law has no such article or source.");
        }
        if (ground.laws.empty() && !ground.article.empty())
            add(pointer + "/article", "A ground for every law quotes none.");
    }

    const TemplateSet &m_set;
    Names m_laws;
    Names m_topics;
    Names m_seen;
    std::vector<Fault> m_faults;
};

} // namespace

std::vector<policy::Fault> templateFaults(const TemplateSet &templates)
{
    return Checker(templates).faults();
}

} // namespace desk::letters
