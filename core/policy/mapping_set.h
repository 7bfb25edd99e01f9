// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/mapping.h"
#include "core/policy/profile.h"

namespace desk::policy {

/// What one kind of file in an export fills on one platform.
struct MappingTarget
{
    std::string platform; ///< Id of a profile.
    std::string category;
    std::vector<std::string> without; ///< Fields that this category does not have, while others do.
};

/// One kind of file in an export.
struct MappingTable
{
    std::vector<std::string> files;     ///< Patterns of names, see formats::fitsName().
    std::vector<MappingTarget> targets; ///< Empty: every category of any platform, columns named like fields.
    std::string note;
    std::string mapping; ///< JSON text of a mapping file.
};

/// What a vendor's export consists of, and where it goes. A plain value.
struct MappingSet
{
    std::string id;
    LocalText title;
    std::string description;          ///< How to get the export, its units and formats.
    std::string source;               ///< Where the names of its columns come from.
    std::vector<MappingTable> tables; ///< In the order in which they have to be imported.
};

/// A table of a set for one category of one platform.
struct TableMapping
{
    std::vector<std::string> files;
    std::string category;
    ImportMapping mapping;
};

/// Whether a mapping file is a set: has tables instead of fields.
bool isMappingSet(std::string_view json);

/// Every fault of a set for this profile, in the steps of checkProfile(). A set for other platforms has one.
std::vector<Fault> checkMappingSet(std::string_view json, const Profile &profile);

/// InvalidInput with the first fault that needs no profile to be seen. Thread-safe, as all of these.
Result<MappingSet> parseMappingSet(std::string_view json);

/// The tables that fill something on this platform, in their order; InvalidInput as parseMapping() has it.
Result<std::vector<TableMapping>> tablesFor(const MappingSet &set, const Profile &profile);

/// Whether the set has anything for the platform of this profile.
bool isFor(const MappingSet &set, const Profile &profile);

/// The ids of the sets that come with the program, e.g. "shopify-csv", in a fixed order.
std::vector<std::string_view> shippedMappingIds();

/// The JSON text of a shipped set; none for an id that is not shipped.
std::optional<std::string_view> shippedMapping(std::string_view id);

} // namespace desk::policy
