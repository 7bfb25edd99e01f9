// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/retention.h"

#include <algorithm>
#include <array>
#include <set>

namespace desk::policy {
namespace {

int gravity(RetentionAction action)
{
    switch (action) {
    case RetentionAction::Erase:
        return 4;
    case RetentionAction::Deidentify:
        return 3;
    case RetentionAction::Protect:
        return 2;
    case RetentionAction::Archive:
        return 1;
    }
    return 0;
}

bool comesBefore(const RetentionVerdict &one, const RetentionVerdict &other)
{
    if (*one.term.end != *other.term.end)
        return *one.term.end < *other.term.end;
    return isGraver(one.action, other.action);
}

/// What a hold adds to a verdict: the fields it needs, and the day it ends.
void addHold(const LegalKeepingRule &rule, Term term, DeletionVerdict &verdict, std::set<std::string> &needs)
{
    const bool known = term.end.has_value();
    if (known && verdict.holds.empty())
        verdict.until = term.end;
    else if (!known)
        verdict.until.reset();
    else if (verdict.until)
        verdict.until = std::max(*verdict.until, *term.end);
    const bool whole = rule.needs.empty() || !known;
    if (whole)
        verdict.outcome = DeletionOutcome::Keep;
    else if (verdict.outcome == DeletionOutcome::Erase)
        verdict.outcome = DeletionOutcome::Mask;
    needs.insert(rule.needs.begin(), rule.needs.end());
    verdict.holds.push_back({rule.id, rule.ground, std::move(term)});
}

} // namespace

template <>
std::span<const Spelling<DeletionOutcome>> spellings<DeletionOutcome>()
{
    static constexpr std::array<Spelling<DeletionOutcome>, 3> table{{
        {DeletionOutcome::Erase, "erase"},
        {DeletionOutcome::Mask, "mask"},
        {DeletionOutcome::Keep, "keep"},
    }};
    return table;
}

bool isGraver(RetentionAction one, RetentionAction other)
{
    return gravity(one) > gravity(other);
}

RetentionVerdict judgeRetention(const RetentionRule &rule, const RowReader &row, const RelatedRows &related)
{
    return {rule.id, rule.action, termOf(rule.after, row, related)};
}

RowVerdict judgeRow(const Profile &profile, const Category &category, const RowReader &row,
                    const RelatedRows &related, QDate today)
{
    RowVerdict out;
    std::vector<RetentionVerdict> later;
    for (const RetentionRule *rule : retentionOf(profile, category.id)) {
        RetentionVerdict verdict = judgeRetention(*rule, row, related);
        if (!verdict.term.end)
            out.waiting.push_back(std::move(verdict));
        else if (!verdict.term.isOver(today))
            later.push_back(std::move(verdict));
        else if (!out.due || isGraver(verdict.action, out.due->action) ||
                 (verdict.action == out.due->action && comesBefore(verdict, *out.due)))
            out.due = std::move(verdict);
    }
    for (RetentionVerdict &each : later)
        if ((!out.due || isGraver(each.action, out.due->action)) &&
            (!out.next || comesBefore(each, *out.next)))
            out.next = std::move(each);
    return out;
}

DueRow judgeDue(std::span<const RetentionRule *const> rules, const RowReader &row, const RelatedRows &related,
                QDate today)
{
    DueRow out;
    for (const RetentionRule *rule : rules) {
        const std::optional<QDate> end = termEnd(rule->after, row, related);
        out.waiting = out.waiting || !end;
        if (!end || today < *end)
            continue;
        const bool first = out.rule == nullptr || isGraver(rule->action, out.rule->action);
        if (first || (rule->action == out.rule->action && *end < out.since)) {
            out.rule = rule;
            out.since = *end;
        }
    }
    return out;
}

bool isArchived(std::span<const RetentionRule *const> rules, const RowReader &row, const RelatedRows &related,
                QDate today)
{
    return std::any_of(rules.begin(), rules.end(), [&](const RetentionRule *rule) {
        if (rule->action != RetentionAction::Archive)
            return false;
        const std::optional<QDate> end = termEnd(rule->after, row, related);
        return end && today >= *end;
    });
}

DeletionVerdict judgeDeletion(const Profile &profile, const Category &category, const RowReader &row,
                              const RelatedRows &related, QDate today)
{
    DeletionVerdict verdict;
    verdict.outcome = DeletionOutcome::Erase;
    const auto rules = legalKeepingOf(profile, category.id);
    if (rules.empty() && keptByLaw(category)) {
        verdict.outcome = DeletionOutcome::Keep;
        verdict.unruled = true;
        return verdict;
    }
    std::set<std::string> needs;
    for (const LegalKeepingRule *rule : rules) {
        Term term = termOf(rule->after, row, related);
        if (!term.isOver(today))
            addHold(*rule, std::move(term), verdict, needs);
    }
    if (verdict.outcome == DeletionOutcome::Mask)
        for (const Field &each : category.fields)
            if (needs.contains(each.id))
                verdict.stays.push_back(each.id);
    return verdict;
}

} // namespace desk::policy
