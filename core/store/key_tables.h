// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/capsule.h"
#include "core/store/connection.h"

namespace desk::store {

/// Buckets and capsules in the data store.
class KeyTables final : public keys::CapsuleStorage
{
public:
    explicit KeyTables(Connection &connection) : m_connection(connection) {}
    Result<std::optional<keys::SealedBucket>> bucket(PlatformId platform, std::uint32_t bucket) override;
    Result<std::optional<keys::SealedBucket>> newestBucket(PlatformId platform) override;
    Result<void> putBucket(PlatformId platform, const keys::SealedBucket &bucket) override;
    Result<std::optional<keys::SealedCapsule>> capsule(PlatformId platform, keys::OwnerId owner) override;
    Result<void> putCapsule(PlatformId platform, const keys::SealedCapsule &capsule) override;
    Result<std::vector<keys::SealedBucket>> buckets(PlatformId platform, std::uint32_t after, int limit) override;
    Result<std::vector<keys::SealedCapsule>> capsulesOf(PlatformId platform, std::uint32_t bucket) override;

private:
    Connection &m_connection;
};

} // namespace desk::store
