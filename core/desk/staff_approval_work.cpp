// SPDX-License-Identifier: GPL-3.0-or-later
// Four eyes on staff: proposed by one, agreed to by another, whose keys are given. Decided by identity, here
// and nowhere else.
#include "core/desk/role_keys.h"
#include "core/desk/staff_approval.h"
#include "core/desk/staff_work.h"
#include "core/keys/staff_changes.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

/// A change that may be made now.
struct Deed
{
    Proposal proposal;
    keys::Keyring changed;
    bool alone = false;
};

audit::Event eventOf(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::Add:
        return audit::Event::StaffAdded;
    case ProposalKind::Roles:
        return audit::Event::RolesChanged;
    case ProposalKind::Grant:
        return audit::Event::KeysGranted;
    case ProposalKind::Enable:
        return audit::Event::StaffEnabled;
    case ProposalKind::ResetCode:
        return audit::Event::CodeReset;
    case ProposalKind::Renew:
        return audit::Event::StaffRenewed;
    }
    return audit::Event::KeysGranted;
}

/// What somebody holds that a new certificate does not call for. NotPermitted: the caller cannot judge all of
/// it.
Result<std::vector<keys::KeyEntry>> noLongerDue(OpenDesk &desk, const keys::StaffCertificate &certificate)
{
    const std::set<keys::KeyName> due = keysDueTo(desk, certificate);
    std::vector<keys::KeyEntry> out;
    for (const keys::KeyEntry &key : keys::keysOf(desk.keyring(), certificate.staff)) {
        if (key.name.platform != PlatformId{} && !desk.platforms().contains(key.name.platform))
            return fail(ErrorCode::NotPermitted, "They hold keys of a platform that is none of yours; "
                                                 "somebody who may enter it has to do this.");
        if (!due.contains(key.name))
            out.push_back(key);
    }
    return out;
}

/// Whether the keyring is as it was agreed to already: a crash came between it and the store.
bool isDone(const keys::Keyring &keyring, const Proposal &proposal)
{
    const keys::StaffSlot *slot = keyring.findStaff(proposal.staff);
    const keys::StaffCertificate *wanted = proposal.renewal       ? &proposal.renewal->slot.certificate
                                           : proposal.certificate ? &*proposal.certificate
                                                                  : nullptr;
    if (slot == nullptr || wanted == nullptr)
        return false;
    const crypto::Digest256 now = keys::certificateDigest(keyring, slot->certificate);
    return now != proposal.before && now == keys::certificateDigest(keyring, *wanted);
}

Result<void> forgetDisabled(OpenDesk &desk, StaffId staff)
{
    store::Query query(
        desk.connection(),
        "UPDATE staff_state SET disabled_at = NULL, failures = 0, locked_until = 0 WHERE staff = ?");
    return query.bind(staff.view()).run();
}

/// Puts the new key pairs in the place of the earlier ones. Every key that was granted to those is taken.
Result<std::vector<keys::KeyEntry>> renew(OpenDesk &desk, Deed &deed, StaffChange &out)
{
    const Proposal &proposal = deed.proposal;
    const std::vector<keys::KeyEntry> taken = keys::keysOf(deed.changed, proposal.staff);
    DESK_CHECK(refuseWhileProposing(desk, proposal.staff));
    DESK_CHECK(checkGivenAnew(desk, proposal.staff, taken));
    DESK_TRY(const std::uint64_t entries, desk.log().size());
    DESK_TRY(out.keysTaken, keys::installRenewal(deed.changed, *proposal.renewal, entries));
    return taken;
}

/// Installs the certificate in `changed`, takes what it does not call for, and gives what it does. What was
/// taken.
Result<std::vector<keys::KeyEntry>> arrange(OpenDesk &desk, Deed &deed, StaffChange &out)
{
    const Proposal &proposal = deed.proposal;
    std::vector<keys::KeyEntry> taken;
    const keys::StaffSlot *slot = deed.changed.findStaff(proposal.staff);
    if (slot == nullptr || (keys::certificateDigest(deed.changed, slot->certificate) != proposal.before &&
                            !isDone(deed.changed, proposal)))
        return fail(ErrorCode::Conflict,
                    "This member of staff changed since it was proposed; reject it and propose it anew.",
                    "proposal");
    if (proposal.certificate) {
        DESK_TRY(taken, noLongerDue(desk, *proposal.certificate));
        if (proposal.kind == ProposalKind::Roles)
            DESK_CHECK(checkLoss(desk, {*proposal.certificate, taken, audit::Event::RolesChanged}));
        DESK_CHECK(keys::installCertificate(deed.changed, *proposal.certificate));
    }
    for (const keys::KeyEntry &key : taken)
        out.keysTaken += static_cast<int>(keys::takeKey(deed.changed, proposal.staff, key.id));
    if (proposal.renewal && !isDone(deed.changed, proposal)) {
        DESK_TRY(taken, renew(desk, deed, out));
    }
    if (proposal.kind != ProposalKind::ResetCode) {
        DESK_TRY(out.keysGiven, giveDueKeys(desk, deed.changed, proposal.staff));
    }
    return taken;
}

Result<StaffChange> carryOut(OpenDesk &desk, Deed deed)
{
    StaffChange out;
    out.alone = deed.alone;
    DESK_TRY(const std::vector<keys::KeyEntry> taken, arrange(desk, deed, out));
    const Proposal proposal = deed.proposal;
    DESK_CHECK(noteDue(desk, deed.proposal.staff, taken));
    if (proposal.kind == ProposalKind::Enable || proposal.kind == ProposalKind::Renew)
        DESK_CHECK(forgetDisabled(
            desk, proposal.staff)); // first: the store would take the keyring for one that was put back
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    const keys::OwnerId about = keys::ownerOf(proposal.staff);
    if (!deed.alone) {
        Proposal decided = proposal;
        ProposalTable table(desk.connection(), desk.keyring(), *desk.staff());
        DESK_CHECK(table.decide(decided, ProposalState::Approved, desk.clock().now()));
        DESK_CHECK(desk.log(audit::Event::StaffAgreed, {}, about,
                            "{\"proposer\":\"" + proposal.proposer.text() + "\"}", std::nullopt));
    }
    DESK_CHECK(desk.replaceKeyring(std::move(deed.changed), !taken.empty()));
    const std::string payload =
        "{\"keys\":" + std::to_string(out.keysGiven) + (deed.alone ? ",\"alone\":true}" : "}");
    DESK_CHECK(desk.log(eventOf(proposal.kind), {}, about, payload, std::nullopt));
    DESK_CHECK(transaction.commit());
    DESK_CHECK(rerootWhatIsDue(desk));
    return out;
}

Result<void> propose(OpenDesk &desk, Proposal &proposal, keys::Keyring changed)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    ProposalTable table(desk.connection(), desk.keyring(), *desk.staff());
    DESK_CHECK(table.add(proposal, desk.random()));
    if (proposal.kind == ProposalKind::Add) // the others change nothing before somebody agrees
        DESK_CHECK(desk.replaceKeyring(std::move(changed), false));
    const std::string payload = "{\"kind\":" + std::to_string(static_cast<int>(proposal.kind)) + "}";
    DESK_CHECK(
        desk.log(audit::Event::StaffProposed, {}, keys::ownerOf(proposal.staff), payload, std::nullopt));
    return transaction.commit();
}

Result<void> refuseOwn(OpenDesk &desk, const Proposal &proposal)
{
    const StaffId me = desk.staff()->staff;
    if (me == proposal.proposer)
        return fail(ErrorCode::NotPermitted, "Another person than who proposed it has to agree.", "proposal");
    if (me == proposal.staff)
        return fail(ErrorCode::NotPermitted, "Nobody agrees to what is about themselves.", "proposal");
    const keys::StaffSlot *own = desk.keyring().findStaff(me);
    if (own == nullptr || !mayApprove(own->certificate))
        return fail(
            ErrorCode::NotPermitted,
            "Only the roles administrator and data-protection agree to a change of staff.");
    return {};
}

bool isEnabled(const keys::Keyring &keyring, StaffId staff)
{
    const keys::StaffSlot *slot = keyring.findStaff(staff);
    return slot != nullptr && slot->certificate.state == keys::SlotState::Enabled;
}

} // namespace

Result<StaffChange> wish(OpenDesk &desk, Wish wish)
{
    const keys::StaffSlot *slot = wish.keyring.findStaff(wish.staff);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no such member of staff.");
    Proposal proposal;
    proposal.id = makeId<ProposalId>(desk.clock(), desk.random());
    proposal.kind = wish.kind;
    proposal.staff = wish.staff;
    proposal.proposer = desk.staff()->staff;
    proposal.proposedAt = desk.clock().now();
    proposal.before = keys::certificateDigest(wish.keyring, slot->certificate);
    proposal.certificate = std::move(wish.certificate);
    proposal.renewal = std::move(wish.renewal);
    const bool alone = approversOf(desk.keyring(), proposal.proposer, wish.staff) == 0;
    if (alone && wish.kind == ProposalKind::ResetCode)
        return fail(
            ErrorCode::Conflict,
            "Another person has to agree to this, and there is nobody; disable them and add them anew.",
            "name");
    if (alone)
        return carryOut(desk, {std::move(proposal), std::move(wish.keyring), true});
    DESK_CHECK(propose(desk, proposal, std::move(wish.keyring)));
    StaffChange out;
    out.proposal = proposal.id;
    return out;
}

Result<std::vector<ProposalView>> listProposals(OpenDesk &desk)
{
    DESK_CHECK(desk.require({Role::Administrator, Role::DataProtection, Role::Auditor}));
    ProposalTable table(desk.connection(), desk.keyring(), *desk.staff());
    DESK_TRY(const std::vector<Proposal> all, table.load(std::nullopt));
    std::vector<ProposalView> out;
    for (const Proposal &each : all) {
        ProposalView view;
        view.id = each.id;
        view.kind = each.kind;
        view.state = each.state;
        view.staff = each.staff;
        view.name = desk.staffName(each.staff);
        view.proposer = desk.staffName(each.proposer);
        view.proposedAt = each.proposedAt;
        if (each.certificate)
            view.roles = rolesFrom(each.certificate->roles);
        view.mine = desk.staff()->staff == each.proposer || desk.staff()->staff == each.staff;
        out.push_back(std::move(view));
    }
    return out;
}

Result<StaffChange> approveProposal(OpenDesk &desk, const ProposalId &id)
{
    DESK_CHECK(desk.require({Role::Administrator, Role::DataProtection}));
    ProposalTable table(desk.connection(), desk.keyring(), *desk.staff());
    DESK_TRY(Proposal proposal, table.find(id));
    DESK_CHECK(refuseOwn(desk, proposal));
    if (proposal.state != ProposalState::Open)
        return fail(ErrorCode::Conflict, "This was decided already.", "proposal");
    if (!isEnabled(desk.keyring(), proposal.proposer))
        return fail(ErrorCode::Conflict,
                    "Who proposed it does not work here any more; reject it and propose it anew.",
                    "proposal");
    return carryOut(desk, {std::move(proposal), desk.keyring(), false});
}

Result<bool> rejectProposal(OpenDesk &desk, const ProposalId &id)
{
    DESK_CHECK(desk.require({Role::Administrator, Role::DataProtection}));
    ProposalTable table(desk.connection(), desk.keyring(), *desk.staff());
    DESK_TRY(Proposal proposal, table.find(id));
    if (proposal.state == ProposalState::Open && isDone(desk.keyring(), proposal))
        return fail(ErrorCode::Conflict,
                    "This was carried out before the program ended early: agree to it once more.", "proposal");
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(table.decide(proposal, ProposalState::Rejected, desk.clock().now()));
    if (proposal.kind == ProposalKind::Add) { // they never had a key; their name is free again
        keys::Keyring changed = desk.keyring();
        DESK_CHECK(keys::removeStaff(changed, proposal.staff));
        DESK_CHECK(desk.replaceKeyring(std::move(changed), true));
    }
    DESK_CHECK(desk.log(audit::Event::StaffRejected, {}, keys::ownerOf(proposal.staff), "{}", std::nullopt));
    DESK_CHECK(transaction.commit());
    return true;
}

} // namespace desk::work
