// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/merkle.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <bit>
#include <map>

namespace desk::audit {
namespace {

/// A tree grown leaf by leaf, with the nodes a store would keep.
class GrownTree
{
public:
    void grow(std::uint64_t size)
    {
        while (m_leaves.size() < size) {
            m_leaves.push_back(leafHash(ByteWriter().u64(m_leaves.size()).view()));
            for (const Node &node : m_frontier.append(m_leaves.back())) {
                EXPECT_TRUE(m_nodes.emplace(node.address, node.hash).second) << "a node given twice";
            }
        }
    }
    NodeReader reader() const
    {
        return [this](NodeAddress address) -> Result<Digest256> {
            const auto found = m_nodes.find(address);
            if (found == m_nodes.end())
                return fail(ErrorCode::NotFound, "No such node.");
            return found->second;
        };
    }
    const Frontier &frontier() const { return m_frontier; }
    const std::map<NodeAddress, Digest256> &nodes() const { return m_nodes; }
    const Digest256 &leaf(std::uint64_t index) const { return m_leaves[index]; }
    Digest256 rangeRoot(std::uint64_t start, std::uint64_t end) const
    {
        return rootOf(std::span(m_leaves).subspan(start, end - start));
    }
    TreeHead head(std::uint64_t size) const { return {size, rangeRoot(0, size)}; }

private:
    std::vector<Digest256> m_leaves;
    std::map<NodeAddress, Digest256> m_nodes;
    Frontier m_frontier;
};

Digest256 flippedDigest(Digest256 digest, std::size_t bit)
{
    digest[bit / 8 % 32] ^= static_cast<std::uint8_t>(1 << bit % 8);
    return digest;
}

TEST(Merkle, rootsOfTheEmptyAndTheSmallestTrees)
{
    EXPECT_EQ(toHex(rootOf({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(toHex(leafHash({})), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    EXPECT_EQ(Frontier().root(), rootOf({}));
    const std::array<Digest256, 3> leaves{leafHash(asBytes("a")), leafHash(asBytes("b")),
                                          leafHash(asBytes("c"))};
    EXPECT_EQ(rootOf(std::span(leaves).first(1)), leaves[0]);
    EXPECT_EQ(rootOf(leaves), nodeHash(nodeHash(leaves[0], leaves[1]), leaves[2]));
    // An entry that imitates an inner node is not one.
    const Bytes imitation = ByteWriter().raw(leaves[0]).raw(leaves[1]).take();
    EXPECT_NE(leafHash(imitation), nodeHash(leaves[0], leaves[1]));
}

TEST(Merkle, theFrontierAgreesWithTheDefinition)
{
    GrownTree tree;
    for (std::uint64_t size = 0; size <= 300; ++size) {
        tree.grow(size);
        ASSERT_EQ(tree.frontier().size(), size);
        const Digest256 root = tree.rangeRoot(0, size);
        ASSERT_EQ(tree.frontier().root(), root) << size;
        ASSERT_EQ(rootAt(size, tree.reader()).value(), root);
        Frontier restored = Frontier::restore(size, tree.reader()).value();
        ASSERT_EQ(restored.root(), root);
        GrownTree next = tree;
        next.grow(size + 1);
        restored.append(next.leaf(size));
        ASSERT_EQ(restored.root(), next.frontier().root()) << size;
    }
    for (const auto &[address, hash] : tree.nodes()) {
        const std::uint64_t start = address.index << address.level;
        ASSERT_EQ(hash, tree.rangeRoot(start, start + (std::uint64_t{1} << address.level)));
    }
    std::size_t complete = 0;
    for (std::uint64_t size = 300; size > 0; size /= 2)
        complete += size;
    EXPECT_EQ(tree.nodes().size(), complete);
}

TEST(Merkle, everyInclusionProofVerifies)
{
    GrownTree tree;
    tree.grow(300);
    for (std::uint64_t size = 1; size <= 300; size += size < 70 ? 1 : 23) {
        const TreeHead head = tree.head(size);
        for (std::uint64_t index = 0; index < size; ++index) {
            const Proof proof = inclusionProof(index, size, tree.reader()).value();
            ASSERT_LE(proof.size(), static_cast<std::size_t>(std::bit_width(size - 1)));
            ASSERT_OK(verifyInclusion(index, tree.leaf(index), proof, head));
            const std::uint64_t other = (index + 1) % size;
            if (other != index) {
                ASSERT_FALSE(verifyInclusion(other, tree.leaf(index), proof, head).ok());
                ASSERT_FALSE(verifyInclusion(index, tree.leaf(other), proof, head).ok());
            }
        }
    }
    EXPECT_FAILS(inclusionProof(300, 300, tree.reader()), ErrorCode::InvalidArgument);
    EXPECT_FAILS(inclusionProof(0, 0, tree.reader()), ErrorCode::InvalidArgument);
    EXPECT_FAILS(inclusionProof(0, 301, tree.reader()), ErrorCode::NotFound);
}

TEST(Merkle, everyConsistencyProofVerifies)
{
    GrownTree tree;
    tree.grow(300);
    for (std::uint64_t newer = 1; newer <= 300; newer += newer < 70 ? 1 : 23) {
        const TreeHead newerHead = tree.head(newer);
        for (std::uint64_t older = 1; older <= newer; ++older) {
            const TreeHead olderHead = tree.head(older);
            const Proof proof = consistencyProof(older, newer, tree.reader()).value();
            ASSERT_OK(verifyConsistency(olderHead, newerHead, proof));
            ASSERT_EQ(proof.empty(), older == newer);
            if (older != newer) {
                ASSERT_FALSE(verifyConsistency(newerHead, olderHead, proof).ok());
                ASSERT_FALSE(verifyConsistency({older + 1, olderHead.root}, newerHead, proof).ok());
            }
        }
    }
    EXPECT_FAILS(consistencyProof(0, 5, tree.reader()), ErrorCode::InvalidArgument);
    EXPECT_FAILS(consistencyProof(6, 5, tree.reader()), ErrorCode::InvalidArgument);
    EXPECT_FAILS(consistencyProof(5, 301, tree.reader()), ErrorCode::NotFound);
    EXPECT_FAILS(verifyConsistency({0, rootOf({})}, tree.head(5), {}), ErrorCode::Tampered);
}

TEST(Merkle, everyFlippedBitIsNoticed)
{
    GrownTree tree;
    tree.grow(300);
    test::SeededRandom random(9162);
    for (int round = 0; round < 40; ++round) {
        const std::uint64_t newer = 2 + random.below(299);
        const std::uint64_t older = 1 + random.below(newer - 1);
        const std::uint64_t index = random.below(newer);
        const TreeHead head = tree.head(newer);
        const TreeHead before = tree.head(older);
        const Proof inclusion = inclusionProof(index, newer, tree.reader()).value();
        const Proof consistency = consistencyProof(older, newer, tree.reader()).value();
        const std::size_t bit = random.below(256);

        EXPECT_FAILS(verifyInclusion(index, flippedDigest(tree.leaf(index), bit), inclusion, head),
                     ErrorCode::Tampered);
        EXPECT_FAILS(
            verifyInclusion(index, tree.leaf(index), inclusion, {newer, flippedDigest(head.root, bit)}),
            ErrorCode::Tampered);
        EXPECT_FAILS(verifyConsistency({older, flippedDigest(before.root, bit)}, head, consistency),
                     ErrorCode::Tampered);
        EXPECT_FAILS(verifyConsistency(before, {newer, flippedDigest(head.root, bit)}, consistency),
                     ErrorCode::Tampered);
        for (std::size_t i = 0; i < inclusion.size() * 256; i += 7) {
            Proof changed = inclusion;
            changed[i / 256] = flippedDigest(changed[i / 256], i % 256);
            EXPECT_FAILS(verifyInclusion(index, tree.leaf(index), changed, head), ErrorCode::Tampered);
        }
        for (std::size_t i = 0; i < consistency.size() * 256; i += 7) {
            Proof changed = consistency;
            changed[i / 256] = flippedDigest(changed[i / 256], i % 256);
            EXPECT_FAILS(verifyConsistency(before, head, changed), ErrorCode::Tampered);
        }
        Proof longer = inclusion;
        longer.push_back(head.root);
        EXPECT_FAILS(verifyInclusion(index, tree.leaf(index), longer, head), ErrorCode::Tampered);
        Proof shorter = consistency;
        shorter.pop_back();
        EXPECT_FAILS(verifyConsistency(before, head, shorter), ErrorCode::Tampered);
    }
}

/// SUBTREE_SUBPROOF as the draft defines it, by recursion over the leaves: for checking the verifier only.
Proof subtreeProof(const GrownTree &tree, std::uint64_t offset, std::uint64_t size, Subtree part, bool known)
{
    if (part.start == 0 && part.end == size)
        return known ? Proof{} : Proof{tree.rangeRoot(offset, offset + size)};
    const std::uint64_t split = std::bit_floor(size - 1);
    Proof proof;
    if (part.end <= split) {
        proof = subtreeProof(tree, offset, split, part, known);
        proof.push_back(tree.rangeRoot(offset + split, offset + size));
    } else {
        const bool crosses = part.start < split;
        const Subtree right{crosses ? 0 : part.start - split, part.end - split, part.root};
        proof = subtreeProof(tree, offset + split, size - split, right, known && !crosses);
        proof.push_back(tree.rangeRoot(offset, offset + split));
    }
    return proof;
}

TEST(Merkle, everySubtreeOfASmallTreeVerifies)
{
    GrownTree tree;
    tree.grow(40);
    int checked = 0;
    int refused = 0;
    for (std::uint64_t size = 1; size <= 40; ++size) {
        for (std::uint64_t start = 0; start < size; ++start) {
            for (std::uint64_t end = start + 1; end <= size; ++end) {
                const Subtree subtree{start, end, tree.rangeRoot(start, end)};
                if (start % std::bit_ceil(end - start) != 0) {
                    ++refused;
                    ASSERT_FALSE(verifySubtreeConsistency(subtree, tree.head(size), {}).ok());
                    ASSERT_FALSE(verifySubtreeInclusion(start, tree.leaf(start), {}, subtree).ok());
                    continue;
                }
                ++checked;
                const Proof proof = subtreeProof(tree, 0, size, subtree, true);
                ASSERT_OK(verifySubtreeConsistency(subtree, tree.head(size), proof));
                if (start == 0) {
                    ASSERT_EQ(proof, consistencyProof(end, size, tree.reader()).value());
                }
                const Subtree wrong{start, end, flippedDigest(subtree.root, checked % 256)};
                ASSERT_FALSE(verifySubtreeConsistency(wrong, tree.head(size), proof).ok());
            }
        }
    }
    EXPECT_GT(checked, 1500);
    EXPECT_GT(refused, 1500);
}

// Sizes near 2^64 must neither overflow nor run for ever.
TEST(Merkle, extremeSizesAreHandled)
{
    const std::uint64_t most = ~std::uint64_t{0};
    const Proof proof(64);
    EXPECT_FAILS(verifyInclusion(most - 1, {}, proof, {most, {}}), ErrorCode::Tampered);
    EXPECT_FAILS(verifyInclusion(most, {}, proof, {most, {}}), ErrorCode::Tampered);
    EXPECT_FAILS(verifyConsistency({most - 1, {}}, {most, {}}, proof), ErrorCode::Tampered);
    EXPECT_FAILS(verifyConsistency({1, {}}, {most, {}}, Proof(100)), ErrorCode::Tampered);
    EXPECT_FAILS(verifySubtreeConsistency({1, most, {}}, {most, {}}, proof), ErrorCode::Tampered);
    EXPECT_FAILS(verifySubtreeInclusion(5, {}, proof, {1, most, {}}), ErrorCode::Tampered);

    // Every node all zero makes the largest tree one can prove something about without storing it.
    const NodeReader zeros = [](NodeAddress) -> Result<Digest256> {
        return Digest256{};
    };
    const Digest256 root = rootAt(most, zeros).value();
    for (const std::uint64_t index : {std::uint64_t{0}, most / 2, most - 1})
        EXPECT_EQ(inclusionProof(index, most, zeros).value().size() > 0, true);
    EXPECT_OK(verifyInclusion(most - 1, {}, inclusionProof(most - 1, most, zeros).value(), {most, root}));
}

} // namespace
} // namespace desk::audit
