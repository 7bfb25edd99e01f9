// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/import_undo.h"

#include "core/subjects/finder.h"
#include "core/subjects/row_mapper.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::subjects {

namespace {

constexpr int changesAtOnce = 1000;

/// `word` names the reason for an interface that has its own sentence for it.
Error conflict(const char *word, const char *why)
{
    return fail(ErrorCode::Conflict, why, word);
}

} // namespace

ImportUndo::ImportUndo(const PlatformContext &context, SubjectFiles &files, BlindIndex &index,
                       const policy::Category &category)
    : m_context(context)
    , m_files(files)
    , m_index(index)
    , m_category(category)
    , m_changes(context)
    , m_records(context.connection)
{
}

Result<void> ImportUndo::checkRun(const ImportRun &run)
{
    if (run.undoneAt)
        return conflict("taken-back", "This import was taken back already.");
    if (!run.isLast)
        return conflict("later-import",
                        "A later import took in this category; only the last one can be taken back.");
    if (run.added + run.updated == 0)
        return conflict("nothing-changed", "This import changed nothing.");
    if (m_context.clock.now() - run.startedAt >= undoLasts)
        return conflict("too-old", "It is too long ago: an import can be taken back for 30 days.");
    if (run.changes < 0)
        return conflict("correction", "A correction made at the desk gave way to this import; taking it back "
                                      "would not bring the correction back.");
    DESK_TRY(const std::uint64_t known, m_changes.count(run.import));
    if (known == 0 || known != static_cast<std::uint64_t>(run.changes))
        return conflict("forgotten", "What it changed is no longer known: since then people were erased, a "
                                     "key was replaced, or the desk was restored.");
    return {};
}

Result<void> ImportUndo::checkPeople(const ImportRun &run)
{
    SubjectStates states(m_context, m_files);
    DESK_TRY(const std::set<SubjectId> known, states.known());
    const QDate today = utcDay(m_context.clock.now());
    for (const SubjectId &subject : known) {
        DESK_TRY(const bool touched, m_changes.touches(run.import, subject));
        if (!touched)
            continue;
        DESK_TRY(const SubjectState state, states.load(subject));
        if (!activeHolds(state, today).empty())
            return conflict("held", "The data of one of these people is held: nothing of it may go.");
        if (isRestricted(state, static_cast<std::uint16_t>(m_category.shredClass)))
            return conflict("restricted", "The processing of one of these people's data is restricted.");
    }
    return {};
}

/// The row as the import left it.
Result<store::RecordRow> ImportUndo::standing(const ImportChange &change)
{
    DESK_TRY(std::optional<store::RecordRow> row,
             m_records.get(m_context.platform, change.subject, m_category.number, change.record));
    if (!row || row->version != change.version)
        return conflict("record-changed", "A record was corrected, erased or changed since this import.");
    return std::move(*row);
}

Result<void> ImportUndo::eachPerson(const ImportRun &run,
                                    const std::function<Result<void>(std::span<const ImportChange>)> &take)
{
    std::vector<ImportChange> open; // of the last person, who may go on on the next page
    ImportChange after;
    for (bool more = true; more;) {
        DESK_TRY(std::vector<ImportChange> page,
                 m_changes.page(run.import, m_category.number, after, changesAtOnce));
        more = page.size() == static_cast<std::size_t>(changesAtOnce);
        for (ImportChange &change : page) {
            after.subject = change.subject;
            after.record = change.record;
            if (!open.empty() && open.back().subject != change.subject) {
                DESK_CHECK(take(open));
                open.clear();
            }
            open.push_back(std::move(change));
        }
    }
    return open.empty() ? Result<void>() : take(open);
}

Result<UndoCounts> ImportUndo::check(const ImportRun &run)
{
    DESK_CHECK(checkRun(run));
    DESK_CHECK(checkPeople(run));
    UndoCounts out;
    const auto look = [&](std::span<const ImportChange> changes) -> Result<void> {
        std::uint64_t added = 0;
        for (const ImportChange &change : changes) {
            DESK_CHECK(standing(change));
            added += change.before ? 0 : 1;
        }
        out.removed += added;
        out.restored += changes.size() - added;
        std::uint64_t held = 0;
        DESK_TRY(const auto counts, m_files.count(changes.front().subject));
        for (const store::CategoryCount &each : counts)
            held += each.records;
        out.people += held == added && !m_category.anonymous ? 1 : 0;
        return {};
    };
    DESK_CHECK(eachPerson(run, look));
    return out;
}

/// By which a row whose person has nothing of their own is found again, where its name can be worked out.
Result<std::optional<Identifier>> ImportUndo::sourceRow(SubjectId subject, const Record &record)
{
    const auto name = sourceNameOf(m_category, record.cells);
    if (!name.ok())
        return std::optional<Identifier>();
    std::vector<std::string> parties{""};
    for (const policy::Party &party : m_category.parties)
        parties.push_back(party.id);
    for (const std::string &party : parties) {
        const Identifier candidate = sourceRowOf(m_category, party, *name);
        DESK_TRY(const RecordId id, m_files.idOf(subject, m_category, candidate.normalised));
        if (id == record.id)
            return std::optional(candidate);
    }
    return std::optional<Identifier>();
}

Result<void> ImportUndo::undoPerson(std::span<const ImportChange> changes, UndoCounts &counts)
{
    const SubjectId subject = changes.front().subject;
    std::vector<Identifier> gone;
    const auto bears = [this](const Record &record) {
        return identifiersOf(m_category, record.cells, m_context.profile->defaultRegion);
    };
    for (const ImportChange &change : changes) {
        DESK_TRY(const store::RecordRow row, standing(change));
        SubjectFiles::Buffers buffers;
        DESK_TRY(const Record now, m_files.unseal(row, row.sealed, buffers));
        for (Identifier &each : bears(now))
            gone.push_back(std::move(each));
        if (!change.before) {
            DESK_TRY(const std::optional<Identifier> itself, sourceRow(subject, now));
            if (itself)
                DESK_CHECK(m_index.remove(*itself, subject));
            DESK_CHECK(m_files.removeRow(row));
            counts.removed += 1;
            continue;
        }
        // Only what opens is put back: it is this record's, in its earlier version, or it is not put back at
        // all.
        DESK_TRY(const Record before, m_files.unseal(*change.before, change.before->sealed, buffers));
        DESK_CHECK(m_files.putRow(*change.before, &row));
        for (const Identifier &each : bears(before))
            DESK_CHECK(m_index.put(each, subject));
        counts.restored += 1;
    }
    DESK_TRY(const auto left, m_files.count(subject));
    if (left.empty())
        return removePerson(subject, counts);
    DESK_CHECK(dropUnborne(m_context, m_files, m_index, subject, std::move(gone)));
    return {};
}

Result<void> ImportUndo::removePerson(SubjectId subject, UndoCounts &counts)
{
    store::IdentifierTable identifiers(m_context.connection);
    DESK_TRY(const auto tokens, identifiers.ofSubject(m_context.platform, subject));
    for (const store::IdentifierTable::Entry &each : tokens)
        DESK_CHECK(identifiers.remove(m_context.platform, each.field, each.token, subject));
    counts.people += m_category.anonymous ? 0 : 1;
    return {};
}

Result<void> ImportUndo::finish(const ImportRun &run)
{
    DESK_CHECK(m_changes.forget(run.import));
    store::Query faults(m_context.connection, "DELETE FROM import_fault WHERE platform = ? AND import = ?");
    DESK_CHECK(faults.bind(m_context.platform.view()).bind(run.import.view()).run());
    store::Query mark(m_context.connection,
                      "UPDATE import_run SET undone_at = ? WHERE platform = ? AND import = ?");
    mark.bindInteger(m_context.clock.now().time_since_epoch().count());
    return mark.bind(m_context.platform.view()).bind(run.import.view()).run();
}

Result<UndoCounts> ImportUndo::undo(const ImportRun &run, Progress &progress)
{
    DESK_CHECK(checkRun(run));
    DESK_CHECK(checkPeople(run));
    m_files.rowSums().touch(); // the log will say that rows changed
    UndoCounts out;
    const auto take = [&](std::span<const ImportChange> changes) -> Result<void> {
        DESK_CHECK(undoPerson(changes, out));
        m_files.close();
        if (!progress.report(out.removed + out.restored, static_cast<std::uint64_t>(run.changes)))
            return fail(ErrorCode::Cancelled, "Taking the import back was cancelled; nothing was changed.");
        return {};
    };
    DESK_CHECK(eachPerson(run, take));
    DESK_CHECK(finish(run));
    return out;
}

} // namespace desk::subjects
