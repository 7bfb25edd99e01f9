// SPDX-License-Identifier: GPL-3.0-or-later
// What the services about staff do, on the desk's own thread and without futures. Not for interfaces: they
// use staff_services.h.
#pragma once

#include "core/desk/open_desk.h"
#include "core/desk/staff_values.h"

namespace desk::work {

Result<std::vector<StaffInfo>> listStaff(OpenDesk &desk);
Result<KeyHolding> keyHolding(OpenDesk &desk);

Result<StaffChange> addStaff(OpenDesk &desk, const NewStaffMember &staff);
Result<StaffChange> changeRoles(OpenDesk &desk, const RolesOrder &order);
Result<StaffChange> grantKeys(OpenDesk &desk, const std::string &name);
Result<StaffChange> enableStaff(OpenDesk &desk, const std::string &name);
Result<StaffChange> resetCode(OpenDesk &desk, const std::string &name);
Result<StaffChange> renewStaff(OpenDesk &desk, const RenewalOrder &order);
Result<std::vector<ProposalView>> listProposals(OpenDesk &desk);
Result<StaffChange> approveProposal(OpenDesk &desk, const ProposalId &id);
Result<bool> rejectProposal(OpenDesk &desk, const ProposalId &id);

Result<int> disableStaff(OpenDesk &desk, const std::string &name);
Result<int> revokePlatform(OpenDesk &desk, const std::string &name, PlatformId platform);
Result<std::string> renewKit(OpenDesk &desk);
Result<int> setPasswordDays(OpenDesk &desk, int days);

Result<bool> changePassword(OpenDesk &desk, const OwnSecrets &own, const crypto::SecretBytes &password);
Result<Enrolment> beginEnrolment(OpenDesk &desk, const OwnSecrets &own);
Result<bool> confirmEnrolment(OpenDesk &desk, const OwnSecrets &own, const std::string &code);
Result<std::vector<std::string>> renewRecoveryCodes(OpenDesk &desk, const OwnSecrets &own);
Result<std::vector<std::string>> renewRoot(OpenDesk &desk, const OwnSecrets &own);
Result<bool> setKeyFile(OpenDesk &desk, const OwnSecrets &own, const crypto::SecretBytes &keyFile);

/// Takes a recovery code that was used out of what is left: at sign-in, with what they signed in with.
Result<void> spendRecoveryCode(OpenDesk &desk, const OwnSecrets &own, const std::string &code);
/// Seals the slot of an earlier version anew, with the day from which the password's age counts: today.
Result<void> startPasswordAge(OpenDesk &desk, const OwnSecrets &own);

} // namespace desk::work
