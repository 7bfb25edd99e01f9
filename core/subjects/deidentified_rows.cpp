// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/deidentified_rows.h"

#include "core/subjects/key_rotation.h"

namespace desk::subjects {

namespace {

constexpr auto rowClass = static_cast<std::uint16_t>(policy::ShredClass::Erasable);

Bytes rowAssociated(const PlatformContext &context, std::uint16_t category, DeidentifiedId row)
{
    ByteWriter out(96);
    out.raw(asBytes("dsr1|deidentified row")).raw(context.store.view()).raw(context.platform.view());
    return out.u16(category).raw(row.view()).take();
}

SealedUnder underOf(const PlatformContext &context, std::uint16_t category)
{
    return {keys::ownerOf(context.platform), rowClass, category};
}

} // namespace

OwnerCiphers DeidentifiedRows::ciphers(std::uint16_t category)
{
    return {m_context, m_files.ownerKeys(), underOf(m_context, category)};
}


Result<void> DeidentifiedRows::add(const DeidentifiedRow &row)
{
    DeidentifiedId id;
    m_context.random.fill(id.bytes);
    DESK_TRY(const Bytes sealed, ciphers(row.category)
                                     .seal(rowAssociated(m_context, row.category, id), encodeContent(row.cells, {}),
                                           keys::Provision::Yes));
    store::Query query(m_context.connection,
                       "INSERT INTO deidentified (platform, category, row, sealed) VALUES (?, ?, ?, ?)");
    query.bind(m_context.platform.view()).bindInteger(row.category).bind(id.view());
    return query.bind(sealed).run();
}

Result<DeidentifiedPage> DeidentifiedRows::page(std::uint16_t category, DeidentifiedId after, int limit)
{
    DESK_CHECK(m_context.staff->current({keys::KeyPurpose::Category, m_context.platform, category}));
    store::Query query(m_context.connection,
                       "SELECT row, sealed FROM deidentified WHERE platform = ? AND category = ? "
                       "AND row > ? ORDER BY row LIMIT ?");
    query.bind(m_context.platform.view()).bindInteger(category).bind(after.view()).bindInteger(limit);
    DeidentifiedPage out;
    OwnerCiphers file = ciphers(category);
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        const auto id = query.id<DeidentifiedId>(0);
        const Bytes sealed = query.bytes(1);
        DESK_TRY(const crypto::SecretBytes plain, file.open(rowAssociated(m_context, category, id), sealed));
        DESK_TRY(DecodedContent content, decodeContent(plain));
        out.rows.push_back(std::move(content.cells));
        out.next = out.rows.size() == static_cast<std::size_t>(limit) ? std::optional(id) : std::nullopt;
    }
}

KeyRotations deidentifiedRotations(const PlatformContext &context, SubjectFiles &files, std::uint16_t category)
{
    KeyRotations out;
    const auto sealOf = [&context, category](const store::SealedRow &row) -> Result<RowSeal> {
        return RowSeal{underOf(context, category), rowAssociated(context, category, DeidentifiedId{row.owner})};
    };
    out.push_back(tableRotation(context, files.ownerKeys(), {{"deidentified", "row", "0", category}, category, sealOf, Orphans::Refuse, nullptr}));
    return out;
}

} // namespace desk::subjects
