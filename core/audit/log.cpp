// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/log.h"

#include "core/crypto/envelope.h"

#include <algorithm>

namespace desk::audit {

namespace {

constexpr std::string_view headerLabel = "dsr1|entry";
constexpr std::size_t headerSize = 10 + 8 + 8 + 1 + 2 + 16 + 16 + 16 + 32;
constexpr std::uint8_t clockFlag = 1;
constexpr keys::KeyName payloadKeyName{keys::KeyPurpose::LogPayload, {}, 0};
constexpr std::uint16_t payloadCategory = 0xFF03;
constexpr std::uint16_t requestFileClass = 4; // policy::ShredClass::RequestFile

struct Header
{
    Entry entry;
    Digest256 payload{};
};

Bytes encode(const Header &header)
{
    ByteWriter out(headerSize);
    const Entry &entry = header.entry;
    out.raw(asBytes(headerLabel)).u64(entry.index).u64(static_cast<std::uint64_t>(entry.at.time_since_epoch().count()));
    out.u8(entry.clockWentBack ? clockFlag : 0).u16(static_cast<std::uint16_t>(entry.event)).raw(entry.actor.view());
    return out.raw(entry.platform.view()).raw(entry.about.view()).raw(header.payload).take();
}

Result<Header> decode(ByteView bytes)
{
    ByteReader in(bytes);
    Header out;
    const bool labelled = asText(in.raw(headerLabel.size())) == headerLabel;
    out.entry.index = in.u64();
    out.entry.at = Instant(std::chrono::milliseconds(static_cast<std::int64_t>(in.u64())));
    out.entry.clockWentBack = (in.u8() & clockFlag) != 0;
    out.entry.event = static_cast<Event>(in.u16());
    out.entry.actor = StaffId{in.array<16>()};
    out.entry.platform = PlatformId{in.array<16>()};
    out.entry.about = keys::OwnerId{in.array<16>()};
    out.payload = in.array<32>();
    if (!labelled || !in.atEnd())
        return fail(ErrorCode::Tampered, "An entry of the activity log is malformed.");
    return out;
}

Bytes payloadAssociated(StoreId store, const Entry &entry)
{
    ByteWriter out(64);
    out.raw(store.view()).u64(entry.index).raw(entry.actor.view()).u16(static_cast<std::uint16_t>(entry.event));
    return out.u64(static_cast<std::uint64_t>(entry.at.time_since_epoch().count())).take();
}

Digest256 leafOf(ByteView header, ByteView signature)
{
    Bytes leaf = toBytes(header);
    append(leaf, signature);
    return leafHash(leaf);
}

Error badEntry(std::uint64_t index, const char *what)
{
    return fail(ErrorCode::Tampered, std::string("The activity log was tampered with: ") + what + ".", "entry " + std::to_string(index));
}

} // namespace

const char *eventName(Event event)
{
    switch (event) {
    case Event::DeskCreated: return "desk-created";
    case Event::SignedIn: return "signed-in";
    case Event::SignInsFailed: return "sign-ins-failed";
    case Event::Locked: return "locked";
    case Event::PlatformAdded: return "platform-added";
    case Event::StaffAdded: return "staff-added";
    case Event::KeysGranted: return "keys-granted";
    case Event::DataImported: return "data-imported";
    case Event::SubjectViewed: return "subject-viewed";
    case Event::SubjectRevealed: return "subject-revealed";
    case Event::RequestOpened: return "request-opened";
    case Event::RequestAssigned: return "request-assigned";
    case Event::RequestNoted: return "request-noted";
    case Event::SubjectChosen: return "subject-chosen";
    case Event::IdentityProven: return "identity-proven";
    case Event::IdentityNotProven: return "identity-not-proven";
    case Event::PlanMade: return "plan-made";
    case Event::PackageWritten: return "package-written";
    case Event::RequestClosed: return "request-closed";
    case Event::Refused: return "refused";
    case Event::PlanApproved: return "plan-approved";
    case Event::PlanSentBack: return "plan-sent-back";
    case Event::ActionWithdrawn: return "action-withdrawn";
    case Event::ActionRefused: return "action-refused";
    case Event::ClockExtended: return "clock-extended";
    case Event::ClockPaused: return "clock-paused";
    case Event::ClockResumed: return "clock-resumed";
    case Event::ReceiptChanged: return "receipt-changed";
    case Event::RequestsLinked: return "requests-linked";
    case Event::RequestMerged: return "request-merged";
    case Event::RequestUnmerged: return "request-unmerged";
    case Event::RequestSplit: return "request-split";
    case Event::RecordsCorrected: return "records-corrected";
    case Event::PurposesStopped: return "purposes-stopped";
    case Event::RecordsRestricted: return "records-restricted";
    case Event::RestrictionLifted: return "restriction-lifted";
    case Event::ComplaintAnswered: return "complaint-answered";
    case Event::DataErased: return "data-erased";
    case Event::ErasureProven: return "erasure-proven";
    case Event::NoticeRecorded: return "notice-recorded";
    case Event::LetterWritten: return "letter-written";
    case Event::ChallengeMade: return "challenge-made";
    case Event::AuthoritySeen: return "authority-seen";
    case Event::HoldAdded: return "hold-added";
    case Event::HoldReleased: return "hold-released";
    case Event::RetentionRun: return "retention-run";
    case Event::DataDisclosed: return "data-disclosed";
    case Event::PolicyVersionAdded: return "policy-version-added";
    }
    return "unknown";
}

AuditLog::AuditLog(store::Connection &connection, StoreId store, const Clock &clock, RandomSource &random)
    : m_connection(connection), m_store(store), m_clock(clock), m_random(random)
{
}

std::string AuditLog::origin() const
{
    return "rightsdesk/" + m_store.text();
}

NodeReader AuditLog::nodeReader()
{
    return [this](NodeAddress address) -> Result<Digest256> {
        store::Query query(m_connection, "SELECT hash FROM audit_node WHERE level = ? AND ordinal = ?");
        query.bindInteger(address.level).bindInteger(static_cast<std::int64_t>(address.index));
        DESK_TRY(const bool found, query.next());
        const Bytes hash = found ? query.bytes(0) : Bytes();
        Digest256 out{};
        if (hash.size() != out.size())
            return fail(ErrorCode::Tampered, "The activity log was tampered with: a part of its tree is missing.");
        std::copy(hash.begin(), hash.end(), out.begin());
        return out;
    };
}

Result<std::uint64_t> AuditLog::size()
{
    store::Query query(m_connection, "SELECT COALESCE(MAX(ordinal) + 1, 0) FROM audit_entry");
    DESK_TRY(const bool found, query.next());
    return found ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

Result<TreeHead> AuditLog::head()
{
    DESK_TRY(const std::uint64_t leaves, size());
    DESK_TRY(const Digest256 root, rootAt(leaves, nodeReader()));
    return TreeHead{leaves, root};
}

Result<std::uint64_t> AuditLog::append(const keys::StaffKeys &actor, const EntryDraft &draft)
{
    store::Transaction transaction(m_connection);
    DESK_CHECK(transaction.begin());
    DESK_TRY(const std::uint64_t index, size());
    DESK_TRY(Frontier frontier, Frontier::restore(index, nodeReader()));
    DESK_TRY(const std::vector<Entry> last, newest(1));

    Header header;
    header.entry = {index, m_clock.now(), actor.staff, draft.event, draft.platform, draft.about, false};
    header.entry.clockWentBack = !last.empty() && header.entry.at < last.front().at;

    DESK_TRY(const keys::OpenedKey key, actor.current(payloadKeyName));
    const Bytes associated = payloadAssociated(m_store, header.entry);
    Bytes sealed;
    if (draft.ownerKey) {
        const crypto::RecordContext context{m_store.bytes, draft.platform.bytes, draft.about.bytes, requestFileClass,
                                            payloadCategory, key.id, key.version};
        sealed = crypto::RecordCipher(*draft.ownerKey, key.key, context).seal(associated, asBytes(draft.payload), m_random);
    } else {
        sealed = crypto::sealSingleUse(key.key, {crypto::ObjectType::LogPayload, false, key.version, key.id}, associated,
                                       asBytes(draft.payload), m_random);
    }
    header.payload = crypto::sha256Of({sealed});
    const Bytes encoded = encode(header);
    const crypto::Signature signature = crypto::sign(actor.signing, encoded);

    store::Query insert(m_connection, "INSERT INTO audit_entry (ordinal, header, signature, payload) VALUES (?, ?, ?, ?)");
    DESK_CHECK(insert.bindInteger(static_cast<std::int64_t>(index)).bind(encoded).bind(signature).bind(sealed).run());
    for (const Node &node : frontier.append(leafOf(encoded, signature))) {
        store::Query keep(m_connection, "INSERT INTO audit_node (level, ordinal, hash) VALUES (?, ?, ?)");
        DESK_CHECK(keep.bindInteger(node.address.level).bindInteger(static_cast<std::int64_t>(node.address.index)).bind(node.hash).run());
    }
    DESK_CHECK(transaction.commit());
    return index;
}

Result<std::string> AuditLog::checkpoint(const keys::StaffKeys &signer)
{
    DESK_TRY(const TreeHead now, head());
    DESK_TRY(const crypto::SigningKeyPair key, signer.deskSigning());
    return signCheckpoint({origin(), now.size, now.root}, checkpointKeyName, key);
}

Result<Inclusion> AuditLog::inclusion(std::uint64_t index)
{
    Inclusion out;
    out.index = index;
    DESK_TRY(out.head, head());
    DESK_TRY(out.leaf, nodeReader()({0, index}));
    DESK_TRY(out.proof, inclusionProof(index, out.head.size, nodeReader()));
    return out;
}

Result<std::vector<Entry>> AuditLog::newest(int limit)
{
    store::Query query(m_connection, "SELECT header FROM audit_entry ORDER BY ordinal DESC LIMIT ?");
    query.bindInteger(limit);
    std::vector<Entry> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        DESK_TRY(const Header header, decode(query.bytes(0)));
        out.push_back(header.entry);
    }
}

Result<std::uint64_t> AuditLog::verify(const keys::Keyring &keyring)
{
    for (const keys::StaffSlot &slot : keyring.staff)
        DESK_CHECK(keys::verifySlot(keyring, slot)); // else anybody could sign as anybody
    Frontier frontier;
    store::Query query(m_connection, "SELECT ordinal, header, signature, payload FROM audit_entry ORDER BY ordinal");
    for (std::uint64_t expected = 0;; ++expected) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            break;
        const Bytes encoded = query.bytes(1);
        const Bytes signature = query.bytes(2);
        if (static_cast<std::uint64_t>(query.integer(0)) != expected)
            return badEntry(expected, "an entry is missing");
        const auto header = decode(encoded);
        if (!header.ok() || header->entry.index != expected)
            return badEntry(expected, "an entry was changed or moved");
        const keys::StaffSlot *actor = keyring.findStaff(header->entry.actor);
        if (actor == nullptr || !crypto::verify(actor->certificate.signing, encoded, signature))
            return badEntry(expected, "an entry was not signed by who it names");
        const Bytes payload = query.bytes(3);
        if (!payload.empty() && crypto::sha256Of({payload}) != header->payload)
            return badEntry(expected, "the content of an entry was changed");
        for (const Node &node : frontier.append(leafOf(encoded, signature))) {
            DESK_TRY(const Digest256 kept, nodeReader()(node.address));
            if (kept != node.hash)
                return badEntry(expected, "an entry is not the one that the tree was built on");
        }
    }
    // Every entry was fine; a tree that knows more leaves has lost its last entries.
    store::Query leaves(m_connection, "SELECT COUNT(*) FROM audit_node WHERE level = 0");
    DESK_TRY(const bool counted, leaves.next());
    if (!counted || static_cast<std::uint64_t>(leaves.integer(0)) != frontier.size())
        return badEntry(frontier.size(), "the newest entries are missing");
    return frontier.size();
}

} // namespace desk::audit
