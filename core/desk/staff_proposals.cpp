// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/staff_proposals.h"

#include "core/crypto/envelope.h"

#include <algorithm>

namespace desk {

namespace {

constexpr keys::KeyName directoryName{keys::KeyPurpose::Directory, {}, 0};
constexpr std::string_view columns =
    "SELECT proposal, kind, staff, proposer, proposed_at, state, decider, decided_at, sealed, "
    "signature, decision, pending FROM staff_proposal ";

Error tampered()
{
    return fail(ErrorCode::Tampered, "A proposal about staff was changed by somebody who may not; reject it.",
                "proposal");
}

crypto::EnvelopeHeader headerOf(const keys::OpenedKey &key)
{
    return {crypto::ObjectType::Setting, false, key.version, key.id};
}

Bytes pendingAssociated(const Bytes &bound)
{
    return ByteWriter().raw(bound).sized("pending").take();
}

std::int64_t millisecondsOf(Instant at)
{
    return at.time_since_epoch().count();
}

template <std::size_t Size>
std::array<std::uint8_t, Size> arrayOf(const Bytes &bytes)
{
    std::array<std::uint8_t, Size> out{};
    if (bytes.size() == Size)
        std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

} // namespace

bool mayApprove(const keys::StaffCertificate &who)
{
    const auto has = [&](policy::Role role) {
        return std::find(who.roles.begin(), who.roles.end(), static_cast<std::uint8_t>(role)) !=
               who.roles.end();
    };
    return has(policy::Role::Administrator) || has(policy::Role::DataProtection);
}

Bytes ProposalTable::associated(const Proposal &proposal) const
{
    ByteWriter out(128);
    out.raw(asBytes("dsr1|staff-proposal")).raw(m_keyring.store.view()).raw(proposal.id.view());
    out.u8(static_cast<std::uint8_t>(proposal.kind)).raw(proposal.staff.view()).raw(proposal.proposer.view());
    return out.u64(static_cast<std::uint64_t>(millisecondsOf(proposal.proposedAt))).take();
}

Bytes ProposalTable::decisionMessage(const Proposal &proposal) const
{
    ByteWriter out(192);
    out.raw(asBytes("dsr1|staff-decision")).raw(m_keyring.store.view()).raw(proposal.id.view());
    out.u8(static_cast<std::uint8_t>(proposal.state))
        .u64(static_cast<std::uint64_t>(millisecondsOf(proposal.decidedAt)));
    return out.raw(proposal.signature).take();
}

Result<void> ProposalTable::add(Proposal &proposal, RandomSource &random)
{
    DESK_TRY(const keys::OpenedKey directory, m_staff.current(directoryName));
    ByteWriter content(512);
    content.u8(proposal.certificate ? 1 : 0).raw(proposal.before);
    if (proposal.certificate)
        content.sized(keys::encodeCertificate(*proposal.certificate));
    const Bytes bound = associated(proposal);
    Bytes pending;
    if (proposal.renewal) {
        const Bytes renewal = keys::encodeRenewal(*proposal.renewal);
        content.raw(crypto::sha256Of({renewal}));
        pending = crypto::sealSingleUse(directory.key, headerOf(directory), pendingAssociated(bound), renewal,
                                        random);
    }
    const Bytes sealed =
        crypto::sealSingleUse(directory.key, headerOf(directory), bound, content.view(), random);
    proposal.signature = crypto::sign(m_staff.signing, ByteWriter().raw(bound).sized(sealed).view());
    store::Query query(
        m_connection,
        "INSERT INTO staff_proposal (proposal, kind, staff, proposer, proposed_at, state, sealed, signature, "
        "pending) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(proposal.id.view())
        .bindInteger(static_cast<int>(proposal.kind))
        .bind(proposal.staff.view())
        .bind(proposal.proposer.view());
    query.bindInteger(millisecondsOf(proposal.proposedAt)).bindInteger(static_cast<int>(proposal.state));
    query.bind(sealed).bind(proposal.signature);
    return (proposal.renewal ? query.bind(pending) : query.bindNull()).run();
}

Result<void> ProposalTable::check(const Proposal &proposal, ByteView sealed, ByteView decision) const
{
    const keys::StaffSlot *proposer = m_keyring.findStaff(proposal.proposer);
    // What was decided stays true when those who decided it have other roles today.
    const bool mayPropose =
        proposer != nullptr && (proposal.state != ProposalState::Open || mayApprove(proposer->certificate));
    const Bytes proposed = ByteWriter().raw(associated(proposal)).sized(sealed).take();
    // Who gets new key pairs has no proposal open: what waits was signed with today's.
    const bool isSigned =
        mayPropose && (proposal.state == ProposalState::Open
                           ? crypto::verify(proposer->certificate.signing, proposed, proposal.signature)
                           : keys::isSignedBy(m_keyring, proposal.proposer, proposed, proposal.signature));
    if (!isSigned)
        return tampered();
    DESK_CHECK(keys::verifySlot(m_keyring, *proposer));
    if (proposal.state == ProposalState::Open)
        return {};
    const keys::StaffSlot *decider = proposal.decider ? m_keyring.findStaff(*proposal.decider) : nullptr;
    const bool another = decider != nullptr &&
                         (proposal.state == ProposalState::Rejected ||
                          (*proposal.decider != proposal.proposer && *proposal.decider != proposal.staff));
    if (!another ||
        !keys::isSignedBy(m_keyring, *proposal.decider, decisionMessage(proposal), decision))
        return tampered();
    return keys::verifySlot(m_keyring, *decider);
}

Result<Proposal> ProposalTable::read(store::Query &query)
{
    Proposal out;
    out.id = query.id<ProposalId>(0);
    out.kind = static_cast<ProposalKind>(query.integer(1));
    out.staff = query.id<StaffId>(2);
    out.proposer = query.id<StaffId>(3);
    out.proposedAt = Instant(std::chrono::milliseconds(query.integer(4)));
    out.state = static_cast<ProposalState>(query.integer(5));
    if (!query.isNull(6))
        out.decider = query.id<StaffId>(6);
    out.decidedAt = Instant(std::chrono::milliseconds(query.integer(7)));
    const Bytes sealed = query.bytes(8);
    out.signature = arrayOf<64>(query.bytes(9));
    DESK_CHECK(check(out, sealed, query.bytes(10)));
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(sealed));
    DESK_TRY(const keys::OpenedKey directory, m_staff.version(directoryName, header.keyVersion));
    DESK_TRY(const crypto::SecretBytes content,
             crypto::openSingleUse(directory.key, headerOf(directory), associated(out), sealed));
    ByteReader in(content);
    const bool hasCertificate = in.u8() != 0;
    out.before = in.array<32>();
    if (hasCertificate) {
        DESK_TRY(out.certificate, keys::decodeCertificate(in.sized()));
    }
    if (out.kind == ProposalKind::Renew) {
        DESK_TRY(out.renewal, readPending(query.bytes(11), associated(out), in.array<32>()));
        if (out.state == ProposalState::Open && !out.renewal)
            return tampered();
    }
    if (!in.atEnd() || (out.certificate && out.certificate->staff != out.staff) ||
        (out.renewal && out.renewal->slot.certificate.staff != out.staff))
        return tampered();
    return out;
}

Result<std::optional<keys::Renewal>> ProposalTable::readPending(const Bytes &sealed, const Bytes &bound,
                                                                const crypto::Digest256 &digest) const
{
    if (sealed.empty())
        return std::optional<keys::Renewal>();
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(sealed));
    DESK_TRY(const keys::OpenedKey directory, m_staff.version(directoryName, header.keyVersion));
    DESK_TRY(const crypto::SecretBytes renewal,
             crypto::openSingleUse(directory.key, headerOf(directory), pendingAssociated(bound), sealed));
    if (crypto::sha256Of({renewal}) != digest)
        return tampered();
    DESK_TRY(keys::Renewal out, keys::decodeRenewal(renewal));
    return std::optional(std::move(out));
}

Result<std::vector<Proposal>> ProposalTable::load(std::optional<StaffId> about)
{
    std::vector<Proposal> out;
    store::Query query(m_connection, std::string(columns) + (about ? "WHERE staff = ? " : "") +
                                         "ORDER BY proposed_at, proposal");
    if (about)
        query.bind(about->view());
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        DESK_TRY(Proposal one, read(query));
        out.push_back(std::move(one));
    }
}

Result<Proposal> ProposalTable::find(ProposalId id)
{
    store::Query query(m_connection, std::string(columns) + "WHERE proposal = ?");
    query.bind(id.view());
    DESK_TRY(const bool found, query.next());
    if (!found)
        return fail(ErrorCode::NotFound, "There is no such proposal; `staff proposals` lists them.",
                    "proposal");
    return read(query);
}

Result<void> ProposalTable::decide(Proposal &proposal, ProposalState state, Instant now)
{
    if (proposal.state != ProposalState::Open)
        return fail(ErrorCode::Conflict, "This was decided already.", "proposal");
    proposal.state = state;
    proposal.decider = m_staff.staff;
    proposal.decidedAt = now;
    const crypto::Signature decision = crypto::sign(m_staff.signing, decisionMessage(proposal));
    store::Query query(
        m_connection,
        "UPDATE staff_proposal SET state = ?, decider = ?, decided_at = ?, decision = ?, pending = NULL "
        "WHERE proposal = ?");
    query.bindInteger(static_cast<int>(state)).bind(m_staff.staff.view()).bindInteger(millisecondsOf(now));
    return query.bind(decision).bind(proposal.id.view()).run();
}

} // namespace desk
