// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/merkle.h"

#include <algorithm>
#include <bit>

namespace desk::audit {

namespace {

/// The largest power of two below `count`, which is at least 2: where RFC 9162 §2.1.1 splits a tree.
std::uint64_t splitOf(std::uint64_t count)
{
    return std::bit_floor(count - 1);
}

Digest256 foldFromRight(std::span<const Digest256> peaks)
{
    if (peaks.empty())
        return crypto::sha256Of({});
    Digest256 root = peaks.back();
    for (std::size_t i = peaks.size() - 1; i > 0; --i)
        root = nodeHash(peaks[i - 1], root);
    return root;
}

/// The complete subtrees that make up [begin, end), the largest first. `begin` is where a split falls.
Result<std::vector<Digest256>> peaksOf(std::uint64_t begin, std::uint64_t end, const NodeReader &reader)
{
    std::vector<Digest256> peaks;
    while (begin < end) {
        const std::uint64_t count = std::bit_floor(end - begin);
        const auto level = static_cast<unsigned>(std::countr_zero(count));
        DESK_TRY(const Digest256 peak, reader({level, begin >> level}));
        peaks.push_back(peak);
        begin += count;
    }
    return peaks;
}

Result<Digest256> rangeRoot(std::uint64_t begin, std::uint64_t end, const NodeReader &reader)
{
    DESK_TRY(const std::vector<Digest256> peaks, peaksOf(begin, end, reader));
    return foldFromRight(peaks);
}

Error notIncluded()
{
    return fail(ErrorCode::Tampered,
                "The proof does not show that the entry is in the audit log at this place.");
}

Error notConsistent()
{
    return fail(ErrorCode::Tampered,
                "The proof does not show that the newer audit log continues the older one.");
}

bool isSubtree(std::uint64_t start, std::uint64_t end)
{
    if (end < start)
        return false;
    const std::uint64_t count = end - start;
    if (count <= 1)
        return true;
    const auto bits = static_cast<unsigned>(std::bit_width(count - 1));
    return bits >= 64 ? start == 0 : (start & ((std::uint64_t{1} << bits) - 1)) == 0;
}

/// First leaf and last leaf of a subtree and last leaf of the tree, seen from one level up after another.
struct Climb
{
    std::uint64_t first;
    std::uint64_t last;
    std::uint64_t treeLast;

    void up()
    {
        first >>= 1;
        last >>= 1;
        treeLast >>= 1;
    }
};

} // namespace

Digest256 leafHash(ByteView entry)
{
    static constexpr std::array<std::uint8_t, 1> prefix{0x00};
    return crypto::sha256Of({prefix, entry});
}

Digest256 nodeHash(const Digest256 &left, const Digest256 &right)
{
    static constexpr std::array<std::uint8_t, 1> prefix{0x01};
    return crypto::sha256Of({prefix, left, right});
}

Digest256 rootOf(std::span<const Digest256> leafHashes)
{
    if (leafHashes.empty())
        return crypto::sha256Of({});
    if (leafHashes.size() == 1)
        return leafHashes.front();
    const auto split = static_cast<std::size_t>(splitOf(leafHashes.size()));
    return nodeHash(rootOf(leafHashes.first(split)), rootOf(leafHashes.subspan(split)));
}

Result<Frontier> Frontier::restore(std::uint64_t size, const NodeReader &reader)
{
    Frontier frontier;
    DESK_TRY(frontier.m_peaks, peaksOf(0, size, reader));
    frontier.m_size = size;
    return frontier;
}

std::vector<Node> Frontier::append(const Digest256 &leaf)
{
    std::vector<Node> completed{{{0, m_size}, leaf}};
    for (unsigned level = 0; (m_size >> level & 1) != 0; ++level) {
        const Digest256 hash = nodeHash(m_peaks.back(), completed.back().hash);
        m_peaks.pop_back();
        completed.push_back({{level + 1, m_size >> (level + 1)}, hash});
    }
    m_peaks.push_back(completed.back().hash);
    ++m_size;
    return completed;
}

Digest256 Frontier::root() const
{
    return foldFromRight(m_peaks);
}

Result<Digest256> rootAt(std::uint64_t size, const NodeReader &reader)
{
    return rangeRoot(0, size, reader);
}

Result<Proof> inclusionProof(std::uint64_t index, std::uint64_t size, const NodeReader &reader)
{
    if (index >= size)
        return fail(ErrorCode::InvalidArgument, "The audit log has no entry of that number.");
    Proof proof;
    std::uint64_t begin = 0;
    std::uint64_t end = size;
    while (end - begin > 1) {
        const std::uint64_t middle = begin + splitOf(end - begin);
        const bool left = index < middle;
        DESK_TRY(const Digest256 sibling,
                 left ? rangeRoot(middle, end, reader) : rangeRoot(begin, middle, reader));
        proof.push_back(sibling);
        (left ? end : begin) = middle;
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Result<Proof> consistencyProof(std::uint64_t size1, std::uint64_t size2, const NodeReader &reader)
{
    if (size1 == 0 || size1 > size2)
        return fail(ErrorCode::InvalidArgument,
                    "There is no consistency proof between audit logs of these sizes.");
    Proof proof;
    std::uint64_t begin = 0;
    std::uint64_t end = size2;
    while (end != size1) {
        const std::uint64_t middle = begin + splitOf(end - begin);
        const bool left = size1 <= middle;
        DESK_TRY(const Digest256 sibling,
                 left ? rangeRoot(middle, end, reader) : rangeRoot(begin, middle, reader));
        proof.push_back(sibling);
        (left ? end : begin) = middle;
    }
    // Where the walk never turned right, the older tree is itself a node, and whoever checks already has its
    // root.
    if (begin != 0) {
        DESK_TRY(const Digest256 shared, rangeRoot(begin, end, reader));
        proof.push_back(shared);
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Result<void> verifyInclusion(std::uint64_t index, const Digest256 &leaf, const Proof &proof,
                             const TreeHead &tree)
{
    if (index >= tree.size)
        return notIncluded();
    std::uint64_t place = index;
    std::uint64_t last = tree.size - 1;
    Digest256 root = leaf;
    for (const Digest256 &sibling : proof) {
        if (last == 0)
            return notIncluded();
        if ((place & 1) != 0 || place == last) {
            root = nodeHash(sibling, root);
            while ((place & 1) == 0 && place != 0) {
                place >>= 1;
                last >>= 1;
            }
        } else {
            root = nodeHash(root, sibling);
        }
        place >>= 1;
        last >>= 1;
    }
    if (last != 0 || root != tree.root)
        return notIncluded();
    return {};
}

Result<void> verifyConsistency(const TreeHead &older, const TreeHead &newer, const Proof &proof)
{
    if (older.size == 0)
        return fail(ErrorCode::Tampered,
                    "An empty audit log proves nothing about a newer one; compare with a later checkpoint.");
    return verifySubtreeConsistency({0, older.size, older.root}, newer, proof);
}

Result<void> verifySubtreeInclusion(std::uint64_t index, const Digest256 &leaf, const Proof &proof,
                                    const Subtree &subtree)
{
    if (!isSubtree(subtree.start, subtree.end) || index < subtree.start)
        return notIncluded();
    return verifyInclusion(index - subtree.start, leaf, proof, {subtree.end - subtree.start, subtree.root});
}

Result<void> verifySubtreeConsistency(const Subtree &subtree, const TreeHead &tree, const Proof &proof)
{
    if (subtree.end > tree.size || !isSubtree(subtree.start, subtree.end))
        return notConsistent();
    if (subtree.start == subtree.end)
        return proof.empty() && subtree.root == crypto::sha256Of({}) ? Result<void>() : notConsistent();

    Climb climb{subtree.start, subtree.end - 1, tree.size - 1};
    const bool atTheEnd = climb.last == climb.treeLast;
    while (climb.first != climb.last && (atTheEnd || (climb.last & 1) != 0))
        climb.up();

    auto next = proof.begin();
    Digest256 subtreeRoot = subtree.root;
    if (climb.first != climb.last) {
        if (next == proof.end())
            return notConsistent();
        subtreeRoot = *next++;
    }
    Digest256 treeRoot = subtreeRoot;
    for (; next != proof.end(); ++next) {
        if (climb.treeLast == 0)
            return notConsistent();
        if ((climb.last & 1) != 0 || climb.last == climb.treeLast) {
            if (climb.first < climb.last)
                subtreeRoot = nodeHash(*next, subtreeRoot);
            treeRoot = nodeHash(*next, treeRoot);
            while ((climb.last & 1) == 0 && climb.last != 0)
                climb.up();
        } else {
            treeRoot = nodeHash(treeRoot, *next);
        }
        climb.up();
    }
    if (climb.treeLast != 0 || subtreeRoot != subtree.root || treeRoot != tree.root)
        return notConsistent();
    return {};
}

} // namespace desk::audit
