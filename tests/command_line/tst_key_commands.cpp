// SPDX-License-Identifier: GPL-3.0-or-later
// Keys from the command line.
#include "tests/command_line/commands_fixture.h"

namespace desk::command_line {
namespace {

using KeyCommands = Commands;

TEST_F(KeyCommands, whichKeyHasToBeSaidBeforeAnybodySignsIn)
{
    EXPECT_EQ(run({"key", "rotate"}), ExitStatus::Usage);
    EXPECT_NE(err().find("--category"), std::string::npos) << err();
    EXPECT_EQ(run({"key", "rotate", "--moon"}), ExitStatus::Usage);
    EXPECT_EQ(run({"key", "list", "extra"}), ExitStatus::Usage);
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(KeyCommands, severalKeysAreReplacedInTurnAndEachIsTold)
{
    ASSERT_EQ(
        runSignedIn({"key", "rotate", "--category", "orders", "--category", "account", "--index", "--log"}),
        ExitStatus::Done);
    const std::vector<RotationOrder> &asked = desk.upkeep.rotations;
    ASSERT_EQ(asked.size(), 4U);
    EXPECT_EQ(asked[0].category, "orders");
    EXPECT_EQ(asked[1].category, "account");
    EXPECT_EQ(asked[2].key, RotatedKey::Index);
    EXPECT_EQ(asked[2].platform, test::FakeDesk::rugs().id);
    EXPECT_EQ(asked[3].key, RotatedKey::Log);
    EXPECT_EQ(asked[3].platform, PlatformId()); // the desk's own
    EXPECT_NE(out().find("category orders: version 2 seals now; 5 rows"), std::string::npos) << out();
}

TEST_F(KeyCommands, everythingThatSomebodyHeldIsReplacedAndTheDesksOwnOnce)
{
    desk.upkeep.keyLines = {{RotatedKey::Category, "orders", 1, 3, true, false, {"Ada", "Bea"}},
                            {RotatedKey::Index, {}, 4, 2, false, false, {"Ada"}},
                            {RotatedKey::Signing, {}, 1, 2, true, false, {"Bea"}}};
    ASSERT_EQ(runSignedIn({"key", "rotate", "--staff", "Bea"}), ExitStatus::Done);
    ASSERT_GE(desk.upkeep.rotations.size(), 2U);
    int signing = 0;
    for (const RotationOrder &order : desk.upkeep.rotations) {
        EXPECT_NE(order.key, RotatedKey::Index);
        signing += order.key == RotatedKey::Signing ? 1 : 0;
        EXPECT_EQ(order.platform == PlatformId(), order.key == RotatedKey::Signing);
    }
    EXPECT_EQ(signing, 1);
    EXPECT_EQ(runSignedIn({"key", "rotate", "--staff", "Nobody"}), ExitStatus::Failed);
}

TEST_F(KeyCommands, aDryRunSaysWhatItWould)
{
    ASSERT_EQ(runSignedIn({"key", "rotate", "--index", "--dry-run", "--json"}), ExitStatus::Done);
    EXPECT_TRUE(desk.upkeep.rotations.front().dryRun);
    EXPECT_EQ(outJson().at("rows"), 5);
    EXPECT_EQ(outJson().at("dry_run"), true);
}

TEST_F(KeyCommands, allMeansWhatThePlatformHas)
{
    desk.upkeep.keyLines = {{RotatedKey::Category, "orders", 1, 3, true, false, {}},
                            {RotatedKey::Restriction, {}, 4, 2, false, true, {}}};
    ASSERT_EQ(runSignedIn({"key", "list"}), ExitStatus::Done);
    EXPECT_NE(out().find("being replaced"), std::string::npos) << out();
    desk.upkeep.keyLines.push_back({RotatedKey::Index, {}, 1, 3, false, false, {}});
    ASSERT_EQ(runSignedIn({"key", "rotate", "--due"}), ExitStatus::Done);
    ASSERT_EQ(desk.upkeep.rotations.size(), 2U); // neither due nor begun is left alone
    desk.upkeep.rotations.clear();
    desk.upkeep.keyLines.pop_back();
    ASSERT_EQ(runSignedIn({"key", "rotate", "--all"}), ExitStatus::Done);
    ASSERT_EQ(desk.upkeep.rotations.size(), 2U);
    EXPECT_EQ(desk.upkeep.rotations[1].key, RotatedKey::Restriction);
    desk.failure = fail(ErrorCode::NotPermitted, "no");
    EXPECT_EQ(runSignedIn({"key", "rotate", "--index"}), ExitStatus::NotPermitted);
}

} // namespace
} // namespace desk::command_line
