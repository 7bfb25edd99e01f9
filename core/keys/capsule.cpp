// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/capsule.h"

#include "core/keys/capsule_format.h"

namespace desk::keys {

OwnerKeys::OwnerKeys(StoreId store, PlatformId platform, StaffKeysPointer staff, CapsuleStorage &storage, RandomSource &random)
    : m_store(store), m_platform(platform), m_staff(std::move(staff)), m_storage(storage), m_random(random)
{
}

Bytes OwnerKeys::bucketAssociated(const SealedBucket &bucket) const
{
    ByteWriter out(64);
    out.raw(m_store.view()).raw(m_platform.view()).u32(bucket.bucket).u64(bucket.version).u32(bucket.epoch);
    return out.take();
}

Bytes OwnerKeys::capsuleAssociated(OwnerId owner, std::uint32_t bucket, std::uint64_t version) const
{
    ByteWriter out(64);
    out.raw(m_store.view()).raw(m_platform.view()).raw(owner.view()).u32(bucket).u64(version);
    return out.take();
}

Result<OwnerKeys::Bucket *> OwnerKeys::openBucket(SealedBucket stored)
{
    const std::uint32_t number = stored.bucket;
    if (const auto known = m_buckets.find(number); known != m_buckets.end())
        return &known->second;
    DESK_TRY(const OpenedKey root, m_staff->version({KeyPurpose::ShredRoot, m_platform, 0}, static_cast<std::uint16_t>(stored.epoch)));
    DESK_TRY(const crypto::SecretBytes opened,
             crypto::openSingleUse(root.key, bucketHeader(number, stored.epoch), bucketAssociated(stored), stored.sealed));
    DESK_TRY(const crypto::Key key, crypto::Key::fromBytes(opened));
    return &m_buckets.insert_or_assign(number, Bucket{std::move(stored), crypto::SingleUseKey(key), false})
                .first->second;
}

Result<OwnerKeys::Bucket *> OwnerKeys::bucket(std::uint32_t number)
{
    if (const auto known = m_buckets.find(number); known != m_buckets.end())
        return &known->second;
    DESK_TRY(auto stored, m_storage.bucket(m_platform, number));
    if (!stored)
        return fail(ErrorCode::Damaged, "The store lacks a key that one of its records needs.");
    return openBucket(std::move(*stored));
}

Result<OwnerKeys::Bucket *> OwnerKeys::bucketWithRoom()
{
    if (m_filling == 0) {
        DESK_TRY(const auto newest, m_storage.newestBucket(m_platform));
        m_filling = newest ? newest->bucket : 0;
    }
    if (m_filling != 0) {
        DESK_TRY(Bucket *const current, bucket(m_filling));
        if (current->stored.owners < ownersPerBucket)
            return current;
    }
    DESK_TRY(const OpenedKey root, m_staff->current({KeyPurpose::ShredRoot, m_platform, 0}));
    Bucket made;
    made.stored.bucket = m_filling + 1;
    made.stored.version = 1;
    made.stored.epoch = root.version;
    made.key = crypto::SingleUseKey(crypto::Key::random(m_random));
    made.changed = true;
    made.stored.sealed =
        crypto::sealSingleUse(root.key, bucketHeader(made.stored.bucket, made.stored.epoch),
                              bucketAssociated(made.stored), made.key.key().view(), m_random);
    m_filling = made.stored.bucket;
    return &m_buckets.insert_or_assign(m_filling, std::move(made)).first->second;
}

Result<OwnerKeys::Capsule> OwnerKeys::openCapsule(const SealedCapsule &sealed)
{
    const auto malformed = [] {
        return fail(ErrorCode::Damaged, "A capsule of keys is malformed.");
    };
    DESK_TRY(Bucket *const from, bucket(sealed.bucket));
    Capsule out;
    out.bucket = sealed.bucket;
    out.version = sealed.version;
    DESK_TRY(const crypto::SecretBytes opened,
             from->key.open(capsuleHeader(sealed.bucket),
                            capsuleAssociated(sealed.owner, sealed.bucket, sealed.version), sealed.sealed));
    ByteReader in(opened);
    while (in.ok() && in.remaining() > 0) {
        const std::uint16_t shredClass = in.u16();
        ClassKey entry;
        entry.state = static_cast<KeyState>(in.u8());
        if (entry.state == KeyState::Live) {
            const auto key = crypto::Key::fromBytes(in.raw(crypto::Key::size));
            if (!key.ok())
                return malformed();
            entry.key = *key;
        } else if (entry.state == KeyState::Restricted) {
            entry.sealed = toBytes(in.sized());
        } else if (entry.state != KeyState::Destroyed) {
            return malformed();
        }
        out.keys.insert_or_assign(shredClass, entry);
    }
    if (!in.atEnd())
        return malformed();
    return out;
}

Result<OwnerKeys::Capsule *> OwnerKeys::capsule(OwnerId owner, Provision provision)
{
    if (const auto known = m_capsules.find(owner); known != m_capsules.end())
        return &known->second;
    DESK_TRY(const auto stored, m_storage.capsule(m_platform, owner));
    if (stored) {
        DESK_TRY(Capsule opened, openCapsule(*stored));
        return &m_capsules.insert_or_assign(owner, std::move(opened)).first->second;
    }
    if (provision == Provision::No)
        return fail(ErrorCode::NotFound, "There is nobody of this id.");
    DESK_TRY(Bucket *const into, bucketWithRoom());
    into->stored.owners += 1;
    into->changed = true;
    Capsule made;
    made.bucket = into->stored.bucket;
    made.changed = true;
    return &m_capsules.insert_or_assign(owner, std::move(made)).first->second;
}

Result<crypto::Key> OwnerKeys::key(OwnerId owner, std::uint16_t shredClass, Provision provision)
{
    DESK_TRY(Capsule *const holder, capsule(owner, provision));
    const auto found = holder->keys.find(shredClass);
    if (found != holder->keys.end()) {
        if (found->second.state == KeyState::Destroyed)
            return keyDestroyed();
        if (found->second.state == KeyState::Restricted)
            return openRestricted(owner, shredClass, found->second);
        return found->second.key;
    }
    if (provision == Provision::No)
        return noSuchKey();
    ClassKey made;
    made.key = crypto::Key::random(m_random);
    holder->keys.insert_or_assign(shredClass, made);
    holder->changed = true;
    return made.key;
}

Result<KeyState> OwnerKeys::state(OwnerId owner, std::uint16_t shredClass)
{
    const auto holder = capsule(owner, Provision::No);
    if (!holder.ok() && holder.error().code == ErrorCode::NotFound)
        return KeyState::None;
    if (!holder.ok())
        return holder.error();
    const auto found = (*holder)->keys.find(shredClass);
    return found == (*holder)->keys.end() ? KeyState::None : found->second.state;
}

Result<void> OwnerKeys::writeCapsule(OwnerId owner, Capsule &capsule)
{
    DESK_TRY(Bucket *const from, bucket(capsule.bucket));
    capsule.version += 1;
    crypto::SecretBytes plain;
    for (const auto &[shredClass, held] : capsule.keys) {
        const ByteView content = held.state == KeyState::Live ? held.key.view() : ByteView(held.sealed);
        const auto size = static_cast<std::uint32_t>(content.size());
        ByteWriter head(8);
        head.u16(shredClass).u8(static_cast<std::uint8_t>(held.state));
        if (held.state == KeyState::Restricted)
            head.u32(size);
        plain.insert(plain.end(), head.view().begin(), head.view().end());
        plain.insert(plain.end(), content.begin(), content.end());
    }
    SealedCapsule out{owner, capsule.bucket, capsule.version, {}};
    out.sealed = from->key.seal(capsuleHeader(out.bucket), capsuleAssociated(owner, out.bucket, out.version),
                                plain, m_random);
    DESK_CHECK(m_storage.putCapsule(m_platform, out));
    capsule.changed = false;
    return {};
}

Result<void> OwnerKeys::flush()
{
    for (auto &[number, entry] : m_buckets) {
        if (entry.changed)
            DESK_CHECK(m_storage.putBucket(m_platform, entry.stored));
        entry.changed = false;
    }
    for (auto &[owner, entry] : m_capsules) {
        if (entry.changed)
            DESK_CHECK(writeCapsule(owner, entry));
    }
    return {};
}

void OwnerKeys::clear()
{
    m_capsules.clear();
    m_buckets.clear();
    m_affected.clear();
    m_filling = 0;
}

} // namespace desk::keys
