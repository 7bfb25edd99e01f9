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
    /// An undisturbed run, which counts the calls.
    void measure(const QStringList &words)
    {
        m_words = words;
        ASSERT_NO_FATAL_FAILURE(freshCopy());
        const Ended whole =
            runProgram(m_words, "RIGHTSDESK_CALLS_TO", QString::fromStdString(m_desk.path("calls")));
        ASSERT_EQ(whole.status, 0) << whole.error;
        m_calls = readFile(m_desk.path("calls"));
        ASSERT_GT(m_calls.size(), 20U);
    }
    /// Ends a run at a call. False: it came to its end before.
    bool endAt(long at)
    {
        freshCopy();
        const Ended end = runProgram(m_words, "RIGHTSDESK_KILL_AT", QString::number(at));
        EXPECT_TRUE(end.status == killed || (end.status == 0 && at + 20 > static_cast<long>(m_calls.size())))
            << end.status << ": " << end.error;
        return end.status == killed;
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

    QStringList m_words;
};

TEST_F(StaffKills, theOldPasswordOrTheNewOneOpensNeverNeither)
{
    ASSERT_NO_FATAL_FAILURE(
        measure({"staff", "password", "--new-password-file", QString::fromStdString(m_desk.path("new"))}));
    int ended = 0;
    int oldOnes = 0;
    int newOnes = 0;
    for (const long at : sample(points)) {
        SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ended += endAt(at) ? 1 : 0;
        LocalDesk desk(LocalDeskOptions{});
        const bool isNew = enter(desk, "Ada", newPassword) == ErrorCode::Cancelled;
        const bool isOld = !isNew && enter(desk, "Ada", founderPassword) == ErrorCode::Cancelled;
        ASSERT_TRUE(isNew || isOld) << "neither password opens the desk";
        ASSERT_OK(wait(desk.services().audit.verify()));
        EXPECT_EQ(infoOf(desk, "Ada").keysHeld, infoOf(desk, "Ada").keysDue);
        ASSERT_OK(wait(desk.services().session.lock()));
        EXPECT_EQ(enter(desk, "Ada", isNew ? founderPassword : newPassword), ErrorCode::WrongPassword)
            << "both passwords open the desk";
        newOnes += isNew ? 1 : 0;
        oldOnes += isOld ? 1 : 0;
    }
    tell(std::to_string(ended) + " ends, " + std::to_string(oldOnes) + " old, " + std::to_string(newOnes) +
         " new");
    EXPECT_GE(ended, 20);
    EXPECT_GT(oldOnes, 0);
    EXPECT_GT(newOnes, 0);
}

TEST_F(StaffKills, whoIsDisabledIsOutWithNoKeyOrInWithAll)
{
    ASSERT_NO_FATAL_FAILURE(measure({"staff", "disable", "Cy"}));
    int ended = 0;
    int in = 0;
    int out = 0;
    for (const long at : sample(points)) {
        SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ended += endAt(at) ? 1 : 0;
        LocalDesk desk(LocalDeskOptions{});
        ASSERT_EQ(enter(desk, "Ada", founderPassword), ErrorCode::Cancelled);
        ASSERT_OK(wait(desk.services().audit.verify()));
        const StaffInfo cy = infoOf(desk, "Cy");
        EXPECT_EQ(cy.keysHeld, cy.enabled ? cy.keysDue : 0U);
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
        in += cy.enabled ? 1 : 0;
        out += cy.enabled ? 0 : 1;
    }
    tell(std::to_string(ended) + " ends, " + std::to_string(in) + " in, " + std::to_string(out) + " out");
    EXPECT_GE(ended, 20);
    EXPECT_GT(in, 0);
    EXPECT_GT(out, 0);
}

TEST_F(StaffKills, whoGetsNewKeyPairsHasTheOldOnesOrTheNewOnesNeverNeither)
{
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_NO_FATAL_FAILURE(m_desk.hire("Dan", {policy::Role::Administrator}));
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Dan", founderPassword));
    const auto asked =
        wait(m_desk.services().staff.renew({"Cy", password(newPassword), false}));
    ASSERT_OK(asked);
    ASSERT_TRUE(asked->proposal);
    m_desk.close();
    ASSERT_NO_FATAL_FAILURE(measure({"staff", "approve", QString::fromStdString(asked->proposal->text())}));
    int ended = 0;
    int oldOnes = 0;
    int newOnes = 0;
    for (const long at : sample(points)) {
        SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ended += endAt(at) ? 1 : 0;
        LocalDesk desk(LocalDeskOptions{});
        ASSERT_EQ(enter(desk, "Ada", founderPassword), ErrorCode::Cancelled);
        ASSERT_OK(wait(desk.services().audit.verify()));
        const StaffInfo cy = infoOf(desk, "Cy");
        EXPECT_EQ(cy.keysHeld, cy.keysDue);
        ASSERT_OK(wait(desk.services().session.lock()));
        const bool isNew = enter(desk, "Cy", newPassword) == ErrorCode::Cancelled;
        const bool isOld = !isNew && enter(desk, "Cy", founderPassword) == ErrorCode::Cancelled;
        ASSERT_TRUE(isNew || isOld) << "neither password lets them in";
        newOnes += isNew ? 1 : 0;
        oldOnes += isOld ? 1 : 0;
        // Whoever agrees once more brings it to its end, wherever it was.
        ASSERT_EQ(enter(desk, "Ada", founderPassword), ErrorCode::Cancelled);
        const auto proposals = wait(desk.services().staff.proposals());
        ASSERT_OK(proposals);
        const auto ours = std::find_if(proposals->begin(), proposals->end(), [&](const ProposalView &each) {
            return each.id == *asked->proposal;
        });
        ASSERT_NE(ours, proposals->end());
        if (ours->state == ProposalState::Open) {
            if (isNew) {
                EXPECT_FAILS(wait(desk.services().staff.reject(*asked->proposal)), ErrorCode::Conflict);
            }
            EXPECT_OK(wait(desk.services().staff.approve(*asked->proposal)));
        }
        EXPECT_EQ(wait(desk.services().staff.holding())->rotationsDue, cy.keysDue - 1);
        ASSERT_OK(wait(desk.services().audit.verify()));
        EXPECT_EQ(enter(desk, "Cy", founderPassword), ErrorCode::WrongPassword);
        EXPECT_EQ(enter(desk, "Cy", newPassword), ErrorCode::Cancelled);
        EXPECT_EQ(infoOf(desk, "Cy").keysHeld, cy.keysDue);
    }
    tell(std::to_string(ended) + " ends, " + std::to_string(oldOnes) + " old, " + std::to_string(newOnes) +
         " new");
    EXPECT_GE(ended, 20);
    EXPECT_GT(oldOnes, 0);
    EXPECT_GT(newOnes, 0);
}

TEST_F(StaffKills, theDeskHasTheOldRootOrTheNewOne)
{
    ASSERT_NO_FATAL_FAILURE(measure({"staff", "renew-root"}));
    const auto rootOf = [](const DeskLocation &where) {
        const auto keyring = keys::KeyringFile(where.keyring).load();
        EXPECT_OK(keyring);
        return keyring.ok() ? keyring->root : crypto::PublicKey{};
    };
    const crypto::PublicKey before = rootOf(m_desk.where());
    int ended = 0;
    int oldOnes = 0;
    int newOnes = 0;
    for (const long at : sample(points)) {
        SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ended += endAt(at) ? 1 : 0;
        (rootOf(copy()) == before ? oldOnes : newOnes) += 1;
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
    }
    tell(std::to_string(ended) + " ends, " + std::to_string(oldOnes) + " old, " + std::to_string(newOnes) +
         " new");
    EXPECT_GE(ended, 20);
    EXPECT_GT(oldOnes, 0);
    EXPECT_GT(newOnes, 0);
}

} // namespace
} // namespace desk::test::faults
