// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the desk can be checked without it, and what was erased is certified and looked for everywhere.
#include "core/exporting/desk_key_file.h"
#include "core/exporting/evidence_verifier.h"
#include "core/store/connection.h"
#include "core/store/snapshot_note.h"
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/package_contents.h"

#include <QDir>

#include <algorithm>

namespace desk::test {
namespace {

using policy::Right;
using policy::Role;

class Evidence : public RightsDesk
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(open(skincareShop())); }

    Result<std::unique_ptr<store::Connection>> database()
    {
        m_desk.close();
        return store::Connection::open(m_desk.database(), store::OpenMode::Existing);
    }
    void reenter(const char *name = "Ada")
    {
        m_desk.start();
        ASSERT_NO_FATAL_FAILURE(m_desk.enter(name, founderPassword));
    }
    /// Ana's account is cancelled: Ada plans, Cleo agrees, Ada carries it out.
    Result<std::string> eraseAna()
    {
        DESK_TRY(const std::string reference, ask(Right::AccountCancellation, skincareShop().who));
        DESK_TRY(const PlanView planned, plan(reference, Right::AccountCancellation));
        m_desk.become("Cleo");
        DESK_CHECK(wait(services().actions.approve(reference, Right::AccountCancellation, planned.digest)));
        m_desk.become("Ada");
        DESK_CHECK(fulfil(reference, Right::AccountCancellation));
        return reference;
    }
    Result<crypto::PublicKey> deskKey()
    {
        DESK_TRY(const std::string line, wait(services().audit.deskKey()));
        return exporting::parseDeskKey(line);
    }
    Result<exporting::EvidenceReport> check(const std::string &path, const std::string &passphrase = {})
    {
        DESK_TRY(const crypto::PublicKey key, deskKey());
        return exporting::verifyEvidence(path, passphrase, key);
    }
    static std::string failures(const exporting::EvidenceReport &report)
    {
        std::string out;
        for (const exporting::PackageCheck &each : report.checks)
            out += each.ok ? "" : each.check + ": " + each.detail + "\n";
        return out;
    }
    static std::string packageFile(const std::string &path, const std::string &passphrase,
                                   const std::string &name)
    {
        return packageContents(path, passphrase)[name];
    }
    std::string read(const std::string &path) const
    {
        QFile file(QString::fromStdString(path));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll().toStdString();
    }
    /// Every 1 in `step` bytes is changed once; nothing passes.
    void expectEveryChangeNoticed(const std::string &path, const std::string &passphrase, std::size_t step)
    {
        const std::string whole = read(path);
        const auto key = deskKey();
        ASSERT_OK(key);
        std::size_t tried = 0;
        for (std::size_t at = 7; at < whole.size(); at += step, ++tried) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
            const auto report = exporting::verifyEvidence(m_desk.write("changed", changed), passphrase, *key);
            EXPECT_FALSE(report.ok() && report->ok()) << "byte " << at << " of " << whole.size();
        }
        EXPECT_GT(tried, 50U);
    }
    Result<ForensicReport> search(const std::vector<std::string> &folders = {})
    {
        return wait(services().audit.searchErased(folders));
    }
};

TEST_F(Evidence, theWholeLogIsCheckedWithoutTheDesk)
{
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    ASSERT_OK(reveal(person->id));
    const auto written = wait(services().audit.exportEvidence({m_desk.path("log.zip"), {}}));
    ASSERT_OK(written);
    EXPECT_GE(written->passphrase.size(), 25U);
    const auto report = check(written->path, written->passphrase);
    ASSERT_OK(report);
    EXPECT_TRUE(report->ok()) << failures(*report);
    EXPECT_EQ(report->kind, "audit-log");
    EXPECT_EQ(report->entries, written->entries);
    EXPECT_TRUE(report->keyPinned);
    EXPECT_FAILS(check(written->path), ErrorCode::WrongPassword);
    EXPECT_FAILS(check(written->path, "wrong"), ErrorCode::WrongPassword);
    EXPECT_FAILS(wait(services().audit.exportEvidence({m_desk.path("log.zip"), {}})),
                 ErrorCode::AlreadyExists);
    ASSERT_NO_FATAL_FAILURE(expectEveryChangeNoticed(written->path, written->passphrase, 101));
    crypto::PublicKey other{};
    other.fill(9);
    const auto foreign = exporting::verifyEvidence(written->path, written->passphrase, other);
    ASSERT_OK(foreign);
    EXPECT_FALSE(foreign->ok()) << "another desk's key";
}

TEST_F(Evidence, whatIsAboutOnePersonGoesOutAloneWithProofs)
{
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    ASSERT_OK(reveal(person->id));
    const AuditSubject about{m_desk.platform(), person->id};
    const auto lines = wait(services().audit.entriesAbout(about, 100));
    ASSERT_OK(lines);
    ASSERT_EQ(lines->size(), 1U);
    EXPECT_EQ(lines->front().event, "subject-revealed");
    const auto written = wait(services().audit.exportEvidence({m_desk.path("ana.zip"), about}));
    ASSERT_OK(written);
    EXPECT_EQ(written->entries, 2U) << "the reveal, and this export";
    const auto report = check(written->path, written->passphrase);
    ASSERT_OK(report);
    EXPECT_TRUE(report->ok()) << failures(*report);
    EXPECT_EQ(report->entries, 2U);
}

TEST_F(Evidence, aProofOfOneEntryIsCheckedWithTheDesksKeyAlone)
{
    const auto proof = wait(services().audit.proof(3));
    ASSERT_OK(proof);
    EXPECT_TRUE(proof->starts_with("c2sp.org/tlog-proof@v1\n"));
    const auto report = check(m_desk.write("3.tlog-proof", *proof));
    ASSERT_OK(report);
    EXPECT_TRUE(report->ok()) << failures(*report);
    EXPECT_FAILS(exporting::verifyEvidence(m_desk.path("3.tlog-proof"), {}, {}), ErrorCode::InvalidArgument);
    ASSERT_NO_FATAL_FAILURE(expectEveryChangeNoticed(m_desk.path("3.tlog-proof"), {}, 5));
    EXPECT_FAILS(wait(services().audit.proof(100'000)), ErrorCode::NotFound);
    m_desk.become("Bea");
    EXPECT_FAILS(wait(services().audit.proof(3)), ErrorCode::NotPermitted);
}

TEST_F(Evidence, anErasedPersonsContentGoesAndTheTreeStaysWhole)
{
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    ASSERT_OK(wait(
        services().subjects.reveal(m_desk.platform(), person->id, "", "en", "A reason that tells of Ana.")));
    const AuditSubject about{m_desk.platform(), person->id};
    const auto before = wait(services().audit.exportEvidence({m_desk.path("before.zip"), about}));
    ASSERT_OK(before);
    ASSERT_OK(eraseAna());
    EXPECT_OK(wait(services().audit.verify()));
    const auto after = wait(services().audit.exportEvidence({m_desk.path("after.zip"), about}));
    ASSERT_OK(after);
    EXPECT_TRUE(check(after->path, after->passphrase)->ok());
    const auto contents = [](const EvidenceResult &pack) {
        return packageFile(pack.path, pack.passphrase, "entries.ndjson");
    };
    EXPECT_NE(contents(*before).find("A reason that tells of Ana."), std::string::npos);
    EXPECT_EQ(contents(*after).find("A reason that tells of Ana."), std::string::npos);
    EXPECT_NE(contents(*after).find("\"event\":\"subject-revealed\""), std::string::npos)
        << "that it happened stays";
    EXPECT_NE(contents(*after).find("\"content\":\"erased\""), std::string::npos);
}

TEST_F(Evidence, MH_T3_aCertificateSaysWhatDiedAndIsCheckedWithoutTheDesk)
{
    const auto reference = eraseAna();
    ASSERT_OK(reference);
    const auto written = wait(services().audit.certificate(*reference, m_desk.path("certificate.zip")));
    ASSERT_OK(written);
    EXPECT_EQ(written->entries, 1U);
    EXPECT_TRUE(written->passphrase.empty());
    const auto report = check(written->path);
    ASSERT_OK(report);
    EXPECT_TRUE(report->ok()) << failures(*report);
    EXPECT_EQ(report->kind, "erasure-certificate");
    const std::string statement = packageFile(written->path, {}, "certificate.json");
    for (const char *part :
         {reference->c_str(), "\"right\": \"account-cancellation\"", "\"act\": \"planned\"",
          "\"act\": \"approved\"", "\"act\": \"carried-out\"", "\"keyClasses\"", "\"of\": \"whole\"",
          "\"found\": 0", "\"recorded\": true", "\"openUntil\": null", "\"rootVersion\": 1"})
        EXPECT_NE(statement.find(part), std::string::npos) << part << "\n" << statement;
    EXPECT_EQ(statement.find("Ana"), std::string::npos);
    const std::string page = packageFile(written->path, {}, "index.html");
    EXPECT_NE(page.find("none was made"), std::string::npos);
    EXPECT_EQ(page.find("<script"), std::string::npos);
    ASSERT_NO_FATAL_FAILURE(expectEveryChangeNoticed(written->path, {}, 97));
}

TEST_F(Evidence, aCertificateNamesTheLastDayOfACopyOfTheKeys)
{
    {
        auto connection = database();
        ASSERT_OK(connection);
        ASSERT_OK(store::noteKeySnapshot(**connection, QDate(2026, 12, 4)));
        ASSERT_OK(
            store::noteKeySnapshot(**connection, QDate(2026, 11, 30))); // an earlier end changes nothing
    }
    ASSERT_NO_FATAL_FAILURE(reenter());
    const auto reference = eraseAna();
    ASSERT_OK(reference);
    {
        auto connection = database();
        ASSERT_OK(connection);
        // A copy that was made afterwards does not hold what was erased.
        ASSERT_OK(store::noteKeySnapshot(**connection, QDate(2027, 1, 1)));
    }
    ASSERT_NO_FATAL_FAILURE(reenter());
    ASSERT_OK(wait(services().audit.certificate(*reference, m_desk.path("certificate.zip"))));
    EXPECT_NE(packageFile(m_desk.path("certificate.zip"), {}, "certificate.json")
                  .find("\"openUntil\": \"2026-12-04\""),
              std::string::npos);
}

TEST_F(Evidence, noCertificateWithoutAProvenErasure)
{
    const auto reference = ask(Right::AccountCancellation, skincareShop().who);
    ASSERT_OK(reference);
    EXPECT_FAILS(wait(services().audit.certificate(*reference, m_desk.path("c.zip"))), ErrorCode::Conflict);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(m_desk.path("c.zip"))));
    m_desk.become("Bea");
    EXPECT_FAILS(wait(services().audit.certificate(*reference, m_desk.path("c.zip"))),
                 ErrorCode::NotPermitted);
}

struct Planted
{
    const char *name;
    const char *table; ///< Whose rows of Ana come back.
    const char *what;  ///< The word for it.
};

class PlantedRows : public Evidence, public testing::WithParamInterface<Planted>
{
};

TEST_P(PlantedRows, areFound)
{
    const std::string table = GetParam().table;
    {
        auto connection = database();
        ASSERT_OK(connection);
        ASSERT_OK((*connection)->execute("ATTACH '" + m_desk.path("side.db") + "' AS side"));
        ASSERT_OK((*connection)->execute("CREATE TABLE side.kept AS SELECT * FROM " + table));
    }
    ASSERT_NO_FATAL_FAILURE(reenter());
    ASSERT_OK(eraseAna());
    {
        auto connection = database();
        ASSERT_OK(connection);
        ASSERT_OK((*connection)->execute("ATTACH '" + m_desk.path("side.db") + "' AS side"));
        ASSERT_OK(
            (*connection)->execute("INSERT OR REPLACE INTO main." + table + " SELECT * FROM side.kept"));
        ASSERT_OK((*connection)->scrub());
    }
    ASSERT_NO_FATAL_FAILURE(reenter());
    const auto report = search();
    ASSERT_OK(report);
    EXPECT_FALSE(report->clean());
    EXPECT_TRUE(
        std::any_of(report->leftovers.begin(), report->leftovers.end(), [](const ForensicLeftover &left) {
            return left.what == GetParam().what && left.count > 0;
        }));
}

INSTANTIATE_TEST_SUITE_P(Evidence, PlantedRows,
                         testing::Values(Planted{"records", "record", "record"},
                                         Planted{"tokens", "identifier", "token"},
                                         Planted{"keys", "capsule", "key"}),
                         [](const testing::TestParamInfo<Planted> &each) {
                             return std::string(each.param.name);
                         });

TEST_F(Evidence, oldCopiesOfTheStoreOrTheKeysAreFoundWhereverTheyLie)
{
    m_desk.close();
    const QString folder = QString::fromStdString(m_desk.path("elsewhere"));
    ASSERT_TRUE(QDir().mkpath(folder));
    ASSERT_TRUE(QFile::copy(QString::fromStdString(m_desk.database()), folder + "/desk.db"));
    ASSERT_TRUE(QFile::copy(QString::fromStdString(m_desk.path("keys/keyring-a")), folder + "/keyring-a"));
    ASSERT_NO_FATAL_FAILURE(reenter());
    ASSERT_OK(eraseAna());
    const auto clean = search();
    ASSERT_OK(clean);
    EXPECT_TRUE(clean->clean());
    EXPECT_EQ(clean->erasures, 1U);
    EXPECT_GT(clean->traces, 5U);
    EXPECT_EQ(clean->withoutTraces, 0U);
    EXPECT_TRUE(std::any_of(clean->files.begin(), clean->files.end(), [](const ForensicFile &file) {
        return file.path.ends_with("/desk.db") && file.ours;
    }));

    const auto elsewhere = search({folder.toStdString()});
    ASSERT_OK(elsewhere);
    EXPECT_FALSE(elsewhere->clean());
    for (const char *name : {"/elsewhere/desk.db", "/elsewhere/keyring-a"}) {
        EXPECT_TRUE(std::any_of(
            elsewhere->files.begin(), elsewhere->files.end(),
            [name](const ForensicFile &file) { return file.path.ends_with(name) && file.found > 0; }))
            << name;
    }
    // The same inside the desk's own folders, under any name.
    ASSERT_TRUE(QFile::copy(folder + "/desk.db", QString::fromStdString(m_desk.path("data/notes.tmp"))));
    const auto inside = search();
    ASSERT_OK(inside);
    EXPECT_FALSE(inside->clean());
    EXPECT_FAILS(search({m_desk.path("nowhere")}), ErrorCode::Io);
    m_desk.become("Cleo");
    EXPECT_FAILS(search(), ErrorCode::NotPermitted);
}

} // namespace
} // namespace desk::test
