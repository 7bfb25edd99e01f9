// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/progress.h"

#include <set>
#include <string>
#include <vector>

namespace desk::store {

/// Sixteen distinctive bytes of something that must no longer be anywhere.
using Sample = std::array<std::uint8_t, 16>;

/// Looks for many samples at once, in one pass over each file, in constant memory.
class SampleScan
{
public:
    explicit SampleScan(const std::vector<Sample> &samples);

    /// How often any of the samples stands in the bytes.
    std::uint64_t countIn(ByteView bytes) const;
    /// The same in a whole file; none where there is no such file. Io. Cancelled.
    Result<std::uint64_t> countInFile(const std::string &path, Progress &progress) const;
    /// The same in these pages of a database file, each by itself.
    Result<std::uint64_t> countInPages(const std::string &path, const std::set<std::uint32_t> &pages,
                                       Progress &progress) const;

private:
    std::vector<Sample> m_samples;       ///< Sorted by their first eight bytes.
    std::vector<std::uint64_t> m_filter; ///< Which first two bytes occur: one bit each.
};

/**
 * The pages that the write-ahead log of a database holds, by number from 1: what was written since it was
 * last emptied. Source: https://sqlite.org/fileformat2.html#walformat. Empty where there is no log. Damaged:
 * not a log.
 */
Result<std::set<std::uint32_t>> pagesInLog(const std::string &database);

} // namespace desk::store
