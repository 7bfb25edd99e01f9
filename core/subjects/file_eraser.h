// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/file_scan.h"
#include "core/subjects/subject_files.h"

namespace desk::subjects {

/// One row of a person's file, in the version that was meant.
struct RecordKey
{
    std::uint16_t category = 0;
    RecordId record;
    std::uint64_t version = 0;
    auto operator<=>(const RecordKey &) const = default;
};

/// A row that stays with fewer or masked values: all the cells that it will have.
struct MaskedRecord
{
    RecordKey key;
    Cells cells;
};

/// What happens to each row of a person's file. Every row stands in exactly one of the three lists.
struct FileErasure
{
    std::vector<RecordKey> erase;
    std::vector<MaskedRecord> mask;
    std::vector<RecordKey> keep;
    bool whole =
        false; ///< Nothing may ever come into this file again: classes without a key get a tombstone, too.
};

/// What an erasure did to a file, and what must be found nowhere afterwards.
struct ErasedFile
{
    std::uint64_t erased = 0;
    std::uint64_t masked = 0;
    std::uint64_t kept = 0;
    std::vector<std::uint16_t> destroyed; ///< Shred classes of which nothing is left.
    std::vector<std::uint16_t> replaced;  ///< Shred classes with a new key.
    std::uint64_t tokens = 0;             ///< Taken out of the index.
    std::vector<store::Sample> samples;
};

/**
 * Takes rows out of a person's file together with the keys that open them.
 *
 * A shred class of which nothing stays loses its key for good; where something stays, the class gets a new
 * key and what stays is sealed anew (its id changes with the key wherever the row's source name can be worked
 * out, so that an import finds it again). Index tokens that no remaining row bears go.
 *
 * Conflict: the file is no longer as the lists say; `place` names the first row. KeyUnavailable: a row that
 * stays in a class of which something goes lies in a category that this member of staff does not hold.
 * KeyDestroyed, Restricted. Inside the caller's transaction, which must end with OwnerKeys::reroot() and a
 * commit; `files` is cleared by it.
 */
Result<ErasedFile> eraseFrom(const PlatformContext &context, SubjectFiles &files, SubjectId subject,
                             const FileErasure &what);

} // namespace desk::subjects
