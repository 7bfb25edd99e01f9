// SPDX-License-Identifier: GPL-3.0-or-later
// New key pairs for a member of staff, whose place, name, roles and history stay theirs: because a password was
// forgotten, or because somebody may have a copy of the private keys. The desk's own keys are what they were: whoever
// fears that those are known as well replaces them (staff.h, replaceKey()).
#pragma once

#include "core/keys/staff.h"

namespace desk::keys {

/// What somebody gets together with new key pairs. On a real desk they change the password when they first sign in.
struct RenewedSecrets
{
    Credentials credentials;
    crypto::SecretBytes totpSecret; ///< Empty: signs in without one-time codes.
};

/// New key pairs as they wait for another person to agree: nothing in it opens anything yet.
struct Renewal
{
    StaffSlot slot;                             ///< With the new key pairs, certified; its name stays unset.
    std::vector<StaffCertificate> inTheirPlace; ///< What their earlier key pair certified, signed by the certifier.
};

/**
 * Makes new key pairs for somebody else. Runs scrypt. NotFound: no such person. Conflict: it was they who certified
 * `certifier`; an administrator whom somebody else certified has to do this.
 */
Result<Renewal> prepareRenewal(const Keyring &keyring, const StaffKeys &certifier, StaffId staff,
                               const RenewedSecrets &secrets, const Clock &clock, RandomSource &random);

/**
 * Puts them in the place of the earlier ones, whose certificate is kept: what they signed stays true up to `until`, the
 * length of the log. Takes every grant to the earlier pair, for nothing opens it any more; how many. Conflict: what
 * they certify is not what it was when this was prepared. Tampered: not signed by somebody who may. Then nothing changed.
 */
Result<int> installRenewal(Keyring &keyring, const Renewal &renewal, std::uint64_t until);

Bytes encodeRenewal(const Renewal &renewal);
/// Damaged.
Result<Renewal> decodeRenewal(ByteView bytes);

/**
 * Gives the founder new key pairs, and the desk a new root with them: every certificate that the earlier root signed is
 * signed anew, and every key sealed anew to the new pair. For whoever has the earlier root's private key, who stays
 * signed in with what comes back. Runs scrypt. NotPermitted: `own` is not the root. `recoveryCodes` take the place of
 * those there were, which count no longer.
 */
Result<StaffKeysPointer> renewRoot(Keyring &keyring, const StaffKeys &own, const Credentials &credentials,
                                   const std::vector<std::string> &recoveryCodes, std::uint64_t until,
                                   const Clock &clock, RandomSource &random);

} // namespace desk::keys
