// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subjects/blind_index.h"
#include "core/subjects/subject_files.h"

namespace desk::subjects {

/**
 * Finds people by what they say of themselves.
 *
 * Whoever the index names is opened and must really bear the identifier in a record that this member of staff can
 * read: an index that was tampered with, or has not caught up with a change, leads nowhere. Where there is anything
 * of a subject that the role cannot read, the index is believed. The connection's thread.
 */
class Finder
{
public:
    Finder(const PlatformContext &context, SubjectFiles &files, BlindIndex &index);

    /// Everybody who bears the identifier, by subject id; at most 100. Empty when it is not an identifier at all.
    Result<std::vector<SubjectId>> find(const Identifier &identifier);
    /// E-mail: the mailbox as it is; without a hit, with +tags and Gmail's dots taken away.
    Result<std::vector<SubjectId>> findByEmail(std::string_view email);
    /// Phone: the number; without a hit, its last eight digits.
    Result<std::vector<SubjectId>> findByPhone(std::string_view phone);
    Result<std::vector<SubjectId>> findByAccount(std::string_view account);
    Result<std::vector<SubjectId>> findByOrder(std::string_view order);
    /// Candidates only: a person must confirm that one of them is meant.
    Result<std::vector<SubjectId>> candidates(std::string_view name, std::string_view postcode);

private:
    Result<std::vector<SubjectId>> findAny(IdentifierField field, const std::optional<std::string> &normalised);
    Result<bool> bears(SubjectId subject, const Identifier &identifier);

    const PlatformContext &m_context;
    SubjectFiles &m_files;
    BlindIndex &m_index;
};

/**
 * Takes identifiers out of the index that none of the person's records bears any more; returns those it took out.
 *
 * Where the person has a record that this member of staff cannot open everything stays: it may still stand there, and
 * finding checks again. Within the caller's transaction.
 */
Result<std::vector<Identifier>> dropUnborne(const PlatformContext &context, SubjectFiles &files, BlindIndex &index, SubjectId subject,
                                            std::vector<Identifier> gone);

} // namespace desk::subjects
