// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/suppression_table.h"
#include "core/subjects/blind_index.h"

#include <QDate>

namespace desk::subjects {

/**
 * What no import may bring back: keyed tokens of the strong identifiers (account, e-mail, phone) of people
 * who were erased whole, and of the source rows of records that were erased or masked.
 *
 * token = HMAC-SHA-256(SuppressionKey[field], input of BlindIndex), first 16 bytes; SuppressionKey[field] =
 * HKDF-Expand(IndexRoot, "dsr1|sup|" | field 2): the tokens of the index tell nothing about these.
 * Nothing of what was erased is left to make them anew from: where the index root was replaced, those made under earlier roots
 * stay, and count for whoever still holds those roots (data protection, who imports).
 * The connection's thread; writes join the caller's transaction.
 */
class SuppressionList
{
public:
    /// KeyUnavailable: this member of staff does not hold the platform's index key.
    static Result<SuppressionList> open(store::Connection &connection, StoreId store, PlatformId platform,
                                        const keys::StaffKeys &staff);

    /// Adds those of the identifiers that are strong or name a row; how many were new. `since`: the day of
    /// the erasure.
    Result<std::size_t> add(const std::vector<Identifier> &identifiers, QDate since);
    Result<bool> contains(const Identifier &identifier);
    /**
     * Whether a party of a row may not come in: the row itself is suppressed, or its account or e-mail, or
     * its phone where it has neither. (A household shares a phone; nobody shares an account.)
     */
    Result<bool> suppresses(const std::vector<Identifier> &identifiers, const Identifier &sourceRow);
    /**
     * Lets somebody back in who registered anew; whether the identifier was suppressed. `reason` must not be
     * empty: the caller writes it into the log, in the same transaction. InvalidArgument otherwise.
     */
    Result<bool> lift(const Identifier &identifier, std::string_view reason);

private:
    SuppressionList(store::Connection &connection, std::vector<TokenMaker> tokens, PlatformId platform);

    store::SuppressionTable m_table;
    std::vector<TokenMaker> m_tokens; ///< Today's first.
    PlatformId m_platform;
    bool m_any = false;  ///< Without any, an import need not ask for each row.
};

} // namespace desk::subjects
