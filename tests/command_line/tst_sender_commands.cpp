// SPDX-License-Identifier: GPL-3.0-or-later
// Senders of signed messages from the command line.
#include "tests/command_line/commands_fixture.h"

namespace desk::command_line {
namespace {

using SenderCommands = Commands;

TEST_F(SenderCommands, kindAndKeyHaveToBeSaidBeforeAnybodySignsIn)
{
    EXPECT_EQ(run({"sender", "add", "Shop"}), ExitStatus::Usage);
    EXPECT_EQ(run({"sender", "add", "Shop", "--kind", "pigeon", "--sender-key", "x"}), ExitStatus::Usage);
    EXPECT_EQ(run({"sender", "add", "Shop", "--kind", "shopify"}), ExitStatus::Usage);
    EXPECT_EQ(run({"sender", "remove"}), ExitStatus::Usage);
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(SenderCommands, aKeyIsHandedOnAndNeverShown)
{
    const std::string file = write("secret", "hush-hush\n");
    desk.intake.known = {
        {"0f1e", SenderKind::DataRights, "GOOD_AGENT", "ROSE_SHOP", "1f2e 3d4c", QDate(2026, 11, 20), "Ada"}};
    ASSERT_EQ(runSignedIn({"sender", "add", "GOOD_AGENT", "--kind", "drp", "--business", "ROSE_SHOP",
                           "--sender-key", file}),
              ExitStatus::Done);
    EXPECT_EQ(desk.intake.added.kind, SenderKind::DataRights);
    EXPECT_EQ(desk.intake.added.name, "GOOD_AGENT");
    EXPECT_EQ(desk.intake.added.business, "ROSE_SHOP");
    EXPECT_EQ(desk.intake.added.platform, test::FakeDesk::rugs().id);
    EXPECT_EQ(asText(desk.intake.added.key), "hush-hush\n");
    EXPECT_NE(out().find("1f2e 3d4c"), std::string::npos) << out();
    EXPECT_EQ((out() + err()).find("hush-hush"), std::string::npos);
}

TEST_F(SenderCommands, theyAreListedAndRemovedById)
{
    desk.intake.known = {{"0f1e", SenderKind::Shopify, "Rose", {}, {}, QDate(2026, 11, 20), "Ada"}};
    ASSERT_EQ(runSignedIn({"sender", "list", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson().at("id"), "0f1e");
    EXPECT_EQ(outJson().at("kind"), "shopify");
    EXPECT_FALSE(outJson().contains("fingerprint"));
    EXPECT_EQ(runSignedIn({"sender", "remove", "0f1e"}), ExitStatus::Usage) << "nobody can be asked";
    ASSERT_EQ(runSignedIn({"sender", "remove", "0f1e", "--yes"}), ExitStatus::Done);
    EXPECT_EQ(std::count(desk.calls.begin(), desk.calls.end(), "removeSender 0f1e"), 1);
}

} // namespace
} // namespace desk::command_line
