// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/exporting/package_source.h"
#include "core/formats/byte_stream.h"

namespace desk::exporting {

/// What the first reading of a category found out.
struct CategoryScan
{
    std::uint64_t records = 0;
    std::uint64_t textBytes = 0;     ///< Of all names and values: a guess at the size of the files.
    std::vector<std::string> extras; ///< Names of cells the profile does not know, by first appearance.
};

inline constexpr std::size_t maxColumns = 4096;

/// Counts what was done over the whole package and asks whether to go on, every 256th time.
class Meter
{
public:
    Meter(Progress &progress, std::uint64_t total) : m_progress(progress), m_total(total) {}
    Result<void> step();

private:
    Progress &m_progress;
    std::uint64_t m_total;
    std::uint64_t m_done = 0;
};

/// A source being read for a package. The scans are filled in by scanCategory(). Outlives all files.
struct Reading
{
    PackageSource &source;
    Meter &meter;
    std::vector<CategoryScan> scans;
};

/// A cursor that insists on as many records as were counted: Conflict otherwise.
class CountedCursor
{
public:
    static Result<CountedCursor> open(PackageSource &source, std::size_t category, std::uint64_t expected);
    Result<std::optional<PackageRecord>> next();

private:
    CountedCursor(std::unique_ptr<RecordCursor> cursor, std::uint64_t left)
        : m_cursor(std::move(cursor))
        , m_left(left)
    {
    }

    std::unique_ptr<RecordCursor> m_cursor;
    std::uint64_t m_left;
};

/// Reads a category once, checks every record (see writePackage()) and collects the extra columns.
Result<CategoryScan> scanCategory(PackageSource &source, std::size_t category, Meter &meter);

/// data/<category>.json: {"$schema", "category", "label", "fields", "records"}, values exactly as held.
std::unique_ptr<formats::ByteSource> makeJsonFile(Reading &reading, std::size_t category);

/// data/<category>.csv: the profile's fields, then the extra columns. Missing and null cells are empty, and
/// cells that a spreadsheet would run as a formula are neutralised.
std::unique_ptr<formats::ByteSource> makeCsvFile(Reading &reading, std::size_t category);

} // namespace desk::exporting
