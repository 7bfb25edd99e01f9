// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subjects/subject_state.h"

#include <map>

namespace desk::subjects {

/**
 * What holds for the people whose rows an import brings into one category: purposes they stopped,
 * restrictions, fields that were corrected at the desk.
 *
 * A person of whom nothing is stored costs a look into a set. Within the import's transactions; forget()
 * after each of them. The connection's thread.
 */
class ImportGate
{
public:
    ImportGate(const PlatformContext &context, SubjectFiles &files, const policy::Category &category);

    /// Reads for whom anything holds. Before anything else.
    Result<void> open();
    /// Whether there is anybody for whom something holds.
    bool anybody() const { return !m_known.empty(); }
    /// Whether no more rows of the person are taken into this category.
    /// Restricted: this member of staff may not touch the person's data; nothing of the row was stored.
    Result<bool> stops(SubjectId subject);
    /**
     * The cells as they may be stored; nothing where they may be as they are.
     *
     * Fields whose collection was stopped keep what is stored. A corrected field keeps the correction as long
     * as its source says what it said then; once the source says anything else it is believed again, and the
     * mark goes.
     */
    Result<std::optional<Cells>> obey(SubjectId subject, std::string_view sourceName, const Cells &cells);
    void forget() { m_people.clear(); }
    /// Whether a correction gave way to what its source says.
    bool endedCorrections() const { return m_endedCorrections; }

private:
    struct Person
    {
        SubjectState state;
        bool noMoreRows = false;
        std::vector<std::string> fields; ///< Left out of further rows.
        bool corrected = false;          ///< Some record of this category bears a correction.
    };
    /// Null: nothing holds for them.
    Result<Person *> person(SubjectId subject);

    const PlatformContext &m_context;
    SubjectFiles &m_files;
    const policy::Category &m_category;
    SubjectStates m_states;
    std::set<SubjectId> m_known;
    std::map<SubjectId, Person> m_people;
    bool m_endedCorrections = false;
};

} // namespace desk::subjects
