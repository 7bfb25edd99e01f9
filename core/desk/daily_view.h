// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the archive is out of the daily view (FR-T1).
#pragma once

#include "core/desk/open_desk.h"

namespace desk::work {

/// Rows of one category as whoever is signed in sees them.
struct DailyRows
{
    std::vector<subjects::Record> records;
    std::uint64_t archived = 0; ///< Left out, because a retention rule has put them into the archive.
};

/**
 * A person's first `most` rows of a category, without those that a retention rule has archived by today; data
 * protection sees them all. KeyUnavailable: the rule looks into a category that this role cannot read. Errors
 * as SubjectFiles::page().
 */
Result<DailyRows> dailyRows(OpenDesk &desk, OpenPlatform &platform, SubjectId subject,
                            const policy::Category &category, std::size_t most);

} // namespace desk::work
