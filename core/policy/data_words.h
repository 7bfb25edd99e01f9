// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of data: where it came from, how it is handled, what it finds, which key it dies with.
#pragma once

#include "core/policy/spelling.h"

#include <cstdint>

namespace desk::policy {

/// Where a value came from (GDPR Art. 20 hands over the first two only).
enum class Provenance : std::uint8_t
{
    Provided = 1,
    Observed,
    Inferred
};

/// How a value is handled on screen: Core is masked until revealed; Secret is never shown and never exported.
enum class Sensitivity : std::uint8_t
{
    Ordinary = 1,
    Personal,
    Core,
    Secret
};

/// How a masked value looks; see maskValue().
enum class Mask : std::uint8_t
{
    None = 1,
    Name,
    Email,
    Phone,
    Address,
    Account,
    Postcode,
    LastFour,
    Full
};

/// What a field finds a person by. Name and Postcode only count together.
enum class IdentifierKind : std::uint8_t
{
    None = 0,
    Email = 1,
    Phone,
    Account,
    Order,
    Name,
    Postcode
};

enum class FieldType : std::uint8_t
{
    Text = 1,
    Integer,
    Decimal,
    Boolean,
    Date,
    DateTime,
    List,
    Json
};

/// Records whose key dies together. The numbers are part of the authenticated data on disk: never renumber.
enum class ShredClass : std::uint8_t
{
    Erasable = 1,
    ContractClaims = 2,
    Tax = 3,
    RequestFile = 4,
    Suppression = 5
};

template <>
std::span<const Spelling<Provenance>> spellings<Provenance>();
template <>
std::span<const Spelling<Sensitivity>> spellings<Sensitivity>();
template <>
std::span<const Spelling<Mask>> spellings<Mask>();
template <>
std::span<const Spelling<IdentifierKind>> spellings<IdentifierKind>();
template <>
std::span<const Spelling<FieldType>> spellings<FieldType>();
template <>
std::span<const Spelling<ShredClass>> spellings<ShredClass>();

} // namespace desk::policy
