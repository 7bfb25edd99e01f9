// SPDX-License-Identifier: GPL-3.0-or-later
// Staff, what is proposed about them, and what each does about their own signing in, as an interface sees it.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/crypto/secret.h"
#include "core/policy/profile.h"

#include <optional>
#include <string>
#include <vector>

namespace desk {

using ProposalId = Id<struct ProposalTag>;

struct NewStaffMember
{
    std::string name;
    std::vector<policy::Role> roles;
    std::vector<PlatformId> platforms; ///< Empty: all.
    crypto::SecretBytes password;      ///< On a real desk they have to change it when they first sign in.
    bool withCode = true;              ///< Enrol a one-time code; only a rehearsal desk may go without.
};

struct StaffInfo
{
    StaffId id;
    std::string name;
    std::vector<policy::Role> roles;
    std::vector<PlatformId> platforms; ///< Empty: all.
    bool enabled = true;
    bool recovery = false;
    bool awaited = false;     ///< Somebody proposed them, and nobody agreed yet.
    std::size_t keysHeld = 0; ///< Keys of which they hold the version that seals today.
    std::size_t keysDue = 0;  ///< What their roles call for.
};

/// What can be proposed. The numbers are on disk for ever.
enum class ProposalKind : std::uint8_t
{
    Add = 1,
    Roles = 2,
    Grant = 3,
    Enable = 4,
    ResetCode = 5, ///< Lets somebody in once without their authenticator.
    Renew = 6,     ///< New key pairs and a new first password.
};

enum class ProposalState : std::uint8_t
{
    Open = 1,
    Approved = 2,
    Rejected = 3,
};

struct ProposalView
{
    ProposalId id;
    ProposalKind kind{};
    ProposalState state = ProposalState::Open;
    StaffId staff;
    std::string name; ///< Whom it is about.
    std::string proposer;
    Instant proposedAt{};
    std::vector<policy::Role> roles; ///< They would have.
    bool mine = false; ///< Another person has to agree: one proposed it, or it is about oneself.
};

/// What became of a wish about staff.
struct StaffChange
{
    std::optional<ProposalId> proposal; ///< Set: it waits for another person.
    bool alone = false; ///< It was done by one person, for there is nobody else who could agree.
    int keysGiven = 0;
    int keysTaken = 0;
    std::string totpSecret; ///< Of a new member of staff or with new key pairs: Base32, told once.
    std::string totpUri;
};

/// New key pairs for somebody: they forgot their password, or another may have their keys.
struct RenewalOrder
{
    std::string name;
    crypto::SecretBytes password; ///< On a real desk they have to change it when they first sign in.
    bool withCode = true;         ///< As NewStaffMember::withCode.
};

struct RolesOrder
{
    std::string name;
    std::vector<policy::Role> roles;
};

/// A key that fewer than two people who may sign in hold.
struct FewHeldKey
{
    std::string what;   ///< Its purpose, its platform's prefix, and a category's id: nothing personal.
    std::string holder; ///< The only one's name; empty: nobody.
    bool inKit = false;
};

/// Whether the desk survives the loss of any one person.
struct KeyHolding
{
    std::vector<FewHeldKey> few;
    bool kit = false;             ///< There is a recovery kit.
    int approvers = 0;            ///< People who may agree to a change of staff.
    std::size_t rotationsDue = 0; ///< Keys that somebody held who may hold them no longer.
    int passwordDays = 0;         ///< After which a password has to be changed; 0: never.
};

/// The person who is signed in, asked once more who they are.
struct OwnSecrets
{
    crypto::SecretBytes password;
    crypto::SecretBytes keyFile; ///< The one in use; empty without one.
};

/// An authenticator's secret. It counts once a code of it was confirmed.
struct Enrolment
{
    std::string secret; ///< Base32.
    std::string uri;    ///< otpauth:// for a camera.
};

} // namespace desk
