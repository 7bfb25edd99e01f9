// SPDX-License-Identifier: GPL-3.0-or-later
// The services about staff, and about one's own signing in: part of services.h, whose first lines say what
// holds for every call.
#pragma once

#include "core/desk/answer.h"
#include "core/desk/staff_values.h"

namespace desk {

/**
 * Who works here, with which roles, and who holds which keys.
 *
 * What gives somebody more (a place, other roles, keys, coming back) needs two people: whoever proposes it,
 * and another with the role administrator or data-protection, who is not the one concerned, and whose keys
 * are given. Only while there is nobody else who could agree is it done at once, and the log says so. What
 * takes something away needs one.
 */
class StaffService
{
public:
    virtual ~StaffService() = default;
    virtual Answer<std::vector<StaffInfo>> list() = 0;
    /// InvalidArgument: e.g. a weak password. AlreadyExists: the name is taken.
    virtual Answer<StaffChange> add(const NewStaffMember &staff) = 0;
    /// Conflict: the role administrator cannot be taken away, only the whole person disabled.
    virtual Answer<StaffChange> changeRoles(const RolesOrder &order) = 0;
    /// The keys that their roles call for and whoever agrees holds.
    virtual Answer<StaffChange> grant(const std::string &name) = 0;
    virtual Answer<StaffChange> enable(const std::string &name) = 0;
    /// For who lost their authenticator and has no recovery code left: lets them in once, to enrol another.
    virtual Answer<StaffChange> resetCode(const std::string &name) = 0;
    /// New key pairs and a new first password for somebody else, whose place, name and roles stay: they forgot
    /// the password, or another may have a copy of their keys. What they signed stays true, the desk's keys that
    /// they held count as due for replacement. Conflict: they are disabled, proposed something that waits, or
    /// certified the caller; or neither who agrees nor anybody else holds one of their keys.
    virtual Answer<StaffChange> renew(const RenewalOrder &order) = 0;
    virtual Answer<std::vector<ProposalView>> proposals() = 0;
    /// NotPermitted: one's own proposal, or one about oneself. Conflict: it is not open, or what it is about
    /// changed.
    virtual Answer<StaffChange> approve(ProposalId proposal) = 0;
    /// Also by who proposed it.
    virtual Answer<bool> reject(ProposalId proposal) = 0;
    /// At once. The keys they held are replaced where the caller can, and noted as due where not. How many
    /// keys went. Conflict: nobody else could run the desk, or nobody else holds one of their keys.
    virtual Answer<int> disable(const std::string &name) = 0;
    /// Shuts somebody out of one platform, likewise.
    virtual Answer<int> revoke(const std::string &name, PlatformId platform) = 0;
    virtual Answer<KeyHolding> holding() = 0;
    /// A new recovery kit in the place of the old one, which opens nothing from then on. Told once.
    /// KeyUnavailable: the caller does not hold every key that the old one opens.
    virtual Answer<std::string> renewKit() = 0;
    /// Days after which a password has to be changed, at most; 0: as the policies say, which are never
    /// loosened.
    virtual Answer<int> setPasswordDays(int days) = 0;
};

/**
 * One's own password, authenticator, recovery codes and key file. Each call asks once more for the password
 * (and key file) in use: WrongPassword, WrongKeyFile. These calls work also while the password has expired.
 */
class CredentialService
{
public:
    virtual ~CredentialService() = default;
    /// InvalidArgument: weak, or one of the last two.
    virtual Answer<bool> changePassword(const OwnSecrets &own, const crypto::SecretBytes &password) = 0;
    /// A new authenticator's secret; the old one counts until confirmEnrolment().
    virtual Answer<Enrolment> beginEnrolment(const OwnSecrets &own) = 0;
    /// WrongCode. Conflict: nothing was begun.
    virtual Answer<bool> confirmEnrolment(const OwnSecrets &own, const std::string &code) = 0;
    /// Ten codes, each of which counts once in the place of a one-time code. Earlier ones count no longer.
    /// Told once.
    virtual Answer<std::vector<std::string>> renewRecoveryCodes(const OwnSecrets &own) = 0;
    /// New key pairs for the founder, and with them a new root of trust. Ten new recovery codes, told once (none
    /// where there is no authenticator). NotPermitted: for everybody else, whom an administrator renews.
    virtual Answer<std::vector<std::string>> renewRoot(const OwnSecrets &own) = 0;
    /// Contents of a new key file, 32 bytes, needed from then on; empty: none is needed any more.
    virtual Answer<bool> setKeyFile(const OwnSecrets &own, const crypto::SecretBytes &keyFile) = 0;
};

} // namespace desk
