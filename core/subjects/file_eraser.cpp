// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/file_eraser.h"

#include "core/subjects/import_changes.h"
#include "core/subjects/row_mapper.h"

#include <algorithm>
#include <limits>

namespace desk::subjects {

namespace {

constexpr std::size_t sampleStep = 4096;   // a long row lies on several pages
constexpr std::size_t envelopeHeader = 12; // random bytes begin behind it, in every suite

Error changed(std::uint16_t category, RecordId record, const char *how)
{
    return fail(ErrorCode::Conflict,
                std::string("The person's file was changed since the plan: a record was ") + how +
                    ". Make the plan anew and have it approved.",
                "category " + std::to_string(category) + ", record " + record.text());
}

store::Sample sampleAt(ByteView bytes, std::size_t offset)
{
    store::Sample out{};
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(offset), out.size(), out.begin());
    return out;
}

void addSamples(ByteView envelope, ErasedFile &to)
{
    const std::vector<store::Sample> samples = samplesOf(envelope);
    to.samples.insert(to.samples.end(), samples.begin(), samples.end());
    if (!samples.empty())
        to.traces.push_back(samples.front());
}

/// The end of a token and the beginning of the id that follows it in a row of the index: found where the row
/// still lies, and too little of the token to try a guess against.
store::Sample traceOf(const store::Sample &token, SubjectId subject)
{
    constexpr std::size_t ofToken = 2;
    store::Sample out{};
    std::copy_n(token.end() - ofToken, ofToken, out.begin());
    std::copy_n(subject.bytes.begin(), out.size() - ofToken, out.begin() + ofToken);
    return out;
}

} // namespace

const FileEraser::Row *FileEraser::findRow(const std::vector<Row> &rows, std::uint16_t category,
                                           RecordId record)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row &each) {
        return each.stored.category == category && each.stored.record == record;
    });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<store::Sample> samplesOf(ByteView envelope)
{
    std::vector<store::Sample> out;
    const std::size_t size = store::Sample().size();
    if (envelope.size() < envelopeHeader + size)
        return out;
    for (std::size_t at = envelopeHeader; at + size <= envelope.size(); at += sampleStep)
        out.push_back(sampleAt(envelope, at));
    out.push_back(sampleAt(envelope, envelope.size() - size));
    return out;
}

FileEraser::FileEraser(const PlatformContext &context, SubjectFiles &files, BlindIndex index,
                       SuppressionList suppression)
    : m_context(context)
    , m_files(files)
    , m_index(std::move(index))
    , m_suppression(std::move(suppression))
    , m_records(context.connection)
    , m_identifiers(context.connection)
{
}

Result<FileEraser> FileEraser::open(const PlatformContext &context, SubjectFiles &files)
{
    DESK_TRY(BlindIndex index,
             BlindIndex::open(context.connection, context.store, context.platform, *context.staff));
    DESK_TRY(SuppressionList suppression,
             SuppressionList::open(context.connection, context.store, context.platform, *context.staff));
    return FileEraser(context, files, std::move(index), std::move(suppression));
}

Result<std::vector<FileEraser::Row>> FileEraser::match(SubjectId subject, const FileErasure &what)
{
    std::map<std::pair<std::uint16_t, RecordId>, std::pair<std::uint64_t, Row>> listed;
    const auto list = [&listed](const RecordKey &key, Fate fate, const Cells *masked) {
        Row row;
        row.fate = fate;
        row.masked = masked;
        return listed.emplace(std::pair(key.category, key.record), std::pair(key.version, std::move(row)))
            .second;
    };
    bool once = true;
    for (const RecordKey &key : what.erase)
        once = list(key, Fate::Erase, nullptr) && once;
    for (const MaskedRecord &masked : what.mask)
        once = list(masked.key, Fate::Mask, &masked.cells) && once;
    for (const RecordKey &key : what.keep)
        once = list(key, Fate::Keep, nullptr) && once;
    if (!once)
        return fail(ErrorCode::InvalidArgument, "A record stands twice in one erasure.");

    DESK_TRY(std::vector<store::RecordRow> rows,
             m_records.file(m_context.platform, subject, {}, std::numeric_limits<int>::max()));
    std::vector<Row> out;
    out.reserve(rows.size());
    for (store::RecordRow &row : rows) {
        const auto found = listed.find({row.category, row.record});
        if (found == listed.end())
            return changed(row.category, row.record, "added");
        if (found->second.first != row.version)
            return changed(row.category, row.record, "changed");
        Row matched = std::move(found->second.second);
        matched.now = row.record;
        matched.stored = std::move(row);
        out.push_back(std::move(matched));
        listed.erase(found);
    }
    if (!listed.empty())
        return changed(listed.begin()->first.first, listed.begin()->first.second, "removed");
    return out;
}

Result<void> FileEraser::check(SubjectId subject, const FileErasure &what)
{
    DESK_CHECK(match(subject, what));
    return {};
}

Result<void> FileEraser::openRow(Row &row)
{
    const policy::Category *category = m_files.category(row.stored.category);
    const bool readable = category != nullptr && m_files.canRead(*category);
    if (!readable && row.fate == Fate::Erase)
        return {};
    if (!readable)
        return fail(ErrorCode::KeyUnavailable,
                    "Something that stays lies in a category your role cannot read; ask data protection.");
    SubjectFiles::Buffers buffers;
    auto opened = m_files.unseal(row.stored, row.stored.sealed, buffers);
    if (!opened.ok()) {
        // What cannot be opened can still be destroyed.
        if (row.fate == Fate::Erase)
            return {};
        return std::move(opened).error();
    }
    row.cells = std::move(opened->cells);
    return nameRow(row);
}

Result<void> FileEraser::nameRow(Row &row)
{
    const policy::Category &category = *m_files.category(row.stored.category);
    const auto name = sourceNameOf(category, *row.cells);
    if (!name.ok())
        return {};
    DESK_TRY(crypto::RecordNamer *const names, m_files.namer(row.stored.subject, category));
    std::vector<std::string> parties{""};
    for (const policy::Party &party : category.parties)
        parties.push_back(party.id);
    for (const std::string &party : parties) {
        Identifier candidate = sourceRowOf(category, party, *name);
        if (names->recordId(asBytes(candidate.normalised)) == row.stored.record.bytes) {
            row.sourceRow = std::move(candidate);
            break;
        }
    }
    return {};
}

Result<void> FileEraser::changeKeys(SubjectId subject, const std::vector<Row> &rows, Closing closing,
                                    ErasedFile &out)
{
    Classes going;
    Classes staying;
    for (const Row &row : rows) {
        if (row.fate != Fate::Keep)
            going.insert(row.stored.shredClass);
        if (row.fate != Fate::Erase)
            staying.insert(row.stored.shredClass);
    }
    Classes closed;
    if (closing != Closing::Open) {
        closed = going;
        if (closing == Closing::Everything) {
            for (const policy::ShredClass each :
                 {policy::ShredClass::Erasable, policy::ShredClass::ContractClaims, policy::ShredClass::Tax,
                  policy::ShredClass::RequestFile, policy::ShredClass::Suppression})
                closed.insert(static_cast<std::uint16_t>(each));
        }
        std::erase_if(closed, [&](std::uint16_t each) { return staying.contains(each); });
    }
    keys::OwnerKeys &ownerKeys = m_files.ownerKeys();
    const keys::OwnerId owner = keys::ownerOf(subject);
    for (const std::uint16_t shredClass : closed) {
        DESK_CHECK(ownerKeys.destroy(owner, shredClass));
        out.destroyed.push_back(shredClass);
    }
    for (const std::uint16_t shredClass : going) {
        if (closed.contains(shredClass))
            continue;
        DESK_CHECK(ownerKeys.replace(owner, shredClass));
        out.replaced.push_back(shredClass);
    }
    // Ciphers and namers of the old keys; what is still to be flushed stays.
    m_files.forgetCiphers();
    return {};
}

Result<void> FileEraser::rewrite(Row &row, bool newKey)
{
    const policy::Category &category = *m_files.category(row.stored.category);
    store::RecordRow next = row.stored;
    next.version += 1;
    if (newKey && row.sourceRow) {
        DESK_TRY(crypto::RecordNamer *const names, m_files.namer(next.subject, category));
        next.record.bytes = names->recordId(asBytes(row.sourceRow->normalised));
    }
    DESK_TRY(next.sealed, m_files.seal(next, category, row.fate == Fate::Mask ? *row.masked : *row.cells));
    const bool moves = next.record != row.stored.record;
    if (moves)
        DESK_CHECK(m_files.removeRow(row.stored));
    row.now = next.record;
    return m_files.putRow(next, moves ? nullptr : &row.stored);
}

void FileEraser::moveMarks(SubjectState &state, const std::vector<Row> &rows)
{
    std::erase_if(state.corrected, [&](CorrectedField &mark) {
        const Row *const row = findRow(rows, mark.category, mark.record);
        const bool stays = row != nullptr && row->fate != Fate::Erase &&
                           (row->fate == Fate::Keep || findCell(*row->masked, mark.field) != nullptr);
        if (stays)
            mark.record = row->now;
        return !stays;
    });
}

void FileEraser::moveWishes(SubjectState &state, const std::vector<Row> &rows, const FileErasure &what)
{
    std::erase_if(state.leaving, [&](LeavingRow &leaving) {
        const Row *const row = findRow(rows, leaving.category, leaving.record);
        // A later wish speaks of the row anew.
        if (row == nullptr || row->fate == Fate::Erase ||
            (what.wish && what.wish->rows.contains({leaving.category, leaving.record})))
            return true;
        leaving.record = row->now;
        return false;
    });
    if (!what.wish)
        return;
    for (const auto &[key, until] : what.wish->rows) {
        const Row *const row = findRow(rows, key.first, key.second);
        if (row != nullptr && row->fate != Fate::Erase)
            state.leaving.push_back({key.first, row->now, what.wish->request, what.wish->right, until});
    }
}

Result<void> FileEraser::followRows(SubjectId subject, const std::vector<Row> &rows, const FileErasure &what)
{
    SubjectStates states(m_context, m_files);
    DESK_TRY(SubjectState state, states.load(subject));
    const crypto::SecretBytes before = encodeState(state);
    moveMarks(state, rows);
    moveWishes(state, rows, what);
    return crypto::equalInConstantTime(before, encodeState(state)) ? Result<void>()
                                                                   : states.save(subject, state);
}

std::vector<Identifier> FileEraser::borneBy(const store::RecordRow &row, const Cells &cells) const
{
    return identifiersOf(*m_files.category(row.category), cells, m_context.profile->defaultRegion);
}

Result<void> FileEraser::unindex(SubjectId subject, const std::vector<Row> &rows, Closing closing,
                                 ErasedFile &out)
{
    std::set<store::IdentifierTable::Entry> borne;
    for (const Row &row : rows) {
        if (row.fate == Fate::Erase)
            continue;
        std::vector<Identifier> identifiers =
            borneBy(row.stored, row.fate == Fate::Mask ? *row.masked : *row.cells);
        if (row.sourceRow)
            identifiers.push_back(*row.sourceRow);
        for (const Identifier &each : identifiers)
            for (const store::IdentifierTable::Token &token : m_index.allTokens(each))
                borne.insert({static_cast<std::uint16_t>(each.field), token});
    }
    DESK_TRY(const auto held, m_identifiers.ofSubject(m_context.platform, subject));
    for (const store::IdentifierTable::Entry &entry : held) {
        if (borne.contains(entry))
            continue;
        DESK_CHECK(m_identifiers.remove(m_context.platform, entry.field, entry.token, subject));
        out.tokens += 1;
        // Somebody else may bear the same identifier; then its token rightly stays.
        DESK_TRY(const auto others, m_identifiers.find(m_context.platform, entry.field, entry.token, 1));
        if (others.empty())
            out.samples.push_back(entry.token);
        // A person who stays a customer may rightly bear it again.
        if (closing == Closing::Everything)
            out.traces.push_back(traceOf(entry.token, subject));
    }
    return {};
}

Result<void> FileEraser::suppress(const std::vector<Row> &rows, const FileErasure &what, ErasedFile &out)
{
    std::vector<Identifier> identifiers;
    for (const Row &row : rows) {
        if (row.fate == Fate::Keep || !row.cells)
            continue;
        if (what.suppressRows && row.sourceRow)
            identifiers.push_back(*row.sourceRow);
        if (what.suppressPerson) {
            for (Identifier &each : borneBy(row.stored, *row.cells))
                identifiers.push_back(std::move(each));
        }
    }
    DESK_TRY(const std::size_t added, m_suppression.add(identifiers, utcDay(m_context.clock.now())));
    out.suppressed = added;
    return {};
}

Result<ErasedFile> FileEraser::erase(SubjectId subject, const FileErasure &what)
{
    DESK_TRY(std::vector<Row> rows, match(subject, what));
    m_files.rowSums().touch();
    ErasedFile out;
    for (Row &row : rows)
        DESK_CHECK(openRow(row));
    DESK_CHECK(suppress(rows, what, out));
    DESK_CHECK(changeKeys(subject, rows, what.closing, out));
    DESK_CHECK(unindex(subject, rows, what.closing, out));
    DESK_TRY(const std::vector<Bytes> earlier, ImportChanges(m_context).forget(subject));
    for (const Bytes &sealed : earlier)
        addSamples(sealed, out);
    for (Row &row : rows) {
        const bool newKey =
            std::find(out.replaced.begin(), out.replaced.end(), row.stored.shredClass) != out.replaced.end();
        if (row.fate != Fate::Keep || newKey)
            addSamples(row.stored.sealed, out);
        switch (row.fate) {
        case Fate::Erase:
            DESK_CHECK(m_files.removeRow(row.stored));
            out.erased += 1;
            break;
        case Fate::Mask:
            DESK_CHECK(rewrite(row, newKey));
            out.masked += 1;
            break;
        case Fate::Keep:
            if (newKey)
                DESK_CHECK(rewrite(row, newKey));
            out.kept += 1;
            break;
        }
    }
    DESK_CHECK(followRows(subject, rows, what));
    return out;
}

} // namespace desk::subjects
