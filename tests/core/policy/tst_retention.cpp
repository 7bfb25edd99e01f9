// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/policy/retention.h"
#include "tests/core/policy/policy_fixture.h"

#include <gtest/gtest.h>

#include <random>

namespace desk::policy {
namespace {

std::string dayText(const std::optional<QDate> &day)
{
    return day ? toIsoDate(*day) : std::string();
}

/// "category/field state" of each thing a term waits for.
std::vector<std::string> waitTexts(const Term &term)
{
    std::vector<std::string> all;
    for (const TermStep &each : waitsOf(term))
        all.push_back((each.category.empty() ? "" : each.category + "/") + each.field + " " +
                      std::string(spelling(each.state)));
    return all;
}

const RetentionRule &retentionRule(const Profile &profile, std::string_view id)
{
    static const RetentionRule none;
    for (const RetentionRule &each : profile.retention)
        if (each.id == id)
            return each;
    ADD_FAILURE() << profile.id << " has no rule " << id;
    return none;
}

struct TermRow
{
    const char *fact;
    const char *profile;
    const char *rule;
    Texts row;
    FakeRows::Rows related;
    const char *end; ///< Empty: open.
    std::vector<std::string> waits;
};

std::vector<TermRow> termRows()
{
    const Texts order{{"order_number", "R1"}, {"delivered_on", "2025-03-01"}};
    const auto refund = [](const char *closedOn, const char *number = "R1") {
        return std::pair<std::string, Texts>{"after-sales",
                                             {{"order_number", number}, {"refund_closed_on", closedOn}}};
    };
    return {
        {"FR-T1", "fragrance", "orders-archived", {{"closed_on", "2024-01-31"}}, {}, "2025-01-31", {}},
        {"FR-T1", "fragrance", "orders-cleaned", {{"closed_on", "2024-02-29"}}, {}, "2027-02-28", {}},
        {"FR-T1", "fragrance", "logistics-cleaned", {{"delivered_on", "2024-08-31"}}, {}, "2025-02-28", {}},
        {"FR-T1: not closed", "fragrance", "orders-archived", {}, {}, "", {"closed_on missing"}},
        {"SK-T1", "skincare", "inactive-accounts", {{"last_active_on", "2024-02-29"}}, {}, "2026-02-28", {}},
        {"SK-T1: active again",
         "skincare",
         "inactive-orders",
         {{"closed_on", "2022-01-10"}, {"account_id", "A1"}},
         {{"account", {{"account_id", "A1"}, {"last_active_on", "2025-05-05"}}}},
         "2027-05-05",
         {}},
        {"SK-T1: another member is active",
         "skincare",
         "inactive-orders",
         {{"closed_on", "2022-01-10"}, {"account_id", "A1"}},
         {{"account", {{"account_id", "A2"}, {"last_active_on", "2025-05-05"}}}},
         "2024-01-10",
         {}},
        {"SK-T1: a guest",
         "skincare",
         "inactive-orders",
         {{"closed_on", "2022-01-10"}},
         {},
         "2024-01-10",
         {}},
        {"MP-T1",
         "marketplace",
         "obsolete-purchases",
         {{"completed_on", "2023-06-30"}},
         {},
         "2026-06-30",
         {}},
        {"MP-T1: a moment in another zone",
         "marketplace",
         "obsolete-logs",
         {{"occurred_at", "2024-12-31T23:30:00-02:00"}},
         {},
         "2026-01-01",
         {}},
        {"MP-T1: a moment without a zone",
         "marketplace",
         "obsolete-logs",
         {{"occurred_at", "2024-12-31T23:30:00"}},
         {},
         "2025-12-31",
         {}},
        {"RU-T1: no refund", "rugs", "delivery-after-window", order, {}, "2025-04-30", {}},
        {"RU-T1: closed before",
         "rugs",
         "delivery-after-window",
         order,
         {refund("2025-03-20")},
         "2025-04-30",
         {}},
        {"RU-T1: closed after",
         "rugs",
         "delivery-after-window",
         order,
         {refund("2025-06-02")},
         "2025-06-02",
         {}},
        {"RU-T1: two, one open",
         "rugs",
         "delivery-after-window",
         order,
         {refund("2025-03-20"), refund("")},
         "",
         {"after-sales/refund_closed_on missing"}},
        {"RU-T1: open, of another order",
         "rugs",
         "delivery-after-window",
         order,
         {refund("", "R2")},
         "2025-04-30",
         {}},
        {"RU-T1: never delivered",
         "rugs",
         "delivery-after-window",
         {{"order_number", "R1"}},
         {refund("2025-03-20")},
         "",
         {"delivered_on missing"}},
        {"RU-T1: no date",
         "rugs",
         "delivery-after-window",
         {{"order_number", "R1"}, {"delivered_on", "1 March 2025"}},
         {refund("soon")},
         "",
         {"delivered_on unreadable", "after-sales/refund_closed_on unreadable"}},
        {"RU-T1: no such day",
         "rugs",
         "delivery-after-window",
         {{"order_number", "R1"}, {"delivered_on", "2025-02-29"}},
         {},
         "",
         {"delivered_on unreadable"}},
        {"RU-T1: consultation waits for the delivery",
         "rugs",
         "consultation-after-window",
         {{"order_number", "R1"}, {"closed_on", "2025-01-05"}},
         {{"delivery", {{"order_number", "R1"}, {"delivered_on", ""}}}},
         "",
         {"delivery/delivered_on missing"}},
        {"RU-T2", "rugs", "inactive-protected", {{"last_active_on", "2024-02-29"}}, {}, "2025-02-28", {}},
        {"RU-T2", "rugs", "inactive-erased", {{"last_active_on", "2024-02-29"}}, {}, "2026-02-28", {}},
        {"MH-T1",
         "merchant-hub",
         "end-customer-30-days",
         {{"delivered_on", "2025-01-30"}},
         {},
         "2025-03-01",
         {}},
        {"MH-T1",
         "merchant-hub",
         "end-customer-30-days",
         {{"delivered_on", "2024-01-30"}},
         {},
         "2024-02-29",
         {}},
        {"MH-T1: in transit",
         "merchant-hub",
         "end-customer-30-days",
         {{"shipped_on", "2024-01-30"}},
         {},
         "",
         {"delivered_on missing"}},
    };
}

TEST(Retention, DueDays)
{
    for (const TermRow &row : termRows()) {
        const Profile profile = shippedAs(row.profile);
        const RetentionRule &rule = retentionRule(profile, row.rule);
        const RetentionVerdict verdict = judgeRetention(rule, FakeRow(row.row), FakeRows(row.related));
        EXPECT_EQ(dayText(verdict.term.end), row.end) << row.fact << " " << row.rule;
        EXPECT_EQ(waitTexts(verdict.term), row.waits) << row.fact << " " << row.rule;
        EXPECT_EQ(verdict.rule, row.rule);
        EXPECT_GE(verdict.term.chain.size(), rule.after.size()) << row.fact;
        EXPECT_EQ(dayText(termEnd(rule.after, FakeRow(row.row), FakeRows(row.related))), row.end) << row.fact;
    }
}

TEST(Retention, RuT1TheChainNamesEveryDateAndWhatItLeadsTo)
{
    const Profile profile = shippedAs("rugs");
    const FakeRow row({{"order_number", "R1"}, {"delivered_on", "2025-03-01"}});
    const FakeRows related({{"after-sales", {{"order_number", "R1"}, {"refund_closed_on", "2025-03-20"}}},
                            {"after-sales", {{"order_number", "R1"}, {"refund_closed_on", "2025-06-02"}}}});
    const Term term = judgeRetention(retentionRule(profile, "delivery-after-window"), row, related).term;
    ASSERT_EQ(term.chain.size(), 3U);
    EXPECT_EQ(term.chain[0].category, "");
    EXPECT_EQ(term.chain[0].on, QDate(2025, 3, 1));
    EXPECT_EQ(term.chain[0].until, QDate(2025, 4, 30));
    EXPECT_EQ(term.chain[0].period.amount, 60);
    EXPECT_EQ(term.chain[1].category, "after-sales");
    EXPECT_EQ(term.chain[1].until, QDate(2025, 3, 20));
    EXPECT_EQ(term.chain[2].until, QDate(2025, 6, 2));
    EXPECT_FALSE(term.isOver(QDate(2025, 6, 1)));
    EXPECT_TRUE(term.isOver(QDate(2025, 6, 2)));
}

TEST(Retention, WithoutAnyDateATermIsOpen)
{
    const std::vector<RetentionCondition> after{
        {"closed_on", {0, PeriodUnit::Days}, "returns", "order_number"}};
    const Term term = termOf(after, FakeRow(Texts{{"order_number", "1"}}), FakeRows({}));
    EXPECT_FALSE(term.end.has_value());
    EXPECT_EQ(waitTexts(term), std::vector<std::string>{"returns/closed_on no-row"});
    EXPECT_FALSE(termOf({}, FakeRow({}), FakeRows({})).end.has_value());
}

TEST(Retention, Periods)
{
    struct PeriodRow
    {
        Period period;
        QDate from;
        QDate to;
    };
    using enum PeriodUnit;
    const QDate friday(2025, 5, 2);
    const std::vector<PeriodRow> rows{
        {{1, Months}, QDate(2025, 1, 31), QDate(2025, 2, 28)},
        {{1, Months}, QDate(2024, 1, 31), QDate(2024, 2, 29)},
        {{12, Months}, QDate(2024, 2, 29), QDate(2025, 2, 28)},
        {{4, Years}, QDate(2024, 2, 29), QDate(2028, 2, 29)},
        {{1, Years}, QDate(2024, 2, 29), QDate(2025, 2, 28)},
        {{30, Days}, QDate(2025, 2, 1), QDate(2025, 3, 3)},
        {{0, Days}, friday, friday},
        {{1, Hours}, friday, friday.addDays(1)},
        {{24, Hours}, friday, friday.addDays(1)},
        {{25, Hours}, friday, friday.addDays(2)},
        {{1, WorkingDays}, friday, QDate(2025, 5, 5)},
        {{6, WorkingDays}, friday, QDate(2025, 5, 12)},
    };
    for (const PeriodRow &row : rows)
        EXPECT_EQ(dayAfter(row.from, row.period), row.to) << row.period.amount << spelling(row.period.unit);
}

struct JudgeRow
{
    const char *fact;
    const char *profile;
    const char *category;
    Texts row;
    QDate today;
    const char *due;
    const char *next;
    std::size_t waiting;
};

TEST(Retention, TheGravestActionThatIsDueAndTheNextGraverOne)
{
    const Texts member{{"last_active_on", "2024-01-15"}};
    const std::vector<JudgeRow> rows{
        {"RU-T2: active", "rugs", "account", member, QDate(2025, 1, 14), "", "inactive-protected", 0},
        {"RU-T2: protected", "rugs", "account", member, QDate(2025, 1, 15), "inactive-protected",
         "inactive-erased", 0},
        {"RU-T2: erased", "rugs", "account", member, QDate(2026, 1, 15), "inactive-erased", "", 0},
        {"RU-T2: never seen", "rugs", "account", {}, QDate(2026, 1, 15), "", "", 2},
        {"FR-T1: archived",
         "fragrance",
         "orders",
         {{"closed_on", "2024-01-15"}},
         QDate(2026, 1, 1),
         "orders-archived",
         "orders-cleaned",
         0},
        {"FR-T1: cleaned",
         "fragrance",
         "orders",
         {{"closed_on", "2024-01-15"}},
         QDate(2027, 1, 15),
         "orders-cleaned",
         "",
         0},
        {"no rule", "rugs", "reviews", {{"written_on", "2001-01-01"}}, QDate(2027, 1, 15), "", "", 0},
    };
    for (const JudgeRow &row : rows) {
        const Profile profile = shippedAs(row.profile);
        const RowVerdict verdict = judgeRow(profile, *findCategory(profile, row.category), FakeRow(row.row),
                                            FakeRows({}), row.today);
        EXPECT_EQ(verdict.due ? verdict.due->rule : "", row.due) << row.fact;
        EXPECT_EQ(verdict.next ? verdict.next->rule : "", row.next) << row.fact;
        EXPECT_EQ(verdict.waiting.size(), row.waiting) << row.fact;
        const DueRow brief =
            judgeDue(retentionOf(profile, row.category), FakeRow(row.row), FakeRows({}), row.today);
        EXPECT_EQ(brief.rule == nullptr ? "" : brief.rule->id, row.due) << row.fact;
        EXPECT_EQ(brief.since, verdict.due ? *verdict.due->term.end : QDate()) << row.fact;
        EXPECT_EQ(brief.waiting, row.waiting > 0) << row.fact;
    }
}

TEST(Retention, ATextIsTheDayThatItSaysInUtc)
{
    const std::vector<std::pair<const char *, QDate>> rows{
        {"2025-03-01", QDate(2025, 3, 1)},
        {"2024-02-29", QDate(2024, 2, 29)},
        {"2025-02-29", {}},
        {"2025-3-1", {}},
        {"2025-03-0a", {}},
        {"0000-01-01", {}},
        {"2025-03-01T00:00:00Z", QDate(2025, 3, 1)},
        {"2025-03-01T23:59:59Z", QDate(2025, 3, 1)},
        {"2025-03-01T23:59:59", QDate(2025, 3, 1)},
        {"2025-03-30T02:30:00", QDate(2025, 3, 30)},
        {"2025-03-01T23:59:59.999Z", QDate(2025, 3, 1)},
        {"2025-03-01T23:59:59-02:00", QDate(2025, 3, 2)},
        {"2025-03-01T00:30:00+01:00", QDate(2025, 2, 28)},
        {"2025-02-29T10:00:00Z", {}},
        {"2025-03-01T25:00:00Z", {}},
        {"2025-03-01T29:00:00Z", {}},
        {"2025-03-01T10:60:00Z", {}},
        {"2025-03-01T10:00:61Z", {}},
        {"2025-03-01T1a:00:00Z", {}},
        {"", {}},
        {"soon", {}},
    };
    for (const auto &[text, day] : rows)
        EXPECT_EQ(dayIn(text), day) << text;
}

QDate randomDay(std::mt19937 &random)
{
    return QDate(1990, 1, 1).addDays(std::uniform_int_distribution<int>(0, 40'000)(random));
}

Period randomPeriod(std::mt19937 &random)
{
    const auto unit = spellings<PeriodUnit>()[std::uniform_int_distribution<std::size_t>(0, 4)(random)].value;
    return {std::uniform_int_distribution<int>(0, 90)(random), unit};
}

TEST(RetentionProperty, TheBriefVerdictIsTheLongOne)
{
    std::mt19937 random(20'261'122);
    const Profile profile = shippedAs("skincare");
    const auto text = [&random]() -> std::string {
        const int kind = std::uniform_int_distribution<int>(0, 9)(random);
        return kind == 0   ? ""
               : kind == 1 ? "soon"
                           : toIsoDate(randomDay(random)) + (kind < 5 ? "T10:20:30Z" : "");
    };
    int due = 0;
    int waiting = 0;
    for (int round = 0; round < 2'000; ++round) {
        for (const Category &category : profile.categories) {
            Texts texts{{"account_id", "A1"}, {"order_number", "R1"}};
            FakeRows::Rows related;
            for (const RetentionRule &rule : profile.retention)
                for (const RetentionCondition &each : rule.after) {
                    texts.insert_or_assign(each.field, text());
                    if (!each.category.empty())
                        related.push_back(
                            {each.category, {{each.match, texts[each.match]}, {each.field, text()}}});
                }
            const FakeRow row(texts);
            const QDate today = randomDay(random);
            const RowVerdict full = judgeRow(profile, category, row, FakeRows(related), today);
            const DueRow brief = judgeDue(retentionOf(profile, category.id), row, FakeRows(related), today);
            ASSERT_EQ(brief.rule == nullptr ? "" : brief.rule->id, full.due ? full.due->rule : "");
            ASSERT_EQ(brief.since, full.due ? *full.due->term.end : QDate());
            ASSERT_EQ(brief.waiting, !full.waiting.empty());
            due += full.due ? 1 : 0;
            waiting += full.waiting.empty() ? 0 : 1;
        }
    }
    EXPECT_GT(due, 100);
    EXPECT_GT(waiting, 100);
}

TEST(RetentionProperty, NeverBeforeAnyDateAndLaterDatesNeverMakeItEarlier)
{
    std::mt19937 random(20'250'301);
    for (int round = 0; round < 5'000; ++round) {
        const std::vector<RetentionCondition> after{
            {"delivered_on", randomPeriod(random), "", ""},
            {"refund_closed_on", randomPeriod(random), "after-sales", "order_number"}};
        const QDate delivered = randomDay(random);
        const FakeRow row({{"order_number", "R1"}, {"delivered_on", toIsoDate(delivered)}});
        FakeRows::Rows rows;
        QDate latest = delivered;
        QDate end = *termOf(after, row, FakeRows(rows)).end;
        EXPECT_GE(end, latest);
        for (int refunds = 0; refunds < 4; ++refunds) {
            const QDate closed = randomDay(random);
            latest = std::max(latest, closed);
            rows.push_back(
                {"after-sales", {{"order_number", "R1"}, {"refund_closed_on", toIsoDate(closed)}}});
            const Term term = termOf(after, row, FakeRows(rows));
            ASSERT_TRUE(term.end.has_value());
            EXPECT_GE(*term.end, latest);
            EXPECT_GE(*term.end, end);
            EXPECT_EQ(*term.end, std::max(end, dayAfter(closed, after[1].period)));
            end = *term.end;
        }
        rows.push_back({"after-sales", {{"order_number", "R1"}}});
        EXPECT_FALSE(termOf(after, row, FakeRows(rows)).end.has_value());
    }
}

TEST(RetentionProperty, ALaterDayNeverLeadsToAnEarlierEnd)
{
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        const Period period = randomPeriod(random);
        const QDate day = randomDay(random);
        EXPECT_GE(dayAfter(day, period), day);
        EXPECT_LE(dayAfter(day, period), dayAfter(day.addDays(1), period));
    }
}

} // namespace
} // namespace desk::policy
