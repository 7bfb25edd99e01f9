// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/checkpoint.h"
#include "core/audit/entry_format.h"
#include "core/audit/event.h"
#include "core/audit/merkle.h"
#include "core/keys/staff.h"
#include "core/store/connection.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace desk::audit {

struct EntryDraft
{
    Event event{};
    PlatformId platform;
    keys::OwnerId about;  ///< A subject, request or import; null for none.
    std::string payload;  ///< Sealed. Short; JSON by custom.
    /// With it the payload dies with that key while the tree stays whole; for what could tell about a person.
    std::optional<crypto::Key> ownerKey;
};

/// An entry with what it is made of, as it lies in the store. Not checked.
struct StoredEntry
{
    Entry entry;
    Bytes header;
    Bytes signature;
    Bytes payload; ///< Sealed.
};

enum class PayloadState : std::uint8_t
{
    Readable = 1,
    Erased = 2,   ///< Its key died with a person's or a request's.
    NotYours = 3, ///< Who reads holds no key for it.
};

struct Payload
{
    PayloadState state = PayloadState::NotYours;
    std::string text;
};

/// The key with which an owner's payloads were sealed. KeyDestroyed: erased.
using OwnerKeyOf = std::function<Result<crypto::Key>(PlatformId platform, keys::OwnerId owner)>;

/// Proof that one entry is in the log: what a package carries.
struct Inclusion
{
    std::uint64_t index = 0;
    TreeHead head;
    Digest256 leaf{};
    Proof proof;
};

/// Names the note's key in checkpoints.
constexpr std::string_view checkpointKeyName = "rightsdesk";

/**
 * The append-only log of a desk: entries signed by who acted, in the Merkle tree of RFC 9162.
 *
 * Leaf = header | signature; header = "dsr1|entry" | index 8 | milliseconds 8 | flags 1 | event 2 | actor 16 |
 * platform 16 | about 16 | SHA-256 of the sealed payload 32. An erased payload leaves the tree whole.
 * append() joins the caller's transaction: an act and its entry stand or fall together. The connection's thread.
 */
class AuditLog
{
public:
    AuditLog(store::Connection &connection, StoreId store, const Clock &clock, RandomSource &random);

    /// The new entry's index. KeyUnavailable: the actor does not hold the desk's log key.
    Result<std::uint64_t> append(const keys::StaffKeys &actor, const EntryDraft &draft);
    Result<std::uint64_t> size();
    Result<TreeHead> head();
    /// The head as a signed note; needs the desk's signing key.
    Result<std::string> checkpoint(const keys::StaffKeys &signer);
    Result<Inclusion> inclusion(std::uint64_t index);
    /// At most `limit` entries, newest first.
    Result<std::vector<Entry>> newest(int limit);
    /// Every entry, newest first, until `visit` says false; it writes nothing.
    Result<void> back(const std::function<bool(const Entry &)> &visit);
    /// The same of those about any of these, newest first.
    Result<std::vector<Entry>> newestAbout(std::span<const keys::OwnerId> owners, int limit);
    /// At most `limit` entries from this number on, oldest first.
    Result<std::vector<StoredEntry>> page(std::uint64_t from, int limit);
    /// What an entry holds beside its header. Tampered: changed.
    Result<Payload> payload(const keys::StaffKeys &reader, const StoredEntry &entry,
                            const OwnerKeyOf &ownerKey) const;
    /// How many entries there are of one kind.
    Result<std::uint64_t> countOf(Event event);
    /// The root of the first `size` entries, by the stored tree.
    Result<Digest256> rootAt(std::uint64_t size);

    std::string origin() const;

private:
    NodeReader nodeReader();

    store::Connection &m_connection;
    StoreId m_store;
    const Clock &m_clock;
    RandomSource &m_random;
};

} // namespace desk::audit
