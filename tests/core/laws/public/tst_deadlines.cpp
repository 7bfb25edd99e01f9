// SPDX-License-Identifier: GPL-3.0-or-later
// Other people's due days and official lists, day for day.
#include "tests/core/laws/clock_support.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace desk::laws {
namespace {

using test::day;
using test::shippedBook;

std::vector<std::string> cells(const std::string &line)
{
    std::vector<std::string> out(1);
    for (const char c : line) {
        if (c == ',')
            out.emplace_back();
        else if (c != '\r')
            out.back() += c;
    }
    return out;
}

std::string rolledBecause(const Due &due)
{
    std::string reasons;
    for (const ClockStep &step : due.chain) {
        const std::string_view reason = step.kind == StepKind::RollSaturday  ? "Sat"
                                        : step.kind == StepKind::RollSunday  ? "Sun"
                                        : step.kind == StepKind::RollHoliday ? "holiday"
                                                                             : "";
        if (!reason.empty())
            reasons.append(reasons.empty() ? "" : "+").append(reason);
    }
    return reasons;
}

TEST(PublicDeadlines, AreAllMet)
{
    std::istringstream file(test::readFile(test::publicData("deadlines/gdpr-examples.csv")));
    std::string line;
    std::getline(file, line);
    ASSERT_EQ(cells(line), (std::vector<std::string>{"received_date", "country", "months", "nominal_date",
                                                     "due_date", "rolled_because"}));
    std::array<int, 4> rows{}; // by months
    int met = 0;
    while (std::getline(file, line)) {
        SCOPED_TRACE(line);
        const std::vector<std::string> row = cells(line);
        ASSERT_EQ(row.size(), 6U);
        const bool first = row[2] == "1";
        ASSERT_TRUE(first || row[2] == "3");
        ClockInput input = test::inputFor("eu-gdpr", Right::Access, row[0]);
        input.residence = row[1];
        if (!first)
            input.extension = ExtensionNotice{"complex", input.receivedOn};
        const ClockResult result = test::countedDays(input);
        const Due *due = test::dueOf(result, first ? DueKind::Legal : DueKind::Extended);
        ASSERT_NE(due, nullptr);
        EXPECT_EQ(toIsoDate(due->nominalOn), row[3]);
        EXPECT_EQ(toIsoDate(due->on), row[4]);
        EXPECT_EQ(rolledBecause(*due), row[5]);
        ++rows[first ? 1 : 3];
        met += toIsoDate(due->nominalOn) == row[3] && toIsoDate(due->on) == row[4] &&
                       rolledBecause(*due) == row[5]
                   ? 1
                   : 0;
    }
    EXPECT_EQ(rows[1], 76);
    EXPECT_EQ(rows[3], 76);
    EXPECT_EQ(met, 152);
}

std::set<std::string> asSet(const std::vector<Holiday> &days)
{
    std::set<std::string> out;
    for (const Holiday &each : days)
        out.insert(toIsoDate(each.day));
    return out;
}

/// "+2026-04-20 -2026-04-06": what a list has beyond the rules, and what it leaves out.
std::string difference(const std::set<std::string> &ruled, const std::set<std::string> &listed)
{
    std::string out;
    for (const std::string &each : listed)
        if (!ruled.contains(each))
            out += " +" + each;
    for (const std::string &each : ruled)
        if (!listed.contains(each))
            out += " -" + each;
    return out.empty() ? out : out.substr(1);
}

/// How the lists in the Official Journal differ from the rules of national law; nothing elsewhere.
const std::map<std::string, std::string> &knownDifferences()
{
    static const std::map<std::string, std::string> differences{
        {"BE 2025", "+2025-04-20 +2025-06-08"},
        {"BE 2026", "+2026-11-02 -2026-08-15 -2026-11-01"},
        {"BG 2025", "+2025-11-01"},
        {"BG 2026", "+2026-11-01"},
        {"CY 2026", "+2026-04-02 +2026-04-03 +2026-04-06 +2026-05-14 +2026-05-15 +2026-05-25 +2026-11-02 "
                    "-2026-02-23 -2026-03-25 -2026-04-01 -2026-06-01 -2026-08-15 -2026-10-28 -2026-12-26"},
        {"CZ 2025", "+2025-04-19 +2025-04-20"},
        {"ES 2025", "-2025-10-12"},
        {"ES 2026", "-2026-11-01 -2026-12-06"},
        {"FI 2025", "-2025-06-21 -2025-11-01"},
        {"FI 2026", "-2026-06-20 -2026-10-31"},
        {"GR 2025", "+2025-04-19 +2025-06-08"},
        {"GR 2026", "+2026-05-31 -2026-04-12"},
        {"IT 2025",
         "+2025-04-18 +2025-05-29 +2025-06-09 +2025-07-21 -2025-01-06 -2025-04-25 -2025-06-02 -2025-12-08"},
        {"IT 2026",
         "+2026-04-03 +2026-05-14 +2026-05-25 +2026-07-21 -2026-01-06 -2026-04-25 -2026-06-02 -2026-12-08"},
        {"LV 2025", "+2025-05-05 -2025-04-20 -2025-05-04"},
        {"LV 2026", "+2026-01-02 +2026-06-22"},
        {"NL 2025", "+2025-05-30"},
        {"NL 2026", "+2026-04-05 +2026-05-24"},
        {"PL 2025", "-2025-12-24"},
        {"PL 2026", "+2026-04-20 +2026-04-21 +2026-06-19 -2026-04-05 -2026-04-06 -2026-05-24 -2026-06-04"},
        {"SI 2026", "-2026-04-05 -2026-05-24"},
        {"SK 2026", "-2026-01-06 -2026-05-08 -2026-11-17"},
    };
    return differences;
}

TEST(OfficialDays, AreThoseOfTheOfficialJournal)
{
    int states = 0;
    int days = 0;
    for (const HolidayCalendar &calendar : shippedBook().calendars) {
        const std::string path = test::publicData(
            "holidays-eu/" + (calendar.id == "GR" ? std::string("EL") : calendar.id) + ".json");
        if (!std::ifstream(path).good())
            continue;
        ++states;
        const auto lists = nlohmann::json::parse(test::readFile(path));
        HolidayCalendar rules = calendar;
        rules.years.clear();
        for (const int year : {2025, 2026}) {
            const auto listed = lists.at(std::to_string(year)).get<std::set<std::string>>();
            EXPECT_EQ(asSet(holidaysIn(calendar, year)), listed) << calendar.id << " " << year;
            const std::string key = calendar.id + " " + std::to_string(year);
            const auto known = knownDifferences().find(key);
            EXPECT_EQ(difference(asSet(holidaysIn(rules, year)), listed),
                      known != knownDifferences().end() ? known->second : std::string())
                << key;
            ASSERT_NE(officialYear(calendar, year), nullptr) << key;
            EXPECT_NE(officialYear(calendar, year)->source.find(year == 2025 ? "C/2024/7517" : "C/2025/6771"),
                      std::string::npos);
            days += static_cast<int>(listed.size());
        }
    }
    EXPECT_EQ(states, 27);
    EXPECT_EQ(days, 673);
}

} // namespace
} // namespace desk::laws
