// SPDX-License-Identifier: GPL-3.0-or-later
// Staff and one's own signing in, on the command line.
#include "tests/command_line/commands_fixture.h"

namespace desk::command_line {
namespace {

using StaffCommands = Commands;

TEST_F(StaffCommands, addingTellsWhetherAnotherPersonHasToAgree)
{
    ProposalId id;
    id.bytes.fill(3);
    desk.staff.outcome.proposal = id;
    desk.staff.outcome.totpSecret = "SECRET";
    const std::string first = write("first", "Battery-staple-8\n");
    ASSERT_EQ(runSignedIn({"staff", "add", "Li", "--role", "customer-service", "--initial-password-file",
                           first, "--json"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(outJson().at("proposal"), id.text());
    EXPECT_EQ(outJson().at("totp_secret"), "SECRET");
    EXPECT_EQ(asText(desk.staff.added.password), "Battery-staple-8");
    EXPECT_EQ(desk.calls.back(), "addStaff Li");
    ASSERT_EQ(
        runSignedIn({"staff", "add", "Li", "--role", "customer-service", "--initial-password-file", first}),
        ExitStatus::Done);
    EXPECT_NE(out().find("staff approve " + id.text()), std::string::npos);
    desk.staff.outcome = {};
    desk.staff.outcome.alone = true;
    ASSERT_EQ(
        runSignedIn({"staff", "add", "Li", "--role", "customer-service", "--initial-password-file", first}),
        ExitStatus::Done);
    EXPECT_NE(out().find("by one person"), std::string::npos);
}

TEST_F(StaffCommands, eachAskForItsService)
{
    ProposalId id;
    id.bytes.fill(5);
    const std::vector<std::pair<std::vector<std::string>, std::string>> table{
        {{"staff", "approve", id.text()}, "approveStaff " + id.text()},
        {{"staff", "reject", id.text()}, "rejectStaff " + id.text()},
        {{"staff", "roles", "Li", "--role", "supervisor"}, "roles Li"},
        {{"staff", "grant", "Li"}, "grant Li"},
        {{"staff", "enable", "Li"}, "enable Li"},
        {{"staff", "reset-code", "Li"}, "resetCode Li"},
        {{"staff", "renew-root"}, "renewRoot"},
        {{"staff", "disable", "Li"}, "disable Li"},
        {{"staff", "revoke", "Li", "--platform", "rugs"}, "revoke Li"},
        {{"staff", "proposals"}, "proposals"},
        {{"staff", "keys"}, "holding"},
        {{"staff", "list"}, "holding"},
        {{"staff", "recovery-kit"}, "renewKit"},
        {{"staff", "password-rule", "--days", "60"}, "passwordDays 60"},
        {{"staff", "otp", "recovery-codes"}, "renewRecoveryCodes"},
        {{"staff", "otp", "enrol"}, "beginEnrolment"},
        {{"staff", "otp", "enrol", "--confirm", "123456"}, "confirmEnrolment 123456"},
        {{"staff", "keyfile", "remove"}, "setKeyFile"},
    };
    for (const auto &[words, call] : table) {
        SCOPED_TRACE(words[1]);
        ASSERT_EQ(runSignedIn(words), ExitStatus::Done) << err();
        EXPECT_EQ(desk.calls.back(), call);
        desk.failure = fail(ErrorCode::NotPermitted, "Your role may not do this.");
        EXPECT_EQ(runSignedIn(words), ExitStatus::NotPermitted);
        desk.failure = fail(ErrorCode::Conflict, "It changed.");
        EXPECT_EQ(runSignedIn(words), ExitStatus::Conflict);
        desk.failure.reset();
    }
}

TEST_F(StaffCommands, wrongUseIsToldBeforeAnythingIsDone)
{
    for (const std::vector<std::string> &words :
         std::vector<std::vector<std::string>>{{"staff", "otp"},
                                               {"staff", "otp", "what"},
                                               {"staff", "keyfile", "add"},
                                               {"staff", "keyfile", "remove", "x"},
                                               {"staff", "keyfile", "what"},
                                               {"staff", "revoke", "Li"},
                                               {"staff", "password-rule", "--days", "-1"},
                                               {"staff", "disable"},
                                               {"staff", "roles", "Li", "--role", "king"}}) {
        SCOPED_TRACE(words[1]);
        desk.calls.clear();
        EXPECT_EQ(runSignedIn(words), ExitStatus::Usage) << err();
        EXPECT_TRUE(desk.calls.empty());
    }
}

TEST_F(StaffCommands, newKeysComeWithAFirstPasswordThatIsNotTold)
{
    const std::string first = write("first", "Battery-staple-8\n");
    desk.staff.outcome.proposal = ProposalId{{7}};
    desk.staff.outcome.totpSecret = "ABCDEFGH";
    ASSERT_EQ(runSignedIn({"staff", "renew", "Li", "--initial-password-file", first}), ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.calls.back(), "renewStaff Li");
    EXPECT_EQ(asText(desk.staff.renewal.password), "Battery-staple-8");
    EXPECT_TRUE(desk.staff.renewal.withCode);
    EXPECT_NE(out().find("Another person has to agree"), std::string::npos);
    EXPECT_NE(out().find("ABCDEFGH"), std::string::npos);
    EXPECT_EQ((out() + err()).find("Battery"), std::string::npos);
    EXPECT_EQ(runSignedIn({"staff", "renew"}), ExitStatus::Usage);
}

TEST_F(StaffCommands, aPasswordIsChangedWithTheOldOneAndNeitherIsTold)
{
    const std::string chosen = write("new", "Battery-staple-8\n");
    ASSERT_EQ(runSignedIn({"staff", "password", "--new-password-file", chosen}), ExitStatus::Done) << err();
    EXPECT_EQ(desk.staff.own, "Correct-horse-7");
    EXPECT_EQ(desk.staff.chosen, "Battery-staple-8");
    EXPECT_EQ((out() + err()).find("Battery"), std::string::npos);
    EXPECT_EQ((out() + err()).find("Correct"), std::string::npos);
    EXPECT_EQ(runSignedIn({"staff", "password", "--new-password-file", "-"}), ExitStatus::Usage);
}

TEST_F(StaffCommands, aKeyFileIsMadeForItsOwnerAloneAndNeverWrittenOver)
{
    const std::string path = this->path("li.key");
    ASSERT_EQ(runSignedIn({"staff", "keyfile", "add", path}), ExitStatus::Done) << err();
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    ASSERT_EQ(bytes.size(), 32);
    EXPECT_EQ(bytes.toStdString(), std::string(asText(desk.staff.keyFile)));
    EXPECT_FALSE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther |
                                       QFileDevice::WriteGroup | QFileDevice::WriteOther));
    file.close();
    EXPECT_EQ(runSignedIn({"staff", "keyfile", "add", path}), ExitStatus::Failed);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), bytes);
    // A desk that refuses leaves no file behind that opens nothing.
    desk.failure = fail(ErrorCode::Io, "The disk is full.");
    EXPECT_EQ(runSignedIn({"staff", "keyfile", "add", this->path("other.key")}), ExitStatus::Failed);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(this->path("other.key"))));
}

TEST_F(StaffCommands, theListSaysWhatHangsOnOnePerson)
{
    StaffInfo waiting;
    waiting.name = "Li";
    waiting.roles = {policy::Role::Auditor};
    waiting.enabled = false;
    waiting.awaited = true;
    desk.staff.people = {waiting};
    desk.staff.held.approvers = 1;
    desk.staff.held.few = {{"index of RU", "Ada", true}};
    desk.staff.held.rotationsDue = 4;
    ASSERT_EQ(runSignedIn({"staff", "list"}), ExitStatus::Done);
    for (const char *words : {"not agreed to", "Only one person could agree", "1 keys have one living holder",
                              "no recovery kit", "4 keys of people who left, or got new ones"})
        EXPECT_NE(out().find(words), std::string::npos) << words;
    ASSERT_EQ(runSignedIn({"staff", "keys", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson().at("few").at(0).at("key"), "index of RU");
    desk.staff.held = {};
    desk.staff.held.approvers = 2;
    desk.staff.held.kit = true;
    ASSERT_EQ(runSignedIn({"staff", "list"}), ExitStatus::Done);
    EXPECT_EQ(out().find("one"), std::string::npos) << out();
}

TEST_F(StaffCommands, whoHasToChangeSomethingFirstIsTold)
{
    desk.sessionInfo.passwordExpired = true;
    ASSERT_EQ(runSignedIn({"staff", "list"}), ExitStatus::Done);
    EXPECT_NE(err().find("staff password"), std::string::npos);
    desk.sessionInfo.passwordExpired = false;
    desk.sessionInfo.codeDue = true;
    ASSERT_EQ(runSignedIn({"staff", "list"}), ExitStatus::Done);
    EXPECT_NE(err().find("staff otp enrol"), std::string::npos);
}

} // namespace
} // namespace desk::command_line
