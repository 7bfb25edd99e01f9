// SPDX-License-Identifier: GPL-3.0-or-later
// New key pairs for somebody else, which takes two people. For the founder, who is the root: credential_work.cpp.
#include "core/desk/known_root.h"
#include "core/desk/role_keys.h"
#include "core/desk/staff_approval.h"
#include "core/desk/staff_work.h"
#include "core/keys/staff_changes.h"

namespace desk::work {

namespace {

using policy::Role;

Result<void> checkRenewable(OpenDesk &desk, const keys::StaffCertificate &who)
{
    if (who.staff == desk.staff()->staff)
        return fail(ErrorCode::NotPermitted,
                    desk.staff()->signing.publicKey == desk.keyring().root
                        ? "Nobody does this to themselves; the founder replaces their own keys with `staff renew-root`."
                        : "Nobody does this to themselves; another administrator has to.",
                    "name");
    if (who.state != keys::SlotState::Enabled)
        return fail(ErrorCode::Conflict, "Who is disabled gets no new keys; let them in again first.", "name");
    return refuseWhileProposing(desk, who.staff);
}

} // namespace

Result<void> refuseWhileProposing(OpenDesk &desk, StaffId staff)
{
    store::Query query(desk.connection(),
                       "SELECT COUNT(*) FROM staff_proposal WHERE proposer = ? AND state = ?");
    query.bind(staff.view()).bindInteger(static_cast<int>(ProposalState::Open));
    DESK_TRY(const bool found, query.next());
    if (found && query.integer(0) > 0)
        return fail(ErrorCode::Conflict,
                    "Something that they proposed waits for another person; decide that first.", "proposal");
    return {};
}

Result<void> finishRenewal(OpenDesk &desk)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_TRY(const bool unsaid, settleRoot(desk.connection(), desk.keyring()));
    if (unsaid)
        DESK_CHECK(desk.log(audit::Event::RootRenewed, {}, {}, "{\"found\":true}", std::nullopt));
    return transaction.commit();
}

Result<StaffChange> renewStaff(OpenDesk &desk, const RenewalOrder &order)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    DESK_TRY(const keys::StaffSlot *const slot, staffNamed(desk, order.name));
    const keys::StaffCertificate who = slot->certificate;
    DESK_CHECK(checkRenewable(desk, who));
    DESK_TRY(const PasswordDemands demands, desk.passwordDemands());
    DESK_CHECK(checkPassword(order.password, order.name, demands));
    DESK_CHECK(checkCodeWanted(desk, order.withCode));
    keys::RenewedSecrets secrets;
    secrets.credentials.password = order.password;
    if (order.withCode)
        secrets.totpSecret = newCodeSecret(desk.random());
    DESK_TRY(keys::Renewal renewal, keys::prepareRenewal(desk.keyring(), *desk.staff(), who.staff, secrets,
                                                         desk.clock(), desk.random()));
    DESK_TRY(StaffChange out, wish(desk, {ProposalKind::Renew, who.staff, std::nullopt, desk.keyring(),
                                          std::move(renewal)}));
    if (order.withCode) {
        out.totpSecret = toBase32(secrets.totpSecret);
        out.totpUri = codeUri(order.name, out.totpSecret);
    }
    return out;
}

} // namespace desk::work
