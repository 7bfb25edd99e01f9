// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/value.h"
#include "core/policy/category.h"
#include "core/policy/vocabulary.h"

#include <memory>

namespace desk::exporting {

/// A field of a category as the profile knows it; texts are in the package's language.
struct PackageField
{
    std::string id;
    std::string label;
    policy::FieldType type = policy::FieldType::Text;
    policy::Provenance provenance = policy::Provenance::Provided;
    std::vector<std::string> purposes; ///< Human texts; empty: those of the category.
    std::string party;                 ///< Whom of several people it speaks of; empty: the person.
};

/// A category the package covers, also where it holds no record. Texts are in the package's language.
struct PackageCategory
{
    std::string id; ///< Lower case ASCII letters, digits and dashes: becomes the name of its files.
    std::string label;
    std::string description;           ///< May be empty.
    std::vector<PackageField> fields;  ///< In the order of the profile; ids unique.
    std::vector<std::string> purposes; ///< Human texts.
    std::vector<std::string> recipients;
    policy::SchemaTerms schemaOrg = {}; ///< The platform's own terms; without a type those that are shipped, if any.
};

/**
 * One record as it is to be handed over, everything withheld already taken out.
 *
 * Cells may come in any order and may include names the profile does not know (columns the platform's export
 * had besides); no name comes twice.
 */
struct PackageRecord
{
    std::string record; ///< Hexadecimal id.
    std::vector<formats::Cell> cells;
};

/// Hands out records one by one. One thread at a time; the source outlives it.
class RecordCursor
{
public:
    virtual ~RecordCursor() = default;
    virtual Result<std::optional<PackageRecord>> next() = 0; ///< No record means the end.
};

/**
 * What a package is made of. Used from the one thread that writes.
 *
 * A category is opened up to five times; each time it must give the same records in the same order.
 */
class PackageSource
{
public:
    virtual ~PackageSource() = default;
    virtual const std::vector<PackageCategory> &categories() const = 0; ///< Never changes.
    virtual Result<std::unique_ptr<RecordCursor>> open(std::size_t category) = 0;
    virtual std::uint64_t recordCount(std::size_t category) = 0;
};

} // namespace desk::exporting
