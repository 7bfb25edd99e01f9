// SPDX-License-Identifier: GPL-3.0-or-later
// How keys end: tombstones, new keys, restriction, a new root. The storage is a map, so that old copies are
// at hand.
#include "core/keys/capsule.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

namespace desk::keys::test {
namespace {

class MapStorage final : public CapsuleStorage
{
public:
    Result<std::optional<SealedBucket>> bucket(PlatformId, std::uint32_t number) override
    {
        const auto found = buckets_.find(number);
        return found == buckets_.end() ? std::optional<SealedBucket>() : std::optional(found->second);
    }
    Result<std::optional<SealedBucket>> newestBucket(PlatformId) override
    {
        return buckets_.empty() ? std::optional<SealedBucket>() : std::optional(buckets_.rbegin()->second);
    }
    Result<void> putBucket(PlatformId, const SealedBucket &bucket) override
    {
        buckets_[bucket.bucket] = bucket;
        return {};
    }
    Result<std::optional<SealedCapsule>> capsule(PlatformId, OwnerId owner) override
    {
        const auto found = capsules_.find(owner);
        return found == capsules_.end() ? std::optional<SealedCapsule>() : std::optional(found->second);
    }
    Result<void> putCapsule(PlatformId, const SealedCapsule &capsule) override
    {
        capsules_[capsule.owner] = capsule;
        return {};
    }
    Result<std::vector<SealedBucket>> buckets(PlatformId, std::uint32_t after, int limit) override
    {
        std::vector<SealedBucket> out;
        for (auto it = buckets_.upper_bound(after);
             it != buckets_.end() && out.size() < static_cast<std::size_t>(limit); ++it)
            out.push_back(it->second);
        return out;
    }
    Result<std::vector<SealedCapsule>> capsulesOf(PlatformId, std::uint32_t bucket) override
    {
        std::vector<SealedCapsule> out;
        for (const auto &[owner, capsule] : capsules_) {
            if (capsule.bucket == bucket)
                out.push_back(capsule);
        }
        return out;
    }
    std::map<std::uint32_t, SealedBucket> buckets_;
    std::map<OwnerId, SealedCapsule> capsules_;
};

class OwnerKeysTest : public testing::Test
{
protected:
    static constexpr std::uint16_t erasable = 1;
    static constexpr std::uint16_t tax = 3;

    OwnerKeysTest()
    {
        m_random.fill(m_platform.bytes);
        m_random.fill(m_store.bytes);
        for (std::uint16_t version = 1; version <= 3; ++version)
            m_roots.push_back({7, version, crypto::Key::random(m_random)});
        m_restriction = {8, 1, crypto::Key::random(m_random)};
    }
    /// With these versions of the root, the last of them current.
    StaffKeysPointer staff(const std::vector<std::uint16_t> &roots, bool restriction = false)
    {
        auto out = std::make_shared<StaffKeys>();
        for (const std::uint16_t version : roots)
            out->add({KeyPurpose::ShredRoot, m_platform, 0}, m_roots[version - 1U], version == roots.back());
        if (restriction)
            out->add({KeyPurpose::Restriction, m_platform, 0}, m_restriction, true);
        return out;
    }
    OwnerKeys open(const StaffKeysPointer &staff, MapStorage &storage)
    {
        return OwnerKeys(m_store, m_platform, staff, storage, m_random);
    }
    OwnerKeys open(const StaffKeysPointer &staff) { return open(staff, m_storage); }
    OwnerId owner(int number)
    {
        OwnerId id;
        id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
        id.bytes[15] = static_cast<std::uint8_t>(number);
        return id;
    }
    /// Keys for this many owners, written.
    std::map<OwnerId, crypto::Key> provision(int owners)
    {
        std::map<OwnerId, crypto::Key> out;
        OwnerKeys keys = open(staff({1}));
        for (int i = 0; i < owners; ++i)
            out.emplace(owner(i), keys.key(owner(i), erasable, Provision::Yes).value());
        EXPECT_OK(keys.flush());
        return out;
    }

    desk::test::SeededRandom m_random{41};
    StoreId m_store;
    PlatformId m_platform;
    std::vector<OpenedKey> m_roots;
    OpenedKey m_restriction;
    MapStorage m_storage;
    NoProgress m_silent;
};

TEST_F(OwnerKeysTest, aDestroyedKeyIsNeverMadeAgain)
{
    provision(2);
    {
        OwnerKeys keys = open(staff({1}));
        ASSERT_OK(keys.destroy(owner(0), erasable));
        ASSERT_OK(keys.destroy(owner(0), erasable));
        ASSERT_OK(keys.destroy(owner(0), tax));      // never had one
        ASSERT_OK(keys.destroy(owner(9), erasable)); // nobody yet
        ASSERT_OK(keys.flush());
    }
    OwnerKeys keys = open(staff({1}));
    for (const Provision provision : {Provision::No, Provision::Yes}) {
        EXPECT_FAILS(keys.key(owner(0), erasable, provision), ErrorCode::KeyDestroyed);
        EXPECT_FAILS(keys.key(owner(0), tax, provision), ErrorCode::KeyDestroyed);
        EXPECT_FAILS(keys.key(owner(9), erasable, provision), ErrorCode::KeyDestroyed);
    }
    EXPECT_FAILS(keys.replace(owner(0), erasable), ErrorCode::KeyDestroyed);
    EXPECT_FAILS(keys.restrict(owner(0), erasable), ErrorCode::KeyDestroyed);
    EXPECT_EQ(*keys.state(owner(0), erasable), KeyState::Destroyed);
    EXPECT_EQ(*keys.state(owner(1), erasable), KeyState::Live);
    EXPECT_EQ(*keys.state(owner(1), tax), KeyState::None);
    EXPECT_EQ(*keys.state(owner(77), tax), KeyState::None);
    const auto written = m_storage.capsules_.at(owner(0)).version;
    ASSERT_OK(keys.destroy(owner(0), erasable));
    ASSERT_OK(keys.flush());
    EXPECT_EQ(m_storage.capsules_.at(owner(0)).version, written) << "a second time changes nothing";
}

TEST_F(OwnerKeysTest, aReplacedKeyIsAnotherAndTouchesNothingElse)
{
    const auto before = provision(2);
    crypto::Key taxKey;
    {
        OwnerKeys keys = open(staff({1}));
        taxKey = keys.key(owner(0), tax, Provision::Yes).value();
        const auto replaced = keys.replace(owner(0), erasable);
        ASSERT_OK(replaced);
        EXPECT_FALSE(*replaced == before.at(owner(0)));
        EXPECT_FAILS(keys.replace(owner(1), tax), ErrorCode::NotFound);
        ASSERT_OK(keys.flush());
    }
    OwnerKeys keys = open(staff({1}));
    EXPECT_FALSE(*keys.key(owner(0), erasable, Provision::No) == before.at(owner(0)));
    EXPECT_TRUE(*keys.key(owner(0), tax, Provision::No) == taxKey);
    EXPECT_TRUE(*keys.key(owner(1), erasable, Provision::No) == before.at(owner(1)));
}

TEST_F(OwnerKeysTest, aRestrictedKeyOpensForDataProtectionOnly)
{
    const auto before = provision(1);
    EXPECT_FAILS(open(staff({1})).restrict(owner(0), erasable), ErrorCode::KeyUnavailable);
    {
        OwnerKeys keys = open(staff({1}, true));
        ASSERT_OK(keys.restrict(owner(0), erasable));
        ASSERT_OK(keys.restrict(owner(0), erasable));
        ASSERT_OK(keys.flush());
    }
    {
        // Somebody without the key may change other things of the capsule, and carries the restriction along.
        OwnerKeys keys = open(staff({1}));
        EXPECT_FAILS(keys.key(owner(0), erasable, Provision::Yes), ErrorCode::Restricted);
        EXPECT_FAILS(keys.lift(owner(0), erasable), ErrorCode::KeyUnavailable);
        EXPECT_FAILS(keys.replace(owner(0), erasable), ErrorCode::KeyUnavailable);
        EXPECT_EQ(*keys.state(owner(0), erasable), KeyState::Restricted);
        ASSERT_OK(keys.key(owner(0), tax, Provision::Yes));
        ASSERT_OK(keys.flush());
    }
    {
        OwnerKeys keys = open(staff({1}, true));
        EXPECT_TRUE(*keys.key(owner(0), erasable, Provision::No) == before.at(owner(0)));
        const auto replaced = keys.replace(owner(0), erasable);
        ASSERT_OK(replaced);
        EXPECT_EQ(*keys.state(owner(0), erasable), KeyState::Restricted);
        EXPECT_TRUE(*keys.key(owner(0), erasable, Provision::No) == *replaced);
        ASSERT_OK(keys.lift(owner(0), erasable));
        ASSERT_OK(keys.lift(owner(0), tax));
        ASSERT_OK(keys.flush());
    }
    OwnerKeys keys = open(staff({1}));
    EXPECT_OK(keys.key(owner(0), erasable, Provision::No));
    ASSERT_OK(keys.destroy(owner(0), erasable));
    EXPECT_FAILS(keys.lift(owner(0), erasable), ErrorCode::KeyDestroyed);
}

TEST_F(OwnerKeysTest, aNewRootMakesEveryEarlierWrappingWorthless)
{
    constexpr int people = ownersPerBucket + 300;
    auto before = provision(people);
    const MapStorage old = m_storage;
    ASSERT_EQ(old.buckets_.size(), 2U);
    {
        OwnerKeys keys = open(staff({1, 2}));
        ASSERT_OK(keys.destroy(owner(5), erasable));
        ASSERT_OK(keys.key(owner(6), tax, Provision::Yes)); // not yet flushed
        const auto done = keys.reroot(m_silent);
        ASSERT_OK(done);
        EXPECT_EQ(done->buckets, 2U);
        EXPECT_EQ(done->renewed, 1U);
        EXPECT_EQ(done->capsules, ownersPerBucket);
    }
    OwnerKeys now = open(staff({2}));
    EXPECT_FAILS(now.key(owner(5), erasable, Provision::Yes), ErrorCode::KeyDestroyed);
    EXPECT_OK(now.key(owner(6), tax, Provision::No));
    before.erase(owner(5));
    for (const auto &[owner, key] : before) {
        const auto held = now.key(owner, erasable, Provision::No);
        ASSERT_OK(held);
        ASSERT_TRUE(*held == key);
    }
    // The old root opens nothing new, the new root nothing old, and mixing the two halves opens nothing.
    EXPECT_FAILS(open(staff({1})).key(owner(6), erasable, Provision::No), ErrorCode::KeyUnavailable);
    MapStorage oldAgain = old;
    EXPECT_FAILS(open(staff({2}), oldAgain).key(owner(5), erasable, Provision::No),
                 ErrorCode::KeyUnavailable);
    MapStorage mixed = m_storage;
    mixed.capsules_ = old.capsules_;
    EXPECT_FAILS(open(staff({2}), mixed).key(owner(5), erasable, Provision::No), ErrorCode::WrongKey);
}

TEST_F(OwnerKeysTest, onlyTouchedBucketsAreRenewedAndMixedRootsAreGathered)
{
    provision(3);
    {
        OwnerKeys keys = open(staff({1, 2}));
        const auto done = keys.reroot(m_silent);
        ASSERT_OK(done);
        EXPECT_EQ(done->renewed, 0U);
        EXPECT_EQ(done->capsules, 0U);
    }
    EXPECT_EQ(m_storage.buckets_.at(1).epoch, 2U);
    EXPECT_FAILS(open(staff({3})).reroot(m_silent), ErrorCode::KeyUnavailable);
    ASSERT_OK(open(staff({2, 3})).reroot(m_silent));
    EXPECT_OK(open(staff({3})).key(owner(2), erasable, Provision::No));
}

TEST_F(OwnerKeysTest, everyFlippedBitOfARestrictedCapsuleIsNoticed)
{
    provision(1);
    OwnerKeys keys = open(staff({1}, true));
    ASSERT_OK(keys.restrict(owner(0), erasable));
    ASSERT_OK(keys.flush());
    const SealedCapsule good = m_storage.capsules_.at(owner(0));
    for (std::size_t bit = 0; bit < good.sealed.size() * 8; ++bit) {
        MapStorage bad = m_storage;
        bad.capsules_.at(owner(0)).sealed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        ASSERT_FALSE(open(staff({1}, true), bad).key(owner(0), erasable, Provision::No).ok()) << bit;
    }
    // A restriction belongs to its owner.
    MapStorage moved = m_storage;
    moved.capsules_[owner(1)] = {owner(1), good.bucket, good.version, good.sealed};
    EXPECT_FAILS(open(staff({1}, true), moved).key(owner(1), erasable, Provision::No), ErrorCode::WrongKey);
}

} // namespace
} // namespace desk::keys::test
