// SPDX-License-Identifier: GPL-3.0-or-later
// What letters are understood by: word lists and rules, as data.
#pragma once

#include "core/intake/draft.h"
#include "core/intake/phrase.h"
#include "core/policy/data_words.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace desk::intake {

/// What a rule may find beside rights.
enum class RuleSays : std::uint8_t
{
    Right = 1,
    Reminder,   ///< The answer to an earlier request is late.
    Earlier,    ///< There was an earlier request.
    Behalf,     ///< `word`: agent, parent, lawyer or merchant.
    Law,        ///< `word`: the id of a law.
    Identifier, ///< A label: what follows it is an identifier of `identifier`.
    Doubt       ///< `word`: the sentence that a person should read.
};

/// One rule: any of its patterns.
struct LetterRule
{
    std::string id;
    std::string language; ///< Empty: of no language.
    RuleSays says = RuleSays::Right;
    std::vector<policy::Right> rights;
    policy::IdentifierKind identifier = policy::IdentifierKind::None;
    std::string word;
    Certainty certainty = Certainty::Likely;
    std::vector<Phrase> phrases;
    std::map<Symbol, WordRows> unless;     ///< Where its sentence holds one of these, the rule does not fire.
    std::map<Symbol, WordRows> notBetween; ///< Not in the gaps of a pattern.
    std::vector<std::string> examples;     ///< Sentences in which it fires: its test.
    std::vector<std::string> otherwise;    ///< Sentences in which it must not fire.
};

/// What is read around a rule: words that turn it over.
struct Guards
{
    std::map<Symbol, WordRows> negators;      ///< Before it, in the same clause, or in its gaps.
    std::map<Symbol, WordRows> notNegators;   ///< Longer rows that are none: "not only".
    std::map<Symbol, WordRows> negatorsAfter; ///< Within two words behind it.
    std::map<Symbol, WordRows> conditions;    ///< "if": what follows is not asked for yet.
    std::map<Symbol, WordRows> notConditions; ///< "if possible".
    std::map<Symbol, WordRows> indirect;      ///< "how", "whether": asks about it, not for it.
    std::map<Symbol, WordRows> clauseWords;   ///< "but": a clause begins with them.
    std::map<Symbol, WordRows> subordinates;  ///< "that": the comma before them begins none.
};

/// How mail programs of a language set off what somebody else wrote. Folded.
struct QuoteWords
{
    std::vector<std::string> separators;   ///< A line that is nothing else: "original message".
    std::vector<std::string> attributions; ///< What a line ends with before a colon: "wrote".
    std::vector<std::string> headers;      ///< "from", "sent": three such lines in a row.
    std::vector<std::string> replyMarks;   ///< "re", "aw": of a subject that is somebody else's.
};

struct CommonWords
{
    std::string language;
    std::vector<std::string> words; ///< Sorted.
};

/// All of it. A plain value, read once; safe to share between threads afterwards.
struct LetterRules
{
    Vocabulary vocabulary;
    std::vector<LetterRule> rules;
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> byFirst; ///< Symbol → rule and phrase.
    Guards guards;
    QuoteWords quotes;
    StopWords stops;
    std::vector<CommonWords> commonWords;
    std::vector<std::string> closings; ///< "yours sincerely"; folded.
    std::vector<std::string>
        nameParticles; ///< "von", "de": parts of a name with a small letter; sorted, folded.
    std::vector<std::string>
        linkWords; ///< Between a label and what it names: "is", "lautet"; sorted, folded.
    std::vector<std::string> listWords; ///< Between one number and the next: "and"; sorted, folded.
};

struct RuleFile
{
    std::string_view name;
    std::string_view json;
};

/// InvalidInput with file and JSON pointer for what resources/json-schemas/letter-rules.schema.json does not
/// allow, for a pattern that cannot be read, and for an id that is there twice. Thread-safe.
Result<LetterRules> readLetterRules(const std::vector<RuleFile> &files);

/// The rules that are shipped.
Result<LetterRules> shippedLetterRules();

} // namespace desk::intake
