// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files that change who works here and who holds which keys. On the desk's own thread.
#pragma once

#include "core/desk/open_desk.h"
#include "core/desk/staff_proposals.h"

#include <set>

namespace desk::work {

constexpr std::string_view kitName = "recovery kit";
constexpr std::size_t recoveryCodeCount = 10;

/// A new secret for an authenticator, and the link that a camera reads.
crypto::SecretBytes newCodeSecret(RandomSource &random);
std::string codeUri(const std::string &name, const std::string &secret);

/// Adds the slot of a recovery kit and gives it these keys, of which `giver` must hold all. The passphrase,
/// which is told once.
Result<std::string> addKit(keys::Keyring &keyring, const keys::StaffKeys &giver,
                           const std::set<keys::KeyName> &names, const Clock &clock, RandomSource &random);

/// InvalidArgument: nobody goes without a one-time code on a real desk.
Result<void> checkCodeWanted(OpenDesk &desk, bool withCode);

/// A person of this name, not the kit. NotFound.
Result<const keys::StaffSlot *> staffNamed(OpenDesk &desk, const std::string &name);

/// Whether somebody goes on holding the earlier versions of keys that were replaced, for what lies in old
/// backups: data protection and the recovery kit.
bool keepsEarlierVersions(const keys::StaffCertificate &who);

/// The keys that a certificate calls for, of the platforms that the caller may enter.
std::set<keys::KeyName> keysDueTo(OpenDesk &desk, const keys::StaffCertificate &who);

/// Gives what a certificate in `changed` calls for and the caller holds; how many keys.
Result<int> giveDueKeys(OpenDesk &desk, keys::Keyring &changed, StaffId staff);

/// How many people could agree to something that `proposer` wants about `staff`.
int approversOf(const keys::Keyring &keyring, StaffId proposer, StaffId staff);

/// Keys that go from somebody, with the certificate that takes them: for leaving, being shut out, and lesser
/// roles.
struct Loss
{
    keys::StaffCertificate certificate; ///< Signed.
    std::vector<keys::KeyEntry> keys;
    audit::Event event{};
};

/// Conflict where the desk could not be run any more, or where nobody else holds one of the keys.
Result<void> checkLoss(OpenDesk &desk, const Loss &loss);

/// Conflict where a key would open for nobody once somebody's earlier key pair is gone: neither who is signed in, who
/// gives it anew, nor anybody else who works here holds it.
Result<void> checkGivenAnew(OpenDesk &desk, StaffId staff, const std::vector<keys::KeyEntry> &keys);

/// Notes which keys have to be replaced, in a transaction of its own: before they are taken, so that a crash
/// forgets none.
Result<void> noteDue(OpenDesk &desk, StaffId held, const std::vector<keys::KeyEntry> &keys);

/**
 * Takes the keys away in both copies of the keyring, at once; how many grants went. What has to follow is
 * noted before, so that a crash at any point leaves somebody who holds them all or nothing, and the rest to
 * rerootWhatIsDue().
 */
Result<int> takeAway(OpenDesk &desk, const Loss &loss);

/// Wraps the keys of every person anew, under a new shred root, on platforms whose root somebody had who
/// left, as far as who is signed in holds it; on how many platforms. Doing it again changes nothing that
/// matters.
Result<int> rerootWhatIsDue(OpenDesk &desk);

/// Notes in the store since when somebody is disabled. Inside the caller's transaction.
Result<void> noteDisabled(store::Connection &connection, StaffId staff, Instant now);

/// At sign-in: completes what a crash left between the keyring and the store.
Result<void> finishLeavings(OpenDesk &desk);
Result<void> finishRenewal(OpenDesk &desk);

} // namespace desk::work
