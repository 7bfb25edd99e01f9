// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/log.h"

namespace desk::audit {

/// A proof that one entry is in a log, which can be checked without the desk.
struct TlogProof
{
    std::uint64_t index = 0;
    Bytes header;    ///< Of the entry, as its actor signed it.
    Bytes signature; ///< The actor's.
    Proof hashes;
    std::string checkpoint; ///< The signed note.
};

/**
 * The proof as text (C2SP tlog-proof, version 1): first line, "extra" with the entry itself (header |
 * signature), "index", one hash a line, a blank line, the checkpoint.
 */
std::string printTlogProof(const TlogProof &proof);

/// Reads one back. InvalidInput: not a proof, `place` is the line; LimitExceeded: more than 64 KiB. Says
/// nothing about whether it is right.
Result<TlogProof> readTlogProof(std::string_view text);

/// What a proof that was found right says.
struct ProvenEntry
{
    Entry entry;
    Checkpoint checkpoint;
};

/**
 * Whether the checkpoint bears this desk's signature and its tree holds the entry. Whether the actor's own
 * signature fits takes their public key: see an evidence pack. Tampered, WrongKey, InvalidInput as
 * openCheckpoint() and verifyInclusion().
 */
Result<ProvenEntry> verifyTlogProof(const TlogProof &proof, const crypto::PublicKey &deskKey);

} // namespace desk::audit
