// SPDX-License-Identifier: GPL-3.0-or-later
// Random members of staff take random steps with real requests: whatever they try, no action is lost, none is
// in a state that the tables do not know, and nothing that takes another person's consent is done without it.
#include "tests/core/desk/rights_fixture.h"

#include <map>
#include <random>
#include <set>

namespace desk::test {
namespace {

using policy::Right;

constexpr int sequences = 300;
constexpr int stepsEach = 7;
constexpr int sequencesOfOne = 6; ///< How many start while the same person is signed in.

const std::vector<std::string> members{"Ada", "Bea", "Cleo", "Dan", "Olga"};

enum class Try
{
    Verify,
    Plan,
    Refuse,
    Approve,
    SendBack,
    Fulfil,
    Withdraw,
    Close,
};

const std::map<std::string, Try> nextSteps{{"verify", Try::Verify},
                                           {"plan", Try::Plan},
                                           {"approve", Try::Approve},
                                           {"fulfil", Try::Fulfil},
                                           {"close", Try::Close}};

class Sequences : public RightsDesk
{
protected:
    std::size_t below(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
    }

    void fill()
    {
        std::string accounts = "account_id,merchant_id,company_name,contact_name,email,phone\n";
        std::string orders = "account_id,merchant_id,order_number,product_name,sku,ordered_on\n";
        for (int i = 0; i < people; ++i) {
            const std::string n = std::to_string(i);
            accounts += "A-" + n + ",H-7,Shop " + n + ",Ana " + n + ",ana" + n + "@example.com,+49 30 12345" +
                        (i < 10 ? "0" : "") + n + "\n";
            orders += "A-" + n + ",H-7,B-" + n + ",Lamp,LAMP,2026-10-01\n";
        }
        ASSERT_NO_FATAL_FAILURE(
            open({"merchant-hub", {{"account", accounts.c_str()}, {"business-orders", orders.c_str()}}, {}}));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Dan", {policy::Role::DataProtection}));
    }
    /// Takes a request in as whoever may; its rights are counted from here on.
    void begin()
    {
        const std::vector<Right> rights{Right::Access,      Right::Deletion,  Right::Restriction,
                                        Right::Portability, Right::Objection, Right::Complaint};
        NewRequest request = newRequest(m_desk.platform(), rights[below(rights.size())],
                                        {"A-" + std::to_string(below(people)), {}, {}, {}});
        const Right second = rights[below(rights.size())];
        if (second != request.rights.front())
            request.rights.push_back(second);
        const auto opened = wait(services().requests.open(request));
        if (!opened.ok()) {
            EXPECT_EQ(opened.error().code, ErrorCode::NotPermitted);
            return;
        }
        m_actions[opened->reference] = request.rights.size();
        m_account[opened->reference] = request.account;
        m_open.push_back(opened->reference);
    }
    void step()
    {
        if (m_open.empty())
            return;
        const std::string reference =
            m_open[m_open.size() - 1 - below(std::min<std::size_t>(m_open.size(), 20))];
        const auto before = wait(services().requests.details(reference));
        if (!before.ok())
            return;
        ASSERT_EQ(before->actions.size(), m_actions.at(reference)) << "no action is lost";
        const ActionView &action = before->actions[below(before->actions.size())];
        // Half of the time somebody tries what comes next, otherwise they end nowhere.
        const auto next = nextSteps.find(action.nextStep);
        const bool sensible = next != nextSteps.end() && below(2) == 0;
        take(sensible ? next->second : static_cast<Try>(below(8)), reference, action);
        const auto after = wait(services().requests.details(reference));
        ASSERT_OK(after);
        ASSERT_EQ(after->actions.size(), m_actions.at(reference)) << "no action is lost";
        for (const ActionView &each : after->actions)
            check(each);
    }

    std::map<std::string, std::size_t> m_actions;
    std::vector<std::string> m_open;
    std::set<std::string> m_done;
    int m_carriedOut = 0;
    int m_refusedSteps = 0;

private:
    static constexpr int people = 40;

    template <typename T>
    void note(const Result<T> &result)
    {
        m_refusedSteps += result.ok() ? 0 : 1;
        static const std::set<ErrorCode> expected{
            ErrorCode::Conflict,      ErrorCode::NotPermitted, ErrorCode::KeyUnavailable,
            ErrorCode::Unverified,    ErrorCode::Restricted,   ErrorCode::InvalidArgument,
            ErrorCode::LimitExceeded, ErrorCode::NotFound,     ErrorCode::KeyDestroyed};
        EXPECT_TRUE(result.ok() || expected.contains(result.error().code)) << result.error().message;
    }
    void take(Try what, const std::string &reference, const ActionView &action)
    {
        ActionService &actions = services().actions;
        switch (what) {
        case Try::Verify:
            return note(wait(services().verification.verify(
                reference,
                {policy::VerificationMethod::Account, {{"account_id", m_account.at(reference)}}, {}, {}})));
        case Try::Plan:
            return note(wait(actions.plan(reference, action.right)));
        case Try::Refuse:
            return note(wait(actions.refuse(reference, action.right,
                                            {"gdpr.12.5.unfounded", "It is manifestly unfounded."})));
        case Try::Approve:
            return note(wait(actions.approve(reference, action.right, action.digest)));
        case Try::SendBack:
            return note(wait(actions.sendBack(reference, action.right, "Look again.")));
        case Try::Fulfil: {
            FulfilOrder order{{}, "We looked into it.", "Bea"};
            if (action.right == Right::Access || action.right == Right::Portability)
                order.path = m_desk.path("package" + std::to_string(++m_packages) + ".zip");
            const auto done = wait(actions.fulfil(reference, action.right, order));
            m_carriedOut += done.ok() ? 1 : 0;
            const bool anew = !order.path.empty() && action.state == RequestState::Fulfilled &&
                              action.refusalGround.empty(); // a package that was lost
            EXPECT_TRUE(!done.ok() || anew || !m_done.contains(key(reference, action)))
                << "nothing is carried out twice";
            if (done.ok())
                m_done.insert(key(reference, action));
            return note(done);
        }
        case Try::Withdraw:
            return note(wait(actions.withdraw(reference, action.right, "They called.")));
        case Try::Close:
            return note(wait(services().requests.close(reference)));
        }
    }
    static std::string key(const std::string &reference, const ActionView &action)
    {
        return reference + " " + std::string(policy::spelling(action.right));
    }
    static void check(const ActionView &action)
    {
        static const std::set<RequestState> known{RequestState::Received,  RequestState::Verified,
                                                  RequestState::Planned,   RequestState::Approved,
                                                  RequestState::Fulfilled, RequestState::Closed};
        EXPECT_TRUE(known.contains(action.state)) << static_cast<int>(action.state);
        const bool done = action.state == RequestState::Fulfilled || action.state == RequestState::Closed;
        EXPECT_EQ(done, action.outcome != ActionOutcome::None);
        if (!done || action.outcome == ActionOutcome::Withdrawn)
            return;
        const bool consent = action.right == Right::Deletion || !action.refusalGround.empty();
        EXPECT_TRUE(!consent || !action.approvedBy.empty()) << "another person agreed";
        EXPECT_TRUE(action.approvedBy.empty() || action.approvedBy != action.plannedBy);
        EXPECT_FALSE(action.plannedBy.empty());
    }

    std::mt19937 m_random{20261120};
    std::map<std::string, std::string> m_account;
    int m_packages = 0;
};

TEST_F(Sequences, neverSkipAnothersConsentNorLoseAnAction)
{
    ASSERT_NO_FATAL_FAILURE(fill());
    for (int i = 0; i < sequences; ++i) {
        SCOPED_TRACE("sequence " + std::to_string(i));
        if (i % sequencesOfOne == 0) {
            ASSERT_NO_FATAL_FAILURE(m_desk.become(members[below(members.size())]));
        }
        begin();
        for (int s = 0; s < stepsEach; ++s)
            ASSERT_NO_FATAL_FAILURE(step());
    }
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    for (const auto &[reference, actions] : m_actions)
        EXPECT_EQ(wait(services().requests.details(reference))->actions.size(), actions);
    EXPECT_OK(wait(services().audit.verify()));
    EXPECT_GT(m_actions.size(), 100U);
    EXPECT_GT(m_carriedOut, 20);
    EXPECT_GT(m_refusedSteps, 100);
}

} // namespace
} // namespace desk::test
