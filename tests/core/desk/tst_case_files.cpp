// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an answered request goes in its turn; the line of the register stays.
#include "tests/support/asking.h"
#include "tests/support/test_profile.h"

using namespace desk;
using namespace desk::test;

namespace {

class CaseFiles : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
        const std::string file = m_desk.write("account.csv", "account_id,email,name\nA1,anna@example.org,Anna\n");
        ASSERT_OK(m_desk.import("account", file, ""));
        const Asker who = accountHolder("A1");
        const Services services = m_desk.services();
        IntakeOrder order{newRequest(m_desk.platform(), policy::Right::Access, who), {}, "letter.txt", {}};
        order.draft.format = intake::Format::Letter;
        order.draft.original = "I want a copy of my data.";
        const auto taken = wait(services.intake.take(order));
        ASSERT_OK(taken);
        m_reference = taken->reference;
        ASSERT_OK(wait(services.verification.verify(m_reference, who.proof)));
        ASSERT_OK(wait(services.actions.plan(m_reference, policy::Right::Access)));
        ASSERT_OK(wait(services.actions.fulfil(m_reference, policy::Right::Access, {m_desk.path("p.zip"), {}, {}})));
        ASSERT_OK(wait(services.requests.close(m_reference)));
    }

    RehearsalDesk m_desk;
    std::string m_reference;
};

TEST_F(CaseFiles, goAfterThirtySixMonthsAndLeaveTheRegister)
{
    m_desk.reopenOn("2029-11-19");
    ASSERT_OK(wait(m_desk.services().retention.run(m_desk.platform())));
    EXPECT_OK(wait(m_desk.services().requests.details(m_reference)));

    m_desk.reopenOn("2029-11-21");
    const auto preview = wait(m_desk.services().retention.preview(m_desk.platform()));
    ASSERT_OK(preview);
    const auto line = std::find_if(preview->due.begin(), preview->due.end(), [](const RetentionLine &each) { return each.rule == "case-files"; });
    ASSERT_NE(line, preview->due.end());
    EXPECT_EQ(line->records, 1U);
    EXPECT_OK(wait(m_desk.services().requests.details(m_reference)));  // a preview changes nothing

    ASSERT_OK(wait(m_desk.services().retention.run(m_desk.platform())));
    EXPECT_FAILS(wait(m_desk.services().requests.details(m_reference)), ErrorCode::KeyDestroyed);
    EXPECT_FAILS(wait(m_desk.services().intake.original(m_reference, 1)), ErrorCode::KeyDestroyed);
    EXPECT_OK(wait(m_desk.services().audit.verifyRows()));
    const auto queue = wait(m_desk.services().requests.list({}, 10, {}));
    ASSERT_OK(queue);
    ASSERT_EQ(queue->requests.size(), 1U);
    EXPECT_EQ(queue->requests.front().reference, m_reference);
    EXPECT_EQ(queue->requests.front().rights, std::vector{policy::Right::Access});
    EXPECT_OK(wait(m_desk.services().audit.verify()));
    const auto again = wait(m_desk.services().retention.preview(m_desk.platform()));
    ASSERT_OK(again);
    EXPECT_TRUE(std::none_of(again->due.begin(), again->due.end(), [](const RetentionLine &each) { return each.rule == "case-files"; }));
}

TEST_F(CaseFiles, aRequestStillNamesTheForgottenOneItBelongsTo)
{
    const auto open = ask(m_desk, newRequest(m_desk.platform(), policy::Right::Correction, accountHolder("A1")), accountHolder("A1"));
    ASSERT_OK(open);
    ASSERT_OK(wait(m_desk.services().requests.link(*open, m_reference, "related")));
    m_desk.reopenOn("2029-11-21");
    ASSERT_OK(wait(m_desk.services().retention.run(m_desk.platform())));
    EXPECT_FAILS(wait(m_desk.services().requests.details(m_reference)), ErrorCode::KeyDestroyed);
    const auto details = wait(m_desk.services().requests.details(*open));
    ASSERT_OK(details);
    ASSERT_EQ(details->links.size(), 1U);
    EXPECT_EQ(details->links.front().reference, m_reference);
}

} // namespace
