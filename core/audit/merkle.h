// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"

#include <functional>
#include <span>
#include <vector>

// The Merkle tree of RFC 9162 §2.1 over SHA-256: pure functions over hashes; where they are kept is the
// caller's business. Every function may be called from any thread.
namespace desk::audit {

using crypto::Digest256;

/// The hash of one entry: SHA-256(00 | entry) (RFC 9162 §2.1.1).
Digest256 leafHash(ByteView entry);
/// The hash of an inner node: SHA-256(01 | left | right).
Digest256 nodeHash(const Digest256 &left, const Digest256 &right);
/// The root over these leaves in their order; SHA-256 of nothing for none. Linear: for checking, not for
/// growing.
Digest256 rootOf(std::span<const Digest256> leafHashes);

/// A complete subtree: the leaves from index × 2^level on, 2^level of them. Level 0 is the leaves themselves.
struct NodeAddress
{
    unsigned level = 0;
    std::uint64_t index = 0;
    auto operator<=>(const NodeAddress &) const = default;
};

struct Node
{
    NodeAddress address;
    Digest256 hash{};
};

/// Gives the hash of a complete subtree. Its errors pass through to whoever asked for a proof.
using NodeReader = std::function<Result<Digest256>(NodeAddress)>;
using Proof = std::vector<Digest256>;

/**
 * The right edge of a growing tree: what must be remembered to append leaves and to give the root, at most 64
 * hashes whatever the size.
 */
class Frontier
{
public:
    Frontier() = default;
    /// The edge of a tree of `size` leaves, from its stored nodes. Errors are the reader's.
    static Result<Frontier> restore(std::uint64_t size, const NodeReader &reader);

    /// Adds one leaf. Returns the subtrees that are complete with it, the leaf first: what a store has to
    /// keep.
    std::vector<Node> append(const Digest256 &leaf);
    std::uint64_t size() const { return m_size; }
    Digest256 root() const;

private:
    std::uint64_t m_size = 0;
    std::vector<Digest256> m_peaks; ///< One complete subtree for each bit set in m_size, the largest first.
};

/// The root of the first `size` leaves, from stored nodes. Errors are the reader's.
Result<Digest256> rootAt(std::uint64_t size, const NodeReader &reader);

/// PATH of RFC 9162 §2.1.3.1. InvalidArgument when there is no such leaf in a tree of that size.
Result<Proof> inclusionProof(std::uint64_t index, std::uint64_t size, const NodeReader &reader);

/// PROOF of RFC 9162 §2.1.4.1; empty for equal sizes. InvalidArgument unless 0 < size1 <= size2.
Result<Proof> consistencyProof(std::uint64_t size1, std::uint64_t size2, const NodeReader &reader);

/// A tree, or the stretch of one, with a root: what a proof is checked against.
struct TreeHead
{
    std::uint64_t size = 0;
    Digest256 root{};
};

/// RFC 9162 §2.1.3.2. Tampered: the leaf does not stand at `index` in this tree, or this proof does not show
/// it.
Result<void> verifyInclusion(std::uint64_t index, const Digest256 &leaf, const Proof &proof,
                             const TreeHead &tree);

/// RFC 9162 §2.1.4.2. Tampered: `newer` does not continue `older`, or this proof does not show it. An empty
/// `older` is refused as well: everything continues it, so a proof would show nothing.
Result<void> verifyConsistency(const TreeHead &older, const TreeHead &newer, const Proof &proof);

/**
 * Leaves [start, end) that form a subtree of the log whatever its size: `start` is a multiple of the least
 * power of two that is not below their number (draft-ietf-plants-merkle-tree-certs §4.1). One day's entries
 * can be handed out with the hash of such a stretch.
 */
struct Subtree
{
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    Digest256 root{};
};

/// Like verifyInclusion(), within a subtree; `index` counts from the start of the log.
Result<void> verifySubtreeInclusion(std::uint64_t index, const Digest256 &leaf, const Proof &proof,
                                    const Subtree &subtree);

/// Whether `tree` holds `subtree` (the draft's §4.4.3). An empty subtree is in every tree. Tampered
/// otherwise.
Result<void> verifySubtreeConsistency(const Subtree &subtree, const TreeHead &tree, const Proof &proof);

} // namespace desk::audit
