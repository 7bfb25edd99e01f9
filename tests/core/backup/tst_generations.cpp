// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/generations.h"
#include "tests/support/public_data.h"

#include <gtest/gtest.h>

namespace desk::backup {
namespace {

Instant at(const std::string &text)
{
    return *instantFromRfc3339(text);
}

std::vector<Generation> madeAt(const std::vector<std::string> &times)
{
    std::vector<Generation> out;
    for (const std::string &time : times) {
        Generation each;
        each.id.bytes[15] = static_cast<std::uint8_t>(out.size() + 1);
        each.madeAt = at(time);
        out.push_back(each);
    }
    return out;
}

struct KeepRow
{
    const char *what;
    KeepRule rule;
    std::vector<std::string> made;
    std::vector<std::string> gone; ///< Oldest first.
};

const std::vector<KeepRow> keepRows{
    {"nothing", {7, 4, 12}, {}, {}},
    {"the only one stays, however old", {1, 0, 0}, {"2001-01-01T00:00:00Z"}, {}},
    {"the newest of a day",
     {7, 0, 0},
     {"2026-11-20T08:00:00Z", "2026-11-20T20:00:00Z", "2026-11-20T12:00:00Z"},
     {"2026-11-20T08:00:00Z", "2026-11-20T12:00:00Z"}},
    {"the last days that have one",
     {2, 0, 0},
     {"2026-11-01T08:00:00Z", "2026-11-15T08:00:00Z", "2026-11-20T08:00:00Z"},
     {"2026-11-01T08:00:00Z"}},
    {"a day ends in UTC",
     {1, 0, 0},
     {"2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z"},
     {"2026-11-20T23:59:59Z"}},
    {"a week begins on Monday",
     {1, 2, 0},
     {"2026-11-15T08:00:00Z", "2026-11-16T08:00:00Z", "2026-11-22T08:00:00Z"},
     {"2026-11-16T08:00:00Z"}},
    {"a month keeps its newest",
     {1, 0, 3},
     {"2026-08-31T08:00:00Z", "2026-09-01T08:00:00Z", "2026-09-30T08:00:00Z", "2026-10-05T08:00:00Z",
      "2026-11-20T08:00:00Z"},
     {"2026-08-31T08:00:00Z", "2026-09-01T08:00:00Z"}},
    {"a rule of nothing keeps the newest",
     {0, 0, 0},
     {"2026-11-19T08:00:00Z", "2026-11-20T08:00:00Z"},
     {"2026-11-19T08:00:00Z"}},
    {"years apart are different months", {1, 0, 12}, {"2025-11-20T08:00:00Z", "2026-11-20T08:00:00Z"}, {}},
};

TEST(Generations, table)
{
    for (const KeepRow &row : keepRows) {
        SCOPED_TRACE(row.what);
        std::vector<std::string> gone;
        for (const Generation &each : superfluous(madeAt(row.made), row.rule))
            gone.push_back(toRfc3339(each.madeAt).substr(0, 19) + "Z");
        EXPECT_EQ(gone, row.gone);
    }
}

TEST(Generations, aYearOfDailyBackupsKeepsWhatTheRuleSaysAndLosesNoneTwice)
{
    std::vector<Generation> held;
    Instant now = at("2025-11-20T03:00:00Z");
    for (int day = 0; day < 400; ++day, now += std::chrono::hours(24)) {
        Generation made;
        made.madeAt = now;
        made.id.bytes[14] = static_cast<std::uint8_t>(day >> 8);
        made.id.bytes[15] = static_cast<std::uint8_t>(day);
        held.push_back(made);
        for (const Generation &each : superfluous(held, {}))
            std::erase_if(held, [&](const Generation &other) { return other.id == each.id; });
    }
    // 7 days, 4 weeks and 12 months, of which some are the same.
    EXPECT_GE(held.size(), 7U + 2U + 10U);
    EXPECT_LE(held.size(), 7U + 4U + 12U);
    EXPECT_TRUE(superfluous(held, {}).empty());
}

TEST(Generations, whenTheNextIsDue)
{
    const Instant now = at("2026-11-20T09:00:00Z");
    EXPECT_FALSE(nextDue(std::nullopt, 0, now));
    EXPECT_FALSE(nextDue(now, 0, now));
    EXPECT_EQ(nextDue(std::nullopt, 24, now), now);
    EXPECT_EQ(nextDue(at("2026-11-20T08:00:00Z"), 24, now), at("2026-11-21T08:00:00Z"));
    EXPECT_EQ(nextDue(at("2026-12-01T00:00:00Z"), 24, now), now) << "the clock was set back";
}

} // namespace
} // namespace desk::backup
