// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/importer.h"

#include <algorithm>

namespace desk::subjects {

namespace {

constexpr std::uint64_t rowsAChunk = 5000;
constexpr std::size_t mostUnknown = 1000;

bool isPersonal(IdentifierField field)
{
    return field == IdentifierField::Account || field == IdentifierField::EmailStrict || field == IdentifierField::Phone
           || field == IdentifierField::NamePostcode;
}

/// Troubles of one row: it is kept for correction, and the import goes on.
bool isRowsOwn(ErrorCode code)
{
    return code == ErrorCode::InvalidInput || code == ErrorCode::LimitExceeded || code == ErrorCode::Restricted;
}

Error severalPeople()
{
    return fail(ErrorCode::InvalidInput, "The row's identifiers belong to more than one person; find out whose it is and correct the row.");
}

/// Whose file anonymous rows lie in: nobody's. One id for a category, so that its totals can be read together.
SubjectId anonymousOwner(const PlatformContext &context, const policy::Category &category)
{
    const Bytes number = ByteWriter().u16(category.number).take();
    const auto digest = crypto::sha256Of({asBytes("dsr1|anonymous"), context.store.view(), context.platform.view(), number});
    SubjectId out;
    std::copy_n(digest.begin(), out.bytes.size(), out.bytes.begin());
    return out;
}

/// Names every such column, so that a mapping is mended once.
Result<void> refuseUnmapped(const std::vector<std::string> &columns)
{
    if (columns.empty())
        return {};
    std::string place = columns.size() == 1 ? "column " : "columns ";
    for (const std::string &column : columns)
        place += (&column == &columns.front() ? "\"" : ", \"") + column + "\"";
    return fail(ErrorCode::InvalidInput, "A column is neither mapped nor ignored; name it in the mapping file.", place);
}

} // namespace

Importer::Importer(const PlatformContext &context, SubjectFiles &files, BlindIndex &index, const policy::Category &category,
                   const policy::ImportMapping &mapping)
    : m_context(context), m_files(files), m_index(index), m_category(category), m_mapper(category, mapping), m_onePerson(mapping.onePerson),
      m_notesUnknown(mapping.unmapped != policy::Unmapped::Refuse), m_gate(m_context, files, category),
      m_changes(context)
{
}

Result<ImportOutcome> Importer::run(formats::TableReader &table, std::string_view sourceName, Progress &progress, std::uint64_t totalBytes)
{
    DESK_CHECK(refuseUnmapped(m_mapper.unmapped(table.columns())));
    DESK_TRY(SuppressionList suppression,
             SuppressionList::open(m_context.connection, m_context.store, m_context.platform, *m_context.staff));
    m_suppression.emplace(std::move(suppression));
    DESK_CHECK(m_gate.open());
    m_outcome.import = makeId<ImportId>(m_context.clock, m_context.random);
    DESK_CHECK(beginChunk());
    const auto stop = [this](Error why) {
        abandonChunk();
        return why;
    };
    if (auto begun = m_changes.begin(m_category.number); !begun.ok())
        return stop(std::move(begun).error());
    for (;;) {
        auto next = table.next();
        if (!next.ok())
            return stop(std::move(next).error());
        if (!next->has_value())
            break;
        const formats::SourceRow &row = **next;
        m_outcome.rows += 1;
        if (m_notesUnknown)
            noteUnknown(row);
        const auto imported = row.fault ? Result<void>(*row.fault) : importRow(row);
        if (!imported.ok()) {
            if (!isRowsOwn(imported.error().code))
                return stop(imported.error());
            if (auto kept = keepFaulty(row, imported.error()); !kept.ok())
                return stop(std::move(kept).error());
        }
        if (m_outcome.rows % 256 == 0 && !progress.report(table.bytesRead(), totalBytes))
            return stop(fail(ErrorCode::Cancelled, "The import was cancelled; what was finished before stays."));
        if (m_outcome.rows % rowsAChunk == 0) {
            if (auto written = writeRun(sourceName, false); !written.ok())
                return stop(std::move(written).error());
            DESK_CHECK(endChunk());
            DESK_CHECK(beginChunk());
        }
    }
    if (auto written = writeRun(sourceName, true); !written.ok())
        return stop(std::move(written).error());
    DESK_CHECK(endChunk());
    return std::move(m_outcome);
}

Result<void> Importer::beginChunk()
{
    m_chunk.emplace(m_context.connection);
    return m_chunk->begin();
}

Result<void> Importer::endChunk()
{
    m_files.rowSums().touch(); // the log will say that there was an import, whatever it changed
    const auto flushed = m_files.flush();
    const auto committed = flushed.ok() ? m_chunk->commit() : flushed;
    abandonChunk();
    return committed;
}

void Importer::abandonChunk()
{
    m_chunk.reset();
    m_files.clear();
    m_known.clear();
    m_indexed.clear();
    m_gate.forget();
}

Result<void> Importer::importRow(const formats::SourceRow &row)
{
    auto mapped = m_mapper.map(row);
    if (!mapped.ok()) {
        Error why = std::move(mapped).error();
        why.place = "line " + std::to_string(row.line) + (why.place.empty() ? "" : ", " + why.place);
        return why;
    }
    if (m_category.anonymous)
        return importAnonymous(*mapped);
    // Everybody's file is known before anything goes into one: a row goes in whole or not at all.
    std::vector<ResolvedParty> resolved;
    for (const PartyRow &party : mapped->parties) {
        auto found = resolveParty(*mapped, party, &party == &mapped->parties.front());
        if (!found.ok()) {
            Error why = std::move(found).error();
            why.place = "line " + std::to_string(row.line);
            return why;
        }
        resolved.push_back(std::move(*found));
    }
    for (const ResolvedParty &each : resolved)
        DESK_CHECK(storeParty(each));
    return {};
}

Result<void> Importer::importAnonymous(const MappedRow &row)
{
    // Nobody may be found in it, so nothing that looks like a way to somebody may be kept (SK-C4).
    for (const formats::Cell &cell : row.parties.front().cells) {
        const bool known = std::any_of(m_category.fields.begin(), m_category.fields.end(),
                                       [&](const policy::Field &field) { return field.id == cell.name; });
        if (!known || normaliseEmailStrict(cell.value.text))
            return fail(ErrorCode::InvalidInput,
                        "This category is anonymous: a value in this row could bind it to a person; remove the column \"" + cell.name + "\".");
    }
    // Equal rows are told apart by how many of them the file had before; so the same file again changes nothing.
    ByteWriter name;
    name.sized(row.sourceName).u64(++m_repeats[row.sourceName]);
    const SubjectId owner = anonymousOwner(m_context, m_category);
    DESK_TRY(PutResult put, m_files.put(owner, m_category, asText(name.view()), row.parties.front().cells));
    m_outcome.unchanged += put.outcome == PutOutcome::Unchanged ? 1 : 0;
    m_outcome.added += put.outcome == PutOutcome::Added ? 1 : 0;
    return put.outcome == PutOutcome::Unchanged ? Result<void>() : noteChange(owner, put);
}

Result<Importer::ResolvedParty> Importer::resolveParty(const MappedRow &row, const PartyRow &party, bool isMain)
{
    ResolvedParty out;
    out.party = &party;
    out.identifiers = identifiersOf(m_category, party.cells, m_context.profile->defaultRegion);
    out.sourceRow = sourceRowOf(m_category, isMain ? std::string_view() : std::string_view(party.party), row.sourceName);
    DESK_TRY(out.suppressed, m_suppression->suppresses(out.identifiers, out.sourceRow));
    if (m_onePerson && out.suppressed && !m_person->erased) {
        DESK_TRY(m_person->erased, m_suppression->suppresses(out.identifiers, {IdentifierField::SourceRow, {}}));
    }
    out.suppressed = out.suppressed || m_person->erased;
    if (out.suppressed)
        return out;
    DESK_TRY(out.found, resolve(out.identifiers, out.sourceRow, isMain));
    if (!out.found.isNew) {
        DESK_TRY(out.suppressed, isTombstoned(out.found.subject));
    }
    if (!out.suppressed) {
        DESK_TRY(out.stopped, m_gate.stops(out.found.subject));
    }
    return out;
}

Result<bool> Importer::isTombstoned(SubjectId subject)
{
    DESK_TRY(const keys::KeyState state,
             m_files.ownerKeys().state(keys::ownerOf(subject), static_cast<std::uint16_t>(m_category.shredClass)));
    return state == keys::KeyState::Destroyed;
}

Result<void> Importer::storeParty(const ResolvedParty &resolved)
{
    if (resolved.suppressed) {
        m_outcome.suppressed += 1;
        return {};
    }
    const Resolution &found = resolved.found;
    if (resolved.stopped) {
        m_outcome.stopped += 1;
        return {};
    }
    const std::string &name = resolved.sourceRow.normalised;
    DESK_TRY(const std::optional<Cells> obeyed, m_gate.obey(found.subject, name, resolved.party->cells));
    DESK_TRY(PutResult put, m_files.put(found.subject, m_category, name, obeyed ? *obeyed : resolved.party->cells));
    m_outcome.newSubjects += found.isNew ? 1 : 0;
    switch (put.outcome) {
    case PutOutcome::Added: m_outcome.added += 1; break;
    case PutOutcome::Updated: m_outcome.updated += 1; break;
    case PutOutcome::Unchanged: m_outcome.unchanged += 1; return {};
    }
    DESK_CHECK(noteChange(found.subject, put));
    // What is stored is what finds them: a source that still says the old address does not bring it back.
    const std::vector<Identifier> borne = obeyed ? identifiersOf(m_category, *obeyed, m_context.profile->defaultRegion) : resolved.identifiers;
    DESK_CHECK(index(found.subject, borne));
    if (found.bySourceRow)
        DESK_CHECK(index(found.subject, {resolved.sourceRow}));
    if (put.outcome == PutOutcome::Updated)
        DESK_CHECK(unindex(found.subject, put.before, borne));
    return {};
}

Result<void> Importer::noteChange(SubjectId subject, PutResult &put)
{
    DESK_TRY(const bool first, m_changes.note(m_outcome.import, {subject, put.record, put.version, std::move(put.replaced)}));
    m_changed += first ? 1 : 0;
    return {};
}

Result<std::vector<SubjectId>> Importer::lookUp(const Identifier &identifier)
{
    if (const auto known = m_known.find(identifier); known != m_known.end())
        return known->second;
    DESK_TRY(std::vector<SubjectId> found, m_index.find(identifier, 2));
    m_known.emplace(identifier, found);
    return found;
}

Result<std::optional<SubjectId>> Importer::only(const std::vector<Identifier> &identifiers, IdentifierField field)
{
    std::optional<SubjectId> out;
    for (const Identifier &identifier : identifiers) {
        if (identifier.field != field)
            continue;
        DESK_TRY(const std::vector<SubjectId> found, lookUp(identifier));
        if (found.size() > 1 || (out && !found.empty() && *out != found.front()))
            return severalPeople();
        if (!found.empty())
            out = found.front();
    }
    return out;
}

Result<std::optional<SubjectId>> Importer::holderOf(const std::vector<Identifier> &identifiers)
{
    std::optional<SubjectId> subject;
    for (const IdentifierField field : {IdentifierField::Account, IdentifierField::EmailStrict, IdentifierField::Order}) {
        DESK_TRY(const std::optional<SubjectId> found, only(identifiers, field));
        if (found && subject && *found != *subject)
            return severalPeople();
        if (found)
            subject = found;
    }
    return subject;
}

/// Whoever the export turned out to be about has all of its rows; a row that somebody else is known by is nobody's.
Result<Importer::Resolution> Importer::resolveOne(const std::vector<Identifier> &identifiers, const Identifier &sourceRow)
{
    DESK_TRY(std::optional<SubjectId> found, holderOf(identifiers));
    if (!found) {
        DESK_TRY(const std::vector<SubjectId> again, lookUp(sourceRow));
        if (!again.empty())
            found = again.front();
    }
    std::optional<SubjectId> &person = m_person->subject;
    if (found && person && *found != *person)
        return severalPeople();
    const bool isNew = !found && !person;
    if (!person)
        person = found ? *found : makeId<SubjectId>(m_context.clock, m_context.random);
    return Resolution{*person, isNew, true};
}

void Importer::noteUnknown(const formats::SourceRow &row)
{
    for (const formats::Cell &cell : row.cells)
        if (m_outcome.unknown.size() < mostUnknown && !m_mapper.names(cell.name))
            m_outcome.unknown.insert(cell.name);
}

Result<Importer::Resolution> Importer::resolve(const std::vector<Identifier> &identifiers, const Identifier &sourceRow, bool isMain)
{
    if (m_onePerson)
        return resolveOne(identifiers, sourceRow);
    DESK_TRY(const std::optional<SubjectId> subject, holderOf(identifiers));
    if (subject)
        return Resolution{*subject, false, false};
    const bool ownIdentifier = std::any_of(identifiers.begin(), identifiers.end(), [](const Identifier &each) {
        return each.field == IdentifierField::Account || each.field == IdentifierField::EmailStrict;
    });
    // A family shares a phone, and names repeat: such a row is found again by itself, and joins nobody by likeness. So is
    // one whose e-mail was corrected at the desk while its source still says the old one.
    if (!ownIdentifier || m_gate.anybody()) {
        DESK_TRY(const std::vector<SubjectId> again, lookUp(sourceRow));
        if (!again.empty())
            return Resolution{again.front(), false, true};
    }
    if (!ownIdentifier) {
        const bool anybody = std::any_of(identifiers.begin(), identifiers.end(), [](const Identifier &each) { return isPersonal(each.field); });
        const bool order = std::any_of(identifiers.begin(), identifiers.end(), [](const Identifier &each) { return each.field == IdentifierField::Order; });
        if (!anybody && isMain && order)
            return fail(ErrorCode::InvalidInput, "The row names an order that nobody has yet; import the orders first.");
        // Somebody a gift goes to may have neither phone nor postcode; they still are a person of their own.
        if (!anybody && isMain)
            return fail(ErrorCode::InvalidInput, "The row names nobody: it has no account, e-mail, phone, or name with postcode.");
    }
    return Resolution{makeId<SubjectId>(m_context.clock, m_context.random), true, !ownIdentifier};
}

Result<void> Importer::index(SubjectId subject, const std::vector<Identifier> &identifiers)
{
    for (const Identifier &identifier : identifiers) {
        if (!m_indexed.emplace(identifier, subject).second)
            continue;
        DESK_CHECK(m_index.put(identifier, subject));
        std::vector<SubjectId> &known = m_known[identifier];
        if (std::find(known.begin(), known.end(), subject) == known.end() && known.size() < 2)
            known.push_back(subject);
    }
    return {};
}

Result<void> Importer::unindex(SubjectId subject, const Cells &before, const std::vector<Identifier> &now)
{
    std::vector<Identifier> gone;
    for (const Identifier &identifier : identifiersOf(m_category, before, m_context.profile->defaultRegion)) {
        if (std::find(now.begin(), now.end(), identifier) == now.end())
            gone.push_back(identifier);
    }
    DESK_TRY(const std::vector<Identifier> dropped, dropUnborne(m_context, m_files, m_index, subject, std::move(gone)));
    for (const Identifier &identifier : dropped) {
        m_known.erase(identifier);
        m_indexed.erase({identifier, subject});
    }
    return {};
}

} // namespace desk::subjects
