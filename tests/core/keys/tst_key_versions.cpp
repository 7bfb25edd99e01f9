// SPDX-License-Identifier: GPL-3.0-or-later
// New versions of keys, who gets them, and that old ones leave every file.
#include "core/keys/keyring_file.h"
#include "core/keys/staff.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

namespace desk::keys::test {
namespace {

class KeyVersions : public testing::Test
{
protected:
    static constexpr KeyName name{KeyPurpose::ShredRoot, {{1}}, 0};

    void SetUp() override
    {
        auto founded =
            foundKeyring(makeId<StoreId>(m_clock, m_random), true, person("founder"), m_clock, m_random);
        ASSERT_OK(founded);
        m_keyring = std::move(founded->keyring);
        m_founder = founded->founder;
        for (const char *who : {"Ada", "Bo", "Cy"}) {
            const auto id = addStaff(m_keyring, *m_founder, person(who), m_clock, m_random);
            ASSERT_OK(id);
            m_staff.push_back(*id);
        }
        ASSERT_OK(addKey(m_keyring, *m_founder, name, {m_founder->staff, m_staff[0], m_staff[1]}, m_clock,
                         m_random));
        m_founder = reopen(m_keyring, *m_founder).value();
    }
    static NewStaff person(const char *who)
    {
        NewStaff out;
        out.name = who;
        out.roles = {certifyingRole};
        out.credentials.password = crypto::toSecret(asBytes("Correct-horse-7"));
        return out;
    }
    StaffKeysPointer enter(const char *who)
    {
        return unlock(m_keyring, who, {crypto::toSecret(asBytes("Correct-horse-7")), {}}).value();
    }
    std::size_t grantsOf(std::uint16_t version) const
    {
        return static_cast<std::size_t>(
            std::count_if(m_keyring.grants.begin(), m_keyring.grants.end(), [&](const Grant &grant) {
                return grant.keyId == m_keyring.find(name)->id && grant.keyVersion == version;
            }));
    }

    FixedClock m_clock{*instantFromRfc3339("2026-11-20T09:00:00Z")};
    desk::test::SeededRandom m_random{42};
    Keyring m_keyring;
    StaffKeysPointer m_founder;
    std::vector<StaffId> m_staff;
};

TEST_F(KeyVersions, aNewVersionGoesToEveryEnabledHolderAndNobodyElse)
{
    m_keyring.findStaff(m_staff[1])->certificate.state =
        SlotState::Disabled; // Bo; the signature does not matter here
    const auto made = replaceKey(m_keyring, *m_founder, name, m_clock, m_random);
    ASSERT_OK(made);
    EXPECT_EQ(made->version, 2);
    EXPECT_EQ(m_keyring.find(name)->version, 2);
    EXPECT_EQ(grantsOf(1), 3U);
    EXPECT_EQ(grantsOf(2), 2U);
    const auto ada = enter("Ada");
    EXPECT_TRUE(ada->current(name)->key == made->key);
    EXPECT_OK(ada->version(name, 1));
    EXPECT_FAILS(enter("Cy")->current(name), ErrorCode::KeyUnavailable);
}

TEST_F(KeyVersions, whoDoesNotHoldAKeyCannotReplaceIt)
{
    const Bytes before = encodeKeyring(m_keyring);
    EXPECT_FAILS(replaceKey(m_keyring, *enter("Cy"), name, m_clock, m_random), ErrorCode::KeyUnavailable);
    EXPECT_FAILS(replaceKey(m_keyring, *m_founder, {KeyPurpose::IndexRoot, {}, 0}, m_clock, m_random),
                 ErrorCode::NotFound);
    EXPECT_EQ(encodeKeyring(m_keyring), before);
}

TEST_F(KeyVersions, aSubstitutedPublicKeyGetsNothing)
{
    m_keyring.findStaff(m_staff[0])->certificate.agreement =
        crypto::AgreementKeyPair::generate(m_random).publicKey;
    const Bytes before = encodeKeyring(m_keyring);
    EXPECT_FAILS(replaceKey(m_keyring, *m_founder, name, m_clock, m_random), ErrorCode::Tampered);
    EXPECT_EQ(encodeKeyring(m_keyring), before) << "all or nothing";
}

TEST_F(KeyVersions, whatOneCopyHoldsAfterAFailureIsWhatIsReadFromThenOn)
{
    QTemporaryDir folder;
    KeyringFile file(folder.path().toStdString() + "/keys");
    file.signAs(*m_founder);
    ASSERT_OK(file.create(m_keyring));
    Keyring changed = m_keyring;
    ASSERT_OK(replaceKey(changed, *m_founder, name, m_clock, m_random));
    EXPECT_FALSE(file.survivor(changed)) << "nothing was written";
    ASSERT_OK(file.save(changed)); // the first copy; the second may fail
    Keyring wanted = changed;
    wanted.generation += 1; // as saveBoth() leaves it
    const auto there = file.survivor(wanted);
    ASSERT_TRUE(there);
    EXPECT_EQ(there->generation, changed.generation);
    EXPECT_EQ(encodeKeyring(*there), encodeKeyring(changed));
    EXPECT_FALSE(file.survivor(m_keyring)) << "the other copy is older";
}

TEST_F(KeyVersions, droppedVersionsAreForgotten)
{
    ASSERT_OK(replaceKey(m_keyring, *m_founder, name, m_clock, m_random));
    EXPECT_FAILS(dropVersions(m_keyring, name, 3), ErrorCode::InvalidArgument);
    EXPECT_EQ(*dropVersions(m_keyring, name, 2), 3U);
    EXPECT_EQ(*dropVersions(m_keyring, name, 2), 0U);
    const auto again = reopen(m_keyring, *m_founder);
    ASSERT_OK(again);
    EXPECT_FAILS((*again)->version(name, 1), ErrorCode::KeyUnavailable);
    EXPECT_OK((*again)->current(name));
    EXPECT_OK((*again)->deskSigning());
}

TEST_F(KeyVersions, aReplacedSigningKeyStaysKnownByItsPublicHalf)
{
    const KeyName signing{KeyPurpose::DeskSigning, {}, 0};
    const crypto::PublicKey first = m_keyring.deskSigning;
    EXPECT_EQ(signingKeys(m_keyring), std::vector{first});
    EXPECT_FAILS(replaceDeskSigning(m_keyring, *enter("Ada"), m_clock, m_random), ErrorCode::KeyUnavailable);
    EXPECT_EQ(m_keyring.deskSigning, first);
    std::vector<crypto::PublicKey> known{first};
    for (int i = 0; i < 3; ++i) {
        ASSERT_OK(replaceDeskSigning(m_keyring, *m_founder, m_clock, m_random));
        m_founder = reopen(m_keyring, *m_founder).value();
        EXPECT_EQ(m_founder->deskSigning()->publicKey, m_keyring.deskSigning);
        known.insert(known.begin(), m_keyring.deskSigning);
        EXPECT_EQ(signingKeys(m_keyring), known) << "today's first";
    }
    EXPECT_EQ(m_keyring.earlierSigning.back().version, 3);
    ASSERT_OK(retireVersions(m_keyring, signing, 4, {}));
    EXPECT_FAILS(reopen(m_keyring, *m_founder).value()->version(signing, 3), ErrorCode::KeyUnavailable);

    // The file has them, and the head's signature covers them.
    signHead(m_keyring, m_founder->staff, m_founder->signing);
    auto read = decodeKeyring(encodeKeyring(m_keyring));
    ASSERT_OK(read);
    EXPECT_EQ(signingKeys(*read), known);
    EXPECT_OK(verifyHead(*read));
    read->earlierSigning.front().key[0] ^= 1;
    EXPECT_FAILS(verifyHead(*read), ErrorCode::Tampered);
    read->earlierSigning.clear();
    EXPECT_FAILS(verifyHead(*read), ErrorCode::Tampered);
}

TEST_F(KeyVersions, namesAreReadUnderTheNextDirectoryKeyAlone)
{
    const KeyName directory{KeyPurpose::Directory, {}, 0};
    std::map<StaffId, Bytes> sealed;
    for (const StaffSlot &slot : m_keyring.staff)
        sealed[slot.certificate.staff] = slot.sealedName;
    EXPECT_FAILS(replaceDirectory(m_keyring, *enter("Ada"), m_clock, m_random), ErrorCode::KeyUnavailable);
    ASSERT_OK(replaceDirectory(m_keyring, *m_founder, m_clock, m_random));
    ASSERT_OK(dropVersions(m_keyring, directory, 2));
    m_founder = reopen(m_keyring, *m_founder).value();
    EXPECT_EQ(staffName(m_keyring, *m_founder, m_staff[0]).value(), "Ada");
    EXPECT_EQ(staffName(m_keyring, *m_founder, m_founder->staff).value(), "founder");
    for (const StaffSlot &slot : m_keyring.staff) {
        EXPECT_NE(slot.sealedName, sealed[slot.certificate.staff]);
        EXPECT_OK(verifySlot(m_keyring, slot));
    }
}

TEST_F(KeyVersions, versionsGoRoundInARing)
{
    EXPECT_TRUE(isEarlierVersion(1, 2));
    EXPECT_FALSE(isEarlierVersion(2, 2));
    EXPECT_FALSE(isEarlierVersion(3, 2));
    EXPECT_TRUE(isEarlierVersion(65535, 1));
    EXPECT_FALSE(isEarlierVersion(1, 65535));
    const std::uint32_t id = m_keyring.find(name)->id;
    for (KeyEntry &key : m_keyring.keys) {
        if (key.id == id)
            key.version = 65535;
    }
    OpenedKey last{id, 65535, crypto::Key::random(m_random)};
    ASSERT_OK(grantKey(m_keyring, *m_founder, last, m_founder->staff, m_clock, m_random));
    m_founder = reopen(m_keyring, *m_founder).value();
    EXPECT_EQ(replaceKey(m_keyring, *m_founder, name, m_clock, m_random)->version, 1);
    EXPECT_OK(dropVersions(m_keyring, name, 1));
    EXPECT_EQ(grantsOf(65535), 0U);
}

TEST_F(KeyVersions, noCopyOfTheKeyringKeepsADroppedGrant)
{
    const QTemporaryDir folder;
    KeyringFile file(folder.path().toStdString() + "/keys");
    file.signAs(*m_founder);
    ASSERT_OK(file.create(m_keyring));
    std::vector<QByteArray> dropped;
    for (const Grant &grant : m_keyring.grants) {
        if (grant.keyId == m_keyring.find(name)->id)
            dropped.emplace_back(reinterpret_cast<const char *>(grant.sealed.encapsulated.data()), 16);
    }
    ASSERT_EQ(dropped.size(), 3U);
    const auto found = [&] {
        int count = 0;
        for (const std::string &path : file.paths()) {
            const std::string content = desk::test::readFile(path);
            for (const QByteArray &each : dropped)
                count += content.find(each.toStdString()) != std::string::npos ? 1 : 0;
        }
        return count;
    };
    ASSERT_EQ(found(), 6);
    ASSERT_OK(replaceKey(m_keyring, *m_founder, name, m_clock, m_random));
    ASSERT_OK(file.save(m_keyring));
    ASSERT_OK(dropVersions(m_keyring, name, 2));
    ASSERT_OK(file.save(m_keyring)); // a crash here leaves the earlier copy
    EXPECT_EQ(found(), 3);
    EXPECT_FALSE(*file.bothHold(m_keyring));
    ASSERT_OK(file.saveBoth(m_keyring));
    EXPECT_EQ(found(), 0);
    EXPECT_TRUE(*file.bothHold(m_keyring));
    EXPECT_EQ(encodeKeyring(*file.load()), encodeKeyring(m_keyring));
}

} // namespace
} // namespace desk::keys::test
