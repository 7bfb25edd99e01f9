// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/subjects/blind_index.h"
#include "core/subjects/import_changes.h"
#include "core/subjects/import_ledger.h"

namespace desk::subjects {

/// What taking an import back does, or would do.
struct UndoCounts
{
    std::uint64_t removed = 0;  ///< Records that it added.
    std::uint64_t restored = 0; ///< Records that get back what stood there before.
    std::uint64_t people = 0;   ///< Of whom nothing is left.
};

/**
 * Takes the last import of a category back, while nothing depends on it.
 *
 * A record that the import added goes with its index tokens; one that it changed gets its earlier row back,
 * the same sealed bytes in the same version; the rows that it had set aside go. Of who has no record left, no
 * token stays; their key opens nothing any more. It is no erasure: backups made in between still hold what
 * was imported. The connection's thread.
 */
class ImportUndo
{
public:
    /// All outlive it. The imports that it is asked about are of this category.
    ImportUndo(const PlatformContext &context, SubjectFiles &files, BlindIndex &index,
               const policy::Category &category);

    /**
     * What it would do; writes nothing. Conflict says why it cannot be, and its place is a stable word for
     * that: taken-back later-import nothing-changed too-old correction forgotten held restricted
     * record-changed. What requests depend on it is for the caller to know.
     */
    Result<UndoCounts> check(const ImportRun &run);
    /// Does it; errors as check(), and Tampered where an earlier row is not what it was. All of it is one
    /// transaction, the caller's, with SubjectFiles::flush() before its commit. Cancelled.
    Result<UndoCounts> undo(const ImportRun &run, Progress &progress);

private:
    Result<void> checkRun(const ImportRun &run);
    Result<void> checkPeople(const ImportRun &run);
    Result<store::RecordRow> standing(const ImportChange &change);
    Result<void> undoPerson(std::span<const ImportChange> changes, UndoCounts &counts);
    Result<std::optional<Identifier>> sourceRow(SubjectId subject, const Record &record);
    Result<void> removePerson(SubjectId subject, UndoCounts &counts);
    Result<void> finish(const ImportRun &run);
    /// Every change in order, a person's together.
    Result<void> eachPerson(const ImportRun &run,
                            const std::function<Result<void>(std::span<const ImportChange>)> &take);

    const PlatformContext &m_context;
    SubjectFiles &m_files;
    BlindIndex &m_index;
    const policy::Category &m_category;
    ImportChanges m_changes;
    store::RecordTable m_records;
};

} // namespace desk::subjects
