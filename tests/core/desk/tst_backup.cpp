// SPDX-License-Identifier: GPL-3.0-or-later
// A desk comes back from its backups whole, and whoever was erased does not.
#include "core/crypto/system_random.h"
#include "core/desk/backup_work.h"
#include "core/store/table_copy.h"
#include "tests/core/desk/backup_fixture.h"

#include <QFileInfo>

#include <cstdio>

namespace desk::test {
namespace {

using policy::Right;

class Backup : public BackupDesk
{
protected:
    std::size_t count(const std::string &database, const std::string &what)
    {
        const auto connection = store::Connection::open(database, store::OpenMode::Existing);
        EXPECT_OK(connection);
        store::Query query(**connection, what);
        EXPECT_TRUE(query.next().ok());
        return static_cast<std::size_t>(query.integer(0));
    }
    std::set<std::string> tokens(const std::string &database)
    {
        std::set<std::string> out;
        const auto connection = store::Connection::open(database, store::OpenMode::Existing);
        EXPECT_OK(connection);
        store::Query query(**connection, "SELECT platform, field, token, subject FROM identifier");
        while (query.next().value())
            out.insert(toHex(query.bytes(0)) + std::to_string(query.integer(1)) + toHex(query.bytes(2)) +
                       toHex(query.bytes(3)));
        return out;
    }
};

TEST_F(Backup, MH_S4_aDeskComesBackFromBothFilesAndTheRecoveryKit)
{
    ASSERT_NO_FATAL_FAILURE(openAll());
    const Seen before = seenHere();
    ASSERT_GE(before.size(), 15U);
    ASSERT_OK(ask(Right::Access, {{}, "nobody@example.com", {}, {}}));
    const auto requests = wait(services().requests.list({}, 50, ""));
    ASSERT_OK(requests);
    const auto made = backUp("one");
    ASSERT_OK(made);
    EXPECT_TRUE(made->whole && made->keystoreAlive);
    const auto index = tokens(m_desk.database());
    ASSERT_NO_FATAL_FAILURE(burnDown());
    const auto report = restore(afterTheFire("one"));
    ASSERT_OK(report);
    EXPECT_EQ(report->rowsErased + report->rowsKeyless, 0U);
    EXPECT_EQ(report->gap, "");
    const auto again = tokens(m_desk.path("restored/desk.db"));
    for (const std::string &token : index)
        EXPECT_TRUE(again.contains(token)) << token;
    EXPECT_TRUE(seenAt(restored(), "Ada") == before);
    EXPECT_TRUE(seenAt(restored(), "Dora") == before) << "another member of staff sees something else";

    LocalDeskOptions options;
    options.now = *instantFromRfc3339(fixtureNow);
    LocalDesk desk(options);
    ASSERT_OK(wait(desk.services().session.signIn(restored(), {"Ada", password(founderPassword), {}, {}})));
    ASSERT_OK(wait(desk.services().audit.verify()));
    const auto listed = wait(desk.services().requests.list({}, 50, ""));
    ASSERT_OK(listed);
    EXPECT_EQ(listed->requests.size(), requests->requests.size());
    const auto lines = wait(desk.services().audit.entries(1000));
    ASSERT_OK(lines);
    EXPECT_EQ(std::count_if(lines->begin(), lines->end(),
                            [](const AuditLine &line) { return line.event == "backup-restored"; }),
              1);
    // And it can be backed up in its turn.
    ASSERT_OK(wait(desk.services().backups.create(files("two"))));
    EXPECT_TRUE(QFile::exists(QString::fromStdString(made->keystore)))
        << "the new backup cleared the old one away";
    EXPECT_TRUE(QFile::exists(QString::fromStdString(made->opener)));
}

TEST_F(Backup, aBackupFromBeforeItsKeysWereReplacedIsReadAndRestored)
{
    ASSERT_NO_FATAL_FAILURE(openAll());
    const Seen before = seenHere();
    const auto made = backUp("one");
    ASSERT_OK(made);
    for (const RotatedKey key : {RotatedKey::Signing, RotatedKey::Backups, RotatedKey::StaffNames})
        ASSERT_OK(wait(services().keys.rotate({{}, key, {}, false})));
    const auto checked = wait(services().backups.verify(made->data));
    ASSERT_OK(checked);
    EXPECT_TRUE(checked->opened);
    const auto listed = wait(services().backups.list());
    ASSERT_OK(listed);
    EXPECT_FALSE(listed->empty());
    ASSERT_OK(backUp("two"));
    EXPECT_OK(wait(services().backups.verify(files("two").data)));
    ASSERT_NO_FATAL_FAILURE(burnDown());
    ASSERT_OK(restore(afterTheFire("one")));
    EXPECT_TRUE(seenAt(restored(), "Ada") == before);
}

TEST_F(Backup, aBackupFromBeforeNewKeyPairsIsRestoredWithTodaysKeys)
{
    ASSERT_NO_FATAL_FAILURE(openAll());
    const Seen before = seenHere();
    ASSERT_OK(backUp("one"));
    ASSERT_OK(wait(services().credentials.renewRoot({password(founderPassword), {}})));
    const auto dora = wait(services().staff.renew({"Dora", password("Battery-staple-8"), false}));
    ASSERT_OK(dora);
    ASSERT_TRUE(dora->alone || dora->proposal);
    m_desk.close();
    m_desk.start();
    RestoreOrder order = afterTheFire("one");
    order.recoveryKit.clear();
    order.who = {"Ada", password(founderPassword), {}, {}};
    order.live = m_desk.where();
    EXPECT_FAILS(restore(order), ErrorCode::KeyUnavailable) << "the snapshot is for the key pairs of then";
    RestoreOrder withKit = order;
    withKit.recoveryKit = password(m_desk.recoveryKit());
    order.keystore.clear();
    for (const RestoreOrder &each : {withKit, order}) {
        SCOPED_TRACE(each.keystore);
        ASSERT_OK(restore(each));
        EXPECT_TRUE(seenAt(restored(), "Ada") == before);
        LocalDesk desk(LocalDeskOptions{});
        ASSERT_OK(wait(desk.services().session.signIn(restored(), {"Ada", password(founderPassword), {}, {}})));
        // The log goes on from before the new key pairs: its next numbers are signed with them all the same.
        ASSERT_OK(wait(desk.services().audit.verify()));
        ASSERT_OK(wait(desk.services().session.lock()));
        ASSERT_NO_FATAL_FAILURE(removeFolder(restored().data));
        ASSERT_NO_FATAL_FAILURE(removeFolder(restored().keyring));
    }
}

TEST_F(Backup, aMemberOfStaffRestoresByPasswordAndNobodyElse)
{
    ASSERT_NO_FATAL_FAILURE(openAll());
    const Seen before = seenHere();
    ASSERT_OK(backUp("one"));
    ASSERT_NO_FATAL_FAILURE(burnDown());
    RestoreOrder order = afterTheFire("one");
    order.recoveryKit.clear();
    order.who = {"Ada", password("Not-the-password-1"), {}, {}};
    EXPECT_FAILS(restore(order), ErrorCode::WrongPassword);
    order.who = {"Cleo", password(founderPassword), {}, {}};
    EXPECT_FAILS(restore(order), ErrorCode::KeyUnavailable);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(restored().data)));
    order.who = {"Ada", password(founderPassword), {}, {}};
    ASSERT_OK(restore(order));
    EXPECT_TRUE(seenAt(restored(), "Ada") == before);
    EXPECT_FAILS(restore(order), ErrorCode::AlreadyExists) << "a desk is never written over";
}

/// Puts another file in place of the data while that is read the first time.
class Replacing final : public Progress
{
public:
    Replacing(std::string file, std::string other) : m_file(std::move(file)), m_other(std::move(other)) {}
    bool report(std::uint64_t done, std::uint64_t) override
    {
        // The snapshot of the keys is read first: when it begins anew, it is the data.
        if (done < m_last)
            replaced = std::rename(m_other.c_str(), m_file.c_str()) == 0 || replaced;
        m_last = done;
        return true;
    }
    bool replaced = false;

private:
    std::string m_file;
    std::string m_other;
    std::uint64_t m_last = 0;
};

TEST_F(Backup, aFileThatIsReplacedWhileItIsReadIsRefused)
{
    ASSERT_NO_FATAL_FAILURE(openAll());
    ASSERT_OK(backUp("first"));
    ASSERT_OK(backUp("second"));
    m_desk.close();
    Replacing progress(files("first").data, files("second").data);
    const FixedClock clock(*instantFromRfc3339(fixtureNow));
    crypto::SystemRandom random;
    const auto done = work::restoreBackup(afterTheFire("first"), clock, random, progress);
    EXPECT_TRUE(progress.replaced);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, ErrorCode::Conflict) << done.error().message;
    EXPECT_FALSE(QFileInfo::exists(QString::fromStdString(restored().data)));
}

TEST_F(Backup, everyTableIsDataOrKeysOrLeftOutOnPurpose)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    m_desk.close();
    const auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
    ASSERT_OK(connection);
    std::set<std::string> copied{"identifier", "import_change"}; // worked out anew; only for a while
    for (const auto part : {store::CopyPart::Data, store::CopyPart::Keys}) {
        const auto tables = store::tablesOf(**connection, part);
        ASSERT_OK(tables);
        for (const store::TableShape &table : *tables)
            EXPECT_TRUE(copied.insert(table.name).second) << table.name;
    }
    const auto keys = store::tablesOf(**connection, store::CopyPart::Keys);
    ASSERT_OK(keys);
    EXPECT_EQ(keys->size(), 2U);
    store::Query all(**connection,
                     "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    ASSERT_TRUE(all.next().value());
    EXPECT_EQ(copied.size(), static_cast<std::size_t>(all.integer(0)));
}

TEST_F(Backup, MH_S1_neitherFileHoldsATokenAKeyOrAWordInClear)
{
    ASSERT_NO_FATAL_FAILURE(openAll());
    ASSERT_OK(backUp("one"));
    m_desk.close();
    const std::string data = bytesOf(files("one").data);
    const std::string keystore = bytesOf(files("one").keystore);
    std::vector<std::string> needles;
    const auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
    ASSERT_OK(connection);
    for (const char *sql : {"SELECT token FROM identifier", "SELECT sealed FROM capsule",
                            "SELECT sealed FROM bucket", "SELECT sealed FROM record"}) {
        store::Query query(**connection, sql);
        while (query.next().value())
            needles.emplace_back(asText(query.bytes(0)).substr(0, 16));
    }
    ASSERT_GT(needles.size(), 60U);
    const std::string keyring = bytesOf(m_desk.path("keys/keyring-a"));
    for (std::size_t at = 100;
         at + 16 < keyring.size() && keyring.find_first_not_of('\0', at) != std::string::npos; at += 97)
        needles.push_back(keyring.substr(at, 16));
    for (const char *word : {"ana@example.com", "Ana Ebert", "1234501", "Alte Gasse", "ben@example.com"}) {
        const QString text = QString::fromUtf8(word);
        needles.emplace_back(word);
        needles.push_back(text.toUtf8().toBase64(QByteArray::OmitTrailingEquals).left(8).toStdString());
        needles.push_back(text.toUtf8().toHex().toStdString());
        needles.emplace_back(reinterpret_cast<const char *>(text.utf16()),
                             static_cast<std::size_t>(text.size()) * 2);
    }
    for (const std::string &needle : needles) {
        EXPECT_EQ(data.find(needle), std::string::npos) << toHex(asBytes(needle));
        EXPECT_EQ(keystore.find(needle), std::string::npos) << toHex(asBytes(needle));
    }
    // The search finds what is there: the opener has the slots of the keyring.
    const QDir folder(QString::fromStdString(m_desk.path("a")));
    const std::string opener =
        bytesOf(folder.filePath(folder.entryList({"*.opener"}).value(0)).toStdString());
    EXPECT_TRUE(std::any_of(needles.begin(), needles.end(), [&opener](const std::string &needle) {
        return opener.find(needle) != std::string::npos;
    }));
}

TEST_F(Backup, whatWasChangedCutOrMixedIsAnErrorThatNamesTheFile)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    ASSERT_OK(backUp("one"));
    ASSERT_OK(backUp("two"));
    const std::string whole = bytesOf(files("one").data);
    const std::string other = bytesOf(files("two").data);
    const std::string path = m_desk.path("changed");
    const auto expectRefused = [&](const std::string &bytes, const std::string &what) {
        putBytes(path, bytes);
        const auto checked = wait(services().backups.verify(path));
        ASSERT_FALSE(checked.ok()) << what;
        EXPECT_NE(checked.error().place.find(path), std::string::npos) << what;
        EXPECT_GT(checked.error().message.size(), 20U);
    };
    putBytes(path, whole);
    ASSERT_OK(wait(services().backups.verify(path)));
    std::set<std::size_t> flipped;
    for (std::size_t i = 0; i < 200; ++i)
        flipped.insert(i);
    for (std::size_t i = 0; i < 400; ++i)
        flipped.insert(whole.size() - 1 - i); // the manifest and its signature
    for (std::size_t i = 0; i < whole.size(); i += 1009)
        flipped.insert(i);
    for (const std::size_t at : flipped) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x20);
        ASSERT_NO_FATAL_FAILURE(expectRefused(bytes, "byte " + std::to_string(at)));
    }
    for (std::size_t size = 0; size < whole.size(); size += 512)
        ASSERT_NO_FATAL_FAILURE(expectRefused(whole.substr(0, size), "cut at " + std::to_string(size)));
    ASSERT_NO_FATAL_FAILURE(expectRefused(whole + "x", "longer"));
    constexpr std::size_t chunk = 16384 + 16;
    constexpr std::size_t first = 80 + 56;
    ASSERT_GT(whole.size(), first + 2 * chunk);
    std::string spliced = whole;
    spliced.replace(first + chunk, chunk, other.substr(first + chunk, chunk));
    ASSERT_NO_FATAL_FAILURE(expectRefused(spliced, "a chunk of another backup"));
    std::string swapped = whole.substr(0, first) + whole.substr(first + chunk, chunk) +
                          whole.substr(first, chunk) + whole.substr(first + 2 * chunk);
    ASSERT_NO_FATAL_FAILURE(expectRefused(swapped, "two chunks swapped"));
    ASSERT_NO_FATAL_FAILURE(
        expectRefused(other.substr(0, 80) + whole.substr(80), "the head of another backup"));
}

TEST_F(Backup, withoutKeysItIsSaidWhatCouldNotBeChecked)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    ASSERT_OK(backUp("one"));
    const auto with = wait(services().backups.verify(files("one").data));
    ASSERT_OK(with);
    EXPECT_TRUE(with->opened && with->isSigned);
    EXPECT_GT(with->rows, 0U);
    m_desk.close();
    m_desk.start();
    const auto without = wait(services().backups.verify(files("one").data));
    ASSERT_OK(without);
    EXPECT_FALSE(without->opened || without->isSigned);
    EXPECT_EQ(without->kind, "data");
    const std::string cut = bytesOf(files("one").data);
    putBytes(files("one").data, cut.substr(0, 80 + 56 + 16400));
    EXPECT_FAILS(wait(services().backups.verify(files("one").data)), ErrorCode::Damaged)
        << "cut at the end of a chunk";
}

TEST_F(Backup, dataAndKeysOnOneVolumeNeedAWord)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    BackupOrder order = files("one");
    order.sameVolume = false;
    const auto refused = wait(services().backups.create(order));
    EXPECT_FAILS(refused, ErrorCode::Conflict);
    EXPECT_EQ(refused.error().place, "keystore");
    EXPECT_FALSE(QFile::exists(QString::fromStdString(order.data)));
    order.sameVolume = true;
    ASSERT_OK(wait(services().backups.create(order)));
    EXPECT_FAILS(wait(services().backups.create(order)), ErrorCode::AlreadyExists);
    order.keystore = order.data;
    EXPECT_FAILS(wait(services().backups.create(order)), ErrorCode::InvalidArgument);
    ASSERT_NO_FATAL_FAILURE(m_desk.hire("Bea", {policy::Role::CustomerService}));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(wait(services().backups.create(files("two"))), ErrorCode::NotPermitted);
}

TEST_F(Backup, aSnapshotOfTheKeysDiesOnItsDay)
{
    ASSERT_NO_FATAL_FAILURE(openAll());
    const auto made = backUp("one");
    ASSERT_OK(made);
    // Copies that somebody forgot: the desk cannot reach them.
    const std::string drawer = m_desk.path("b/forgotten.keystore");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(made->keystore), QString::fromStdString(drawer)));
    ASSERT_OK(wait(services().backups.verify(drawer)));
    m_desk.reopenOn("2026-12-03");
    ASSERT_OK(wait(services().backups.verify(drawer)));
    m_desk.reopenOn("2026-12-05");
    EXPECT_FAILS(wait(services().backups.verify(drawer)), ErrorCode::KeyDestroyed);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(made->keystore)));
    EXPECT_FALSE(QFile::exists(QString::fromStdString(made->opener)));
    ASSERT_OK(wait(services().backups.verify(made->data))) << "the data outlives it";
    // Its key stands in neither copy of the keyring, and no sign-in makes another key for nothing.
    const auto list = wait(services().backups.list());
    ASSERT_OK(list);
    EXPECT_FALSE(list->front().keystoreAlive);
    const std::string keyring = bytesOf(m_desk.path("keys/keyring-a"));
    m_desk.reopenOn("2026-12-06");
    EXPECT_EQ(keyring.size(), bytesOf(m_desk.path("keys/keyring-a")).size());
    RestoreOrder order = afterTheFire("one");
    order.keystore = drawer;
    order.live = m_desk.where();
    order.recoveryKit = password(m_desk.recoveryKit());
    m_desk.close();
    m_desk.start();
    EXPECT_FAILS(restore(order), ErrorCode::KeyDestroyed);
    ASSERT_NO_FATAL_FAILURE(burnDown());
    order.live = {};
    EXPECT_FAILS(restore(order), ErrorCode::KeyDestroyed);
    // Nor does it help to set the clock back: its opener is gone.
    LocalDeskOptions options;
    options.now = *instantFromRfc3339("2026-11-21T09:00:00Z");
    LocalDesk before(options);
    EXPECT_FAILS(wait(before.services().backups.restore(order)), ErrorCode::NotFound);
}

TEST_F(Backup, theOldestSnapshotMakesRoomForTheFourth)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    for (const char *name : {"1", "2", "3", "4"})
        ASSERT_OK(backUp(name));
    const auto list = wait(services().backups.list());
    ASSERT_OK(list);
    ASSERT_EQ(list->size(), 4U);
    EXPECT_FALSE(list->back().keystoreAlive);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(list->back().keystore)));
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_TRUE((*list)[i].keystoreAlive) << i;
        ASSERT_OK(wait(services().backups.verify((*list)[i].keystore)));
    }
}

TEST_F(Backup, MH_S4_aPlanMakesWhatIsDueAndRemovesWhatItKeepsNoLonger)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
    files("folders");
    BackupPlan plan;
    plan.everyHours = 24;
    plan.dataFolder = m_desk.path("a");
    plan.keystoreFolder = m_desk.path("b");
    EXPECT_FAILS(wait(services().backups.setPlan(plan)), ErrorCode::Conflict);
    plan.sameVolume = true;
    plan.snapshotDays = 40;
    EXPECT_FAILS(wait(services().backups.setPlan(plan)), ErrorCode::InvalidArgument);
    plan.snapshotDays = 2;
    plan.keepDays = 3;
    plan.keepWeeks = 0;
    plan.keepMonths = 0;
    const auto set = wait(services().backups.setPlan(plan));
    ASSERT_OK(set);
    EXPECT_TRUE(set->due);
    for (int day = 20; day < 28; ++day) {
        m_desk.reopenOn("2026-11-" + std::to_string(day));
        const auto made = wait(services().backups.runDue());
        ASSERT_OK(made);
        EXPECT_EQ(made->size(), 1U) << day;
        const auto again = wait(services().backups.runDue());
        ASSERT_OK(again);
        EXPECT_TRUE(again->empty()) << day;
    }
    const auto list = wait(services().backups.list());
    ASSERT_OK(list);
    EXPECT_EQ(list->size(), 3U);
    EXPECT_EQ(QDir(QString::fromStdString(m_desk.path("a"))).entryList({"*.backup"}).size(), 3);
    EXPECT_LE(QDir(QString::fromStdString(m_desk.path("b"))).entryList({"*.keystore"}).size(), 3);
}

TEST_F(Backup, MH_S4_aRehearsalComesBackAndLeavesNothing)
{
    ASSERT_NO_FATAL_FAILURE(openAll());
    ASSERT_OK(backUp("one"));
    for (const std::string &keystore : {std::string(), files("one").keystore}) {
        const auto report = wait(services().backups.rehearse(files("one").data, keystore));
        ASSERT_OK(report);
        EXPECT_TRUE(report->good()) << report->differing;
        EXPECT_GT(report->compared, 10U);
        EXPECT_TRUE(report->tables.empty());
    }
    EXPECT_FALSE(QFile::exists(QString::fromStdString(m_desk.path("data/rehearsal"))));
    EXPECT_FALSE(QFile::exists(QString::fromStdString(m_desk.path("keys/rehearsal"))));
    ASSERT_OK(wait(services().audit.verify()));
}

} // namespace
} // namespace desk::test
