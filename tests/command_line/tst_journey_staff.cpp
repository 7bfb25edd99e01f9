// SPDX-License-Identifier: GPL-3.0-or-later
// Two people and a third: proposed, agreed to, signed in, password changed, disabled, refused. With the
// program itself.
#include "tests/command_line/journey_fixture.h"

namespace desk::test {
namespace {

class StaffJourney : public Journey
{
protected:
    /// Propose, agree: the id goes from one to the other as a person would carry it.
    std::string proposalOf(const Ended &ended) const
    {
        EXPECT_EQ(ended.status, 0) << ended.err;
        const Json told = ended.json();
        EXPECT_TRUE(told.at("proposal").is_string()) << ended.out;
        return told.at("proposal").is_string() ? told.at("proposal").get<std::string>() : std::string();
    }
};

TEST_F(StaffJourney, somebodyComesChangesTheirPasswordAndLeaves)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    write("password-Bea", "Anchor-window-9\n");
    write("password-Cy", "Granite-lamp-44\n");
    write("new", "Violin-harbour-5\n");
    const Ended bea = as("Ada", {"staff", "add", "Bea", "--role", "data-protection", "--without-code",
                                 "--initial-password-file", "password-Bea", "--json"});
    ASSERT_EQ(bea.status, 0) << bea.err;
    EXPECT_TRUE(bea.json().at("alone").get<bool>());
    const Ended weak = as("Ada", {"staff", "add", "Cy", "--role", "customer-service", "--without-code",
                                  "--initial-password-file", "password-Ada2"});
    EXPECT_EQ(weak.status, 1);

    const std::string id =
        proposalOf(as("Ada", {"staff", "add", "Cy", "--role", "customer-service", "--without-code",
                              "--initial-password-file", "password-Cy", "--json"}));
    EXPECT_EQ(as("Cy", {"request", "list"}).status, 3);
    EXPECT_EQ(as("Ada", {"staff", "approve", id}).status, 5);
    EXPECT_EQ(as("李雷", {"staff", "approve", id}).status, 5);
    const Ended waiting = as("Bea", {"staff", "proposals", "--json"});
    ASSERT_EQ(waiting.status, 0) << waiting.err;
    EXPECT_EQ(waiting.json().at("state"), "open");
    const Ended agreed = as("Bea", {"staff", "approve", id, "--json"});
    ASSERT_EQ(agreed.status, 0) << agreed.err;
    EXPECT_GT(agreed.json().at("keys_given").get<int>(), 0);
    EXPECT_EQ(as("Bea", {"staff", "approve", id}).status, 6);

    ASSERT_EQ(as("Cy", {"request", "list"}).status, 0);
    ASSERT_EQ(as("Cy", {"staff", "password", "--new-password-file", "new"}).status, 0);
    EXPECT_EQ(as("Cy", {"request", "list"}).status, 3) << "the old password";
    write("password-Cy", "Violin-harbour-5\n");
    ASSERT_EQ(as("Cy", {"request", "list"}).status, 0);
    const Ended file = as("Cy", {"staff", "keyfile", "add", "cy.key"});
    ASSERT_EQ(file.status, 0) << file.err;
    EXPECT_EQ(as("Cy", {"request", "list"}).status, 3) << "without the key file";
    ASSERT_EQ(as("Cy", {"request", "list", "--key-file", "cy.key"}).status, 0);

    const Ended gone = as("Ada", {"staff", "disable", "Cy", "--json"});
    ASSERT_EQ(gone.status, 0) << gone.err;
    EXPECT_GT(gone.json().at("keys_taken").get<int>(), 0);
    const Ended refused = as("Cy", {"request", "list", "--key-file", "cy.key"});
    EXPECT_EQ(refused.status, 3);
    EXPECT_NE(refused.err.find("disabled"), std::string::npos) << refused.err;
    EXPECT_EQ(as("Ada", {"audit", "verify"}).status, 0);
    // What the others hold opens as before: found under the new root.
    EXPECT_EQ(as("李雷", {"subject", "find", "--platform", "rugs", "--order", "J-1001"}).status, 0);
    const Ended healthy = run({"doctor", "--desk", "desk", "--json"});
    EXPECT_EQ(healthy.status, 0) << healthy.out;
    EXPECT_NE(healthy.out.find("2 people can agree"), std::string::npos) << healthy.out;
}

} // namespace
} // namespace desk::test
