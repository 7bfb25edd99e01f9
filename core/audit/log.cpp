// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/log.h"

#include "core/crypto/envelope.h"

#include <algorithm>

namespace desk::audit {

namespace {

constexpr keys::KeyName payloadKeyName{keys::KeyPurpose::LogPayload, {}, 0};
constexpr std::uint16_t payloadCategory = 0xFF03;
constexpr std::uint16_t requestFileClass = 4; // policy::ShredClass::RequestFile

Bytes payloadAssociated(StoreId store, const Entry &entry)
{
    ByteWriter out(64);
    out.raw(store.view()).u64(entry.index).raw(entry.actor.view()).u16(static_cast<std::uint16_t>(entry.event));
    return out.u64(static_cast<std::uint64_t>(entry.at.time_since_epoch().count())).take();
}

} // namespace

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
    // By the tree as well: where somebody cut entries off, the log goes on behind them and the gap stays to
    // be seen.
    store::Query query(m_connection,
                       "SELECT MAX((SELECT COALESCE(MAX(ordinal) + 1, 0) FROM audit_entry), "
                       "(SELECT COALESCE(MAX(ordinal) + 1, 0) FROM audit_node WHERE level = 0))");
    DESK_TRY(const bool found, query.next());
    return found ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

Result<TreeHead> AuditLog::head()
{
    DESK_TRY(const std::uint64_t leaves, size());
    DESK_TRY(const Digest256 root, audit::rootAt(leaves, nodeReader()));
    return TreeHead{leaves, root};
}

Result<std::uint64_t> AuditLog::append(const keys::StaffKeys &actor, const EntryDraft &draft)
{
    store::Transaction transaction(m_connection);
    DESK_CHECK(transaction.begin());
    DESK_TRY(const std::uint64_t index, size());
    DESK_TRY(Frontier frontier, Frontier::restore(index, nodeReader()));
    DESK_TRY(const std::vector<Entry> last, newest(1));

    EntryHeader header;
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
    const Bytes encoded = encodeHeader(header);
    const crypto::Signature signature = crypto::sign(actor.signing, encoded);

    store::Query insert(m_connection, "INSERT INTO audit_entry (ordinal, header, signature, payload) VALUES (?, ?, ?, ?)");
    DESK_CHECK(insert.bindInteger(static_cast<std::int64_t>(index)).bind(encoded).bind(signature).bind(sealed).run());
    for (const Node &node : frontier.append(entryLeaf(encoded, signature))) {
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
        DESK_TRY(const EntryHeader header, decodeHeader(query.bytes(0)));
        out.push_back(header.entry);
    }
}

Result<void> AuditLog::back(const std::function<bool(const Entry &)> &visit)
{
    store::Query query(m_connection, "SELECT header FROM audit_entry ORDER BY ordinal DESC");
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return {};
        DESK_TRY(const EntryHeader header, decodeHeader(query.bytes(0)));
        if (!visit(header.entry))
            return {};
    }
}

Result<std::vector<Entry>> AuditLog::newestAbout(std::span<const keys::OwnerId> owners, int limit)
{
    std::vector<Entry> out;
    for (const keys::OwnerId &owner : owners) {
        store::Query query(
            m_connection,
            "SELECT header FROM audit_entry WHERE substr(header, ?, 16) = ? ORDER BY ordinal DESC LIMIT ?");
        query.bindInteger(headerOwnerAt + 1).bind(owner.view()).bindInteger(limit);
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            DESK_TRY(const EntryHeader header, decodeHeader(query.bytes(0)));
            out.push_back(header.entry);
        }
    }
    std::sort(out.begin(), out.end(), [](const Entry &a, const Entry &b) { return a.index > b.index; });
    if (out.size() > static_cast<std::size_t>(limit))
        out.resize(static_cast<std::size_t>(limit));
    return out;
}

Result<std::vector<StoredEntry>> AuditLog::page(std::uint64_t from, int limit)
{
    store::Query query(
        m_connection,
        "SELECT header, signature, payload FROM audit_entry WHERE ordinal >= ? ORDER BY ordinal LIMIT ?");
    query.bindInteger(static_cast<std::int64_t>(from)).bindInteger(limit);
    std::vector<StoredEntry> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        StoredEntry entry{{}, query.bytes(0), query.bytes(1), query.bytes(2)};
        DESK_TRY(const EntryHeader header, decodeHeader(entry.header));
        entry.entry = header.entry;
        out.push_back(std::move(entry));
    }
}

Result<Payload> AuditLog::payload(const keys::StaffKeys &reader, const StoredEntry &stored,
                                  const OwnerKeyOf &ownerKey) const
{
    if (stored.payload.empty())
        return Payload{PayloadState::Erased, {}};
    const Entry &entry = stored.entry;
    DESK_TRY(const crypto::EnvelopeHeader envelope, crypto::readEnvelopeHeader(stored.payload));
    const auto key = reader.version(payloadKeyName, envelope.keyVersion);
    if (!key.ok())
        return Payload{PayloadState::NotYours, {}};
    const Bytes associated = payloadAssociated(m_store, entry);
    if (envelope.type == crypto::ObjectType::LogPayload) {
        DESK_TRY(const crypto::SecretBytes text,
                 crypto::openSingleUse(key->key,
                                       {crypto::ObjectType::LogPayload, false, key->version, key->id},
                                       associated, stored.payload));
        return Payload{PayloadState::Readable, std::string(asText(text))};
    }
    const auto owner = ownerKey(entry.platform, entry.about);
    if (!owner.ok())
        return Payload{owner.error().code == ErrorCode::KeyDestroyed ? PayloadState::Erased
                                                                     : PayloadState::NotYours,
                       {}};
    const crypto::RecordContext context{m_store.bytes,    entry.platform.bytes, entry.about.bytes,
                                        requestFileClass, payloadCategory,      key->id,
                                        key->version};
    const auto text = crypto::RecordCipher(*owner, key->key, context).open(associated, stored.payload);
    // Another key than then: the one it was sealed with was destroyed, and a new one made since.
    if (!text.ok() && text.error().code == ErrorCode::WrongKey)
        return Payload{PayloadState::Erased, {}};
    if (!text.ok())
        return text.error();
    return Payload{PayloadState::Readable, std::string(asText(*text))};
}

Result<std::uint64_t> AuditLog::countOf(Event event)
{
    store::Query query(m_connection, "SELECT COUNT(*) FROM audit_entry WHERE substr(header, ?, 2) = ?");
    query.bindInteger(headerEventAt + 1).bind(ByteWriter(2).u16(static_cast<std::uint16_t>(event)).view());
    DESK_TRY(const bool found, query.next());
    return found ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

Result<Digest256> AuditLog::rootAt(std::uint64_t size)
{
    return audit::rootAt(size, nodeReader());
}

} // namespace desk::audit
