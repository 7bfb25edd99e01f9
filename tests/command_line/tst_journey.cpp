// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as a script runs it: from an empty folder to a checked answer.
#include "tests/command_line/journey_fixture.h"

namespace desk::test {
namespace {

TEST_F(Journey, fromAnEmptyFolderToACheckedAnswer)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    const Ended found = as("李雷", {"subject", "find", "--platform", "rugs", "--order", "J-1001", "--json"});
    ASSERT_EQ(found.status, 0) << found.err;
    EXPECT_EQ(found.out.find("anna"), std::string::npos);

    const std::string reference = openRequest();
    EXPECT_EQ(as("李雷", {"request", "plan", reference}).status, 6) << "nothing is proven";
    EXPECT_EQ(prove(reference, "1.00").status, 1);
    const Ended proven = prove(reference, "129.90");
    EXPECT_EQ(proven.status, 0) << proven.err;
    const Ended planned = as("李雷", {"request", "plan", reference, "--json"});
    ASSERT_EQ(planned.status, 0) << planned.err;
    EXPECT_EQ(planned.json().at("records"), 1);
    EXPECT_EQ(planned.json().at("digest").get<std::string>().size(), 64U);

    const std::vector<std::string> package{"request", "package",          reference, "--out",
                                           "a.zip",   "--passphrase-out", "pass"};
    EXPECT_EQ(as("李雷", package).status, 5) << "only data protection discloses";
    EXPECT_FALSE(QFile::exists(QString::fromStdString(path("a.zip"))));
    const Ended written = as("Ada", package);
    ASSERT_EQ(written.status, 0) << written.err;
    EXPECT_EQ(as("Ada", package).status, 1) << "never over an answer that is there";

    const Ended checked = run({"package", "verify", "a.zip", "--passphrase-file", "pass", "--json"});
    EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
    EXPECT_EQ(checked.json().at("reference"), reference);
    EXPECT_EQ(as("Ada", {"audit", "verify"}).status, 0);

    const Ended page = as("Ada", {"request", "package", reference, "--form", "html", "--out", "a.html",
                                  "--passphrase-out", "pass-of-page"});
    ASSERT_EQ(page.status, 0) << page.err;
    const Ended read = run({"package", "verify", "a.html", "--passphrase-file", "pass-of-page", "--json"});
    EXPECT_EQ(read.status, 0) << read.out << read.err;
    EXPECT_EQ(read.json().at("reference"), reference);
    EXPECT_EQ(run({"package", "verify", "a.html", "--passphrase-file", "pass"}).status, 3);
}

TEST_F(Journey, aSpoiledPackageIsAMatterOfIntegrity)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    const std::string reference = openRequest();
    ASSERT_EQ(prove(reference, "129.90").status, 0);
    ASSERT_EQ(as("Ada", {"request", "plan", reference}).status, 0);
    ASSERT_EQ(
        as("Ada", {"request", "package", reference, "--out", "a.zip", "--passphrase-out", "pass"}).status, 0);
    std::string bytes = readFile(path("a.zip"));
    write("short.zip", std::string_view(bytes).substr(0, bytes.size() - 30));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write("changed.zip", bytes);
    write("empty.zip", "");
    for (const std::string name : {"short.zip", "changed.zip", "empty.zip"})
        EXPECT_EQ(run({"package", "verify", name, "--passphrase-file", "pass"}).status, 4) << name;
    write("wrong", "not the passphrase\n");
    EXPECT_EQ(run({"package", "verify", "a.zip", "--passphrase-file", "wrong"}).status, 3);
}

TEST_F(Journey, whoMayNotDoesNot)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    EXPECT_EQ(as("李雷", {"staff", "add", "Mallory", "--role", "administrator", "--without-code",
                          "--initial-password-file", "password-Ada"})
                  .status,
              5);
    EXPECT_EQ(as("李雷", {"platform", "add", "fragrance"}).status, 5);
    write("password-Ada", "Wrong-horse-77\n");
    const Ended refused = as("Ada", {"audit", "verify", "--json"});
    EXPECT_EQ(refused.status, 3);
    EXPECT_EQ(refused.out, "");
    EXPECT_EQ(Json::parse(refused.err).at("error").at("code"), "wrong-password");
    EXPECT_EQ(run({"audit", "verify", "--desk", "desk"}).status, 3);
    EXPECT_EQ(as("李雷", {"request", "list", "--frobnicate"}).status, 2);
    EXPECT_EQ(as("李雷", {"request", "show", "RU-2026-999999-9"}).status, 1);
}

TEST_F(Journey, namesOfAnyAlphabetAndLengthSurvive)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    const std::string sixty = "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine the Fourth";
    ASSERT_EQ(sixty.size(), 60U);
    for (const std::string &name : {sixty, std::string("欧阳 娜娜"), std::string("Ærøskøbing Ñandú")})
        EXPECT_EQ(as("Ada", {"staff", "add", name, "--role", "auditor", "--without-code",
                             "--initial-password-file", "password-李雷"})
                      .status,
                  0)
            << name;
    const Ended listed = as("Ada", {"staff", "list", "--json"});
    EXPECT_EQ(listed.status, 0);
    for (const std::string &name :
         {sixty, std::string("欧阳 娜娜"), std::string("Ærøskøbing Ñandú"), std::string("李雷")})
        EXPECT_NE(listed.out.find("\"name\":\"" + name + "\""), std::string::npos) << name;
}

TEST_F(Journey, aRealDeskAsksForACodeAndRefusesAnotherTime)
{
    write("password-Ada", "Correct-horse-7\n");
    const Ended made =
        run({"create", "--admin", "Ada", "--desk", "desk", "--password-file", "password-Ada", "--json"});
    ASSERT_EQ(made.status, 0) << made.err;
    EXPECT_FALSE(made.json().at("totp_secret").get<std::string>().empty());
    const Ended refused = as("Ada", {"audit", "verify", "--json"});
    EXPECT_EQ(refused.status, 3);
    EXPECT_EQ(Json::parse(refused.err).at("error").at("code"), "code-required");
    EXPECT_NE(as("Ada", {"audit", "verify", "--now", "2026-01-31T09:00:00Z"}).status, 0);
    EXPECT_NE(run({"create", "--admin", "Ada", "--desk", "desk", "--password-file", "password-Ada"}).status,
              0);
    EXPECT_EQ(run({"doctor", "--desk", "desk"}).status, 0);
}

TEST_F(Journey, theRehearsalWalksTheMainJob)
{
    for (int round = 1; round <= 2; ++round) {
        const Ended walked = run({"rehearse", "--people", "3", "--desk", "sample/desk", "--json"});
        ASSERT_EQ(walked.status, 0) << walked.err << walked.out;
        const Json told = walked.json();
        EXPECT_EQ(told.at("ok"), true);
        write("pass", told.at("passphrase").get<std::string>() + "\n");
        EXPECT_EQ(
            run({"package", "verify", told.at("package").get<std::string>(), "--passphrase-file", "pass"})
                .status,
            0);
        EXPECT_TRUE(told.at("package").get<std::string>().starts_with(path("sample/packages/"))) << round;
    }
    EXPECT_EQ(run({"request", "list", "--desk", "sample/desk", "--user", "agent"}).status, 0);
    EXPECT_EQ(run({"request", "list", "--desk", "sample/desk"}).status, 3);
}

} // namespace
} // namespace desk::test
