// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for any day, law, right, extension and pause.
#include "tests/core/laws/clock_support.h"

#include <gtest/gtest.h>

#include <random>

namespace desk::laws {
namespace {

using test::shippedBook;

const QDate firstDay(1990, 1, 1);
const QDate lastDay(2100, 12, 31);

class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    int upTo(int most) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(most + 1)); }
    bool once(int in) { return upTo(in - 1) == 0; }
    QDate day() { return firstDay.addDays(upTo(static_cast<int>(firstDay.daysTo(lastDay)))); }

private:
    std::mt19937 m_engine;
};

ClockInput randomInput(Dice &dice)
{
    const std::vector<Law> &laws = shippedBook().laws;
    const std::string_view places[] = {"",   "DE", "FR",    "PL",    "GR", "GB",    "US-CA", "CN", "JP",
                                       "NO", "BG", "CA-QC", "US-NY", "IE", "US-VA", "XX",    "KR"};
    ClockInput input;
    input.right = static_cast<Right>(1 + dice.upTo(8));
    input.receivedOn = dice.day();
    input.residence = places[dice.upTo(16)];
    input.establishment = places[dice.upTo(16)];
    if (!dice.once(4))
        input.laws = {laws[static_cast<std::size_t>(dice.upTo(static_cast<int>(laws.size()) - 1))].id};
    if (dice.once(2))
        input.extension =
            ExtensionNotice{dice.once(5) ? "" : "complex", input.receivedOn.addDays(dice.upTo(60) - 5)};
    for (int count = dice.upTo(3); count > 0; --count) {
        const QDate from = input.receivedOn.addDays(dice.upTo(60) - 5);
        input.pauses.push_back({static_cast<PauseReason>(1 + dice.upTo(2)), from,
                                dice.once(4) ? QDate() : from.addDays(dice.upTo(40))});
    }
    if (dice.once(3))
        input.identityProvenOn = input.receivedOn.addDays(dice.upTo(90) - 10);
    if (dice.once(5))
        input.feePaidOn = input.receivedOn.addDays(dice.upTo(90) - 10);
    if (dice.once(2))
        input.asOf = input.receivedOn.addDays(dice.upTo(200));
    if (dice.once(3))
        input.internalDays = dice.upTo(500) - 50;
    if (dice.once(3)) {
        policy::Promise promise;
        promise.id = "promise";
        promise.kind = policy::PromiseKind::RightCarriedOut;
        promise.rights = {input.right};
        promise.period = {1 + dice.upTo(20), static_cast<policy::PeriodUnit>(1 + dice.upTo(4))};
        input.promises = {promise};
    }
    return input;
}

TEST(AnyInput, GivesValidDaysInOrder)
{
    Dice dice(20260302);
    int extended = 0;
    int beside = 0;
    for (int i = 0; i < 30'000; ++i) {
        const ClockInput input = randomInput(dice);
        const Result<ClockResult> result = dueDays(shippedBook(), input);
        ASSERT_OK(result);
        const Due &binding = result.value().dues.at(result.value().binding);
        ASSERT_TRUE(binding.kind == DueKind::Legal || binding.kind == DueKind::Extended ||
                    binding.kind == DueKind::Promise);
        QDate legal;
        for (const Due &due : result.value().dues) {
            ASSERT_TRUE(due.on.isValid());
            ASSERT_GE(due.on, input.receivedOn);
            ASSERT_FALSE(due.chain.empty());
            if (due.kind == DueKind::Legal)
                legal = due.on;
            if (due.kind == DueKind::Extended || due.kind == DueKind::PausedBeside) {
                ASSERT_GE(due.on, legal) << "more time is never less";
            }
            if (due.kind == DueKind::Internal) {
                ASSERT_LE(due.on, binding.on);
            }
            extended += due.kind == DueKind::Extended ? 1 : 0;
            beside += due.kind == DueKind::PausedBeside ? 1 : 0;
        }
        for (const Due &due : result.value().dues)
            if (due.kind == DueKind::Promise) {
                ASSERT_LE(binding.on, due.on);
            }
    }
    EXPECT_GT(extended, 2000) << "the dice must reach what is tested";
    EXPECT_GT(beside, 1000);
}

TEST(EveryLaw, IsNeverEarlierForALaterDay)
{
    Dice dice(7021);
    for (const Law &law : shippedBook().laws)
        for (const auto &right : policy::spellings<Right>()) {
            ClockInput input;
            input.right = right.value;
            input.laws = {law.id};
            input.establishment = "PL";
            const QDate start = dice.day().addDays(-60);
            for (const bool longer : {false, true}) {
                QDate before;
                QDate acknowledged;
                for (int i = 0; i < 120; ++i) {
                    input.receivedOn = start.addDays(i);
                    input.extension.reset();
                    if (longer)
                        input.extension = ExtensionNotice{"complex", input.receivedOn};
                    // A new version may count differently; within one, later is never earlier.
                    if (i > 0 && versionOn(law, input.receivedOn).from != versionOn(law, start).from)
                        break;
                    const ClockResult result = test::countedDays(input);
                    const Due *legal = test::dueOf(result, DueKind::Extended);
                    if (legal == nullptr)
                        legal = test::dueOf(result, DueKind::Legal);
                    ASSERT_TRUE(!before.isValid() || legal->on >= before)
                        << law.id << " " << right.text << " " << toIsoDate(input.receivedOn);
                    before = legal->on;
                    if (const Due *due = test::dueOf(result, DueKind::Acknowledgement)) {
                        ASSERT_TRUE(!acknowledged.isValid() || due->on >= acknowledged) << law.id;
                        acknowledged = due->on;
                    }
                }
            }
        }
}

TEST(EveryMonthLaw, EndsOnTheDateOfReceiptOrTheLastDay)
{
    Dice dice(118271);
    for (int i = 0; i < 5000; ++i) {
        ClockInput input;
        input.right = Right::Access;
        input.receivedOn = dice.day();
        input.laws = {"eu-gdpr"};
        input.memberState = "FR";
        const ClockResult result = test::countedDays(input);
        const QDate nominal = test::dueOf(result, DueKind::Legal)->nominalOn;
        const int month = input.receivedOn.month() % 12 + 1;
        ASSERT_EQ(nominal.month(), month);
        ASSERT_EQ(nominal.day(), std::min(input.receivedOn.day(), nominal.daysInMonth()));
        WorkingDays days(calendarFor(shippedBook(), "FR"));
        const QDate due = test::dueOf(result, DueKind::Legal)->on;
        ASSERT_TRUE(days.isWorking(due));
        for (QDate day = nominal; day < due; day = day.addDays(1))
            ASSERT_FALSE(days.isWorking(day)) << "no working day is passed over";
    }
}

} // namespace
} // namespace desk::laws
