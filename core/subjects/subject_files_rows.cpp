// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as they go into the table: counted in what they add up to, and sealed anew under the next version of a key.
#include "core/subjects/subject_files.h"

namespace desk::subjects {

Bytes SubjectFiles::secondLayerAssociated(StoreId store, const store::RecordHead &row)
{
    return ByteWriter(96).raw(store::recordAssociated(store, row)).raw(asBytes("|second")).take();
}

Result<void> SubjectFiles::putRow(const store::RecordRow &row, const store::RecordRow *before)
{
    if (before != nullptr)
        DESK_CHECK(m_rowSums.remove(store::recordAssociated(m_context.store, *before), before->sealed));
    DESK_CHECK(m_records.put(row));
    return m_rowSums.add(store::recordAssociated(m_context.store, row), row.sealed);
}

Result<bool> SubjectFiles::removeRow(const store::RecordRow &row)
{
    DESK_TRY(const bool removed, m_records.remove(row.platform, row.subject, row.category, row.record));
    if (removed)
        DESK_CHECK(m_rowSums.remove(store::recordAssociated(m_context.store, row), row.sealed));
    return removed;
}

Result<bool> SubjectFiles::renewSecondLayer(const store::RecordHead &row, Bytes &layer)
{
    if (layer.empty())
        return false;
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(layer));
    DESK_TRY(const keys::OpenedKey today, m_context.staff->current({keys::KeyPurpose::SecondLayer, m_context.platform, 0}));
    if (header.keyVersion == today.version)
        return false;
    CipherName name{row.subject, row.shredClass, row.category, header.keyVersion, keys::KeyPurpose::SecondLayer};
    const Bytes associated = secondLayerAssociated(m_context.store, row);
    DESK_TRY(crypto::RecordCipher *const before, cipher(name, keys::Provision::No));
    DESK_TRY(const crypto::SecretBytes plain, before->open(associated, layer));
    name.version = today.version;
    DESK_TRY(crypto::RecordCipher *const now, cipher(name, keys::Provision::No));
    layer = now->seal(associated, plain, m_context.random);
    return true;
}

Result<bool> SubjectFiles::sealAnew(store::RecordRow row)
{
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(row.sealed));
    const keys::KeyName keyName{keys::KeyPurpose::Category, m_context.platform, row.category};
    DESK_TRY(const keys::OpenedKey today, m_context.staff->current(keyName));
    CipherName name{row.subject, row.shredClass, row.category, header.keyVersion, keys::KeyPurpose::Category};
    const store::RecordAssociated associated = store::recordAssociated(m_context.store, row);
    DESK_TRY(crypto::RecordCipher *const before, cipher(name, keys::Provision::No));
    auto plain = before->open(associated, row.sealed);
    if (!plain.ok())
        return named(std::move(plain).error(), row);
    DESK_TRY(DecodedContent content, decodeContent(*plain));
    DESK_TRY(const bool renewed, renewSecondLayer(row, content.secondLayer));
    if (!renewed && header.keyVersion == today.version)
        return false;
    name.version = today.version;
    DESK_TRY(crypto::RecordCipher *const now, cipher(name, keys::Provision::No));
    const store::RecordRow found = row;
    row.sealed = now->seal(associated, encodeContent(content.cells, content.secondLayer), m_context.random);
    DESK_CHECK(putRow(row, &found));
    return true;
}

} // namespace desk::subjects
