// SPDX-License-Identifier: GPL-3.0-or-later
// The log, evidence and incidents from the command line.
#include "tests/command_line/commands_fixture.h"

namespace desk::command_line {
namespace {

using AuditCommands = Commands;

std::string contentOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
    return file.readAll().toStdString();
}

TEST_F(AuditCommands, whatMakesNoSenseIsRefusedBeforeAnybodySignsIn)
{
    const std::vector<std::vector<std::string>> wrong{
        {"audit", "proof"},
        {"audit", "proof", "first"},
        {"audit", "proof", "-1"},
        {"audit", "export", path("log.zip")},
        {"audit", "export", path("log.zip"), "--passphrase-out", path("log.zip")},
        {"audit", "check"},
        {"erasure", "certificate", "RU-2026-000001-7"},
        {"doctor", "--folder", path("")},
        {"incident", "open"},
        {"incident", "open", "--what", "x", "--nature", "bad luck"},
        {"incident", "open", "--what", "x", "--detected", "yesterday"},
        {"incident", "open", "--what", "x", "--people", "some"},
        {"incident", "show", "first"},
        {"incident", "note", "1"},
        {"incident", "note", "1", "x", "--entry", "first"},
        {"incident", "notice", "1"},
        {"incident", "close", "1", "--cause", "x"},
    };
    for (const auto &words : wrong) {
        std::string said;
        for (const std::string &word : words)
            said += word + " ";
        EXPECT_EQ(run(words), ExitStatus::Usage) << said << err();
    }
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(AuditCommands, aCheckpointGoesAlongWithTheCheck)
{
    ASSERT_EQ(runSignedIn({"audit", "verify", "--json", "--checkpoint", write("c", "a note")}),
              ExitStatus::Done);
    EXPECT_EQ(desk.calls.at(desk.calls.size() - 2), "verify against a note");
    EXPECT_EQ(desk.calls.back(), "verifyRows");
    EXPECT_EQ(outJson().at("entries"), 12);
    EXPECT_EQ(outJson().at("remembered"), 12);
    EXPECT_EQ(runSignedIn({"audit", "verify", "--checkpoint", path("none")}), ExitStatus::Failed);
    desk.proofs.report.clockWentBack = {5, 8};
    desk.proofs.report.doubted = {7};
    ASSERT_EQ(runSignedIn({"audit", "verify"}), ExitStatus::Done);
    EXPECT_NE(out().find("the first of them entry 5"), std::string::npos) << out();
    EXPECT_NE(out().find("at entry 7"), std::string::npos) << out();
}

TEST_F(AuditCommands, textForOthersIsPrintedWordForWordOrPutIntoANewFile)
{
    ASSERT_EQ(runSignedIn({"audit", "proof", "41"}), ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "proof 41");
    EXPECT_EQ(out(), "a proof\n");
    ASSERT_EQ(runSignedIn({"audit", "checkpoint", "--out", path("c")}), ExitStatus::Done);
    EXPECT_EQ(contentOf(path("c")), "a checkpoint\n");
    desk.calls.clear();
    EXPECT_EQ(runSignedIn({"audit", "checkpoint", "--out", path("c")}), ExitStatus::Failed)
        << "never over a file";
    EXPECT_TRUE(desk.calls.empty());
    ASSERT_EQ(runSignedIn({"audit", "key", "--json"}), ExitStatus::Done);
    EXPECT_TRUE(outJson().at("desk_key").get<std::string>().starts_with("rightsdesk-desk-key-v1 "));
}

TEST_F(AuditCommands, evidenceAndItsPassphraseGoIntoTwoFiles)
{
    ASSERT_EQ(runSignedIn({"audit", "export", path("log.zip"), "--passphrase-out", path("pass"), "--subject",
                           "000000000000000000000000000000aa", "--json"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(contentOf(path("pass")), "aaaa-bbbb\n");
    ASSERT_TRUE(desk.proofs.evidence.about);
    EXPECT_EQ(desk.proofs.evidence.about->platform, test::FakeDesk::rugs().id);
    EXPECT_EQ(outJson().at("entries"), 12);
    EXPECT_EQ(out().find("aaaa-bbbb"), std::string::npos);
    EXPECT_EQ(runSignedIn({"audit", "show", "--subject", "nobody"}), ExitStatus::Usage);
    ASSERT_EQ(runSignedIn({"audit", "show", "--subject", "000000000000000000000000000000aa", "--limit", "7"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "entries about 000000000000000000000000000000aa 7");
}

TEST_F(AuditCommands, whatIsNoEvidenceIsDamaged)
{
    for (const std::string_view text : {"", "PK", "no evidence at all", "c2sp.org/tlog-proof@v1\nindex 1\n"})
        EXPECT_EQ(run({"audit", "check", write("e", text)}), ExitStatus::Integrity) << text;
    EXPECT_EQ(run({"audit", "check", path("none")}), ExitStatus::Failed);
}

TEST_F(AuditCommands, aCertificateIsWrittenForAReference)
{
    ASSERT_EQ(runSignedIn({"erasure", "certificate", "RU-2026-000001-7", "--out", path("c.zip")}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.calls.back(), "certificate RU-2026-000001-7");
}

TEST_F(AuditCommands, aForensicSearchEndsByWhatItFound)
{
    desk.proofs.search.files = {{"a/desk.db", 10, 0, true, false}, {"a/answer.zip", 5, 0, false, true}};
    ASSERT_EQ(runSignedIn({"doctor", "--forensic", "--folder", path("x"), "--folder", path("y"), "--json"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.calls.back(), "search 2");
    EXPECT_EQ(outJson().at("ok"), true);
    EXPECT_GE(outJson().at("not_known").size(), 3U) << "what is sealed cannot be known";
    desk.proofs.search.files.front().found = 2;
    EXPECT_EQ(runSignedIn({"doctor", "--forensic"}), ExitStatus::Integrity);
    EXPECT_NE(out().find("FOUND"), std::string::npos);
    desk.proofs.search.files.clear();
    desk.proofs.search.leftovers = {{"e1", "token", 1}};
    EXPECT_EQ(runSignedIn({"doctor", "--forensic"}), ExitStatus::Integrity);
    desk.proofs.search.leftovers.clear();
    desk.proofs.search.pending = 1;
    EXPECT_EQ(runSignedIn({"doctor", "--forensic"}), ExitStatus::Integrity);
}

TEST_F(AuditCommands, anIncidentIsTakenInWithAllThatIsKnown)
{
    desk.proofs.incident.number = 1;
    desk.proofs.incident.clocks = {{"gdpr-33",
                                    "authority",
                                    "GDPR Art. 33(1)",
                                    *instantFromRfc3339("2026-11-23T07:30:00Z"),
                                    "running",
                                    {}}};
    ASSERT_EQ(
        runSignedIn({"incident", "open", "--what", "A laptop was stolen", "--detected",
                     "2026-11-20T08:30:00+01:00", "--platform", "rugs", "--category", "orders", "--category",
                     "account", "--people", "40", "--nature", "confidentiality", "--json"}),
        ExitStatus::Done)
        << err();
    const NewIncident &opened = desk.proofs.opened;
    EXPECT_EQ(toRfc3339(*opened.detectedAt), "2026-11-20T07:30:00.000Z");
    EXPECT_EQ(opened.platforms.size(), 1U);
    EXPECT_EQ(opened.categories.size(), 2U);
    EXPECT_EQ(opened.people, 40U);
    EXPECT_FALSE(opened.records);
    EXPECT_TRUE(opened.confidentiality);
    EXPECT_FALSE(opened.integrity);
    EXPECT_EQ(outJson().at("clocks").at(0).at("due_at"), "2026-11-23T07:30:00.000Z");
    EXPECT_EQ(outJson().at("records"), nullptr);
}

TEST_F(AuditCommands, notesNoticesAndClosingSayWhatWasGiven)
{
    ASSERT_EQ(
        runSignedIn({"incident", "note", "3", "Seen", "--entry", "4", "--entry", "9", "--risk", "high"}),
        ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "noteIncident 3");
    EXPECT_EQ(desk.proofs.noted.entries, (std::vector<std::uint64_t>{4, 9}));
    EXPECT_EQ(desk.proofs.noted.risk, "high");
    ASSERT_EQ(runSignedIn({"incident", "notice", "3", "--to", "authority", "--text",
                           write("n", "Dear authority"), "--sent", "2026-11-20T15:00:00Z"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.proofs.told.text, "Dear authority");
    EXPECT_TRUE(desk.proofs.told.sentAt);
    ASSERT_EQ(runSignedIn({"incident", "close", "3", "--cause", "A train", "--measures", "Locks"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "closeIncident 3 A train Locks");
    ASSERT_EQ(runSignedIn({"incident", "list"}), ExitStatus::Done);
    ASSERT_EQ(runSignedIn({"incident", "show", "3"}), ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "incident 3");
}

TEST_F(AuditCommands, aDoubtedLogIsToldAtEverySignIn)
{
    desk.sessionInfo.logDoubted = true;
    ASSERT_EQ(runSignedIn({"audit", "show"}), ExitStatus::Done);
    EXPECT_NE(err().find("`audit verify`"), std::string::npos);
}

} // namespace
} // namespace desk::command_line
