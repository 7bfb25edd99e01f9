// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a disk, or somebody, changed: whatever is opened of them is an error that says so, or what stood
// there. Never other data.
//
// A sample by default; RIGHTSDESK_DAMAGE=100000 tries as many changed bytes of the database.
#include "core/desk/founding.h"
#include "core/desk/work.h"
#include "tests/support/desk_fixture.h"

#include <QDir>

#include <gtest/gtest.h>

#include <iostream>
#include <random>

namespace desk::test::faults {
namespace {

using Contents = std::map<std::string, std::string>;

std::string bytesOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
    return file.readAll().toStdString();
}

void putByte(const std::string &path, std::size_t at, char byte)
{
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite)) << path;
    ASSERT_TRUE(file.seek(static_cast<qint64>(at)) && file.putChar(byte));
}

void putBytes(const std::string &path, std::string_view bytes)
{
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate)) << path;
    ASSERT_EQ(file.write(bytes.data(), static_cast<qint64>(bytes.size())), static_cast<qint64>(bytes.size()));
}

long wanted(long sample)
{
    const QString given = qEnvironmentVariable("RIGHTSDESK_DAMAGE");
    return given.isEmpty() ? sample : given.toLong();
}

/// A desk whose files are changed while it is closed, and read by somebody who unlocked it before.
class Damage : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs"}));
        ASSERT_OK(wait(m_desk.services().administration.fillSample(30, 7)));
        ASSERT_NO_FATAL_FAILURE(settle());
    }
    /// Closes the desk, keeps what its files are and what they say.
    void settle()
    {
        m_desk.close();
        {
            auto opened =
                signIn(m_desk.where(), {std::string(founderName), password(founderPassword), {}, {}}, m_clock,
                       m_random);
            ASSERT_OK(opened);
            m_staff = (*opened)->staff();
            ASSERT_OK((*opened)->connection().scrub());
        }
        m_database = bytesOf(m_desk.database());
        m_pin = bytesOf(m_desk.path("keys/log-head"));
        auto contents = read();
        ASSERT_OK(contents);
        m_contents = std::move(*contents);
        ASSERT_GT(m_contents.size(), 300U);
        restore();
    }
    void restore() const
    {
        for (const char *name : {"-wal", "-shm"})
            QFile::remove(QString::fromStdString(m_desk.database() + name));
        putBytes(m_desk.database(), m_database);
        putBytes(m_desk.path("keys/log-head"), m_pin);
    }
    /// After a look that may have written: the files are what they were before it.
    void restoreIfWritten() const
    {
        if (bytesOf(m_desk.database()) != m_database || bytesOf(m_desk.path("keys/log-head")) != m_pin ||
            QFile::exists(QString::fromStdString(m_desk.database() + "-wal")))
            restore();
    }
    /// Everything that is sealed or authenticated, the log and what the rows add up to.
    Result<Contents> read()
    {
        DESK_TRY(std::unique_ptr<DeskFiles> files, DeskFiles::open(m_desk.where()));
        DESK_TRY(keys::Keyring keyring, loadKeyring(*files));
        OpenDesk desk(std::move(files), std::move(keyring), m_staff, m_clock, m_random);
        DESK_CHECK(desk.loadPlatforms());
        DESK_CHECK(desk.comparePin());
        if (desk.session().logDoubted) // what every interface says from then on
            return fail(ErrorCode::Tampered, "The log is not the one that this desk knew.", "log");
        NoProgress silent;
        DESK_TRY(const AuditReport log, work::verifyLog(desk, {}, silent));
        DESK_CHECK(work::verifyRows(desk, silent));
        Contents out;
        out["log"] = std::to_string(log.entries) + log.root;
        for (auto &[id, platform] : desk.platforms()) {
            DESK_CHECK(readFiles(out, desk, platform));
            DESK_CHECK(readRequests(out, platform));
        }
        return out;
    }
    static Result<void> readFiles(Contents &out, OpenDesk &desk, OpenPlatform &platform)
    {
        DESK_TRY(const auto people,
                 store::RecordTable(desk.connection()).subjects(platform.info.id, {}, 100'000));
        for (const SubjectId &person : people) {
            DESK_CHECK(platform.files->visit(person, [&](const subjects::Record &record) {
                std::string &text = out[person.text() + record.id.text()];
                for (const formats::Cell &cell : record.cells)
                    text += cell.name + "=" + cell.value.text + "|";
                return true;
            }));
            platform.files->close();
        }
        return {};
    }
    static Result<void> readRequests(Contents &out, OpenPlatform &platform)
    {
        DESK_TRY(const auto queue, platform.requests->queue({}, {}, 100'000));
        for (const requests::Request &each : queue) {
            DESK_TRY(const requests::Request request, platform.requests->load(each.id));
            std::string &text = out[request.reference];
            text = request.text + std::to_string(request.revision);
            DESK_TRY(const auto timeline, platform.requests->timeline(each.id));
            for (const requests::TimelineEntry &entry : timeline)
                text += "|" + entry.note;
            DESK_TRY(const auto evidence, platform.requests->evidence(each.id));
            for (const requests::Evidence &entry : evidence)
                text += "|" + entry.claims;
        }
        return {};
    }
    /// What came of a change: an error that says what to do, or what stood there before.
    void judge(const std::string &what)
    {
        const auto contents = read();
        if (!contents.ok()) {
            m_noticed += 1;
            m_codes[errorCodeName(contents.error().code)] += 1;
            EXPECT_GT(contents.error().message.size(), 20U) << what;
            return;
        }
        m_same += 1;
        EXPECT_EQ(*contents == m_contents, true) << what << ": other data, and no word about it";
        if (*contents != m_contents)
            tellDifference(*contents);
    }
    void tellDifference(const Contents &contents) const
    {
        int told = 0;
        for (const auto &[key, value] : m_contents) {
            const auto found = contents.find(key);
            if (told < 3 && (found == contents.end() || found->second != value))
                std::cout << "  " << key.substr(0, 20) << (found == contents.end() ? " is gone" : " differs")
                          << std::endl,
                    ++told;
        }
    }
    void tell() const
    {
        std::cout << m_noticed << " noticed, " << m_same << " without effect:";
        for (const auto &[code, times] : m_codes)
            std::cout << " " << code << " " << times;
        std::cout << std::endl;
    }

    RehearsalDesk m_desk;
    FixedClock m_clock{*instantFromRfc3339(fixtureNow)};
    crypto::SystemRandom m_random;
    keys::StaffKeysPointer m_staff;
    std::string m_database;
    std::string m_pin;
    Contents m_contents;
    int m_noticed = 0;
    int m_same = 0;
    std::map<std::string, int> m_codes;
};

TEST_F(Damage, aChangedByteOfTheDatabaseIsNoticedOrWithoutEffect)
{
    std::mt19937_64 random(20261129);
    const long trials = wanted(700);
    for (long i = 0; i < trials && !HasFailure(); ++i) {
        const std::size_t at = random() % m_database.size();
        const auto bit = static_cast<unsigned char>(1U << random() % 8);
        const char changed = static_cast<char>(static_cast<unsigned char>(m_database[at]) ^ bit);
        // Only the one byte is written, and back: the whole file each time would be most of the work.
        putByte(m_desk.database(), at, changed);
        judge("bit " + std::to_string(bit) + " of byte " + std::to_string(at));
        putByte(m_desk.database(), at, m_database[at]);
        ASSERT_NO_FATAL_FAILURE(restoreIfWritten());
        if ((i + 1) % 10'000 == 0)
            tell(); // an hour's run that is broken off has said how far it came
    }
    tell();
    EXPECT_GT(m_noticed, trials / 8); // much of a page holds nothing
}

TEST_F(Damage, aDatabaseThatWasCutIsNoticed)
{
    const long trials = std::min<long>(wanted(60), static_cast<long>(m_database.size() / 512));
    for (long i = 0; i < trials && !HasFailure(); ++i) {
        const std::size_t size =
            m_database.size() / 512 * static_cast<std::size_t>(i) / static_cast<std::size_t>(trials) * 512;
        restore();
        putBytes(m_desk.database(), std::string_view(m_database).substr(0, size));
        judge("cut to " + std::to_string(size));
    }
    tell();
    EXPECT_EQ(m_same, 0);
}

TEST_F(Damage, anOlderPageInANewerDatabaseIsNoticedOrWithoutEffect)
{
    constexpr std::size_t page = 4096;
    const std::string older = m_database;
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter(std::string(founderName), founderPassword));
    const PlatformId platform = m_desk.platform();
    ASSERT_OK(wait(m_desk.services().keys.rotate({platform, RotatedKey::Category, "orders", false})));
    const auto queue = wait(m_desk.services().requests.list({}, 100, {}));
    ASSERT_OK(queue);
    for (const RequestSummary &each : queue->requests)
        ASSERT_OK(wait(m_desk.services().requests.note(each.reference, "She wrote again.")));
    ASSERT_NO_FATAL_FAILURE(settle());
    ASSERT_GE(m_database.size(), older.size());
    for (std::size_t at = 0; at + page <= older.size() && !HasFailure(); at += page) {
        if (older.compare(at, page, m_database, at, page) == 0)
            continue;
        std::string changed = m_database;
        changed.replace(at, page, older, at, page);
        restore();
        putBytes(m_desk.database(), changed);
        judge("page " + std::to_string(at / page));
    }
    tell();
    EXPECT_GT(m_noticed, 10);
}

TEST_F(Damage, everyByteOfTheKeyringIsNoticed)
{
    const std::string folder = m_desk.path("keys");
    const std::array whole{bytesOf(folder + "/keyring-a"), bytesOf(folder + "/keyring-b")};
    ASSERT_GT(whole[0].size(), 3000U);
    for (const std::string &copy : whole) {
        for (std::size_t at = 0; at < copy.size(); ++at) {
            std::string changed = copy;
            changed[at] = static_cast<char>(changed[at] ^ 0x20);
            const auto read = keys::decodeKeyring(asBytes(changed));
            ASSERT_FALSE(read.ok()) << "byte " << at;
            EXPECT_TRUE(read.error().code == ErrorCode::Damaged ||
                        read.error().code == ErrorCode::NewerFormat)
                << at;
            EXPECT_NE(read.error().message.find("keyring"), std::string::npos) << read.error().message;
        }
    }
    // As files: with one copy changed the other counts, with both there is an error.
    const keys::KeyringFile file(folder);
    for (std::size_t at = 7; at < std::min(whole[0].size(), whole[1].size()); at += 97) {
        for (std::size_t copy = 0; copy < 2; ++copy) {
            std::string changed = whole[copy];
            changed[at] = static_cast<char>(changed[at] ^ 0x20);
            ASSERT_NO_FATAL_FAILURE(putBytes(folder + (copy == 0 ? "/keyring-a" : "/keyring-b"), changed));
            EXPECT_EQ(file.load().ok(), copy == 0) << at;
        }
        putBytes(folder + "/keyring-a", whole[0]);
        EXPECT_OK(file.load());
        putBytes(folder + "/keyring-b", whole[1]);
    }
}

} // namespace
} // namespace desk::test::faults
