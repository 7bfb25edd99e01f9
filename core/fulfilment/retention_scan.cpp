// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/retention_scan.h"

#include "core/fulfilment/file_rows.h"
#include "core/policy/erasure_mask.h"
#include "core/store/record_table.h"

#include <algorithm>
#include <set>

namespace desk::fulfilment {

namespace {

constexpr int scanPage = 500;
constexpr int subjectPage = 1000;

/// One person's file against the rules.
class FileJudge
{
public:
    FileJudge(subjects::SubjectFiles &files, const RetentionScope &scope, SubjectId subject, RetentionFindings &findings)
        : m_files(files), m_scope(scope), m_related(files, scope.profile, subject), m_findings(findings)
    {
        m_due.subject = subject;
        m_due.order.subject = subject;
    }

    Result<void> judge(const policy::Category &category)
    {
        for (RecordId after;;) {
            DESK_TRY(const auto page, m_files.page(m_due.subject, category, after, scanPage));
            for (const subjects::Record &record : page) {
                after = record.id;
                DESK_CHECK(judgeRow(category, record));
            }
            if (page.size() < static_cast<std::size_t>(scanPage))
                break;
        }
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
        DESK_TRY(const auto held, m_files.count(m_due.subject));
        for (const store::CategoryCount &each : held) {
            const policy::Category *category = m_files.category(each.category);
            if (category == nullptr)
                return fail(ErrorCode::Damaged, "The store holds records of a category that the policy does not know.");
            for (RecordId after;;) {
                DESK_TRY(const auto page, m_files.versions(m_due.subject, *category, after, scanPage));
                for (const subjects::RecordVersion &row : page) {
                    after = row.record;
                    if (!gone.contains({each.category, row.record}))
                        file.keep.push_back({each.category, row.record, row.version});
                }
                if (page.size() < static_cast<std::size_t>(scanPage))
                    break;
            }
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

    Result<void> judgeRow(const policy::Category &category, const subjects::Record &record)
    {
        const RecordReader row(record.cells);
        const policy::RowVerdict verdict = policy::judgeRow(m_scope.profile, category, row, m_related, m_scope.today);
        ++m_findings.examined;
        m_findings.waiting += verdict.waiting.empty() ? 0 : 1;
        if (!verdict.due)
            return {};
        RetentionCount &count = m_findings.due[{verdict.due->rule, category.id}];
        ++count.records;
        if (m_counted.insert({verdict.due->rule, category.id}).second)
            ++count.people;
        const QDate since = verdict.due->term.end.value_or(m_scope.today);
        count.earliest = count.earliest.isValid() ? std::min(count.earliest, since) : since;
        switch (verdict.due->action) {
        case policy::RetentionAction::Erase: m_due.order.file.erase.push_back({category.number, record.id, record.version}); break;
        case policy::RetentionAction::Deidentify:
            m_due.order.file.erase.push_back({category.number, record.id, record.version});
            return addTotal(category, row);
        case policy::RetentionAction::Protect: {
            const auto shredClass = static_cast<std::uint16_t>(category.shredClass);
            if (std::find(m_due.protect.begin(), m_due.protect.end(), shredClass) == m_due.protect.end())
                m_due.protect.push_back(shredClass);
            break;
        }
        case policy::RetentionAction::Archive: break;  // out of the daily view by its date alone
        }
        return {};
    }

    Result<void> addTotal(const policy::Category &category, const RecordReader &row)
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
    DueFile m_due;
    std::set<std::pair<std::string, std::string>> m_counted;
};

Result<std::vector<const policy::Category *>> ruledCategories(const policy::Profile &profile, const subjects::SubjectFiles &files)
{
    std::vector<const policy::Category *> out;
    for (const policy::Category &category : profile.categories) {
        if (category.anonymous || policy::retentionOf(profile, category.id).empty())
            continue;
        if (!files.canRead(category))
            return fail(ErrorCode::KeyUnavailable, "Your role cannot read every category that a retention rule speaks of; data protection has to do this.", category.id);
        out.push_back(&category);
    }
    return out;
}

} // namespace

Result<RetentionFindings> scanRetention(store::Connection &connection, subjects::SubjectFiles &files, const RetentionScope &scope,
                                        const TakeDue &take, Progress &progress)
{
    RetentionFindings findings;
    DESK_TRY(const auto categories, ruledCategories(scope.profile, files));
    if (categories.empty())
        return findings;
    store::RecordTable records(connection);
    DESK_TRY(const std::uint64_t total, records.subjectCount(scope.platform));
    std::uint64_t done = 0;
    for (SubjectId after;;) {
        DESK_TRY(const std::vector<SubjectId> page, records.subjects(scope.platform, after, subjectPage));
        for (const SubjectId subject : page) {
            after = subject;
            FileJudge judge(files, scope, subject, findings);
            for (const policy::Category *category : categories)
                DESK_CHECK(judge.judge(*category));
            if (judge.anythingDue()) {
                DESK_TRY(const bool held, scope.isHeld(subject));
                if (held) {
                    ++findings.held;
                } else {
                    DESK_TRY(const DueFile due, judge.finish());
                    DESK_TRY(const bool goOn, take(due));
                    if (!goOn)
                        return findings;
                }
            }
            files.close();
        }
        done += page.size();
        if (!progress.report(done, total))
            return fail(ErrorCode::Cancelled, "It was cancelled; what was done until then stays done.");
        if (page.size() < static_cast<std::size_t>(subjectPage))
            return findings;
    }
}

} // namespace desk::fulfilment
