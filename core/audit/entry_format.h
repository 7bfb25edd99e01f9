// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of the log as bytes: for whoever checks entries without the desk's store.
#pragma once

#include "core/audit/merkle.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/keys/key_name.h"

namespace desk::audit {

enum class Event : std::uint16_t; // its members: log.h

struct Entry
{
    std::uint64_t index = 0;
    Instant at{};
    StaffId actor;
    Event event{};
    PlatformId platform;
    keys::OwnerId about;
    bool clockWentBack = false; ///< The machine's clock stood before the entry above.
};

/// What the actor signs: see AuditLog for the bytes.
struct EntryHeader
{
    Entry entry;
    Digest256 payload{}; ///< SHA-256 of the sealed payload.
};

Bytes encodeHeader(const EntryHeader &header);
/// Tampered: not the header of an entry.
Result<EntryHeader> decodeHeader(ByteView bytes);
/// The leaf that the tree has for an entry.
Digest256 entryLeaf(ByteView header, ByteView signature);

/// Where index, event and owner stand in a header: for looking entries up in the store.
inline constexpr int headerIndexAt = 10;
inline constexpr int headerEventAt = 27;
inline constexpr int headerOwnerAt = 61;
inline constexpr std::size_t headerSize = 10 + 8 + 8 + 1 + 2 + 16 + 16 + 16 + 32;

} // namespace desk::audit
