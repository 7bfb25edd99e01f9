// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/staff.h"

#include <map>
#include <optional>
#include <unordered_map>

namespace desk::keys {

/// A bucket key as it is stored, wrapped under the platform's shred root.
struct SealedBucket
{
    std::uint32_t bucket = 0;
    std::uint64_t version = 0;
    std::uint32_t epoch = 0;   ///< Version of the shred root that wraps it.
    std::uint32_t owners = 0;  ///< How many capsules hang from it; at most ownersPerBucket.
    Bytes sealed;
};

/// A capsule as it is stored, wrapped under its bucket's key.
struct SealedCapsule
{
    OwnerId owner;
    std::uint32_t bucket = 0;
    std::uint64_t version = 0;
    Bytes sealed;
};

constexpr std::uint32_t ownersPerBucket = 1024;

/// Where buckets and capsules are kept. Implemented by the store.
class CapsuleStorage
{
public:
    virtual ~CapsuleStorage() = default;
    virtual Result<std::optional<SealedBucket>> bucket(PlatformId platform, std::uint32_t bucket) = 0;
    /// The bucket made last, if there is any.
    virtual Result<std::optional<SealedBucket>> newestBucket(PlatformId platform) = 0;
    virtual Result<void> putBucket(PlatformId platform, const SealedBucket &bucket) = 0;
    virtual Result<std::optional<SealedCapsule>> capsule(PlatformId platform, OwnerId owner) = 0;
    virtual Result<void> putCapsule(PlatformId platform, const SealedCapsule &capsule) = 0;
};

enum class Provision : std::uint8_t { No, Yes };

/**
 * The keys of a platform's owners, one per shred class: shred root → bucket key → capsule → key.
 *
 * Opened capsules and bucket keys are kept until clear(). New keys are written by flush(), inside the caller's
 * transaction; after a rollback call clear(). One thread at a time.
 */
class OwnerKeys
{
public:
    OwnerKeys(StoreId store, PlatformId platform, StaffKeysPointer staff, CapsuleStorage &storage, RandomSource &random);

    /**
     * The key of an owner's shred class; with Provision::Yes it is made when there is none.
     *
     * NotFound: the owner has no such key. KeyDestroyed: it was destroyed, for good: a destroyed key is never made
     * again. KeyUnavailable: this member of staff does not hold the shred root.
     */
    Result<crypto::Key> key(OwnerId owner, std::uint16_t shredClass, Provision provision);

    Result<void> flush();
    /// Forgets opened capsules; bucket keys stay. After flush().
    void close() { m_capsules.clear(); }
    void clear();

private:
    enum class KeyState : std::uint8_t { Live = 1, Destroyed = 2 };
    struct ClassKey
    {
        KeyState state = KeyState::Live;
        crypto::Key key;
    };
    struct Capsule
    {
        std::uint32_t bucket = 0;
        std::uint64_t version = 0;
        bool changed = false;
        std::map<std::uint16_t, ClassKey> keys;
    };
    struct Bucket
    {
        SealedBucket stored;
        crypto::Key key;
        bool changed = false;
    };

    Result<Capsule *> capsule(OwnerId owner, Provision provision);
    Result<Capsule> openCapsule(const SealedCapsule &sealed);
    Result<Bucket *> bucket(std::uint32_t number);
    Result<Bucket *> bucketWithRoom();
    Bytes bucketAssociated(const SealedBucket &bucket) const;
    Bytes capsuleAssociated(OwnerId owner, const Capsule &capsule) const;

    StoreId m_store;
    PlatformId m_platform;
    StaffKeysPointer m_staff;
    CapsuleStorage &m_storage;
    RandomSource &m_random;
    std::unordered_map<OwnerId, Capsule> m_capsules;
    std::map<std::uint32_t, Bucket> m_buckets;
    std::uint32_t m_filling = 0;  ///< Number of the bucket that takes new owners; 0 until it is known.
};

} // namespace desk::keys
