// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/redacted_source.h"
#include "core/formats/byte_stream.h"

namespace desk::exporting {

/**
 * Searches every file of a package for what was struck, while its bytes go to the one who seals them, and
 * ends the writing where something is left: nothing of the package then stays.
 *
 * Looked for is every spelling that CompactReader and the digits of telephone numbers see through. It is the
 * net below RedactedSource: it knows nothing of records and fields, only bytes and how often a string may
 * stand in them.
 *
 * What is part of the words that every package holds (a label, a law's name) cannot be told from them and is
 * not looked for; learn() says which those are.
 */
class LeakSearch
{
public:
    explicit LeakSearch(const RedactedSource &source) : m_source(source) {}

    /// A file of the package as it is without any record.
    Result<void> learn(std::unique_ptr<formats::ByteSource> file);
    /**
     * `file` as it is, searched as it is read. Conflict at its end where something is left in it; the place
     * is "category/field" where that is known, else the file.
     */
    std::unique_ptr<formats::ByteSource> watch(const std::string &name,
                                               std::unique_ptr<formats::ByteSource> file);

private:
    class Watched;
    Result<void> judge(const std::string &name, const std::map<std::uint32_t, std::uint64_t> &found) const;

    const RedactedSource &m_source;
    std::set<std::uint32_t> m_standing;
};

} // namespace desk::exporting
