// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subjects/subject_files.h"

namespace desk::subjects {

/// How long an import can be taken back.
constexpr std::chrono::days undoLasts{30};

/// What an import did to one record.
struct ImportChange
{
    SubjectId subject;
    RecordId record;
    std::uint64_t version = 0; ///< That the import left.
    std::optional<store::RecordRow>
        before; ///< What it replaced, sealed as it was; none: it added the record.
};

/**
 * What the last import of each category did, row by row (table import_change).
 *
 * What lies here is sealed under the person's own keys, as it was in their file, and has to go with them:
 * forget() is part of every erasure. Writing belongs into the caller's transaction. The connection's thread.
 */
class ImportChanges
{
public:
    explicit ImportChanges(const PlatformContext &context) : m_context(context) {}

    /// Before an import: forgets what earlier ones did to the category. Only the last one can be taken back.
    Result<void> begin(std::uint16_t category);
    /// A record that the same import changes again keeps what stood there first. Whether it was the first
    /// time.
    Result<bool> note(ImportId import, const ImportChange &change);
    /// At most `limit` behind `after` (null ids: from the start), by subject and record.
    Result<std::vector<ImportChange>> page(ImportId import, std::uint16_t category, const ImportChange &after,
                                           int limit);
    Result<std::uint64_t> count(ImportId import);
    Result<bool> touches(ImportId import, SubjectId subject);
    Result<void> forget(ImportId import);
    /// All of a person; the envelopes that lay here, for the search that proves an erasure.
    Result<std::vector<Bytes>> forget(SubjectId subject);
    /// Of imports that began at this moment or before.
    Result<void> forgetBefore(Instant moment);
    /// All of the platform; for when a key is replaced: what lies here is not sealed anew.
    Result<void> forgetAll();

private:
    PlatformContext m_context;
};

} // namespace desk::subjects
