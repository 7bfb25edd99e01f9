// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"
#include "core/keys/staff.h"
#include "core/policy/profile.h"
#include "core/store/record_table.h"
#include "core/subjects/identifier.h"
#include "core/subjects/record_content.h"

#include <map>

namespace desk::subjects {

/// An identifier in the one spelling that is compared.
struct Identifier
{
    IdentifierField field{};
    std::string normalised;
    auto operator<=>(const Identifier &) const = default;
};

/**
 * The identifiers of one record of a category: e-mail (strict and relaxed), phone (E.164 and its tail), account,
 * order, and name with postcode of the same party. What cannot be an identifier of its kind is left out.
 * `region` is the platform's, for phones without a country code.
 */
std::vector<Identifier> identifiersOf(const policy::Category &category, const Cells &cells, std::string_view region);

/// Names a row as its party's own: what its record's id is made of. `party` is empty for the main one.
Identifier sourceRowOf(const policy::Category &category, std::string_view party, std::string_view sourceName);

/**
 * Turns identifiers into tokens under keys of their own for each field, derived from a platform's index root.
 *
 * `label` keeps lists apart: nobody without the root can tell that tokens of two labels are of one identifier.
 * One thread at a time.
 */
class TokenMaker
{
public:
    TokenMaker(std::string label, StoreId store, PlatformId platform, const keys::OpenedKey &root);
    store::IdentifierTable::Token token(const Identifier &identifier);

private:
    crypto::Hmac &key(IdentifierField field);

    std::string m_label;
    StoreId m_store;
    PlatformId m_platform;
    crypto::Key m_root;
    std::map<IdentifierField, crypto::Hmac> m_keys;
};

/**
 * Finds subjects by what was sealed, without opening anything.
 *
 * token = HMAC-SHA-256(IndexKey[field], "dsr1|idx" | store | platform | field 2 | normalisation version 1 |
 * length 4 | normalised), first 16 bytes; IndexKey[field] = HKDF-Expand(IndexRoot, "dsr1|idx|" | field 2).
 * Tokens are made under the root of today. While that is being replaced, and after, those of earlier roots that this member
 * of staff still holds find and are removed as well. One thread at a time.
 */
class BlindIndex
{
public:
    /// KeyUnavailable: this member of staff does not hold the platform's index key.
    static Result<BlindIndex> open(store::Connection &connection, StoreId store, PlatformId platform, const keys::StaffKeys &staff);

    store::IdentifierTable::Token token(const Identifier &identifier);
    /// Under every root that is held, today's first.
    std::vector<store::IdentifierTable::Token> allTokens(const Identifier &identifier);
    Result<void> put(const Identifier &identifier, SubjectId subject);
    Result<void> remove(const Identifier &identifier, SubjectId subject);
    Result<std::vector<SubjectId>> find(const Identifier &identifier, int limit);

private:
    BlindIndex(store::Connection &connection, PlatformId platform, std::vector<TokenMaker> tokens);

    store::IdentifierTable m_table;
    PlatformId m_platform;
    std::vector<TokenMaker> m_tokens; ///< Today's first.
};

/// A maker of tokens for each root of a platform's index that this member of staff holds, today's first. KeyUnavailable: none.
Result<std::vector<TokenMaker>> tokenMakers(std::string_view label, StoreId store, PlatformId platform, const keys::StaffKeys &staff);

} // namespace desk::subjects
