// SPDX-License-Identifier: GPL-3.0-or-later
// The table of moves, every state × step × need × role, and that no way around another person's consent exists.
#include "core/policy/vocabulary.h"
#include "core/requests/steps.h"
#include "tests/support/public_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace desk;
using namespace desk::requests;
using policy::Right;
using policy::Role;

namespace {

constexpr std::array states{State::Received, State::Verified, State::Planned, State::Approved, State::Fulfilled, State::Closed};
constexpr std::array steps{Step::Verify, Step::Plan, Step::Fulfil, Step::Close, Step::Approve, Step::SendBack, Step::Withdraw, Step::Again};

StaffId staffNumber(std::uint8_t number)
{
    StaffId id;
    id.bytes[0] = 1;
    id.bytes[15] = number;
    return id;
}

std::vector<Needs> allNeeds()
{
    std::vector<Needs> out;
    for (const bool verification : {false, true})
        for (const bool approval : {false, true})
            for (const bool wholeFile : {false, true})
                for (const bool package : {false, true})
                    out.push_back({verification, approval, wholeFile, package});
    return out;
}

std::vector<Role> allRoles()
{
    std::vector<Role> out;
    for (const auto &each : policy::spellings<Role>())
        out.push_back(each.value);
    return out;
}

bool mayAnybody(State from, Step step, const Needs &needs)
{
    Action action;
    action.state = from;
    return advance(action, needs, step, {staffNumber(9), allRoles()}).ok();
}

} // namespace

TEST(Steps, everyStateHasAWayToItsEndForEveryNeed)
{
    for (const Needs &needs : allNeeds()) {
        for (const State from : states) {
            std::set<State> reached{from};
            for (bool grew = true; grew;) {
                grew = false;
                for (const State at : std::set(reached)) {
                    for (const Step step : steps) {
                        Action action;
                        action.state = at;
                        const auto to = advance(action, needs, step, {staffNumber(9), allRoles()});
                        if (to.ok())
                            grew = reached.insert(*to).second || grew;
                    }
                }
            }
            EXPECT_TRUE(reached.contains(State::Closed)) << static_cast<int>(from);
            if (from != State::Closed) {
                EXPECT_TRUE(reached.contains(State::Fulfilled)) << static_cast<int>(from);
            }
        }
    }
}

TEST(Steps, aMoveIsUnambiguous)
{
    for (const Needs &needs : allNeeds()) {
        for (const State from : states) {
            for (const Step step : steps) {
                const auto fits = std::count_if(moves().begin(), moves().end(), [&](const Move &move) {
                    const auto fit = [](If wanted, bool is) { return wanted == If::Any || (wanted == If::Yes) == is; };
                    return move.from == from && move.step == step && fit(move.verification, needs.verification) && fit(move.approval, needs.approval)
                           && fit(move.wholeFile, needs.wholeFile) && fit(move.package, needs.package);
                });
                EXPECT_LE(fits, 1) << static_cast<int>(from) << " " << static_cast<int>(step);
            }
        }
    }
}

TEST(Steps, everyRoleMayDoExactlyWhatTheTableSays)
{
    const std::set<Role> desk{Role::CustomerService, Role::Supervisor, Role::DataProtection};
    const std::set<Role> approvers{Role::Supervisor, Role::DataProtection};
    const std::set<Role> whole{Role::DataProtection};
    int allowed = 0;
    for (const Needs &needs : allNeeds()) {
        for (const State from : states) {
            for (const Step step : steps) {
                for (const Role role : allRoles()) {
                    Action action;
                    action.state = from;
                    const auto move = advance(action, needs, step, {staffNumber(9), {role}});
                    const std::set<Role> &who = step == Step::Approve || step == Step::SendBack ? approvers : step == Step::Again || (step == Step::Fulfil && needs.wholeFile) ? whole : desk;
                    const bool expected = mayAnybody(from, step, needs) && who.contains(role);
                    EXPECT_EQ(move.ok(), expected) << static_cast<int>(from) << " " << static_cast<int>(step) << " " << static_cast<int>(role);
                    allowed += expected ? 1 : 0;
                    if (!expected) {
                        EXPECT_EQ(move.error().code, mayAnybody(from, step, needs) ? ErrorCode::NotPermitted : ErrorCode::Conflict);
                    }
                }
            }
        }
    }
    EXPECT_GT(allowed, 200);
}

TEST(Steps, onlyAPackageIsWrittenAnewAndOnlyUntilTheRequestIsClosed)
{
    for (const auto &[right, package] :
         {std::pair{Right::Access, true}, {Right::Portability, true}, {Right::AuthorityDisclosure, true}, {Right::Deletion, false},
          {Right::AccountCancellation, false}, {Right::Restriction, false}, {Right::Correction, false}, {Right::Complaint, false}}) {
        for (const State from : states) {
            for (const bool refused : {false, true})
                EXPECT_EQ(mayAnybody(from, Step::Again, needsOf(right, refused, false)), package && !refused && from == State::Fulfilled)
                    << policy::spelling(right) << static_cast<int>(from);
        }
    }
}

TEST(Steps, nobodyApprovesTheirOwnPlan)
{
    Action action;
    action.state = State::Planned;
    action.plannedBy = staffNumber(1);
    const Needs needs{true, true, true};
    EXPECT_FAILS(advance(action, needs, Step::Approve, {staffNumber(1), allRoles()}), ErrorCode::NotPermitted);
    EXPECT_OK(advance(action, needs, Step::Approve, {staffNumber(2), {Role::Supervisor}}));
}

TEST(Steps, whatIsIrreversibleOrARefusalNeedsAnotherPerson)
{
    struct Row
    {
        Right right;
        bool approval;
        bool wholeFile;
    };
    const Row rows[] = {{Right::Access, false, true},        {Right::Correction, false, false},       {Right::Deletion, true, true},
                        {Right::Portability, false, true},   {Right::Objection, false, false},        {Right::Restriction, false, true},
                        {Right::ConsentWithdrawal, false, false}, {Right::Complaint, false, false},   {Right::AccountCancellation, true, true},
                        {Right::AuthorityDisclosure, true, true}};
    EXPECT_EQ(std::size(rows), policy::spellings<Right>().size());
    for (const Row &row : rows) {
        EXPECT_EQ(needsOf(row.right, false, false).approval, row.approval) << policy::spelling(row.right);
        EXPECT_EQ(needsOf(row.right, false, false).wholeFile, row.wholeFile) << policy::spelling(row.right);
        EXPECT_TRUE(needsOf(row.right, true, false).approval) << policy::spelling(row.right);
        EXPECT_FALSE(needsOf(row.right, true, false).verification) << policy::spelling(row.right);
        EXPECT_FALSE(needsOf(row.right, false, true).verification) << policy::spelling(row.right);
    }
}

// Ten thousand random walks by random people with random roles: whatever they try, nothing is fulfilled that needed
// another person's consent and did not get it, after the last plan.
TEST(Steps, noRandomSequenceSkipsAnotherPersonsConsent)
{
    std::mt19937 random(20261122);
    const auto roles = allRoles();
    int fulfilled = 0;
    for (int walk = 0; walk < 10000; ++walk) {
        const auto right = policy::spellings<Right>()[random() % policy::spellings<Right>().size()].value;
        const Needs needs = needsOf(right, random() % 4 == 0, random() % 3 == 0);
        Action action;
        action.right = right;
        std::optional<StaffId> planner;
        bool agreed = false;
        for (int i = 0; i < 40 && action.state != State::Closed; ++i) {
            const StaffId who = staffNumber(static_cast<std::uint8_t>(1 + random() % 3));
            const std::vector<Role> has{roles[random() % roles.size()], roles[random() % roles.size()]};
            const Step step = steps[random() % steps.size()];
            const auto to = advance(action, needs, step, {who, has});
            if (!to.ok())
                continue;
            EXPECT_NE(std::find(states.begin(), states.end(), *to), states.end());
            if (step == Step::Plan) {
                action.plannedBy = planner = who;
                agreed = false;
            }
            if (step == Step::Approve) {
                EXPECT_NE(planner, who);
                agreed = true;
            }
            if (step == Step::SendBack)
                agreed = false;
            if (step == Step::Fulfil) {
                EXPECT_TRUE(agreed || !needs.approval);
                EXPECT_TRUE(planner.has_value());
                ++fulfilled;
            }
            action.state = *to;
        }
    }
    EXPECT_GT(fulfilled, 500);
}

TEST(Steps, whoAnActionWaitsFor)
{
    Action action;
    const auto waits = [&](State state, const Needs &needs) {
        action.state = state;
        return waitsFor(action, needs);
    };
    for (const State state : states) {
        for (const Needs &needs : allNeeds()) {
            action.pauses.clear();
            const Waiting wanted = state == State::Received && needs.verification ? Waiting::Person
                                   : state == State::Planned && needs.approval   ? Waiting::Approver
                                                                                 : Waiting::Nobody;
            EXPECT_EQ(waits(state, needs), wanted);
            action.pauses = {{"fee", QDate(2026, 1, 1), QDate(2026, 1, 3)}};
            EXPECT_EQ(waits(state, needs), wanted) << "a pause that is over";
            action.pauses.push_back({"fee", QDate(2026, 1, 4), {}});
            EXPECT_EQ(waits(state, needs), state == State::Closed ? Waiting::Nobody : Waiting::Person);
        }
    }
}

TEST(Steps, aRequestStandsWhereItsLeastAdvancedActionStands)
{
    std::vector<Action> actions(3);
    actions[0].state = State::Fulfilled;
    actions[1].state = State::Approved;
    actions[2].state = State::Closed;
    EXPECT_EQ(stateOf(actions), State::Approved);
    actions[1].state = State::Planned;
    EXPECT_EQ(stateOf(actions), State::Planned);
    for (Action &action : actions)
        action.state = State::Closed;
    EXPECT_EQ(stateOf(actions), State::Closed);
}
