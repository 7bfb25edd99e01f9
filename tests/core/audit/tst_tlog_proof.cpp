// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/entry_format.h"
#include "core/audit/tlog_proof.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

namespace desk::audit {
namespace {

/// A log of seven entries in memory.
class TlogProofTest : public testing::Test
{
protected:
    void SetUp() override
    {
        for (std::uint64_t i = 0; i < 7; ++i) {
            EntryHeader header;
            header.entry.index = i;
            header.entry.event = Event::SignedIn;
            header.entry.at = Instant(std::chrono::milliseconds(1'000'000 + i));
            m_headers.push_back(encodeHeader(header));
            const crypto::Signature signature = crypto::sign(m_actor, m_headers.back());
            m_signatures.emplace_back(signature.begin(), signature.end());
            m_leaves.push_back(entryLeaf(m_headers.back(), m_signatures.back()));
        }
    }
    TlogProof proof(std::uint64_t index)
    {
        const auto reader = [this](NodeAddress address) -> Result<Digest256> {
            const std::size_t count = std::size_t{1} << address.level;
            return rootOf(std::span(m_leaves).subspan(address.index * count, count));
        };
        TlogProof out{index,
                      m_headers[index],
                      m_signatures[index],
                      *inclusionProof(index, m_leaves.size(), reader),
                      {}};
        out.checkpoint = *signCheckpoint({"rightsdesk/test", m_leaves.size(), rootOf(m_leaves)},
                                         checkpointKeyName, m_desk);
        return out;
    }

    test::SeededRandom m_random{7};
    crypto::SigningKeyPair m_actor = crypto::SigningKeyPair::generate(m_random);
    crypto::SigningKeyPair m_desk = crypto::SigningKeyPair::generate(m_random);
    std::vector<Bytes> m_headers;
    std::vector<Bytes> m_signatures;
    std::vector<Digest256> m_leaves;
};

TEST_F(TlogProofTest, everyEntryIsProvenByItsOwnText)
{
    for (std::uint64_t i = 0; i < m_leaves.size(); ++i) {
        const std::string text = printTlogProof(proof(i));
        const auto read = readTlogProof(text);
        ASSERT_OK(read);
        EXPECT_EQ(printTlogProof(*read), text);
        const auto proven = verifyTlogProof(*read, m_desk.publicKey);
        ASSERT_OK(proven);
        EXPECT_EQ(proven->entry.index, i);
        EXPECT_EQ(proven->checkpoint.origin, "rightsdesk/test");
    }
}

TEST_F(TlogProofTest, theLinesAreThoseOfTheSpecification)
{
    const std::string text = printTlogProof(proof(4));
    EXPECT_TRUE(text.starts_with("c2sp.org/tlog-proof@v1\nextra "));
    EXPECT_NE(text.find("\nindex 4\n"), std::string::npos);
    EXPECT_NE(text.find("\n\nrightsdesk/test\n7\n"), std::string::npos);
}

TEST_F(TlogProofTest, everyFlippedBitIsNoticed)
{
    const std::string text = printTlogProof(proof(5));
    for (std::size_t i = 0; i < text.size() * 8; ++i) {
        std::string changed = text;
        changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << i % 8));
        const auto read = readTlogProof(changed);
        EXPECT_FALSE(read.ok() && verifyTlogProof(*read, m_desk.publicKey).ok()) << "bit " << i;
    }
}

TEST_F(TlogProofTest, anotherKeyOrAnotherEntrysProofProvesNothing)
{
    EXPECT_FAILS(verifyTlogProof(proof(2), m_actor.publicKey), ErrorCode::WrongKey);
    TlogProof swapped = proof(2);
    swapped.hashes = proof(3).hashes;
    EXPECT_FAILS(verifyTlogProof(swapped, m_desk.publicKey), ErrorCode::Tampered);
    TlogProof renumbered = proof(2);
    renumbered.index = 3;
    EXPECT_FAILS(verifyTlogProof(renumbered, m_desk.publicKey), ErrorCode::Tampered);
}

TEST_F(TlogProofTest, whatIsNoProofIsRefusedWithItsLine)
{
    const std::string good = printTlogProof(proof(1));
    const auto without = [&](std::string_view part, std::string_view instead) {
        std::string out = good;
        out.replace(out.find(part), part.size(), instead);
        return readTlogProof(out);
    };
    EXPECT_EQ(readTlogProof("").error().place, "line 1");
    EXPECT_EQ(without("@v1", "@v2").error().place, "line 1");
    EXPECT_EQ(without("extra ", "extra").error().place, "line 2");
    EXPECT_EQ(without("index 1", "index 01").error().place, "line 3");
    EXPECT_EQ(without("index 1", "index -1").error().place, "line 3");
    EXPECT_EQ(without("\n\n", "\nx\n\n").error().place, "line 7");
    EXPECT_FAILS(readTlogProof(good.substr(0, good.find("\n\n"))), ErrorCode::InvalidInput);
    EXPECT_FAILS(readTlogProof(good + std::string(70'000, 'x')), ErrorCode::LimitExceeded);
}

} // namespace
} // namespace desk::audit
