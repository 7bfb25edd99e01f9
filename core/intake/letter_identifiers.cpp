// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/letter_identifiers.h"

#include "core/formats/folded_text.h"
#include "core/intake/written_values.h"
#include "core/subjects/identifier.h"

#include <algorithm>

namespace desk::intake {

namespace {

using policy::IdentifierKind;

constexpr std::size_t mostIdentifiers = 200; ///< More of them are a list, not somebody's own.
constexpr std::size_t labelReach = 24;       ///< Bytes between a label and the address it names.

bool overlaps(const Span &a, const Span &b)
{
    return a.from < b.from + b.length && b.from < a.from + a.length;
}

class IdentifierReader
{
public:
    IdentifierReader(const std::vector<Hit> &hits, const LetterContext &context, Draft &draft)
        : m_hits(hits)
        , m_context(context)
        , m_draft(draft)
    {
        for (const std::string &each : context.ownAddresses) {
            if (auto address = subjects::normaliseEmailStrict(each))
                m_own.push_back(std::move(*address));
        }
    }

    void read(const std::vector<Span> &parts)
    {
        for (const Span &part : parts)
            readAddresses(part);
        for (const Hit &hit : m_hits) {
            if (hit.rule->says == RuleSays::Identifier)
                readLabelled(hit);
        }
        for (const Span &part : parts)
            readNumbers(part);
        for (const Span &part : parts)
            readPostcodes(part);
        std::stable_sort(m_found.begin(), m_found.end(), [](const auto &a, const auto &b) {
            return a.because.words.front().from < b.because.words.front().from;
        });
        m_draft.identifiers.insert(m_draft.identifiers.end(), m_found.begin(), m_found.end());
    }

private:
    void add(IdentifierKind kind, std::string value, const Written &at, Certainty certainty, std::string rule)
    {
        m_taken.push_back(at.at);
        const auto same = std::find_if(m_found.begin(), m_found.end(), [&](const IdentifierFinding &each) {
            return each.kind == kind && each.value == value;
        });
        if (same != m_found.end()) {
            same->because.certainty = std::max(same->because.certainty, certainty);
            return;
        }
        if (m_found.size() < mostIdentifiers)
            m_found.push_back({kind, std::move(value), {certainty, {at.at}, {}, std::move(rule)}});
    }

    bool isTaken(const Span &span) const
    {
        return std::any_of(m_taken.begin(), m_taken.end(),
                           [&](const Span &each) { return overlaps(each, span); });
    }

    /// The label of this kind that ends shortly before `at`, on the same line.
    const Hit *labelBefore(IdentifierKind kind, std::size_t at) const
    {
        const std::string_view text = m_draft.text;
        for (const Hit &hit : m_hits) {
            const std::size_t end = hit.words.from + hit.words.length;
            if (hit.rule->says == RuleSays::Identifier && hit.rule->identifier == kind && end <= at &&
                at - end <= labelReach && text.substr(end, at - end).find('\n') == std::string_view::npos)
                return &hit;
        }
        return nullptr;
    }

    void readAddresses(const Span &part)
    {
        for (const Written &each : writtenAddresses(m_draft.text, part)) {
            const auto address = subjects::normaliseEmailStrict(each.text);
            if (!address)
                continue;
            if (std::find(m_own.begin(), m_own.end(), *address) != m_own.end()) {
                m_taken.push_back(each.at);
                continue;
            }
            const Hit *label = labelBefore(IdentifierKind::Email, each.at.from);
            add(IdentifierKind::Email, *address, each, label ? Certainty::Certain : Certainty::Likely,
                label ? label->rule->id : "any-address");
        }
    }

    void readLabelled(const Hit &hit)
    {
        const std::size_t end = hit.words.from + hit.words.length;
        const Behind behind = behindLabel(m_draft.text, end, m_context.rules.linkWords);
        switch (hit.rule->identifier) {
        case IdentifierKind::Order:
        case IdentifierKind::Account:
            readCodes(hit, behind);
            break;
        case IdentifierKind::Phone:
            readPhone(hit, behind);
            break;
        case IdentifierKind::Postcode:
            if (const auto code = writtenPostcode(m_draft.text, behind.at))
                add(IdentifierKind::Postcode, code->text, *code, hit.certainty, hit.rule->id);
            break;
        default:
            break; // addresses stand for themselves; names are the writer's or nobody's
        }
    }

    /// A number, and those that follow in a list.
    void readCodes(const Hit &hit, const Behind &behind)
    {
        std::size_t at = behind.at;
        bool first = true;
        while (auto code = writtenCode(m_draft.text, at)) {
            const bool hasDigit = code->text.find_first_of("0123456789") != std::string::npos;
            const bool isNamed = first && behind.colon && hit.rule->identifier == IdentifierKind::Account;
            if ((!hasDigit && !isNamed) || isTaken(code->at))
                return;
            const auto value = hit.rule->identifier == IdentifierKind::Order
                                   ? subjects::normaliseOrder(code->text)
                                   : subjects::normaliseAccount(code->text);
            if (!value)
                return;
            add(hit.rule->identifier, *value, *code, hit.certainty, hit.rule->id);
            first = false;
            const auto next =
                nextInList(m_draft.text, code->at.from + code->at.length, m_context.rules.listWords);
            if (!next)
                return;
            at = *next;
        }
    }

    void readPhone(const Hit &hit, const Behind &behind)
    {
        const auto number = writtenNumber(m_draft.text, behind.at);
        if (!number || isTaken(number->at))
            return;
        if (const auto phone = subjects::normalisePhone(number->text, m_context.region)) {
            add(IdentifierKind::Phone, *phone, *number, hit.certainty, hit.rule->id);
            return;
        }
        m_taken.push_back(number->at);
        m_draft.doubts.push_back(
            {"text",
             "A telephone number cannot be told from its country code: it is not searched for.",
             {number->at}});
    }

    /// Numbers that say their country themselves.
    void readNumbers(const Span &part)
    {
        const std::string_view text = m_draft.text;
        const std::size_t end = part.from + part.length;
        for (std::size_t at = text.find('+', part.from); at < end; at = text.find('+', at + 1)) {
            const auto number = writtenNumber(text, at);
            if (!number || isTaken(number->at))
                continue;
            if (const auto phone = subjects::normalisePhone(number->text, {}))
                add(IdentifierKind::Phone, *phone, *number, Certainty::Likely, "any-international-number");
        }
    }

    void readPostcodes(const Span &part)
    {
        for (const Written &each : addressPostcodes(m_draft.text, part)) {
            if (!isTaken(each.at))
                add(IdentifierKind::Postcode, each.text, each, Certainty::Likely, "line-of-an-address");
        }
    }

    const std::vector<Hit> &m_hits;
    const LetterContext &m_context;
    Draft &m_draft;
    std::vector<std::string> m_own;
    std::vector<IdentifierFinding> m_found;
    std::vector<Span> m_taken;
};

/// The line's words when they end with a closing formula.
bool isClosing(std::string_view line, const std::vector<std::string> &closings)
{
    std::string words;
    for (const std::string &word : wordsOf(line))
        words += words.empty() ? word : ' ' + word;
    return std::any_of(closings.begin(), closings.end(), [&](const std::string &closing) {
        std::string plain;
        for (const std::string &word : wordsOf(closing))
            plain += plain.empty() ? word : ' ' + word;
        return words == plain || words.ends_with(' ' + plain);
    });
}

std::optional<Written> signature(std::string_view letter, const Span &part, const LetterRules &rules)
{
    std::optional<Written> found;
    int linesLeft = 0; // after a closing: lines with words that may be the name
    std::size_t at = part.from;
    while (at < part.from + part.length) {
        const std::size_t end = std::min(letter.find('\n', at), part.from + part.length);
        const std::string_view line = letter.substr(at, end - at);
        const bool isEmpty = line.find_first_not_of(" \t\r,") == std::string_view::npos;
        if (line.size() <= 120 && !isEmpty && isClosing(line, rules.closings)) {
            linesLeft = 2;
        } else if (!isEmpty && linesLeft > 0) {
            --linesLeft;
            if (auto name = nameLine(letter, {at, end - at}, rules.nameParticles)) {
                found = std::move(name);
                linesLeft = 0;
            }
        }
        at = end + 1;
    }
    return found;
}

} // namespace

void addIdentifiers(const std::vector<Span> &parts, const std::vector<Hit> &hits,
                    const LetterContext &context, Draft &draft)
{
    IdentifierReader(hits, context, draft).read(parts);
}

WriterName writerName(const std::vector<Span> &parts, const std::vector<Hit> &hits,
                      const LetterContext &context, std::string_view letter)
{
    for (const Hit &hit : hits) {
        if (hit.rule->says != RuleSays::Identifier || hit.rule->identifier != IdentifierKind::Name)
            continue;
        const Behind behind = behindLabel(letter, hit.words.from + hit.words.length, context.rules.linkWords);
        if (auto name = writtenName(letter, behind.at, context.rules.nameParticles))
            return {name->text, {hit.certainty, {name->at}, {}, hit.rule->id}};
    }
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (auto name = signature(letter, *part, context.rules))
            return {name->text, {Certainty::Likely, {name->at}, {}, "signature"}};
    }
    return {};
}

} // namespace desk::intake
