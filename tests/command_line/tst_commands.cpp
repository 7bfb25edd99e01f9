// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/interrupt.h"
#include "app/command_line/session.h"
#include "tests/command_line/commands_fixture.h"
#include "tests/support/public_data.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

#include <gtest/gtest.h>

#include <csignal>
#include <sstream>

namespace desk::command_line {
namespace {

TEST_F(Commands, wrongUsageEndsWithTwoAndTouchesNothing)
{
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"backup", "create", "x"},
        {"request"},
        {"--desk", "x", "doctor"},
        {"doctor", "--frobnicate"},
        {"doctor", "-x"},
        {"doctor", "--json=yes"},
        {"doctor", "--desk"},
        {"doctor", "--desk", "a", "--desk", "b"},
        {"platform", "add"},
        {"platform", "add", "a", "b"},
        {"create"},
        {"create", "--admin", ""},
        {"create", "--admin", "A", "--now", "2026-01-01T00:00:00Z"},
        {"staff", "add", "Li"},
        {"staff", "add", "Li", "--role", "king"},
        {"import", "a.csv", "--platform", "rugs"},
        {"import", "-", "-", "--platform", "rugs", "--category", "orders"},
        {"subject", "find", "--platform", "rugs"},
        {"subject", "find", "--email", "a@example.com", "--order", "1"},
        {"subject", "find", "--postcode", "1"},
        {"subject", "find", "--name", "A"},
        {"subject", "show", "nobody"},
        {"subject", "show", "00000000000000000000000000000001", "--reveal"},
        {"request", "open", "--platform", "rugs"},
        {"request", "open", "--platform", "rugs", "--right", "access", "--channel", "pigeon", "--received",
         "2026-01-01", "--residence", "DE"},
        {"request", "open", "--platform", "rugs", "--right", "access", "--channel", "email", "--received",
         "2026-02-30", "--residence", "DE"},
        {"request", "open", "--platform", "rugs", "--right", "access,fame", "--channel", "email",
         "--received", "2026-01-01", "--residence", "DE"},
        {"request", "list", "--limit", "0"},
        {"request", "list", "--limit", "1e3"},
        {"request", "list", "--state", "lost"},
        {"request", "verify", "R", "--method", "seance"},
        {"request", "verify", "R", "--method", "order-facts", "--claim", "total"},
        {"request", "package", "R", "--out", "a.zip"},
        {"request", "package", "R", "--out", "a.zip", "--passphrase-out", "./a.zip"},
        {"audit", "show", "--now", "yesterday", "--user", "Ada"},
    };
    for (const auto &words : wrong) {
        std::string said;
        for (const std::string &word : words)
            said += word + " ";
        EXPECT_EQ(run(words), ExitStatus::Usage) << said << err();
        EXPECT_TRUE(err().starts_with("error: invalid-argument: ")) << said << err();
        EXPECT_EQ(out(), "") << said;
    }
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(Commands, everyFailureHasItsExitStatus)
{
    const std::vector<std::pair<ErrorCode, ExitStatus>> table{
        {ErrorCode::InvalidArgument, ExitStatus::Failed},
        {ErrorCode::InvalidInput, ExitStatus::Failed},
        {ErrorCode::NotFound, ExitStatus::Failed},
        {ErrorCode::AlreadyExists, ExitStatus::Failed},
        {ErrorCode::Conflict, ExitStatus::Conflict},
        {ErrorCode::NotSignedIn, ExitStatus::NotSignedIn},
        {ErrorCode::WrongPassword, ExitStatus::NotSignedIn},
        {ErrorCode::KeyFileRequired, ExitStatus::NotSignedIn},
        {ErrorCode::WrongKeyFile, ExitStatus::NotSignedIn},
        {ErrorCode::CodeRequired, ExitStatus::NotSignedIn},
        {ErrorCode::WrongCode, ExitStatus::NotSignedIn},
        {ErrorCode::Locked, ExitStatus::NotSignedIn},
        {ErrorCode::NotPermitted, ExitStatus::NotPermitted},
        {ErrorCode::KeyUnavailable, ExitStatus::NotPermitted},
        {ErrorCode::WrongKey, ExitStatus::Integrity},
        {ErrorCode::KeyDestroyed, ExitStatus::Failed},
        {ErrorCode::Restricted, ExitStatus::NotPermitted},
        {ErrorCode::Tampered, ExitStatus::Integrity},
        {ErrorCode::Damaged, ExitStatus::Integrity},
        {ErrorCode::NewerFormat, ExitStatus::Failed},
        {ErrorCode::LimitExceeded, ExitStatus::Failed},
        {ErrorCode::Unverified, ExitStatus::Failed},
        {ErrorCode::Io, ExitStatus::Failed},
        {ErrorCode::Cancelled, ExitStatus::Failed},
    };
    for (const auto &[code, status] : table) {
        desk.failure = fail(code, "A sentence.", "a place");
        EXPECT_EQ(runSignedIn({"audit", "verify"}), status) << errorCodeName(code);
        EXPECT_EQ(err(), std::string("error: ") + errorCodeName(code) + ": A sentence. (a place)\n");
        EXPECT_EQ(runSignedIn({"audit", "verify", "--json"}), status);
        EXPECT_EQ(out(), "");
        EXPECT_EQ(
            Json::parse(err()),
            (Json{{"error",
                   {{"code", errorCodeName(code)}, {"message", "A sentence."}, {"field", "a place"}}}}));
    }
}

TEST_F(Commands, everyCommandHasHelpWithAnExampleOfItself)
{
    for (const Command *command : allCommands()) {
        std::vector<std::string> words;
        std::istringstream name{std::string(command->name)};
        for (std::string word; name >> word;)
            words.push_back(word);
        words.emplace_back("--help");
        EXPECT_EQ(run(words), ExitStatus::Done) << command->name;
        EXPECT_NE(out().find("Example\n  rightsdeskctl " + std::string(command->name)), std::string::npos);
        for (const OptionSpec &option : command->options) {
            EXPECT_NE(out().find("--" + std::string(option.name)), std::string::npos);
            for (const OptionSpec &common : commonOptions())
                EXPECT_NE(option.name, common.name) << command->name;
        }
    }
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(Commands, anUnknownCommandIsToldWithThoseThereAre)
{
    EXPECT_EQ(run({"report", "weather"}), ExitStatus::Usage);
    EXPECT_NE(err().find("not available in this version"), std::string::npos);
    EXPECT_NE(err().find("request package"), std::string::npos);
}

TEST_F(Commands, withoutAUserNobodyIsSignedIn)
{
    desk.oneClickUsers = {"agent", "supervisor"};
    EXPECT_EQ(run({"audit", "verify", "--desk", path("desk")}), ExitStatus::NotSignedIn);
    EXPECT_NE(err().find("--user"), std::string::npos);
    EXPECT_EQ(run({"audit", "verify", "--desk", path("desk"), "--user", "Ada"}), ExitStatus::NotSignedIn);
    EXPECT_NE(err().find("--password-file"), std::string::npos);
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(Commands, rehearsalUsersNeedNoPasswordAndOthersDo)
{
    desk.oneClickUsers = {"agent", "supervisor"};
    EXPECT_EQ(run({"audit", "verify", "--desk", path("desk"), "--user", "agent"}), ExitStatus::Done);
    EXPECT_EQ(desk.calls.front(), "signInRehearsal agent");
    desk.oneClickUsers.clear();
    desk.calls.clear();
    EXPECT_EQ(run({"audit", "verify", "--desk", path("desk"), "--user", "agent"}), ExitStatus::NotSignedIn);
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(Commands, theFirstLineOfAFileIsThePassword)
{
    for (const std::string text : {"Grün & 密码\r\nsecond", "Grün & 密码", "Grün & 密码\n"}) {
        EXPECT_EQ(run({"audit", "verify", "--desk", path("desk"), "--user", "Ada", "--password-file",
                       write("p", text)}),
                  ExitStatus::Done)
            << err();
        EXPECT_EQ(desk.password, "Grün & 密码");
    }
    EXPECT_EQ(
        run({"audit", "verify", "--user", "Ada", "--desk", path("desk"), "--password-file", write("p", "")}),
        ExitStatus::Failed);
    EXPECT_EQ(
        run({"audit", "verify", "--user", "Ada", "--desk", path("desk"), "--password-file", path("none")}),
        ExitStatus::Failed);
}

TEST_F(Commands, anotherTimeIsForRehearsalsOnly)
{
    EXPECT_EQ(runSignedIn({"audit", "verify", "--now", "2026-01-31T10:00:00+01:00"}), ExitStatus::Failed);
    EXPECT_EQ(desk.calls.back(), "lock");
    desk.sessionInfo.rehearsal = true;
    EXPECT_EQ(runSignedIn({"audit", "verify", "--now", "2026-01-31T10:00:00+01:00"}), ExitStatus::Done);
    ASSERT_TRUE(m_now.has_value());
    EXPECT_EQ(toRfc3339(*m_now), "2026-01-31T09:00:00.000Z");
}

TEST_F(Commands, keysInsideTheDataFolderAreRefusedHoweverTheyAreSpelled)
{
    QDir().mkpath(QString::fromStdString(path("desk/inner")));
    ASSERT_TRUE(
        QFile::link(QString::fromStdString(path("desk/inner")), QString::fromStdString(path("link"))));
    for (const std::string keyring :
         {"desk", "desk/", "desk/keys", "desk.keys/../desk/keys", "link", "link/keys"}) {
        terminal.answers = {"Correct-horse-7"};
        EXPECT_EQ(run({"create", "--admin", "Ada", "--desk", path("desk"), "--keyring", path(keyring),
                       "--password-file", "-"}),
                  ExitStatus::Failed)
            << keyring;
    }
    EXPECT_TRUE(desk.calls.empty());
    terminal.answers = {"Correct-horse-7"};
    EXPECT_EQ(run({"create", "--admin", "Ada", "--desk", path("desk"), "--password-file", "-"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.calls, std::vector<std::string>{"create " + path("desk.keys")});
}

TEST_F(Commands, aFounderTypesThePasswordTwice)
{
    terminal.present = true;
    terminal.answers = {"Correct-horse-7", "Correct-horse-8"};
    EXPECT_EQ(run({"create", "--admin", "Ada", "--desk", path("desk")}), ExitStatus::Failed);
    EXPECT_TRUE(desk.calls.empty());
    terminal.answers = {"Correct-horse-7", "Correct-horse-7"};
    EXPECT_EQ(run({"create", "--admin", "Ada", "--desk", path("desk"), "--platform", "rugs", "--json"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.password, "Correct-horse-7");
    EXPECT_EQ(desk.made.profiles, std::vector<std::string>{"rugs"});
    EXPECT_EQ(outJson()["recovery_kit"], "kit");
    EXPECT_EQ(outJson()["totp_secret"], "SECRET");
}

TEST_F(Commands, faultyRowsGoToStandardErrorAndDoNotFailAnImport)
{
    desk.importReport.rows = 3;
    desk.importReport.faulty = 2;
    desk.importReport.faults = {{2, "column 4", "The date is none."}};
    EXPECT_EQ(runSignedIn({"import", "orders.csv", "--platform", "rugs", "--category", "orders", "--dry-run",
                           "--json"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "import orders dry");
    EXPECT_EQ(err(), "orders.csv:2: The date is none. (column 4)\norders.csv: and 1 more faulty rows\n");
    EXPECT_EQ(outJson()["faulty"], 2);
    EXPECT_EQ(outJson()["faults"][0]["line"], 2);
}

TEST_F(Commands, aShippedMappingNeedsNoCategoryAndWhatItDoesNotNameIsTold)
{
    desk.importReport.rows = 3;
    desk.importReport.parts = {{"orders.csv", "orders", 2, 2, 0, 0, 0},
                               {"customers.csv", "account", 1, 1, 0, 0, 0}};
    desk.importReport.unknown = {"orders.csv, Hat"};
    desk.importReport.passedOver = {"readme.txt"};
    EXPECT_EQ(
        runSignedIn({"import", "export.zip", "--platform", "rugs", "--mapping", "shopify-csv", "--json"}),
        ExitStatus::Done);
    EXPECT_EQ(desk.imported.mapping, "shopify-csv");
    EXPECT_EQ(desk.imported.category, "");
    EXPECT_EQ(err(), "export.zip: the mapping does not name the column orders.csv, Hat\nexport.zip: not "
                     "read: readme.txt\n");
    EXPECT_EQ(outJson()["parts"][1]["category"], "account");
    EXPECT_EQ(outJson()["passed_over"][0], "readme.txt");
}

TEST_F(Commands, mappingsAreListedAndOneCanBePrinted)
{
    desk.mappingInfos = {{"shopify-csv",
                          {"Shopify", "Shopify 商店"},
                          "d",
                          "s",
                          {{{"orders*.csv"}, "orders"}},
                          "{\"id\": \"shopify-csv\"}"}};
    ASSERT_EQ(runSignedIn({"platform", "mappings", "rugs", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson()["tables"][0]["category"], "orders");
    ASSERT_EQ(runSignedIn({"platform", "mappings", "rugs", "--show", "shopify-csv"}), ExitStatus::Done);
    EXPECT_NE(out().find("\"id\": \"shopify-csv\""), std::string::npos);
    EXPECT_EQ(runSignedIn({"platform", "mappings", "rugs", "--show", "none"}), ExitStatus::Failed);
}

TEST_F(Commands, aRequestIsOpenedAsSaid)
{
    EXPECT_EQ(runSignedIn({"request",
                           "open",
                           "--platform",
                           "RU",
                           "--right",
                           "access,portability",
                           "--right",
                           "deletion",
                           "--channel",
                           "letter",
                           "--received",
                           "2026-01-31",
                           "--residence",
                           "US-CA",
                           "--email=anna@example.com",
                           "--language",
                           "de",
                           "--text",
                           write("letter", "Grüße"),
                           "--json"}),
              ExitStatus::Done)
        << err();
    using policy::Right;
    EXPECT_EQ(desk.opened.rights, (std::vector{Right::Access, Right::Portability, Right::Deletion}));
    EXPECT_EQ(desk.opened.receivedOn, QDate(2026, 1, 31));
    EXPECT_EQ(desk.opened.email, "anna@example.com");
    EXPECT_EQ(desk.opened.text, "Grüße");
    EXPECT_EQ(desk.opened.platform, test::FakeDesk::rugs().id);
    EXPECT_EQ(outJson()["reference"], "RU-2026-000001-7");
    EXPECT_EQ(outJson()["state"], "received");
}

TEST_F(Commands, claimsKeepWhatStandsBehindTheFirstEqualsSign)
{
    desk.actions.verification = {false, 3, {}};
    EXPECT_EQ(runSignedIn({"request", "verify", "R", "--method", "order-facts", "--claim", "order_number=A=1",
                           "--claim", "total="}),
              ExitStatus::Failed);
    EXPECT_NE(err().find("attempts left: 3"), std::string::npos);
    using Claims = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(desk.actions.attempt.claims, (Claims{{"order_number", "A=1"}, {"total", ""}}));
    desk.actions.verification = {true, 5, Instant()};
    EXPECT_EQ(runSignedIn({"request", "verify", "R", "--method", "order-facts", "--claim", "total=1"}),
              ExitStatus::Done);
}

TEST_F(Commands, assigningUsesTheRevisionReadLastOrTheOneGiven)
{
    EXPECT_EQ(runSignedIn({"request", "assign", "R", "李"}), ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "assign 李 4");
    EXPECT_EQ(runSignedIn({"request", "assign", "R", "", "--revision", "2"}), ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "assign  2");
}

TEST_F(Commands, aPassphraseGoesIntoANewFileOfItsOwnersOnly)
{
    const std::string file = path("passphrase");
    EXPECT_EQ(runSignedIn({"request", "package", "R", "--out", path("a.zip"), "--passphrase-out", file}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(test::readFile(file), "the passphrase\n");
    EXPECT_EQ(QFile::permissions(QString::fromStdString(file)) & (QFile::ReadGroup | QFile::ReadOther),
              QFile::Permissions());
    EXPECT_EQ(out().find("the passphrase\n"), std::string::npos);
    desk.calls.clear();
    EXPECT_EQ(runSignedIn({"request", "package", "R", "--out", path("b.zip"), "--passphrase-out", file}),
              ExitStatus::Failed);
    EXPECT_TRUE(desk.calls.empty()) << "found out before anything was disclosed";
    EXPECT_EQ(
        runSignedIn({"request", "package", "R", "--out", path("b.zip"), "--passphrase-out", path("no/p")}),
        ExitStatus::Failed);
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(Commands, listsAreOneObjectALine)
{
    desk.page.requests = {test::FakeDesk::summary(), test::FakeDesk::summary()};
    desk.page.next = "cursor";
    EXPECT_EQ(runSignedIn({"request", "list", "--json", "--limit", "2"}), ExitStatus::Done);
    std::istringstream lines(out());
    std::vector<Json> objects;
    for (std::string line; std::getline(lines, line);)
        objects.push_back(Json::parse(line));
    ASSERT_EQ(objects.size(), 3U);
    EXPECT_EQ(objects[1]["rights"], Json::array({"access"}));
    EXPECT_EQ(objects[2], (Json{{"next", "cursor"}}));
}

TEST_F(Commands, aProfileIsCheckedWithoutADesk)
{
    EXPECT_EQ(run({"policy", "check", test::sourceFile("resources/policies/rugs.json")}), ExitStatus::Done)
        << out();
    std::string text = test::readFile(test::sourceFile("resources/policies/rugs.json"));
    text.replace(text.find("\"prefix\": \"RU\""), 14, "\"prefix\": \"ru\"");
    EXPECT_EQ(run({"policy", "check", write("bad.json", text)}), ExitStatus::Failed);
    EXPECT_TRUE(out().starts_with("/prefix: ")) << out();
    EXPECT_EQ(run({"policy", "check", write("empty.json", "")}), ExitStatus::Failed);
    EXPECT_EQ(run({"policy", "check", path("none.json")}), ExitStatus::Failed);
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(Commands, whatIsNoPackageIsDamaged)
{
    for (const std::string_view text : {"", "PK", "no package at all"}) {
        terminal.answers = {"pass"};
        EXPECT_EQ(run({"package", "verify", write("a.zip", text), "--passphrase-file", "-"}),
                  ExitStatus::Integrity)
            << text;
    }
    terminal.answers = {"pass"};
    EXPECT_EQ(run({"package", "verify", path("none.zip"), "--passphrase-file", "-"}), ExitStatus::Failed);
}

TEST_F(Commands, anInterruptCancelsWhatRunsAndWaitsForIt)
{
    desk.proofs.hangs = true;
    watchForInterrupt();
    bool sawCancel = false;
    QTimer work;
    QObject::connect(&work, &QTimer::timeout, &work, [&] {
        if (!desk.proofs.hanging.isCanceled()) {
            std::raise(SIGINT);
            return;
        }
        sawCancel = true;
        work.stop();
        desk.proofs.hanging.finish();
    });
    work.start(150); // longer than the program takes to look at its flag
    EXPECT_EQ(runSignedIn({"audit", "verify"}), ExitStatus::Failed);
    EXPECT_TRUE(err().starts_with("error: cancelled: ")) << err();
    EXPECT_TRUE(sawCancel);
}

TEST(Output, controlCharactersDoNotReachTheTerminal)
{
    EXPECT_EQ(printable("a\x1b[2Jb\nc\u202Ed"), "a?[2Jb?c?d");
    EXPECT_EQ(printable("李雷 Ærø"), "李雷 Ærø");
    EXPECT_EQ(displayWidth("李雷 Ærø"), 8U);
}

TEST(Output, columnsStayStraightBesideChineseNames)
{
    std::ostringstream out;
    std::ostringstream err;
    Output(out, err, false).table({"Name", "N"}, {{"李雷", "1"}, {"Ada", "2"}}, "");
    EXPECT_EQ(out.str(), "Name  N\n李雷  1\nAda   2\n");
}

} // namespace
} // namespace desk::command_line

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
