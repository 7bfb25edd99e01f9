// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/fulfilment/erasure_plan.h"

#include <functional>
#include <map>

namespace desk::fulfilment {

/// What one rule finds due in one category.
struct RetentionCount
{
    std::uint64_t records = 0;
    std::uint64_t people = 0;
    QDate earliest;
};

struct RetentionFindings
{
    std::map<std::pair<std::string, std::string>, RetentionCount> due;  ///< By rule and category.
    std::uint64_t examined = 0;
    std::uint64_t held = 0;     ///< Due, but kept by a hold on its person.
    std::uint64_t waiting = 0;  ///< Rows that lack the date a rule counts from.
};

/// What falls due in one person's file.
struct DueFile
{
    SubjectId subject;
    ErasureOrder order;  ///< Erased and de-identified rows; everything else is kept.
    std::vector<std::uint16_t> protect;  ///< Shred classes of which a row is due to be protected.
};

/// Whether a hold keeps a person's data on this day.
using IsHeld = std::function<Result<bool>(SubjectId)>;
/// Takes what is due of one person, without writing to the store; false ends the scan. None: it is only
/// counted.
using TakeDue = std::function<Result<bool>(const DueFile &)>;

struct RetentionScope
{
    const policy::Profile &profile;
    PlatformId platform;
    QDate today;
    IsHeld isHeld;
};

/**
 * Looks through every person's file for what the platform's retention rules say of today, in constant memory. Opens the
 * categories that have rules and no others. KeyUnavailable: this role cannot read one of them. Cancelled.
 */
Result<RetentionFindings> scanRetention(store::Connection &connection, subjects::SubjectFiles &files, const RetentionScope &scope,
                                        const TakeDue &take, Progress &progress);

} // namespace desk::fulfilment
