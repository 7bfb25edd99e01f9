// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/command_line/commands_fixture.h"
#include "tests/support/public_data.h"

#include <QDir>
#include <QFileInfo>

namespace desk::command_line {
namespace {

using policy::Right;

class IncomingCommands : public Commands
{
protected:
    IncomingCommands()
    {
        IntakeDraft draft;
        draft.draft.format = intake::Format::Mail;
        draft.draft.text = "Please delete my data.";
        draft.draft.rights.push_back(
            {Right::Deletion, {intake::Certainty::Certain, {{7, 14}}, {}, "en-erase-data"}});
        draft.draft.rights.push_back({Right::Access, {intake::Certainty::Likely, {}, {}, {}}});
        draft.draft.doubts.push_back({"", "A right is only likely.", {}});
        draft.request = requestFrom(draft.draft, {});
        draft.request.receivedOn = QDate(2026, 11, 2);
        draft.request.residence = "DE";
        draft.request.email = "ana@example.com";
        desk.intake.reading.drafts = {draft};
    }
    std::string file(const std::string &name, const std::string &bytes = "x")
    {
        const QString full = QString::fromStdString(path(name));
        QDir().mkpath(QFileInfo(full).path());
        QFile out(full);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes.data(), static_cast<qint64>(bytes.size()));
        return full.toStdString();
    }
    IntakeDraft &draft() { return desk.intake.reading.drafts.front(); }
};

TEST_F(IncomingCommands, whatWasUnderstoodIsToldWithTheWordsThatLedToIt)
{
    ASSERT_EQ(runSignedIn({"request", "intake", file("a.eml")}), ExitStatus::Done);
    EXPECT_NE(out().find("deletion, certain: \"delete my data\""), std::string::npos) << out();
    EXPECT_NE(out().find("access, likely"), std::string::npos);
    EXPECT_NE(out().find("A right is only likely."), std::string::npos);
    EXPECT_TRUE(desk.intake.orders.empty()) << "nothing is opened that nobody asked to";
    ASSERT_EQ(runSignedIn({"request", "intake", file("a.eml"), "--json"}), ExitStatus::Done);
    const auto json = outJson();
    EXPECT_EQ(json.at("rights").at(0).at("right"), "deletion");
    EXPECT_EQ(json.at("rights").at(0).at("words").at(0), "delete my data");
    EXPECT_EQ(json.at("rights").at(1).at("certainty"), "likely");
    EXPECT_EQ(desk.intake.incoming.back().bytes, "x");
    EXPECT_EQ(desk.intake.incoming.back().name, "a.eml");
}

TEST_F(IncomingCommands, onlyWhatIsCertainIsOpenedAndTheRestSaysWhy)
{
    ASSERT_EQ(runSignedIn({"request", "intake", file("a.eml"), "--open", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson().at("reference"), "RU-2026-000009-1");
    EXPECT_EQ(outJson().at("only_likely").at(0), "access");
    EXPECT_EQ(desk.intake.orders.back().request.rights, std::vector{Right::Deletion});

    struct Row
    {
        const char *name;
        std::function<void(IntakeDraft &)> spoil;
        const char *says;
    };
    const Row rows[] = {
        {"no right", [](IntakeDraft &d) { d.request.rights.clear(); }, "No right is certain"},
        {"no day", [](IntakeDraft &d) { d.request.receivedOn = {}; }, "--received"},
        {"no residence", [](IntakeDraft &d) { d.request.residence.clear(); }, "--residence"},
        {"nobody", [](IntakeDraft &d) { d.request.email.clear(); }, "no identifier"},
        {"again", [](IntakeDraft &d) { d.cameAs = "RU-2026-000001-7"; }, "RU-2026-000001-7"},
    };
    const IntakeDraft good = draft();
    for (const Row &row : rows) {
        draft() = good;
        row.spoil(draft());
        const std::size_t before = desk.intake.orders.size();
        EXPECT_EQ(runSignedIn({"request", "intake", file("a.eml"), "--open"}), ExitStatus::Failed)
            << row.name;
        EXPECT_NE(out().find(row.says), std::string::npos) << row.name << out();
        EXPECT_EQ(desk.intake.orders.size(), before) << row.name;
    }
    draft() = good;
    draft().request.receivedOn = {};
    draft().request.residence.clear();
    EXPECT_EQ(runSignedIn({"request", "intake", file("a.eml"), "--open", "--received", "2026-11-03",
                           "--residence", "FR"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.intake.orders.back().request.receivedOn, QDate(2026, 11, 3));
    EXPECT_EQ(desk.intake.orders.back().request.residence, "FR");
}

TEST_F(IncomingCommands, aReminderGoesToTheOneOpenRequestAndToNoneOfSeveral)
{
    draft().draft.follows = intake::Follows::Reminder;
    OtherRequest open;
    open.summary.reference = "RU-2026-000003-4";
    open.summary.state = RequestState::Planned;
    OtherRequest closed;
    closed.summary.reference = "RU-2026-000002-9";
    closed.summary.state = RequestState::Closed;
    draft().others = {open, closed};
    ASSERT_EQ(runSignedIn({"request", "intake", file("a.eml"), "--open", "--json"}), ExitStatus::Done);
    EXPECT_EQ(desk.intake.orders.back().attachTo, "RU-2026-000003-4");
    EXPECT_EQ(outJson().at("attached"), true);
    draft().others.push_back(open);
    ASSERT_EQ(runSignedIn({"request", "intake", file("a.eml"), "--open"}), ExitStatus::Done);
    EXPECT_EQ(desk.intake.orders.back().attachTo, "") << "which of two is meant, nobody guesses";
}

TEST_F(IncomingCommands, aFolderIsWorkedThroughAndWhatIsTakenInIsPutAside)
{
    file("in/a.eml");
    file("in/b.json", "{}");
    file("in/b.json.headers", "X-Shopify-Hmac-Sha256: abc\n");
    const std::string folder = path("in");
    ASSERT_EQ(runSignedIn({"request", "intake", "--folder", folder, "--open", "--webhook-secret-file",
                           file("secret", "hush\n")}),
              ExitStatus::Done);
    ASSERT_EQ(desk.intake.incoming.size(), 2U);
    EXPECT_EQ(desk.intake.incoming[1].name, "b.json");
    EXPECT_EQ(desk.intake.incoming[1].headers, "X-Shopify-Hmac-Sha256: abc\n");
    EXPECT_EQ(desk.intake.incoming[1].keys.webhookSecret, "hush");
    EXPECT_EQ(QDir(QString::fromStdString(folder)).entryList(QDir::Files).size(), 0);
    EXPECT_EQ(QDir(QString::fromStdString(folder + "/taken")).entryList(QDir::Files).size(), 3);

    file("in/c.eml");
    desk.failure = fail(ErrorCode::InvalidInput, "No reader takes a file of this kind.", "file");
    EXPECT_EQ(runSignedIn({"request", "intake", "--folder", folder, "--open"}), ExitStatus::Failed);
    EXPECT_TRUE(QFile::exists(QString::fromStdString(folder + "/c.eml"))) << "what failed stays";
    EXPECT_NE(err().find("in/c.eml"), std::string::npos) << "which file it was: " << err();
}

TEST_F(IncomingCommands, rowsThatFailedAreGivenBack)
{
    desk.intake.reading.failedRows = "right,fault\nflying,no such right\n";
    desk.intake.reading.doubts = {{"line 3, right", "There is no such right.", {}}};
    EXPECT_EQ(runSignedIn({"request", "intake", file("t.csv"), "--failed-out", path("again.csv")}),
              ExitStatus::Failed);
    EXPECT_NE(out().find("line 3, right: There is no such right."), std::string::npos) << out();
    QFile again(QString::fromStdString(path("again.csv")));
    ASSERT_TRUE(again.open(QIODevice::ReadOnly));
    EXPECT_EQ(again.readAll().toStdString(), desk.intake.reading.failedRows);
    EXPECT_EQ(runSignedIn({"request", "intake", file("t.csv"), "--failed-out", path("again.csv")}),
              ExitStatus::Failed)
        << "nothing is written over";
    EXPECT_EQ(run({"request", "intake"}), ExitStatus::Usage);
    EXPECT_EQ(run({"request", "intake", "x", "--folder", "y"}), ExitStatus::Usage);
}

TEST_F(IncomingCommands, theOriginalIsWrittenOutByteForByte)
{
    desk.intake.kept = {{"mail", "a.eml", "one@example.com", "aa", 5}};
    ASSERT_EQ(runSignedIn({"request", "source", "RU-2026-000001-7"}), ExitStatus::Done);
    EXPECT_NE(out().find("a.eml"), std::string::npos);
    desk.intake.bytes = std::string("a\0b\r\n", 5);
    ASSERT_EQ(
        runSignedIn({"request", "source", "RU-2026-000001-7", "--number", "1", "--out", path("back.eml")}),
        ExitStatus::Done);
    QFile back(QString::fromStdString(path("back.eml")));
    ASSERT_TRUE(back.open(QIODevice::ReadOnly));
    EXPECT_EQ(back.readAll().toStdString(), desk.intake.bytes);
}

TEST_F(IncomingCommands, aStatusIsAFileToSendAndSaysWhatItCannot)
{
    desk.exercise({Right::Deletion}, RequestState::Planned);
    desk.intake.message = {"{\"request_status\":\"in_progress\"}\n", {"that a person has to agree"}};
    ASSERT_EQ(
        runSignedIn({"request", "status", "RU-2026-000001-7", "--for", "opendsr", "--out", path("s.json")}),
        ExitStatus::Done);
    EXPECT_EQ(desk.intake.statusOrder.right, Right::Deletion);
    EXPECT_EQ(desk.intake.statusOrder.format, intake::Format::OpenDsr);
    EXPECT_NE(out().find("It does not say: that a person has to agree"), std::string::npos);
    EXPECT_TRUE(QFile::exists(QString::fromStdString(path("s.json"))));
    EXPECT_EQ(run({"request", "status", "RU-2026-000001-7", "--for", "mail", "--out", path("t.json")}),
              ExitStatus::Usage);
}

TEST_F(IncomingCommands, aCaseIsTakenOverWithItsPassphraseAndSaysWhetherItIsVerified)
{
    desk.intake.takenCase = {test::FakeDesk::summary(), "rightsdesk/other", "RU-2026-000042-1", "00ff", true};
    ASSERT_EQ(runSignedIn({"request", "import-case", file("case.zip"), "--passphrase-file",
                           file("pass", "amber-violin\n"), "--desk-key",
                           file("key", "rightsdesk-desk-key-v1 x\n"), "--json"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.intake.taking.passphrase, "amber-violin");
    EXPECT_EQ(desk.intake.taking.deskKey, "rightsdesk-desk-key-v1 x\n");
    EXPECT_EQ(outJson().at("from_reference"), "RU-2026-000042-1");
    EXPECT_EQ(outJson().at("verified"), true);
    EXPECT_EQ(out().find("amber-violin"), std::string::npos);
    desk.failure = fail(ErrorCode::Tampered, "The case file is not as it was written.", "files");
    EXPECT_EQ(
        runSignedIn({"request", "import-case", file("case.zip"), "--passphrase-file", file("pass", "x\n")}),
        ExitStatus::Integrity);
}

TEST_F(IncomingCommands, aCaseGoesIntoAFileAndItsPassphraseIntoAnother)
{
    const std::string reference = "RU-2026-000001-7";
    EXPECT_EQ(runSignedIn({"request", "export", reference, "--out", path("case.zip")}), ExitStatus::Usage);
    EXPECT_EQ(runSignedIn({"request", "export", reference, "--out", path("case.zip"), "--passphrase-out",
                           path("case.zip")}),
              ExitStatus::Usage);
    ASSERT_EQ(runSignedIn({"request", "export", reference, "--out", path("case.zip"), "--passphrase-out",
                           path("pass"), "--json"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(test::readFile(path("pass")), "aaaa-bbbb\n");
    EXPECT_EQ(desk.calls.back(), "exportCase " + reference);
    EXPECT_EQ(out().find("aaaa-bbbb"), std::string::npos);
}

} // namespace
} // namespace desk::command_line
