// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/redacted_source.h"

#include "core/exporting/redaction_grounds.h"

#include <algorithm>

namespace desk::exporting {

namespace {

/// Shorter ones are found in digests by chance.
constexpr std::size_t shortText = 4;

bool covers(const TextSpan &outer, const formats::NeedleHit &hit)
{
    return outer.from <= hit.from && hit.until <= outer.until;
}

bool touches(const TextSpan &span, const formats::NeedleHit &hit)
{
    return span.from < hit.until && hit.from < span.until;
}

std::string markOf(const RedactionDecision &decision, const std::string &language)
{
    const RedactionGround *ground = redactionGround(decision.ground);
    const RedactionGround &words = ground == nullptr ? redactionGrounds.front() : *ground;
    return std::string(language.starts_with("zh") ? words.chineseMark : words.mark);
}

} // namespace

class RedactedSource::Cursor final : public RecordCursor
{
public:
    Cursor(RedactedSource &source, std::unique_ptr<RecordCursor> inner, std::string category, bool counts)
        : m_source(source)
        , m_inner(std::move(inner))
        , m_category(std::move(category))
        , m_counts(counts)
    {
    }

    Result<std::optional<PackageRecord>> next() override
    {
        DESK_TRY(std::optional<PackageRecord> record, m_inner->next());
        if (record) {
            m_source.apply(m_category, *record);
            if (m_counts)
                m_source.count(m_category, *record, m_seen);
        } else if (m_counts) {
            m_seen.whole = true;
            m_source.m_seen[m_category] = m_seen;
        }
        return record;
    }

private:
    RedactedSource &m_source;
    std::unique_ptr<RecordCursor> m_inner;
    std::string m_category;
    bool m_counts;
    Seen m_seen;
};

RedactedSource::RedactedSource(PackageSource &source, const Redactions &redactions) : m_source(source)
{
    std::map<std::string, std::uint32_t> numbers;
    for (const RedactionDecision &each : redactions.decisions) {
        m_decided[{each.category, each.record}].push_back(
            {each.field, Strike(each.sought), each.struck, markOf(each, redactions.language)});
        if (!each.struck || !isTelling(each.sought))
            continue;
        const std::string compact = formats::compactText(each.sought.text);
        const auto [known, fresh] = numbers.emplace(compact, static_cast<std::uint32_t>(numbers.size()));
        if (!fresh)
            continue;
        addSought(m_struck, known->second, each.sought);
        if (compact.size() < shortText)
            m_short.insert(known->second);
    }
    m_texts = numbers.size();
    for (const SoughtText &each : redactions.own)
        addSought(m_own, 0, each);
    m_struck.settle();
    m_own.settle();
}

RedactedSource::~RedactedSource() = default;

Result<std::unique_ptr<RecordCursor>> RedactedSource::open(std::size_t category)
{
    const std::string &id = categories()[category].id;
    DESK_TRY(std::unique_ptr<RecordCursor> inner, m_source.open(category));
    const bool counts = !m_struck.empty() && !m_seen[id].whole;
    return std::unique_ptr<RecordCursor>(std::make_unique<Cursor>(*this, std::move(inner), id, counts));
}

void RedactedSource::apply(const std::string &category, PackageRecord &record) const
{
    const auto decided = m_decided.find({category, record.record});
    if (decided == m_decided.end())
        return;
    for (formats::Cell &cell : record.cells)
        for (const Decided &each : decided->second)
            if (each.struck && each.field == cell.name)
                each.strike.strikeFrom(cell.value, each.mark);
}

void RedactedSource::count(const std::string &category, const PackageRecord &record, Seen &seen)
{
    const auto decided = m_decided.find({category, record.record});
    for (const formats::Cell &cell : record.cells) {
        std::vector<TextSpan> declined;
        if (decided != m_decided.end()) {
            for (const Decided &each : decided->second)
                if (!each.struck && each.field == cell.name)
                    for (const TextSpan &span : each.strike.spansIn(cell.value.text))
                        declined.push_back(span);
        }
        countIn(category + "/" + cell.name, cell.value.text, declined, seen);
    }
}

void RedactedSource::countIn(const std::string &place, const std::string &text,
                             const std::vector<TextSpan> &declined, Seen &seen)
{
    const std::vector<formats::NeedleHit> hits = m_struck.find(m_reader, text);
    if (hits.empty())
        return;
    std::vector<TextSpan> own;
    for (const formats::NeedleHit &hit : m_own.find(m_reader, text))
        own.push_back({static_cast<std::size_t>(hit.from), static_cast<std::size_t>(hit.until)});
    for (const formats::NeedleHit &hit : hits) {
        const bool stays =
            std::any_of(own.begin(), own.end(), [&](const TextSpan &span) { return covers(span, hit); }) ||
            std::any_of(declined.begin(), declined.end(),
                        [&](const TextSpan &span) { return touches(span, hit); });
        if (stays)
            ++seen.allowed[hit.number];
        else
            m_left.emplace(hit.number, place);
    }
}

std::uint64_t RedactedSource::allowed(const std::string &category, std::uint32_t number) const
{
    const auto seen = m_seen.find(category);
    if (seen == m_seen.end())
        return 0;
    const auto count = seen->second.allowed.find(number);
    return count == seen->second.allowed.end() ? 0 : count->second;
}

std::uint64_t RedactedSource::allowedAnywhere(std::uint32_t number) const
{
    std::uint64_t out = 0;
    for (const auto &[category, seen] : m_seen)
        out += allowed(category, number);
    return out;
}

std::string RedactedSource::leftIn(std::uint32_t number) const
{
    const auto left = m_left.find(number);
    return left == m_left.end() ? std::string() : left->second;
}

} // namespace desk::exporting
