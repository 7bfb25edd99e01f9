// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/owner_ciphers.h"

namespace desk::subjects {

OwnerCiphers::OwnerCiphers(const PlatformContext &context, keys::OwnerKeys &ownerKeys,
                           const SealedUnder &under)
    : m_context(context)
    , m_ownerKeys(ownerKeys)
    , m_under(under)
    , m_name{keys::KeyPurpose::Category, context.platform, under.category}
{
}

Result<crypto::RecordCipher *> OwnerCiphers::cipher(const keys::OpenedKey &category,
                                                    keys::Provision provision)
{
    if (const auto known = m_ciphers.find(category.version); known != m_ciphers.end())
        return &known->second;
    DESK_TRY(const crypto::Key owner, m_ownerKeys.key(m_under.owner, m_under.shredClass, provision));
    const crypto::RecordContext context{m_context.store.bytes, m_context.platform.bytes, m_under.owner.bytes,
                                        m_under.shredClass,    m_under.category,         category.id,
                                        category.version};
    return &m_ciphers.emplace(category.version, crypto::RecordCipher(owner, category.key, context))
                .first->second;
}

Result<Bytes> OwnerCiphers::seal(ByteView associated, ByteView plaintext, keys::Provision provision)
{
    DESK_TRY(const keys::OpenedKey category, m_context.staff->current(m_name));
    DESK_TRY(crypto::RecordCipher *const file, cipher(category, provision));
    return file->seal(associated, plaintext, m_context.random);
}

Result<crypto::SecretBytes> OwnerCiphers::open(ByteView associated, ByteView envelope)
{
    DESK_CHECK(m_context.staff->current(m_name));
    const auto header = crypto::readEnvelopeHeader(envelope);
    if (!header.ok()) {
        // Of a row that was emptied when its owner's key was destroyed, that is what is wrong.
        DESK_CHECK(m_ownerKeys.key(m_under.owner, m_under.shredClass, keys::Provision::No));
        return header.error();
    }
    const auto category = m_context.staff->version(m_name, header->keyVersion);
    if (!category.ok())
        return fail(ErrorCode::Tampered, "A row names a version of a key that this desk never had.");
    DESK_TRY(crypto::RecordCipher *const file, cipher(*category, keys::Provision::No));
    return file->open(associated, envelope);
}

Result<std::optional<Bytes>> OwnerCiphers::sealAnew(ByteView associated, ByteView envelope)
{
    DESK_TRY(const keys::OpenedKey today, m_context.staff->current(m_name));
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(envelope));
    if (header.keyVersion == today.version)
        return std::optional<Bytes>();
    DESK_TRY(const crypto::SecretBytes plain, open(associated, envelope));
    DESK_TRY(Bytes sealed, seal(associated, plain, keys::Provision::No));
    return std::optional(std::move(sealed));
}

} // namespace desk::subjects
