// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/formats/table_reader.h"
#include "core/subjects/finder.h"
#include "core/subjects/import_changes.h"
#include "core/subjects/import_gate.h"
#include "core/subjects/row_mapper.h"
#include "core/subjects/suppression.h"

#include <set>
#include <unordered_map>

namespace desk::subjects {

struct FaultyRow
{
    std::uint64_t line = 0;
    std::string place;
    std::string reason;
};

struct ImportOutcome
{
    ImportId import;
    std::uint64_t rows = 0;
    std::uint64_t added = 0;      ///< Records; a row about two people makes two.
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t faulty = 0;     ///< Rows kept for correction.
    std::uint64_t suppressed = 0; ///< People's parts of rows that were passed over: they were erased.
    std::uint64_t newSubjects = 0;
    std::uint64_t stopped = 0;    ///< People's parts of rows that were not taken in: they stopped what the category is for.
    std::vector<FaultyRow> faults;  ///< The first 1000.
    std::set<std::string> unknown;  ///< Columns that the mapping does not name and does not refuse; the first 1000.
};

/// Whom an export is about that is one person's. Shared by the imports of its tables.
struct OnePerson
{
    std::optional<SubjectId> subject; ///< Set by the first row.
    bool erased = false;              ///< One of their identifiers is suppressed: none of it is taken in from there on.
};

/**
 * Takes a table into the store, row by row.
 *
 * Rows go in chunks of 5000, each one transaction: what stops an import leaves whole chunks, and importing the file
 * again goes on where it stopped, for a row that is there already changes nothing. A faulty row is kept, sealed,
 * for correction; so is one for a person whose data is restricted, where whoever imports may not open it. What
 * people stopped or had corrected is obeyed, see ImportGate. Cancelling ends with Cancelled after the chunks that are
 * done. Inside a transaction of the caller's the chunks are parts of it: so a dry run is one that is not committed.
 * The connection's thread.
 */
class Importer
{
public:
    Importer(const PlatformContext &context, SubjectFiles &files, BlindIndex &index, const policy::Category &category,
             const policy::ImportMapping &mapping);

    /// Of a mapping for one person: whose rows they are; must outlive the import.
    void ofOne(OnePerson &person) { m_person = &person; }

    /// `sourceName` is kept sealed with the import. NotPermitted-like errors come before the first row is read.
    Result<ImportOutcome> run(formats::TableReader &table, std::string_view sourceName, Progress &progress, std::uint64_t totalBytes);

private:
    struct Resolution
    {
        SubjectId subject;
        bool isNew = false;
        bool bySourceRow = false;  ///< Nobody else's identifiers: the row itself must find its person again.
    };

    /// One person's part of a row, with whose file it belongs into.
    struct ResolvedParty
    {
        const PartyRow *party = nullptr;
        bool suppressed = false;  ///< Whoever it is was erased: it goes nowhere.
        std::vector<Identifier> identifiers;
        Identifier sourceRow;
        Resolution found;
        bool stopped = false;  ///< They stopped what the category is for: it goes nowhere.
    };

    Result<void> importRow(const formats::SourceRow &row);
    Result<void> importAnonymous(const MappedRow &row);
    Result<ResolvedParty> resolveParty(const MappedRow &row, const PartyRow &party, bool isMain);
    Result<bool> isTombstoned(SubjectId subject);
    Result<void> storeParty(const ResolvedParty &resolved);
    /// So that the import can be taken back.
    Result<void> noteChange(SubjectId subject, PutResult &put);
    Result<Resolution> resolve(const std::vector<Identifier> &identifiers, const Identifier &sourceRow, bool isMain);
    Result<std::optional<SubjectId>> holderOf(const std::vector<Identifier> &identifiers);
    Result<Resolution> resolveOne(const std::vector<Identifier> &identifiers, const Identifier &sourceRow);
    void noteUnknown(const formats::SourceRow &row);
    Result<std::optional<SubjectId>> only(const std::vector<Identifier> &identifiers, IdentifierField field);
    Result<std::vector<SubjectId>> lookUp(const Identifier &identifier);
    Result<void> index(SubjectId subject, const std::vector<Identifier> &identifiers);
    Result<void> unindex(SubjectId subject, const Cells &before, const std::vector<Identifier> &now);
    Result<void> keepFaulty(const formats::SourceRow &row, const Error &why);
    Result<void> beginChunk();
    Result<void> endChunk();
    void abandonChunk();
    Result<void> writeRun(std::string_view sourceName, bool finished);
    Result<Bytes> sealFault(std::uint64_t ordinal, std::string_view text);

    PlatformContext m_context;
    SubjectFiles &m_files;
    BlindIndex &m_index;
    const policy::Category &m_category;
    RowMapper m_mapper;
    const bool m_onePerson;
    const bool m_notesUnknown;                      ///< Where columns are not refused.
    OnePerson m_own;                                ///< Where the caller does not keep it.
    OnePerson *m_person = &m_own;
    std::optional<SuppressionList> m_suppression;
    ImportGate m_gate;
    ImportChanges m_changes;
    std::uint64_t m_changed = 0; ///< Records that m_changes has been told of.
    ImportOutcome m_outcome;
    std::optional<store::Transaction> m_chunk;
    std::map<Identifier, std::vector<SubjectId>> m_known;       ///< Answers of the index in this chunk.
    std::map<std::string, std::uint64_t> m_repeats;             ///< Anonymous rows of this file, by content.
    std::set<std::pair<Identifier, SubjectId>> m_indexed;       ///< Entries written in this chunk.
};

} // namespace desk::subjects
