// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fulfilment/erasure_context.h"

#include <set>

namespace desk::fulfilment {

/// One file that was read to its end.
struct SearchedFile
{
    std::string path; ///< From the folder that was named.
    std::uint64_t bytes = 0;
    std::uint64_t found = 0; ///< Traces of erased people.
    bool ours = false;       ///< One of the files that a desk consists of.
    bool sealed = false;     ///< A package or a backup: what is inside cannot be seen without its passphrase.
};

/// Something in the tables that belongs to an erased person.
struct Leftover
{
    std::string erasure;
    std::string what; ///< record token key root state
    std::uint64_t count = 0;
};

struct ForensicFindings
{
    std::vector<SearchedFile> files;
    std::vector<Leftover> leftovers;
    std::vector<std::string> unreadable; ///< Files that could not be read.
    std::uint64_t erasures = 0;
    std::uint64_t traces = 0;
    std::uint64_t withoutTraces = 0; ///< Erasures of which no trace was kept: by an earlier version.
    std::uint64_t pending = 0;       ///< Erasures that are not finished.
};

/// Where to look: the desk's two folders first, then any other.
struct SearchPlaces
{
    std::string data;
    std::string keyring;
    std::vector<std::string> others;
};

/**
 * Looks for what was erased: in every file under these folders for the traces that the ledger keeps, in the
 * tables for rows, tokens and keys of people who were erased. Links are not followed. Writes nothing.
 *
 * Reads every byte of every file. Io where a folder cannot be listed; a file that cannot be read is named.
 * Cancelled.
 */
Result<ForensicFindings> searchForErased(const ErasureDesk &desk, std::span<const PlatformId> platforms,
                                         const SearchPlaces &places, Progress &progress);

} // namespace desk::fulfilment
