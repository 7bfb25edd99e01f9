// SPDX-License-Identifier: GPL-3.0-or-later
// What a profile says of one row: when it goes by itself, and what becomes of it when its person asks for
// deletion. Pure functions; thread-safe.
#pragma once

#include "core/policy/profile.h"
#include "core/policy/term.h"

#include <optional>
#include <string>
#include <vector>

namespace desk::policy {

struct RetentionVerdict
{
    std::string rule;
    RetentionAction action{};
    Term term; ///< From `term.end` on the action is due.
};

RetentionVerdict judgeRetention(const RetentionRule &rule, const RowReader &row, const RelatedRows &related);

/// All rules of a row's category, sorted by what they mean today.
struct RowVerdict
{
    std::optional<RetentionVerdict> due;   ///< The gravest action whose day has come; of equals the earlier.
    std::optional<RetentionVerdict> next;  ///< The earliest graver action of a later day.
    std::vector<RetentionVerdict> waiting; ///< Those whose day is not known.
};

/// From gravest to lightest: erase, deidentify, protect, archive.
bool isGraver(RetentionAction one, RetentionAction other);

RowVerdict judgeRow(const Profile &profile, const Category &category, const RowReader &row,
                    const RelatedRows &related, QDate today);

/// What of judgeRow() counts today, in brief: for going through everybody's rows.
struct DueRow
{
    const RetentionRule *rule = nullptr; ///< Of `due`; null without one.
    QDate since;                         ///< The day it became due.
    bool waiting = false;                ///< Whether anything is in `waiting`.
};

/// `rules` are the category's: retentionOf().
DueRow judgeDue(std::span<const RetentionRule *const> rules, const RowReader &row, const RelatedRows &related,
                QDate today);

/// Whether a rule has put the row into the archive by today; a row that falls due of something graver is in
/// it all the same. `rules` as for judgeDue().
bool isArchived(std::span<const RetentionRule *const> rules, const RowReader &row, const RelatedRows &related,
                QDate today);

enum class DeletionOutcome : std::uint8_t
{
    Erase = 1,
    Mask, ///< The row stays with the fields that the law needs; see erasure_mask.h.
    Keep, ///< The row stays as it is: the law needs all of it, or nobody can say yet for how long.
};

template <>
std::span<const Spelling<DeletionOutcome>> spellings<DeletionOutcome>();

/// A rule that keeps the row, and until when.
struct LegalHold
{
    std::string rule; ///< For findLegalKeeping().
    std::string ground;
    Term term;
};

struct DeletionVerdict
{
    DeletionOutcome outcome{};
    std::vector<std::string> stays; ///< Mask: the fields that stay, in the category's order.
    std::optional<QDate> until;     ///< First day on which nothing keeps it any more; none: see `holds`.
    std::vector<LegalHold> holds; ///< Rules that are not over; `waitsOf(term)` names what an open one awaits.
    bool unruled = false;         ///< Kept because its class is governed by law and no rule says how long.
};

/**
 * What a deletion request does to a row today. Nothing is erased while the end of a rule that may hold is not
 * known, and nothing is kept without a rule or `unruled` to name: revisit what is kept on `until`, or when
 * the date it waits for has come.
 */
DeletionVerdict judgeDeletion(const Profile &profile, const Category &category, const RowReader &row,
                              const RelatedRows &related, QDate today);

} // namespace desk::policy
