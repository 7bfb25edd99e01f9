// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/letter_context.h"

#include "core/letters/citation.h"
#include "core/letters/letter_language.h"

#include <algorithm>

namespace desk::letters {

namespace {

constexpr std::string_view articlePrefix = "article.";

template <typename T>
bool allows(const std::vector<T> &allowed, const T &one)
{
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), one) != allowed.end();
}

template <typename T, typename Holds>
bool all(const std::vector<T> &items, const Holds &holds)
{
    return std::all_of(items.begin(), items.end(), holds);
}

Error missingField(const std::string &name)
{
    return fail(ErrorCode::InvalidArgument,
                "The letter needs the field \"" + name + "\": fill it in before the letter is made.", name);
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \n") == std::string_view::npos;
}

} // namespace

Result<LetterContext> LetterContext::make(const TemplateSet &templates, const LetterRequest &request)
{
    LetterContext context(templates, request);
    DESK_CHECK(context.findLaw());
    DESK_CHECK(context.findKind());
    DESK_CHECK(context.findGround());
    const auto language = languageFor(request.language);
    context.m_language = language.value_or(LetterLanguage::English);
    context.m_fallback = !language;
    return context;
}

Result<void> LetterContext::findLaw()
{
    for (const LawTemplate &law : m_templates->laws)
        if (law.id == m_request->law)
            m_law = &law;
    if (m_law == nullptr)
        return fail(ErrorCode::NotFound, "There are no letters for this law: choose one that has templates.",
                    "law");
    return {};
}

Result<void> LetterContext::findKind()
{
    for (const KindTemplate &kind : m_templates->kinds)
        if (kind.kind == m_request->kind)
            m_kind = &kind;
    if (m_kind == nullptr)
        return fail(ErrorCode::NotFound, "There are no letters of this kind.", "kind");
    if (!m_templates->rights.contains(m_request->right) || !allows(m_kind->rights, m_request->right))
        return fail(ErrorCode::InvalidArgument, "A letter of this kind makes no sense for this right.",
                    "right");
    if (!allows(m_kind->outcomes, m_request->outcome))
        return fail(ErrorCode::InvalidArgument, "A letter of this kind does not tell of this outcome.",
                    "outcome");
    const auto has = [this](const std::string &topic) {
        return hasTopic(topic);
    };
    if (!m_kind->needsAny.empty() && std::none_of(m_kind->needsAny.begin(), m_kind->needsAny.end(), has))
        return fail(ErrorCode::InvalidArgument,
                    "The law " + m_law->id + " does not know a letter of this kind for this right.", "law");
    if (std::any_of(m_kind->lacks.begin(), m_kind->lacks.end(), has))
        return fail(ErrorCode::InvalidArgument,
                    "The law " + m_law->id + " forbids a letter of this kind for this right.", "law");
    return {};
}

Result<void> LetterContext::findGround()
{
    if (m_request->ground.empty())
        return {};
    for (const GroundTemplate &ground : m_templates->grounds)
        if (ground.code == m_request->ground)
            m_ground = &ground;
    if (m_ground == nullptr)
        return fail(ErrorCode::NotFound, "There is no ground of refusal with this code.", "ground");
    if (!allows(m_ground->laws, m_law->id) || !allows(m_ground->rights, m_request->right))
        return fail(ErrorCode::InvalidArgument,
                    "The ground " + m_ground->code + " does not hold under this law for this right.",
                    "ground");
    return {};
}

bool LetterContext::hasTopic(std::string_view topic) const
{
    return !articleOf(*m_law, topic, m_request->right).empty();
}

bool LetterContext::isGiven(std::string_view name) const
{
    if (name == "outcomes")
        return !m_request->fields.outcomes.empty();
    if (name == "corrections")
        return !m_request->fields.corrections.empty();
    if (name == "ground")
        return m_ground != nullptr;
    if (name == "ground-article")
        return m_ground != nullptr && !groundArticle(*m_ground, *m_law, m_request->right).empty();
    const auto field = policy::fromSpelling<Field>(name);
    if (!field)
        return false;
    if (fieldForm(*field) == FieldForm::Day) {
        const auto found = m_request->fields.days.find(*field);
        return found != m_request->fields.days.end() && found->second.isValid();
    }
    const auto found = m_request->fields.texts.find(*field);
    return found != m_request->fields.texts.end() && !isBlank(found->second);
}

bool LetterContext::holds(const BlockCondition &when) const
{
    const auto has = [this](const std::string &topic) {
        return hasTopic(topic);
    };
    const auto lacks = [this](const std::string &topic) {
        return !hasTopic(topic);
    };
    const auto set = [this](LetterFlag flag) {
        return m_request->flags.contains(flag);
    };
    const auto notSet = [this](LetterFlag flag) {
        return !m_request->flags.contains(flag);
    };
    const auto given = [this](const std::string &name) {
        return isGiven(name);
    };
    const auto missing = [this](const std::string &name) {
        return !isGiven(name);
    };
    return allows(when.kinds, m_request->kind) && allows(when.laws, m_law->id) &&
           allows(when.rights, m_request->right) && allows(when.outcomes, m_request->outcome) &&
           all(when.has, has) && all(when.lacks, lacks) && all(when.flags, set) &&
           all(when.withoutFlags, notSet) && all(when.given, given) && all(when.missing, missing);
}

std::optional<std::string> LetterContext::computedValue(const std::string &name) const
{
    const auto number = static_cast<std::size_t>(m_language);
    if (name.starts_with(articlePrefix)) {
        const std::string topic = name.substr(articlePrefix.size());
        return cite(*m_law, articleOf(*m_law, topic, m_request->right), m_language);
    }
    if (name == "law")
        return m_law->name[number];
    if (name == "appeal-days")
        return std::to_string(m_law->appealDays);
    if (name == "ground-text" && m_ground != nullptr)
        return m_ground->text[number];
    if (name == "ground-article" && m_ground != nullptr)
        return cite(*m_law, groundArticle(*m_ground, *m_law, m_request->right), m_language);
    if (name != "right" && name != "rights")
        return std::nullopt;
    std::vector<std::string> words{m_templates->rights.at(m_request->right)[number]};
    if (name == "rights")
        for (const policy::Right other : m_request->otherRights)
            if (const auto found = m_templates->rights.find(other); found != m_templates->rights.end())
                words.push_back(found->second[number]);
    return writtenList(words, m_language);
}

Result<std::string> LetterContext::valueOf(const std::string &name) const
{
    const auto field = policy::fromSpelling<Field>(name);
    if (!field) {
        if (auto value = computedValue(name))
            return *std::move(value);
        return missingField(name.starts_with("ground-") ? "ground" : name);
    }
    if (!isGiven(name))
        return missingField(name);
    const FieldForm form = fieldForm(*field);
    if (form == FieldForm::Day)
        return writtenDay(m_request->fields.days.at(*field), m_language, m_request->residence);
    const std::string &text = m_request->fields.texts.at(*field);
    DESK_CHECK(checkFieldText(text, form, name));
    return text;
}

} // namespace desk::letters
