// SPDX-License-Identifier: GPL-3.0-or-later
// What is done when a change of staff has been agreed to, or when there is nobody who could.
#pragma once

#include "core/desk/staff_access.h"

namespace desk::work {

/// Something that a person wants about staff, with the keyring as it would be before anybody agrees.
struct Wish
{
    ProposalKind kind{};
    StaffId staff;
    std::optional<keys::StaffCertificate> certificate; ///< Signed; what is to be installed.
    keys::Keyring keyring;                             ///< Has the slot that it is about; otherwise as it is.
    std::optional<keys::Renewal> renewal = std::nullopt; ///< New key pairs, to be installed likewise.
};

/// Conflict: somebody who is to get new key pairs has proposals of their own open, which nobody could check then.
Result<void> refuseWhileProposing(OpenDesk &desk, StaffId staff);

/// Proposes it, or does it at once while there is nobody else who could agree.
Result<StaffChange> wish(OpenDesk &desk, Wish wish);

} // namespace desk::work
