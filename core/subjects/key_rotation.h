// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sealed_rows.h"
#include "core/subjects/owner_ciphers.h"
#include "core/subjects/row_sums.h"

#include <functional>
#include <memory>
#include <vector>

namespace desk::subjects {

class SubjectFiles;

/**
 * Rows of one kind that lie under an earlier version of a key, sealed anew a few at a time.
 *
 * Nothing but the sealing changes: ids, versions and contents stay, so that plans and digests hold. What was
 * done is told by the rows themselves, so that it goes on after a crash where it was. The connection's
 * thread.
 */
class KeyRotation
{
public:
    virtual ~KeyRotation() = default;
    /// How many rows there are.
    virtual Result<std::uint64_t> all() = 0;
    /// How many rows are left, without opening them; of what cannot be seen from outside, all that may have
    /// to be looked into.
    virtual Result<std::uint64_t> left() = 0;
    /**
     * Seals at most `limit` more rows anew, in the caller's transaction; how many were looked at, 0 when
     * there are no more. Tampered and what else opening says, naming the row: nothing is passed over.
     */
    virtual Result<std::size_t> sealSome(int limit) = 0;
};

using KeyRotations = std::vector<std::unique_ptr<KeyRotation>>;

/// What a row is bound to.
struct RowSeal
{
    SealedUnder under;
    Bytes associated;
};

/// What becomes of rows whose owner's key was destroyed: they are nobody's any more.
enum class Orphans : std::uint8_t
{
    Refuse = 1, ///< There are none.
    Remove,
};

/// One of the tables beside the records.
struct RotatedTable
{
    store::SealedTable table;
    std::uint16_t category = 0; ///< Whose key seals its rows.
    std::function<Result<RowSeal>(const store::SealedRow &)> sealOf;
    Orphans orphans = Orphans::Refuse;
    RowSums *sums = nullptr; ///< In which its rows count, if they do.
};

std::unique_ptr<KeyRotation> tableRotation(const PlatformContext &context, keys::OwnerKeys &ownerKeys,
                                           RotatedTable table);

/// The records of a category.
KeyRotations recordRotations(const PlatformContext &context, SubjectFiles &files, std::uint16_t category);
/// Its rows that lost their person.
KeyRotations deidentifiedRotations(const PlatformContext &context, SubjectFiles &files,
                                   std::uint16_t category);
/// The layer inside the records of the categories that have one.
KeyRotations secondLayerRotations(const PlatformContext &context, SubjectFiles &files);
/// Keys of restricted data, under the Restriction key.
KeyRotations restrictionRotations(const PlatformContext &context, SubjectFiles &files);
/// Faulty rows and names of files (importFaultCategory).
KeyRotations importRotations(const PlatformContext &context, SubjectFiles &files);

} // namespace desk::subjects
