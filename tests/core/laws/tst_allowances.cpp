// SPDX-License-Identifier: GPL-3.0-or-later
// What the law allows: which laws hold, who may extend, what stops a clock, what the house sets itself.
#include "tests/core/laws/clock_support.h"

#include <gtest/gtest.h>

namespace desk::laws {
namespace {

using test::countedDays;
using test::day;
using test::dayOf;
using test::dueOf;
using test::inputFor;
using test::shippedBook;
using test::stepOf;

std::vector<std::string> heldIds(std::string_view residence, std::string_view establishment,
                                 std::string_view on)
{
    std::vector<std::string> ids;
    for (const HeldLaw &each : lawsFor(shippedBook(), residence, establishment, day(on)))
        ids.push_back(each.law->id + "/" + std::string(policy::spelling(each.by)));
    return ids;
}

TEST(LawsFor, NamesThoseOfEitherSide)
{
    struct Row
    {
        std::string_view residence;
        std::string_view establishment;
        std::string_view on;
        std::vector<std::string> ids;
    };
    const Row rows[] = {
        {"DE", "DE", "2026-03-02", {"eu-gdpr/residence-and-establishment"}},
        {"DE", "CN", "2026-03-02", {"cn-pipl/establishment", "eu-gdpr/residence"}},
        {"GB", "IE", "2026-03-02", {"eu-gdpr/establishment", "uk-gdpr/residence"}},
        {"GB-SCT", "", "2026-03-02", {"uk-gdpr/residence"}},
        {"NO", "", "2026-03-02", {"eu-gdpr/residence"}},
        {"US-CA", "", "2026-03-02", {"us-ca-ccpa/residence"}},
        {"US-CA", "CN", "2026-03-02", {"cn-pipl/establishment", "us-ca-ccpa/residence"}},
        {"CA-QC", "", "2026-03-02", {"ca-pipeda/residence", "ca-qc-law25/residence"}},
        {"CA-ON", "", "2026-03-02", {"ca-pipeda/residence"}},
        {"", "JP", "2026-03-02", {"jp-appi/establishment"}},
        {"", "", "2026-03-02", {"eu-gdpr/strict-default"}},
        {"US-NY", "US-CA", "2026-03-02", {"eu-gdpr/strict-default"}}, // California protects residents
        {"AU", "", "2026-03-02", {"eu-gdpr/strict-default"}},
        {"IN", "", "2026-03-02", {"eu-gdpr/strict-default"}}, // not yet in force
        {"IN", "", "2027-05-13", {"in-dpdp/residence"}},
        {"C", "", "2026-03-02", {"eu-gdpr/strict-default"}},
        {"CHX", "", "2026-03-02", {"eu-gdpr/strict-default"}},
    };
    for (const Row &row : rows)
        EXPECT_EQ(heldIds(row.residence, row.establishment, row.on), row.ids)
            << row.residence << " " << row.establishment;
}

TEST(LawsFor, SaysInTheChainWhyALawHolds)
{
    ClockInput input;
    input.right = Right::Access;
    input.receivedOn = day("2026-03-02");
    const ClockResult result = countedDays(input);
    const ClockStep *step = stepOf(*dueOf(result, DueKind::Legal), StepKind::LawHolds);
    ASSERT_NE(step, nullptr);
    EXPECT_NE(stepText(*step).en.find("strict default"), std::string::npos);
}

TEST(SeveralLaws, StayVisibleAndTheStrictestBinds)
{
    ClockInput input;
    input.right = Right::Access;
    input.receivedOn = day("2026-03-20");
    input.residence = "KR";
    input.establishment = "DE";
    const ClockResult result = countedDays(input);
    EXPECT_EQ(dayOf(result, DueKind::Legal, "eu-gdpr"), "2026-04-20");
    EXPECT_EQ(dayOf(result, DueKind::Legal, "kr-pipa"), "2026-03-30");
    EXPECT_EQ(result.dues[result.binding].owner, "kr-pipa");
    EXPECT_EQ(dayOf(result, DueKind::Internal), "2026-03-29");
}

TEST(SeveralLaws, AnExtensionOneOfThemRefusesLeavesItsDay)
{
    ClockInput input;
    input.right = Right::Access;
    input.receivedOn = day("2026-03-02");
    input.residence = "CA-QC";
    input.extension = ExtensionNotice{"complex", day("2026-03-10")};
    const ClockResult result = countedDays(input);
    EXPECT_EQ(dayOf(result, DueKind::Extended, "ca-pipeda"), "2026-05-01");
    EXPECT_EQ(dueOf(result, DueKind::Extended, "ca-qc-law25"), nullptr);
    EXPECT_NE(stepOf(*dueOf(result, DueKind::Legal, "ca-qc-law25"), StepKind::ExtensionRefused), nullptr);
    EXPECT_EQ(result.dues[result.binding].owner, "ca-qc-law25");
}

TEST(Extension, CountsOnlyAsTheLawAllows)
{
    struct Row
    {
        std::string_view law;
        Right right;
        std::string_view received;
        std::string reason;
        std::string_view sent;
        bool allowed;
        std::string_view article;
    };
    const Row rows[] = {
        {"eu-gdpr", Right::Access, "2025-03-05", "complex", "2025-03-05", true, ""},
        {"eu-gdpr", Right::Access, "2025-03-05", "complex", "2025-04-07", true, ""}, // the rolled last day
        {"eu-gdpr", Right::Access, "2025-03-05", "complex", "2025-04-08", false, "Art. 12(3)"},
        {"eu-gdpr", Right::Access, "2025-03-05", "complex", "2025-03-04", false, "Art. 12(3)"},
        {"eu-gdpr", Right::Access, "2025-03-05", "", "2025-03-10", false, "Art. 12(3)"},
        {"eu-gdpr", Right::Access, "2025-03-05", " \t", "2025-03-10", false, "Art. 12(3)"},
        {"eu-gdpr", Right::Access, "2025-03-05", "complex", "", false, "Art. 12(3)"},
        {"eu-gdpr", Right::ConsentWithdrawal, "2025-03-05", "complex", "2025-03-06", false, "Art. 7(3)"},
        {"us-ca-ccpa", Right::Access, "2026-03-02", "complex", "2026-04-15", true, ""},
        {"us-ca-ccpa", Right::Access, "2026-03-02", "complex", "2026-04-16", false, "11 CCR 7021(b)"},
        {"us-ca-ccpa", Right::Objection, "2026-03-02", "complex", "2026-03-03", false, "11 CCR 7026(f)"},
        {"ca-qc-law25", Right::Access, "2026-03-02", "complex", "2026-03-03", false, "s. 32"},
        {"br-lgpd", Right::Access, "2026-03-02", "complex", "2026-03-03", false, "Art. 19, II"},
        {"kr-pipa", Right::Access, "2026-03-02", "complex", "2026-03-12", true, ""},
    };
    for (const Row &row : rows) {
        SCOPED_TRACE(std::string(row.law) + " " + std::string(row.sent));
        ClockInput input = inputFor(row.law, row.right, row.received);
        input.establishment = "DE";
        const ExtensionNotice notice{row.reason, row.sent.empty() ? QDate() : day(row.sent)};
        const Result<void> may = mayExtend(shippedBook(), input, row.law, notice);
        EXPECT_EQ(may.ok(), row.allowed);
        if (!row.allowed) {
            EXPECT_FAILS(may, ErrorCode::InvalidArgument);
            EXPECT_NE(may.error().message.find(row.article), std::string::npos) << may.error().message;
        }
        input.extension = notice;
        EXPECT_EQ(dueOf(countedDays(input), DueKind::Extended) != nullptr, row.allowed)
            << "the clock counts what mayExtend() allows";
    }
}

TEST(Extension, IsPossibleOnce)
{
    ClockInput input = inputFor("eu-gdpr", Right::Access, "2026-03-02");
    const ExtensionNotice notice{"complex", day("2026-03-10")};
    EXPECT_OK(mayExtend(shippedBook(), input, "eu-gdpr", notice));
    input.extension = notice;
    const Result<void> again =
        mayExtend(shippedBook(), input, "eu-gdpr", {"still complex", day("2026-03-11")});
    EXPECT_FAILS(again, ErrorCode::AlreadyExists);
    EXPECT_NE(again.error().message.find("Art. 12(3)"), std::string::npos);
}

TEST(Extension, KeepsItsReasonOutOfTheChain)
{
    ClockInput input = inputFor("eu-gdpr", Right::Access, "2026-03-02");
    input.extension = ExtensionNotice{"a very personal reason", day("2026-03-10")};
    for (const Due &due : countedDays(input).dues)
        for (const ClockStep &step : due.chain)
            EXPECT_EQ(stepText(step).en.find("personal"), std::string::npos);
}

TEST(Pausing, IsForReasonsTheLawKnows)
{
    struct Row
    {
        std::string_view law;
        PauseReason reason;
        bool allowed;
        std::string_view article;
    };
    const Row rows[] = {
        {"eu-gdpr", PauseReason::Identity, true, ""},
        {"eu-gdpr", PauseReason::Fee, false, "Art. 12(5)"},
        {"uk-gdpr", PauseReason::Clarification, true, ""},
        {"uk-gdpr", PauseReason::Fee, true, ""},
        {"us-ca-ccpa", PauseReason::Identity, false, "11 CCR 7021(b)"},
        {"us-va-vcdpa", PauseReason::Identity, false, "Va. Code 59.1-577(B)(1)"},
        {"ca-pipeda", PauseReason::Clarification, false, "s. 8(3)"},
        {"br-lgpd", PauseReason::Identity, false, "Art. 19"},
    };
    for (const Row &row : rows) {
        const ClockInput input = inputFor(row.law, Right::Access, "2026-03-02");
        const Result<void> may = mayPause(shippedBook(), input, row.law, row.reason);
        EXPECT_EQ(may.ok(), row.allowed) << row.law;
        if (!may.ok()) {
            EXPECT_NE(may.error().message.find(row.article), std::string::npos) << may.error().message;
        }
    }
}

TEST(Internal, TargetIsTwentyEightDaysForMonthsAndADayBeforeOtherwise)
{
    struct Row
    {
        std::string_view law;
        std::string_view received;
        std::optional<int> own;
        bool extended;
        std::string_view due;
    };
    const Row rows[] = {
        {"eu-gdpr", "2026-03-02", std::nullopt, false, "2026-03-30"},
        {"eu-gdpr", "2025-01-31", std::nullopt, false, "2025-02-28"},
        {"eu-gdpr", "2026-03-02", 10, false, "2026-03-12"},
        {"eu-gdpr", "2026-03-02", 400, false, "2026-04-02"},
        {"eu-gdpr", "2026-03-02", -5, false, "2026-03-02"},
        {"eu-gdpr", "2026-03-02", std::nullopt, true, "2026-06-01"},
        {"us-ca-ccpa", "2026-03-02", std::nullopt, false, "2026-04-14"},
        {"kr-pipa", "2026-02-20", std::nullopt, false, "2026-03-01"},
    };
    for (const Row &row : rows) {
        ClockInput input = inputFor(row.law, Right::Access, row.received);
        input.establishment = "DE";
        input.internalDays = row.own;
        if (row.extended)
            input.extension = ExtensionNotice{"complex", input.receivedOn};
        EXPECT_EQ(dayOf(countedDays(input), DueKind::Internal), row.due) << row.law;
    }
}

TEST(Input, ThatMakesNoSenseIsRefused)
{
    ClockInput input = inputFor("eu-gdpr", Right::Access, "2026-03-02");
    input.receivedOn = QDate();
    EXPECT_FAILS(dueDays(shippedBook(), input), ErrorCode::InvalidArgument);
    input.receivedOn = QDate(1899, 12, 31);
    EXPECT_FAILS(dueDays(shippedBook(), input), ErrorCode::InvalidArgument);
    input.receivedOn = day("2026-03-02");
    input.pauses = {{PauseReason::Identity, day("2026-03-09"), day("2026-03-08")}};
    EXPECT_FAILS(dueDays(shippedBook(), input), ErrorCode::InvalidArgument);
    EXPECT_FAILS(dueDays(LawBook{}, inputFor("eu-gdpr", Right::Access, "2026-03-02")), ErrorCode::NotFound);
    const Result<ClockResult> unknown =
        dueDays(shippedBook(), inputFor("no-such", Right::Access, "2026-03-02"));
    EXPECT_FAILS(unknown, ErrorCode::NotFound);
    EXPECT_NE(unknown.error().message.find("eu-gdpr"), std::string::npos);
}

TEST(Chain, SaysWhatIsNotKnownAndWhereAHolidayIsListed)
{
    ClockInput input = inputFor("eu-gdpr", Right::Access, "2025-03-18");
    input.memberState = "DE";
    const ClockResult listed = countedDays(input);
    const ClockStep *holiday = stepOf(*dueOf(listed, DueKind::Legal), StepKind::RollHoliday);
    ASSERT_NE(holiday, nullptr);
    EXPECT_EQ(stepText(*holiday).en, "Public holiday, Good Friday (OJ C, C/2024/7517): moved on");
    EXPECT_EQ(stepText(*holiday).zhCN, "法定假日，耶稣受难日（OJ C, C/2024/7517）：顺延");
    EXPECT_EQ(stepOf(*dueOf(listed, DueKind::Legal), StepKind::HolidaysComputed), nullptr);

    input.receivedOn = day("2031-05-05");
    const ClockResult later = countedDays(input);
    const ClockStep *computed = stepOf(*dueOf(later, DueKind::Legal), StepKind::HolidaysComputed);
    ASSERT_NE(computed, nullptr);
    EXPECT_EQ(stepText(*computed).en, "Holidays of Germany in 2031: computed, no official list");

    input.receivedOn = day("2026-03-20"); // the list for Poland names 20 April, Polish law does not
    input.memberState = "PL";
    EXPECT_NE(stepOf(*dueOf(countedDays(input), DueKind::Legal), StepKind::ListedOnly), nullptr);

    input.memberState = "XX";
    EXPECT_NE(stepOf(*dueOf(countedDays(input), DueKind::Legal), StepKind::NoCalendar), nullptr);

    EXPECT_NE(stepOf(*dueOf(countedDays(inputFor("in-dpdp", Right::Access, "2026-03-02")), DueKind::Legal),
                     StepKind::LawNotYetInForce),
              nullptr);
    EXPECT_NE(
        stepOf(*dueOf(countedDays(inputFor("us-va-vcdpa", Right::Restriction, "2026-03-02")), DueKind::Legal),
               StepKind::RightUnknown),
        nullptr);
}

TEST(Chain, LeadsFromDayToDayWithoutAGap)
{
    for (const Law &law : shippedBook().laws)
        for (const auto &right : policy::spellings<Right>()) {
            ClockInput input = inputFor(law.id, right.value, "2026-01-31");
            input.establishment = "DE";
            input.extension = ExtensionNotice{"complex", day("2026-02-01")};
            input.pauses = {{PauseReason::Identity, day("2026-02-02"), day("2026-02-05")},
                            {PauseReason::Clarification, day("2026-02-03"), day("2026-02-09")}};
            for (const Due &due : countedDays(input).dues) {
                if (due.kind == DueKind::Internal)
                    continue; // measured from the legal day
                QDate at = input.receivedOn;
                for (const ClockStep &step : due.chain) {
                    EXPECT_FALSE(stepText(step).en.empty());
                    EXPECT_FALSE(stepText(step).zhCN.empty());
                    EXPECT_EQ(stepText(step).en.find('{'), std::string::npos);
                    if (step.before == step.after)
                        continue; // explains, moves nothing
                    EXPECT_EQ(toIsoDate(step.before), toIsoDate(at)) << law.id << " " << right.text;
                    at = step.after;
                }
                EXPECT_EQ(toIsoDate(at), toIsoDate(due.on)) << law.id << " " << right.text;
            }
        }
}

TEST(TwoWorkingDays, AreHeldByAShortPeriodOfDays)
{
    Law law = *lawNamed(shippedBook(), "eu-gdpr").value();
    law.id = "short";
    law.versions.front().limits.front().answer.unit = LimitUnit::Days;
    law.versions.front().limits.front().answer.amount = 3;
    law.versions.front().limits.front().internal.amount = 1;
    LawBook book = shippedBook();
    book.laws = {law};
    ClockInput input = inputFor("short", Right::Access, "2026-04-02"); // then Good Friday to Easter Monday
    input.memberState = "DE";
    const Result<ClockResult> result = dueDays(book, input);
    ASSERT_OK(result);
    EXPECT_EQ(dayOf(result.value(), DueKind::Legal), "2026-04-08");
    EXPECT_NE(stepOf(*dueOf(result.value(), DueKind::Legal), StepKind::TwoWorkingDays), nullptr);
}

} // namespace
} // namespace desk::laws
