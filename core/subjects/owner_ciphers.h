// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/envelope.h"
#include "core/keys/capsule.h"
#include "core/subjects/platform_context.h"

#include <map>
#include <optional>

namespace desk::subjects {

/// Under which two keys an owner's rows are sealed: the owner's of a shred class, and a category's.
struct SealedUnder
{
    keys::OwnerId owner;
    std::uint16_t shredClass = 0;
    std::uint16_t category = 0;
};

/**
 * Seals and opens the rows of one owner that are no records: letters and notes, what holds for a person,
 * faulty rows. Seals under today's version of the category's key and opens whichever version sealed a row;
 * the ciphers of both are kept while this lives. `ownerKeys` outlives it. The connection's thread.
 */
class OwnerCiphers
{
public:
    OwnerCiphers(const PlatformContext &context, keys::OwnerKeys &ownerKeys, const SealedUnder &under);

    /// KeyUnavailable: the role does not hold the category. NotFound, KeyDestroyed, Restricted: as
    /// OwnerKeys::key().
    Result<Bytes> seal(ByteView associated, ByteView plaintext, keys::Provision provision);
    /// Errors as seal() and crypto::openSingleUse(). Tampered: it names a version that the desk never had.
    Result<crypto::SecretBytes> open(ByteView associated, ByteView envelope);
    /// The same content under today's version; nothing where it lies under that already. Errors as open().
    Result<std::optional<Bytes>> sealAnew(ByteView associated, ByteView envelope);

private:
    Result<crypto::RecordCipher *> cipher(const keys::OpenedKey &category, keys::Provision provision);

    const PlatformContext &m_context;
    keys::OwnerKeys &m_ownerKeys;
    SealedUnder m_under;
    keys::KeyName m_name;
    std::map<std::uint16_t, crypto::RecordCipher> m_ciphers; ///< By version of the category's key.
};

} // namespace desk::subjects
