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

class EvidenceKeyList : public testing::Test
{
protected:
    /// What a certifier signed about somebody's key.
    static Bytes certificate(StaffId staff, const crypto::PublicKey &key)
    {
        return ByteWriter().raw(asBytes("certificate")).raw(staff.view()).raw(key).take();
    }
    Json entry(StaffId staff, const crypto::SigningKeyPair &key, StaffId by, const crypto::SigningKeyPair &with) const
    {
        const Bytes message = certificate(staff, key.publicKey);
        return {{"staff", staff.text()},
                {"signingKey", toBase64(key.publicKey)},
                {"certifiedBy", by.text()},
                {"certificate", toBase64(message)},
                {"signature", toBase64(crypto::sign(with, message))}};
    }
    /// The founder; an administrator; somebody whom the administrator certified twice.
    Json list() const
    {
        Json member = entry(m_member, m_today, m_admin, m_adminKey);
        Json earlier = entry(m_member, m_before, m_admin, m_adminKey);
        earlier["until"] = 10;
        member["earlier"] = Json::array({earlier});
        return {{"complete", true},
                {"entries", 20},
                {"root", toBase64(m_root.publicKey)},
                {"staff", Json::array({entry(m_founder, m_root, m_founder, m_root),
                                       entry(m_admin, m_adminKey, m_founder, m_root), member})}};
    }
    static Result<EvidenceKeys> read(const Json &list) { return readEvidenceKeys(list.dump()); }
    bool counts(const EvidenceKeys &keys, const crypto::SigningKeyPair &key, std::uint64_t entry) const
    {
        const Bytes message = toBytes(asBytes("an entry"));
        return keys.signers.signedBy(m_member, entry, message, crypto::sign(key, message));
    }

    desk::test::SeededRandom m_random{4};
    const crypto::SigningKeyPair m_root = crypto::SigningKeyPair::generate(m_random);
    const crypto::SigningKeyPair m_adminKey = crypto::SigningKeyPair::generate(m_random);
    const crypto::SigningKeyPair m_before = crypto::SigningKeyPair::generate(m_random);
    const crypto::SigningKeyPair m_today = crypto::SigningKeyPair::generate(m_random);
    const StaffId m_founder{{1}}, m_admin{{2}}, m_member{{3}};
};

TEST_F(EvidenceKeyList, anEarlierKeySignsUpToItsEntry)
{
    const auto keys = read(list());
    ASSERT_OK(keys);
    EXPECT_TRUE(counts(*keys, m_before, 9));
    EXPECT_FALSE(counts(*keys, m_before, 10));
    EXPECT_TRUE(counts(*keys, m_today, 10));
    EXPECT_FALSE(counts(*keys, m_adminKey, 1));
}

TEST_F(EvidenceKeyList, aFounderWhoGotNewKeysHangsOnWhoCertifiedThem)
{
    Json renewed = list();
    renewed["staff"][0] = entry(m_founder, m_today, m_admin, m_adminKey); // the administrator stands on the root
    EXPECT_OK(read(renewed));
    renewed["staff"][1] = entry(m_admin, m_adminKey, m_founder, m_today); // and now both on each other
    EXPECT_FAILS(read(renewed), ErrorCode::Tampered);
}

TEST_F(EvidenceKeyList, aKeyThatNobodyCertifiedIsRefused)
{
    const crypto::SigningKeyPair foreign = crypto::SigningKeyPair::generate(m_random);
    Json changed = list();
    changed["staff"][2]["earlier"][0]["signingKey"] = toBase64(foreign.publicKey);
    EXPECT_FAILS(read(changed), ErrorCode::Tampered) << "another key than the certificate names";
    changed = list();
    Json invented = entry(m_member, foreign, m_admin, foreign);
    invented["until"] = 100;
    changed["staff"][2]["earlier"].push_back(invented);
    EXPECT_FAILS(read(changed), ErrorCode::Tampered) << "signed by itself";
    changed = list();
    changed["staff"][2] = entry(m_member, foreign, m_admin, foreign);
    EXPECT_FAILS(read(changed), ErrorCode::Tampered);
    changed = list();
    changed["root"] = toBase64(foreign.publicKey);
    EXPECT_FAILS(read(changed), ErrorCode::Tampered);
    for (const char *name : {"until", "certificate", "signingKey"}) {
        changed = list();
        changed["staff"][2]["earlier"][0].erase(name);
        EXPECT_FALSE(read(changed).ok()) << name;
    }
    changed = list();
    changed["staff"][2]["earlier"] = "none";
    EXPECT_FAILS(read(changed), ErrorCode::InvalidInput);
}

} // namespace
} // namespace desk::exporting
