// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/letter_hits.h"

#include <algorithm>

namespace desk::intake {

namespace {

constexpr std::size_t negatorReach = 10; ///< Words before a match in which a negator turns it over.
constexpr std::size_t mostHits = 4000;

using RowTable = std::map<Symbol, WordRows>;

/// Looks around one match.
class Surroundings
{
public:
    Surroundings(const LetterRules &rules, const SymbolText &text, const PhraseMatch &match)
        : m_guards(rules.guards)
        , m_text(text)
        , m_match(match)
        , m_clause(clauseStart())
    {
    }

    bool isNegated() const
    {
        const std::size_t reach = m_match.from > negatorReach ? m_match.from - negatorReach : 0;
        if (findsBetween(m_guards.negators, m_guards.notNegators, std::max(m_clause, reach), m_match.from))
            return true;
        const bool saysNo =
            matchRows(m_guards.negators, m_text, m_match.from) > 0; // "no … any": one negation
        if (!saysNo && inGaps(m_guards.negators, m_guards.notNegators))
            return true;
        for (std::size_t at = m_match.to; at < std::min(m_match.to + 3, m_text.tokens.size()); ++at) {
            if (m_text.tokens[at].before != Break::None)
                return false;
            const std::size_t length = matchRows(m_guards.negatorsAfter, m_text, at);
            if (length > 0 && !isInside(m_guards.notNegators, at, at + length))
                return true;
        }
        return false;
    }

    bool isConditional() const
    {
        return findsBetween(m_guards.conditions, m_guards.notConditions, m_clause, m_match.from) ||
               inGaps(m_guards.conditions, m_guards.notConditions);
    }

    bool isIndirect() const
    {
        return findsBetween(m_guards.indirect, {}, m_clause, m_match.from) || inGaps(m_guards.indirect, {});
    }

    bool isQuoted() const
    {
        return m_text.tokens[m_match.from].inQuotes && m_text.tokens[m_match.to - 1].inQuotes;
    }

    /// Whether the sentence holds one of these.
    bool sentenceHolds(const RowTable &rows) const
    {
        if (rows.empty())
            return false;
        std::size_t from = m_match.from;
        while (from > 0 && m_text.tokens[from].before != Break::Sentence)
            --from;
        for (std::size_t at = from; at < m_text.tokens.size(); ++at) {
            if (at > m_match.from && m_text.tokens[at].before == Break::Sentence)
                return false;
            if (matchRows(rows, m_text, at) > 0)
                return true;
        }
        return false;
    }

    bool holdsBetween(const RowTable &rows) const { return !rows.empty() && inGaps(rows, {}); }

private:
    std::size_t clauseStart() const
    {
        std::size_t at = m_match.from;
        while (at > 0 && !beginsClause(at))
            --at;
        return at;
    }

    bool beginsClause(std::size_t at) const
    {
        const Break before = m_text.tokens[at].before;
        if (before == Break::Clause)
            return matchRows(m_guards.subordinates, m_text, at) == 0;
        return before == Break::Sentence || matchRows(m_guards.clauseWords, m_text, at) > 0;
    }

    /// A row that begins in [from, to) and ends by `to`, and is not part of a longer one of `except`.
    bool findsBetween(const RowTable &rows, const RowTable &except, std::size_t from, std::size_t to) const
    {
        for (std::size_t at = from; at < to; ++at) {
            const std::size_t length = matchRows(rows, m_text, at);
            if (length == 0 || at + length > to)
                continue;
            if (!isInside(except, at, at + length))
                return true;
        }
        return false;
    }

    /// Whether [from, to) is part of a longer row of `rows`: "or not", "not only".
    bool isInside(const RowTable &rows, std::size_t from, std::size_t to) const
    {
        constexpr std::size_t longestRow = 4;
        for (std::size_t at = from > longestRow ? from - longestRow : 0; at <= from; ++at) {
            if (at + matchRows(rows, m_text, at) >= to && matchRows(rows, m_text, at) > to - from)
                return true;
        }
        return false;
    }

    bool inGaps(const RowTable &rows, const RowTable &except) const
    {
        for (std::size_t i = 0; i + 1 < m_match.named.size(); ++i) {
            if (findsBetween(rows, except, m_match.named[i].second, m_match.named[i + 1].first))
                return true;
        }
        return false;
    }

    const Guards &m_guards;
    const SymbolText &m_text;
    const PhraseMatch &m_match;
    std::size_t m_clause;
};

bool isGuarded(RuleSays says)
{
    return says != RuleSays::Law && says != RuleSays::Identifier;
}

/// False when the hit is none after all.
bool weigh(Hit &hit, const LetterRules &rules, const SymbolText &text)
{
    const Surroundings around(rules, text, hit.match);
    if (around.sentenceHolds(hit.rule->unless) || around.holdsBetween(hit.rule->notBetween))
        return false;
    if (!isGuarded(hit.rule->says))
        return true;
    hit.negated = around.isNegated();
    if (hit.negated)
        return true;
    const bool unsure = around.isConditional() || around.isQuoted();
    if (unsure && hit.certainty == Certainty::Likely)
        return false;
    if (unsure || around.isIndirect())
        hit.certainty = Certainty::Likely;
    return true;
}

Span wordsOfMatch(const SymbolText &text, const PhraseMatch &match)
{
    const Span &first = text.tokens[match.from].at;
    const Span &last = text.tokens[match.to - 1].at;
    return {first.from, last.from + last.length - first.from};
}

void dropShorterLaws(std::vector<Hit> &hits)
{
    const std::vector<Hit> all = hits;
    std::erase_if(hits, [&](const Hit &hit) {
        return hit.rule->says == RuleSays::Law && std::any_of(all.begin(), all.end(), [&](const Hit &other) {
                   return other.rule->says == RuleSays::Law && other.match.from <= hit.match.from &&
                          other.match.to >= hit.match.to &&
                          other.match.to - other.match.from > hit.match.to - hit.match.from;
               });
    });
}

} // namespace

std::vector<Hit> hitsOf(const LetterRules &rules, const SymbolText &text)
{
    std::vector<Hit> hits;
    for (std::size_t at = 0; at < text.tokens.size() && hits.size() < mostHits; ++at) {
        const std::size_t before = hits.size();
        for (const Symbol symbol : text.symbols[at]) {
            if (static_cast<std::size_t>(symbol) >= rules.byFirst.size())
                continue;
            for (const auto &[number, phrase] : rules.byFirst[static_cast<std::size_t>(symbol)]) {
                const LetterRule &rule = rules.rules[number];
                const bool known = std::any_of(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(),
                                               [&](const Hit &hit) { return hit.rule == &rule; });
                if (known)
                    continue;
                auto match = matchPhrase(rule.phrases[phrase], text, at);
                if (!match)
                    continue;
                Hit hit{&rule, std::move(*match), {}, rule.certainty, false};
                hit.words = wordsOfMatch(text, hit.match);
                if (weigh(hit, rules, text))
                    hits.push_back(std::move(hit));
            }
        }
    }
    dropShorterLaws(hits);
    return hits;
}

} // namespace desk::intake
