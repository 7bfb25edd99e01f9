// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/keys: headers and errors that both halves of OwnerKeys use.
#pragma once

#include "core/crypto/envelope.h"

namespace desk::keys {

inline crypto::EnvelopeHeader bucketHeader(std::uint32_t bucket, std::uint32_t epoch)
{
    return {crypto::ObjectType::BucketKey, false, static_cast<std::uint16_t>(epoch), bucket};
}

inline crypto::EnvelopeHeader capsuleHeader(std::uint32_t bucket)
{
    return {crypto::ObjectType::Capsule, false, 1, bucket};
}

inline Error keyDestroyed()
{
    return fail(ErrorCode::KeyDestroyed, "This data was erased: its key no longer exists.");
}

inline Error noSuchKey()
{
    return fail(ErrorCode::NotFound, "There is no key for this kind of record.");
}

} // namespace desk::keys
