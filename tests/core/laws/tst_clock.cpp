// SPDX-License-Identifier: GPL-3.0-or-later
// Due days worked out by hand, each with the article it stands on.
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"
#include "tests/core/laws/clock_support.h"

#include <gtest/gtest.h>

namespace desk::laws {
namespace {

using test::countedDays;
using test::day;
using test::dayOf;
using test::dueOf;
using test::inputFor;
using test::stepOf;

struct Row
{
    std::string_view law;
    Right right;
    std::string_view received;
    std::string_view country; ///< Establishment.
    bool extended;
    DueKind kind;
    std::string_view due;
    std::string_view article; ///< Of a step in the chain.
};

constexpr Right access = Right::Access;
constexpr Right deletion = Right::Deletion;
constexpr DueKind legal = DueKind::Legal;
constexpr DueKind longer = DueKind::Extended;
constexpr DueKind acknowledged = DueKind::Acknowledgement;

const Row rows[] = {
    // Months, clamped, rolled: Regulation 1182/71.
    {"eu-gdpr", access, "2023-01-31", "DE", false, legal, "2023-02-28", "Art. 3"},
    {"eu-gdpr", access, "2024-01-31", "DE", false, legal, "2024-02-29", "Art. 3"},
    {"eu-gdpr", access, "2025-01-31", "DE", true, longer, "2025-04-30", "Art. 12(3)"},
    {"eu-gdpr", access, "2025-03-05", "DE", false, legal, "2025-04-07", "Art. 3"},
    {"eu-gdpr", access, "2025-03-05", "DE", true, longer, "2025-06-05", "Art. 12(3)"},
    {"eu-gdpr", access, "2028-03-14", "DE", false, legal, "2028-04-18", "Art. 3"},   // Good Friday, computed
    {"eu-gdpr", deletion, "2026-12-31", "FR", false, legal, "2027-02-01", "Art. 3"}, // 31 January is a Sunday
    {"eu-gdpr", Right::ConsentWithdrawal, "2026-03-10", "DE", false, legal, "2026-04-10", "Art. 7(3)"},
    {"eu-gdpr", access, "2026-04-14", "NO", false, legal, "2026-05-15", "Art. 3"}, // Ascension Day
    {"eu-gdpr", access, "2026-03-23", "IS", false, legal, "2026-04-24", "Art. 3"},
    // United Kingdom: bank holidays and their substitutes.
    {"uk-gdpr", access, "2024-01-30", "GB", false, legal, "2024-02-29", "Art. 12(3)"},
    {"uk-gdpr", access, "2025-11-25", "GB", false, legal, "2025-12-29", "Art. 12"},
    {"uk-gdpr", access, "2026-11-28", "GB", false, legal, "2026-12-29", "Art. 12"}, // 28 December stands in
    {"uk-gdpr", access, "2021-11-27", "GB", false, legal, "2021-12-29", "Art. 12"}, // two substitutes
    {"uk-gdpr", access, "2022-08-19", "GB", false, legal, "2022-09-20", "Art. 12"}, // a day by proclamation
    {"uk-gdpr", access, "2026-03-31", "GB", true, longer, "2026-06-30", "Art. 12A"},
    {"uk-gdpr", Right::Complaint, "2026-07-01", "GB", false, acknowledged, "2026-07-30", "s. 164A"},
    {"uk-gdpr", Right::Complaint, "2026-06-18", "GB", false, legal, "2026-07-20",
     "Art. 77"}, // the day before
    // California: the day of receipt is the first, nothing is rolled.
    {"us-ca-ccpa", access, "2026-03-02", "", false, legal, "2026-04-15", "11 CCR 7021(b)"},
    {"us-ca-ccpa", access, "2024-01-15", "", false, legal, "2024-02-28", "11 CCR 7021(b)"},
    {"us-ca-ccpa", deletion, "2026-03-02", "", true, longer, "2026-05-30", "11 CCR 7021(b)"}, // a Saturday
    {"us-ca-ccpa", access, "2026-03-02", "", false, acknowledged, "2026-03-16", "11 CCR 7021(a)"},
    {"us-ca-ccpa", access, "2026-03-25", "", false, acknowledged, "2026-04-09", "11 CCR 7021(a)"}, // 31 March
    {"us-ca-ccpa", Right::Objection, "2026-06-15", "", false, legal, "2026-07-06", "11 CCR 7026(f)"},
    {"us-ca-ccpa", Right::Restriction, "2026-11-06", "", false, legal, "2026-12-02", "11 CCR 7027(g)"},
    // Other states of the Union.
    {"us-va-vcdpa", access, "2026-03-02", "", false, legal, "2026-04-16", "Va. Code 59.1-577(B)(1)"},
    {"us-va-vcdpa", access, "2026-03-02", "", true, longer, "2026-05-31", "Va. Code 59.1-577(B)(1)"},
    {"us-va-vcdpa", deletion, "2024-01-16", "", false, legal, "2024-03-01", "Va. Code 59.1-577(B)(1)"},
    {"us-co-cpa", access, "2025-12-31", "", false, legal, "2026-02-14", "C.R.S. 6-1-1306(2)(a), (b)"},
    {"us-co-cpa", access, "2024-01-16", "", false, legal, "2024-03-01", "C.R.S. 6-1-1306(2)(a), (b)"},
    {"us-co-cpa", deletion, "2025-12-31", "", true, longer, "2026-03-31", "C.R.S. 6-1-1306(2)(a), (b)"},
    {"us-ct-ctdpa", access, "2026-01-31", "", false, legal, "2026-03-17", "Conn. Gen. Stat. 42-518(c)(1)"},
    {"us-ct-ctdpa", access, "2024-02-29", "", false, legal, "2024-04-14", "Conn. Gen. Stat. 42-518(c)(1)"},
    {"us-ct-ctdpa", deletion, "2026-01-31", "", true, longer, "2026-05-01", "Conn. Gen. Stat. 42-518(c)(1)"},
    // The rest.
    {"br-lgpd", access, "2026-01-20", "", false, legal, "2026-02-04", "Art. 19, II"},
    {"br-lgpd", access, "2024-02-20", "", false, legal, "2024-03-06", "Art. 19, II"},
    {"br-lgpd", deletion, "2025-12-31", "", false, legal, "2026-01-15", "Art. 18, ss. 3 to 5"},
    {"ca-pipeda", access, "2026-01-31", "", false, legal, "2026-03-02", "s. 8(3)"},
    {"ca-pipeda", access, "2024-01-31", "", false, legal, "2024-03-01", "s. 8(3)"},
    {"ca-pipeda", access, "2026-01-31", "", true, longer, "2026-04-01", "s. 8(4)"},
    {"ca-qc-law25", access, "2026-01-31", "", false, legal, "2026-03-02", "s. 32"},
    {"ca-qc-law25", access, "2024-01-31", "", false, legal, "2024-03-01", "s. 32"},
    {"ca-qc-law25", Right::Portability, "2025-11-30", "", false, legal, "2025-12-30", "s. 32"},
    {"ch-nfadp", access, "2026-01-31", "", false, legal, "2026-03-02", "Art. 25(7)"},
    {"ch-nfadp", access, "2024-02-29", "", false, legal, "2024-03-30", "Art. 25(7)"},
    {"ch-nfadp", access, "2026-01-31", "", true, longer, "2026-04-01", "Art. 18(2) DPO"},
    {"cn-pipl", access, "2026-01-31", "", false, legal, "2026-03-02",
     "Art. 45, 46, 50; GB/T 35273-2020, 8.7"},
    {"cn-pipl", access, "2024-01-30", "", false, legal, "2024-02-29",
     "Art. 45, 46, 50; GB/T 35273-2020, 8.7"},
    {"cn-pipl", deletion, "2025-12-02", "", false, legal, "2026-01-01",
     "Art. 45, 46, 50; GB/T 35273-2020, 8.7"},
    {"kr-pipa", access, "2026-02-20", "", false, legal, "2026-03-02", "Decree Art. 41(4)"},
    {"kr-pipa", deletion, "2024-02-20", "", false, legal, "2024-03-01", "Decree Art. 43(3)"},
    {"kr-pipa", Right::Restriction, "2025-12-25", "", false, legal, "2026-01-04", "Decree Art. 44"},
    {"kr-pipa", access, "2026-02-20", "", true, longer, "2026-03-12", "Decree Art. 42"},
    {"jp-appi", access, "2026-02-20", "", false, legal, "2026-03-06", "Art. 33 to 35"},
    {"jp-appi", deletion, "2024-02-20", "", false, legal, "2024-03-05", "Art. 33 to 35"},
    {"jp-appi", Right::Correction, "2025-12-25", "", false, legal, "2026-01-08", "Art. 33 to 35"},
    {"in-dpdp", access, "2027-06-01", "", false, legal, "2027-07-01", "Rule 14"},
    {"in-dpdp", Right::Complaint, "2027-06-01", "", false, legal, "2027-08-30", "Rule 14(3)"},
    {"in-dpdp", deletion, "2028-01-31", "", false, legal, "2028-03-01", "Rule 14"},
};

class DueDays : public testing::TestWithParam<Row>
{
};

TEST_P(DueDays, AreThoseWorkedOutByHand)
{
    const Row &row = GetParam();
    ClockInput input = inputFor(row.law, row.right, row.received);
    input.establishment = row.country;
    if (row.extended)
        input.extension = ExtensionNotice{"many requests", input.receivedOn.addDays(3)};
    const ClockResult result = countedDays(input);
    const Due *due = dueOf(result, row.kind, row.law);
    ASSERT_NE(due, nullptr);
    EXPECT_EQ(toIsoDate(due->on), row.due);
    EXPECT_TRUE(std::any_of(due->chain.begin(), due->chain.end(), [&](const ClockStep &each) {
        return each.citation.article == row.article;
    })) << row.article;
}

INSTANTIATE_TEST_SUITE_P(Table, DueDays, testing::ValuesIn(rows));

TEST(DueDayTable, HasThreeRowsOfEveryLaw)
{
    for (const Law &law : test::shippedBook().laws)
        EXPECT_GE(std::count_if(std::begin(rows), std::end(rows),
                                [&](const Row &each) { return each.law == law.id; }),
                  3)
            << law.id;
}

// Waiting for the person.

struct WaitRow
{
    std::string_view name;
    std::string_view law;
    std::string_view received;
    std::vector<Pause> pauses;
    std::string_view provenOn;
    std::string_view paidOn;
    std::string_view legalDue;
    std::string_view besideDue; ///< Empty: no such day.
    std::string_view article;
    StepKind step;
};

Pause waiting(PauseReason reason, std::string_view from, std::string_view to)
{
    return {reason, day(from), to.empty() ? QDate() : day(to)};
}

std::vector<WaitRow> waitRows()
{
    constexpr PauseReason identity = PauseReason::Identity;
    constexpr PauseReason clarification = PauseReason::Clarification;
    return {
        {"GDPR: the strict day stays",
         "eu-gdpr",
         "2026-03-02",
         {waiting(identity, "2026-03-05", "2026-03-12")},
         "",
         "",
         "2026-04-02",
         "2026-04-09",
         "Art. 12(6)",
         StepKind::PauseBeside},
        {"GDPR: overlapping waits count once",
         "eu-gdpr",
         "2026-03-02",
         {waiting(identity, "2026-03-05", "2026-03-12"), waiting(clarification, "2026-03-10", "2026-03-14")},
         "",
         "",
         "2026-04-02",
         "2026-04-13",
         "Art. 12(6)",
         StepKind::PauseBeside}, // 9 days, and a weekend
        {"GDPR: a fee stops nothing",
         "eu-gdpr",
         "2026-03-02",
         {waiting(PauseReason::Fee, "2026-03-05", "2026-03-12")},
         "",
         "",
         "2026-04-02",
         "",
         "Art. 12(5)",
         StepKind::PauseIgnored},
        {"UK: identity re-bases",
         "uk-gdpr",
         "2026-03-02",
         {},
         "2026-03-10",
         "",
         "2026-04-10",
         "",
         "Art. 12A",
         StepKind::Rebase},
        {"UK: the latest of identity and fee",
         "uk-gdpr",
         "2026-03-02",
         {},
         "2026-03-10",
         "2026-03-16",
         "2026-04-16",
         "",
         "Art. 12A",
         StepKind::Rebase},
        {"UK: the answer to a question for identity",
         "uk-gdpr",
         "2026-03-02",
         {waiting(identity, "2026-03-03", "2026-03-10")},
         "",
         "",
         "2026-04-10",
         "",
         "Art. 12A",
         StepKind::Rebase},
        {"UK since 2026: both ends of clarification",
         "uk-gdpr",
         "2026-03-02",
         {waiting(clarification, "2026-03-04", "2026-03-11")},
         "",
         "",
         "2026-04-10",
         "",
         "Art. 12A",
         StepKind::Subtract}, // 2 April and 8 days
        {"UK before: from question to answer",
         "uk-gdpr",
         "2025-03-03",
         {waiting(clarification, "2025-03-05", "2025-03-12")},
         "",
         "",
         "2025-04-10",
         "",
         "Recital 63",
         StepKind::Subtract}, // 3 April and 7 days
        {"UK: identity first, then clarification",
         "uk-gdpr",
         "2026-06-01",
         {waiting(clarification, "2026-06-03", "2026-06-12")},
         "2026-06-08",
         "",
         "2026-07-13",
         "",
         "Art. 12A",
         StepKind::Subtract}, // 8 July and the five days from the 8th on
        {"UK: a question after the month is too late",
         "uk-gdpr",
         "2026-03-02",
         {waiting(clarification, "2026-04-20", "2026-04-25")},
         "",
         "",
         "2026-04-02",
         "",
         "Art. 12A",
         StepKind::AddMonths},
        {"UK: identity asked for after the month is too late",
         "uk-gdpr",
         "2026-03-02",
         {waiting(identity, "2026-04-20", "2026-04-25")},
         "",
         "",
         "2026-04-02",
         "",
         "Art. 12A",
         StepKind::AddMonths},
        {"California never stops",
         "us-ca-ccpa",
         "2026-03-02",
         {waiting(identity, "2026-03-03", "2026-04-10")},
         "",
         "",
         "2026-04-15",
         "",
         "11 CCR 7021(b)",
         StepKind::PauseIgnored},
        {"PIPEDA does not stop",
         "ca-pipeda",
         "2026-01-31",
         {waiting(clarification, "2026-02-03", "2026-02-10")},
         "",
         "",
         "2026-03-02",
         "",
         "s. 8(3)",
         StepKind::PauseIgnored},
        {"Virginia does not stop",
         "us-va-vcdpa",
         "2026-03-02",
         {waiting(identity, "2026-03-03", "2026-03-20")},
         "",
         "",
         "2026-04-16",
         "",
         "Va. Code 59.1-577(B)(1)",
         StepKind::PauseIgnored},
        {"Brazil does not stop",
         "br-lgpd",
         "2026-01-20",
         {waiting(identity, "2026-01-21", "2026-01-25")},
         "",
         "",
         "2026-02-04",
         "",
         "Art. 19",
         StepKind::PauseIgnored},
    };
}

TEST(Waiting, HasTheEffectTheLawGivesIt)
{
    for (const WaitRow &row : waitRows()) {
        SCOPED_TRACE(row.name);
        ClockInput input = inputFor(row.law, access, row.received);
        input.establishment = row.law == "eu-gdpr" ? "DE" : "";
        input.pauses = row.pauses;
        if (!row.provenOn.empty())
            input.identityProvenOn = day(row.provenOn);
        if (!row.paidOn.empty())
            input.feePaidOn = day(row.paidOn);
        const ClockResult result = countedDays(input);
        EXPECT_EQ(dayOf(result, legal), row.legalDue);
        EXPECT_EQ(dayOf(result, DueKind::PausedBeside), row.besideDue);
        const Due *due = dueOf(result, row.besideDue.empty() ? legal : DueKind::PausedBeside);
        ASSERT_NE(due, nullptr);
        const ClockStep *step = stepOf(*due, row.step);
        ASSERT_NE(step, nullptr);
        EXPECT_EQ(step->citation.article, row.article);
        EXPECT_EQ(result.dues[result.binding].kind, legal) << "a day beside never binds";
    }
}

TEST(Waiting, GoesOnToTodayWhileThereIsNoAnswer)
{
    ClockInput input = inputFor("uk-gdpr", access, "2026-03-02");
    input.pauses = {waiting(PauseReason::Clarification, "2026-03-04", "")};
    EXPECT_EQ(dayOf(countedDays(input), legal), "2026-04-02") << "without today nothing is known of it";
    input.asOf = day("2026-03-11");
    EXPECT_EQ(dayOf(countedDays(input), legal), "2026-04-10");
}

TEST(Waiting, MovesTheExtendedDayToo)
{
    ClockInput input = inputFor("uk-gdpr", access, "2026-03-02");
    input.identityProvenOn = day("2026-03-10");
    input.extension = ExtensionNotice{"complex", day("2026-04-10")};
    EXPECT_EQ(dayOf(countedDays(input), longer), "2026-06-10");
}

// What platforms promise.

policy::Promise promiseOf(std::string_view profileId, std::string_view fact)
{
    const auto text = policy::shippedProfile(profileId);
    const Result<policy::Profile> profile = policy::parseProfile(text.value_or(""));
    EXPECT_OK(profile);
    for (const policy::Promise &each : profile.value().promises)
        for (const std::string &id : each.facts)
            if (id == fact)
                return each;
    ADD_FAILURE() << "the profile promises no " << fact;
    return {};
}

struct PromiseRow
{
    std::string_view profile;
    std::string_view fact;
    Right right;
    std::string_view received;
    std::string_view country;
    std::string_view due;
};

TEST(Promises, CountWorkingDaysFromTheDayAfterReceipt)
{
    const PromiseRow promised[] = {
        {"skincare", "SK-R2", deletion, "2026-03-02", "CN", "2026-03-05"},
        {"skincare", "SK-R2", deletion, "2026-02-12", "CN",
         "2026-02-24"}, // a worked Saturday, then the festival
        {"skincare", "SK-R2", deletion, "2026-04-02", "DE", "2026-04-09"}, // Easter
        {"skincare", "SK-R2", deletion, "2026-04-02", "", "2026-04-07"},   // only weekends are known
        {"skincare", "SK-R2", Right::AccountCancellation, "2026-03-02", "CN", "2026-03-05"},
        {"skincare", "SK-R2", deletion, "2026-03-06", "GB", "2026-03-11"},
        {"marketplace", "MP-R3", Right::Complaint, "2026-09-18", "CN", "2026-10-09"},
        {"marketplace", "MP-R3", Right::Complaint, "2026-03-02", "", "2026-03-16"},
    };
    for (const PromiseRow &row : promised) {
        SCOPED_TRACE(std::string(row.fact) + " " + std::string(row.received) + " " +
                     std::string(row.country));
        ClockInput input = inputFor("eu-gdpr", row.right, row.received);
        input.establishment = row.country;
        input.promises = {promiseOf(row.profile, row.fact)};
        const ClockResult result = countedDays(input);
        EXPECT_EQ(dayOf(result, DueKind::Promise), row.due);
        EXPECT_EQ(result.dues[result.binding].kind, DueKind::Promise)
            << "the promise is earlier than the law";
        EXPECT_LE(dayOf(result, DueKind::Internal), row.due);
        ASSERT_FALSE(result.why.empty());
        EXPECT_EQ(result.why.front().kind, StepKind::Strictest);
    }
}

TEST(Promises, SayNothingOfOtherRights)
{
    ClockInput input = inputFor("eu-gdpr", access, "2026-03-02");
    input.promises = {promiseOf("skincare", "SK-R2"), promiseOf("marketplace", "MP-R3")};
    EXPECT_EQ(dueOf(countedDays(input), DueKind::Promise), nullptr);
}

TEST(Promises, SayWhenWorkedWeekendsAreNotKnown)
{
    ClockInput input = inputFor("cn-pipl", deletion, "2031-03-03");
    input.establishment = "CN";
    input.promises = {promiseOf("skincare", "SK-R2")};
    const ClockResult result = countedDays(input);
    EXPECT_NE(stepOf(*dueOf(result, DueKind::Promise), StepKind::WeekendsUnknown), nullptr);
    input.receivedOn = day("2026-03-02");
    const ClockResult known = countedDays(input);
    EXPECT_EQ(stepOf(*dueOf(known, DueKind::Promise), StepKind::WeekendsUnknown), nullptr);
}

} // namespace
} // namespace desk::laws
