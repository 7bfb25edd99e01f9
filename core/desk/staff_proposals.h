// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals about staff as they are kept: sealed under the Directory key, signed by who proposed and by who
// decided.
#pragma once

#include "core/desk/staff_values.h"
#include "core/keys/renewal.h"
#include "core/store/connection.h"

namespace desk {

struct Proposal
{
    ProposalId id;
    ProposalKind kind{};
    StaffId staff; ///< Whom it is about.
    StaffId proposer;
    Instant proposedAt{};
    ProposalState state = ProposalState::Open;
    std::optional<StaffId> decider;
    Instant decidedAt{};
    std::optional<keys::StaffCertificate> certificate; ///< To be installed; signed by the proposer.
    std::optional<keys::Renewal> renewal; ///< Likewise, with new key pairs; kept until it is decided.
    crypto::Digest256 before{}; ///< certificateDigest() of the one it was proposed for.
    crypto::Signature signature{};
};

/// Where proposals are kept, for somebody who holds the Directory key. One thread.
class ProposalTable
{
public:
    ProposalTable(store::Connection &connection, const keys::Keyring &keyring, const keys::StaffKeys &staff)
        : m_connection(connection)
        , m_keyring(keyring)
        , m_staff(staff)
    {
    }
    /// Seals, signs and adds it. `proposer` is who is signed in.
    Result<void> add(Proposal &proposal, RandomSource &random);
    /// All about one member of staff, or (null) about anybody, the oldest first. Tampered: one was changed,
    /// or signed by somebody who may not.
    Result<std::vector<Proposal>> load(std::optional<StaffId> about);
    /// NotFound; Tampered as above.
    Result<Proposal> find(ProposalId id);
    /// Signs what was decided and notes it. Conflict: it is decided already.
    Result<void> decide(Proposal &proposal, ProposalState state, Instant now);

private:
    Result<Proposal> read(store::Query &query);
    Result<void> check(const Proposal &proposal, ByteView sealed, ByteView decision) const;
    Result<std::optional<keys::Renewal>> readPending(const Bytes &sealed, const Bytes &bound,
                                                     const crypto::Digest256 &digest) const;
    Bytes associated(const Proposal &proposal) const;
    Bytes decisionMessage(const Proposal &proposal) const;

    store::Connection &m_connection;
    const keys::Keyring &m_keyring;
    const keys::StaffKeys &m_staff;
};

/// Whether somebody of this certificate may agree to what another proposes: administrators and data
/// protection. So may whoever has the recovery kit, for it may be all that is left that holds a key; it is no
/// reason to wait for them.
bool mayApprove(const keys::StaffCertificate &who);

} // namespace desk
