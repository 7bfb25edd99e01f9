// SPDX-License-Identifier: GPL-3.0-or-later
// The sample desk as somebody finds it who looks around: a desk in use, not a pile of fresh letters.
#include "tests/support/desk_fixture.h"

#include <gtest/gtest.h>

#include <map>

namespace desk::test {
namespace {

constexpr int people = 200;

class SampleCourse : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_OK(wait(makeSampleDesk(m_desk.services(), m_desk.where(), people, 1)));
        ASSERT_OK(wait(m_desk.services().session.signInRehearsal(m_desk.where(), "supervisor")));
    }
    std::vector<RequestSummary> listed(const RequestFilter &filter = {})
    {
        const auto page = wait(m_desk.services().requests.list(filter, 500, {}));
        EXPECT_OK(page);
        return page.ok() ? page->requests : std::vector<RequestSummary>();
    }

    RehearsalDesk m_desk;
};

TEST_F(SampleCourse, leavesRequestsInEveryStateOfWork)
{
    std::map<RequestState, int> states;
    std::map<std::string, int> owners;
    for (const RequestSummary &each : listed()) {
        states[each.state] += 1;
        owners[each.assignee] += 1;
    }
    EXPECT_GE(states[RequestState::Received], 3);
    EXPECT_GE(states[RequestState::Planned], 1);
    EXPECT_GE(states[RequestState::Closed], 2);
    EXPECT_GE(owners["agent"], 5);
    EXPECT_GE(owners[""], 3);
    RequestFilter waiting;
    waiting.waitingFor = WaitingFor::Approval;
    EXPECT_GE(listed(waiting).size(), 1U);
}

TEST_F(SampleCourse, saysWhatAnAgentLacksAndNotThatAnotherPersonHasToAgreeWhereNobodyHas)
{
    ASSERT_OK(wait(m_desk.services().session.lock()));
    ASSERT_OK(wait(m_desk.services().session.signInRehearsal(m_desk.where(), "agent")));
    int lacks = 0;
    for (const RequestSummary &each : listed()) {
        const auto details = wait(m_desk.services().requests.details(each.reference));
        ASSERT_OK(details);
        for (const ActionView &action : details->actions) {
            lacks += action.blockedBecause == "needs-data-protection" ? 1 : 0;
            if (action.blockedBecause == "needs-another-person") {
                EXPECT_TRUE(action.needsApproval) << each.reference;
            }
        }
    }
    EXPECT_GE(lacks, 1);
}

TEST_F(SampleCourse, isTheSameEachTimeAndItsLogHolds)
{
    RehearsalDesk other;
    ASSERT_OK(wait(makeSampleDesk(other.services(), other.where(), people, 1)));
    ASSERT_OK(wait(other.services().session.signInRehearsal(other.where(), "supervisor")));
    const auto again = wait(other.services().requests.list({}, 500, {}));
    ASSERT_OK(again);
    std::map<std::string, RequestState> there;
    for (const RequestSummary &each : again->requests)
        there[each.reference] = each.state;
    ASSERT_EQ(there.size(), listed().size());
    for (const RequestSummary &each : listed())
        EXPECT_EQ(each.state, there[each.reference]) << each.reference;
    const auto report = wait(m_desk.services().audit.verify());
    ASSERT_OK(report);
}

} // namespace
} // namespace desk::test
