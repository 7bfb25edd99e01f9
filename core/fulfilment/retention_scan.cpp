// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/retention_scan.h"

#include "core/fulfilment/file_rows.h"
#include "core/policy/erasure_mask.h"
#include "core/store/record_table.h"

#include <algorithm>
#include <set>

namespace desk::fulfilment {

namespace {

constexpr int subjectPage = 1000;

/// A category and the rules that speak of it.
struct RuledCategory
{
    const policy::Category *category = nullptr;
    std::vector<const policy::RetentionRule *> rules;
};

/// Counts by rule and category; by pointer, for it is asked once a row.
class Tally
{
public:
    void add(const policy::RetentionRule &rule, const policy::Category &category, SubjectId subject,
             QDate since)
    {
        Entry &entry = find(rule, category);
        ++entry.count.records;
        if (entry.last != subject || entry.count.people == 0)
            ++entry.count.people;
        entry.last = subject;
        entry.count.earliest = entry.count.earliest.isValid() ? std::min(entry.count.earliest, since) : since;
    }

    void writeTo(RetentionFindings &findings) const
    {
        for (const Entry &entry : m_entries)
            findings.due[{entry.rule->id, entry.category->id}] = entry.count;
    }

private:
    struct Entry
    {
        const policy::RetentionRule *rule = nullptr;
        const policy::Category *category = nullptr;
        RetentionCount count;
        SubjectId last;
    };

    Entry &find(const policy::RetentionRule &rule, const policy::Category &category)
    {
        const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &each) {
            return each.rule == &rule && each.category == &category;
        });
        return known != m_entries.end() ? *known : m_entries.emplace_back(Entry{&rule, &category, {}, {}});
    }

    std::vector<Entry> m_entries;
};

/// One person's file against the rules.
class FileJudge
{
public:
    FileJudge(subjects::SubjectFiles &files, const RetentionScope &scope, SubjectId subject,
              RetentionFindings &findings, Tally &tally)
        : m_files(files)
        , m_scope(scope)
        , m_related(files, scope.profile, subject)
        , m_findings(findings)
        , m_tally(tally)
    {
        m_due.subject = subject;
        m_due.order.subject = subject;
    }

    Result<void> judge(std::span<const policy::Category *const> categories,
                       const std::vector<RuledCategory> &ruled)
    {
        auto at = ruled.begin();
        DESK_CHECK(m_files.scan(m_due.subject, categories,
                                [&](const policy::Category &category, const subjects::RecordView &record) {
                                    while (at->category != &category) // both go up by number
                                        ++at;
                                    return judgeRow(*at, record);
                                }));
        if (m_related.error())
            return *m_related.error();
        return {};
    }

    bool anythingDue() const { return !m_due.order.file.erase.empty() || !m_due.protect.empty(); }

    /// With everything else of the person kept, in its version.
    Result<DueFile> finish()
    {
        subjects::FileErasure &file = m_due.order.file;
        file.closing = subjects::Closing::Open;  // whoever it is may still be a customer
        const std::set<std::pair<std::uint16_t, RecordId>> gone = goneKeys();
        DESK_TRY(const auto rows, m_files.heads(m_due.subject));
        for (const store::RecordRow &row : rows) {
            if (m_files.category(row.category) == nullptr)
                return fail(ErrorCode::Damaged, "The store holds records of a category that the policy does not know.");
            if (!gone.contains({row.category, row.record}))
                file.keep.push_back({row.category, row.record, row.version});
        }
        m_due.order.digest = erasureDigest(m_due.order);
        return std::move(m_due);
    }

private:
    std::set<std::pair<std::uint16_t, RecordId>> goneKeys() const
    {
        std::set<std::pair<std::uint16_t, RecordId>> out;
        for (const subjects::RecordKey &key : m_due.order.file.erase)
            out.insert({key.category, key.record});
        return out;
    }

    Result<void> judgeRow(const RuledCategory &ruled, const subjects::RecordView &record)
    {
        const policy::Category &category = *ruled.category;
        const ViewReader row(record);
        const policy::DueRow due = policy::judgeDue(ruled.rules, row, m_related, m_scope.today);
        ++m_findings.examined;
        m_findings.waiting += due.waiting ? 1 : 0;
        if (due.rule == nullptr)
            return {};
        m_tally.add(*due.rule, category, m_due.subject, due.since);
        switch (due.rule->action) {
        case policy::RetentionAction::Erase: m_due.order.file.erase.push_back({category.number, record.id, record.version}); break;
        case policy::RetentionAction::Deidentify:
            m_due.order.file.erase.push_back({category.number, record.id, record.version});
            addRest(*due.rule, category, record);
            return addTotal(category, row);
        case policy::RetentionAction::Protect: {
            const auto shredClass = static_cast<std::uint16_t>(category.shredClass);
            if (std::find(m_due.protect.begin(), m_due.protect.end(), shredClass) == m_due.protect.end())
                m_due.protect.push_back(shredClass);
            break;
        }
        case policy::RetentionAction::Archive: break;  // out of the daily view by its date alone: see policy::isArchived()
        }
        return {};
    }

    /// The fields that outlive the person, in the order of the category: where they stood in the source tells nothing.
    void addRest(const policy::RetentionRule &rule, const policy::Category &category, const subjects::RecordView &record)
    {
        subjects::DeidentifiedRow rest{category.number, {}};
        for (const policy::Field &field : category.fields) {
            const auto cell = std::find_if(record.cells.begin(), record.cells.end(),
                                           [&](const subjects::CellView &each) { return each.name == field.id; });
            if (cell == record.cells.end() || std::find(rule.keep.begin(), rule.keep.end(), field.id) == rule.keep.end())
                continue;
            rest.cells.push_back({field.id, formats::Value{cell->kind, std::string(cell->text)}, 0});
        }
        if (!rest.cells.empty())
            m_due.order.rows.push_back(std::move(rest));
    }

    Result<void> addTotal(const policy::Category &category, const policy::RowReader &row)
    {
        const policy::TotalRule *rule = policy::findTotal(m_scope.profile, category.id);
        if (rule == nullptr)
            return fail(ErrorCode::InvalidArgument, "The policy de-identifies a category without saying what stays.", category.id);
        DESK_TRY(const policy::RowTotal part, policy::deidentifiedTotal(*rule, row));
        if (!part.month.empty())
            m_due.order.totals.push_back({category.number, part.month, part.currency, static_cast<std::uint64_t>(part.count), part.tenThousandths});
        return {};
    }

    subjects::SubjectFiles &m_files;
    const RetentionScope &m_scope;
    FileRows m_related;
    RetentionFindings &m_findings;
    Tally &m_tally;
    DueFile m_due;
};

/// By number.
Result<std::vector<RuledCategory>> ruledCategories(const policy::Profile &profile,
                                                   const subjects::SubjectFiles &files)
{
    std::vector<RuledCategory> out;
    for (const policy::Category &category : profile.categories) {
        auto rules = policy::retentionOf(profile, category.id);
        if (category.anonymous || rules.empty())
            continue;
        if (!files.canRead(category))
            return fail(ErrorCode::KeyUnavailable, "Your role cannot read every category that a retention rule speaks of; data protection has to do this.", category.id);
        out.push_back({&category, std::move(rules)});
    }
    std::sort(out.begin(), out.end(), [](const RuledCategory &a, const RuledCategory &b) {
        return a.category->number < b.category->number;
    });
    return out;
}

/// What the scan of a person comes to; whether it goes on.
Result<bool> conclude(FileJudge &judge, SubjectId subject, const RetentionScope &scope, const TakeDue &take,
                      RetentionFindings &findings)
{
    if (!judge.anythingDue())
        return true;
    DESK_TRY(const bool held, scope.isHeld(subject));
    findings.held += held ? 1 : 0;
    if (held || !take)
        return true;
    DESK_TRY(const DueFile due, judge.finish());
    return take(due);
}

} // namespace

Result<RetentionFindings> scanRetention(store::Connection &connection, subjects::SubjectFiles &files, const RetentionScope &scope,
                                        const TakeDue &take, Progress &progress)
{
    RetentionFindings findings;
    DESK_TRY(const auto ruled, ruledCategories(scope.profile, files));
    if (ruled.empty())
        return findings;
    std::vector<const policy::Category *> categories;
    for (const RuledCategory &each : ruled)
        categories.push_back(each.category);
    store::RecordTable records(connection);
    DESK_TRY(const std::uint64_t total, records.subjectCount(scope.platform));
    Tally tally;
    std::uint64_t done = 0;
    for (SubjectId after;;) {
        // Of a page of people, so that in between the log can be emptied.
        store::ReadTransaction reading(connection);
        DESK_CHECK(reading.begin());
        DESK_TRY(const std::vector<SubjectId> page, records.subjects(scope.platform, after, subjectPage));
        bool goOn = true;
        for (auto subject = page.begin(); goOn && subject != page.end(); ++subject) {
            after = *subject;
            FileJudge judge(files, scope, after, findings, tally);
            DESK_CHECK(judge.judge(categories, ruled));
            DESK_TRY(goOn, conclude(judge, after, scope, take, findings));
            files.close();
        }
        done += page.size();
        if (!progress.report(done, total))
            return fail(ErrorCode::Cancelled, "It was cancelled; what was done until then stays done.");
        if (!goOn || page.size() < static_cast<std::size_t>(subjectPage))
            break;
    }
    tally.writeTo(findings);
    return findings;
}

} // namespace desk::fulfilment
