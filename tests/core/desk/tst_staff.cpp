// SPDX-License-Identifier: GPL-3.0-or-later
// Who works at the desk: four eyes on what gives, one person for what takes, and what a leaver's keys are
// worth.
#include "core/desk/work.h"
#include "core/store/key_tables.h"
#include "tests/core/desk/staff_fixture.h"

namespace desk::test::staffing {
namespace {

class Staff : public StaffFixture
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(found(true, {"rugs", "skincare"})); }
    keys::KeyName rootOf(const std::string &profile)
    {
        return {keys::KeyPurpose::ShredRoot, platform(profile), 0};
    }
    std::uint16_t rootVersion(const std::string &profile)
    {
        return desk().keyring().find(rootOf(profile))->version;
    }
    /// A person's file with one row, so that a new root has something to wrap.
    void importOne()
    {
        QFile file(QString::fromStdString(path("rows.csv")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("order_number,email,placed_on,total\nO-1,one@example.com,2026-01-02,10.00\n");
        file.close();
        NoProgress silent;
        const auto report =
            work::import(desk(), {platform("rugs"), "orders", "", path("rows.csv"), false}, silent);
        ASSERT_OK(report);
        ASSERT_EQ(report->added, 1U);
    }
    void expectFound()
    {
        const auto found = work::find(desk(), platform("rugs"), FindBy::Order, "O-1", "");
        ASSERT_OK(found);
        ASSERT_EQ(found->size(), 1U);
        EXPECT_OK(work::show(desk(), {platform("rugs"), found->front().id, "orders", "en", false, {}}));
    }
};

TEST_F(Staff, aloneTheFounderDoesItAndTheLogSaysSo)
{
    const auto bea = add("Bea", {Role::DataProtection});
    ASSERT_OK(bea);
    EXPECT_TRUE(bea->alone);
    EXPECT_FALSE(bea->proposal);
    EXPECT_GT(bea->keysGiven, 0);
    EXPECT_EQ(info("Bea").keysHeld, info("Bea").keysDue);
    EXPECT_EQ(work::keyHolding(desk())->approvers, 2);
    EXPECT_EQ(logged(audit::Event::StaffProposed), 0);
}

TEST_F(Staff, whoIsProposedGetsInAfterAnotherPersonAgreed)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    const auto cy = add("Cy", {Role::CustomerService});
    ASSERT_OK(cy);
    ASSERT_TRUE(cy->proposal);
    EXPECT_EQ(cy->keysGiven, 0);
    EXPECT_EQ(info("Cy").keysHeld, 0U);
    EXPECT_TRUE(info("Cy").awaited);
    EXPECT_FAILS(work::approveProposal(desk(), *cy->proposal), ErrorCode::NotPermitted); // Ada's own
    EXPECT_FAILS(work::enableStaff(desk(), "Cy"), ErrorCode::Conflict);                  // no way round it
    EXPECT_FAILS(work::grantKeys(desk(), "Cy"), ErrorCode::Conflict);
    EXPECT_FAILS(tryAs("Cy", firstPassword), ErrorCode::Locked);
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    const auto listed = work::listProposals(desk());
    ASSERT_OK(listed);
    ASSERT_EQ(listed->size(), 1U);
    EXPECT_EQ(listed->front().name, "Cy");
    EXPECT_EQ(listed->front().proposer, "Ada");
    EXPECT_EQ(listed->front().roles, std::vector{Role::CustomerService});
    const auto agreed = work::approveProposal(desk(), *cy->proposal);
    ASSERT_OK(agreed);
    EXPECT_EQ(static_cast<std::size_t>(agreed->keysGiven), info("Cy").keysDue);
    EXPECT_FAILS(work::approveProposal(desk(), *cy->proposal), ErrorCode::Conflict);
    for (const keys::Grant &grant : desk().keyring().grants) {
        if (grant.to == idOf("Cy")) {
            EXPECT_EQ(grant.by, idOf("Bea")) << "the keys come from who agreed";
        }
    }
    EXPECT_EQ(logged(audit::Event::StaffProposed), 1);
    EXPECT_EQ(logged(audit::Event::StaffAgreed), 1);
    EXPECT_OK(tryAs("Cy", firstPassword));
}

TEST_F(Staff, nobodyAgreesWhoMayNotOrIsConcerned)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    ASSERT_NO_FATAL_FAILURE(hire("Sue", {Role::Supervisor}, "Bea"));
    ASSERT_NO_FATAL_FAILURE(hire("Aud", {Role::Auditor}, "Bea"));
    const auto cy = add("Cy", {Role::CustomerService});
    const auto wider = work::changeRoles(desk(), {"Bea", {Role::DataProtection, Role::Administrator}});
    ASSERT_OK(cy);
    ASSERT_OK(wider);
    // Nobody but Bea could agree to Bea's own wider role: it was done by one person.
    EXPECT_TRUE(wider->alone);
    for (const char *who : {"Sue", "Aud"}) {
        ASSERT_NO_FATAL_FAILURE(become(who));
        EXPECT_FAILS(work::approveProposal(desk(), *cy->proposal), ErrorCode::NotPermitted) << who;
        EXPECT_FAILS(work::rejectProposal(desk(), *cy->proposal), ErrorCode::NotPermitted) << who;
        EXPECT_FAILS(add("Eve", {Role::Auditor}), ErrorCode::NotPermitted) << who;
        EXPECT_FAILS(work::disableStaff(desk(), "Bea"), ErrorCode::NotPermitted) << who;
        EXPECT_FAILS(work::renewKit(desk()), ErrorCode::NotPermitted) << who;
    }
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    ASSERT_NO_FATAL_FAILURE(hire("Dan", {Role::DataProtection}, "Bea"));
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    const auto about = work::changeRoles(desk(), {"Dan", {Role::DataProtection, Role::Supervisor}});
    ASSERT_OK(about);
    ASSERT_TRUE(about->proposal);
    ASSERT_NO_FATAL_FAILURE(become("Dan"));
    EXPECT_FAILS(work::approveProposal(desk(), *about->proposal), ErrorCode::NotPermitted);
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    EXPECT_OK(work::approveProposal(desk(), *about->proposal));
    EXPECT_EQ(info("Dan").roles.size(), 2U);
}

TEST_F(Staff, whoIsRejectedIsGoneAndTheNameIsFree)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    const auto first = add("Cy", {Role::CustomerService});
    ASSERT_OK(first);
    EXPECT_FAILS(add("cy", {Role::CustomerService}), ErrorCode::AlreadyExists);
    ASSERT_OK(work::rejectProposal(desk(), *first->proposal)); // also by who proposed
    EXPECT_FAILS(tryAs("Cy", firstPassword), ErrorCode::WrongPassword);
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    EXPECT_FAILS(work::approveProposal(desk(), *first->proposal), ErrorCode::Conflict);
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    ASSERT_NO_FATAL_FAILURE(hire("Cy", {Role::Auditor}, "Bea"));
    EXPECT_OK(tryAs("Cy", firstPassword));
}

TEST_F(Staff, lesserRolesTakeKeysAndAnAdministratorStaysOne)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    ASSERT_NO_FATAL_FAILURE(hire("Cy", {Role::CustomerService}, "Bea"));
    ASSERT_NO_FATAL_FAILURE(importOne());
    const std::uint16_t before = rootVersion("rugs");
    const auto less = work::changeRoles(desk(), {"Cy", {Role::Auditor}});
    ASSERT_OK(less);
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    const auto done = work::approveProposal(desk(), *less->proposal);
    ASSERT_OK(done);
    EXPECT_GT(done->keysTaken, 0);
    EXPECT_EQ(info("Cy").keysHeld, info("Cy").keysDue);
    EXPECT_EQ(rootVersion("rugs"), before + 1);
    ASSERT_NO_FATAL_FAILURE(expectFound());
    EXPECT_EQ(number("SELECT COUNT(*) FROM bucket WHERE epoch = " + std::to_string(before)), 0);
    ASSERT_NO_FATAL_FAILURE(become("Cy"));
    for (const auto &[id, each] : desk().platforms())
        EXPECT_FALSE(desk().staff()->holds({keys::KeyPurpose::ShredRoot, id, 0}));
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    EXPECT_FAILS(work::changeRoles(desk(), {"Ada", {Role::DataProtection}}), ErrorCode::Conflict);
    EXPECT_FAILS(work::changeRoles(desk(), {"Cy", {}}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(work::changeRoles(desk(), {"recovery kit", {Role::Auditor}}), ErrorCode::NotFound);
}

TEST_F(Staff, aProposalThatWasOvertakenIsAConflict)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    ASSERT_NO_FATAL_FAILURE(hire("Cy", {Role::CustomerService}, "Bea"));
    const auto wider = work::changeRoles(desk(), {"Cy", {Role::CustomerService, Role::Finance}});
    ASSERT_OK(wider);
    ASSERT_OK(work::disableStaff(desk(), "Cy"));
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    EXPECT_FAILS(work::approveProposal(desk(), *wider->proposal),
                 ErrorCode::Conflict); // it would have let Cy in again
    EXPECT_FAILS(tryAs("Cy", firstPassword), ErrorCode::Locked);
}

TEST_F(Staff, aDisabledMemberIsOutAtOnceAndTheirKeysAreWorthNothingNew)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    ASSERT_NO_FATAL_FAILURE(hire("Cy", {Role::CustomerService}, "Bea"));
    ASSERT_NO_FATAL_FAILURE(importOne());
    std::vector<std::string> seals;
    for (const keys::Grant &grant : desk().keyring().grants) {
        if (grant.to == idOf("Cy"))
            seals.emplace_back(reinterpret_cast<const char *>(grant.sealed.encapsulated.data()), 16);
    }
    ASSERT_GT(seals.size(), 5U);
    const auto held = keys::keysOf(desk().keyring(), idOf("Cy"));
    const std::uint16_t rugs = rootVersion("rugs");
    const std::uint16_t skincare = rootVersion("skincare");
    copyFolder(where().keyring, path("earlier-keys"));

    const auto taken = work::disableStaff(desk(), "Cy");
    ASSERT_OK(taken);
    EXPECT_EQ(static_cast<std::size_t>(*taken), seals.size());
    EXPECT_EQ(rootVersion("rugs"), rugs + 1);
    EXPECT_EQ(rootVersion("skincare"), skincare + 1);
    EXPECT_EQ(number("SELECT COUNT(*) FROM bucket WHERE epoch <> " + std::to_string(rugs + 1)), 0);
    // Both roots are replaced already; everything else they held waits for its replacement.
    EXPECT_EQ(number("SELECT COUNT(*) FROM rotation_due"), static_cast<std::int64_t>(held.size()) - 2);
    EXPECT_EQ(work::keyHolding(desk())->rotationsDue, held.size() - 2);
    ASSERT_NO_FATAL_FAILURE(expectFound());
    for (const std::string &file : desk().keyringFile().paths()) {
        const std::string content = readFile(file);
        for (const std::string &seal : seals)
            EXPECT_EQ(content.find(seal), std::string::npos) << "a copy of the keyring still has their key";
    }
    EXPECT_EQ(info("Cy").keysHeld, 0U);
    EXPECT_FALSE(info("Cy").enabled);
    EXPECT_EQ(logged(audit::Event::StaffDisabled), 1);
    EXPECT_FAILS(work::disableStaff(desk(), "Cy"), ErrorCode::Conflict);
    EXPECT_FAILS(tryAs("Cy", firstPassword), ErrorCode::Locked);

    // The root that they had, from an earlier copy of the keyring, opens no bucket of today.
    const auto earlier = keys::KeyringFile(path("earlier-keys")).load();
    ASSERT_OK(earlier);
    const auto old = keys::unlock(*earlier, "Cy", {secret(firstPassword), {}});
    ASSERT_OK(old);
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    store::KeyTables tables(desk().connection());
    keys::OwnerKeys ownerKeys(desk().keyring().store, platform("rugs"), *old, tables, m_random);
    store::Query subject(desk().connection(), "SELECT DISTINCT subject FROM record");
    ASSERT_TRUE(*subject.next());
    EXPECT_FAILS(ownerKeys.state(subject.id<keys::OwnerId>(0), 1), ErrorCode::KeyUnavailable);
}

TEST_F(Staff, theLastOfARoleAndTheLastHolderStay)
{
    EXPECT_FAILS(work::disableStaff(desk(), "Ada"), ErrorCode::NotPermitted);
    EXPECT_FAILS(work::disableStaff(desk(), "recovery kit"), ErrorCode::NotFound);
    ASSERT_NO_FATAL_FAILURE(hire("Adi", {Role::Administrator}));
    ASSERT_NO_FATAL_FAILURE(become("Adi"));
    EXPECT_FAILS(work::disableStaff(desk(), "Ada"), ErrorCode::Conflict); // nobody else is data protection
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}, "Adi"));
    // Adi holds no key of a platform and gave none: Bea waits for them, and Ada is the only one who has them.
    EXPECT_LT(info("Bea").keysHeld, info("Bea").keysDue);
    ASSERT_NO_FATAL_FAILURE(become("Adi"));
    EXPECT_FAILS(work::disableStaff(desk(), "Ada"), ErrorCode::Conflict); // the only holder
    const auto grant = work::grantKeys(desk(), "Bea");
    ASSERT_OK(grant);
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    ASSERT_OK(work::approveProposal(desk(), *grant->proposal));
    EXPECT_EQ(info("Bea").keysHeld, info("Bea").keysDue);
    // Whoever has the recovery kit can agree as well: it may be all that is left that holds a key.
    const auto kit = work::grantKeys(desk(), "Bea");
    ASSERT_OK(kit);
    ASSERT_NO_FATAL_FAILURE(become("recovery kit", m_kit));
    EXPECT_OK(work::approveProposal(desk(), *kit->proposal));
    // Now the founder can leave, though an administrator without any root shows them out.
    const std::uint16_t before = rootVersion("rugs");
    ASSERT_NO_FATAL_FAILURE(become("Adi"));
    ASSERT_OK(work::disableStaff(desk(), "Ada"));
    EXPECT_EQ(rootVersion("rugs"), before) << "without the root there is nothing to replace it with";
    EXPECT_GT(number("SELECT COUNT(*) FROM rotation_due"), 0);
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::Locked);
    ASSERT_NO_FATAL_FAILURE(become("Bea")); // who holds it: at their sign-in
    EXPECT_EQ(rootVersion("rugs"), before + 1);
    EXPECT_EQ(number("SELECT COUNT(*) FROM rotation_due WHERE key_id = " +
                     std::to_string(desk().keyring().find(rootOf("rugs"))->id)),
              0);
    ASSERT_NO_FATAL_FAILURE(become("Adi")); // certified by the founder, whose word stands
}

TEST_F(Staff, aKeyringThatLetsADisabledMemberInIsNoticed)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    ASSERT_NO_FATAL_FAILURE(hire("Cy", {Role::CustomerService}, "Bea"));
    copyFolder(where().keyring, path("earlier-keys"));
    ASSERT_OK(work::disableStaff(desk(), "Cy"));
    m_open.reset();
    copyFolder(path("earlier-keys"), where().keyring);
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::Tampered);
    // Also where the store's note of the generation was changed to fit.
    ASSERT_NO_FATAL_FAILURE(edit("UPDATE meta SET value = '0' WHERE name = 'keyring_generation'"));
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::Tampered);
    EXPECT_FAILS(tryAs("Cy", firstPassword), ErrorCode::Tampered);
    // Both folders put back to that day together with every note: that is not noticed here, and SECURITY.md
    // says so.
    ASSERT_NO_FATAL_FAILURE(edit("UPDATE staff_state SET disabled_at = NULL"));
    EXPECT_OK(tryAs("Cy", firstPassword));
}

TEST_F(Staff, comingBackNeedsAnotherPerson)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    ASSERT_NO_FATAL_FAILURE(hire("Cy", {Role::CustomerService}, "Bea"));
    ASSERT_OK(work::disableStaff(desk(), "Cy"));
    const auto back = work::enableStaff(desk(), "Cy");
    ASSERT_OK(back);
    ASSERT_TRUE(back->proposal);
    EXPECT_FAILS(tryAs("Cy", firstPassword), ErrorCode::Locked);
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    ASSERT_OK(work::approveProposal(desk(), *back->proposal));
    EXPECT_EQ(info("Cy").keysHeld, info("Cy").keysDue);
    EXPECT_OK(tryAs("Cy", firstPassword));
}

TEST_F(Staff, aChangedProposalIsNoticed)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    ASSERT_NO_FATAL_FAILURE(hire("Cy", {Role::CustomerService}, "Bea"));
    const auto narrow = add("Dan", {Role::Auditor});
    const auto wide = add("Eve", {Role::DataProtection, Role::Administrator});
    ASSERT_OK(narrow);
    ASSERT_OK(wide);
    const std::string bea = toHex(idOf("Bea").view());
    const std::string dan = "x'" + toHex(narrow->proposal->view()) + "'";
    const std::string eve = "x'" + toHex(wide->proposal->view()) + "'";
    copyFolder(where().data, path("saved"));
    for (const std::string &change : {
             "UPDATE staff_proposal SET kind = 4 WHERE proposal = " + dan,
             "UPDATE staff_proposal SET proposer = x'" + bea + "' WHERE proposal = " + dan,
             "UPDATE staff_proposal SET staff = x'" + bea + "' WHERE proposal = " + dan,
             "UPDATE staff_proposal SET proposed_at = proposed_at - 1 WHERE proposal = " + dan,
             "UPDATE staff_proposal SET sealed = (SELECT sealed FROM staff_proposal WHERE proposal = " + eve +
                 ") WHERE proposal = " + dan,
             "UPDATE staff_proposal SET sealed = (SELECT sealed FROM staff_proposal WHERE proposal = " + eve +
                 "), signature = (SELECT signature FROM staff_proposal WHERE proposal = " + eve +
                 ") WHERE proposal = " + dan,
             "UPDATE staff_proposal SET state = 2, decider = x'" + bea +
                 "', decided_at = 5, decision = signature WHERE proposal = " + dan,
         }) {
        SCOPED_TRACE(change);
        m_open.reset();
        ASSERT_NO_FATAL_FAILURE(copyFolder(path("saved"), where().data));
        QFile::remove(QString::fromStdString(where().keyring + "/log-head"));
        ASSERT_NO_FATAL_FAILURE(edit(change));
        ASSERT_NO_FATAL_FAILURE(become("Bea"));
        EXPECT_FAILS(work::approveProposal(desk(), *narrow->proposal), ErrorCode::Tampered);
        EXPECT_FALSE(info("Dan").enabled);
    }
}

TEST_F(Staff, MH_S3_whoIsShutOutOfAPlatformHoldsAndCountsNothingOfIt)
{
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    ASSERT_NO_FATAL_FAILURE(hire("Cy", {Role::CustomerService}, "Bea"));
    ASSERT_NO_FATAL_FAILURE(hire("Dee", {Role::CustomerService}, "Bea", {platform("skincare")}));
    ASSERT_NO_FATAL_FAILURE(importOne());
    const PlatformId rugs = platform("rugs");
    const PlatformId skincare = platform("skincare");
    EXPECT_FAILS(work::revokePlatform(desk(), "Dee", skincare),
                 ErrorCode::Conflict); // the only one they have
    EXPECT_FAILS(work::revokePlatform(desk(), "Dee", rugs), ErrorCode::NotFound);
    const std::uint16_t before = rootVersion("rugs");
    const std::uint16_t other = rootVersion("skincare");
    ASSERT_OK(work::revokePlatform(desk(), "Cy", rugs));
    EXPECT_EQ(rootVersion("rugs"), before + 1);
    EXPECT_EQ(rootVersion("skincare"), other);
    for (const char *who : {"Cy", "Dee"}) {
        SCOPED_TRACE(who);
        ASSERT_NO_FATAL_FAILURE(become(who));
        EXPECT_FALSE(desk().platforms().contains(rugs));
        int ofOthers = 0;
        for (const keys::KeyEntry &key : keys::keysOf(desk().keyring(), desk().staff()->staff))
            ofOthers += key.name.platform == rugs ? 1 : 0;
        EXPECT_EQ(ofOthers, 0);
        EXPECT_FAILS(work::find(desk(), rugs, FindBy::Order, "O-1", ""), ErrorCode::NotPermitted);
        EXPECT_OK(work::find(desk(), skincare, FindBy::Order, "O-1", ""));
        EXPECT_EQ(work::listRequests(desk(), {}, 10, "")->requests.size(), 0U);
    }
}

TEST_F(Staff, everyKeyHasTwoHoldersOrTheKitAndANewKitEndsTheOld)
{
    const auto alone = work::keyHolding(desk());
    ASSERT_OK(alone);
    EXPECT_EQ(alone->few.size(), desk().keyring().keys.size());
    EXPECT_TRUE(alone->kit);
    for (const FewHeldKey &each : alone->few) {
        EXPECT_TRUE(each.inKit) << each.what;
        EXPECT_EQ(each.holder, "Ada") << each.what;
    }
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    EXPECT_EQ(work::keyHolding(desk())->few.size(), 0U);
    // Bea holds every key, and is no administrator; Ada is.
    ASSERT_NO_FATAL_FAILURE(become("recovery kit", m_kit));
    for (const keys::KeyEntry &key : desk().keyring().keys)
        EXPECT_TRUE(desk().staff()->holds(key.name));
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    const std::uint16_t before = rootVersion("rugs");
    const auto kit = work::renewKit(desk());
    ASSERT_OK(kit);
    EXPECT_NE(*kit, m_kit);
    EXPECT_EQ(rootVersion("rugs"), before + 1) << "whoever has the old kit has the old root";
    EXPECT_FAILS(tryAs("recovery kit", m_kit), ErrorCode::WrongPassword);
    ASSERT_NO_FATAL_FAILURE(become("recovery kit", *kit));
    for (const keys::KeyEntry &key : desk().keyring().keys)
        EXPECT_TRUE(desk().staff()->holds(key.name));
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    ASSERT_NO_FATAL_FAILURE(hire("Adi", {Role::Administrator}, "Bea"));
    ASSERT_NO_FATAL_FAILURE(become("Adi"));
    EXPECT_FAILS(work::renewKit(desk()), ErrorCode::KeyUnavailable); // holds no key of a platform
}

} // namespace
} // namespace desk::test::staffing
