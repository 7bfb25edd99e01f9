// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/deidentified_rows.h"

namespace desk::subjects {

namespace {

constexpr auto rowClass = static_cast<std::uint16_t>(policy::ShredClass::Erasable);

} // namespace

Result<crypto::RecordCipher> DeidentifiedRows::cipher(const keys::OpenedKey &category, std::uint16_t number,
                                                      keys::Provision provision)
{
    DESK_TRY(const crypto::Key owner,
             m_files.ownerKeys().key(keys::ownerOf(m_context.platform), rowClass, provision));
    const crypto::RecordContext context{
        m_context.store.bytes, m_context.platform.bytes, m_context.platform.bytes, rowClass, number,
        category.id,           category.version};
    return crypto::RecordCipher(owner, category.key, context);
}

Bytes DeidentifiedRows::associated(std::uint16_t category, DeidentifiedId row) const
{
    ByteWriter out(96);
    out.raw(asBytes("dsr1|deidentified row")).raw(m_context.store.view()).raw(m_context.platform.view());
    return out.u16(category).raw(row.view()).take();
}

Result<void> DeidentifiedRows::add(const DeidentifiedRow &row)
{
    DESK_TRY(const keys::OpenedKey category,
             m_context.staff->current({keys::KeyPurpose::Category, m_context.platform, row.category}));
    DESK_TRY(crypto::RecordCipher file, cipher(category, row.category, keys::Provision::Yes));
    DeidentifiedId id;
    m_context.random.fill(id.bytes);
    const Bytes sealed =
        file.seal(associated(row.category, id), encodeContent(row.cells, {}), m_context.random);
    store::Query query(m_context.connection,
                       "INSERT INTO deidentified (platform, category, row, sealed) VALUES (?, ?, ?, ?)");
    query.bind(m_context.platform.view()).bindInteger(row.category).bind(id.view());
    return query.bind(sealed).run();
}

Result<DeidentifiedPage> DeidentifiedRows::page(std::uint16_t category, DeidentifiedId after, int limit)
{
    const keys::KeyName name{keys::KeyPurpose::Category, m_context.platform, category};
    DESK_CHECK(m_context.staff->current(name));
    store::Query query(m_context.connection,
                       "SELECT row, sealed FROM deidentified WHERE platform = ? AND category = ? "
                       "AND row > ? ORDER BY row LIMIT ?");
    query.bind(m_context.platform.view()).bindInteger(category).bind(after.view()).bindInteger(limit);
    DeidentifiedPage out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        const auto id = query.id<DeidentifiedId>(0);
        const Bytes sealed = query.bytes(1);
        DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(sealed));
        DESK_TRY(const keys::OpenedKey key, m_context.staff->version(name, header.keyVersion));
        DESK_TRY(crypto::RecordCipher file, cipher(key, category, keys::Provision::No));
        DESK_TRY(const crypto::SecretBytes plain, file.open(associated(category, id), sealed));
        DESK_TRY(DecodedContent content, decodeContent(plain));
        out.rows.push_back(std::move(content.cells));
        out.next = out.rows.size() == static_cast<std::size_t>(limit) ? std::optional(id) : std::nullopt;
    }
}

} // namespace desk::subjects
