// SPDX-License-Identifier: GPL-3.0-or-later
// From a letter to the line of the authority's table, by the program itself.
#include "tests/command_line/journey_fixture.h"

namespace desk::test {
namespace {

TEST_F(Journey, whatWasAnsweredAndWhatIsOpenStandsInTheReport)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    const std::string answered = openRequest();
    ASSERT_EQ(prove(answered, "129.90").status, 0);
    ASSERT_EQ(as("Ada", {"request", "plan", answered}).status, 0);
    ASSERT_EQ(
        as("Ada", {"request", "package", answered, "--out", "a.zip", "--passphrase-out", "pass"}).status, 0);
    const std::vector<std::string> report{"report", "metrics",    "--from", "2026-01-01",
                                          "--to",   "2026-01-31", "--json"};
    const Ended written = as("Ada", report);
    ASSERT_EQ(written.status, 0) << written.err;
    EXPECT_EQ(written.json().at("total").at("open"), 1) << "a package that nobody got is no answer";
    ASSERT_EQ(as("Ada", {"request", "close", answered}).status, 0);
    ASSERT_FALSE(openRequest("deletion", "rugs", "US-CA").empty());

    std::vector<std::string> toFile = report;
    toFile.insert(toFile.end(), {"--out", "metrics.csv"});
    const Ended said = as("Ada", toFile);
    ASSERT_EQ(said.status, 0) << said.err;
    const Json total = said.json().at("total");
    EXPECT_EQ(total.at("received"), 2);
    EXPECT_EQ(total.at("granted"), 1);
    EXPECT_EQ(total.at("open"), 1);
    EXPECT_EQ(total.at("on_time").get<int>() + total.at("late").get<int>(), 1);
    EXPECT_TRUE(total.at("median_days").is_number());
    bool california = false;
    const Json laws = said.json().at("laws");
    for (const Json &line : laws)
        california = california || (line.at("law") == "us-ca-ccpa" && line.at("received") == 1);
    EXPECT_TRUE(california) << said.out;
    const std::string csv = readFile(path("metrics.csv"));
    EXPECT_NE(csv.find(",us-ca-ccpa,RU,deletion,1,0,0,0,0,1,"), std::string::npos) << csv;
    for (const std::string word : {"anna", "J-1001", answered.c_str()})
        EXPECT_EQ((said.out + csv).find(word), std::string::npos) << "it names nobody and nothing of theirs";

    EXPECT_EQ(as("李雷", report).status, 5);
    EXPECT_EQ(as("Ada", {"report", "metrics", "--from", "2026-02-01", "--to", "2026-01-31"}).status, 1);
}

} // namespace
} // namespace desk::test
