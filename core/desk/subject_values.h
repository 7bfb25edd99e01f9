// SPDX-License-Identifier: GPL-3.0-or-later
// Imports and the people they bring, as an interface sees them.
#pragma once

#include "core/base/id.h"
#include "core/policy/profile.h"

#include <string>
#include <vector>

namespace desk {

struct ImportOrder
{
    PlatformId platform;
    std::string category; ///< May be empty where the mapping is a set, which knows its categories.
    std::string mapping;  ///< Id of a shipped one, or JSON text of a mapping file; empty: columns are named like fields.
    std::string path;     ///< A file, a folder or a ZIP file; "-" for standard input.
    bool dryRun = false;
    std::string passphrase{}; ///< Of a sealed ZIP file.
};

/// A mapping that comes with the program, as far as it is for one platform.
struct MappingInfo
{
    struct Table
    {
        std::vector<std::string> files; ///< Patterns of names.
        std::string category;
    };
    std::string id;
    policy::LocalText title;
    std::string description;
    std::string source;
    std::vector<Table> tables;
    std::string text; ///< The file itself, to copy and change.
};

/// What became of one file for one category.
struct ImportPart
{
    std::string file;
    std::string category;
    std::uint64_t rows = 0;
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t faulty = 0;
    std::uint64_t stopped = 0;
};

/// A row that was not taken in, kept sealed for correction. Places and reasons only, nothing personal.
struct ImportFault
{
    std::uint64_t line = 0;
    std::string place;  ///< e.g. "line 12, column 3".
    std::string reason; ///< One sentence.
};

struct ImportReport
{
    std::uint64_t rows = 0;
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t faulty = 0;
    std::uint64_t newSubjects = 0;
    std::vector<ImportFault> faults; ///< At most the first 1000.
    std::string format; ///< What the file turned out to be, e.g. "CSV, windows-1252, delimiter ;".
    std::uint64_t suppressed = 0; ///< People's parts of rows that were passed over: they were erased.
    std::uint64_t stopped = 0; ///< Not taken in: the person stopped what the category is for.
    std::vector<ImportPart> parts{}; ///< In the order in which they were taken in.
    std::vector<std::string> unknown{}; ///< Columns that the mapping does not name; kept or ignored as it says.
    std::vector<std::string> passedOver{}; ///< Files, and parts of files, that the mapping does not name: not read.
};

enum class FindBy : std::uint8_t
{
    Email,
    Phone,
    Account,
    Order,
    NameAndPostcode
};

struct CategoryHolding
{
    std::string category;
    policy::LocalText label;
    std::uint64_t records = 0;
    bool readable = false; ///< For the role that asks.
};

/// Somebody who was found, without a word about who they are.
struct FoundSubject
{
    SubjectId id;
    std::vector<CategoryHolding> holdings;
    bool candidate = false; ///< Found by likeness only: a person must confirm.
};

struct FieldView
{
    std::string field;
    std::string label;
    std::string text; ///< Masked unless revealed.
    bool masked = false;
    bool secret = false; ///< Never shown.
};

struct RecordView
{
    RecordId id;
    std::vector<FieldView> fields;
};

struct CategoryView
{
    std::string category;
    std::string label;
    bool readable = true;
    std::vector<RecordView> records;
    std::uint64_t total = 0;
    std::uint64_t archived = 0; ///< Of `total`: in the archive, which only data protection is shown (FR-T1).
};

struct SubjectView
{
    SubjectId id;
    std::vector<CategoryView> categories;
    bool revealed = false;
};

} // namespace desk
