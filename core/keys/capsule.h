// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/crypto/envelope.h"
#include "core/keys/staff.h"

#include <map>
#include <optional>
#include <set>
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
    /// Adds a capsule, or replaces its owner's. A capsule never moves to another bucket.
    virtual Result<void> putCapsule(PlatformId platform, const SealedCapsule &capsule) = 0;
    /// At most `limit` buckets with a number above `after`, by number.
    virtual Result<std::vector<SealedBucket>> buckets(PlatformId platform, std::uint32_t after, int limit) = 0;
    /// All capsules that hang from a bucket, at most ownersPerBucket, by owner.
    virtual Result<std::vector<SealedCapsule>> capsulesOf(PlatformId platform, std::uint32_t bucket) = 0;
};

enum class Provision : std::uint8_t { No, Yes };

/// How an owner's key of one shred class stands. The numbers are on disk for ever, but for None.
enum class KeyState : std::uint8_t {
    None = 0,        ///< Never made.
    Live = 1,
    Destroyed = 2,   ///< A tombstone: it can never be made again.
    Restricted = 3,  ///< Sealed once more under the platform's Restriction key.
};

/// What reroot() wrote.
struct Rerooted
{
    std::uint32_t buckets = 0;   ///< All of the platform.
    std::uint32_t renewed = 0;   ///< Those of them with a new key.
    std::uint32_t capsules = 0;  ///< Sealed anew under a new bucket key.
};

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
     * again. KeyUnavailable: this member of staff does not hold the shred root. Restricted: there is one, and this
     * member of staff does not hold the platform's Restriction key.
     */
    Result<crypto::Key> key(OwnerId owner, std::uint16_t shredClass, Provision provision);
    /// How it stands; anybody with the shred root may ask. An owner without capsule has KeyState::None of all.
    Result<KeyState> state(OwnerId owner, std::uint16_t shredClass);

    /**
     * Puts a tombstone in the place of a key, whether there was one or not: it can never be made again. Doing it
     * twice changes nothing. The key is gone for good once reroot() was committed, the store scrubbed and the old
     * root dropped from the keyring: until then old copies of its wrapping can be opened.
     */
    Result<void> destroy(OwnerId owner, std::uint16_t shredClass);
    /**
     * A new random key in the place of an old one, which goes as by destroy(). The caller has opened what stays
     * before, and seals it anew after. A restricted key stays restricted. Errors as key() without provision.
     */
    Result<crypto::Key> replace(OwnerId owner, std::uint16_t shredClass);
    /**
     * Art. 18 GDPR by key: seals the key once more, so that only holders of the Restriction key open what it seals.
     * Doing it twice changes nothing. NotFound, KeyDestroyed as key(); KeyUnavailable without the Restriction key.
     */
    Result<void> restrict(OwnerId owner, std::uint16_t shredClass);
    /// Takes a restriction back. A key that is not restricted stays as it is. Errors as restrict().
    Result<void> lift(OwnerId owner, std::uint16_t shredClass);
    /**
     * Seals what is restricted under an earlier version of the Restriction key anew under today's, of every owner in a
     * bucket; how many keys. Flushes. KeyUnavailable without the Restriction key.
     */
    Result<std::uint32_t> renewRestrictions(std::uint32_t bucket);

    /**
     * Wraps every bucket of the platform under the shred root that is current for this member of staff, who must hold
     * the earlier ones as well. Buckets in which something was destroyed or replaced since clear() get a new key, and
     * all their capsules are sealed anew. Flushes first. Inside the caller's transaction, as flush().
     */
    Result<Rerooted> reroot(Progress &progress);

    Result<void> flush();
    /// Forgets opened capsules; bucket keys stay. After flush().
    void close() { m_capsules.clear(); }
    void clear();

private:
    struct ClassKey
    {
        KeyState state = KeyState::Live;
        crypto::Key key;  ///< Live only.
        Bytes sealed;     ///< Restricted only: the key under the Restriction key.
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
        crypto::SingleUseKey key;
        bool changed = false;
    };

    Result<Capsule *> capsule(OwnerId owner, Provision provision);
    Result<Capsule> openCapsule(const SealedCapsule &sealed);
    Result<void> writeCapsule(OwnerId owner, Capsule &capsule);
    struct Existing
    {
        Capsule *holder = nullptr;
        ClassKey *entry = nullptr;
    };
    /// NotFound, KeyDestroyed.
    Result<Existing> existing(OwnerId owner, std::uint16_t shredClass);
    Result<crypto::Key> openRestricted(OwnerId owner, std::uint16_t shredClass, const ClassKey &entry);
    Result<void> sealRestricted(OwnerId owner, std::uint16_t shredClass, ClassKey &entry, const crypto::Key &key);
    Result<std::uint32_t> renew(Bucket &bucket);
    Bytes restrictedAssociated(OwnerId owner, std::uint16_t shredClass) const;
    Result<Bucket *> openBucket(SealedBucket stored);
    Result<Bucket *> bucket(std::uint32_t number);
    Result<Bucket *> bucketWithRoom();
    Bytes bucketAssociated(const SealedBucket &bucket) const;
    Bytes capsuleAssociated(OwnerId owner, std::uint32_t bucket, std::uint64_t version) const;

    StoreId m_store;
    PlatformId m_platform;
    StaffKeysPointer m_staff;
    CapsuleStorage &m_storage;
    RandomSource &m_random;
    std::unordered_map<OwnerId, Capsule> m_capsules;
    std::map<std::uint32_t, Bucket> m_buckets;
    std::set<std::uint32_t> m_affected;  ///< Buckets in which a key was destroyed or replaced.
    std::uint32_t m_filling = 0;  ///< Number of the bucket that takes new owners; 0 until it is known.
};

} // namespace desk::keys
