// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who can write the keyring's files tries, each with the alarm it raises. The checksum is
// always made good: it is no secret.
#include "core/keys/keyring_file.h"
#include "core/keys/staff_changes.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <QFile>
#include <QTemporaryDir>

#include <ctime>

namespace desk::keys::test {
namespace {

constexpr std::string_view secret = "Correct-horse-7";
constexpr std::uint8_t dataProtection = 6;

/// A desk with a founder, an administrator, and two who are not; and somebody else's desk.
class MaliciousKeyring : public testing::Test
{
protected:
    static constexpr KeyName root{KeyPurpose::ShredRoot, {{1}}, 0};
    static constexpr KeyName category{KeyPurpose::Category, {{1}}, 7};

    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(make(m_keyring, m_founder));
        ASSERT_NO_FATAL_FAILURE(make(m_foreign, m_stranger));
        m_ada = add("Ada", {certifyingRole});
        m_bo = add("Bo", {dataProtection});
        m_cy = add("Cy", {1});
        const OpenedKey directory = m_founder->current({KeyPurpose::Directory, {}, 0}).value();
        ASSERT_OK(grantKey(m_keyring, *m_founder, directory, m_ada, m_clock, m_random)); // who adds people names them
        ASSERT_OK(addKey(m_keyring, *m_founder, root, {m_founder->staff, m_bo}, m_clock, m_random));
        ASSERT_OK(addKey(m_keyring, *m_founder, category, {m_founder->staff, m_bo}, m_clock, m_random));
        m_founder = reopen(m_keyring, *m_founder).value();
        m_file.emplace(m_folder.path().toStdString() + "/keys");
        m_file->signAs(*m_founder);
        ASSERT_OK(m_file->create(m_keyring));
    }
    void make(Keyring &keyring, StaffKeysPointer &founder)
    {
        auto founded = foundKeyring(makeId<StoreId>(m_clock, m_random), true,
                                    person("founder", {certifyingRole, dataProtection}), m_clock, m_random);
        ASSERT_OK(founded);
        keyring = std::move(founded->keyring);
        founder = founded->founder;
    }
    static NewStaff person(const char *who, std::vector<std::uint8_t> roles)
    {
        NewStaff out;
        out.name = who;
        out.roles = std::move(roles);
        out.credentials.password = crypto::toSecret(asBytes(secret));
        return out;
    }
    StaffId add(const char *who, std::vector<std::uint8_t> roles)
    {
        return addStaff(m_keyring, *m_founder, person(who, std::move(roles)), m_clock, m_random).value();
    }
    Result<StaffKeysPointer> enter(const char *who) const
    {
        return unlock(m_keyring, who, {crypto::toSecret(asBytes(secret)), {}});
    }
    StaffSlot &slot(StaffId staff) { return *m_keyring.findStaff(staff); }
    /// Puts a keyring into both files as it is, with its head's old signature and a good checksum.
    void forge(const Keyring &keyring) const
    {
        const Bytes bytes = encodeKeyring(keyring);
        for (const std::string &path : m_file->paths()) {
            QFile file(QString::fromStdString(path));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            ASSERT_EQ(
                file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size())),
                static_cast<qint64>(bytes.size()));
        }
    }
    /// As somebody who wrote the files and signed their head with a key of their own choice.
    void forgeSigned(Keyring keyring, StaffId by, const crypto::SigningKeyPair &signing) const
    {
        keyring.generation += 1;
        signHead(keyring, by, signing);
        forge(keyring);
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{*instantFromRfc3339("2026-11-20T09:00:00Z")};
    desk::test::SeededRandom m_random{77};
    Keyring m_keyring, m_foreign;
    StaffKeysPointer m_founder, m_stranger;
    StaffId m_ada, m_bo, m_cy;
    std::optional<KeyringFile> m_file;
};

TEST_F(MaliciousKeyring, theUntouchedOneOpens)
{
    const auto loaded = m_file->load();
    ASSERT_OK(loaded);
    EXPECT_TRUE(loaded->hasHead);
    EXPECT_EQ(loaded->savedBy, m_founder->staff);
    EXPECT_OK(enter("Bo"));
    EXPECT_OK((*enter("Bo"))->current(category));
}

TEST_F(MaliciousKeyring, aSwappedSigningKeyIsNoticed)
{
    const auto own = crypto::SigningKeyPair::generate(m_random);
    slot(m_bo).certificate.signing = own.publicKey;
    slot(m_bo).signature = crypto::sign(own, slotMessage(m_keyring, slot(m_bo)));
    EXPECT_FAILS(enter("Bo"), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, aSwappedAgreementKeyReceivesNoGrant)
{
    const auto own = crypto::AgreementKeyPair::generate(m_random);
    slot(m_cy).certificate.agreement = own.publicKey;
    const std::size_t before = m_keyring.grants.size();
    EXPECT_FAILS(grantKey(m_keyring, *m_founder, *m_founder->current(category), m_cy, m_clock, m_random),
                 ErrorCode::Tampered);
    EXPECT_EQ(m_keyring.grants.size(), before);
    // Also where whoever swapped it signed the slot: only a certificate counts.
    const auto cy = crypto::SigningKeyPair::generate(m_random);
    slot(m_cy).certificate.signing = cy.publicKey;
    slot(m_cy).signature = crypto::sign(cy, slotMessage(m_keyring, slot(m_cy)));
    EXPECT_FAILS(grantKey(m_keyring, *m_founder, *m_founder->current(category), m_cy, m_clock, m_random),
                 ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, loweredAndRaisedCostsAreNotRun)
{
    const crypto::ScryptCost before = slot(m_bo).cost;
    for (const crypto::ScryptCost cost :
         {crypto::ScryptCost{1, 8, 1}, crypto::ScryptCost{before.logN, 1, 1}, crypto::ScryptCost{22, 8, 1},
          crypto::ScryptCost{before.logN, 17, 1}, crypto::ScryptCost{before.logN, 8, 5}}) {
        slot(m_bo).cost = cost;
        EXPECT_FAILS(enter("Bo"), ErrorCode::Tampered); // the slot's own signature
        // Signed by the person themselves, e.g. made to by malware: the floor and the ceiling hold all the
        // same.
        Keyring again = m_keyring;
        const NewStaff eve = person("Eve", {1});
        const auto id = addStaff(again, *m_founder, eve, m_clock, m_random);
        ASSERT_OK(id);
        const auto keys = unlock(again, "Eve", eve.credentials);
        ASSERT_OK(keys);
        StaffSlot &weak = *again.findStaff(*id);
        weak.cost = cost;
        weak.signature = crypto::sign((*keys)->signing, slotMessage(again, weak));
        EXPECT_FAILS(unlock(again, "Eve", eve.credentials), ErrorCode::Tampered);
    }
}

TEST_F(MaliciousKeyring, anotherRolesGrantCopiedToOnesOwnSlotOpensNothing)
{
    const std::uint32_t id = m_keyring.find(category)->id;
    Grant copied = *std::find_if(m_keyring.grants.begin(), m_keyring.grants.end(),
                                 [&](const Grant &grant) { return grant.to == m_bo && grant.keyId == id; });
    copied.to = m_cy;
    m_keyring.grants.push_back(copied);
    EXPECT_FAILS(enter("Cy"), ErrorCode::Tampered);
    // Signed anew by Cy, who never held the key: the seal is to somebody else.
    m_keyring.grants.pop_back();
    const auto cy = enter("Cy");
    ASSERT_OK(cy);
    copied.by = m_cy;
    copied.signature = crypto::sign((*cy)->signing, grantMessage(m_keyring.store, copied));
    m_keyring.grants.push_back(copied);
    EXPECT_FALSE(enter("Cy").ok());
}

TEST_F(MaliciousKeyring, aGrantPutBackFromAnEarlierGenerationIsNoticed)
{
    const Keyring earlier = m_keyring;
    ASSERT_OK(replaceKey(m_keyring, *m_founder, root, m_clock, m_random));
    ASSERT_OK(dropVersions(m_keyring, root, 2));
    ASSERT_OK(m_file->saveBoth(m_keyring));
    Keyring forged = m_keyring;
    for (const Grant &grant : earlier.grants) {
        if (grant.keyId == m_keyring.find(root)->id)
            forged.grants.push_back(grant);
    }
    ASSERT_GT(forged.grants.size(), m_keyring.grants.size());
    forge(forged);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, anEarlierVersionMadeCurrentAgainIsNoticed)
{
    ASSERT_OK(replaceKey(m_keyring, *m_founder, root, m_clock, m_random));
    ASSERT_OK(m_file->saveBoth(m_keyring));
    Keyring forged = m_keyring;
    forged.keys.back().version = 1;
    std::find_if(forged.keys.begin(), forged.keys.end(), [](const KeyEntry &key) {
        return key.name == root;
    })->version = 1;
    forge(forged);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, aKeyLeftOutAndARaisedGenerationAreNoticed)
{
    Keyring forged = m_keyring;
    forged.keys.pop_back();
    forge(forged);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
    forged = m_keyring;
    forged.generation += 100;
    forge(forged);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
    forged = m_keyring;
    forged.deskSigning.fill(9);
    forge(forged);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
    forged = m_keyring;
    forged.grants.pop_back();
    forge(forged);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
    forge(m_keyring);
    EXPECT_OK(m_file->load());
}

TEST_F(MaliciousKeyring, oneForgedCopyIsAnAlarmAlsoBesideAGoodOne)
{
    Keyring forged = m_keyring;
    forged.generation += 1;
    const Bytes bytes = encodeKeyring(forged);
    QFile file(QString::fromStdString(m_file->paths().back()));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
    file.close();
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, aHeadSignedByNobodyOfThisDeskIsNoticed)
{
    const auto own = crypto::SigningKeyPair::generate(m_random);
    forgeSigned(m_keyring, m_founder->staff, own);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
    forgeSigned(m_keyring, makeId<StaffId>(m_clock, m_random), own);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
    // A slot made for the purpose, certified by itself.
    Keyring forged = m_keyring;
    StaffSlot ghost = slot(m_ada);
    ghost.certificate.staff = makeId<StaffId>(m_clock, m_random);
    ghost.certificate.signing = own.publicKey;
    ghost.certificate.certifiedBy = ghost.certificate.staff;
    ghost.certificate.signature = crypto::sign(own, certificateMessage(forged, ghost.certificate));
    ghost.signature = crypto::sign(own, slotMessage(forged, ghost));
    forged.staff.push_back(ghost);
    forgeSigned(forged, ghost.certificate.staff, own);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, aDisabledMembersHeadIsNoticed)
{
    const auto cy = enter("Cy");
    ASSERT_OK(cy);
    StaffCertificate certificate = slot(m_cy).certificate;
    certificate.state = SlotState::Disabled;
    certify(m_keyring, *m_founder, certificate);
    ASSERT_OK(installCertificate(m_keyring, certificate));
    ASSERT_OK(m_file->saveBoth(m_keyring));
    forgeSigned(m_keyring, m_cy, (*cy)->signing);
    EXPECT_FAILS(m_file->load(), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, aCertificateOfAForeignRootIsNoticed)
{
    const auto eve = addStaff(m_foreign, *m_stranger, person("Eve", {certifyingRole}), m_clock, m_random);
    ASSERT_OK(eve);
    m_keyring.staff.push_back(*m_foreign.findStaff(*eve));
    m_keyring.staff.push_back(*m_foreign.findStaff(m_stranger->staff));
    EXPECT_FAILS(verifySlot(m_keyring, m_keyring.staff.back()), ErrorCode::Tampered);
    EXPECT_FAILS(verifySlot(m_keyring, *m_keyring.findStaff(*eve)), ErrorCode::Tampered);
    m_keyring.root = m_foreign.root; // then everybody else is a stranger
    EXPECT_FAILS(enter("Bo"), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, aSlotOfAnotherDeskIsNoticed)
{
    // The same person certified by the same founder, but on a desk with another id.
    Keyring other = m_keyring;
    other.store = makeId<StoreId>(m_clock, m_random);
    other.staff.front().certificate.nameTag = staffNameTag(other.store, "founder");
    EXPECT_FAILS(unlock(other, "founder", {crypto::toSecret(asBytes(secret)), {}}), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, widenedRolesAndPlatformsAreNoticed)
{
    slot(m_cy).certificate.roles.push_back(certifyingRole);
    EXPECT_FAILS(enter("Cy"), ErrorCode::Tampered);
    slot(m_cy).certificate.roles.pop_back();
    ASSERT_OK(enter("Cy"));
    slot(m_cy).certificate.kind = SlotKind::Recovery;
    EXPECT_FAILS(enter("Cy"), ErrorCode::Tampered);
    slot(m_cy).certificate.kind = SlotKind::Person;
    slot(m_cy).certificate.platforms.push_back({{1}});
    EXPECT_FAILS(enter("Cy"), ErrorCode::Tampered);
    // Nor does the signature of somebody count who may not certify.
    slot(m_cy).certificate.platforms.clear();
    const auto bo = enter("Bo");
    ASSERT_OK(bo);
    StaffCertificate wider = slot(m_cy).certificate;
    wider.roles.push_back(certifyingRole);
    certify(m_keyring, **bo, wider);
    EXPECT_FAILS(installCertificate(m_keyring, wider), ErrorCode::Tampered);
    EXPECT_OK(enter("Cy")); // as it was
}

TEST_F(MaliciousKeyring, aDisabledSlotIsNotEnabledByEditing)
{
    StaffCertificate certificate = slot(m_cy).certificate;
    certificate.state = SlotState::Disabled;
    certify(m_keyring, *m_founder, certificate);
    ASSERT_OK(installCertificate(m_keyring, certificate));
    EXPECT_FAILS(enter("Cy"), ErrorCode::Locked);
    slot(m_cy).certificate.state = SlotState::Enabled;
    EXPECT_FAILS(enter("Cy"), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, onlyWhoHasThePasswordLearnsThatSomebodyIsDisabled)
{
    StaffCertificate certificate = slot(m_cy).certificate;
    certificate.state = SlotState::Disabled;
    certify(m_keyring, *m_founder, certificate);
    ASSERT_OK(installCertificate(m_keyring, certificate));
    for (const char *who : {"Cy", "Nobody"})
        EXPECT_FAILS(unlock(m_keyring, who, {crypto::toSecret(asBytes("Guessed-it-1")), {}}),
                     ErrorCode::WrongPassword);
}

TEST_F(MaliciousKeyring, aNameThatNobodyHasCostsAsMuchAsAWrongPassword)
{
    const auto workOf = [this](const char *who) {
        constexpr int tries = 20;
        const std::clock_t before = std::clock(); // the processor's time: other programs do not count
        for (int i = 0; i < tries; ++i)
            EXPECT_FAILS(unlock(m_keyring, who, {crypto::toSecret(asBytes("Guessed-it-1")), {}}),
                         ErrorCode::WrongPassword);
        return std::clock() - before;
    };
    EXPECT_GT(workOf("Nobody") * 2, workOf("Bo"));
}

TEST_F(MaliciousKeyring, whoWasDisabledCertifiesNobody)
{
    const auto ada = enter("Ada");
    ASSERT_OK(ada);
    const auto dora = addStaff(m_keyring, **ada, person("Dora", {1}), m_clock, m_random);
    ASSERT_OK(dora);
    StaffCertificate certificate = slot(m_ada).certificate;
    certificate.state = SlotState::Disabled;
    certify(m_keyring, *m_founder, certificate);
    ASSERT_OK(installCertificate(m_keyring, certificate));
    EXPECT_FAILS(enter("Dora"), ErrorCode::Tampered);
    EXPECT_EQ(certifyInTheirPlace(m_keyring, *m_founder, m_ada).value(), 1);
    EXPECT_OK(enter("Dora"));
    ASSERT_OK(addStaff(m_keyring, **ada, person("Eve", {1}), m_clock, m_random));
    EXPECT_FAILS(enter("Eve"), ErrorCode::Tampered);
}

TEST_F(MaliciousKeyring, theFirstFormatIsReadAndCannotBeMixedWithTheSecond)
{
    Keyring first = m_keyring;
    first.hasHead = false;
    const auto read = decodeKeyring(encodeKeyring(first));
    ASSERT_OK(read);
    EXPECT_FALSE(read->hasHead);
    EXPECT_OK(verifyHead(*read));
    Bytes mixed = encodeKeyring(first);
    mixed[9] = 2; // says that there is a head
    const auto checksum = crypto::sha256Of({ByteView(mixed).first(mixed.size() - 32)});
    std::copy(checksum.begin(), checksum.end(), mixed.end() - 32);
    EXPECT_FAILS(decodeKeyring(mixed), ErrorCode::Damaged);
}

TEST_F(MaliciousKeyring, everyFlippedByteIsNoticedAlsoWithAGoodChecksum)
{
    const Bytes good = encodeKeyring(m_keyring);
    int noticed = 0;
    int tried = 0;
    for (std::size_t at = 10; at + 32 < good.size(); at += 3) {
        Bytes changed = good;
        changed[at] ^= 0x10;
        const auto checksum = crypto::sha256Of({ByteView(changed).first(changed.size() - 32)});
        std::copy(checksum.begin(), checksum.end(), changed.end() - 32);
        const auto read = decodeKeyring(changed);
        ++tried;
        noticed += !read.ok() || !verifyHead(*read).ok() ? 1 : 0;
    }
    EXPECT_GT(tried, 500);
    EXPECT_EQ(noticed, tried);
}

} // namespace
} // namespace desk::keys::test
