// SPDX-License-Identifier: GPL-3.0-or-later
// What data a company holds, and what for.
#pragma once

#include "core/policy/data_words.h"
#include "core/policy/local_text.h"
#include "core/policy/request_words.h"

#include <string>
#include <vector>

namespace desk::policy {

struct Purpose
{
    std::string id;
    LocalText label;
    std::string dpv;         ///< Data Privacy Vocabulary term, e.g. "dpv:DirectMarketing"; may be empty.
    bool objectable = false; ///< A person may object to it.
    bool needsConsent = false;
    Facts facts;
};

struct Field
{
    std::string id;
    LocalText label;
    FieldType type = FieldType::Text;
    Provenance provenance = Provenance::Provided;
    Sensitivity sensitivity = Sensitivity::Ordinary;
    Mask mask = Mask::None;
    IdentifierKind identifier = IdentifierKind::None;
    std::string party;        ///< Empty: the category's main party.
    bool shared = false;      ///< Names nobody (a price, a SKU): goes into the record of every party.
    bool secondLayer = false; ///< Sealed once more inside its record (SK-S2).
    bool exportable = true;   ///< False for every Secret field.
    Facts facts;
};

/// One of several people a row speaks of. The first of a category is the main party.
struct Party
{
    std::string id;
    LocalText label;
    std::string when; ///< Boolean field that says it is another person; where not true, its fields are the
                      ///< main party's.
};

/// What a field is called in the vocabulary of schema.org: names of properties with dots between them.
struct SchemaTerm
{
    std::string field;
    std::string property; ///< E.g. "orderNumber", "customer.email".
};

/// How a category's rows are written where machines read them (person.jsonld). Without a type: not at all, or as the
/// program's own list for its shipped profiles has it.
struct SchemaTerms
{
    std::string type; ///< A class of schema.org, e.g. "Order".
    std::vector<SchemaTerm> terms;
};

struct Category
{
    std::string id;
    std::uint16_t number =
        0; ///< Stable for ever within a profile's id: stands in authenticated data on disk.
    LocalText label;
    ShredClass shredClass = ShredClass::Erasable;
    bool anonymous = false;          ///< Bound to nobody: no identifiers, no readers, no rights (SK-C4).
    bool shareable = true;           ///< False: no recipient may hold any of it (MH-P1).
    std::vector<Role> readableBy;    ///< Who gets the category key. Empty only where anonymous.
    std::vector<Role> aggregatesFor; ///< Who may see counts and totals.
    std::vector<std::string> purposes;
    std::vector<std::string> forbiddenPurposes; ///< Never, whatever the rest says (MH-S6).
    std::vector<std::string> key; ///< Fields that identify a row; empty: the whole content does.
    std::string tenantField;      ///< Field with the merchant a row belongs to; may be empty (MH-C2).
    std::vector<Party> parties;   ///< Empty: one person a row.
    std::vector<Field> fields;
    SchemaTerms schemaOrg;
    Facts facts;
};

} // namespace desk::policy
