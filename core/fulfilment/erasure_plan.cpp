// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/erasure_plan.h"

#include "core/fulfilment/file_rows.h"
#include "core/policy/erasure_mask.h"

#include <algorithm>

namespace desk::fulfilment {

namespace {

constexpr int planPage = 500;

subjects::Cells cellsFrom(const std::vector<policy::FieldText> &fields, const subjects::Cells &before)
{
    subjects::Cells out;
    for (const policy::FieldText &field : fields) {
        const formats::Value *value = subjects::findCell(before, field.field);
        formats::Cell cell{field.field, value == nullptr ? formats::Value() : *value};
        cell.value.text = field.text;
        out.push_back(std::move(cell));
    }
    return out;
}

bool sameCells(subjects::Cells a, subjects::Cells b)
{
    const auto byName = [](const formats::Cell &x, const formats::Cell &y) { return x.name < y.name; };
    std::sort(a.begin(), a.end(), byName);
    std::sort(b.begin(), b.end(), byName);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const formats::Cell &x, const formats::Cell &y) { return x.name == y.name && x.value.text == y.value.text; });
}

/// Plans category by category.
class Planner
{
public:
    Planner(subjects::SubjectFiles &files, const ErasureScope &scope, const policy::RightRule &rule)
        : m_files(files), m_scope(scope), m_rule(rule), m_related(files, scope.profile, scope.subject)
    {
    }

    Result<void> add(const policy::Category &category)
    {
        const bool covered = std::find(m_rule.categories.begin(), m_rule.categories.end(), category.id) != m_rule.categories.end();
        if (!m_scope.holds.empty())
            return keepAll(category, "hold", holdsUntil(), covered);
        if (!covered)
            return keepAll(category, "not-covered", {}, false);
        const bool counted = policy::hasCondition(m_rule, policy::ConditionKind::AggregatesStay) && policy::findTotal(m_scope.profile, category.id) != nullptr;
        const bool ruled = !policy::legalKeepingOf(m_scope.profile, category.id).empty() || policy::keptByLaw(category);
        return ruled || counted ? judgeEach(category, counted) : eraseAll(category);
    }

    Result<ErasurePlan> finish()
    {
        if (m_related.error())
            return *m_related.error();
        ErasurePlan out;
        out.complete = m_order.file.keep.empty() && m_order.file.mask.empty();
        out.records = m_order.file.erase.size() + m_order.file.mask.size() + m_order.file.keep.size();
        m_order.subject = m_scope.subject;
        m_order.request = m_scope.request;
        // A customer who stays one may get new rows; of somebody who leaves nothing may ever come back.
        const bool leaves = out.complete || m_scope.right == policy::Right::AccountCancellation;
        m_order.file.suppressPerson = leaves;
        m_order.file.closing = out.complete ? subjects::Closing::Everything : leaves ? subjects::Closing::Emptied : subjects::Closing::Open;
        if (!m_wished.empty() && m_scope.request)
            m_order.file.wish = subjects::StandingWish{*m_scope.request, m_scope.right, std::move(m_wished)};
        m_order.digest = erasureDigest(m_order);
        out.lines = std::move(m_lines);
        out.order = std::move(m_order);
        return out;
    }

private:
    QDate holdsUntil() const
    {
        QDate latest;
        for (const ErasureHold &hold : m_scope.holds) {
            if (!hold.until.isValid())
                return {};
            latest = latest.isValid() ? std::max(latest, hold.until) : hold.until;
        }
        return latest;
    }

    void count(const ErasureLine &wanted)
    {
        const auto known = std::find_if(m_lines.begin(), m_lines.end(), [&](const ErasureLine &each) {
            return each.category == wanted.category && each.fate == wanted.fate && each.rule == wanted.rule && each.until == wanted.until;
        });
        if (known != m_lines.end())
            known->records += 1;
        else
            m_lines.push_back(wanted);
    }

    template <typename Visit>
    Result<void> eachVersion(const policy::Category &category, const Visit &visit)
    {
        for (RecordId after;;) {
            DESK_TRY(const auto page, m_files.versions(m_scope.subject, category, after, planPage));
            for (const subjects::RecordVersion &row : page) {
                visit(subjects::RecordKey{category.number, row.record, row.version});
                after = row.record;
            }
            if (page.size() < static_cast<std::size_t>(planPage))
                return {};
        }
    }

    bool isMeant(const subjects::RecordKey &key) const
    {
        return m_scope.only == nullptr || m_scope.only->contains({key.category, key.record});
    }

    /// Stays although it was asked for: it goes once it may.
    void wish(const subjects::RecordKey &key, QDate until) { m_wished[{key.category, key.record}] = until; }

    void keepUnasked(const policy::Category &category, const subjects::RecordKey &key)
    {
        m_order.file.keep.push_back(key);
        count({&category, Fate::Kept, 1, "not-asked", {}, {}});
    }

    Result<void> keepAll(const policy::Category &category, const std::string &rule, QDate until, bool wished)
    {
        return eachVersion(category, [&](const subjects::RecordKey &key) {
            m_order.file.keep.push_back(key);
            count({&category, Fate::Kept, 1, rule, {}, until});
            if (wished && isMeant(key))
                wish(key, until);
        });
    }

    Result<void> eraseAll(const policy::Category &category)
    {
        return eachVersion(category, [&](const subjects::RecordKey &key) {
            if (!isMeant(key))
                return keepUnasked(category, key);
            m_order.file.erase.push_back(key);
            count({&category, Fate::Erased, 1, {}, {}, {}});
        });
    }

    Result<void> judgeEach(const policy::Category &category, bool counted)
    {
        if (!m_files.canRead(category))
            return fail(ErrorCode::KeyUnavailable, "Your role cannot read all that decides about this file; data protection has to plan it.", category.id);
        for (RecordId after;;) {
            DESK_TRY(const auto page, m_files.page(m_scope.subject, category, after, planPage));
            for (const subjects::Record &record : page) {
                after = record.id;
                DESK_CHECK(judge(category, record, counted));
            }
            if (page.size() < static_cast<std::size_t>(planPage))
                return {};
        }
    }

    Result<void> judge(const policy::Category &category, const subjects::Record &record, bool counted)
    {
        const RecordReader row(record.cells);
        const subjects::RecordKey key{category.number, record.id, record.version};
        if (!isMeant(key)) {
            keepUnasked(category, key);
            return {};
        }
        const policy::DeletionVerdict verdict = policy::judgeDeletion(m_scope.profile, category, row, m_related, m_scope.today);
        if (verdict.outcome != policy::DeletionOutcome::Erase)
            wish(key, verdict.until.value_or(QDate()));
        ErasureLine line{&category, Fate::Kept, 1, {}, {}, verdict.until.value_or(QDate())};
        if (verdict.unruled)
            line.rule = "unruled";
        if (!verdict.holds.empty()) {
            line.rule = verdict.holds.front().rule;
            line.ground = verdict.holds.front().ground;
        }
        switch (verdict.outcome) {
        case policy::DeletionOutcome::Erase:
            m_order.file.erase.push_back(key);
            count({&category, Fate::Erased, 1, {}, {}, {}});
            return counted ? addTotal(category, row) : Result<void>();
        case policy::DeletionOutcome::Mask: {
            DESK_TRY(const auto stays, policy::maskedRow(category, verdict.stays, row));
            subjects::Cells left = cellsFrom(stays, record.cells);
            if (sameCells(left, record.cells))
                break;  // an earlier deletion masked it already
            m_order.file.mask.push_back({key, std::move(left)});
            line.fate = Fate::Masked;
            count(line);
            return {};
        }
        case policy::DeletionOutcome::Keep: break;
        }
        m_order.file.keep.push_back(key);
        count(line);
        return {};
    }

    Result<void> addTotal(const policy::Category &category, const RecordReader &row)
    {
        DESK_TRY(const policy::RowTotal part, policy::deidentifiedTotal(*policy::findTotal(m_scope.profile, category.id), row));
        if (part.month.empty())
            return {};
        m_order.totals.push_back({category.number, part.month, part.currency, static_cast<std::uint64_t>(part.count), part.tenThousandths});
        return {};
    }

    subjects::SubjectFiles &m_files;
    const ErasureScope &m_scope;
    const policy::RightRule &m_rule;
    FileRows m_related;
    std::vector<ErasureLine> m_lines;
    ErasureOrder m_order;
    std::map<std::pair<std::uint16_t, RecordId>, QDate> m_wished;
};

} // namespace

const char *fateWord(Fate fate)
{
    switch (fate) {
    case Fate::Erased: return "erased";
    case Fate::Masked: return "masked";
    case Fate::Kept: return "kept";
    }
    return "";
}

Result<ErasurePlan> planErasure(subjects::SubjectFiles &files, const ErasureScope &scope)
{
    const policy::RightRule *rule = policy::findRight(scope.profile, scope.right);
    if (rule == nullptr)
        return fail(ErrorCode::InvalidArgument, "This platform's policy does not promise this right.");
    DESK_TRY(const std::vector<store::CategoryCount> held, files.count(scope.subject));
    Planner planner(files, scope, *rule);
    for (const store::CategoryCount &count : held) {
        const policy::Category *category = files.category(count.category);
        if (category == nullptr)
            return fail(ErrorCode::Damaged, "The store holds records of a category that the policy does not know.");
        DESK_CHECK(planner.add(*category));
    }
    return planner.finish();
}

} // namespace desk::fulfilment
