// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendar.h"
#include "tests/support/public_data.h"

#include <gtest/gtest.h>

#include <sstream>

namespace desk::test {
namespace {

using policy::Right;

RequestSummary summaryOf(const std::string &reference, QDate due, RequestState state)
{
    RequestSummary out;
    out.reference = reference;
    out.rights = {Right::Access};
    out.receivedOn = QDate(2026, 11, 2);
    out.dueOn = due;
    out.state = state;
    out.revision = 3;
    out.assignee = "Ada";
    return out;
}

/// The file as RFC 5545 §3.1 reads it: folded lines are one again. Fails on a line that is too long.
std::vector<std::string> linesOf(const std::string &file)
{
    std::vector<std::string> out;
    std::size_t from = 0;
    while (from < file.size()) {
        const std::size_t end = file.find("\r\n", from);
        if (end == std::string::npos) {
            ADD_FAILURE() << "a line has no end";
            break;
        }
        const std::string line = file.substr(from, end - from);
        EXPECT_LE(line.size(), 75U) << line;
        EXPECT_EQ(line.find('\n'), std::string::npos);
        if (line.starts_with(" ") && !out.empty())
            out.back() += line.substr(1);
        else
            out.push_back(line);
        from = end + 2;
    }
    return out;
}

std::size_t countOf(const std::vector<std::string> &lines, const std::string &line)
{
    return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), line));
}

const Instant made = *instantFromRfc3339("2026-11-20T09:00:00Z");

TEST(Calendar, anOpenRequestIsADayWithThreeReminders)
{
    const auto lines =
        linesOf(calendarOf({summaryOf("RU-2026-000123-7", QDate(2026, 12, 2), RequestState::Planned)}, made));
    ASSERT_GT(lines.size(), 10U);
    EXPECT_EQ(lines.front(), "BEGIN:VCALENDAR");
    EXPECT_EQ(lines.back(), "END:VCALENDAR");
    for (const char *wanted : {"VERSION:2.0", "UID:RU-2026-000123-7@rightsdesk", "DTSTAMP:20261120T090000Z",
                               "SEQUENCE:3", "DTSTART;VALUE=DATE:20261202", "DTEND;VALUE=DATE:20261203",
                               "STATUS:CONFIRMED", "SUMMARY:RU-2026-000123-7: answer due (access)",
                               "TRIGGER:-P6DT15H", "TRIGGER:-P1DT15H", "TRIGGER:PT9H"})
        EXPECT_EQ(countOf(lines, wanted), 1U) << wanted;
    EXPECT_EQ(countOf(lines, "BEGIN:VALARM"), 3U);
    EXPECT_EQ(countOf(lines, "END:VALARM"), 3U);
}

TEST(Calendar, whatIsClosedIsCancelledAndKeepsItsName)
{
    const auto lines = linesOf(calendarOf({summaryOf("RU-2026-000123-7", {}, RequestState::Closed)}, made));
    EXPECT_EQ(countOf(lines, "STATUS:CANCELLED"), 1U);
    EXPECT_EQ(countOf(lines, "UID:RU-2026-000123-7@rightsdesk"), 1U);
    EXPECT_EQ(countOf(lines, "BEGIN:VALARM"), 0U);
}

TEST(Calendar, longLinesAreFoldedAndNobodyIsNamed)
{
    RequestSummary many = summaryOf("MH-2026-000001-1", QDate(2026, 12, 31), RequestState::Received);
    many.rights = {Right::Access,      Right::Correction,        Right::Deletion,
                   Right::Portability, Right::ConsentWithdrawal, Right::Restriction};
    const std::string file = calendarOf({many, many}, made);
    const auto lines = linesOf(file);
    EXPECT_EQ(countOf(lines, "SUMMARY:MH-2026-000001-1: answer due (access\\, correction\\, deletion\\, "
                             "portability\\, consent-withdrawal\\, restriction)"),
              2U);
    EXPECT_EQ(file.find("Ada"), std::string::npos);
    EXPECT_EQ(countOf(linesOf(calendarOf({}, made)), "BEGIN:VEVENT"), 0U);
}

} // namespace
} // namespace desk::test
