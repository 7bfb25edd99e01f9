// SPDX-License-Identifier: GPL-3.0-or-later
// New key pairs for somebody who stays: what they signed stays true, what the earlier pair could do ends.
#include "core/keys/renewal.h"
#include "core/keys/staff_changes.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <algorithm>

namespace desk::keys::test::renewals {
namespace {

constexpr std::string_view secret = "Correct-horse-7";
constexpr std::string_view fresh = "Battery-staple-8";

class Renewals : public testing::Test
{
protected:
    static constexpr KeyName name{KeyPurpose::Category, {{1}}, 7};
    static constexpr KeyName directory{KeyPurpose::Directory, {}, 0};

    void SetUp() override
    {
        auto founded =
            foundKeyring(makeId<StoreId>(m_clock, m_random), true, person("founder"), m_clock, m_random);
        ASSERT_OK(founded);
        m_keyring = std::move(founded->keyring);
        m_founder = founded->founder;
        m_ada = addStaff(m_keyring, *m_founder, person("Ada"), m_clock, m_random).value();
        m_bo = addStaff(m_keyring, *m_founder, person("Bo"), m_clock, m_random).value();
        const OpenedKey names = m_founder->current(directory).value();
        for (const StaffId &each : {m_ada, m_bo})
            ASSERT_OK(grantKey(m_keyring, *m_founder, names, each, m_clock, m_random));
        // Bo certified Cy and gave them a key.
        ASSERT_OK(addKey(m_keyring, *m_founder, name, {m_founder->staff, m_ada, m_bo}, m_clock, m_random));
        const auto bo = enter("Bo");
        ASSERT_OK(bo);
        m_cy = addStaff(m_keyring, **bo, person("Cy", {1}), m_clock, m_random).value();
        ASSERT_OK(grantKey(m_keyring, **bo, (*bo)->current(name).value(), m_cy, m_clock, m_random));
        m_founder = reopen(m_keyring, *m_founder).value();
    }
    static NewStaff person(const char *who, std::vector<std::uint8_t> roles = {certifyingRole})
    {
        NewStaff out;
        out.name = who;
        out.roles = std::move(roles);
        out.credentials.password = crypto::toSecret(asBytes(secret));
        return out;
    }
    static RenewedSecrets secrets() { return {{crypto::toSecret(asBytes(fresh)), {}}, {}}; }
    Result<StaffKeysPointer> enter(const char *who, std::string_view password = secret) const
    {
        return unlock(m_keyring, who, {crypto::toSecret(asBytes(password)), {}});
    }
    Result<Renewal> prepare(StaffId staff)
    {
        return prepareRenewal(m_keyring, *m_founder, staff, secrets(), m_clock, m_random);
    }
    void renew(StaffId staff)
    {
        const auto renewal = prepare(staff);
        ASSERT_OK(renewal);
        ASSERT_OK(installRenewal(m_keyring, *renewal, 100));
    }
    void give(StaffId staff)
    {
        ASSERT_OK(grantKey(m_keyring, *m_founder, *m_founder->current(name), staff, m_clock, m_random));
    }
    void expectEverybodyStands() const
    {
        for (const StaffSlot &slot : m_keyring.staff)
            EXPECT_OK(verifySlot(m_keyring, slot));
    }
    StaffSlot &slot(StaffId staff) { return *m_keyring.findStaff(staff); }

    FixedClock m_clock{*instantFromRfc3339("2026-11-20T09:00:00Z")};
    desk::test::SeededRandom m_random{91};
    Keyring m_keyring;
    StaffKeysPointer m_founder;
    StaffId m_ada, m_bo, m_cy;
};

TEST_F(Renewals, theNewPasswordOpensNewPairsOfTheSamePerson)
{
    const auto before = enter("Bo");
    ASSERT_OK(before);
    ASSERT_NO_FATAL_FAILURE(renew(m_bo));
    EXPECT_FAILS(enter("Bo"), ErrorCode::WrongPassword);
    const auto after = enter("Bo", fresh);
    ASSERT_OK(after);
    EXPECT_EQ((*after)->staff, m_bo);
    EXPECT_EQ((*after)->roles, (*before)->roles);
    EXPECT_NE((*after)->signing.publicKey, (*before)->signing.publicKey);
    EXPECT_NE((*after)->agreement.publicKey, (*before)->agreement.publicKey);
    EXPECT_EQ((*after)->kept.passwordSetAt, Instant{}) << "somebody else chose it";
    EXPECT_EQ(staffName(m_keyring, *m_founder, m_bo).value(), "Bo");
    // Keys are given anew, by whoever agrees.
    EXPECT_TRUE(keysOf(m_keyring, m_bo).empty());
    EXPECT_FAILS((*after)->current(name), ErrorCode::KeyUnavailable);
    ASSERT_NO_FATAL_FAILURE(give(m_bo));
    EXPECT_OK((*enter("Bo", fresh))->current(name));
}

TEST_F(Renewals, whatTheEarlierPairSignedStays)
{
    const auto before = enter("Bo");
    ASSERT_OK(before);
    const Bytes message = toBytes(asBytes("said before"));
    const crypto::Signature said = crypto::sign((*before)->signing, message);
    ASSERT_NO_FATAL_FAILURE(renew(m_bo));
    expectEverybodyStands();
    EXPECT_TRUE(isSignedBy(m_keyring, m_bo, message, said));
    EXPECT_FALSE(isSignedBy(m_keyring, m_ada, message, said));
    ASSERT_EQ(m_keyring.earlierStaff.size(), 1U);
    EXPECT_EQ(m_keyring.earlierStaff.front().until, 100U);
    // Whom Bo certified and gave a key has both: one by the founder's word, the other by the earlier signature.
    const auto cy = enter("Cy");
    ASSERT_OK(cy);
    EXPECT_OK((*cy)->current(name));
    EXPECT_EQ(slot(m_cy).certificate.certifiedBy, m_founder->staff);
}

TEST_F(Renewals, whatTheEarlierPairSignsFromThenOnCountsForNobody)
{
    const auto before = enter("Bo");
    ASSERT_OK(before);
    ASSERT_NO_FATAL_FAILURE(renew(m_bo));
    // Certifying: somebody with Bo's earlier private keys makes an administrator.
    Keyring forged = m_keyring;
    ASSERT_OK(addStaff(forged, **before, person("Eve"), m_clock, m_random));
    EXPECT_FAILS(unlock(forged, "Eve", {crypto::toSecret(asBytes(secret)), {}}), ErrorCode::Tampered);
    // Signing the whole keyring.
    forged = m_keyring;
    signHead(forged, m_bo, (*before)->signing);
    EXPECT_FAILS(verifyHead(forged), ErrorCode::Tampered);
    // Locking the slot with a password of their own.
    forged = m_keyring;
    ASSERT_OK(changeCredentials(forged, **before, {crypto::toSecret(asBytes(secret)), {}}, m_random));
    EXPECT_FAILS(unlock(forged, "Bo", {crypto::toSecret(asBytes(secret)), {}}), ErrorCode::Tampered);
    // Their slot put back as it was: its owner signed it, and nobody certified that it counts again.
    forged = m_keyring;
    StaffCertificate &back = forged.findStaff(m_bo)->certificate;
    back.signing = (*before)->signing.publicKey;
    back.agreement = (*before)->agreement.publicKey;
    EXPECT_FAILS(verifySlot(forged, *forged.findStaff(m_bo)), ErrorCode::Tampered);
}

TEST_F(Renewals, anEarlierPairThatNobodyCertifiedIsNoticed)
{
    ASSERT_NO_FATAL_FAILURE(renew(m_bo));
    const auto own = crypto::SigningKeyPair::generate(m_random);
    Keyring forged = m_keyring;
    forged.earlierStaff.front().certificate.signing = own.publicKey;
    EXPECT_FAILS(verifySlot(forged, *forged.findStaff(m_bo)), ErrorCode::Tampered);
    forged = m_keyring;
    EarlierCertificate invented{slot(m_ada).certificate, 1000};
    invented.certificate.signing = own.publicKey;
    forged.earlierStaff.push_back(invented);
    EXPECT_FAILS(verifySlot(forged, *forged.findStaff(m_ada)), ErrorCode::Tampered);
    EXPECT_FAILS(unlock(forged, "Ada", {crypto::toSecret(asBytes(secret)), {}}), ErrorCode::Tampered);
}

TEST_F(Renewals, whoWasCertifiedByThemCannotDoIt)
{
    const auto bo = enter("Bo");
    ASSERT_OK(bo);
    const auto dan = addStaff(m_keyring, **bo, person("Dan"), m_clock, m_random);
    ASSERT_OK(dan);
    const auto own = enter("Dan");
    ASSERT_OK(own);
    EXPECT_FAILS(prepareRenewal(m_keyring, **own, m_bo, secrets(), m_clock, m_random), ErrorCode::Conflict);
    EXPECT_FAILS(prepareRenewal(m_keyring, *m_founder, makeId<StaffId>(m_clock, m_random), secrets(), m_clock,
                                m_random),
                 ErrorCode::NotFound);
}

TEST_F(Renewals, whatWasPreparedForAnotherStateChangesNothing)
{
    const auto renewal = prepare(m_bo);
    ASSERT_OK(renewal);
    const auto bo = enter("Bo");
    ASSERT_OK(bo);
    ASSERT_OK(addStaff(m_keyring, **bo, person("Dan"), m_clock, m_random));
    const Bytes before = encodeKeyring(m_keyring);
    EXPECT_FAILS(installRenewal(m_keyring, *renewal, 100), ErrorCode::Conflict);
    Renewal changed = prepare(m_bo).value();
    changed.inTheirPlace.front().roles.push_back(certifyingRole);
    EXPECT_FAILS(installRenewal(m_keyring, changed, 100), ErrorCode::Conflict);
    changed = prepare(m_bo).value();
    changed.slot.certificate.roles.push_back(2);
    certify(m_keyring, *m_founder, changed.slot.certificate); // wider roles under the name of new keys
    EXPECT_FAILS(installRenewal(m_keyring, changed, 100), ErrorCode::Tampered);
    changed = prepare(m_bo).value();
    certify(m_keyring, **enter("Cy"), changed.slot.certificate); // who may not
    EXPECT_FAILS(installRenewal(m_keyring, changed, 100), ErrorCode::Tampered);
    changed = prepare(m_bo).value();
    changed.inTheirPlace.front().signature[3] ^= 1;
    EXPECT_FAILS(installRenewal(m_keyring, changed, 100), ErrorCode::Tampered);
    EXPECT_EQ(encodeKeyring(m_keyring), before);
}

TEST_F(Renewals, theFounderIsRenewedByAnotherAndTheRootStands)
{
    const auto ada = enter("Ada");
    ASSERT_OK(ada);
    const auto renewal = prepareRenewal(m_keyring, **ada, m_founder->staff, secrets(), m_clock, m_random);
    ASSERT_OK(renewal);
    ASSERT_OK(installRenewal(m_keyring, *renewal, 7));
    expectEverybodyStands();
    const auto founder = enter("founder", fresh);
    ASSERT_OK(founder);
    EXPECT_NE((*founder)->signing.publicKey, m_keyring.root);
    EXPECT_OK(enter("Cy"));
    // Whom they certify from now on hangs on Ada, who appointed them anew, and Ada on the root.
    ASSERT_OK(grantKey(m_keyring, **ada, *(*ada)->current(directory), m_founder->staff, m_clock, m_random));
    ASSERT_OK(addStaff(m_keyring, **enter("founder", fresh), person("Eve"), m_clock, m_random));
    EXPECT_OK(enter("Eve"));
    EXPECT_FAILS(renewRoot(m_keyring, **founder, {crypto::toSecret(asBytes(fresh)), {}}, {}, 8, m_clock,
                           m_random),
                 ErrorCode::NotPermitted);
}

TEST_F(Renewals, aNewRootTakesOverEveryCertificateAndKey)
{
    ASSERT_NO_FATAL_FAILURE(renew(m_bo)); // there is an earlier certificate as well
    const crypto::PublicKey before = m_keyring.root;
    const std::size_t grants = m_keyring.grants.size();
    const StaffKeysPointer earlier = m_founder;
    const auto renewed = renewRoot(m_keyring, *m_founder, {crypto::toSecret(asBytes(secret)), {}},
                                   {"7QK2M-ABCDE"}, 200, m_clock, m_random);
    ASSERT_OK(renewed);
    EXPECT_NE(m_keyring.root, before);
    EXPECT_EQ(m_keyring.root, (*renewed)->signing.publicKey);
    EXPECT_EQ(m_keyring.grants.size(), grants) << "the same keys, sealed to the new pair";
    expectEverybodyStands();
    for (const char *who : {"founder", "Ada", "Cy"})
        EXPECT_OK(enter(who)) << who;
    EXPECT_OK(enter("Bo", fresh));
    EXPECT_OK((*renewed)->current(name));
    EXPECT_EQ((*enter("founder"))->kept.recoveryCodes,
              std::vector{recoveryVerifier(m_keyring, **renewed, "7QK2M-ABCDE")});
    ASSERT_EQ(m_keyring.earlierStaff.size(), 2U);
    EXPECT_EQ(m_keyring.earlierStaff.back().certificate.signing, before);
    // The earlier root certifies nobody any more, and signs for nobody.
    Keyring forged = m_keyring;
    ASSERT_OK(addStaff(forged, *earlier, person("Eve"), m_clock, m_random));
    EXPECT_FAILS(unlock(forged, "Eve", {crypto::toSecret(asBytes(secret)), {}}), ErrorCode::Tampered);
    EXPECT_FAILS(renewRoot(m_keyring, *earlier, {crypto::toSecret(asBytes(secret)), {}}, {}, 201, m_clock,
                           m_random),
                 ErrorCode::NotPermitted);
}

TEST_F(Renewals, theKeyringIsReadAsItWasWritten)
{
    ASSERT_NO_FATAL_FAILURE(renew(m_bo));
    ASSERT_NO_FATAL_FAILURE(renew(m_bo)); // twice
    signHead(m_keyring, m_founder->staff, m_founder->signing);
    const Bytes file = encodeKeyring(m_keyring);
    const auto read = decodeKeyring(file);
    ASSERT_OK(read);
    EXPECT_EQ(encodeKeyring(*read), file);
    EXPECT_OK(verifyHead(*read));
    ASSERT_EQ(read->earlierStaff.size(), 2U);
    Keyring later = *read;
    later.earlierStaff.front().until += 1;
    EXPECT_FAILS(verifyHead(later), ErrorCode::Tampered);
    later = *read;
    later.earlierStaff.pop_back();
    EXPECT_FAILS(verifyHead(later), ErrorCode::Tampered);
    const Renewal renewal = prepare(m_bo).value();
    const Bytes encoded = encodeRenewal(renewal);
    EXPECT_EQ(encodeRenewal(decodeRenewal(encoded).value()), encoded);
    for (std::size_t cut = 0; cut < encoded.size(); cut += 7)
        EXPECT_FAILS(decodeRenewal(ByteView(encoded).first(cut)), ErrorCode::Damaged);
}

} // namespace
} // namespace desk::keys::test::renewals
