// SPDX-License-Identifier: GPL-3.0-or-later
// What each command about requests, holds, retention and policies asks of the desk, and what it says.
#include "tests/command_line/commands_fixture.h"
#include "tests/support/public_data.h"

#include <algorithm>

namespace desk::command_line {
namespace {

using policy::Right;
using Words = std::vector<std::string>;

constexpr const char *person = "0190c0ffee00700080000000000000aa";
constexpr const char *otherRecord = "0190c0ffee00700080000000000000bb";

std::string sentence(const Words &words)
{
    std::string text;
    for (const std::string &word : words)
        text += word + " ";
    return text;
}

TEST_F(Commands, wrongUsageOfTheStepsTouchesNothing)
{
    const std::vector<Words> wrong{
        {"request", "open", "--platform", "rugs", "--right", "access", "--channel", "email", "--received",
         "2026-01-01", "--residence", "DE", "--on-behalf-of", "neighbour"},
        {"request", "open", "--platform", "rugs", "--right", "access", "--channel", "email", "--received",
         "2026-01-01", "--residence", "DE", "--authority", "mandate"},
        {"request", "open", "--platform", "rugs", "--right", "access", "--channel", "email", "--received",
         "2026-01-01", "--residence", "DE", "--on-behalf-of", "lawyer", "--authority", "mandate"},
        {"request", "open", "--platform", "rugs", "--right", "access", "--channel", "email", "--received",
         "2026-01-01", "--residence", "DE", "--on-behalf-of", "lawyer", "--seen", "2026-01-01"},
        {"request", "open", "--platform", "rugs", "--right", "authority-disclosure", "--channel", "letter",
         "--received", "2026-01-01", "--residence", "DE", "--case", "0"},
        {"request", "list", "--due-before", "soon"},
        {"request", "clock"},
        {"request", "assign", "R", "Li", "--action", "access", "--revision", "2"},
        {"request", "assign", "R", "Li", "--action", "fame"},
        {"request", "extend", "R", "--reason", "much"},
        {"request", "extend", "R", "--notice-sent", "2026-01-01"},
        {"request", "pause", "R"},
        {"request", "challenge", "R", "--method", "one-time-code"},
        {"request", "challenge", "R", "--method", "one-time-code", "--contact", "order"},
        {"request", "verify", "R", "--method", "one-time-code", "--identifier", "shoe-size"},
        {"request", "authority", "R", "--kind", "lawyer", "--name", "K", "--authority", "mandate"},
        {"request", "authority", "R", "--kind", "self", "--name", "K", "--authority", "m", "--seen",
         "2026-01-01"},
        {"request", "plan", "R", "--action", "access,deletion"},
        {"request", "correct", "R"},
        {"request", "correct", "R", "--set", "city=Bonn"},
        {"request", "correct", "R", "--record", "12", "--set", "city=Bonn"},
        {"request", "correct", "R", "--record", person, "--set", "city"},
        {"request", "correct", "R", "--set", std::string(person) + "/=Bonn"},
        {"request", "approve", "R"},
        {"request", "send-back", "R"},
        {"request", "refuse", "R", "--ground", "gdpr.12.5"},
        {"request", "refuse", "R", "--reason", "why"},
        {"request", "withdraw", "R"},
        {"request", "redactions", "R", "--reveal"},
        {"request", "redactions", "R", "--reason", "why"},
        {"request", "redact", "R"},
        {"request", "redact", "R", "--accept", "1"},
        {"request", "redact", "R", "--decline", "1", "--ground", "safety"},
        {"request", "redact", "R", "--accept", "1", "--decline", "2", "--ground", "safety"},
        {"request", "redact", "R", "--strike", "orders.00ff", "--text-file", "-", "--ground", "safety"},
        {"request", "redact", "R", "--strike", "orders.00ff.note", "--ground", "safety"},
        {"request", "receipt", "R", "--received", "2026-13-01", "--reason", "why"},
        {"request", "receipt", "R", "--received", "2026-01-01"},
        {"request", "recipient", "R", "--sent", "2026-01-01"},
        {"request", "recipient", "R", "--recipient", "carrier"},
        {"request", "recipient", "R", "--recipient", "carrier", "--sent", "2026-01-01", "--not-needed", "x"},
        {"request", "link", "R", "S"},
        {"request", "link", "R", "S", "--as", "friends"},
        {"request", "merge", "R"},
        {"request", "split", "R"},
        {"request", "lift", "R"},
        {"hold", "add", "--subject", person, "--law", "ZPO"},
        {"hold", "add", "--subject", "somebody", "--law", "ZPO", "--reason", "x"},
        {"hold", "add", "--subject", person, "--law", "ZPO", "--reason", "x", "--until", "never"},
        {"hold", "release", "h1"},
        {"hold", "release", "--reason", "x"},
        {"retention", "run"},
        {"retention", "rows", "--platform", "rugs"},
        {"platform", "compare", "rugs", "1"},
        {"platform", "compare", "rugs", "0", "2"},
        {"platform", "compare", "rugs", "1", "two"},
        {"platform", "update", "rugs"},
    };
    for (const Words &words : wrong) {
        EXPECT_EQ(run(words), ExitStatus::Usage) << sentence(words) << err();
        EXPECT_TRUE(err().starts_with("error: invalid-argument: ")) << sentence(words) << err();
        EXPECT_EQ(out(), "") << sentence(words);
    }
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(Commands, eachFormAsksTheDeskForWhatItSays)
{
    struct Row
    {
        Words words;
        std::string call; ///< The last one.
        Words keys;       ///< That its JSON has.
    };
    const Words details{"reference", "due_on", "revision", "actions", "links", "on_behalf_of"};
    const Words summary{"reference", "state", "due_on", "revision"};
    const Words plan{"right", "digest", "records", "categories", "changes", "refusal"};
    const std::vector<Row> table{
        {{"request", "show", "R"}, "details R", details},
        {{"request", "clock", "R"}, "chain R en", {"reference", "actions"}},
        {{"request", "clock", "R", "--language", "zh-CN"}, "chain R zh-CN", {"reference", "actions"}},
        {{"request", "assign", "R", "Li", "--action", "access"}, "assign R access Li", details},
        {{"request", "extend", "R", "--reason", "much", "--notice-sent", "2026-02-01"},
         "extend R access",
         details},
        {{"request", "pause", "R", "--reason", "identity", "--action", "deletion"},
         "pause R deletion identity",
         details},
        {{"request", "resume", "R"}, "resume R access", details},
        {{"request", "challenge", "R", "--method", "one-time-code", "--contact", "email"},
         "challenge R one-time-code email",
         {"method", "contact", "to", "code", "expires_at"}},
        {{"request", "authority", "R", "--kind", "parent", "--name", "P", "--authority", "birth record",
          "--seen", "2026-02-01"},
         "setBehalf R",
         details},
        {{"request", "plan", "R"}, "plan R access", plan},
        {{"request", "plan", "R", "--action", "objection"}, "plan R objection", plan},
        {{"request", "correct", "R", "--record", person, "--set", "city=Bonn"}, "correct R", plan},
        {{"request", "approve", "R", "--digest", "d1"}, "approve R access d1", details},
        {{"request", "send-back", "R", "--reason", "again"}, "sendBack R access again", details},
        {{"request", "refuse", "R", "--ground", "gdpr.12.5", "--reason", "too often"},
         "refuse R access",
         plan},
        {{"request", "withdraw", "R", "--action", "deletion", "--reason", "called"},
         "withdraw R deletion called",
         details},
        {{"request", "receipt", "R", "--received", "2026-01-30", "--reason", "post room"},
         "receipt R 2026-01-30 post room",
         summary},
        {{"request", "recipient", "R", "--recipient", "carrier", "--sent", "2026-02-01"},
         "notice R access carrier",
         details},
        {{"request", "link", "R", "S", "--as", "repeat"}, "link R S repeat", summary},
        {{"request", "merge", "R", "S"}, "merge R S", summary},
        {{"request", "unmerge", "R"}, "unmerge R", summary},
        {{"request", "split", "R", "--action", "deletion"}, "split R deletion", summary},
        {{"request", "lift", "R", "--notice-sent", "2026-02-01"}, "lift R 2026-02-01", details},
        {{"request", "close", "R"}, "close", summary},
        {{"hold", "add", "--platform", "rugs", "--subject", person, "--law", "ZPO 142", "--reason", "suit"},
         "addHold ZPO 142",
         {"id", "law", "reason", "since", "until", "by"}},
        {{"hold", "release", "h1", "--platform", "rugs", "--reason", "settled"},
         "releaseHold h1 settled",
         {"id", "released"}},
        {{"retention", "preview", "--platform", "rugs"},
         "preview",
         {"platform", "profile", "due", "examined", "held", "waiting", "done"}},
        {{"retention", "run", "--yes"}, "run", {"platform", "due", "done"}},
        {{"platform", "compare", "rugs", "1", "2"},
         "compare 1 2",
         {"older", "newer", "changes", "consent_again"}},
    };
    desk.actions.clocks = {{Right::Access, {}}};
    for (Row row : table) {
        desk.calls.clear();
        row.words.emplace_back("--json");
        EXPECT_EQ(runSignedIn(row.words), ExitStatus::Done) << sentence(row.words) << err();
        ASSERT_FALSE(desk.calls.empty()) << sentence(row.words);
        EXPECT_EQ(desk.calls.back(), row.call) << sentence(row.words);
        const Json said = outJson();
        for (const std::string &key : row.keys)
            EXPECT_TRUE(said.contains(key)) << sentence(row.words) << key;
        row.words.pop_back();
        EXPECT_EQ(runSignedIn(row.words), ExitStatus::Done) << sentence(row.words);
        EXPECT_NE(out(), "") << sentence(row.words);
        desk.failure = fail(ErrorCode::Conflict, "Somebody was faster.");
        EXPECT_EQ(runSignedIn(row.words), ExitStatus::Conflict) << sentence(row.words);
        EXPECT_EQ(out(), "") << sentence(row.words);
        desk.failure.reset();
    }
}

TEST_F(Commands, listsOfUpkeepAreOneObjectALine)
{
    desk.upkeep.held.resize(2);
    desk.upkeep.erased.resize(3);
    desk.upkeep.known = {{1, "1", QDate(2025, 1, 1)}, {2, "2", QDate(2026, 1, 1)}};
    const std::vector<std::pair<Words, std::size_t>> table{{{"hold", "list", "--platform", "rugs"}, 2},
                                                           {{"erasure", "list", "--platform", "rugs"}, 3},
                                                           {{"platform", "versions", "rugs"}, 2}};
    for (auto [words, lines] : table) {
        words.emplace_back("--json");
        EXPECT_EQ(runSignedIn(words), ExitStatus::Done) << sentence(words) << err();
        std::istringstream stream(out());
        std::size_t count = 0;
        for (std::string line; std::getline(stream, line); ++count)
            EXPECT_TRUE(Json::parse(line).is_object()) << line;
        EXPECT_EQ(count, lines) << sentence(words);
    }
}

TEST_F(Commands, aRequestIsOpenedForSomebodyElse)
{
    EXPECT_EQ(
        runSignedIn({"request",        "open",      "--platform", "rugs",       "--right",     "objection",
                     "--channel",      "letter",    "--received", "2026-01-31", "--residence", "DE",
                     "--on-behalf-of", "lawyer",    "--name",     "K. Roth",    "--authority", "mandate",
                     "--scope",        "all",       "--seen",     "2026-02-01", "--purpose",   "ads",
                     "--purpose",      "profiling", "--case",     "2"}),
        ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.opened.behalf.kind, "lawyer");
    EXPECT_EQ(desk.opened.behalf.name, "K. Roth");
    EXPECT_EQ(desk.opened.behalf.authority, "mandate");
    EXPECT_EQ(desk.opened.behalf.scope, "all");
    EXPECT_EQ(desk.opened.behalf.seenOn, QDate(2026, 2, 1));
    EXPECT_EQ(desk.opened.purposes, (Words{"ads", "profiling"}));
    EXPECT_EQ(desk.opened.disclosureCase, "2");
}

TEST_F(Commands, aListIsNarrowedAsSaid)
{
    EXPECT_EQ(runSignedIn({"request", "list", "--state", "approved", "--assignee", "李", "--due-before",
                           "2026-03-01", "--open", "--platform", "RU"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.filter.states, std::vector{RequestState::Approved});
    EXPECT_EQ(desk.filter.assignee, "李");
    EXPECT_EQ(desk.filter.dueBefore, QDate(2026, 3, 1));
    EXPECT_TRUE(desk.filter.openOnly);
    EXPECT_EQ(desk.filter.platform, test::FakeDesk::rugs().id);
}

TEST_F(Commands, aListIsSortedAndNarrowedLikeTheWindowsQueue)
{
    EXPECT_EQ(runSignedIn({"request", "list", "--state", "received", "--state", "planned", "--right",
                           "deletion", "--unassigned", "--waiting-for", "approval", "--due-from",
                           "2026-02-01", "--reference", "RU-2026", "--sort", "due", "--descending"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.filter.states, (std::vector{RequestState::Received, RequestState::Planned}));
    EXPECT_EQ(desk.filter.right, Right::Deletion);
    EXPECT_TRUE(desk.filter.unassigned);
    EXPECT_EQ(desk.filter.waitingFor, WaitingFor::Approval);
    EXPECT_EQ(desk.filter.dueFrom, QDate(2026, 2, 1));
    EXPECT_EQ(desk.filter.referencePrefix, "RU-2026");
    EXPECT_EQ(desk.filter.order, RequestOrder::Due);
    EXPECT_TRUE(desk.filter.descending);
    EXPECT_EQ(runSignedIn({"request", "list"}), ExitStatus::Done);
    EXPECT_EQ(desk.filter.order, RequestOrder::Received);
    EXPECT_EQ(desk.filter.waitingFor, WaitingFor::Anybody);
    const Words wrong[] = {{"request", "list", "--sort", "size"},
                           {"request", "list", "--waiting-for", "rain"},
                           {"request", "list", "--right", "access,deletion"},
                           {"request", "list", "--unassigned", "--assignee", "Li"}};
    for (const Words &words : wrong)
        EXPECT_EQ(run(words), ExitStatus::Usage) << words.back();
}

TEST_F(Commands, theOnlyOpenActionIsMeantAndOfSeveralNoneIsGuessed)
{
    desk.exercise({Right::Access, Right::Deletion}, RequestState::Planned);
    EXPECT_EQ(runSignedIn({"request", "plan", "R"}), ExitStatus::Usage);
    EXPECT_NE(err().find("access, deletion"), std::string::npos) << err();
    EXPECT_EQ(desk.calls.back(), "details R") << "nothing was planned";
    desk.actions.details.actions[0].state = RequestState::Closed;
    EXPECT_EQ(runSignedIn({"request", "plan", "R"}), ExitStatus::Done) << err();
    EXPECT_EQ(desk.calls.back(), "plan R deletion");
    desk.actions.details.actions[1].state = RequestState::Closed;
    EXPECT_EQ(runSignedIn({"request", "plan", "R"}), ExitStatus::Usage);
    desk.exercise({Right::Access}, RequestState::Closed);
    EXPECT_EQ(runSignedIn({"request", "plan", "R"}), ExitStatus::Done) << "the only one there is";
    EXPECT_EQ(runSignedIn({"request", "fulfil", "R", "--action", "deletion", "--yes"}), ExitStatus::Failed);
    EXPECT_TRUE(err().starts_with("error: not-found: ")) << err();
}

TEST_F(Commands, whatCannotBeUndoneIsAskedAboutOrNeedsAYes)
{
    for (const Right right : {Right::Deletion, Right::AccountCancellation}) {
        desk.exercise({right}, RequestState::Approved);
        const std::string done = "fulfil RU-2026-000001-7 " + std::string(policy::spelling(right));
        terminal.present = false;
        EXPECT_EQ(runSignedIn({"request", "fulfil", "R"}), ExitStatus::Usage);
        EXPECT_NE(err().find("--yes"), std::string::npos) << err();
        terminal.present = true;
        terminal.agrees = false;
        EXPECT_EQ(runSignedIn({"request", "fulfil", "R"}), ExitStatus::Failed);
        EXPECT_EQ(std::count(desk.calls.begin(), desk.calls.end(), done), 0);
        terminal.agrees = true;
        EXPECT_EQ(runSignedIn({"request", "fulfil", "R"}), ExitStatus::Done) << err();
        EXPECT_EQ(desk.calls.back(), done);
        EXPECT_NE(terminal.questions.back().find("RU-2026-000001-7"), std::string::npos);
        terminal.present = false;
        desk.calls.clear();
        EXPECT_EQ(runSignedIn({"request", "fulfil", "R", "--yes"}), ExitStatus::Done) << err();
        EXPECT_EQ(desk.calls.back(), done);
    }
    terminal.present = true;
    terminal.agrees = false;
    EXPECT_EQ(runSignedIn({"retention", "run"}), ExitStatus::Failed);
    EXPECT_NE(desk.calls.back(), "run");
    terminal.agrees = true;
    EXPECT_EQ(runSignedIn({"retention", "run"}), ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "run");
    desk.exercise({Right::Deletion}, RequestState::Approved);
    desk.actions.details.actions[0].refusalGround = "gdpr.17.3.b";
    terminal.present = false;
    EXPECT_EQ(runSignedIn({"request", "fulfil", "R"}), ExitStatus::Done) << "a refusal erases nothing";
}

TEST_F(Commands, aPackageIsForRightsThatHaveOne)
{
    const Words package{"request", "package", "R", "--out", path("a.zip"), "--passphrase-out", path("p")};
    EXPECT_EQ(runSignedIn({"request", "fulfil", "R"}), ExitStatus::Usage) << "access has one";
    desk.exercise({Right::Objection}, RequestState::Planned);
    EXPECT_EQ(runSignedIn(package), ExitStatus::Usage);
    desk.exercise({Right::Access}, RequestState::Approved);
    desk.actions.details.actions[0].refusalGround = "gdpr.12.5";
    EXPECT_EQ(runSignedIn(package), ExitStatus::Usage) << "what is refused has none";
    EXPECT_EQ(runSignedIn({"request", "fulfil", "R"}), ExitStatus::Done) << err();
    EXPECT_FALSE(QFile::exists(QString::fromStdString(path("p"))));
}

TEST_F(Commands, aPackageHasTheFormThatIsAskedFor)
{
    desk.exercise({Right::Access}, RequestState::Planned);
    const auto package = [&](const std::string &name, const Words &form) {
        Words words{
            "request", "package", "R", "--out", path(name), "--passphrase-out", path(name + ".secret")};
        words.insert(words.end(), form.begin(), form.end());
        return runSignedIn(words);
    };
    EXPECT_EQ(package("a.zip", {}), ExitStatus::Done) << err();
    EXPECT_EQ(desk.actions.order.form, exporting::PackageForm::Zip);
    EXPECT_EQ(package("a.html", {"--form", "html"}), ExitStatus::Done) << err();
    EXPECT_EQ(desk.actions.order.form, exporting::PackageForm::Html);
    EXPECT_EQ(package("a.age", {"--form", "age"}), ExitStatus::Done) << err();
    EXPECT_EQ(desk.actions.order.form, exporting::PackageForm::Age);
    EXPECT_EQ(package("b.html", {"--form", "pdf"}), ExitStatus::Usage);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(path("b.html.secret"))));
}

TEST_F(Commands, aPackageForAnotherControllerIsSealedToItsKeyAndConfirmed)
{
    const std::string key = "age1zq4eqpyt7h0mjdfgkwchudvv3uzuhljd658gq8f6k9sgd42zlswqhganmu";
    const auto package = [&](const Words &more) {
        Words words{"request", "package", "R", "--to-controller", "Next Shop Ltd", "--out", path("c.age")};
        words.insert(words.end(), more.begin(), more.end());
        return runSignedIn(words);
    };
    const Words named{"--contact", "privacy@next.example", "--recipient-key", key};
    desk.exercise({Right::Access}, RequestState::Planned);
    EXPECT_EQ(package({named[0], named[1], named[2], key, "--yes"}), ExitStatus::Usage) << "not of access";
    desk.exercise({Right::Portability}, RequestState::Planned);
    EXPECT_EQ(package({"--recipient-key", key, "--yes"}), ExitStatus::Usage) << "no contact";
    EXPECT_EQ(package({named[0], named[1], named[2], key + "q", "--yes"}), ExitStatus::Usage)
        << "a slip in the key";
    EXPECT_EQ(package({named[0], named[1], named[2], key, "--yes", "--form", "zip"}), ExitStatus::Usage);
    EXPECT_EQ(package({named[0], named[1], named[2], key, "--yes", "--passphrase-out", path("p")}),
              ExitStatus::Usage);
    EXPECT_FALSE(desk.actions.order.controller);
    EXPECT_EQ(package({named[0], named[1], named[2], key, "--yes"}), ExitStatus::Done) << err();
    ASSERT_TRUE(desk.actions.order.controller);
    EXPECT_EQ(desk.actions.order.controller->name, "Next Shop Ltd");
    EXPECT_EQ(desk.actions.order.controller->contact, "privacy@next.example");
    EXPECT_EQ(desk.actions.order.controller->key, key);
    EXPECT_NE(out().find("8762 2c7a 80cd 79a5 bf09 f6b3 985f da71"), std::string::npos) << out();
    EXPECT_EQ(out().find("the passphrase"), std::string::npos);
}

TEST_F(Commands, aComplaintIsAnsweredByASpecialist)
{
    desk.exercise({Right::Complaint}, RequestState::Planned);
    EXPECT_EQ(runSignedIn({"request", "fulfil", "R", "--answer", write("answer", "Es tut uns leid."),
                           "--specialist", "李"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.actions.order.answer, "Es tut uns leid.");
    EXPECT_EQ(desk.actions.order.specialist, "李");
}

TEST_F(Commands, correctionsNameTheirRecordOnceOrEach)
{
    EXPECT_EQ(runSignedIn({"request", "correct", "R", "--record", person, "--set", "city=Bonn", "--set",
                           std::string(otherRecord) + "/name=A=B", "--set", "region="}),
              ExitStatus::Done)
        << err();
    const auto &changes = desk.actions.corrections;
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].record.text(), person);
    EXPECT_EQ(changes[0].field + "=" + changes[0].value, "city=Bonn");
    EXPECT_EQ(changes[1].record.text(), otherRecord);
    EXPECT_EQ(changes[1].field + "=" + changes[1].value, "name=A=B");
    EXPECT_EQ(changes[2].record.text(), person);
    EXPECT_EQ(changes[2].value, "");
}

TEST_F(Commands, proofIsPassedOnAsGiven)
{
    desk.actions.verification = {true, 5, Instant()};
    EXPECT_EQ(runSignedIn({"request", "verify", "R", "--method", "one-time-code", "--code", "123456",
                           "--identifier", "phone"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(desk.actions.attempt.code, "123456");
    EXPECT_EQ(desk.actions.attempt.identifier, policy::IdentifierKind::Phone);
    desk.actions.challenged = {policy::VerificationMethod::OneTimeCode, policy::IdentifierKind::Email,
                               "a@example.org", "654321", Instant()};
    EXPECT_EQ(runSignedIn(
                  {"request", "challenge", "R", "--method", "one-time-code", "--contact", "email", "--json"}),
              ExitStatus::Done);
    EXPECT_EQ(outJson()["code"], "654321");
    EXPECT_EQ(outJson()["to"], "a@example.org");
}

TEST_F(Commands, aNoticeIsSentAcknowledgedOrNotNeeded)
{
    EXPECT_EQ(runSignedIn({"request", "recipient", "R", "--recipient", "c", "--acknowledged", "2026-02-02"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.actions.noticed.acknowledgedOn, QDate(2026, 2, 2));
    EXPECT_FALSE(desk.actions.noticed.sentOn.isValid());
    EXPECT_EQ(runSignedIn({"request", "recipient", "R", "--recipient", "c", "--not-needed", "never sent"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.actions.noticed.notNeeded, "never sent");
}

TEST_F(Commands, aClockSaysWhichDayBindsAndWhy)
{
    ActionClock clock;
    clock.right = Right::Access;
    DueView legal{"legal", "eu-gdpr", "GDPR", QDate(2026, 3, 2), true, {}};
    legal.chain = {{"receipt", QDate(2026, 1, 31), "Received.", "", ""},
                   {"roll", QDate(2026, 3, 2), "The day was a Saturday.", "Art. 3(4)", "R 1182/71"}};
    clock.days = {legal, {"promise", "RU-R1", "The shop's promise", QDate(), false, {}}};
    desk.actions.clocks = {clock};
    EXPECT_EQ(runSignedIn({"request", "clock", "R"}), ExitStatus::Done);
    EXPECT_NE(out().find("2026-03-02  legal, GDPR  <- binds"), std::string::npos) << out();
    EXPECT_NE(out().find("2026-03-02  The day was a Saturday. (Art. 3(4))"), std::string::npos) << out();
    EXPECT_NE(out().find("no number  promise, The shop's promise\n"), std::string::npos) << out();
    EXPECT_EQ(runSignedIn({"request", "clock", "R", "--json"}), ExitStatus::Done);
    const Json days = outJson()["actions"][0]["days"];
    EXPECT_EQ(days[0]["chain"][1]["source"], "R 1182/71");
    EXPECT_EQ(days[0]["binding"], true);
    EXPECT_TRUE(days[1]["day"].is_null());
}

TEST_F(Commands, aPlanSaysWhatBecomesOfEachCategory)
{
    PlanView &plan = desk.actions.planned;
    plan.right = Right::Deletion;
    plan.digest = "d1";
    plan.lines = {{"orders", "Orders", "kept", 2, "gdpr.17.3.b", "Invoices are kept.", QDate(2036, 12, 31)},
                  {"reviews", "Reviews", "erased", 1, "", "", {}}};
    EXPECT_EQ(runSignedIn({"request", "plan", "R", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson()["right"], "deletion");
    EXPECT_EQ(outJson()["categories"][0]["what"], "kept");
    EXPECT_EQ(outJson()["categories"][0]["until"], "2036-12-31");
    EXPECT_TRUE(outJson()["categories"][1]["until"].is_null());
    plan.refusal = true;
    plan.ground = "gdpr.12.5";
    EXPECT_EQ(runSignedIn({"request", "plan", "R", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson()["refusal"]["ground"], "gdpr.12.5");
}

TEST_F(Commands, whatCoverageCannotExplainFails)
{
    desk.upkeep.covered = {{"orders", "Orders", "included", "retained", false}};
    EXPECT_EQ(runSignedIn({"platform", "coverage", "rugs"}), ExitStatus::Done);
    desk.upkeep.covered.push_back({"reviews", "Reviews", "included", "untouched", true});
    EXPECT_EQ(runSignedIn({"platform", "coverage", "rugs"}), ExitStatus::Failed);
    EXPECT_NE(out().find("UNEXPLAINED"), std::string::npos);
}

TEST_F(Commands, aNewVersionOfAPolicyIsReadFromAFile)
{
    desk.upkeep.comparison.consentAgain = {"profiling"};
    EXPECT_EQ(runSignedIn({"platform", "update", "rugs", write("rugs-2.json", "{}")}), ExitStatus::Done);
    EXPECT_EQ(desk.calls.back(), "addVersion {}");
    EXPECT_NE(out().find("Ask for consent again: profiling"), std::string::npos) << out();
    EXPECT_EQ(runSignedIn({"platform", "update", "rugs", path("none.json")}), ExitStatus::Failed);
}

TEST_F(Commands, retentionGoesOverEveryPlatformUnlessOneIsNamed)
{
    PlatformInfo other = test::FakeDesk::rugs();
    other.id.bytes.fill(8);
    other.profile = "fragrance";
    desk.sessionInfo.platforms.push_back(other);
    EXPECT_EQ(runSignedIn({"retention", "preview"}), ExitStatus::Done);
    EXPECT_EQ(std::count(desk.calls.begin(), desk.calls.end(), "preview"), 2);
    EXPECT_EQ(runSignedIn({"retention", "preview", "--platform", "fragrance"}), ExitStatus::Done);
    EXPECT_EQ(std::count(desk.calls.begin(), desk.calls.end(), "preview"), 3);
}

TEST_F(Commands, rowsOfNobodyAreShownPageByPage)
{
    EXPECT_EQ(runSignedIn({"retention", "rows", "--platform", "rugs", "--category", "orders", "--json"}),
              ExitStatus::Done);
    EXPECT_EQ(out(), "{\"transaction_id\":\"T-1\"}\n{\"transaction_id\":\"T-2\"}\n");
    EXPECT_EQ(std::count(desk.calls.begin(), desk.calls.end(), "deidentified orders page-2"), 1);
}

RedactionList twoPlaces()
{
    RedactionList out;
    out.undecided = 2;
    for (const char *id : {"aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"})
        out.redactions.push_back({id, "orders", "Orders", "00ff", "note", "Note", "name", "named-in-file",
                                  "undecided", {}, {}, 1, {}, "M***", {}});
    return out;
}

TEST_F(Commands, theRedactionsAreListedMaskedAndRevealedForAReason)
{
    desk.actions.redacted = twoPlaces();
    EXPECT_EQ(runSignedIn({"request", "redactions", "R"}), ExitStatus::Done);
    EXPECT_TRUE((desk.calls.back() == "redactions R"));
    EXPECT_NE(out().find("orders.00ff.note"), std::string::npos) << out();
    EXPECT_NE(out().find("2 wait for a decision."), std::string::npos) << out();
    EXPECT_EQ(runSignedIn({"request", "redactions", "R", "--reveal", "--reason", "deciding", "--json"}),
              ExitStatus::Done);
    EXPECT_TRUE((desk.calls.back() == "revealRedactions R deciding"));
}

TEST_F(Commands, aPlaceIsDecidedByItsNumberOrItsId)
{
    desk.actions.redacted = twoPlaces();
    EXPECT_EQ(runSignedIn({"request", "redact", "R", "--accept", "2", "--accept", "aaaaaaaaaaaaaaaa", "--ground",
                           "safety", "--everywhere"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.actions.decided.ids, (Words{"bbbbbbbbbbbbbbbb", "aaaaaaaaaaaaaaaa"}));
    EXPECT_TRUE(desk.actions.decided.strike);
    EXPECT_TRUE(desk.actions.decided.everywhere);
    EXPECT_EQ(desk.actions.decided.reason, "safety");
    EXPECT_EQ(runSignedIn({"request", "redact", "R", "--decline", "1", "--reason", "own"}), ExitStatus::Done);
    EXPECT_FALSE(desk.actions.decided.strike);
    EXPECT_EQ(runSignedIn({"request", "redact", "R", "--decline", "3", "--reason", "own"}), ExitStatus::Usage);
}

TEST_F(Commands, whatIsStruckByHandComesFromAFile)
{
    const std::string file = write("name.txt", "Maria Lopez\n");
    EXPECT_EQ(runSignedIn({"request", "redact", "R", "--strike", "orders.00ff.note.of.it", "--text-file", file,
                           "--ground", "no-consent"}),
              ExitStatus::Done);
    EXPECT_EQ(desk.actions.struck.category, "orders");
    EXPECT_EQ(desk.actions.struck.record, "00ff");
    EXPECT_EQ(desk.actions.struck.field, "note.of.it");
    EXPECT_EQ(desk.actions.struck.text, "Maria Lopez");
}

} // namespace
} // namespace desk::command_line
