// SPDX-License-Identifier: GPL-3.0-or-later
// How an owner's keys end: tombstones, new keys in the place of old ones, restriction, and the re-rooting
// that makes old copies of their wrapping worthless.
#include "core/keys/capsule.h"
#include "core/keys/capsule_format.h"

namespace desk::keys {

namespace {

constexpr int bucketsAtOnce = 64;

KeyName restrictionName(PlatformId platform)
{
    return {KeyPurpose::Restriction, platform, 0};
}

crypto::EnvelopeHeader restrictedHeader(const OpenedKey &restriction)
{
    return {crypto::ObjectType::DataKey, false, restriction.version, restriction.id};
}

} // namespace

Bytes OwnerKeys::restrictedAssociated(OwnerId owner, std::uint16_t shredClass) const
{
    ByteWriter out(80);
    out.raw(asBytes("dsr1|restricted"))
        .raw(m_store.view())
        .raw(m_platform.view())
        .raw(owner.view())
        .u16(shredClass);
    return out.take();
}

Result<crypto::Key> OwnerKeys::openRestricted(OwnerId owner, std::uint16_t shredClass, const ClassKey &entry)
{
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(entry.sealed));
    const auto restriction = m_staff->version(restrictionName(m_platform), header.keyVersion);
    if (!restriction.ok()) {
        return fail(ErrorCode::Restricted, "The processing of this data is restricted; only data protection "
                                           "may open it until that is lifted.");
    }
    DESK_TRY(const crypto::SecretBytes opened,
             crypto::openSingleUse(restriction->key, restrictedHeader(*restriction),
                                   restrictedAssociated(owner, shredClass), entry.sealed));
    return crypto::Key::fromBytes(opened);
}

Result<void> OwnerKeys::sealRestricted(OwnerId owner, std::uint16_t shredClass, ClassKey &entry,
                                       const crypto::Key &key)
{
    DESK_TRY(const OpenedKey restriction, m_staff->current(restrictionName(m_platform)));
    entry.sealed = crypto::sealSingleUse(restriction.key, restrictedHeader(restriction),
                                         restrictedAssociated(owner, shredClass), key.view(), m_random);
    entry.state = KeyState::Restricted;
    entry.key = {};
    return {};
}

Result<OwnerKeys::Existing> OwnerKeys::existing(OwnerId owner, std::uint16_t shredClass)
{
    DESK_TRY(Capsule *const holder, capsule(owner, Provision::No));
    const auto found = holder->keys.find(shredClass);
    if (found == holder->keys.end())
        return noSuchKey();
    if (found->second.state == KeyState::Destroyed)
        return keyDestroyed();
    return Existing{holder, &found->second};
}

Result<void> OwnerKeys::destroy(OwnerId owner, std::uint16_t shredClass)
{
    DESK_TRY(Capsule *const holder, capsule(owner, Provision::Yes));
    const auto found = holder->keys.find(shredClass);
    const bool hadKey = found != holder->keys.end();
    if (hadKey && found->second.state == KeyState::Destroyed)
        return {};
    ClassKey tombstone;
    tombstone.state = KeyState::Destroyed;
    holder->keys.insert_or_assign(shredClass, tombstone);
    holder->changed = true;
    if (hadKey)
        m_affected.insert(holder->bucket);
    return {};
}

Result<crypto::Key> OwnerKeys::replace(OwnerId owner, std::uint16_t shredClass)
{
    DESK_TRY(const Existing found, existing(owner, shredClass));
    const crypto::Key made = crypto::Key::random(m_random);
    if (found.entry->state == KeyState::Restricted)
        DESK_CHECK(sealRestricted(owner, shredClass, *found.entry, made));
    else
        found.entry->key = made;
    found.holder->changed = true;
    m_affected.insert(found.holder->bucket);
    return made;
}

Result<void> OwnerKeys::restrict(OwnerId owner, std::uint16_t shredClass)
{
    DESK_TRY(const Existing found, existing(owner, shredClass));
    if (found.entry->state == KeyState::Restricted)
        return {};
    const crypto::Key key = found.entry->key;
    DESK_CHECK(sealRestricted(owner, shredClass, *found.entry, key));
    found.holder->changed = true;
    return {};
}

Result<void> OwnerKeys::lift(OwnerId owner, std::uint16_t shredClass)
{
    DESK_TRY(const Existing found, existing(owner, shredClass));
    if (found.entry->state != KeyState::Restricted)
        return {};
    DESK_CHECK(m_staff->current(restrictionName(m_platform)));
    DESK_TRY(const crypto::Key key, openRestricted(owner, shredClass, *found.entry));
    *found.entry = {KeyState::Live, key, {}};
    found.holder->changed = true;
    return {};
}

Result<std::uint32_t> OwnerKeys::renewRestrictions(std::uint32_t bucket)
{
    DESK_TRY(const OpenedKey today, m_staff->current(restrictionName(m_platform)));
    DESK_CHECK(flush());
    m_capsules.clear();
    DESK_TRY(const std::vector<SealedCapsule> capsules, m_storage.capsulesOf(m_platform, bucket));
    std::uint32_t renewed = 0;
    for (const SealedCapsule &each : capsules) {
        DESK_TRY(Capsule opened, openCapsule(each));
        for (auto &[shredClass, entry] : opened.keys) {
            if (entry.state != KeyState::Restricted)
                continue;
            DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(entry.sealed));
            if (header.keyVersion == today.version)
                continue;
            DESK_TRY(const crypto::Key key, openRestricted(each.owner, shredClass, entry));
            DESK_CHECK(sealRestricted(each.owner, shredClass, entry, key));
            opened.changed = true;
            renewed += 1;
        }
        if (opened.changed)
            m_capsules.emplace(each.owner, std::move(opened));
    }
    DESK_CHECK(flush());
    m_capsules.clear();
    return renewed;
}

Result<std::uint32_t> OwnerKeys::renew(Bucket &bucket)
{
    const std::uint32_t number = bucket.stored.bucket;
    crypto::SingleUseKey made(crypto::Key::random(m_random));
    DESK_TRY(std::vector<SealedCapsule> capsules, m_storage.capsulesOf(m_platform, number));
    for (SealedCapsule &each : capsules) {
        DESK_TRY(const crypto::SecretBytes plain,
                 bucket.key.open(capsuleHeader(number), capsuleAssociated(each.owner, number, each.version),
                                 each.sealed));
        each.version += 1;
        each.sealed = made.seal(capsuleHeader(number), capsuleAssociated(each.owner, number, each.version),
                                plain, m_random);
        DESK_CHECK(m_storage.putCapsule(m_platform, each));
    }
    bucket.key = std::move(made);
    return static_cast<std::uint32_t>(capsules.size());
}

Result<Rerooted> OwnerKeys::reroot(Progress &progress)
{
    DESK_TRY(const OpenedKey root, m_staff->current({KeyPurpose::ShredRoot, m_platform, 0}));
    crypto::SingleUseKey rootKey(root.key);
    DESK_CHECK(flush());
    m_capsules.clear();
    Rerooted out;
    for (std::uint32_t after = 0;;) {
        if (!progress.report(out.buckets, 0))
            return fail(ErrorCode::Cancelled, "Replacing the keys was cancelled; nothing was changed.");
        DESK_TRY(std::vector<SealedBucket> page, m_storage.buckets(m_platform, after, bucketsAtOnce));
        for (SealedBucket &stored : page) {
            after = stored.bucket;
            DESK_TRY(Bucket *const each, openBucket(std::move(stored)));
            out.buckets += 1;
            if (m_affected.contains(after)) {
                DESK_TRY(const std::uint32_t sealed, renew(*each));
                out.renewed += 1;
                out.capsules += sealed;
            }
            each->stored.version += 1;
            each->stored.epoch = root.version;
            each->stored.sealed =
                rootKey.seal(bucketHeader(after, root.version), bucketAssociated(each->stored),
                             each->key.key().view(), m_random);
            DESK_CHECK(m_storage.putBucket(m_platform, each->stored));
        }
        if (page.size() < static_cast<std::size_t>(bucketsAtOnce))
            break;
    }
    m_affected.clear();
    return out;
}

} // namespace desk::keys
