// SPDX-License-Identifier: GPL-3.0-or-later
// New key pairs: who forgot their password comes back with two people's help and is the same person; whoever has
// a copy of the earlier private keys signs and opens nothing any more; the founder replaces the root.
#include "core/desk/work.h"
#include "core/exporting/desk_key_file.h"
#include "core/exporting/evidence_verifier.h"
#include "core/keys/renewal.h"
#include "tests/core/desk/staff_fixture.h"

namespace desk::test::renewal {
namespace {

constexpr std::string_view fresh = "Battery-staple-8";
constexpr std::string_view own = "Anchor-window-9!";

class StaffRenewal : public StaffFixture
{
protected:
    void people(bool rehearsal = true)
    {
        ASSERT_NO_FATAL_FAILURE(found(rehearsal, {"rugs"}));
        ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
        ASSERT_NO_FATAL_FAILURE(hire("Cy", {Role::CustomerService, Role::Supervisor}, "Bea"));
    }
    Result<StaffChange> renew(const std::string &name)
    {
        auto renewed =
            work::renewStaff(desk(), {name, secret(fresh), !desk().keyring().rehearsal});
        if (renewed.ok())
            m_next = renewed->totpSecret;
        return renewed;
    }
    /// Proposed by Ada, agreed to by Bea; Ada works afterwards.
    void renewWithBea(const std::string &name)
    {
        const auto asked = renew(name);
        ASSERT_OK(asked);
        ASSERT_TRUE(asked->proposal);
        ASSERT_NO_FATAL_FAILURE(become("Bea"));
        ASSERT_OK(work::approveProposal(desk(), *asked->proposal));
        m_codes[name] = m_next;
        ASSERT_NO_FATAL_FAILURE(become("Ada"));
    }
    ErrorCode verifyLog()
    {
        NoProgress silent;
        const auto checked = work::verifyLog(desk(), {}, silent);
        return checked.ok() ? ErrorCode::Cancelled : checked.error().code; // Cancelled: no trouble
    }
    /// The whole log as a regulator gets it, checked without the desk.
    void expectEvidenceStands()
    {
        NoProgress silent;
        const std::string file = path("log" + std::to_string(m_written++) + ".zip");
        const auto written = work::exportEvidence(desk(), {file, std::nullopt}, silent);
        ASSERT_OK(written);
        const auto report = exporting::verifyEvidence(file, written->passphrase, desk().keyring().deskSigning);
        ASSERT_OK(report);
        for (const exporting::PackageCheck &each : report->checks)
            EXPECT_TRUE(each.ok) << each.check << ": " << each.detail;
    }

    std::string m_next; ///< The secret of the authenticator that comes with new keys.
    int m_written = 0;
};

TEST_F(StaffRenewal, whoForgotTheirPasswordComesBackAsTheSamePerson)
{
    ASSERT_NO_FATAL_FAILURE(people(false));
    ASSERT_NO_FATAL_FAILURE(become("Cy"));
    ASSERT_OK(work::changePassword(desk(), {secret(firstPassword), {}}, secret(own)));
    ASSERT_OK(work::renewRecoveryCodes(desk(), {secret(own), {}}));
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    const StaffId before = idOf("Cy");
    const std::size_t held = info("Cy").keysHeld;
    const auto asked = renew("Cy");
    ASSERT_OK(asked);
    ASSERT_TRUE(asked->proposal);
    EXPECT_FALSE(asked->totpSecret.empty());
    // Nothing changed yet.
    EXPECT_FAILS(tryAs("Cy", fresh), ErrorCode::WrongPassword);
    ASSERT_NO_FATAL_FAILURE(become("Cy", own));
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    EXPECT_FAILS(work::approveProposal(desk(), *asked->proposal), ErrorCode::NotPermitted);
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    ASSERT_OK(work::changePassword(desk(), {secret(firstPassword), {}}, secret(own)));
    const auto agreed = work::approveProposal(desk(), *asked->proposal);
    ASSERT_OK(agreed);
    EXPECT_EQ(static_cast<std::size_t>(agreed->keysGiven), held);
    EXPECT_GE(static_cast<std::size_t>(agreed->keysTaken), held);
    EXPECT_EQ(logged(audit::Event::StaffRenewed), 1);
    EXPECT_FAILS(work::approveProposal(desk(), *asked->proposal), ErrorCode::Conflict);

    EXPECT_FAILS(tryAs("Cy", own), ErrorCode::WrongPassword);
    EXPECT_FAILS(tryAs("Cy", fresh), ErrorCode::WrongCode) << "the earlier authenticator";
    m_codes["Cy"] = m_next;
    m_clock.advance(std::chrono::minutes(10)); // the wrong ones cost a wait
    ASSERT_NO_FATAL_FAILURE(become("Cy", fresh));
    EXPECT_EQ(desk().staff()->staff, before);
    EXPECT_TRUE(desk().session().passwordExpired) << "Ada chose it";
    EXPECT_TRUE(desk().staff()->kept.recoveryCodes.empty()) << "they were of the earlier keys";
    ASSERT_OK(work::changePassword(desk(), {secret(fresh), {}}, secret(own)));
    EXPECT_EQ(info("Cy").keysHeld, info("Cy").keysDue);
    EXPECT_EQ(info("Cy").keysHeld, held);
    EXPECT_EQ(verifyLog(), ErrorCode::Cancelled);
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    ASSERT_NO_FATAL_FAILURE(expectEvidenceStands());
    EXPECT_TRUE(work::listProposals(desk()).ok());
}

TEST_F(StaffRenewal, whatWaitedIsGoneOnceItIsDecided)
{
    const auto waiting = [this] {
        return number("SELECT COUNT(*) FROM staff_proposal WHERE pending IS NOT NULL");
    };
    ASSERT_NO_FATAL_FAILURE(people());
    const auto first = renew("Cy");
    const auto second = renew("Cy");
    ASSERT_OK(first);
    ASSERT_OK(second);
    EXPECT_EQ(waiting(), 2);
    const std::string one = "x'" + toHex(first->proposal->view()) + "'";
    const std::string other = "x'" + toHex(second->proposal->view()) + "'";
    // Key pairs of another proposal, or none, in the place of those that were proposed.
    copyFolder(where().data, path("saved"));
    for (const std::string &change :
         {"UPDATE staff_proposal SET pending = (SELECT pending FROM staff_proposal WHERE proposal = " + other +
              ") WHERE proposal = " + one,
          "UPDATE staff_proposal SET pending = NULL WHERE proposal = " + one}) {
        m_open.reset();
        ASSERT_NO_FATAL_FAILURE(copyFolder(path("saved"), where().data));
        QFile::remove(QString::fromStdString(where().keyring + "/log-head"));
        ASSERT_NO_FATAL_FAILURE(edit(change));
        ASSERT_NO_FATAL_FAILURE(become("Bea"));
        EXPECT_FALSE(work::approveProposal(desk(), *first->proposal).ok()) << change;
    }
    m_open.reset();
    ASSERT_NO_FATAL_FAILURE(copyFolder(path("saved"), where().data));
    QFile::remove(QString::fromStdString(where().keyring + "/log-head"));
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    ASSERT_OK(work::approveProposal(desk(), *first->proposal));
    EXPECT_FAILS(work::approveProposal(desk(), *second->proposal), ErrorCode::Conflict) << "they changed since";
    ASSERT_OK(work::rejectProposal(desk(), *second->proposal));
    EXPECT_EQ(waiting(), 0) << "the private keys under a password that another knew";
    EXPECT_TRUE(work::listProposals(desk()).ok());
}

TEST_F(StaffRenewal, theSameRolesAgainCanBeRejected)
{
    ASSERT_NO_FATAL_FAILURE(people());
    for (int i = 0; i < 2; ++i) { // the second certificate has the bytes of the first
        const auto same = work::changeRoles(desk(), {"Cy", {Role::CustomerService, Role::Supervisor}});
        ASSERT_OK(same);
        ASSERT_NO_FATAL_FAILURE(become("Bea"));
        EXPECT_OK(i == 0 ? work::approveProposal(desk(), *same->proposal)
                         : Result<StaffChange>(StaffChange{}));
        if (i == 1) {
            EXPECT_OK(work::rejectProposal(desk(), *same->proposal));
        }
        ASSERT_NO_FATAL_FAILURE(become("Ada"));
    }
}

TEST_F(StaffRenewal, whatTheEarlierKeysOpenedIsNotedForReplacement)
{
    ASSERT_NO_FATAL_FAILURE(people());
    const keys::KeyName root{keys::KeyPurpose::ShredRoot, platform("rugs"), 0};
    const std::uint16_t version = desk().keyring().find(root)->version;
    const std::size_t held = info("Cy").keysHeld;
    ASSERT_NO_FATAL_FAILURE(renewWithBea("Cy"));
    EXPECT_EQ(desk().keyring().find(root)->version, version + 1) << "a new root at once";
    EXPECT_EQ(work::keyHolding(desk())->rotationsDue, held - 1);
    for (const keys::Grant &grant : desk().keyring().grants) {
        if (grant.to == idOf("Cy")) {
            EXPECT_EQ(grant.by, idOf("Bea"));
        }
    }
}

TEST_F(StaffRenewal, theEarlierKeysSignNothingThatCounts)
{
    ASSERT_NO_FATAL_FAILURE(people());
    ASSERT_NO_FATAL_FAILURE(become("Cy"));
    const keys::StaffKeysPointer stolen = desk().staff();
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    ASSERT_NO_FATAL_FAILURE(renewWithBea("Cy"));
    EXPECT_EQ(verifyLog(), ErrorCode::Cancelled);
    // A saved session of Cy's, or whoever has a copy of the keys, goes on writing the log.
    ASSERT_OK(desk().log().append(*stolen, {audit::Event::SubjectViewed, {}, {}, "{}", std::nullopt}));
    EXPECT_EQ(verifyLog(), ErrorCode::Tampered);
}

TEST_F(StaffRenewal, theFounderIsRenewedByAnotherAdministrator)
{
    ASSERT_NO_FATAL_FAILURE(people());
    ASSERT_NO_FATAL_FAILURE(hire("Dan", {Role::Administrator}, "Bea"));
    const StaffId ada = idOf("Ada");
    ASSERT_NO_FATAL_FAILURE(become("Dan"));
    const auto asked = renew("Ada");
    ASSERT_OK(asked);
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    ASSERT_OK(work::approveProposal(desk(), *asked->proposal));
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::WrongPassword);
    ASSERT_NO_FATAL_FAILURE(become("Ada", fresh));
    EXPECT_EQ(desk().staff()->staff, ada);
    EXPECT_FALSE(desk().session().isRoot);
    EXPECT_FAILS(work::renewRoot(desk(), {secret(fresh), {}}), ErrorCode::NotPermitted);
    EXPECT_EQ(verifyLog(), ErrorCode::Cancelled);
    ASSERT_NO_FATAL_FAILURE(expectEvidenceStands());
    // Whom the founder appointed stays, and whom they appoint from now on counts as well.
    const auto eve = add("Eve", {Role::CustomerService});
    ASSERT_OK(eve);
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    ASSERT_OK(work::approveProposal(desk(), *eve->proposal));
    ASSERT_NO_FATAL_FAILURE(become("Eve"));
    ASSERT_NO_FATAL_FAILURE(become("Dan"));
    // It was Dan who certified the founder anew: the founder cannot put Dan out alone.
    ASSERT_NO_FATAL_FAILURE(become("Ada", fresh));
    EXPECT_FAILS(work::disableStaff(desk(), "Dan"), ErrorCode::Conflict);
}

TEST_F(StaffRenewal, whoMayNotAndWhatCannotBe)
{
    ASSERT_NO_FATAL_FAILURE(people());
    EXPECT_FAILS(renew("Ada"), ErrorCode::NotPermitted); // oneself
    EXPECT_FAILS(renew("Nobody"), ErrorCode::NotFound);
    EXPECT_FAILS(renew(std::string(work::kitName)), ErrorCode::NotFound);
    EXPECT_FAILS(work::renewStaff(desk(), {"Cy", secret("short"), false}), ErrorCode::InvalidArgument);
    ASSERT_OK(work::disableStaff(desk(), "Cy"));
    EXPECT_FAILS(renew("Cy"), ErrorCode::Conflict); // disabled
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    EXPECT_FAILS(renew("Ada"), ErrorCode::NotPermitted); // data protection appoints nobody
    const auto grant = work::grantKeys(desk(), "Ada");
    ASSERT_OK(grant);
    ASSERT_TRUE(grant->alone); // nobody else could agree: nothing waits
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    ASSERT_NO_FATAL_FAILURE(hire("Dan", {Role::DataProtection}, "Bea"));
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    const auto waits = work::grantKeys(desk(), "Ada");
    ASSERT_OK(waits);
    ASSERT_TRUE(waits->proposal);
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    EXPECT_FAILS(renew("Bea"), ErrorCode::Conflict); // something that Bea proposed waits
    ASSERT_OK(work::rejectProposal(desk(), *waits->proposal));
    EXPECT_OK(renew("Bea"));
}

TEST_F(StaffRenewal, somethingProposedInTheMeantimeIsDecidedFirst)
{
    ASSERT_NO_FATAL_FAILURE(people());
    ASSERT_NO_FATAL_FAILURE(hire("Dan", {Role::DataProtection}, "Bea"));
    const auto asked = renew("Bea");
    ASSERT_OK(asked);
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    const auto waits = work::grantKeys(desk(), "Cy");
    ASSERT_OK(waits);
    ASSERT_TRUE(waits->proposal);
    ASSERT_NO_FATAL_FAILURE(become("Dan"));
    EXPECT_FAILS(work::approveProposal(desk(), *asked->proposal), ErrorCode::Conflict);
    ASSERT_OK(work::approveProposal(desk(), *waits->proposal));
    ASSERT_OK(work::approveProposal(desk(), *asked->proposal));
    // What Bea proposed and what Bea agreed to is still told, signed by keys that are gone.
    const auto all = work::listProposals(desk());
    ASSERT_OK(all);
    EXPECT_EQ(all->size(), 4U);
    ASSERT_NO_FATAL_FAILURE(become("Bea", fresh));
}

TEST_F(StaffRenewal, theOnlyHolderOfAKeyKeepsTheirs)
{
    ASSERT_NO_FATAL_FAILURE(found(true, {"rugs"}));
    ASSERT_NO_FATAL_FAILURE(hire("Dan", {Role::Administrator}));
    ASSERT_NO_FATAL_FAILURE(become("Dan"));
    EXPECT_FAILS(renew("Ada"), ErrorCode::Conflict) << "Dan holds none of Ada's keys, and nobody else does";
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
}

TEST_F(StaffRenewal, aloneTheFounderDoesItAndTheLogSaysSo)
{
    ASSERT_NO_FATAL_FAILURE(found(true, {"rugs"}));
    ASSERT_NO_FATAL_FAILURE(hire("Aud", {Role::Auditor}));
    const auto renewed = renew("Aud");
    ASSERT_OK(renewed);
    EXPECT_TRUE(renewed->alone);
    EXPECT_EQ(logged(audit::Event::StaffRenewed), 1);
    ASSERT_NO_FATAL_FAILURE(become("Aud", fresh));
}

TEST_F(StaffRenewal, aNewRootOpensTheSameDeskForTheSamePeople)
{
    ASSERT_NO_FATAL_FAILURE(people(false));
    EXPECT_TRUE(desk().session().isRoot);
    ASSERT_OK(work::renewRecoveryCodes(desk(), {secret(firstPassword), {}}));
    const crypto::PublicKey root = desk().keyring().root;
    const keys::StaffKeysPointer stolen = desk().staff();
    EXPECT_FAILS(work::renewRoot(desk(), {secret(fresh), {}}), ErrorCode::WrongPassword);
    const auto codes = work::renewRoot(desk(), {secret(firstPassword), {}});
    ASSERT_OK(codes);
    EXPECT_EQ(codes->size(), work::recoveryCodeCount);
    EXPECT_NE(desk().keyring().root, root);
    EXPECT_TRUE(desk().session().isRoot);
    EXPECT_EQ(info("Ada").keysHeld, info("Ada").keysDue);
    EXPECT_EQ(verifyLog(), ErrorCode::Cancelled);
    ASSERT_NO_FATAL_FAILURE(expectEvidenceStands());
    EXPECT_GT(work::keyHolding(desk())->rotationsDue, 0U);
    for (const char *who : {"Ada", "Bea", "Cy"})
        ASSERT_NO_FATAL_FAILURE(become(who));
    EXPECT_EQ(number("SELECT COUNT(*) FROM meta WHERE name = 'root' AND value = '" +
                     toHex(desk().keyring().root) + "'"),
              1);
    EXPECT_OK(tryAs("Ada", firstPassword, codes->front()));
    // Whoever took the earlier keys along is nobody: neither the log nor the keyring takes their word.
    keys::Keyring forged = desk().keyring();
    keys::signHead(forged, stolen->staff, stolen->signing);
    EXPECT_FAILS(keys::verifyHead(forged), ErrorCode::Tampered);
    ASSERT_OK(desk().log().append(*stolen, {audit::Event::SubjectViewed, {}, {}, "{}", std::nullopt}));
    EXPECT_EQ(verifyLog(), ErrorCode::Tampered);
}

TEST_F(StaffRenewal, aCrashBetweenTheTwoRootsLeavesOneOfThem)
{
    ASSERT_NO_FATAL_FAILURE(people());
    // The store expects a root that never came: the one there is stays.
    const std::string root = toHex(desk().keyring().root);
    ASSERT_NO_FATAL_FAILURE(edit("UPDATE meta SET value = '" + std::string(64, 'a') + "' WHERE name = 'root_next'"));
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    EXPECT_EQ(number("SELECT COUNT(*) FROM meta WHERE name = 'root_next' AND value = ''"), 1);
    EXPECT_EQ(logged(audit::Event::RootRenewed), 0);
    // The keyring has it, and the store does not know it yet.
    ASSERT_NO_FATAL_FAILURE(edit("UPDATE meta SET value = '" + root + "' WHERE name = 'root_next'"));
    ASSERT_NO_FATAL_FAILURE(edit("UPDATE meta SET value = '" + std::string(64, 'b') + "' WHERE name = 'root'"));
    ASSERT_NO_FATAL_FAILURE(become("Cy")); // whoever comes first
    EXPECT_EQ(number("SELECT COUNT(*) FROM meta WHERE name = 'root' AND value = '" + root + "'"), 1);
    EXPECT_EQ(logged(audit::Event::RootRenewed), 1);
    ASSERT_NO_FATAL_FAILURE(edit("UPDATE meta SET value = '" + std::string(64, 'b') + "' WHERE name = 'root'"));
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::Tampered);
}

TEST_F(StaffRenewal, theRecoveryKitBringsBackTheOnlyHolder)
{
    ASSERT_NO_FATAL_FAILURE(found(true, {"rugs"}));
    ASSERT_NO_FATAL_FAILURE(become("recovery kit", m_kit));
    const auto renewed = renew("Ada");
    ASSERT_OK(renewed);
    EXPECT_TRUE(renewed->alone);
    ASSERT_NO_FATAL_FAILURE(become("Ada", fresh));
    EXPECT_EQ(info("Ada").keysHeld, info("Ada").keysDue);
    EXPECT_EQ(verifyLog(), ErrorCode::Cancelled);
}

} // namespace
} // namespace desk::test::renewal
