// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/blind_index.h"

#include "core/crypto/kdf.h"

namespace desk::subjects {

namespace {

using policy::IdentifierKind;

void add(std::vector<Identifier> &to, IdentifierField field, std::optional<std::string> normalised)
{
    if (normalised)
        to.push_back({field, std::move(*normalised)});
}

void addSingle(std::vector<Identifier> &to, IdentifierKind kind, const std::string &text, std::string_view region)
{
    switch (kind) {
    case IdentifierKind::Email:
        add(to, IdentifierField::EmailStrict, normaliseEmailStrict(text));
        add(to, IdentifierField::EmailRelaxed, normaliseEmailRelaxed(text));
        return;
    case IdentifierKind::Phone:
        add(to, IdentifierField::Phone, normalisePhone(text, region));
        add(to, IdentifierField::PhoneTail, normalisePhoneTail(text, region));
        return;
    case IdentifierKind::Account: add(to, IdentifierField::Account, normaliseAccount(text)); return;
    case IdentifierKind::Order: add(to, IdentifierField::Order, normaliseOrder(text)); return;
    case IdentifierKind::Name:
    case IdentifierKind::Postcode:
    case IdentifierKind::None: return;
    }
}

} // namespace

std::vector<Identifier> identifiersOf(const policy::Category &category, const Cells &cells, std::string_view region)
{
    std::vector<Identifier> out;
    std::map<std::string, std::pair<const std::string *, const std::string *>> namePostcode;  // by party
    for (const policy::Field &field : category.fields) {
        const formats::Value *value = field.identifier == IdentifierKind::None ? nullptr : findCell(cells, field.id);
        if (value == nullptr || value->text.empty() || value->kind == formats::Value::Kind::Null)
            continue;
        if (field.identifier == IdentifierKind::Name)
            namePostcode[field.party].first = &value->text;
        else if (field.identifier == IdentifierKind::Postcode)
            namePostcode[field.party].second = &value->text;
        else
            addSingle(out, field.identifier, value->text, region);
    }
    for (const auto &[party, both] : namePostcode) {
        if (both.first != nullptr && both.second != nullptr)
            add(out, IdentifierField::NamePostcode, normaliseNamePostcode(*both.first, *both.second));
    }
    return out;
}

BlindIndex::BlindIndex(store::Connection &connection, StoreId store, PlatformId platform, const keys::OpenedKey &root)
    : m_table(connection), m_platform(platform), m_tokens("dsr1|idx|", store, platform, root)
{
}

Result<BlindIndex> BlindIndex::open(store::Connection &connection, StoreId store, PlatformId platform, const keys::StaffKeys &staff)
{
    DESK_TRY(const keys::OpenedKey root, staff.current({keys::KeyPurpose::IndexRoot, platform, 0}));
    return BlindIndex(connection, store, platform, root);
}

Identifier sourceRowOf(const policy::Category &category, std::string_view party, std::string_view sourceName)
{
    ByteWriter name;
    name.u16(category.number).sized(party).sized(sourceName);
    return {IdentifierField::SourceRow, std::string(asText(name.view()))};
}

TokenMaker::TokenMaker(std::string label, StoreId store, PlatformId platform, const keys::OpenedKey &root)
    : m_label(std::move(label)), m_store(store), m_platform(platform), m_root(root.key)
{
}

crypto::Hmac &TokenMaker::key(IdentifierField field)
{
    if (const auto known = m_keys.find(field); known != m_keys.end())
        return known->second;
    const Bytes info = ByteWriter().raw(asBytes(m_label)).u16(static_cast<std::uint16_t>(field)).take();
    const crypto::SecretBytes derived = crypto::hkdfExpand(crypto::KdfHash::Sha256, m_root.view(), info, 32).value();
    return m_keys.emplace(field, crypto::Hmac(crypto::MacHash::Sha256, derived)).first->second;
}

store::IdentifierTable::Token TokenMaker::token(const Identifier &identifier)
{
    ByteWriter head(64);
    head.raw(asBytes("dsr1|idx")).raw(m_store.view()).raw(m_platform.view()).u16(static_cast<std::uint16_t>(identifier.field));
    head.u8(normalisationVersion).u32(static_cast<std::uint32_t>(identifier.normalised.size()));
    store::IdentifierTable::Token out{};
    key(identifier.field).compute({head.view(), asBytes(identifier.normalised)}, out);
    return out;
}

store::IdentifierTable::Token BlindIndex::token(const Identifier &identifier)
{
    return m_tokens.token(identifier);
}

Result<void> BlindIndex::put(const Identifier &identifier, SubjectId subject)
{
    return m_table.put(m_platform, static_cast<std::uint16_t>(identifier.field), token(identifier), subject);
}

Result<void> BlindIndex::remove(const Identifier &identifier, SubjectId subject)
{
    return m_table.remove(m_platform, static_cast<std::uint16_t>(identifier.field), token(identifier), subject);
}

Result<std::vector<SubjectId>> BlindIndex::find(const Identifier &identifier, int limit)
{
    return m_table.find(m_platform, static_cast<std::uint16_t>(identifier.field), token(identifier), limit);
}

} // namespace desk::subjects
