// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/laws/clock_support.h"

#include <gtest/gtest.h>

namespace desk::laws {
namespace {

using test::day;
using test::shippedBook;

/// Every holiday on a weekday, as people publish them.
std::vector<std::string> weekdaysOff(std::string_view code, int year)
{
    const HolidayCalendar *calendar = calendarFor(shippedBook(), code);
    EXPECT_NE(calendar, nullptr) << code;
    std::vector<std::string> days;
    for (const Holiday &each : holidaysIn(*calendar, year))
        if (each.day.dayOfWeek() < 6)
            days.push_back(toIsoDate(each.day));
    return days;
}

/// Gauss, for 1900 to 2199: another road to the same Sunday.
QDate gaussEaster(int year)
{
    const int n = year < 2100 ? 5 : 6;
    const int d = (19 * (year % 19) + 24) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
    int march = 22 + d + e;
    if (d == 29 && e == 6)
        march -= 7; // never 26 April
    if (d == 28 && e == 6 && year % 19 > 10)
        march -= 7; // never 25 April then
    return QDate(year, 3, 1).addDays(march - 1);
}

TEST(Easter, AgreesWithGauss)
{
    for (int year = 1900; year <= 2199; ++year)
        EXPECT_EQ(toIsoDate(westernEaster(year)), toIsoDate(gaussEaster(year)));
}

TEST(Easter, OrthodoxIsKnown)
{
    const std::string_view known[] = {"1990-04-15", "2000-04-30", "2010-04-04", "2016-05-01", "2023-04-16",
                                      "2024-05-05", "2025-04-20", "2026-04-12", "2027-05-02", "2050-04-17"};
    for (const std::string_view each : known)
        EXPECT_EQ(toIsoDate(orthodoxEaster(day(each).year())), each);
    for (int year = 1900; year <= 2199; ++year) {
        EXPECT_EQ(orthodoxEaster(year).dayOfWeek(), 7) << year;
        EXPECT_GE(orthodoxEaster(year), westernEaster(year)) << year;
    }
}

TEST(Holidays, OfEnglandAndWalesStandInOnWeekdays)
{
    EXPECT_EQ(weekdaysOff("GB", 2021),
              (std::vector<std::string>{"2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31",
                                        "2021-08-30", "2021-12-27", "2021-12-28"}));
    EXPECT_EQ(
        weekdaysOff("GB", 2022),
        (std::vector<std::string>{"2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02",
                                  "2022-06-03", "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27"}));
    EXPECT_EQ(weekdaysOff("GB", 2026),
              (std::vector<std::string>{"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25",
                                        "2026-08-31", "2026-12-25", "2026-12-28"}));
    EXPECT_EQ(weekdaysOff("GB-SCT", 2026), weekdaysOff("GB", 2026)) << "the default for all of the kingdom";
}

TEST(Holidays, OfCaliforniaMoveFromSundays)
{
    EXPECT_EQ(weekdaysOff("US-CA", 2023),
              (std::vector<std::string>{"2023-01-02", "2023-01-16", "2023-02-20", "2023-03-31", "2023-05-29",
                                        "2023-07-04", "2023-09-04", "2023-11-10", "2023-11-23", "2023-11-24",
                                        "2023-12-25"}));
    EXPECT_EQ(
        weekdaysOff("US-CA", 2026),
        (std::vector<std::string>{"2026-01-01", "2026-01-19", "2026-02-16", "2026-03-31", "2026-05-25",
                                  "2026-09-07", "2026-11-11", "2026-11-26", "2026-11-27", "2026-12-25"}));
}

TEST(Holidays, WithRulesOfTheirOwn)
{
    struct Row
    {
        std::string_view code;
        std::string_view day;
        bool off;
    };
    const Row rows[] = {
        {"IE", "2024-02-05", true},                              // first Monday
        {"IE", "2030-02-01", true},                              // 1 February is a Friday
        {"IE", "2030-02-04", false},                             // then not the Monday
        {"IE", "2022-02-07", false},                             // since 2023
        {"NL", "2025-04-26", true},                              // the 27th is a Sunday
        {"NL", "2013-04-30", true},                              // Queen's Day
        {"NL", "2014-04-30", false}, {"DK", "2023-05-05", true}, // Great Prayer Day, the last one
        {"DK", "2024-04-26", false}, {"SE", "2027-06-26", true}, // Midsummer Saturday
        {"SE", "2004-05-31", true},                              // Whit Monday, until 2004
        {"SE", "2005-05-16", false}, {"FI", "2030-06-21", true}, // the Friday before
        {"PT", "2014-06-19", false},                             // four holidays rested from 2013 to 2015
        {"PT", "2016-05-26", true},  {"HR", "2019-06-25", true}, {"HR", "2020-05-30", true},
        {"RO", "2024-05-03", true},                              // Orthodox Good Friday
        {"GR", "2027-03-15", true},                              // Clean Monday
        {"IT", "2025-10-04", false}, {"IT", "2027-10-04", true}, // since 2026
        {"IS", "2026-04-23", true},  {"CN", "2026-02-16", true}, {"CN", "2031-10-02", true},
    };
    for (const Row &row : rows) {
        WorkingDays days(calendarFor(shippedBook(), row.code));
        EXPECT_EQ(days.holidayOn(day(row.day)) != nullptr, row.off) << row.code << " " << row.day;
    }
}

TEST(WorkedWeekends, AreWorkingDaysInListedYears)
{
    WorkingDays days(calendarFor(shippedBook(), "CN"));
    EXPECT_TRUE(days.isWorking(day("2026-02-14")));
    EXPECT_TRUE(days.isWorking(day("2025-10-11")));
    EXPECT_FALSE(days.isWorking(day("2026-02-21")));
    EXPECT_EQ(days.kindOf(day("2031-02-15")), DayKind::Saturday);
    EXPECT_EQ(toIsoDate(days.after(day("2026-02-13"), 2)), "2026-02-24");
}

TEST(Calendars, HoldNoDayTwiceAndKeepTheOrder)
{
    EXPECT_EQ(shippedBook().calendars.size(), 33U);
    for (const HolidayCalendar &calendar : shippedBook().calendars)
        for (int year = 1990; year <= 2100; ++year) {
            const std::vector<Holiday> days = holidaysIn(calendar, year);
            EXPECT_GE(days.size(), 4U) << calendar.id;
            for (std::size_t i = 0; i < days.size(); ++i) {
                EXPECT_TRUE(days[i].day.isValid() && days[i].day.year() == year) << calendar.id << year;
                EXPECT_TRUE(i == 0 || days[i - 1].day < days[i].day) << calendar.id << year;
            }
        }
}

TEST(Calendars, WithFaultsNameThePlace)
{
    const std::string good = R"({"id": "ZZ", "name": {"en": "Nowhere", "zh-CN": "无"}, "source": "Act 1",
        "rules": [{"name": "new-year", "on": "01-01"}], "years": [{"year": 2026, "source": "List 1"}]})";
    ASSERT_OK(parseCalendar(good));
    struct Row
    {
        std::string_view from;
        std::string_view to;
        std::string_view pointer;
    };
    const Row rows[] = {
        {R"("on": "01-01")", R"("on": "02-30")", "/rules/0"},
        {R"("on": "01-01")", R"("on": "13-01")", "/rules/0/on"},
        {R"("source": "List 1")", R"("source": "List 1", "add": [{"day": "2026-01-01", "name": "x"}])",
         "/years/0/add/0"},
        {R"("source": "List 1")", R"("source": "List 1", "remove": ["2026-05-01"])", "/years/0/remove/0"},
        {R"("source": "List 1")", R"("source": "List 1", "workedWeekends": ["2026-05-01"])",
         "/years/0/workedWeekends/0"},
    };
    for (const Row &row : rows) {
        std::string text = good;
        text.replace(text.find(row.from), row.from.size(), row.to);
        const Result<HolidayCalendar> read = parseCalendar(text);
        EXPECT_FAILS(read, ErrorCode::InvalidInput);
        EXPECT_EQ(read.error().place, row.pointer);
    }
}

} // namespace
} // namespace desk::laws
