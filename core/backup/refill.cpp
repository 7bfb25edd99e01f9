// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/refill.h"

#include "core/subjects/row_mapper.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::backup {

namespace {

using subjects::IdentifierField;

constexpr int peopleAtOnce = 1000;

bool isOwnIdentifier(const subjects::Identifier &each)
{
    return each.field == IdentifierField::Account || each.field == IdentifierField::EmailStrict;
}

/// One platform's rows, one person after another.
class Refill
{
public:
    Refill(const subjects::PlatformContext &context, subjects::SubjectFiles &files)
        : m_context(context)
        , m_files(files)
        , m_records(context.connection)
    {
    }

    Result<void> openIndex();
    Result<void> purge(SubjectId subject);
    Result<void> index(SubjectId subject);

    Result<void> purgeOneByOne(SubjectId subject);

    Refilled out;

private:
    struct Borne
    {
        const policy::Category *category;
        RecordId id;
        subjects::Cells cells;
    };
    Result<void> removeRow(const store::RecordHead &row, std::uint64_t &counted);
    Result<void> purgeClass(const std::vector<store::RecordRow> &rows, std::uint16_t shredClass);
    Result<void> indexRow(SubjectId subject, const policy::Category &category, RecordId record,
                          const subjects::Cells &cells);
    Result<void> put(const subjects::Identifier &identifier, SubjectId subject);
    bool wasCorrected(const policy::Category &category, RecordId record) const;

    subjects::PlatformContext m_context;
    subjects::SubjectFiles &m_files;
    store::RecordTable m_records;
    std::optional<subjects::BlindIndex> m_index;
    std::vector<const policy::Category *> m_categories; ///< All of them, by number.
    std::set<SubjectId> m_corrected;                    ///< Who may have corrected fields.
    subjects::SubjectState m_state;                     ///< Of the person at hand.
};

Result<void> Refill::openIndex()
{
    DESK_TRY(subjects::BlindIndex index, subjects::BlindIndex::open(m_context.connection, m_context.store,
                                                                    m_context.platform, *m_context.staff));
    m_index.emplace(std::move(index));
    for (const policy::Category &category : m_context.profile->categories) {
        if (!m_files.canRead(category))
            return fail(ErrorCode::KeyUnavailable,
                        "Only somebody who holds every key can restore; use the recovery kit.", category.id);
        m_categories.push_back(&category);
    }
    std::sort(m_categories.begin(), m_categories.end(),
              [](const auto *a, const auto *b) { return a->number < b->number; });
    subjects::SubjectStates states(m_context, m_files);
    DESK_TRY(m_corrected, states.known());
    return {};
}

Result<void> Refill::removeRow(const store::RecordHead &row, std::uint64_t &counted)
{
    DESK_TRY(const bool removed, m_records.remove(row.platform, row.subject, row.category, row.record));
    counted += removed ? 1 : 0;
    return {};
}

Result<void> Refill::purgeClass(const std::vector<store::RecordRow> &rows, std::uint16_t shredClass)
{
    DESK_TRY(const keys::KeyState state,
             m_files.ownerKeys().state(keys::ownerOf(rows.front().subject), shredClass));
    if (state == keys::KeyState::Live || state == keys::KeyState::Restricted)
        return {};
    for (const store::RecordRow &row : rows) {
        if (row.shredClass == shredClass)
            DESK_CHECK(removeRow(row, state == keys::KeyState::Destroyed ? out.erased : out.keyless));
    }
    return {};
}

Result<void> Refill::purge(SubjectId subject)
{
    DESK_TRY(const auto rows, m_records.heads(m_context.platform, subject));
    std::set<std::uint16_t> classes;
    for (const store::RecordRow &row : rows)
        classes.insert(row.shredClass);
    for (const std::uint16_t shredClass : classes)
        DESK_CHECK(purgeClass(rows, shredClass));
    return {};
}

Result<void> Refill::purgeOneByOne(SubjectId subject)
{
    DESK_TRY(const auto rows, m_records.heads(m_context.platform, subject));
    for (const store::RecordRow &row : rows) {
        const policy::Category *category = m_files.category(row.category);
        if (category == nullptr)
            continue; // of a category that a later policy no longer has
        const auto opened = m_files.find(subject, *category, row.record);
        if (opened.ok())
            continue;
        if (opened.error().code != ErrorCode::WrongKey)
            return opened.error();
        DESK_CHECK(removeRow(row, out.replaced));
    }
    return {};
}

Result<void> Refill::put(const subjects::Identifier &identifier, SubjectId subject)
{
    out.tokens += 1;
    return m_index->put(identifier, subject);
}

bool Refill::wasCorrected(const policy::Category &category, RecordId record) const
{
    return std::any_of(m_state.corrected.begin(), m_state.corrected.end(),
                       [&](const subjects::CorrectedField &each) {
                           return each.category == category.number && each.record == record;
                       });
}

Result<void> Refill::indexRow(SubjectId subject, const policy::Category &category, RecordId record,
                              const subjects::Cells &cells)
{
    const auto borne = subjects::identifiersOf(category, cells, m_context.profile->defaultRegion);
    for (const subjects::Identifier &each : borne)
        DESK_CHECK(put(each, subject));
    // As an import does: a row that names nobody by something of their own leads to its person by itself, and
    // so does one whose source may go on saying what was corrected here.
    if (std::any_of(borne.begin(), borne.end(), isOwnIdentifier) && !wasCorrected(category, record))
        return {};
    const auto name = subjects::sourceNameOf(category, cells);
    if (!name.ok())
        return {};
    std::vector<std::string> parties{""};
    for (const policy::Party &party : category.parties)
        parties.push_back(party.id);
    for (const std::string &party : parties) {
        const subjects::Identifier row = subjects::sourceRowOf(category, party, *name);
        DESK_TRY(const RecordId id, m_files.idOf(subject, category, row.normalised));
        if (id == record)
            return put(row, subject);
    }
    return {};
}

Result<void> Refill::index(SubjectId subject)
{
    DESK_CHECK(purge(subject));
    m_state = {};
    if (m_corrected.contains(subject)) {
        subjects::SubjectStates states(m_context, m_files);
        DESK_TRY(m_state, states.load(subject));
    }
    out.people += 1;
    // What the rows bear is gathered first: nothing is written while they are read.
    std::vector<Borne> rows;
    const auto take = [this, &rows](const policy::Category &category,
                                    const subjects::RecordView &record) -> Result<void> {
        out.records += 1;
        if (category.anonymous)
            return {};
        Borne &row = rows.emplace_back(Borne{&category, record.id, {}});
        row.cells.reserve(record.cells.size());
        for (const subjects::CellView &cell : record.cells)
            row.cells.push_back({std::string(cell.name), {cell.kind, std::string(cell.text)}, 0});
        return {};
    };
    const std::uint64_t before = out.records;
    auto read = m_files.scan(subject, m_categories, take);
    if (!read.ok() && read.error().code == ErrorCode::WrongKey) {
        rows.clear();
        out.records = before;
        DESK_CHECK(purgeOneByOne(subject));
        read = m_files.scan(subject, m_categories, take);
    }
    DESK_CHECK(read);
    for (const Borne &row : rows)
        DESK_CHECK(indexRow(subject, *row.category, row.id, row.cells));
    m_files.close();
    return {};
}

} // namespace

Result<Refilled> refill(const subjects::PlatformContext &context, subjects::SubjectFiles &files,
                        Progress &progress)
{
    Refill work(context, files);
    DESK_CHECK(work.openIndex());
    store::RecordTable records(context.connection);
    DESK_TRY(const std::uint64_t total, records.subjectCount(context.platform));
    SubjectId after;
    for (;;) {
        DESK_TRY(const std::vector<SubjectId> people,
                 records.subjects(context.platform, after, peopleAtOnce));
        for (const SubjectId &subject : people) {
            DESK_CHECK(work.index(subject));
            if (!progress.report(work.out.people, total))
                return fail(ErrorCode::Cancelled,
                            "The restore was cancelled; run it again, or remove the folder.");
        }
        if (people.size() < static_cast<std::size_t>(peopleAtOnce))
            return work.out;
        after = people.back();
    }
}

Result<Refilled> purgeUnreadable(const subjects::PlatformContext &context, subjects::SubjectFiles &files,
                                 SubjectId subject)
{
    Refill work(context, files);
    DESK_CHECK(work.purge(subject));
    DESK_CHECK(work.purgeOneByOne(subject));
    return work.out;
}

} // namespace desk::backup
