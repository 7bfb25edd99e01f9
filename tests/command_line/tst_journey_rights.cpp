// SPDX-License-Identifier: GPL-3.0-or-later
// Rights, clocks, refusals and letters, by the program itself.
#include "tests/command_line/journey_fixture.h"

namespace desk::test {
namespace {

class Rights : public Journey
{
protected:
    /// What an outsider gets after an erasure, and checks without the desk.
    void proveWithoutTheDesk(const std::string &reference) const
    {
        ASSERT_EQ(as("Ada", {"audit", "key", "--out", "desk.key"}).status, 0);
        const Ended certified = as("Ada", {"erasure", "certificate", reference, "--out", "c.zip", "--json"});
        ASSERT_EQ(certified.status, 0) << certified.err;
        const Ended checked = run({"audit", "check", "c.zip", "--desk-key", "desk.key", "--json"});
        EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
        EXPECT_EQ(checked.json().at("kind"), "erasure-certificate");
        EXPECT_EQ(as("李雷", {"erasure", "certificate", reference, "--out", "d.zip"}).status, 5);

        ASSERT_EQ(as("Ada", {"audit", "checkpoint", "--out", "then"}).status, 0);
        ASSERT_EQ(as("Ada", {"audit", "export", "log.zip", "--passphrase-out", "logpass"}).status, 0);
        EXPECT_EQ(as("Ada", {"audit", "verify", "--checkpoint", "then"}).status, 0);
        EXPECT_EQ(run({"audit", "check", "log.zip", "--desk-key", "desk.key"}).status, 3);
        const Ended whole = run({"audit", "check", "log.zip", "--passphrase-file", "logpass", "--desk-key",
                                 "desk.key", "--json"});
        EXPECT_EQ(whole.status, 0) << whole.out << whole.err;
        EXPECT_EQ(whole.json().at("key_pinned"), true);

        ASSERT_EQ(as("Ada", {"audit", "proof", "3", "--out", "p"}).status, 0);
        EXPECT_EQ(run({"audit", "check", "p", "--desk-key", "desk.key"}).status, 0);
        const Ended searched = as("Ada", {"doctor", "--forensic", "--json"});
        EXPECT_EQ(searched.status, 0) << searched.out << searched.err;
        EXPECT_EQ(searched.json().at("erasures"), 1);
    }
    /// One of the actions of a request, as `request show` tells it.
    Json action(const std::string &reference, const std::string &right) const
    {
        const Ended shown = as("Ada", {"request", "show", reference, "--json"});
        EXPECT_EQ(shown.status, 0) << shown.err;
        const Json actions = shown.status == 0 ? shown.json().at("actions") : Json::array();
        for (const Json &each : actions)
            if (each.at("right") == right)
                return each;
        return Json();
    }
    /// Plans a right and gives the plan's digest.
    std::string plan(const std::string &user, const std::string &reference, const std::string &right) const
    {
        const Ended planned = as(user, {"request", "plan", reference, "--action", right, "--json"});
        EXPECT_EQ(planned.status, 0) << right << planned.err;
        return planned.status == 0 ? planned.json().at("digest").get<std::string>() : std::string();
    }
    Ended approve(const std::string &user, const std::string &reference, const std::string &right,
                  const std::string &digest) const
    {
        return as(user, {"request", "approve", reference, "--action", right, "--digest", digest});
    }
    /// Every recipient that still waits for word is told.
    void tellRecipients(const std::string &reference, const std::string &right) const
    {
        const Json told = action(reference, right);
        for (const Json &notice : told.at("notices"))
            EXPECT_EQ(
                as("李雷", {"request", "recipient", reference, "--action", right, "--recipient",
                            notice.at("recipient").get<std::string>(), "--not-needed", "They keep nothing"})
                    .status,
                0);
    }
    /// The letter that ends an action.
    void sendLetter(const std::string &reference, const std::string &right, const std::string &kind) const
    {
        const Ended sent = as("李雷", {"request", "letter", reference, "--action", right, "--kind", kind,
                                       "--out", right + ".txt"});
        EXPECT_EQ(sent.status, 0) << right << sent.err;
    }
};

TEST_F(Rights, aLetterWithThreeRightsIsCarriedOutByTwoPeople)
{
    ASSERT_NO_FATAL_FAILURE(prepare("fragrance"));
    const std::string reference = openRequest("access,deletion,objection", "fragrance");
    const Ended unsaid = as("李雷", {"request", "plan", reference});
    EXPECT_EQ(unsaid.status, 2);
    EXPECT_NE(unsaid.err.find("access, deletion, objection"), std::string::npos) << unsaid.err;
    ASSERT_EQ(prove(reference, "129.90").status, 0);

    plan("Ada", reference, "access");
    const Ended package = as("Ada", {"request", "package", reference, "--action", "access", "--out", "a.zip",
                                     "--passphrase-out", "pass"});
    EXPECT_EQ(package.status, 0) << package.err;

    plan("李雷", reference, "objection");
    const Ended stopped = as("李雷", {"request", "fulfil", reference, "--action", "objection", "--json"});
    ASSERT_EQ(stopped.status, 0) << stopped.err;
    EXPECT_EQ(stopped.json().at("outcome"), "granted");

    const std::string digest = plan("李雷", reference, "deletion");
    EXPECT_EQ(approve("李雷", reference, "deletion", digest).status, 5);
    ASSERT_EQ(approve("Ada", reference, "deletion", digest).status, 0);
    EXPECT_EQ(as("Ada", {"request", "fulfil", reference, "--action", "deletion"}).status, 2)
        << "nobody said --yes";
    const Ended erased =
        as("Ada", {"request", "fulfil", reference, "--action", "deletion", "--yes", "--json"});
    ASSERT_EQ(erased.status, 0) << erased.err;
    const Ended ledger = as("Ada", {"erasure", "list", "--platform", "fragrance", "--json"});
    ASSERT_EQ(ledger.status, 0) << ledger.err;
    EXPECT_EQ(ledger.json().at("reference"), reference);
    EXPECT_EQ(ledger.json().at("proven"), true);

    for (const std::string right : {"access", "objection", "deletion"}) {
        tellRecipients(reference, right);
        sendLetter(reference, right,
                   action(reference, right).at("outcome") == "partial" ? "partial-grant" : "grant");
    }
    const Ended closed = as("李雷", {"request", "close", reference, "--json"});
    ASSERT_EQ(closed.status, 0) << closed.err;
    EXPECT_EQ(closed.json().at("state"), "closed");
    EXPECT_EQ(as("Ada", {"audit", "verify"}).status, 0);
    proveWithoutTheDesk(reference);
}

TEST_F(Rights, whatChangedSinceThePlanIsNotErased)
{
    ASSERT_NO_FATAL_FAILURE(prepare("fragrance"));
    const std::string reference = openRequest("deletion", "fragrance");
    ASSERT_EQ(prove(reference, "129.90").status, 0);
    const std::string old = plan("李雷", reference, "deletion");
    EXPECT_EQ(approve("Ada", reference, "deletion", std::string(64, '0')).status, 6);
    write("more.csv", "Nummer;E-Mail;Bestellt am;Summe;PLZ;Name\r\n"
                      "J-1009;anna@example.com;07.03.2025;9.90;10115;Anna Beispiel\r\n");
    ASSERT_EQ(as("Ada", {"import", "--platform", "fragrance", "--category", "orders", "--mapping",
                         "mapping.json", "more.csv"})
                  .status,
              0);
    const Ended stale = approve("Ada", reference, "deletion", old);
    EXPECT_EQ(stale.status, 6);
    EXPECT_NE(stale.err.find("orders"), std::string::npos) << "the category that changed: " << stale.err;
    const std::string fresh = plan("Ada", reference, "deletion");
    EXPECT_NE(fresh, old);
    EXPECT_EQ(approve("Ada", reference, "deletion", fresh).status, 5) << "nobody agrees to their own plan";
    EXPECT_EQ(as("Ada", {"request", "fulfil", reference, "--yes"}).status, 6) << "nobody agreed";
}

TEST_F(Rights, aClockShowsItsChainByLaw)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    struct Row
    {
        const char *residence;
        const char *law;
        const char *day;
    };
    // Received on Saturday 31 January 2026. GDPR Art. 12(3): one month, which February clamps to Saturday the
    // 28th and Regulation 1182/71 Art. 3(4) moves to Monday. 11 CCR 7021(b): 45 days, the first of them that
    // of receipt.
    for (const Row &row : {Row{"DE", "eu-gdpr", "2026-03-02"}, Row{"US-CA", "us-ca-ccpa", "2026-03-16"}}) {
        const std::string reference = openRequest("access", "rugs", row.residence);
        const Ended told = as("李雷", {"request", "clock", reference, "--json"});
        ASSERT_EQ(told.status, 0) << told.err;
        const Json days = told.json().at("actions").at(0).at("days");
        bool found = false;
        for (const Json &day : days) {
            if (day.at("law") != row.law || day.at("kind") != "legal")
                continue;
            found = true;
            EXPECT_EQ(day.at("day"), row.day);
            ASSERT_FALSE(day.at("chain").empty());
            EXPECT_EQ(day.at("chain").back().at("day"), row.day);
            bool cited = false;
            for (const Json &step : day.at("chain")) {
                EXPECT_FALSE(step.at("text").get<std::string>().empty());
                cited = cited || !step.at("article").get<std::string>().empty();
            }
            EXPECT_TRUE(cited);
        }
        EXPECT_TRUE(found) << row.law << days;
        const Ended read = as("李雷", {"request", "clock", reference});
        EXPECT_NE(read.out.find(row.day), std::string::npos) << read.out;
        EXPECT_NE(read.out.find("<- binds"), std::string::npos) << read.out;
        EXPECT_EQ(as("李雷", {"request", "extend", reference, "--reason", "Many shops", "--notice-sent",
                              "2199-01-01"})
                      .status,
                  1)
            << "nobody was told yet";
    }
}

TEST_F(Rights, aRefusalNeedsAGroundAnotherPersonAndALetter)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    const std::string reference = openRequest();
    const auto refuse = [&](const std::string &ground) {
        return as("李雷", {"request", "refuse", reference, "--ground", ground, "--reason",
                           "This is the ninth letter of the week.", "--json"});
    };
    EXPECT_EQ(refuse("no-mood").status, 1);
    const Ended proposed = refuse("gdpr.12.5.excessive");
    ASSERT_EQ(proposed.status, 0) << proposed.err;
    EXPECT_EQ(proposed.json().at("refusal").at("ground"), "gdpr.12.5.excessive");
    const std::string digest = proposed.json().at("digest");
    EXPECT_EQ(as("李雷", {"request", "fulfil", reference}).status, 6) << "nobody agreed yet";
    EXPECT_EQ(approve("李雷", reference, "access", digest).status, 5) << "an agent is no supervisor";
    ASSERT_EQ(approve("Ada", reference, "access", digest).status, 0);
    const Ended refused = as("李雷", {"request", "fulfil", reference, "--json"});
    ASSERT_EQ(refused.status, 0) << refused.err;
    EXPECT_EQ(refused.json().at("outcome"), "refused");

    const Ended letter = as("李雷", {"request", "letter", reference, "--kind", "refusal", "--language", "de",
                                     "--out", "refusal.txt", "--json"});
    ASSERT_EQ(letter.status, 0) << letter.err;
    EXPECT_EQ(letter.json().at("language"), "de");
    const std::string text = readFile(path("refusal.txt"));
    EXPECT_NE(text.find(reference), std::string::npos);
    EXPECT_NE(text.find("12"), std::string::npos) << "the article: " << text;
    const Json letters = action(reference, "access").at("letters");
    ASSERT_EQ(letters.size(), 1U);
    EXPECT_EQ(letters.at(0).at("kind"), "refusal");
}

TEST_F(Rights, requestsAreLinkedMergedAndSplit)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    const std::string first = openRequest();
    const std::string second = openRequest("correction");
    EXPECT_EQ(as("李雷", {"request", "link", first, second, "--as", "related"}).status, 0);
    EXPECT_EQ(as("李雷", {"request", "link", first, first, "--as", "related"}).status, 1);
    ASSERT_EQ(as("李雷", {"request", "merge", second, first}).status, 0);
    EXPECT_EQ(action(first, "correction").at("state"), "received");
    EXPECT_EQ(action(second, "correction").at("state"), "closed");
    EXPECT_EQ(as("李雷", {"request", "merge", second, first}).status, 6);
    ASSERT_EQ(as("李雷", {"request", "unmerge", second}).status, 0);
    EXPECT_TRUE(action(first, "correction").is_null());
    const std::string both = openRequest("access,correction");
    const Ended split = as("李雷", {"request", "split", both, "--action", "correction", "--json"});
    ASSERT_EQ(split.status, 0) << split.err;
    EXPECT_NE(split.json().at("reference"), both);
    EXPECT_TRUE(action(both, "correction").is_null());
    EXPECT_EQ(as("李雷", {"request", "withdraw", both, "--reason", "Called on Monday"}).status, 0);
    EXPECT_EQ(action(both, "access").at("outcome"), "withdrawn");
}

TEST_F(Rights, anEmptyFileBringsNobody)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    write("empty.csv", "");
    write("heads.csv", "Nummer;E-Mail;Bestellt am;Summe;PLZ;Name\r\n");
    const auto import = [&](const std::string &file) {
        return as("Ada", {"import", "--platform", "rugs", "--category", "orders", "--mapping", "mapping.json",
                          file, "--json"});
    };
    const Ended empty = import("empty.csv");
    EXPECT_EQ(empty.status, 1) << empty.out;
    EXPECT_TRUE(Json::parse(empty.err).contains("error")) << empty.err;
    const Ended heads = import("heads.csv");
    ASSERT_EQ(heads.status, 0) << heads.err;
    EXPECT_EQ(heads.json().at("rows"), 0);
    EXPECT_EQ(heads.json().at("new_subjects"), 0);
}

} // namespace
} // namespace desk::test
