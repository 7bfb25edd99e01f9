// SPDX-License-Identifier: GPL-3.0-or-later
// Which day an answer was given, how long it took, and why it was no.
#include "core/requests/request_figures.h"

#include <gtest/gtest.h>

using namespace desk;
using namespace desk::requests;

namespace {

const QDate received(2026, 3, 1);

struct Case
{
    const char *name;
    State state;
    Outcome outcome;
    QDate closedOn; ///< As Action::answeredOn.
    std::vector<SentLetter> letters;
    QDate answeredOn;
    int waited;
};

TEST(Figures, anAnswerIsTheFirstLetterThatAnswersElseTheClosing)
{
    const QDate tenth(2026, 3, 10);
    const QDate twentieth(2026, 3, 20);
    const Case table[] = {
        {"nothing yet", State::Planned, Outcome::None, {}, {}, {}, notAnswered},
        {"carried out, nobody told", State::Fulfilled, Outcome::Granted, {}, {}, {}, notAnswered},
        {"told before it is closed", State::Fulfilled, Outcome::Granted, {}, {{"grant", tenth}}, tenth, 9},
        {"told, closed later",
         State::Closed,
         Outcome::Partial,
         twentieth,
         {{"partial-grant", tenth}},
         tenth,
         9},
        {"an acknowledgement is no answer",
         State::Closed,
         Outcome::Granted,
         twentieth,
         {{"acknowledgement", tenth}},
         twentieth,
         19},
        {"more time is no answer",
         State::Closed,
         Outcome::Granted,
         twentieth,
         {{"extension", tenth}},
         twentieth,
         19},
        {"the first of two",
         State::Closed,
         Outcome::Refused,
         twentieth,
         {{"refusal", tenth}, {"refusal", twentieth}},
         tenth,
         9},
        {"a letter before there is anything to tell",
         State::Planned,
         Outcome::None,
         {},
         {{"grant", tenth}},
         {},
         notAnswered},
        {"withdrawn", State::Closed, Outcome::Withdrawn, twentieth, {{"refusal", tenth}}, twentieth, 19},
        {"on the day it came", State::Closed, Outcome::Granted, received, {}, received, 0},
        {"received later than answered, by another time zone",
         State::Closed,
         Outcome::Granted,
         received.addDays(-1),
         {},
         received.addDays(-1),
         0},
        {"closed, and nobody knows when", State::Closed, Outcome::Granted, {}, {}, {}, dayUnknown},
    };
    for (const Case &each : table) {
        Action action;
        action.state = each.state;
        action.outcome = each.outcome;
        action.answeredOn = each.closedOn;
        action.letters = each.letters;
        EXPECT_EQ(answeredDay(action), each.answeredOn) << each.name;
        EXPECT_EQ(waitedDays(action, received), each.waited) << each.name;
    }
}

TEST(Figures, anAnswerIsLateFromTheDayAfterOn)
{
    Action action;
    action.state = State::Closed;
    action.outcome = Outcome::Granted;
    action.dueOn = QDate(2026, 4, 1);
    action.internalOn = QDate(2026, 3, 21);
    const std::pair<QDate, int> table[] = {{QDate(2026, 3, 21), 0},
                                           {QDate(2026, 3, 22), lateByTarget},
                                           {QDate(2026, 4, 1), lateByTarget},
                                           {QDate(2026, 4, 2), lateByTarget | lateByLaw}};
    for (const auto &[day, marks] : table) {
        action.answeredOn = day;
        EXPECT_EQ(figureMarks(action), marks) << day.toString(Qt::ISODate).toStdString();
    }
    action.dueOn = action.internalOn = {};
    EXPECT_EQ(figureMarks(action), 0) << "no law gives a day";
    action.extension = Extension{"Many files.", QDate(2026, 3, 5)};
    EXPECT_EQ(figureMarks(action), extended);
}

TEST(Figures, aDenialIsCountedByItsGroundOrByWhatKeepsTheData)
{
    Action action;
    action.outcome = Outcome::Refused;
    EXPECT_EQ(denialGround(action), "");
    action.outcomes = {{"orders", Outcome::Refused, "", {}, 3},
                       {"payments", Outcome::Refused, "gdpr.17.3.b", {}, 4}};
    EXPECT_EQ(denialGround(action), "gdpr.17.3.b");
    action.refusal = Refusal{"gdpr.12.5.b", "It is the tenth this week."};
    EXPECT_EQ(denialGround(action), "gdpr.12.5.b");
    action.outcome = Outcome::Partial;
    EXPECT_EQ(denialGround(action), "") << "part of it was granted";
}

} // namespace
