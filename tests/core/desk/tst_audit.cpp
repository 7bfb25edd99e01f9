// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done to the log behind the desk's back is found and named; what happened is in it.
#include "core/store/connection.h"
#include "tests/core/desk/rights_fixture.h"

#include <QByteArrayList>
#include <QDir>

#include <set>

namespace desk::test {
namespace {

using policy::Right;
using policy::Role;

class Audit : public RightsDesk
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(open(rugShop())); }

    /// Changes the closed desk as somebody with the file in hand would.
    void tamper(const std::vector<std::string> &statements)
    {
        m_desk.close();
        auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
        ASSERT_OK(connection);
        for (const std::string &sql : statements)
            ASSERT_OK((*connection)->execute(sql));
    }
    Result<AuditReport> verify(const std::string &checkpoint = {})
    {
        return wait(checkpoint.empty() ? services().audit.verify()
                                       : services().audit.verifyAgainst(checkpoint));
    }
    std::uint64_t size()
    {
        const auto lines = wait(services().audit.entries(1));
        EXPECT_OK(lines);
        return lines.ok() && !lines->empty() ? lines->front().index + 1 : 0;
    }
    std::set<std::string> eventsSince(std::uint64_t from)
    {
        std::set<std::string> out;
        const auto lines = wait(services().audit.entries(1000));
        EXPECT_OK(lines);
        for (const AuditLine &line : lines.ok() ? *lines : std::vector<AuditLine>()) {
            if (line.index >= from)
                out.insert(line.event);
        }
        return out;
    }
    /// Keeps the folder as it is now, or puts it back.
    void copy(const std::string &from, const std::string &to)
    {
        QDir(QString::fromStdString(m_desk.path(to))).removeRecursively();
        ASSERT_TRUE(QDir().mkpath(QString::fromStdString(m_desk.path(to))));
        const QDir source(QString::fromStdString(m_desk.path(from)));
        for (const QString &file : source.entryList(QDir::Files)) {
            const QString target = QString::fromStdString(m_desk.path(to)) + "/" + file;
            ASSERT_TRUE(QFile::copy(source.filePath(file), target));
            ASSERT_TRUE(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
        }
        QFile::setPermissions(QString::fromStdString(m_desk.path(to)),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void lookAround(int times)
    {
        for (int i = 0; i < times; ++i)
            ASSERT_OK(wait(services().subjects.find(m_desk.platform(), FindBy::Account, "A-1", "")));
    }
    static void expectFault(const Result<AuditReport> &report, const std::string &damage, std::uint64_t entry)
    {
        ASSERT_FALSE(report.ok());
        EXPECT_EQ(report.error().code, ErrorCode::Tampered);
        EXPECT_NE(report.error().message.find("(" + damage + ")"), std::string::npos)
            << report.error().message;
        EXPECT_EQ(report.error().place, "entry " + std::to_string(entry)) << report.error().message;
    }
};

struct Change
{
    const char *name;
    std::vector<std::string> statements;
    const char *damage;
    std::uint64_t entry;
};

class ChangedLog : public Audit, public testing::WithParamInterface<Change>
{
};

TEST_P(ChangedLog, theFirstBadEntryIsNamed)
{
    ASSERT_OK(verify());
    ASSERT_NO_FATAL_FAILURE(tamper(GetParam().statements));
    m_desk.start();
    const auto session =
        wait(services().session.signIn(m_desk.where(), {"Ada", password(founderPassword), {}, {}}));
    if (!session.ok()) // nothing can be added to such a log any more
        return expectFault(session.error(), GetParam().damage, GetParam().entry);
    expectFault(verify(), GetParam().damage, GetParam().entry);
    const auto refused = wait(services().audit.exportEvidence({m_desk.path("log.zip"), {}}));
    EXPECT_FAILS(refused, ErrorCode::Tampered);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(m_desk.path("log.zip"))));
}

INSTANTIATE_TEST_SUITE_P(
    Audit, ChangedLog,
    testing::Values(
        Change{"aTimeWasChanged",
               {"UPDATE audit_entry SET header = substr(header, 1, 25) || x'7F' || substr(header, 27) WHERE "
                "ordinal = 3"},
               "changed",
               3},
        Change{"anActorWasChanged",
               {"UPDATE audit_entry SET header = substr(header, 1, 29) || "
                "x'00112233445566778899AABBCCDDEEFF' || substr(header, 46) "
                "WHERE ordinal = 2"},
               "changed",
               2},
        Change{"aSignatureWasTakenFromAnotherEntry",
               {"UPDATE audit_entry SET signature = (SELECT signature FROM audit_entry WHERE ordinal = 1) "
                "WHERE ordinal = 4"},
               "changed",
               4},
        Change{"aContentWasTakenFromAnotherEntry",
               {"UPDATE audit_entry SET payload = (SELECT payload FROM audit_entry WHERE ordinal = 1) WHERE "
                "ordinal = 4"},
               "changed",
               4},
        Change{"theTreeWasChanged",
               {"UPDATE audit_node SET hash = zeroblob(32) WHERE level = 0 AND ordinal = 5"},
               "changed",
               5},
        Change{"anEntryWasRemoved", {"DELETE FROM audit_entry WHERE ordinal = 3"}, "removed", 3},
        Change{"anEntryWasRemovedAndTheGapClosed",
               {"DELETE FROM audit_entry WHERE ordinal = 3",
                "UPDATE audit_entry SET ordinal = -ordinal WHERE ordinal > 3",
                "UPDATE audit_entry SET ordinal = -ordinal - 1 WHERE ordinal < 0"},
               "removed",
               3},
        Change{"twoEntriesWereSwapped",
               {"UPDATE audit_entry SET ordinal = -1 WHERE ordinal = 2",
                "UPDATE audit_entry SET ordinal = 2 WHERE ordinal = 5",
                "UPDATE audit_entry SET ordinal = 5 WHERE ordinal = -1"},
               "reordered",
               2},
        Change{"anEntryWasPutInTwice",
               {"UPDATE audit_entry SET ordinal = -ordinal WHERE ordinal > 3",
                "UPDATE audit_entry SET ordinal = -ordinal + 1 WHERE ordinal < 0",
                "INSERT INTO audit_entry SELECT 4, header, signature, payload FROM audit_entry WHERE ordinal "
                "= 2"},
               "added",
               4},
        Change{"theNewestEntriesWereCutOff", {"DELETE FROM audit_entry WHERE ordinal >= 6"}, "removed", 6},
        Change{"theNewestEntriesWereCutOffWithTheirTree",
               {"DELETE FROM audit_entry WHERE ordinal >= 6",
                "DELETE FROM audit_node WHERE ((ordinal + 1) << level) > 6"},
               "truncated",
               6}),
    [](const testing::TestParamInfo<Change> &each) { return std::string(each.param.name); });

TEST_F(Audit, aStorePutBackAloneIsNamedAndTheDeskSaysSoAtSignIn)
{
    const std::uint64_t then = size();
    m_desk.close();
    ASSERT_NO_FATAL_FAILURE(copy("data", "then"));
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_NO_FATAL_FAILURE(m_desk.hire("Dora", {Role::Auditor})); // the keyring goes on
    ASSERT_NO_FATAL_FAILURE(lookAround(4));
    m_desk.close();
    ASSERT_NO_FATAL_FAILURE(copy("then", "data"));
    m_desk.start();
    const auto session =
        wait(services().session.signIn(m_desk.where(), {"Ada", password(founderPassword), {}, {}}));
    ASSERT_OK(session);
    EXPECT_TRUE(session->logDoubted);
    expectFault(verify(), "rolled-back", then);
    // However long the desk goes on: what it knew is not covered up.
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_NO_FATAL_FAILURE(lookAround(20));
    expectFault(verify(), "rewritten", then);
}

TEST_F(Audit, aCheckpointThatIsNewerThanTheLogNamesADeskPutBackWhole)
{
    m_desk.close();
    ASSERT_NO_FATAL_FAILURE(copy("data", "then"));
    ASSERT_NO_FATAL_FAILURE(copy("keys", "then.keys"));
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_NO_FATAL_FAILURE(lookAround(9));
    const auto checkpoint = wait(services().audit.checkpoint());
    ASSERT_OK(checkpoint);
    ASSERT_OK(verify(*checkpoint));
    ASSERT_NO_FATAL_FAILURE(lookAround(1));
    ASSERT_OK(verify(*checkpoint)) << "a log that went on continues its checkpoint";
    m_desk.close();
    ASSERT_NO_FATAL_FAILURE(copy("then", "data"));
    ASSERT_NO_FATAL_FAILURE(copy("then.keys", "keys"));
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_OK(verify()) << "nothing at the desk knows better";
    expectFault(verify(*checkpoint), "rolled-back", size());
    ASSERT_NO_FATAL_FAILURE(lookAround(20));
    EXPECT_NE(verify(*checkpoint).error().message.find("(rewritten)"), std::string::npos);
    EXPECT_FAILS(verify("no checkpoint"), ErrorCode::InvalidInput);
}

TEST_F(Audit, aClockThatWentBackIsARemarkAndNoFault)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-11-25"));
    EXPECT_TRUE(verify()->clockWentBack.empty());
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-11-19"));
    const auto report = verify();
    ASSERT_OK(report);
    EXPECT_EQ(report->clockWentBack.size(), 1U);
}

TEST_F(Audit, aPinThatSomebodyForgedOrDeletedProvesNothingAndBreaksNothing)
{
    const QString pin = QString::fromStdString(m_desk.path("keys/log-head"));
    EXPECT_GT(verify()->remembered, 0U);
    m_desk.close();
    QFile file(pin);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    ASSERT_FALSE(text.isEmpty());
    QByteArrayList lines = text.split('\n');
    lines[2] = "1"; // as if the log had been that short
    text = lines.join('\n');
    ASSERT_TRUE(file.resize(0) && file.seek(0) && file.write(text) == text.size());
    file.close();
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_OK(verify());
    EXPECT_GT(verify()->remembered, 0U) << "the desk pins it anew";
    m_desk.close();
    ASSERT_TRUE(QFile::remove(pin));
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    EXPECT_OK(verify());
}

TEST_F(Audit, failedSignInsAreInTheLogOnceAnybodySignsIn)
{
    ASSERT_OK(wait(services().session.lock()));
    const auto attempt = [&](const char *user, const char *secret) {
        return wait(services().session.signIn(m_desk.where(), {user, password(secret), {}, {}}));
    };
    EXPECT_FAILS(attempt("Cleo", "Wrong-horse-77"), ErrorCode::WrongPassword);
    EXPECT_FAILS(attempt("Cleo", "Wrong-horse-78"), ErrorCode::WrongPassword);
    EXPECT_FAILS(attempt("Nobody", "Wrong-horse-79"), ErrorCode::WrongPassword);
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Bea", founderPassword));
    const auto lines = wait(services().audit.entries(5));
    ASSERT_OK(lines);
    EXPECT_EQ(std::count_if(lines->begin(), lines->end(),
                            [](const AuditLine &line) { return line.event == "sign-ins-failed"; }),
              2)
        << "one entry for Cleo, one for a name that is nobody's";
    EXPECT_EQ(lines->front().event, "signed-in");
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
    EXPECT_FALSE(eventsSince(lines->front().index).contains("sign-ins-failed")) << "told once";
    m_desk.become("Ada");
    EXPECT_OK(verify());
}

TEST_F(Audit, MP_S1_RU_S1_everyCallThatShowsOrRefusesSomethingLeavesItsEntry)
{
    const Asker who = rugShop().who;
    const auto reference = ask(Right::Access, who);
    ASSERT_OK(reference);
    ASSERT_OK(plan(*reference, Right::Access));
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    const PlatformId platform = m_desk.platform();
    struct Call
    {
        const char *name;
        const char *by;
        std::function<bool()> work;
        const char *event;
    };
    const std::vector<Call> table{
        {"find", "Bea",
         [&] { return wait(services().subjects.find(platform, FindBy::Email, "ana@example.com", "")).ok(); },
         "subjects-searched"},
        {"show", "Bea", [&] { return wait(services().subjects.show(platform, person->id, "", "en")).ok(); },
         "subject-viewed"},
        {"reveal", "Bea", [&] { return reveal(person->id).ok(); }, "subject-revealed"},
        {"details", "Bea", [&] { return wait(services().requests.details(*reference)).ok(); },
         "request-viewed"},
        {"timeline", "Cleo", [&] { return wait(services().requests.timeline(*reference)).ok(); },
         "request-viewed"},
        {"draft a letter", "Ada",
         [&] {
             return wait(services().letters.draft(*reference,
                                                  {Right::Access, "acknowledgement", "en", {}, {}, {}}))
                 .ok();
         },
         "request-viewed"},
        {"package", "Ada",
         [&] {
             return fulfil(*reference, Right::Access, {m_desk.path("a.zip"), {}, {}}).ok();
         },
         "package-written"},
        {"a disk that fails", "Ada",
         [&] {
             const auto lost = fulfil(*reference, Right::Access, {m_desk.path("no/folder/a.zip"), {}, {}});
             return !lost.ok() && lost.error().code == ErrorCode::Io;
         },
         "trouble-found"},
        {"proof", "Ada", [&] { return wait(services().audit.proof(1)).ok(); }, "evidence-exported"},
        {"checkpoint", "Cleo", [&] { return wait(services().audit.checkpoint()).ok(); }, "evidence-exported"},
        {"export", "Ada",
         [&] {
             return wait(services().audit.exportEvidence({m_desk.path("log.zip"), {}})).ok();
         },
         "evidence-exported"},
        {"search every file", "Ada", [&] { return wait(services().audit.searchErased({})).ok(); },
         "files-searched"},
        {"a role that may not", "Olga", [&] { return !wait(services().retention.run(platform)).ok(); },
         "refused"},
        {"a key that was not given", "Olga", [&] { return !wait(services().audit.checkpoint()).ok(); },
         "refused"},
        {"another platform", "Bea",
         [&] { return !wait(services().subjects.show(PlatformId{}, person->id, "", "en")).ok(); }, "refused"},
        {"a step that is another's", "Bea", [&] { return !wait(services().incidents.list()).ok(); },
         "refused"},
        {"report an incident", "Bea",
         [&] {
             return wait(services().incidents.open(
                             {"A laptop was stolen", {}, {}, {}, {}, {}, true, false, false}))
                 .ok();
         },
         "incident-opened"},
    };
    for (const Call &call : table) {
        SCOPED_TRACE(call.name);
        ASSERT_NO_FATAL_FAILURE(m_desk.become(call.by));
        const std::uint64_t before = size();
        EXPECT_TRUE(call.work());
        EXPECT_TRUE(eventsSince(before).contains(call.event));
    }
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    EXPECT_OK(verify());
}

TEST_F(Audit, aRequestThatIsLookedAtAgainAtOnceIsOneView)
{
    const auto reference = ask(Right::Access, rugShop().who);
    ASSERT_OK(reference);
    ASSERT_OK(wait(services().requests.details(*reference)));
    const std::uint64_t before = size();
    ASSERT_OK(wait(services().requests.details(*reference)));
    ASSERT_OK(wait(services().requests.timeline(*reference)));
    EXPECT_EQ(size(), before);
}

} // namespace
} // namespace desk::test
