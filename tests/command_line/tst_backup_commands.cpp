// SPDX-License-Identifier: GPL-3.0-or-later
// Backups from the command line.
#include "tests/command_line/commands_fixture.h"

namespace desk::command_line {
namespace {

using BackupCommands = Commands;

TEST_F(BackupCommands, whatMakesNoSenseIsRefusedBeforeAnybodySignsIn)
{
    const std::vector<std::vector<std::string>> wrong{
        {"backup", "create"},
        {"backup", "create", path("x")},
        {"backup", "verify"},
        {"backup", "restore", path("x")},
        {"backup", "restore", "--into", path("y")},
        {"backup", "rehearse"},
        {"backup", "restore", path("x"), "--into", path("y"), "--now", "soon"},
    };
    for (const auto &words : wrong) {
        std::string said;
        for (const std::string &word : words)
            said += word + " ";
        EXPECT_EQ(run(words), ExitStatus::Usage) << said << err();
    }
    EXPECT_EQ(run({"backup", "restore", path("x"), "--into", path("y")}), ExitStatus::NotSignedIn)
        << "nobody and no kit";
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(BackupCommands, oneVolumeIsRefusedWithoutAYes)
{
    desk.backups.oneVolume = true;
    EXPECT_EQ(runSignedIn({"backup", "create", path("x"), "--keystore", path("y")}), ExitStatus::Conflict);
    EXPECT_NE(err().find("conflict"), std::string::npos) << err();
    ASSERT_EQ(runSignedIn({"backup", "create", path("x"), "--keystore", path("y"), "--yes", "--json"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.backups.order.data, path("x"));
    EXPECT_EQ(desk.backups.order.keystore, path("y"));
    EXPECT_TRUE(outJson().contains("keystore_until"));
    // At a terminal it is asked.
    terminal.present = true;
    terminal.agrees = false;
    EXPECT_EQ(runSignedIn({"backup", "create", path("x"), "--keystore", path("y")}), ExitStatus::Conflict);
    EXPECT_EQ(terminal.questions.size(), 1U);
    terminal.agrees = true;
    EXPECT_EQ(runSignedIn({"backup", "create", path("x"), "--keystore", path("y")}), ExitStatus::Done);
}

TEST_F(BackupCommands, aRestoreTakesTheKitOrAPassword)
{
    ASSERT_EQ(run({"backup", "restore", path("x"), "--keystore", path("y"), "--recovery-kit",
                   write("kit", "AAAA-BBBB\n"), "--into", path("z"), "--ledger", path("l"), "--ledger",
                   path("m"), "--accept-gap", "The disk is gone"}),
              ExitStatus::Done)
        << err();
    const RestoreOrder &order = desk.backups.restoring;
    EXPECT_EQ(asText(order.recoveryKit), "AAAA-BBBB");
    EXPECT_EQ(order.into.data, path("z"));
    EXPECT_EQ(order.into.keyring, path("z") + ".keys");
    EXPECT_EQ(order.ledgers.size(), 2U);
    EXPECT_EQ(order.acceptGap, "The disk is gone");
    ASSERT_EQ(runSignedIn({"backup", "restore", path("x"), "--into", path("z"), "--json"}), ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.backups.restoring.who.user, "Ada");
    EXPECT_EQ(asText(desk.backups.restoring.who.password), "Correct-horse-7");
    EXPECT_EQ(desk.backups.restoring.live.data, path("desk"));
    EXPECT_TRUE(outJson().contains("erased_since"));
    EXPECT_EQ(std::count(desk.calls.begin(), desk.calls.end(), "signIn Ada"), 0)
        << "a restore needs no session";
}

TEST_F(BackupCommands, verifyingSaysWhatWasNotChecked)
{
    ASSERT_EQ(run({"backup", "verify", path("x")}), ExitStatus::Done) << err();
    EXPECT_NE(out().find("cannot be checked without the desk's keys"), std::string::npos) << out();
    desk.backups.check.opened = desk.backups.check.isSigned = true;
    ASSERT_EQ(runSignedIn({"backup", "verify", path("x")}), ExitStatus::Done) << err();
    EXPECT_NE(out().find("signed by this desk"), std::string::npos) << out();
}

TEST_F(BackupCommands, aPlanIsShownAndChanged)
{
    ASSERT_EQ(runSignedIn({"backup", "plan", "--json"}), ExitStatus::Done) << err();
    EXPECT_EQ(outJson().at("every_hours"), 0);
    EXPECT_EQ(std::count(desk.calls.begin(), desk.calls.end(), "setPlan"), 0);
    ASSERT_EQ(runSignedIn({"backup", "plan", "--every-hours", "24", "--data-folder", path("a"),
                           "--keystore-folder", path("b"), "--snapshot-days", "7"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.backups.planned.plan.everyHours, 24);
    EXPECT_EQ(desk.backups.planned.plan.snapshotDays, 7);
    EXPECT_EQ(desk.backups.planned.plan.keepDays, 7);
    EXPECT_EQ(runSignedIn({"backup", "plan", "--every-hours", "x"}), ExitStatus::Usage);
    ASSERT_EQ(runSignedIn({"backup", "run"}), ExitStatus::Done);
    EXPECT_NE(out().find("No backup is due"), std::string::npos);
    desk.backups.due = true;
    ASSERT_EQ(runSignedIn({"backup", "run"}), ExitStatus::Done);
    EXPECT_NE(out().find("Read back whole"), std::string::npos);
    desk.sessionInfo.backupDue = true;
    ASSERT_EQ(runSignedIn({"backup", "list"}), ExitStatus::Done);
    EXPECT_NE(err().find("A backup is due"), std::string::npos) << err();
}

TEST_F(BackupCommands, aRehearsalThatDiffersFails)
{
    EXPECT_EQ(runSignedIn({"backup", "rehearse", path("x")}), ExitStatus::Done) << err();
    desk.backups.rehearsed.differing = 1;
    EXPECT_EQ(runSignedIn({"backup", "rehearse", path("x"), "--keystore", path("y")}), ExitStatus::Integrity)
        << err();
    EXPECT_EQ(desk.calls.back(), "rehearse " + path("x") + " " + path("y"));
}

} // namespace
} // namespace desk::command_line
