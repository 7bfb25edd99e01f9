// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subjects/owner_ciphers.h"
#include "core/subjects/subject_files.h"

namespace desk::subjects {

/// What is left of a row that lost its person: the fields that the policy keeps, none of them personal.
struct DeidentifiedRow
{
    std::uint16_t category = 0;
    Cells cells;
};

using DeidentifiedId = Id<struct DeidentifiedTag>;

/// A page of them; `next` goes on after it, none at the end.
struct DeidentifiedPage
{
    std::vector<Cells> rows;
    std::optional<DeidentifiedId> next;
};

/**
 * The rows of a platform that name nobody any more, so that a transaction can still be traced (MP-T1).
 *
 * Each lies under a random id, so that nothing says which rows belonged together, and is sealed under the
 * category's key and a key that the platform itself owns: whoever may read the category may read them, and
 * they go with no person. Writing belongs into the caller's transaction, with SubjectFiles::flush() before
 * its commit. The connection's thread.
 */
class DeidentifiedRows
{
public:
    DeidentifiedRows(const PlatformContext &context, SubjectFiles &files) : m_context(context), m_files(files)
    {
    }

    /// KeyUnavailable: this member of staff does not hold the category.
    Result<void> add(const DeidentifiedRow &row);
    /// At most `limit` of a category, in no order that means anything. Errors as add(); Tampered, Damaged.
    Result<DeidentifiedPage> page(std::uint16_t category, DeidentifiedId after, int limit);

private:
    OwnerCiphers ciphers(std::uint16_t category);

    const PlatformContext &m_context;
    SubjectFiles &m_files;
};

} // namespace desk::subjects
