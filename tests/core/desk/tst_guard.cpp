// SPDX-License-Identifier: GPL-3.0-or-later
// Theft by those who are let in (FR-S1, SK-S1): reading is rationed, and an emergency cuts access off.
#include "tests/core/desk/rights_fixture.h"

#include <algorithm>
#include <functional>

namespace desk::test {
namespace {

using policy::Right;
using policy::Role;

class Guard : public RightsDesk
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(open(fragranceShop())); }

    const Asker asker = fragranceShop().who;

    void limit(int every)
    {
        ASSERT_OK(wait(services().guard.setLimits({every, every, every, every, every})));
    }
    bool logHas(const std::string &event)
    {
        const auto lines = wait(services().audit.entries(1000));
        return lines.ok() && std::any_of(lines->begin(), lines->end(),
                                         [&](const AuditLine &line) { return line.event == event; });
    }
    ErrorCode codeOf(const std::string &name)
    {
        static_cast<void>(wait(services().session.lock()));
        const auto entered =
            wait(services().session.signIn(m_desk.where(), {name, password(founderPassword), {}, {}}));
        return entered.ok() ? ErrorCode::Cancelled : entered.error().code;
    }
};

TEST_F(Guard, FR_S1_SK_S1_nobodyReadsMoreThanTheDeskAllowsInAnHour)
{
    const auto person = findOne(FindBy::Email, "ana@example.com");
    ASSERT_OK(person);
    std::vector<std::string> references;
    for (int i = 0; i < 5; ++i) {
        auto reference = ask(Right::Access, asker);
        ASSERT_OK(reference);
        references.push_back(*reference);
    }
    struct Case
    {
        const char *name;
        std::function<Result<void>(int)> read;
    };
    const auto done = [](const auto &result) {
        return result.ok() ? Result<void>() : Result<void>(result.error());
    };
    const std::vector<Case> cases{
        {"search",
         [&](int) {
             return done(
                 wait(services().subjects.find(m_desk.platform(), FindBy::Email, "ana@example.com", "")));
         }},
        {"request",
         [&](int i) {
             return done(wait(services().requests.details(references[static_cast<std::size_t>(i)])));
         }},
        {"view",
         [&](int) {
             return done(wait(services().subjects.show(m_desk.platform(), person->id, "", "en")));
         }},
        {"reveal",
         [&](int) {
             return done(reveal(person->id));
         }},
    };
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-11-21")); // what was read so far is an hour ago
    limit(3);
    for (const Case &each : cases) {
        SCOPED_TRACE(each.name);
        for (int i = 0; i < 3; ++i)
            EXPECT_OK(each.read(i));
        EXPECT_FAILS(each.read(3), ErrorCode::LimitExceeded);
    }
    // Neither a restart nor a look at something else sets the count back; another person has their own.
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    for (const Case &each : cases)
        EXPECT_FAILS(each.read(4), ErrorCode::LimitExceeded) << each.name;
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_OK(cases[0].read(0));
    EXPECT_OK(cases[1].read(0));

    ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
    const auto guard = wait(services().guard.view());
    ASSERT_OK(guard);
    EXPECT_EQ(guard->alarms.size(), 8U);
    EXPECT_EQ(guard->alarms.front().by, founderName);
    EXPECT_EQ(guard->alarms.front().platform, "fragrance");
    EXPECT_TRUE(logHas("reading-limited"));

    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-11-22"));
    for (const Case &each : cases)
        EXPECT_OK(each.read(0)) << each.name;
}

TEST_F(Guard, whereTheDeskSetsNothingThePolicyCounts)
{
    const auto person = findOne(FindBy::Email, "ana@example.com");
    ASSERT_OK(person);
    limit(0);
    const auto profile = wait(services().administration.profile(m_desk.platform()));
    ASSERT_OK(profile);
    ASSERT_GT(profile->security.leaks.revealsPerHour, 0);
    for (int i = 0; i < profile->security.leaks.revealsPerHour; ++i)
        ASSERT_OK(reveal(person->id)) << i;
    EXPECT_FAILS(reveal(person->id), ErrorCode::LimitExceeded);
}

TEST_F(Guard, packagesAreRationed)
{
    limit(1);
    const auto first = ask(Right::Access, asker);
    ASSERT_OK(first);
    ASSERT_OK(plan(*first, Right::Access));
    FulfilOrder order;
    order.path = m_desk.path("first.zip");
    EXPECT_OK(fulfil(*first, Right::Access, order));
    const auto second = ask(Right::Access, asker);
    ASSERT_OK(second);
    ASSERT_OK(plan(*second, Right::Access));
    order.path = m_desk.path("second.zip");
    EXPECT_FAILS(fulfil(*second, Right::Access, order), ErrorCode::LimitExceeded);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(order.path)));
}

TEST_F(Guard, limitsAreNumbersThatDataProtectionSets)
{
    EXPECT_FAILS(wait(services().guard.setLimits({-1, 1, 1, 1, 1})), ErrorCode::InvalidArgument);
    EXPECT_FAILS(wait(services().guard.setLimits({1, 1, 1, 1, 1'000'001})), ErrorCode::InvalidArgument);
    ASSERT_OK(wait(services().guard.setLimits({7, 8, 9, 10, 11})));
    EXPECT_TRUE(logHas("reading-limits-set"));
    for (const char *name : {"Bea", "Cleo", "Olga"}) {
        ASSERT_NO_FATAL_FAILURE(m_desk.become(name));
        EXPECT_FAILS(wait(services().guard.setLimits({1, 1, 1, 1, 1})), ErrorCode::NotPermitted) << name;
    }
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
    const auto guard = wait(services().guard.view());
    ASSERT_OK(guard);
    EXPECT_EQ(guard->limits.searches, 7);
    EXPECT_EQ(guard->limits.exports, 11);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(wait(services().guard.view()), ErrorCode::NotPermitted);
}

TEST_F(Guard, FR_S1_anEmergencyCutsAccessOffUntilTwoPeopleLiftIt)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(wait(services().guard.stop("A laptop is missing")), ErrorCode::NotPermitted);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
    EXPECT_FAILS(wait(services().guard.lift("Nothing")), ErrorCode::Conflict);
    EXPECT_FAILS(wait(services().guard.stop("")), ErrorCode::InvalidArgument);
    ASSERT_OK(wait(services().guard.stop("A laptop is missing")));
    // Whoever was in is out, and stays out.
    EXPECT_FAILS(wait(services().requests.list({}, 10, "")), ErrorCode::NotSignedIn);
    m_desk.close();
    m_desk.start();
    EXPECT_EQ(codeOf("Bea"), ErrorCode::Locked);
    EXPECT_EQ(codeOf("Olga"), ErrorCode::Locked);

    ASSERT_NO_FATAL_FAILURE(m_desk.enter(std::string(founderName), founderPassword));
    const PlatformId platform = m_desk.platform();
    EXPECT_FAILS(wait(services().requests.list({}, 10, "")), ErrorCode::Locked);
    EXPECT_FAILS(wait(services().subjects.find(platform, FindBy::Email, "ana@example.com", "")),
                 ErrorCode::Locked);
    EXPECT_FAILS(wait(services().administration.profile(platform)), ErrorCode::Locked);
    EXPECT_FAILS(wait(services().retention.preview(platform)), ErrorCode::Locked);
    EXPECT_FAILS(wait(services().policies.versions(platform)), ErrorCode::Locked);
    EXPECT_FAILS(wait(services().guard.setLimits({1, 1, 1, 1, 1})), ErrorCode::Locked);
    EXPECT_FAILS(wait(services().guard.stop("Again")), ErrorCode::Conflict);
    EXPECT_OK(wait(services().audit.verify()));

    const auto asked = wait(services().guard.lift("It was found"));
    ASSERT_OK(asked);
    EXPECT_TRUE(asked->stopped);
    EXPECT_EQ(asked->stoppedBy, "Cleo");
    EXPECT_EQ(asked->liftAskedBy, founderName);
    EXPECT_FAILS(wait(services().guard.lift("It was found")), ErrorCode::Conflict);
    EXPECT_FAILS(wait(services().requests.list({}, 10, "")), ErrorCode::Locked);

    ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
    const auto lifted = wait(services().guard.lift("Seen by both"));
    ASSERT_OK(lifted);
    EXPECT_FALSE(lifted->stopped);
    EXPECT_OK(wait(services().requests.list({}, 10, "")));
    for (const char *event : {"emergency-stopped", "emergency-lift-asked", "emergency-lifted"})
        EXPECT_TRUE(logHas(event)) << event;
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
}

TEST(GuardAlone, aDeskThatOnePersonCouldLiftIsNotStopped)
{
    RehearsalDesk desk;
    ASSERT_NO_FATAL_FAILURE(desk.create({"fragrance"}));
    EXPECT_FAILS(wait(desk.services().guard.stop("Alone")), ErrorCode::Conflict);
    EXPECT_OK(wait(desk.services().requests.list({}, 10, "")));
}

} // namespace
} // namespace desk::test
