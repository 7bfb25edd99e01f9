// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/blind_index.h"

#include "core/crypto/kdf.h"

#include <algorithm>
#include <iterator>

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

Result<std::vector<TokenMaker>> tokenMakers(std::string_view label, StoreId store, PlatformId platform, const keys::StaffKeys &staff)
{
    const keys::KeyName name{keys::KeyPurpose::IndexRoot, platform, 0};
    DESK_CHECK(staff.current(name));
    std::vector<TokenMaker> out;
    for (const keys::OpenedKey &root : staff.versions(name))
        out.emplace_back(std::string(label), store, platform, root);
    return out;
}

BlindIndex::BlindIndex(store::Connection &connection, PlatformId platform, std::vector<TokenMaker> tokens)
    : m_table(connection), m_platform(platform), m_tokens(std::move(tokens))
{
}

Result<BlindIndex> BlindIndex::open(store::Connection &connection, StoreId store, PlatformId platform, const keys::StaffKeys &staff)
{
    DESK_TRY(std::vector<TokenMaker> tokens, tokenMakers("dsr1|idx|", store, platform, staff));
    return BlindIndex(connection, platform, std::move(tokens));
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
    return m_tokens.front().token(identifier);
}

std::vector<store::IdentifierTable::Token> BlindIndex::allTokens(const Identifier &identifier)
{
    std::vector<store::IdentifierTable::Token> out;
    for (TokenMaker &each : m_tokens)
        out.push_back(each.token(identifier));
    return out;
}

Result<void> BlindIndex::put(const Identifier &identifier, SubjectId subject)
{
    return m_table.put(m_platform, static_cast<std::uint16_t>(identifier.field), token(identifier), subject);
}

Result<void> BlindIndex::remove(const Identifier &identifier, SubjectId subject)
{
    for (const store::IdentifierTable::Token &token : allTokens(identifier))
        DESK_CHECK(m_table.remove(m_platform, static_cast<std::uint16_t>(identifier.field), token, subject));
    return {};
}

Result<std::vector<SubjectId>> BlindIndex::find(const Identifier &identifier, int limit)
{
    std::vector<SubjectId> out;
    for (TokenMaker &each : m_tokens) {
        DESK_TRY(const std::vector<SubjectId> found,
                 m_table.find(m_platform, static_cast<std::uint16_t>(identifier.field), each.token(identifier), limit));
        std::vector<SubjectId> both;
        std::set_union(out.begin(), out.end(), found.begin(), found.end(), std::back_inserter(both));
        out = std::move(both);
    }
    if (out.size() > static_cast<std::size_t>(limit))
        out.resize(static_cast<std::size_t>(limit));
    return out;
}

} // namespace desk::subjects
