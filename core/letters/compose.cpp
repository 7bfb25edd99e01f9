// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/compose.h"

#include "core/letters/authorities.h"
#include "core/letters/letter_context.h"
#include "core/letters/letter_language.h"
#include "core/letters/placeholders.h"

#include <algorithm>
#include <set>

namespace desk::letters {

namespace {

constexpr std::string_view noValue = "–";

class Composer
{
public:
    Composer(const TemplateSet &templates, const LetterRequest &request, const LetterContext &context)
        : m_templates(templates)
        , m_request(request)
        , m_context(context)
        , m_number(static_cast<std::size_t>(context.language()))
    {
    }

    Result<Letter> compose() const
    {
        Letter letter;
        letter.kind = m_request.kind;
        letter.law = m_request.law;
        letter.right = m_request.right;
        letter.outcome = m_request.outcome;
        letter.language = policy::spelling(m_context.language());
        letter.requestedLanguage = m_request.language;
        letter.languageIsFallback = m_context.languageIsFallback();
        letter.direction = directionOf(m_context.language());
        letter.paper = paperFor(m_request.residence);
        DESK_TRY(letter.reference, m_context.valueOf("reference"));
        DESK_TRY(letter.subject, filled(m_context.kind().subject[m_number]));
        for (const BlockTemplate &block : m_templates.blocks) {
            if (!m_context.holds(block.when))
                continue;
            DESK_TRY(LetterBlock made, makeBlock(block));
            letter.blocks.push_back(std::move(made));
        }
        DESK_CHECK(checkDuties(letter));
        return letter;
    }

private:
    Result<std::string> filled(const std::string &text) const
    {
        std::string out;
        for (const Piece &piece : splitPlaceholders(text).value_or(std::vector<Piece>())) {
            if (!piece.placeholder) {
                out += piece.text;
                continue;
            }
            DESK_TRY(const std::string value, m_context.valueOf(piece.text));
            out += value;
        }
        return out;
    }

    Result<LetterBlock> makeBlock(const BlockTemplate &block) const
    {
        LetterBlock out;
        out.id = block.id;
        out.form = block.form;
        out.locked = block.locked;
        out.duties = block.duties;
        for (const Texts &column : block.columns)
            out.columns.push_back(column[m_number]);
        if (block.source == "outcomes")
            DESK_CHECK(addOutcomes(out));
        else if (block.source == "corrections")
            DESK_CHECK(addCorrections(out));
        else if (block.source == "authorities")
            DESK_CHECK(addAuthorities(out));
        else {
            DESK_TRY(const std::string text, filled(block.text[m_number]));
            out.texts = linesOf(text);
        }
        for (const DetailTemplate &detail : block.details) {
            if (!m_context.holds(detail.when))
                continue;
            DESK_TRY(std::string value, filled(detail.value[m_number]));
            out.rows.push_back({detail.label[m_number], std::move(value)});
        }
        return out;
    }

    Result<void> checkOutcome(const OutcomeRow &row) const
    {
        DESK_CHECK(checkFieldText(row.category, FieldForm::Line, "outcomes"));
        DESK_CHECK(checkFieldText(row.reason, FieldForm::Line, "outcomes"));
        const bool erasing = m_request.right == policy::Right::Deletion ||
                             m_request.right == policy::Right::AccountCancellation;
        const bool kept = row.outcome == CategoryOutcome::Kept;
        if (row.category.empty() || (kept && row.reason.empty()))
            return fail(ErrorCode::InvalidArgument,
                        "Each row of outcomes names its data, and why it is kept when it is.", "outcomes");
        DESK_CHECK(checkFieldText(row.until, FieldForm::Line, "outcomes"));
        if (kept && erasing && !(row.eraseOn && row.eraseOn->isValid()) && row.until.empty())
            return fail(ErrorCode::InvalidArgument,
                        "What is kept from a deletion has a day on which it will be deleted, or words that say when: give one.",
                        "outcomes");
        return {};
    }

    Result<void> addOutcomes(LetterBlock &block) const
    {
        if (m_request.fields.outcomes.empty())
            return missingTable("outcomes");
        for (const OutcomeRow &row : m_request.fields.outcomes) {
            DESK_CHECK(checkOutcome(row));
            const auto words = m_templates.outcomes.find(row.outcome);
            if (words == m_templates.outcomes.end())
                return fail(ErrorCode::InvalidArgument, "There is no such outcome of a category.",
                            "outcomes");
            const bool dated = row.eraseOn && row.eraseOn->isValid();
            block.rows.push_back({row.category, words->second[m_number], shown(row.reason),
                                  dated ? writtenDay(*row.eraseOn, m_context.language(), m_request.residence)
                                        : shown(row.until)});
        }
        return {};
    }

    Result<void> addCorrections(LetterBlock &block) const
    {
        if (m_request.fields.corrections.empty())
            return missingTable("corrections");
        for (const CorrectionRow &row : m_request.fields.corrections) {
            for (const std::string *text : {&row.field, &row.before, &row.after})
                DESK_CHECK(checkFieldText(*text, FieldForm::Line, "corrections"));
            if (row.field.empty())
                return fail(ErrorCode::InvalidArgument, "Each correction names its field.", "corrections");
            block.rows.push_back({row.field, shown(row.before), shown(row.after)});
        }
        return {};
    }

    Result<void> addAuthorities(LetterBlock &block) const
    {
        const auto authorities =
            authoritiesFor(m_templates, m_request.law, m_request.residence, m_request.establishment);
        block.texts = authorityLines(authorities, m_context.language());
        if (block.texts.empty())
            return fail(ErrorCode::InvalidArgument,
                        "The letter names the authority to complain to: give a residence or establishment "
                        "where this law has one.",
                        "residence");
        return {};
    }

    static std::string shown(const std::string &text) { return text.empty() ? std::string(noValue) : text; }

    static Error missingTable(const std::string &name)
    {
        return fail(ErrorCode::InvalidArgument,
                    "The letter needs the rows of \"" + name + "\": fill them in before it is made.", name);
    }

    /// The templates are data: that they say what the law wants said is not taken on trust.
    Result<void> checkDuties(const Letter &letter) const
    {
        for (const DutyRule &rule : m_templates.duties) {
            if (!m_context.holds(rule.when))
                continue;
            for (const std::string &duty : rule.duties) {
                const bool met = std::any_of(letter.blocks.begin(), letter.blocks.end(), [&](const auto &b) {
                    return std::find(b.duties.begin(), b.duties.end(), duty) != b.duties.end();
                });
                if (!met)
                    return fail(ErrorCode::InvalidArgument,
                                "No block says \"" + duty + "\", which the law wants said (" + rule.source +
                                    "): mend the templates.",
                                duty);
            }
        }
        return {};
    }

    const TemplateSet &m_templates;
    const LetterRequest &m_request;
    const LetterContext &m_context;
    std::size_t m_number;
};

void addNames(const Texts &text, const BlockCondition &when, std::set<std::string> &names)
{
    for (const std::string &name : placeholderNames(text.front())) {
        const std::string field = name == "ground-text" || name == "ground-article" ? "ground" : name;
        const bool known = field == "ground" || policy::fromSpelling<Field>(field);
        if (known && std::find(when.given.begin(), when.given.end(), name) == when.given.end())
            names.insert(field);
    }
}

/// What the blocks of this request ask for. A block for a field that is optional does not ask for it.
std::set<std::string> namesAskedFor(const TemplateSet &templates, const LetterRequest &request,
                                    const LetterContext &context)
{
    std::set<std::string> names;
    addNames(context.kind().subject, {}, names);
    for (const BlockTemplate &block : templates.blocks) {
        if (!context.holds(block.when))
            continue;
        addNames(block.text, block.when, names);
        for (const DetailTemplate &detail : block.details)
            if (context.holds(detail.when))
                addNames(detail.value, detail.when, names);
        const bool optional = std::find(block.when.given.begin(), block.when.given.end(), block.source) !=
                              block.when.given.end();
        if ((block.source == "outcomes" || block.source == "corrections") && !optional)
            names.insert(block.source);
        const bool placeDecides = authoritiesFor(templates, request.law, "", "").empty();
        if (block.source == "authorities" && placeDecides)
            names.insert("residence");
    }
    return names;
}

} // namespace

Result<Letter> composeLetter(const TemplateSet &templates, const LetterRequest &request)
{
    DESK_TRY(const LetterContext context, LetterContext::make(templates, request));
    return Composer(templates, request, context).compose();
}

Result<std::vector<std::string>> requiredFields(const TemplateSet &templates, const LetterRequest &request)
{
    DESK_TRY(const LetterContext context, LetterContext::make(templates, request));
    std::set<std::string> names = namesAskedFor(templates, request, context);
    std::vector<std::string> ordered;
    for (const auto &each : policy::spellings<Field>())
        if (names.erase(std::string(each.text)) > 0)
            ordered.emplace_back(each.text);
    ordered.insert(ordered.end(), names.begin(), names.end());
    return ordered;
}

bool isPossible(const TemplateSet &templates, const LetterRequest &request)
{
    return LetterContext::make(templates, request).ok();
}

} // namespace desk::letters
