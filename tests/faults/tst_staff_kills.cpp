// SPDX-License-Identifier: GPL-3.0-or-later
// A change of password, the disabling of somebody and new key pairs, ended at any call that changes a file: always
// the old password opens or the new one, never neither; somebody is in with all their keys or out with none; the
// desk has the old root or the new one; and what has to follow follows.
//
// A sample of calls by default; RIGHTSDESK_KILL_POINTS=all tries every one, 2/5 every fifth from the second
// on.
#include "core/keys/keyring_file.h"
#include "tests/faults/killed_desk.h"

namespace desk::test::faults {
namespace {

constexpr std::string_view newPassword = "Battery-staple-8";
constexpr long points = 40;
constexpr long disturbed = 5;

class StaffKills : public KilledDesk
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Bea", {policy::Role::DataProtection}));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Cy", {policy::Role::CustomerService}));
        m_desk.write("rows.csv",
                     "order_number,email,placed_on,total\nO-1,one@example.com,2026-01-02,10.00\n");
        ASSERT_OK(m_desk.import("orders", m_desk.path("rows.csv"), ""));
        m_desk.close();
        m_desk.write("new", std::string(newPassword) + "\n");
        keepPassword();
    }
    /// Ended at a sample of calls, then disturbed at one.
    void endAndDisturb(const Act &act, const std::function<std::string()> &figures)
    {
        ASSERT_NO_FATAL_FAILURE(measure(act));
        const int ended = endEverywhere(act, points);
        ASSERT_FALSE(HasFatalFailure());
        tell(std::to_string(ended) + " ends, " + figures());
        EXPECT_GE(ended, 20);
        const int said = disturbEverywhere(act, disturbed);
        tell(std::to_string(said) + " failures, " + figures());
        EXPECT_GE(said, 3);
    }
    /// How often it was not done yet, and how often it was, since this was asked last; both, among the ends.
    std::string count(const char *before, const char *after)
    {
        if (std::exchange(m_counted, true) == false) {
            EXPECT_GT(m_before, 0) << "no end came before the deed";
            EXPECT_GT(m_after, 0) << "no end came after it";
        }
        const std::string out = std::to_string(std::exchange(m_before, 0)) + " " + before + ", " +
                                std::to_string(std::exchange(m_after, 0)) + " " + after;
        return out;
    }
    ErrorCode enter(LocalDesk &desk, const std::string &name, std::string_view secret) const
    {
        const auto entered = wait(desk.services().session.signIn(copy(), {name, password(secret), {}, {}}));
        // Cancelled stands for no trouble: signing in is never that.
        return entered.ok() ? ErrorCode::Cancelled : entered.error().code;
    }
    StaffInfo infoOf(LocalDesk &desk, const std::string &name) const
    {
        const auto all = wait(desk.services().staff.list());
        for (const StaffInfo &each : all.ok() ? *all : std::vector<StaffInfo>()) {
            if (each.name == name)
                return each;
        }
        ADD_FAILURE() << name;
        return {};
    }

    int m_before = 0; ///< How often the deed was not done yet, and how often it was.
    int m_after = 0;
    bool m_counted = false;
};

TEST_F(StaffKills, theOldPasswordOrTheNewOneOpensNeverNeither)
{
    const Act act = command(
        {"staff", "password", "--new-password-file", QString::fromStdString(m_desk.path("new"))},
        [this](const Ended &end) {
            LocalDesk desk(LocalDeskOptions{});
            const bool isNew = enter(desk, "Ada", newPassword) == ErrorCode::Cancelled;
            const bool isOld = !isNew && enter(desk, "Ada", founderPassword) == ErrorCode::Cancelled;
            ASSERT_TRUE(isNew || isOld) << "neither password opens the desk";
            EXPECT_TRUE(isNew || end.status != 0) << "it was said to be changed";
            ASSERT_OK(wait(desk.services().audit.verify()));
            EXPECT_EQ(infoOf(desk, "Ada").keysHeld, infoOf(desk, "Ada").keysDue);
            ASSERT_OK(wait(desk.services().session.lock()));
            EXPECT_EQ(enter(desk, "Ada", isNew ? founderPassword : newPassword), ErrorCode::WrongPassword)
                << "both passwords open the desk";
            (isNew ? m_after : m_before) += 1;
        });
    ASSERT_NO_FATAL_FAILURE(endAndDisturb(act, [this] { return count("old", "new"); }));
}

TEST_F(StaffKills, whoIsDisabledIsOutWithNoKeyOrInWithAll)
{
    const Act act = command({"staff", "disable", "Cy"}, [this](const Ended &end) {
        LocalDesk desk(LocalDeskOptions{});
        ASSERT_EQ(enter(desk, "Ada", founderPassword), ErrorCode::Cancelled);
        ASSERT_OK(wait(desk.services().audit.verify()));
        const StaffInfo cy = infoOf(desk, "Cy");
        EXPECT_EQ(cy.keysHeld, cy.enabled ? cy.keysDue : 0U);
        EXPECT_TRUE(!cy.enabled || end.status != 0) << "they were said to be out";
        const auto platform =
            wait(desk.services().session.signIn(copy(), {"Ada", password(founderPassword), {}, {}}));
        ASSERT_OK(platform);
        const auto found =
            wait(desk.services().subjects.find(platform->platforms.front().id, FindBy::Order, "O-1", ""));
        ASSERT_OK(found);
        ASSERT_EQ(found->size(), 1U);
        EXPECT_OK(wait(desk.services().subjects.show(platform->platforms.front().id, found->front().id,
                                                     "orders", "en")));
        // What has to follow did, at Ada's sign-in, or can be done: all of their keys but the root wait for
        // replacement.
        const auto held = wait(desk.services().staff.holding());
        ASSERT_OK(held);
        if (cy.enabled) {
            EXPECT_OK(wait(desk.services().staff.disable("Cy")));
        } else {
            EXPECT_EQ(held->rotationsDue, cy.keysDue - 1);
        }
        EXPECT_EQ(wait(desk.services().staff.holding())->rotationsDue, cy.keysDue - 1);
        ASSERT_OK(wait(desk.services().audit.verify()));
        ASSERT_OK(wait(desk.services().session.lock()));
        EXPECT_EQ(enter(desk, "Cy", founderPassword), ErrorCode::Locked);
        (cy.enabled ? m_before : m_after) += 1;
    });
    ASSERT_NO_FATAL_FAILURE(endAndDisturb(act, [this] { return count("in", "out"); }));
}

TEST_F(StaffKills, whoGetsNewKeyPairsHasTheOldOnesOrTheNewOnesNeverNeither)
{
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_NO_FATAL_FAILURE(m_desk.hire("Dan", {policy::Role::Administrator}));
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Dan", founderPassword));
    const auto asked = wait(m_desk.services().staff.renew({"Cy", password(newPassword), false}));
    ASSERT_OK(asked);
    ASSERT_TRUE(asked->proposal);
    const ProposalId id = *asked->proposal;
    m_desk.close();
    const Act act = command({"staff", "approve", QString::fromStdString(id.text())}, [&](const Ended &end) {
        LocalDesk desk(LocalDeskOptions{});
        ASSERT_EQ(enter(desk, "Ada", founderPassword), ErrorCode::Cancelled);
        ASSERT_OK(wait(desk.services().audit.verify()));
        const StaffInfo cy = infoOf(desk, "Cy");
        EXPECT_EQ(cy.keysHeld, cy.keysDue);
        ASSERT_OK(wait(desk.services().session.lock()));
        const bool isNew = enter(desk, "Cy", newPassword) == ErrorCode::Cancelled;
        const bool isOld = !isNew && enter(desk, "Cy", founderPassword) == ErrorCode::Cancelled;
        ASSERT_TRUE(isNew || isOld) << "neither password lets them in";
        EXPECT_TRUE(isNew || end.status != 0) << "it was said to be done";
        (isNew ? m_after : m_before) += 1;
        // Whoever agrees once more brings it to its end, wherever it was.
        ASSERT_EQ(enter(desk, "Ada", founderPassword), ErrorCode::Cancelled);
        const auto proposals = wait(desk.services().staff.proposals());
        ASSERT_OK(proposals);
        const auto ours = std::find_if(proposals->begin(), proposals->end(),
                                       [&](const ProposalView &each) { return each.id == id; });
        ASSERT_NE(ours, proposals->end());
        if (ours->state == ProposalState::Open) {
            if (isNew) {
                EXPECT_FAILS(wait(desk.services().staff.reject(id)), ErrorCode::Conflict);
            }
            EXPECT_OK(wait(desk.services().staff.approve(id)));
        }
        EXPECT_EQ(wait(desk.services().staff.holding())->rotationsDue, cy.keysDue - 1);
        ASSERT_OK(wait(desk.services().audit.verify()));
        EXPECT_EQ(enter(desk, "Cy", founderPassword), ErrorCode::WrongPassword);
        EXPECT_EQ(enter(desk, "Cy", newPassword), ErrorCode::Cancelled);
        EXPECT_EQ(infoOf(desk, "Cy").keysHeld, cy.keysDue);
    });
    ASSERT_NO_FATAL_FAILURE(endAndDisturb(act, [this] { return count("old", "new"); }));
}

TEST_F(StaffKills, theDeskHasTheOldRootOrTheNewOne)
{
    const auto rootOf = [](const DeskLocation &where) {
        const auto keyring = keys::KeyringFile(where.keyring).load();
        EXPECT_OK(keyring);
        return keyring.ok() ? keyring->root : crypto::PublicKey{};
    };
    const crypto::PublicKey before = rootOf(m_desk.where());
    const Act act = command({"staff", "renew-root"}, [&](const Ended &end) {
        const bool isNew = rootOf(copy()) != before;
        EXPECT_TRUE(isNew || end.status != 0) << "it was said to be new";
        (isNew ? m_after : m_before) += 1;
        LocalDesk desk(LocalDeskOptions{});
        for (const char *who : {"Cy", "Bea", "Ada"})
            ASSERT_EQ(enter(desk, who, founderPassword), ErrorCode::Cancelled) << who;
        ASSERT_OK(wait(desk.services().audit.verify()));
        EXPECT_EQ(infoOf(desk, "Ada").keysHeld, infoOf(desk, "Ada").keysDue);
        // And again, from whichever it was.
        ASSERT_OK(wait(desk.services().credentials.renewRoot({password(founderPassword), {}})));
        ASSERT_OK(wait(desk.services().audit.verify()));
        for (const char *who : {"Cy", "Ada"})
            ASSERT_EQ(enter(desk, who, founderPassword), ErrorCode::Cancelled) << who;
    });
    ASSERT_NO_FATAL_FAILURE(endAndDisturb(act, [this] { return count("old", "new"); }));
}

} // namespace
} // namespace desk::test::faults
