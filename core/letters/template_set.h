// SPDX-License-Identifier: GPL-3.0-or-later
// Letter templates as values. resources/letters holds those that are shipped; docs/letters.md explains them.
#pragma once

#include "core/base/result.h"
#include "core/letters/letter.h"
#include "core/letters/letter_words.h"
#include "core/policy/request_words.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace desk::letters {

/// One text in every language of letters, by number of LetterLanguage. None is empty.
using Texts = std::array<std::string, letterLanguageCount>;

/// When a block belongs into a letter: every list that is not empty must hold.
struct BlockCondition
{
    std::vector<LetterKind> kinds;
    std::vector<std::string> laws; ///< Ids of laws.
    std::vector<policy::Right> rights;
    std::vector<LetterOutcome> outcomes;
    std::vector<std::string> has;   ///< Topics that the law has an article for; "right" is the request's own.
    std::vector<std::string> lacks; ///< Topics it has none for.
    std::vector<LetterFlag> flags;
    std::vector<LetterFlag> withoutFlags;
    std::vector<std::string> given;   ///< Fields that must have been given; they are optional by that.
    std::vector<std::string> missing; ///< Fields that must not have been given.
};

struct DetailTemplate
{
    Texts label;
    Texts value;
    BlockCondition when;
};

struct BlockTemplate
{
    std::string id;
    BlockForm form{};
    bool locked = true;
    BlockCondition when;
    std::vector<std::string> duties;
    Texts text; ///< Lines of a paragraph, items of a list.
    std::vector<Texts> columns;
    std::string source; ///< Table: "outcomes" or "corrections"; list: "authorities". Else empty.
    std::vector<DetailTemplate> details;
};

/// How a law's articles are quoted. `plain` holds {code}; the others {article}, {paragraph}, {point}, and are
/// empty where the source numbers in no such way.
struct CitationForm
{
    Texts plain;
    Texts paragraph;
    Texts point;
};

struct LawTemplate
{
    std::string id;
    Texts name;
    std::map<std::string, CitationForm> sources; ///< "" is the law itself.
    std::map<std::string, std::string>
        articles;       ///< Topic, or topic/right, to "12(4)" or "source:code"; empty: none.
    int appealDays = 0; ///< 0: no appeal to the controller.
};

struct KindTemplate
{
    LetterKind kind{};
    Texts subject;
    std::vector<policy::Right> rights;
    std::vector<LetterOutcome> outcomes;
    std::vector<std::string> needsAny; ///< Topics of which the law must have one; empty: none needed.
    std::vector<std::string> lacks;    ///< Topics that the law must not have.
};

struct GroundTemplate
{
    std::string code;
    std::vector<std::string> laws;     ///< Empty: all.
    std::vector<policy::Right> rights; ///< Empty: all.
    std::string article;               ///< As in LawTemplate::articles, or "@topic"; empty: no law.
    Texts text;
};

/// What a law wants said in a kind of letter.
struct DutyRule
{
    BlockCondition when;
    std::vector<std::string> duties;
    std::string source; ///< The article that says so.
};

struct Authority
{
    std::string residence; ///< "DE", "US-CA".
    std::vector<std::string> laws;
    std::string name;
    std::string language; ///< Of `name`.
    std::string englishName;
    std::string web;
    Texts note; ///< Empty, or in every language.
};

/// Everything letters are made of; a plain value that does not change after it was read.
struct TemplateSet
{
    std::vector<LawTemplate> laws;
    std::vector<KindTemplate> kinds;
    std::map<policy::Right, Texts> rights;
    std::map<CategoryOutcome, Texts> outcomes;
    std::vector<BlockTemplate> blocks; ///< In the order of a letter.
    std::vector<GroundTemplate> grounds;
    std::vector<DutyRule> duties;
    std::vector<Authority> authorities;
};

/// A template file: its name for messages, and its JSON.
struct TemplateFile
{
    std::string_view name;
    std::string_view json;
};

/**
 * Reads template files in their order. InvalidInput names the file and the JSON pointer of the first fault: a
 * text missing in a language, an unknown field or topic, an id used twice, a placeholder that one language
 * lacks. Thread-safe.
 */
Result<TemplateSet> readTemplates(const std::vector<TemplateFile> &files);

/// The templates that come with the program. Thread-safe; keep what it returns.
Result<TemplateSet> shippedTemplates();

} // namespace desk::letters
