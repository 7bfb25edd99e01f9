// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/letter_reader.h"

#include "core/formats/utf8.h"
#include "core/intake/letter_hits.h"
#include "core/intake/letter_identifiers.h"
#include "core/intake/letter_language.h"
#include "core/intake/quoted_parts.h"

#include <algorithm>
#include <map>

namespace desk::intake {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr const char *inText = "text";

/// `text` with U+FFFD for what is not UTF-8.
std::string validUtf8(std::string_view text)
{
    std::string out;
    while (true) {
        const std::size_t bad = formats::firstInvalidUtf8(text);
        out += text.substr(0, bad);
        if (bad == std::string_view::npos)
            return out;
        out += replacement;
        text.remove_prefix(bad + 1);
    }
}

std::string_view beginning(std::string_view text)
{
    if (text.size() <= longestLetter)
        return text;
    std::size_t end = longestLetter;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

void addDoubt(Draft &draft, std::string sentence, std::vector<Span> words = {})
{
    const bool isNew = std::none_of(draft.doubts.begin(), draft.doubts.end(),
                                    [&](const Doubt &each) { return each.sentence == sentence; });
    if (isNew)
        draft.doubts.push_back({inText, std::move(sentence), std::move(words)});
}

Finding findingOf(const Hit &hit)
{
    return {hit.certainty, {hit.words}, {}, hit.rule->id};
}

bool overlap(const Span &a, const Span &b)
{
    return a.from < b.from + b.length && b.from < a.from + a.length;
}

bool isBetter(const Hit &a, const Hit &b)
{
    return a.certainty > b.certainty; // of two alike the earlier one stays
}

/// Hits that say one thing, the best of them first.
const Hit *bestOf(const std::vector<Hit> &hits, RuleSays says)
{
    const Hit *best = nullptr;
    for (const Hit &hit : hits) {
        if (hit.rule->says == says && !hit.negated && (!best || isBetter(hit, *best)))
            best = &hit;
    }
    return best;
}

void addRights(const std::vector<Hit> &hits, Draft &draft)
{
    struct Seen
    {
        const Hit *asked = nullptr;
        const Hit *denied = nullptr;
    };
    std::map<policy::Right, Seen> seen;
    for (const Hit &hit : hits) {
        if (hit.negated && hit.rule->language.empty())
            continue; // "no exception of Art. 17(3)" denies nothing
        for (const policy::Right right : hit.rule->rights) {
            const Hit *&place = hit.negated ? seen[right].denied : seen[right].asked;
            if (!place || isBetter(hit, *place))
                place = &hit;
        }
    }
    for (const auto &[right, both] : seen) {
        if (both.denied)
            addDoubt(draft,
                     "The letter says of " + std::string(policy::spelling(right)) +
                         " that it is not asked for.",
                     {both.denied->words});
        if (!both.asked)
            continue;
        if (both.denied && overlap(both.asked->words, both.denied->words))
            continue;
        draft.rights.push_back({right, findingOf(*both.asked)});
        if (both.denied) // asked for in one place and not in another: somebody has to read it
            draft.rights.back().because.certainty = Certainty::Likely;
    }
}

void addLaws(const std::vector<Hit> &hits, Draft &draft)
{
    for (const Hit &hit : hits) {
        if (hit.rule->says != RuleSays::Law)
            continue;
        const auto known = std::find_if(draft.laws.begin(), draft.laws.end(),
                                        [&](const WordFinding &law) { return law.word == hit.rule->word; });
        if (known == draft.laws.end())
            draft.laws.push_back({hit.rule->word, findingOf(hit)});
        else
            known->because.certainty = std::max(known->because.certainty, hit.certainty);
    }
}

bool hasRight(const Draft &draft, policy::Right right)
{
    return std::any_of(draft.rights.begin(), draft.rights.end(),
                       [&](const RightFinding &found) { return found.right == right; });
}

void addFollows(const std::vector<Hit> &hits, Draft &draft)
{
    const Hit *reminder = bestOf(hits, RuleSays::Reminder);
    const Hit *earlier = bestOf(hits, RuleSays::Earlier);
    const Hit *first = reminder ? reminder : earlier;
    if (!first)
        return;
    if (hasRight(draft, policy::Right::Complaint)) {
        draft.follows = Follows::Complaint;
        draft.followsBecause = findingOf(*first);
    } else if (reminder) {
        draft.follows = Follows::Reminder;
        draft.followsBecause = findingOf(*reminder);
    } else {
        addDoubt(draft, "The letter speaks of an earlier request and does not say that the answer is late.",
                 {earlier->words});
    }
}

/// What was asked earlier is named again, not asked anew.
void softenAfterReminder(const std::vector<Hit> &hits, Draft &draft)
{
    const Hit *earlier = bestOf(hits, RuleSays::Earlier);
    if (draft.follows == Follows::Nothing || !earlier)
        return;
    for (RightFinding &found : draft.rights) {
        for (const Span &words : found.because.words) {
            if (overlap(words, earlier->words))
                found.because.certainty = Certainty::Likely;
        }
    }
}

void addWriter(const LetterParts &parts, const std::vector<Hit> &hits, const LetterContext &context,
               Draft &draft)
{
    const WriterName writer = writerName(parts.own, hits, context, draft.text);
    const Hit *behalf = bestOf(hits, RuleSays::Behalf);
    if (behalf) {
        draft.behalfKind = behalf->rule->word;
        draft.behalfBecause = findingOf(*behalf);
        draft.behalfName = writer.name;
        addDoubt(draft, "Somebody writes for another person: their authority has to be shown.",
                 {behalf->words});
        return;
    }
    if (!writer.name.empty())
        draft.identifiers.push_back({policy::IdentifierKind::Name, writer.name, writer.because});
}

void addTongue(const LetterContext &context, const SymbolText &text, const std::vector<Hit> &hits,
               Draft &draft)
{
    const LetterTongue tongue = tongueOf(context.rules, text, hits, draft.text);
    draft.language = tongue.tag;
    if (tongue.tag.empty())
        addDoubt(draft, "The language of the letter was not recognised.");
    else if (!tongue.hasRules)
        addDoubt(draft, "There are no rules for the language of this letter: somebody has to read it.");
    if (tongue.isMixed)
        addDoubt(draft, "The letter is written in more than one language.");
}

/// What is missing, once everything has been looked for.
void addLastDoubts(const LetterParts &parts, const std::vector<Hit> &hits, Draft &draft)
{
    for (const Hit &hit : hits) {
        if (hit.rule->says == RuleSays::Doubt && !hit.negated)
            addDoubt(draft, hit.rule->word, {hit.words});
    }
    if (!parts.quoted.empty())
        addDoubt(draft, "Parts of the letter are quoted or forwarded: nothing there counts as asked for.",
                 parts.quoted);
    if (draft.rights.empty() && draft.follows == Follows::Nothing)
        addDoubt(draft, "No right was recognised: somebody has to read what is asked for.");
}

} // namespace

Draft understandLetter(std::string_view text, const LetterContext &context)
{
    Draft draft;
    draft.format = Format::Letter;
    draft.channel = "letter";
    draft.source = crypto::sha256Of({asBytes(text)});
    draft.text = validUtf8(text);
    if (draft.text != text)
        addDoubt(draft, "Parts of the letter are not text in UTF-8 and cannot be read.");
    const std::string_view letter = beginning(draft.text);
    if (letter.size() < draft.text.size())
        addDoubt(draft, "The letter is very long: only its first 128 KiB were read for what is asked.");

    const LetterParts parts = partsOf(letter, context.rules.quotes);
    const SymbolText words =
        symbolTextOf(tokensOf(letter, parts.own, context.rules.stops), context.rules.vocabulary);
    if (words.tokens.empty()) {
        addDoubt(draft,
                 parts.quoted.empty() ? "There are no words in the letter."
                                      : "The letter has no words but quoted ones.",
                 parts.quoted);
        return draft;
    }
    const std::vector<Hit> hits = hitsOf(context.rules, words);
    addRights(hits, draft);
    addLaws(hits, draft);
    addFollows(hits, draft);
    softenAfterReminder(hits, draft);
    addIdentifiers(parts.own, hits, context, draft);
    addWriter(parts, hits, context, draft);
    addTongue(context, words, hits, draft);
    addLastDoubts(parts, hits, draft);
    return draft;
}

} // namespace desk::intake
