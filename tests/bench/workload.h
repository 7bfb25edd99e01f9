// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/profile.h"
#include "core/subjects/record_content.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace desk::bench {

/// A benchmark that cannot do its work stops.
template <typename T>
T must(Result<T> result)
{
    if (!result.ok()) {
        std::fprintf(stderr, "bench: %s %s\n", result.error().message.c_str(), result.error().place.c_str());
        std::abort();
    }
    return std::move(result).value();
}

inline void must(Result<void> result)
{
    if (!result.ok()) {
        std::fprintf(stderr, "bench: %s\n", result.error().message.c_str());
        std::abort();
    }
}

/// Of times that are sorted for it; `percent` below 100.
inline double percentile(std::vector<double> &times, std::size_t percent)
{
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, times.size() * percent / 100)];
}

/// What both desks are filled with: people with an account and a number of 300-byte records each.
struct Workload
{
    int people = 0;
    int recordsEach = 20;

    static std::string account(int person) { return "A" + std::to_string(10000000 + person); }
    static std::string email(int person) { return "shopper" + std::to_string(person) + "@example.com"; }
    static std::string time(int record) { return "2026-03-" + std::to_string(10 + record % 20) + "T10:" + std::to_string(10 + record % 50) + ":00Z"; }
    /// One row of usage-logs; its content is 300 bytes once encoded.
    static subjects::Cells row(int person, int record);
    static subjects::Cells accountRow(int person);
    /// The whole of usage-logs as a CSV export of one person after another.
    std::string csv() const;
};

} // namespace desk::bench
