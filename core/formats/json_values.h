// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json_scanner.h"

#include <unordered_set>

namespace desk::formats {

/// Notices a name that an open object has had before. Quick for the few names that objects usually have.
class NameTracker
{
public:
    void open() { m_levels.push_back({m_names.size(), {}}); }
    void close();
    bool isNew(const std::string &name); ///< Of the innermost open object; remembers it.
    void clear();

private:
    struct Level
    {
        std::size_t first; ///< In m_names.
        std::unordered_set<std::string> many;
    };
    std::vector<std::string> m_names;
    std::vector<Level> m_levels;
};

/**
 * The value whose first token is `begun`; what follows it is not looked at.
 *
 * Flaws and failures stay with the scanner: look there before using the value. Nesting deeper than `maxDepth`
 * (counted from outside the document) is a flaw, and so are repeated names when there is a tracker.
 */
Value readJsonValue(JsonScanner &scanner, JsonScanner::Token begun, std::size_t maxDepth, NameTracker *names);

/// Reads values of JSON objects into rows. Kept between rows to spare allocations.
class JsonRowReader
{
public:
    explicit JsonRowReader(const Limits &limits) : m_limits(limits) {}
    /**
     * The row whose first token is `begun`, flaws turned into its fault (without `raw`); the scanner stands
     * behind it. Meaningless when the scanner has failed.
     */
    SourceRow read(JsonScanner &scanner, JsonScanner::Token begun);

private:
    void readMembers(JsonScanner &scanner, SourceRow &row);
    bool isTooLarge(const JsonScanner &scanner) const;

    Limits m_limits;
    NameTracker m_names;
    std::size_t m_depth = 0;
    std::uint64_t m_start = 0;
};

/// The reference tokens of an RFC 6901 pointer; InvalidArgument when it is none.
Result<std::vector<std::string>> parsePointer(std::string_view pointer);

/// From the start of a text to what `path` names: its first token. NotFound when there is no such thing.
Result<JsonScanner::Token> descendTo(JsonScanner &scanner, const std::vector<std::string> &path);

/// From behind what `path` names to the end of the text; InvalidInput when a name of the path comes again.
Result<void> ascendFrom(JsonScanner &scanner, const std::vector<std::string> &path);

} // namespace desk::formats
