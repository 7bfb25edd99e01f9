// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/index_rotation.h"

#include "core/subjects/row_mapper.h"

#include <algorithm>

namespace desk::subjects {

namespace {

using Entry = store::IdentifierTable::Entry;

/// The names under which a row may stand in the index for itself: its main party's and each other's.
std::vector<Identifier> ownNames(const policy::Category &category, const Cells &cells)
{
    std::vector<Identifier> out;
    const auto name = sourceNameOf(category, cells);
    if (!name.ok())
        return out;
    out.push_back(sourceRowOf(category, "", *name));
    for (const policy::Party &party : category.parties)
        out.push_back(sourceRowOf(category, party.id, *name));
    return out;
}

class IndexRotation final : public KeyRotation
{
public:
    IndexRotation(const PlatformContext &context, SubjectFiles &files)
        : m_context(context)
        , m_files(files)
        , m_records(context.connection)
        , m_identifiers(context.connection)
    {
    }

    Result<std::uint64_t> all() override { return m_records.subjectCount(m_context.platform); }
    Result<std::uint64_t> left() override { return all(); }

    Result<std::size_t> sealSome(int limit) override
    {
        DESK_TRY(BlindIndex index, BlindIndex::open(m_context.connection, m_context.store, m_context.platform,
                                                    *m_context.staff));
        DESK_TRY(const std::vector<SubjectId> people,
                 m_records.subjects(m_context.platform, m_after, std::max(1, limit / rowsOfPerson)));
        for (const SubjectId &subject : people) {
            DESK_CHECK(rebuildIndexOf(m_context, m_files, index, subject));
            m_after = subject;
        }
        if (people.empty())
            DESK_CHECK(m_identifiers.removeOfNobody(m_context.platform));
        return people.size();
    }

private:
    static constexpr int rowsOfPerson = 20; ///< About.

    const PlatformContext &m_context;
    SubjectFiles &m_files;
    store::RecordTable m_records;
    store::IdentifierTable m_identifiers;
    SubjectId m_after;
};

} // namespace

Result<void> rebuildIndexOf(const PlatformContext &context, SubjectFiles &files, BlindIndex &index,
                            SubjectId subject)
{
    store::IdentifierTable table(context.connection);
    DESK_TRY(const std::vector<Entry> before, table.ofSubject(context.platform, subject));
    const std::set<Entry> held(before.begin(), before.end());
    const auto stood = [&](const Identifier &name) {
        const auto tokens = index.allTokens(name);
        return std::any_of(tokens.begin(), tokens.end(), [&](const auto &token) {
            return held.contains({static_cast<std::uint16_t>(name.field), token});
        });
    };
    std::set<Entry> wanted;
    const auto want = [&](const Identifier &each) {
        wanted.insert({static_cast<std::uint16_t>(each.field), index.token(each)});
    };
    DESK_CHECK(files.visit(subject, [&](const Record &record) {
        const policy::Category &category = *files.category(record.category);
        for (const Identifier &each : identifiersOf(category, record.cells, context.profile->defaultRegion))
            want(each);
        for (const Identifier &name : ownNames(category, record.cells)) {
            if (stood(name))
                want(name);
        }
        return true;
    }));
    files.close();
    for (const Entry &each : wanted) {
        if (!held.contains(each))
            DESK_CHECK(table.put(context.platform, each.field, each.token, subject));
    }
    for (const Entry &each : held) {
        if (!wanted.contains(each))
            DESK_CHECK(table.remove(context.platform, each.field, each.token, subject));
    }
    return {};
}

KeyRotations indexRotations(const PlatformContext &context, SubjectFiles &files)
{
    KeyRotations out;
    out.push_back(std::make_unique<IndexRotation>(context, files));
    return out;
}

} // namespace desk::subjects
