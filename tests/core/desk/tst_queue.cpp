// SPDX-License-Identifier: GPL-3.0-or-later
// The queue as people work in it: each line follows its request, in any order, and also on a desk of an
// earlier version.
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/earlier_schema.h"

namespace desk::test {
namespace {

using policy::Right;

class Queue : public RightsDesk
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(open(rugShop())); }
    std::string take(Right right, QDate received, const std::string &residence = "DE")
    {
        NewRequest request = newRequest(m_desk.platform(), right, accountHolder("A-1"));
        request.receivedOn = received;
        request.residence = residence;
        const auto opened = wait(services().requests.open(request));
        EXPECT_OK(opened);
        return opened.ok() ? opened->reference : std::string();
    }
    std::vector<RequestSummary> list(const RequestFilter &filter)
    {
        const auto page = wait(services().requests.list(filter, 100, ""));
        EXPECT_OK(page);
        return page.ok() ? page->requests : std::vector<RequestSummary>();
    }
    std::vector<std::string> references(const RequestFilter &filter)
    {
        std::vector<std::string> out;
        for (const RequestSummary &each : list(filter))
            out.push_back(each.reference);
        return out;
    }
    std::uint64_t count(const RequestFilter &filter)
    {
        const auto counts = wait(services().requests.count({filter}));
        EXPECT_OK(counts);
        return counts.ok() ? counts->front() : 0;
    }
    static RequestFilter waiting(WaitingFor whom)
    {
        RequestFilter filter;
        filter.waitingFor = whom;
        return filter;
    }
    /// What the list and the request itself say must be the same.
    void expectLineFits(const std::string &reference)
    {
        RequestFilter only;
        only.referencePrefix = reference;
        const std::vector<RequestSummary> lines = list(only);
        ASSERT_EQ(lines.size(), 1U) << reference;
        const auto details = wait(services().requests.details(reference));
        ASSERT_OK(details);
        const RequestSummary &itself = details->summary;
        EXPECT_EQ(lines[0].rights, itself.rights);
        EXPECT_EQ(lines[0].state, itself.state);
        EXPECT_EQ(lines[0].dueOn, itself.dueOn);
        EXPECT_EQ(lines[0].internalOn, itself.internalOn);
        EXPECT_EQ(lines[0].assignee, itself.assignee);
        EXPECT_EQ(lines[0].laws, itself.laws);
        EXPECT_EQ(lines[0].revision, itself.revision);
    }
};

TEST_F(Queue, aLineFollowsItsRequestFromTheLetterToTheEnd)
{
    const Asker who = accountHolder("A-1");
    const std::string reference = take(Right::Deletion, QDate(2026, 11, 2));
    expectLineFits(reference);
    EXPECT_EQ(references(waiting(WaitingFor::Person)), std::vector{reference}) << "nothing is proven";
    EXPECT_EQ(list({})[0].laws, std::vector<std::string>{"eu-gdpr"});
    ASSERT_OK(wait(services().verification.verify(reference, who.proof)));
    expectLineFits(reference);
    EXPECT_EQ(count(waiting(WaitingFor::Person)), 0U);
    ASSERT_OK(wait(services().clocks.pause(reference, Right::Deletion, "clarification")));
    expectLineFits(reference);
    EXPECT_EQ(references(waiting(WaitingFor::Person)), std::vector{reference}) << "its clock stands still";
    ASSERT_OK(wait(services().clocks.resume(reference, Right::Deletion)));
    EXPECT_EQ(count(waiting(WaitingFor::Person)), 0U);
    ASSERT_OK(wait(services().actions.plan(reference, Right::Deletion)));
    expectLineFits(reference);
    EXPECT_EQ(references(waiting(WaitingFor::Approval)), std::vector{reference});
    ASSERT_OK(wait(services().actions.withdraw(reference, Right::Deletion, "They changed their mind.")));
    expectLineFits(reference);
    EXPECT_EQ(count(waiting(WaitingFor::Approval)), 0U);
    EXPECT_FALSE(list({})[0].dueOn.isValid()) << "nothing is open any more";
    RequestFilter open;
    open.openOnly = true;
    EXPECT_EQ(count(open), 0U);
    EXPECT_EQ(count({}), 1U);
}

TEST_F(Queue, standsInTheOrderThatWasAskedFor)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.hire("Zoe", {policy::Role::CustomerService}));
    ASSERT_NO_FATAL_FAILURE(m_desk.hire("Ben", {policy::Role::CustomerService}));
    const std::string late = take(Right::Access, QDate(2026, 11, 9));
    const std::string early = take(Right::Access, QDate(2026, 10, 1));
    const std::string third = take(Right::Deletion, QDate(2026, 11, 1));
    ASSERT_OK(wait(services().requests.assign(late, "Ben", 1)));
    ASSERT_OK(wait(services().requests.assign(third, "Zoe", 1)));
    RequestFilter filter;
    EXPECT_EQ(references(filter), (std::vector{early, third, late}));
    filter.order = RequestOrder::Reference;
    EXPECT_EQ(references(filter), (std::vector{late, early, third})) << "as they were taken in";
    filter.order = RequestOrder::Due;
    filter.descending = true;
    EXPECT_EQ(references(filter), (std::vector{late, third, early}));
    filter.order = RequestOrder::Assignee;
    filter.descending = false;
    EXPECT_EQ(references(filter), (std::vector{late, third, early})) << "Ben, Zoe, nobody";
    filter.unassigned = true;
    EXPECT_EQ(references(filter), std::vector{early});
    EXPECT_EQ(count(filter), 1U);
    filter = {};
    filter.right = Right::Deletion;
    EXPECT_EQ(references(filter), std::vector{third});
    filter = {};
    filter.dueBefore = list({})[0].dueOn.addDays(1);
    EXPECT_EQ(references(filter), std::vector{early});
    std::swap(filter.dueFrom, filter.dueBefore);
    EXPECT_EQ(references(filter), (std::vector{third, late}));
}

TEST_F(Queue, goesOnFromItsCursorAndRefusesAnyOther)
{
    for (int day = 1; day <= 5; ++day)
        take(Right::Access, QDate(2026, 11, 6 - day));
    for (const RequestOrder order : {RequestOrder::Received, RequestOrder::Due, RequestOrder::Internal,
                                     RequestOrder::Reference, RequestOrder::State, RequestOrder::Assignee}) {
        RequestFilter filter;
        filter.order = order;
        const std::vector<std::string> all = references(filter);
        std::vector<std::string> seen;
        std::string after;
        do {
            const auto page = wait(services().requests.list(filter, 2, after));
            ASSERT_OK(page);
            for (const RequestSummary &each : page->requests)
                seen.push_back(each.reference);
            after = page->next;
        } while (!after.empty());
        EXPECT_EQ(seen, all) << static_cast<int>(order);
        filter.skip = 3;
        const auto last = wait(services().requests.list(filter, 2, ""));
        ASSERT_OK(last);
        ASSERT_EQ(last->requests.size(), 2U);
        EXPECT_EQ(last->requests[0].reference, all[3]);
        EXPECT_TRUE(last->next.empty());
    }
    RequestFilter byDue;
    byDue.order = RequestOrder::Due;
    for (const std::string wrong : {"x", "1 -", "1 - 2",
                                    "2026-11-01 - "
                                    "0190a0b0c0d07000800000000000000z",
                                    "x - 0190a0b0c0d070008000000000000001"})
        EXPECT_FAILS(wait(services().requests.list(byDue, 2, wrong)), ErrorCode::InvalidArgument) << wrong;
}

TEST_F(Queue, refusesWhatHasNoMeaning)
{
    RequestFilter both;
    both.assignee = std::string(founderName);
    both.unassigned = true;
    EXPECT_FAILS(wait(services().requests.list(both, 2, "")), ErrorCode::InvalidArgument);
    RequestFilter stranger;
    stranger.assignee = "Nobody of this name";
    EXPECT_FAILS(wait(services().requests.count({stranger})), ErrorCode::NotFound);
    EXPECT_FAILS(wait(services().requests.count(std::vector<RequestFilter>(51))), ErrorCode::LimitExceeded);
}

TEST_F(Queue, aDeskOfAnEarlierVersionIsSortedAsItWillBeAfterItsNextSave)
{
    const std::string received = take(Right::Access, QDate(2026, 11, 2));
    const std::string planned = take(Right::Deletion, QDate(2026, 11, 3));
    ASSERT_OK(wait(services().verification.verify(planned, accountHolder("A-1").proof)));
    ASSERT_OK(wait(services().actions.plan(planned, Right::Deletion)));
    const std::string closed = take(Right::Access, QDate(2026, 11, 4));
    ASSERT_OK(wait(services().actions.withdraw(closed, Right::Access, "They changed their mind.")));
    m_desk.close();
    {
        auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
        ASSERT_OK(connection);
        constexpr int before = 8; // how many steps had been taken when there was no queue to sort by
        ASSERT_OK(takeSchemaBack(**connection, before));
    }
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    for (const std::string &each : {received, planned, closed})
        expectLineFits(each);
    EXPECT_EQ(references(waiting(WaitingFor::Person)), std::vector{received});
    EXPECT_EQ(references(waiting(WaitingFor::Approval)), std::vector{planned});
}

} // namespace
} // namespace desk::test
