// SPDX-License-Identifier: GPL-3.0-or-later
// What goes by itself, and when: each promise of retention on the day before its day, on it and after it.
#include "tests/core/desk/rights_fixture.h"

namespace desk::test {
namespace {

using policy::Right;
using policy::Role;

class Retention : public RightsDesk
{
protected:
    void open(const char *profile, const std::vector<ShopFile> &files)
    {
        RightsDesk::open({profile, files, {}});
    }
    Result<RetentionReport> preview() { return wait(services().retention.preview(m_desk.platform())); }
    Result<RetentionReport> run() { return wait(services().retention.run(m_desk.platform())); }
    static std::uint64_t dueBy(const RetentionReport &report, std::string_view rule,
                               std::string_view category)
    {
        std::uint64_t out = 0;
        for (const RetentionLine &line : report.due)
            out += line.rule == rule && line.category == category ? line.records : 0;
        return out;
    }
    /// On this day: what a preview says falls due by the rule, which a run then does and no more.
    void expectDue(const std::string &day, const char *rule, const char *category, std::uint64_t records)
    {
        SCOPED_TRACE(day);
        ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn(day));
        const auto said = preview();
        ASSERT_OK(said);
        EXPECT_EQ(dueBy(*said, rule, category), records);
        EXPECT_EQ(said->done, 0U);
        const auto did = run();
        ASSERT_OK(did);
        EXPECT_EQ(dueBy(*did, rule, category), records);
        const auto after = preview();
        ASSERT_OK(after);
        EXPECT_EQ(dueBy(*after, rule, category), 0U) << "what was done is not due again";
    }
    std::uint64_t holds(FindBy by, const std::string &value, const std::string &category)
    {
        const auto people = wait(services().subjects.find(m_desk.platform(), by, value, ""));
        EXPECT_OK(people);
        std::uint64_t out = 0;
        for (const FoundSubject &person : people.ok() ? *people : std::vector<FoundSubject>()) {
            for (const CategoryHolding &holding : person.holdings)
                out += holding.category == category ? holding.records : 0;
        }
        return out;
    }
    Result<HoldView> hold(SubjectId subject, QDate until = {})
    {
        return wait(services().retention.addHold(
            {m_desk.platform(), subject, "ZPO § 142", "A court asked for it.", until}));
    }
    /// What is left of a category's rows: each as field=text, in an order of their own.
    std::set<std::string> rowsLeft(const std::string &category)
    {
        const auto page = wait(services().retention.deidentified(m_desk.platform(), category, ""));
        EXPECT_OK(page);
        std::set<std::string> out;
        for (const DeidentifiedRowView &row : page.ok() ? page->rows : std::vector<DeidentifiedRowView>()) {
            std::string text;
            for (const auto &[field, value] : row)
                text += (text.empty() ? "" : " ") + field + "=" + value;
            out.insert(text);
        }
        return out;
    }
};

TEST_F(Retention, FR_T1_closedOrdersAreCleanedAndTheirTotalsStay)
{
    SCOPED_TRACE("FR-T1");
    ASSERT_NO_FATAL_FAILURE(
        open("fragrance", {{"orders", "order_number,email,buyer_name,placed_on,currency,total,closed_on\n"
                                      "F-1,ana@example.com,Ana Ebert,2026-11-01,USD,49.90,2026-11-10\n"
                                      "F-2,ana@example.com,Ana Ebert,2026-11-01,USD,20.00,\n"},
                           {"logistics", "order_number,buyer_email,is_gift,recipient_name,city,delivered_on\n"
                                         "F-1,ana@example.com,false,Ana Ebert,Berlin,2026-11-10\n"}}));
    expectDue("2027-05-09", "logistics-cleaned", "logistics", 0);
    expectDue("2027-05-10", "logistics-cleaned", "logistics", 1);
    EXPECT_EQ(holds(FindBy::Email, "ana@example.com", "logistics"), 0U);
    expectDue("2029-11-09", "orders-cleaned", "orders", 0);
    EXPECT_EQ(holds(FindBy::Order, "F-1", "orders"), 2U);
    expectDue("2029-11-10", "orders-cleaned", "orders", 1);
    EXPECT_EQ(holds(FindBy::Order, "F-1", "orders"), 0U) << "nobody is found by it any more";
    EXPECT_EQ(holds(FindBy::Order, "F-2", "orders"), 1U) << "an open order has no day yet";
    EXPECT_EQ(rowsLeft("orders"), (std::set<std::string>{"placed_on=2026-11-01 currency=USD total=49.90"}));
    EXPECT_OK(wait(services().audit.verify()));
}

TEST_F(Retention, FR_T1_closedOrdersLeaveTheDailyViewAfterAYear)
{
    SCOPED_TRACE("FR-T1");
    ASSERT_NO_FATAL_FAILURE(open("fragrance", {{"orders", "order_number,email,placed_on,closed_on\n"
                                                          "F-1,ana@example.com,2026-11-01,2026-11-10\n"
                                                          "F-2,ana@example.com,2026-11-01,\n"}}));
    const auto person = findOne(FindBy::Order, "F-1");
    ASSERT_OK(person);
    const auto seen = [&]() -> std::pair<std::size_t, std::uint64_t> {
        const auto shown = wait(services().subjects.show(m_desk.platform(), person->id, "orders", "en"));
        EXPECT_OK(shown);
        const auto revealed = reveal(person->id, "orders");
        EXPECT_OK(revealed);
        EXPECT_EQ(shown->categories.front().records.size(), revealed->categories.front().records.size());
        EXPECT_EQ(shown->categories.front().total, 2U) << "nothing is hidden of how much there is";
        return {shown->categories.front().records.size(), shown->categories.front().archived};
    };
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2027-11-09", "Bea"));
    EXPECT_EQ(seen(), std::pair(std::size_t{2}, std::uint64_t{0}));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2027-11-10", "Bea"));
    EXPECT_EQ(seen(), std::pair(std::size_t{1}, std::uint64_t{1}));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    EXPECT_EQ(seen(), std::pair(std::size_t{2}, std::uint64_t{0})) << "data protection opens the archive";

    const auto due = preview();
    ASSERT_OK(due);
    EXPECT_EQ(dueBy(*due, "orders-archived", "orders"), 1U);
    EXPECT_EQ(run()->done, 0U) << "an archive erases nothing";
    EXPECT_EQ(holds(FindBy::Order, "F-1", "orders"), 2U);
    const auto reference = ask(Right::Access, fragranceShop().who);
    ASSERT_OK(reference);
    ASSERT_OK(plan(*reference, Right::Access));
    EXPECT_EQ(fulfil(*reference, Right::Access, {m_desk.path("p.zip"), {}, {}})->records, 2U)
        << "the person gets what is archived, too";
}

TEST_F(Retention, FR_T2_aFullCardNumberNeverComesIn)
{
    SCOPED_TRACE("FR-T2");
    ASSERT_NO_FATAL_FAILURE(open("fragrance", {}));
    const auto report = import("orders", "order_number,email,card_last_four,status\n"
                                         "F-1,ana@example.com,4111111111111111,\n"
                                         "F-2,ana@example.com,,paid with 5555 5555 5555 4444\n"
                                         "F-3,ana@example.com,4444,\n");
    ASSERT_OK(report);
    EXPECT_EQ(report->faulty, 2U);
    EXPECT_EQ(report->added, 1U);
    for (const ImportFault &fault : report->faults)
        EXPECT_EQ(fault.reason.find("4111"), std::string::npos);
    EXPECT_EQ(holds(FindBy::Email, "ana@example.com", "orders"), 1U);
}

TEST_F(Retention, SK_T1_nothingIsKeptOfAMemberWhoStayedAway)
{
    SCOPED_TRACE("SK-T1");
    ASSERT_NO_FATAL_FAILURE(
        open("skincare", {{"account", "account_id,email,name,last_active_on\n"
                                      "A-1,ana@example.com,Ana Ebert,2026-11-10\n"
                                      "A-2,ben@example.com,Ben Udo,2027-11-10\n"},
                          {"orders", "order_number,account_id,placed_on,closed_on\n"
                                     "K-1,A-1,2026-10-01,2026-10-20\nK-2,A-2,2026-10-01,2026-10-20\n"}}));
    expectDue("2028-11-09", "inactive-accounts", "account", 0);
    EXPECT_EQ(holds(FindBy::Order, "K-1", "orders"), 1U) << "an order stays while its member is active";
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2028-11-10"));
    const auto due = preview();
    ASSERT_OK(due);
    EXPECT_EQ(dueBy(*due, "inactive-accounts", "account"), 1U);
    EXPECT_EQ(dueBy(*due, "inactive-orders", "orders"), 1U);
    const auto done = run();
    ASSERT_OK(done);
    EXPECT_EQ(done->done, 2U);
    EXPECT_TRUE(
        wait(services().subjects.find(m_desk.platform(), FindBy::Email, "ana@example.com", ""))->empty());
    EXPECT_EQ(holds(FindBy::Account, "A-2", "orders"), 1U);
    EXPECT_EQ(holds(FindBy::Account, "A-2", "account"), 1U);
}

TEST_F(Retention, MP_T1_obsoleteRecordsArePurgedWhileTransactionsStayTraceable)
{
    SCOPED_TRACE("MP-T1");
    ASSERT_NO_FATAL_FAILURE(open(
        "marketplace", {{"purchases", "transaction_id,order_number,account_id,sku,quantity,unit_price,"
                                      "currency,placed_on,completed_on\n"
                                      "T-1,M-1,A-1,LAMP,2,24.95,EUR,2026-11-01,2026-11-10\n"
                                      "T-2,M-2,A-2,RUG,1,80.00,EUR,2026-11-02,2026-11-09\n"
                                      "T-3,M-3,A-1,SOFA,1,800.00,EUR,2026-11-02,2027-01-09\n"},
                        {"usage-logs", "account_id,occurred_at,page\nA-1,2026-11-10T10:00:00Z,/lamps\n"}}));
    expectDue("2027-11-09", "obsolete-logs", "usage-logs", 0);
    expectDue("2027-11-10", "obsolete-logs", "usage-logs", 1);
    EXPECT_EQ(holds(FindBy::Account, "A-1", "purchases"), 2U);
    expectDue("2029-11-08", "obsolete-purchases", "purchases", 0);
    expectDue("2029-11-09", "obsolete-purchases", "purchases", 1);
    expectDue("2029-11-10", "obsolete-purchases", "purchases", 1);
    EXPECT_EQ(holds(FindBy::Account, "A-1", "purchases"), 1U);
    EXPECT_EQ(holds(FindBy::Order, "M-1", "purchases"), 0U);
    EXPECT_EQ(holds(FindBy::Account, "A-2", "purchases"), 0U);
    // Single transactions, by fields that name nobody; not their orders, not whose they were.
    const std::set<std::string> left{
        "transaction_id=T-1 sku=LAMP quantity=2 unit_price=24.95 currency=EUR completed_on=2026-11-10",
        "transaction_id=T-2 sku=RUG quantity=1 unit_price=80.00 currency=EUR completed_on=2026-11-09"};
    EXPECT_EQ(rowsLeft("purchases"), left);
    EXPECT_TRUE(rowsLeft("usage-logs").empty()) << "what is erased leaves nothing";
    // Whoever may read the category may read them, also after other people's erasures; whoever may not, not.
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_EQ(rowsLeft("purchases"), left);
    EXPECT_FAILS(wait(services().retention.deidentified(m_desk.platform(), "no-such", "")), ErrorCode::NotFound);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Olga"));
    EXPECT_FAILS(wait(services().retention.deidentified(m_desk.platform(), "purchases", "")), ErrorCode::KeyUnavailable);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    EXPECT_EQ(import("purchases", "transaction_id,order_number,account_id,sku\nT-1,M-1,A-1,LAMP\n")->suppressed, 1U);
}

class RugRetention : public Retention
{
protected:
    /// An order that was delivered on 1 September and a case about it.
    void openDelivered(const char *refundClosedOn)
    {
        const std::string cases =
            "case_number,order_number,email,opened_on,kind,refund_reference,refund_closed_on\n"
            "C-1,R-1,ana@example.com,2026-09-20,refund,RF-1," +
            std::string(refundClosedOn) + "\n";
        ASSERT_NO_FATAL_FAILURE(
            open("rugs", {{"orders", "order_number,email,placed_on\nR-1,ana@example.com,2026-08-20\n"},
                          {"delivery", "order_number,email,is_gift,consignee_name,city,delivered_on\n"
                                       "R-1,ana@example.com,false,Ana Ebert,Berlin,2026-11-01\n"},
                          {"after-sales", cases.c_str()}}));
    }
};

TEST_F(RugRetention, RU_T1_goesSixtyDaysAfterDeliveryAndNotADayEarlier)
{
    SCOPED_TRACE("RU-T1");
    ASSERT_NO_FATAL_FAILURE(openDelivered("2026-11-05"));
    expectDue("2026-12-30", "delivery-after-window", "delivery", 0); // day 59
    EXPECT_EQ(holds(FindBy::Email, "ana@example.com", "delivery"), 1U);
    expectDue("2026-12-31", "delivery-after-window", "delivery", 1); // day 60
    EXPECT_EQ(holds(FindBy::Email, "ana@example.com", "delivery"), 0U);
    EXPECT_EQ(holds(FindBy::Email, "ana@example.com", "orders"), 1U);
    expectDue("2027-01-01", "delivery-after-window", "delivery", 0); // day 61
}

TEST_F(RugRetention, RU_T1_waitsForAnOpenRefundHoweverLong)
{
    SCOPED_TRACE("RU-T1");
    ASSERT_NO_FATAL_FAILURE(openDelivered(""));
    expectDue("2027-01-01", "delivery-after-window", "delivery", 0);
    expectDue("2027-06-01", "delivery-after-window", "delivery", 0);
    EXPECT_GE(preview()->waiting, 1U);
    EXPECT_EQ(holds(FindBy::Email, "ana@example.com", "delivery"), 1U);
    ASSERT_OK(import("after-sales",
                     "case_number,order_number,email,opened_on,kind,refund_reference,refund_closed_on\n"
                     "C-1,R-1,ana@example.com,2026-09-20,refund,RF-1,2027-06-02\n"));
    expectDue("2027-06-01", "delivery-after-window", "delivery", 0);
    expectDue("2027-06-02", "delivery-after-window", "delivery", 1);
}

TEST_F(RugRetention, RU_T2_inactiveAccountsAreProtectedAndThenErased)
{
    SCOPED_TRACE("RU-T2");
    ASSERT_NO_FATAL_FAILURE(open(
        "rugs",
        {{"account", "account_id,email,name,last_active_on\nA-1,ana@example.com,Ana Ebert,2026-11-10\n"}}));
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    expectDue("2027-11-09", "inactive-protected", "account", 0);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_OK(reveal(person->id, "account"));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2027-11-10"));
    EXPECT_EQ(dueBy(*preview(), "inactive-protected", "account"), 1U);
    ASSERT_OK(run());
    EXPECT_EQ(*stored(person->id, "account", "email"), "ana@example.com") << "data protection still reads it";
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(reveal(person->id, "account"), ErrorCode::Restricted);
    expectDue("2028-11-09", "inactive-erased", "account", 0);
    EXPECT_EQ(holds(FindBy::Account, "A-1", "account"), 1U);
    expectDue("2028-11-10", "inactive-erased", "account", 1);
    EXPECT_EQ(holds(FindBy::Account, "A-1", "account"), 0U);
}

const char *const endCustomers =
    "order_number,merchant_id,buyer_name,email,is_gift,recipient_name,address_line_1,city,delivered_on\n"
    "E-1,H-7,Ben Udo,ben@example.com,false,Ben Udo,Neue Gasse 2,Ulm,2026-11-10\n"
    "E-2,H-7,Ida Lem,ida@example.com,false,Ida Lem,Neue Gasse 3,Ulm,\n";

TEST_F(Retention, MH_T1_endCustomerGoesThirtyDaysAfterDelivery)
{
    SCOPED_TRACE("MH-T1");
    ASSERT_NO_FATAL_FAILURE(open("merchant-hub", {{"end-customer", endCustomers}}));
    expectDue("2026-12-09", "end-customer-30-days", "end-customer", 0); // day 29
    EXPECT_EQ(holds(FindBy::Email, "ben@example.com", "end-customer"), 1U);
    expectDue("2026-12-10", "end-customer-30-days", "end-customer", 1); // day 30
    EXPECT_EQ(holds(FindBy::Email, "ben@example.com", "end-customer"), 0U);
    EXPECT_EQ(holds(FindBy::Email, "ida@example.com", "end-customer"), 1U) << "not delivered yet";
    expectDue("2026-12-11", "end-customer-30-days", "end-customer", 0); // day 31
    const auto erasures = wait(services().retention.erasures(m_desk.platform()));
    ASSERT_OK(erasures);
    ASSERT_EQ(erasures->size(), 1U);
    EXPECT_TRUE(erasures->front().proven);
    EXPECT_TRUE(erasures->front().reference.empty());
}

TEST_F(Retention, MH_T1_aDayLateIsStillDone)
{
    SCOPED_TRACE("MH-T1");
    ASSERT_NO_FATAL_FAILURE(open("merchant-hub", {{"end-customer", endCustomers}}));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-12-11"));
    const auto due = preview();
    ASSERT_OK(due);
    ASSERT_EQ(dueBy(*due, "end-customer-30-days", "end-customer"), 1U);
    for (const RetentionLine &line : due->due)
        EXPECT_EQ(line.earliest, QDate(2026, 12, 10)) << "how long it is overdue is said";
    EXPECT_EQ(run()->done, 1U);
    EXPECT_EQ(holds(FindBy::Email, "ben@example.com", "end-customer"), 0U);
}

TEST_F(Retention, MH_T2_whatLawKeepsIsColdAndGoesWhenItsTermEnds)
{
    SCOPED_TRACE("MH-T2");
    ASSERT_NO_FATAL_FAILURE(open(
        "merchant-hub",
        {{"account", "account_id,merchant_id,company_name,contact_name,email,phone,registered_on,closed_on\n"
                     "A-1,H-7,Lampen GmbH,Ana Ebert,ana@example.com,+49 30 1234501,2020-01-01,2020-02-01\n"},
         {"billing",
          "invoice_number,account_id,merchant_id,invoiced_on,plan,currency,paid_amount,card_last_four\n"
          "I-1,A-1,H-7,2026-11-01,basic,EUR,20.00,4444\n"}}));
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_OK(reveal(person->id, "billing"));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    const auto reference = deleteAna(accountHolder("A-1"));
    ASSERT_OK(reference);
    const auto done = action(*reference);
    ASSERT_OK(done);
    EXPECT_EQ(done->outcome, ActionOutcome::Partial) << "it is not complete while something is kept";
    const auto kept =
        std::find_if(done->outcomes.begin(), done->outcomes.end(),
                     [](const CategoryOutcomeView &line) { return line.category == "billing"; });
    ASSERT_NE(kept, done->outcomes.end());
    EXPECT_EQ(kept->ground, "gdpr.17.3.b");
    EXPECT_EQ(kept->eraseOn, QDate(2036, 11, 1));
    EXPECT_EQ(*stored(person->id, "billing", "card_last_four"), "") << "what the law does not need is gone";
    EXPECT_EQ(*stored(person->id, "billing", "invoice_number"), "I-1");
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(reveal(person->id, "billing"), ErrorCode::Restricted);

    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2036-10-31"));
    ASSERT_OK(run());
    EXPECT_EQ(*stored(person->id, "billing", "invoice_number"), "I-1");
    // An agent cannot open what is cold; who can is the first to sign in that day whose sign-in erases it.
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2036-11-01", "Bea"));
    EXPECT_FAILS(reveal(person->id, "billing"), ErrorCode::Restricted);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    EXPECT_FAILS(stored(person->id, "billing", "invoice_number"), ErrorCode::NotFound);
    EXPECT_TRUE(preview()->due.empty());
    EXPECT_OK(wait(services().audit.verify()));
}

TEST_F(Retention, MH_T3_deletionLeavesNothingInTheActiveSystem)
{
    SCOPED_TRACE("MH-T3");
    ASSERT_NO_FATAL_FAILURE(open("merchant-hub", {{"end-customer", endCustomers}}));
    const auto person = findOne(FindBy::Email, "ben@example.com");
    ASSERT_OK(person);
    const auto reference = deleteAna(endCustomer());
    ASSERT_OK(reference);
    EXPECT_EQ(action(*reference)->outcome, ActionOutcome::Granted);
    EXPECT_EQ(holds(FindBy::Email, "ben@example.com", "end-customer"), 0U);
    EXPECT_FAILS(reveal(person->id), ErrorCode::NotFound);
    EXPECT_EQ(holds(FindBy::Email, "ida@example.com", "end-customer"), 1U);
    const auto erasures = wait(services().retention.erasures(m_desk.platform()));
    ASSERT_OK(erasures);
    ASSERT_EQ(erasures->size(), 1U);
    EXPECT_TRUE(erasures->front().proven) << "every file was searched";
    EXPECT_EQ(erasures->front().reference, *reference);
    const auto again = import("end-customer", endCustomers);
    ASSERT_OK(again);
    EXPECT_EQ(again->suppressed, 1U);
    EXPECT_EQ(again->unchanged, 1U);
}

TEST_F(Retention, aHoldKeepsEverythingUntilItIsReleased)
{
    ASSERT_NO_FATAL_FAILURE(open("merchant-hub", {{"end-customer", endCustomers}}));
    const auto person = findOne(FindBy::Email, "ben@example.com");
    ASSERT_OK(person);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(hold(person->id), ErrorCode::NotPermitted);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    const auto held = hold(person->id);
    ASSERT_OK(held);

    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2027-03-01"));
    EXPECT_EQ(run()->held, 1U);
    EXPECT_EQ(holds(FindBy::Email, "ben@example.com", "end-customer"), 1U);
    const auto reference = ask(Right::Deletion, endCustomer());
    ASSERT_OK(reference);
    const auto planned = plan(*reference, Right::Deletion);
    ASSERT_OK(planned);
    ASSERT_EQ(planned->lines.size(), 1U);
    EXPECT_EQ(planned->lines.front().what, "kept");
    EXPECT_EQ(planned->lines.front().because, "hold");

    ASSERT_OK(wait(services().retention.releaseHold(m_desk.platform(), held->id, "The court has ruled.")));
    EXPECT_EQ(run()->done, 1U);
    EXPECT_EQ(holds(FindBy::Email, "ben@example.com", "end-customer"), 0U);
}

TEST_F(Retention, aHoldEndsByItselfOnItsDay)
{
    ASSERT_NO_FATAL_FAILURE(open("merchant-hub", {{"end-customer", endCustomers}}));
    const auto person = findOne(FindBy::Email, "ben@example.com");
    ASSERT_OK(person);
    ASSERT_OK(hold(person->id, QDate(2027, 1, 15)));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2027-01-14"));
    EXPECT_EQ(run()->held, 1U);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2027-01-16"));
    EXPECT_EQ(run()->done, 1U);
    EXPECT_EQ(holds(FindBy::Email, "ben@example.com", "end-customer"), 0U);
}

TEST_F(Retention, whatADeletionHadToKeepGoesInItsTurnWithoutAnyoneAsking)
{
    ASSERT_NO_FATAL_FAILURE(
        open("marketplace", {{"account", "account_id,email,name\nA-1,ana@example.com,Ana Ebert\n"},
                             {"purchases", "order_number,account_id,sku,quantity,placed_on,completed_on,"
                                           "gift_message\nM-1,A-1,LAMP,1,2026-10-01,2026-10-10,For you\n"},
                             {"payments", "payment_id,order_number,account_id,paid_on,paid_amount\n"
                                          "P-1,M-1,A-1,2026-10-02,49.90\n"}}));
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    const auto reference = deleteAna(accountHolder("A-1"));
    ASSERT_OK(reference);
    EXPECT_EQ(action(*reference)->outcome, ActionOutcome::Partial);
    EXPECT_FAILS(stored(person->id, "account", "email"), ErrorCode::NotFound);
    EXPECT_EQ(*stored(person->id, "purchases", "gift_message"), "");
    EXPECT_EQ(*stored(person->id, "purchases", "order_number"), "M-1");

    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2029-10-10"));
    ASSERT_OK(run());
    EXPECT_FAILS(stored(person->id, "purchases", "order_number"), ErrorCode::NotFound);
    EXPECT_EQ(*stored(person->id, "payments", "payment_id"), "P-1") << "ten years are not over";
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2036-10-02"));
    ASSERT_OK(run());
    EXPECT_FAILS(stored(person->id, "payments", "payment_id"), ErrorCode::NotFound);
    EXPECT_TRUE(wait(services().subjects.find(m_desk.platform(), FindBy::Order, "M-1", ""))->empty());
    EXPECT_OK(wait(services().audit.verify()));
}

TEST_F(Retention, isDataProtectionsToRun)
{
    ASSERT_NO_FATAL_FAILURE(open("merchant-hub", {{"end-customer", endCustomers}}));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
    EXPECT_FAILS(preview(), ErrorCode::NotPermitted);
    EXPECT_FAILS(run(), ErrorCode::NotPermitted);
}

} // namespace
} // namespace desk::test
