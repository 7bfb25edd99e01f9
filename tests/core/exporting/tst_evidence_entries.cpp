// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside a signed header must say what was signed, whoever signed the manifest around it.
#include "core/audit/entry_format.h"
#include "core/exporting/evidence_entries.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <nlohmann/json.hpp>

namespace desk::exporting {
namespace {

using Json = nlohmann::ordered_json;

class EvidenceEntries : public testing::Test
{
protected:
    void SetUp() override
    {
        m_actor.bytes.fill(5);
        for (std::uint64_t i = 0; i < 5; ++i) {
            audit::EntryHeader header;
            header.entry.index = i;
            header.entry.event = audit::Event::SubjectViewed;
            header.entry.actor = m_actor;
            header.entry.at = Instant(std::chrono::milliseconds(1'700'000'000'000 + i));
            const Bytes encoded = audit::encodeHeader(header);
            const crypto::Signature signature = crypto::sign(m_key, encoded);
            m_leaves.push_back(audit::entryLeaf(encoded, signature));
            m_lines.push_back({{"index", i},
                               {"at", toRfc3339(header.entry.at)},
                               {"event", "subject-viewed"},
                               {"actor", m_actor.text()},
                               {"platform", ""},
                               {"about", ""},
                               {"clockWentBack", false},
                               {"content", "readable"},
                               {"text", "{}"},
                               {"header", toBase64(encoded)},
                               {"signature", toBase64(signature)}});
        }
    }
    Result<void> check(const std::vector<Json> &lines, std::uint64_t expected = 5)
    {
        EvidenceKeys keys;
        keys.complete = true;
        keys.entries = expected;
        keys.signers.add(m_actor, m_key.publicKey);
        EntryChecker checker(keys, {m_leaves.size(), audit::rootOf(m_leaves)});
        for (const Json &line : lines)
            checker.feed(line.dump() + "\n");
        return checker.finish();
    }

    desk::test::SeededRandom m_random{3};
    crypto::SigningKeyPair m_key = crypto::SigningKeyPair::generate(m_random);
    StaffId m_actor;
    std::vector<audit::Digest256> m_leaves;
    std::vector<Json> m_lines;
};

TEST_F(EvidenceEntries, whatWasWrittenIsAccepted)
{
    EXPECT_OK(check(m_lines));
}

TEST_F(EvidenceEntries, everyWordBesideTheHeaderIsBoundToIt)
{
    const std::vector<std::pair<const char *, Json>> lies{
        {"index", 3},           {"at", "2026-01-01T00:00:00.000Z"},
        {"event", "signed-in"}, {"actor", std::string(32, '0')},
        {"platform", "00ff"},   {"about", "00ff"},
        {"clockWentBack", true}};
    for (const auto &[name, value] : lies) {
        auto lines = m_lines;
        lines[2][name] = value;
        EXPECT_FAILS(check(lines), ErrorCode::Tampered) << name;
        lines[2].erase(name);
        EXPECT_FAILS(check(lines), ErrorCode::Tampered) << name << " left out";
    }
}

TEST_F(EvidenceEntries, entriesThatAreMissingMovedDoubledOrForeignAreRefused)
{
    auto lines = m_lines;
    lines.erase(lines.begin() + 2);
    EXPECT_FAILS(check(lines, 4), ErrorCode::Tampered);
    lines = m_lines;
    std::swap(lines[1], lines[2]);
    EXPECT_FAILS(check(lines), ErrorCode::Tampered);
    lines = m_lines;
    lines.insert(lines.begin() + 2, lines[2]);
    EXPECT_FAILS(check(lines, 6), ErrorCode::Tampered);
    lines = m_lines;
    lines.pop_back();
    EXPECT_FAILS(check(lines, 4), ErrorCode::Tampered) << "fewer than the checkpoint has";
    lines = m_lines;
    lines[4]["signature"] = lines[3]["signature"];
    EXPECT_FAILS(check(lines), ErrorCode::Tampered);
    EXPECT_FAILS(check(m_lines, 6), ErrorCode::Tampered) << "fewer than keys.json says";
}

} // namespace
} // namespace desk::exporting
